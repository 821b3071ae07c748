"""Which language a text may be in: its script, letters that only one language has, and Latin spellings of Cyrillic ones."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from pathlib import Path

from bot.lexicon import LANGUAGES

_HANGUL = re.compile("[가-힣ㄱ-ㅎㅏ-ㅣ]")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_UKRAINIAN = re.compile("[іїєґІЇЄҐ]")
_RUSSIAN = re.compile("[ыэъёЫЭЪЁ]")
ROMANISED = ("uk", "ru")
"""Languages that people also write in Latin letters."""


def candidates(text: str) -> tuple[str, ...]:
    """The languages to try, likeliest first. The letters decide where they can; else every language of the script."""
    if _HANGUL.search(text):
        return ("ko",)
    if _CYRILLIC.search(text):
        ukrainian, russian = bool(_UKRAINIAN.search(text)), bool(_RUSSIAN.search(text))
        if ukrainian != russian:
            return ("uk",) if ukrainian else ("ru",)
        return ("uk", "ru") if ukrainian else ("ru", "uk")
    return ("en",)


@lru_cache(maxsize=8)
def _pairs(lang: str, folder: Path = LANGUAGES) -> tuple[tuple[str, str], ...]:
    data = tomllib.loads((folder / lang / "translit.toml").read_text(encoding="utf-8"))
    return tuple(sorted(((old, new) for old, new in data["pairs"]), key=lambda pair: -len(pair[0])))


def into(lang: str, text: str) -> str:
    """A text in Latin letters rewritten in the letters of the language, one word after the other."""
    pairs = _pairs(lang)
    out: list[str] = []
    low = text.lower()
    index = 0
    while index < len(low):
        for old, new in pairs:
            if low.startswith(old, index):
                out.append(new)
                index += len(old)
                break
        else:
            out.append(low[index])
            index += 1
    return "".join(out)
