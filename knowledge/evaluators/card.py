"""What an entity is: what it claims to be, who claims it, who recognises it, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from knowledge.dates import LATEST
from knowledge.evaluators.record import span
from knowledge.evaluators.totals import about, nearest
from knowledge.ledger import states
from knowledge.model import Act, Count, Entity, Event, Fact, Kind, Object, Quote
from knowledge.query import Link, Query
from knowledge.result import NothingKnown, Result
from knowledge.status import Standing
from knowledge.store import Store
from knowledge.timeframe import Timeframe, timeframe

_EVENTS = 8
_FACTS = 4
_QUOTES = 2
_EVER = "at some time"
"""In a measure: a total of all that ever had the bond, not of those that have it."""

_STATUS = {Act.DECLARATION, Act.ANNEXATION}
_TURNS = (Act.DECLARATION, Act.REFERENDUM, Act.ANNEXATION, Act.INVASION)


@dataclass(frozen=True, slots=True)
class Following:
    """Who stands in a bond with an entity on a day: `members` of the UN by id, `others`, the `acts` behind it; and
    `former` ones, which no longer existed on that day.

    Of `contested` members one side says that it is not so, or no longer. `complete` tells whether the list
    behind it is said to be complete; `published` is the latest published total.
    """

    link: Link
    members: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    former: tuple[str, ...] = ()
    acts: tuple[Event, ...] = ()
    contested: int = 0
    complete: bool = False
    published: Count | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CardResult(Result):
    """`at` is the ISO day of the card. `turns` are declarations, votes and annexations, `ended` the day on which
    the entity ceased to exist (EDTF), `following` who recognises it, `claims` the disputed states and territories that
    it claims, `verdicts` what the UN resolved on it,
    `since` what happened in the time that the question names, `quotes` what an organ said.
    """

    entity: Entity
    at: str
    turns: tuple[Event, ...] = ()
    verdicts: tuple[Event, ...] = ()
    ended: str | None = None
    facts: tuple[Fact, ...] = ()
    following: tuple[Following, ...] = ()
    claims: tuple[str, ...] = ()
    since: tuple[Event, ...] = ()
    quotes: tuple[Quote, ...] = ()

    @property
    def annexations(self) -> tuple[Event, ...]:
        return tuple(event for event in self.turns if event.type is Act.ANNEXATION)

    @property
    def declarations(self) -> tuple[Event, ...]:
        return tuple(event for event in self.turns if event.type is Act.DECLARATION)


def what_is_entity(query: Query, store: Store, today: str) -> Result:
    """The card of the entity asked about, as things stood at the end of the time that the question names."""
    id = next(iter(query.subject or query.actor), "")
    entity = store.entity(id)
    if entity is None:
        return NothingKnown(query=query, today=today, ids=query.subject or query.actor)
    time = timeframe(query, today)
    at = time.at
    turns = [event for event in _turns(entity, store) if event.date.first <= at]
    following = _following(entity, store, time)
    if entity.kind is Kind.SOVEREIGNTY and not following:
        return NothingKnown(query=query, today=today, ids=(entity.id,))
    coverage = store.coverage(entity.id) or store.coverage(entity.id, str(Link.RELATIONS))
    verdicts = _verdicts(entity, turns, store, at)
    since = _since(entity, verdicts, store, time) if query.as_of else ()
    events = (*turns, *verdicts, *since)
    return CardResult(
        query=query,
        today=today,
        events=events or tuple(store.events(involving=(entity.id,), limit=2)),
        coverage=coverage,
        disputes=tuple(event for event in turns if event.disputed and event.type in _STATUS)[:1],
        entity=entity,
        at=at,
        turns=tuple(turns[-_EVENTS:]),
        verdicts=verdicts,
        ended=_ended(entity, at),
        # Facts bear no date: they tell of now, not of the time asked about.
        facts=() if query.as_of else entity.facts[:_FACTS],
        following=following,
        claims=_claims(entity, store, at),
        since=since,
        quotes=tuple(store.quotes(speaker=(entity.id,), limit=_QUOTES)) if entity.speaks_for else (),
    )


def _turns(entity: Entity, store: Store) -> list[Event]:
    """Declarations and votes of the entity, and what was done to its existence, by date."""
    own = store.events(actor=(entity.id,), types=(Act.DECLARATION, Act.REFERENDUM))
    upon = store.events(subject=(entity.id,), types=(Act.ANNEXATION, Act.INVASION))
    if entity.kind not in {Kind.STATE, Kind.ORGANISATION}:
        # A vote to leave a state tells what became of those who voted, not of the state.
        upon += store.events(subject=(entity.id,), types=(Act.REFERENDUM,))
        upon += store.events(actor=(entity.id,), subject=(entity.id,), types=(Act.STATEMENT,))
    found = {event.id: event for event in own + upon}
    return sorted(found.values(), key=lambda event: (event.date.first, event.id))


def _verdicts(entity: Entity, turns: Iterable[Event], store: Store, at: str) -> tuple[Event, ...]:
    """What organs of the UN resolved on the entity or on its annexation."""
    annexed = [event.id for event in turns if event.type is Act.ANNEXATION]
    voters = ("un", "un-sc")
    found = store.events(actor=voters, subject=(entity.id,), types=(Act.VOTE,), last=at)
    found += [
        event
        for event in (store.responses(annexed) if annexed else [])
        if event.type is Act.VOTE and set(voters).intersection(event.actor) and event.date.first <= at
    ]
    return tuple({event.id: event for event in found}.values())


def _following(entity: Entity, store: Store, time: Timeframe) -> tuple[Following, ...]:
    """Recognitions of the entity; its relations too, if it is an order or no UN member recognised it.

    Of a member of the UN they are told only where the record sets out to list them.
    """
    listed = store.coverage(entity.id) or store.coverage(entity.id, str(Link.RELATIONS))
    if entity.kind is Kind.TERRITORY or (entity.un_member and not listed):
        return ()
    what = Object.SOVEREIGNTY if entity.kind is Kind.SOVEREIGNTY else Object.STATE
    found = [_counted(entity, store, time, Link.RECOGNITION, what)]
    lives_by_relations = entity.kind is Kind.ORGANISATION or not found[0].members
    if lives_by_relations and store.coverage(entity.id, str(Link.RELATIONS)):
        found.append(_counted(entity, store, time, Link.RELATIONS, Object.STATE))
    return tuple(each for each in found if _tells(each))


def _tells(following: Following) -> bool:
    """Whether anything is known of the bond."""
    known = following.members or following.others or following.former or following.published
    return bool(known or following.complete)


def _claims(entity: Entity, store: Store, at: str) -> tuple[str, ...]:
    """The disputed states and territories that a state claims, as far as they exist on the day."""
    if entity.kind is not Kind.STATE:
        return ()
    disputed = store.of_kind(Kind.CLAIMED_STATE) + store.of_kind(Kind.TERRITORY)
    return tuple(one.id for one in disputed if entity.id in one.claimed_by and not _ended(one, at))


def _counted(entity: Entity, store: Store, time: Timeframe, link: Link, what: Object) -> Following:
    members = store.un_members(time.at)
    known = states(store, entity.id, link, what, day=time.at, today=time.today)
    bonds = {id: state for id, state in known.items() if state.stands and id != entity.id}
    standing = sorted(bonds)
    coverage = store.coverage(entity.id, str(link))
    counts = [count for count in about(store.counts(entity.id), link) if _EVER not in count.measure]
    published = nearest(counts, time, 1)
    others = [id for id in standing if id not in members]
    former = [id for id in others if (other := store.entity(id)) and _ended(other, time.at)]
    return Following(
        link,
        tuple(id for id in standing if id in members),
        tuple(id for id in others if id not in former),
        tuple(former),
        tuple(state.since for state in bonds.values() if state.since),
        sum(state.standing is Standing.CONTESTED for id, state in bonds.items() if id in members),
        bool(coverage and coverage.complete),
        published[0] if published else None,
    )


def _ended(entity: Entity, at: str) -> str | None:
    """The day on which the entity ceased to exist, if that lies before the day of the card."""
    limits = span(entity.existed)
    if not limits or limits[1] == LATEST or limits[1] > at:
        return None
    return (entity.existed or "").partition("/")[2] or limits[1]


def _since(entity: Entity, verdicts: tuple[Event, ...], store: Store, time: Timeframe) -> tuple[Event, ...]:
    """What began or ended in the time that the question names."""
    kinds = (*_TURNS, Act.VOTE, Act.WITHDRAWAL, Act.RECOGNITION, Act.STATEMENT)
    found = store.events(involving=(entity.id,), types=kinds, first=time.first, last=time.last)
    found += [event for event in verdicts if time.touches(event) and event not in found]
    found = [event for event in found if event.date.first >= time.first or event.date.last <= time.last]
    return tuple(sorted(found, key=lambda event: event.date.first)[:_EVENTS])
