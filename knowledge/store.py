"""The read-only handle on the built database, and the only module that asks it in SQL.

One handle may be shared by threads: its one connection is used under a lock, each call for some microseconds.
Every method raises TooLong once the time of the question is up (knowledge/deadline.py), even within a statement.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any, Self

from knowledge.deadline import TooLong, is_over
from knowledge.model import (
    Act,
    Count,
    Coverage,
    Entity,
    Event,
    Kind,
    Membership,
    Object,
    Person,
    Quote,
    Source,
)
from knowledge.store_file import StoreError, open_database
from knowledge.store_rows import (
    to_count,
    to_coverage,
    to_entity,
    to_event,
    to_person,
    to_quote,
    to_source,
)
from knowledge.store_schema import TABLES
from knowledge.text import fold

Row = tuple[Any, ...]
__all__ = ["Store", "StoreError"]

_CACHED_EVENTS = 4096
_CACHED_LABELS = 8192
_CACHED_SEARCHES = 1024
_CHUNK = 500

_EVENT_COLUMNS = ", ".join(f'"{name}"' for name in TABLES["event"].columns if name != "folded")
_QUOTE_COLUMNS = ", ".join(f'"{name}"' for name in TABLES["quote"].columns if name != "folded")


class Store:
    """Everything that the knowledge base can be asked for. Ids and dates are as in `knowledge.model`."""

    def __init__(self, connection: sqlite3.Connection, version: str) -> None:
        self.version = version
        self._connection = connection
        self._lock = threading.Lock()
        self._events: dict[int, Event] = {}
        self._label = lru_cache(maxsize=_CACHED_LABELS)(self._find_label)
        self._entity = lru_cache(maxsize=1024)(self._find_entity)
        self._person = lru_cache(maxsize=1024)(self._find_person)
        self._speakers = lru_cache(maxsize=1024)(self._find_speakers)
        self._members = lru_cache(maxsize=256)(self._find_members)
        self._sources: dict[str, Source] = {}
        self._numbers = lru_cache(maxsize=_CACHED_SEARCHES)(self._find_numbers)

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open a built database for reading.

        Raises:
            StoreError: it is missing, no database of ours, half-written, or of another version.
        """
        return cls(*open_database(path))

    def afresh(self) -> Self:
        """Another handle on the same database that has read nothing yet, to watch every statement; not to be closed."""
        return type(self)(self._connection, self.version)

    def close(self) -> None:
        self._connection.close()

    def entity(self, id: str) -> Entity | None:
        return self._entity(id)

    def _find_entity(self, id: str) -> Entity | None:
        found = self._rows("select * from entity where id = ?", [id])
        return to_entity(found[0]) if found else None

    def of_kind(self, kind: Kind) -> list[Entity]:
        """Every entity of one kind, by id."""
        return [
            to_entity(row)
            for row in self._rows("select * from entity where kind = ? order by id", [kind.value])
        ]

    def person(self, id: str) -> Person | None:
        return self._person(id)

    def _find_person(self, id: str) -> Person | None:
        found = self._rows("select * from person where id = ?", [id])
        return to_person(found[0]) if found else None

    def label(self, id: str, lang: str = "en", case: str = "") -> str:
        """The preferred name in the language, in that case if it is known; else in English; else the id."""
        return self._label(id, lang, case)

    def _find_label(self, id: str, lang: str, case: str) -> str:
        # Files of names are read after the rows of entities, so a later name is the better one.
        found = {
            (name_lang, style): text
            for text, name_lang, style in self._rows(
                'select text, lang, style from name where "of" = ? and lang in (?, ?) and style in (?, ?)'
                " order by rowid",
                [id, lang, "en", "name", case],
            )
        }
        return str(found.get((lang, case)) or found.get((lang, "name")) or found.get(("en", "name")) or id)

    def names(self) -> Iterator[tuple[str, str, str, str, str, str]]:
        """Every name as (id, "entity" | "person" | "group", language, text, style, folded text)."""
        kinds = (("entity", "id", "entity"), ("person", "id", "person"), ("group", '"group"', "membership"))
        for kind, column, table in kinds:
            for of, lang, text, style, key in self._rows(
                f'select "of", lang, text, style, key from name where "of" in (select {column} from {table})',
                [],
            ):
                yield of, kind, lang, text, style, key

    def events(
        self,
        *,
        ids: Iterable[str] = (),
        actor: Iterable[str] = (),
        subject: Iterable[str] = (),
        types: Iterable[Act] = (),
        object: Object | None = None,
        first: str | None = None,
        last: str | None = None,
        involving: Iterable[str] = (),
        participant: Iterable[str] = (),
        limit: int | None = None,
    ) -> list[Event]:
        """Events by date. Any of the values inside an argument, all arguments together.

        `involving` is either side, `participant` the people who took part.

        `first` and `last` are ISO days that the span of the event's date must overlap.
        """
        where = _Where()
        where.any_of("actor", actor)
        where.any_of("subject", subject)
        where.any_of("type", types)
        where.any_of("object", [object] if object else [])
        where.compare("last >= ?", first)
        where.compare("first <= ?", last)
        where.nested("event in (select n from event where id in ({}))", ids)
        where.nested("event in (select event from participant where person in ({}))", participant)
        sides = [where.but("actor", involving), where.but("subject", involving)] if involving else [where]
        query = " union ".join(f"select event from act {side.text()}" for side in sides)
        values = [value for side in sides for value in side.values]
        cut = "" if limit is None else f" limit {int(limit)}"
        if len(sides) == 1:
            query = query.replace("select", "select distinct", 1)
        return self._decoded(self._numbers(f"{query} order by event{cut}", tuple(values)))

    def _find_numbers(self, query: str, values: tuple[object, ...]) -> list[int]:
        return [n for (n,) in self._rows(query, values)]

    def responses(self, event_ids: Iterable[str]) -> list[Event]:
        """Events that answer one of these events, by date."""
        where = _Where()
        where.any_of("response_to", event_ids)
        found = (
            self._rows(f"select n from event {where.text()} order by +n", where.values)
            if where.values
            else []
        )
        return self._decoded([n for (n,) in found])

    def quotes(
        self,
        *,
        ids: Iterable[str] = (),
        speaker: Iterable[str] = (),
        about: Iterable[str] = (),
        event: Iterable[str] = (),
        words: str = "",
        limit: int | None = None,
    ) -> list[Quote]:
        """Quotes by date: of any speaker, on all of `about`, on any of the events, with all the words."""
        where = _Where()
        where.any_of("id", ids)
        where.any_of("speaker", speaker)
        where.any_of("event", event)
        for entity in about:
            where.nested("n in (select quote from quote_about where entity = {})", [entity])
        match = _all_of(fold(words))
        if words and not match:
            return []
        where.nested("n in (select rowid from quote_fts where quote_fts match {})", [match] if match else [])
        cut = "" if limit is None else f" limit {int(limit)}"
        found = self._rows(f"select {_QUOTE_COLUMNS} from quote {where.text()} order by n{cut}", where.values)
        return [to_quote(row) for row in found]

    def speakers_for(self, entity_id: str) -> tuple[str, ...]:
        """The entity itself, its organs, and the people who held an office of it or of an organ."""
        return self._speakers(entity_id)

    def _find_speakers(self, entity_id: str) -> tuple[str, ...]:
        # Where few speak for anybody, SQLite's statistics make it read the whole table instead of the index.
        organs = self._rows(
            "select id from entity indexed by idx_entity_speaks_for where speaks_for = ? order by id",
            [entity_id],
        )
        bodies = [entity_id, *(id for (id,) in organs)]
        people = self._rows(
            f'select distinct person from role where "of" in ({_marks(bodies)}) order by person', bodies
        )
        return (*bodies, *(person for (person,) in people))

    def people(self, *, of: str, office: str | None = None) -> list[Person]:
        """People with an office of the entity, latest first; `office` keeps roles that hold all its words."""
        found = self._rows('select person, role from role where "of" = ? order by as_of desc, person', [of])
        wanted = set(fold(office or "").split())
        ids = dict.fromkeys(person for person, role in found if wanted <= set(fold(role).split()))
        return [person for person in map(self.person, ids) if person]

    def counts(self, subject: str) -> list[Count]:
        """Published totals on a subject, oldest first."""
        return [
            to_count(row)
            for row in self._rows('select * from "count" where subject = ? order by as_of', [subject])
        ]

    def coverage(self, subject: str, act: str = "recognition") -> Coverage | None:
        found = self._rows("select * from coverage where subject = ? and act = ?", [subject, act])
        return to_coverage(found[0]) if found else None

    def sources(self, ids: Iterable[str]) -> list[Source]:
        """The sources of these ids, in the given order; unknown ids are left out."""
        wanted = list(dict.fromkeys(ids))
        # Every answer cites, and cites the same ones again: a source read once stays at hand.
        if missing := [id for id in wanted if id not in self._sources]:
            for row in self._many("select * from source where id in ({})", missing):
                self._sources[row[0]] = to_source(row)
        return [self._sources[id] for id in wanted if id in self._sources]

    def members(self, group: str, at: str) -> frozenset[str]:
        """The members of a group on an ISO day."""
        return self._members(group, at)

    def _find_members(self, group: str, at: str) -> frozenset[str]:
        found = self._rows(
            "select member from membership where \"group\" = ? and coalesce(since, '') <= ?"
            " and (until is null or until > ?)",
            [group, at, at],
        )
        return frozenset(member for (member,) in found)

    def member_spells(self, group: str) -> list[Membership]:
        found = self._rows('select * from membership where "group" = ? order by since, member', [group])
        return [Membership(*row) for row in found]

    def un_members(self, at: str) -> frozenset[str]:
        """The members of the United Nations on an ISO day; without the group's file, today's."""
        dated = self.members("un", at)
        return dated or frozenset(id for (id,) in self._rows("select id from entity where un_member", []))

    def groups(self) -> list[str]:
        return [group for (group,) in self._rows('select distinct "group" from membership order by 1', [])]

    def search(self, text: str, limit: int) -> list[tuple[str, str]]:
        """The best matching ("event" | "quote", id) pairs: those with every word, then those with any."""
        words = fold(text)
        found: dict[tuple[str, str], None] = {}
        for match in (_all_of(words), _any_of(words)) if words else ():
            for kind in ("event", "quote"):
                rows = self._rows(
                    f"select t.id from {kind}_fts f join {kind} t on t.n = f.rowid"
                    f" where {kind}_fts match ? order by f.rank limit ?",
                    [match, limit],
                )
                found.update(dict.fromkeys((kind, id) for (id,) in rows))
            if len(found) >= limit:
                break
        return list(found)[:limit]

    def _decoded(self, numbers: list[int]) -> list[Event]:
        """Events by their numbers, in that order; those asked for lately are at hand."""
        events = self._events
        missing = [n for n in numbers if n not in events]
        if missing:
            fresh = {
                row[0]: to_event(row)
                for row in self._many(f"select {_EVENT_COLUMNS} from event where n in ({{}})", missing)
            }
            if len(fresh) + len(events) > _CACHED_EVENTS:
                known = {n: events[n] for n in numbers if n in events}
                self._events = events = {}
                fresh |= known
            if len(fresh) > _CACHED_EVENTS:
                return [fresh[n] for n in numbers]
            events.update(fresh)
        return [events[n] for n in numbers]

    def _many(self, query: str, values: Sequence[object]) -> Iterator[Row]:
        """The rows of a query over a list of values that may be long."""
        for start in range(0, len(values), _CHUNK):
            chunk = values[start : start + _CHUNK]
            yield from self._rows(query.format(_marks(chunk)), chunk)

    @contextmanager
    def statements(self) -> Iterator[list[str]]:
        """The SQL that is run inside the `with` block, values filled in, for explaining an answer."""
        seen: list[str] = []
        self._connection.set_trace_callback(seen.append)
        try:
            yield seen
        finally:
            self._connection.set_trace_callback(None)

    def _rows(self, query: str, values: Sequence[object]) -> list[Row]:
        if is_over():
            raise TooLong
        try:
            with self._lock:
                return self._connection.execute(query, values).fetchall()
        except sqlite3.Error as error:
            if is_over():
                raise TooLong from None
            raise StoreError(
                f"the knowledge database cannot be read ({error}); run python -m knowledge build"
            ) from error


