"""Answers as a tree of text. Strings are always plain text; only the renderer writes markup, so none can be injected."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bold:
    body: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Italic:
    body: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Anchor:
    """A link: the words shown and an http(s) address."""

    text: str
    url: str


Inline = str | Bold | Italic | Anchor


@dataclass(frozen=True, slots=True)
class Headline:
    """The one sentence that answers; shown in bold, always first."""

    body: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    body: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list; `heading` stands above it. The renderer may cut it between items and says how many are left. The items
    of a `numbered` one bring numbers of their own, as places of an order need not follow one another."""

    items: tuple[tuple[Inline, ...], ...]
    heading: tuple[Inline, ...] = ()
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Quotation:
    """Somebody's words in a quotation block, then who said it, in what role, when and where."""

    words: str
    attribution: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A line in small voice: as of, coverage, where sources differ."""

    body: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Numbered:
    """The sources, numbered from 1 in the order of the answer."""

    items: tuple[tuple[Inline, ...], ...]
    heading: tuple[Inline, ...] = ()


Block = Headline | Paragraph | Bullets | Quotation | Note | Numbered
