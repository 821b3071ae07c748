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
    told,
)
from bot.draft import Draft
from bot.reply import Reply
from knowledge.evaluators.channel import ChannelResult
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
_SUPPORTS = 5
_QUOTES = 2


def channel(draft: Draft, result: ChannelResult) -> Reply:
    """The act and its channels as the headline; the letters, meetings and statements; what sources say of it."""
    act = result.act
    if act is None:
        no_such_act(draft, result.around)
        coverage_note(draft, result.coverage)
        return draft.reply(fallback=result.events)
    ways = _ways(draft, result, act)
    if ways:
        words = told(draft, act).rstrip(".")
        draft.headline(draft.say("channel-headline", sentence=words, ways=ways), draft.cite(act))
    else:
        draft.headline(told(draft, act), draft.cite(act))
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
        draft.bullets(_supports(act), draft.say("channel-supports"))
    differ(draft, result.disputes)
    draft.offer(draft.say("next-why"), result.query.but(intent=Intent.WHY, page=1))
    return draft.reply(fallback=result.events)


def _people(result: ChannelResult, act: Event) -> list[str]:
    """Who took part in the act and in what carried it."""
    carried = [event for event in result.around if event.type in (Act.CEREMONY, Act.LETTER)]
    return list(dict.fromkeys(id for event in (act, *carried) for id in event.participants))[:_PEOPLE]


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


def _supports(act: Event) -> list[str]:
    """What each source is cited for, in the record's words."""
    claims = [citation.supports for citation in act.citations if citation.supports]
    return list(dict.fromkeys(claims))[:_SUPPORTS]
