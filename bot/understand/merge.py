"""Several questions of one message: which of them are one question, and what the rest make together."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.query import Intent, Phase, Query

MOST = 4
"""Parts of a compound that are answered; more would not fit one message."""


def merge(queries: Sequence[Query]) -> Query | None:
    """One query for all: a single one when the parts ask the same thing, a compound otherwise, None without parts."""
    kept: list[Query] = []
    for query in queries:
        for index, other in enumerate(kept):
            same = _same(other, query)
            if same is not None:
                kept[index] = same
                break
        else:
            kept.append(query)
    if not kept:
        return None
    return kept[0] if len(kept) == 1 else Query(Intent.COMPOUND, parts=tuple(kept[:MOST]))


def _same(left: Query, right: Query) -> Query | None:
    """The one query that answers both, if there is one."""
    if left == right or (left.nth == right.nth and _narrows(right, left)):
        return right
    alike = left.nth == right.nth and left.negated is right.negated and left.link is right.link
    if (
        left.intent is right.intent
        and alike
        and _slots(left) == _slots(right)
        and left.as_of == right.as_of
        and left.excluded == right.excluded
    ):
        return left.but(phase=Phase.STATUS) if left.phase is not right.phase else left
    if left.intent is right.intent is Intent.WHAT_DOES_ACTOR_RECOGNISE and left.actor == right.actor:
        return left
    if (
        left.intent is right.intent is Intent.QUOTE
        and left.person
        and not right.person
        and left.actor == right.actor
    ):
        return left
    pair = {left.intent, right.intent}
    if pair == {Intent.DID_RECOGNISE, Intent.WITHDRAWAL} and _slots(left) == _slots(right):
        return left if left.intent is Intent.WITHDRAWAL else right
    if pair == {Intent.DID_RECOGNISE, Intent.WHEN_RECOGNISED} and _slots(left) == _slots(right):
        return left if left.intent is Intent.WHEN_RECOGNISED else right
    return None


def _narrows(right: Query, left: Query) -> bool:
    """Whether the second question is the first with a limit added ("… within the EU only")."""
    if left.intent is not right.intent or _slots(left) != _slots(right):
        return False
    return bool(right.group) > bool(left.group) or (right.as_of is not None and left.as_of is None)


def _slots(query: Query) -> tuple[tuple[str, ...], ...]:
    return (query.actor, query.subject, query.person)
