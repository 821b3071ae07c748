"""Typing errors: an unknown word becomes the one known word that is clearly nearest, or stays unknown.

Words are compared with the language's own vocabulary and the names, never with whole sentences. Short words are left alone:
one letter tells DPR from DPRK and Iran from Iraq.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

SHORTEST = 5
SHORTEST_HANGUL = 3
LONG = 10

_RHYMES = 588
"""Hangul syllables with one first consonant."""
_TENSE = frozenset({1, 4, 8, 10, 13})
"""The places of ㄲ, ㄸ, ㅃ, ㅆ and ㅉ, each right behind its plain consonant."""

Buckets = dict[tuple[str, int], list[str]]


def buckets(words: Iterable[str]) -> Buckets:
    """Words by length and beginning, and by length and frame, so that a look-up meets a few dozen words and not all.

    One slip leaves either the first two letters as they were, or the first and the last two.
    """
    found: Buckets = defaultdict(list)
    for word in words:
        if len(word) >= SHORTEST_HANGUL - 1:
            for place in _places(word, len(word)):
                found[place].append(word)
    return dict(found)


def _places(word: str, length: int) -> tuple[tuple[str, int], tuple[str, int]]:
    """The two buckets of a word, were it of this length."""
    return (word[:2], length), (f"{word[0]}-{word[-2:]}", length)


class Speller:
    """The words of one language, and those of the names, which all languages share.

    `same` tells whether two words are names of one thing, so that its inflected forms are no rivals to each other.
    """

    def __init__(self, words: Iterable[str], names: Buckets, same: Callable[[str, str], bool | None]) -> None:
        self._own = frozenset(words)
        self._words = buckets(self._own)
        self._names = names
        self._same = same
        self.near = lru_cache(maxsize=1024)(self._near)

    def nearest(self, word: str) -> str | None:
        """The known word within reach of one slip (two in a long word), when no other is as near; else None."""
        near = self.near(word)
        return near[0] if len(near) == 1 else None

    def _near(self, word: str) -> tuple[str, ...]:
        """The nearest known words, one for each that differs in meaning; none when all are out of reach."""
        if len(word) < _shortest(word) or not word.isalpha():
            return ()
        reach = 2 if len(word) >= LONG else 1
        lengths = range(len(word) - reach, len(word) + reach + 1)
        places = [place for length in lengths for place in _places(word, length)]
        known = {
            other
            for place in places
            for table in (self._words, self._names)
            for other in table.get(place, ())
        }
        found = process.extract(word, sorted(known), scorer=OSA.distance, score_cutoff=reach, limit=12)
        if not found:
            return ()
        nearest = [
            other for other, distance, _ in found if distance == found[0][1] and not _plural(other, word)
        ]
        # Between a word of the language and a name that are equally near, people mean the word.
        own = [other for other in nearest if other in self._own]
        apart: list[str] = []
        for other in own or nearest:
            if not any(self._mean_the_same(other, kept) for kept in apart):
                apart.append(other)
        return tuple(apart)

    def _mean_the_same(self, left: str, right: str) -> bool:
        same = self._same(left, right)
        return _same_word(left, right) if same is None else same


def lax(word: str) -> str:
    """A Hangul word with plain first consonants in the place of tense ones; other words as they are."""
    if not "가" <= word[0] <= "힣":
        return word
    return "".join(chr(ord(char) - _RHYMES) if _is_tense(char) else char for char in word)


def _is_tense(char: str) -> bool:
    return "가" <= char <= "힣" and (ord(char) - ord("가")) // _RHYMES in _TENSE


def _shortest(word: str) -> int:
    return SHORTEST_HANGUL if "가" <= word[0] <= "힣" else SHORTEST


def _plural(left: str, right: str) -> bool:
    """Whether two words differ by a final s alone: that is another word, no slip."""
    return left + "s" == right or right + "s" == left


def _same_word(left: str, right: str) -> bool:
    """Forms of one word: they share all but the ending."""
    shorter = min(len(left), len(right))
    return left[: max(4, shorter - 2)] == right[: max(4, shorter - 2)]
