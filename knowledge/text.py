"""The one normaliser: the same folding serves the index and the question, so that they can meet.

Folding drops case, accents, stress marks, apostrophes and invisible characters, writes ё as е and ґ as г, and repairs words
in which letters of one script stand in for look-alikes of another. Letters that tell words apart (й, ї) stay.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

_APOSTROPHES = "'’‘ʼ`´′ʹ＇"
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufe0f\ufeff"
_LATIN_TWINS = "aceiopxykmthb"
_CYRILLIC_TWINS = "асеіорхукмтнв"
_TO_CYRILLIC = str.maketrans(_LATIN_TWINS, _CYRILLIC_TWINS)
_TO_LATIN = str.maketrans(_CYRILLIC_TWINS, _LATIN_TWINS)
_DELETE: dict[int, str | None] = {ord(c): None for c in _APOSTROPHES + _INVISIBLE}
_DELETE[0x119E] = (
    "·"  # what NFKC makes of the dot that Korean keyboards give between names, a letter to Unicode
)
_SIMPLE = str.maketrans(
    {
        "ё": "е",
        "ґ": "г",
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ı": "i",
    }
)
_WORD = re.compile(r"[가-힣]+|\d+(?=[\u0400-\u04ff])|[^\W_가-힣]+")
_MARKS = re.compile("[\u0300-\u036f\u0483-\u0487\u064b-\u065f\u0670\u20d0-\u20ff\ufe20-\ufe2f]+")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_LATIN = re.compile(r"[a-z]")


class Token(NamedTuple):
    """A word: as written, folded, and where it stands in the text (`start` and `end` are character offsets)."""

    raw: str
    text: str
    start: int
    end: int


def fold(text: str) -> str:
    """The text in folded form, words kept in order and separated by one space."""
    if text.isascii():
        return " ".join(_WORD.findall(text.translate(_DELETE).lower()))
    return " ".join(fold_word(raw) for raw in _WORD.findall(clean(text)))


def tokens(text: str, limit: int = 600) -> list[Token]:
    """The words of the text, at most `limit` of them; offsets count in `clean(text)`; Hangul parts from Latin and digits,
    and digits from Cyrillic."""
    found = islice(_WORD.finditer(clean(text)), limit)
    return [Token(match[0], fold_word(match[0]), *match.span()) for match in found]


def clean(text: str) -> str:
    """Composed, without apostrophes, pasted marks and invisible characters; offsets of tokens count in this string."""
    if text.isascii():
        return text.translate(_DELETE)
    return _MARKS.sub("", unicodedata.normalize("NFKC", text).translate(_DELETE))


@lru_cache(maxsize=8192)
def fold_word(word: str) -> str:
    """One word in folded form."""
    word = word.casefold()
    if word.isascii():
        return word
    word = word.translate(_SIMPLE)
    if _CYRILLIC.search(word) and _LATIN.search(word):
        word = _one_script(word)
    return word.translate(_BARE)


class _Bare(dict[int, str]):
    """Letters without their accents, worked out once each; Hangul and Cyrillic letters that differ by their mark stay."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if char in "йїў" or "가" <= char <= "힣":
            bare = char
        else:
            bare = "".join(c for c in unicodedata.normalize("NFD", char) if unicodedata.category(c) != "Mn")
        self[code] = bare
        return bare


_BARE = _Bare()


def _one_script(word: str) -> str:
    """Rewrite look-alike letters into the script that the rest of the word is written in."""
    cyrillic_only = sum(1 for c in word if _CYRILLIC.match(c) and c not in _CYRILLIC_TWINS)
    latin_only = sum(1 for c in word if _LATIN.match(c) and c not in _LATIN_TWINS)
    if latin_only > cyrillic_only:
        return word.translate(_TO_LATIN)
    return word.translate(_TO_CYRILLIC)
