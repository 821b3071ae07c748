"""Slots: what a scan says about actor, subject, person, group, time and the rest, before any intent is chosen."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from bot.understand.grammar import Grammar
from bot.understand.refs import Ref, of_kind
from bot.understand.roles import Roles, asks_for, assign
from bot.understand.scan import Scan
from bot.understand.world import World
from knowledge.dates import parse
from knowledge.query import Combine

PREDICATES = (
    ("sever", "withdraw", "suspend"),
    ("recognise",),
    ("leave", "annex", "accept", "restore", "recall"),
    ("cut", "ally", "establish", "refuse"),
    ("ties", "embassy", "independence"),
)
_REACTED = frozenset({"react", "say", "recall"})
_NUMBER = re.compile(r"\d{1,3}")


@dataclass(frozen=True, slots=True)
class Slots:
    """Everything but the intent. `rivals` are the readings of an ambiguous name; `ours` marks "our country"."""

    roles: Roles = field(default_factory=Roles)
    reaction: Roles = field(default_factory=Roles)
    broken: bool = False
    actor: tuple[str, ...] = ()
    subject: tuple[str, ...] = ()
    person: tuple[str, ...] = ()
    group: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    claimants: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    combine: Combine = Combine.EACH
    as_of: str | None = None
    during: bool = False
    nth: str | None = None
    office: str | None = None
    negated: bool = False
    rivals: tuple[str, ...] = ()
    claimed: int | None = None
    asks: str = ""


def fill(scan: Scan, refs: Sequence[Ref], grammar: Grammar, world: World) -> Slots:
    """Fill the slots of a question from its scan and references."""
    concepts = scan.concepts
    excluded = tuple(id_ for ref in refs if ref.mark == "except" for id_ in ref.ids)
    rest = [ref for ref in refs if ref.mark != "except" and not _place(ref, refs, scan, grammar, world)]
    rest = [ref for ref in rest if ref.mark not in ("after", "before") or len(rest) == 1]
    rest = [ref for ref in rest if ref.mark != "with" or world.disputed(ref.ids[0]) or not _company(rest, concepts)]
    persons = tuple(dict.fromkeys(id_ for ref in of_kind(rest, "person") for id_ in ref.ids))
    groups, things = _groups(rest, scan, concepts)
    predicate = predicate_of(scan)
    claimants = _claimants(things, scan, grammar, world)
    things = [ref for ref in things if not set(ref.ids) & set(claimants)] if claimants else things
    asks = asks_for(scan, things, predicate, grammar, world)
    to: tuple[str, ...] = ()
    reaction = Roles()
    if concepts & _REACTED or concepts >= {"how", "take"}:
        reaction, to = _reaction(things, scan, grammar, world, len(scan.words) if predicate is None else predicate)
    things = [ref for ref in things if not _reports(ref, scan)] or things
    roles = assign(things, scan, predicate, grammar, world, asks)
    actor = tuple(dict.fromkeys(world.owner(id_) or id_ for id_ in roles.actor))
    if asks != "actor" and _alone_and_acting(things, scan, grammar, world):
        roles, asks = Roles(actor=things[0].ids), "object"
        actor = tuple(world.owner(id_) or id_ for id_ in roles.actor)
    if asks == "object" and len(things) > 1:
        roles = assign([ref for ref in things if ref.mark not in ("of", "in", "from")] or things, scan, predicate, grammar, world, asks)
        actor = tuple(dict.fromkeys(world.owner(id_) or id_ for id_ in roles.actor))
    time = scan.times[0] if scan.times else None
    combine, subject = _combine(scan, things, roles.subject)
    return Slots(
        roles=roles,
        reaction=reaction,
        broken=bool(concepts & {"sever", "cut"}),
        actor=actor,
        subject=subject,
        person=persons,
        group=groups,
        excluded=excluded,
        claimants=claimants,
        to=to,
        combine=combine,
        as_of=_as_of(scan),
        during=time is not None and time.relation in ("in", "between", "since") and _within(scan, predicate, grammar),
        nth=_valued(concepts, "nth:"),
        office=_office(scan),
        negated=bool(concepts & {"not", "refuse"}) and combine is not Combine.WITHOUT,
        rivals=next((ref.rivals for ref in things if ref.rivals), ()),
        claimed=_claimed(scan),
        asks=asks,
    )


def _place(ref: Ref, refs: Sequence[Ref], scan: Scan, grammar: Grammar, world: World) -> bool:
    """A body or a capital that only says where something happened ("at the Security Council", "in Moscow")."""
    if scan.concepts & {"embassy", "ties", "government"}:
        return False
    if scan.concepts & {"say", "react"} and not world.organisation(ref.ids[0]):
        return False
    if grammar.order == "free" and "recognise" in scan.concepts and len(refs) == 2:
        return False
    return ref.mark == "in" and ref.kind == "entity" and not ref.dual and len(refs) > 1 and not world.disputed(ref.ids[0])


def _company(refs: Sequence[Ref], concepts: frozenset[str]) -> bool:
    """Whether "with" only names those that did the same ("together with the UK"): recognising is done to, not with."""
    apart = concepts & {"sever", "cut", "ties", "embassy", "ally", "restore", "leave"}
    return "recognise" in concepts and not apart and any(ref.mark != "with" and ref.kind == "entity" for ref in refs)


def _claimants(refs: Sequence[Ref], scan: Scan, grammar: Grammar, world: World) -> tuple[str, ...]:
    """States as whose land something is recognised ("Western Sahara as Moroccan", "марокканською", "모로코 땅으로")."""
    if not scan.concepts & {"recognise", "accept", "annex"} or len(refs) < 2:
        return ()
    land = {index for tag in scan.tags if "annex" in tag.concepts for index in (tag.start, tag.end - 1)}
    found = []
    for ref in refs:
        if world.disputed(ref.ids[0]) or len(ref.ids) > 1:
            continue
        beside = ref.end in land if grammar.order == "sov" else ref.start - 1 in land
        ending = ref.mark in ("oblique", "") and ref.adjective and scan.words[ref.end - 1].text.endswith(grammar.as_endings)
        if ref.mark == "as" or beside or ending:
            found.extend(ref.ids)
    return tuple(found)


def _alone_and_acting(refs: Sequence[Ref], scan: Scan, grammar: Grammar, world: World) -> bool:
    """Whether the only thing named is, by its form, the one that recognises ("Israel's recognitions", "시리아가 승인한")."""
    if len(refs) != 1 or "recognise" not in scan.concepts:
        return False
    ref = refs[0]
    predicate = predicate_of(scan)
    if ref.mark == "nominative" and predicate is not None and grammar.passive(scan.words[predicate].text):
        return False
    return ref.mark in ("by", "subject", "nominative") or (ref.mark == "possessive" and not world.disputed(ref.ids[0]))


def _reports(ref: Ref, scan: Scan) -> bool:
    """Whether a name only says who tells it ("Serbia says Liberia …")."""
    return any(tag.start == ref.end and tag.concepts & {"say", "claim"} for tag in scan.tags) and "what" not in scan.concepts


def _within(scan: Scan, predicate: int | None, grammar: Grammar) -> bool:
    """Whether a time limits acts ("recognised in 2024") and not a state of things ("recognises", "had recognised", "allies")."""
    if "before" in scan.concepts:
        return False
    if predicate is None or scan.concepts & {"sever", "withdraw", "suspend", "leave", "restore", "react", "timeline"}:
        return True
    tag = next(tag for tag in scan.tags if tag.start == predicate)
    if not tag.concepts & {"recognise", "accept", "annex"}:
        return False
    words = [word.text for word in scan.words[max(0, predicate - 1) : tag.end]]
    return not any(word.startswith(grammar.ongoing) for word in words)


def predicate_of(scan: Scan) -> int | None:
    """The word of the act that the question turns on: recognising before withdrawing before mere relations."""
    for names in PREDICATES:
        place = scan.first(*names)
        if place is not None:
            return place
    return None


def _groups(refs: Sequence[Ref], scan: Scan, concepts: frozenset[str]) -> tuple[tuple[str, ...], list[Ref]]:
    """Group ids, and the references that are things. A body that is both counts as a group where members are asked for."""
    groups: list[str] = []
    things: list[Ref] = []
    asks_members = bool(concepts & {"who", "which", "how_many", "list", "refuse", "nth:1", "nth:2", "nth:-1", "nth:next"})
    acts = bool(concepts & {"react", "say", "quote"}) and not concepts & {"who", "list"}
    for ref in refs:
        if ref.kind == "group" or (ref.dual and asks_members and not acts):
            groups.extend(id_ for id_ in ref.ids if id_ not in groups)
        elif ref.kind == "entity":
            things.append(ref)
    return tuple(groups), things


def _reaction(
    refs: Sequence[Ref], scan: Scan, grammar: Grammar, world: World, predicate: int
) -> tuple[Roles, tuple[str, ...]]:
    """Who reacts (actor), to whose step (`to`), upon whom (subject)."""
    answer = scan.first("react", "say", "recall", "take") or 0
    subjects = [ref for ref in refs if all(world.disputed(id_) for id_ in ref.ids)]
    others = [ref for ref in refs if ref not in subjects]
    if not subjects and len(others) > 1 and scan.concepts & {"recognise"}:
        subjects, others = [others[-1]], others[:-1]
    if not others:
        return Roles(subject=_ids(subjects)), ()
    if len(others) == 1 and _steps(others[0], answer, predicate, grammar):
        return Roles(subject=_ids(subjects)), others[0].ids
    reactor = min(others, key=lambda ref: _distance(ref, answer, predicate, grammar))
    steps = [ref for ref in others if ref.ids != reactor.ids]
    if not subjects and scan.concepts & {"sever", "cut"}:
        return Roles(actor=reactor.ids, subject=_ids(steps)), ()
    return Roles(actor=reactor.ids, subject=_ids(subjects)), _ids(steps)


def _steps(ref: Ref, answer: int, predicate: int, grammar: Grammar) -> bool:
    """Whether the only state named is the one whose step was answered ("reactions to Russia's recognition of …")."""
    if ref.mark in ("by", "subject") and abs(ref.start - predicate) < abs(ref.start - answer):
        return True
    return grammar.order == "svo" and answer < ref.start < predicate and ref.mark in ("to", "possessive", "about", "of")


def _distance(ref: Ref, answer: int, predicate: int, grammar: Grammar) -> float:
    """How far a state stands from the word of reacting; the one that does the recognising stands further."""
    far = float(min(abs(ref.start - answer), abs(ref.end - 1 - answer)))
    if ref.mark in ("by", "possessive") or (grammar.order == "sov" and ref.mark == "of"):
        far += 4
    if grammar.order == "svo" and ref.start > answer:
        far += 3
    if grammar.order == "sov" and ref.mark in ("subject", "topic"):
        far -= 5
    return far


def _ids(refs: Sequence[Ref]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(id_ for ref in refs for id_ in ref.ids))


def _combine(scan: Scan, refs: Sequence[Ref], subject: tuple[str, ...]) -> tuple[Combine, tuple[str, ...]]:
    """How several subjects go together, and the subjects in order: for "but not" the one that must be missing comes last."""
    concepts = scan.concepts
    if len(subject) < 2 or not concepts & {"who", "list", "how_many", "which", "recognise"}:
        return Combine.EACH, subject
    if "without" in concepts:
        return Combine.WITHOUT, subject
    parts = [ref for ref in refs if set(ref.ids) & set(subject)]
    denied = scan.first("not")
    if len(parts) == 2 and denied is not None and concepts & {"who", "list", "which"}:
        first, second = parts
        if first.end <= denied:
            return Combine.WITHOUT, (*first.ids, *second.ids)
        if _affirmed(scan, first, second):
            return Combine.WITHOUT, (*second.ids, *first.ids)
    return (Combine.BOTH if "both" in concepts else Combine.EACH), subject


def _affirmed(scan: Scan, first: Ref, second: Ref) -> bool:
    """Whether a second verb between two names says yes to the second ("does not recognise A but recognises B")."""
    return any("recognise" in tag.concepts and first.end <= tag.start < second.start for tag in scan.tags)


def _as_of(scan: Scan) -> str | None:
    if not scan.times:
        return None
    time = scan.times[0]
    if time.relation != "until" or "/" in time.edtf:
        return time.edtf
    last = date.fromisoformat(parse(time.edtf).first) - timedelta(days=1)
    return f"../{last.isoformat()[: len(time.edtf)]}"


def _valued(concepts: frozenset[str], prefix: str) -> str | None:
    """The value of a concept such as `nth:3`; a number beats the mere question which place."""
    found = sorted(name.removeprefix(prefix) for name in concepts if name.startswith(prefix))
    numbers = [value for value in found if value.lstrip("-").isdecimal()]
    return (numbers or found or [None])[0]


def _office(scan: Scan) -> str | None:
    tag = next((tag for tag in scan.tags if any(name.startswith("office:") for name in tag.concepts)), None)
    if tag is None:
        return None
    return next(name for name in sorted(tag.concepts) if name.startswith("office:")).removeprefix("office:")


def _claimed(scan: Scan) -> int | None:
    """A bare number that the asker asserts ("X is recognised by 117 states")."""
    taken = {index for time in scan.times for index in range(time.start, time.end)}
    taken |= {index for tag in scan.tags for index in range(tag.start, tag.end)}
    for index, word in enumerate(scan.words):
        if index not in taken and _NUMBER.fullmatch(word.text) and int(word.text) > 1:
            return int(word.text)
    return None