class _Where:
    """Conditions of a query and their values; names written in this module become SQL, values never do."""

    def __init__(self, conditions: Iterable[str] = (), values: Iterable[object] = ()) -> None:
        self.conditions = list(conditions)
        self.values = list(values)

    def any_of(self, column: str, wanted: Iterable[object]) -> None:
        self.nested(f"{column} in ({{}})", wanted)

    def nested(self, condition: str, wanted: Iterable[object]) -> None:
        values = list(wanted)
        if values:
            self.conditions.append(condition.format(_marks(values)))
            self.values += values

    def compare(self, condition: str, value: str | None) -> None:
        if value is not None:
            self.conditions.append(condition)
            self.values.append(value)

    def but(self, column: str, wanted: Iterable[object]) -> _Where:
        """These conditions, and one more."""
        more = _Where(self.conditions, self.values)
        more.any_of(column, wanted)
        return more

    def text(self) -> str:
        return "where " + " and ".join(self.conditions) if self.conditions else ""


def _marks(values: Sequence[object]) -> str:
    return ",".join("?" * len(values))


def _all_of(words: str) -> str:
    """An FTS5 expression for all the folded words; each is quoted, so that none can be an operator."""
    return " ".join(f'"{word}"' for word in words.split())


def _any_of(words: str) -> str:
    return " OR ".join(f'"{word}"' for word in words.split())
