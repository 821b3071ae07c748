"""In what form and through what channel an act was made known."""

from __future__ import annotations

import re

from bot.answers.wording import coverage_note
from bot.answers.words import (
    bullet,
    differ,
    in_english,
    medium,
    no_such_act,
    own_first,
    place,
    quotations,
    role_at,
    role_words,
    told,
)
from bot.draft import Draft
from bot.reply import Reply
from knowledge.evaluators.channel import ChannelResult
from knowledge.evaluators.reason import gives_reason
from knowledge.model import Act, Event
from knowledge.query import Intent

_WAYS = 5
_PEOPLE = 6
# Words of the record that name a form, with a message `way-…` for each.
_FORMS = (
    "letter",
    "note",
    "decree",
    "treaty",
    "telegram",
    "message",
    "declaration",
    "law",
    "statement",
    "agreement",
)
_HANDED = re.compile(r"\b(handed|gave|presented|passed)\b", re.I)
_TWO = 2
_SUPPORTS = 5
_QUOTES = 2


def channel(draft: Draft, result: ChannelResult) -> Reply:
    """The act and its channels as the headline; the letters, meetings and statements; what sources say of it."""
    act = result.act
    if act is None:
        no_such_act(draft, result.around)
        coverage_note(draft, result.coverage)
        return draft.reply(fallback=result.events)
    _headline(draft, result, act)
    if act.announced and act.announced != act.date.text:
        draft.paragraph(draft.say("channel-announced", when=draft.messages.when(act.announced)))
    if act.place:
        draft.paragraph(draft.say("channel-place", place=place(draft, act.place)))
    if people := _people(result, act):
        draft.paragraph(draft.say("channel-people", names=draft.names(people)))
    in_english(draft, act, *result.around[:2])
    draft.bullets([bullet(draft, event) for event in result.around], draft.say("channel-around"))
    quotations(draft, own_first(draft, result.quotes, _QUOTES))
    if draft.lang == "en":
        draft.bullets(_supports(draft, act), draft.say("channel-supports"))
    differ(draft, result.disputes)
    if act.in_response_to or gives_reason(act.summary) or draft.store.quotes(event=(act.id,), limit=1):
        draft.offer(draft.say("next-why"), result.query.but(intent=Intent.WHY, page=1))
    return draft.reply(fallback=result.events)


def _headline(draft: Draft, result: ChannelResult, act: Event) -> None:
    """The act and its channels; who handed the paper to whom, where one was handed over."""
    ways, words = _ways(draft, result, act), told(draft, act)
    if ways:
        words = draft.say("channel-headline", sentence=words.rstrip("."), ways=ways)
    handed = next((event for event in (act, *result.around) if _is_handover(event)), None)
    if handed:
        giver, receiver = (_in_office(draft, id, handed) for id in handed.participants[:_TWO])
        where = place(draft, handed.place) if handed.place else draft.say("channel-place-unknown")
        when, date = draft.messages.when(handed.date), draft.messages.date(handed.date)
        said = draft.say("channel-handed", giver=giver, receiver=receiver, place=where, when=when, date=date)
        words = f"{words} {said}"
    draft.headline(words, draft.cite(act, handed))


def _is_handover(event: Event) -> bool:
    """Whether one person gave a paper to another; the record names the giver first."""
    return len(event.participants) >= _TWO and bool(_HANDED.search(event.summary))


def _in_office(draft: Draft, id: str, event: Event) -> str:
    """A person's name with the office held on the day of the event."""
    person = draft.store.person(id)
    role = role_at(person, event.date.text) if person else None
    return (
        draft.say("channel-in-office", name=draft.name(id), role=role_words(draft, role))
        if role
        else draft.name(id)
    )


def _people(result: ChannelResult, act: Event) -> list[str]:
    """Who took part in the act and in what carried it; where nobody is named, whose words announced it."""
    carried = [event for event in result.around if event.type in (Act.CEREMONY, Act.LETTER)]
    named = [id for event in (act, *carried) for id in event.participants]
    return list(dict.fromkeys(named or [quote.speaker for quote in result.quotes]))[:_PEOPLE]


def _ways(draft: Draft, result: ChannelResult, act: Event) -> str:
    """The media of the words said, then the kinds of acts that carried it, each once."""
    found = [medium(draft, quote.medium) for quote in result.quotes if quote.medium]
    found += [
        draft.say(key)
        for event in result.around
        if draft.messages.has(key := f"way-{event.type}".replace("_", "-"))
    ]
    found = found or [draft.say(f"way-{form}") for form in _forms(act)]
    return draft.messages.join(list(dict.fromkeys(found))[:_WAYS])


def _forms(act: Event) -> list[str]:
    """The forms of announcement that the record names for an act, where no words of it are quoted."""
    claims = " ".join(citation.supports for citation in act.citations)
    told = f"{act.summary} {claims} {act.disputed} {act.note}".lower()
    return [form for form in _FORMS if re.search(rf"\b{form}s?\b", told)]


def _supports(draft: Draft, act: Event) -> list[str]:
    """What each source is cited for, in the record's words, with its number."""
    told: dict[str, str] = {}
    for citation in act.citations:
        if citation.supports:
            told.setdefault(citation.supports, citation.source)
    return [f"{supports}{draft.cite_each([id])}" for supports, id in list(told.items())[:_SUPPORTS]]
