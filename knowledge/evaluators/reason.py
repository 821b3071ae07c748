"""Why somebody acted, or did not: the reason that they gave themselves."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass

from knowledge.evaluators.quotes import said_near
from knowledge.evaluators.record import (
    BREAKS,
    RECOGNITIONS,
    REFUSALS,
    TIES,
    UNDOINGS,
    UPHEAVALS,
    WORDS,
    acts_between,
    answers_upon,
    around,
    bodies,
    shift,
    siblings,
    sides,
    within,
)
from knowledge.model import Act, Event, Quote
from knowledge.query import Link, Query
from knowledge.result import NothingKnown, Result
from knowledge.store import Store

_QUOTES = 6
_WORDS_NEAR = 7
_LATER = 120
_REASON = re.compile(
    r"\b(?:because|over|citing|calling|called|as (?:a|premature|hasty|mistaken)\b"
    r"|until|unless|in (?:answer|protest|return|response|conformity)"
    r"|owing|in order|reasons?|reciprocal|justif\w+|factor|benefits?|respects?|consider(?:ed|ing|ations?)|principle"
    r"|interests?"
    r"|у відповідь|бо|тому що|в ответ|потому|поэтому|так как)\b|때문|대응|이유"
)
# Of all that one did to another, what people ask the reason of: breaks and refusals before recognitions.
_ORDER = (BREAKS, UNDOINGS, RECOGNITIONS, REFUSALS, WORDS, TIES, UPHEAVALS)
_REFUSING = (REFUSALS, UNDOINGS, BREAKS, WORDS, RECOGNITIONS, TIES, UPHEAVALS)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonResult(Result):
    """`act` is the act whose reason is asked, `answered` the steps of others that it answers, `said` what its
    author declared around it, `others` its further acts of that kind, `quotes` their words.

    Without an act there is none in the record, and `said` holds what the same side did say about the subject.
    """

    act: Event | None = None
    answered: tuple[Event, ...] = ()
    said: tuple[Event, ...] = ()
    others: tuple[Event, ...] = ()
    quotes: tuple[Quote, ...] = ()


def gives_reason(text: str) -> bool:
    """Whether the words say why, and not only what."""
    return bool(_REASON.search(text.lower()))


def why(query: Query, store: Store, today: str) -> Result:
    """The stated reason of the actor's act upon the subject, or of its refusal."""
    if not sides(query, store):
        return NothingKnown(query=query, today=today, ids=query.subject)
    found = within(acts_between(query, store), query.as_of)
    act = _meant(found, query)
    if act is None or _only_spoke(act, query):
        return _without_act(query, found, store, today)
    answered = _answered(act, store)
    said = [event for event in around(act, store) if event.type in REFUSALS + WORDS]
    said.sort(key=lambda event: event.type not in REFUSALS)
    quotes = _words(act, said, store)
    return ReasonResult(
        query=query,
        today=today,
        events=(act, *answered, *said),
        disputes=(act,) if act.disputed else (),
        act=act,
        answered=answered,
        said=tuple(said),
        others=tuple(event for event in found if event.type is act.type and event.id != act.id),
        quotes=tuple(quotes[:_QUOTES]),
    )


def _meant(found: Sequence[Event], query: Query) -> Event | None:
    """The latest act of the likeliest kind; of recognitions the first, as they are not repeated."""
    order = _REFUSING if query.negated else _ORDER
    if query.link is Link.RECOGNITION and not query.negated and _recognised(found):
        order = (UNDOINGS, RECOGNITIONS, *order)
    for kinds in order:
        of_kind = [event for event in found if event.type in kinds]
        if of_kind:
            return of_kind[0] if kinds is RECOGNITIONS else _weightiest(of_kind)
    return None


def _only_spoke(act: Event, query: Query) -> bool:
    """Whether a recognition was asked about where there are only words."""
    return query.link is Link.RECOGNITION and not query.negated and act.type in WORDS


def _recognised(found: Iterable[Event]) -> bool:
    return any(event.type is Act.RECOGNITION for event in found)


def _weightiest(found: Sequence[Event]) -> Event:
    """The latest severance among breaks; else the latest."""
    broken = [event for event in found if event.type is Act.SEVERANCE]
    return (broken or list(found))[-1]


def _answered(act: Event, store: Store) -> tuple[Event, ...]:
    """The step that the record ties the act to, with the others of one decision upon what the same state claims."""
    if not act.in_response_to:
        return ()
    found = store.events(ids=(act.in_response_to,))
    owners = _owners(found, store)
    return (*found, *(other for other in siblings(found, store) if owners & _owners([other], store)))


def _owners(events: Iterable[Event], store: Store) -> frozenset[str]:
    """Those that claim what the events were done to."""
    things = [entity for event in events for id_ in event.subject if (entity := store.entity(id_))]
    return frozenset(owner for thing in things for owner in thing.claimed_by)


def _words(act: Event, said: Sequence[Event], store: Store) -> list[Quote]:
    """Words tied to the act or to what was said around it, and reasons given later; those with a reason first."""
    events = {event.id: place for place, event in enumerate((act, *siblings([act], store), *said))}
    voices = bodies(store, act.actor)
    found = [quote for quote in store.quotes(event=events) if quote.speaker in voices]
    if not any(gives_reason(quote.text) for quote in found):
        first, last = shift(act.date.first, -_WORDS_NEAR), shift(act.date.last, _LATER)
        near = said_near(store, voices, act.subject, first, last)
        found += [quote for quote in near if quote not in found and (not found or gives_reason(quote.text))]
    found.sort(
        key=lambda quote: (
            not gives_reason(quote.text),
            events.get(quote.event or "", len(events)),
            -len(set(act.subject).intersection(quote.about)),
            bool(quote.translated),
            -len(quote.text),
        )
    )
    return found


def _without_act(query: Query, found: Sequence[Event], store: Store, today: str) -> Result:
    """No act of that actor upon that subject: what the actor did say about it, or when others acted upon it."""
    voices = bodies(store, sides(query, store))
    if not query.subject or not voices:
        return NothingKnown(query=query, today=today, ids=query.actor + query.person + query.subject)
    answers = answers_upon(query.subject, voices, store)
    said = {event.id: event for event in (*found, *answers) if event.type in REFUSALS + WORDS}
    quotes = [quote for quote in store.quotes(speaker=voices) if _is_on(quote, query, said)] if voices else []
    return ReasonResult(
        query=query,
        today=today,
        events=tuple(said.values()),
        coverage=store.coverage(query.subject[0]),
        said=tuple(said.values()),
        quotes=tuple(quotes[:_QUOTES]),
    )


def _is_on(quote: Quote, query: Query, said: Container[str]) -> bool:
    return bool(set(query.subject).intersection(quote.about)) or quote.event in said
