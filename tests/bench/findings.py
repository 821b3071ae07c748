"""What a section of the bench found, and how it is printed: ratios first, then the tables, then what limits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import click


@dataclass(frozen=True, slots=True)
class Ratio:
    """A figure that means the same on every machine, or one that has a limit; `limit` says it in words."""

    name: str
    value: float
    limit: str = ""
    kept: bool | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under columns; the first column is text, the others are ranged right."""

    title: str
    columns: Sequence[str]
    rows: Sequence[Sequence[object]]


@dataclass(slots=True)
class Findings:
    """Of one section. `limits` says in one line each what holds it back."""

    ratios: list[Ratio] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    limits: list[str] = field(default_factory=list)

    def at_most(self, name: str, value: float, most: float, unit: str) -> None:
        """A measured value as a share of the most it may be."""
        self.ratios.append(Ratio(f"{name} / limit", value / most, f"at most {most:g} {unit}", value <= most))

    def at_least(self, name: str, value: float, least: float, unit: str) -> None:
        """A measured value as a multiple of the least it should be."""
        self.ratios.append(
            Ratio(f"{name} / limit", value / least, f"at least {least:g} {unit}", value >= least)
        )

    def least(self, name: str, value: float, least: float) -> None:
        """A ratio of two measured values that should be this or more."""
        self.ratios.append(Ratio(name, value, f"at least {least:g}", value >= least))

    def ratio(self, name: str, value: float, most: float | None = None) -> None:
        """A ratio of two measured values, with the most it may be if there is one."""
        limit, kept = ("", None) if most is None else (f"at most {most:g}", value <= most)
        self.ratios.append(Ratio(name, value, limit, kept))


def show(findings: Iterable[Findings]) -> None:
    """Print the findings of all sections together."""
    found = list(findings)
    rows = [
        (ratio.name, f"{ratio.value:.2f}", ratio.limit, {True: "kept", False: "MISSED", None: ""}[ratio.kept])
        for each in found
        for ratio in each.ratios
    ]
    if rows:
        show_table(Table("ratios", ("", "ratio", "limit", ""), rows))
    for each in found:
        for table in each.tables:
            show_table(table)
    limits = [line for each in found for line in each.limits]
    if limits:
        click.echo("\nwhat limits")
        for line in limits:
            click.echo(f"  {line}")


def show_table(table: Table) -> None:
    cells = [[_text(cell) for cell in row] for row in (table.columns, *table.rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(table.columns))]
    click.echo(f"\n{table.title}")
    for number, row in enumerate(cells):
        ranged = [cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)]
        click.echo("  " + "  ".join([row[0].ljust(widths[0]), *ranged]).rstrip())
        if number == 0:
            click.echo("  " + "  ".join("-" * width for width in widths))


def _text(cell: object) -> str:
    if isinstance(cell, float):
        return f"{cell:.0f}" if abs(cell) >= 100 else f"{cell:.1f}" if abs(cell) >= 10 else f"{cell:.2f}"
    return str(cell)
