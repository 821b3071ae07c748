"""Whether, when and by whom a recognition was taken back or suspended, and who denies it."""

from __future__ import annotations

from dataclasses import dataclass

from knowledge.doubt import is_doubtful
from knowledge.evaluators.listing import link_of, object_between, objects_of
from knowledge.evaluators.severed import severed
from knowledge.ledger import bond, coverage_of, ledger, states
from knowledge.model import Act, Event, Object
from knowledge.query import Link, Query
from knowledge.result import NothingKnown, Result, unique
from knowledge.sets import Ground, LeftOut
from knowledge.status import Bond, Standing, State
from knowledge.store import Store
from knowledge.timeframe import Timeframe, timeframe

_OF_RECOGNITION = {Act.RECOGNITION, Act.WITHDRAWAL, Act.SUSPENSION, Act.DENIAL}


@dataclass(frozen=True, slots=True)
class Case:
    """One actor and one subject: the bond, what its recognitions are of, and how it stands on the day."""

    bond: Bond
    object: Object
    state: State


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawalResult(Result):
    """The cases that were asked about by name."""

    time: Timeframe
    cases: tuple[Case, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawalsResult(Result):
    """All withdrawals from a subject or by an actor, each part by date.

    `broken` is how many broke off relations with the subject, where that is what is mostly recorded of it.
    """

    time: Timeframe
    certain: tuple[Event, ...]
    contested: tuple[Event, ...]
    suspended: tuple[Event, ...]
    broken: int = 0


def withdrawal(query: Query, store: Store, today: str) -> Result:
    """The case of the pair that is named, or the list of those that withdrew."""
    time = timeframe(query, today)
    if query.actor and query.subject:
        return _cases(query, store, time)
    if not query.actor and not query.subject:
        return NothingKnown(query=query, today=today)
    return _list(query, store, time)


def _cases(query: Query, store: Store, time: Timeframe) -> Result:
    found = [(actor, subject) for actor in query.actor for subject in query.subject]
    objects = [object_between(query, actor, subject, store) for actor, subject in found]
    bonds = [
        bond(store, actor, subject, Link.RECOGNITION, object)
        for (actor, subject), object in zip(found, objects, strict=True)
    ]
    events = unique(event for each in bonds for event in each.acts)
    if not any(event.type in _OF_RECOGNITION for event in events) and _broke(query, store):
        return severed(query, store, time.today)
    return WithdrawalResult(
        query=query,
        today=time.today,
        time=time,
        cases=tuple(
            Case(each, object, each.at(time.at, time.today))
            for each, object in zip(bonds, objects, strict=True)
        ),
        events=events,
        coverage=coverage_of(store, query.subject[0], Link.RECOGNITION),
        disputes=tuple(event for event in events if event.disputed),
    )


def _broke(query: Query, store: Store) -> bool:
    """Whether the sides broke relations: where no recognition is on record, that is what going back on it means."""
    return any(
        act.type is Act.SEVERANCE
        for actor in query.actor
        for subject in query.subject
        for act in bond(store, actor, subject, Link.RELATIONS).acts
    )


def _list(query: Query, store: Store, time: Timeframe) -> Result:
    found = [act for act in _endings(query, store, time.today) if act.date.first <= time.at]
    if time.named is not None:
        found = [act for act in found if time.touches(act)]
    found.sort(key=lambda act: (act.date.first, act.date.last, act.id))
    sure = [act for act in found if not is_doubtful(act)]
    return WithdrawalsResult(
        query=query,
        today=time.today,
        time=time,
        certain=tuple(act for act in sure if act.type is Act.WITHDRAWAL),
        contested=tuple(act for act in found if is_doubtful(act)),
        suspended=tuple(act for act in sure if act.type is Act.SUSPENSION),
        events=tuple(found),
        coverage=coverage_of(store, query.subject[0], Link.RECOGNITION) if query.subject else None,
        broken=_broken(query, store, time) if query.subject else 0,
    )


def _broken(query: Query, store: Store, time: Timeframe) -> int:
    """How many relations with the subject ended and are not restored, where relations stand for recognition (Taiwan):
    most of those who went back on it did so by a break."""
    subject = query.subject[0]
    if link_of(query, store, subject) is not Link.RELATIONS:
        return 0
    members = _members(query, store)
    found = states(store, subject, Link.RELATIONS, Object.STATE, day=time.at, today=time.today)
    return sum(
        state.standing is Standing.ENDED and state.until is not None and state.until.type is Act.SEVERANCE
        for id, state in found.items()
        if not query.group or id in members
    )


def _members(query: Query, store: Store) -> frozenset[str]:
    """Everybody in the groups of the query, those who left included."""
    return frozenset().union(*(store.members(group, "9999-12-31") for group in query.group))


def _endings(query: Query, store: Store, today: str) -> list[Event]:
    """Withdrawals and suspensions of recognition, from the subjects or by the actors; members of a group only, and
    without those left out."""
    objects = objects_of(query, store)
    excluded = LeftOut(query.excluded, today).ids(Ground(store, today))
    if query.subject:
        bonds = [
            each
            for id in query.subject
            for object in objects
            for each in ledger(store, id, Link.RECOGNITION, object).values()
        ]
        members = _members(query, store)
        kept = [
            each
            for each in bonds
            if (not query.group or each.actor in members) and each.actor not in excluded
        ]
        return list(unique(act for each in kept for act in each.endings))
    acts = store.events(actor=query.actor, types=(Act.WITHDRAWAL, Act.SUSPENSION))
    return [act for act in acts if act.object is not None]
