"""What the bot says in one language: Fluent messages from `bot/languages/<lang>/`, dates, numbers and lists.

Arguments are text or whole numbers. Lists of any length are joined here, never passed through Fluent, which
refuses a placeable above 2,500 characters.
"""

from __future__ import annotations

import pickle
import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from babel.lists import format_list
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, resolver
from fluent.syntax import FluentParser, ast

from bot.particles import with_particle
from bot.prepared import prepared
from knowledge.dates import EARLIEST, LATEST, PartialDate, parse

LANGUAGES = Path(__file__).parent / "languages"

# Where the bare language code would give another country's habits: the bot writes British English.
_LOCALES = {"en": "en_GB"}
# Formatting costs 5 to 30 microseconds a message; the same names and dates come up again and again.
_KEPT = 2048


_ENTRY = re.compile(r"^(-?[a-zA-Z][\w-]*) *=", re.MULTILINE)
_REFERENCE = re.compile(r"\{\s*(-?[a-zA-Z][\w-]*)")


class BrokenMessage(ValueError):
    """A message is missing or cannot be formatted; names the language, the key and the fault."""


class _Entry(NamedTuple):
    """A message or a term, pickled: `pattern` is what it says, compiled, and `resource` its text, parsed.

    Empty is what nobody asks for: the pattern of a term, the resource of what no other refers to.
    """

    pattern: bytes
    resource: bytes
    references: tuple[str, ...]


def _entries(lang: str, paths: Iterable[Path]) -> dict[str, _Entry]:
    """The messages and terms of Fluent files by their key."""
    bundle = _bundle(lang)
    texts: dict[str, str] = {}
    for path in paths:
        text = path.read_text(encoding="utf-8")
        starts = list(_ENTRY.finditer(text))
        ends = [match.start() for match in starts[1:]] + [len(text)]
        texts |= {match[1]: text[match.start() : end] for match, end in zip(starts, ends, strict=True)}
    # Where each piece stood in its file is of no use here, and takes a megabyte a language.
    parser = FluentParser(with_spans=False)
    resources = {key: parser.parse(text) for key, text in texts.items()}
    for resource in resources.values():
        bundle.add_resource(resource)
    references = {key: tuple(_REFERENCE.findall(text)) for key, text in texts.items()}
    referred = {key for keys in references.values() for key in keys}
    patterns = {key: bundle.get_message(key).value for key in texts if bundle.has_message(key)}
    return {
        key: _Entry(
            pickle.dumps(patterns[key]) if patterns.get(key) else b"",
            pickle.dumps(resources[key]) if key in referred else b"",
            references[key],
        )
        for key in texts
    }


def _bundle(lang: str) -> FluentBundle:
    functions: dict[str, Any] = {"PARTICLE": _particle}
    return FluentBundle([lang], use_isolating=False, functions=functions)


