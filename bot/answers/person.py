"""Who somebody is, and who held an office."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from bot.answers.article import capital
from bot.answers.words import bullet, quotations, role_words, told
from bot.draft import Draft
from bot.reply import Reply
from knowledge.dates import parse
from knowledge.evaluators.person import Holder, OfficeResult, PersonResult
from knowledge.model import Person, Role
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
        draft.bullets(_offices(draft, roles), draft.say("person-roles"))
    draft.bullets([bullet(draft, event) for event in result.events], draft.say("person-deeds"))
    quotations(draft, result.quotes)
    draft.note(draft.say("person-dates"))
    if result.quotes:
        asked = result.query.but(intent=Intent.QUOTE, person=(who.id,), actor=(), office=None, as_of=None)
        draft.offer(draft.say("next-words", name=name), asked)
    return draft.reply(listed=(who.id,))


def _offices(draft: Draft, roles: Iterable[Role]) -> list[str]:
    """A line for each office with the dates of its sources; one that several in a row show stands once."""
    dated = [(role_words(draft, role), role.as_of) for role in roles if role.as_of]
    lines = []
    for _, same in groupby(dated, key=lambda one: one[0].casefold()):
        shown = list(same)
        dates = dict.fromkeys(draft.messages.date(day) for _, day in (shown[0], shown[-1]))
        lines.append(draft.say("person-role", role=shown[0][0], date=" – ".join(dates)))
    return lines


def _spellings(draft: Draft, person: Person) -> str:
    """Other ways to write the name, the one in use left out."""
    known = draft.name(person.id)
    names = [person.name, *person.aliases]
    return ", ".join([name for name in dict.fromkeys(names) if name != known][:_SPELLINGS])


def office(draft: Draft, result: OfficeResult) -> Reply:
    """The holder shown nearest to the time asked about, with the day of that source; then others. Where no source of
    about that time shows anybody it says so before it tells whom other sources show."""
    first, *rest = result.holders if result.shown else (result.holders[0], *result.holders)
    if result.shown:
        draft.headline(_shown(draft, first), draft.cite(first.person))
        if others := _spellings(draft, first.person):
            draft.paragraph(draft.say("person-spellings", names=others))
    else:
        draft.headline(draft.say("office-unshown", at=draft.messages.date(result.at or "")))
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
