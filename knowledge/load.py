"""Data files to the model. Every fault is collected, none raised: one run tells all that is wrong."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from knowledge import rec, schema
from knowledge.load_model import to_record
from knowledge.model import Act, Citation, Fact, Record, Role
from knowledge.rec import Problem, Row

DATA = Path(__file__).parent / "data"

SUBJECT_TABLES = ("entities", "people", "sources", "events", "quotes", "counts", "coverage")

_NEEDS_OBJECT = frozenset({Act.RECOGNITION, Act.WITHDRAWAL, Act.DENIAL, Act.RESTORATION})
# A suspension without an object suspends relations; a position without one condemns a step that it answers.
_MAY_HAVE_OBJECT = _NEEDS_OBJECT | {Act.SUSPENSION, Act.REAFFIRMATION, Act.POSITION_AGAINST}


class Entry(NamedTuple):
    """One record of a data file: its table, its values by field, and its place."""

    table: str
    values: dict[str, Any]
    row: Row


@dataclass(slots=True)
class Loaded:
    """All that was read from the data files, and what is wrong with them."""

    record: Record = field(default_factory=Record)
    entries: list[Entry] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def places(self, table: str) -> dict[str, Row]:
        """Where each record of a table stands, by id."""
        return {entry.values["id"]: entry.row for entry in self.entries if entry.table == table}


def data_files(data: Path) -> list[Path]:
    """Every file below the data folder that is loaded, in a fixed order; editors' hidden files are not."""
    return sorted(path for path in data.rglob("*.rec") if not path.name.startswith("."))


def load(data: Path = DATA) -> Loaded:
    """Read the data folder."""
    loaded = Loaded()
    files = data_files(data)
    if not files:
        loaded.problems.append(
            Problem(shown(data), 1, "", "", "there is no .rec file here", "name a data folder")
        )
    entries: list[tuple[Entry, bool]] = []
    for path in files:
        table = _table_of(path, data, loaded.problems)
        if table:
            rows = rec.read(path, shown(path), loaded.problems)
            entries += _entries(rows, table, path.stem, loaded.problems)
    loaded.entries = [entry for entry, whole in entries if whole]
    loaded.problems += _repeated(loaded.entries)
    # What could be read of a faulty record names others too, and others may name it.
    loaded.problems += _dangling([entry for entry, _ in entries])
    loaded.record = to_record([(entry.table, entry.values) for entry in loaded.entries])
    return loaded


def shown(path: Path) -> str:
    """The path as a complaint prints it: relative where it lies below the working directory."""
    relative = os.path.relpath(path)
    return str(path) if relative.startswith("..") else relative


def _table_of(path: Path, data: Path, problems: list[Problem]) -> str | None:
    """Which table a file belongs to, told by its place: subject/events.rec, names/uk.rec, groups/eu.rec."""
    folder, _, name = path.relative_to(data).as_posix().rpartition("/")
    if folder == "names":
        return "names"
    if folder == "groups":
        return "group"
    if not folder and name == "merged.rec":
        return "merged"
    if folder and path.stem in SUBJECT_TABLES:
        return path.stem
    near = schema.nearest(path.stem, list(SUBJECT_TABLES))
    right = f"did you mean {near}.rec?" if near else "name it one of " + ", ".join(SUBJECT_TABLES)
    problems.append(Problem(shown(path), 1, "", "", "a file of this name is not loaded here", right))
    return None


def _entries(rows: list[Row], table: str, stem: str, problems: list[Problem]) -> Iterator[tuple[Entry, bool]]:
    """The records of one file, and of each whether all of it could be read. A group's file names the group first,
    then its members."""
    group = ""
    for row in rows:
        kind = "member" if table == "group" and row.fields[0].key != "group" else table
        before = len(problems)
        values = _values(row, kind, problems)
        if kind == "group":
            group = values.get("group", "")
        elif kind == "member":
            values["group"] = group or stem
        elif kind == "names":
            values["lang"] = stem
        yield Entry(kind, values, row), len(problems) == before


