"""Clocks and scales: durations in microseconds, memory in megabytes, child processes that report in JSON."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from statistics import median
from typing import Any

import click

ROOT = Path(__file__).parents[2]
TODAY = "2026-11-21"
"""The day of all questions, so that figures do not move with the calendar."""


def micros(action: Callable[[], object]) -> float:
    """The processor time that one call takes: unlike time on the wall, it leaves out what others do meanwhile."""
    start = time.thread_time_ns()
    action()
    return (time.thread_time_ns() - start) / 1000


def seconds(action: Callable[[], object]) -> float:
    """The time on the wall that one call takes, child processes and waiting included."""
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def middle(values: Iterable[float]) -> float:
    """The median."""
    return median(values)


def share(values: Iterable[float], part: float) -> float:
    """The value below which this part of the values lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))]


def p95(values: Iterable[float]) -> float:
    return share(values, 0.95)


def peak_memory(pid: int | str = "self") -> float:
    """The most memory that a process ever held, in MB; 0 where the system does not tell.

    Read from /proc, because what `getrusage` says of a child begins with the size of its parent.
    """
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    except OSError:
        return 0.0
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def python(*arguments: str, environment: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Run `python …` from the checkout.

    Raises:
        ClickException: it failed; the message is the last line that it said.
    """
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=os.environ | (environment or {}),
        check=False,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        said = done.stderr.strip().splitlines() or ["no word"]
        raise click.ClickException(f"python {' '.join(arguments)} failed: {said[-1]}")
    return done


def child(*arguments: str) -> Any:
    """Run `python …` and give the JSON that it prints."""
    return json.loads(python(*arguments).stdout)


def pace() -> float:
    """Nanoseconds of one turn of a plain Python loop here: tells machines and busy moments apart."""
    turns = range(200_000)

    def loop() -> None:
        total = 0
        for turn in turns:
            total += turn & 7

    return min(micros(loop) for _ in range(5)) * 1000 / len(turns)


def load() -> str:
    """How busy the machine is, in words."""
    cores = os.cpu_count() or 1
    return (
        f"{os.getloadavg()[0]:.1f} busy of {cores} cores" if hasattr(os, "getloadavg") else f"{cores} cores"
    )


def best_of(rounds: Sequence[dict[str, float]]) -> dict[str, float]:
    """The quietest round of each figure: on a shared machine, noise only ever adds."""
    return {name: min(each[name] for each in rounds) for name in rounds[0]}
