"""How long `ask` takes in one process, by language; and which steps the time goes to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import partial
from operator import itemgetter

from bot.render import telegram_html
from bot.reply import Context, Reply, ReplyKind
from bot.service import Service
from tests.bench.findings import Findings, Table
from tests.bench.measure import best_of, micros, middle, p95
from tests.bench.steps import REST, watched
from tests.bench.workspace import Workspace
from tests.judge import Row

MEDIAN_LIMIT, P95_LIMIT = 300.0, 1500.0
"""Microseconds."""
_ROUNDS = 5
_WARM_UP = (
    "who recognises Kosovo?",
    "хто визнає Косово?",
    "кто признаёт Косово?",
    "누가 코소보를 승인하나요?",
)
_DEAREST = 6

Asked = tuple[Row, Context | None]


def run(workspace: Workspace) -> Findings:
    service = workspace.service()
    for text in _WARM_UP:
        service.ask(text)
    asked = [(row, _context(service, row)) for row in workspace.questions]
    fresh = {row.id: micros(partial(_ask, service, row, context)) for row, context in asked}
    rounds = [
        {row.id: micros(partial(_ask, service, row, context)) for row, context in asked}
        for _ in range(_ROUNDS)
    ]
    warm = best_of(rounds)
    findings = Findings()
    _by_language(findings, [row for row, _ in asked], fresh, warm)
    _by_step(findings, service, asked)
    _dearest(findings, service, asked, fresh, warm)
    return findings


def _context(service: Service, row: Row) -> Context | None:
    """What the questions before this one leave to refer to; they are not part of its time."""
    context: Context | None = None
    for earlier in row.context:
        reply = service.ask(earlier, context=context)
        if reply.kind is not ReplyKind.REFUSE:
            context = Context(reply.query, reply.lang, reply.listed)
    return context


def _ask(service: Service, row: Row, context: Context | None) -> Reply:
    return service.ask(row.question, context=context)


def _by_language(
    findings: Findings, asked: Iterable[Row], fresh: dict[str, float], warm: dict[str, float]
) -> None:
    ids: dict[str, list[str]] = defaultdict(list)
    for row in asked:
        ids[row.lang].append(row.id)
        ids["all"].append(row.id)
    table: list[tuple[object, ...]] = []
    for lang, those in ids.items():
        first, again = [fresh[id] for id in those], [warm[id] for id in those]
        table.append((lang, len(those), middle(first), p95(first), middle(again), p95(again), max(again)))
    columns = ("language", "questions", "first p50", "first p95", "again p50", "again p95", "again max")
    findings.tables.append(
        Table(
            "ask: understanding and answering, µs of processor time, one process; again: the best of five",
            columns,
            sorted(table, key=str),
        )
    )
    everything = ids["all"]
    findings.at_most("ask, first time, p50", middle(fresh[id] for id in everything), MEDIAN_LIMIT, "µs")
    findings.at_most("ask, first time, p95", p95(fresh[id] for id in everything), P95_LIMIT, "µs")
    findings.at_most("ask, again, p50", middle(warm[id] for id in everything), MEDIAN_LIMIT, "µs")
    findings.at_most("ask, again, p95", p95(warm[id] for id in everything), P95_LIMIT, "µs")


def _by_step(findings: Findings, service: Service, asked: list[Asked]) -> None:
    with watched() as watch:
        ask = watch.timed(REST, _ask)
        render = watch.timed("render", telegram_html)
        for row, context in asked:
            render(ask(service, row, context).blocks)
    total = sum(watch.spent.values())
    ordered = watch.spent.most_common()
    table = [
        (step, 100 * spent / total, spent / 1000 / len(asked), watch.runs[step] / len(asked))
        for step, spent in ordered
    ]
    findings.tables.append(
        Table(
            "ask: share of each step (its own time, mean of all questions)",
            ("step", "%", "µs", "runs"),
            table,
        )
    )
    findings.limits.append(
        f"ask: the dearest step is {ordered[0][0]}, with {100 * ordered[0][1] / total:.0f} % of the time"
    )


def _dearest(
    findings: Findings, service: Service, asked: list[Asked], fresh: dict[str, float], warm: dict[str, float]
) -> None:
    by_intent: dict[str, list[str]] = defaultdict(list)
    dearest = sorted(asked, key=lambda each: -warm[each[0].id])[:_DEAREST]
    for row, context in asked:
        by_intent[_ask(service, row, context).query.intent.value].append(row.id)
    table = [
        (
            intent,
            len(ids),
            middle(fresh[id] for id in ids),
            middle(warm[id] for id in ids),
            max(warm[id] for id in ids),
        )
        for intent, ids in by_intent.items()
    ]
    columns = ("intent understood", "questions", "first p50", "again p50", "again max")
    findings.tables.append(
        Table("ask: by intent, µs", columns, sorted(table, key=itemgetter(3), reverse=True))
    )
    rows = [(row.question[:70], warm[row.id]) for row, _ in dearest]
    findings.tables.append(Table("ask: the dearest questions", ("question", "again µs"), rows))
