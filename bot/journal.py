"""Updates on disk from before Telegram hears that we have them until they are answered.

An update is a row of `pending` until its reply was accepted. Then its text is deleted and overwritten, and only
its number stays, for as long as Telegram could send it again. Of one that cannot be read, the form is kept
without anybody's words.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

DAY = 86400.0
_NUMBERS_SECONDS = 2 * DAY
"""How long the numbers of answered updates are kept; Telegram sends nothing again after a day."""
_MOST_KNOWN = 200_000
_DEAD_SECONDS = 30 * DAY
_MOST_DEAD = 1000
_DEEPEST = 32
_TABLES = """
create table if not exists meta (key text primary key, value text not null) without rowid;
create table if not exists pending (
    id integer primary key, received real not null, tries integer not null default 0, body blob not null
);
create table if not exists done (id integer primary key, at real not null);
create trigger if not exists answered after insert on done begin delete from pending where id = new.id; end;
create table if not exists dead (id integer primary key, at real not null, reason text not null, form blob not null);
"""
_FIRST = 32
_TRIED = "update pending set tries = tries + 1 where id in (select id from pending order by id limit ?)"
_KNOWN = """
select id from done where id in (select value from json_each(?))
union all select id from pending where id in (select value from json_each(?))
"""

Raw = dict[str, Any]


class JournalError(Exception):
    """The journal cannot be written or read; the message says why."""


class Damaged(JournalError):
    """The file itself is broken, and will not mend."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """An update that was taken and not answered; `age` in seconds, `tries` how often it was taken up again."""

    id: int
    age: float
    tries: int
    body: Raw


@dataclass(frozen=True, slots=True)
class Dead:
    """An update that could not be read, to be recorded without its words."""

    update: Raw
    reason: str


class Journal:
    """One file for one bot. All methods block and raise JournalError; threads may take turns."""

    def __init__(self, path: Path, bot_id: int, clock: Callable[[], float] = time.time) -> None:
        """Open or make the file. One that belongs to another bot is emptied, as its numbers mean other updates."""
        self.path = path
        self._clock = clock
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._connection = sqlite3.connect(
                path, isolation_level=None, check_same_thread=False, timeout=2.0
            )
        except (sqlite3.Error, OSError) as error:
            raise _told(error) from error
        try:
            self._prepare(str(bot_id))
        except sqlite3.Error as error:
            self._connection.close()
            raise _told(error) from error

    def _prepare(self, bot_id: str) -> None:
        run = self._connection.execute
        run("pragma secure_delete = on")
        run("pragma journal_mode = wal")
        self._mode = ""
        self._sync("full")
        if (found := run("pragma quick_check(1)").fetchone()[0]) != "ok":
            raise sqlite3.DatabaseError(found)
        self._connection.executescript(_TABLES)
        owner = run("select value from meta where key = 'bot'").fetchone()
        if owner is None or owner[0] != bot_id:
            with self._connection:
                run("begin immediate")
                for table in ("pending", "done", "dead"):
                    run(f"delete from {table}")
                run("insert or replace into meta values ('bot', ?)", (bot_id,))

    def write(
        self, batches: Iterable[Iterable[Raw]] = (), done: Iterable[int] = (), dead: Iterable[Dead] = ()
    ) -> list[set[int]]:
        """Store new updates and mark others as done, all in one transaction.

        Gives for each batch the numbers that are new: not taken before, whether answered or not.
        """
        now, batches, dead = self._clock(), list(batches), list(dead)
        numbers = [*done, *(letter.update["update_id"] for letter in dead)]
        try:
            self._sync("full" if batches else "normal")
            if not batches and not dead:
                self._finish(numbers, now)
                return []
            with self._transaction():
                new = [self._store(batch, now) for batch in batches]
                self._bury(dead, now)
                self._finish(numbers, now)
        except sqlite3.Error as error:
            raise _told(error) from error
        return new

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        run = self._connection.execute
        run("begin immediate")
        try:
            yield
            run("commit")
        except BaseException:
            if self._connection.in_transaction:
                run("rollback")
            raise

    def _sync(self, mode: str) -> None:
        # A mark that a power cut takes costs a second answer; an update that it takes is lost.
        if mode != self._mode:
            self._connection.execute(f"pragma synchronous = {mode}")
            self._mode = mode

    # A statement for all of them: each takes the interpreter's lock from the event loop, and gives it back.

    def _store(self, updates: Iterable[Raw], now: float) -> set[int]:
        by_number = {update["update_id"]: update for update in updates}
        known = self._connection.execute(_KNOWN, [orjson.dumps(list(by_number)).decode()] * 2)
        fresh = by_number.keys() - {number for (number,) in known}
        rows = [(number, now, orjson.dumps(by_number[number])) for number in fresh]
        self._connection.executemany("insert into pending (id, received, body) values (?, ?, ?)", rows)
        return set(fresh)

    def _bury(self, letters: Iterable[Dead], now: float) -> None:
        rows = [
            (each.update["update_id"], now, each.reason, orjson.dumps(form(each.update))) for each in letters
        ]
        self._connection.executemany("insert or replace into dead values (?, ?, ?, ?)", rows)

    def _finish(self, numbers: list[int], now: float) -> None:
        # A trigger deletes what was pending, so that the marks of a moment are one statement.
        if numbers:
            self._connection.execute(
                "insert or ignore into done select value, ? from json_each(?)",
                (now, orjson.dumps(numbers).decode()),
            )

    def take_up(self) -> list[Waiting]:
        """All that waits, oldest first. The oldest are counted as tried: what ends the process is among them."""
        now = self._clock()
        try:
            with self._connection:
                self._connection.execute("begin immediate")
                self._connection.execute(_TRIED, (_FIRST,))
                rows = self._connection.execute(
                    "select id, received, tries, body from pending order by id"
                ).fetchall()
        except sqlite3.Error as error:
            raise _told(error) from error
        read = [(id, at, tries, _read(body)) for id, at, tries, body in rows]
        return [
            Waiting(id, max(0.0, now - at), tries, body) for id, at, tries, body in read if body is not None
        ]

    def prune(self) -> None:
        """Delete what is not needed any more, and overwrite what was deleted since."""
        now, run = self._clock(), self._connection.execute
        try:
            # A clock that was set back has left marks in the future.
            run("delete from done where at < ? or at > ?", (now - _NUMBERS_SECONDS, now + _NUMBERS_SECONDS))
            run(
                "delete from done where at < (select at from done order by at desc limit 1 offset ?)",
                (_MOST_KNOWN,),
            )
            run("delete from dead where at < ?", (now - _DEAD_SECONDS,))
            run(
                "delete from dead where id not in (select id from dead order by at desc limit ?)",
                (_MOST_DEAD,),
            )
            run("pragma wal_checkpoint(truncate)").fetchone()
        except sqlite3.Error as error:
            raise _told(error) from error

    def sizes(self) -> dict[str, int]:
        """Rows by table, and `bytes` on disk."""
        try:
            found = {
                table: int(self._connection.execute(f"select count(*) from {table}").fetchone()[0])
                for table in ("pending", "done", "dead")
            }
        except sqlite3.Error as error:
            raise _told(error) from error
        files = (self.path, self.path.with_name(f"{self.path.name}-wal"))
        return {**found, "bytes": sum(file.stat().st_size for file in files if file.exists())}

    def close(self) -> None:
        self._connection.close()


def beside(state_db: Path) -> Path:
    """Where the journal lies: a file of its own beside the state, which holds nothing of what people asked."""
    return state_db.with_name(f"{state_db.stem}.updates.db")


def set_aside(path: Path) -> Path:
    """Give a damaged journal another name, so that a new one can be made; gives that name."""
    aside = path.with_name(f"{path.name}.damaged-{time.time_ns()}")
    path.replace(aside)
    for end in ("-wal", "-shm"):
        path.with_name(path.name + end).unlink(missing_ok=True)
    return aside


def form(value: Any, depth: int = 0) -> Any:
    """The same JSON with the length of each text in its place, as deep as updates of Telegram can be."""
    if isinstance(value, dict | list) and depth >= _DEEPEST:
        return "<more>"
    if isinstance(value, dict):
        return {str(key)[:64]: form(each, depth + 1) for key, each in list(value.items())[:64]}
    if isinstance(value, list):
        return [form(each, depth + 1) for each in value[:64]]
    return f"<{len(value)}>" if isinstance(value, str) else value


def _read(body: bytes) -> Raw | None:
    try:
        update = orjson.loads(body)
    except orjson.JSONDecodeError:
        return None
    return update if isinstance(update, dict) else None


def _told(error: Exception) -> JournalError:
    if isinstance(error, OSError):
        return JournalError(error.strerror or str(error))
    # What passes, as a full disk, has a class below this one.
    return Damaged(str(error)) if type(error) is sqlite3.DatabaseError else JournalError(str(error))
