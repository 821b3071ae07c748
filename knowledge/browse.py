"""The database in Datasette: what its tables hold, facets, saved queries. Needs the extra `browse`."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import tomllib
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from knowledge.schema import TABLES
from knowledge.store_schema import TABLES as BUILT

# The data files that a table is built from, and the columns that have another name there.
_FILES = {
    "event": "events",
    "quote": "quotes",
    "source": "sources",
    "entity": "entities",
    "person": "people",
    "count": "counts",
    "coverage": "coverage",
    "membership": "member",
}
_FIELDS = {
    "actors": "actor",
    "subjects": "subject",
    "participants": "participant",
    "citations": "source",
    "aliases": "alias",
    "roles": "role",
    "facts": "fact",
}


class NoDatasette(Exception):
    """Datasette is not installed; the message says how to get it."""


def browse(database: Path, port: int) -> int:
    """Serve the database on 127.0.0.1 until it is interrupted; the exit status of Datasette.

    Raises:
        NoDatasette: the extra is not installed.
    """
    if find_spec("datasette") is None:
        raise NoDatasette("Datasette is not installed; run .venv/bin/pip install '.[browse]'")
    with tempfile.TemporaryDirectory() as folder:
        described = Path(folder) / "metadata.json"
        described.write_text(json.dumps(metadata(database.stem)), encoding="utf-8")
        words = ["--immutable", str(database), "--metadata", str(described), "--port", str(port)]
        return subprocess.call([sys.executable, "-m", "datasette", "serve", *words])


def metadata(name: str) -> dict[str, Any]:
    """Datasette's metadata for a database of that name."""
    told = tomllib.loads((Path(__file__).parent / "browse.toml").read_text(encoding="utf-8"))
    tables = told.pop("tables")
    for table, described in tables.items():
        described["columns"] = _columns(table)
    return {**told, "databases": {name: {"tables": tables, "queries": told.pop("queries")}}}


def _columns(table: str) -> dict[str, str]:
    """What each column holds, as far as the data files' schema says."""
    about = TABLES.get(_FILES.get(table, ""), {})
    fields = {column: _FIELDS.get(column, column) for column in BUILT[table].columns}
    return {column: about[field].about for column, field in fields.items() if field in about}
