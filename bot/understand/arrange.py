"""Arranging: the slots of a question as its intent sees them, and what it leaves to the question before."""

from __future__ import annotations

from bot.understand.frame import Frame
from bot.understand.roles import Roles
from bot.understand.scan import Scan
from bot.understand.slots import Slots
from bot.understand.world import World
from knowledge.query import Intent, Query
from knowledge.records import replace

_ABOUT_SUBJECT = frozenset(
    {
        Intent.WHO_RECOGNISES,
        Intent.HOW_MANY,
        Intent.FIRST_OR_NTH,
        Intent.WHEN_RECOGNISED,
        Intent.WHAT_IS_ENTITY,
        Intent.TIMELINE,
    }
)
_OF_A_PAIR = frozenset({Intent.SOURCE, Intent.WHY, Intent.HOW_ANNOUNCED, Intent.DID_RECOGNISE})
_NEEDS_SUBJECT = frozenset(
    {Intent.WHY, Intent.REACTION, Intent.HOW_ANNOUNCED, Intent.QUOTE, Intent.WITHDRAWAL, Intent.SEVERED}
)


def arrange(frame: Frame, slots: Slots, world: World) -> Slots:
    """The slots as the intent sees them: a lone name is what a list is about, joined names may be the two sides."""
    intent = frame.intent
    slots = _with_reaction(slots, intent, world)
    actor, subject = slots.actor, slots.subject
    if slots.person and intent in (Intent.QUOTE, Intent.REACTION):
        return _spoken_by(slots, intent, world)
    if intent is Intent.WHAT_IS_ENTITY and actor and subject and "thing alone" not in frame.slots:
        disputed = tuple(id_ for id_ in actor + subject if world.disputed(id_))
        if len(disputed) == 1 or _only_asked(actor, subject, world):
            return replace(slots, actor=(), subject=disputed if len(disputed) == 1 else subject)
        if all(map(world.disputed, actor)):
            return replace(slots, actor=(), subject=actor)
    if intent is Intent.WHO_IS_PERSON and subject and not actor:
        return replace(slots, actor=subject, subject=())
    if intent in (Intent.FIRST_OR_NTH, Intent.QUOTE) and not actor:
        plain = tuple(id_ for id_ in subject if not world.disputed(id_))
        if plain and plain != subject:
            return replace(slots, actor=plain, subject=tuple(id_ for id_ in subject if id_ not in plain))
    joined = actor or subject
    if "same day" in frame.name and len(joined) > 1 and not (actor and subject):
        return _apart(slots, joined, world)
    if len(joined) > 1 and not (actor and subject):
        slots = _divided(slots, joined, intent, world)
        actor, subject = slots.actor, slots.subject
    asked_for = (slots.asks == "object" or slots.pronoun) and intent is not Intent.WHAT_IS_ENTITY
    if intent in _ABOUT_SUBJECT and actor and not subject and not asked_for:
        return replace(slots, actor=(), subject=actor)
    if intent is Intent.TIMELINE and len(actor) + len(subject) > 2 and not slots.roles.margin > 1:
        return replace(slots, actor=(), subject=actor + subject)
    return slots


def _with_reaction(slots: Slots, intent: Intent, world: World) -> Slots:
    """Who answered whom matters to reactions alone."""
    if intent is Intent.REACTION and slots.reaction != Roles():
        return replace(slots, actor=_owners(slots.reaction.actor, world), subject=slots.reaction.subject)
    return replace(slots, to=()) if slots.to else slots


def _only_asked(actor: tuple[str, ...], subject: tuple[str, ...], world: World) -> bool:
    """Whether beside the thing asked about there is only a body that judges it, or a state that may own it."""
    return all(map(world.organisation, actor)) or all(map(world.disputed, subject))


def _owners(ids: tuple[str, ...], world: World) -> tuple[str, ...]:
    """States in place of their ministries and agencies."""
    return tuple(dict.fromkeys(world.owner(id_) or id_ for id_ in ids))


def _spoken_by(slots: Slots, intent: Intent, world: World) -> Slots:
    """With a speaker named, the states named are what was spoken of, but for the speaker's own."""
    served = world.served(slots.person[0])
    others = tuple(id_ for id_ in (*slots.subject, *slots.actor) if id_ not in served)
    disputed = tuple(id_ for id_ in others if world.disputed(id_))
    if intent is Intent.REACTION and (disputed or not slots.broken):
        plain = tuple(id_ for id_ in others if id_ not in disputed)
        return replace(slots, actor=served[:1], subject=disputed, to=plain or slots.to)
    return replace(slots, actor=served[:1], subject=others)


def _divided(slots: Slots, joined: tuple[str, ...], intent: Intent, world: World) -> Slots:
    """Names joined by "and" that stand for both sides of an act."""
    pair = len(joined) == 2 and not all(map(world.disputed, joined))
    if intent is Intent.SEVERED or (intent in (Intent.TIMELINE, Intent.WHEN_RECOGNISED) and pair):
        return replace(slots, actor=joined[:1], subject=joined[1:])
    return _apart(slots, joined, world) if intent in _OF_A_PAIR else slots


