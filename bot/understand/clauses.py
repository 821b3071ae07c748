"""Clauses: where one question of a message ends and the next begins."""

from __future__ import annotations

import re

from bot.understand.scan import Scan

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


def sentences(scan: Scan) -> list[tuple[int, int]]:
    """Word ranges of the sentences of a text."""
    count = len(scan.words)
    # Between most words there is but a space.
    ends = (
        index
        for index in range(1, count)
        if (signs := scan.between(index - 1, index)) != " " and _END.search(signs)
    )
    return _ranges([0, *ends], count)


def clauses(scan: Scan, start: int, end: int) -> list[tuple[int, int]]:
    """Word ranges of the questions that one sentence strings together with "and" or a comma."""
    tags = {index: tag.concepts for tag in scan.tags for index in range(tag.start, tag.end)}
    starts = [start]
    for index in range(start + 1, end):
        concepts = tags.get(index, frozenset())
        if scan.lang == "ko":
            if (
                _korean_link(scan, index)
                and any(tags.get(i, frozenset()) & _ASKING_KO for i in range(starts[-1], index))
                and any(tags.get(i, frozenset()) & _ASKING for i in range(index, end))
            ):
                starts.append(index)
        elif concepts & _ASKING and (
            _is_joined(scan, tags, index) or _is_set_off(scan, tags, starts[-1], index)
        ):
            starts.append(index)
    return _ranges(starts, end)


def _is_joined(scan: Scan, tags: dict[int, frozenset[str]], index: int) -> bool:
    """Whether "and" or a sign for it stands before the word."""
    return "and" in tags.get(index - 1, frozenset()) or bool(_PLUS.search(scan.between(index - 1, index)))


def _is_set_off(scan: Scan, tags: dict[int, frozenset[str]], start: int, index: int) -> bool:
    """Whether a question word follows a comma, and asks something of its own."""
    concepts = tags[index]
    if not concepts & _SOFT or index - start < 2 or _subordinate(concepts, tags, start, index):
        return False
    return bool(_COMMA.search(scan.between(index - 1, index)))


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
