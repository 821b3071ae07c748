"""What one actor recognises: first of all the states whose statehood is disputed."""

from __future__ import annotations

from dataclasses import dataclass

from knowledge.evaluators.listing import link_of, object_of
from knowledge.ledger import bond
from knowledge.model import Act, Event, Kind, Object
from knowledge.query import Intent, Query
from knowledge.result import NothingKnown, Result, unique
from knowledge.status import STANDING, Bond, Standing, State
from knowledge.store import Store
from knowledge.timeframe import Timeframe, timeframe

_FOUNDING = (Act.RECOGNITION, Act.RESTORATION)
_ACTS = (
    *_FOUNDING,
    Act.WITHDRAWAL,
    Act.SUSPENSION,
    Act.DENIAL,
    Act.POSITION_AGAINST,
    Act.STATEMENT,
    Act.RELATIONS_STANDING,
)
_DISPUTED = {Kind.CLAIMED_STATE, Kind.SOVEREIGNTY, Kind.TERRITORY}


@dataclass(frozen=True, slots=True)
class Holding:
    """One subject of the actor's acts: the bond, what kind it is, and how it stands on the day."""

    bond: Bond
    object: Object
    state: State

    @property
    def subject(self) -> str:
        return self.bond.subject


@dataclass(frozen=True, slots=True)
class Recognised:
    """What one actor recognises. `held` are disputed states, `lost` those it no longer recognises,
    `contested` those on which sources differ, `refused` those it is on record against; `sovereignty` are
    claims over a territory; `states` are undisputed states and `governments` acts on a government, both by
    date."""

    actor: str
    held: tuple[Holding, ...]
    contested: tuple[Holding, ...]
    lost: tuple[Holding, ...]
    refused: tuple[Holding, ...]
    sovereignty: tuple[Event, ...]
    states: tuple[Event, ...]
    governments: tuple[Event, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorResult(Result):
    """One part for each actor."""

    time: Timeframe
    parts: tuple[Recognised, ...]


def what_does_actor_recognise(query: Query, store: Store, today: str) -> Result:
    """Everything the actors recognised, or what they did within a span, with its present status."""
    time = timeframe(query, today)
    parts = tuple(_recognised(actor, query.group, store, time) for actor in query.actor)
    events = unique(event for part in parts for event in _events(part))
    if not events:
        return NothingKnown(query=query, today=today, ids=query.actor)
    return ActorResult(query=query, today=today, time=time, parts=parts, events=events)


def _events(part: Recognised) -> list[Event]:
    holdings = part.held + part.contested + part.lost + part.refused
    return [act for holding in holdings for act in holding.bond.acts] + [
        *part.sovereignty,
        *part.states,
        *part.governments,
    ]


def _recognised(actor: str, group: tuple[str, ...], store: Store, time: Timeframe) -> Recognised:
    acts = [act for act in store.events(actor=(actor,), types=_ACTS) if act.date.first <= time.at]
    if group:
        acts = [act for act in acts if any(_lies_in(id, group, store, time.at) for id in act.subject)]
    if time.during:
        acts = [act for act in acts if act.type in _FOUNDING and time.touches(act)]
    holdings = [_holding(actor, subject, store, time) for subject in _disputed(acts, store)]
    founding = [act for act in acts if act.type in _FOUNDING]
    return Recognised(
        actor=actor,
        held=_by(holdings, {Standing.HOLDS}),
        contested=_by(holdings, STANDING - {Standing.HOLDS}),
        lost=_by(holdings, {Standing.ENDED, Standing.SUSPENDED}),
        refused=_by(holdings, {Standing.REFUSED}),
        sovereignty=tuple(act for act in founding if act.object is Object.SOVEREIGNTY),
        states=tuple(act for act in founding if act.object is Object.STATE and not _is_disputed(act, store)),
        governments=tuple(act for act in founding if act.object is Object.GOVERNMENT),
    )


def _disputed(acts: list[Event], store: Store) -> list[str]:
    """The disputed states among the subjects of these acts, in the order of the acts."""
    subjects = dict.fromkeys(
        subject for act in acts if act.object is not Object.SOVEREIGNTY for subject in act.subject
    )
    return [id for id in subjects if (entity := store.entity(id)) and entity.kind is Kind.CLAIMED_STATE]


def _lies_in(subject: str, group: tuple[str, ...], store: Store, day: str) -> bool:
    """Whether a state is a member of a group, or lies on the land of one: Abkhazia in the Caucasus."""
    entity = store.entity(subject)
    states = {subject, *(entity.claimed_by if entity else ())}
    return any(not states.isdisjoint(store.members(each, day)) for each in group)


def _is_disputed(act: Event, store: Store) -> bool:
    return any((entity := store.entity(id)) and entity.kind in _DISPUTED for id in act.subject)


def _holding(actor: str, subject: str, store: Store, time: Timeframe) -> Holding:
    asked = Query(Intent.WHO_RECOGNISES, subject=(subject,))
    link, object = link_of(asked, store, subject), object_of(asked, store)
    found = bond(store, actor, subject, link, object)
    return Holding(found, object, found.at(time.at, time.today))


def _by(holdings: list[Holding], standings: frozenset[Standing] | set[Standing]) -> tuple[Holding, ...]:
    return tuple(holding for holding in holdings if holding.state.standing in standings)
