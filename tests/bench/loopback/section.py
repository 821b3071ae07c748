"""`--only loopback`: answers a second and processor time of our bot, and of bots that only echo, by turns.

The stand-in for Telegram and each bot are processes of their own; while one bot works, the others wait for updates.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from statistics import median

from tests.bench.findings import Findings, Table
from tests.bench.loopback.children import Bot, Outcome, Telegram, telegram
from tests.bench.loopback.profiled import journal_share, profile
from tests.bench.loopback.texts import Questions
from tests.bench.workspace import Workspace

OURS = "the bot, questions asked before"
ANEW = "the bot, each for the first time"
UNJOURNALED = "the bot without its journal"
SEQUENTIAL = "PTB, one at a time"
AT_8 = "PTB, 8 at once"
AT_256 = "PTB, 256 at once, our HTTP client"
_RIVALS = {
    SEQUENTIAL: "ptb",
    AT_8: "ptb-8",
    AT_256: "ptb-256-ours",
    "aiogram, as tasks": "aiogram-tasks",
    "aiogram, one at a time": "aiogram-in-turn",
}
_AIMS = {
    0.0: {SEQUENTIAL: 2.0, AT_256: 0.75},
    0.05: {AT_8: 10.0},
}
"""By seconds that each call takes at Telegram: how many times as fast as an echo bot ours should be."""
_ROUNDS = {0.0: 5, 0.05: 3}
_COUNT = 1500
# Who waits for each answer does few a second when each takes its time.
_SLOW = {SEQUENTIAL: 40, AT_8: 300, "aiogram, one at a time": 40}

Outcomes = dict[str, list[Outcome]]


def run(workspace: Workspace) -> Findings:
    questions, findings = Questions(workspace), Findings()
    with telegram(workspace.folder / "loopback") as server:
        with ExitStack() as stack:
            bots = _bots(stack, server, workspace)
            for bot in bots.values():
                bot.load(questions.all)
            for delay, rounds in _ROUNDS.items():
                outcomes: Outcomes = {name: [] for name in bots}
                for _ in range(rounds):
                    for name, bot in bots.items():
                        count = _SLOW.get(name, _COUNT) if delay else _COUNT
                        outcomes[name].append(bot.load(questions.next(count), delay=delay))
                _report(findings, delay, outcomes)
        profile(findings, server, workspace, questions.endless, anew=True)
        found = profile(findings, server, workspace, questions.endless)
        journal_share(findings, found)
    return findings


def _bots(stack: ExitStack, server: Telegram, workspace: Workspace) -> dict[str, Bot]:
    ours = {
        OURS: ("bot", "run"),
        ANEW: ("tests.bench.loopback.ours", "--anew"),
        UNJOURNALED: ("tests.bench.loopback.ours", "--without-journal"),
    }
    bots = {
        name: stack.enter_context(server.bot(*started, database=workspace.database))
        for name, started in ours.items()
    }
    for name, rival in _RIVALS.items():
        bots[name] = stack.enter_context(server.bot("tests.bench.loopback.rivals", rival))
    return bots


def _report(findings: Findings, delay: float, outcomes: Outcomes) -> None:
    at = f"an API that takes {1000 * delay:.0f} ms"
    rows = []
    ours, anew = ([outcome.rate for outcome in outcomes[name]] for name in (OURS, ANEW))
    for name, rounds in outcomes.items():
        rates = [outcome.rate for outcome in rounds]
        ratio, first = (
            median(mine / other for mine, other in zip(its, rates, strict=True)) for its in (ours, anew)
        )
        lost = sum(outcome.lost for outcome in rounds)
        if lost:
            findings.limits.append(f"over HTTP, {at}: {name} left {lost} updates unanswered")
        share = max(outcome.server for outcome in rounds)
        spent = _spread([outcome.spent for outcome in rounds])
        rows.append((name, *_spread(rates), *spent, f"{ratio:.2f}", f"{first:.2f}", f"{100 * share:.0f} %"))
        if aim := _AIMS[delay].get(name):
            findings.least(f"answers a second over HTTP, {at}: {OURS} / {name}", ratio, aim)
            findings.least(f"answers a second over HTTP, {at}: {ANEW} / {name}", first, aim)
    columns = (
        "",
        "answers/s: min",
        "median",
        "max",
        "CPU µs: min",
        "median",
        "max",
        "bot / it",
        "first time / it",
        "API's core",
    )
    title = f"over HTTP on this machine, {at}, {len(ours)} rounds by turns, CPU of all threads for one update"
    findings.tables.append(Table(title, columns, rows))
    best = max(
        (name for name in outcomes if name.startswith("aiogram")), key=lambda name: _rate(outcomes[name])
    )
    findings.ratio(
        f"answers a second over HTTP, {at}: the bot / {best}", _rate(outcomes[OURS]) / _rate(outcomes[best])
    )
    if not delay:
        with_it, without = outcomes[OURS], outcomes[UNJOURNALED]
        more = [mine.spent / bare.spent for mine, bare in zip(with_it, without, strict=True)]
        findings.ratio("CPU of an update with the journal / without it", median(more))


def _rate(outcomes: Sequence[Outcome]) -> float:
    return median(outcome.rate for outcome in outcomes)


def _spread(values: Sequence[float]) -> tuple[float, float, float]:
    return min(values), median(values), max(values)
