"""The gate: a reading passes only if enough of the question is explained. Declining costs little, a wrong answer much."""

from __future__ import annotations

from bot.understand.beyond import COUNTED, ONES_OWN, goes_beyond
from bot.understand.formulate import concepts_of
from bot.understand.grammar import Grammar
from bot.understand.leftovers import leaves_too_much
from bot.understand.reading import Reading
from bot.understand.world import World
from knowledge.query import Combine, Intent, Link, Query

_OUTSIDE = frozenset(
    {"genocide", "capital", "document", "sense", "trivia", "opinion", "task", "attack", "war"}
)
_FIGURATIVE = frozenset({"sever", "leave", "withdraw", "cut", "refuse", "suspend"})
_DIPLOMATIC = frozenset({"recognise", "ties", "embassy", "ally", "independence", "unrecognised"})
_BARE_PAIRS = frozenset({"pair alone", "cut off", "bare pair", "date of a bare pair", "reason of a stance"})
_WHO_IT_IS = frozenset({"bare person", "who it is"})
_ASKS_MORE = frozenset(
    {"recognise", "where", "why", "how", "how_many", "refuse", "which", "when", "list", "leave", "cut"}
)
_SAID = frozenset({Intent.QUOTE, Intent.REACTION, Intent.SOURCE, Intent.TIMELINE})
_WEAK = frozenset({"accept", "leave", "withdraw", "suspend", "sever", "cut"})
_BESIDE = 2
"""Words that may stand between a denial and the act that it denies."""
_SPOKEN = frozenset({Intent.QUOTE, Intent.WHY, Intent.REACTION})


def objection(reading: Reading, world: World, grammar: Grammar) -> str | None:
    """Why a reading must not be answered, or None: `outside` (another subject), `unknown` (too much unexplained).

    `grammar` is that of its language.
    """
    concepts = concepts_of(reading.scan)
    outside = concepts & _OUTSIDE
    if outside and not (outside == {"genocide"} and reading.query.intent in _SPOKEN):
        return "outside"
    if _of_another_kind(reading, concepts, world):
        return "outside"
    if _denies_what_it_recognises(reading, concepts):
        return "unknown"
    if _asks_who_of_a_pair(reading, concepts, world) or (
        reading.query.person and reading.query.intent in COUNTED
    ):
        return "unknown"
    if reading.query.intent is Intent.FIRST_OR_NTH and (
        concepts >= {"how_many", "and"} or concepts >= {"what", "say", "and"}
    ):
        return "unknown"  # one of two questions
    if reading.scan.unknown and _mixed(reading.query, world):
        return "unknown"
    if reading.frame.name == "changed sides" and _asks_for_the_goal(reading, concepts):
        return "unknown"
    if _means_the_land(reading) or _is_mixed(reading, world) or _asks_what_is_said(reading, concepts):
        return "unknown"
    if _acts_itself(reading, concepts, world) or _source_of_a_denial(reading, concepts, world):
        return "unknown"
    if _asks_of_another(reading, concepts, world) or _group_annexed(reading, concepts):
        return "unknown"
    if goes_beyond(reading, concepts, world, grammar):
        return "unknown"
    if not reading.follows and (
        _rests_on_little(reading, concepts, world)
        or _of_somebody(reading, grammar)
        or _by_somebody(reading, concepts, grammar)
    ):
        return "unknown"
    return "unknown" if leaves_too_much(reading, grammar) else None


