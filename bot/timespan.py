"""Times in a question: "as of March 2019", "у вересні 2025", "2017년 기준" as EDTF with their relation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.calendars import Calendar
from knowledge.dates import BadDate, parse
from knowledge.text import Token

_YEAR = re.compile(r"1[5-9]\d\d|20[0-9]\d")
_DECADE = re.compile(r"((?:1[5-9]|20)?\d0)(s)?")
_DECADES = re.compile(r"х|년대.*")
"""How a decade ends where the ending stands apart from the number ("1990-х", "1990년대")."""
_DAY = re.compile(r"(0?[1-9]|[12]\d|3[01])(st|nd|rd|th)?")
_SUFFIX = re.compile("го|е|ого|м|му|й|ое|th|st|nd|rd|р|рік|року|році|год|года|году|г|гг|рр|y|yr")
_LASTING = ("간", "동안", "째", "만에", "넘게", "이상", "내내", "전에", "전부터")
_CJK = {"년": "year", "년도": "year", "월": "month", "일": "day"}


@dataclass(frozen=True, slots=True)
class Timespan:
    """A time in words `start` to `end` (exclusive): EDTF, and `relation` in, as_of, until, since or between."""

    start: int
    end: int
    edtf: str
    relation: str


@dataclass(frozen=True, slots=True)
class _Point:
    start: int
    end: int
    year: int | None
    month: int | None = None
    day: int | None = None
    tail: str = ""
    """What is written onto the last word of a Korean date ("2019년부터")."""
    decade: bool = False

    @property
    def edtf(self) -> str:
        text = f"{self.year:04}"
        if self.decade:
            return f"{text[:3]}X"
        if self.month:
            text += f"-{self.month:02}"
        if self.month and self.day:
            text += f"-{self.day:02}"
        return text


def find(words: Sequence[Token], calendar: Calendar, today: str) -> list[Timespan]:
    """All times in the words, left to right; a bare day or month without a year is no limit and has an empty `edtf`."""
    if not any(_may_date(word.text, calendar) for word in words):
        return []
    points = list(_points(words, calendar))
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
    points: list[_Point], index: int, words: Sequence[Token], calendar: Calendar
) -> tuple[Timespan | None, int]:
    first = points[index]
    second = _completed(points[index + 1], first, words, calendar) if index + 1 < len(points) else None
    completed = second is not None and second is not points[index + 1]
    if second is not None and second.year and _joined(first, second, words, calendar, completed):
        start = (
            first
            if first.year
            else _Point(first.start, first.end, second.year, first.month or second.month, first.day)
        )
        relation, marker = _marker(first.start, words, calendar)
        if start.edtf <= second.edtf and (relation in ("between", "since", "in", "") or first.year is None):
            return Timespan(marker, second.end, f"{start.edtf}/{second.edtf}", "between"), 2
    if first.year is None:
        return Timespan(first.start, first.end, "", ""), 1
    relation, marker = _marker(first.start, words, calendar)
    after = first.tail or (words[first.end].text if first.end < len(words) else "")
    if after in calendar.markers["as_of"] and _is_hangul(after):
        relation = "as_of"
    elif after in calendar.markers["until"] and _is_hangul(after):
        relation = "until"
    elif after in calendar.markers["since"] and _is_hangul(after):
        relation = "since"
    return _related(Timespan(marker, first.end, first.edtf, relation or "in")), 1


def _completed(second: _Point, first: _Point, words: Sequence[Token], calendar: Calendar) -> _Point:
    """The end of a Korean span takes year and month from its beginning ("7월 13일부터 15일까지", "2008년 8월~9월")."""
    if second.year or first.year is None or not (second.day or second.month):
        return second
    touch = calendar.year_first and _touch(first, second, words)
    if not (touch or second.tail.startswith("까지")):
        return second
    return replace(second, year=first.year, month=second.month or first.month)


def _touch(first: _Point, second: _Point, words: Sequence[Token]) -> bool:
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


def _joined(
    first: _Point, second: _Point, words: Sequence[Token], calendar: Calendar, completed: bool
) -> bool:
    """Two times belong together when only "and", "to" or a dash stands between them."""
    gap = [word.text for word in words[first.end : second.start]]
    if not gap:
        if first.year is None:
            months = first.month, second.month
            return None not in months and months < months[::-1] and first.day is second.day is None
        return _touch(first, second, words) and (completed or second.month == first.month)
    return len(gap) <= 2 and all(
        word in calendar.markers["and"] or word in calendar.markers["until"] for word in gap
    )


def _marker(start: int, words: Sequence[Token], calendar: Calendar) -> tuple[str, int]:
    """The relation that the words before a time declare, and where its first word stands."""
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


def _points(words: Sequence[Token], calendar: Calendar) -> Iterator[_Point]:
    index = 0
    while index < len(words):
        point = None
        if words[index].text[:1].isdecimal() or calendar.month(words[index].text):
            point = (
                _iso(words, index, calendar)
                or _decade(words, index)
                or _written(words, index, calendar)
                or _korean(words, index)
                or _year(words, index, calendar)
            )
        if point is None:
            index += 1
            continue
        yield point
        index = point.end


def _iso(words: Sequence[Token], index: int, calendar: Calendar) -> _Point | None:
    """2022-07-13, 2022-07, 13.07.2022 and 13/07/2022: numbers that touch but for one sign; in Korean 22.7.13, too."""
    numbers = []
    for offset in range(3):
        if index + offset >= len(words) or not words[index + offset].text.isdecimal():
            break
        if offset and words[index + offset].start - words[index + offset - 1].end != 1:
            break
        numbers.append(words[index + offset].text)
    if len(numbers) == 3 and _YEAR.fullmatch(numbers[0]) and int(numbers[1]) <= 12:
        return _Point(index, index + 3, int(numbers[0]), int(numbers[1]), int(numbers[2]))
    if len(numbers) == 3 and calendar.year_first and int(numbers[1]) <= 12 and len(numbers[2]) <= 2:
        return _Point(index, index + 3, _century(numbers[0]), int(numbers[1]), int(numbers[2]))
    if len(numbers) == 2 and calendar.year_first and int(numbers[0]) <= 12 and _DAY.fullmatch(numbers[1]):
        return _Point(index, index + 2, None, int(numbers[0]), int(numbers[1]))
    if len(numbers) == 3 and int(numbers[1]) <= 12 and len(numbers[0]) <= 2:
        year = int(numbers[2]) if _YEAR.fullmatch(numbers[2]) else _century(numbers[2])
        if year is not None:
            return _Point(index, index + 3, year, int(numbers[1]), int(numbers[0]))
    if (
        len(numbers) >= 2
        and _YEAR.fullmatch(numbers[0])
        and len(numbers[1]) == 2
        and 1 <= int(numbers[1]) <= 12
    ):
        return _Point(index, index + 2, int(numbers[0]), int(numbers[1]))
    return None


def _decade(words: Sequence[Token], index: int) -> _Point | None:
    """The 1990s, the 90s; two digits mean the decade of that name that is nearest."""
    match = _DECADE.fullmatch(words[index].text)
    if match is None:
        return None
    end = index + 1
    if not match.group(2):
        touches = end < len(words) and words[end].start - words[index].end <= 1
        if not touches or not _DECADES.fullmatch(words[end].text):
            return None
        end += 1
    year = int(match.group(1))
    if year < 100:
        year += 2000 if year < 40 else 1900
    return _Point(index, end, year, decade=True)


def _written(words: Sequence[Token], index: int, calendar: Calendar) -> _Point | None:
    """13 July 2022, July 13 2022, July 2022, 13 July; in inflecting languages also "в июне 22-го"."""
    text = words[index].text
    month = calendar.month(text)
    if month:
        end = index + 1
        day = _day(words, end)
        if day and (year := _plain_year(words, day[1])):
            return _Point(index, year[1], year[0], month, day[0])
        if year := _plain_year(words, end):
            return _Point(index, year[1], year[0], month)
        if day and not text.isascii():
            return _Point(index, _skip(words, day[1]), 2000 + day[0], month)
        return _Point(index, day[1] if day else end, None, month, day[0] if day else None)
    day = _day(words, index)
    if day and day[1] < len(words):
        end = day[1]
        if words[end].text == "of":
            end += 1
        month = calendar.month(words[end].text) if end < len(words) else None
        if month:
            if year := _plain_year(words, end + 1):
                return _Point(index, year[1], year[0], month, day[0])
            short = _short_year(words, end + 1)
            if short:
                return _Point(index, short[1], short[0], month, day[0])
            return _Point(index, end + 1, None, month, day[0])
        if words[end].text in calendar.markers["and"] and _point_after(words, end + 1, calendar):
            return _Point(index, end, None, None, day[0])
    return None


def _point_after(words: Sequence[Token], index: int, calendar: Calendar) -> bool:
    """Whether a day and a month stand here, so that a bare number before it is a day too ("10 and 20 July 2022")."""
    day = _day(words, index)
    return bool(day and day[1] < len(words) and calendar.month(words[day[1]].text))


def _day(words: Sequence[Token], index: int) -> tuple[int, int] | None:
    """A day number and the index after it and its ending."""
    if index >= len(words):
        return None
    match = _DAY.fullmatch(words[index].text)
    if not match:
        return None
    return int(match.group(1)), _skip(words, index + 1, touching=True)


def _skip(words: Sequence[Token], index: int, touching: bool = False) -> int:
    """Past the ending or the word for "year" that follows a number."""
    if index < len(words) and _SUFFIX.fullmatch(words[index].text):
        if touching and words[index].start - words[index - 1].end > 1:
            return index
        return index + 1
    return index


def _plain_year(words: Sequence[Token], index: int) -> tuple[int, int] | None:
    if index < len(words) and _YEAR.fullmatch(words[index].text):
        return int(words[index].text), _skip(words, index + 1)
    return None


def _century(digits: str) -> int | None:
    """The year that two digits mean."""
    if len(digits) != 2:
        return None
    return int(digits) + (2000 if int(digits) < 45 else 1900)


def _short_year(words: Sequence[Token], index: int) -> tuple[int, int] | None:
    if index < len(words) and re.fullmatch(r"\d\d", words[index].text):
        number = int(words[index].text)
        return (2000 if number < 45 else 1900) + number, _skip(words, index + 1)
    return None


def _korean(words: Sequence[Token], index: int) -> _Point | None:
    """2022년 7월 13일, 22년 7월, 2017년: numbers that Hangul counters follow."""
    found: dict[str, int] = {}
    at, tail = index, ""
    if (until := _short_year_before(words, index)) is not None:
        return _Point(index, index + 1, until)
    while at + 1 < len(words) and words[at].text.isdecimal():
        mark = next((key for key in ("년도", "년", "월", "일") if words[at + 1].text.startswith(key)), "")
        counter = _CJK.get(mark)
        if counter is None or counter in found:
            break
        tail = words[at + 1].text[len(mark) :]
        if _is_duration(words, at, mark, tail):
            break
        found[counter] = int(words[at].text)
        at += 2
    if not found or at == index:
        return None
    year = found.get("year")
    if year is not None and year < 100:
        year += 2000 if year < 45 else 1900
    month = found.get("month")
    if month is not None and not 1 <= month <= 12:
        return None
    return _Point(index, at, year, month, found.get("day"), tail)


def _is_duration(words: Sequence[Token], at: int, mark: str, tail: str) -> bool:
    """Whether a number counts years or days and dates nothing ("5년간", "10년 전", "3일 만에")."""
    after = tail or (words[at + 2].text if at + 2 < len(words) else "")
    short = len(words[at].text) < 3 and mark in ("년", "일", "월")
    return short and after.startswith(_LASTING)


def _short_year_before(words: Sequence[Token], index: int) -> int | None:
    """The first year of a Korean span whose counter stands at its end only ("17~24년")."""
    three = words[index : index + 3]
    if len(three) < 3 or not three[2].text.startswith("년") or three[1].start - three[0].end > 3:
        return None
    if not all(re.fullmatch(r"\d\d", word.text) for word in three[:2]):
        return None
    year = int(three[0].text)
    return year + (2000 if year < 45 else 1900)


def _year(words: Sequence[Token], index: int, calendar: Calendar) -> _Point | None:
    """A bare year; two digits only after "in" and at the end of what is said."""
    year = _plain_year(words, index)
    if year:
        return _Point(index, year[1], year[0])
    before = words[index - 1].text if index else ""
    dated = before in calendar.markers["in"]
    if dated or any(before in calendar.markers[name] for name in ("end_of", "start_of", "since", "until")):
        short = _short_year(words, index)
        if short and ((dated and short[1] == len(words)) or short[1] > index + 1):
            return _Point(index, short[1], short[0])
    return None


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
