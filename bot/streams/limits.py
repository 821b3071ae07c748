"""Limits that all workers share: somebody who asks in several chats may meet several of them."""

from __future__ import annotations

from collections.abc import Callable

from bot.limits import GROUP, INLINE, USER, WINDOW, Buckets, Surface, Verdict, uncounted
from bot.streams.link import Link, Unreached
from bot.streams.scripts import ADMIT

_VERDICTS = (Verdict.ADMITTED, Verdict.TOLD, Verdict.SILENT)


class SharedLimits:
    """The buckets in Redis, by its clock. While it does not answer, each worker counts by itself."""

    def __init__(self, link: Link) -> None:
        self._link = link
        self._own = Buckets()
        self.refused: Callable[[str], None] = uncounted

    async def admit(self, user: int, group: int | None, surface: Surface = Surface.CHAT) -> Verdict:
        rates = [INLINE if surface is Surface.INLINE else USER]
        keys = [self._link.names.bucket(surface.value, user)]
        if group is not None:
            rates.append(GROUP)
            keys.append(self._link.names.bucket("group", group))
        figures = [int(figure) for rate in rates for figure in (rate.interval * 1000, rate.burst)]
        try:
            found = await self._link.run(ADMIT, tuple(keys), int(WINDOW * 1000), *figures)
        except Unreached:
            return await self._own.admit(user, group, surface)
        return _VERDICTS[found]
