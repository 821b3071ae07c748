"""Several real workers over one Redis and one fake Bot API: what is lost when one is killed, and what more of them bring.

    python -m tests.reliability.scale --kills 20

`make chaos` runs it after the campaigns with one process; `make test` a small case of the first half.
"""

from __future__ import annotations

import argparse
import asyncio
import math
import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass, field
from pathlib import Path

import redis

from bot.fake_api import FakeApi
from bot.fake_api.server import serving
from bot.streams.names import INTAKE, SHARDS, Names
from knowledge.build import build
from tests.redis_server import PROGRAM, RedisServer
from tests.reliability.chaos import QUESTIONS, Load, Outcome, bot, until

_TICKS = os.sysconf("SC_CLK_TCK")
_REDIS_TOO = 5


@dataclass(slots=True)
class Cluster:
    """Workers as processes, what they share, and where they write what they log."""

    server: RedisServer
    address: str
    token: str
    database: Path
    folder: Path
    running: dict[int, tuple[asyncio.subprocess.Process, AsyncExitStack]] = field(default_factory=dict)

    @property
    def names(self) -> Names:
        return Names(int(self.token.partition(":")[0]))

    async def start(self) -> int:
        """One more; gives its process id."""
        stack = AsyncExitStack()
        process = await stack.enter_async_context(
            bot(self.address, self.token, self.database, self.folder, REDIS_URL=self.server.url)
        )
        self.running[process.pid] = process, stack
        return process.pid

    async def end(self, pid: int, how: signal.Signals) -> int:
        """Send a signal to one, and wait for its end; gives its exit status."""
        process, stack = self.running.pop(pid)
        async with stack:
            process.send_signal(how)
            return await asyncio.wait_for(process.wait(), 20)

    async def end_all(self) -> list[int]:
        return await asyncio.gather(*(self.end(pid, signal.SIGTERM) for pid in list(self.running)))

    async def shared(self) -> None:
        """Wait until each has its share of the shards, and one the intake."""
        with self.server.client() as client:
            await until(lambda: self._is_shared(client), 30, "the work is not shared fairly")

    def _is_shared(self, client: redis.Redis) -> bool:
        owners = client.hgetall(self.names.owners)
        if owners.pop(INTAKE, None) is None:
            return False
        held = Counter(owners.values())
        most = math.ceil(SHARDS / len(self.running))
        return len(owners) == SHARDS and len(held) == len(self.running) and max(held.values()) <= most

    def left(self) -> tuple[int, list[str]]:
        """How many updates still wait, and all that is remembered of chats."""
        with self.server.client() as client:
            waiting = sum(client.xlen(stream) for stream in self.names.streams)
            values = [value for key in client.scan_iter("*:memory:*") for value in client.hvals(key)]
        return waiting, values


