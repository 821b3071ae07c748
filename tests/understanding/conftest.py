"""The real knowledge base, built once for the session, and everything that understands questions over it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.service import Service
from bot.understand.understanding import Understanding, Understood
from knowledge.build import build
from knowledge.query import Query
from knowledge.store import Store

TODAY = "2026-11-21"


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    opened = Store.open(build(tmp_path_factory.mktemp("knowledge") / "knowledge.db"))
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def service(store: Store) -> Service:
    return Service(store, clock=lambda: TODAY)


@pytest.fixture(scope="session")
def understanding(store: Store) -> Understanding:
    return Understanding(store, ("en", "uk", "ru", "ko"))


class Reader:
    """Reads questions one after the other, as in one conversation."""

    def __init__(self, understanding: Understanding) -> None:
        self._understanding = understanding

    def read(self, *questions: str) -> Understood:
        before: Query | None = None
        understood: Understood | None = None
        for question in questions:
            understood = self._understanding.understand(question, TODAY, before)
            before = understood.query or before
        assert understood is not None
        return understood

    def query(self, *questions: str) -> Query:
        query = self.read(*questions).query
        assert query is not None, f"nothing understood in {questions[-1]!r}"
        return query


@pytest.fixture(scope="session")
def reader(understanding: Understanding) -> Reader:
    return Reader(understanding)


DATA = Path(__file__).parent.parent / "questions"
