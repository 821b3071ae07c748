"""Readings: a scan and a frame make a Query, and what speaks for and against it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.understand.frames import ACT, FRAMES, Frame
from bot.understand.roles import Roles
from bot.understand.scan import Scan
from bot.understand.slots import Slots
from bot.understand.world import World
from knowledge.model import Object
from knowledge.query import Intent, Link, Phase, Query


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to understand a question. `follows` marks one that rests on what was asked before."""

    query: Query
    frame: Frame
    scan: Scan
    follows: bool = False

    @property
    def unexplained(self) -> int:
        return len(self.scan.unknown)


def concepts_of(scan: Scan) -> frozenset[str]:
    """The concepts of a scan, with `nth` and `office` standing for any of their values."""
    return scan.concepts | {name.partition(":")[0] for name in scan.concepts if ":" in name}


def read(scan: Scan, slots: Slots, world: World, before: Query | None = None) -> Reading | None:
    """The first frame whose concepts are all there and whose slots are filled, from the question or the one before."""
    concepts = concepts_of(scan)
    for frame in FRAMES:
        if not concepts.isdisjoint(frame.without) or any(concepts.isdisjoint(group) for group in frame.needs):
            continue
        own = _arranged(frame, slots, world)
        if _fits(frame, own, scan, world):
            own = _completed(frame, own, scan, before)
            return Reading(_query(frame, own, scan, world), frame, scan)
        if before is not None and _could_follow(frame, slots):
            from_before = _borrow(own, before, frame)
            if from_before is not None and _fits(frame, from_before, scan, world):
                query = _query(frame, from_before, scan, world)
                return Reading(_continued(query, before), frame, scan, follows=True)
    return None


_ABOUT_SUBJECT = frozenset(
    {
        Intent.WHO_RECOGNISES,
        Intent.HOW_MANY,
        Intent.FIRST_OR_NTH,
        Intent.WHEN_RECOGNISED,
        Intent.WHAT_IS_ENTITY,
    }
)
_NEEDS_SUBJECT = frozenset(
    {Intent.WHY, Intent.REACTION, Intent.HOW_ANNOUNCED, Intent.QUOTE, Intent.WITHDRAWAL, Intent.SEVERED}
)


def _arranged(frame: Frame, slots: Slots, world: World) -> Slots:
    """The slots as the intent sees them: a lone name is what a list is about; of two joined names, one stands on each side."""
    if frame.intent is Intent.REACTION and slots.reaction != Roles():
        slots = replace(slots, actor=_owners(slots.reaction.actor, world), subject=slots.reaction.subject)
    elif slots.to:
        slots = replace(slots, to=())
    actor, subject, intent = slots.actor, slots.subject, frame.intent
    if slots.person and intent in (Intent.QUOTE, Intent.REACTION):
        return _spoken_by(slots, intent, world)
    if (
        intent is Intent.WHAT_IS_ENTITY
        and subject
        and (all(map(world.organisation, actor)) or all(map(world.disputed, subject)))
    ):
        return replace(slots, actor=())
    if intent in (Intent.FIRST_OR_NTH, Intent.QUOTE) and not actor:
        plain = tuple(id_ for id_ in subject if not world.disputed(id_))
        if plain and plain != subject:
            return replace(slots, actor=plain, subject=tuple(id_ for id_ in subject if id_ not in plain))
    if intent in _ABOUT_SUBJECT and actor and not subject and slots.asks != "object":
        return replace(slots, actor=(), subject=actor)
    joined = actor or subject
    if len(joined) > 1 and not (actor and subject):
        return _divided(slots, joined, intent, world)
    if intent is Intent.TIMELINE and len(actor) + len(subject) > 2 and not slots.roles.margin > 1:
        return replace(slots, actor=(), subject=actor + subject)
    return slots


def _owners(ids: tuple[str, ...], world: World) -> tuple[str, ...]:
    """States in place of their ministries and agencies."""
    return tuple(dict.fromkeys(world.owner(id_) or id_ for id_ in ids))


