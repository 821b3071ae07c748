"""The days a question is about: when things are looked at, and within which span acts count."""

from __future__ import annotations

from dataclasses import dataclass

from knowledge.dates import PartialDate, parse
from knowledge.model import Event
from knowledge.query import Query


@dataclass(frozen=True, slots=True)
class Timeframe:
    """`first` and `last` are ISO days; `at` is the day on which the state of things is read, never after
    today.

    `named` is the date as the question gave it, None when it gave none; `during` asks for acts within the
    span.
    """

    first: str
    last: str
    at: str
    today: str
    named: PartialDate | None = None
    during: bool = False

    @property
    def shown(self) -> str:
        """The date to say for the state of things: as the question gave it, the day itself for a span."""
        return self.at if self.named is None or self.named.precision == "interval" else self.named.text

    def holds(self, event: Event) -> bool:
        """Whether the event surely falls within the span, as precisely as it is dated."""
        return self.first <= event.date.first and last_day(event, self.today) <= self.last

    def touches(self, event: Event) -> bool:
        """Whether the event may fall within the span."""
        return event.date.first <= self.last and self.first <= event.date.last


def timeframe(query: Query, today: str) -> Timeframe:
    """The timeframe of a query; without a date of its own it is today."""
    if query.as_of is None:
        return Timeframe("0001-01-01", today, today, today)
    named = parse(query.as_of)
    last = min(named.last, today)
    return Timeframe(min(named.first, last), last, last, today, named, query.during)


def told_now(query: Query, today: str) -> Query:
    """A question about a time that has not begun as one about today that must not be taken for a prediction."""
    if query.as_of is None or parse(query.as_of).first <= today:
        return query
    return query.but(as_of=None, during=False, forecast=True)


def last_day(event: Event, today: str) -> str:
    """The last day on which an event can have happened: what is recorded lies not in the future."""
    return min(event.date.last, max(today, event.date.first))
