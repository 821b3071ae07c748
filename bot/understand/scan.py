"""The scan: what every word of a question is — a name, a concept, a time, filler, or unexplained."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from bot.lexicon import Tag
from bot.timespan import Timespan
from knowledge.link import Mention
from knowledge.records import replace
from knowledge.text import Token


@dataclass(frozen=True, slots=True)
class Scan:
    """A text taken apart. Positions are word indexes; every word belongs to one part or is listed in `unknown`."""

    lang: str
    words: tuple[Token, ...]
    mentions: tuple[Mention, ...]
    tags: tuple[Tag, ...]
    times: tuple[Timespan, ...]
    unknown: tuple[int, ...]
    fixes: tuple[tuple[str, str], ...] = ()
    concepts: frozenset[str] = field(default=frozenset())
    nominatives: frozenset[int] = field(default=frozenset())
    """First words of names that can only be the subject of the sentence, by their form."""
    text: str = ""
    """The clean text in which the offsets of the words count."""

    def first(self, *names: str) -> int | None:
        """Where the first of these concepts stands."""
        return next((tag.start for tag in self.tags if tag.concepts.intersection(names)), None)

    def phrase(self, start: int, end: int) -> str:
        """Words as they were written."""
        return " ".join(word.raw for word in self.words[start:end])

    def between(self, left: int, right: int) -> str:
        """What stands between two words: spaces and signs."""
        return self.text[self.words[left].end : self.words[right].start]

    def part(self, start: int, end: int) -> Scan:
        """The scan of words `start` to `end` alone, at their old positions."""
        tags = tuple(tag for tag in self.tags if start <= tag.start < end)
        return replace(
            self,
            mentions=tuple(m for m in self.mentions if start <= m.start < end),
            tags=tags,
            times=tuple(t for t in self.times if start <= t.start < end),
            unknown=tuple(index for index in self.unknown if start <= index < end),
            concepts=all_concepts(tags),
        )

    def without(self, tags: Collection[Tag]) -> Scan:
        """The scan as if these phrases were not in the text."""
        kept = tuple(tag for tag in self.tags if tag not in tags)
        return replace(self, tags=kept, concepts=all_concepts(kept))


def all_concepts(tags: Iterable[Tag]) -> frozenset[str]:
    """Every concept that some phrase expresses."""
    return frozenset(name for tag in tags for name in tag.concepts)
