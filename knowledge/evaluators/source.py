"""Where an answer comes from: every source of what it says, and what each of them bears out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass

from knowledge.evaluators.nth import OrderResult
from knowledge.evaluators.reaction import ReactionResult
from knowledge.evaluators.record import (
    RECOGNITIONS,
    REFUSALS,
    UNDOINGS,
    acts_between,
    order_of,
    principal,
    siblings,
    sides,
    within,
)
from knowledge.evaluators.totals import about
from knowledge.evaluators.who import WhoResult
from knowledge.model import Act, Citation, Count, Coverage, Event, Person, Quote
from knowledge.query import Intent, Query
from knowledge.result import Cited, Evaluator, NothingKnown, Result
from knowledge.store import Store

_CLAIMS = 10
_TOTALS = 4
# The acts that the answer to a question about one act is about; its other evidence needs no sources here.
_MEANT: dict[Intent, tuple[Act, ...]] = {
    Intent.DID_RECOGNISE: (*RECOGNITIONS, *REFUSALS),
    Intent.WHEN_RECOGNISED: RECOGNITIONS,
    Intent.SEVERED: (Act.SEVERANCE, Act.RELATIONS_RESTORED),
    Intent.WITHDRAWAL: UNDOINGS,
}
_CITED = (Event, Quote, Count, Coverage, Person)


@dataclass(frozen=True, slots=True)
class Backing:
    """One source with all that it is cited for in an answer."""

    source: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceResult(Result):
    """`asked` is the query whose answer is backed, `claims` the first things that answer says, `backings` their
    sources in the order of the claims, `total` the number of sources of all that it says."""

    asked: Query
    claims: tuple[Cited, ...]
    backings: tuple[Backing, ...]
    total: int


def source(query: Query, store: Store, today: str, evaluate: Evaluator) -> Result:
    """The sources of the answer to `query.about`; of the act between the two sides, if no answer went before."""
    asked = query.but(intent=query.about or Intent.TIMELINE, about=None, page=1)
    claims: list[Cited] = []
    if query.about is None:
        claims = _acts(query, store) if sides(query, store) else _totals(query, store)
    if not claims:
        claims = _answered(evaluate(asked, store, today))
    claims = _ranked(claims, asked)
    total = len(_backings(claims))
    claims = claims[:_CLAIMS]
    backings = _backings(claims)
    if not backings:
        return NothingKnown(query=query, today=today, ids=query.actor + query.subject + query.person)
    return SourceResult(
        query=query,
        today=today,
        events=tuple(claim for claim in claims if isinstance(claim, Event)),
        asked=asked,
        claims=tuple(claims),
        backings=backings,
        total=total,
    )


def _acts(query: Query, store: Store) -> list[Cited]:
    """The act that a bare question means ("where did you get that X recognised Y"), with its siblings asked for."""
    found = within(acts_between(query, store), query.as_of)
    act = principal(found, order_of(query))
    if act is None:
        return []
    twins = [other for other in siblings([act], store) if set(query.subject).intersection(other.subject)]
    return [act, *twins]


def _totals(query: Query, store: Store) -> list[Cited]:
    """Of a bare question about a subject: who counted what of it, the number asserted first, and what the list
    of it rests on."""
    counts = [count for subject in query.subject for count in about(store.counts(subject), query.link)]
    asserted = [count for count in counts if query.claimed and str(query.claimed) in count.value.split()]
    latest = sorted(counts, key=lambda count: count.as_of or "")[-_TOTALS:][::-1]
    coverage = [found for subject in query.subject if (found := store.coverage(subject))]
    return [*asserted, *(count for count in latest if count not in asserted), *coverage]


def _answered(result: Result) -> list[Cited]:
    """What an answer says, in its order: of a list its rows, of an order the places asked for, of a reaction the
    replies and the words before the acts replied to."""
    if isinstance(result, WhoResult):
        gone = [row.event for one in result.listings for row in one.lost]
        listed = [one.coverage for one in result.listings]
        return [claim for claim in (*result.counts, *listed, *result.events, *gone) if claim]
    if isinstance(result, OrderResult):
        return [*result.events, *([result.coverage] if result.coverage else [])]
    if not isinstance(result, ReactionResult) or not result.replies:
        return list(_claims(result))
    return [*result.replies, *result.quotes, *(result.acts if result.linked else ())]


def _claims(value: object) -> Iterator[Cited]:
    """Everything in a result that carries citations, in the order of its fields."""
    if isinstance(value, _CITED):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _claims(item)
    elif is_dataclass(value) and not isinstance(value, (Query, type)):
        own = [item.name for item in fields(value)]
        # What a shape adds to the common result is what it is about; the common evidence comes after it.
        for name in sorted(own, key=lambda name: name in _COMMON):
            yield from _claims(getattr(value, name))


def _ranked(claims: list[Cited], asked: Query) -> list[Cited]:
    """Each claim once: of an act only that, of a number its totals, of a long list totals and coverage first."""
    once = list({id(claim): claim for claim in claims}.values())
    kinds = _MEANT.get(asked.intent, ())
    if meant := [claim for claim in once if isinstance(claim, Event) and claim.type in kinds]:
        return list(meant)
    totals: list[Cited] = [claim for claim in once if isinstance(claim, (Count, Coverage))]
    if asked.intent is Intent.HOW_MANY and totals:
        return totals
    if len(once) <= _CLAIMS:
        return once
    return totals + [claim for claim in once if claim not in totals]


_COMMON = {item.name for item in fields(Result)}


def _backings(claims: list[Cited]) -> tuple[Backing, ...]:
    found: dict[str, list[Citation]] = {}
    for claim in claims:
        for citation in claim.citations:
            found.setdefault(citation.source, []).append(citation)
    return tuple(Backing(id, tuple(dict.fromkeys(citations))) for id, citations in found.items())
