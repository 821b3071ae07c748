"""python-telegram-bot over the fake, in process: no socket is opened."""

from __future__ import annotations

from typing import Any

from telegram.request import BaseRequest, RequestData

from bot.fake_api.api import FakeApi
from bot.request import parse_answer


class FakeRequest(BaseRequest):
    """Give one to the bot for both of its requests; any base address will do."""

    __slots__ = ("_api",)

    def __init__(self, api: FakeApi) -> None:
        self._api = api

    @property
    def read_timeout(self) -> float | None:
        return None

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        return parse_answer(payload)

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_timeouts: Any, **_more: Any
    ) -> tuple[int, bytes]:
        token, _, name = url.rpartition("/bot")[2].partition("/")
        if request_data is None:
            return await self._api.call(token, name, {})
        files: dict[str, bytes] = {}
        if request_data.contains_files:
            for part, field in request_data.multipart_data.items():
                content = field[1]
                files[part] = content if isinstance(content, bytes) else content.read()
        return await self._api.call(token, name, request_data.json_parameters, files)