def _spoken_by(slots: Slots, intent: Intent, world: World) -> Slots:
    """With a speaker named, the states named are what was spoken of, but for the speaker's own."""
    served = world.served(slots.person[0])
    others = tuple(id_ for id_ in (*slots.subject, *slots.actor) if id_ not in served)
    disputed = tuple(id_ for id_ in others if world.disputed(id_))
    if intent is Intent.REACTION and (disputed or not slots.broken):
        return replace(
            slots, actor=served[:1], subject=disputed, to=tuple(id_ for id_ in others if id_ not in disputed)
        )
    return replace(slots, actor=served[:1], subject=others)


def _divided(slots: Slots, joined: tuple[str, ...], intent: Intent, world: World) -> Slots:
    """Names joined by "and" that stand for both sides of an act."""
    pair = len(joined) == 2 and not any(map(world.disputed, joined))
    if intent is Intent.SEVERED or (intent in (Intent.TIMELINE, Intent.WHEN_RECOGNISED) and pair):
        return replace(slots, actor=joined[:1], subject=joined[1:])
    disputed = tuple(id_ for id_ in joined if world.disputed(id_))
    if intent in (Intent.SOURCE, Intent.WHY, Intent.HOW_ANNOUNCED) and disputed and disputed != joined:
        return replace(slots, actor=tuple(id_ for id_ in joined if id_ not in disputed), subject=disputed)
    return slots


def _completed(frame: Frame, slots: Slots, scan: Scan, before: Query | None) -> Slots:
    """What a question leaves out because the one before named it ("what did Lukashenko say about recognising them")."""
    if (
        before is None
        or slots.subject
        or frame.intent not in _NEEDS_SUBJECT
        or not (slots.actor or slots.person)
    ):
        return slots
    if frame.intent is Intent.QUOTE and "recognise" not in scan.concepts:
        return slots
    last = before.parts[-1] if before.parts else before
    subject = tuple(id_ for id_ in last.subject if id_ not in slots.actor)
    return replace(slots, subject=subject)


def _fits(frame: Frame, slots: Slots, scan: Scan, world: World) -> bool:
    return all(_filled(name, slots, scan, world) for name in frame.slots)


def _filled(name: str, slots: Slots, scan: Scan, world: World) -> bool:
    actor, subject = bool(slots.actor), bool(slots.subject)
    lonely = not scan.unknown and not slots.group
    checks = {
        "any": actor or subject or bool(slots.person),
        "pair": (actor or bool(slots.person)) and subject,
        "subject": subject,
        "subject alone": subject and not actor and not (slots.person and not slots.group),
        "actor alone": actor and not subject and slots.asks == "object",
        "disputed": subject and not actor and all(world.disputed(id_) for id_ in slots.subject),
        "disputed subject": subject and all(world.disputed(id_) for id_ in slots.subject),
        "group": bool(slots.group),
        "person": bool(slots.person),
        "person alone": len(slots.person) == 1 and not actor and not subject and lonely,
        "speaker": actor or bool(slots.person) or subject,
        "thing": (actor or subject) and not (actor and subject),
        "thing alone": (actor != subject) and lonely and not scan.times and scan.concepts <= _PLAIN,
        "context": False,
    }
    return checks[name]


_PLAIN = frozenset(
    {"filler", "and", "about", "of", "in", "be", "what_is", "state", "still", "also", "unrecognised"}
)


def _could_follow(frame: Frame, slots: Slots) -> bool:
    return "person alone" not in frame.slots and "thing alone" not in frame.slots


def _borrow(slots: Slots, before: Query, frame: Frame) -> Slots | None:
    """The slots with what is missing taken from the question before."""
    last = before.parts[-1] if before.parts else before
    if "context" in frame.slots:
        return None
    actor, subject = slots.actor, slots.subject
    if not actor and not subject and not slots.person:
        actor, subject = last.actor, last.subject
    elif actor and not subject:
        subject = tuple(id_ for id_ in last.subject if id_ not in actor)
    elif subject and not actor:
        actor = tuple(id_ for id_ in last.actor if id_ not in subject)
    person = slots.person or (last.person if not actor and not subject else ())
    return replace(slots, actor=actor, subject=subject, person=person, group=slots.group or last.group)


