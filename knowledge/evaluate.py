"""Query -> Result: which function answers which intent."""

from __future__ import annotations

from collections.abc import Callable

from knowledge.evaluators.actor import what_does_actor_recognise
from knowledge.evaluators.card import what_is_entity
from knowledge.evaluators.channel import how_announced
from knowledge.evaluators.compound import compound
from knowledge.evaluators.count import how_many
from knowledge.evaluators.nth import first_or_nth
from knowledge.evaluators.pair import did_recognise, when_recognised
from knowledge.evaluators.person import who_is_person
from knowledge.evaluators.quotes import quote
from knowledge.evaluators.reaction import reaction
from knowledge.evaluators.reason import why
from knowledge.evaluators.severed import severed
from knowledge.evaluators.source import source
from knowledge.evaluators.timeline import timeline
from knowledge.evaluators.who import who
from knowledge.evaluators.withdrawal import withdrawal
from knowledge.query import Intent, Query
from knowledge.result import Evaluator, NothingKnown, Result
from knowledge.store import Store
from knowledge.timeframe import told_now

# An intent that is made of other questions gets `evaluate` itself to ask them with.
Composite = Callable[[Query, Store, str, Evaluator], Result]

EVALUATORS: dict[Intent, Evaluator] = {
    Intent.WHO_RECOGNISES: who,
    Intent.DID_RECOGNISE: did_recognise,
    Intent.WHEN_RECOGNISED: when_recognised,
    Intent.HOW_MANY: how_many,
    Intent.FIRST_OR_NTH: first_or_nth,
    Intent.WITHDRAWAL: withdrawal,
    Intent.SEVERED: severed,
    Intent.WHAT_DOES_ACTOR_RECOGNISE: what_does_actor_recognise,
    Intent.REACTION: reaction,
    Intent.QUOTE: quote,
    Intent.WHO_IS_PERSON: who_is_person,
    Intent.WHAT_IS_ENTITY: what_is_entity,
    Intent.TIMELINE: timeline,
    Intent.WHY: why,
    Intent.HOW_ANNOUNCED: how_announced,
}

COMPOSITES: dict[Intent, Composite] = {Intent.COMPOUND: compound, Intent.SOURCE: source}


def evaluate(query: Query, store: Store, today: str) -> Result:
    """What the store holds on this query. `today` is an ISO day; nothing after it is known, nothing is
    written.

    Never raises for a well-formed query: what is not known comes back as `NothingKnown`.
    """
    query = told_now(query, today)
    if query.intent in COMPOSITES:
        return COMPOSITES[query.intent](query, store, today, evaluate)
    if query.intent in EVALUATORS:
        return EVALUATORS[query.intent](query, store, today)
    return NothingKnown(query=query, today=today, ids=query.actor + query.subject + query.person)