async def campaign(
    kills: int, *, seed: int, database: Path, folder: Path, each: int = 200, number: int = 3
) -> Outcome:
    """Kill one of the workers so often, each time at another moment, and let another come in its place.

    Now and then Redis is killed as well, and comes back.
    """
    chance, api, start = random.Random(seed), FakeApi(), time.monotonic()
    api.delay = 0.05
    load = Load(api)
    with RedisServer() as server:
        async with serving(api) as address:
            cluster = Cluster(server, address, api.token, database, folder)
            try:
                for _ in range(number):
                    await cluster.start()
                await cluster.shared()
                for kill in range(kills):
                    load.ask(each - (len(load.people) - load.answered))
                    wanted = load.answered + chance.randrange(each // 2)
                    await until(lambda wanted=wanted: load.answered > wanted, 60, "no answers any more")
                    load.ask(chance.randrange(each // 2))
                    await asyncio.sleep(chance.random() * 0.1)
                    await cluster.end(chance.choice(list(cluster.running)), signal.SIGKILL)
                    await cluster.start()
                    if kill % _REDIS_TOO == _REDIS_TOO - 1:
                        server.kill()
                        await asyncio.sleep(0.5)
                        server.start()
                await until(
                    lambda: load.answered == len(load.people), 60, f"{load.answers()[0]} questions unanswered"
                )
                await cluster.shared()
                # What a dead worker had answered, but not marked so, is answered again.
                await until(lambda: not cluster.left()[0], 30, "updates are left in the streams")
                assert await cluster.end_all() == [0] * number
                waiting, values = cluster.left()
                assert not waiting
                assert values
                assert not [value for value in values if any(text in value for text in QUESTIONS)]
            finally:
                for pid in list(cluster.running):
                    await cluster.end(pid, signal.SIGKILL)
    found = load.answers()
    twice = sum(people for times, people in found.items() if times > 1)
    return Outcome(kills, len(load.people), found[0], twice, max(found), time.monotonic() - start)


@dataclass(frozen=True, slots=True)
class Rate:
    """Answers a second while there is a backlog; processor time in milliseconds for an answer, by who spent it."""

    workers: int
    answers: float
    worker: float
    redis: float
    fake: float
    busy: float

    def __str__(self) -> str:
        return (
            f"{self.workers} workers: {self.answers:.0f} answers/s; processor ms an answer: workers {self.worker:.2f}, "
            f"Redis {self.redis:.2f}, fake API {self.fake:.2f}; {self.busy:.2f} cores busy"
        )


async def rate(number: int, *, delay: float, questions: int, database: Path, folder: Path) -> Rate:
    """What so many workers answer, each call of the Bot API taking so many seconds."""
    api = _Counting()
    with RedisServer() as server:
        async with serving(api) as address:
            cluster = Cluster(server, address, api.token, database, folder)
            try:
                pids = [await cluster.start() for _ in range(number)]
                await cluster.shared()
                load = Load(api)
                load.ask(50)
                await until(lambda: load.answered == 50, 30, "no answers")
                api.delay = delay
                load.ask(questions)
                first = api.sent
                await until(lambda: api.sent - first >= questions * 0.15, 120, "no answers")
                before, count, start = _spent(server.pid, pids), api.sent, time.monotonic()
                await until(lambda: api.sent - first >= questions * 0.85, 300, "no answers any more")
                seconds, count = time.monotonic() - start, api.sent - count
                redis_ms, fake_ms, *worker_ms = (
                    (after - was) * 1000 / count
                    for after, was in zip(_spent(server.pid, pids), before, strict=True)
                )
                await until(lambda: api.sent - first >= questions, 300, "no answers any more")
                await cluster.end_all()
                busy = (redis_ms + fake_ms + sum(worker_ms)) * count / 1000 / seconds
                return Rate(number, count / seconds, sum(worker_ms), redis_ms, fake_ms, busy)
            finally:
                for pid in list(cluster.running):
                    await cluster.end(pid, signal.SIGKILL)


class _Counting(FakeApi):
    """Counts the messages that the bot has sent."""

    sent = 0

    async def call(self, token, method, parameters, files=None):
        answer = await super().call(token, method, parameters, files)
        self.sent += method.lower() == "sendmessage"
        return answer


def _spent(server: int, workers: list[int]) -> list[float]:
    """Seconds of processor time: of Redis, of this process, and of each worker; 0 where there is no /proc."""
    return [_of(server), time.process_time(), *map(_of, workers)]


def _of(pid: int) -> float:
    with suppress(OSError):
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / _TICKS
    return 0.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=20, help="how often one of three workers is killed")
    parser.add_argument("--seed", type=int, default=time.time_ns() % 10_000, help="the same moments again")
    options = parser.parse_args()
    if PROGRAM is None:
        print("there is no redis-server, so nothing is shown with several workers", file=sys.stderr)
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        database = build(folder / "knowledge.db")
        outcome = campaign(options.kills, seed=options.seed, database=database, folder=folder)
        print(f"three workers: {asyncio.run(outcome)}", flush=True)
        for delay, questions in ((3.0, 1200), (0.0, 2000)):
            limit = f"calls of the Bot API take {delay:.0f} s" if delay else "the processors are the limit"
            print(f"{limit}:", flush=True)
            for number in (1, 2, 3):
                asked = questions * (number if delay else 1)
                found = rate(number, delay=delay, questions=asked, database=database, folder=folder)
                print(f"  {asyncio.run(found)}", flush=True)


if __name__ == "__main__":
    main()
