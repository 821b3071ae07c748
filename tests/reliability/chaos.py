"""The real process over the fake Bot API, killed at random moments under load: is each question answered?

    python -m tests.reliability.chaos --kills 100

`make test` runs a few kills, `make chaos` a hundred.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import signal
import socket
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp
import orjson

from bot.fake_api import FakeApi
from bot.fake_api.people import Person
from bot.fake_api.server import serving
from knowledge.build import build

QUESTIONS = (
    "who recognises the DPR?",
    "when did Russia recognise Kosovo?",
    "хто визнає ДНР?",
    "북한은 누가 승인했나?",
)
ROOT = Path(__file__).parents[2]


@dataclass(slots=True)
class Load:
    """People who each ask one question in a chat of their own, so that answers can be counted."""

    api: FakeApi
    people: list[Person] = field(default_factory=list)

    def ask(self, times: int) -> None:
        for _ in range(times):
            person = self.api.person(f"Person {len(self.people)}")
            self.people.append(person)
            person.says(QUESTIONS[len(self.people) % len(QUESTIONS)])

    def answers(self) -> Counter[int]:
        """How many questions were answered so often."""
        return Counter(
            sum(message.sender is self.api.bot for message in person.private.messages)
            for person in self.people
        )

    @property
    def answered(self) -> int:
        return len(self.people) - self.answers()[0]


@dataclass(frozen=True, slots=True)
class Outcome:
    kills: int
    asked: int
    lost: int
    twice: int
    most: int
    seconds: float

    def __str__(self) -> str:
        return (
            f"{self.kills} kills, {self.asked} questions: {self.lost} lost, {self.twice} answered more than once "
            f"(at most {self.most} times), {self.seconds:.0f} s"
        )


@asynccontextmanager
async def bot(
    address: str, token: str, database: Path, folder: Path, **settings: str
) -> AsyncIterator[asyncio.subprocess.Process]:
    """`python -m bot run` as a process, killed at the end if it still runs."""
    environment = {
        "TELEGRAM_BOT_TOKEN": token,
        "TELEGRAM_API_URL": address,
        "KNOWLEDGE_DB": str(database),
        "STATE_DB": str(folder / "state.db"),
        "PYTHONPATH": str(ROOT),
        "HOME": str(folder),
        "PATH": os.environ["PATH"],
        **settings,
    }
    with (folder / "bot.log").open("ab") as log:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", "run"), cwd=folder, env=environment, stdout=log, stderr=log
        )
        try:
            yield process
        finally:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()


async def until(condition: Callable[[], bool], seconds: float, what: str) -> None:
    try:
        async with asyncio.timeout(seconds):
            while not condition():  # noqa: ASYNC110 - what is waited for happens in another process
                await asyncio.sleep(0.002)
    except TimeoutError:
        raise AssertionError(f"after {seconds:.0f} s: {what}") from None


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


@asynccontextmanager
async def delivering(api: FakeApi, port: int) -> AsyncIterator[None]:
    """Deliver updates as Telegram does: some at once, each again until it was accepted."""
    under_way: set[int] = set()
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=5)) as session:

        async def deliver(update: dict[str, Any]) -> None:
            try:
                address = f"http://127.0.0.1:{port}/telegram"
                headers = {"X-Telegram-Bot-Api-Secret-Token": api.webhook.get("secret_token", "")}
                async with session.post(address, json=update, headers=headers) as answer:
                    body = await answer.read()
                    if answer.status == 200:
                        api.updates.pending.remove(update)
                    if body:  # a call to be made of the answer, about which Telegram says nothing
                        call = orjson.loads(body)
                        await api.call(api.token, call.pop("method"), call)
            except (aiohttp.ClientError, TimeoutError):
                await asyncio.sleep(0.05)
            finally:
                under_way.discard(update["update_id"])

        async def deliver_all() -> None:
            async with asyncio.TaskGroup() as group:
                while True:
                    waiting = [each for each in api.updates.pending if each["update_id"] not in under_way]
                    for update in waiting[: 40 - len(under_way)] if api.webhook else []:
                        under_way.add(update["update_id"])
                        group.create_task(deliver(update))
                    await asyncio.sleep(0.005)

        task = asyncio.create_task(deliver_all())
        try:
            yield
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)


async def campaign(
    kills: int, *, seed: int, database: Path, folder: Path, each: int = 60, webhook: bool = False
) -> Outcome:
    """Kill the bot so often, each time at another moment, and let the last one finish."""
    chance, api = random.Random(seed), FakeApi()
    api.delay = 0.01
    load, start, settings = Load(api), time.monotonic(), {}
    async with AsyncExitStack() as stack:
        address = await stack.enter_async_context(serving(api))
        if webhook:
            settings = {"WEBHOOK_URL": "https://bot.example.org", "PORT": str(free_port())}
            await stack.enter_async_context(delivering(api, int(settings["PORT"])))
        for _ in range(kills):
            load.ask(each - (len(load.people) - load.answered))
            async with bot(address, api.token, database, folder, **settings) as process:
                wanted = load.answered + chance.randrange(each - 1)
                await until(lambda wanted=wanted: load.answered > wanted, 60, "no answers any more")
                load.ask(chance.randrange(each // 2))
                await asyncio.sleep(chance.random() * 0.1)
                process.send_signal(signal.SIGKILL)
                await process.wait()
        async with bot(address, api.token, database, folder) as process:
            await until(
                lambda: load.answered == len(load.people), 120, f"{load.answers()[0]} questions unanswered"
            )
            process.send_signal(signal.SIGTERM)
            await asyncio.wait_for(process.wait(), 15)
    found = load.answers()
    twice = sum(number for times, number in found.items() if times > 1)
    return Outcome(kills, len(load.people), found[0], twice, max(found), time.monotonic() - start)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=100, help="how often")
    parser.add_argument("--seed", type=int, default=time.time_ns() % 10_000, help="the same moments again")
    options = parser.parse_args()
    print(f"seed {options.seed}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        database = build(folder / "knowledge.db")
        for webhook in (False, True):
            own = folder / ("webhook" if webhook else "polling")
            own.mkdir()
            outcome = campaign(
                options.kills, seed=options.seed, database=database, folder=own, webhook=webhook
            )
            print(f"{own.name}: {asyncio.run(outcome)}", flush=True)


if __name__ == "__main__":
    main()
