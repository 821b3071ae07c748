"""Where the time of an answer goes: the steps are timed from outside, so that the bot carries no clocks.

Each step is the function that does it, replaced for a while by one that also keeps the time. A step's time is its own:
that of the steps inside it is theirs.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any
from unittest.mock import patch

from bot import service
from bot.lexicon import Lexicon
from bot.understand import scanner, understanding
from knowledge.link import Linker
from knowledge.store import Store

# What each step is, and the functions that do it: where they are looked up, and under which name.
STEPS: dict[str, tuple[tuple[Any, str], ...]] = {
    "fold": ((scanner, "tokens"), (scanner, "clean")),
    "scan": ((scanner.Scanner, "scan"),),
    "link": ((Linker, "at"),),
    "words": ((Lexicon, "at"),),
    "clauses": ((understanding, "sentences"), (understanding, "questions")),
    "slots": ((understanding, "find"), (understanding, "fill")),
    "frames": ((understanding, "read"), (understanding, "follow"), (understanding, "objection")),
    "evaluate": ((service, "evaluate"),),
    "database": ((Store, "_rows"),),
    "compose": ((service, "compose"), (service, "decline")),
}
REST = "rest"


class Stopwatch:
    """Adds up each step's own time in nanoseconds, and how often it ran."""

    def __init__(self) -> None:
        self.spent: Counter[str] = Counter()
        self.runs: Counter[str] = Counter()
        self._inner = [0]

    def timed(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """The function, with its time added to a step."""

        def run(*args: Any, **more: Any) -> Any:
            self._inner.append(0)
            start = time.thread_time_ns()
            try:
                return function(*args, **more)
            finally:
                whole = time.thread_time_ns() - start
                self.spent[name] += whole - self._inner.pop()
                self.runs[name] += 1
                self._inner[-1] += whole

        return run


@contextmanager
def watched() -> Iterator[Stopwatch]:
    """Time the steps of all answers inside."""
    watch = Stopwatch()
    with ExitStack() as stack:
        for step, places in STEPS.items():
            for owner, name in places:
                stack.enter_context(patch.object(owner, name, watch.timed(step, getattr(owner, name))))
        yield watch
