"""`python -m knowledge`: check, build, count and export the record."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from knowledge.load import DATA

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.group
def main() -> None:
    """Look after the record of recognitions: its data files and the database built from them."""


@main.command
@click.option(
    "--against", type=_FOLDER, help="Prove that nothing of a folder of facts in JSON Lines was lost."
)
@click.option("--data", type=_FOLDER, default=DATA, help="The folder of data files.", show_default=False)
def check(against: Path | None, data: Path) -> None:
    """Say all that is wrong with the data files, one line each."""
    from knowledge.check import check as look

    loaded, problems = look(data)
    for problem in problems:
        click.echo(problem)
    if against:
        from knowledge.against import compare

        report = compare(loaded, against)
        for line in report.lines():
            click.echo(line)
        if report.lost:
            sys.exit(1)
    if problems:
        click.echo(f"{len(problems)} problems", err=True)
        sys.exit(1)
    record = loaded.record
    click.echo(
        f"{len(record.events)} events, {len(record.quotes)} quotes, {len(record.sources)} sources: no problems"
    )


@main.command
@click.option("--data", type=_FOLDER, default=DATA, help="The folder of data files.", show_default=False)
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    default="knowledge.db",
    show_default=True,
    help="The database file.",
)
def build(data: Path, output: Path) -> None:
    """Build the database anew from the data files."""
    from knowledge.build import BrokenData
    from knowledge.build import build as make

    try:
        make(output, data)
    except BrokenData as broken:
        for problem in broken.problems:
            click.echo(problem)
        kept = f"; {output} still serves the older data" if broken.serving else ""
        click.echo(f"{len(broken.problems)} problems, nothing built{kept}", err=True)
        sys.exit(1)
    except OSError as error:
        raise click.ClickException(f"cannot write {output}: {error.strerror or error}") from error
    click.echo(f"built {output} ({output.stat().st_size / 1e6:.1f} MB)")


@main.command
@click.option("--data", type=_FOLDER, default=DATA, help="The folder of data files.", show_default=False)
def stats(data: Path) -> None:
    """Count what the record holds, by subject folder and kind."""
    from knowledge.stats import table

    click.echo(table(data))


if __name__ == "__main__":
    main()
