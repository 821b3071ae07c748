"""Moments in a question: days, months, years and decades, in numbers and in words, one by one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.calendars import Calendar
from knowledge.text import Token

_YEAR = re.compile(r"1[5-9]\d\d|20[0-9]\d")
_DECADE = re.compile(r"((?:1[5-9]|20)?\d0)(s)?")
_DECADES = re.compile(r"х|년대.*")
"""How a decade ends where the ending stands apart from the number ("1990-х", "1990년대")."""
_DAY = re.compile(r"(0?[1-9]|[12]\d|3[01])(st|nd|rd|th)?")
_SUFFIXES = frozenset(
    {
        *("го", "е", "ого", "м", "му", "й", "ое", "th", "st", "nd", "rd", "y", "yr"),
        *("р", "рік", "року", "році", "год", "года", "году", "г", "гг", "рр"),
    }
)
"""Endings and words for "year" that follow a number."""
_LASTING = ("간", "동안", "째", "만에", "넘게", "이상", "내내", "전에", "전부터")
_CJK = {"년": "year", "년도": "year", "월": "month", "일": "day"}


@dataclass(frozen=True, slots=True)
class Point:
    """A moment in words `start` to `end` (exclusive); what it leaves out is None."""

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


def moments(words: Sequence[Token], calendar: Calendar) -> Iterator[Point]:
    """The moments of the words, left to right."""
    index = 0
    while index < len(words):
        text, point = words[index].text, None
        if text[:1].isdecimal() or text in calendar.day_openers or calendar.month(text):
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


def _iso(words: Sequence[Token], index: int, calendar: Calendar) -> Point | None:
    """2022-07-13, 2022-07, 13.07.2022 and 13/07/2022: numbers that touch but for one sign; in Korean 22.7.13, too."""
    numbers = []
    for offset in range(5):
        if index + offset >= len(words) or not words[index + offset].text.isdecimal():
            break
        if offset and words[index + offset].start - words[index + offset - 1].end != 1:
            break
        numbers.append(words[index + offset].text)
    if len(numbers) == 5 and _YEAR.fullmatch(numbers[4]) and int(numbers[1]) <= 12 and int(numbers[0]) <= 31:
        return Point(index, index + 2, None, int(numbers[1]), int(numbers[0]))
    numbers = numbers[:3]
    if len(numbers) == 3 and _YEAR.fullmatch(numbers[0]) and int(numbers[1]) <= 12:
        return Point(index, index + 3, int(numbers[0]), int(numbers[1]), int(numbers[2]))
    if len(numbers) == 3 and calendar.year_first and int(numbers[1]) <= 12 and len(numbers[2]) <= 2:
        return Point(index, index + 3, _century(numbers[0]), int(numbers[1]), int(numbers[2]))
    if len(numbers) == 2 and calendar.year_first and int(numbers[0]) <= 12 and _DAY.fullmatch(numbers[1]):
        if _counter_of_span(words, index):
            return None
        return Point(index, index + 2, None, int(numbers[0]), int(numbers[1]))
    if len(numbers) == 3 and int(numbers[1]) <= 12 and len(numbers[0]) <= 2:
        year = int(numbers[2]) if _YEAR.fullmatch(numbers[2]) else _century(numbers[2])
        if year is not None:
            return Point(index, index + 3, year, int(numbers[1]), int(numbers[0]))
    if (
        len(numbers) >= 2
        and _YEAR.fullmatch(numbers[0])
        and len(numbers[1]) == 2
        and 1 <= int(numbers[1]) <= 12
    ):
        return Point(index, index + 2, int(numbers[0]), int(numbers[1]))
    return None


def _decade(words: Sequence[Token], index: int) -> Point | None:
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
    return Point(index, end, year, decade=True)


def _written(words: Sequence[Token], index: int, calendar: Calendar) -> Point | None:
    """13 July 2022, July 13 2022, July 2022, 13 July; in inflecting languages also "в июне 22-го"."""
    text = words[index].text
    month = calendar.month(text)
    if month:
        end = index + 1
        day = _day(words, end)
        if day and (year := _plain_year(words, day[1])):
            return Point(index, year[1], year[0], month, day[0])
        if year := _plain_year(words, end) or _past_days(words, end):
            return Point(index, year[1], year[0], month)
        if day and not text.isascii():
            return Point(index, _skip(words, day[1]), 2000 + day[0], month)
        return Point(index, day[1] if day else end, None, month, day[0] if day else None)
    day = _day(words, index) or _day_in_words(words, index, calendar)
    if day and day[1] < len(words):
        end = day[1]
        if words[end].text == "of":
            end += 1
        month = calendar.month(words[end].text) if end < len(words) else None
        if month:
            if year := _plain_year(words, end + 1):
                return Point(index, year[1], year[0], month, day[0])
            short = _short_year(words, end + 1)
            if short and not _point_after(words, end + 1, calendar):
                return Point(index, short[1], short[0], month, day[0])
            return Point(index, end + 1, None, month, day[0])
        if words[end].text in calendar.markers["and"] and _point_after(words, end + 1, calendar):
            return Point(index, end, None, None, day[0])
        if words[end].start - words[end - 1].end == 1 and _point_after(words, end, calendar):
            return Point(index, end, None, None, day[0])
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


def _day_in_words(words: Sequence[Token], index: int, calendar: Calendar) -> tuple[int, int] | None:
    """A day in words before a month ("к десятому октября", "the twenty-first of May"), and the index after it."""
    if words[index].text not in calendar.day_openers:
        return None
    for size in (2, 1):
        end = index + size
        if end >= len(words):
            continue
        month = end + 1 if words[end].text == "of" and end + 1 < len(words) else end
        if calendar.month(words[month].text):
            day = calendar.days.get(" ".join(word.text for word in words[index:end]))
            if day:
                return day, end
    return None


def _skip(words: Sequence[Token], index: int, touching: bool = False) -> int:
    """Past the ending or the word for "year" that follows a number."""
    if index < len(words) and words[index].text in _SUFFIXES:
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


def _past_days(words: Sequence[Token], index: int) -> tuple[int, int] | None:
    """Two digits after a month that are too many for a day ("Jan. '92")."""
    short = _short_year(words, index)
    return short if short and int(words[index].text) > 31 else None


def _korean(words: Sequence[Token], index: int) -> Point | None:
    """2022년 7월 13일, 22년 7월, 2017년: numbers that Hangul counters follow."""
    found: dict[str, int] = {}
    at, tail = index, ""
    if (until := _short_year_before(words, index)) is not None:
        return Point(index, index + 1, until)
    while at + 1 < len(words) and words[at].text.isdecimal():
        mark = next((key for key in ("년도", "년", "월", "일") if words[at + 1].text.startswith(key)), "")
        if not mark and (mark := _counter_of_span(words, at)) and _CJK[mark] not in found:
            found[_CJK[mark]] = int(words[at].text)
            at += 1
            break
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
    return Point(index, at, year, month, found.get("day"), tail)


def _counter_of_span(words: Sequence[Token], at: int) -> str:
    """The counter that a number shares with the one behind it ("8~9월", "7월 13~15일"); empty where it has none."""
    three = words[at : at + 3]
    if len(three) < 3 or not three[1].text.isdecimal() or three[1].start - three[0].end > 3:
        return ""
    return next((key for key in ("월", "일") if three[2].text.startswith(key)), "")


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


def _year(words: Sequence[Token], index: int, calendar: Calendar) -> Point | None:
    """A bare year; two digits only after "in" and at the end of what is said."""
    year = _plain_year(words, index)
    if year:
        return Point(index, year[1], year[0])
    before = words[index - 1].text if index else ""
    phrases = (" ".join(word.text for word in words[max(0, index - size) : index]) for size in (2, 3))
    dated = before in calendar.markers["in"] or any(each in calendar.markers["end_of"] for each in phrases)
    if dated or any(before in calendar.markers[name] for name in ("end_of", "start_of", "since", "until")):
        short = _short_year(words, index)
        if short and ((dated and short[1] == len(words)) or short[1] > index + 1):
            return Point(index, short[1], short[0])
    return None
