"""What the bot keeps across restarts: the language that a chat has chosen, and nothing of what people asked."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path
from sys import intern
from typing import Any

import structlog

log: Any = structlog.get_logger(__name__)

_ALL = "select id, lang from chat"
_FOREIGN = "is no database; set STATE_DB to another file, or delete this one"


class StateError(Exception):
    """The file cannot be used; the message is one line that says what to do."""


class State:
    """Languages by chat, as Telegram numbers chats. `path` None keeps them in memory alone.

    All are held in memory, as every message asks for one: a tenth of a kilobyte for each chat that has chosen.
    A disk that fails while the bot runs is logged; the choice then holds until the bot stops.
    """

    def __init__(self, path: Path | None = None) -> None:
        """Open the file, making it or bringing it to today's form first.

        Raises:
            StateError: the file is something else, or its place cannot be written.
        """
        self._languages: dict[int, str] = {}
        self._connection: sqlite3.Connection | None = None
        if path is None:
            return
        try:
            self._connection = _open(path)
        except sqlite3.OperationalError as error:
            raise StateError(
                f"{path} cannot be written ({error}); set STATE_DB to a place that can"
            ) from error
        except OSError as error:
            raise StateError(
                f"{path} cannot be written ({error.strerror}); set STATE_DB to a place that can"
            ) from error
        except sqlite3.DatabaseError as error:
            if "not a database" in str(error):
                raise StateError(f"{path} {_FOREIGN}") from error
            self._connection = _open(_set_aside(path))
        try:
            self._languages = {chat: intern(lang) for chat, lang in self._connection.execute(_ALL)}
        except sqlite3.Error as error:
            self._connection.close()
            raise StateError(f"{path} is something else's ({error}); set STATE_DB to another file") from error

    def get(self, chat: int) -> str | None:
        """The language chosen in a chat."""
        return self._languages.get(chat)

    def set(self, chat: int, lang: str) -> None:
        self._languages[chat] = lang
        self._write("insert or replace into chat (id, lang) values (?, ?)", (chat, lang))

    def forget(self, chat: int) -> None:
        self._languages.pop(chat, None)
        self._write("delete from chat where id = ?", (chat,))

    def move(self, old: int, new: int) -> None:
        """Carry a group's choice over when it becomes a supergroup, which has another number."""
        if lang := self.get(old):
            self.set(new, lang)
            self.forget(old)

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()

    def _write(self, statement: str, values: tuple[int | str, ...]) -> None:
        if self._connection is None:
            return
        try:
            self._connection.execute(statement, values)
        except sqlite3.Error as error:
            log.error(
                "the language of a chat could not be kept; check the disk of STATE_DB", reason=str(error)
            )


def _open(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    # Statements are transactions of their own; what /forget deletes is overwritten in the file.
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        connection.execute("pragma secure_delete = on")
        if connection.execute("pragma user_version").fetchone()[0] < _VERSION:
            _migrate(connection)
        if (found := connection.execute("pragma quick_check(1)").fetchone()[0]) != "ok":
            raise sqlite3.DatabaseError(found)
    except BaseException:
        connection.close()
        raise
    return connection


_VERSION = 1
"""The number of migrations below; a file that says so needs no look at them."""


def _migrate(connection: sqlite3.Connection) -> None:
    # The library takes 15 MB of memory, so it is loaded for the one start that needs it.
    from sqlite_utils import Database
    from sqlite_utils.migrations import Migrations

    migrations = Migrations("state")

    @migrations()
    def chat_language(db: Database) -> None:
        db.table("chat").create({"id": int, "lang": str}, pk="id", not_null={"lang"})

    migrations.apply(Database(connection))
    connection.execute(f"pragma user_version = {_VERSION}")


def _set_aside(path: Path) -> Path:
    """Give a damaged file another name; settings are chosen anew sooner than a file is mended."""
    aside = path.with_name(f"{path.name}.damaged-{int(time.time())}")
    path.replace(aside)
    log.error("the state file was damaged; chats choose their language anew", kept_as=aside.name)
    return path
