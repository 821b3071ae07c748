"""The heartbeat: renews this worker's lease, learns how many there are, and keeps to its share."""

from __future__ import annotations

import asyncio
import time
from contextlib import suppress
from typing import Any

import structlog

from bot.streams.link import Link
from bot.streams.reader import Reader
from bot.streams.scribe import Scribe
from bot.streams.scripts import BEAT
from bot.streams.shards import Shards

log: Any = structlog.get_logger(__name__)

LEASE_SECONDS = 5.0
_BEAT_SECONDS = 1.0
_HANDOVER_SECONDS = 0.05


class Heart:
    """Beats for one worker; `takes_in` lets it own the intake, too."""

    def __init__(
        self, link: Link, shards: Shards, reader: Reader, scribe: Scribe, worker: str, *, takes_in: bool
    ) -> None:
        self._link, self._shards, self._reader, self._scribe = link, shards, reader, scribe
        self._worker, self._takes_in = worker, takes_in
        self._stopping = False
        self._wake = asyncio.Event()
        self._beaten = float("-inf")
        self._told = (0, 0)
        self.workers = 0
        """Workers alive and not about to stop, at the last beat."""
        self.waiting = 0
        """Updates in all streams, at the last beat."""

    async def beat(self) -> None:
        """Renew the lease once, and wait for the next time."""
        if time.monotonic() - self._beaten >= self._pause:
            await self._renew()
        self._let_go()
        with suppress(TimeoutError):
            async with asyncio.timeout(self._interval):
                await self._wake.wait()
        self._wake.clear()

    def stop(self) -> None:
        """Take no more, and let go of all that nothing is in hand of."""
        self._stopping = True
        self._beaten = float("-inf")
        self._shards.share(0)
        if self._shards.owns_intake:
            self._shards.owns_intake = False
            self._scribe.release(None)
        self._wake.set()

    async def leave(self) -> None:
        """The last beat: nothing is in hand any more, or nobody waits for it; others may take all."""
        names = self._link.names
        await self._link.pipe([("ZREM", key, self._worker) for key in (names.leases, names.workers)])

    @property
    def _pause(self) -> float:
        return _BEAT_SECONDS * 0.9

    @property
    def _interval(self) -> float:
        return _HANDOVER_SECONDS if any(shard.leaving for shard in self._shards.owned) else _BEAT_SECONDS

    async def _renew(self) -> None:
        names, wants = self._link.names, not self._stopping
        asked = time.monotonic()
        self._shards.gone.clear()
        flags = str(int(wants)), str(int(wants and self._takes_in))
        lease = int(LEASE_SECONDS * 1000)
        keys = (names.leases, names.workers, names.owners, names.pulse, *names.streams)
        now, share, self.workers, self.waiting, *owned = await self._link.run(
            BEAT, keys, self._worker, lease, *flags, *self._shards.barred
        )
        self._beaten = asked
        self._link.held()
        self._reader.beaten(now)
        self._shards.owns(owned)
        self._shards.share(share)
        self._tell()

    def _tell(self) -> None:
        """Log how the work is shared, when that has changed and is settled again."""
        found = len(self._shards.owned), self.workers
        if found != self._told and not any(shard.leaving for shard in self._shards.owned):
            self._told = found
            log.info("the chats are shared anew", shards=found[0], workers=found[1])

    def _let_go(self) -> None:
        """Free the shards that are to leave, as soon as nothing of them is in hand and nobody reads them."""
        for shard in self._shards.owned:
            if shard.leaving and not shard.released and shard.is_idle and shard not in self._reader.reading:
                self._scribe.release(shard)
