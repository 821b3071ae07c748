"""What grows with the record: the time to build it, the time of each kind of query, the memory of who serves it."""

from __future__ import annotations

from typing import Any

from tests.bench.findings import Findings, Table
from tests.bench.measure import best_of, child
from tests.bench.probe import GROWING
from tests.bench.workspace import Workspace

SIZES = (1_000, 10_000, 100_000)
LARGEST = 1_000_000
RATE_LIMIT = 50_000
"""Events built a second."""
GROWTH_LIMIT = 1.5
_ROUNDS = 3


def run(workspace: Workspace) -> Findings:
    sizes = (*SIZES, LARGEST) if workspace.full else SIZES
    findings = Findings()
    built = {size: _built(workspace, size) for size in sizes}
    _build_table(findings, built)
    # In turns, so that a busy moment of the machine meets all sizes alike.
    rounds = [{size: _probed(workspace, size) for size in sizes} for _ in range(_ROUNDS)]
    probes = {size: [each[size] for each in rounds] for size in sizes}
    _query_table(findings, probes, "again")
    _query_table(findings, probes, "first")
    _memory_table(findings, {size: each[0] for size, each in probes.items()})
    return findings


def _path(workspace: Workspace, size: int) -> str:
    return str(workspace.folder / f"synthetic-{size}.db")


def _built(workspace: Workspace, size: int) -> dict[str, float]:
    data: dict[str, float] = child("-m", "tests.bench.synthetic", str(size), _path(workspace, size))
    return data


def _probed(workspace: Workspace, size: int) -> dict[str, Any]:
    data: dict[str, Any] = child("-m", "tests.bench.probe", _path(workspace, size))
    return data


def _build_table(findings: Findings, built: dict[int, dict[str, float]]) -> None:
    rows = [
        (
            f"{size:,}",
            size / data["worked"],
            data["worked"],
            data["seconds"],
            data["size"],
            data["record"],
            data["peak"],
        )
        for size, data in built.items()
    ]
    columns = ("events", "events/s", "worked s", "wall s", "file MB", "record MB", "peak MB")
    findings.tables.append(Table("scale: building, events a second of processor time", columns, rows))
    largest = max(built)
    findings.at_least(
        f"build rate at {largest:,} events", largest / built[largest]["worked"], RATE_LIMIT, "events/s"
    )


def _query_table(findings: Findings, probes: dict[int, list[dict[str, Any]]], times: str) -> None:
    best = {size: best_of([each[times] for each in rounds]) for size, rounds in probes.items()}
    smallest, *larger = best
    rows = [
        (
            name,
            *(best[size][name] for size in best),
            *(f"{best[size][name] / best[smallest][name]:.2f}" for size in larger),
        )
        for name in best[smallest]
    ]
    columns = ("median µs at", *(f"{size:,}" for size in best), *(f"/ {smallest:,}" for _ in larger))
    title = "scale: a query asked again" if times == "again" else "scale: a query asked for the first time"
    findings.tables.append(Table(title, columns, rows))
    largest = larger[-1]
    growth = {name: best[largest][name] / best[smallest][name] for name in best[smallest] if name != GROWING}
    worst = max(growth, key=lambda name: growth[name])
    findings.ratio(
        f"query at {largest:,} / at {smallest:,}, {times}, worst: {worst}", growth[worst], GROWTH_LIMIT
    )
    over = [f"{name} {value:.1f}" for name, value in growth.items() if value > GROWTH_LIMIT]
    if over:
        findings.limits.append(f"scale, {times}: over {GROWTH_LIMIT} times: {', '.join(over)}")


def _memory_table(findings: Findings, probes: dict[int, dict[str, Any]]) -> None:
    rows = [
        (
            f"{size:,}",
            data["names"],
            data["started"],
            data["opened"],
            data["served"],
            f"{data['slowest']:.2f}{', given up' if data['given_up'] else ''}",
        )
        for size, data in probes.items()
    ]
    columns = ("events", "names", "start s", "opened MB", "served MB", "its largest answer s")
    findings.tables.append(Table("scale: start and memory of the serving process", columns, rows))
    smallest, largest = min(probes), max(probes)
    findings.ratio(
        f"memory at {largest:,} / at {smallest:,} events",
        probes[largest]["served"] / probes[smallest]["served"],
    )
