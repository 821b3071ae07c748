"""The scanner: names, phrases and times of one language found in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bot import calendars, timespan
from bot import lexicon as lexicons
from bot.calendars import Calendar
from bot.lexicon import FILLER, LANGUAGES, Tag
from bot.timespan import Timespan
from bot.understand import romaja, script
from bot.understand.grammar import Grammar
from bot.understand.particles import Particles
from bot.understand.scan import Scan, all_concepts
from bot.understand.separable import with_whole_verbs
from bot.understand.spelling import Buckets, Speller, lax
from knowledge.link import Linker, Mention
from knowledge.text import Token, clean, fold_word, tokens

_ORDINAL = re.compile(r"(\d{1,3})(st|nd|rd|th)?")
LONGEST = 500
"""Words of a message that are read; more than any question has, and a bound on the work."""
LONGEST_RUN = 60
"""Letters of a Korean word without spaces that is still taken apart."""
PLAIN = "plain"
"""The concept of ordinary words that mean nothing to us: they are no slips of other words, but stay unexplained."""
MOST_BEFORE = 3
"""Words of a name before a year that is part of it."""
_DASHES = frozenset({"-", "–", "—", "/"})
_WORD = re.compile(r"[^\W\d_]+")
_BEFORE_ACTING = frozenset({"whether", "when", "why", "by", "forecast"})
_ACTS = frozenset(
    {"recognise", "accept", "sever", "cut", "ties", "embassy", "withdraw", "restore", "refuse", "not"}
)
MOST_SLIPS = 40
"""Words of a message that are tried as typing errors."""


@dataclass(slots=True)
class _Found:
    """What was found so far; `taken` are the words of times."""

    taken: frozenset[int]
    mentions: list[Mention] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)
    unknown: list[int] = field(default_factory=list)


class Scanner:
    """Scans texts in one language with the names of the knowledge base."""

    def __init__(self, lang: str, linker: Linker, names: Buckets, folder: Path = LANGUAGES) -> None:
        """`folder` holds the languages; another language than English falls back on its words for Latin script."""
        self.lang = lang
        self.lexicon = lexicons.load(lang, folder)
        self.calendar: Calendar = calendars.load(lang, folder)
        self.particles = Particles.load(lang, folder)
        self.grammar = Grammar.load(lang, folder)
        self._fallback = None if self.grammar.script == "latin" else lexicons.load("en", folder)
        self._linker, self._folder = linker, folder
        self._capital = linker.capitals()
        self._speller = Speller(self.lexicon.words(), names, linker.same)

    def scan(self, text: str, today: str) -> Scan:
        """Take the text apart; words that nothing knows are tried once more as typing errors."""
        text = timespan.with_full_years(text, today)
        given = self._capitals(tokens(text, LONGEST), text)
        if self.particles.roles:
            given = [part for word in given for part in self._parted(word)][:LONGEST]
        words = self._corrected(given)
        times = [
            span for span in timespan.find(words, self.calendar, today) if not self._in_name(span, words)
        ]
        found = _Found(frozenset(index for span in times for index in range(span.start, span.end)))
        index = 0
        while index < len(words):
            index = self._step(words, index, found)
        written = clean(text)
        tags = tuple(
            self._or(tag, words, found.tags, written)
            for tag in found.tags
            if not self._joins(tag, words, found.tags, written)
        )
        free = self.grammar.order == "free"
        scan = Scan(
            self.lang,
            words,
            tuple(found.mentions),
            tags,
            tuple(span for span in times if span.edtf),
            tuple(found.unknown),
            tuple((old.text, new.text) for old, new in zip(given, words, strict=True) if old is not new),
            all_concepts(tags),
            frozenset(m.start for m in found.mentions if free and self._linker.nominative(m)),
            written,
        )
        return (
            with_whole_verbs(scan, self.grammar.separable, self.grammar.deeds) if self.grammar.deeds else scan
        )

    def romanised(self, text: str) -> str:
        """A text in Latin letters rewritten in those of the language."""
        if self.grammar.script != "hangul":
            return _WORD.sub(self._spelt, script.into(self.lang, text, self._folder))
        letters = romaja.load(self._folder / self.lang / "translit.toml")
        return romaja.into(text, letters, self._is_korean)

    def _spelt(self, match: re.Match[str]) -> str:
        """A word with what Latin letters leave out, where only so it is a name ("Izrail": Ізраїль)."""
        word = match[0]
        if self._linker.is_word(word) or self.lexicon.at([Token(word, word, 0, len(word))], 0) is not None:
            return word
        iotated = word.replace("аі", "аї")
        spellings = (f"{word}ь", iotated, f"{iotated}ь")
        return next((one for one in spellings if self._linker.is_word(fold_word(one))), word)

    def _is_korean(self, word: str) -> bool:
        """Whether a word in Hangul has a meaning: a name, a word of the lists, or a particle."""
        token = [Token(word, word, 0, len(word))]
        tag = self.lexicon.at(token, 0)
        known = tag is not None and tag.concepts != {PLAIN}
        return known or bool(self.particles.apart(word) or self._linker.at(token, 0))

    def _capitals(self, words: list[Token], text: str) -> list[Token]:
        """The words with the capitals of names that are plain words without them, where no plain word could stand."""
        found = [index for index, word in enumerate(words) if word.text in self._capital]
        if not found:
            return words
        written = clean(text)
        for index in found:
            raw = self._capital[words[index].text]
            if raw != words[index].raw and self._is_name(words, index, written):
                words[index] = words[index]._replace(raw=raw)
        return words

    def _is_name(self, words: Sequence[Token], index: int, text: str) -> bool:
        """Whether a word acts, or stands beside a name with a dash between ("did us recognise it", "us-cuba ties")."""
        before, after = words[max(0, index - 1) : index], words[index + 1 : index + 2]
        if before and text[before[0].end : words[index].start].strip() in _DASHES:
            return self._ends_name(before[0].text) or self._linker.at(before, 0) is not None
        if not after:
            return False
        if text[words[index].end : after[0].start].strip() in _DASHES:
            return self._linker.at(after, 0) is not None
        left = self.lexicon.at(before, 0) if before else None
        if before and (left is None or left.concepts.isdisjoint(_BEFORE_ACTING)):
            return False
        right = self.lexicon.at(words[: index + 3], index + 1)
        acts = right is not None and not right.concepts.isdisjoint(_ACTS)
        return acts or (not before and self._linker.at(words, index + 1) is not None)

    def _parted(self, word: Token) -> Iterator[Token]:
        """Korean is often typed without spaces: a name, its particle, and what comes after it ("북한이도네츠크승인")."""
        mention = None
        if len(word.raw) == len(word.text) <= LONGEST_RUN and not self.lexicon.knows(word.text):
            mention = self._linker.at([word], 0)
        rest = mention.rest if mention is not None else ""
        if not self._begins_name(rest):
            rest = self.particles.strip(rest)
        cut = len(word.text) - len(rest)
        after = Token(word.raw[cut:], word.text[cut:], word.start + cut, word.end)
        if len(rest) < 2 or (self._linker.at([after], 0) is None and self.lexicon.at([after], 0) is None):
            yield word
            return
        yield Token(word.raw[:cut], word.text[:cut], word.start, word.start + cut)
        yield from self._parted(after)

    def _begins_name(self, rest: str) -> bool:
        """Whether a name follows without a particle ("북한도네츠크": not 북한도)."""
        return len(rest) > 1 and self._linker.at([Token(rest, rest, 0, len(rest))], 0) is not None

    def _step(self, words: Sequence[Token], index: int, found: _Found) -> int:
        """Take in what begins at this word; the index of the word after it."""
        if index in found.taken:
            return index + 1
        tag = self._ordinal(words, index) or self._tag(words, index)
        mention = self._name(words, index, tag, found.taken)
        if mention is not None:
            found.mentions.append(mention)
            inside = tuple(self._in_rest(mention))
            found.tags.extend(inside)
            if len(mention.rest) > 1 and not inside and self.particles.strip(mention.rest) == mention.rest:
                found.unknown.append(mention.end - 1)
            found.tags.extend(self._members(mention, words))
            return mention.end
        if tag is not None and tag.concepts != {PLAIN}:
            found.tags.append(tag)
            return tag.end
        if not words[index].text.isdecimal():
            found.unknown.append(index)
        return index + 1

    def _name(
        self, words: Sequence[Token], index: int, tag: Tag | None, taken: frozenset[int]
    ) -> Mention | None:
        """The name that begins at this word, if it outdoes the phrase that begins there too."""
        mention = self._linker.at(words, index)
        if mention is None and tag is None:
            return self._misspelt(words, index)
        if mention is None or any(place in taken for place in range(index, mention.end)):
            return None
        if self._starts_late(mention, words) or (tag is not None and self._is_word_here(mention, tag, words)):
            return None
        wins = tag is None or mention.end >= tag.end or tag.concepts == {FILLER}
        return mention if wins else None

    def _in_name(self, span: Timespan, words: Sequence[Token]) -> bool:
        """Whether a time is but a part of a name ("Slovak State (1939–45)", "Сент-Люсия", where "сент" is a month too)."""
        for start in range(max(0, span.start - MOST_BEFORE), span.start + 1):
            mention = self._linker.at(words, start)
            if (
                mention is not None
                and mention.end >= span.end
                and mention.end - start > span.end - span.start
            ):
                return True
        return False

    def _misspelt(self, words: Sequence[Token], index: int) -> Mention | None:
        """A word that is equally near to several names ("Austrlia"): all of them, to be asked back."""
        word = words[index].text
        if self._linker.is_word(word) or word.isdecimal():
            return None
        near = self._speller.near(word)
        bearers = tuple(bearer for name in near for bearer in self._linker.bearers(name))
        return Mention(index, index + 1, word, bearers, typo=True) if len(near) > 1 and bearers else None

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
        """Whether a longer name begins at the second word ("the UN" + "Security Council").

        Not where the first word would be left over: "Central African Republic" + "of Kosovo".
        """
        if mention.end - mention.start < 2:
            return False
        later = self._linker.at(words, mention.start + 1)
        if later is None or later.end <= mention.end:
            return False
        first = self.lexicon.at(words[mention.start : mention.start + 1], 0)
        return first is not None and first.concepts != {PLAIN}

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
        first = words[mention.start].raw[0]
        return first.lower() != first.upper() and not first.isupper()

    def _joins(self, tag: Tag, words: Sequence[Token], tags: Sequence[Tag], text: str) -> bool:
        """Whether a word that may ask only joins a clause ("казав, що визнає")."""
        if (
            words[tag.start].text not in self.grammar.conjunctions
            or tag.end - tag.start > 1
            or tag.start == 0
        ):
            return False
        said = any(other.end == tag.start and other.concepts & {"say", "quote", "announce"} for other in tags)
        return said or "," in text[words[tag.start - 1].end : words[tag.start].start]

    def _or(self, tag: Tag, words: Sequence[Token], tags: Sequence[Tag], text: str) -> Tag:
        """A word that may ask, between two words of one clause, only offers a choice ("листом чи нотою")."""
        inner = tag.start > 0 and tag.end - tag.start == 1 and tag.concepts >= {"and", "whether"}
        if not inner or any(other.end == tag.start and "and" in other.concepts for other in tags):
            return tag
        gap = text[words[tag.start - 1].end : words[tag.start].start]
        return tag if gap.strip() else tag._replace(concepts=tag.concepts - {"whether"})

    def _members(self, mention: Mention, words: Sequence[Token]) -> Iterable[Tag]:
        """ "EU members" names a group and asks for its members at once."""
        if not any(bearer.kind == "group" for bearer in mention.bearers):
            return ()
        inner = (self.lexicon.at(words[: mention.end], index) for index in range(mention.start, mention.end))
        return tuple(
            Tag(tag.start, tag.end, tag.concepts & {"who", "state"})
            for tag in inner
            if tag and tag.concepts & {"who", "state"}
        )

    def _in_rest(self, mention: Mention) -> Iterable[Tag]:
        """Korean: concepts written onto the name after its particles ("압하지야승인국")."""
        rest = self.particles.strip(mention.rest)
        if len(rest) < 2:
            return ()
        tag = self.lexicon.at([Token(rest, rest, 0, 0)], 0)
        return () if tag is None else (Tag(mention.end - 1, mention.end, tag.concepts),)

    def _corrected(self, words: Sequence[Token]) -> tuple[Token, ...]:
        """The words with their slips mended, as far as the first forty unknown ones go."""
        tried = 0
        spelt: list[Token] = []
        for word in words:
            unknown = tried < MOST_SLIPS and not self._knows(word)
            tried += unknown
            better = self._mended(word) if unknown else None
            spelt.append(word if better is None else word._replace(text=better))
        return tuple(spelt)

    def _mended(self, word: Token) -> str | None:
        plain = self._lax(word) if self.particles.roles else None
        return plain or self._speller.nearest(word.text)

    def _lax(self, word: Token) -> str | None:
        """A Korean word with plain consonants for tense ones, if a name begins with it then ("코쏘보", "씨리아는")."""
        plain = lax(word.text)
        known = plain != word.text and self._linker.at([word._replace(text=plain)], 0) is not None
        return plain if known else None

    def _ends_name(self, text: str) -> bool:
        """Whether a word is the last of a name with its particle ("보스니아 헤르체고비나에")."""
        return any(
            text[cut:] in self.particles.roles and self._linker.is_word(text[:cut])
            for cut in range(len(text) - 1, max(1, len(text) - 1 - self.particles.longest), -1)
        )

    def _knows(self, word: Token) -> bool:
        """Whether a word needs no correction: numbers, short words, and all that some table holds."""
        text = word.text
        if text.isdecimal() or len(text) < 3 or self.lexicon.knows(text) or self._linker.is_word(text):
            return True
        if self.calendar.month(text) or self._linker.at([word], 0) or self._ends_name(text):
            return True
        return self._fallback is not None and text.isascii() and self._fallback.knows(text)