def _asks_who_of_a_pair(reading: Reading, concepts: frozenset[str], world: World) -> bool:
    """Whether it is asked who thinks what of an act, or who acted in somebody's time ("who backs Israel's recognition
    of Somaliland", "who recognised Palestine under Netanyahu"): yes or no is no answer to that."""
    if reading.frame.name == "those of the same day":
        return reading.query.as_of is None or not concepts.isdisjoint(_FIGURATIVE)
    if concepts >= {"same_day", "who"}:
        return True
    if reading.frame.name == "those that recognise":
        # "Does Morocco have ties with countries recognising it", "who told the press of the recognition".
        asking = {tag.end for tag in reading.scan.tags if "who" in tag.concepts}
        tells = any(tag.start in asking and "say" in tag.concepts for tag in reading.scan.tags)
        return concepts >= {"ties", "whether"} or (tells and "not" not in concepts)
    if reading.frame.name == "those with ties" and "both" not in concepts:
        # "Does Fiji have ties with anyone like Kosovo": a list of either side's would answer something else.
        named = {
            reading.query.intent is Intent.WHO_RECOGNISES and world.disputed(id_)
            for id_ in reading.query.subject
        }
        return "whether" in concepts and len(named) > 1
    if reading.query.intent is Intent.REACTION and reading.query.group:
        return True  # no list tells how the members of a group reacted
    if reading.frame.name == "words about a thing" and reading.follows:
        return "who" in concepts  # "what do the other states say"
    if reading.frame.name == "recognisers by keyword" and reading.query.group:
        return concepts >= {"whether", "say"}  # "did the OIC call for its recognition"
    if reading.frame.name == "bare pair":
        return concepts >= {"who", "after"}  # "Somaliland after Israel: did anyone else follow"
    if reading.frame.name == "yes or no" and reading.query.group:
        return concepts >= {"what", "say"}  # what a group said is no yes or no
    if reading.frame.name != "yes or no" or "who" not in concepts:
        return False
    if any(map(world.organisation, reading.query.actor)) and "whether" not in concepts:
        return True  # "who in the Security Council does not recognise it": not whether that body does
    asked_of_some = reading.query.person or (reading.follows and reading.query.group)
    return "cut" in concepts or concepts >= {"accept", "recognise"} or bool(asked_of_some)


def _denies_what_it_recognises(reading: Reading, concepts: frozenset[str]) -> bool:
    """Whether it is asked what somebody does not recognise: no list tells it."""
    if reading.query.intent is not Intent.WHAT_DOES_ACTOR_RECOGNISE or "only" in concepts:
        return False
    acts = [tag.start for tag in reading.scan.tags if "recognise" in tag.concepts]
    return any(
        0 <= act - tag.end <= _BESIDE
        for tag in reading.scan.tags
        if tag.concepts & {"not", "refuse"}
        for act in acts
    )


def _asks_what_is_said(reading: Reading, concepts: frozenset[str]) -> bool:
    """Whether more is asked than a name tells: what the holder of an office says ("노르웨이 총리는 뭐라고"), whether
    it belongs to a body, or of both where but one thing was spoken of."""
    if reading.frame.name == "office by keyword":
        return "what" in concepts and "what_is" not in concepts
    if reading.query.intent is Intent.WHAT_IS_ENTITY and reading.query.group:
        return "state" in concepts and concepts.isdisjoint({"belong", "whose"})
    named = {*reading.query.actor, *reading.query.subject}
    return reading.follows and "both" in concepts and len(named) < 2


def _asks_of_another(reading: Reading, concepts: frozenset[str], world: World) -> bool:
    """Whether somebody who acted upon the thing, but does not claim it, is named beside it ("Bolivia SADR status")."""
    things = reading.query.subject
    if reading.frame.name != "what it is" or len(things) != 1 or concepts & {"state", "belong", "whose"}:
        return False
    named = {bearer.id for name in reading.scan.mentions for bearer in name.bearers}
    others = named - {*things} - world.claimed_by(things[0])
    return any(world.acted(id_, things[0]) for id_ in others)


def _acts_itself(reading: Reading, concepts: frozenset[str], world: World) -> bool:
    """Whether somebody's place among those that recognise something unnamed is told ("first came Poland, and then?")."""
    scan, query = reading.scan, reading.query
    if "nth" not in concepts or reading.follows:
        return False
    if query.intent is Intent.WHAT_DOES_ACTOR_RECOGNISE:
        return concepts.isdisjoint({"who", "what", "which", "list"})
    if query.intent is not Intent.FIRST_OR_NTH or query.actor or any(map(world.disputed, query.subject)):
        return False
    acts = {tag.end for tag in scan.tags if "recognise" in tag.concepts}
    return any(name.start in acts and name.start in scan.nominatives for name in scan.mentions)


def _means_the_land(reading: Reading) -> bool:
    """Whether land is to be got back, and no recognition or ties ("will Ukraine return Crimea")."""
    return reading.frame.name == "ties restored" and reading.query.intent is Intent.WITHDRAWAL


