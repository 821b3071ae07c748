"""How updates come in: journaled before Telegram hears that we have them, and read one by one if need be.

An update that cannot be read is put aside, and never stops those behind it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from typing import Any

import structlog
from telegram import Update
from telegram.error import NetworkError, TelegramError
from telegram.ext import ExtBot
from telegram.request import BaseRequest, RequestData
from telegram.request._requestparameter import RequestParameter

from bot.contact import Contact
from bot.journal import Raw
from bot.keeping import MOST_TRIES, Keeper, NotKept, patience
from bot.ledger import TAKEN, has_number
from bot.request import SEND_SECONDS
from bot.returned import returned

log: Any = structlog.get_logger(__name__)

_LOOK_SECONDS = 10.0


class IntakeBot(ExtBot[None]):
    """The bot as python-telegram-bot knows it, with a getUpdates that goes on whatever comes.

    `room` is awaited before more updates are fetched, `contact` is told how each fetch went, and `ledger`
    keeps what came.
    """

    def __init__(
        self, *args: Any, contact: Contact, room: Callable[[], Awaitable[None]], ledger: Keeper, **more: Any
    ) -> None:
        super().__init__(*args, **more)
        self._contact = contact
        self._room = room
        self._ledger = ledger
        self._raw: list[Raw] = []
        """What the last answer to getUpdates held, once it is safe."""

    async def get_updates(self, *args: Any, **more: Any) -> tuple[Update, ...]:
        if self._ledger.closing:
            if not self._ledger.is_settled:
                return ()  # the next call would confirm what is not safe yet
        else:
            await self._ready()
        self._raw = []
        try:
            updates = await super().get_updates(*args, **more)
            for update in updates:
                _check(update)
        except TelegramError as error:
            self._contact.lost(error)
            raise
        except NotKept:
            self._contact.held()
            raise
        except Exception as error:  # parsing raises whatever a strange update makes it raise
            if not self._raw:
                log.error(
                    "the answer to getUpdates could not be taken, so it is asked for again", exc_info=error
                )
                raise NetworkError("the answer to getUpdates cannot be read") from None
            updates = self._read_each()
        self._contact.held()
        return updates

    async def _ready(self) -> None:
        """Return when more may be fetched. To wait for that is no silence of Telegram's."""
        while True:
            self._contact.waiting()
            with suppress(TimeoutError):
                async with asyncio.timeout(_LOOK_SECONDS):
                    await self._room()
                    await self._ledger.settled()
                    return

    @property
    def ledger(self) -> Keeper:
        return self._ledger

    async def replay(self) -> list[Update]:
        """Open the journal; gives what an earlier run took and did not answer, as far as anybody waits for it."""
        updates = []
        for waiting in await self._ledger.start():
            if waiting.tries > MOST_TRIES:
                log.error("an update was never answered", update=waiting.id, tries=waiting.tries)
                self._ledger.bury(waiting.body, "never answered")
            elif waiting.age > patience(waiting.body):
                self._ledger.finished(waiting.id)
            elif update := self.read(waiting.body):
                updates.append(update)
        if updates:
            log.info("answering what was left from before", updates=len(updates))
        return updates

    async def say(self, chat_id: int, text: str, **fields: Any) -> int:
        """sendMessage; gives the number of the message. As in the calls below, `fields` are plain data as JSON has it."""
        # Nobody reads the whole message that Telegram answers with, and to parse it costs as much as to send it.
        fields |= {"chat_id": chat_id, "text": text}
        sent = await self._call("sendMessage", seconds=SEND_SECONDS, **fields)
        if not isinstance(sent, dict) or "message_id" not in sent:
            raise NetworkError("the answer to sendMessage cannot be read")
        return int(sent["message_id"])

    async def say_instead(self, text: str, **fields: Any) -> None:
        """editMessageText."""
        await self._call("editMessageText", text=text, **fields)

    async def show_results(self, query_id: str, results: Iterable[str], **fields: Any) -> None:
        """answerInlineQuery, with results that are JSON already: encoding them costs more than finding them."""
        shown = f"[{','.join(results)}]"
        if (
            await self._call("answerInlineQuery", inline_query_id=query_id, results=shown, **fields)
            is not True
        ):
            raise NetworkError("the answer to answerInlineQuery cannot be read")

    async def show_guest(self, query_id: str, result: str) -> None:
        """answerGuestQuery, with one result of inline mode."""
        await self._call("answerGuestQuery", guest_query_id=query_id, result=result)

    async def hang_up(self) -> None:
        """Close the connections, also those of a bot that was never told who it is."""
        for request in self._request:
            await request.shutdown()

    async def _call(self, endpoint: str, *, seconds: float | None = None, **fields: Any) -> Any:
        """Call a method of the Bot API with plain data, which the library need not look through for its own objects.

        `seconds` is how long to wait for the answer, if longer than usual.
        """
        given = {name: value for name, value in fields.items() if value is not None}
        if returned(endpoint, given):
            return True
        data = RequestData([RequestParameter(name, value, None) for name, value in given.items()])
        patience = BaseRequest.DEFAULT_NONE if seconds is None else seconds
        return await self.request.post(f"{self.base_url}/{endpoint}", data, read_timeout=patience)

    async def _do_post(self, endpoint: str, data: dict[str, Any], **more: Any) -> Any:
        result = await super()._do_post(endpoint, data, **more)
        if endpoint == "getUpdates":
            self._raw = result = await self._taken(result)
        return result

    async def _taken(self, result: Any) -> list[Raw]:
        """The updates of an answer to getUpdates, once they are safe.

        Raises:
            NetworkError: there is nothing in it that has a number to go on from.
            NotKept: they cannot be made safe.
        """
        updates = [each for each in result if has_number(each)] if isinstance(result, list) else []
        if not updates and result != []:
            raise NetworkError("the answer to getUpdates cannot be read")
        return await self._ledger.take(updates)

    def _read_each(self) -> tuple[Update, ...]:
        """The updates of the last answer, read one by one; an empty one stands for each that cannot be.

        The empty one confirms it to Telegram, which would send it again for ever.
        """
        return tuple(
            self.read(raw) or Update(raw["update_id"], api_kwargs={TAKEN: True}) for raw in self._raw
        )

    def read(self, raw: Raw) -> Update | None:
        """The update, or None if it cannot be read; then it is buried."""
        try:
            update = Update.de_json(raw, self)
            _check(update)
            return update
        except Exception as error:  # noqa: BLE001 - parsing raises whatever a strange update makes it raise
            log.error("an update could not be read", update=raw["update_id"], reason=type(error).__name__)
            self._ledger.bury(raw, type(error).__name__)
            return None


def _check(update: Update) -> None:
    """Refuse an update whose numbers are none: the library takes them as they come, and trips over them later.

    Raises:
        TypeError: see there.
    """
    if update.effective_message and not update.effective_chat:
        raise TypeError("a message without a chat")
    for party in (update.effective_chat, update.effective_user, update.effective_sender):
        if party is not None and type(party.id) is not int:
            raise TypeError("the number of a chat or a user is none")
