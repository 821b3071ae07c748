"""Successors: those that did later what a question before asked about one state."""

from __future__ import annotations

from collections.abc import Sequence

from bot.understand.refs import Ref
from bot.understand.scan import Scan
from bot.understand.slots import Slots
from bot.understand.world import World
from knowledge.model import Act
from knowledge.query import Intent, Link, Query

_UNDOING = {Intent.SEVERED: Act.SEVERANCE, Intent.WITHDRAWAL: Act.WITHDRAWAL}
"""What those undid that a question before was about."""
OF_A_PAIR = frozenset({Intent.DID_RECOGNISE, Intent.WHEN_RECOGNISED, Intent.WHY, Intent.HOW_ANNOUNCED})


def is_group(ref: Ref) -> bool:
    """Whether a name stands for several states, as a group or a body does."""
    return ref.dual or ref.kind == "group"


def asks_for_successors(scan: Scan, refs: Sequence[Ref], slots: Slots, last: Query) -> bool:
    """Whether those that did the same later are asked for ("and who came next?", "which EU states followed suit?")."""
    if len(refs) == 1 and refs[0].kind == "entity" and not refs[0].dual:
        behind = any(tag.end == refs[0].start and "after" in tag.concepts for tag in scan.tags)
        return behind and bool(last.subject) and bool(scan.concepts & {"who", "which"})
    if refs and not slots.group:
        return False
    if slots.nth == "next":
        return last.intent in OF_A_PAIR or last.intent in _UNDOING
    known = last.intent in OF_A_PAIR or last.intent is Intent.FIRST_OR_NTH or last.intent in _UNDOING
    return known and "after" in scan.concepts and bool(scan.concepts & {"who", "which"}) and not scan.times


def successors(last: Query, refs: Sequence[Ref], slots: Slots, world: World) -> Query | None:
    """Those that recognised it from the day on which the one named, or asked about before, did; or that broke with it or
    withdrew, if that was asked about. None where no day is on record."""
    named = [ref for ref in refs if not is_group(ref)]
    if last.intent in _UNDOING:
        return _undoing(last.but(actor=named[0].ids) if named else last, slots, world)
    if named:
        last = last.but(intent=Intent.WHEN_RECOGNISED, actor=named[0].ids)
    if last.intent is Intent.FIRST_OR_NTH:
        return last.but(nth=(last.nth or 1) + 1, actor=())
    day = world.day(last.actor[0], last.subject[0]) if last.actor and last.subject else None
    if day is None or last.link is not Link.RECOGNITION:
        return None
    return Query(
        Intent.WHO_RECOGNISES,
        subject=last.subject,
        group=slots.group,
        excluded=last.actor,
        object=last.object,
        as_of=f"{day}/..",
        during=True,
    )


def _undoing(last: Query, slots: Slots, world: World) -> Query | None:
    if not last.actor or not last.subject:
        return None
    day = world.day(last.actor[0], last.subject[0], _UNDOING[last.intent])
    if day is None:
        return None
    return last.but(actor=(), excluded=last.actor, group=slots.group, as_of=f"{day}/..", during=True)
