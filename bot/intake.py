"""How updates come in: an update that cannot be read is put aside, and never stops those behind it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import structlog
from telegram import Update
from telegram.error import NetworkError, TelegramError
from telegram.ext import ExtBot

from bot.contact import Contact

log: Any = structlog.get_logger(__name__)


class IntakeBot(ExtBot[None]):
    """The bot as python-telegram-bot knows it, with a getUpdates that goes on whatever comes.

    `room` is awaited before more updates are fetched, `contact` is told how each fetch went.
    """

    def __init__(
        self, *args: Any, contact: Contact, room: Callable[[], Awaitable[None]], **more: Any
    ) -> None:
        super().__init__(*args, **more)
        self._contact = contact
        self._room = room
        self._raw: Any = None

    async def get_updates(self, *args: Any, **more: Any) -> tuple[Update, ...]:
        await self._room()
        try:
            updates = await super().get_updates(*args, **more)
        except TelegramError as error:
            self._contact.lost(error)
            raise
        except Exception:  # noqa: BLE001 - parsing raises whatever a strange update makes it raise
            updates = self._read_each()
        self._contact.held()
        return updates

    async def hang_up(self) -> None:
        """Close the connections, also those of a bot that was never told who it is."""
        for request in self._request:
            await request.shutdown()

    async def _do_post(self, endpoint: str, data: dict[str, Any], **more: Any) -> Any:
        result = await super()._do_post(endpoint, data, **more)
        if endpoint == "getUpdates":
            self._raw = result
        return result

    def _read_each(self) -> tuple[Update, ...]:
        """The updates of the last answer, read one by one; an empty one stands for each that cannot be.

        The empty one confirms it to Telegram, which would send it again for ever.

        Raises:
            NetworkError: nothing in the answer can be read, not even a number to go on from.
        """
        updates = []
        for raw in self._raw if isinstance(self._raw, list) else []:
            number = raw.get("update_id") if isinstance(raw, dict) else None
            try:
                updates.append(Update.de_json(raw, self))
            except Exception as error:  # noqa: BLE001 - as above
                log.error("an update could not be read", update=number, reason=type(error).__name__)
                if isinstance(number, int):
                    updates.append(Update(number))
        if not updates:
            raise NetworkError("the answer to getUpdates cannot be read")
        return tuple(updates)
