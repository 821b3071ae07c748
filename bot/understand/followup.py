"""Follow-ups: "and Luhansk?", "in 2015?", "the second one", "why?" — the question before, with one thing changed."""

from __future__ import annotations

from collections.abc import Sequence

from bot.understand.earlier import names_twin
from bot.understand.formulate import concepts_of
from bot.understand.leftovers import ACTS
from bot.understand.rather import without_own_official
from bot.understand.refs import Ref
from bot.understand.scan import Scan
from bot.understand.slots import Slots
from bot.understand.successors import OF_A_PAIR, asks_for_successors, is_group, successors
from bot.understand.world import World
from knowledge.query import Intent, Link, Phase, Query

_ASKED = (
    ("source", Intent.SOURCE),
    ("why", Intent.WHY),
    ("timeline", Intent.TIMELINE),
    ("quote", Intent.QUOTE),
    ("react", Intent.REACTION),
    ("how_many", Intent.HOW_MANY),
    ("when", Intent.WHEN_RECOGNISED),
    ("how", Intent.HOW_ANNOUNCED),
    ("announce", Intent.HOW_ANNOUNCED),
    ("withdraw", Intent.WITHDRAWAL),
    ("who", Intent.WHO_RECOGNISES),
    ("list", Intent.WHO_RECOGNISES),
)
_LISTS = frozenset({Intent.WHO_RECOGNISES, Intent.HOW_MANY, Intent.FIRST_OR_NTH})
_OF_ONE = frozenset({Intent.WHEN_RECOGNISED, Intent.WHY, Intent.HOW_ANNOUNCED})
_LEAVING = frozenset({"withdraw", "suspend", "sever", "cut", "leave"})
_ACTING = ("nominative", "subject", "by")
_LEADING = frozenset({"filler", "in", "from", "of", "with"})
_OF_ONE_DAY = frozenset({Intent.DID_RECOGNISE, Intent.WHEN_RECOGNISED})
_TOLD_OF = frozenset({Intent.FIRST_OR_NTH, Intent.WHO_RECOGNISES})
_KEEPS_ITS_INTENT = frozenset({Intent.SEVERED, Intent.WITHDRAWAL, Intent.WHAT_IS_ENTITY})


def follow(scan: Scan, refs: Sequence[Ref], slots: Slots, before: Query, world: World) -> Query | None:
    """The query of a follow-up, or None if the text says too much or too little to be one."""
    last = before.parts[-1] if before.parts else before
    slots = without_own_official(slots, world)
    concepts = concepts_of(scan)
    too_much = len(scan.words) > 14 or len(scan.unknown) > _most_unknown(scan, refs, slots, last)
    if too_much or _asks_more(concepts, refs, slots, last) or _of_many(concepts, refs, last, world):
        return None
    if asks_for_successors(scan, refs, slots, last):
        return successors(last, refs, slots, world)
    asked = _asked(concepts, refs, last)
    same = _of_the_same(concepts, refs, slots, last) or _doing_it(concepts, refs, slots, last, asked)
    if same := same or _members(scan, refs, slots, last) or _others_of(scan, refs, slots, last, asked):
        return same
    if last.intent in _LISTS and "world" in concepts:
        last = last.but(group=())
    things = [
        ref for ref in refs if ref.kind == "entity" and ref.mark != "except" and not _limits(ref, slots)
    ]
    counts = (asked or last.intent) is Intent.HOW_MANY or (not asked and last.intent is Intent.WHO_RECOGNISES)
    if things and "claim" in concepts and counts and "say" not in concepts:
        gone = last.intent is Intent.WITHDRAWAL or not concepts.isdisjoint(_LEAVING)
        link = Link.WITHDRAWALS if gone else last.link
        return last.but(intent=Intent.HOW_MANY, actor=(), whose=things[0].ids[0], link=link, nth=None)
    if asked is Intent.WHO_RECOGNISES and last.intent is Intent.SEVERED and "still" in concepts:
        left = last.subject or last.actor
        return Query(asked, subject=left, group=slots.group, link=Link.RELATIONS)
    if things and last.intent is Intent.WHO_IS_PERSON and last.person:
        return None
    if things and asked is None and (turned := _turned(last, things, scan, world)):
        return _dated(turned, slots, last)
    if things or slots.person:
        changed = _dated(_replaced(last, slots, things, world, asked), slots, last)
    elif slots.group or scan.times or slots.excluded:
        changed = _limited(scan, slots, last)
        if slots.excluded and last.intent not in _LISTS:
            return changed.but(intent=Intent.WHO_RECOGNISES, actor=())
    else:
        asks_not = slots.negated and asked is Intent.WHO_RECOGNISES
        changed = last.but(negated=True) if asks_not else last
        alone = changed if names_twin(scan) and last.subject and world.twin(last.subject[0]) else None
        return _asking(changed, asked, last, others="also" in concepts) if asked else alone
    return _asking(changed, asked, last) if asked else changed


