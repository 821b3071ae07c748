"""What an evaluated query found, before anybody puts it into words. One frozen class per shape of answer.

Only `Result` lives here, with what every shape carries; the shapes stand beside the evaluators that fill
them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol

from knowledge.model import Citation, Coverage, Event
from knowledge.query import Query
from knowledge.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """`events` are the evidence, `coverage` the completeness of the list they come from, `disputes` the
    events on which sources differ. `today` is the ISO day of the question."""

    query: Query
    today: str
    events: tuple[Event, ...] = ()
    coverage: Coverage | None = None
    disputes: tuple[Event, ...] = ()


class Cited(Protocol):
    """Anything that carries citations: an event, a quote, a fact, a count, a coverage, a person."""

    @property
    def citations(self) -> tuple[Citation, ...]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class NothingKnown(Result):
    """The knowledge base holds nothing on what was asked; `ids` are the names it was asked about."""

    ids: tuple[str, ...] = ()


def unique(events: Iterable[Event]) -> tuple[Event, ...]:
    """Each event once, in the order of its first place. Told apart by id: hashing whole events is slow."""
    return tuple({event.id: event for event in events}.values())


Evaluator = Callable[[Query, Store, str], Result]
