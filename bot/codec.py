"""Query <-> the 64 characters of a button or a deep link. Nothing is stored: buttons work after a restart.

A payload is `version, checksum (2), how (1), language (2), intent (1)`, then the fields that are not at their
default: `-`, one letter for the field, its value. `_` joins a list, `--` begins each part of a compound.
All of it is `[A-Za-z0-9_-]`, which callback data and `/start` both allow, so a character is a byte.

Ids of at most five characters stand as they are. Longer ones are a capital letter and four characters of a
hash, which is looked up among the ids that are known now: a payload names things, it never carries them.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from operator import attrgetter
from typing import Any

from bot import codec_tables as tables
from knowledge.dates import BadDate, parse
from knowledge.query import Intent, Query

LIMIT = 64
VERSION = "1"

_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_PLAIN_ID = re.compile(r"[a-z][a-z0-9]{0,4}")
_PLAIN_TEXT = re.compile(r"[a-z0-9]+(?: [a-z0-9]+)*")
_PAYLOAD = re.compile(r"1([0-9A-Za-z]{2})([esp])([a-z]{2})([0-9A-Za-z])((?:-{1,2}[0-9A-Za-z_]+)*)")


_FIELDS = tuple((name, letter, tables.DEFAULTS[name]) for name, letter in tables.LETTERS.items())
_values = attrgetter(*tables.LETTERS)


class DeadPayload(ValueError):
    """The data is of another bot, another version or damaged, or it names something no longer known."""


class How(StrEnum):
    """Whether a pressed button changes the message it hangs on, or is answered by a new one, or by a picture."""

    EDIT = "e"
    SEND = "s"
    PICTURE = "p"
    """Answered by a picture instead of words."""


@dataclass(frozen=True, slots=True)
class Payload:
    """What a button or a link means: the question, the language of the answer, and how to show it."""

    query: Query
    lang: str
    how: How = How.SEND


class Codec:
    """Encodes and decodes against one set of known ids: entities, people and groups."""

    def __init__(self, ids: Iterable[str]) -> None:
        self.renew(ids)

    def renew(self, ids: Iterable[str]) -> None:
        """Know these ids from now on, and no others."""
        known = set(ids)
        self._plain = frozenset(each for each in known if _PLAIN_ID.fullmatch(each))
        self._ambiguous = {mark for mark, _ in _clashes(known)}
        marks = {short_mark(each): each for each in known - self._plain}
        self._by_mark = {mark: each for mark, each in marks.items() if mark not in self._ambiguous}

    def encode(self, query: Query, lang: str, how: How = How.SEND) -> str | None:
        """The payload, or None when the query does not fit or names what could not be found again."""
        try:
            body = f"{how.value}{lang}{self._write(query)}"
        except _DoesNotFit:
            return None
        payload = f"{VERSION}{_checksum(body)}{body}"
        # A language or a value of an unforeseen form must not become a button that is dead from birth.
        return payload if len(payload) <= LIMIT and _PAYLOAD.fullmatch(payload) else None

    def decode(self, data: str) -> Payload:
        """What the payload means.

        Raises:
            DeadPayload: see there; the message is for the log and quotes nothing of the data.
        """
        match = _PAYLOAD.fullmatch(data) if len(data) <= LIMIT else None
        if not match:
            raise DeadPayload("not a payload of this version")
        check, how, lang, intent, rest = match.groups()
        if check != _checksum(data[3:]):
            raise DeadPayload("the checksum does not fit")
        head, *parts = rest.split("--")
        try:
            query = self._read(intent, head)
            if parts:
                read = [self._read(part[0], part[1:]) for part in parts]
                query = query.but(parts=tuple(read))
        except (KeyError, ValueError) as error:
            raise DeadPayload(f"a field cannot be read: {type(error).__name__}") from error
        return Payload(query, lang, How(how))

    def _write(self, query: Query, *, inside: bool = False) -> str:
        if query.parts and inside:
            raise _DoesNotFit
        fields = [
            f"-{letter}{self._write_value(name, value)}"
            for (name, letter, default), value in zip(_FIELDS, _values(query), strict=True)
            if value != default
        ]
        parts = [f"--{self._write(part, inside=True)}" for part in query.parts]
        return _known(tables.CODES["intent"].get(query.intent)) + "".join(fields) + "".join(parts)

    def _write_value(self, name: str, value: Any) -> str:
        if name in tables.CODES:
            return _known(tables.CODES[name].get(value))
        if name in tables.IDS:
            return "_".join(self._write_id(each) for each in value)
        if name in tables.SINGLE_IDS:
            return self._write_id(value)
        if name in tables.FLAGS:
            return "1"
        if name in tables.NUMBERS:
            return str(value).replace("-", "m")
        if name in tables.DATES:
            return _write_date(value)
        if not _PLAIN_TEXT.fullmatch(value):
            raise _DoesNotFit
        return str(value).replace(" ", "_")

    def _write_id(self, each: str) -> str:
        if each in self._plain:
            return each
        mark = short_mark(each)
        return _known(mark if self._by_mark.get(mark) == each else None)

    def _read(self, intent: str, text: str) -> Query:
        if not text.startswith("-") and text:
            raise ValueError("no field begins here")
        values: dict[str, Any] = {}
        for field in filter(None, text.split("-")):
            name = tables.FIELDS[field[0]]
            if name in values:
                raise ValueError("the same field twice")
            values[name] = self._read_value(name, field[1:])
        return Query(Intent(tables.VALUES["intent"][intent]), **values)

    def _read_value(self, name: str, text: str) -> Any:
        if name in tables.CODES:
            return tables.VALUES[name][text]
        if name in tables.IDS:
            return tuple(self._read_id(each) for each in text.split("_"))
        if name in tables.SINGLE_IDS:
            return self._read_id(text)
        if name in tables.FLAGS:
            return {"1": True}[text]
        if name in tables.NUMBERS:
            return int(text.replace("m", "-"))
        if name in tables.DATES:
            return _read_date(text)
        words = text.replace("_", " ")
        if not _PLAIN_TEXT.fullmatch(words):
            raise ValueError("not plain text")
        return words

    def _read_id(self, text: str) -> str:
        return text if text in self._plain else self._by_mark[text]


class _DoesNotFit(Exception):
    """A value that the alphabet cannot hold, or an id that could not be found again."""


def _known(code: str | None) -> str:
    if code is None:
        raise _DoesNotFit
    return code


def short_mark(each: str) -> str:
    """Five characters that stand for a long id; the first is a capital, so it is never taken for an id."""
    number = int.from_bytes(hashlib.blake2s(each.encode(), digest_size=8).digest(), "big")
    number, first = divmod(number, 26)
    return chr(ord("A") + first) + _base62(number, 4)


def collisions(ids: Iterable[str]) -> list[tuple[str, ...]]:
    """The groups of long ids that share one mark. Such ids get no button, so there should be none."""
    return [group for _, group in _clashes(set(ids))]


def _clashes(ids: set[str]) -> list[tuple[str, tuple[str, ...]]]:
    groups: dict[str, list[str]] = {}
    for each in ids:
        if not _PLAIN_ID.fullmatch(each):
            groups.setdefault(short_mark(each), []).append(each)
    return [(mark, tuple(sorted(group))) for mark, group in groups.items() if len(group) > 1]


def _checksum(body: str) -> str:
    return _base62(int.from_bytes(hashlib.blake2s(body.encode(), digest_size=4).digest(), "big"), 2)


def _base62(number: int, length: int) -> str:
    digits = []
    for _ in range(length):
        number, digit = divmod(number, len(_DIGITS))
        digits.append(_DIGITS[digit])
    return "".join(digits)


def _write_date(text: str) -> str:
    short = text.replace("-", "").replace("..", "o").replace("/", "z").replace("~", "t")
    try:
        if _read_date(short) == text:
            return short
    except ValueError:
        pass
    raise _DoesNotFit


def _read_date(text: str) -> str:
    ends = text.replace("t", "~").replace("o", "..").split("z")
    date = "/".join(re.sub(r"^(\d{4})(\d{2})(\d{2})?", _with_hyphens, end) for end in ends)
    try:
        parse(date)
    except BadDate as error:
        raise ValueError("not a date") from error
    return date


def _with_hyphens(match: re.Match[str]) -> str:
    return "-".join(filter(None, match.groups()))