def _most_unknown(scan: Scan, refs: Sequence[Ref], slots: Slots, last: Query) -> int:
    """How many words may stay unexplained: one beside a name or a time, or beside "next" after a place in an order; none
    beside an act, as that may be what the act is done to ("did Germany recognise Chechnya?")."""
    if not (slots.they or slots.pronoun) and not scan.concepts.isdisjoint(ACTS):
        return 0
    goes_on = last.intent is Intent.FIRST_OR_NTH and "nth:next" in scan.concepts
    return 1 if refs or scan.times or goes_on else 0


def _of_the_same(concepts: frozenset[str], refs: Sequence[Ref], slots: Slots, last: Query) -> Query | None:
    """What is asked of the very order, person, office or pair that was spoken of, without another name."""
    passed = [ref for ref in refs if ref.mark == "after"] if "nth" in concepts else []
    if not all(ref in passed or set(ref.ids) <= set(last.subject) for ref in refs):
        return None
    if passed and slots.nth == "next" and last.subject:
        # Whose turn came after somebody's is told beside that one's own place.
        return last.but(intent=Intent.FIRST_OR_NTH, nth=None, actor=passed[0].ids)
    if "nth" in concepts:
        return _nth(slots, last, concepts)
    if refs:
        return None
    if "forecast" in concepts and last.intent is Intent.DID_RECOGNISE and not slots.group:
        return last.but(forecast=True)
    if "person_who" in concepts and last.intent is Intent.HOW_ANNOUNCED:
        return last
    if last.intent is Intent.WHO_IS_PERSON and slots.office:
        return last.but(person=(), office=slots.office)
    if last.person and "person_who" in concepts:
        return Query(Intent.WHO_IS_PERSON, person=last.person)
    if "mutual" in concepts and last.actor and last.subject:
        return last.but(actor=last.subject, subject=last.actor)
    return None


def _limits(ref: Ref, slots: Slots) -> bool:
    """Whether a body only says whose members are asked for."""
    return ref.dual and {*slots.group}.issuperset(ref.ids)


def _asks_more(concepts: frozenset[str], refs: Sequence[Ref], slots: Slots, last: Query) -> bool:
    """Whether both are asked about where but one was named, whether that one belongs to a body ("is it a member?"), what
    others than those of a list say or mean to do, or who is of the same mind."""
    if slots.group and "state" in concepts:
        return True
    if slots.of_it and last.intent is Intent.WHO_RECOGNISES and refs and all(map(is_group, refs)):
        return True  # "is it in NATO?"
    if "ally" in concepts and last.link is Link.RECOGNITION and last.intent in OF_A_PAIR:
        return True  # "isn't it Russia's ally?"
    if last.intent in _LISTS and (slots.person or (concepts >= {"what", "say", "who"} and not refs)):
        return True  # "how many under Tsai?", "what do the other states say?"
    if (last.intent in _LISTS or "who" in concepts) and "forecast" in concepts and not refs:
        return True
    if last.intent is Intent.DID_RECOGNISE and "accept" in concepts and concepts & {"who", "how_many"}:
        return True
    return "both" in concepts and not refs and len({*last.actor, *last.subject}) < 2


def _of_many(concepts: frozenset[str], refs: Sequence[Ref], last: Query, world: World) -> bool:
    """Whether the way of a recognition is asked for after a list of many, each of which went its own way."""
    asked = _asked(concepts, refs, last) is Intent.HOW_ANNOUNCED
    return asked and last.intent in _LISTS and not refs and any(map(world.by_many, last.subject))


