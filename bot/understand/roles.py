"""Roles: which of the names acts and which is acted upon, weighed from marks, position, the question word and the kind of thing.

English tells it by order and prepositions, Ukrainian and Russian by cases, Korean by particles; all of them say more than
one thing at once, so that every sign gives its weight and the sum decides.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.understand.grammar import Grammar
from bot.understand.refs import Ref
from bot.understand.scan import Scan
from bot.understand.world import World

_MARKS = {
    "by": 6.0,
    "subject": 5.0,
    "possessive": 4.0,
    "nominative": 3.0,
    "topic": 1.0,
    "object": -6.0,
    "of": -4.0,
    "with": -5.0,
    "to": -3.0,
    "from": -3.0,
    "about": -3.0,
    "against": -3.0,
    "in": -2.0,
    "as": -3.0,
    "oblique": -2.0,
}
_OWNER = 3.0
"""Korean puts the one who recognises into the genitive ("소련의 북한 승인")."""
_POSITION = {"svo": 2.5, "free": 1.2, "sov": 0.0}


@dataclass(frozen=True, slots=True)
class Roles:
    """Entity ids by role; `margin` is how clearly actor and subject were told apart (0 when there was nothing to tell)."""

    actor: tuple[str, ...] = ()
    subject: tuple[str, ...] = ()
    margin: float = 0.0
    swapped: tuple[tuple[str, ...], tuple[str, ...]] | None = None


def assign(refs: Sequence[Ref], scan: Scan, predicate: int | None, grammar: Grammar, world: World, asks: str) -> Roles:
    """Divide entity references into actor and subject.

    `predicate` is the word of the act; `asks` tells what the question word stands for: actor, object or an empty text.
    """
    if not refs:
        return Roles()
    weights = [_weight(ref, order, scan, predicate, grammar, world, asks) for order, ref in enumerate(refs)]
    if len(refs) == 1:
        ids = refs[0].ids
        return Roles(actor=ids) if weights[0] > 0 else Roles(subject=ids)
    best = max(range(len(refs)), key=lambda index: (weights[index], -index))
    if asks == "actor" and weights[best] < 0:
        return Roles(subject=_ids(refs))
    if len(refs) > 2 and asks == "" and weights[best] < 0 and all(world.disputed(ref.ids[0]) for ref in refs):
        return Roles(subject=_ids(refs))
    rest = [ref for index, ref in enumerate(refs) if index != best]
    margin = weights[best] - max(weight for index, weight in enumerate(weights) if index != best)
    return Roles(refs[best].ids, _ids(rest), margin, (_ids(rest), refs[best].ids))


def _ids(refs: Sequence[Ref]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(id_ for ref in refs for id_ in ref.ids))


def _weight(ref: Ref, order: int, scan: Scan, predicate: int | None, grammar: Grammar, world: World, asks: str) -> float:
    weight = _OWNER if ref.mark == "of" and grammar.order == "sov" else _MARKS.get(ref.mark, 0.0)
    if ref.mark == "nominative" and predicate is not None and grammar.passive(scan.words[predicate].text):
        weight = -weight
    if predicate is not None:
        side = 1.0 if ref.start < predicate else -1.0
        weight += side * _POSITION[grammar.order]
    nearer_acts = grammar.order == "svo" and predicate is not None and ref.start < predicate
    weight += order * 0.3 if nearer_acts else order * (-0.8 if grammar.order == "sov" else -0.3)
    if world.disputed(ref.ids[0]):
        weight -= 1.5
    elif world.organisation(ref.ids[0]):
        weight += 1.0
    else:
        weight += 0.5
    if asks and ref.mark not in ("by", "subject", "object"):
        weight += -4.0 if asks == "actor" else 4.0
    return weight


def asks_for(scan: Scan, refs: Sequence[Ref], predicate: int | None, grammar: Grammar, world: World) -> str:
    """Whether the question word stands for the actor ("who recognises X") or the object ("whom does X recognise")."""
    tag = next((tag for tag in scan.tags if tag.concepts & {"who", "which", "what", "list", "unrecognised"}), None)
    if tag is None or not scan.concepts & {"who", "which", "what", "list"}:
        return ""
    if grammar.order == "svo" and predicate is not None and _by(scan, predicate):
        return "object" if any(ref.start > predicate for ref in refs) else "actor"
    if _lone_actor(scan, refs, predicate, tag.start, grammar, world):
        return "object"
    asked = {word.text for word in scan.words[tag.start : tag.end]}
    if asked & grammar.object_question:
        return "object"
    if asked & grammar.subject_question:
        return _english_object(scan, refs, predicate, tag.end, grammar, world) if grammar.order == "svo" else "actor"
    if predicate is None:
        return "actor" if "who" in scan.concepts else ""
    if grammar.order == "svo":
        return _english_object(scan, refs, predicate, tag.end, grammar, world) if scan.concepts & {"who", "which", "what", "list"} else ""
    if grammar.order == "free" and asked & grammar.plural_question:
        verb = scan.words[predicate].text
        if verb.endswith(grammar.plural_verb):
            return "actor"
        if verb.endswith(grammar.singular_verb) and len(refs) == 1 and refs[0].mark in ("", "subject", "nominative"):
            return "object"
    return "actor" if scan.concepts & {"who", "list"} else ""


def _lone_actor(
    scan: Scan, refs: Sequence[Ref], predicate: int | None, question: int, grammar: Grammar, world: World
) -> bool:
    """ "Does Israel recognise any disputed states": one plain state before the verb, what is asked for behind it."""
    if predicate is None or len(refs) != 1 or refs[0].mark or world.disputed(refs[0].ids[0]):
        return False
    return grammar.order == "svo" and refs[0].start < predicate < question


def _by(scan: Scan, predicate: int) -> bool:
    """Whether "by" follows the verb, as in the passive."""
    return predicate + 1 < len(scan.words) and scan.words[predicate + 1].text == "by"


def _may_act(ref: Ref, scan: Scan, grammar: Grammar, world: World) -> bool:
    """A bare name before the verb acts; a disputed state only behind an auxiliary ("which states does the DPR recognise")."""
    if ref.mark not in ("", "possessive"):
        return False
    return not world.disputed(ref.ids[0]) or scan.words[ref.start - 1].text in grammar.auxiliaries


def _english_object(scan: Scan, refs: Sequence[Ref], predicate: int | None, after: int, grammar: Grammar, world: World) -> str:
    """ "Which states does Russia recognise": a bare name between the question word and the verb is the one that acts."""
    if predicate is None:
        return "actor"
    between = [ref for ref in refs if after <= ref.start < predicate and _may_act(ref, scan, grammar, world)]
    behind = [ref for ref in refs if ref.start > predicate and ref.mark in ("", "with", "by", "object")]
    if between and not behind:
        return "object"
    return "actor" if scan.concepts & {"who", "list"} else ""
