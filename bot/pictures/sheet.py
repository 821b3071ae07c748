"""What a picture shows, as plain data: equal sheets are drawn as the same bytes, in whatever language was asked."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Standing(StrEnum):
    """How somebody on the map stands to the subject."""

    HOLDS = "holds"
    CONTESTED = "contested"
    LOST = "lost"
    NONE = "none"
    """Could recognise it, and that is not on record."""
    SUBJECT = "subject"


@dataclass(frozen=True, slots=True)
class Tally:
    """How many UN members stand in one way, and how many others that are on the map."""

    standing: Standing
    members: int
    others: int = 0


@dataclass(frozen=True, slots=True)
class Map:
    """Who stands how to a subject on an ISO day; `standings` is by entity id.

    `title` is English; `relations` tells that the map is of diplomatic relations, not of recognition.
    """

    title: str
    day: str
    relations: bool
    standings: tuple[tuple[str, Standing], ...]
    tallies: tuple[Tally, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """What happened in a year: acts that founded the bond, that ended it, and relations broken over it.

    `standing` is how many UN members had the bond on the last day of the year.
    """

    year: int
    founded: int = 0
    ended: int = 0
    broken: int = 0
    standing: int = 0


@dataclass(frozen=True, slots=True)
class Chart:
    """The years of a subject one after another, until the ISO day `day`; `title` and `relations` as in `Map`."""

    title: str
    day: str
    relations: bool
    years: tuple[Year, ...]

    @property
    def highest(self) -> Year:
        """The first year at whose end the most had the bond."""
        return max(self.years, key=lambda each: (each.standing, -each.year))

    def total(self, name: str) -> int:
        """All the acts of one kind: `founded`, `ended` or `broken`."""
        return sum(getattr(each, name) for each in self.years)


Sheet = Map | Chart