def _is_mixed(reading: Reading, world: World) -> bool:
    """Whether a place in an order is asked for of one without another, or several states are but what is talked about
    ("Pakistan and Armenia: how is it with recognition")."""
    query, scan = reading.query, reading.scan
    if query.intent is Intent.FIRST_OR_NTH and query.combine is Combine.WITHOUT:
        return True
    if query.nth and query.intent in (Intent.WITHDRAWAL, Intent.SEVERED):
        # "Is it true that Malawi was the last to withdraw from Kosovo": its place is asked for, not those of both.
        return len({world.disputed(id_) for id_ in query.subject}) > 1
    if query.intent is not Intent.WHAT_DOES_ACTOR_RECOGNISE or len(query.actor) < 2 or reading.follows:
        return False
    last = scan.mentions[-1].end
    return last < len(scan.words) and any(
        sign in scan.between(last - 1, last) for sign in (":", "–", "—", " - ")
    )


def _source_of_a_denial(reading: Reading, concepts: frozenset[str], world: World) -> bool:
    """Whether a source is wanted for what somebody denied, or did at a body, and what that was about is left out."""
    query = reading.query
    if query.intent is not Intent.SOURCE or query.person or reading.follows:
        return False
    if concepts & {"withdraw", "suspend"} and not (query.actor and query.subject):
        return not any(map(world.disputed, query.subject))
    told = "deny" in concepts or bool(query.group)
    return told and all(map(world.organisation, query.subject))


def _group_annexed(reading: Reading, concepts: frozenset[str]) -> bool:
    """Whether several states are what was annexed ("the annexation of the Baltics"), and no members of a list."""
    query = reading.query
    return bool("annex" in concepts and query.group and query.actor) and query.intent not in COUNTED


def _mixed(query: Query, world: World) -> bool:
    """Whether one state is to have recognised both what is disputed and a state of which nothing is held."""
    if query.intent is not Intent.DID_RECOGNISE or not query.actor:
        return False
    plain = [id_ for id_ in query.subject if not world.disputed(id_)]
    if not plain or len(plain) == len(query.subject) or any(map(world.organisation, plain)):
        return False
    return not any(world.listed(id_) or world.acted(query.actor[0], id_) for id_ in plain)


def _asks_for_the_goal(reading: Reading, concepts: frozenset[str]) -> bool:
    """Whether it is asked to whom a state went over ("who did Nauru switch to"), and not whom it left."""
    scan = reading.scan
    to = {tag.end for tag in scan.tags if tag.concepts >= {"leave", "to"}}
    return bool(to and concepts & {"who", "which", "what"}) and to.isdisjoint(
        mention.start for mention in scan.mentions
    )


def _of_somebody(reading: Reading, grammar: Grammar) -> bool:
    """Whether "they" act, of whom nothing was said."""
    query, scan = reading.query, reading.scan
    if query.actor or query.person or len(query.subject) > 1 or query.intent not in ONES_OWN:
        return False
    act = scan.first("recognise", "accept", "withdraw", "sever", "leave", "cut")
    if act is None or grammar.passive(scan.words[act].text):
        return False
    return any(word.text in grammar.pronouns for word in scan.words)


def _by_somebody(reading: Reading, concepts: frozenset[str], grammar: Grammar) -> bool:
    """Whether it is asked if somebody who is not known recognised a thing ("did they recognise Kosovo"): a list of those
    that did is no yes or no."""
    scan = reading.scan
    if reading.frame.name != "recognisers by keyword" or concepts & {"who", "list", "world", "which"}:
        return False
    act, asks = scan.first("recognise"), scan.first("whether")
    if act is None or asks is None or asks > act or scan.words[asks].text not in grammar.auxiliaries:
        return False
    return not reading.query.group and all(name.start > act for name in scan.mentions)


