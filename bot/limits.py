"""How much one person, or one group, may ask: more than anybody reads, and less than a flood.

Each has a bucket that holds a burst of questions and fills again steadily. Of a bucket only one moment is kept: when
it will be full again. A question moves that moment on, and is refused where it would be too far away.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from typing import Protocol

WINDOW = 60.0
"""Seconds in which the same one is told at most once that it is too much."""
_MOST = 10_000


class Surface(StrEnum):
    """Where a question is asked: messages and buttons in chats, or inline, where each keystroke is one."""

    CHAT = "chat"
    INLINE = "inline"


class Verdict(Enum):
    """Whether a question is answered; one that is TOLD is refused with a word, one that is SILENT without."""

    ADMITTED = auto()
    TOLD = auto()
    SILENT = auto()


@dataclass(frozen=True, slots=True)
class Rate:
    """So many a minute in the long run, and so many at once."""

    a_minute: float
    burst: int

    @property
    def interval(self) -> float:
        """Seconds in which there is room for one more."""
        return 60.0 / self.a_minute


# Who leafs through pages presses a button every second; nobody reads that fast for long. A class that tries the bot on one
# account, or a list of questions pasted line by line, still gets through.
USER = Rate(60, 100)
# Telegram takes some twenty messages a minute for a group. A lively quarrel goes beyond that for a while and waits.
GROUP = Rate(40, 100)
# Apps send what is typed a few times a second at most, and only while somebody types.
INLINE = Rate(240, 200)


def uncounted(_reason: str) -> None:
    """Nobody counts."""


class Limits(Protocol):
    """Who may ask now. Copies of the bot that share their work can share this, too."""

    refused: Callable[[str], None]
    """Told why somebody is not answered, each time; for whoever counts."""

    async def admit(self, user: int, group: int | None, surface: Surface = Surface.CHAT) -> Verdict:
        """Take room for one question of a user, in a group or (None) elsewhere, if there is any."""


@dataclass(slots=True)
class _Bucket:
    """When it will be full again, and until when nothing more is said about it; seconds of the clock."""

    full: float
    told: float

    def has_room(self, rate: Rate, now: float) -> bool:
        # A clock that was set back must not shut anybody out for longer than an empty bucket would.
        self.full = min(self.full, now + rate.interval * rate.burst)
        return self.full - now <= rate.interval * (rate.burst - 1)

    def take(self, rate: Rate, now: float) -> None:
        self.full = max(self.full, now) + rate.interval

    def tell(self, now: float) -> bool:
        """Whether to say that it is too much; then that has been said for a while."""
        if now < self.told <= now + WINDOW:
            return False
        self.told = now + WINDOW
        return True


class Buckets:
    """The limits of one process, in memory; of the longest unseen is forgotten what they asked."""

    def __init__(self, clock: Callable[[], float] = time.monotonic, most: int = _MOST) -> None:
        self._clock, self._most = clock, most
        self.refused: Callable[[str], None] = uncounted
        self._buckets: OrderedDict[tuple[str, int], _Bucket] = OrderedDict()

    def __len__(self) -> int:
        return len(self._buckets)

    async def admit(self, user: int, group: int | None, surface: Surface = Surface.CHAT) -> Verdict:
        now = self._clock()
        rate = INLINE if surface is Surface.INLINE else USER
        own = self._bucket((surface.value, user), now)
        shared = None if group is None else self._bucket(("group", group), now)
        has_room = own.has_room(rate, now)
        if shared and not shared.has_room(GROUP, now):
            return Verdict.TOLD if shared.tell(now) else Verdict.SILENT
        if not has_room:
            if not own.tell(now):
                return Verdict.SILENT
            if shared:
                shared.take(GROUP, now)  # a word about it is one more message to the group
            return Verdict.TOLD
        own.take(rate, now)
        if shared:
            shared.take(GROUP, now)
        return Verdict.ADMITTED

    def _bucket(self, key: tuple[str, int], now: float) -> _Bucket:
        bucket = self._buckets.get(key)
        if bucket is None:
            bucket = self._buckets[key] = _Bucket(now, now)
            if len(self._buckets) > self._most:
                self._buckets.popitem(last=False)
        else:
            self._buckets.move_to_end(key)
        return bucket
