"""Entity linking: which names of the knowledge base stand in a list of words.

Exact aliases come first and the longest wins. An alias that several bearers share gives several candidates: the caller
decides or asks. Correcting typing errors is the caller's business, because it must weigh names against the language's
other words.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from knowledge.text import Token

JOINT = "joint"
"""Style of an alias that names all of its bearers at once ("the Donbas republics")."""
CASED = "cased"
"""Style of an alias that counts only when written with its own capitals ("US")."""
_OF_ALIAS = "alias_"
"""What styles of the cases of aliases begin with; they tell a role as the cases of the name do."""
_PLAIN = frozenset({"name", "short", "alias", JOINT, CASED})
LONGEST = 9


class Bearer(NamedTuple):
    """One thing that a name may mean. `kind` is entity, person or group; `style` says what sort of name it is."""

    id: str
    kind: str
    lang: str
    style: str

    @property
    def inflected(self) -> bool:
        return self.style not in _PLAIN


@dataclass(frozen=True, slots=True)
class Mention:
    """A name found in words `start` to `end` (exclusive). `rest` is what follows the name inside its last word."""

    start: int
    end: int
    key: str
    bearers: tuple[Bearer, ...]
    rest: str = ""
    typo: bool = False


class Linker:
    """All names, folded, in one table. Looking up costs the same for a thousand names and for a hundred thousand."""

    def __init__(self, names: Iterable[tuple[str, str, str, str, str, str]]) -> None:
        """`names` are (id, kind, language, text, style, folded text), as the store gives them."""
        self._bearers: dict[str, tuple[Bearer, ...]] = {}
        self._longest: dict[str, int] = {}
        self._cased: dict[str, set[str]] = {}
        self._hangul: set[str] = set()
        self._longest_word = 1
        self._words: set[str] = set()
        self._declined: set[tuple[str, str, str]] = set()
        shared: dict[tuple[str, str, str, str], Bearer] = {}
        for id_, kind, lang, text, style, key in names:
            if style.endswith("accusative"):
                self._declined.add((id_, lang, _stem(key) if style.startswith(_OF_ALIAS) else ""))
            parts = (id_, kind, lang, style.removeprefix(_OF_ALIAS))
            bearer = shared.get(parts)
            if bearer is None:
                bearer = shared[parts] = Bearer(*parts)
            if key:
                self._add(bearer, text, key)

    def _add(self, bearer: Bearer, text: str, key: str) -> None:
        known = self._bearers.get(key, ())
        if bearer not in known:
            self._bearers[key] = (*known, bearer)
        words = key.split(" ")
        self._longest[words[0]] = max(self._longest.get(words[0], 0), len(words))
        if bearer.style == CASED:
            self._cased.setdefault(key, set()).add(text)
        if "가" <= key[0] <= "힣":
            self._hangul.add(words[0][:2])
            self._longest_word = max(self._longest_word, *map(len, words))
        self._words.update(words)

    def __contains__(self, key: str) -> bool:
        return key in self._bearers

    def __len__(self) -> int:
        return len(self._bearers)

    def nominative(self, mention: Mention) -> bool:
        """Whether a name stands in its basic form although its accusative would differ: then it is the one that acts."""
        if any(bearer.style == "accusative" for bearer in mention.bearers):
            return False
        names = [bearer for bearer in mention.bearers if bearer.style == "name"]
        if names:
            return any((bearer.id, bearer.lang, "") in self._declined for bearer in names)
        stem = _stem(mention.key)
        return any(
            bearer.style == "alias" and (bearer.id, bearer.lang, stem) in self._declined
            for bearer in mention.bearers
        )

    def is_word(self, word: str) -> bool:
        """Whether the word occurs in some name."""
        return word in self._words

    def words(self) -> set[str]:
        """Every single word that occurs in a name."""
        return self._words

    def same(self, left: str, right: str) -> bool | None:
        """Whether two words are names of one thing; None when neither is a whole name."""
        ours, theirs = self._bearers.get(left, ()), self._bearers.get(right, ())
        if not ours and not theirs:
            return None
        return bool({bearer.id for bearer in ours} & {bearer.id for bearer in theirs})

    def capitals(self) -> dict[str, str]:
        """The words that are a name only in capitals, folded, and how that is written ("us": "US")."""
        return {key: text for key, texts in self._cased.items() for text in texts if text.isupper()}

    def bearers(self, key: str) -> tuple[Bearer, ...]:
        """Who bears this folded name; empty when nobody does."""
        return self._bearers.get(key, ())

    def at(self, words: Sequence[Token], start: int) -> Mention | None:
        """The longest name that begins at this word."""
        first = words[start].text
        longest = self._longest.get(first)
        if not longest and not first.endswith("s") and not "가" <= first[0] <= "힣":
            return None
        if longest:
            for size in range(min(longest, len(words) - start), 0, -1):
                key = first if size == 1 else " ".join(word.text for word in words[start : start + size])
                bearers = self._bearers.get(key)
                if bearers and (bearers := self._as_written(key, bearers, words[start : start + size])):
                    longer = self._hangul_at(words, start, size + 1)
                    if size < longest and longer is None and _owns(words, start + size):
                        longer = self._possessive(words, start, size + 1)
                    return longer or Mention(start, start + size, key, bearers)
        return self._possessive(words, start) or self._hangul_at(words, start)

    def _as_written(
        self, key: str, bearers: tuple[Bearer, ...], words: Sequence[Token]
    ) -> tuple[Bearer, ...]:
        """Bearers whose name asks for its own capitals drop out when it is written otherwise."""
        spellings = self._cased.get(key)
        if spellings is None or " ".join(word.raw for word in words) in spellings:
            return bearers
        asking = {bearer.id for bearer in bearers if bearer.style == CASED}
        return tuple(bearer for bearer in bearers if bearer.id not in asking)

    def _possessive(self, words: Sequence[Token], start: int, shortest: int = 1) -> Mention | None:
        """English possessives lose their apostrophe in folding or in typing: "kosovos", "north koreas"."""
        for size in range(shortest, 4 if words[start].text in self._longest else 2):
            if start + size > len(words):
                return None
            word = words[start + size - 1]
            last = word.text
            if (
                last.endswith("s")
                and last.isascii()
                and (len(last) > 4 or size > 1 or word.raw[:-1].isupper())
            ):
                key = " ".join([*(word.text for word in words[start : start + size - 1]), last[:-1]])
                bearers = self._bearers.get(key)
                if bearers and not any(bearer.style == CASED for bearer in bearers):
                    return Mention(start, start + size, key, bearers, rest="s")
        return None

    def _hangul_at(self, words: Sequence[Token], start: int, shortest: int = 1) -> Mention | None:
        """Korean writes particles and nouns onto the name: take the longest name that the words begin with."""
        for size in range(self._longest.get(words[start].text, 1), shortest - 1, -1):
            if start + size > len(words):
                continue
            last = words[start + size - 1].text
            if not "가" <= last[0] <= "힣":
                continue
            head = " ".join(word.text for word in words[start : start + size - 1])
            if size == 1 and last[:2] not in self._hangul:
                return None
            for length in range(min(len(last) - 1, self._longest_word), 0 if head else 1, -1):
                key = f"{head} {last[:length]}" if head else last[:length]
                bearers = self._bearers.get(key)
                if bearers:
                    return Mention(start, start + size, key, bearers, rest=last[length:])
        return None


def _owns(words: Sequence[Token], index: int) -> bool:
    """Whether one of two words may end a name of several words in the English possessive."""
    return any(word.text.endswith("s") for word in words[index : index + 2])


def _stem(key: str) -> str:
    """What the basic form and the accusative of an alias share: the last word without its last letter."""
    return key.rpartition(" ")[2][:-1]
