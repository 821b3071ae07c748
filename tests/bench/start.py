"""From the command to the first answer, what its imports cost, and the memory of a process that answered for a while."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

from tests.bench.findings import Findings, Table
from tests.bench.measure import ROOT, peak_memory, python, seconds
from tests.bench.workspace import Workspace

QUESTION = "Who recognises Kosovo?"
START_LIMIT = 1.0
"""Seconds."""
IMPORT_LIMIT = 0.3
MEMORY_LIMIT = 90.0
"""MB."""
_ASKED = 200
_WARM, _COLD = 5, 2
_SHOWN = 10
_IMPORT = re.compile(r"import time:\s+(\d+) \|\s+(\d+) \|\s*(\S+)")


def run(workspace: Workspace) -> Findings:
    findings = Findings()
    warm = min(_seconds(workspace.database, "ask", QUESTION) for _ in range(_WARM))
    cold = min(_seconds(workspace.folder / f"cold-{turn}.db", "ask", QUESTION) for turn in range(_COLD))
    bare = min(seconds(lambda: python("-c", "")) for _ in range(_WARM))
    findings.at_most("start to first answer, database built", warm, START_LIMIT, "s")
    findings.ratio("start to first answer / a Python that does nothing", warm / bare)
    findings.ratio("start without a database / with one", cold / warm)
    rows = [
        ("a Python that does nothing", bare),
        ("database built", warm),
        ("no database yet, so it is built", cold),
    ]
    findings.tables.append(
        Table("start to first answer of `python -m bot ask`, the quickest of some", ("", "s"), rows)
    )
    _imports(findings, workspace.database)
    _memory(findings, workspace)
    return findings


def _environment(database: Path) -> dict[str, str]:
    return {"KNOWLEDGE_DB": str(database)}


def _seconds(database: Path, *words: str) -> float:
    return seconds(lambda: python("-m", "bot", *words, environment=_environment(database)))


def _imports(findings: Findings, database: Path) -> None:
    """Own time of the imports, added up by package: what one could save by doing without it."""
    said = python("-X", "importtime", "-m", "bot", "ask", QUESTION, environment=_environment(database)).stderr
    spent: Counter[str] = Counter()
    modules: Counter[str] = Counter()
    for own, _, name in _IMPORT.findall(said):
        package = name.partition(".")[0]
        spent[package] += int(own)
        modules[package] += 1
    total = sum(spent.values()) / 1e6
    rows = [(name, own / 1000, modules[name]) for name, own in spent.most_common(_SHOWN)]
    rows.append(("all", total * 1000, sum(modules.values())))
    findings.tables.append(
        Table("imports of `python -m bot ask`, own time by package", ("package", "ms", "modules"), rows)
    )
    findings.at_most("imports until the first answer", total, IMPORT_LIMIT, "s")
    ours = ("bot", "knowledge")
    dear = [f"{name} {own / 1000:.0f} ms" for name, own in spent.most_common(_SHOWN) if name not in ours][:3]
    findings.limits.append(f"start: the dearest imports are {', '.join(dear)}")


def _memory(findings: Findings, workspace: Workspace) -> None:
    """The peak of one `bot ask --jsonl` after questions in all languages, read while it waits for another."""
    by_lang: dict[str, list[str]] = {}
    for row in workspace.questions:
        by_lang.setdefault(row.lang, []).append(row.question)
    questions = [text for texts in by_lang.values() for text in texts[: _ASKED // len(by_lang)]]
    peaks = {}
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "ask", "--jsonl"],
        cwd=ROOT,
        env=os.environ | _environment(workspace.database),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdin
        assert process.stdout
        for number, text in enumerate(questions, 1):
            process.stdin.write(json.dumps({"question": text}) + "\n")
            process.stdin.flush()
            process.stdout.readline()
            peaks[number] = peak_memory(process.pid)
        process.stdin.close()
    marks = sorted({1, len(questions) // 4, len(questions) // 2, len(questions)})
    rows = [(f"after {number} questions", peaks[number]) for number in marks]
    findings.tables.append(Table("peak memory of `python -m bot ask --jsonl`", ("", "MB"), rows))
    findings.at_most(f"memory after {len(questions)} questions", peaks[len(questions)], MEMORY_LIMIT, "MB")
