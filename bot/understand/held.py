"""Held: what is asked about a claimed state as part of another one ("for whom is Kosovo still part of Serbia?")."""

from __future__ import annotations

from collections.abc import Iterable

from bot.lexicon import FILLER, Tag
from bot.understand.scan import Scan, all_concepts
from bot.understand.world import World
from knowledge.link import Mention
from knowledge.records import replace

_PART = frozenset({"state", "annex", "belong"})
_ASKING = frozenset({"who", "how_many", "list"})
_VIEWS = frozenset({"accept", "as", "state", "annex"})
_DOUBTS = frozenset({"whether", "also", "only"})
_DENIED = frozenset({"recognise", "not"})
_HELD = frozenset({"held"})
_LAND = frozenset({"annex"})
_FEWEST = 2


def without_claimant(scan: Scan, world: World) -> Scan:
    """A text that asks who holds a claimed state for another one's asks who does not recognise it.

    What others may recognise as a claim of its own is land that was annexed. Where somebody is named who may hold it so,
    nothing is left to be answered: not to recognise is not quite that. The text stays as it is where only those two are
    spoken of.
    """
    if len(scan.mentions) < _FEWEST or scan.concepts.isdisjoint(_PART):
        return scan
    found = next((pair for tag in scan.tags if (pair := _held(tag, scan, world))), None)
    if found is None:
        return scan
    part, owner, thing = found
    asks = not scan.concepts.isdisjoint(_ASKING)
    others = [name for name in scan.mentions if name is not owner and not _means(name, thing)]
    if not asks and not others:
        return scan
    if any(world.sovereignty(bearer.id) for bearer in owner.bearers):
        return _changed(scan, [*(tag for tag in scan.tags if tag is not part), part._replace(concepts=_LAND)])
    told = Tag(part.start, part.end, _DENIED if asks else _HELD)
    gone = _VIEWS if asks else _VIEWS | _DOUBTS
    kept = (
        tag._replace(concepts=tag.concepts - gone or frozenset({FILLER}))
        for tag in scan.tags
        if tag is not part
    )
    mentions = tuple(name for name in scan.mentions if name is not owner)
    return _changed(replace(scan, mentions=mentions), [*kept, told])


def _changed(scan: Scan, tags: Iterable[Tag]) -> Scan:
    told = tuple(sorted(set(tags)))
    return replace(scan, tags=told, concepts=all_concepts(told))


def _held(tag: Tag, scan: Scan, world: World) -> tuple[Tag, Mention, str] | None:
    """The word of belonging, the claimant beside it, and the claimed state that is named, too; None without all three."""
    if tag.concepts.isdisjoint(_PART) or "not" in scan.concepts:
        return None
    for owner in scan.mentions:
        beside = owner.end == tag.start if scan.lang == "ko" else owner.start == tag.end
        if not beside:
            continue
        for thing in scan.mentions:
            id_ = thing.bearers[0].id
            if thing is not owner and any(_owns(bearer.id, id_, world) for bearer in owner.bearers):
                return tag, owner, id_
    return None


def claims(owner: str, thing: str, world: World) -> bool:
    """Whether a state claims this one as its land, and neither recognised it nor makes a claim that others recognise."""
    return _owns(owner, thing, world) and world.sovereignty(owner) is None


def _owns(owner: str, thing: str, world: World) -> bool:
    claimed = world.claimed_state(thing) and owner in world.claimed_by(thing)
    return claimed and not world.recognised(owner, thing)


def _means(name: Mention, id_: str) -> bool:
    return any(bearer.id == id_ or bearer.kind == "group" for bearer in name.bearers)
