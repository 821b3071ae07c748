"""Which language a text may be in: its script, letters that only one language has, and Latin spellings of Cyrillic ones."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from bot.lexicon import LANGUAGES
from bot.understand.grammar import Grammar
from bot.understand.scan import Scan
from knowledge.text import fold

_SCRIPTS = {
    "hangul": re.compile("[가-힣ㄱ-ㅎㅏ-ㅣ]"),
    "cyrillic": re.compile("[\u0400-\u04ff]"),
    "latin": re.compile("[A-Za-z\u00c0-\u024f]"),
}
"""Scripts in the order in which they decide: one Korean word among Latin names makes a Korean question."""

SENTENCE = 12
"""Characters from which a text should show the letters that its language hardly does without."""
MIXED = 300
"""Characters of a text that is read in the languages of both its scripts; people write no longer questions so."""

_NOUNS = frozenset({"ally", "list", "timeline", "embassy", "office:minister", "office:president"})
_STRANGE = 1.5
"""The weight of a strange case: more than that of a letter that few words happen to lack."""


def candidates(text: str, languages: Mapping[str, Grammar]) -> tuple[str, ...]:
    """The languages to try, likeliest first: those of the text's script, fewer where their own letters decide.

    A text in Latin letters that holds a word or two of another script ("first to recognise ДНР") may be in either.
    """
    for script, letter in _SCRIPTS.items():
        written = [lang for lang, grammar in languages.items() if grammar.script == script]
        if written and letter.search(text):
            low = text.lower()
            telling = [lang for lang in written if any(char in low for char in languages[lang].letters)]
            chosen = tuple(telling) if len(telling) == 1 else _by_words(text, written, languages)
            return (*_latin(text, letter, languages), *chosen) if script != "latin" else chosen
    return tuple(languages)[:1]


def oddity(scan: Scan, grammar: Grammar) -> float:
    """How much speaks against a text being in the language of its scan: it lacks the letters that are to be expected,
    or a name right behind a noun is in the dative there, but a genitive elsewhere ("союзники Тайваню")."""
    expected = grammar.expected
    lacks = bool(expected) and len(scan.text) >= SENTENCE and set(expected).isdisjoint(scan.text.lower())
    if grammar.order != "free" or scan.concepts.isdisjoint(_NOUNS):
        return lacks
    nouns = {tag.end for tag in scan.tags if not tag.concepts.isdisjoint(_NOUNS)}
    given = 0
    for name in scan.mentions:
        own = {bearer.style for bearer in name.bearers if bearer.lang == scan.lang}
        genitive = any(bearer.style == "genitive" for bearer in name.bearers)
        given += name.start in nouns and own == {"dative"} and genitive
    return lacks + _STRANGE * given


def _latin(text: str, letter: re.Pattern[str], languages: Mapping[str, Grammar]) -> tuple[str, ...]:
    """The languages in Latin letters, if a text has at least three words in them for each one with the other letters."""
    latin = _SCRIPTS["latin"]
    if len(text) > MIXED or not latin.search(text):
        return ()
    words = text.split()
    foreign = sum(bool(letter.search(word)) for word in words)
    if 3 * foreign > sum(bool(latin.search(word)) for word in words):
        return ()
    return tuple(lang for lang, grammar in languages.items() if grammar.script == "latin")


def _by_words(text: str, written: list[str], languages: Mapping[str, Grammar]) -> tuple[str, ...]:
    """The one language that more of the telling words belong to, or all of them."""
    if len(written) < 2:
        return tuple(written)
    words = set(fold(text).split())
    counts = {lang: len(words & languages[lang].telling) for lang in written}
    most = max(counts.values())
    best = tuple(lang for lang in written if counts[lang] == most)
    return best if len(best) == 1 else tuple(written)


def romanised(lang: str, folder: Path = LANGUAGES) -> bool:
    """Whether people also write the language in Latin letters, as its folder says."""
    return (folder / lang / "translit.toml").exists()


@lru_cache(maxsize=8)
def _pairs(lang: str, folder: Path) -> tuple[tuple[str, str], ...]:
    data = tomllib.loads((folder / lang / "translit.toml").read_text(encoding="utf-8"))
    return tuple(sorted(((old, new) for old, new in data["pairs"]), key=lambda pair: -len(pair[0])))


def into(lang: str, text: str, folder: Path = LANGUAGES) -> str:
    """A text in Latin letters rewritten in the letters of the language, one word after the other."""
    pairs = _pairs(lang, folder)
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
