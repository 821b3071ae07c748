"""Pictures on their way to Telegram: drawn once, uploaded once, and sent by Telegram's own file id from then on."""

from __future__ import annotations

import asyncio
from typing import Any

from telegram import Message
from telegram.error import BadRequest
from telegram.ext import ExtBot

from bot.pictures.picture import Picture
from bot.request import SEND_SECONDS

_KEPT = 2048
# What Telegram says of a file id that it does not know any more.
_STALE = ("wrong file", "wrong remote file", "file reference", "invalid file")


class Photos:
    """The file ids of pictures that Telegram holds, by what the picture shows; one for a bot."""

    def __init__(self) -> None:
        self._files: dict[str, str] = {}
        # A drawing takes 20 MB while it lasts, so they wait for each other.
        self._pen = asyncio.Lock()

    async def send(self, bot: ExtBot[Any], chat_id: int, picture: Picture, **fields: Any) -> Message:
        """Send a picture; `fields` are further arguments of sendPhoto.

        Raises:
            TelegramError: as sendPhoto does.
        """
        if known := self._files.get(picture.key):
            try:
                return await bot.send_photo(chat_id, known, read_timeout=SEND_SECONDS, **fields)
            except BadRequest as error:
                if not any(words in error.message.lower() for words in _STALE):
                    raise
        async with self._pen:
            content = await asyncio.to_thread(picture.png)
        message = await bot.send_photo(
            chat_id, content, filename="picture.png", read_timeout=SEND_SECONDS, **fields
        )
        if message.photo:
            self._remember(picture.key, message.photo[-1].file_id)
        return message

    def _remember(self, key: str, file_id: str) -> None:
        self._files.pop(key, None)
        self._files[key] = file_id
        if len(self._files) > _KEPT:
            del self._files[next(iter(self._files))]
