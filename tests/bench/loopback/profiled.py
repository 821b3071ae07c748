"""Which parts of our bot take its time under load; the journal's share of it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from tests.bench.findings import Findings, Table
from tests.bench.loopback import parts
from tests.bench.loopback.account import Text
from tests.bench.loopback.children import Telegram
from tests.bench.workspace import Workspace

JOURNAL_SHARE = 0.05
_WARM_UP, _SAMPLED = 1100, 3000
_MODULES = 20


def profile(
    findings: Findings,
    server: Telegram,
    workspace: Workspace,
    texts: Iterator[Text],
    kind: str = "message",
    *,
    anew: bool = False,
) -> parts.Profile:
    """Put a load on a bot that is sampled meanwhile, and show where its time went; `anew` lets it keep no answers."""
    what = f"{kind.replace('_', ' ')}, {'asked for the first time' if anew else 'most asked before'}"
    file = workspace.folder / f"{what}.profile.json"
    started = ("tests.bench.loopback.ours", "--profile", str(file), *(["--anew"] if anew else []))
    with server.bot(*started, database=workspace.database) as bot:
        bot.load(list(islice(texts, _WARM_UP)), kind=kind)
        with bot.sampled(file):
            bot.load(list(islice(texts, _SAMPLED)), kind=kind)
    found = parts.read(file)
    for title, column, spent in (
        (f"where the bot's time goes: {what}", "part", found.parts.most_common()),
        (
            f"the same by module, own time on the event loop: {what}",
            "module",
            found.modules.most_common(_MODULES),
        ),
    ):
        rows = [(name, each / 1000 / _SAMPLED, 100 * each / found.total) for name, each in spent]
        rows.append(("all of the bot", found.total / 1000 / _SAMPLED, 100.0))
        findings.tables.append(Table(title, (column, "µs an update", "%"), rows))
    dearest, most = found.parts.most_common(1)[0]
    findings.limits.append(
        f"over HTTP: the dearest part for each {what} is {dearest}, with {100 * most / found.total:.0f} % of the time"
    )
    return found


def journal_share(findings: Findings, found: parts.Profile) -> None:
    """Of all the processor time of the bot, by its thread's clock and by the samples of the event loop."""
    share = found.journal / found.total
    findings.at_most("the journal's share of the bot's CPU", share, JOURNAL_SHARE, "of it")
