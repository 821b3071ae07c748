"""Clauses: where one question of a message ends and the next begins."""

from __future__ import annotations

import re

from bot.understand.scan import Scan
from knowledge.records import replace

_END = re.compile(r"[?!;\n]|\.\s|[。？！]")
_PLUS = re.compile(r"[&+]")
_PLACE = re.compile(r"nth:-?\d+")
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


_PARTICLE = frozenset({"whether"})
_ASKED = frozenset({"who", "what", "how", "why", "quote", "react", "say", "person_who"})
_ACTS = frozenset({"recognise", "sever", "withdraw", "ties", "establish", "restore", "declare", "annex"})
_JOINING = ("고", "는데", "으며", "하며")
_LISTING = ("이랑", "하고", "과", "와")
"""Joins what is asked for, and not only names ("독립선언한 날이랑 승인한 날")."""
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


def clauses(
    scan: Scan, start: int, end: int, contrast: frozenset[str] = frozenset()
) -> list[tuple[int, int]]:
    """Word ranges of the questions that one sentence strings together with "and", a word of `contrast` or a comma."""
    tags = {index: tag.concepts for tag in scan.tags for index in range(tag.start, tag.end)}
    starts = [start]
    for index in range(start + 1, end):
        if scan.lang == "ko":
            opens = _opens_in_korean(scan, tags, starts[-1], index, end)
        else:
            opens = _opens(scan, tags, starts[-1], index, contrast)
        if opens:
            starts.append(index)
    return _ranges(starts, end)


def questions(scan: Scan, start: int, end: int, contrast: frozenset[str]) -> list[Scan]:
    """The questions of one sentence: its clauses, and each of several places that one clause asks for."""
    found = clauses(scan, start, end, contrast)
    return [one for first, last in found for one in _places(scan.part(first, last))]


def _places(part: Scan) -> list[Scan]:
    """ "First to recognise it, last so far, and the total": the clause once for each of them, without the others."""
    places = [tag for tag in part.tags if any(map(_PLACE.fullmatch, tag.concepts))]
    if len({tag.concepts for tag in places}) < 2:
        return [part]
    asked = [tag for tag in part.tags if tag in places or "how_many" in tag.concepts]
    alone = [part.without([other for other in asked if other is not one]) for one in asked]
    # Several places in a row are asked for, and not merely mentioned.
    return [replace(one, concepts=one.concepts | {"which"}) for one in alone]


def _opens(
    scan: Scan,
    tags: dict[int, frozenset[str]],
    start: int,
    index: int,
    contrast: frozenset[str],
) -> bool:
    """Whether a word that asks stands behind a conjunction or a comma, so that it begins a question of its own."""
    words, concepts = scan.words, tags.get(index, frozenset())
    signs = scan.between(index - 1, index)
    if "and" in tags.get(index - 1, frozenset()) or (signs != " " and _PLUS.search(signs)):
        return bool(concepts & _ASKING) or _asks_with_particle(scan, tags, index)
    if words[index - 1].text in contrast and index - 1 > start:
        return bool(concepts & _ASKING or tags.get(index + 1, frozenset()) & _ASKING)
    return (
        signs != " "
        and bool(concepts & _SOFT and _COMMA.search(signs))
        and index - start > 1
        and not _subordinate(concepts, tags, start, index)
    )


def _asks_with_particle(scan: Scan, tags: dict[int, frozenset[str]], index: int) -> bool:
    """Whether the second word is the particle that makes a question of the first ("и отозвала ли потом")."""
    return index in tags and tags.get(index + 1, frozenset()) == _PARTICLE


def _opens_in_korean(scan: Scan, tags: dict[int, frozenset[str]], start: int, index: int, end: int) -> bool:
    """Whether a connective stands before the word, a question before that, and another one, or but a name, behind it."""
    if not _korean_link(scan, tags, start, index):
        return False
    if not any(tags.get(place, frozenset()) & _ASKING_KO for place in range(start, index)):
        return False
    named = any(mention.start == index and mention.end == end for mention in scan.mentions)
    return named or any(tags.get(place, frozenset()) & _ASKING for place in range(index, end))


def _subordinate(concepts: frozenset[str], tags: dict[int, frozenset[str]], start: int, index: int) -> bool:
    """Whether "when" only dates what was asked before the comma ("what did he say, when they recognised it")."""
    if "when" not in concepts:
        return False
    return any(tags.get(place, frozenset()) & _ASKED for place in range(start, index))


def _korean_link(scan: Scan, tags: dict[int, frozenset[str]], start: int, index: int) -> bool:
    """Whether the word before ends in the connective that joins two Korean questions."""
    before = scan.words[index - 1].text
    if before.endswith(_REPORTING):
        return False
    asks = tags.get(index - 1, frozenset()) & _SOFT
    if before.endswith(_JOINING) and (len(before) > 2 or asks):
        return True
    return bool(asks) and (before.endswith(_LISTING) or _enumerates(scan, tags, start, index))


def _enumerates(scan: Scan, tags: dict[int, frozenset[str]], start: int, index: int) -> bool:
    """Whether a comma parts what is asked of acts ("승인한 날, 단교한 날, 이유")."""
    signs = scan.between(index - 1, index)
    counted = "how_many" in tags[index - 1] and "source" in tags.get(index, frozenset())
    return (
        signs != " "
        and bool(_COMMA.search(signs))
        and not counted
        and any(tags.get(place, frozenset()) & _ACTS for place in range(start, index))
    )


def _ranges(starts: list[int], end: int) -> list[tuple[int, int]]:
    return [(start, stop) for start, stop in zip(starts, [*starts[1:], end], strict=True) if stop > start]
