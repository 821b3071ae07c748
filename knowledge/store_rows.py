"""Objects of the model to rows of the database, and back.

Lists are JSON; the order of the columns is that of store_schema.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

import orjson

from knowledge import dates
from knowledge.model import (
    Act,
    Citation,
    Count,
    Coverage,
    Entity,
    Event,
    Fact,
    Kind,
    Object,
    Person,
    Quote,
    Record,
    Role,
    Source,
    Tier,
)
from knowledge.text import fold

Row = tuple[Any, ...]


def rows(record: Record) -> Iterator[tuple[str, list[Row]]]:
    """All rows, table by table; events and quotes are numbered by date."""
    yield "source", [(s.id, s.title, s.publisher, s.published, s.url, s.lang, s.tier) for s in record.sources]
    yield "entity", [_entity(entity) for entity in record.entities]
    yield "person", [_person(person) for person in record.people]
    yield "role", [(p.id, role.role, role.of, role.as_of) for p in record.people for role in p.roles]
    events = list(enumerate(sorted(record.events, key=_by_date), 1))
    yield "event", [_event(n, event) for n, event in events]
    yield "act", [row for n, event in events for row in _acts(n, event)]
    yield "participant", [(person, n) for n, event in events for person in dict.fromkeys(event.participants)]
    quotes = list(enumerate(sorted(record.quotes, key=_by_day), 1))
    yield "quote", [_quote(n, quote) for n, quote in quotes]
    yield "quote_about", [(entity, n) for n, quote in quotes for entity in dict.fromkeys(quote.about)]
    yield "citation", list(_citation_rows(record))
    yield (
        "count",
        [(c.subject, c.measure, c.value, c.as_of, _dump(c.citations), c.explanation) for c in record.counts],
    )
    yield (
        "coverage",
        [(c.subject, c.act, int(c.complete), c.as_of, c.note, _dump(c.citations)) for c in record.coverage],
    )
    yield "membership", [(m.group, m.member, m.since, m.until) for m in record.memberships]
    yield "name", [(n.of, n.lang, n.text, n.style, fold(n.text)) for n in record.names]


def _by_date(event: Event) -> tuple[str, str, str]:
    return event.date.first, event.date.last, event.id


def _by_day(quote: Quote) -> tuple[str, str]:
    return dates.parse(quote.said_on).first if quote.said_on else dates.LATEST, quote.id


def _dump(citations: Iterable[Citation]) -> str:
    return _json([[c.source, c.supports, c.locator] for c in citations])


def _json(value: object) -> str:
    return orjson.dumps(value).decode()


def _citations(text: str) -> tuple[Citation, ...]:
    return tuple(Citation(*each) for each in orjson.loads(text))


@lru_cache(maxsize=4096)  # the same few states act again and again
def _ids(text: str) -> tuple[str, ...]:
    return tuple(orjson.loads(text))


@lru_cache(maxsize=4096)
def _id_list(ids: tuple[str, ...]) -> str:
    return _json(ids)


def _entity(entity: Entity) -> Row:
    facts = [
        [fact.text, [[c.source, c.supports, c.locator] for c in fact.citations]] for fact in entity.facts
    ]
    return (
        entity.id,
        entity.kind,
        entity.name,
        entity.official_name,
        _id_list(entity.claimed_by),
        int(entity.un_member),
        _json(facts),
        entity.existed,
        entity.speaks_for,
    )


def to_entity(row: Row) -> Entity:
    id, kind, name, official, claimed_by, un_member, facts, existed, speaks_for = row
    return Entity(
        id,
        Kind(kind),
        name,
        official,
        _ids(claimed_by),
        bool(un_member),
        tuple(Fact(text, tuple(Citation(*each) for each in cited)) for text, cited in orjson.loads(facts)),
        existed,
        speaks_for,
    )


def _person(person: Person) -> Row:
    roles = [[role.role, role.of, role.as_of] for role in person.roles]
    return person.id, person.name, _id_list(person.aliases), _json(roles), _dump(person.citations)


def to_person(row: Row) -> Person:
    id, name, aliases, roles, citations = row
    return Person(
        id,
        name,
        _ids(aliases),
        tuple(Role(*each) for each in orjson.loads(roles)),
        _citations(citations),
    )


def _event(n: int, event: Event) -> Row:
    return (
        n,
        event.id,
        event.type,
        event.object,
        _id_list(event.actor),
        _id_list(event.subject),
        event.date.text,
        event.announced,
        event.place,
        _id_list(event.participants),
        event.in_response_to,
        event.summary,
        event.disputed,
        event.note,
        _dump(event.citations),
        fold(" ".join((event.summary, event.place, event.disputed, event.note))),
    )


def to_event(row: Row) -> Event:
    """An event from its row without the folded text."""
    (
        _,
        id,
        act,
        what,
        actor,
        subject,
        date,
        announced,
        place,
        people,
        answered,
        summary,
        disputed,
        note,
        cited,
    ) = row
    return Event(
        id,
        Act(act),
        _ids(actor),
        _ids(subject),
        dates.parse(date),
        summary,
        _citations(cited),
        Object(what) if what else None,
        announced,
        place,
        _ids(people),
        answered,
        disputed,
        note,
    )


def _acts(n: int, event: Event) -> Iterator[Row]:
    for actor in event.actor:
        for subject in event.subject:
            yield n, actor, subject, event.type, event.object, event.date.first, event.date.last


def _quote(n: int, quote: Quote) -> Row:
    return (
        n,
        quote.id,
        quote.speaker,
        quote.text,
        quote.said_on,
        quote.medium,
        None if quote.translated is None else int(quote.translated),
        _id_list(quote.about),
        quote.event,
        _dump(quote.citations),
        fold(quote.text),
    )


def to_quote(row: Row) -> Quote:
    """A quote from its row without the folded text."""
    _, id, speaker, text, said_on, medium, translated, about, event, citations = row
    return Quote(
        id,
        speaker,
        text,
        said_on,
        medium,
        None if translated is None else bool(translated),
        _ids(about),
        event,
        _citations(citations),
    )


def to_source(row: Row) -> Source:
    id, title, publisher, published, url, lang, tier = row
    return Source(id, title, publisher, published, url, lang, Tier(tier))


def to_count(row: Row) -> Count:
    subject, measure, value, as_of, citations, explanation = row
    return Count(subject, measure, value, as_of, _citations(citations), explanation)


def to_coverage(row: Row) -> Coverage:
    subject, act, complete, as_of, note, citations = row
    return Coverage(subject, act, bool(complete), as_of, note, _citations(citations))


def _citation_rows(record: Record) -> Iterator[Row]:
    """Every citation of the record, for those who browse it by source."""
    claims: list[tuple[str, str, tuple[Citation, ...]]] = [
        *((event.id, "event", event.citations) for event in record.events),
        *((quote.id, "quote", quote.citations) for quote in record.quotes),
        *((person.id, "person", person.citations) for person in record.people),
        *((entity.id, "fact", fact.citations) for entity in record.entities for fact in entity.facts),
        *((count.subject, "count", count.citations) for count in record.counts),
    ]
    for id, kind, citations in claims:
        for citation in citations:
            yield id, kind, citation.source, citation.supports, citation.locator
