"""Lists of states in words: a few with their dates, many by year."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import groupby

from bot.answers.article import with_article
from bot.answers.wording import carried
from bot.draft import Draft
from bot.messages import Messages
from knowledge.dates import parse
from knowledge.evaluators.listing import Row
from knowledge.store import Store

FEW = 12
"""Up to so many rows stand one to a line, with their sources."""
_ROOM = 1500
"""Characters of names and dates on a page: beside the sentences and sources around them they fit one message."""
_BETWEEN = ", "
_STAR = "*"


def named(draft: Draft, ids: Iterable[str], case: str = "") -> str:
    """Names inside a sentence, joined as the language does."""
    return draft.messages.join(with_article(draft.name(id, case), draft.messages) for id in ids)


def sorted_names(draft: Draft, ids: Iterable[str]) -> list[str]:
    """Names in the order of the language's alphabet, as far as its letters are not in that order by
    themselves."""
    alphabet = draft.say("alphabet")
    place = {letter: str(n).zfill(3) for n, letter in enumerate(alphabet)} if alphabet != "none" else {}
    return sorted(map(draft.name, ids), key=lambda name: [place.get(c, c) for c in name.casefold()])


def paged(draft: Draft, listed: Sequence[Row]) -> list[Sequence[Row]]:
    """The rows of a long list page by page; at least one page."""
    pages: list[Sequence[Row]] = []
    start = room = 0
    for index, row in enumerate(listed):
        size = len(_dated_in_year(draft, row)) + len(_BETWEEN)
        if room + size > _ROOM:
            pages.append(listed[start:index])
            start, room = index, 0
        room += size
    return [*pages, listed[start:]]


def rows(draft: Draft, listed: Sequence[Row], heading: str = "", left: int = 0) -> None:
    """The rows as a list with their sources, of which `left` more are on other pages."""
    beyond = ["… " + draft.say("and-more", count=left)] if left else []
    if len(listed) <= FEW and not left:
        draft.bullets([_line(draft, row) for row in listed], heading)
    else:
        draft.bullets([*_by_year(draft, listed), *beyond], heading)


def inline(draft: Draft, listed: Sequence[Row]) -> str:
    """The rows as one run of words: each name with its date. What stands in a note is not starred: the note
    says itself what the rows are."""
    return ", ".join(_dated(draft, row) for row in listed)


def _dated(draft: Draft, row: Row) -> str:
    if row.event is None:
        return draft.name(row.id)
    return f"{draft.name(row.id)} ({draft.messages.date(row.event.date)})"


def _line(draft: Draft, row: Row) -> str:
    star = _STAR if row.contested else ""
    if row.event is None:
        return draft.say("row-undated", name=draft.name(row.id) + star)
    return f"{draft.name(row.id)}{star}: {draft.messages.date(row.event.date)}{draft.cite(row.event, most=1)}"


def _by_year(draft: Draft, listed: Sequence[Row]) -> list[str]:
    """One line a year: the year, then the names with day and month as far as they are known."""
    acts = tuple((row.id, row.event.date.text if row.event else "", row.contested) for row in listed)
    years = groupby(listed, key=lambda row: _year(row.event.date.text if row.event else ""))
    marks = carried(draft, [[row.event for row in rows if row.event] for _, rows in years])
    return [text + mark for text, mark in zip(_years(draft.store, draft.messages, acts), marks, strict=True)]


def _dated_in_year(draft: Draft, row: Row) -> str:
    date = row.event.date.text if row.event else ""
    return _in_year(draft.store, draft.messages, row.id, date, row.contested)


# Naming and dating 120 states takes as long as the rest of the answer; lists are asked for again and again.
@lru_cache(maxsize=256)
def _years(store: Store, messages: Messages, acts: tuple[tuple[str, str, bool], ...]) -> tuple[str, ...]:
    lines = []
    for year, group in groupby(acts, key=lambda act: _year(act[1])):
        names = _BETWEEN.join(_in_year(store, messages, *act) for act in group)
        lines.append(f"{year}: {names}" if year else messages.format("rows-undated", names=names))
    return tuple(lines)


def _year(date: str) -> str:
    """The heading a date stands under: its year, a span of years, or nothing."""
    if not date or parse(date).precision in ("decade", "century"):
        return ""
    first, last = parse(date).first[:4], parse(date).last[:4]
    return first if first == last else f"{first}–{last}"


@lru_cache(maxsize=4096)
def _in_year(store: Store, messages: Messages, id: str, date: str, contested: bool) -> str:
    name = store.label(id, messages.lang) + (_STAR if contested else "")
    short = messages.short_date(date) if date and not parse(date).approximate else ""
    return f"{name} ({short})" if short else name
