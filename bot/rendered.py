"""Texts of replies as Telegram gets them, kept while the service keeps the replies."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence

from bot.markup import Block
from bot.render import plain, telegram_html

_MOST = 512


class _Kept:
    """Remembers what a function made of the same object. Comparing whole trees would cost what it saves."""

    def __init__(self, make: Callable[[Sequence[Block]], str]) -> None:
        self._make = make
        self._kept: OrderedDict[int, tuple[Sequence[Block], str]] = OrderedDict()

    def __call__(self, blocks: Sequence[Block]) -> str:
        # An entry holds its blocks, so that their identity cannot become another's.
        found = self._kept.get(id(blocks))
        if found is None:
            found = self._kept[id(blocks)] = blocks, self._make(blocks)
            if len(self._kept) > _MOST:
                self._kept.popitem(last=False)
        return found[1]


html = _Kept(telegram_html)
words = _Kept(plain)
