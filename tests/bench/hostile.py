"""How long texts take that were made to be hard: 4,096 characters each, none may need more than 50 ms."""

from __future__ import annotations

from functools import partial

from bot.render import telegram_html
from bot.service import Service
from tests.bench.findings import Findings, Table
from tests.bench.measure import micros, middle
from tests.bench.texts import LONGEST, TEXTS
from tests.bench.workspace import Workspace

LIMIT = 50_000.0
"""Microseconds."""
_ROUNDS = 3
_NORMAL = "When did North Korea recognise the Donetsk People's Republic?"


def run(workspace: Workspace) -> Findings:
    service = workspace.service()
    _answer(service, _NORMAL)
    normal = middle(micros(partial(_answer, service, _NORMAL)) for _ in range(20))
    rows = []
    for name, text in TEXTS.items():
        first = micros(partial(_answer, service, text))
        again = min(micros(partial(_answer, service, text)) for _ in range(_ROUNDS))
        half = min(micros(partial(_answer, service, text[: len(text) // 2])) for _ in range(_ROUNDS))
        rows.append((name, first / 1000, again / 1000, again / half, again / normal))
    rows.sort(key=lambda row: -row[1])
    findings = Findings()
    columns = ("text", "first ms", "again ms", "whole / half", "/ a normal question")
    findings.tables.append(Table(f"hard texts of {LONGEST} characters", columns, rows))
    findings.at_most(f"the hardest text ({rows[0][0]})", rows[0][1] * 1000, LIMIT, "µs")
    findings.limits.append(
        f"hard texts: {rows[0][0]} takes {rows[0][1]:.0f} ms, {rows[1][0]} {rows[1][1]:.0f} ms"
    )
    return findings


def _answer(service: Service, text: str) -> str:
    return telegram_html(service.ask(text).blocks)
