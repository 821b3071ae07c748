"""Getting a reply to where it belongs, through whatever Telegram answers. Who sends never handles errors."""

from __future__ import annotations

import asyncio
import math
import random
import time
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, TypeVar

import structlog
from telegram import CallbackQuery
from telegram.constants import MessageLimit, ParseMode
from telegram.error import ChatMigrated, RetryAfter, TelegramError

from bot.errors import Trouble, seconds_to_wait, sentence, trouble
from bot.intake import IntakeBot
from bot.markup import Block
from bot.photos import Photos
from bot.pictures.picture import Picture
from bot.render import plain, telegram_html
from bot.rendered import html

log: Any = structlog.get_logger(__name__)

# For longer the update is put aside (bot/postponed.py): who waits here takes the place of somebody else.
_LONGEST_WAIT = 5.0
# Who types inline looks at the results for some seconds.
_TYPING_SECONDS = 8.0
_ATTEMPTS = 5
_FIRST_PAUSE, _LONGEST_PAUSE = 0.5, 20.0
_REPAIRS = 3

NO_PREVIEW = {"is_disabled": True}

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Outgoing:
    """What to show: the blocks of a message and its buttons, as JSON; of a `picture` they are the caption."""

    blocks: Sequence[Block]
    keyboard: str | None = None
    picture: Picture | None = None

    @property
    def digest(self) -> int:
        """The same for what looks the same, within one process."""
        return hash((_html(self), self.keyboard, self.picture))


@dataclass(frozen=True, slots=True)
class _Form:
    """How a message is sent; repaired when Telegram refuses it."""

    chat_id: int
    text: str
    parse_mode: str | None = ParseMode.HTML
    reply_to: int | None = None
    thread: int | None = None


