"""Formulating: slots and a frame become a Query, with what only some intents carry."""

from __future__ import annotations

from functools import lru_cache

from bot.understand.frame import Frame
from bot.understand.held import claims
from bot.understand.retell import before_whom, retold
from bot.understand.scan import Scan
from bot.understand.slots import Slots
from bot.understand.world import World
from knowledge.model import Object
from knowledge.query import Combine, Intent, Link, Phase, Query

_ABOUT_RECOGNITION = frozenset(
    {
        Intent.WHO_RECOGNISES,
        Intent.DID_RECOGNISE,
        Intent.WHEN_RECOGNISED,
        Intent.HOW_MANY,
        Intent.FIRST_OR_NTH,
        Intent.SOURCE,
        Intent.WHY,
        Intent.WITHDRAWAL,
        Intent.HOW_ANNOUNCED,
    }
)
_LINKED = frozenset({Intent.WHO_RECOGNISES, Intent.HOW_MANY, Intent.FIRST_OR_NTH, Intent.DID_RECOGNISE})
_ENDINGS = frozenset({Intent.WITHDRAWAL, Intent.SEVERED})
_BOND_WORDS = frozenset({"sever", "cut", "ties", "embassy", "ally", "leave", "restore"})
_IN_TIME = frozenset({Intent.DID_RECOGNISE, Intent.WHEN_RECOGNISED, Intent.FIRST_OR_NTH})
_COUNTED = frozenset({Intent.WHO_RECOGNISES, Intent.HOW_MANY})
_OF_ALL = frozenset({Intent.HOW_MANY, Intent.WHAT_DOES_ACTOR_RECOGNISE})
_PAIR = 2
_OLDEST_QUOTE = "1900"
"""No quotation on record is older; an earlier year is part of the words that were said."""
_MOST_WORDS = 8


def concepts_of(scan: Scan) -> frozenset[str]:
    """The concepts of a scan, with `nth` and `office` for any of their values, and `media` where several are named."""
    found = _with_kinds(scan.concepts)
    if "medium" in found and sum("medium" in tag.concepts for tag in scan.tags) > 1:
        return found | {"media"}
    return found


@lru_cache(maxsize=2048)
def _with_kinds(concepts: frozenset[str]) -> frozenset[str]:
    return concepts | {name.partition(":")[0] for name in concepts if ":" in name}


def formulate(frame: Frame, slots: Slots, scan: Scan, world: World) -> Query:
    """The query that a frame makes of the slots."""
    concepts = concepts_of(scan)
    query = Query(
        frame.intent,
        actor=tuple(id_ for id_ in slots.actor if id_ not in slots.subject),
        subject=slots.subject,
        person=slots.person,
        group=slots.group,
        excluded=slots.excluded,
        combine=slots.combine,
        link=_link(frame, concepts),
        as_of=slots.as_of,
        during=slots.during,
        to=slots.to,
        phase=frame.phase,
        forecast="forecast" in concepts,
    )
    if query.link is Link.RELATIONS and query.intent in _COUNTED:
        query = _of_allies(query, concepts, world)
    if query.intent is Intent.DID_RECOGNISE and "ally" in concepts:
        query = _as_ally(query, concepts, world)
    query = _object(query, concepts - _only_dating(scan), slots.claimants, world)
    if frame.name == "those of the same day":
        return _of_the_day(query, world)
    if query.intent is Intent.WHO_IS_PERSON:
        office, whose = (None, None) if slots.person else (slots.office, slots.whose)
        return query.but(office=office, whose=whose)
    if query.intent is Intent.QUOTE:
        return _spoken(query, scan, world)
    if query.link is Link.VOTES and not query.subject and query.as_of:
        query = query.but(subject=world.voted_on(query.as_of))
    query = _counted(query, slots, concepts, world)
    if query.intent is Intent.SEVERED:
        query = _severed(query, concepts, world)
    if (
        query.intent is Intent.HOW_ANNOUNCED
        and concepts & {"withdraw", "suspend"}
        and "sever" not in concepts
    ):
        query = query.but(link=Link.WITHDRAWALS)
    if query.intent in (Intent.SEVERED, Intent.WHY, Intent.HOW_ANNOUNCED):
        query = _as_broken(query, concepts, world)
    if query.intent in _COUNTED and query.combine is Combine.EACH:
        earlier = before_whom(query, scan, world) if "before" in concepts else None
        query = earlier or (query if scan.lang == "ko" else _in_the_list(query, concepts, world))
    if query.intent is Intent.FIRST_OR_NTH and "before" in concepts and len(slots.choices) >= _PAIR:
        # Which of two was earlier is told by the days of both.
        return query.but(intent=Intent.WHEN_RECOGNISED, actor=slots.choices, nth=None)
    if concepts & {"before", "after", "nth", "same_day"} and not slots.as_of:
        query = _compared(query, world)
    return retold(_with_person(query, world), concepts, world)


