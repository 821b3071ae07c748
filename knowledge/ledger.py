"""All bonds of one subject at once: who recognised it, who has relations with it, and what each of them
did."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

from knowledge.model import Act, Count, Coverage, Event, Kind, Object
from knowledge.query import Link
from knowledge.status import MOVING, Bond, State
from knowledge.store import Store

Ledger = Mapping[str, Bond]

# Words and gestures: they found nothing, and are shown as what they are.
_WORDS = {
    Act.STATEMENT,
    Act.LETTER,
    Act.CEREMONY,
    Act.REAFFIRMATION,
    Act.VOTE,
    Act.AGREEMENT,
    Act.AMBASSADOR_RECALLED,
}
_REFUSALS = {Act.DENIAL, Act.POSITION_AGAINST}
_DISPUTED = {Kind.CLAIMED_STATE, Kind.TERRITORY, Kind.SOVEREIGNTY}


@lru_cache(maxsize=256)
def ledger(store: Store, subject: str, link: Link, object: Object = Object.STATE) -> Ledger:
    """The bonds of everyone with this subject, by the id of the other side.

    Relations have two sides, so either may be the actor of an event; a recognition is one-sided.
    """
    events = (
        store.events(involving=(subject,)) if link is Link.RELATIONS else store.events(subject=(subject,))
    )
    steps = _steps_answered(store, events)
    entity = store.entity(subject)
    disputed = entity is not None and entity.kind in _DISPUTED
    acts: dict[str, list[Event]] = defaultdict(list)
    words: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        moving = _moves(event, link, object, disputed=disputed)
        if not moving and event.type not in _WORDS:
            continue
        if (not moving or event.type in _REFUSALS) and subject in steps.get(event.in_response_to or "", ()):
            continue
        for other in _others(event, subject, link):
            (acts if moving else words)[other].append(event)
    sides = acts.keys() | words.keys()
    return {id: Bond(id, subject, link, tuple(acts[id]), tuple(words[id])) for id in sides}


@lru_cache(maxsize=128)
def states(
    store: Store, subject: str, link: Link, object: Object, *, day: str, today: str
) -> Mapping[str, State]:
    """How every bond of the subject stands on an ISO day."""
    return {id: bond.at(day, today) for id, bond in ledger(store, subject, link, object).items()}


@lru_cache(maxsize=1024)
def coverage_of(store: Store, subject: str, link: Link, object: Object | None = None) -> Coverage | None:
    """How complete the acts on a subject are. What is recorded of a state says nothing of its government, nor of who
    recognises it as part of another."""
    entity = store.entity(subject)
    of_land = entity is not None and entity.kind in (Kind.TERRITORY, Kind.SOVEREIGNTY)
    own = Object.SOVEREIGNTY if of_land else Object.STATE
    return store.coverage(subject, link) if object in (None, own) else None


@lru_cache(maxsize=256)
def counts_of(store: Store, subject: str) -> tuple[Count, ...]:
    """Published totals on a subject, oldest first."""
    return tuple(store.counts(subject))


def bond(store: Store, actor: str, subject: str, link: Link, object: Object = Object.STATE) -> Bond:
    """The bond of two; without any record an empty one."""
    return ledger(store, subject, link, object).get(actor) or Bond(actor, subject, link)


def _moves(event: Event, link: Link, object: Object, *, disputed: bool) -> bool:
    """Whether the event moves this bond. Of what is disputed, a refusal of any kind refuses recognition
    too."""
    if event.type not in MOVING[link]:
        return False
    if link is Link.RELATIONS:
        return event.object is None or event.type is Act.WITHDRAWAL
    if event.type is Act.SUSPENSION:
        return event.object is object
    if event.type in _REFUSALS and disputed:
        return event.object is not Object.GOVERNMENT
    return event.object in (None, object)


def _others(event: Event, subject: str, link: Link) -> Iterable[str]:
    """The other sides of an event: its actors, or for relations whoever stands opposite the subject."""
    if link is Link.RELATIONS and subject in event.actor:
        return [id for id in event.subject if id != subject]
    return [id for id in event.actor if id != subject]


def _steps_answered(store: Store, events: list[Event]) -> dict[str, tuple[str, ...]]:
    """Whose steps the reactions among these events answer: a protest against what a state did is no
    position on that state itself."""
    answered = {event.in_response_to for event in events if event.in_response_to}
    return {step.id: step.actor for step in store.events(ids=sorted(answered))} if answered else {}
