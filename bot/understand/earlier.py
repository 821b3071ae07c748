"""The question before, as the one that follows it means it."""

from __future__ import annotations

from bot.understand.refs import Ref
from bot.understand.scan import Scan
from bot.understand.world import World
from knowledge.query import Query


def behind_sources(before: Query) -> Query:
    """The question before; after a look at its sources the one that they were for."""
    if before.parts:
        return before.but(parts=(*before.parts[:-1], behind_sources(before.parts[-1])))
    return before.but(intent=before.about, about=None) if before.about else before


def to_twin(scan: Scan, refs: list[Ref], before: Query, world: World) -> tuple[Query, list[Ref]]:
    """ "The other Georgian one": the question before about the only other claimed state of the same claimant, and the
    references without those that describe it; both as they are where none is meant."""
    last = before.parts[-1] if before.parts else before
    twin = world.twin(last.subject[0]) if len(last.subject) == 1 and names_twin(scan) else None
    if twin is None:
        return before, refs
    known = world.claimed_by(twin) | {twin, *last.subject}
    return last.but(subject=(twin,)), [
        ref for ref in refs if not known.issuperset(ref.ids) or not (ref.adjective or len(ref.ids) > 1)
    ]


def names_twin(scan: Scan) -> bool:
    """Whether "the other" stands for a thing asked about, and not for those that act ("the other countries")."""
    asked = {tag.start for tag in scan.tags if "who" in tag.concepts}
    return any("other" in tag.concepts and tag.end not in asked for tag in scan.tags)
