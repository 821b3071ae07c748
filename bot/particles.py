"""Korean particles follow the last sound of the word before them: 북한이, 러시아가."""

from __future__ import annotations

from functools import lru_cache

_SYLLABLES = range(0xAC00, 0xD7A4)
_FINALS = 28
_RIEUL = 8

# How digits and letters are read aloud: those that end in a consonant, and of them those that end in ㄹ.
_CLOSED_DIGITS = "013678"
_RIEUL_DIGITS = "178"
_CLOSED_LETTERS = "lmnr"
_RIEUL_LETTERS = "lr"


@lru_cache(maxsize=4096)
def with_particle(word: str, pair: str) -> str:
    """The word with the fitting one of two particles.

    They are written as the pair closed/open: 이/가, 은/는, 을/를, 과/와, 으로/로.
    """
    closed, _, opened = pair.partition("/")
    sounding = next((letter for letter in reversed(word) if letter.isalnum()), "")
    return word + (closed if _is_closed(sounding, rieul_counts=closed != "으로") else opened)


def _is_closed(letter: str, *, rieul_counts: bool) -> bool:
    if not letter:
        return False
    if ord(letter) in _SYLLABLES:
        final = (ord(letter) - _SYLLABLES.start) % _FINALS
        return final != 0 and (rieul_counts or final != _RIEUL)
    letter = letter.lower()
    if not rieul_counts and letter in _RIEUL_DIGITS + _RIEUL_LETTERS:
        return False
    return letter in _CLOSED_DIGITS + _CLOSED_LETTERS
