"""Who somebody is, what they did and said; and who held an office at a time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from knowledge.evaluators.record import order_of, principal, span
from knowledge.model import Event, Person, Quote, Role
from knowledge.offices import Office, is_kin, office_of
from knowledge.query import Query
from knowledge.result import NothingKnown, Result
from knowledge.store import Store

_EVENTS = 8
_QUOTES = 2
_OTHERS = 4
_PAIR = 2
_MINISTRY = "foreign ministry"
_NEAR = 2 * 372
"""Days between the time asked about and a source within which it may be taken to show who was in office then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonResult(Result):
    """A person with their offices by date; `events` are those they took part in, `quotes` what they said."""

    person: Person
    roles: tuple[Role, ...] = ()
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody shown in an office: `role.as_of` is the day of the source, not the term.

    `distance` is how many days that source lies from the time asked about.
    """

    person: Person
    role: Role
    distance: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeResult(Result):
    """Who is shown in an office of `of`: `holders` with the nearest to `at` first. `at` is EDTF text, or None for now.

    `act` is the act whose date was meant, if the question named one instead of a date. `shown` tells whether a source
    of about that time names the first holder; without it nobody is known to have held the office then.
    """

    holders: tuple[Holder, ...]
    of: tuple[str, ...] = ()
    at: str | None = None
    act: Event | None = None
    shown: bool = True


def who_is_person(query: Query, store: Store, today: str) -> Result:
    """A card of the person asked for, or who held the office asked for."""
    if query.person:
        return _card(query, store, today)
    if query.actor or query.subject:
        return _office(query, store, today)
    return NothingKnown(query=query, today=today)


def _card(query: Query, store: Store, today: str) -> Result:
    person = store.person(query.person[0])
    if person is None:
        return NothingKnown(query=query, today=today, ids=query.person)
    quotes = store.quotes(speaker=(person.id,))
    return PersonResult(
        query=query,
        today=today,
        events=_deeds(person, quotes, store),
        person=person,
        roles=tuple(sorted(dict.fromkeys(person.roles), key=lambda role: role.as_of or "")),
        quotes=_best(quotes, query),
    )


def _deeds(person: Person, quotes: Iterable[Quote], store: Store) -> tuple[Event, ...]:
    """The events that the person took part in, and those that their words belong to, by date."""
    said = {quote.event for quote in quotes if quote.event}
    found = {event.id: event for event in store.events(participant=(person.id,))}
    if rest := said - set(found):
        found |= {event.id: event for event in store.events(ids=rest)}
    ordered = sorted(found.values(), key=lambda event: (event.date.first, event.id))
    return tuple(ordered[:_EVENTS])


def _best(quotes: list[Quote], query: Query) -> tuple[Quote, ...]:
    """The words to show: on the subject asked about first, originals before translations, longer ones first."""
    topics = set(query.subject)
    quotes.sort(
        key=lambda quote: (-len(topics.intersection(quote.about)), bool(quote.translated), -len(quote.text))
    )
    return tuple(quotes[:_QUOTES])


def _office(query: Query, store: Store, today: str) -> Result:
    act = None if query.as_of else _act_meant(query, store)
    at = query.as_of or (act.date.text if act else None)
    asked = _asked(query, act)
    served, wanted = _served(asked, query.office, store)
    holders = [
        Holder(person, role, _distance(role, at, today))
        for id in served
        for person in store.people(of=id)
        for role in dict.fromkeys(person.roles)
        if role.of == id and _fits(role, query.office, wanted)
    ]
    if not holders:
        return NothingKnown(query=query, today=today, ids=asked)
    holders.sort(key=lambda holder: (holder.distance, holder.person.id))
    return OfficeResult(
        query=query,
        today=today,
        events=(act,) if act else (),
        holders=tuple(_once(holders)[:_OTHERS]),
        of=tuple(served),
        at=at,
        act=act,
        shown=at is None or holders[0].distance <= _NEAR,
    )


def _asked(query: Query, act: Event | None) -> tuple[str, ...]:
    """Whose office is meant: of those named beside an act the one that the act does not concern, else its author."""
    if query.whose:
        return (query.whose,)
    named = query.actor or query.subject
    if act is None:
        return named
    beside = {*query.actor, *query.subject} - {*act.actor, *act.subject}
    if beside:
        return tuple(sorted(beside))
    return tuple(id for id in named if id in act.actor) or named


def _served(asked: Sequence[str], office: str | None, store: Store) -> tuple[list[str], Office | None]:
    """Whose office was asked for, and which; the head of a foreign ministry is the minister of its state."""
    wanted = office_of(office or "")
    entities = [entity for entity in map(store.entity, asked) if entity]
    organs = [entity for entity in entities if entity.speaks_for]
    states = [entity.id for entity in entities if not entity.speaks_for]
    if any(_MINISTRY in organ.name.lower() for organ in organs):
        wanted = Office.FOREIGN_MINISTER
    return states or [organ.speaks_for or organ.id for organ in organs], wanted


def _act_meant(query: Query, store: Store) -> Event | None:
    """The act whose day is meant in "who was minister when ties with Nicaragua were cut"."""
    named = (*query.actor, *query.subject)
    if len(named) < _PAIR:
        return None
    found = store.events(actor=query.actor, subject=query.subject) if query.actor and query.subject else []
    found = found or [
        event
        for event in store.events(actor=named, subject=named)
        if not set(event.actor).intersection(event.subject)
    ]
    return principal(found, order_of(query), latest=True)


def _fits(role: Role, asked: str | None, wanted: Office | None) -> bool:
    if wanted:
        return is_kin(office_of(role.role), wanted)
    if not asked:
        return True
    return set(asked.casefold().split()) <= set(role.role.casefold().split())


def _distance(role: Role, at: str | None, today: str) -> int:
    """Days between the source that shows the role and the time asked about; today, if none was."""
    shown = span(role.as_of)
    if not shown:
        return 10**7
    first, last = span(at) or (today, today)
    if shown[0] <= last and shown[1] >= first:
        return 0
    gap = _days(first) - _days(shown[1]) if shown[1] < first else _days(shown[0]) - _days(last)
    return abs(gap)


def _days(day: str) -> int:
    """A count of days that is exact enough for telling near from far."""
    year, month, number = day.split("-")
    return int(year) * 372 + int(month) * 31 + int(number)


def _once(holders: list[Holder]) -> list[Holder]:
    """Each person once, with the nearest role."""
    nearest: dict[str, Holder] = {}
    for holder in holders:
        nearest.setdefault(holder.person.id, holder)
    return list(nearest.values())
