"""Asides: what a question says behind it of somebody's guess or character, and does not ask."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.lexicon import FILLER
from bot.understand.grammar import Grammar
from bot.understand.scan import Scan

MOST_NAMES = 8
LONGEST = 12
"""Names of a question that may have an aside, and words of an aside before its name."""
_BREAK = re.compile(r"[,;(–—]| - |\.\.+|…")
_DASH = re.compile(r"[-–—]|\.\.+|…")
_WHO = frozenset({"who", "person_who", "which"})
_ASKING = frozenset(
    {"who", "which", "when", "why", "how", "how_many", "what", "whether", "where", "list", "quote"}
)
_TELLING = frozenset({"say", "claim"})
_PLAIN = frozenset(
    {
        "filler",
        "list",
        "world",
        "in",
        "also",
        "still",
        "and",
        "be",
        "of",
        "to",
        "talk",
        "person_who",
        "belong",
    }
)
_ACTS = frozenset({"recognise", "accept", "withdraw", "suspend", "sever", "restore"})
_DOUBTING = frozenset({"not", "whether"})


def without_aside(scan: Scan, grammar: Grammar, follows: bool) -> Scan:
    """A scan without its last clause where that only tells whom others take for the answer ("who was first, everybody
    says Moscow"), or what somebody is ("why not, isn't he Putin's friend").

    `follows`: a question before may name what this one is about, so that it need hold no name of its own.
    """
    if not 1 + (not follows) <= len(scan.mentions) <= MOST_NAMES or not _BREAK.search(scan.text):
        return scan
    last = scan.mentions[-1]
    for index in range(last.start, max(0, last.start - LONGEST), -1):
        if scan.between(index - 1, index) != " " and _BREAK.search(scan.between(index - 1, index)):
            break
    else:
        return scan
    head, tail = scan.part(0, index), scan.part(index, len(scan.words))
    asks = head.concepts & _ASKING or any(name.startswith("nth:") for name in head.concepts)
    if not asks or not (head.mentions or follows) or tail.unknown or tail.times:
        return scan
    guessed = _guesses(tail) or _offers(head, tail, scan.between(index - 1, index))
    return head if guessed or _doubts(tail, index, grammar) else scan


def _guesses(tail: Scan) -> bool:
    """Whether nothing but what somebody says is told, and that is a name."""
    telling = [tag for tag in tail.tags if tag.concepts & _TELLING]
    if len(telling) != 1 or not tail.concepts <= _PLAIN | _TELLING:
        return False
    return all(mention.start >= telling[0].end for mention in tail.mentions) and len(tail.mentions) == 1


def _offers(head: Scan, tail: Scan, signs: str) -> bool:
    """Whether a name behind a dash only guesses who was first ("who was first to recognise Croatia - Germany?")."""
    if not any(name.startswith("nth:") for name in head.concepts) or head.concepts.isdisjoint(_WHO):
        return False
    named = len(tail.mentions) == 1 and tail.concepts <= {FILLER}
    return named and bool(_DASH.fullmatch(signs.strip()))


def _doubts(tail: Scan, start: int, grammar: Grammar) -> bool:
    """Whether a question of doubt says of the one spoken of what he is ("isn't she a friend of Moscow")."""
    first = next((tag for tag in tail.tags if tag.start == start), None)
    if first is None:
        return False
    tagged = first.end - start == 2 and tail.words[start + 1].text in grammar.stand_ins  # "isn't it"
    opens = first.concepts >= _DOUBTING or (tagged and first.concepts == {FILLER})
    return opens and tail.concepts <= _PLAIN | _DOUBTING | {"ally"} and len(tail.mentions) == 1


def names_afterwards(scan: Scan, ranges: Sequence[tuple[int, int]], grammar: Grammar) -> bool:
    """Whether the last sentence but names what a pronoun of the one before stands for ("Did Tuvalu take it back?
    Abkhazia, I mean")."""
    if len(ranges) != 2:
        return False
    (start, end), (_, stop) = ranges
    late = scan.part(end, stop)
    acts = scan.part(start, end).concepts & _ACTS
    if not acts or len(late.mentions) != 1 or late.unknown or not late.concepts <= {"filler", "talk"}:
        return False
    asked = "?" in scan.text[scan.words[stop - 1].end :]
    return not asked and any(word.text in grammar.stand_ins for word in scan.words[start:end])
