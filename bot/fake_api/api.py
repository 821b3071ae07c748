"""The Bot API over a small Telegram: `call` is the bot's side, people and chats are the other."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

import orjson

# These modules are imported for what they register.
from bot.fake_api import method_answers, method_messages, method_profile
from bot.fake_api.errors import NOT_FOUND, UNAUTHORIZED, ApiError, too_many_requests
from bot.fake_api.model import Chat, User
from bot.fake_api.parameters import METHODS
from bot.fake_api.people import Person
from bot.fake_api.world import Call, World

__all__ = ["FakeApi", "method_answers", "method_messages", "method_profile"]

_FIRST_USER = 1000
_FIRST_GROUP = -1001000000000


@dataclass(slots=True)
class _Fault:
    """A refusal or another body in the place of the next answers to a method."""

    method: str
    status: int
    body: bytes
    left: int
    after: bool


class FakeApi(World):
    """The whole of it: `person` and `group` make people and groups, `call` is for the bot."""

    delay: float = 0.0
    """Seconds before each answer, but to getUpdates: the way to Telegram and back."""

    def __init__(self, **more: Any) -> None:
        super().__init__(**more)
        self._faults: list[_Fault] = []

    def person(self, name: str = "Anna", *, language: str | None = "en", username: str = "") -> Person:
        return Person(self, _FIRST_USER + self.new_id(), name, username=username, language=language)

    def group(self, title: str, *people: Person, topics: tuple[int, ...] = (), bot: bool = True) -> Chat:
        """A supergroup with privacy mode on; `topics` makes it a forum, `bot=False` one without the bot."""
        members: list[User] = [*people]
        chat = Chat(_FIRST_GROUP - self.new_id(), "supergroup", title, members, bot_is_member=bot)
        chat.is_forum, chat.threads = bool(topics), set(topics)
        return self.add_chat(chat)

    def channel(self, title: str) -> Chat:
        return self.add_chat(Chat(_FIRST_GROUP - self.new_id(), "channel", title))

    def fail(
        self, method: str, status: int = 500, description: str = "", *, times: int = 1, after: bool = False
    ) -> None:
        """Refuse the next calls of a method; `after=True` does what was asked, and only then answers so."""
        error = ApiError(status, description or HTTPStatus(status).phrase)
        self._faults.append(_Fault(method.lower(), status, orjson.dumps(error.body()), times, after))

    def flood(self, method: str, seconds: int, *, times: int = 1) -> None:
        """Answer 429 to the next calls of a method, with `retry_after`."""
        error = too_many_requests(seconds)
        self._faults.append(_Fault(method.lower(), error.code, orjson.dumps(error.body()), times, False))

    def garble(self, method: str, body: bytes, *, status: int = 200, times: int = 1) -> None:
        """Answer the next calls of a method with a body of the caller's: HTML, half a JSON, nothing."""
        self._faults.append(_Fault(method.lower(), status, body, times, False))

    async def call(
        self, token: str, method: str, parameters: Mapping[str, Any], files: Mapping[str, bytes] | None = None
    ) -> tuple[int, bytes]:
        """One call of the Bot API: the HTTP status and the JSON body. Never raises for what a bot sends."""
        name = method.lower()
        fault = self._fault(name)
        if fault and not fault.after:
            return fault.status, fault.body
        if self.delay and name != "getupdates":
            await asyncio.sleep(self.delay)
        error: ApiError | None = None
        try:
            result = await self._run(token, name, {**parameters, **(files or {})})
            answer = HTTPStatus.OK, orjson.dumps({"ok": True, "result": result})
        except ApiError as refusal:
            error = refusal
            answer = HTTPStatus(refusal.code), orjson.dumps(refusal.body())
        self.calls.append(Call(method, dict(parameters), error))
        return (fault.status, fault.body) if fault else answer

    async def _run(self, token: str, name: str, parameters: dict[str, Any]) -> Any:
        if ":" not in token:
            raise NOT_FOUND
        if token != self.token:
            raise UNAUTHORIZED
        method = METHODS.get(name)
        if method is None:
            raise NOT_FOUND
        return await method.run(self, method.read(parameters))

    def _fault(self, name: str) -> _Fault | None:
        for fault in self._faults:
            if fault.method == name:
                fault.left -= 1
                if not fault.left:
                    self._faults.remove(fault)
                return fault
        return None

    def called(self, method: str) -> list[Call]:
        """The calls of a method so far, oldest first."""
        return [call for call in self.calls if call.method == method]
