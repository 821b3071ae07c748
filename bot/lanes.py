"""Chats side by side, each chat in order: how updates are worked off."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from typing import Any

import structlog
from telegram import Update
from telegram.ext import BaseUpdateProcessor

from bot.ledger import TAKEN

log: Any = structlog.get_logger(__name__)

AT_ONCE = 256
"""Updates worked on at the same time; there are as many connections to send on."""
IN_HAND = 2000
"""Updates taken from Telegram and not done yet, before no more are taken: Telegram keeps the rest safely."""
_COMING = 5
"""How many times as many may be waiting to come again: when Telegram takes no answers for hours, memory is bounded."""


@dataclass(slots=True)
class _Lane:
    """The order of one chat: who holds the lock is being handled, the others wait in line."""

    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    users: int = 0


class Lanes(BaseUpdateProcessor):
    """Runs updates of different chats in parallel and those of one chat one after another."""

    def __init__(
        self,
        at_once: int = AT_ONCE,
        in_hand: int = IN_HAND,
        finished: Callable[[int], bool] = lambda _number: True,
    ) -> None:
        """`finished` is told the number of each update that was worked on, and says whether that was the last time."""
        # The bound of the base class would count those that wait for their chat, and one chat could fill it.
        super().__init__(max_concurrent_updates=1_000_000)
        self._working = asyncio.Semaphore(at_once)
        self._turn = asyncio.Lock()
        self._most = in_hand
        self.finished = finished
        self.begin: Callable[[Update], Awaitable[bool]] | None = None
        """Asked when an update's turn has come; one that may not begin is dropped without a word."""
        self._in_hand = 0
        self._coming: set[int] = set()
        """The numbers of updates that will come again."""
        self.lag = 0.0
        """Seconds that the update begun last had to wait for its turn, though it was the next one of its chat."""
        self.last_done: float | None = None
        """When an update was finished last, in seconds of the monotonic clock."""
        self._less = asyncio.Event()
        self._lanes: dict[int, _Lane] = {}

    @property
    def in_hand(self) -> int:
        """Updates begun or waiting."""
        return self._in_hand

    @property
    def is_full(self) -> bool:
        """Whether no more updates should be taken now."""
        return self._in_hand >= self._most or len(self._coming) >= self._most * _COMING

    async def room(self) -> None:
        """Return when there is room for more updates."""
        while self.is_full:
            self._less.clear()
            await self._less.wait()

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        self._in_hand += 1
        number = _number_of(update)
        if number is not None:
            self._coming.discard(number)
        try:
            chat = _chat_of(update)
            if chat is None:
                done = await self._work(update, coroutine)
            else:
                done = await self._in_order(chat, update, coroutine)
            if done and number is not None and not self.finished(number):
                self._coming.add(number)
        finally:
            if isinstance(coroutine, Coroutine):
                coroutine.close()  # a stop may have come before its turn
            self._in_hand -= 1
            self.last_done = time.monotonic()
            self._less.set()

    async def _in_order(self, chat: int, update: object, coroutine: Awaitable[Any]) -> bool:
        lane = self._lanes.setdefault(chat, _Lane())
        lane.users += 1
        try:
            async with lane.lock:
                return await self._work(update, coroutine)
        finally:
            lane.users -= 1
            if not lane.users:
                del self._lanes[chat]

    async def _work(self, update: object, coroutine: Awaitable[Any]) -> bool:
        """Work an update off; False if it may not begin."""
        ready = time.monotonic()
        async with self._working:
            # Thinking takes the processor alone. Between one update and the next, what came over the network gets
            # its turn: else replies to a whole batch would be under way at once, and a kill would repeat them all.
            async with self._turn:
                await asyncio.sleep(0)
            self.lag = time.monotonic() - ready
            if (
                self.begin
                and isinstance(update, Update)
                and _is_ours(update)
                and not await self.begin(update)
            ):
                return False
            try:
                await coroutine
            except asyncio.CancelledError:
                task = asyncio.current_task()
                if task is not None and task.cancelling():
                    raise
                # Something inside was cancelled, not we: that must not end more than this one update.
                log.error("a handler was cancelled", update=getattr(update, "update_id", None))
            except Exception as error:  # the library's own bookkeeping trips over strange updates
                log.error(
                    "an update could not be worked on",
                    update=getattr(update, "update_id", None),
                    exc_info=error,
                )
        return True


def _is_ours(update: Update) -> bool:
    """Whether an update is to be answered from here."""
    return TAKEN not in update.api_kwargs


def _number_of(update: object) -> int | None:
    return update.update_id if isinstance(update, Update) and _is_ours(update) else None


def _chat_of(update: object) -> int | None:
    """The chat whose order an update must keep; inline queries have none."""
    if isinstance(update, Update) and update.effective_chat:
        return update.effective_chat.id
    return None
