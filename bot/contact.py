"""Whether Telegram answers, and one line to the operator each time that changes."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field
from typing import Any

import structlog
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError, TimedOut

from bot.errors import sentence

log: Any = structlog.get_logger(__name__)

WRONG_TOKEN = "Telegram does not know this bot token; copy TELEGRAM_BOT_TOKEN again from @BotFather"
_CONFLICT = (
    "another program is polling with the same token, and each takes updates from the other; "
    "stop it, or use a token of its own; trying on meanwhile"
)


@dataclass(slots=True)
class Contact:
    """Told how each fetch went; `last` is when one went well, in seconds of the monotonic clock."""

    last: float | None = None
    revoked: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when Telegram rejects the token while running."""
    _said: str = ""
    _told: float = field(default_factory=time.monotonic)

    def silence(self) -> float:
        """Seconds since anything was told, good or bad."""
        return time.monotonic() - self._told

    def held(self) -> None:
        """A call went well."""
        self.last = self._told = time.monotonic()
        if self._said:
            log.info("Telegram answers again")
            self._said = ""

    def waiting(self) -> None:
        """Nothing is asked of Telegram now, as we have enough to do."""
        self._told = time.monotonic()

    def lost(self, error: TelegramError) -> None:
        """A call went badly."""
        self._told = time.monotonic()
        if isinstance(error, InvalidToken):
            self.revoked.set()
            return
        if isinstance(error, TimedOut | RetryAfter) and self.last is not None:
            return  # now and then this is the normal course
        words = _words(error)
        if words != self._said:
            self._said = words
            log.warning(words, reason=sentence(error))


def _words(error: TelegramError) -> str:
    if isinstance(error, Conflict):
        return _CONFLICT
    return "Telegram cannot be reached or does not answer; trying until it does"
