"""Keeping updates from before Telegram hears that we have them until they are answered: what a keeper must do.

There are two: the journal on this machine (`bot/ledger.py`), and Redis for many workers (`bot/streams`).
"""

from __future__ import annotations

from typing import Protocol

from bot.journal import Raw, Waiting

MOST_TRIES = 20
"""An update that is still waiting after work on it began so often may be what ends the process."""


class NotKept(Exception):
    """What came in cannot be made safe now, so Telegram must not hear that we have it."""


class Keeper(Protocol):
    """Knows which updates were taken and which of them are answered; numbers are those of updates."""

    closing: bool
    """Set at the stop: from then on, what comes in is left to Telegram."""

    @property
    def durable(self) -> bool:
        """Whether what comes in is safe before it is confirmed."""

    @property
    def is_settled(self) -> bool:
        """Whether all that was taken without being safe is answered."""

    @property
    def trouble(self) -> str:
        """What is wrong for long, as a reason to call the bot unhealthy; empty if nothing is."""

    async def start(self) -> list[Waiting]:
        """Begin to keep; gives what an earlier run took and left to this one."""

    async def take(self, updates: list[Raw]) -> list[Raw]:
        """The updates, once they are safe; only its number stands for each that is not to be answered from here.

        Raises:
            NotKept: they are not safe.
        """

    async def settled(self) -> None:
        """Return once `is_settled`."""

    async def safe(self, number: int) -> None:
        """Return once an update is stored or answered."""

    async def begin(self, number: int) -> bool:
        """Whether work on an update may begin; called when its turn has come."""

    def postpone(self, number: int) -> None:
        """The update that is being worked on could not be answered and will be taken up again."""

    def finished(self, number: int) -> bool:
        """An update is answered, or needs no answer; False if it has just been postponed."""

    def bury(self, update: Raw, reason: str) -> None:
        """An update cannot be read: keep its form, without anybody's words."""

    async def figures(self) -> dict[str, dict[str, int]]:
        """What there is to count, by where it is kept; nothing while there is no such place."""

    async def close(self) -> None:
        """Write what is left, and let go."""


class Room(Protocol):
    """Says when more updates may be taken in."""

    @property
    def is_full(self) -> bool:
        """Whether no more should be taken now."""

    async def room(self) -> None:
        """Return when there is room for more."""


def patience(raw: Raw) -> float:
    """Seconds after which nobody waits for an answer: who typed has typed on, who pressed has pressed again."""
    if "inline_query" in raw:
        return 10.0
    return 60.0 if "callback_query" in raw or "guest_message" in raw else float("inf")
