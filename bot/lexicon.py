"""The words of one language: phrases declared as data, each expressing concepts.

A phrase matches word by word; a star ends a stem. At every position the longest phrase wins; between phrases of one length
a whole word beats a stem, and a longer stem beats a shorter one.
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from bot.prepared import prepared
from knowledge import text as folding
from knowledge.text import Token, fold, fold_word

LANGUAGES = Path(__file__).parent / "languages"
FILLER = "filler"
"""The concept of words that carry no meaning for us."""


class BadLanguage(ValueError):
    """A language file does not say what it should; the message names the file and the key."""


class Phrase(NamedTuple):
    """Word patterns after the first, how exactly they match, and the concepts they express."""

    rest: tuple[str, ...]
    weight: int
    concepts: frozenset[str]
    rank: tuple[int, int]
    """Longer phrases first, then those of whole words and long stems."""


class Tag(NamedTuple):
    """A phrase found in words `start` to `end` (exclusive)."""

    start: int
    end: int
    concepts: frozenset[str]


class Lexicon:
    """All phrases of a language, found by their first word."""

    def __init__(self, concepts: dict[str, list[str]]) -> None:
        self._exact: dict[str, list[Phrase]] = {}
        self._stems: dict[str, list[Phrase]] = {}
        for patterns, names in _patterns(concepts).items():
            self._add(patterns, names)
        rests = [
            word
            for table in (self._exact, self._stems)
            for found in table.values()
            for p in found
            for word in p.rest
        ]
        self._inner = frozenset(word for word in rests if not word.endswith("*"))
        self._inner_stems = tuple({word[:-1] for word in rests if word.endswith("*")})
        self._longest_stem = max(map(len, self._stems), default=0)
        self.concepts = frozenset(concepts)
        self._remember()

    def _remember(self) -> None:
        self._starting = lru_cache(maxsize=2048)(self._phrases_starting)

    def __getstate__(self) -> dict[str, Any]:
        return {name: value for name, value in vars(self).items() if name != "_starting"}

    def __setstate__(self, state: dict[str, Any]) -> None:
        vars(self).update(state)
        self._remember()

    def _add(self, patterns: tuple[str, ...], names: frozenset[str]) -> None:
        weight = sum(1000 if not pattern.endswith("*") else len(pattern) for pattern in patterns)
        phrase = Phrase(patterns[1:], weight, names, (len(patterns), weight))
        table = self._stems if patterns[0].endswith("*") else self._exact
        table.setdefault(patterns[0].rstrip("*"), []).append(phrase)

    def words(self) -> set[str]:
        """Words that occur in phrases, for correcting typing errors; stems stand in as they are."""
        return {*self._exact, *self._stems, *self._inner, *self._inner_stems}

    def knows(self, word: str) -> bool:
        """Whether the word occurs in some phrase."""
        return (
            self._starting(word) is not _NOTHING or word in self._inner or word.startswith(self._inner_stems)
        )

    def at(self, words: Sequence[Token], start: int) -> Tag | None:
        """The best phrase that begins at this word."""
        single, by_second, by_stem = self._starting(words[start].text)
        best: Phrase | None = None
        if (by_second or by_stem) and start + 1 < len(words):
            for phrase in (*by_second.get(words[start + 1].text, ()), *by_stem):
                if (best is None or phrase.rank > best.rank) and _follows(phrase.rest, words, start + 1):
                    best = phrase
        best = best or single
        return None if best is None else Tag(start, start + 1 + len(best.rest), best.concepts)

    def _phrases_starting(self, word: str) -> _Beginning:
        """The best phrase of this word alone, and the longer ones by their second word."""
        found = list(self._exact.get(word, ()))
        for length in range(min(len(word), self._longest_stem), 0, -1):
            found.extend(self._stems.get(word[:length], ()))
        if not found:
            return _NOTHING
        single = max(
            (phrase for phrase in found if not phrase.rest), key=lambda phrase: phrase.rank, default=None
        )
        by_second: dict[str, list[Phrase]] = {}
        by_stem: list[Phrase] = []
        for phrase in found:
            if phrase.rest and phrase.rest[0].endswith("*"):
                by_stem.append(phrase)
            elif phrase.rest:
                by_second.setdefault(phrase.rest[0], []).append(phrase)
        return _Beginning(single, by_second, tuple(by_stem))


class _Beginning(NamedTuple):
    """What may begin with a word: the best phrase of that word alone, longer ones by their second word or its stem."""

    single: Phrase | None
    by_second: dict[str, list[Phrase]]
    by_stem: tuple[Phrase, ...]


_NOTHING = _Beginning(None, {}, ())


def _follows(patterns: tuple[str, ...], words: Sequence[Token], start: int) -> bool:
    if start + len(patterns) > len(words):
        return False
    for offset, pattern in enumerate(patterns):
        word = words[start + offset].text
        if not (word.startswith(pattern[:-1]) if pattern.endswith("*") else word == pattern):
            return False
    return True


def _patterns(concepts: dict[str, list[str]]) -> dict[tuple[str, ...], frozenset[str]]:
    """Folded word patterns of every phrase, with all the concepts that share it."""
    found: dict[tuple[str, ...], frozenset[str]] = {}
    for name, phrases in concepts.items():
        for phrase in phrases:
            patterns = tuple(part for word in phrase.split() for part in _pattern(word))
            if not patterns:
                raise BadLanguage(f"concept {name} has an empty phrase")
            found[patterns] = found.get(patterns, frozenset()) | {name}
    # Thousands of phrases have the same concepts; they share one set, which saves 5 MB.
    shared: dict[frozenset[str], frozenset[str]] = {}
    return {patterns: shared.setdefault(names, names) for patterns, names in found.items()}


def _pattern(word: str) -> tuple[str, ...]:
    """One written word as folded patterns; a hyphen makes two."""
    star = word.endswith("*")
    parts = fold(word.rstrip("*")).split()
    if star and parts:
        parts[-1] += "*"
    return tuple(parts)


@lru_cache(maxsize=16)
def load(lang: str, folder: Path = LANGUAGES) -> Lexicon:
    """The lexicon of `languages/<lang>/words.toml`.

    Raises:
        BadLanguage: the file is missing, is no TOML, or a concept is not a list of phrases.
    """
    words = folder / lang / "words.toml"
    code = (Path(__file__), Path(folding.__file__))
    return prepared(words.with_suffix(""), (words, *code), lambda: Lexicon(read(words)))


def read(path: Path) -> dict[str, list[str]]:
    """The concepts of a words file, its tables put together."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise BadLanguage(f"{path.name}: the language {path.parent.name} has no such file") from error
    except tomllib.TOMLDecodeError as error:
        raise BadLanguage(f"{path.parent.name}/{path.name}: {error}") from error
    concepts: dict[str, list[str]] = {}
    for table, entries in data.items():
        for name, phrases in entries.items():
            if not isinstance(phrases, list) or not all(isinstance(phrase, str) for phrase in phrases):
                raise BadLanguage(f"{path.parent.name}/{path.name}: {table}.{name} must be a list of phrases")
            concepts.setdefault(FILLER if table == FILLER else name, []).extend(phrases)
    return concepts


def folded(words: list[str]) -> frozenset[str]:
    """Single words of a language file, folded."""
    return frozenset(fold_word(word) for word in words)
