"""Readings: a scan and a frame make a Query, from the question alone or with the one before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.lexicon import FILLER
from bot.understand.arrange import arrange, borrow, complete
from bot.understand.formulate import concepts_of, formulate
from bot.understand.frame import Frame
from bot.understand.frames import suitable
from bot.understand.scan import Scan
from bot.understand.slots import Slots
from bot.understand.world import World
from knowledge.query import Intent, Link, Phase, Query
from knowledge.records import replace

_OWN_ACTS = frozenset(
    {Intent.WITHDRAWAL, Intent.SEVERED, Intent.WHEN_RECOGNISED, Intent.WHY, Intent.HOW_ANNOUNCED}
)


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to understand a question. `follows` marks one that rests on what was asked before."""

    query: Query
    frame: Frame
    scan: Scan
    follows: bool = False


def read(scan: Scan, slots: Slots, world: World, before: Query | None = None) -> Reading | None:
    """The first frame whose concepts are all there and whose slots are filled, from the question or the one before."""
    concepts = concepts_of(scan)
    if before is not None and slots.they and "say" in concepts:
        slots = _said_by_the_same(slots, before)
    for frame in suitable(concepts):
        if frame.intent is Intent.WHAT_DOES_ACTOR_RECOGNISE and _means_the_same_subject(concepts, before):
            continue
        if frame.intent is Intent.WHO_IS_PERSON and _means_who_handed_it_over(slots, before):
            continue
        own = arrange(frame, slots, world)
        refers = slots.pronoun and before is not None and bool(own.actor) and not own.subject
        if slots.they and before is not None and frame.intent in _OWN_ACTS:
            refers = refers or _means_the_same_actor(own, before)
        if not refers and _fits(frame, own, scan, world):
            own = complete(frame, own, scan, before, world)
            query = _of_ones_own_act(formulate(frame, own, scan, world), before, world)
            return Reading(_at_that_time(query, concepts, before, world), frame, scan)
        if before is not None and not _bare(frame):
            borrowed = borrow(frame, own, before, world)
            if _fits(frame, borrowed, scan, world):
                query = formulate(frame, borrowed, scan, world)
                query = _broken_over(_continued(query, before, concepts), concepts, world)
                if frame.intent is Intent.REACTION and not (own.actor or own.subject or own.person):
                    query = _to_the_act(query, before)
                return Reading(query, frame, scan, follows=True)
    return None


def _means_who_handed_it_over(slots: Slots, before: Query | None) -> bool:
    """Whether "and the ambassador's name?" asks who took part in what the question before told the way of."""
    if before is None or before.intent is not Intent.HOW_ANNOUNCED:
        return False
    return not (slots.actor or slots.subject or slots.person)


def _said_by_the_same(slots: Slots, before: Query) -> Slots:
    """What "he" said was said by the person of the question before."""
    last = before.parts[-1] if before.parts else before
    return slots if slots.person or not last.person else replace(slots, person=last.person)


def _means_the_same_actor(slots: Slots, before: Query) -> bool:
    """Whether "they" do what is asked: those who acted in the question before ("and did they cancel the recognition?")."""
    last = before.parts[-1] if before.parts else before
    return bool(last.actor) and bool(slots.subject) and not slots.actor and not slots.person


def _means_the_same_subject(concepts: frozenset[str], before: Query | None) -> bool:
    """Whether "and does Romania recognise?" asks about what the question before was about, not about everything."""
    if before is None or not before.subject:
        return False
    return concepts.isdisjoint({"which", "what", "who", "list", "unrecognised"})


def fitting(scan: Scan, slots: Slots, world: World) -> tuple[str, ...]:
    """The names of all frames that fit by themselves, the one that wins first."""
    concepts = concepts_of(scan)
    return tuple(
        frame.name for frame in suitable(concepts) if _fits(frame, arrange(frame, slots, world), scan, world)
    )


def _bare(frame: Frame) -> bool:
    """Whether a frame rests on a name alone, or on what was asked before in a way of its own."""
    return not {"person alone", "thing alone", "context"}.isdisjoint(frame.slots)


def _fits(frame: Frame, slots: Slots, scan: Scan, world: World) -> bool:
    return all(_filled(name, slots, scan, world) for name in frame.slots)


def _filled(name: str, slots: Slots, scan: Scan, world: World) -> bool:
    """Whether the slots hold what a frame asks for by this name."""
    actor, subject, person = bool(slots.actor), bool(slots.subject), bool(slots.person)
    match name:
        case "any" | "speaker":
            return actor or subject or person
        case "pair":
            return (actor or person) and subject
        case "voted on":
            return actor or subject or (slots.as_of is not None and bool(world.voted_on(slots.as_of)))
        case "two things":
            return len({*slots.actor, *slots.subject}) > 1
        case "subject":
            return subject
        case "subject alone":
            return subject and not actor and not (person and not slots.group)
        case "actor alone":
            stands_for_it = person and bool(world.served(slots.person[0]))
            return (actor or stands_for_it) and not subject and slots.asks == "object"
        case "thing":
            return actor is not subject
        case "person alone" | "thing alone" | "pair alone":
            return _bare_name(name, slots, scan, world)
        case "office last":
            return _asks_for_an_office(scan)
    disputed = subject and all(map(world.disputed, slots.subject))
    return {
        "group": bool(slots.group),
        "person": person,
        "context": False,
        "disputed": disputed and not actor,
        "disputed subject": disputed,
        "person or disputed": person or disputed,
    }[name]


