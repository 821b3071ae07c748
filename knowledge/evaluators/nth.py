"""Who was first, third or last to recognise a subject, and which place somebody took, by each way of
counting."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from knowledge.dates import EARLIEST
from knowledge.evaluators.listing import link_of, object_of, scope_of
from knowledge.evaluators.totals import counted_by
from knowledge.ledger import counts_of, coverage_of, ledger
from knowledge.model import Count, Coverage, Event, Kind, Object
from knowledge.query import Link, Query
from knowledge.result import NothingKnown, Result, unique
from knowledge.sets import Ground, LeftOut
from knowledge.store import Store
from knowledge.timeframe import Timeframe, last_day, timeframe

_LEADING = re.compile(r"\d+")
# A state that recognises another anew after so many years does so because that one was lost in between.
_A_LIFE = 10


@dataclass(frozen=True, slots=True)
class Place:
    """A place in an order: `number` counts from 1, `tied` are others on the same day."""

    id: str
    event: Event
    number: int
    tied: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Order:
    """The order in which a subject was recognised: by members of the UN only, and by everybody.

    `mixed`: relations are mostly recorded, recognitions of some; of each side the earlier act counts. `earlier` are
    recognitions of the same state before it was lost and came back, `undated` those whose beginning no source dates,
    with the first act on record of each, which shows that the bond stood before it.
    """

    subject: str
    link: Link
    object: Object
    mixed: bool
    coverage: Coverage | None
    un: tuple[Place, ...]
    all: tuple[Place, ...]
    earlier: tuple[Place, ...] = ()
    undated: tuple[tuple[str, Event], ...] = ()

    @property
    def complete(self) -> bool:
        """Whether nobody can have been earlier than the order says."""
        return bool(self.coverage and self.coverage.complete) and not self.undated

    def place_of(self, id: str, *, un: bool) -> Place | None:
        return next((place for place in (self.un if un else self.all) if place.id == id), None)


@dataclass(frozen=True, slots=True)
class Published:
    """The place by a published count: its number was reached on the day of this event."""

    count: Count
    place: Place


@dataclass(frozen=True, slots=True)
class Ranking:
    """The answer for one subject: the place asked for by each counting, or the places of the actors."""

    order: Order
    un: Place | None
    all: Place | None
    published: Published | None
    actors: tuple[tuple[str, Place | None, Place | None], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderResult(Result):
    """One ranking for each subject. `nth` counts from 1, -1 is the last."""

    time: Timeframe
    nth: int
    rankings: tuple[Ranking, ...]


def first_or_nth(query: Query, store: Store, today: str) -> Result:
    """The place asked for, or the place that the actors took."""
    if not query.subject:
        return NothingKnown(query=query, today=today, ids=query.actor)
    time = timeframe(query, today)
    rankings = tuple(_ranking(query, subject, store, time) for subject in query.subject)
    if not any(ranking.order.all for ranking in rankings):
        return NothingKnown(query=query, today=today, ids=query.actor + query.subject)
    places = [place for ranking in rankings for place in _answers(ranking)]
    events = unique(place.event for place in places)
    return OrderResult(
        query=query,
        today=today,
        time=time,
        nth=query.nth or 1,
        rankings=rankings,
        events=events,
        coverage=rankings[0].order.coverage,
        disputes=tuple(event for event in events if event.disputed),
    )


def _answers(ranking: Ranking) -> list[Place]:
    found = [ranking.un, ranking.all, ranking.published.place if ranking.published else None]
    found += [place for _, un, all in ranking.actors for place in (un, all)]
    return [place for place in found if place]


def _ranking(query: Query, subject: str, store: Store, time: Timeframe) -> Ranking:
    order = order_of(query, subject, store, time)
    nth = query.nth or 1
    return Ranking(
        order=order,
        un=_nth(order.un, nth),
        all=_nth(order.all, nth),
        published=_published(query, order, nth, store, time),
        actors=tuple(
            (actor, order.place_of(actor, un=True), order.place_of(actor, un=False)) for actor in query.actor
        ),
    )


@lru_cache(maxsize=64)
def order_of(query: Query, subject: str, store: Store, time: Timeframe) -> Order:
    """The order of first acts; a date that the question gives limits it to acts within it."""
    object = object_of(query, store)
    link = link_of(query, store, subject)
    scope = scope_of(query, store, time)
    founding = _foundings(store, subject, link, object)
    recognised = query.link is Link.RECOGNITION and link is Link.RELATIONS
    before = _recognitions(store, subject, object) if recognised else {}
    anew = _anew(founding, subject, store, time) if link is Link.RECOGNITION else EARLIEST
    excluded = LeftOut(query.excluded, time.at).ids(Ground(store, time.today))
    firsts: list[tuple[str, Event]] = []
    earlier: list[tuple[str, Event]] = []
    for id in founding.keys() | before.keys():
        acts = [*before.get(id, ()), *founding.get(id, ())]
        acts = [act for act in acts if time.named is None or time.touches(act)]
        if not acts or id in excluded or (scope is not None and id not in scope):
            continue
        for part, kept in ((earlier, True), (firsts, False)):
            if own := [act for act in acts if (act.date.last <= anew) is kept]:
                part.append((id, min(own, key=lambda act: (last_day(act, time.today), act.date.first))))
    for part in (firsts, earlier):
        part.sort(key=lambda first: (last_day(first[1], time.today), first[1].date.first, first[0]))
    undated = _undated(store, subject, link, object) if time.named is None else ()
    return Order(
        subject=subject,
        link=link,
        object=object,
        mixed=bool(before),
        coverage=coverage_of(store, subject, link),
        un=_places([first for first in firsts if _is_member(first[0], store)]),
        all=_places(firsts),
        earlier=_places(earlier),
        undated=tuple(
            (id, event)
            for id, event in undated
            if id not in excluded and (scope is None or id in scope) and not _is_before(id, event, before)
        ),
    )


def _recognitions(store: Store, subject: str, object: Object) -> dict[str, tuple[Event, ...]]:
    """The recognitions beside relations: of the state, and of its government by those who recognised only that."""
    government = _foundings(store, subject, Link.RECOGNITION, Object.GOVERNMENT)
    return {**government, **_foundings(store, subject, Link.RECOGNITION, object)}


def _anew(foundings: Mapping[str, tuple[Event, ...]], subject: str, store: Store, time: Timeframe) -> str:
    """The last day of an earlier life of a state that was lost and came back (Montenegro, Estonia): it is recognised
    once more by those who had done so long before. The earliest day there is, for all others."""
    if subject not in store.un_members(time.today):
        return EARLIEST
    ends = [acts[0].date.last for acts in foundings.values() if _years_between(acts[0], acts[-1]) > _A_LIFE]
    return max(ends, default=EARLIEST)


def _years_between(one: Event, other: Event) -> int:
    return int(other.date.first[:4]) - int(one.date.last[:4])


def _undated(store: Store, subject: str, link: Link, object: Object) -> tuple[tuple[str, Event], ...]:
    """Those whose first act on record ends the bond, or finds it standing: it began before, on a day that no source
    tells."""
    bonds = ledger(store, subject, link, object)
    found = [(id, bond.acts[0]) for id, bond in bonds.items() if bond.begun_before]
    return tuple(sorted(found, key=lambda each: (each[1].date.first, each[0])))


def _is_before(id: str, event: Event, before: Mapping[str, tuple[Event, ...]]) -> bool:
    """Whether a recognition dates what the first act on record presupposes."""
    return any(act.date.last <= event.date.first for act in before.get(id, ()))


def _foundings(store: Store, subject: str, link: Link, object: Object) -> dict[str, tuple[Event, ...]]:
    """The acts by which each side recognised the subject, or took up relations with it."""
    bonds = ledger(store, subject, link, object)
    return {id: bond.foundings for id, bond in bonds.items() if bond.foundings}


def _is_member(id: str, store: Store) -> bool:
    """Whether it is a state that belongs to the United Nations now, or was one of its members of old."""
    entity = store.entity(id)
    return bool(entity and (entity.un_member or entity.kind is Kind.HISTORIC_STATE))


def _places(firsts: list[tuple[str, Event]]) -> tuple[Place, ...]:
    """Numbered places; those of the same day share the number of the first among them."""
    days: dict[str, list[str]] = defaultdict(list)
    for id, event in firsts:
        if event.date.is_day:
            days[event.date.text].append(id)
    places: list[Place] = []
    for number, (id, event) in enumerate(firsts, 1):
        same = days[event.date.text] if event.date.is_day else [id]
        shared = number if same[0] == id else places[-1].number
        places.append(Place(id, event, shared, tuple(other for other in same if other != id)))
    return tuple(places)


def rough(order: Order, place: Place, today: str, *, after: bool = False) -> tuple[str, ...]:
    """Those whose rough dates do not rule out that they came before this place, though they stand after it; or that
    they came after it."""
    day, end = place.event.date.first, last_day(place.event, today)
    return tuple(
        other.id
        for other in order.all
        if other.id != place.id
        and other.id not in place.tied
        and (after or other.event.date.first <= day)
        and end <= last_day(other.event, today)
    )


def sooner(order: Order, place: Place) -> tuple[str, ...]:
    """Those whose beginning is undated and yet surely earlier than this place."""
    return tuple(id for id, event in order.undated if event.date.last < place.event.date.first)


def _nth(places: tuple[Place, ...], nth: int) -> Place | None:
    """The place counted from 1, or from the end when negative; among ties the one that the count falls on."""
    if nth < 0:
        places = tuple(place for place in places if not _is_rough(place.event))
    index = nth - 1 if nth > 0 else nth
    return places[index] if -len(places) <= index < len(places) else None


def _is_rough(event: Event) -> bool:
    """Whether an act is dated to more than a year: it cannot be told to be the last."""
    return event.date.first[:4] != event.date.last[:4]


def _published(query: Query, order: Order, nth: int, store: Store, time: Timeframe) -> Published | None:
    """The place by somebody's published count: whoever acted when that number was reached."""
    if nth < 2 or query.group or not order.all:
        return None
    for count in counted_by(counts_of(store, order.subject), query.whose, store):
        number = _LEADING.match(count.value)
        if count.as_of and number and int(number[0]) == nth:
            before = [place for place in order.all if last_day(place.event, time.today) <= count.as_of]
            if before and before[-1].event.date.text == count.as_of:
                return Published(count, before[-1])
    return None
