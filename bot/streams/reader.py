"""Reads the streams that this worker owns: first what was handed out before, then what is new."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import orjson
import structlog

from bot.journal import Raw
from bot.keeping import patience
from bot.streams.link import Link, Unreached
from bot.streams.names import GROUP
from bot.streams.place import Place, place
from bot.streams.scribe import Scribe
from bot.streams.scripts import CLAIM
from bot.streams.shards import Held, Shard, Shards

MOST_IN_HAND = 2000
"""Updates in hand of one worker; the others wait in Redis, where another worker can have them."""
_AT_ONCE = 16
_BLOCK_SECONDS = 0.25
"""A read that has not ended can take what is meant for the next owner, so it must end long before a lease does."""
_FRESH_SECONDS = 2.5
_LOOK_SECONDS = 5.0

Entry = tuple[str, dict[str, str]]

log: Any = structlog.get_logger(__name__)


class Reader:
    """Hands out what it reads by calling `hand_out`, which is set before it starts."""

    def __init__(self, link: Link, shards: Shards, scribe: Scribe, worker: str) -> None:
        self._link, self._shards, self._scribe, self._worker = link, shards, scribe, worker
        self.hand_out: Callable[[Raw], None] = lambda _update: None
        self.reading: set[Shard] = set()
        self.closing = False
        self._ahead = 0.0
        self._beaten = float("-inf")
        self._looked = time.monotonic()

    def beaten(self, now: int) -> None:
        """The lease is renewed; `now` is what Redis' clock says, in milliseconds."""
        self._beaten = time.monotonic()
        self._ahead = now / 1000 - self._beaten

    async def read(self) -> None:
        """Read once, as far as there is room."""
        self._shards.moved.clear()
        if self.closing or not self._is_sure or len(self._shards.held) >= MOST_IN_HAND:
            await self._motion()
            return
        await self._look()
        for shard in self._shards.owned:
            if shard.behind and not shard.leaving and shard.has_room:
                await self._claim(shard)
        wanted = [each for each in self._shards.owned if _is_readable(each)]
        if wanted:
            await self._read(wanted)
        else:
            await self._motion()

    @property
    def _is_sure(self) -> bool:
        """Whether the lease was renewed lately: a process that was stopped for a while must not read on blindly."""
        return time.monotonic() - self._beaten < _FRESH_SECONDS

    async def _motion(self) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(_BLOCK_SECONDS):
                await self._shards.moved.wait()

    async def _read(self, shards: list[Shard]) -> None:
        by_name = {self._link.names.streams[shard.number]: shard for shard in shards}
        self.reading = set(shards)
        try:
            found = await self._link.call(
                lambda client: client.xreadgroup(
                    GROUP,
                    self._worker,
                    dict.fromkeys(by_name, ">"),
                    count=_AT_ONCE,
                    block=int(_BLOCK_SECONDS * 1000),
                )
            )
        except Unreached:
            # Redis may have handed out what never arrived here.
            for shard in shards:
                shard.look_behind()
            raise
        finally:
            self.reading = set()
        for stream, entries in found or ():
            for entry in entries:
                self._take_up(by_name[stream], entry)

    async def _claim(self, shard: Shard) -> None:
        stream = self._link.names.streams[shard.number]
        self.reading = {shard}
        try:
            cursor, entries = await self._link.run(
                CLAIM, (stream,), GROUP, self._worker, shard.cursor, _AT_ONCE
            )
        finally:
            self.reading = set()
        shard.behind, shard.cursor = cursor != "0-0", cursor
        for number, values in entries:
            if number not in shard.known:
                self._take_up(shard, (number, dict(zip(values[::2], values[1::2], strict=True))))

    async def _look(self) -> None:
        """Now and then, see whether an entry was handed out that is in nobody's hand."""
        if time.monotonic() - self._looked < _LOOK_SECONDS:
            return
        self._looked = time.monotonic()
        owned = [shard for shard in self._shards.owned if not shard.behind]
        streams = self._link.names.streams
        found = await self._link.pipe([("XPENDING", streams[shard.number], GROUP) for shard in owned])
        for shard, summary in zip(owned, found, strict=True):
            if summary["pending"] > len(shard.known):
                shard.look_behind()

    def _take_up(self, shard: Shard, entry: Entry) -> None:
        identity, fields = entry
        if self.closing:
            return  # it is handed out to this worker, and the next owner claims it
        try:
            update = orjson.loads(fields["u"])
            held = Held(update["update_id"], shard, identity, place(update))
        except (orjson.JSONDecodeError, KeyError, TypeError):
            log.error("something else than an update was in a stream of Redis, and is dropped")
            self._drop(Held(-1, shard, identity, Place(0)))
            return
        age = self._ahead + time.monotonic() - int(identity.partition("-")[0]) / 1000
        if age > patience(update):
            self._drop(held)
            return
        self._shards.take_up(held)
        self.hand_out(update)

    def _drop(self, held: Held) -> None:
        held.shard.known.add(held.entry)
        self._scribe.done(held)


def _is_readable(shard: Shard) -> bool:
    return not (shard.leaving or shard.behind) and shard.has_room
