"""A call to Telegram as the HTTP answer of the delivery that led to it: that saves a way there and back.

Telegram never says how such a call went, and one that is lost is not made again. So it serves only for results
shown while somebody types: nobody would wait for them later.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from contextvars import ContextVar
from typing import Any

import orjson

_RETURNED = frozenset({"answerInlineQuery"})


class Return:
    """The place for one call; open for as long as its delivery waits."""

    def __init__(self) -> None:
        self._body: asyncio.Future[bytes | None] = asyncio.get_running_loop().create_future()

    async def body(self, seconds: float) -> bytes | None:
        """The JSON of the call; None if there is none after so many seconds, and none can come any more."""
        try:
            return await asyncio.wait_for(self._body, seconds)
        except TimeoutError:
            return None

    async def during(self, work: Awaitable[None]) -> None:
        """Do the work; a call that it makes takes this place."""
        _PLACE.set(self)
        try:
            await work
        finally:
            self._put(None)

    def take(self, endpoint: str, data: dict[str, Any]) -> bool:
        """Put a call here; False if it must be made in the ordinary way."""
        if endpoint not in _RETURNED or self._body.done():
            return False
        return self._put(orjson.dumps({"method": endpoint, **data}))

    def _put(self, body: bytes | None) -> bool:
        if self._body.done():
            return False
        self._body.set_result(body)
        return True


_PLACE: ContextVar[Return | None] = ContextVar("place", default=None)


def returned(endpoint: str, data: dict[str, Any]) -> bool:
    """Whether a call goes back with the delivery that is being worked on, and so need not be made."""
    place = _PLACE.get()
    return place is not None and place.take(endpoint, data)
