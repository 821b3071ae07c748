"""Several questions in one message: each evaluated by itself, in the order asked."""

from __future__ import annotations

from dataclasses import dataclass

from knowledge.query import Intent, Query
from knowledge.result import Evaluator, NothingKnown, Result
from knowledge.store import Store

_MOST = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class CompoundResult(Result):
    """`parts` are the results of the questions, in their order."""

    parts: tuple[Result, ...]


def compound(query: Query, store: Store, today: str, evaluate: Evaluator) -> Result:
    """The results of all parts of the question; a part that is itself a compound is left out."""
    asked = [part for part in query.parts if part.intent is not Intent.COMPOUND][:_MOST]
    if not asked:
        return NothingKnown(query=query, today=today, ids=query.actor + query.subject)
    parts = tuple(evaluate(part, store, today) for part in asked)
    events = tuple(event for part in parts for event in part.events)
    return CompoundResult(query=query, today=today, events=events, parts=parts)
