"""Blocks -> what a surface shows. The only place that writes markup and that escapes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from html import escape
from typing import NamedTuple

from bot.markup import (
    Anchor,
    Block,
    Bold,
    Bullets,
    Headline,
    Inline,
    Italic,
    Note,
    Numbered,
    Paragraph,
    Quotation,
)

TELEGRAM_LIMIT = 4096
_GAP = "\n\n"
_LINE = "\n"
_BULLET = "• "
_LINK = 90
"""Characters of a linked title that a message shows; the link leads to the rest, which plain text spells out."""


def more_left(count: int) -> str:
    """The line that stands for what was cut; the same in every language."""
    return f"… +{count}"


class _Piece(NamedTuple):
    """A stretch of text with its markup, and how many characters of it the reader's limit counts."""

    markup: str
    length: int


def telegram_html(
    blocks: Sequence[Block], limit: int = TELEGRAM_LIMIT, more: Callable[[int], str] = more_left
) -> str:
    """The blocks in Telegram's HTML, at most `limit` characters after its entities are parsed.

    What does not fit is left out: list items from the end of the longest lists first, then whole blocks
    from the end, but never the headline. `more` words how many items or blocks are left.
    """
    return _GAP.join(piece.markup for piece in _fitted(list(blocks), limit, more))


def plain(blocks: Sequence[Block], more: Callable[[int], str] = more_left) -> str:
    """The blocks as plain text, whole; link addresses stand in brackets behind the words."""
    return _GAP.join(_text(block) for block in blocks)


@dataclass(frozen=True, slots=True)
class _Cut(Bullets):
    """Bullets of which `left` more were cut."""

    left: int = 0


def _fitted(kept: list[Block], limit: int, more: Callable[[int], str]) -> list[_Piece]:
    """The blocks that fit the limit, lists shortened; those that do not fit are taken from the list."""
    pieces = [_html(block, more) for block in kept]
    while (excess := sum(piece.length for piece in pieces) + len(_GAP) * (len(kept) - 1) - limit) > 0:
        longest = max(
            (i for i, block in enumerate(kept) if isinstance(block, Bullets) and len(block.items) > 1),
            key=lambda i: pieces[i].length,
            default=None,
        )
        if longest is not None:
            kept[longest] = _shortened(kept[longest], excess, more)
            pieces[longest] = _html(kept[longest], more)
        elif len(kept) > 1:
            # Sources are the last block and stay as long as another one can go.
            gone = len(kept) - 2 if isinstance(kept[-1], Numbered) and len(kept) > 2 else len(kept) - 1
            del kept[gone], pieces[gone]
        else:
            return [_html(_clipped(kept[0], limit), more)]
    return pieces


def _shortened(block: Block, excess: int, more: Callable[[int], str]) -> Block:
    """A list without the items at its end that make up the excess, at least one of them."""
    assert isinstance(block, Bullets)
    items, left, freed = list(block.items), getattr(block, "left", 0), 0
    # The line that tells what was cut needs room itself; its number cannot grow past the items there were.
    excess += 0 if left else _width(more(len(items))) + len(_LINE)
    while len(items) > 1 and freed < excess:
        freed += _inlines(items.pop()).length + len(_BULLET) + len(_LINE)
        left += 1
    return _Cut(tuple(items), block.heading, block.numbered, left)


def _clipped(block: Block, limit: int) -> Block:
    """A single block too long for the limit, as plain text cut at the limit. Only a defect elsewhere leads
    here."""
    text = _text(block)
    while _width(text) >= limit:
        text = text[: len(text) - max(1, (_width(text) - limit) // 2)]
    return replace(block, body=(text + "…",)) if isinstance(block, Headline) else Paragraph((text + "…",))


def _html(block: Block, more: Callable[[int], str]) -> _Piece:
    match block:
        case Headline(body):
            return _wrapped("b", _inlines(body))
        case Paragraph(body):
            return _inlines(body)
        case Note(body):
            return _wrapped("i", _inlines(body))
        case Quotation(words, attribution):
            said = _wrapped("blockquote", _inlines((words,)))
            by = _inlines(("— ", *attribution))
            return _Piece(said.markup + by.markup, said.length + len(_LINE) + by.length)
        case Numbered(items, heading):
            return _listed([(f"{n}. ", item) for n, item in enumerate(items, 1)], heading)
        case Bullets(items, heading):
            mark = "" if block.numbered else _BULLET
            rows: list[tuple[str, tuple[Inline, ...]]] = [(mark, item) for item in items]
            if left := getattr(block, "left", 0):
                rows.append(("", (more(left),)))
            return _listed(rows, heading)


def _listed(rows: list[tuple[str, tuple[Inline, ...]]], heading: tuple[Inline, ...]) -> _Piece:
    lines = [_inlines(heading)] if heading else []
    lines += [_inlines((mark, *item)) for mark, item in rows]
    return _Piece(
        _LINE.join(line.markup for line in lines),
        sum(line.length for line in lines) + len(_LINE) * (len(lines) - 1),
    )


def _inlines(body: tuple[Inline, ...]) -> _Piece:
    markup, length = "", 0
    for part in body:
        if type(part) is str:  # most parts are, and a piece for each would cost as much as its markup
            markup += escape(part, quote=False)
            length += _width(part)
            continue
        piece = _inline(part)
        markup += piece.markup
        length += piece.length
    return _Piece(markup, length)


def _inline(part: Inline) -> _Piece:
    match part:
        case str():
            return _Piece(escape(part, quote=False), _width(part))
        case Bold(body):
            return _wrapped("b", _inlines(body))
        case Italic(body):
            return _wrapped("i", _inlines(body))
        case Anchor(title, url):
            return _link(title, url)


@lru_cache(maxsize=1024)  # the same sources are cited again and again
def _link(title: str, url: str) -> _Piece:
    text = title if len(title) <= _LINK else title[: _LINK - 1].rstrip() + "…"
    if not url.startswith(("https://", "http://")):
        return _Piece(escape(text, quote=False), _width(text))
    return _Piece(f'<a href="{escape(url)}">{escape(text, quote=False)}</a>', _width(text))


def _wrapped(tag: str, piece: _Piece) -> _Piece:
    return _Piece(f"<{tag}>{piece.markup}</{tag}>", piece.length)


def _width(text: str) -> int:
    """Telegram counts UTF-16 code units: a character outside the basic plane counts twice."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def _text(block: Block) -> str:
    match block:
        case Headline(body) | Paragraph(body) | Note(body):
            return _words(body)
        case Quotation(words, attribution):
            return f"“{words}”{_LINE}— {_words(attribution)}"
        case Numbered(items, heading):
            return _lines([f"{n}. {_words(item)}" for n, item in enumerate(items, 1)], heading)
        case Bullets(items, heading):
            mark = "" if block.numbered else _BULLET
            return _lines([mark + _words(item) for item in items], heading)


def _lines(rows: list[str], heading: tuple[Inline, ...]) -> str:
    return _LINE.join([_words(heading), *rows] if heading else rows)


def _words(body: tuple[Inline, ...]) -> str:
    words = []
    for part in body:
        match part:
            case str():
                words.append(part)
            case Bold(inner) | Italic(inner):
                words.append(_words(inner))
            case Anchor(text, url):
                words.append(f"{text} ({url})")
    return "".join(words)
