"""Our bot as `python -m bot run` starts it, with something taken away or looked at:

python -m tests.bench.loopback.ours [--without-journal] [--profile FILE]
"""

from __future__ import annotations

from pathlib import Path
from unittest.mock import patch

import click

from bot import ledger
from bot.run import run
from bot.settings import load
from tests.bench.loopback.sampler import Sampler


@click.command()
@click.option("--without-journal", is_flag=True, help="Remember in memory alone what was taken.")
@click.option(
    "--profile", type=click.Path(path_type=Path), help="Write samples from SIGUSR1 to SIGUSR2 here."
)
def main(without_journal: bool, profile: Path | None) -> None:
    if profile:
        Sampler(profile)
    if not without_journal:
        run(load())
        return
    bare = ledger.Ledger
    with patch.object(ledger, "Ledger", lambda *_: bare()):
        run(load())


if __name__ == "__main__":
    main()
