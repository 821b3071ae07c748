"""Published totals: whose count, of what, when; the ones that a question wants."""

from __future__ import annotations

import re
from collections.abc import Iterable

from knowledge.dates import PartialDate, parse
from knowledge.model import Count
from knowledge.query import Link
from knowledge.store import Store
from knowledge.timeframe import Timeframe

# Enough of a name to meet its adjective: Kosovo and Kosovar, Serbia and Serbian, Morocco and Moroccan.
_STEM = 5
# A total older than this beside a newer one tells of another time.
_RECENT = 2
_SPOKESMEN = {"ps": ("Palestin", "PLO")}
_RELATIONS = re.compile(r"\b(?:relations|cut or suspended ties)\b")
_WITHDRAWALS = re.compile(r"(?<!not )\b(?:withdraw|cut or suspended|never recognised or withdrew)")
_NON_RECOGNITION = re.compile(r"\bdo not recognise|never recognised")


def counted_by(counts: Iterable[Count], whose: str | None, store: Store) -> list[Count]:
    """The counts made by this entity or on its behalf; all of them when nobody is named."""
    if whose is None:
        return list(counts)
    stems = _SPOKESMEN.get(whose) or (store.label(whose)[:_STEM],)
    own = re.compile("|".join(stems))
    return [count for count in counts if _counter(count, own)]


def _counter(count: Count, own: re.Pattern[str]) -> bool:
    """Whether the measure names the counter, not only what is counted: "states recognising Kosovo" names none."""
    by = re.search(r"\b(?:by|list of|as counted by|claimed by)\b (.*)|, (.*)$|\((.*) count\)", count.measure)
    return bool(by and own.search(next(part for part in by.groups() if part is not None)))


def about(counts: Iterable[Count], link: Link) -> list[Count]:
    """The counts of recognitions, of relations or of withdrawals."""
    return [count for count in counts if _kind(count) is link]


def _kind(count: Count) -> Link | None:
    if _WITHDRAWALS.search(count.measure):
        return Link.WITHDRAWALS
    if _RELATIONS.search(count.measure):
        return Link.RELATIONS
    return None if _NON_RECOGNITION.match(count.measure) else Link.RECOGNITION


def nearest(counts: Iterable[Count], time: Timeframe, most: int) -> list[Count]:
    """The counts that say most about the timeframe, newest first: those dated within it, else the last one of each
    measure before it and, where a date was named, the first one soon after."""
    dated = [(parse(count.as_of), count) for count in counts if count.as_of]
    undated = [count for count in counts if not count.as_of and time.named is None]
    if time.named is not None:
        within = [count for date, count in dated if _within(date, time)]
        if within:
            return within[::-1][:most]
    before: dict[str, Count] = {}
    for date, count in dated:
        if date.last <= time.at or date.first <= time.at <= date.last:
            before[count.measure] = count
    found = sorted(before.values(), key=lambda count: count.as_of or "", reverse=True)
    found = [count for count in found if _year(count) >= _year(found[0]) - _RECENT]
    # What was counted within a year after the time asked about still tells of it.
    soon = f"{int(time.at[:4]) + (time.named is not None):04}{time.at[4:]}"
    after = [count for date, count in dated if time.at < date.first <= soon][:1]
    return (found[: most - len(after)] + after + undated)[:most]


def _year(count: Count) -> int:
    return int((count.as_of or "0000")[:4])


def _within(date: PartialDate, time: Timeframe) -> bool:
    return time.named is not None and time.named.first <= date.first and date.last <= time.named.last
