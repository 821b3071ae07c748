"""Questions whose answer Telegram would not take just now: asked again later, instead of forgotten.

What its chat sends meanwhile waits behind it: nobody is answered in the wrong order, "and Luhansk?" still follows the
question before it, and a chat that Telegram wants left alone is left alone.
"""

from __future__ import annotations

import asyncio
from collections import Counter

from telegram import Update

from bot.keeping import Keeper

_FIRST_PAUSE, _LONGEST_PAUSE = 15.0, 600.0
_MOST_TRIES = 20
_MOST_BEHIND = 20
"""Updates of a chat that wait behind another; of a crowd that talks on for long, the rest is not kept in order."""
_MOST_BEHIND_ALL = 2000


class Postponed:
    """Puts updates back into the queue after a pause; those that wait at a restart are with the keeper."""

    def __init__(self, ledger: Keeper, queue: asyncio.Queue[object]) -> None:
        self._ledger, self._queue = ledger, queue
        self._tries: Counter[int] = Counter()
        self._behind: dict[int, list[Update]] = {}
        """Chats with an update that is to come again, and what came after it."""
        self._count = 0

    def again(self, update: Update, seconds: float = 0.0) -> bool:
        """Take an update up again later: after so many seconds, if Telegram named them.

        False if nobody would wait for that, or it was tried often enough.
        """
        number = update.update_id
        self._tries[number] += 1
        tries = self._tries[number]
        if update.inline_query or tries > _MOST_TRIES:
            del self._tries[number]
            return False
        self._ledger.postpone(number)
        pause = seconds or min(_FIRST_PAUSE * 2 ** (tries - 1), _LONGEST_PAUSE)
        if update.effective_chat:
            self._behind.setdefault(update.effective_chat.id, [])
        asyncio.get_running_loop().call_later(pause, self._resume, update)
        return True

    def tried(self, number: int) -> bool:
        """Whether an update has been worked on before, and waited since."""
        return number in self._tries

    async def begin(self, update: Update) -> bool:
        """Whether work on an update may begin.

        One that may not comes again behind another of its chat, or is forgotten here, as another worker takes it up.
        """
        if self._wait_behind(update):
            return False
        if await self._ledger.begin(update.update_id):
            return True
        del self._tries[update.update_id]
        return False

    def finished(self, number: int) -> bool:
        """An update is worked off; False if it has just been postponed. Of one that was answered nothing is kept here."""
        if not self._ledger.finished(number):
            return False
        del self._tries[number]
        return True

    def _wait_behind(self, update: Update) -> bool:
        """Put an update behind the one that its chat waits for, if there is one and room."""
        behind = self._behind.get(update.effective_chat.id) if update.effective_chat else None
        if behind is None or len(behind) >= _MOST_BEHIND or self._count >= _MOST_BEHIND_ALL:
            return False
        behind.append(update)
        self._count += 1
        self._ledger.postpone(update.update_id)
        self._ledger.finished(update.update_id)  # with this one, for now
        return True

    def _resume(self, update: Update) -> None:
        self._queue.put_nowait(update)
        behind = self._behind.pop(update.effective_chat.id, []) if update.effective_chat else []
        self._count -= len(behind)
        for each in behind:
            self._queue.put_nowait(each)