def _asked(concepts: frozenset[str], refs: Sequence[Ref], last: Query) -> Intent | None:
    """What is asked of the question before; "which?" after a number asks for the list."""
    if "which" in concepts and last.intent is Intent.HOW_MANY and not refs:
        return Intent.WHO_RECOGNISES
    return next((intent for name, intent in _ASKED if name in concepts), None)


def _members(scan: Scan, refs: Sequence[Ref], slots: Slots, last: Query) -> Query | None:
    """The list of before among the members of a body alone, or without those of a group."""
    if last.intent not in _LISTS:
        return None
    if outside := _left_out(scan, refs):
        return last.but(excluded=outside, group=())
    bodies = tuple(id_ for ref in refs if ref.dual for id_ in ref.ids)
    return last.but(group=bodies, negated=last.negated or slots.negated) if bodies else None


def _limited(scan: Scan, slots: Slots, last: Query) -> Query:
    """The question of before for another time, for a group, or without somebody."""
    return last.but(
        group=slots.group or last.group,
        negated=last.negated
        or (slots.negated and not slots.excluded and (last.intent in _LISTS or "who" in concepts_of(scan))),
        as_of=slots.as_of or last.as_of,
        during=slots.during if scan.times and last.intent not in _LISTS else last.during,
        excluded=slots.excluded or last.excluded,
    )


def _dated(query: Query, slots: Slots, last: Query) -> Query:
    """The question for the time that is named beside the new name ("and on Crimea in 2014?")."""
    if not slots.as_of:
        return query
    return query.but(as_of=slots.as_of, during=slots.during if last.intent not in _LISTS else last.during)


def _left_out(scan: Scan, refs: Sequence[Ref]) -> tuple[str, ...]:
    """Groups with a "not" right before them ("and not from Africa?")."""
    before = {tag.end: tag for tag in scan.tags}
    left_out: tuple[str, ...] = ()
    for ref in refs:
        tag = before.get(ref.start) if ref.dual or ref.kind == "group" else None
        while tag is not None and tag.concepts <= _LEADING:
            tag = before.get(tag.start)
        if tag is not None and tag.concepts & {"not", "without"}:
            left_out += ref.ids
    return left_out


def _is_the_other_side(things: Sequence[Ref], last: Query, world: World) -> bool:
    """Whether one is named whom the act before was done to ("Syria recognised Abkhazia." "And what about Georgia?")."""
    if len(things) != 1 or things[0].mark in ("with", "about") or not last.actor or last.intent in _LISTS:
        return False
    owners = {owner for id_ in last.subject for owner in world.claimed_by(id_)}
    return not {*things[0].ids}.isdisjoint(owners - {*last.actor})


def _turned(last: Query, things: Sequence[Ref], scan: Scan, world: World) -> Query | None:
    """What names alone turn a question to: what one did about the act asked about, whether it is in the list, or the
    same between two others."""
    concepts = concepts_of(scan)
    if _are_another_pair(things, scan, last, world):
        return last.but(actor=things[0].ids[:1], subject=things[-1].ids[-1:])
    told = concepts >= {"what", "whether"} and last.intent in OF_A_PAIR
    told = told or (concepts >= {"what", "say"} and last.intent in _TOLD_OF and bool(last.subject))
    if told or ("what" in concepts and _is_the_other_side(things, last, world)):
        ids = tuple(id_ for ref in things for id_ in ref.ids)
        step = tuple(id_ for id_ in last.actor if id_ not in ids)
        return Query(Intent.REACTION, actor=ids, subject=last.subject, to=step)
    return None if things[0].mark == "object" else _one_of_them(last, things, world)


def _one_of_them(last: Query, things: Sequence[Ref], world: World) -> Query | None:
    """A name after a list asks whether it belongs there ("who recognises Kosovo? - and Spain?"), unless it is another
    thing of the kind that the list was about ("and Palestine?")."""
    ids = tuple(id_ for ref in things for id_ in ref.ids)
    plain = not any(map(world.disputed, ids))
    pair = Query(Intent.DID_RECOGNISE, link=last.link, object=last.object, as_of=last.as_of)
    if last.intent is Intent.WHAT_DOES_ACTOR_RECOGNISE and not plain and last.actor:
        return pair.but(actor=last.actor, subject=ids)
    if last.intent not in _LISTS or not last.subject or not plain:
        return None
    if not all(map(world.disputed, last.subject)) and not any(
        world.acted(id_, last.subject[0]) for id_ in ids
    ):
        return None
    if last.intent is Intent.FIRST_OR_NTH:
        return last.but(actor=ids)
    if last.link not in (Link.RECOGNITION, Link.RELATIONS):
        return None
    return pair.but(actor=ids, subject=last.subject)


