"""Values read from the data files to the objects of the model."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from knowledge import dates
from knowledge.model import (
    Count,
    Coverage,
    Entity,
    Event,
    Membership,
    Name,
    Person,
    Quote,
    Record,
    Source,
)
from knowledge.schema import NAME_STYLES

_SCRIPTS = (
    ("ko", re.compile(r"[가-힣ㄱ-ㆎ]")),
    ("uk", re.compile(r"[іїєґІЇЄҐ]")),
    ("ru", re.compile(r"[а-яёА-ЯЁ]")),
    ("ka", re.compile(r"[ა-ჰ]")),
    ("hy", re.compile(r"[Ա-֏]")),
    ("ar", re.compile(r"[؀-ۿ]")),
    ("zh", re.compile(r"[一-鿿]")),
)


def to_record(entries: Iterable[tuple[str, dict[str, Any]]]) -> Record:
    """The record that (table, values) pairs make up, in their order."""
    tables: dict[str, list[dict[str, Any]]] = {}
    for table, values in entries:
        tables.setdefault(table, []).append(values)

    def of(table: str) -> list[dict[str, Any]]:
        return tables.get(table, [])

    return Record(
        entities=tuple(map(_entity, of("entities"))),
        people=tuple(map(_person, of("people"))),
        sources=tuple(map(_source, of("sources"))),
        events=tuple(map(_event, of("events"))),
        quotes=tuple(map(_quote, of("quotes"))),
        counts=tuple(map(_count, of("counts"))),
        coverage=tuple(map(_coverage, of("coverage"))),
        memberships=tuple(map(_membership, of("member"))),
        names=tuple(_names(tables)),
    )


def _entity(values: dict[str, Any]) -> Entity:
    return Entity(
        values["id"],
        values["kind"],
        values["name"],
        values["official_name"],
        claimed_by=tuple(values.get("claimed_by", ())),
        un_member=values.get("un_member", False),
        facts=tuple(values.get("fact", ())),
        existed=values.get("existed"),
        speaks_for=values.get("speaks_for"),
    )


def _person(values: dict[str, Any]) -> Person:
    return Person(
        values["id"],
        values["name"],
        tuple(values.get("alias", ())),
        tuple(values["role"]),
        tuple(values["source"]),
    )


def _source(values: dict[str, Any]) -> Source:
    return Source(
        values["id"],
        values["title"],
        values["publisher"],
        values.get("published"),
        values.get("url", ""),
        values["lang"],
        values["tier"],
    )


def _event(values: dict[str, Any]) -> Event:
    return Event(
        values["id"],
        values["type"],
        tuple(values["actor"]),
        tuple(values["subject"]),
        dates.parse(values["date"]),
        values["summary"],
        tuple(values["source"]),
        object=values.get("object"),
        announced=values.get("announced"),
        place=values.get("place", ""),
        participants=tuple(values.get("participant", ())),
        in_response_to=values.get("response_to"),
        disputed=values.get("disputed", ""),
        note=values.get("note", ""),
    )


def _quote(values: dict[str, Any]) -> Quote:
    return Quote(
        values["id"],
        values["speaker"],
        values["text"],
        values.get("said_on"),
        values["medium"],
        values["translated"],
        tuple(values.get("about", ())),
        values.get("event"),
        tuple(values["source"]),
    )


def _count(values: dict[str, Any]) -> Count:
    return Count(
        values["subject"],
        values["measure"],
        values["value"],
        values.get("as_of"),
        tuple(values["source"]),
        values.get("explanation", ""),
    )


def _coverage(values: dict[str, Any]) -> Coverage:
    return Coverage(
        values["subject"],
        values["act"],
        values["complete"],
        values["as_of"],
        values.get("note", ""),
        tuple(values.get("source", ())),
    )


def _membership(values: dict[str, Any]) -> Membership:
    """Bounds that are known to a year or month only are taken at their first day."""
    since, until = values.get("since"), values.get("until")
    return Membership(
        values["group"],
        values["member"],
        dates.parse(since).first if since else None,
        dates.parse(until).first if until else None,
    )


def _names(tables: dict[str, list[dict[str, Any]]]) -> Iterator[Name]:
    """Every way to write an entity, person or group; files of names come after the names in the rows."""
    for table in ("entities", "people"):
        for values in tables.get(table, ()):
            yield Name(values["id"], "en", values["name"], "name")
            for text in values.get("alias", ()):
                yield Name(values["id"], language_of(text), text)
            if table == "entities" and values["official_name"] != values["name"]:
                yield Name(values["id"], "en", values["official_name"])
    for values in tables.get("group", ()):
        if "name" in values:
            yield Name(values["group"], "en", values["name"], "name")
    for values in tables.get("names", ()):
        for style in NAME_STYLES:
            texts = values.get(style, ())
            for text in [texts] if isinstance(texts, str) else texts:
                yield Name(values["of"], values["lang"], text, style)


def language_of(text: str) -> str:
    """The language an alias is probably in, told by its letters; Latin letters are taken for English."""
    return next((lang for lang, letters in _SCRIPTS if letters.search(text)), "en")
