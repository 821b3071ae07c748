"""The connection to Redis, and one line to the operator each time that it comes or goes."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

import structlog
from redis.asyncio import Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import RedisError, ResponseError

from bot.streams.names import GROUP, Names

log: Any = structlog.get_logger(__name__)

_SECONDS = 5.0
_UNWELL_SECONDS = 30.0
# What is over sooner is not worth a line; calls that were under way fail a moment after others go well again.
_PATIENCE_SECONDS = 2.0
_FIRST_PAUSE, _LONGEST_PAUSE = 0.1, 1.0
_AGAIN_SECONDS = 0.1
_COMMAND = re.compile(r"^Command # \d+ .* of pipeline caused error: ", re.DOTALL)

T = TypeVar("T")


class Unreached(Exception):
    """Redis does not answer, or cannot do what is asked of it now."""


class Link:
    """Calls Redis. What fails is not tried again in here: a read that is repeated would skip what the first was given."""

    def __init__(self, url: str, names: Names) -> None:
        self.names = names
        self._client: Any = Redis.from_url(
            url,
            decode_responses=True,
            protocol=2,
            retry=Retry(NoBackoff(), 0),
            socket_timeout=_SECONDS,
            socket_connect_timeout=_SECONDS,
        )
        self._said = ""
        self._ready = False
        self.last = time.monotonic()
        """When Redis did last what it was asked to, in seconds of the monotonic clock; at first, the start."""

    @property
    def age(self) -> float:
        """Seconds since Redis did what it was asked to."""
        return time.monotonic() - self.last

    @property
    def is_up(self) -> bool:
        """Whether the last call went well."""
        return self._ready

    @property
    def trouble(self) -> str:
        """A reason to call the bot unhealthy, or nothing."""
        return "Redis does not answer" if self.age > _UNWELL_SECONDS else ""

    async def call(self, work: Callable[[Any], Awaitable[T]]) -> T:
        """What `work` gets from the client that it is given.

        Raises:
            Unreached: it got nothing.
        """
        try:
            if not self._ready:
                await self._prepare()
            return await work(self._client)
        except (RedisError, OSError, TimeoutError) as error:
            self._lost(error)
            raise Unreached from error

    async def run(self, script: str, keys: tuple[str, ...], *values: str | int | bytes) -> Any:
        """The answer of a script; raises Unreached."""
        return await self.call(lambda client: client.eval(script, len(keys), *keys, *values))

    async def pipe(self, commands: list[tuple[Any, ...]]) -> list[Any]:
        """The answers to commands that are done together or not at all; raises Unreached."""

        async def work(client: Any) -> list[Any]:
            async with client.pipeline(transaction=True) as pipeline:
                for command in commands:
                    pipeline.execute_command(*command)
                return list(await pipeline.execute())

        return await self.call(work)

    def held(self) -> None:
        """A lease was renewed, which takes reading and writing."""
        self.last = time.monotonic()
        if self._said:
            self._said = ""
            log.info("Redis answers again")

    async def close(self) -> None:
        await self._client.aclose()

    async def _prepare(self) -> None:
        """Make the groups that read the streams; a Redis that came back empty has none."""
        async with self._client.pipeline(transaction=False) as pipeline:
            for stream in self.names.streams:
                pipeline.xgroup_create(stream, GROUP, id="0", mkstream=True)
            for made in await pipeline.execute(raise_on_error=False):
                if isinstance(made, Exception) and "BUSYGROUP" not in str(made):
                    raise made
        self._ready = True

    def _lost(self, error: Exception) -> None:
        self._ready = False
        if isinstance(error, ResponseError) and "NOGROUP" in str(error):
            return  # it is up, and what it lost is made again
        if not self._said and self.age > _PATIENCE_SECONDS:
            # The library puts the command before what Redis says of it.
            self._said = words = f"{type(error).__name__}: {_COMMAND.sub('', str(error))}"
            log.error(
                "Redis does not serve, so updates stay with Telegram until it does; check REDIS_URL with "
                "`python -m bot doctor`",
                reason=words[:200],
            )


async def again_and_again(step: Callable[[], Awaitable[None]]) -> None:
    """Do a step until cancelled; Redis may fail for a while, and a defect must not end a part of the worker."""
    pause = _FIRST_PAUSE
    while True:
        try:
            await step()
        except Unreached:
            await asyncio.sleep(pause)
            pause = min(pause * 1.5, _LONGEST_PAUSE)
        except Exception as error:
            log.error("a part of the worker failed and goes on", exc_info=error)
            await asyncio.sleep(_LONGEST_PAUSE)
        else:
            pause = _FIRST_PAUSE


async def end(*tasks: asyncio.Task[None]) -> None:
    """Cancel until they are done: before Python 3.12 a cancellation is lost that meets the end of a `wait_for`."""
    while running := [task for task in tasks if not task.done()]:
        for task in running:
            task.cancel()
        await asyncio.wait(running, timeout=_AGAIN_SECONDS)