class Messages:
    """The messages of one language. Use `Messages.load`, which keeps each language once it is read."""

    def __init__(self, lang: str, folder: Path) -> None:
        self.lang = lang
        self._bundle = _bundle(lang)
        paths = sorted(folder.glob("*.ftl"))
        code = (Path(__file__), Path(ast.__file__), Path(resolver.__file__))
        # Compiling a language takes a third of a second. Most messages are never said, so each stays packed till then.
        self._entries = prepared(folder / "messages", (*paths, *code), lambda: _entries(lang, paths))
        self._patterns: dict[str, Any] = {}
        self._referred: set[str] = set()
        self._say = lru_cache(maxsize=_KEPT)(self._format)
        self._said = lru_cache(maxsize=_KEPT)(self._spoken)
        self.number = lru_cache(maxsize=1024)(self._number)

    @classmethod
    @lru_cache(maxsize=32)
    def load(cls, lang: str, root: Path = LANGUAGES) -> Messages:
        """The messages of a language folder.

        Raises:
            BrokenMessage: there is no such folder.
        """
        folder = root / lang
        if not folder.is_dir():
            raise BrokenMessage(f"no language '{lang}' in {root}; there are {', '.join(languages(root))}")
        return cls(lang, folder)

    def format(self, key: str, **args: str | int) -> str:
        """One message with its arguments filled in.

        Raises:
            BrokenMessage: no such key, or an argument that the message wants is missing.
        """
        return self._say(key, tuple(args.items()))

    def has(self, key: str) -> bool:
        return key in self._entries

    def join(self, items: Iterable[str], *, style: str = "standard") -> str:
        """Words of a list joined as the language does: `standard` is "a, b and c", `or` is "a, b or c"."""
        words = tuple(items)
        return _joined(words, style, self.lang) if words else ""

    def _pattern(self, key: str) -> Any:
        """What a message says, unpacked when it is first said, together with all that it refers to.

        Raises:
            BrokenMessage: there is no such message.
        """
        entry = self._entries.get(key)
        if entry is None:
            raise BrokenMessage(f"{self.lang}: no message '{key}'")
        if not entry.pattern:
            raise BrokenMessage(f"{self.lang}: message '{key}' has no words of its own")
        self._refer(entry)
        pattern = self._patterns[key] = pickle.loads(entry.pattern)
        return pattern

    def _refer(self, entry: _Entry) -> None:
        """Give the bundle what an entry refers to."""
        for key in entry.references:
            other = self._entries.get(key)
            if other and key not in self._referred:
                self._referred.add(key)
                self._bundle.add_resource(pickle.loads(other.resource))
                self._refer(other)

    def _format(self, key: str, args: tuple[tuple[str, str | int], ...]) -> str:
        pattern = self._patterns.get(key) or self._pattern(key)
        text, errors = self._bundle.format_pattern(pattern, dict(args))
        if errors:
            raise BrokenMessage(f"{self.lang}: message '{key}': {errors[0]}")
        return str(text)

    def _number(self, value: int) -> str:
        return str(format_decimal(value, locale=_LOCALES.get(self.lang, self.lang)))

    def date(self, date: str | PartialDate) -> str:
        """The date by itself, as precise as it is known: "13 July 2022", "July 2022", "around 1991"."""
        return self._said("date", str(date))

    def when(self, date: str | PartialDate) -> str:
        """The date as an adverb: "on 13 July 2022", "in July 2022", "between 2010 and 2012"."""
        return self._said("when", str(date))

    def since(self, date: str | PartialDate) -> str:
        """The date after a word such as since or until, in the case it takes: "since 13 July 2022"."""
        return self._said("since", str(date))

    def short_date(self, date: str | PartialDate) -> str:
        """Day and month alone, for a list under a heading that gives the year; empty where only the year is
        known."""
        return self._said("short", str(date))

    def _spoken(self, form: str, text: str) -> str:
        date = parse(text)
        if form == "short":
            return self._of(form, date.precision, date) if date.precision in ("day", "month") else ""
        if date.precision == "interval":
            return self._interval(form, date)
        if not date.approximate:
            return self._of(form, date.precision, date)
        forms = {each: self._of(each, date.precision, date) for each in ("date", "when", "since")}
        return self.format(f"{form}-about", **forms)

    def _interval(self, form: str, date: PartialDate) -> str:
        start, _, end = date.text.partition("/")
        if date.first == EARLIEST:
            until, known = self._of_text("since", end), self._of_text("date", end)
            return self.format(f"{form}-before", end=until, known=known)
        if date.last == LATEST:
            since, when = self._of_text("since", start), self._of_text("when", start)
            return self.format(f"{form}-after", start=since, when=when)
        return self.format(
            f"{form}-interval", start=self._of_text("since", start), end=self._of_text("date", end)
        )

    def _of_text(self, form: str, text: str) -> str:
        date = parse(text.rstrip("~"))
        # Inside an interval the connecting words are already there: only the inflected date is wanted.
        return self._of("genitive" if form == "since" else form, date.precision, date)

    def _of(self, form: str, precision: str, date: PartialDate) -> str:
        year, month, day = int(date.first[:4]), int(date.first[5:7]), int(date.first[8:])
        return self.format(f"{form}-{precision}", year=str(year), month=month, day=str(day))


def languages(root: Path = LANGUAGES) -> tuple[str, ...]:
    """The languages that have a folder, English first."""
    found = sorted(folder.name for folder in root.iterdir() if any(folder.glob("*.ftl")))
    return tuple(sorted(found, key=lambda lang: lang != "en"))


@lru_cache(maxsize=2048)
def _joined(words: tuple[str, ...], style: str, lang: str) -> str:
    known: Any = style  # the stubs want one of Babel's names as a literal
    return str(format_list(words, style=known, locale=_LOCALES.get(lang, lang)))


def _particle(word: Any, pair: Any) -> str:
    return with_particle(str(word), str(pair))
