"""The file of the built database: opened for reading only, and told apart from what is broken or foreign."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from knowledge import schema
from knowledge.deadline import is_over
from knowledge.store_schema import APPLICATION_ID

# SQLite asks after so many of its steps, a millisecond or less, whether to go on; hardly a statement takes so many.
_STEPS = 20_000
_AGAIN = "run python -m knowledge build"


class StoreError(Exception):
    """The database cannot be used; the message is one sentence that says why and what to do."""


def open_database(path: Path) -> tuple[sqlite3.Connection, str]:
    """A read-only connection that threads may share under a lock, and the version of the data.

    A statement ends with an error when the time of the question that it serves is up.

    Raises:
        StoreError: the file is missing, no database of ours, half-written, or of another schema version.
    """
    if not path.is_file():
        raise StoreError(f"there is no knowledge database at {path}; {_AGAIN}")
    # A built file is never changed, only replaced, so that it can be read without locks.
    address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    try:
        connection = sqlite3.connect(address, uri=True, check_same_thread=False, isolation_level=None)
    except sqlite3.Error as error:
        raise StoreError(f"{path} cannot be opened ({error}); check its permissions") from error
    try:
        version = _checked_version(connection, path)
        connection.set_progress_handler(is_over, _STEPS)
        return connection, version
    except BaseException:
        connection.close()
        raise


def version_of(path: Path) -> str | None:
    """The version of the data a database was built from, or None if there is no database that can be used."""
    try:
        connection, version = open_database(path)
    except StoreError:
        return None
    connection.close()
    return version


def _checked_version(connection: sqlite3.Connection, path: Path) -> str:
    """The version of a whole database of ours."""
    try:
        connection.execute("pragma query_only = on")
        (pages,) = connection.execute("pragma page_count").fetchone()
        (size,) = connection.execute("pragma page_size").fetchone()
        (application,) = connection.execute("pragma application_id").fetchone()
        if application != APPLICATION_ID:
            raise StoreError(
                f"{path} is not a knowledge database; name another file, or delete it and {_AGAIN}"
            )
        if pages * size != path.stat().st_size:
            raise StoreError(f"{path} is only half written; delete it and {_AGAIN}")
        meta = dict(connection.execute("select key, value from meta").fetchall())
    except (sqlite3.Error, OSError) as error:
        raise StoreError(f"{path} is not a knowledge database ({error}); delete it and {_AGAIN}") from error
    if meta.get("schema") != str(schema.VERSION):
        raise StoreError(f"{path} was built by another version of the program; {_AGAIN}")
    return str(meta["version"])
