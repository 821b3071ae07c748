"""Where the updates of many workers come from: the one that owns the intake polls for all, the others stand by."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import structlog
from telegram.error import TelegramError

from bot.app import ALLOWED_UPDATES, App
from bot.contact import Contact
from bot.journal import Raw
from bot.keeping import NotKept
from bot.polling import intake
from bot.streams.keeper import StreamKeeper
from bot.streams.link import end

log: Any = structlog.get_logger(__name__)

_POLL_SECONDS = 30
_FIRST_PAUSE, _LONGEST_PAUSE = 1.0, 30.0
_LOOK_SECONDS = 0.2
# As long as a poll lasts when nobody writes: whoever does not poll learns as often whether Telegram answers.
_GREET_SECONDS = 30.0


class Turns:
    """Polls while this worker owns the intake; one for a worker."""

    def __init__(self, application: App, contact: Contact, keeper: StreamKeeper) -> None:
        self._bot, self._contact, self._keeper = intake(application), contact, keeper

    async def run(self) -> None:
        """Take updates in whenever it is this worker's turn, until cancelled."""
        log.info("working; stop with Ctrl-C", bot=self._bot.name)
        while True:
            turn = self._poll if self._keeper.takes_in else self._stand_by
            is_ours = self._keeper.takes_in
            task = asyncio.create_task(turn())
            try:
                while self._keeper.takes_in == is_ours and not task.done():
                    await asyncio.wait({task}, timeout=_LOOK_SECONDS)
            finally:
                await end(task)
            if not task.cancelled() and (error := task.exception()):
                raise error

    async def close(self) -> None:
        """Nothing more: what is under way was cancelled, and comes again to the next one."""

    async def _poll(self) -> None:
        log.info("taking in updates for all workers")
        offset, pause = 0, _FIRST_PAUSE
        is_clear = False
        while True:
            try:
                # An address that Telegram delivers to would keep it from answering.
                is_clear = is_clear or await self._bot.delete_webhook()
                updates = await self._bot.get_updates(
                    offset, timeout=_POLL_SECONDS, allowed_updates=ALLOWED_UPDATES
                )
            except (TelegramError, NotKept):
                # Contact and link have said it.
                await asyncio.sleep(pause)
                pause = min(pause * 1.5, _LONGEST_PAUSE)
            else:
                pause = _FIRST_PAUSE
                if updates:
                    offset = updates[-1].update_id + 1

    async def _stand_by(self) -> None:
        while True:
            try:
                await self._bot.get_me()
                self._contact.held()
            except TelegramError as error:
                self._contact.lost(error)
            await asyncio.sleep(_GREET_SECONDS)


def handing_to(application: App) -> Callable[[Raw], None]:
    """Gives updates of the streams to an application; what cannot be read is buried."""
    bot = intake(application)

    def hand_out(raw: Raw) -> None:
        if update := bot.read(raw):
            application.update_queue.put_nowait(update)

    return hand_out
