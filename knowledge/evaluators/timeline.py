"""Events in order: between two sides, upon a subject, within a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.dates import EARLIEST, LATEST
from knowledge.evaluators.record import (
    BREAKS,
    RECOGNITIONS,
    REFUSALS,
    TIES,
    UNDOINGS,
    UPHEAVALS,
    WORDS,
    span,
)
from knowledge.model import Act, Event, Kind
from knowledge.query import Query
from knowledge.result import NothingKnown, Result
from knowledge.store import Store

PAGE = 15
"""Events on a page."""

_FEW = 3
_PAIR = 2
# On a first page that cannot hold everything, the weightier acts come first.
_WEIGHT = {
    kind: weight
    for weight, kinds in enumerate((WORDS, REFUSALS, TIES, UNDOINGS, BREAKS, RECOGNITIONS, UPHEAVALS))
    for kind in kinds
}
_CONTESTED = {Kind.CLAIMED_STATE, Kind.TERRITORY, Kind.SOVEREIGNTY, Kind.GOVERNMENT}


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineResult(Result):
    """`events` are those of the page in the order of their dates, `total` how many there are on all pages.

    `years` are the first and the last one of all pages. `chosen` tells that the page holds the weightiest, not simply
    the earliest.
    """

    total: int = 0
    years: tuple[str, str] = ("", "")
    pages: int = 1
    chosen: bool = False


def timeline(query: Query, store: Store, today: str) -> Result:
    """The acts among the entities of the question, oldest first, a page at a time."""
    first, last = span(query.as_of) or (EARLIEST, LATEST)
    found = _found(query, store, first, min(last, today))
    if not found:
        return NothingKnown(query=query, today=today, ids=query.actor + query.subject)
    pages = -(-len(found) // PAGE)
    page = min(max(query.page, 1), pages)
    ranked = sorted(found, key=_rank) if pages > 1 else found
    shown = sorted(ranked[(page - 1) * PAGE : page * PAGE], key=_date)
    return TimelineResult(
        query=query,
        today=today,
        events=tuple(shown),
        disputes=tuple(event for event in shown if event.disputed),
        total=len(found),
        years=(min(_ends(event)[0] for event in found)[:4], max(_ends(event)[1] for event in found)[:4]),
        pages=pages,
        chosen=pages > 1,
    )


def _found(query: Query, store: Store, first: str, last: str) -> list[Event]:
    if query.actor and query.subject:
        there = store.events(actor=query.actor, subject=query.subject, first=first, last=last)
        back = store.events(actor=query.subject, subject=query.actor, first=first, last=last)
        return sorted({event.id: event for event in there + back}.values(), key=_date)
    ids = query.actor or query.subject
    if not ids:
        return store.events(first=first, last=last) if query.as_of else []
    if len(ids) > 1:
        among = store.events(actor=ids, subject=ids, first=first, last=last)
        enough = len(among) >= (1 if len(ids) == _PAIR else _FEW)
        if enough and not _all_contested(ids, store):
            return sorted(among, key=_date)
    if _all_contested(ids, store):
        own = store.events(actor=ids, types=UPHEAVALS, first=first, last=last)
        upon = store.events(subject=ids, first=first, last=last)
        owners = _claimants(ids, store) if query.as_of else ()
        wars = store.events(subject=owners, types=(Act.INVASION,), first=first, last=last) if owners else []
        return sorted({event.id: event for event in own + upon + wars}.values(), key=_date)
    return sorted(store.events(involving=ids, first=first, last=last), key=_date)


def _all_contested(ids: Sequence[str], store: Store) -> bool:
    """Whether only entities are named that are themselves the object of recognition."""
    kinds = {entity.kind if (entity := store.entity(id)) else None for id in ids}
    return kinds <= _CONTESTED


def _ends(event: Event) -> tuple[str, str]:
    """The first and the last day of an event; an open end is taken for the one that is known."""
    first, last = event.date.first, event.date.last
    return (last if first == EARLIEST else first), (first if last == LATEST else last)


def _claimants(ids: Sequence[str], store: Store) -> tuple[str, ...]:
    """Those whose land it is said to be: where a time is asked about, an invasion of them belongs to the story, too."""
    found = [claimant for id in ids if (entity := store.entity(id)) for claimant in entity.claimed_by]
    return tuple(dict.fromkeys(found))


def _date(event: Event) -> tuple[str, str, int, str]:
    """By date, and on one day an act before the words about it."""
    return event.date.first, event.date.last, -_WEIGHT.get(event.type, 0), event.id


def _rank(event: Event) -> tuple[int, str, str]:
    return -_WEIGHT.get(event.type, 0), event.date.first, event.id
