"""`/status`: how the bot does, in words, for those who run it and nobody else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from bot.health import Health
from bot.markup import Bullets, Headline
from bot.messages import Messages
from bot.pages import Page

_VERSION = 12


class Status:
    """`operators` are Telegram's numbers of the people who may ask; `outcomes` counts replies since the start."""

    def __init__(
        self, operators: frozenset[int], health: Health, outcomes: Callable[[], Mapping[str, int]]
    ) -> None:
        self._operators, self._health, self._outcomes = operators, health, outcomes

    async def page(self, user: int, messages: Messages) -> Page | None:
        """The page for an operator, None for anybody else."""
        if user not in self._operators:
            return None
        report, say = await self._health.report(), messages.format
        outcomes = {kind: self._outcomes().get(kind, 0) for kind in ("answer", "clarify", "refuse")}
        reasons = ", ".join(report["reasons"])
        lines = (
            say("operator-uptime", time=_time(self._health.clock() - self._health.started, messages)),
            _contact(report["last_contact_age"], messages),
            say("operator-queue", number=report["updates_in_hand"]),
            _journal(report["journal"], messages),
            say("operator-data", version=report["data_version"][:_VERSION]),
            say("operator-answers", **outcomes),
        )
        head = say("operator-unwell", reasons=reasons) if reasons else say("operator-well")
        return Headline((head,)), Bullets(tuple((line,) for line in lines))


def _contact(age: float | None, messages: Messages) -> str:
    if age is None:
        return messages.format("operator-no-contact")
    return messages.format("operator-contact", time=_time(age, messages))


def _journal(sizes: Mapping[str, Any] | None, messages: Messages) -> str:
    if sizes is None:
        return messages.format("operator-no-journal")
    rows = {table: sizes.get(table, 0) for table in ("pending", "done", "dead")}
    return messages.format("operator-journal", **rows, size=sizes.get("bytes", 0) // 1024)


def _time(seconds: float, messages: Messages) -> str:
    # Only who asks for the status pays for the calendars.
    from babel.dates import format_timedelta

    return str(format_timedelta(timedelta(seconds=seconds), threshold=2, locale=messages.lang))
