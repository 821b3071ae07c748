"""Korean in Latin letters: a word becomes the Hangul of which a table of the language knows something."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from pathlib import Path

_ONSETS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_CODAS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
_FIRST = ord("가")
_WORD = re.compile("[a-z]+")
LONGEST = 24
"""Letters of a word that is still read; no question has longer ones."""
MOST = 64
"""Spellings of one word that are tried."""


@dataclass(frozen=True, slots=True)
class Letters:
    """What Latin letters stand for at the beginning, in the middle and at the end of a syllable, likeliest first."""

    onsets: Mapping[str, str]
    vowels: Mapping[str, str]
    codas: Mapping[str, str]
    whole: re.Pattern[str]
    """Matches what can be parted into syllables at all."""


@lru_cache(maxsize=4)
def load(path: Path) -> Letters:
    """The letters of a `translit.toml`."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    parts = ("|".join(sorted(data[name], key=len, reverse=True)) for name in ("onsets", "vowels", "codas"))
    whole = re.compile("(?:" + "".join(f"(?:{part})" for part in parts) + ")+")
    return Letters(data["onsets"], data["vowels"], data["codas"], whole)


def into(text: str, letters: Letters, known: Callable[[str], bool]) -> str:
    """The text with every word in Hangul that `known` knows so; the others, such as names, stay as they are."""
    return _WORD.sub(lambda match: _word(match[0], letters, known), text.lower())


def _word(word: str, letters: Letters, known: Callable[[str], bool]) -> str:
    if len(word) > LONGEST or letters.whole.fullmatch(word) is None:
        return word
    return next((hangul for hangul in islice(_spellings(word, letters), MOST) if known(hangul)), word)


def _spellings(word: str, letters: Letters) -> Iterator[str]:
    """What a word may be in Hangul; a consonant before a vowel rather begins a syllable than ends one."""
    if not word:
        yield ""
        return
    for onset in _beginning(word, letters.onsets):
        rest = word[len(onset) :]
        for vowel in _beginning(rest, letters.vowels):
            after = rest[len(vowel) :]
            for coda in sorted(
                _beginning(after, letters.codas), key=lambda end: _is_odd(end, after, letters)
            ):
                kinds = letters.onsets[onset], letters.vowels[vowel], letters.codas[coda]
                for tail in _spellings(after[len(coda) :], letters):
                    yield from (syllable + tail for syllable in _syllables(*kinds))


def _beginning(text: str, table: Mapping[str, str]) -> list[str]:
    """The entries that a text begins with, the longest first."""
    return sorted((entry for entry in table if text.startswith(entry)), key=len, reverse=True)


def _is_odd(coda: str, after: str, letters: Letters) -> bool:
    """Whether a syllable would rather not end so: "na-ra", but "seung-in"."""
    follows = after[len(coda) : len(coda) + 1]
    return coda not in ("", "ng") and bool(follows) and bool(_beginning(follows, letters.vowels))


def _syllables(onsets: str, vowels: str, codas: str) -> Iterator[str]:
    for onset in onsets:
        for vowel in vowels:
            for coda in codas or " ":
                place = (_ONSETS.index(onset) * len(_VOWELS) + _VOWELS.index(vowel)) * len(_CODAS)
                yield chr(_FIRST + place + _CODAS.index(coda))
