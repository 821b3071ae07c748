"""Looking around in the record: who speaks for whom, which acts a question means, what was done near an act."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import TypeVar

from knowledge.dates import EARLIEST, LATEST, BadDate, parse
from knowledge.model import Act, Event, Kind, Object, Quote
from knowledge.query import Link, Query
from knowledge.store import Store

Dated = TypeVar("Dated", Event, Quote)

# What one does to another, as against what is said about it.
RECOGNITIONS = (Act.RECOGNITION,)
UNDOINGS = (Act.WITHDRAWAL, Act.SUSPENSION, Act.RESTORATION)
BREAKS = (Act.SEVERANCE, Act.AMBASSADOR_RECALLED)
REFUSALS = (Act.DENIAL, Act.POSITION_AGAINST)
TIES = (Act.RELATIONS_ESTABLISHED, Act.RELATIONS_RESTORED)
UPHEAVALS = (Act.ANNEXATION, Act.INVASION, Act.DECLARATION, Act.REFERENDUM)
WORDS = (Act.STATEMENT, Act.LETTER, Act.CEREMONY, Act.VOTE, Act.AGREEMENT, Act.REAFFIRMATION)

# What may answer a step of somebody else.
REPLIES = (
    *BREAKS,
    *REFUSALS,
    *UNDOINGS,
    Act.STATEMENT,
    Act.VOTE,
    Act.LETTER,
    Act.REAFFIRMATION,
    Act.COURT_OPINION,
)


def bodies(store: Store, ids: Iterable[str]) -> tuple[str, ...]:
    """The ids that act or speak for these: themselves, their organs and their people."""
    found: dict[str, None] = {}
    for id in ids:
        found.update(dict.fromkeys(store.speakers_for(id)))
    return tuple(found)


@lru_cache(maxsize=4096)
def shift(day: str, days: int) -> str:
    """The ISO day so many days later (or earlier), kept within the calendar."""
    try:
        return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
    except (OverflowError, ValueError):
        return LATEST if days > 0 else EARLIEST


def span(as_of: str | None) -> tuple[str, str] | None:
    """The first and last ISO day of an EDTF text; None without one, or if it cannot be read."""
    if not as_of:
        return None
    try:
        when = parse(as_of)
    except BadDate:
        return None
    return when.first, when.last


def within(found: Sequence[Dated], as_of: str | None) -> list[Dated]:
    """Those dated in the time that the question names; all of them if it names none or nothing is dated in it."""
    limits = span(as_of)
    if not limits:
        return list(found)
    return [each for each in found if _overlaps(each, *limits)] or list(found)


def _overlaps(each: Event | Quote, first: str, last: str) -> bool:
    if isinstance(each, Event):
        return each.date.first <= last and each.date.last >= first
    said = span(each.said_on)
    return bool(said and said[0] <= last and said[1] >= first)


def sides(query: Query, store: Store) -> tuple[str, ...]:
    """Who acted: the actor named, else those whom the person named served."""
    if query.actor:
        return query.actor
    people = filter(None, map(store.person, query.person))
    return tuple(dict.fromkeys(role.of for person in people for role in person.roles))


def acts_between(query: Query, store: Store) -> list[Event]:
    """All that the actor of the question did to its subject, the organs of the actor included, by date.

    Without a subject those in which the person took part, without an actor those done to the subject; an actor
    alone did too much for any one of its acts to be meant.
    """
    served = sides(query, store)
    actors = bodies(store, served)
    # Who serves the subject itself did nothing to it, but took part in what others did.
    takes_part = not query.actor and bool(set(served).intersection(query.subject))
    if actors and query.subject and not takes_part:
        return store.events(actor=actors, subject=query.subject)
    if query.person:
        said = [quote.event for quote in store.quotes(speaker=query.person) if quote.event]
        found = store.events(participant=query.person, involving=query.actor)
        found += store.events(ids=said, involving=query.actor) if said else []
        return sorted({event.id: event for event in found}.values(), key=lambda event: event.date.first)
    if query.subject:
        return _of_its_kind(store.events(subject=query.subject), query, store)
    return []


def _of_its_kind(found: Sequence[Event], query: Query, store: Store) -> list[Event]:
    """Without acts that give a claimed state to another: those recognise a sovereignty, not the state."""
    entities = filter(None, map(store.entity, query.subject))
    if query.object or any(entity.kind is not Kind.CLAIMED_STATE for entity in entities):
        return list(found)
    return [event for event in found if event.object is not Object.SOVEREIGNTY]


def order_of(query: Query) -> tuple[tuple[Act, ...], ...]:
    """Which acts the question can mean, the likeliest kind first."""
    if query.link is Link.RELATIONS:
        return BREAKS, TIES, UNDOINGS, REFUSALS, RECOGNITIONS, UPHEAVALS, WORDS
    if query.link is Link.WITHDRAWALS:
        return UNDOINGS, REFUSALS, BREAKS, RECOGNITIONS, TIES, UPHEAVALS, WORDS
    if query.negated:
        return REFUSALS, UNDOINGS, WORDS, BREAKS, RECOGNITIONS, TIES, UPHEAVALS
    return RECOGNITIONS, BREAKS, REFUSALS, UNDOINGS, UPHEAVALS, TIES, WORDS


def principal(found: Sequence[Event], order: Iterable[tuple[Act, ...]], latest: bool = False) -> Event | None:
    """The act that a question about these events means: the first of the likeliest kind, or the latest of it."""
    for kinds in order:
        of_kind = [event for event in found if event.type in kinds]
        if of_kind:
            return of_kind[-1] if latest else of_kind[0]
    return None


def siblings(acts: Sequence[Event], store: Store) -> list[Event]:
    """The same acts done on the same days to others: one decision that the record keeps as several events."""
    if not acts:
        return []
    decisions = {(act.actor, act.type, act.date) for act in acts}
    same = store.events(
        actor={id for act in acts for id in act.actor},
        types={act.type for act in acts},
        first=min(act.date.first for act in acts),
        last=max(act.date.last for act in acts),
    )
    known = {act.id for act in acts}
    return [
        other
        for other in same
        if other.id not in known and (other.actor, other.type, other.date) in decisions
    ]


def answers_upon(subjects: Sequence[str], voices: Iterable[str], store: Store) -> list[Event]:
    """What the voices said or did in answer to what others did to the subjects, or to their like by one decision."""
    if not subjects:
        return []
    upon = store.events(subject=subjects, types=(*RECOGNITIONS, *UNDOINGS, *UPHEAVALS))
    heard = set(voices)
    steps = [act.id for act in (*upon, *siblings(upon, store))]
    return [
        event
        for event in (store.responses(steps) if steps else ())
        if heard.intersection(event.actor) or heard.intersection(event.participants)
    ]


def around(event: Event, store: Store, before: int = 3, after: int = 5) -> list[Event]:
    """What the same actor did to the same subjects within some days of the act, itself left out."""
    near = store.events(
        actor=bodies(store, event.actor),
        subject=event.subject,
        first=shift(event.date.first, -before),
        last=shift(max(event.date.last, event.announced or ""), after),
    )
    return [other for other in near if other.id != event.id]
