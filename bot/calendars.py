"""The words of time of one language: months, and what stands before or after a time."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from bot.lexicon import LANGUAGES
from knowledge.text import fold

MARKERS = ("as_of", "until", "since", "between", "in", "end_of", "start_of", "and")
RELATIVE = ("now", "this_year", "last_year", "next_year")


@dataclass(frozen=True, slots=True)
class Calendar:
    """The month names and time words of one language, folded."""

    months: dict[str, int]
    stems: tuple[tuple[str, int], ...]
    markers: dict[str, frozenset[str]]
    relative: dict[str, frozenset[str]]
    openers: frozenset[str]
    """First words of the relative times."""
    beginnings: tuple[str, ...]
    """The stems of months; few words begin with one."""
    days: dict[str, int]
    """Days of the month in words, each with every ending; tens stand apart ("twenty", "first")."""
    day_openers: frozenset[str]
    """First words of the days."""
    year_first: bool = False
    """Whether the first of three numbers is the year even when it has two digits ("22.7.13")."""

    def month(self, word: str) -> int | None:
        number = self.months.get(word)
        if number is None and word.startswith(self.beginnings):
            number = next(value for stem, value in self.stems if word.startswith(stem))
        return number


@lru_cache(maxsize=16)
def load(lang: str, folder: Path = LANGUAGES) -> Calendar:
    """The calendar of `languages/<lang>/time.toml`."""
    data = tomllib.loads((folder / lang / "time.toml").read_text(encoding="utf-8"))
    months: dict[str, int] = {}
    stems: list[tuple[str, int]] = []
    for number, forms in enumerate(data["months"], start=1):
        for form in forms:
            if form.endswith("*"):
                stems.append((fold(form.rstrip("*")), number))
            else:
                months[fold(form)] = number
    markers = {name: frozenset(map(fold, data.get(name, []))) for name in MARKERS}
    relative = {name: frozenset(map(fold, data.get(name, []))) for name in RELATIVE}
    openers = frozenset(
        phrase.split(" ")[0] for name in ("last_year", "this_year") for phrase in relative[name]
    )
    days = {
        fold(form): number for number, forms in enumerate(data.get("days", []), start=1) for form in forms
    }
    stems.sort(key=lambda pair: -len(pair[0]))
    return Calendar(
        months,
        tuple(stems),
        markers,
        relative,
        openers,
        beginnings=tuple(stem for stem, _ in stems),
        days=days,
        day_openers=frozenset(day.split(" ")[0] for day in days),
        year_first=bool(data.get("year_first")),
    )
