"""The whole record as CSV and JSON, with a data dictionary and how to cite it, for researchers."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import asdict
from enum import Enum
from pathlib import Path
from typing import Any

import orjson

from knowledge.model import Record
from knowledge.schema import TABLES

_KINDS = ("entities", "people", "sources", "events", "quotes", "counts", "coverage", "memberships", "names")
# Where the model calls a field otherwise than the data files do.
_FIELDS = {
    "alias": "aliases",
    "role": "roles",
    "fact": "facts",
    "source": "citations",
    "participant": "participants",
    "response_to": "in_response_to",
}

_CITATION = """Recognition Bot: a sourced record of diplomatic recognition.
{events} events, {quotes} quotes, {sources} sources. Data version {version}.

Cite the record by this name and version, and a single claim by the sources that stand in its row.
"""


def export(record: Record, folder: Path, version: str) -> list[Path]:
    """Write each kind of record as CSV and JSON, the dictionary and the citation; return the files."""
    folder.mkdir(parents=True, exist_ok=True)
    written = [file for kind in _KINDS for file in _export_kind(kind, getattr(record, kind), folder)]
    dictionary = folder / "dictionary.csv"
    _write_csv(dictionary, ("table", "field", "holds", "required"), _dictionary())
    citation = folder / "CITATION.txt"
    numbers = {"events": len(record.events), "quotes": len(record.quotes), "sources": len(record.sources)}
    citation.write_text(_CITATION.format(**numbers, version=version[:12]), encoding="utf-8")
    return [*written, dictionary, citation]


def _export_kind(kind: str, things: Iterable[Any], folder: Path) -> list[Path]:
    rows = [{name: _plain(value) for name, value in asdict(thing).items()} for thing in things]
    data, table = folder / f"{kind}.json", folder / f"{kind}.csv"
    data.write_bytes(orjson.dumps(rows, option=orjson.OPT_INDENT_2))
    columns = list(rows[0]) if rows else []
    _write_csv(table, columns, ([_cell(row[name]) for name in columns] for row in rows))
    return [data, table]


def _plain(value: Any) -> Any:
    """JSON data; a date is its EDTF text, which holds all that its other fields are derived from."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, dict):
        return value["text"] if "precision" in value else {name: _plain(each) for name, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(each) for each in value]
    return value


def _cell(value: Any) -> str:
    """A CSV cell: lists of words joined by semicolons, lists of records as JSON."""
    if value is None:
        return ""
    if isinstance(value, list):
        words = all(isinstance(each, str) for each in value)
        return "; ".join(value) if words else orjson.dumps(value).decode()
    return str(value)


def _dictionary() -> Iterable[tuple[str, str, str, str]]:
    names = {"group": "memberships", "member": "memberships"}
    for table, columns in TABLES.items():
        if table == "merged":
            continue
        for name, column in columns.items():
            required = "yes" if column.required else "no"
            yield names.get(table, table), _FIELDS.get(name, name), column.about, required


def _write_csv(path: Path, header: Iterable[str], rows: Iterable[Iterable[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        writer.writerows(rows)
