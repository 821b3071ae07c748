"""The exact words: whose, on what, and which of them were meant."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from knowledge.evaluators.record import bodies, span, within
from knowledge.model import Act, Event, Quote
from knowledge.query import Query
from knowledge.result import NothingKnown, Result
from knowledge.store import Store
from knowledge.text import fold

_SHOWN = 6
_STEM = 5
_HANGUL_STEM = 2
# Acts that words are usually asked about, when nothing else tells quotes apart.
_WEIGHTY = {Act.RECOGNITION, Act.SEVERANCE, Act.DENIAL, Act.POSITION_AGAINST, Act.WITHDRAWAL}


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteResult(Result):
    """`quotes` with the best match first. `on_topic` is false where the speaker is known but nothing on the subject."""

    quotes: tuple[Quote, ...] = ()
    on_topic: bool = True


def quote(query: Query, store: Store, today: str) -> Result:
    """What somebody said, ranked by the words remembered, the subject and the date."""
    found = _candidates(query, store)
    if not found:
        return NothingKnown(query=query, today=today, ids=query.person + query.actor + query.subject)
    found = within(found, query.as_of)
    events = {event.id: event for event in store.events(ids=_events_of(found))}
    words = fold(query.words).split()
    found.sort(key=lambda each: (-_score(each, query, words, events), each.said_on or ""))
    best, on_topic = _on_topic(found, query, words, events, store)
    return QuoteResult(
        query=query,
        today=today,
        events=tuple(events[id] for id in _events_of(best) if id in events),
        quotes=tuple(best),
        on_topic=on_topic,
    )


def _events_of(quotes: Iterable[Quote]) -> list[str]:
    return list(dict.fromkeys(each.event for each in quotes if each.event))


def _candidates(query: Query, store: Store) -> list[Quote]:
    """All quotes of the speaker; of nobody in particular, those with the words, or those about the subject."""
    if query.person:
        return store.quotes(speaker=query.person)
    if query.actor:
        return store.quotes(speaker=bodies(store, query.actor))
    if query.words:
        found = store.quotes(words=query.words)
        ids = [id for kind, id in store.search(query.words, 2 * _SHOWN) if kind == "quote"]
        found += store.quotes(ids=ids) if ids else []
        if found:
            return list({each.id: each for each in found}.values())
    found = [each for subject in query.subject for each in store.quotes(about=(subject,))]
    return list({each.id: each for each in found}.values())


def _score(each: Quote, query: Query, words: list[str], events: dict[str, Event]) -> int:
    """How well a quote fits: remembered words weigh most, then the subject, then the act it belongs to."""
    event = events.get(each.event or "")
    topics = {*query.subject, *query.to}
    score = 6 * _matching(words, f"{each.text} {each.medium} {each.said_on}")
    score += 4 * len(topics.intersection(each.about))
    if event:
        score += 2 * bool(topics.intersection(event.subject)) + (event.type in _WEIGHTY)
    return score + (not each.translated)


def _on_topic(
    found: list[Quote], query: Query, words: list[str], events: dict[str, Event], store: Store
) -> tuple[list[Quote], bool]:
    """The quotes that concern the subject, or hold the words; if there are none, all, and False."""
    if not query.subject:
        return found[:_SHOWN], True
    answered = {event.in_response_to for event in events.values() if event.in_response_to}
    known = events | {event.id: event for event in (store.events(ids=answered) if answered else ())}
    topics = {*query.subject, *query.to}
    fitting = [
        each for each in found if topics.intersection(_subjects(each, known)) or _matching(words, each.text)
    ]
    return (fitting or found)[:_SHOWN], bool(fitting)


def _subjects(each: Quote, known: dict[str, Event]) -> set[str]:
    """What a quote is on: its own subjects, those of its act, and those of the act which that one answers."""
    event = known.get(each.event or "")
    step = known.get(event.in_response_to or "") if event else None
    return {*each.about, *(event.subject if event else ()), *(step.subject if step else ())}


def _matching(words: list[str], text: str) -> int:
    """How many of the words occur in the text, by their stems, so that an inflected or altered word still counts."""
    stems = {_stem(word) for word in fold(text).split()}
    return sum(_stem(word) in stems for word in words if len(word) > 2 or word.isdigit())


def _stem(word: str) -> str:
    return word[:_HANGUL_STEM] if "가" <= word[0] <= "힣" else word[:_STEM]


def said_near(
    store: Store, speakers: Iterable[str], about: Iterable[str], first: str, last: str
) -> list[Quote]:
    """What these speakers said on any of these subjects between two ISO days."""
    topics = set(about)
    found = []
    for each in store.quotes(speaker=speakers):
        said = span(each.said_on)
        if said and topics.intersection(each.about) and said[0] <= last and said[1] >= first:
            found.append(each)
    return found