def _of_another_kind(reading: Reading, concepts: frozenset[str], world: World) -> bool:
    """Founding days and rulers of undisputed states, addresses of embassies, the first holders of an office."""
    intent = reading.query.intent
    if intent is Intent.WHAT_IS_ENTITY and concepts & {"when", "declare", "belong", "whose"}:
        return _undisputed(reading, world)
    counts = intent is Intent.HOW_MANY and bool(reading.query.actor)
    if counts and reading.query.link in (Link.RECOGNITION, Link.WITHDRAWALS):
        return True
    if concepts >= {"embassy", "where"} and concepts.isdisjoint({"announce", "sever", "recognise"}):
        return True
    if reading.frame.name in _WHO_IT_IS and concepts & (_ASKS_MORE | {"announce"}):
        return True
    return intent is Intent.WHO_IS_PERSON and concepts >= {"nth", "office"} and not reading.query.as_of


def _rests_on_little(reading: Reading, concepts: frozenset[str], world: World) -> bool:
    """Whether the words that speak for recognition or ties mean much else, and the record does not bear them out."""
    return (
        _figurative(reading, concepts)
        or _merely_friendly(reading, concepts, world)
        or _weak_act(reading, concepts, world)
        or _unrecorded(reading, concepts, world)
    )


def _weak_act(reading: Reading, concepts: frozenset[str], world: World) -> bool:
    """ "Accept", "back", "leave" and "cancel" count of what is disputed, or of a pair that the record holds acts of."""
    query = reading.query
    if query.intent is Intent.REACTION and not query.subject and not query.to:
        return True
    if query.intent is Intent.REACTION and query.group and not query.actor:
        return True  # the members of a group do not answer with one voice
    if query.intent in _SAID or concepts & {
        "recognise",
        "annex",
        "independence",
        "ties",
        "embassy",
        "unrecognised",
    }:
        return False
    if any(map(world.disputed, (*query.subject, *query.to))):
        return False
    weak = concepts & _WEAK
    if not weak:
        return query.intent is Intent.HOW_ANNOUNCED and not concepts & {"sever", "cut"}
    if weak <= {"sever", "leave", "cut"} and not query.person and _is_party(query, world):
        return False
    return "accept" in weak or not _acted(query, world)


def _is_party(query: Query, world: World) -> bool:
    """Whether states are named that broke with somebody, and no mere bodies."""
    parties = (*query.actor, *query.subject)
    left_a_body = query.group and not query.subject
    return bool(parties) and not any(map(world.organisation, parties)) and not left_a_body


def _unrecorded(reading: Reading, concepts: frozenset[str], world: World) -> bool:
    """Frames that rest on two names alone stand only where the record holds acts between them."""
    if reading.frame.name not in _BARE_PAIRS:
        return False
    query = reading.query
    owners = {owner for id_ in query.subject for owner in world.claimed_by(id_)}
    stranger = owners.isdisjoint(query.actor) and not any(map(world.organisation, query.actor))
    return not stranger or "take" in concepts or not _acted(query, world)


def _acted(query: Query, world: World) -> bool:
    pairs = [(actor, subject) for actor in query.actor for subject in (*query.subject, *query.to)]
    return any(world.acted(*pair) or world.acted(pair[1], pair[0]) for pair in pairs)


def _figurative(reading: Reading, concepts: frozenset[str]) -> bool:
    """Words of breaking and refusing mean much else; with one party and an unknown word they are not about recognition."""
    acts = concepts & _FIGURATIVE
    parties = len({*reading.query.actor, *reading.query.subject, *reading.query.to})
    return (
        bool(acts and reading.scan.unknown)
        and parties < 2
        and concepts.isdisjoint(_DIPLOMATIC)
        and not reading.follows
    )


def _merely_friendly(reading: Reading, concepts: frozenset[str], world: World) -> bool:
    """The history and the friends of a state that nobody disputes are another subject."""
    if not _undisputed(reading, world) or not concepts.isdisjoint(_DIPLOMATIC - {"ally"}):
        return False
    query = reading.query
    if query.intent is Intent.TIMELINE:
        return len({*query.actor, *query.subject}) < 2 and not query.as_of and not concepts & _FIGURATIVE
    listed = query.intent in (Intent.WHO_RECOGNISES, Intent.HOW_MANY) and query.phase is None
    return listed and query.link is Link.RELATIONS


def _undisputed(reading: Reading, world: World) -> bool:
    """Founding days of states that nobody disputes are another subject."""
    return not any(world.disputed(id_) or world.claimed_by(id_) for id_ in reading.query.subject)
