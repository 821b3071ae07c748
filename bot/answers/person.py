"""Who somebody is, and who held an office."""

from __future__ import annotations

from bot.answers.article import capital
from bot.answers.words import bullet, quotations, role_words, told
from bot.draft import Draft
from bot.reply import Reply
from knowledge.dates import parse
from knowledge.evaluators.person import Holder, OfficeResult, PersonResult
from knowledge.model import Person
from knowledge.query import Intent

_SPELLINGS = 6


def person(draft: Draft, result: PersonResult) -> Reply:
    """The latest office as the headline, then spellings, offices by date, deeds and words."""
    who = result.person
    name = draft.name(who.id)
    roles = [role for role in result.roles if role.role]
    marks = draft.cite(who)
    if roles:
        last = roles[-1]
        key = "person-headline" if last.as_of else "person-headline-undated"
        date = draft.messages.since(last.as_of) if last.as_of else ""
        draft.headline(draft.say(key, name=name, role=role_words(draft, last), date=date), marks)
    else:
        draft.headline(draft.say("person-bare", name=name), marks)
    if others := _spellings(draft, who):
        draft.paragraph(draft.say("person-spellings", names=others))
    if len(roles) > 1:
        lines = [
            draft.say("person-role", role=role_words(draft, role), date=draft.messages.date(role.as_of))
            for role in roles
            if role.as_of
        ]
        draft.bullets(list(dict.fromkeys(lines)), draft.say("person-roles"))
    draft.bullets([bullet(draft, event) for event in result.events], draft.say("person-deeds"))
    quotations(draft, result.quotes)
    draft.note(draft.say("person-dates"))
    if result.quotes:
        asked = result.query.but(intent=Intent.QUOTE, person=(who.id,), actor=(), office=None, as_of=None)
        draft.offer(draft.say("next-words", name=name), asked)
    return draft.reply(listed=(who.id,))


def _spellings(draft: Draft, person: Person) -> str:
    """Other ways to write the name, the one in use left out."""
    known = draft.name(person.id)
    names = [person.name, *person.aliases]
    return ", ".join([name for name in dict.fromkeys(names) if name != known][:_SPELLINGS])


def office(draft: Draft, result: OfficeResult) -> Reply:
    """The holder shown nearest to the time asked about, with the day of that source; then others."""
    first, *rest = result.holders
    draft.headline(_shown(draft, first), draft.cite(first.person))
    if others := _spellings(draft, first.person):
        draft.paragraph(draft.say("person-spellings", names=others))
    if result.act:
        draft.paragraph(draft.say("office-act", act=told(draft, result.act)) + draft.cite(result.act, most=1))
    if result.at and first.role.as_of and not _covers(result.at, first.role.as_of):
        date = draft.messages.since(first.role.as_of)
        draft.note(draft.say("office-nearest", at=draft.messages.since(result.at), date=date))
    lines = [_shown(draft, holder) + draft.cite(holder.person, most=1) for holder in rest]
    draft.bullets(lines, draft.say("office-others"))
    draft.note(draft.say("person-dates"))
    asked = result.query.but(intent=Intent.WHO_IS_PERSON, person=(first.person.id,), office=None)
    draft.offer(draft.say("next-person", name=draft.name(first.person.id)), asked)
    return draft.reply(listed=tuple(holder.person.id for holder in result.holders))


def _shown(draft: Draft, holder: Holder) -> str:
    role, name = role_words(draft, holder.role), draft.name(holder.person.id)
    if not holder.role.as_of:
        return draft.say("office-undated", name=name, role=role, capital=capital(role))
    date = draft.messages.since(holder.role.as_of)
    return draft.say("office-shown", name=name, role=role, capital=capital(role), date=date)


def _covers(at: str, shown: str) -> bool:
    asked, found = parse(at), parse(shown)
    return asked.first <= found.last and found.first <= asked.last