def _of_allies(query: Query, concepts: frozenset[str], world: World) -> Query:
    """The allies and friends of what is disputed are those that recognise it, unless its relations are what is told."""
    if "ally" not in concepts or concepts & {"ties", "embassy", "sever", "leave", "cut", "restore"}:
        return query
    told = any(not world.disputed(id_) or world.befriended(id_) for id_ in query.subject)
    return query if told else query.but(link=Link.RECOGNITION)


def _as_ally(query: Query, concepts: frozenset[str], world: World) -> Query:
    """Whether a state is an ally of what is disputed: whether it recognises that, whichever of the two is named first."""
    if concepts & {"ties", "embassy"} or len(query.actor) != 1 or len(query.subject) != 1:
        return query
    actor, subject = query.actor[0], query.subject[0]
    if world.disputed(actor) is world.disputed(subject):
        return query
    ally, thing = (actor, subject) if world.disputed(subject) else (subject, actor)
    link = query.link if world.befriended(thing) else Link.RECOGNITION
    return query.but(actor=(ally,), subject=(thing,), link=link)


def _in_the_list(query: Query, concepts: frozenset[str], world: World) -> Query:
    """A state named beside what is disputed: whether it is in the list ("is Israel on the list of Kosovo recognisers"),
    or one of those that the asker knows already."""
    disputed = tuple(id_ for id_ in query.subject if world.disputed(id_))
    others = tuple(id_ for id_ in query.subject if id_ not in disputed)
    if not disputed or not others or query.link is not Link.RECOGNITION:
        return query
    if (limited := _after_another(query, concepts, disputed, others, world)) is not None:
        return limited
    if query.intent is Intent.HOW_MANY:
        owners = frozenset[str]().union(*map(world.claimed_by, disputed))
        return query.but(subject=disputed) if owners.issuperset(others) else query
    if "whether" in concepts and ("list" in concepts or not any(map(world.listed, others))):
        return query.but(intent=Intent.DID_RECOGNISE, actor=others, subject=disputed)
    return query if any(map(world.listed, others)) else query.but(subject=disputed)


def _after_another(
    query: Query, concepts: frozenset[str], disputed: tuple[str, ...], others: tuple[str, ...], world: World
) -> Query | None:
    """Those that did it after another one, from whose day on they are listed ("who recognised Abkhazia after Russia")."""
    if "after" not in concepts or query.as_of or len(others) != 1:
        return None
    day = world.day(others[0], disputed[0])
    if day is None:
        return None
    return query.but(subject=disputed, excluded=others, as_of=f"{day}/..", during=True)


def _compared(query: Query, world: World) -> Query:
    """Which of two recognitions came earlier ("did Syria recognise Abkhazia before Luhansk"): the days of both tell it.

    What is recognised stays a subject; whoever recognised it, too, is one more actor ("Egypt before Jordan").
    """
    if query.intent not in _IN_TIME or len(query.subject) < _PAIR:
        return query
    disputed = tuple(id_ for id_ in query.subject if world.disputed(id_))
    for things in (disputed,) if disputed else tuple((id_,) for id_ in query.subject):
        others = tuple(id_ for id_ in query.subject if id_ not in things)
        met = any(world.recognised(actor, id_) for actor in query.actor for id_ in others)
        bound = all(world.recognised(id_, thing) for id_ in others for thing in things)
        if others and ((bound and not met) or (disputed and not any(map(world.listed, others)))):
            query = query.but(actor=(*query.actor, *others), subject=things)
            break
    return query.but(intent=Intent.WHEN_RECOGNISED) if query.intent is Intent.DID_RECOGNISE else query


def _only_dating(scan: Scan) -> frozenset[str]:
    """The annexation, where it is named only to say when ("before the annexation")."""
    ends = {tag.end for tag in scan.tags if tag.concepts & {"before", "after"}}
    land = [tag for tag in scan.tags if "annex" in tag.concepts]
    return frozenset({"annex"}) if land and all(tag.start in ends for tag in land) else frozenset()


def _of_the_day(query: Query, world: World) -> Query:
    """Who else recognised it on the day when the actor did; without a day if the record holds no single one."""
    day = world.day(query.actor[0], query.subject[0]) if query.actor else None
    return query.but(actor=(), person=(), excluded=query.actor, as_of=day, during=True)


