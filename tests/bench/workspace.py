"""What the sections share: a folder to build in, the real database, the questions."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from bot.service import Service
from knowledge.build import build
from knowledge.store import Store
from tests.bench.measure import ROOT, TODAY
from tests.judge import Row, rows


@dataclass
class Workspace:
    """`full` asks for the largest sizes."""

    folder: Path
    full: bool = False

    @cached_property
    def database(self) -> Path:
        """The real record, built."""
        return build(self.folder / "knowledge.db")

    @cached_property
    def questions(self) -> list[Row]:
        """All questions of the question sets."""
        return list(rows(sorted((ROOT / "tests/questions").glob("*.jsonl"))))

    def service(self) -> Service:
        """A service that has answered nothing yet."""
        return Service(Store.open(self.database), clock=lambda: TODAY)
