"""Partial dates: EDTF text with its true precision, and the span of days that it covers.

The forms in use are `2022-07-13`, `2022-07`, `2022`, `1991~` (approximate), `1988-11-19?` (doubtful), `199X`
and `20XX` (unspecified digits), `2010/2012` (an interval), `2014/..` and `../2015` (open intervals).
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from functools import lru_cache

EARLIEST = "0001-01-01"
LATEST = "9999-12-31"

_POINT = re.compile(r"(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2})(?:-(\d{2}))?)?([~?])?")


class BadDate(ValueError):
    """The text is not a date that exists; the message says what would be right."""


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as the sources give it: `text` is EDTF, `first` and `last` are ISO days that bound it."""

    text: str
    first: str
    last: str
    precision: str
    """One of `day`, `month`, `year`, `decade`, `century`, `interval`."""
    approximate: bool = False

    @property
    def is_day(self) -> bool:
        return self.precision == "day" and not self.approximate

    def __str__(self) -> str:
        return self.text


@lru_cache(maxsize=8192)
def parse(text: str) -> PartialDate:
    """Read one EDTF date or interval.

    Raises:
        BadDate: no EDTF of the forms above, a day that does not exist, or an end before the beginning.
    """
    if "/" not in text:
        return _point(text)
    start, _, end = text.partition("/")
    first = EARLIEST if start == ".." else _point(start).first
    last = LATEST if end == ".." else _point(end).last
    if start == end == "..":
        raise BadDate(f"'{text}' has neither a beginning nor an end")
    if first > last:
        raise BadDate(f"'{text}' ends before it starts")
    return PartialDate(text, first, last, "interval", "~" in text or "?" in text)


def _point(text: str) -> PartialDate:
    match = _POINT.fullmatch(text)
    if not match:
        raise BadDate(f"'{text}' is not a date; write 2022-07-13, 2022-07, 2022, 1991~, 20XX or 2010/2012")
    year, month, day, approximate = match.groups()
    if "X" in year:
        if month:
            raise BadDate(
                f"'{text}' has a month in an unknown year; write the year in full or drop the month"
            )
        precision = "century" if year.endswith("XX") else "decade"
        low, high = year.replace("X", "0"), year.replace("X", "9")
        return PartialDate(text, f"{low}-01-01", f"{high}-12-31", precision, bool(approximate))
    if month is None:
        return PartialDate(text, f"{year}-01-01", f"{year}-12-31", "year", bool(approximate))
    if not 1 <= int(month) <= 12:
        raise BadDate(f"'{text}' has no month {month}; months run from 01 to 12")
    days = calendar.monthrange(int(year), int(month))[1]
    if day is None:
        return PartialDate(
            text, f"{year}-{month}-01", f"{year}-{month}-{days:02}", "month", bool(approximate)
        )
    if not 1 <= int(day) <= days:
        raise BadDate(f"'{text}' does not exist: that month has {days} days")
    return PartialDate(text, f"{year}-{month}-{day}", f"{year}-{month}-{day}", "day", bool(approximate))