def _values(row: Row, table: str, problems: list[Problem]) -> dict[str, Any]:
    """The values of a record, as far as they can be read; what is missing or cannot be is a problem."""
    columns = schema.TABLES[table]
    values: dict[str, Any] = {}
    for item in row.fields:
        column = columns.get(item.key)
        if column is None:
            near = schema.nearest(item.key, list(columns))
            right = f"did you mean '{near}'?" if near else "the fields are " + ", ".join(columns)
            problems.append(row.problem(item.key, f"{table} have no such field", right, line=item.line))
        elif not item.value:
            problems.append(
                row.problem(item.key, "the field is empty", "fill it or delete it", line=item.line)
            )
        elif item.key in values and not column.many:
            problems.append(
                row.problem(item.key, "the field is given twice", "keep one of them", line=item.line)
            )
        else:
            try:
                value = column.read(item.value)
            except schema.BadValue as bad:
                problems.append(row.problem(item.key, bad.wrong, bad.right, line=item.line))
                continue
            if column.many:
                values.setdefault(item.key, []).append(value)
            else:
                values[item.key] = value
    given = {item.key for item in row.fields}
    problems += (
        row.problem(name, "the field is missing", f"add '{name}: …'")
        for name, column in columns.items()
        if column.required and name not in given
    )
    if table == "events" and "type" in values:
        problems += _wrong_object(row, values)
    return values


def _wrong_object(row: Row, values: dict[str, Any]) -> Iterator[Problem]:
    """Whether the event says what is recognised where it must, and nowhere else."""
    act = values["type"]
    needed = act in _NEEDS_OBJECT or (act is Act.POSITION_AGAINST and not row.first("response_to"))
    if needed and not row.first("object"):
        yield row.problem(
            "object", f"a {act} must say what it is about", "add 'object: state', government or sovereignty"
        )
    if act not in _MAY_HAVE_OBJECT and "object" in values:
        yield row.problem("object", f"a {act} recognises nothing", "delete the field")


_KEYS = {
    "coverage": ("subject", "act"),
    "merged": ("id", "field"),
    "counts": ("subject", "measure", "as_of", "value"),
    "names": ("of", "lang"),
    "group": ("group",),
    "member": ("group", "member", "since"),
}


def _repeated(entries: Iterable[Entry]) -> Iterator[Problem]:
    """Records whose id, or what else tells them apart, was used before; people and entities share ids."""
    seen: dict[tuple[object, ...], Row] = {}
    for table, values, row in entries:
        space = "entities" if table == "people" else table
        key = (space, *(str(values.get(name)) for name in _KEYS.get(table, ("id",))))
        first = seen.setdefault(key, row)
        if first is not row:
            name = _KEYS.get(table, ("id",))[0]
            right = f"delete one of them, or give one another {name}"
            yield row.problem(name, f"the same {name} stands in {first.path}:{first.line}", right)


_TABLE_OF_KIND = {"entity": "entities", "person": "people", "source": "sources", "event": "events"}


def _dangling(entries: list[Entry]) -> Iterator[Problem]:
    """Fields that name something which no file holds."""
    known = {
        kind: {entry.values.get("id", "") for entry in entries if entry.table == table}
        for kind, table in _TABLE_OF_KIND.items()
    }
    for table, values, row in entries:
        for name, column in schema.TABLES[table].items():
            if not column.refers or name not in values:
                continue
            for id in _ids(values[name]):
                if not any(id in known[kind] for kind in column.refers):
                    yield _unknown(row, name, id, column.refers, known)


def _ids(value: Any) -> Iterator[str]:
    """The ids that the value of a field names."""
    if isinstance(value, list):
        for each in value:
            yield from _ids(each)
    elif isinstance(value, Fact):
        yield from (citation.source for citation in value.citations)
    elif isinstance(value, Citation):
        yield value.source
    elif isinstance(value, Role):
        yield value.of
    else:
        yield value


def _unknown(row: Row, name: str, id: str, kinds: tuple[str, ...], known: dict[str, set[str]]) -> Problem:
    what = " or ".join(kinds)
    near = schema.nearest(id, sorted(set().union(*(known[kind] for kind in kinds))))
    files = " or ".join(f"{_TABLE_OF_KIND[kind]}.rec" for kind in kinds)
    right = f"did you mean '{near}'?" if near else f"add it to {files}"
    line = next((item.line for item in row.fields if item.key == name and id in item.value), 0)
    return row.problem(name, f"unknown {what} '{id}'", right, line=line)
