"""The journal as the event loop sees it: one writer that gathers what came in and what was answered meanwhile.

When the disk fails, nothing is refused: what comes in is answered first and confirmed to Telegram only then, so
that Telegram keeps what a killed process would lose.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import structlog

from bot.journal import Damaged, Dead, Journal, JournalError, Raw, Waiting, set_aside

log: Any = structlog.get_logger(__name__)

# Marks of what was answered are gathered this long: a kill repeats no more answers than fit in between.
_GATHER_SECONDS = 0.01
_AGAIN_SECONDS = 1.0
_PRUNE_SECONDS = 30.0
_KNOWN = 5000
TAKEN = "taken_before"
"""Stands in an update that was taken before, in the place of all that it held but its number."""

T = TypeVar("T")


@dataclass(slots=True)
class _Batch:
    """Updates to store; `stored` gets the numbers that are new."""

    updates: list[Raw]
    stored: asyncio.Future[set[int]]


@dataclass(slots=True)
class _Work:
    """What waits to be written."""

    batches: list[_Batch] = field(default_factory=list)
    done: list[int] = field(default_factory=list)
    dead: list[Dead] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.batches or self.done or self.dead)


class Ledger:
    """Which updates were taken, and which of them are answered. Without a path, it remembers in memory alone."""

    def __init__(self, path: Path | None = None, bot_id: int = 0) -> None:
        self._path, self._bot_id = path, bot_id
        self._journal: Journal | None = None
        self._work = _Work()
        self._wake = asyncio.Event()
        self._writer: asyncio.Task[None] | None = None
        # SQLite waits for the disk; the event loop must not.
        self._thread = ThreadPoolExecutor(1, "journal")
        self._recent: OrderedDict[int, None] = OrderedDict()
        self._held: set[int] = set()
        self._unsafe: set[int] = set()
        self._postponed: set[int] = set()
        self._moved = asyncio.Event()
        self._said = ""
        self._ended = False
        self.closing = False
        """From here on, what comes in is left to Telegram."""

    @property
    def durable(self) -> bool:
        """Whether what comes in is on disk before it is confirmed."""
        return self._journal is not None and not self._said

    @property
    def is_settled(self) -> bool:
        """Whether all that was taken without being stored is answered."""
        return not self._unsafe

    @property
    def trouble(self) -> str:
        """None: a disk that fails makes the bot slower, not unwell."""
        return ""

    async def start(self) -> list[Waiting]:
        """Open the journal; gives what an earlier run took and did not answer."""
        if self._path is None:
            return []
        waiting: list[Waiting] = []
        try:
            waiting = await self._in_thread(self._take_up)
        except JournalError as error:
            self._failed(error)
        self._held |= {each.id for each in waiting}
        self._writer = asyncio.create_task(self._write_on())
        return waiting

    async def take(self, updates: list[Raw]) -> list[Raw]:
        """The numbered updates, once they are safe, with only its number in the place of each that was taken before."""
        if self.closing or not updates:
            return updates
        fresh = await self._store(updates)
        taken = []
        for update in updates:
            number = update["update_id"]
            taken.append(update if number in fresh else {"update_id": number, TAKEN: True})
            fresh.discard(number)
        return taken

    async def settled(self) -> None:
        """Return once all that was taken without being stored is answered."""
        while self._unsafe:
            await self._motion()

    async def safe(self, number: int) -> None:
        """Return once an update is stored or answered."""
        while number in self._unsafe:
            await self._motion()

    async def begin(self, number: int) -> bool:
        """Always: whatever was taken here is answered here."""
        return True

    def postpone(self, number: int) -> None:
        """The update that is being worked on could not be answered and will be taken up again."""
        self._postponed.add(number)
        # On a disk that fails, it would keep Telegram from giving anybody else's.
        self._unsafe.discard(number)
        self._moved.set()

    def finished(self, number: int) -> bool:
        """An update is answered, or needs no answer; False if it has just been postponed."""
        if number in self._postponed:
            self._postponed.discard(number)
            return False
        self._remember(number)
        self._held.discard(number)
        self._unsafe.discard(number)
        self._moved.set()
        if self._path is not None:
            if not self._work.done:
                asyncio.get_running_loop().call_later(_GATHER_SECONDS, self._wake.set)
            self._work.done.append(number)
        return True

    def bury(self, update: Raw, reason: str) -> None:
        """An update cannot be read: keep its form for whoever mends that."""
        self._work.dead.append(Dead(update, reason))
        self.finished(update["update_id"])

    async def sizes(self) -> dict[str, int]:
        """Rows by table and bytes on disk; empty while there is no journal."""
        if self._journal is None:
            return {}
        try:
            return await self._in_thread(self._journal.sizes)
        except JournalError:
            return {}

    async def figures(self) -> dict[str, dict[str, int]]:
        """The sizes, while what comes in is on disk."""
        return {"journal": await self.sizes()} if self.durable else {}

    async def close(self) -> None:
        """Write what is left, and close the file."""
        self.closing = True
        if self._writer is not None:
            self._ended = True
            self._wake.set()
            await self._writer
            await self._prune()
        if self._journal is not None:
            await self._in_thread(self._journal.close)
            self._journal = None
        self._thread.shutdown()

    async def _store(self, updates: list[Raw]) -> set[int]:
        """The numbers of those that are new; as far as memory goes, if the disk fails."""
        fresh = {update["update_id"] for update in updates}
        if self._path is not None:
            batch = _Batch(updates, asyncio.get_running_loop().create_future())
            self._work.batches.append(batch)
            self._wake.set()
            try:
                fresh = await batch.stored
            except JournalError:
                fresh = self._unknown(fresh)
                self._unsafe |= fresh
        fresh = self._unknown(fresh)
        self._held |= fresh
        return fresh

    def _unknown(self, numbers: set[int]) -> set[int]:
        """Those that this process has not seen."""
        return {number for number in numbers if number not in self._held and number not in self._recent}

    async def _motion(self) -> None:
        self._moved.clear()
        await self._moved.wait()

    async def _write_on(self) -> None:
        loop = asyncio.get_running_loop()
        prune = loop.time() + _PRUNE_SECONDS
        while not self._ended or self._work:
            with suppress(TimeoutError):
                async with asyncio.timeout_at(prune):
                    await self._wake.wait()
            self._wake.clear()
            await self._write()
            if loop.time() > prune:
                await self._prune()
                prune = loop.time() + _PRUNE_SECONDS

    async def _write(self) -> None:
        work, self._work = self._work, _Work()
        if not work:
            return
        try:
            new = await self._in_thread(lambda: self._written(work))
        except Exception as error:  # noqa: BLE001 - whatever it meets, the writer must go on: all wait for it
            failure = error if isinstance(error, JournalError) else JournalError(type(error).__name__)
            self._failed(failure)
            if self._ended:
                return
            # They are tried again soon, or with the next ones; a disk that fails for long costs no more than its bound.
            self._work.done = [*work.done, *self._work.done][-_KNOWN:]
            asyncio.get_running_loop().call_later(_AGAIN_SECONDS, self._wake.set)
            for batch in work.batches:
                if not batch.stored.done():
                    batch.stored.set_exception(failure)
            return
        self._recovered()
        for batch, fresh in zip(work.batches, new, strict=True):
            if not batch.stored.done():
                batch.stored.set_result(fresh)

    def _written(self, work: _Work) -> list[set[int]]:
        batches = [batch.updates for batch in work.batches]
        try:
            return self._opened().write(batches, work.done, work.dead)
        except Damaged:
            self._replace_damaged()
            return self._opened().write(batches, work.done, work.dead)

    async def _prune(self) -> None:
        try:
            if self._journal is not None:
                await self._in_thread(self._journal.prune)
        except JournalError as error:
            self._failed(error)

    def _opened(self) -> Journal:
        if self._journal is None:
            if self._path is None:
                raise JournalError("there is no journal")
            self._journal = Journal(self._path, self._bot_id)
        return self._journal

    def _take_up(self) -> list[Waiting]:
        try:
            self._opened().prune()
            return self._opened().take_up()
        except Damaged:
            self._replace_damaged()
            return self._opened().take_up()

    def _replace_damaged(self) -> None:
        """Make a new journal; what the broken one held can be asked again, an unread message cannot be."""
        if self._journal is not None:
            self._journal.close()
            self._journal = None
        if self._path is not None and self._path.exists():
            kept_as = set_aside(self._path).name
            log.error("the journal of updates is damaged, so a new one is made", kept_as=kept_as)

    def _failed(self, error: JournalError) -> None:
        if self._said != str(error):
            self._said = str(error)
            log.error(
                "updates cannot be journaled, so each batch is answered before more are taken; "
                "check the disk of STATE_DB",
                reason=str(error),
            )

    def _recovered(self) -> None:
        if self._said:
            self._said = ""
            log.info("updates are journaled again")

    def _remember(self, *numbers: int) -> None:
        for number in numbers:
            self._recent[number] = None
        while len(self._recent) > _KNOWN:
            self._recent.popitem(last=False)

    async def _in_thread(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)


def has_number(update: Any) -> bool:
    """Whether this is an update at all: something with a number of its own."""
    return (
        isinstance(update, dict) and type(update.get("update_id")) is int and 0 <= update["update_id"] < 2**63
    )