def _apart(slots: Slots, joined: tuple[str, ...], world: World) -> Slots:
    """Plain states as those that act, upon the disputed ones beside them."""
    disputed = tuple(id_ for id_ in joined if world.disputed(id_))
    if not disputed or disputed == joined:
        return slots
    return replace(slots, actor=tuple(id_ for id_ in joined if id_ not in disputed), subject=disputed)


def complete(frame: Frame, slots: Slots, scan: Scan, before: Query | None, world: World) -> Slots:
    """What a question leaves out because the one before named it ("what did Lukashenko say about recognising them")."""
    if before is not None and frame.name == "changed sides" and not slots.actor and slots.asks != "actor":
        last = before.parts[-1] if before.parts else before
        return replace(slots, actor=tuple(id_ for id_ in last.actor if id_ not in slots.subject))
    if before is not None and frame.name == "office" and "when" in scan.concepts and slots.actor:
        # "Who was president of Nauru when it did that": at the day of the act that was asked about.
        last = before.parts[-1] if before.parts else before
        return replace(slots, subject=last.subject) if set(slots.actor) <= set(last.actor) else slots
    named = bool(slots.actor or slots.person)
    if before is None or slots.subject or not named or frame.intent not in _NEEDS_SUBJECT:
        return slots
    if frame.intent is Intent.QUOTE and "recognise" not in scan.concepts:
        return slots
    last = before.parts[-1] if before.parts else before
    if frame.intent is Intent.REACTION:
        return _reacting_to(slots, last, world)
    if frame.intent is Intent.SEVERED and last.actor and all(map(world.contested_land, last.subject)):
        # Whoever breaks off over a recognition breaks with the one that recognised ("did Israel close its embassy?").
        return replace(slots, subject=tuple(id_ for id_ in last.actor if id_ not in slots.actor))
    return replace(slots, subject=tuple(id_ for id_ in last.subject if id_ not in slots.actor))


def _reacting_to(slots: Slots, last: Query, world: World) -> Slots:
    """A reaction that follows a question about an act answers that act: a break is answered to the side that broke."""
    if last.intent is Intent.SEVERED and last.actor:
        return replace(slots, subject=tuple(id_ for id_ in last.actor if id_ not in slots.actor))
    step = tuple(id_ for id_ in last.actor if id_ not in slots.actor)
    subject = tuple(id_ for id_ in last.subject if id_ not in slots.actor)
    # Whoever is named and never acted upon that subject is named for something else that it did.
    if slots.to and not any(world.acted(id_, thing) for id_ in slots.to for thing in subject):
        return slots
    return replace(slots, to=slots.to or step, subject=subject)


def _may_have_acted(ids: tuple[str, ...], subject: tuple[str, ...], world: World) -> bool:
    """Whether what was spoken of before is a plain state, and what is named now is disputed."""
    return len(ids) == 1 and not world.disputed(ids[0]) and all(map(world.disputed, subject))


def _one_that_acted(last: Query, subject: tuple[str, ...], world: World) -> tuple[str, ...]:
    """Of the two sides of a bond spoken of before, the one that recognised what is named now."""
    sides = [side for side in (last.actor, last.subject) if side and world.recognised(side[0], subject[0])]
    return sides[0] if last.intent is Intent.SEVERED and len(sides) == 1 else last.actor


def borrow(frame: Frame, slots: Slots, before: Query, world: World) -> Slots:
    """The slots with what is missing taken from the question before, as the frame needs them."""
    last = before.parts[-1] if before.parts else before
    actor, subject = slots.actor, slots.subject
    # "What did he say of it" wants the person; "what do you rely on" asks for nothing that anybody acted upon.
    if "person" in frame.slots and last.person and subject and not actor and not slots.person:
        return replace(slots, person=last.person)
    if slots.asks == "object" and frame.intent is not Intent.SOURCE and not actor and not subject:
        actor = last.actor or last.subject
    elif subject and not actor and not last.actor and _may_have_acted(last.subject, subject, world):
        actor = last.subject
    elif not actor and not subject and not slots.person:
        # "Who does?" after "does Serbia recognise Kosovo?" asks for others than the one that was named.
        apart = frame.intent is Intent.WHO_RECOGNISES and bool(last.subject)
        actor, subject = () if apart else last.actor, last.subject
    elif actor and not subject:
        subject = tuple(id_ for id_ in last.subject if id_ not in actor)
    elif subject and not actor:
        actor = tuple(id_ for id_ in _one_that_acted(last, subject, world) if id_ not in subject)
    person = slots.person or (last.person if not actor and not subject else ())
    return replace(slots, actor=actor, subject=subject, person=person, group=slots.group or last.group)
