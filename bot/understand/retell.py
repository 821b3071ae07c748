"""Retelling: what one intent asks, and another one answers better."""

from __future__ import annotations

from bot.understand.scan import Scan
from bot.understand.world import World
from knowledge.query import Intent, Link, Phase, Query

_PAIR = 2
_LAST = -1
_UNDOING = frozenset({"withdraw", "suspend", "sever", "cut", "leave"})


def retold(query: Query, concepts: frozenset[str], world: World) -> Query:
    """The query that tells what was asked; the same one where no other tells it better."""
    dated = query.intent is Intent.WHEN_RECOGNISED and "who" in concepts
    if query.group and (dated or query.intent is Intent.TIMELINE) and _lists(query, concepts):
        # Lists are in the order of the days, and tell them.
        bond = Link.RELATIONS if concepts & {"ties", "embassy"} else query.link
        return query.but(intent=Intent.WHO_RECOGNISES, link=bond)
    if query.intent is Intent.FIRST_OR_NTH and query.nth == _LAST and _remains(query):
        return query.but(intent=Intent.WHO_RECOGNISES, actor=(), nth=None)
    counted = query.intent is Intent.HOW_MANY and query.phase is Phase.BROKEN and "who" not in concepts
    if counted and _of_two(query, world):
        actor, subject = query.actor or query.subject[:1], query.subject[-1:]
        return query.but(intent=Intent.SEVERED, actor=actor, subject=subject, link=Link.RECOGNITION)
    if query.intent is Intent.REACTION and query.person and not query.to and "say" in concepts:
        own = query.actor and query.subject and world.recognised(query.actor[0], query.subject[0])
        return query.but(intent=Intent.QUOTE) if own else query
    return query


def _lists(query: Query, concepts: frozenset[str]) -> bool:
    """Whether those of a group are asked for that recognise one thing, in the order of time."""
    return not query.actor and len(query.subject) == 1 and concepts.isdisjoint(_UNDOING)


def _remains(query: Query) -> bool:
    """Whether the last of a group is the one that is left ("Taiwan's last ally in Africa")."""
    return query.link is Link.RELATIONS and bool(query.group)


def _of_two(query: Query, world: World) -> bool:
    """Whether it is asked how often two states broke with each other."""
    if len(query.actor) + len(query.subject) != _PAIR or not query.subject:
        return False
    left, right = (*query.actor, *query.subject)
    return world.broke(left, right) or world.broke(right, left)


def before_whom(query: Query, scan: Scan, world: World) -> Query | None:
    """Who recognised it before somebody did: that one's place in the order, with those around it, tells."""
    disputed = tuple(id_ for id_ in query.subject if world.disputed(id_))
    others = tuple(id_ for id_ in query.subject if id_ not in disputed)
    if not disputed or len(others) != 1 or query.link is not Link.RECOGNITION or query.negated:
        return None
    names = [name for name in scan.mentions if any(bearer.id in others for bearer in name.bearers)]
    # In Korean "before" stands behind the name.
    beside = {name.end for name in names} if scan.lang == "ko" else {name.start for name in names}
    earlier = [tag for tag in scan.tags if "before" in tag.concepts]
    if beside.isdisjoint(tag.start if scan.lang == "ko" else tag.end for tag in earlier):
        return None
    return query.but(intent=Intent.FIRST_OR_NTH, actor=others, subject=disputed)
