"""`python -m tests.bench`: run the sections and print what they found."""

from __future__ import annotations

import platform
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import click

from tests.bench import hostile, names, scale, speed, start, throughput
from tests.bench.findings import Findings, show
from tests.bench.loopback import inline, memory
from tests.bench.loopback import section as loopback
from tests.bench.measure import load, pace
from tests.bench.workspace import Workspace

SECTIONS: dict[str, Callable[[Workspace], Findings]] = {
    "ask": speed.run,
    "start": start.run,
    "throughput": throughput.run,
    "loopback": loopback.run,
    "inline": inline.run,
    "memory": memory.run,
    "scale": scale.run,
    "names": names.run,
    "hostile": hostile.run,
}


@click.command()
@click.option(
    "--only", multiple=True, type=click.Choice(list(SECTIONS)), help="Run this section; may be repeated."
)
@click.option(
    "--full",
    is_flag=True,
    help="Scale to 1,000,000 events, which takes 4 GB, and ask 100,000 questions; some minutes each.",
)
def main(only: tuple[str, ...], full: bool) -> None:
    """Measure the bot. Nothing here fails: it prints figures, those with a limit beside it."""
    click.echo(
        f"Python {platform.python_version()}, {platform.machine()}, {load()}, {pace():.0f} ns a turn of a plain loop"
    )
    found = []
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        workspace = Workspace(Path(folder), full)
        for name in only or SECTIONS:
            began = time.perf_counter()
            found.append(SECTIONS[name](workspace))
            click.echo(f"measured {name} in {time.perf_counter() - began:.0f} s", err=True)
    show(found)


if __name__ == "__main__":
    main()
