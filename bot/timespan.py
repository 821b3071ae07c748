"""Times in a question: "as of March 2019", "у вересні 2025", "2017년 기준" as EDTF with their relation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.calendars import Calendar
from bot.moments import Point, moments
from knowledge.dates import BadDate, parse
from knowledge.text import Token

_SHORT_YEAR = re.compile(r"(?<!\w)['’](\d\d)(?!\w)")


@dataclass(frozen=True, slots=True)
class Timespan:
    """A time in words `start` to `end` (exclusive): EDTF, and `relation` in, as_of, until, since or between."""

    start: int
    end: int
    edtf: str
    relation: str


def with_full_years(text: str, today: str) -> str:
    """The text with years that an apostrophe shortens written out ("back in '91"), none of them in the future."""
    if "'" not in text and "’" not in text:
        return text
    return _SHORT_YEAR.sub(lambda match: f"{19 + (match[1] <= today[2:4])}{match[1]}", text)


def find(words: Sequence[Token], calendar: Calendar, today: str) -> list[Timespan]:
    """All times in the words, left to right; a bare day or month without a year is no limit and has an empty `edtf`."""
    if not any(_may_date(word.text, calendar) for word in words):
        return []
    points = list(moments(words, calendar))
    spans: list[Timespan] = []
    index = 0
    while index < len(points):
        span, used = _span(points, index, words, calendar)
        if span is not None:
            spans.append(span)
        index += used
    return spans if any(span.edtf for span in spans) else spans + list(_relative(words, calendar, today))


def _may_date(word: str, calendar: Calendar) -> bool:
    """Whether a word may be part of a time at all; most questions have none, and are spared the rest."""
    return word[:1].isdecimal() or word in calendar.openers or calendar.month(word) is not None


def _span(
    points: list[Point], index: int, words: Sequence[Token], calendar: Calendar
) -> tuple[Timespan | None, int]:
    first = points[index]
    second = _completed(points[index + 1], first, words, calendar) if index + 1 < len(points) else None
    completed = second is not None and second is not points[index + 1]
    if second is not None and second.year and _joined(first, second, words, calendar, completed):
        start = (
            first
            if first.year
            else Point(first.start, first.end, second.year, first.month or second.month, first.day)
        )
        relation, marker = _marker(first.start, words, calendar)
        if start.edtf <= second.edtf and (relation in ("between", "since", "in", "") or first.year is None):
            return Timespan(marker, second.end, f"{start.edtf}/{second.edtf}", "between"), 2
    if first.year is None:
        return Timespan(first.start, first.end, "", ""), 1
    relation, marker = _marker(first.start, words, calendar)
    after = first.tail or (words[first.end].text if first.end < len(words) else "")
    if after in calendar.markers["end_of"] and _is_hangul(after):
        end = first.end + (not first.tail)
        return _related(Timespan(marker, end, first.edtf, "end_of")), 1
    if after in calendar.markers["as_of"] and _is_hangul(after):
        relation = "as_of"
    elif after in calendar.markers["until"] and _is_hangul(after):
        relation = "until"
    elif after in calendar.markers["since"] and _is_hangul(after):
        relation = "since"
    return _related(Timespan(marker, first.end, first.edtf, relation or "in")), 1


def _completed(second: Point, first: Point, words: Sequence[Token], calendar: Calendar) -> Point:
    """The end of a Korean span takes year and month from its beginning ("7월 13일부터 15일까지", "2008년 8월~9월")."""
    if second.year or first.year is None or not (second.day or second.month):
        return second
    touch = calendar.year_first and _touch(first, second, words)
    if not (touch or second.tail.startswith("까지")):
        return second
    return replace(second, year=first.year, month=second.month or first.month)


def _touch(first: Point, second: Point, words: Sequence[Token]) -> bool:
    """Whether no more than a dash between spaces parts two times."""
    return words[first.end - 1].end + 4 > words[second.start].start


def _is_hangul(word: str) -> bool:
    """Korean puts after a time what the other languages put before it."""
    return "가" <= word[:1] <= "힣"


def _related(span: Timespan) -> Timespan | None:
    try:
        date = parse(span.edtf)
    except BadDate:
        return None
    if span.relation == "end_of":
        return Timespan(span.start, span.end, date.last, "as_of")
    if span.relation == "since":
        return Timespan(span.start, span.end, f"{date.text}/..", "since")
    return span


def _joined(first: Point, second: Point, words: Sequence[Token], calendar: Calendar, completed: bool) -> bool:
    """Two times belong together when only "and", "to" or a dash stands between them."""
    gap = [word.text for word in words[first.end : second.start]]
    if not gap:
        if first.year is None and first.day is None:
            months = first.month, second.month
            return None not in months and months < months[::-1] and second.day is None
        # "13.07-15.07.2022" and "12-15 July 2022" leave out what follows.
        left_out = first.year is None or completed
        whole = left_out or second.day is not None or second.month == first.month
        return whole and _touch(first, second, words)
    return len(gap) <= 2 and all(
        word in calendar.markers["and"] or word in calendar.markers["until"] for word in gap
    )


def _marker(start: int, words: Sequence[Token], calendar: Calendar) -> tuple[str, int]:
    """The relation that the words before a time, and before its article, declare, and where the first of them stands."""
    if words[start - 1].text == "the" and start > 1:
        found = _marker(start - 1, words, calendar)
        if found[0]:
            return found
    for size in (4, 3, 2, 1):
        if start - size < 0:
            continue
        phrase = " ".join(word.text for word in words[start - size : start])
        for relation in ("as_of", "end_of", "start_of", "until", "since", "between", "in"):
            if phrase in calendar.markers[relation]:
                if any(phrase.endswith(word) for word in calendar.markers["end_of"]):
                    return "end_of", start - size
                return "as_of" if relation == "start_of" else relation, start - size
    return "", start


def _relative(words: Sequence[Token], calendar: Calendar, today: str) -> Iterator[Timespan]:
    """ "Last year" and the like; "now" is no limit, because every answer is as of today."""
    year = int(today[:4])
    for name, value in (("last_year", year - 1), ("this_year", year)):
        for index, word in enumerate(words):
            if word.text not in calendar.openers:
                continue
            for size in range(min(3, len(words) - index), 0, -1):
                phrase = " ".join(word.text for word in words[index : index + size])
                if phrase in calendar.relative[name]:
                    yield Timespan(index, index + size, str(value), "in")
                    return
