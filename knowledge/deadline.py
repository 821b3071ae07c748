"""How long a question may take: whoever works on one asks here whether its time is up.

    with Within(1.0):
        ...

Outside there is no limit.
"""

from __future__ import annotations

import time
from contextvars import ContextVar, Token


class TooLong(Exception):
    """The time is up, and the work was given up; nothing is wrong with the data."""


class Within:
    """Bounds the work inside to some seconds on the wall and then as many of the processor's time.

    The clock on the wall costs next to nothing to look at, but it also runs while other programs have the processor or
    the machine sleeps. So it only decides who is looked at more closely. One bound inside another cannot lengthen it.
    """

    __slots__ = ("_outer", "_seconds", "_token", "_until", "_worked")

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._worked: float | None = None

    def __enter__(self) -> None:
        self._outer = _CURRENT.get()
        self._token: Token[Within | None] = _CURRENT.set(self)
        self._until = time.monotonic() + self._seconds

    def __exit__(self, *_error: object) -> None:
        _CURRENT.reset(self._token)

    def is_over(self) -> bool:
        if time.monotonic() > self._until:
            worked = time.thread_time()
            if self._worked is None:
                self._worked = worked
            if worked - self._worked > self._seconds:
                return True
        return self._outer is not None and self._outer.is_over()


_CURRENT: ContextVar[Within | None] = ContextVar("current", default=None)


def is_over() -> bool:
    """Whether the time of what is being worked on is up."""
    current = _CURRENT.get()
    return current is not None and current.is_over()
