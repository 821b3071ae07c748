"""Telegram's HTML: a small subset, read strictly, refused with Telegram's own sentences.

Offsets and lengths are UTF-16 units, as everywhere in the Bot API; the offsets in error sentences are bytes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from bot.fake_api.errors import ApiError, bad_request

# The tags that Telegram knows, with the type of entity each makes.
_TYPES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}
# More than a hundred entities are not refused: Telegram shows the rest without them.
_MOST_ENTITIES = 100
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_CHARACTER = re.compile(r"&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,4}));?")
_PLAIN = re.compile(r"[^<&]+")
_TAG = re.compile(r"<([^\s>]*)")
_ATTRIBUTE = re.compile(r"\s*([^\s=>/\"']*)\s*(=?)\s*")
_TOKEN = re.compile(r"[A-Za-z0-9.-]+(?=[\s>])")
_COMMAND = re.compile(r"(?<![\w/])/[a-zA-Z0-9_]{1,32}(?:@\w{3,32})?(?!\w)")
_CONTROL = {code: " " for code in range(32) if chr(code) != "\n"}
_MENTION = re.compile(r"(?<!\w)@[a-zA-Z]\w{3,31}(?!\w)")

Entity = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Formatted:
    """Text as a reader sees it, and the entities on it."""

    text: str
    entities: tuple[Entity, ...] = ()


@dataclass(slots=True)
class _Open:
    tag: str
    attributes: dict[str, str]
    start: int
    """In UTF-16 units; `piece` is the first piece of text inside."""
    piece: int


def units(text: str) -> int:
    """The length in UTF-16 units, which is how Telegram counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def written(text: str) -> Formatted:
    """What a person typed: Telegram itself marks commands and mentions."""
    found = [("bot_command", match) for match in _COMMAND.finditer(text)]
    found += [("mention", match) for match in _MENTION.finditer(text)]
    entities = [_entity(kind, units(text[: match.start()]), units(match.group())) for kind, match in found]
    return Formatted(text, tuple(sorted(entities, key=lambda entity: entity["offset"])))


def parse(text: str, parse_mode: str | None) -> Formatted:
    """The text as it is shown.

    Raises:
        ApiError: 400 with Telegram's sentence on what cannot be parsed.
    """
    if not parse_mode:
        return _trimmed(text, [])
    if parse_mode.lower() != "html":
        raise bad_request("unsupported parse_mode")
    return _Parser(text).parse()


