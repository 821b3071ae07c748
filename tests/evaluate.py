"""`make evaluate`: right, wrong and abstained per language, topic and intent, with the failures.

Known failures stand in tests/questions/known_failures.txt; one that passes fails the run, so that the list only shrinks,
and so does a wrong answer that is not listed.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import click

from bot.service import Service
from knowledge.build import ensure
from knowledge.store import Store
from tests.judge import ABSTAINED, RIGHT, WRONG, Verdict, ask, judge, rows

HERE = Path(__file__).parent / "questions"
KNOWN = HERE / "known_failures.txt"
TODAY = "2026-11-21"
"""The day on which the question sets were written; answers must not move with the calendar."""


@click.command()
@click.argument("files", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--lang", multiple=True, help="Only rows of this language.")
@click.option("--english", is_flag=True, help="Ask for answers in English whatever the question's language.")
@click.option("--quiet", is_flag=True, help="Print the tables without the failures.")
def main(files: tuple[Path, ...], lang: tuple[str, ...], english: bool, quiet: bool) -> None:
    """Ask every question of the FILES (by default those of tests/questions) and judge the answers."""
    service = Service(Store.open(ensure(Path("var/evaluate.db"))), clock=lambda: TODAY)
    chosen = files or tuple(sorted(HERE.glob("*.jsonl")))
    asked = [row for row in rows(chosen) if not lang or row.lang in lang]
    verdicts = [judge(row, ask(service, row, "en" if english else None)) for row in asked]
    _table("by set and language", verdicts, lambda v: f"{v.row.id.split('-')[0]} {v.row.lang} {v.row.topic}")
    _table("by language", verdicts, lambda v: v.row.lang)
    _table("by intent", verdicts, lambda v: v.row.intent)
    failures = [verdict for verdict in verdicts if verdict.outcome != RIGHT]
    if not quiet:
        for verdict in failures:
            click.echo(
                f"{verdict.outcome:9} {verdict.row.id}  {verdict.row.question[:110]!r}  {verdict.intent}  {verdict.why}"
            )
    sys.exit(_strict(verdicts))


def _table(title: str, verdicts: Sequence[Verdict], key: object) -> None:
    counts: Counter[tuple[str, str]] = Counter((key(verdict), verdict.outcome) for verdict in verdicts)  # type: ignore[operator]
    click.echo(f"\n{title:28}{'rows':>6}{'right':>9}{'wrong':>9}{'abstained':>11}")
    for name in [*sorted({name for name, _ in counts}), "all"]:
        values = [
            counts[name, o] if name != "all" else sum(n for (_, x), n in counts.items() if x == o)
            for o in (RIGHT, WRONG, ABSTAINED)
        ]
        total = sum(values) or 1
        shares = "".join(
            f"{100 * value / total:{width}.1f}%" for value, width in zip(values, (8, 8, 10), strict=True)
        )
        click.echo(f"{name:28}{total:6}{shares}")


def _strict(verdicts: Sequence[Verdict]) -> int:
    """1 when a wrong answer is not among the known failures, or a known failure passes."""
    known = set(KNOWN.read_text(encoding="utf-8").split()) if KNOWN.exists() else set()
    wrong = {verdict.row.id for verdict in verdicts if verdict.outcome == WRONG}
    seen = {verdict.row.id for verdict in verdicts}
    fresh, cured = sorted(wrong - known), sorted((known & seen) - wrong)
    if fresh:
        click.echo(f"\nwrong and not listed: {' '.join(fresh)}")
    if cured:
        click.echo(f"\nlisted as failures, but they pass; take them off the list: {' '.join(cured)}")
    return 1 if fresh or cured else 0


if __name__ == "__main__":
    main()