@dataclass(slots=True)
class Delivery:
    """Sends, edits and acknowledges; one for a bot. `sleep` is replaced in tests, `retried` told each trouble."""

    bot: IntakeBot
    sleep: Callable[[float], Awaitable[None]] = field(default=asyncio.sleep)
    retried: Callable[[str], None] = field(default=lambda _trouble: None)
    photos: Photos = field(default_factory=Photos)

    async def send(
        self, chat_id: int, outgoing: Outgoing, *, reply_to: int | None = None, thread: int | None = None
    ) -> int | None:
        """Send a message and give its number; None if the chat is closed to the bot.

        Raises:
            TelegramError: nothing that could be repaired.
        """
        form = _Form(chat_id, _html(outgoing), reply_to=reply_to, thread=thread)
        for _ in range(_REPAIRS):
            try:
                return await self._persist(partial(self._send, form, outgoing))
            except TelegramError as error:
                if trouble(error) is Trouble.GONE:
                    log.info("a chat is closed to the bot", telegram=sentence(error))
                    return None
                form = self._repaired(form, error, outgoing)
        return await self._send(form, outgoing)

    async def edit(self, chat_id: int, message_id: int, outgoing: Outgoing) -> bool:
        """Edit a message of the bot; False if it is not there any more."""
        return await self._edit(outgoing, chat_id=chat_id, message_id=message_id)

    async def edit_inline(self, inline_message_id: str, outgoing: Outgoing) -> bool:
        """Edit a message that somebody sent in inline mode; False if it is not there any more."""
        return await self._edit(outgoing, inline_message_id=inline_message_id)

    async def show_results(self, query_id: str, results: Iterable[str], **fields: Any) -> None:
        """Answer an inline query with results as JSON, unless its writer has typed on."""
        attempt = partial(self.bot.show_results, query_id, tuple(results), **fields)
        try:
            await self._persist(attempt, _TYPING_SECONDS)
        except TelegramError as error:
            if trouble(error) is not Trouble.LATE:
                raise

    async def answer_guest(self, query_id: str, result: str) -> None:
        """Answer a mention in a chat that the bot is not in, with a result of inline mode."""
        await self._persist(partial(self.bot.show_guest, query_id, result))

    async def acknowledge(self, query: CallbackQuery, notice: str = "") -> None:
        """Stop the clock on a pressed button, with a few words if given; late is as good as never."""
        try:
            await self._persist(lambda: query.answer(notice or None))
        except TelegramError as error:
            if trouble(error) not in {Trouble.LATE, Trouble.GONE}:
                raise

    async def _send(self, form: _Form, outgoing: Outgoing) -> int:
        fields: dict[str, Any] = {
            "parse_mode": form.parse_mode,
            "reply_markup": outgoing.keyboard,
            "message_thread_id": form.thread,
        }
        if form.reply_to is not None:
            fields["reply_parameters"] = {"message_id": form.reply_to, "allow_sending_without_reply": True}
        if outgoing.picture:
            sent = await self.photos.send(
                self.bot, form.chat_id, outgoing.picture, caption=form.text, **fields
            )
            return sent.message_id
        return await self.bot.say(form.chat_id, form.text, link_preview_options=NO_PREVIEW, **fields)

    async def _change(self, form: _Form, keyboard: str | None, where: dict[str, Any]) -> None:
        await self.bot.say_instead(
            form.text,
            parse_mode=form.parse_mode,
            reply_markup=keyboard,
            link_preview_options=NO_PREVIEW,
            **where,
        )

    async def _edit(self, outgoing: Outgoing, **where: Any) -> bool:
        form = _Form(0, html(outgoing.blocks))
        for _ in range(_REPAIRS):
            try:
                await self._persist(partial(self._change, form, outgoing.keyboard, where))
                return True
            except TelegramError as error:
                kind = trouble(error)
                if kind in {Trouble.SAME, Trouble.GONE}:
                    return True
                if kind is Trouble.ABSENT:
                    return False
                form = self._repaired(form, error, outgoing)
        return False

    def _repaired(self, form: _Form, error: TelegramError, outgoing: Outgoing) -> _Form:
        """The message in a form that does not meet this error again; raises the error if there is none."""
        kind = trouble(error)
        if kind in {Trouble.MARKUP, Trouble.LONG} and form.parse_mode:
            log.error("Telegram refused the text", telegram=sentence(error))
            return replace(form, text=_cut(plain(outgoing.blocks), _longest(outgoing)), parse_mode=None)
        if kind is Trouble.ADRIFT and (form.reply_to or form.thread):
            return replace(form, reply_to=None, thread=None)
        if isinstance(error, ChatMigrated) and form.chat_id != error.new_chat_id:
            return replace(form, chat_id=error.new_chat_id, reply_to=None, thread=None)
        raise error

    async def _persist(self, attempt: Callable[[], Awaitable[T]], longest: float = math.inf) -> T:
        """Try until it is done, waiting as Telegram asks, or a little longer each time when it just fails; nobody
        waits for it beyond so many seconds.

        Only this chat waits: its updates are handled one after another, those of other chats go on.
        """
        pause, deadline = _FIRST_PAUSE, time.monotonic() + longest
        for _ in range(_ATTEMPTS - 1):
            try:
                return await attempt()
            except RetryAfter as error:
                wait = float(seconds_to_wait(error))
                if wait > _LONGEST_WAIT or time.monotonic() + wait > deadline:
                    raise
                log.info("Telegram asks to wait", seconds=wait)
                self.retried("busy")
                await self.sleep(wait)
            except TelegramError as error:
                wait = pause * random.uniform(0.5, 1.0)
                if trouble(error) is not Trouble.NETWORK or time.monotonic() + wait > deadline:
                    raise
                self.retried("network")
                await self.sleep(wait)
                pause = min(pause * 3, _LONGEST_PAUSE)
        return await attempt()


def _html(outgoing: Outgoing) -> str:
    if outgoing.picture:
        return telegram_html(outgoing.blocks, _longest(outgoing))
    return html(outgoing.blocks)


def _longest(outgoing: Outgoing) -> int:
    return int(MessageLimit.CAPTION_LENGTH if outgoing.picture else MessageLimit.MAX_TEXT_LENGTH)


def _cut(text: str, most: int) -> str:
    # Twice the length in UTF-16 units is the most that a text can have, and a rare one has it.
    return text if len(text.encode("utf-16-le")) // 2 <= most else f"{text[: most // 2 - 1]}…"
