"""Diplomatic relations: whether, when and by whom they were broken or restored, and how they stand."""

from __future__ import annotations

from dataclasses import dataclass

from knowledge.ledger import bond, coverage_of, ledger
from knowledge.model import Act, Event
from knowledge.query import Link, Phase, Query
from knowledge.result import NothingKnown, Result, unique
from knowledge.sets import Ground, LeftOut, Members, Union
from knowledge.status import Bond, State
from knowledge.store import Store
from knowledge.timeframe import Timeframe, timeframe

_BREAKS = frozenset({Act.SEVERANCE, Act.SUSPENSION, Act.WITHDRAWAL})
_REPAIRS = frozenset({Act.RELATIONS_RESTORED})
# Words about relations that are neither a break nor a repair, shown so that nobody takes them for one.
_SHORT_OF_A_BREAK = frozenset({Act.AMBASSADOR_RECALLED})


@dataclass(frozen=True, slots=True)
class Relation:
    """Two sides: their acts in order, recalled ambassadors apart, and how relations stand on the day and
    today."""

    actor: str
    other: str
    bond: Bond
    state: State
    now: State
    recalls: tuple[Event, ...]

    @property
    def breaks(self) -> tuple[Event, ...]:
        return tuple(act for act in self.bond.acts if act.type in _BREAKS)

    @property
    def repairs(self) -> tuple[Event, ...]:
        return tuple(act for act in self.bond.acts if act.type in _REPAIRS)


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationsResult(Result):
    """The pairs that were named."""

    time: Timeframe
    phase: Phase
    relations: tuple[Relation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BreaksResult(Result):
    """All breaks (or repairs, by the phase) that one side was part of. `of` is that side; it acted in
    `own`, others acted against it in `others`; `repaired` are breaks that were healed later, by the act
    that healed them."""

    time: Timeframe
    phase: Phase
    of: str
    own: tuple[Event, ...]
    others: tuple[Event, ...]
    repaired: dict[str, Event]


def severed(query: Query, store: Store, today: str) -> Result:
    """The pair that is named, or the list of breaks that one side was part of."""
    time = timeframe(query, today)
    phase = query.phase or Phase.BROKEN
    if query.actor and query.subject:
        return _pairs(query, store, time, phase)
    if not query.actor and not query.subject:
        return NothingKnown(query=query, today=today)
    return _list(query, store, time, phase)


def _pairs(query: Query, store: Store, time: Timeframe, phase: Phase) -> Result:
    found = []
    for actor in query.actor:
        for subject in query.subject:
            both = bond(store, actor, subject, Link.RELATIONS)
            recalls = tuple(event for event in both.words if event.type in _SHORT_OF_A_BREAK)
            state, now = both.at(time.at, time.today), both.at(time.today, time.today)
            found.append(Relation(actor, subject, both, state, now, recalls))
    events = unique(event for each in found for event in each.bond.acts + each.recalls)
    return RelationsResult(
        query=query,
        today=time.today,
        time=time,
        phase=phase,
        relations=tuple(found),
        events=events,
        coverage=coverage_of(store, query.subject[0], Link.RELATIONS),
        disputes=tuple(event for event in events if event.disputed),
    )


def _list(query: Query, store: Store, time: Timeframe, phase: Phase) -> Result:
    of = (query.actor or query.subject)[0]
    types = _REPAIRS if phase is Phase.RESTORED else _BREAKS
    scope = Union(tuple(Members(group, time.at) for group in query.group)).ids(Ground(store, time.today))
    excluded = LeftOut(query.excluded, time.at).ids(Ground(store, time.today))
    events, repaired = [], {}
    for other, both in ledger(store, of, Link.RELATIONS).items():
        if (query.group and other not in scope) or other in excluded:
            continue
        for act in both.acts:
            if act.type in types and (time.touches(act) if time.named else act.date.first <= time.today):
                events.append(act)
                if healed := _healed(both, act):
                    repaired[act.id] = healed
    ordered = sorted(unique(events), key=lambda act: (act.date.first, act.date.last, act.id))
    return BreaksResult(
        query=query,
        today=time.today,
        time=time,
        phase=phase,
        of=of,
        own=tuple(act for act in ordered if of in act.actor),
        others=tuple(act for act in ordered if of not in act.actor),
        repaired=repaired,
        events=tuple(ordered),
        coverage=coverage_of(store, of, Link.RELATIONS),
        disputes=tuple(act for act in ordered if act.disputed),
    )


def _healed(both: Bond, broken: Event) -> Event | None:
    """The act that took relations up again after this break."""
    if broken.type not in _BREAKS:
        return None
    later = (act for act in both.foundings if act.date.first > broken.date.last)
    return next(later, None)
