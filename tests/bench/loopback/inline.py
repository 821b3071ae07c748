"""`--only inline`: how long our bot takes for each inline query while people type on, at a steady rate."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from statistics import median

from tests.bench.findings import Findings, Table
from tests.bench.loopback.account import Text
from tests.bench.loopback.children import Outcome, Telegram, telegram
from tests.bench.loopback.profiled import profile
from tests.bench.loopback.texts import Questions, typed
from tests.bench.measure import share
from tests.bench.workspace import Workspace

LIMIT = 20.0
"""Milliseconds within which 99 of 100 queries are answered, from when the bot is given them."""
_RATES = (30.0, 100.0, 300.0)
_LIMITED = 300.0
"""Queries a second at which the limit holds."""
_SECONDS, _ROUNDS = 8, 3
_WARM_UP = 600
_OURS, _ECHO = "the bot", "PTB that offers what was typed"

Outcomes = dict[tuple[str, float], list[Outcome]]


def run(workspace: Workspace) -> Findings:
    findings = Findings()
    texts = typed(Questions(workspace).all)
    with telegram(workspace.folder / "inline") as server:
        _report(findings, _rounds(server, workspace, texts))
        profile(findings, server, workspace, texts, "inline_query")
    return findings


def _rounds(server: Telegram, workspace: Workspace, texts: Iterator[Text]) -> Outcomes:
    """What came of each rate, by bot and rate."""
    outcomes: Outcomes = {}
    with (
        server.bot("bot", "run", database=workspace.database) as ours,
        server.bot("tests.bench.loopback.rivals", "ptb-256-ours") as echo,
    ):
        for bot in (ours, echo):
            bot.load(list(islice(texts, _WARM_UP)), kind="inline_query")
        for _ in range(_ROUNDS):
            for rate in _RATES:
                some = list(islice(texts, int(rate * _SECONDS)))
                for name, bot in ((_OURS, ours), (_ECHO, echo)):
                    found = bot.load(some, kind="inline_query", rate=rate)
                    outcomes.setdefault((name, rate), []).append(found)
    return outcomes


def _report(findings: Findings, outcomes: Outcomes) -> None:
    rows = []
    for (name, rate), rounds in outcomes.items():
        p50, p99 = (median(share(each.in_bot, part) for each in rounds) for part in (0.5, 0.99))
        worst = max(share(each.in_bot, 0.99) for each in rounds)
        waited = median(share(each.in_all, 0.99) for each in rounds)
        reached, spent = median(each.rate for each in rounds), median(each.spent for each in rounds)
        lost = sum(each.lost for each in rounds)
        rows.append((f"{name}, {rate:.0f}", reached, p50, p99, worst, waited, spent, lost))
        if (name, rate) == (_OURS, _LIMITED):
            findings.at_most(f"inline queries at {rate:.0f} a second, p99", p99, LIMIT, "ms")
    columns = (
        "queries/s",
        "answers/s",
        "p50",
        "p99",
        "worst p99",
        "p99 with the wait for it",
        "CPU µs",
        "lost",
    )
    title = f"inline queries over HTTP, typed on letter by letter, ms in the bot, medians of {_ROUNDS} rounds"
    findings.tables.append(Table(title, columns, rows))
