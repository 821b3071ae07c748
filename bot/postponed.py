"""Questions whose answer Telegram would not take just now: asked again later, instead of forgotten."""

from __future__ import annotations

import asyncio
from collections import Counter

from telegram import Update

from bot.keeping import Keeper

_FIRST_PAUSE, _LONGEST_PAUSE = 15.0, 600.0
_MOST_TRIES = 20


class Postponed:
    """Puts updates back into the queue after a pause; those that wait at a restart are with the keeper."""

    def __init__(self, ledger: Keeper, queue: asyncio.Queue[object]) -> None:
        self._ledger, self._queue = ledger, queue
        self._tries: Counter[int] = Counter()

    def again(self, update: Update) -> bool:
        """Take an update up again later; False if nobody would wait for that, or it was tried often enough."""
        number = update.update_id
        self._tries[number] += 1
        tries = self._tries[number]
        if update.inline_query or tries > _MOST_TRIES:
            del self._tries[number]
            return False
        self._ledger.postpone(number)
        pause = min(_FIRST_PAUSE * 2 ** (tries - 1), _LONGEST_PAUSE)
        asyncio.get_running_loop().call_later(pause, self._queue.put_nowait, update)
        return True

    def tried(self, number: int) -> bool:
        """Whether an update has been worked on before, and waited since."""
        return number in self._tries

    async def begin(self, number: int) -> bool:
        """Whether work on an update may begin; one that may not is forgotten here, as another takes it up."""
        if await self._ledger.begin(number):
            return True
        del self._tries[number]
        return False

    def finished(self, number: int) -> None:
        """An update is worked off; one that was answered at last is forgotten here."""
        if not self._ledger.finished(number):
            return
        del self._tries[number]