def _link(frame: Frame, concepts: frozenset[str]) -> Link:
    named = concepts & {"ties", "embassy", "ally"} and concepts.isdisjoint({"recognise", "accept"})
    bond = frame.intent in _LINKED and named
    return Link.RELATIONS if bond and frame.link is Link.RECOGNITION else frame.link


def _object(query: Query, concepts: frozenset[str], claimants: tuple[str, ...], world: World) -> Query:
    """What is recognised: sovereignty over a territory or what is called annexed, or a government where one is named."""
    if not query.subject or query.intent in (Intent.WHO_IS_PERSON, Intent.QUOTE):
        return query
    if any(map(world.territorial, query.subject)):
        return _without_claimants(query, world).but(object=Object.SOVEREIGNTY.value)
    claim = next((claim for claimant in claimants if (claim := world.sovereignty(claimant))), None)
    disputed = any(map(world.disputed, query.subject))
    if claim and disputed:
        return query.but(subject=(claim,), object=Object.SOVEREIGNTY.value)
    if query.intent in _COUNTED and any(claims(id_, query.subject[0], world) for id_ in claimants):
        return query  # to hold Kosovo for Serbian is not to recognise it
    if (claimants or "annex" in concepts) and query.intent in _ABOUT_RECOGNITION:
        return query.but(object=Object.SOVEREIGNTY.value)
    if concepts >= {"government", "recognise"} and not disputed:
        return query.but(object=Object.GOVERNMENT.value)
    return query


def _without_claimants(query: Query, world: World) -> Query:
    """A claim already names its claimant ("the Golan as Israeli")."""
    owners = {owner for id_ in query.subject if world.is_claim(id_) for owner in world.claimed_by(id_)}
    masters = {owner for id_ in query.subject if world.territorial(id_) for owner in world.claimed_by(id_)}
    subject = tuple(id_ for id_ in query.subject if id_ not in owners | masters)
    return query.but(subject=subject, actor=tuple(id_ for id_ in query.actor if id_ not in owners))


def _counted(query: Query, slots: Slots, concepts: frozenset[str], world: World) -> Query:
    """Negation, votes, places, and numbers that are asserted or somebody's."""
    intent = query.intent
    if intent in (Intent.WHO_RECOGNISES, Intent.HOW_MANY):
        stayed = query.link is Link.RELATIONS and bool(concepts & {"sever", "leave"})
        negated = slots.negated and "only" not in concepts and not stayed
        held = any(claims(id_, query.subject[0], world) for id_ in slots.claimants if query.subject)
        query = query.but(negated=negated is not held)
    if intent is Intent.HOW_MANY and query.phase is Phase.BROKEN and "ties" not in concepts:
        land = bool(query.subject) and all(map(world.contested_land, query.subject))
        query = query.but(link=Link.WITHDRAWALS, phase=None) if land else query
        # Those that chose Beijing over Taipei are counted, and Beijing is not one of them.
        if "leave" in concepts and {*query.actor}.intersection(*map(world.claimed_by, query.subject)):
            query = query.but(actor=())
    sided = "how_many" in concepts and concepts & {"accept", "ally"}
    if query.link is Link.VOTES and sided and not any(map(world.organisation, query.actor)):
        query = query.but(actor=())  # those whose side others took in a vote do not vote here
    if query.link is Link.VOTES and not query.actor:
        query = query.but(actor=query.group or ("un",), group=())
    if intent is Intent.FIRST_OR_NTH or (intent in _ENDINGS and slots.nth and not query.actor):
        query = query.but(nth=_place(slots.nth))
    if intent is Intent.DID_RECOGNISE and slots.claimed and not slots.actor:
        query = query.but(claimed=slots.claimed)
    if intent is Intent.HOW_MANY and "peak" in concepts and query.link is not Link.VOTES:
        query = query.but(nth=1)
    if intent in _OF_ALL and query.group == ("un",) and query.link is Link.RECOGNITION:
        # Such an answer tells of the members of the UN first, and of how others count them.
        query = query.but(group=())
    if intent is Intent.HOW_MANY and slots.counter:
        query = query.but(whose=slots.counter)
    elif intent is Intent.HOW_MANY and "claim" in concepts and slots.actor:
        query = query.but(whose=slots.actor[0], actor=())
    return query


def _place(nth: str | None) -> int | None:
    if nth is None or nth == "which":
        return None
    return 2 if nth == "next" else int(nth)


