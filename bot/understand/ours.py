"""Ours: the state that a question calls the asker's own."""

from __future__ import annotations

from bot.understand.formulate import concepts_of
from bot.understand.grammar import Grammar
from bot.understand.scan import Scan
from bot.understand.slots import Slots
from bot.understand.world import World
from knowledge.records import replace

_BONDS = frozenset({"sever", "restore", "ties", "cut", "embassy"})
_ACTS = _BONDS | {"recognise", "accept", "annex"}


def ours(slots: Slots, scan: Scan, grammar: Grammar, world: World) -> Slots | None:
    """ "Our country" is the state that the language points to, where the record knows the pair; else None: ask."""
    if "ours" not in scan.concepts:
        return slots
    if grammar.ours_recognises and scan.concepts & {"react", "say"}:
        return _of_ours(slots, grammar.ours)
    annexed = "annex" in scan.concepts or any(world.territorial(id_) for id_ in slots.subject)
    if (slots.actor and slots.subject and not annexed) or slots.group:
        return slots
    if concepts_of(scan).isdisjoint(_ACTS):
        return slots
    subject = slots.subject or slots.actor
    if not subject and slots.asks == "actor":
        return replace(slots, subject=(grammar.ours,)) if grammar.ours else None
    if grammar.ours and subject and _is_our_independence(scan) and grammar.ours not in subject:
        return replace(slots, actor=subject, subject=(grammar.ours,))
    ties = not concepts_of(scan).isdisjoint(_BONDS)
    if grammar.ours and grammar.ours not in subject and (grammar.ours_recognises or ties):
        return replace(slots, actor=(grammar.ours,), subject=subject)
    return None if subject else slots


def _is_our_independence(scan: Scan) -> bool:
    """Whether what is recognised is the asker's own independence ("when did Poland recognise our independence")."""
    own = {tag.end for tag in scan.tags if "ours" in tag.concepts}
    free = any("independence" in tag.concepts and tag.start in own for tag in scan.tags)
    return free and "recognise" in scan.concepts


def _of_ours(slots: Slots, ours: str) -> Slots:
    """What "our government" said: whoever is named beside it took the step that it answers."""
    steps = tuple(id_ for id_ in (*slots.reaction.actor, *slots.to) if id_ != ours)
    return replace(slots, reaction=replace(slots.reaction, actor=(ours,)), to=steps)
