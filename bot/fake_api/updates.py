"""The queue of updates: kept until confirmed, handed to one poller at a time."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from typing import Any

from bot.fake_api.errors import conflict

FIRST_UPDATE = 100_000_001
_MOST_AT_ONCE = 100


class UpdateQueue:
    """What happened and was not confirmed yet, oldest first, each as the JSON object of an Update."""

    def __init__(self) -> None:
        self.pending: list[dict[str, Any]] = []
        self.allowed: frozenset[str] | None = None
        self.polls = 0
        self._next = FIRST_UPDATE
        self._arrived = asyncio.Event()
        self._turn = 0
        self._released = False

    def push(self, kind: str, content: dict[str, Any]) -> dict[str, Any] | None:
        """Add an update of that kind; None if the bot said that it wants none of them."""
        if self.allowed is not None and kind not in self.allowed:
            return None
        return self.push_raw({kind: content})

    def push_raw(self, update: dict[str, Any]) -> dict[str, Any]:
        """Add whatever the caller likes, with a number unless it has one: for trying what cannot be read."""
        update = {"update_id": self._next} | update
        self._next = max(self._next, update["update_id"]) + 1
        self.pending.append(update)
        self._arrived.set()
        return update

    async def take(
        self, offset: int = 0, limit: int = 100, seconds: float = 0, allowed: Iterable[str] | None = None
    ) -> list[dict[str, Any]]:
        """Confirm all before `offset`, then give up to `limit` of the rest, waiting for a first.

        Raises:
            ApiError: 409, another poller came while this one was waiting.
        """
        if allowed is not None:
            self.allowed = frozenset(allowed) or None
        self.polls += 1
        self._turn += 1
        turn = self._turn
        self._arrived.set()  # wakes a poller that waits, so that it sees that its turn is over
        if offset < 0:
            offset = max(self._next + offset, 0)
        self.pending = [update for update in self.pending if update["update_id"] >= offset]
        if not self.pending and seconds > 0:
            await self._wait(turn, seconds)
        return self.pending[: max(1, min(limit, _MOST_AT_ONCE))]

    def take_all(self) -> list[dict[str, Any]]:
        """All that is pending, confirmed: for tests that hand updates to the bot themselves."""
        taken, self.pending = self.pending, []
        return taken

    def release(self) -> None:
        """Send the poller that waits home with nothing: the server is about to stop."""
        self._released = True
        self._arrived.set()

    def resume(self) -> None:
        """Let pollers wait again: a server was started anew."""
        self._released = False

    async def _wait(self, turn: int, seconds: float) -> None:
        deadline = asyncio.get_running_loop().time() + seconds
        while not self.pending and not self._released:
            self._arrived.clear()
            try:
                # Before Python 3.12, wait_for forgets a cancellation that comes together with the event.
                async with asyncio.timeout_at(deadline):
                    await self._arrived.wait()
            except TimeoutError:
                return
            if turn != self._turn:
                raise conflict(
                    "terminated by other getUpdates request; make sure that only one bot instance is running"
                )
