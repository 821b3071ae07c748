"""The real database, built once, and answers from it as the reader sees them: plain text on a fixed day."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.answer import compose
from bot.messages import Messages
from bot.render import plain
from bot.reply import Reply
from knowledge.build import ensure
from knowledge.evaluate import evaluate
from knowledge.query import Intent, Query
from knowledge.store import Store

TODAY = "2026-11-21"


class Answer:
    """A reply with its text at hand. `says` looks for words in the whole text without regard to case."""

    def __init__(self, reply: Reply) -> None:
        self.reply = reply
        self.text = plain(reply.blocks)
        self.headline = reply.summary

    def says(self, *words: str) -> bool:
        text = self.text.casefold()
        return all(word.casefold() in text for word in words)

    def shows(self, number: int) -> bool:
        """Whether the number stands in the text as a whole number."""
        return re.search(rf"(?<!\d){number}(?!\d)", self.text) is not None


Ask = Callable[..., Answer]


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    opened = Store.open(ensure(Path(tmp_path_factory.mktemp("facts") / "knowledge.db")))
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def ask(store: Store) -> Ask:
    """Ask with the fields of a query: ask(Intent.WHO_RECOGNISES, subject="xk", lang="uk")."""

    def asked(intent: Intent, *, lang: str = "en", **fields: object) -> Answer:
        query = Query(intent, **{name: _tuple(name, value) for name, value in fields.items()})
        return Answer(compose(evaluate(query, store, TODAY), store, Messages.load(lang)))

    return asked


def _tuple(name: str, value: object) -> object:
    if name in ("actor", "subject", "group", "excluded") and isinstance(value, str):
        return tuple(value.split())
    return value
