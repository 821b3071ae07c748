"""The small Telegram of the playground: it wakes waiting pages, and has a session per browser."""

from __future__ import annotations

import asyncio
import secrets
from collections import OrderedDict
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any, Protocol

import orjson

from bot.fake_api import FakeApi
from bot.playground.readings import Reading, Readings
from bot.playground.session import Session

_MOST_SESSIONS = 100


class StageApi(FakeApi):
    """The Bot API in process, with a bell that rings after each call of the bot but getUpdates."""

    def __init__(self, **more: Any) -> None:
        super().__init__(**more)
        self.readings = Readings()
        self._bell = asyncio.Event()

    async def call(
        self, token: str, method: str, parameters: Mapping[str, Any], files: Mapping[str, bytes] | None = None
    ) -> tuple[int, bytes]:
        status, body = await super().call(token, method, parameters, files)
        if method.lower() != "getupdates":
            if status == 200:
                self._attach(orjson.loads(body)["result"], parameters)
            self.ring()
        return status, body

    def ring(self) -> None:
        """Wake all that wait for a change."""
        self._bell.set()
        self._bell = asyncio.Event()

    async def rung(self) -> None:
        """Wait for the next change."""
        await self._bell.wait()

    async def until(self, is_so: Callable[[], bool], seconds: float) -> bool:
        """Wait until something is so, at most that long; whether it is."""
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                while not is_so():
                    await self.rung()
        return is_so()

    def _attach(self, result: Any, parameters: Mapping[str, Any]) -> None:
        """Keep the reading beside the message that was sent or edited, if one was."""
        if not isinstance(result, dict):
            inline_id = str(parameters.get("inline_message_id", ""))
        elif "message_id" in result and "chat" in result:
            self.readings.attach(result["chat"]["id"], result["message_id"])
            return
        else:
            inline_id = str(result.get("inline_message_id", ""))
        if message := self.inline_messages.get(inline_id):
            self.readings.attach(message.chat.id, message.id)


class Reader(Protocol):
    """Whoever can tell how a text is read."""

    def read(self, text: str, lang: str) -> Reading: ...

    def described(self, reading: Reading) -> dict[str, Any]: ...


class Stage:
    """All sessions on one small Telegram with one bot. A browser is known by a random key in a cookie."""

    def __init__(self, api: StageApi, reader: Reader | None = None) -> None:
        self.api = api
        self.reader = reader
        self.closed = False
        self._sessions: OrderedDict[str, Session] = OrderedDict()

    def session(self, key: str) -> Session | None:
        """The session of that key, if there is one."""
        found = self._sessions.get(key)
        if found is not None:
            self._sessions.move_to_end(key)
        return found

    def open(self, language: str) -> tuple[str, Session]:
        """A new session and its key; the one unused for longest makes room when there are too many."""
        key, session = secrets.token_urlsafe(18), Session(self.api, language)
        self._sessions[key] = session
        if len(self._sessions) > _MOST_SESSIONS:
            self.forget(next(iter(self._sessions)))
        return key, session

    def forget(self, key: str) -> None:
        """Drop a session with its chats."""
        if session := self._sessions.pop(key, None):
            session.leave()

    def reading(self, session: Session, chat: int, message: int) -> dict[str, Any] | None:
        """How the question behind a message was read; None if none was asked, or nobody can tell."""
        if self.reader is None or not session.owns(chat):
            return None
        reading = self.api.readings.of(chat, message)
        if reading is None and (typed := session.typed.get((chat, message))):
            reading = self.reader.read(typed, session.me.language or "en")
        return self.reader.described(reading) if reading else None

    def close(self) -> None:
        """Let every open stream of events end, so that the server can stop."""
        self.closed = True
        self.api.ring()
