"""What a question asks beyond its reading: a cause, a limit, an act that only dates, a way or an office of somebody else."""

from __future__ import annotations

from itertools import pairwise

from bot.understand.grammar import Grammar
from bot.understand.reading import Reading
from bot.understand.world import World
from knowledge.link import Mention
from knowledge.query import Intent, Link

ONES_OWN = frozenset(
    {
        Intent.SEVERED,
        Intent.WITHDRAWAL,
        Intent.WHY,
        Intent.DID_RECOGNISE,
        Intent.WHEN_RECOGNISED,
        Intent.WHO_RECOGNISES,
    }
)
COUNTED = frozenset({Intent.WHO_RECOGNISES, Intent.HOW_MANY})
"""Intents that no person takes part in: one who is named limits the time ("under Trump"), which nothing here tells."""
_DATING = frozenset({"date", "date of its paper"})
_LIMITS = frozenset({"before", "after"})


def goes_beyond(reading: Reading, concepts: frozenset[str], world: World, grammar: Grammar) -> bool:
    """Whether an answer to the reading would leave out what was asked, or limit nothing that was limited."""
    return (
        _over_something(reading, concepts)
        or _limited_by_another(reading)
        or _dates_a_deed(reading)
        or _asks_more_of_it(reading, concepts, world)
        or (grammar.order == "free" and _is_qualified(reading, grammar, world))
    )


def _over_something(reading: Reading, concepts: frozenset[str]) -> bool:
    """Whether those are asked for that broke for one cause ("who cut ties with Israel over Gaza"): no list tells it."""
    scan = reading.scan
    asks = concepts & {"who", "list", "which", "how_many"} and concepts & {
        "sever",
        "cut",
        "withdraw",
        "leave",
        "recall",
    }
    if not asks or concepts & {"say", "react", "why"}:
        return False
    causes = {tag.end for tag in scan.tags if "about" in tag.concepts and "sever" not in tag.concepts}
    unnamed = "who" in concepts and not causes.isdisjoint(scan.unknown)
    return unnamed or any(mention.start in causes for mention in scan.mentions[1:])


def _asks_more_of_it(reading: Reading, concepts: frozenset[str], world: World) -> bool:
    """Whether what only some intents ask for is left out, or goes beyond what they tell."""
    match reading.query.intent:
        case Intent.HOW_ANNOUNCED:
            return _is_anybodys(reading, world)
        case Intent.WHO_IS_PERSON:
            return _undated(reading, concepts)
        case Intent.WHO_RECOGNISES | Intent.HOW_MANY:
            return (
                "west" in concepts
                or _on_a_side(reading, world)
                or _compares(reading, concepts, world)
                or _is_but_a_cause(reading, concepts)
            )
        case Intent.FIRST_OR_NTH:
            # Of whom the West consists nothing here tells; the first to recognise one of the others are of it.
            return "west" in concepts and any(map(world.disputed, reading.query.subject))
        case Intent.WITHDRAWAL:
            return "sever" in concepts and _over_ones_own(reading, world)
        case Intent.WHEN_RECOGNISED:
            return _became_land(reading, concepts)
        case _:
            return False


def _compares(reading: Reading, concepts: frozenset[str], world: World) -> bool:
    """Whether it is asked which of two came before the other, who then recognise what is named beside them."""
    disputed = [id_ for id_ in reading.query.subject if world.disputed(id_)]
    others = [id_ for id_ in reading.query.subject if id_ not in disputed]
    return "before" in concepts and any(world.recognised(id_, thing) for id_ in others for thing in disputed)


def _is_but_a_cause(reading: Reading, concepts: frozenset[str]) -> bool:
    """Whether a recognition is only what something came of ("was there a war in Ossetia over the recognition")."""
    if reading.frame.name != "recognisers by keyword" or not concepts >= {"whether", "about"}:
        return False
    causes = {tag.end for tag in reading.scan.tags if "about" in tag.concepts}
    acts = [tag.start for tag in reading.scan.tags if "recognise" in tag.concepts]
    return concepts.isdisjoint({"who", "list", "world"}) and causes.issuperset(acts)


