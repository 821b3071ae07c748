"""The tables of the built database: made for quick answers, and readable by people who browse it.

Lists (actors, subjects, citations, facts) stand as JSON in the row that they belong to: one row is one
object. `act`, `participant` and `quote_about` unfold them for searching, `citation` for browsing. `event.n`
and `quote.n` number the rows in the order of their dates, so that sorting by number is sorting by date.
"""

from __future__ import annotations

from dataclasses import dataclass

APPLICATION_ID = 0x5265_636F  # "Reco": tells our files from other SQLite databases


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its columns and their types, the columns of its indexes, the column indexed as text."""

    columns: dict[str, type]
    pk: str | None = None
    indexes: tuple[tuple[str, ...], ...] = ()
    unique: tuple[str, ...] = ()
    search: str | None = None


TABLES: dict[str, Table] = {
    "meta": Table({"key": str, "value": str}, pk="key"),
    "source": Table(
        {"id": str, "title": str, "publisher": str, "published": str, "url": str, "lang": str, "tier": str},
        pk="id",
    ),
    "entity": Table(
        {
            "id": str,
            "kind": str,
            "name": str,
            "official_name": str,
            "claimed_by": str,
            "un_member": int,
            "facts": str,
            "existed": str,
            "speaks_for": str,
        },
        pk="id",
        indexes=(("speaks_for",),),
    ),
    "person": Table({"id": str, "name": str, "aliases": str, "roles": str, "citations": str}, pk="id"),
    "role": Table({"person": str, "role": str, "of": str, "as_of": str}, indexes=(("of",),)),
    "event": Table(
        {
            "n": int,
            "id": str,
            "type": str,
            "object": str,
            "actors": str,
            "subjects": str,
            "date": str,
            "announced": str,
            "place": str,
            "participants": str,
            "response_to": str,
            "summary": str,
            "disputed": str,
            "note": str,
            "citations": str,
            "folded": str,
        },
        pk="n",
        indexes=(("response_to",),),
        unique=("id",),
        search="folded",
    ),
    "act": Table(
        {"event": int, "actor": str, "subject": str, "type": str, "object": str, "first": str, "last": str},
        indexes=(("actor", "subject"), ("subject", "type"), ("actor", "type"), ("first",), ("event",)),
    ),
    "participant": Table({"person": str, "event": int}, indexes=(("person", "event"),)),
    "quote": Table(
        {
            "n": int,
            "id": str,
            "speaker": str,
            "text": str,
            "said_on": str,
            "medium": str,
            "translated": int,
            "about": str,
            "event": str,
            "citations": str,
            "folded": str,
        },
        pk="n",
        indexes=(("speaker",), ("event",)),
        unique=("id",),
        search="folded",
    ),
    "quote_about": Table({"entity": str, "quote": int}, indexes=(("entity", "quote"),)),
    "citation": Table({"of": str, "kind": str, "source": str, "supports": str, "locator": str}),
    "count": Table(
        {"subject": str, "measure": str, "value": str, "as_of": str, "citations": str, "explanation": str},
        indexes=(("subject",),),
    ),
    "coverage": Table(
        {"subject": str, "act": str, "complete": int, "as_of": str, "note": str, "citations": str},
        indexes=(("subject", "act"),),
    ),
    "membership": Table({"group": str, "member": str, "since": str, "until": str}, indexes=(("group",),)),
    "name": Table({"of": str, "lang": str, "text": str, "style": str, "key": str}, indexes=(("of", "lang"),)),
}
