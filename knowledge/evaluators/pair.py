"""Whether and when one side recognised another, or has relations with it: the answer for each pair that was
named."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from knowledge.dates import parse
from knowledge.doubt import is_continued
from knowledge.evaluators.listing import link_of, object_between, object_of
from knowledge.evaluators.nth import first_or_nth
from knowledge.evaluators.who import who
from knowledge.ledger import bond, coverage_of, states
from knowledge.model import Act, Coverage, Event, Kind, Object
from knowledge.query import Intent, Link, Query
from knowledge.result import NothingKnown, Result, unique
from knowledge.status import Bond, Standing, State
from knowledge.store import Store
from knowledge.timeframe import Timeframe, timeframe


@dataclass(frozen=True, slots=True)
class Members:
    """What the members of an organisation do: `holders` of its `total` members have the bond that is recorded of the
    subject, with the acts that founded it as far as they are dated."""

    holders: tuple[str, ...]
    total: int
    link: Link
    acts: tuple[Event, ...]
    coverage: Coverage | None


@dataclass(frozen=True, slots=True)
class Pair:
    """One actor and one subject: `bond` is the one asked about, `state` how it stands on the day, `now`
    today.

    `relations` is how diplomatic relations stand today, `elsewhere` are recognitions of another kind by the
    same actor (of a government, of sovereignty over the place). `listed` is how many UN members recognised
    the subject, `members` those of an organisation, None for a state. `annexation` is the actor's own.
    `inherited`: its recognition is dated to a time before it was a state. `in_un` is whether it is a member of the
    United Nations, `settled` whether the subject is one.
    """

    bond: Bond
    object: Object
    state: State
    now: State
    relations: State
    relations_bond: Bond
    elsewhere: tuple[Event, ...]
    coverage: Coverage | None
    listed: int
    members: Members | None = None
    annexation: Event | None = None
    in_un: bool = True
    settled: bool = False
    inherited: bool = False

    @property
    def actor(self) -> str:
        return self.bond.actor

    @property
    def subject(self) -> str:
        return self.bond.subject


@dataclass(frozen=True, slots=True, kw_only=True)
class PairResult(Result):
    """Every actor with every subject, actors first."""

    time: Timeframe
    pairs: tuple[Pair, ...]


def did_recognise(query: Query, store: Store, today: str) -> Result:
    """Yes or no for each pair; without an actor, the list of those that do."""
    if not query.actor:
        return who(query, store, today)
    return _pairs(query, store, today)


def when_recognised(query: Query, store: Store, today: str) -> Result:
    """The date for each pair; without an actor, the first recognition."""
    if not query.actor:
        return first_or_nth(query.but(intent=Intent.FIRST_OR_NTH, nth=1), store, today)
    return _pairs(query, store, today)


def _pairs(query: Query, store: Store, today: str) -> Result:
    if not query.subject:
        return NothingKnown(query=query, today=today, ids=query.actor)
    time = timeframe(query, today)
    pairs = tuple(
        _pair(query, actor, subject, store, time) for actor in query.actor for subject in query.subject
    )
    events = unique(event for pair in pairs for event in _evidence(pair))
    return PairResult(
        query=query,
        today=today,
        time=time,
        pairs=pairs,
        events=events,
        coverage=pairs[0].coverage,
        disputes=tuple(event for event in events if event.disputed),
    )


def _evidence(pair: Pair) -> tuple[Event, ...]:
    return pair.bond.acts or pair.relations_bond.acts or pair.elsewhere or pair.bond.words


def _pair(query: Query, actor: str, subject: str, store: Store, time: Timeframe) -> Pair:
    link = Link.RELATIONS if query.link is Link.RELATIONS else Link.RECOGNITION
    related_only = link is Link.RELATIONS
    object = object_of(query, store) if related_only else object_between(query, actor, subject, store)
    asked = bond(store, actor, subject, link, object)
    related = bond(store, actor, subject, Link.RELATIONS)
    coverage = coverage_of(store, subject, link, object)
    state = asked.at(time.at, time.today)
    return Pair(
        bond=asked,
        object=object,
        state=state,
        inherited=_is_inherited(store, actor, state),
        now=asked.at(time.today, time.today),
        relations=related.at(time.at, time.today),
        relations_bond=related,
        elsewhere=_elsewhere(store, actor, subject, object, time),
        coverage=coverage,
        listed=listed(store, subject, link, object, time),
        annexation=_annexation(store, actor, subject, object),
        in_un=actor in store.un_members(time.at),
        settled=object is Object.STATE and subject in store.un_members(time.at),
        members=_members(query, actor, subject, store, object=object, time=time),
    )


def _is_inherited(store: Store, actor: str, state: State) -> bool:
    """Whether a list dates the recognition years before the state that is said to have given it began: then the act was
    that of another, such as the Soviet Union."""
    entity = store.entity(actor)
    if entity is None or not entity.existed or state.since is None or is_continued(state.since):
        return False
    return int(state.since.date.last[:4]) < int(parse(entity.existed).first[:4])


def _elsewhere(store: Store, actor: str, subject: str, object: Object, time: Timeframe) -> tuple[Event, ...]:
    """Recognitions by the same actor of something else about the same subject."""
    others = (bond(store, actor, subject, Link.RECOGNITION, other) for other in Object if other is not object)
    acts = unique(act for other in others for act in other.acts if act.type is Act.RECOGNITION)
    return tuple(act for act in acts if act.date.first <= time.today)


def _annexation(store: Store, actor: str, subject: str, object: Object) -> Event | None:
    """The act by which the actor itself declared the subject its own."""
    if object is not Object.SOVEREIGNTY:
        return None
    found = store.events(actor=(actor,), subject=(subject,), types=(Act.ANNEXATION,))
    return found[-1] if found else None


@lru_cache(maxsize=512)
def listed(store: Store, subject: str, link: Link, object: Object, time: Timeframe) -> int:
    """How many UN members of the day had founded the bond by then, whether or not it still holds."""
    members = store.un_members(time.at)
    found = states(store, subject, link, object, day=time.at, today=time.today)
    return sum(
        id in members and state.standing not in (Standing.REFUSED, Standing.NONE)
        for id, state in found.items()
    )


def _members(
    query: Query, actor: str, subject: str, store: Store, *, object: Object, time: Timeframe
) -> Members | None:
    """The members of an organisation that have the bond mostly recorded of the subject; None for everybody else."""
    entity = store.entity(actor)
    if entity is None or entity.kind is not Kind.ORGANISATION:
        return None
    members = store.un_members(time.at) if actor == "un" else store.members(actor, time.at)
    if not members:
        return None
    link = link_of(query, store, subject) if object is Object.STATE else Link.RECOGNITION
    found = states(store, subject, link, object, day=time.at, today=time.today)
    holders = tuple(sorted(id for id, state in found.items() if id in members and state.stands))
    acts = tuple(since for id in holders if (since := found[id].since))
    return Members(holders, len(members), link, acts, coverage_of(store, subject, link))
