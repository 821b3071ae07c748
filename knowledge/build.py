"""The model to SQLite: one transaction into a new file, then one rename, so that nobody sees half a build."""

from __future__ import annotations

import gc
import hashlib
import os
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from knowledge import schema
from knowledge.load import DATA, data_files, load
from knowledge.model import Record
from knowledge.rec import MAX_BYTES, Problem
from knowledge.store_file import version_of
from knowledge.store_schema import APPLICATION_ID, TABLES

_STALE_SECONDS = 3600
"""Temporary files older than this were left by a build that was killed."""


class BrokenData(Exception):
    """The data files hold errors. `serving` is the older database that is still in place, if there is one."""

    def __init__(self, problems: list[Problem], serving: Path | None) -> None:
        more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
        super().__init__(f"{problems[0]}{more}; run python -m knowledge check")
        self.problems = problems
        self.serving = serving


def ensure(path: Path, data: Path = DATA) -> Path:
    """The database at `path`, built if it is missing or older than the data files.

    Raises:
        BrokenData: the data files hold errors; what stood at `path` before is untouched.
        OSError: the folder cannot be written.
    """
    version = fingerprint(data)
    if version_of(path) != version:
        build(path, data)
    return path


def build(path: Path, data: Path = DATA) -> Path:
    """Build the database anew and put it in the place of an older one; raises as `ensure` does."""
    version = fingerprint(data)
    loaded = load(data)
    if loaded.problems:
        raise BrokenData(sorted(loaded.problems), path if version_of(path) else None)
    write(loaded.record, path, version)
    return path


def fingerprint(data: Path = DATA) -> str:
    """A digest of the data files and the schema version: when it changes, the database must be built anew."""
    digest = hashlib.sha256(str(schema.VERSION).encode())
    for file in data_files(data):
        size = file.stat().st_size
        digest.update(f"\0{file.relative_to(data).as_posix()}\0{size}\0".encode())
        if size <= MAX_BYTES:  # a larger one is refused unread
            digest.update(file.read_bytes())
    return digest.hexdigest()


def write(record: Record, path: Path, version: str) -> None:
    """Write the record as a database. Builders at the same time have a file each; the last one wins."""
    path.parent.mkdir(parents=True, exist_ok=True)
    _sweep(path)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".building", dir=path.parent)
    os.close(handle)
    unfinished = Path(name)
    try:
        _fill(unfinished, record, version)
        _sync(unfinished)
        unfinished.chmod(0o644)
        unfinished.replace(path)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
    _sync(path.parent)


def _fill(path: Path, record: Record, version: str) -> None:
    from sqlite_utils import Database

    from knowledge.store_rows import rows

    db = Database(path, strict=True)
    # Millions of short-lived rows would send the collector over the whole record again and again.
    collects = gc.isenabled()
    gc.disable()
    try:
        # The file is thrown away if anything fails, so it needs no journal.
        db.execute("pragma journal_mode = off")
        db.execute("pragma synchronous = off")
        db.execute(f"pragma application_id = {APPLICATION_ID}")
        with db.atomic():
            for name, table in TABLES.items():
                db.table(name).create(table.columns, pk=table.pk)
            for name, values in rows(record):
                marks = ",".join("?" * len(TABLES[name].columns))
                db.conn.executemany(f'insert into "{name}" values ({marks})', values)
            for name, table in TABLES.items():
                for columns in table.indexes:
                    db.table(name).create_index(columns)
                for column in table.unique:
                    db.table(name).create_index([column], unique=True)
                if table.search:
                    db.table(name).enable_fts([table.search], tokenize="unicode61 remove_diacritics 0")
            # Last of all: a file without it is no finished build.
            meta = [("schema", str(schema.VERSION)), ("version", version)]
            db.conn.executemany("insert into meta values (?, ?)", meta)
        db.analyze()
    finally:
        if collects:
            gc.enable()
        db.close()


def _sync(path: Path) -> None:
    """Have the system write a file, or the entries of a folder, to the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _sweep(path: Path) -> None:
    """Remove what killed builds have left."""
    for left in path.parent.glob(f".{path.name}.*.building"):
        with suppress(OSError):
            if time.time() - left.stat().st_mtime > _STALE_SECONDS:
                left.unlink()
