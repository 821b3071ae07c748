"""The processes: the stand-in for Telegram and the bots; what processor time and memory each takes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

import click
import orjson

from tests.bench.measure import ROOT

_LONGEST = 300.0
_STOP_SECONDS = 12.0
# What a bot does after its last answer, as marking it in the journal, belongs to that answer.
_AFTERWARDS = 0.2


class Child:
    """A process. Times are nanoseconds of the processor, those of all its threads."""

    def __init__(self, arguments: Sequence[str], environment: dict[str, str], log: Path) -> None:
        with log.open("ab") as file:
            self._process = subprocess.Popen(
                [sys.executable, "-m", *arguments],
                cwd=ROOT,
                env=os.environ | environment,
                stdout=subprocess.PIPE,
                stderr=file,
                text=True,
            )
        self.pid = self._process.pid

    def line(self) -> str:
        """The next line that it prints."""
        assert self._process.stdout
        return self._process.stdout.readline().strip()

    def spent(self) -> int:
        return sum(self._threads().values())

    def spent_aside(self) -> int:
        """The time of all threads but the main one."""
        return sum(spent for number, spent in self._threads().items() if number != self.pid)

    def memory(self) -> float:
        """What it holds now, in MB."""
        status = Path(f"/proc/{self.pid}/status").read_text(encoding="ascii")
        return int(status.partition("VmRSS:")[2].split()[0]) / 1024

    def signal(self, number: signal.Signals) -> None:
        self._process.send_signal(number)

    def stop(self) -> None:
        self._process.terminate()
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(_STOP_SECONDS)
        self._process.kill()
        self._process.wait()
        if self._process.stdout:
            self._process.stdout.close()

    def _threads(self) -> dict[int, int]:
        try:
            tasks = list(Path(f"/proc/{self.pid}/task").iterdir())
            return {int(task.name): int((task / "schedstat").read_text().split()[0]) for task in tasks}
        except OSError:
            raise click.ClickException(
                "loopback needs a system that tells each thread's time in /proc"
            ) from None


@dataclass(frozen=True, slots=True)
class Outcome:
    """One load on one bot. Times are of the processor, in µs an update; `server` is the stand-in's share of a core."""

    rate: float
    spent: float
    aside: float
    server: float
    lost: int
    twice: int
    in_bot: list[float]
    in_all: list[float]
    """Milliseconds from when the bot was given the update, and from when it could have been."""


class Telegram:
    """The stand-in, and the bots that use it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._server = Child(["tests.bench.loopback.server"], {}, folder / "server.log")
        self.address = self._server.line()
        if not self.address:
            raise click.ClickException(
                f"the stand-in for Telegram does not start: see {folder / 'server.log'}"
            )
        self._bots = 0

    @contextmanager
    def bot(self, *arguments: str, database: Path | None = None) -> Iterator[Bot]:
        """`python -m …` as a bot that polls; with a database, ours. An echo bot is told address and token."""
        self._bots += 1
        token = f"{100_000 + self._bots}:loopback-loopback-loopback-loopback"
        environment = {}
        if database is None:
            arguments = (*arguments, self.address, token)
        else:
            environment = {
                "TELEGRAM_BOT_TOKEN": token,
                "TELEGRAM_API_URL": self.address,
                "KNOWLEDGE_DB": str(database),
                "STATE_DB": str(self.folder / f"state-{self._bots}.db"),
            }
        child = Child(arguments, environment, self.folder / f"bot-{self._bots}.log")
        try:
            self.order("polled", token=token)
            yield Bot(self, child, token)
        finally:
            child.stop()

    def order(self, action: str, **order: Any) -> Any:
        """Tell the stand-in what to do, and wait until it is done."""
        request = Request(f"{self.address}/{action}", orjson.dumps(order))
        with urlopen(request, timeout=_LONGEST) as answer:
            return orjson.loads(answer.read())

    def spent(self) -> int:
        return self._server.spent()

    def stop(self) -> None:
        self._server.stop()


@dataclass(frozen=True, slots=True)
class Bot:
    """A bot at work."""

    telegram: Telegram
    child: Child
    token: str

    @contextmanager
    def sampled(self, file: Path) -> Iterator[None]:
        """Sample a bot that was started with `--profile FILE` while inside; then the file is there."""
        self.child.signal(signal.SIGUSR1)
        yield
        self.child.signal(signal.SIGUSR2)
        deadline = time.monotonic() + _STOP_SECONDS
        while not file.exists():
            if time.monotonic() > deadline:
                raise click.ClickException(f"no samples were written; see the logs in {self.telegram.folder}")
            time.sleep(0.02)

    def load(
        self,
        texts: Sequence[tuple[str, str]],
        *,
        kind: str = "message",
        rate: float = 0.0,
        delay: float = 0.0,
        longest: float = 120.0,
    ) -> Outcome:
        """Let people write texts, all at once or at so many a second, and wait until each is answered."""
        spent, aside, server = self.child.spent(), self.child.spent_aside(), self.telegram.spent()
        found = self.telegram.order(
            "ask", token=self.token, texts=texts, kind=kind, rate=rate, delay=delay, longest=longest
        )
        server = self.telegram.spent() - server
        time.sleep(_AFTERWARDS)
        count, seconds = found["answered"], found["seconds"]
        if not count:
            raise click.ClickException(
                f"no answer within {longest:.0f} s; see the logs in {self.telegram.folder}"
            )
        return Outcome(
            rate=count / seconds,
            spent=(self.child.spent() - spent) / 1000 / count,
            aside=(self.child.spent_aside() - aside) / 1000 / count,
            server=server / 1e9 / seconds,
            lost=len(texts) - count,
            twice=found["twice"],
            in_bot=found["in_bot"],
            in_all=found["in_all"],
        )


@contextmanager
def telegram(folder: Path) -> Iterator[Telegram]:
    """The stand-in, while inside."""
    folder.mkdir(exist_ok=True)
    server = Telegram(folder)
    try:
        yield server
    finally:
        server.stop()
