"""How long a question may take: whoever works on one asks here whether its time is up.

    with Within(2.0):
        ...

Time runs for the work inside alone, not for other threads or tasks, and outside there is no limit.
"""

from __future__ import annotations

import time
from contextvars import ContextVar, Token
from math import inf

_UNTIL: ContextVar[float] = ContextVar("until", default=inf)


class TooLong(Exception):
    """The time is up, and the work was given up; nothing is wrong with the data."""


def is_over() -> bool:
    """Whether the time of what is being worked on is up."""
    return time.monotonic() > _UNTIL.get()


class Within:
    """Bounds the work inside to some seconds; a bound inside another one cannot lengthen it."""

    __slots__ = ("_seconds", "_token")

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._token: Token[float] | None = None

    def __enter__(self) -> None:
        self._token = _UNTIL.set(min(_UNTIL.get(), time.monotonic() + self._seconds))

    def __exit__(self, *_error: object) -> None:
        if self._token is not None:
            _UNTIL.reset(self._token)
