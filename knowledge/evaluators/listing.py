"""A list of those that recognise a subject or have relations with it: the part that lists, counts and ranks
share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from knowledge.dates import EARLIEST, LATEST, parse
from knowledge.ledger import Ledger, bond, coverage_of, ledger, states
from knowledge.model import Act, Coverage, Event, Kind, Object
from knowledge.query import Combine, Link, Query
from knowledge.sets import (
    Difference,
    Founders,
    Ground,
    Intersection,
    LeftOut,
    Members,
    Node,
    Recognisers,
    Refusers,
    Related,
    Union,
)
from knowledge.status import Bond, Standing, State
from knowledge.store import Store
from knowledge.timeframe import Timeframe, last_day

# Relations stand for recognition where so many more of them are recorded.
_MANY = 5
_DISPUTED = (Kind.CLAIMED_STATE, Kind.GOVERNMENT)


@dataclass(frozen=True, slots=True)
class Row:
    """One side of a list: how its bond stands, and the act that founded it, None where no source dates it."""

    id: str
    state: State
    event: Event | None

    @property
    def contested(self) -> bool:
        return self.state.standing is Standing.CONTESTED


@dataclass(frozen=True, slots=True)
class Listing:
    """Those that have the bond on a day, or took it up within a span; each part ordered by date.

    `un` are members of the United Nations on that day, `disputed` states that are themselves disputed,
    `former` states that are no more, disputed ones too, `other` everybody else, such as the Holy See; `contested`
    are those among all of these whose bond one side denies. `lost` had the bond and withdrew, broke or
    suspended it before. `unsure` may have taken it up before the day or after. `voices` only spoke about it.
    `agreed` signed an agreement with the subject without relations. `scope` holds the ids the list was
    restricted to, None for everybody.
    """

    subjects: tuple[str, ...]
    link: Link
    object: Object
    node: Node
    un: tuple[Row, ...] = ()
    disputed: tuple[Row, ...] = ()
    former: tuple[Row, ...] = ()
    other: tuple[Row, ...] = ()
    contested: tuple[Row, ...] = ()
    lost: tuple[Row, ...] = ()
    unsure: tuple[Row, ...] = ()
    voices: tuple[Bond, ...] = ()
    agreed: tuple[Row, ...] = ()
    ever: int = 0
    scope: frozenset[str] | None = None
    coverage: Coverage | None = None
    ended: bool = False
    """The subject itself exists no more on the day."""
    settled: bool = False
    """The subject is itself a member of the United Nations on the day: few sources list who recognises it."""
    mixed: bool = False
    """Of several subjects the first is asked about by relations, another by recognition, or the other way round."""

    @property
    def rows(self) -> tuple[Row, ...]:
        return self.un + self.disputed + self.other + self.former


def last_day_of(store: Store, id: str) -> str:
    """The last ISO day on which an entity existed; the end of time for what still exists."""
    entity = store.entity(id)
    return parse(entity.existed).last if entity and entity.existed else LATEST


def _is_gone(store: Store, id: str, day: str) -> bool:
    return last_day_of(store, id) < day


def object_of(query: Query, store: Store) -> Object:
    """What a recognition of these subjects would be of: a territory has no recognisers as a state."""
    if query.object:
        return Object(query.object)
    kinds = {entity.kind for id in query.subject if (entity := store.entity(id))}
    return Object.SOVEREIGNTY if kinds & {Kind.TERRITORY, Kind.SOVEREIGNTY} else Object.STATE


def objects_of(query: Query, store: Store) -> tuple[Object, ...]:
    """What withdrawals may be of: who ceased to recognise a government counts among those of its state."""
    object = object_of(query, store)
    return (object,) if query.object or object is not Object.STATE else (object, Object.GOVERNMENT)


def object_between(query: Query, actor: str, subject: str, store: Store) -> Object:
    """What one side recognised or ceased to recognise: as asked, else a state; a government where only of that it is on
    record."""
    object = object_of(query, store)
    if query.object or object is not Object.STATE:
        return object
    state, government = (
        bond(store, actor, subject, Link.RECOGNITION, each) for each in (object, Object.GOVERNMENT)
    )
    known = state.foundings or state.endings
    return Object.GOVERNMENT if not known and (government.foundings or government.endings) else object


def link_of(query: Query, store: Store, subject: str) -> Link:
    """Which bond to list: relations where they were asked for, or where mostly they are recorded (Taiwan,
    Malta)."""
    if query.link is Link.RELATIONS:
        return Link.RELATIONS
    relations = coverage_of(store, subject, Link.RELATIONS)
    recognition = coverage_of(store, subject, Link.RECOGNITION)
    if object_of(query, store) is not Object.STATE or (
        recognition and (recognition.complete or not relations)
    ):
        return Link.RECOGNITION
    if relations and relations.complete:
        return Link.RELATIONS
    recognised = sum(bool(bond.foundings) for bond in ledger(store, subject, Link.RECOGNITION).values())
    related = sum(bool(bond.acts) for bond in ledger(store, subject, Link.RELATIONS).values())
    return Link.RELATIONS if related > _MANY * recognised else Link.RECOGNITION


def _link_among(query: Query, store: Store, subject: str) -> Link:
    """The bond with one of several subjects that go together: of each the one that is completely recorded."""
    if len(query.subject) == 1 or query.combine is Combine.EACH:
        return link_of(query, store, subject)
    return link_of(query.but(link=Link.RECOGNITION), store, subject)


def scope_of(query: Query, store: Store, time: Timeframe) -> frozenset[str] | None:
    """The ids that count: members of any of the groups on the day; None is everybody."""
    if not query.group:
        return None
    groups = tuple(Members(group, time.at) for group in query.group)
    return Union(groups).ids(Ground(store, time.today))


def listings(query: Query, store: Store, time: Timeframe) -> tuple[Listing, ...]:
    """One list for each subject, or a single one where they go together or have the same members."""
    object = object_of(query, store)
    together = query.combine is not Combine.EACH or object is Object.SOVEREIGNTY or len(query.subject) == 1
    if together:
        return (listing(query, query.subject, object, store, time),)
    each = tuple(listing(query, (subject,), object, store, time) for subject in query.subject)
    if len({frozenset(row.id for row in one.rows) for one in each}) == 1:
        return (listing(query, query.subject, object, store, time),)
    return each


def standing(query: Query, store: Store, time: Timeframe) -> tuple[Listing, ...]:
    """Where acts within a span were asked about: how things stood at its end, for the same subjects."""
    return listings(query, store, replace(time, during=False)) if time.during else ()


@lru_cache(maxsize=128)
def listing(
    query: Query, subjects: tuple[str, ...], object: Object, store: Store, time: Timeframe
) -> Listing:
    """The list of those that have the bond with the subjects, combined as the query says."""
    links = tuple(_link_among(query, store, subject) for subject in subjects)
    link = links[0]
    # Nobody recognises itself: a subject is none of the states it is counted among.
    scope = members - {*subjects} if (members := scope_of(query, store, time)) is not None else None
    covered = tuple(coverage_of(store, *bond, object) for bond in zip(subjects, links, strict=True))
    gaps = tuple(not (each and each.complete) for each in covered)
    combined = _combined(query.combine, list(zip(subjects, links, gaps, strict=True)), object, time)
    node = _restricted(combined, query, time)
    ids = node.ids(Ground(store, time.today))
    bonds = list(zip(subjects, links, strict=True))
    led = [ledger(store, subject, each, object) for subject, each in bonds]
    stood = [states(store, subject, each, object, day=time.at, today=time.today) for subject, each in bonds]
    rows = sorted((_row(id, led, stood, time) for id in ids), key=lambda row: _order(row, time))
    parts = _parted(rows, store, time.at)
    allowed = _allowed(query, scope, Ground(store, time.today), time)
    agreed = _agreed(led[0], stood[0], allowed, time) if link is Link.RELATIONS else ()
    # Whoever agreed to normal relations after a break is no longer told as having broken.
    settled = ids | {row.id for row in agreed}
    return Listing(
        subjects=subjects,
        link=link,
        mixed=len(set(links)) > 1,
        object=object,
        node=node,
        contested=tuple(row for row in rows if row.contested),
        lost=_lost(stood[0], settled, allowed, time),
        agreed=agreed,
        unsure=_unsure(led[0], stood[0], ids, allowed, time),
        voices=_voices(store, led, ids, allowed, replace(time, first=_begun(store, subjects, object, time))),
        ever=_ever(led[0], store.un_members(time.at), time),
        scope=scope,
        coverage=covered[gaps.index(True) if True in gaps and query.combine is not Combine.EACH else 0],
        ended=all(_is_gone(store, subject, time.at) for subject in subjects),
        settled=object is Object.STATE and set(subjects) <= store.un_members(time.at),
        **parts,
    )


def _combined(
    combine: Combine, bonds: Sequence[tuple[str, Link, bool]], object: Object, time: Timeframe
) -> Node:
    """`bonds` are subject and link, and whether that list leaves some out: whoever is not in it may have the bond."""
    first, *others = nodes = tuple(_bound(subject, link, object, time) for subject, link, _ in bonds)
    if not others:
        return first
    if combine is Combine.WITHOUT and any(gap for _, _, gap in bonds[1:]):
        without = (
            Refusers(subject, link, time.at, object) if gap else Difference(first, (node,))
            for (subject, link, gap), node in zip(bonds[1:], others, strict=True)
        )
        return Intersection((first, *without))
    if combine is Combine.WITHOUT:
        return Difference(first, tuple(others))
    return Intersection(nodes) if combine is Combine.BOTH else Union(nodes)


def _bound(subject: str, link: Link, object: Object, time: Timeframe) -> Node:
    if time.during:
        return Founders(subject, link, time, object)
    return Related(subject, time.at) if link is Link.RELATIONS else Recognisers(subject, time.at, object)


def _restricted(node: Node, query: Query, time: Timeframe) -> Node:
    if query.group:
        node = Intersection((node, Union(tuple(Members(group, time.at) for group in query.group))))
    return Difference(node, (LeftOut(query.excluded, time.at),)) if query.excluded else node


def _row(id: str, led: list[Ledger], stood: list[Mapping[str, State]], time: Timeframe) -> Row:
    """The row of one side; with several subjects its act on the first that it has one with."""
    for bonds, held in zip(led, stood, strict=True):
        if id in bonds and (time.during or held[id].stands):
            within = [act for act in bonds[id].foundings if time.holds(act)] if time.during else []
            return Row(id, held[id], within[0] if within else held[id].since)
    return Row(id, State(), None)


def _order(row: Row, time: Timeframe) -> tuple[str, str, str]:
    """By the last day on which the act can have happened: a bare year comes after the days it holds, no
    date last."""
    if row.event is None:
        return (LATEST, LATEST, row.id)
    return (last_day(row.event, time.today), row.event.date.first, row.id)


def _parted(rows: Iterable[Row], store: Store, day: str) -> dict[str, tuple[Row, ...]]:
    parts: dict[str, list[Row]] = {"un": [], "disputed": [], "former": [], "other": []}
    members = store.un_members(day)
    for row in rows:
        entity = store.entity(row.id)
        kind = entity.kind if entity else Kind.ORGANISATION
        if kind is Kind.HISTORIC_STATE or (kind in _DISPUTED and _is_gone(store, row.id, day)):
            parts["former"].append(row)
        elif row.id in members:
            parts["un"].append(row)
        elif kind in _DISPUTED:
            parts["disputed"].append(row)
        else:
            parts["other"].append(row)
    return {name: tuple(part) for name, part in parts.items()}


def _allowed(
    query: Query, scope: frozenset[str] | None, ground: Ground, time: Timeframe
) -> frozenset[str] | None:
    return scope - LeftOut(query.excluded, time.at).ids(ground) if scope is not None else None


def _agreed(
    bonds: Ledger, stood: Mapping[str, State], allowed: frozenset[str] | None, time: Timeframe
) -> tuple[Row, ...]:
    """Those without standing relations whose last word is an agreement with the subject."""
    found = []
    for id, state in stood.items():
        acts = [act for act in bonds[id].agreements if act.date.first <= time.at]
        ended = state.until.date.last if state.until else ""
        if acts and not state.stands and acts[-1].date.first > ended and _counts(id, allowed):
            found.append(Row(id, state, acts[-1]))
    return () if time.during else tuple(sorted(found, key=lambda row: _order(row, time)))


def _lost(
    stood: Mapping[str, State], ids: frozenset[str], allowed: frozenset[str] | None, time: Timeframe
) -> tuple[Row, ...]:
    """Those that had the bond and no longer have it on the day."""
    gone = [
        Row(id, state, state.until)
        for id, state in stood.items()
        if state.standing in (Standing.ENDED, Standing.SUSPENDED) and id not in ids and _counts(id, allowed)
    ]
    return () if time.during else tuple(sorted(gone, key=lambda row: _order(row, time)))


def _unsure(
    bonds: Ledger,
    stood: Mapping[str, State],
    ids: frozenset[str],
    allowed: frozenset[str] | None,
    time: Timeframe,
) -> tuple[Row, ...]:
    """Those whose founding act is dated too roughly to say whether it fell before the day, or within the
    span."""
    found = []
    for id, state in stood.items():
        if id not in ids and _counts(id, allowed):
            acts = bonds[id].foundings
            rough = [act for act in acts if time.touches(act)] if time.during else [state.unsure]
            if rough and rough[0] in acts:
                found.append(Row(id, state, rough[0]))
    return tuple(found)


def _begun(store: Store, subjects: tuple[str, ...], object: Object, time: Timeframe) -> str:
    """Since which ISO day words may be about this: before an annexation nobody spoke of recognising it."""
    acts = store.events(subject=subjects, types=(Act.ANNEXATION,)) if object is Object.SOVEREIGNTY else []
    begun = min((act.date.first for act in acts), default=EARLIEST)
    return max(begun, time.first) if time.during else begun


def _voices(
    store: Store, led: list[Ledger], ids: frozenset[str], allowed: frozenset[str] | None, time: Timeframe
) -> tuple[Bond, ...]:
    """Those that only spoke by then, or within the span: support, approval, a reported intention. None of it
    is recognition."""
    found: dict[str, Bond] = {}
    for bonds in led:
        for id, held in bonds.items():
            silent = _has_acted(held) or id in ids or not _counts(id, allowed) or _is_organ(store, id)
            words = () if silent else tuple(event for event in held.words if _is_said(event, time))
            if words:
                found[id] = replace(held, words=words)
    return tuple(found.values())


def _has_acted(held: Bond) -> bool:
    """Whether acts say where the side stands. A refusal on which sources differ does not silence its other words."""
    return any(act not in held.refusals or not act.disputed for act in held.acts)


def _is_said(event: Event, time: Timeframe) -> bool:
    """Whether words may fall within the span asked about, or before the day and not too long ago to be meant."""
    if time.during:
        return time.touches(event)
    return event.date.first <= time.at and time.first <= event.date.last


def _is_organ(store: Store, id: str) -> bool:
    """A ministry or a news agency speaks for a state that stands in the list itself."""
    entity = store.entity(id)
    return entity is None or entity.speaks_for is not None


def _counts(id: str, allowed: frozenset[str] | None) -> bool:
    return allowed is None or id in allowed


def _ever(bonds: Ledger, members: frozenset[str], time: Timeframe) -> int:
    """How many of today's UN members ever took the bond up by the day."""
    return sum(
        any(last_day(act, time.today) <= time.at for act in bond.foundings)
        for id, bond in bonds.items()
        if id in members
    )