def _others_of(
    scan: Scan, refs: Sequence[Ref], slots: Slots, last: Query, asked: Intent | None
) -> Query | None:
    """Those of a group that did what was asked about one state ("when did the rest of the Arab League?")."""
    if not (asked and slots.group and last.actor and last.intent in _OF_ONE_DAY and all(map(is_group, refs))):
        return None
    return _limited(scan, slots, last).but(intent=Intent.WHO_RECOGNISES, actor=(), excluded=last.actor)


def _doing_it(
    concepts: frozenset[str], refs: Sequence[Ref], slots: Slots, last: Query, asked: Intent | None
) -> Query | None:
    """The act of before by somebody else, who stands where those that act do ("when did Abkhazia do it?")."""
    if not slots.acts or len(refs) != 1 or refs[0].dual or concepts & {"what", "react", "say"}:
        return None
    ids = refs[0].ids
    if last.intent is Intent.WHAT_DOES_ACTOR_RECOGNISE and not asked:
        return last.but(actor=ids)
    subject = tuple(id_ for id_ in last.subject if id_ not in ids) or last.actor
    if not last.subject or not subject or set(ids) & set(subject):
        return None
    kept = asked or (Intent.DID_RECOGNISE if last.intent in _LISTS else last.intent)
    query = last.but(intent=kept, actor=ids, subject=subject, person=(), group=(), negated=False, nth=None)
    return _asking(query, asked, last) if asked else query


def _asking(query: Query, intent: Intent, last: Query, others: bool = False) -> Query:
    """The query of an intent. `others`: of those that act, all but the one of the question before ("who else?")."""
    if intent is Intent.WHEN_RECOGNISED and last.intent in _KEEPS_ITS_INTENT:
        return query
    if intent is Intent.WHEN_RECOGNISED and last.intent in _OF_ONE and last.link is Link.RELATIONS:
        return query.but(intent=Intent.SEVERED, link=Link.RECOGNITION, phase=Phase.BROKEN)
    of_a_break = intent is Intent.WHO_RECOGNISES and last.intent is Intent.SEVERED
    if of_a_break and query.actor and query.subject and not others:
        return query
    if intent is Intent.WHO_RECOGNISES and last.intent is Intent.WITHDRAWAL and others:
        return query.but(actor=())
    if intent is Intent.SOURCE:
        return query.but(intent=intent, about=last.intent)
    if intent is Intent.WHO_RECOGNISES and last.link is Link.WITHDRAWALS:
        return query.but(intent=Intent.WITHDRAWAL, link=Link.RECOGNITION)
    if intent is Intent.WHO_RECOGNISES and last.intent is Intent.WHAT_DOES_ACTOR_RECOGNISE:
        return query.but(intent=intent, actor=(), subject=last.actor)
    if intent is Intent.WHO_RECOGNISES and query.subject and last.intent is not Intent.SEVERED:
        return query.but(intent=intent, actor=(), excluded=query.excluded or (last.actor if others else ()))
    if intent is Intent.HOW_MANY:
        return query.but(intent=intent, nth=None)
    if last.intent is Intent.SEVERED and intent in (Intent.WHY, Intent.HOW_ANNOUNCED):
        return query.but(intent=intent, phase=None, link=Link.RELATIONS)
    if last.intent is Intent.WITHDRAWAL and intent is Intent.HOW_ANNOUNCED:
        return query.but(intent=intent, link=Link.WITHDRAWALS)
    return query.but(intent=intent)


