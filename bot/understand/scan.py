"""The scan: what every word of a question is — a name, a concept, a time, filler, or unexplained."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from bot import lexicon as lexicons
from bot import timespan
from bot.lexicon import FILLER, Lexicon, Tag
from bot.timespan import Calendar, Timespan
from bot.understand.grammar import Grammar
from bot.understand.particles import Particles
from bot.understand.spelling import Buckets, Speller
from knowledge.link import Linker, Mention
from knowledge.text import Token, clean, tokens

_ORDINAL = re.compile(r"(\d{1,3})(st|nd|rd|th)?")
LONGEST = 600
"""Words of a message that are read; more than any question has, and a bound on the work."""


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
            concepts=_all_concepts(tags),
        )


class Scanner:
    """Scans texts in one language with the names of the knowledge base."""

    def __init__(self, lang: str, linker: Linker, names: Buckets, fallback: Lexicon | None = None) -> None:
        self.lang = lang
        self.lexicon = lexicons.load(lang)
        self.calendar: Calendar = timespan.load(lang)
        self.particles = Particles.load(lang)
        self.grammar = Grammar.load(lang)
        self._fallback = fallback
        self._linker = linker
        self._speller = Speller(self.lexicon.words(), names)

    def scan(self, text: str, today: str) -> Scan:
        """Take the text apart; words that nothing knows are tried once more as typing errors."""
        given = tokens(text, LONGEST)
        words = [self._spelt(word) for word in given]
        fixes = tuple((old.text, new.text) for old, new in zip(given, words, strict=True) if old is not new)
        times = timespan.find(words, self.calendar, today)
        taken = {index for span in times for index in range(span.start, span.end)}
        mentions: list[Mention] = []
        tags: list[Tag] = []
        unknown: list[int] = []
        index = 0
        while index < len(words):
            if index not in taken and (place := self._ordinal(words, index)):
                tags.append(place)
                index = place.end
                continue
            if index in taken:
                index += 1
                continue
            index = self._step(words, index, taken, mentions, tags, unknown)
        written = clean(text)
        tags = [tag for tag in tags if not self._conjunction(tag, words, tags, written)]
        times = [span for span in times if span.edtf]
        acting = frozenset(
            m.start for m in mentions if self.grammar.order == "free" and self._linker.nominative(m)
        )
        return Scan(
            self.lang,
            tuple(words),
            tuple(mentions),
            tuple(tags),
            tuple(times),
            tuple(unknown),
            fixes,
            _all_concepts(tags),
            acting,
            written,
        )

    def _step(
        self,
        words: Sequence[Token],
        index: int,
        taken: set[int],
        mentions: list[Mention],
        tags: list[Tag],
        unknown: list[int],
    ) -> int:
        mention = self._linker.at(words, index)
        tag = self._tag(words, index)
        if (
            mention is not None
            and mention.end > index + 1
            and any(i in taken for i in range(index, mention.end))
        ):
            mention = None
        if mention is not None and self._starts_late(mention, words):
            mention = None
        if mention is not None and tag is not None and self._is_word_here(mention, tag, words):
            mention = None
        if mention is not None and (tag is None or mention.end >= tag.end or tag.concepts == {FILLER}):
            mentions.append(mention)
            tags.extend(self._in_rest(mention))
            tags.extend(self._members(mention, words))
            return mention.end
        if tag is not None:
            tags.append(tag)
            return tag.end
        if not words[index].text.isdecimal():
            unknown.append(index)
        return index + 1

    def _ordinal(self, words: Sequence[Token], index: int) -> Tag | None:
        """A place written in digits: "120th", "3-я", "5번째"."""
        match = _ORDINAL.fullmatch(words[index].text)
        if match is None:
            return None
        if match.group(2):
            return Tag(index, index + 1, frozenset({f"nth:{match.group(1)}"}))
        follows = index + 1 < len(words) and words[index + 1].start - words[index].end <= 1
        if follows and words[index + 1].text.startswith(self.grammar.ordinals or ("\0",)):
            return Tag(index, index + 2, frozenset({f"nth:{match.group(1)}"}))
        return None

    def _starts_late(self, mention: Mention, words: Sequence[Token]) -> bool:
        """Whether a longer name begins at the second word ("the UN" + "Security Council")."""
        if mention.end - mention.start < 2:
            return False
        later = self._linker.at(words, mention.start + 1)
        return later is not None and later.end > mention.end

    def _tag(self, words: Sequence[Token], index: int) -> Tag | None:
        tag = self.lexicon.at(words, index)
        if tag is None and self._fallback is not None and words[index].text.isascii():
            tag = self._fallback.at(words, index)
        return tag

    def _is_word_here(self, mention: Mention, tag: Tag, words: Sequence[Token]) -> bool:
        """A surname that is a word of the language ("rice", "may") is a name only with its capital letter."""
        if (
            "annex" in tag.concepts
            and mention.end - mention.start == 1
            and all(b.inflected for b in mention.bearers)
        ):
            return True
        if mention.end - mention.start > 1 or any(bearer.kind != "person" for bearer in mention.bearers):
            return False
        return not words[mention.start].raw[0].isupper() and tag.end - tag.start >= 1

    def _conjunction(self, tag: Tag, words: Sequence[Token], tags: Sequence[Tag], text: str) -> bool:
        """Whether a word that may ask only joins a clause ("казав, що визнає")."""
        if (
            words[tag.start].text not in self.grammar.conjunctions
            or tag.end - tag.start > 1
            or tag.start == 0
        ):
            return False
        said = any(other.end == tag.start and other.concepts & {"say", "quote", "announce"} for other in tags)
        return said or "," in text[words[tag.start - 1].end : words[tag.start].start]

    def _members(self, mention: Mention, words: Sequence[Token]) -> Iterable[Tag]:
        """ "EU members" names a group and asks for its members at once."""
        if not any(bearer.kind == "group" for bearer in mention.bearers):
            return ()
        inner = (self.lexicon.at(words[: mention.end], index) for index in range(mention.start, mention.end))
        return tuple(
            Tag(tag.start, tag.end, tag.concepts & {"who"}) for tag in inner if tag and "who" in tag.concepts
        )

    def _in_rest(self, mention: Mention) -> Iterable[Tag]:
        """Korean: concepts written onto the name after its particles ("압하지야승인국")."""
        rest = self.particles.strip(mention.rest)
        if len(rest) < 2:
            return ()
        tag = self.lexicon.at([Token(rest, rest, 0, 0)], 0)
        return () if tag is None else (Tag(mention.end - 1, mention.end, tag.concepts),)

    def _spelt(self, word: Token) -> Token:
        if word.text.isdecimal() or len(word.text) < 3:
            return word
        if self.lexicon.knows(word.text) or self._linker.at([word], 0) or self._linker.is_word(word.text):
            return word
        if self.calendar.month(word.text) or (
            self._fallback and word.text.isascii() and self._fallback.knows(word.text)
        ):
            return word
        better = self._speller.nearest(word.text)
        return word if better is None else replace(word, text=better)


def _all_concepts(tags: Iterable[Tag]) -> frozenset[str]:
    return frozenset(name for tag in tags for name in tag.concepts)
