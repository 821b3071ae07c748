"""Our bot as `python -m bot run` starts it, with something taken away or looked at:

python -m tests.bench.loopback.ours [--anew] [--without-journal] [--profile FILE]
"""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from unittest.mock import patch

import click

from bot import ledger, service
from bot.run import run
from bot.settings import load
from tests.bench.loopback.sampler import Sampler


@click.command()
@click.option("--anew", is_flag=True, help="Keep no readings and answers for who asks the same.")
@click.option("--without-journal", is_flag=True, help="Remember in memory alone what was taken.")
@click.option(
    "--profile", type=click.Path(path_type=Path), help="Write samples from SIGUSR1 to SIGUSR2 here."
)
def main(anew: bool, without_journal: bool, profile: Path | None) -> None:
    if profile:
        Sampler(profile)
    with ExitStack() as changed:
        if anew:
            changed.enter_context(patch.object(service, "_KEPT", 0))
        if without_journal:
            bare = ledger.Ledger
            changed.enter_context(patch.object(ledger, "Ledger", lambda *_: bare()))
        run(load())


if __name__ == "__main__":
    main()
