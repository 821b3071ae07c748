"""Clauses: where one question of a message ends and the next begins."""

from __future__ import annotations

import re

from bot.lexicon import Tag
from bot.understand.scan import Scan
from knowledge.records import replace

_END = re.compile(r"[?!;\n。？！]|\.\s")
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
        "become",
    }
)
_ASKING_KO = _ASKING | {"whose", "belong", "state", "list"}
_HEADS = frozenset({"who", "when", "why", "how"})
_BRIDGE = frozenset({"and", "filler", "also"})
_FOUNDING = frozenset({"independence", "declare", "when"})
_FILLING = frozenset({"filler", "of", "about", "in"})
_SOFT = frozenset({"who", "when", "why", "how", "how_many", "source", "where", "what"})


_PARTICLE = frozenset({"whether"})
_MOST_PLACES = 6
"""Places asked for in one clause; nobody asks for more, and each is read by itself."""
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
        if (signs := scan.between(index - 1, index)) != " " and _ends(scan, index, signs)
    )
    return _ranges([0, *ends], count)


def _ends(scan: Scan, index: int, signs: str) -> bool:
    """Whether the signs before a word end a sentence; the stops of "13.07.2022", "Ю. Осетии" and "s.ossetia" do not."""
    before = scan.words[index - 1].raw
    if signs in (".", ". ") and len(before) == 1 and (before.isupper() or signs == "."):
        return False
    return bool(_END.search(signs)) or (signs == "." and not scan.words[index].text[:1].isdecimal())


def clauses(
    scan: Scan, start: int, end: int, contrast: frozenset[str] = frozenset()
) -> list[tuple[int, int]]:
    """Word ranges of the questions that one sentence strings together with "and", a word of `contrast` or a comma."""
    tags = {index: tag.concepts for tag in scan.tags for index in range(tag.start, tag.end)}
    starts = [start]
    if scan.lang == "ko":
        for index in range(start + 1, end):
            if _opens_in_korean(scan, tags, starts[-1], index, end):
                starts.append(index)
        return _ranges(starts, end)
    asking = {index for index, concepts in tags.items() if concepts & _ASKING}
    for index in range(start + 1, end):
        if (index in asking or index + 1 in asking) and _opens(scan, tags, starts[-1], index, contrast):
            starts.append(index)
    return _ranges(starts, end)


def questions(scan: Scan, start: int, end: int, contrast: frozenset[str]) -> list[Scan]:
    """The questions of one sentence: its clauses, and each of several things or places that one clause asks for."""
    heads = _joint_heads(scan, start, end) if len(scan.concepts & _HEADS) > 1 else []
    found = clauses(scan, heads[-1].start if heads else start, end, contrast)
    if heads and found:
        whole = scan.part(start, found[0][1])
        alone = [whole.without([other for other in heads if other is not head]) for head in heads]
        return alone + [one for first, last in found[1:] for one in _places(scan.part(first, last))]
    if len(found) == 1 and end - start == len(scan.words):
        return _places(scan)
    return [one for first, last in found for one in _places(scan.part(first, last))]


def _joint_heads(scan: Scan, start: int, end: int) -> list[Tag]:
    """Question words in a row ("when and why did it …", "언제 왜"): each asks about the same act."""
    heads = [tag for tag in scan.tags if start <= tag.start < end and tag.concepts & _HEADS]
    run: list[Tag] = []
    for head in heads:
        if run and _in_a_row(scan, run[-1], head):
            run.append(head)
        elif len(run) < 2:
            run = [head]
    return run if len(run) > 1 and len({tag.concepts & _HEADS for tag in run}) == len(run) else []


def _in_a_row(scan: Scan, left: Tag, right: Tag) -> bool:
    """Whether nothing but "and", a comma or filler stands between two question words."""
    between = [tag for tag in scan.tags if left.end <= tag.start < right.start]
    if sum(tag.end - tag.start for tag in between) != right.start - left.end:
        return False
    if not all(tag.concepts <= _BRIDGE for tag in between):
        return False
    linked = any("and" in tag.concepts for tag in between) or "," in scan.between(left.end - 1, left.end)
    return linked or (scan.lang == "ko" and not between)


def _places(part: Scan) -> list[Scan]:
    """ "First to recognise it, last so far, and the total": the clause once for each of them, without the others."""
    if not any(name.startswith("nth:") for name in part.concepts):
        return [part]
    places = [tag for tag in part.tags if any(map(_PLACE.fullmatch, tag.concepts))]
    if len(places) == 1 and (both := _founding_and_place(part, places[0])):
        return both
    if len({tag.concepts for tag in places}) < 2:
        return [part]
    asked = [tag for tag in part.tags if tag in places or "how_many" in tag.concepts]
    if len(asked) > _MOST_PLACES:
        return [part]
    alone = [part.without([other for other in asked if other is not one]) for one in asked]
    # Several places in a row are asked for, and not merely mentioned.
    return [replace(one, concepts=one.concepts | {"which"}) for one in alone]


def _founding_and_place(part: Scan, place: Tag) -> list[Scan]:
    """ "Date of independence and first recogniser of Kosovo": the day alone, and the place alone."""
    founded = part.first("independence", "declare")
    joint = [tag for tag in part.tags if "and" in tag.concepts and tag.start < place.start]
    if founded is None or not joint or part.concepts & {"after", "before"} or founded > joint[-1].start:
        return []
    day = [tag for tag in part.tags if tag.start < joint[-1].start and tag.concepts & _FOUNDING]
    rest = [tag for tag in part.tags if tag.start >= joint[-1].start and tag.concepts - _FILLING]
    if any("recognise" in tag.concepts for tag in part.tags if tag.start < joint[-1].start):
        return []
    first = part.without(rest)
    return [replace(first, concepts=first.concepts | {"when"}), part.without(day)]


def _opens(
    scan: Scan, tags: dict[int, frozenset[str]], start: int, index: int, contrast: frozenset[str]
) -> bool:
    """Whether a word that asks stands behind a conjunction or a comma, so that it begins a question of its own."""
    concepts, signs = tags.get(index, frozenset()), scan.between(index - 1, index)
    if "and" in tags.get(index - 1, frozenset()) or (signs != " " and _PLUS.search(signs)):
        return bool(concepts & _ASKING) or _asks_with_particle(tags, index)
    if scan.words[index - 1].text in contrast and index - 1 > start:
        after = tags.get(index + 1, frozenset())
        if "whether" in concepts and after & _ACTS:
            return False  # "but do recognise it": the same ones, of whom the other act was denied
        return bool((concepts | after) & _ASKING)
    return (
        signs != " "
        and bool(concepts & _SOFT and _COMMA.search(signs))
        and index - start > 1
        and not _subordinate(concepts, tags, start, index)
    )


def _asks_with_particle(tags: dict[int, frozenset[str]], index: int) -> bool:
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
    asks = bool(tags.get(index - 1, frozenset()) & _SOFT)
    if before.endswith(_JOINING):
        return asks or len(before) > 2
    return asks and (before.endswith(_LISTING) or _enumerates(scan, tags, start, index))


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
