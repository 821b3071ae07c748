"""Who is let in: not more than anybody may ask, and nobody whom the bot is too late for.

Nothing that is refused counts as lost: there is one sentence about it, then silence until there is room again.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import structlog
from telegram import Update

from bot.conversations import Recent
from bot.limits import WINDOW, Limits, Surface, Verdict

log: Any = structlog.get_logger(__name__)

LATE_SECONDS = 60.0
"""An update that had to wait so long for its turn shows that more are asking than the bot can answer."""
SILENCE: Final = ""
_MOST = 10_000


class Admission:
    """The door that every update passes before the bot thinks about it."""

    def __init__(
        self,
        limits: Limits | None,
        lag: Callable[[], float] = lambda: 0.0,
        tried: Callable[[int], bool] = lambda _number: False,
    ) -> None:
        """`lag` tells how many seconds the bot is behind, `tried` whether an update was let in before."""
        self._limits, self._lag, self._tried = limits, lag, tried
        self._behind = False
        self._told: Recent[int, bool] = Recent(_MOST, WINDOW)

    async def refusal(self, update: Update) -> str | None:
        """None to answer it; else the key of the sentence to say instead, SILENCE for none."""
        sender, chat = update.effective_sender, update.effective_chat
        if sender is None or self._tried(update.update_id):
            return None
        # Who is behind answers nobody in time. A sentence takes a third of the time of an answer, and a question
        # more from the same chat none; what was typed inline meanwhile, nobody looks at any more.
        if self._is_behind():
            self._count("overloaded")
            return (
                SILENCE if update.inline_query else self._once("overloaded", chat.id if chat else sender.id)
            )
        if self._limits is None:
            return None
        surface = Surface.INLINE if update.inline_query else Surface.CHAT
        group = chat.id if chat and chat.type != chat.PRIVATE else None
        verdict = await self._limits.admit(sender.id, group, surface)
        if verdict is Verdict.ADMITTED:
            return None
        self._count("too-many-inline" if update.inline_query else "too-many")
        return "too-many" if verdict is Verdict.TOLD else SILENCE

    def _count(self, reason: str) -> None:
        if self._limits is not None:
            self._limits.refused(reason)

    def _is_behind(self) -> bool:
        lag = self._lag()
        if self._behind != (lag > LATE_SECONDS):
            self._behind = not self._behind
            if self._behind:
                log.warning(
                    "more is asked than can be answered, so people are told to ask again later;"
                    " see whether Telegram or this machine is slow",
                    seconds=round(lag),
                )
            else:
                log.info("questions are answered in time again")
        return self._behind

    def _once(self, key: str, chat: int) -> str:
        """The key, if the chat was not told so lately."""
        if self._told.get(chat):
            return SILENCE
        self._told.set(chat, True)
        return key
