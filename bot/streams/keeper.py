"""The keeper of updates for many workers: what the journal is for one, over Redis."""

from __future__ import annotations

import asyncio
import os
import secrets
import socket
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import orjson
import structlog

from bot.journal import Raw, Waiting
from bot.keeping import NotKept
from bot.ledger import TAKEN
from bot.streams.heart import Heart
from bot.streams.limits import SharedLimits
from bot.streams.link import Link, Unreached, again_and_again, end
from bot.streams.memory import Memory
from bot.streams.names import Names, shard_of
from bot.streams.place import place
from bot.streams.reader import Reader
from bot.streams.scribe import Scribe
from bot.streams.scripts import TAKE
from bot.streams.shards import Shards

log: Any = structlog.get_logger(__name__)

MOST_WAITING = 100_000
"""Updates in all streams before no more are taken in: Telegram keeps the rest, and Redis its memory."""
_BLOCK = 65536
_LOOK_SECONDS = 0.1
_FAREWELL_SECONDS = 2.0


class StreamKeeper:
    """One worker's part of it. What is taken in may be answered by any worker, this one included."""

    def __init__(self, url: str, bot_id: int, *, takes_in: bool = True) -> None:
        """`takes_in` lets this worker fetch updates for all, when no other does."""
        names = Names(bot_id)
        worker = f"{socket.gethostname()}:{os.getpid()}:{secrets.token_hex(4)}"
        self._link, self._shards = Link(url, names), Shards()
        self._scribe = Scribe(self._link, self._shards, worker)
        self._reader = Reader(self._link, self._shards, self._scribe, worker)
        self._heart = Heart(self._link, self._shards, self._reader, self._scribe, worker, takes_in=takes_in)
        self.memory, self.limits = Memory(self._scribe), SharedLimits(self._link)
        self._names = names
        self._batch: list[tuple[list[Raw], asyncio.Future[bool]]] = []
        self._storing = asyncio.Lock()
        self._postponed: set[int] = set()
        self._tasks: tuple[asyncio.Task[None], ...] = ()
        self._closing = False

    def hand_out_to(self, hand_out: Callable[[Raw], None]) -> None:
        """Say where updates go that this worker is to answer; to be called before the start."""
        self._reader.hand_out = hand_out

    @property
    def takes_in(self) -> bool:
        """Whether it is this worker that fetches updates for all."""
        return self._shards.owns_intake and self._link.is_up

    @property
    def closing(self) -> bool:
        """Set at the stop: what has not begun is left to others, and shards are theirs once nothing is under way."""
        return self._closing

    @closing.setter
    def closing(self, closing: bool) -> None:
        if closing and not self._closing:
            self._closing = self._reader.closing = True
            self._scribe.refuse()
            self._heart.stop()

    @property
    def durable(self) -> bool:
        return self._link.is_up

    @property
    def is_settled(self) -> bool:
        """Always: what is not safe is not taken."""
        return True

    @property
    def trouble(self) -> str:
        return self._link.trouble

    @property
    def is_full(self) -> bool:
        """Whether so much waits in Redis that Telegram had better keep the rest."""
        return self._heart.waiting >= MOST_WAITING

    async def room(self) -> None:
        while self.is_full:  # noqa: ASYNC110 - the figure comes with the heartbeat
            await asyncio.sleep(_LOOK_SECONDS)

    async def start(self) -> list[Waiting]:
        """Begin to work; what others have left comes by itself, so nothing is given here."""
        steps = (self._heart.beat, self._reader.read, self._scribe.write_on)
        self._tasks = tuple(asyncio.create_task(again_and_again(step)) for step in steps)
        return []

    async def take(self, updates: list[Raw]) -> list[Raw]:
        """Put updates into their streams; one that holds only the highest number stands for them all."""
        if self._closing or not updates:
            return updates
        stored: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self._batch.append((updates, stored))
        async with self._storing:
            if not stored.done():
                await self._store()
        if not await stored:
            raise NotKept("Redis does not answer")
        return [{"update_id": max(update["update_id"] for update in updates), TAKEN: True}]

    async def _store(self) -> None:
        """Store all that waits for it in one round trip."""
        batch, self._batch = self._batch, []
        values: list[str | int | bytes] = [self._names.seen]
        for updates, _ in batch:
            for update in updates:
                number = update["update_id"]
                shard = shard_of(place(update).order)
                values += [number, *divmod(number, _BLOCK), shard, _body(update)]
        kept = False
        try:
            await self._link.run(TAKE, self._names.streams, *values)
            kept = True
        except Unreached:
            pass
        finally:
            # Whoever asked for this may be gone; the others wait for what became of theirs.
            for _, stored in batch:
                if not stored.done():
                    stored.set_result(kept)

    async def settled(self) -> None:
        """At once; see `is_settled`."""

    async def safe(self, number: int) -> None:
        """At once: what was taken is in Redis."""

    async def begin(self, number: int) -> bool:
        held = self._shards.held.get(number)
        if held is None:
            return False
        held.shard.postponed.discard(number)
        if self._closing:
            self._shards.put_down(number)
            return False
        verdict, *known = await self._scribe.begin(held, self.memory.fields(held.place))
        if verdict == "ok":
            self.memory.recall(held.place, known)
            return True
        self._shards.put_down(number)
        if verdict == "tired":
            log.error("an update was never answered", update=number)
            self._scribe.bury(orjson.loads(known[0]), "never answered")
            self._scribe.done(held)
        else:
            # Another worker has answered it, or will.
            self._shards.forget(held)
        return False

    def postpone(self, number: int) -> None:
        self._postponed.add(number)
        if held := self._shards.held.get(number):
            held.shard.postponed.add(number)

    def finished(self, number: int) -> bool:
        if number in self._postponed:
            self._postponed.discard(number)
            return False
        if held := self._shards.put_down(number):
            self._scribe.done(held)
        return True

    def bury(self, update: Raw, reason: str) -> None:
        self._scribe.bury(update, reason)
        self.finished(update["update_id"])

    async def figures(self) -> dict[str, dict[str, int]]:
        """What waits in all streams, what this worker has, and how many workers there are."""
        figures = {
            "waiting": self._heart.waiting,
            "in_hand": len(self._shards.held),
            "shards": len(self._shards.owned),
            "workers": self._heart.workers,
            "takes_in": int(self.takes_in),
            "silent_seconds": round(self._link.age),
        }
        return {"redis": figures}

    async def close(self) -> None:
        """Tell Redis what is left to tell, and let others take the rest."""
        self.closing = True
        if self._tasks:
            # A read under way is awaited: cancelled, it could take what is meant for the next owner.
            with suppress(TimeoutError):
                async with asyncio.timeout(_FAREWELL_SECONDS):
                    while self._reader.reading:  # noqa: ASYNC110 - it ends within a moment
                        await asyncio.sleep(0.01)
            await self._scribe.settle(_FAREWELL_SECONDS)
            # A heart that went on beating would renew what is given up.
            await end(*self._tasks[:2])
            with suppress(Unreached, TimeoutError):
                async with asyncio.timeout(_FAREWELL_SECONDS):
                    await self._heart.leave()
        await end(*self._tasks)
        await self._link.close()


def _body(update: Raw) -> bytes:
    """An update as JSON; of one nested so deeply that nobody can have meant it, the number alone."""
    try:
        return orjson.dumps(update)
    except orjson.JSONEncodeError:
        log.error("an update is nested beyond all measure and is dropped", update=update["update_id"])
        return orjson.dumps({"update_id": update["update_id"]})