def _continued(query: Query, before: Query) -> Query:
    """A follow-up keeps what the earlier question limited and this one does not mention."""
    last = before.parts[-1] if before.parts else before
    changes: dict[str, object] = {}
    if query.as_of is None and query.intent is last.intent:
        changes |= {"as_of": last.as_of, "during": last.during}
    if query.object is None:
        changes["object"] = last.object
    if query.intent is last.intent and query.link is Link.RECOGNITION:
        changes["link"] = last.link
    if query.intent is Intent.SOURCE:
        changes["about"] = last.intent
        changes |= {
            name: getattr(last, name)
            for name in ("link", "group", "nth", "as_of", "during", "phase", "negated", "to")
        }
    return query.but(**changes)


def _query(frame: Frame, slots: Slots, scan: Scan, world: World) -> Query:
    concepts = concepts_of(scan)
    subject = slots.subject
    actor = tuple(id_ for id_ in slots.actor if id_ not in subject)
    query = Query(
        frame.intent,
        actor=actor,
        subject=subject,
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
    return _particular(_object(query, concepts, slots.claimants, world), slots, scan, concepts, world)


def _link(frame: Frame, concepts: frozenset[str]) -> Link:
    if frame.link is not Link.RECOGNITION:
        return frame.link
    if frame.intent in (Intent.WHO_RECOGNISES, Intent.HOW_MANY, Intent.FIRST_OR_NTH, Intent.DID_RECOGNISE):
        if concepts & {"ties", "embassy", "ally"} and "recognise" not in concepts:
            return Link.RELATIONS
    return Link.RECOGNITION


def _object(query: Query, concepts: frozenset[str], claimants: tuple[str, ...], world: World) -> Query:
    """What is recognised: sovereignty where the subject is a territory or is called annexed, a government where one is named."""
    if not query.subject or query.intent in (Intent.WHO_IS_PERSON, Intent.QUOTE):
        return query
    if any(world.territorial(id_) for id_ in query.subject):
        claimants = {
            claimant for id_ in query.subject if world.is_claim(id_) for claimant in world.claimed_by(id_)
        }
        kept = tuple(id_ for id_ in query.subject if id_ not in claimants)
        query = query.but(subject=kept, actor=tuple(id_ for id_ in query.actor if id_ not in claimants))
        return query.but(object=Object.SOVEREIGNTY.value)
    claim = next((claim for claimant in claimants if (claim := world.sovereignty(claimant))), None)
    if claim and any(world.disputed(id_) for id_ in query.subject):
        return query.but(subject=(claim,), object=Object.SOVEREIGNTY.value)
    if (claimants or "annex" in concepts) and query.intent in _ABOUT_RECOGNITION:
        return query.but(object=Object.SOVEREIGNTY.value)
    if (
        "government" in concepts
        and "recognise" in concepts
        and not any(world.disputed(id_) for id_ in query.subject)
    ):
        return query.but(object=Object.GOVERNMENT.value)
    return query


_ABOUT_RECOGNITION = (
    Intent.WHO_RECOGNISES,
    Intent.DID_RECOGNISE,
    Intent.WHEN_RECOGNISED,
    Intent.HOW_MANY,
    Intent.FIRST_OR_NTH,
    Intent.SOURCE,
    Intent.WHY,
    Intent.WITHDRAWAL,
    Intent.HOW_ANNOUNCED,
)


def _particular(query: Query, slots: Slots, scan: Scan, concepts: frozenset[str], world: World) -> Query:
    """What only some intents carry."""
    intent = query.intent
    if intent in (Intent.WHO_RECOGNISES, Intent.HOW_MANY):
        query = query.but(negated=slots.negated and "only" not in concepts)
    if query.link is Link.VOTES and not query.actor:
        query = query.but(actor=query.group or ("un",), group=())
    if intent is Intent.FIRST_OR_NTH:
        query = query.but(nth=_place(slots.nth))
    if intent is Intent.WHO_IS_PERSON:
        return query.but(office=slots.office if not slots.person else None)
    if intent is Intent.QUOTE:
        return _spoken(query, scan, world)
    if intent is Intent.DID_RECOGNISE and slots.claimed and not slots.actor:
        query = query.but(claimed=slots.claimed)
    contested = bool(query.subject) and all(map(world.contested_land, query.subject))
    if intent is Intent.SEVERED and contested and "ties" not in concepts:
        return query.but(intent=Intent.WITHDRAWAL, phase=None)
    if intent is Intent.SEVERED:
        query = _bond(query, concepts, world)
        if (
            query.phase is Phase.STATUS
            and not concepts & {"sever", "cut", "restore"}
            and _unbroken(query, world)
        ):
            query = query.but(intent=Intent.DID_RECOGNISE, link=Link.RELATIONS, phase=None)
    if intent is Intent.HOW_MANY and "claim" in concepts and slots.actor:
        query = query.but(whose=slots.actor[0], actor=())
    if intent in (Intent.SEVERED, Intent.WHY, Intent.HOW_ANNOUNCED):
        query = _as_broken(query, concepts, world)
    if intent in (Intent.SEVERED, Intent.WITHDRAWAL) and query.actor and query.person and not query.subject:
        query = query.but(
            subject=tuple(id_ for id_ in world.served(query.person[0])[:1] if id_ not in query.actor)
        )
    if not query.actor and query.person and intent not in (Intent.TIMELINE, Intent.SOURCE):
        served = world.served(query.person[0])
        query = query.but(actor=tuple(id_ for id_ in served[:1] if id_ not in query.subject))
    return query


def _as_broken(query: Query, concepts: frozenset[str], world: World) -> Query:
    """Of a bond that the record says only the other side broke, the other side is the actor."""
    if len(query.actor) != 1 or len(query.subject) != 1 or not concepts & _BOND_WORDS:
        return query
    actor, subject = query.actor[0], query.subject[0]
    if not world.broke(actor, subject) and world.broke(subject, actor):
        return query.but(actor=query.subject, subject=query.actor)
    return query


_BOND_WORDS = frozenset({"sever", "cut", "ties", "embassy", "ally", "leave", "restore"})


def _place(nth: str | None) -> int | None:
    if nth is None or nth == "which":
        return None
    return 2 if nth == "next" else int(nth)


def _unbroken(query: Query, world: World) -> bool:
    """Whether both sides are named and the record holds no break between them: then only standing ties can be meant."""
    pairs = [(actor, subject) for actor in query.actor for subject in query.subject]
    return bool(pairs) and not any(world.broke(*pair) or world.broke(pair[1], pair[0]) for pair in pairs)


def _bond(query: Query, concepts: frozenset[str], world: World) -> Query:
    """Both the break and the repair asked for is how it stands. Land over which ties were broken is no party to them."""
    if query.phase is Phase.BROKEN and "restore" in concepts:
        query = query.but(phase=Phase.STATUS)
    parties = tuple(id_ for id_ in query.subject if not world.contested_land(id_))
    if query.actor or parties:
        query = query.but(subject=parties)
    return query.but(object=None)


_OLDEST_QUOTE = "1900"
"""No quotation on record is older; an earlier year is part of the words that were said."""


def _spoken(query: Query, scan: Scan, world: World) -> Query:
    """The words that a quote should hold are those that nothing else explains; the speaker's state is the actor."""
    words = [scan.words[index].text for index in scan.unknown]
    if query.as_of and query.as_of[:4] < _OLDEST_QUOTE:
        words.append(query.as_of)
        query = query.but(as_of=None, during=False)
    actor = query.actor
    if not actor and query.person:
        actor = tuple(id_ for id_ in world.served(query.person[0])[:1] if id_ not in query.subject)
    return query.but(words=" ".join(words[:8]), actor=actor)


def asks_something(scan: Scan) -> bool:
    """Whether a text holds a question word or an act at all."""
    return bool(
        concepts_of(scan)
        & {"who", "when", "why", "how", "how_many", "whether", "what", "which", "source", "nth", *ACT}
    )
