"""Query -> Result: which function answers which intent."""

from __future__ import annotations

from collections.abc import Callable

from knowledge.query import Intent, Query
from knowledge.result import Evaluator, NothingKnown, Result
from knowledge.store import Store

# An intent that is made of other questions gets `evaluate` itself to ask them with.
Composite = Callable[[Query, Store, str, Evaluator], Result]

EVALUATORS: dict[Intent, Evaluator] = {}

COMPOSITES: dict[Intent, Composite] = {}


def evaluate(query: Query, store: Store, today: str) -> Result:
    """What the store holds on this query. `today` is an ISO day; nothing after it is known, nothing is written.

    Never raises for a well-formed query: what is not known comes back as `NothingKnown`.
    """
    if query.intent in COMPOSITES:
        return COMPOSITES[query.intent](query, store, today, evaluate)
    if query.intent in EVALUATORS:
        return EVALUATORS[query.intent](query, store, today)
    return NothingKnown(query=query, today=today, ids=query.actor + query.subject + query.person)
