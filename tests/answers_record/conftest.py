"""Answers over the real record, as plain text: `told(intent, language, …)` asks one query and returns the reply."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from asking import Teller, Told

from bot.answer import compose
from bot.messages import Messages
from knowledge.build import ensure
from knowledge.evaluate import evaluate
from knowledge.query import Intent, Query
from knowledge.store import Store

TODAY = "2026-11-21"


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    opened = Store.open(ensure(tmp_path_factory.mktemp("record") / "knowledge.db"))
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def answer(store: Store) -> Callable[[Query, str], Told]:
    def ask(query: Query, lang: str) -> Told:
        return Told(compose(evaluate(query, store, TODAY), store, Messages.load(lang)))

    return ask


@pytest.fixture(scope="session")
def told(answer: Callable[[Query, str], Told]) -> Teller:
    def ask(intent: Intent, lang: str = "en", **fields: Any) -> Told:
        return answer(Query(intent, **fields), lang)

    return ask
