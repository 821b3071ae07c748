"""Typing errors: an unknown word becomes the one known word that is clearly nearest, or stays unknown.

Words are compared with the language's own vocabulary and the names, never with whole sentences. Short words are left alone:
one letter tells DPR from DPRK and Iran from Iraq.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

SHORTEST = 5
SHORTEST_HANGUL = 3
LONG = 10


Buckets = dict[tuple[str, int], list[str]]


def buckets(words: Iterable[str]) -> Buckets:
    """Words by first letter and length, so that a look-up meets a few hundred words and not all."""
    found: Buckets = defaultdict(list)
    for word in words:
        if len(word) >= SHORTEST_HANGUL - 1:
            found[word[0], len(word)].append(word)
    return dict(found)


class Speller:
    """The words of one language, and those of the names, which all languages share."""

    def __init__(self, words: Iterable[str], names: Buckets) -> None:
        self._own = frozenset(words)
        self._words = buckets(self._own)
        self._names = names
        self.nearest = lru_cache(maxsize=4096)(self._nearest)

    def _nearest(self, word: str) -> str | None:
        """The known word within reach of one slip (two in a long word), when no other is as near; else None."""
        if len(word) < _shortest(word) or not word.isalpha():
            return None
        reach = 2 if len(word) >= LONG else 1
        sizes = [(word[0], size) for size in range(len(word) - reach, len(word) + reach + 1)]
        near = [
            known for place in sizes for table in (self._words, self._names) for known in table.get(place, ())
        ]
        found = process.extract(word, near, scorer=OSA.distance, score_cutoff=reach, limit=6)
        if not found:
            return None
        # Between a word of the language and a name that are equally near, people mean the word.
        found.sort(key=lambda item: (item[1], item[0] not in self._own))
        best, distance, _ = found[0]
        if best in self._own:
            found = [item for item in found if item[0] in self._own]
        rivals = [other for other, far, _ in found[1:] if far == distance and not _same_word(other, best)]
        return None if rivals else best


def _shortest(word: str) -> int:
    return SHORTEST_HANGUL if "가" <= word[0] <= "힣" else SHORTEST


def _same_word(left: str, right: str) -> bool:
    """Forms of one word: they share all but the ending."""
    shorter = min(len(left), len(right))
    return left[: max(4, shorter - 2)] == right[: max(4, shorter - 2)]