def _bare_name(name: str, slots: Slots, scan: Scan, world: World) -> bool:
    """Whether a name or two stand by themselves, and every word of the question is explained."""
    actor, subject = bool(slots.actor), bool(slots.subject)
    if scan.unknown or slots.group:
        return False
    if name == "person alone":
        return len(slots.person) == 1 and not actor and not subject and "exist" not in scan.concepts
    if name == "pair alone":
        return actor and subject and not scan.times and scan.concepts <= {FILLER}
    alike = actor is not subject and _alike((*slots.actor, *slots.subject), world)
    return alike and not scan.times and scan.concepts <= _PLAIN


def _asks_for_an_office(scan: Scan) -> bool:
    """Whether a question by keyword ends with the word of an office ("북한 승인 당시 시리아 외무장관")."""
    told = [tag for tag in scan.tags if tag.concepts != {FILLER}]
    last = bool(told) and any(name.startswith("office:") for name in told[-1].concepts)
    return last and all(name.end <= told[-1].start for name in scan.mentions)


def _alike(ids: Sequence[str], world: World) -> bool:
    """Whether several bare names are all disputed, or none: two sides of an act are asked about together."""
    return len({world.disputed(id_) for id_ in ids}) == 1


_PLAIN = frozenset(
    {"filler", "and", "about", "of", "in", "be", "what_is", "state", "still", "then", "also", "unrecognised"}
)


def _of_ones_own_act(query: Query, before: Query | None, world: World) -> Query:
    """What somebody said of the act asked about before is no reaction where it was their own state's act."""
    if before is None or query.intent is not Intent.REACTION or not query.person or query.to:
        return query
    last = before.parts[-1] if before.parts else before
    own = last.actor and last.subject == query.subject and last.actor == world.served(query.person[0])[:1]
    return query.but(intent=Intent.QUOTE) if own else query


def _at_that_time(query: Query, concepts: frozenset[str], before: Query | None, world: World) -> Query:
    """Who held an office "then" held it on the day of the act that the question before was about."""
    if query.intent is not Intent.WHO_IS_PERSON or "then" not in concepts or query.as_of or before is None:
        return query
    last = before.parts[-1] if before.parts else before
    day = world.day(last.actor[0], last.subject[0]) if last.actor and last.subject else None
    return query.but(as_of=day)


def _to_the_act(query: Query, before: Query) -> Query:
    """A bare "and the reaction?" asks how others took the act of before, and after a break, how the other side did."""
    last = before.parts[-1] if before.parts else before
    if last.intent is Intent.REACTION or not (last.actor and last.subject):
        return query
    if last.intent is Intent.SEVERED or last.link is Link.RELATIONS:
        return query.but(actor=last.subject, subject=last.actor, to=())
    return query.but(actor=(), subject=last.subject, to=last.actor, person=())


def _broken_over(query: Query, concepts: frozenset[str], world: World) -> Query:
    """A break asked about after a recognition is one with the state whose land was recognised, not with that land."""
    if query.intent is not Intent.WITHDRAWAL or "sever" not in concepts or concepts & {"withdraw", "suspend"}:
        return query
    owners = {owner for id_ in query.subject for owner in world.claimed_by(id_)} - {*query.actor}
    if len(owners) > 1:
        owners = {id_ for id_ in owners for actor in query.actor if world.broke(id_, actor)}
    if len(owners) != 1 or not query.actor:
        return query
    return Query(Intent.SEVERED, actor=tuple(owners), subject=query.actor, phase=Phase.BROKEN)


def _continued(query: Query, before: Query, concepts: frozenset[str]) -> Query:
    """A follow-up keeps what the earlier question limited and this one does not mention."""
    last = before.parts[-1] if before.parts else before
    changes: dict[str, object] = {}
    if query.as_of is None and query.intent is last.intent:
        changes |= {"as_of": last.as_of, "during": last.during}
    if query.object is None:
        changes["object"] = last.object
    if query.intent is last.intent and query.link is Link.RECOGNITION and "recognise" not in concepts:
        changes["link"] = last.link
    if last.intent is Intent.SEVERED and query.intent in (Intent.WHY, Intent.HOW_ANNOUNCED):
        changes["link"] = Link.RELATIONS
    if last.intent is Intent.WITHDRAWAL and query.intent is Intent.HOW_ANNOUNCED:
        changes["link"] = Link.WITHDRAWALS
    if query.intent is Intent.SOURCE:
        changes["about"] = last.intent
        changes |= {
            name: getattr(last, name)
            for name in ("person", "link", "group", "nth", "as_of", "during", "phase", "negated", "to")
        }
    return query.but(**changes)
