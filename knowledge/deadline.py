"""How long a question may take: whoever works on one asks here whether its time is up.

    with Within(2.0):
        ...

What counts is the processor time of the thread, so that a busy machine gives up nothing that it could do. Outside there
is no limit.
"""

from __future__ import annotations

import time
from contextvars import ContextVar, Token
from math import inf

# When the time is up: on the wall, which is cheap to ask and comes no later, and of the processor.
_UNTIL: ContextVar[tuple[float, float]] = ContextVar("until", default=(inf, inf))


class TooLong(Exception):
    """The time is up, and the work was given up; nothing is wrong with the data."""


def is_over() -> bool:
    """Whether the time of what is being worked on is up."""
    wall, processor = _UNTIL.get()
    return time.monotonic() > wall and time.thread_time() > processor


class Within:
    """Bounds the work inside to some seconds; a bound inside another one cannot lengthen it."""

    __slots__ = ("_seconds", "_token")

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._token: Token[tuple[float, float]] | None = None

    def __enter__(self) -> None:
        wall, processor = _UNTIL.get()
        until = time.monotonic() + self._seconds, time.thread_time() + self._seconds
        self._token = _UNTIL.set((min(wall, until[0]), min(processor, until[1])))

    def __exit__(self, *_error: object) -> None:
        if self._token is not None:
            _UNTIL.reset(self._token)
