"""Who recognises a subject, or has relations with it, and who does not."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from knowledge.evaluators.listing import Listing, Row, last_day_of, link_of, listings, object_of, standing
from knowledge.evaluators.totals import about, nearest
from knowledge.ledger import counts_of, coverage_of, ledger, states
from knowledge.model import Count, Coverage, Event, Object
from knowledge.query import Combine, Link, Query
from knowledge.result import NothingKnown, Result
from knowledge.sets import (
    Difference,
    Ground,
    Intersection,
    LeftOut,
    Members,
    Named,
    Node,
    Refusers,
    Related,
    Union,
)
from knowledge.status import State
from knowledge.store import Store
from knowledge.timeframe import Timeframe, timeframe

_COUNTS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class WhoResult(Result):
    """The lists asked for: one, or one for each subject; beside one that is not complete published totals.

    `standing` is how things stood at the end of the span where only the acts within it are listed.
    """

    time: Timeframe
    listings: tuple[Listing, ...]
    standing: tuple[Listing, ...] = ()
    counts: tuple[Count, ...] = ()


@dataclass(frozen=True, slots=True)
class Absence:
    """Those of a scope that do not have the bond with one subject, or with none of several.

    `stated` are on record as without it. `silent` have no record: where the list is `complete` they do not
    have the bond, else nothing is known of them. `related` have diplomatic relations and no act of
    recognition on record. `holders` and `scope` are how many have the bond, and of how many: with several
    subjects, with any of them. `mixed`: the bond is not the same with all of these.
    """

    subjects: tuple[str, ...]
    link: Link
    object: Object
    node: Node
    stated: tuple[Row, ...]
    silent: tuple[str, ...]
    related: tuple[str, ...]
    holders: int
    scope: int
    complete: bool
    coverage: Coverage | None
    mixed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsenceResult(Result):
    """Who does not recognise: one part for each subject."""

    time: Timeframe
    parts: tuple[Absence, ...]


def who(query: Query, store: Store, today: str) -> Result:
    """The list of those that recognise the subjects, or of those that do not when the query is negated."""
    if not query.subject or not any(map(store.entity, query.subject)):
        return NothingKnown(query=query, today=today, ids=query.subject)
    time = timeframe(query, today)
    if query.negated:
        return _absent(query, store, time)
    found = listings(query, store, time)
    events = tuple(row.event for one in found for row in one.rows if row.event)
    return WhoResult(
        query=query,
        today=today,
        time=time,
        listings=found,
        standing=standing(query, store, time),
        counts=_counts(query, found[0], store, time),
        events=events,
        coverage=found[0].coverage,
        disputes=tuple(row.event for one in found for row in one.contested if row.event),
    )


def _counts(query: Query, one: Listing, store: Store, time: Timeframe) -> tuple[Count, ...]:
    """Published totals of what the list is a part of."""
    part = query.group or query.excluded or query.combine is not Combine.EACH or len(query.subject) > 1
    if part or time.during or (one.coverage and one.coverage.complete):
        return ()
    published = counts_of(store, query.subject[0])
    wanted = about(published, one.link) or about(published, Link.RELATIONS)
    return tuple(nearest(wanted, time, _COUNTS))


def _absent(query: Query, store: Store, time: Timeframe) -> Result:
    ended = max(last_day_of(store, id) for id in query.subject)
    if ended < time.at:
        # Of what is no more one can only say who did not recognise it in the end.
        query = query.but(as_of=ended, during=False)
        time = timeframe(query, time.today)
    parts = tuple(_absence(query, subject, store, time) for subject in query.subject)
    if query.combine is Combine.BOTH and len(parts) > 1:
        parts = (_neither(parts, store, time),)
    events = tuple(event for part in parts for row in part.stated if (event := row.event))
    return AbsenceResult(
        query=query, today=time.today, time=time, parts=parts, events=events, coverage=parts[0].coverage
    )


def _neither(parts: tuple[Absence, ...], store: Store, time: Timeframe) -> Absence:
    """Those that have the bond with none of the subjects: on record as without it with each, or silent on some."""
    node = Intersection(tuple(part.node for part in parts))
    without = node.ids(Ground(store, time.today)).difference(*(part.related for part in parts))
    first, *others = parts
    refused = {row.id for row in first.stated}.intersection(
        *({row.id for row in one.stated} for one in others)
    )
    stated = tuple(row for row in first.stated if row.id in refused)
    weakest = next((part for part in parts if not part.complete), first)
    return replace(
        first,
        subjects=tuple(subject for part in parts for subject in part.subjects),
        node=node,
        stated=stated,
        silent=tuple(sorted(without - refused)),
        related=(),
        holders=first.scope - len(without | refused),
        complete=all(part.complete for part in parts),
        coverage=weakest.coverage,
        mixed=len({part.link for part in parts}) > 1,
    )


@lru_cache(maxsize=64)
def _absence(query: Query, subject: str, store: Store, time: Timeframe) -> Absence:
    object = object_of(query, store)
    link = _link(query, subject, store, time)
    ground = Ground(store, time.today)
    coverage = coverage_of(store, subject, link, object)
    found = states(store, subject, link, object, day=time.at, today=time.today)
    holders = frozenset(id for id, state in found.items() if state.stands)
    groups = tuple(Members(group, time.at) for group in query.group or ("un",))
    scope = Difference(Union(groups), (Named((subject,)), LeftOut(query.excluded, time.at)))
    members = scope.ids(ground)
    related = _related(subject, link, store, time) & members - holders
    refusing = Refusers(subject, link, time.at, object).ids(ground)
    is_complete = bool(coverage and coverage.complete)
    # Where nothing is counted out of a whole the refusals of anybody count, those of a disputed state too.
    of_whole = query.group or is_complete
    stated = (
        refusing & members
        if of_whole
        else refusing - {subject} - LeftOut(query.excluded, time.at).ids(ground)
    )
    stated = frozenset(id for id in stated if id not in related or _after(found[id], subject, id, store))
    node = Difference(scope, (Named(tuple(sorted(holders))),))
    return Absence(
        subjects=(subject,),
        link=link,
        object=object,
        node=node,
        stated=tuple(sorted((Row(id, found[id], found[id].until) for id in stated), key=_by_date)),
        silent=tuple(sorted(members - holders - stated - related)),
        related=tuple(sorted(related - stated)),
        holders=len(holders & members),
        scope=len(members),
        complete=is_complete,
        coverage=coverage,
    )


def _link(query: Query, subject: str, store: Store, time: Timeframe) -> Link:
    """The bond of which the list is complete (Taiwan), else that somebody is on record as being without: of
    recognition, else of relations (the Holy See)."""
    recorded = link_of(query, store, subject)
    coverage = coverage_of(store, subject, recorded)
    if query.link is Link.RELATIONS or (coverage and coverage.complete):
        return recorded
    for link in (Link.RECOGNITION, Link.RELATIONS):
        if Refusers(subject, link, time.at, object_of(query, store)).ids(Ground(store, time.today)):
            return link
    return recorded


def _related(subject: str, link: Link, store: Store, time: Timeframe) -> frozenset[str]:
    if link is Link.RELATIONS:
        return frozenset()
    return Related(subject, time.at).ids(Ground(store, time.today))


def _after(state: State, subject: str, id: str, store: Store) -> bool:
    """Whether the refusal came after relations were last taken up: older ones are out of date."""
    bond = ledger(store, subject, Link.RELATIONS)[id]
    latest = max((act.date.last for act in bond.foundings), default="")
    return state.until is not None and state.until.date.last > latest


def _by_date(row: Row) -> tuple[str, str]:
    event: Event | None = row.event
    return (event.date.last if event else "", row.id)
