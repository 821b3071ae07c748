"""What is remembered between messages: bounded, in memory, forgotten after a while. Messages are not kept.

Contexts make follow-ups work; answers tie a question to the message that answered it, so that an edit of the
one edits the other; languages are what chats chose, the one thing that is kept in a file.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from bot.reply import Context
from bot.state import State

HOUR = 3600.0
MOST = 10_000

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Recent(Generic[K, V]):
    """A mapping that forgets: the longest unused above `most` entries, each `seconds` after it was set."""

    def __init__(self, most: int, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._most, self._seconds, self._clock = most, seconds, clock
        self._kept: OrderedDict[K, tuple[float, V]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._kept)

    def get(self, key: K) -> V | None:
        """What was set, if it is still remembered."""
        found = self._kept.get(key)
        if found is None:
            return None
        if found[0] < self._clock():
            del self._kept[key]
            return None
        self._kept.move_to_end(key)
        return found[1]

    def set(self, key: K, value: V) -> None:
        self._kept[key] = (self._clock() + self._seconds, value)
        self._kept.move_to_end(key)
        while len(self._kept) > self._most:
            self._kept.popitem(last=False)

    def forget(self, key: K) -> None:
        self._kept.pop(key, None)


@dataclass(frozen=True, slots=True)
class Answered:
    """The message that answered a question, a digest of it, and what the question could refer to."""

    message_id: int
    digest: int
    context: Context | None


@dataclass(slots=True)
class Conversations:
    """The memory of one process. Chats, users and messages are Telegram's numbers."""

    contexts: Recent[tuple[int, int], Context] = field(default_factory=lambda: Recent(MOST, HOUR))
    """(chat, user) -> what a follow-up of that user refers to."""
    shown: Recent[tuple[int, int], Context] = field(default_factory=lambda: Recent(MOST, 24 * HOUR))
    """(chat, message of the bot) -> what a reply to that message refers to."""
    answered: Recent[tuple[int, int], Answered] = field(default_factory=lambda: Recent(MOST, 48 * HOUR))
    """(chat, message of a user) -> the bot's answer to it; Telegram lets people edit for 48 hours."""
    languages: State = field(default_factory=State)
    """chat -> the language chosen there."""

    def migrate(self, old: int, new: int) -> None:
        """Carry a group's settings over when it becomes a supergroup, which has another number."""
        self.languages.move(old, new)

    def forget(self, chat: int, user: int) -> None:
        """Delete what is remembered for a chat and a user in it."""
        self.languages.forget(chat)
        self.contexts.forget((chat, user))
