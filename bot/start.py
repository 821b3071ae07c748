"""From a file name to a service that answers; each way that can fail is one line to the operator."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from bot.service import Service
from knowledge.build import BrokenData, ensure
from knowledge.store import Store
from knowledge.store_file import StoreError, version_of

_SQLITE = b"SQLite format 3\x00"


class CannotStart(Exception):
    """The message is one line that says what is wrong and what to do."""


def open_service(path: Path, warn: Callable[[str], None]) -> Service:
    """The service over the knowledge database at a path, which is built first if that is needed.

    `warn` is told, in one line, when an older database has to serve.

    Raises:
        CannotStart: there is no database, and none can be built.
    """
    _refuse_foreign(path)
    try:
        ensure(path)
    except BrokenData as error:
        if error.serving is None:
            raise CannotStart(f"the data files hold an error: {error}") from error
        warn(f"the data files hold an error, so the older database goes on serving: {error}")
    except OSError as error:
        reason = f"{path} cannot be written ({error.strerror})"
        if version_of(path) is None:
            raise CannotStart(f"{reason}; set KNOWLEDGE_DB to a place that can") from error
        warn(f"{reason}, so it goes on serving although the data files are newer")
    try:
        return Service(Store.open(path))
    except StoreError as error:
        raise CannotStart(str(error)) from error


def _refuse_foreign(path: Path) -> None:
    """Building replaces the file, so it must not be one that is something else."""
    try:
        with path.open("rb") as file:
            head = file.read(len(_SQLITE))
    except FileNotFoundError:
        return
    except OSError as error:
        raise CannotStart(
            f"{path} cannot be read ({error.strerror}); check its permissions or set KNOWLEDGE_DB"
        ) from error
    if head and head != _SQLITE:
        raise CannotStart(f"{path} is no database; set KNOWLEDGE_DB to another file, or delete this one")
