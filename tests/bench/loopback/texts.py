"""What people write: questions that the bot answers, and inline queries as they are while somebody types on."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from itertools import cycle, islice

from bot.reply import ReplyKind
from tests.bench.loopback.account import Text
from tests.bench.workspace import Workspace

_PEOPLE = 20
_SEED = 30


class Questions:
    """The questions of the sets that get a full answer with sources, shuffled, again and again."""

    def __init__(self, workspace: Workspace) -> None:
        service = workspace.service()
        asked = dict.fromkeys((row.question, row.lang) for row in workspace.questions if not row.context)
        # Only an answer has sources, and each has.
        self.all = [text for text in asked if service.ask(text[0]).kind is ReplyKind.ANSWER]
        random.Random(_SEED).shuffle(self.all)
        self.endless = cycle(self.all)

    def next(self, count: int) -> list[Text]:
        """The next ones, so that each load asks others than the one before it."""
        return list(islice(self.endless, count))


def typed(questions: Sequence[Text]) -> Iterator[Text]:
    """Inline queries of some people who type at the same time: each comes with a few letters more."""
    chance = random.Random(_SEED)
    people = [_typing(questions[number::_PEOPLE], chance) for number in range(_PEOPLE)]
    for person in cycle(people):
        yield next(person)


def _typing(questions: Sequence[Text], chance: random.Random) -> Iterator[Text]:
    for text, lang in cycle(questions):
        end = 0
        while end < len(text):
            end += chance.randint(1, 4)
            yield text[:end], lang
