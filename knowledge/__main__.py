"""`python -m knowledge`: check, build, count and export the record."""

from __future__ import annotations

import sys
from collections.abc import Sized
from pathlib import Path

import click

from knowledge.load import DATA, Loaded, load

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
_DATABASE = click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    default="knowledge.db",
    show_default=True,
    help="The database file.",
)


@click.group
def main() -> None:
    """Look after the record of recognitions: its data files and the database built from them."""


def _sound(data: Path) -> Loaded:
    """The record, if it can be read without a fault."""
    loaded = load(data)
    if loaded.problems:
        raise click.ClickException(f"{min(loaded.problems)} (run python -m knowledge check)")
    return loaded


def _counted(problems: Sized) -> str:
    return "1 problem" if len(problems) == 1 else f"{len(problems)} problems"


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
        click.echo(_counted(problems), err=True)
        sys.exit(1)
    held = loaded.record
    click.echo(
        f"no problems in {len(held.events)} events, {len(held.quotes)} quotes, {len(held.sources)} sources"
    )


@main.command
@click.option("--data", type=_FOLDER, default=DATA, help="The folder of data files.", show_default=False)
@_DATABASE
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
        click.echo(f"{_counted(broken.problems)}, nothing built{kept}", err=True)
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


@main.command
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--data", type=_FOLDER, default=DATA, help="The folder of data files.", show_default=False)
def export(folder: Path, data: Path) -> None:
    """Write the whole record into FOLDER as CSV and JSON, with a data dictionary."""
    from knowledge.build import fingerprint
    from knowledge.export import export as write

    files = write(_sound(data).record, folder, fingerprint(data))
    click.echo(f"wrote {len(files)} files into {folder}")


@main.command
@click.option("--port", type=int, default=8001, show_default=True, help="The port on 127.0.0.1.")
@click.option("--data", type=_FOLDER, default=DATA, help="The folder of data files.", show_default=False)
@_DATABASE
def browse(port: int, data: Path, output: Path) -> None:
    """Open the database in Datasette (needs the extra "browse")."""
    from knowledge.browse import NoDatasette
    from knowledge.browse import browse as serve
    from knowledge.build import BrokenData, ensure

    try:
        sys.exit(serve(ensure(output, data), port))
    except (BrokenData, NoDatasette) as error:
        raise click.ClickException(str(error)) from error


if __name__ == "__main__":
    main()
