"""Which parts of our bot take its time under load; the journal's share of it."""

from __future__ import annotations

import signal
import time

from tests.bench.findings import Findings, Table
from tests.bench.loopback import parts
from tests.bench.loopback.children import Telegram
from tests.bench.loopback.texts import Questions
from tests.bench.workspace import Workspace

JOURNAL_SHARE = 0.05
_COUNT, _WARM_UP = 3000, 1100
_MODULES = 20


def profile(findings: Findings, server: Telegram, workspace: Workspace, questions: Questions) -> None:
    """Put a load on a bot that is sampled meanwhile."""
    file = workspace.folder / "profile.json"
    with server.bot("tests.bench.loopback.ours", "--profile", str(file), database=workspace.database) as bot:
        bot.load(questions.next(_WARM_UP))
        bot.child.signal(signal.SIGUSR1)
        bot.load(questions.next(_COUNT))
        bot.child.signal(signal.SIGUSR2)
        while not file.exists():
            time.sleep(0.05)
    found = parts.read(file)
    _table(findings, "where the bot's time goes under load", "part", found.parts.most_common(), found.total)
    modules = found.modules.most_common(_MODULES)
    _table(findings, "the same by module, own time on the event loop", "module", modules, found.total)
    findings.at_most(
        "the journal's share of the bot's CPU", found.journal / found.total, JOURNAL_SHARE, "of it"
    )
    dearest, spent = found.parts.most_common(1)[0]
    findings.limits.append(
        f"over HTTP: the dearest part of the bot is {dearest}, with {100 * spent / found.total:.0f} % of its time"
    )


def _table(findings: Findings, title: str, what: str, spent: list[tuple[str, int]], total: int) -> None:
    rows = [(name, time / 1000 / _COUNT, 100 * time / total) for name, time in spent]
    rows.append(("all of the bot", total / 1000 / _COUNT, 100.0))
    findings.tables.append(Table(title, (what, "µs an update", "%"), rows))
