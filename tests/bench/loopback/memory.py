"""`--only memory --full`: what our bot holds after a thousand, ten thousand and a hundred thousand questions."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from tests.bench.findings import Findings, Table
from tests.bench.loopback.account import Text
from tests.bench.loopback.children import telegram
from tests.bench.loopback.texts import Questions
from tests.bench.names import slip
from tests.bench.workspace import Workspace

GROWTH_LIMIT = 1.1
_MARKS = (1_000, 10_000, 100_000)
_AT_ONCE = 3_000
_SLIPS = 3
"""Each so many-th question has a typing error that it never had before."""


def run(workspace: Workspace) -> Findings:
    """Takes some minutes, so nothing is done unless the largest sizes are asked for."""
    if not workspace.full:
        return Findings()
    rows, done = [], 0
    texts = _varied(Questions(workspace))
    with (
        telegram(workspace.folder / "memory") as server,
        server.bot("bot", "run", database=workspace.database) as bot,
    ):
        for mark in _MARKS:
            while done < mark:
                some = list(islice(texts, min(_AT_ONCE, mark - done)))
                outcome = bot.load(some)
                done += len(some)
            rows.append((f"{mark:,}", bot.child.memory(), outcome.spent))
    findings = Findings()
    columns = ("updates, each from another chat", "MB", "CPU µs an update by then")
    findings.tables.append(Table("memory of `python -m bot run`", columns, rows))
    (_, first, _), (_, middle, _), (_, last, _) = rows
    findings.ratio("memory after 10,000 updates / after 1,000", middle / first)
    findings.ratio("memory after 100,000 updates / after 10,000", last / middle, GROWTH_LIMIT)
    return findings


def _varied(questions: Questions) -> Iterator[Text]:
    number = 0
    while True:
        for text, lang in questions.all:
            number += 1
            yield (slip(text, number) if number % _SLIPS == 0 else text), lang
