"""Texts of replies as Telegram gets them, kept while the service keeps the replies."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from bot.markup import Block
from bot.render import plain, telegram_html

_MOST = 2048

T = TypeVar("T")


class Kept(Generic[T]):
    """Remembers what was made of the same object. Comparing whole trees would cost what it saves."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[int, str], tuple[object, T]] = OrderedDict()

    def get(self, owner: object, make: Callable[[], T], name: str = "") -> T:
        """What `make` gives or gave for this very object, under this name."""
        # An entry holds its object, so that its identity cannot become another's.
        found = self._kept.get((id(owner), name))
        if found is None:
            found = self._kept[id(owner), name] = owner, make()
            if len(self._kept) > _MOST:
                self._kept.popitem(last=False)
        return found[1]


_KEPT: Kept[str] = Kept()


def html(blocks: Sequence[Block]) -> str:
    return _KEPT.get(blocks, lambda: telegram_html(blocks), "html")


def words(blocks: Sequence[Block]) -> str:
    return _KEPT.get(blocks, lambda: plain(blocks), "words")