class _Parser:
    """One pass over the markup; `out` is the visible text so far, `at` its length in UTF-16 units."""

    def __init__(self, markup: str) -> None:
        self.markup = markup
        self.place = 0
        self.out: list[str] = []
        self.at = 0
        self.stack: list[_Open] = []
        self.entities: list[Entity] = []

    def parse(self) -> Formatted:
        while self.place < len(self.markup):
            if self.markup.startswith("</", self.place):
                self._end_tag()
            elif self.markup[self.place] == "<":
                self._start_tag()
            else:
                self._text()
        if self.stack:
            raise self._error(f'Can\'t find end tag corresponding to start tag "{self.stack[-1].tag}"')
        return _trimmed("".join(self.out), self.entities)

    def _text(self) -> None:
        if match := _PLAIN.match(self.markup, self.place):
            text, self.place = match.group(), match.end()
        elif match := _CHARACTER.match(self.markup, self.place):
            text, self.place = _character(match), match.end()
        else:
            text, self.place = self.markup[self.place], self.place + 1
        self.out.append(text)
        self.at += units(text)

    def _start_tag(self) -> None:
        begin = self.place
        match = _TAG.match(self.markup, begin)
        name = match.group(1).lower() if match else ""
        self.place = begin + 1 + len(name)
        if self.place >= len(self.markup):
            raise self._error("Unclosed start tag", begin)
        if name not in _TYPES:
            raise self._error(f'Unsupported start tag "{name}"', begin)
        attributes = self._attributes(name, begin)
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise self._error('Tag "span" must have class "tg-spoiler"', begin)
        self.stack.append(_Open(name, attributes, self.at, len(self.out)))

    def _attributes(self, tag: str, begin: int) -> dict[str, str]:
        unclosed = f'Unclosed start tag "{tag}"'
        found: dict[str, str] = {}
        while True:
            match = _ATTRIBUTE.match(self.markup, self.place)
            name, equals = match.groups() if match else ("", "")
            self.place = match.end() if match else len(self.markup)
            if not name and self.markup.startswith(">", self.place):
                self.place += 1
                return found
            if self.place >= len(self.markup):
                raise self._error(unclosed, begin)
            if not name:
                raise self._error(f'Empty attribute name in the tag "{tag}"', begin)
            found[name.lower()] = self._value() if equals else ""
            if self.place >= len(self.markup):
                raise self._error(unclosed, begin)

    def _value(self) -> str:
        quote = self.markup[self.place] if self.place < len(self.markup) else ""
        if quote not in {"'", '"'}:
            match = _TOKEN.match(self.markup, self.place)
            if not match:
                raise self._error("Unexpected end of name token", self.place)
            self.place = match.end()
            return match.group().lower()
        end = self.markup.find(quote, self.place + 1)
        value = self.markup[self.place + 1 : end if end >= 0 else None]
        self.place = end + 1 if end >= 0 else len(self.markup)
        return _CHARACTER.sub(_character, value)

    def _end_tag(self) -> None:
        if not self.stack:
            raise self._error("Unexpected end tag", self.place)
        close = self.markup.find(">", self.place)
        if close < 0:
            raise self._error("Unclosed end tag", self.place)
        name = self.markup[self.place + 2 : close].rstrip().lower()
        opened = self.stack.pop()
        if name and name != opened.tag:
            expected = f', expected "</{opened.tag}>", found "</{name}>"'
            raise self._error("Unmatched end tag", self.place, expected)
        self.place = close + 1
        if self.at > opened.start:
            self._close(opened)

    def _close(self, opened: _Open) -> None:
        kind = _TYPES[opened.tag]
        inside = {_TYPES[each.tag] for each in self.stack}
        if inside & {"code", "pre"} or (kind == "blockquote" and "blockquote" in inside):
            return
        extra: dict[str, str] = {}
        if kind == "text_link":
            extra["url"] = opened.attributes.get("href") or "".join(self.out[opened.piece :])
            if not _is_link(extra["url"]):
                return
        elif kind == "blockquote" and "expandable" in opened.attributes:
            kind = "expandable_blockquote"
        elif kind == "custom_emoji":
            extra["custom_emoji_id"] = opened.attributes.get("emoji-id", "")
        self.entities.append(_entity(kind, opened.start, self.at - opened.start) | extra)

    def _error(self, reason: str, place: int | None = None, more: str = "") -> ApiError:
        if place is not None:
            reason += f" at byte offset {len(self.markup[:place].encode(errors='surrogatepass'))}{more}"
        return bad_request(f"can't parse entities: {reason}")


def _character(match: re.Match[str]) -> str:
    """What `&lt;` and its like stand for; what stands for nothing stays as it is."""
    decimal, hexadecimal, name = match.groups()
    code = int(decimal) if decimal else int(hexadecimal, 16) if hexadecimal else 0
    if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000:
        return chr(code)
    return _NAMED.get(name, match.group())


def _is_link(url: str) -> bool:
    """Whether Telegram would make a link of it; otherwise the words stay, without one."""
    parts = urlsplit(url if "://" in url else f"http://{url}")
    if parts.scheme == "tg":
        return True
    host = parts.hostname or ""
    return parts.scheme in {"http", "https"} and "." in host.strip(".") and " " not in url


def _entity(kind: str, offset: int, length: int) -> Entity:
    return {"type": kind, "offset": offset, "length": length}


def _trimmed(text: str, entities: list[Entity]) -> Formatted:
    """Telegram cuts blanks at both ends and turns control characters into blanks."""
    text = text.translate(_CONTROL)
    cut = len(text) - len(text.lstrip())
    text = text.strip()
    end = units(text)
    kept = []
    for entity in entities:
        start = max(entity["offset"] - cut, 0)
        stop = min(entity["offset"] + entity["length"] - cut, end)
        if stop > start:
            kept.append(entity | {"offset": start, "length": stop - start})
    kept.sort(key=lambda entity: (entity["offset"], -entity["length"]))
    return Formatted(text, tuple(kept[:_MOST_ENTITIES]))
