"""How the bot read each question: what the service was asked, kept beside the message that answered it."""

from __future__ import annotations

from collections import OrderedDict
from contextvars import ContextVar
from dataclasses import dataclass

from bot.reply import Context, Reply

_KEPT = 2_000


@dataclass(frozen=True, slots=True)
class Reading:
    """One question to the service and its reply; `text` is empty where a button or a link asked."""

    text: str
    context: Context | None
    reply: Reply


@dataclass(slots=True)
class _Slot:
    """Holds a reading until the message that it led to is sent; shared by copies of a task's context."""

    reading: Reading | None = None


class Readings:
    """The service notes what it was asked, the Bot API says which message came of it: both in one task."""

    def __init__(self) -> None:
        self._current: ContextVar[_Slot] = ContextVar("playground_reading")
        self._kept: OrderedDict[tuple[int, int], Reading] = OrderedDict()

    def note(self, reading: Reading) -> None:
        """Remember what was just asked, until a message is sent."""
        self._current.set(_Slot(reading))

    def attach(self, chat: int, message: int) -> None:
        """The message answers what was noted last, if that was not answered before."""
        slot = self._current.get(None)
        if slot is None or slot.reading is None:
            return
        self.keep(chat, message, slot.reading)
        slot.reading = None

    def keep(self, chat: int, message: int, reading: Reading) -> None:
        """The message answers this."""
        self._kept[chat, message] = reading
        self._kept.move_to_end((chat, message))
        if len(self._kept) > _KEPT:
            self._kept.popitem(last=False)

    def of(self, chat: int, message: int) -> Reading | None:
        return self._kept.get((chat, message))
