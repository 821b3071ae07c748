"""Clauses: where one question of a message ends and the next begins."""

from __future__ import annotations

import re

from bot.understand.scan import Scan
from knowledge.text import clean

_END = re.compile(r"[?!;\n]|\.(?:\s|$)|[。？！]")
_PLUS = re.compile(r"[&+]")
_COMMA = re.compile(r"[,:—–(]| - ")
_ASKING = frozenset(
    {
        "who",
        "when",
        "why",
        "how",
        "how_many",
        "what",
        "whether",
        "where",
        "source",
        "which",
        "person_who",
        "what_is",
        "react",
    }
)
_ASKING_KO = _ASKING | {"whose", "belong", "state", "list"}
_SOFT = frozenset({"who", "when", "why", "how", "how_many", "source", "where", "what"})


_ASKED = frozenset({"who", "what", "how", "why", "quote", "react", "say", "person_who"})
_JOINING = ("고", "는데", "으며", "하며")
_REPORTING = ("다고", "라고", "자고", "냐고")


def sentences(scan: Scan, text: str) -> list[tuple[int, int]]:
    """Word ranges of the sentences of a text."""
    written = clean(text)
    words = scan.words
    ends = (
        index
        for index in range(1, len(words))
        if _END.search(written, words[index - 1].end, words[index].start)
    )
    return _ranges([0, *ends], len(words))


def clauses(scan: Scan, text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Word ranges of the questions that one sentence strings together with "and" or a comma."""
    written = clean(text)
    tags = {index: tag.concepts for tag in scan.tags for index in range(tag.start, tag.end)}
    starts = [start]
    for index in range(start + 1, end):
        concepts = tags.get(index, frozenset())
        before = tags.get(index - 1, frozenset())
        joined = bool(_PLUS.search(written, scan.words[index - 1].end, scan.words[index].start))
        comma = bool(_COMMA.search(written, scan.words[index - 1].end, scan.words[index].start))
        if scan.lang == "ko":
            if (
                _korean_link(scan, index)
                and any(tags.get(i, frozenset()) & _ASKING_KO for i in range(starts[-1], index))
                and any(tags.get(i, frozenset()) & _ASKING for i in range(index, end))
            ):
                starts.append(index)
        elif ((joined or "and" in before) and concepts & _ASKING and index - 1 >= starts[-1]) or (
            comma
            and concepts & _SOFT
            and index - starts[-1] > 1
            and not _subordinate(concepts, tags, starts[-1], index)
        ):
            starts.append(index)
    return _ranges(starts, end)


def _subordinate(concepts: frozenset[str], tags: dict[int, frozenset[str]], start: int, index: int) -> bool:
    """Whether "when" only dates what was asked before the comma ("what did he say, when they recognised it")."""
    if "when" not in concepts:
        return False
    return any(tags.get(place, frozenset()) & _ASKED for place in range(start, index))


def _korean_link(scan: Scan, index: int) -> bool:
    """Whether the word before ends in the connective that joins two Korean questions."""
    before = scan.words[index - 1].text
    return len(before) > 2 and before.endswith(_JOINING) and not before.endswith(_REPORTING)


def _ranges(starts: list[int], end: int) -> list[tuple[int, int]]:
    return [(start, stop) for start, stop in zip(starts, [*starts[1:], end], strict=True) if stop > start]
