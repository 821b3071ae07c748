"""What is told to Redis, in the order in which it happened: one round trip for all that gathered meanwhile.

Nothing is lost when Redis fails: the same is told again until it is heard, and it does no harm twice.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import orjson

from bot.journal import Raw, form
from bot.keeping import MOST_TRIES
from bot.streams.link import Link, Unreached
from bot.streams.names import GROUP, INTAKE
from bot.streams.scripts import BEGIN, RELEASE, REMEMBER
from bot.streams.shards import Held, Shard, Shards

# Marks of what was answered are gathered this long: a kill repeats no more answers than fit in between.
_GATHER_SECONDS = 0.01
_FIRST_PAUSE, _LONGEST_PAUSE = 0.05, 1.0
_MOST_DEAD = 1000
_DEAD_SECONDS = 30 * 86400
_MOST_REMEMBERED = 400
"""Of one chat, however many there write to the bot."""

Command = tuple[Any, ...]


@dataclass(slots=True)
class _Work:
    """What waits to be told."""

    memory: list[Command] = field(default_factory=list)
    done: list[Held] = field(default_factory=list)
    released: list[Shard | None] = field(default_factory=list)
    begins: list[tuple[Held, tuple[str, ...], asyncio.Future[list[Any]]]] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.memory or self.done or self.released or self.begins)


class Scribe:
    """Tells Redis, as one worker."""

    def __init__(self, link: Link, shards: Shards, worker: str) -> None:
        self._link, self._shards, self._worker = link, shards, worker
        self._names = link.names
        self._work = _Work()
        self._wake = asyncio.Event()
        self._idle = asyncio.Event()
        self._idle.set()
        self._asked: set[asyncio.Future[list[Any]]] = set()

    async def begin(self, held: Held, fields: tuple[str, ...]) -> list[Any]:
        """What Redis says to the beginning of work on an update, once it has heard all that came before."""
        future: asyncio.Future[list[Any]] = asyncio.get_running_loop().create_future()
        self._asked.add(future)
        self._work.begins.append((held, fields, future))
        self._wake.set()
        try:
            return await future
        finally:
            self._asked.discard(future)

    def refuse(self) -> None:
        """Answer all that wait to begin as if their shards were lost: there is no time left for them."""
        for future in self._asked:
            if not future.done():
                future.set_result(["lost"])

    def done(self, held: Held) -> None:
        """An update needs nothing more."""
        self._work.done.append(held)
        self._wake.set()

    def bury(self, update: Raw, reason: str) -> None:
        """Keep the form of an update that cannot be read."""
        letter = ("reason", reason, "form", orjson.dumps(form(update)))
        self._tell("XADD", self._names.dead, "MAXLEN", "~", _MOST_DEAD, "*", *letter)
        self._tell("EXPIRE", self._names.dead, _DEAD_SECONDS)

    def remember(self, chat: int, field: str, value: str, seconds: int, now: int) -> None:
        """Set a field of a chat's memory for so many seconds; `now` is in milliseconds."""
        key = self._names.memory(chat)
        self._tell("EVAL", REMEMBER, 1, key, field, value, seconds, _MOST_REMEMBERED, now)

    def forget(self, chat: int) -> None:
        """Delete all that is remembered of a chat but its language."""
        self._tell("DEL", self._names.memory(chat))

    def language(self, chat: int, lang: str | None) -> None:
        """Set the language of a chat, or None for none."""
        if lang is None:
            self._tell("HDEL", self._names.languages, chat)
        else:
            self._tell("HSET", self._names.languages, chat, lang)

    def release(self, shard: Shard | None) -> None:
        """Let go of a shard, or with None of the intake, after all that was said before."""
        if shard is not None:
            shard.released = True
        self._work.released.append(shard)
        self._wake.set()

    async def write_on(self) -> None:
        """Tell what there is to tell, once."""
        await self._gathered()
        if not self._work:
            return
        work, self._work = self._work, _Work()
        commands = self._commands(work)
        pause = _FIRST_PAUSE
        while True:
            try:
                answers = await self._link.pipe(commands)
                break
            except Unreached:
                await asyncio.sleep(pause)
                pause = min(pause * 2, _LONGEST_PAUSE)
        for held in work.done:
            self._shards.forget(held)
        for shard in work.released:
            if shard is not None:
                self._shards.freed(shard)
        for begin, answer in zip(reversed(work.begins), reversed(answers), strict=False):
            if not begin[2].done():
                begin[2].set_result(answer)
        if not self._work:
            self._idle.set()

    async def settle(self, seconds: float) -> None:
        """Return once all is told, or when so much time is over."""
        if self._work:
            self._idle.clear()
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._idle.wait()

    def _tell(self, *command: Any) -> None:
        self._work.memory.append(command)
        self._wake.set()

    async def _gathered(self) -> None:
        """Wait until there is work; whoever waits for an answer is not kept waiting, the rest a moment."""
        self._wake.clear()
        if not self._work:
            self._idle.set()
            await self._wake.wait()
        self._idle.clear()
        if not self._work.begins and not self._work.released:
            self._wake.clear()
            with suppress(TimeoutError):
                async with asyncio.timeout(_GATHER_SECONDS):
                    await self._wake.wait()

    def _commands(self, work: _Work) -> list[Command]:
        """What is remembered goes before the mark that its question is answered, and that before the next begin."""
        commands = list(work.memory)
        entries: dict[str, list[str]] = {}
        for held in work.done:
            entries.setdefault(self._names.streams[held.shard.number], []).append(held.entry)
        for stream, each in entries.items():
            commands += [("XDEL", stream, *each), ("XACK", stream, GROUP, *each)]
        commands += [self._release(shard) for shard in work.released]
        commands += [self._begin(held, fields) for held, fields, _ in work.begins]
        return commands

    def _release(self, shard: Shard | None) -> Command:
        keys = [self._names.owners] + ([] if shard is None else [self._names.streams[shard.number]])
        what = INTAKE if shard is None else shard.number
        return "EVAL", RELEASE, len(keys), *keys, self._worker, GROUP, what

    def _begin(self, held: Held, fields: tuple[str, ...]) -> Command:
        names, chat = self._names, held.place.chat
        memory = names.memory(0 if chat is None else chat)
        keys = names.owners, names.streams[held.shard.number], names.languages, memory
        what = self._worker, GROUP, held.shard.number, held.entry, MOST_TRIES, "" if chat is None else chat
        return "EVAL", BEGIN, len(keys), *keys, *what, *fields