def _nth(slots: Slots, last: Query, concepts: frozenset[str]) -> Query | None:
    if not last.subject:
        return None
    if last.intent is Intent.SEVERED and last.actor:
        return None if slots.nth == "next" and "who" in concepts else last
    if last.link is Link.RELATIONS and concepts & {"sever", "cut"}:
        return Query(Intent.SEVERED, subject=last.subject, phase=Phase.BROKEN)
    place = (
        (last.nth or 1) + 1 if slots.nth == "next" else int(slots.nth or 1) if slots.nth != "which" else None
    )
    return last.but(intent=Intent.FIRST_OR_NTH, nth=place, actor=())


def _replaced(last: Query, slots: Slots, things: Sequence[Ref], world: World, asked: Intent | None) -> Query:
    """Put the new name where the old question had a thing like it."""
    if slots.person and not things:
        spoken = last.intent in (Intent.QUOTE, Intent.REACTION) and world.served(slots.person[0])[:1]
        return last.but(person=slots.person, actor=spoken or last.actor)
    ids = tuple(id_ for ref in things for id_ in ref.ids)
    if (
        last.intent in _LISTS
        and asked in _OF_ONE
        and last.subject
        and not any(world.siblings(ids[0], id_) for id_ in last.subject)
    ):
        return last.but(actor=ids)
    if last.intent is Intent.WHO_IS_PERSON:
        return last.but(actor=ids)
    if _acts(things[0], last, world):
        intent = (
            Intent.DID_RECOGNISE if last.intent in (Intent.WHO_RECOGNISES, Intent.HOW_MANY) else last.intent
        )
        return last.but(intent=intent, actor=ids, group=(), negated=False, nth=None)
    if any(world.siblings(ids[0], id_) for id_ in last.actor) and not any(
        world.siblings(ids[0], id_) for id_ in last.subject
    ):
        return last.but(actor=ids)
    if things[0].mark in _ACTING and last.actor and last.subject:
        return last.but(subject=ids) if _was_met(ids[0], last, world) else last.but(actor=ids)
    if things[0].mark == "object" and last.actor and last.subject:
        return last.but(subject=ids)
    if _like(ids[0], last.actor, world) and not _like(ids[0], last.subject, world):
        return last.but(actor=ids)
    if _like(ids[0], last.subject, world) or not last.actor:
        return last.but(subject=ids) if last.subject else last.but(actor=ids)
    return last.but(subject=ids) if world.disputed(ids[0]) else last.but(actor=ids)


def _are_another_pair(things: Sequence[Ref], scan: Scan, last: Query, world: World) -> bool:
    """Whether two states are asked about with each other, as the two of before were ("China and Taiwan have none." "And
    Japan with Korea?"), and not both with one of those."""
    bond = last.link is Link.RELATIONS or last.intent is Intent.SEVERED
    two = sum(len(ref.ids) for ref in things) == 2
    if not (two and bond and last.actor and last.subject) or world.siblings(
        things[0].ids[0], things[-1].ids[-1]
    ):
        return False
    inner = range(things[0].start + 1, things[-1].end)
    return any("with" in tag.concepts and tag.start in inner for tag in scan.tags)


def _acts(ref: Ref, last: Query, world: World) -> bool:
    """Whether a plain state named anew is one more that acts: by its form, or as the record has it."""
    id_ = ref.ids[0]
    if not last.subject or ref.mark == "object" or world.disputed(id_):
        return False
    acted, nominative = world.acted(id_, last.subject[0]), ref.mark == "nominative"
    if not last.actor:
        return all(map(world.disputed, last.subject)) and (acted or nominative or not world.listed(id_))
    if any(map(world.disputed, (*last.actor, *last.subject))):
        return False
    if acted is not world.acted(last.actor[0], id_):
        return acted
    return nominative or world.listed(last.subject[0])


def _was_met(id_: str, last: Query, world: World) -> bool:
    """Whether, among plain states, the record has what the actor of before did to this one, and nothing done by it."""
    if any(map(world.disputed, (id_, *last.actor, *last.subject))):
        return False
    return world.acted(last.actor[0], id_) and not world.acted(id_, last.subject[0])


def _like(id_: str, old: Sequence[str], world: World) -> bool:
    """Whether the old slot held a sibling, or a thing of the same kind when that kind is telling."""
    if any(world.siblings(id_, other) for other in old):
        return True
    return bool(old) and all(world.disputed(other) == world.disputed(id_) for other in old) and len(old) == 1