def _severed(query: Query, concepts: frozenset[str], world: World) -> Query:
    """A bond that was broken, restored or stands. What is no state to have ties with was recognised, not befriended."""
    query = _without_cause(query, concepts, world)
    stands = query.phase is Phase.STATUS and "embassy" in concepts
    land = bool(query.subject) and all(map(world.contested_land, query.subject))
    if land and "ties" not in concepts and not stands:
        return query.but(intent=Intent.WITHDRAWAL, phase=None)
    if "leave" in concepts and concepts.isdisjoint({"sever", "cut", "restore"}) and _joined_it(query, world):
        return query.but(intent=Intent.WHEN_RECOGNISED, link=Link.RELATIONS, phase=None, object=None)
    if query.phase is Phase.BROKEN and "restore" in concepts:
        query = query.but(phase=Phase.STATUS)
    parties = tuple(id_ for id_ in query.subject if not world.contested_land(id_))
    if query.phase is Phase.STATUS and query.actor and query.subject and not parties:
        return query.but(intent=Intent.DID_RECOGNISE, link=Link.RELATIONS, phase=None, object=None)
    if query.actor or parties:
        query = query.but(subject=parties)
    query = query.but(object=None)
    if query.phase is Phase.STATUS and not concepts & {"sever", "cut", "restore"} and _unbroken(query, world):
        return query.but(intent=Intent.DID_RECOGNISE, link=Link.RELATIONS, phase=None)
    return query


def _without_cause(query: Query, concepts: frozenset[str], world: World) -> Query:
    """Without what one of two sides claims, where it is asked who broke: that is why it broke with somebody else
    ("whom did Georgia break with over Abkhazia")."""
    if query.phase is not Phase.BROKEN or query.nth or concepts.isdisjoint({"who", "list"}):
        return query
    actor, subject = {*query.actor}, {*query.subject}
    if actor and subject and all(actor & world.claimed_by(id_) for id_ in subject):
        return query.but(subject=())
    if actor and subject and all(subject & world.claimed_by(id_) for id_ in actor):
        return query.but(actor=())
    return query


def _joined_it(query: Query, world: World) -> bool:
    """Whether "switch" means the side that a state went over to: one it has acts with, but never broke with."""
    pairs = [(actor, subject) for actor in query.actor for subject in query.subject]
    return _unbroken(query, world) and all(
        world.acted(*pair) or world.acted(pair[1], pair[0]) for pair in pairs
    )


def _unbroken(query: Query, world: World) -> bool:
    """Whether both sides are named and the record holds no break between them: then only standing ties can be meant."""
    pairs = [(actor, subject) for actor in query.actor for subject in query.subject]
    return bool(pairs) and not any(world.broke(*pair) or world.broke(pair[1], pair[0]) for pair in pairs)


def _as_broken(query: Query, concepts: frozenset[str], world: World) -> Query:
    """A question about a break and no recognition; the other side is the actor if the record says that only it broke."""
    if concepts & {"sever", "cut", "leave"} and concepts.isdisjoint({"recognise", "accept", "withdraw"}):
        query = query.but(link=Link.RELATIONS) if query.intent is not Intent.SEVERED else query
    if len(query.actor) != 1 or len(query.subject) != 1 or concepts.isdisjoint(_BOND_WORDS):
        return query
    actor, subject = query.actor[0], query.subject[0]
    if not world.broke(actor, subject) and world.broke(subject, actor):
        return query.but(actor=query.subject, subject=query.actor)
    if "leave" in concepts and query.intent is Intent.WHY:
        return query.but(subject=world.left_for(actor, subject) or query.subject)
    return query


def _with_person(query: Query, world: World) -> Query:
    """A president by name stands for the state: as the one who acts, or as the one with whom ties were broken."""
    if not query.person:
        return query
    served = world.served(query.person[0])[:1]
    if query.intent in _ABOUT_RECOGNITION and {*served} < {*query.subject} and not query.actor:
        return query.but(actor=served, subject=tuple(id_ for id_ in query.subject if id_ not in served))
    if query.intent in (Intent.SEVERED, Intent.WITHDRAWAL) and query.actor and not query.subject:
        return query.but(subject=tuple(id_ for id_ in served if id_ not in query.actor))
    if query.actor or query.intent in (Intent.TIMELINE, Intent.SOURCE):
        return query
    return query.but(actor=tuple(id_ for id_ in served if id_ not in query.subject))


def _spoken(query: Query, scan: Scan, world: World) -> Query:
    """The words that a quote should hold are those that nothing else explains; the speaker's state is the actor."""
    words = [scan.words[index].text for index in scan.unknown]
    if query.as_of and query.as_of[:4] < _OLDEST_QUOTE:
        words.append(query.as_of)
        query = query.but(as_of=None, during=False)
    return _with_person(query.but(words=" ".join(words[:_MOST_WORDS])), world)
