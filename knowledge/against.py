"""Proof that the record holds all of a folder of collected facts (JSON Lines), row by row and field by field.

What stands here under another id, or was changed on purpose, is in `merged.rec` with the reason; all the rest
must be equal. A field may say more than it did (another source, a longer doubt), never less.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import orjson

from knowledge.load import Loaded

Row = dict[str, Any]
Difference = tuple[str, object, object]
"""The field, what it was in the facts, and what it is here."""

KINDS = ("sources", "entities", "people", "events", "quotes", "counts")


@dataclass(slots=True)
class Report:
    """What became of the rows: `lost` is missing or changed without a reason, `explained` has one."""

    rows: Counter[str] = field(default_factory=Counter)
    kept: Counter[str] = field(default_factory=Counter)
    explained: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)

    def lines(self) -> Iterator[str]:
        """The report in words."""
        yield from self.lost
        yield from self.explained
        for kind in KINDS:
            rows, kept = self.rows[kind], self.kept[kind]
            yield f"{kind}: {rows} rows, {kept} the same, {rows - kept} merged, changed or lost"
        yield f"{len(self.lost)} lost, {len(self.explained)} merged or changed for a reason"


class Reasons:
    """What `merged.rec` says: ids that went into others, and fields that were changed on purpose."""

    def __init__(self, loaded: Loaded) -> None:
        self.into: dict[str, str] = {}
        self._why: dict[tuple[str, str], str] = {}
        for table, values, _ in loaded.entries:
            if table == "merged":
                for id in values["id"]:
                    self._why[id, values.get("field", "id")] = values["reason"]
                    if "into" in values:
                        self.into[id] = values["into"]

    def why(self, id: str, field: str) -> str | None:
        """The reason for a changed field of a row; a row that went into another may differ in every field."""
        return self._why.get((id, field)) or self._why.get((id, "id"))

    def id(self, id: str | None) -> str | None:
        return self.into.get(id, id) if id else None


def compare(loaded: Loaded, folder: Path) -> Report:
    """Hold the record against every `*.<kind>.jsonl` of the folder."""
    report, reasons = Report(), Reasons(loaded)
    here = _here(loaded)
    for kind in KINDS:
        for path in sorted(folder.glob(f"*.{kind}.jsonl")):
            for number, line in enumerate(path.read_bytes().splitlines(), 1):
                if line.strip():
                    row = orjson.loads(line)
                    differences = list(_differences(row, kind, here[kind], reasons))
                    report.rows[kind] += 1
                    report.kept[kind] += not differences
                    _tell(differences, f"{path.name}:{number}", _id(row, reasons), reasons, report)
    return report


def _id(row: Row, reasons: Reasons) -> str:
    """The id of a row of the facts; counts have none and are known by what they count."""
    return row.get("id") or _count_key(row, reasons)


def _differences(row: Row, kind: str, here: dict[str, Row], reasons: Reasons) -> Iterator[Difference]:
    """How a row of the facts differs from what stands here."""
    id = _id(row, reasons)
    now = reasons.id(id)
    ours = here.get(now or "")
    if ours is None:
        yield "id", id, None
        return
    if now != id:
        yield "id", id, now
    yield from _COMPARERS[kind](row, ours, reasons)


def _tell(differences: list[Difference], place: str, id: str, reasons: Reasons, report: Report) -> None:
    """Write the differences of a row into the report, each with its reason or as a loss."""
    for name, was, now in differences:
        line = f"{place}: {id}: {name}: {was!r} " + ("is gone" if now is None else f"is now {now!r}")
        reason = reasons.why(id, name)
        if reason:
            report.explained.append(f"{line}: {reason}")
        else:
            report.lost.append(line)


def _here(loaded: Loaded) -> dict[str, dict[str, Row]]:
    """The record by kind and id, as it was written in the data files."""
    here: dict[str, dict[str, Row]] = {kind: {} for kind in KINDS}
    for table, values, _ in loaded.entries:
        if table == "counts":
            here[table][_count_key(values, None)] = values
        elif table in here:
            here[table][values["id"]] = values
    return here


def _count_key(row: Row, reasons: Reasons | None) -> str:
    subject = reasons.id(row["subject"]) if reasons else row["subject"]
    return f"{subject} / {row['measure']} / {row['value']} / {row.get('as_of')}"


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _plain(row: Row, ours: Row, names: Iterable[str]) -> Iterator[Difference]:
    """Fields that must be equal."""
    for name in names:
        if row.get(name) != ours.get(name):
            yield name, row.get(name), ours.get(name)


def _ids(row: Row, ours: Row, name: str, key: str, reasons: Reasons) -> Iterator[Difference]:
    """Ids that must all be here; more may be."""
    for id in _list(row.get(name)):
        if reasons.id(id) not in _list(ours.get(key)):
            yield name, id, None


def _cited(row: Row, citations: Iterable[Any]) -> Iterator[Difference]:
    """Sources that must all be cited still, for the same support and place."""
    ours = {(citation.source, citation.supports, citation.locator) for citation in citations}
    named = {source for source, _, _ in ours}
    for cited in row["sources"]:
        if isinstance(cited, str):
            found = cited in named
        else:
            found = (cited["id"], cited.get("supports") or "", cited.get("locator") or "") in ours
        if not found:
            yield "sources", cited, None


def _source(row: Row, ours: Row, _: Reasons) -> Iterator[Difference]:
    return _plain(row, ours, ("title", "publisher", "published", "url", "lang"))


def _entity(row: Row, ours: Row, reasons: Reasons) -> Iterator[Difference]:
    yield from _plain(row, ours, ("kind", "name", "official_name"))
    yield from _ids(row, ours, "claimed_by", "claimed_by", reasons)
    for alias in row["aliases"]:
        if alias not in (ours["name"], *_list(ours.get("alias"))):
            yield "aliases", alias, None
    facts = {fact.text: fact for fact in ours.get("fact", ())}
    for fact in row["facts"]:
        if fact["text"] not in facts:
            yield "facts", fact["text"], None
        else:
            yield from _cited(fact, facts[fact["text"]].citations)


def _person(row: Row, ours: Row, reasons: Reasons) -> Iterator[Difference]:
    for name in (row["name"], *row["aliases"]):
        if name not in (ours["name"], *_list(ours.get("alias"))):
            yield "name", name, None
    roles = {(role.role, role.of, role.as_of) for role in ours.get("role", ())}
    for role in row["roles"]:
        if (role["role"], reasons.id(role["of"]), role["as_of"]) not in roles:
            yield "roles", role, None
    yield from _cited(row, ours["source"])


def _event(row: Row, ours: Row, reasons: Reasons) -> Iterator[Difference]:
    yield from _plain(row, ours, ("type", "date", "announced", "place", "summary"))
    for name, key in (
        ("actor", "actor"),
        ("subject", "subject"),
        ("participants", "participant"),
        ("in_response_to", "response_to"),
    ):
        yield from _ids(row, ours, name, key, reasons)
    if row.get("disputed") and row["disputed"] not in ours.get("disputed", ""):
        yield "disputed", row["disputed"], ours.get("disputed")
    yield from _cited(row, ours["source"])


def _quote(row: Row, ours: Row, reasons: Reasons) -> Iterator[Difference]:
    yield from _plain(row, ours, ("text", "said_on", "medium", "translated"))
    for name in ("speaker", "about", "event"):
        yield from _ids(row, ours, name, name, reasons)
    yield from _cited(row, ours["source"])


def _count(row: Row, ours: Row, _: Reasons) -> Iterator[Difference]:
    return _cited(row, ours["source"])


_COMPARERS: dict[str, Callable[[Row, Row, Reasons], Iterator[Difference]]] = {
    "sources": _source,
    "entities": _entity,
    "people": _person,
    "events": _event,
    "quotes": _quote,
    "counts": _count,
}