def _over_ones_own(reading: Reading, world: World) -> bool:
    """Whether a state breaks with others over what it claims ("if somebody recognises Abkhazia, will Georgia cut ties"),
    which has nothing to do with its own recognition of that."""
    query = reading.query
    return any(not world.claimed_by(id_).isdisjoint(query.actor) for id_ in query.subject)


def _became_land(reading: Reading, concepts: frozenset[str]) -> bool:
    """Whether the day is asked for on which land became another one's, and no recognition of that."""
    acts = concepts & {"recognise", "accept", "independence"}
    return "annex" in concepts and not acts and not reading.query.actor and not reading.follows


def _is_anybodys(reading: Reading, world: World) -> bool:
    """Whether the way of a recognition is asked for that many made, each in its own ("who signed the decree on it")."""
    query = reading.query
    named = query.actor or query.person or query.group or query.as_of
    return not named and any(map(world.by_many, query.subject))


def _is_qualified(reading: Reading, grammar: Grammar, world: World) -> bool:
    """Whether a state is named as another one's, which is not that state itself ("Литву советскую")."""
    mentions = reading.scan.mentions
    if reading.query.intent not in ONES_OWN:
        return False
    for left, right in pairwise(mentions):
        if left.end != right.start or reading.scan.between(right.start - 1, right.start) != " ":
            continue
        told = [_is_adjective(name, reading, grammar) for name in (left, right)]
        named = left if told[1] else right
        if told[0] is not told[1] and not any(world.disputed(bearer.id) for bearer in named.bearers):
            return any(bearer.kind == "entity" and bearer.style != "form" for bearer in named.bearers)
    return False


def _is_adjective(name: Mention, reading: Reading, grammar: Grammar) -> bool:
    if any(bearer.style != "form" for bearer in name.bearers):
        return False
    foreign = not any(bearer.lang == reading.scan.lang for bearer in name.bearers)
    return foreign or reading.scan.words[name.end - 1].text.endswith(grammar.adjectives)


def _on_a_side(reading: Reading, world: World) -> bool:
    """Whether those are asked for that side with a state over what it claims ("who backs Morocco on Western Sahara"),
    which no list of ties tells."""
    query = reading.query
    if query.link is not Link.RELATIONS or query.phase is not None or len(query.subject) < 2:
        return False
    return any(not world.claimed_by(id_).isdisjoint(query.subject) for id_ in query.subject)


def _undated(reading: Reading, concepts: frozenset[str]) -> bool:
    """Whether somebody held an office "then", and nothing tells when that was."""
    query = reading.query
    return "then" in concepts and not (query.as_of or query.subject)


def _limited_by_another(reading: Reading) -> bool:
    """Whether a list is to begin or end with somebody's act that the query leaves out ("who did it before Peru")."""
    query, scan = reading.query, reading.scan
    if query.intent not in COUNTED or reading.follows or scan.concepts.isdisjoint(_LIMITS):
        return False
    limits = {tag.end for tag in scan.tags if tag.concepts & _LIMITS}
    kept = {*query.actor, *query.subject, *query.excluded, *query.group}
    named = [name for name in scan.mentions if name.start in limits]
    return any(kept.isdisjoint(bearer.id for bearer in name.bearers) for name in named)


def _dates_a_deed(reading: Reading) -> bool:
    """Whether an act only dates what somebody did ("what did Serbia do … when it recognised Kosovo", "who signed it
    when …")."""
    tags = reading.scan.tags
    if reading.frame.name not in _DATING or not reading.scan.mentions:
        return False
    # Before another question, an official is but spoken of ("that Kenyan ambassador when …: what did he say?").
    whole = any(end == len(reading.scan.words) for end in (tags[-1].end, reading.scan.mentions[-1].end))
    what = {tag.end for tag in tags if "what" in tag.concepts}
    who = {tag.end for tag in tags if tag.concepts & {"who", "person_who"}}
    deeds = [
        tag.start
        for tag in tags
        if (tag.start in what and "whether" in tag.concepts)
        or (tag.start in who and "announce" in tag.concepts)
        or (whole and any(name.startswith("office:") for name in tag.concepts))
    ]
    return any(tag.start > place for tag in tags if "when" in tag.concepts for place in deeds)
