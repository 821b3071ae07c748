"""Slots: what a scan says about actor, subject, person, group, time and the rest, before any intent is chosen."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise

from bot.lexicon import Tag
from bot.understand.answers import REACTED, assign_reaction
from bot.understand.grammar import Grammar
from bot.understand.joined import also_done
from bot.understand.parties import counter_of, is_alone_and_acting, is_told_of, sort_out, without_reporters
from bot.understand.refs import Ref
from bot.understand.roles import Roles, Sentence, asks_for, assign, behind_auxiliary
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
_ACTS_IN_TIME = frozenset({"sever", "withdraw", "suspend", "leave", "restore", "react", "timeline"})
_NO_BARE_LIST = frozenset({"who", "timeline", "when", "why", "how_many", "source", "quote", "withdraw"})
_TOPIC = re.compile(r"[:,;.?!–—]|- ")
_DENYING = frozenset({"not", "refuse"})
_OPENING = 2
"""Words from the first of which a question may begin."""
_NUMBER = re.compile(r"\d{1,3}")


@dataclass(frozen=True, slots=True)
class Slots:
    """Everything but the intent. `rivals` are the bearers of an ambiguous name, or of names that a slip may mean.

    `pronoun` tells whether one stands beside the act, so that it may stand for what is not named; `they` whether one
    of those that act is among the words, which matters only where a question went before; `acts` whether the one
    thing that is named stands behind an auxiliary ("did Syria"); `of_it` whether, without any act, a pronoun stands
    near the beginning ("is it in NATO").
    """

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
    whose: str | None = None
    negated: bool = False
    rivals: tuple[str, ...] = ()
    misspelt: bool = False
    claimed: int | None = None
    counter: str | None = None
    asks: str = ""
    pronoun: bool = False
    they: bool = False
    choices: tuple[str, ...] = ()
    acts: bool = False
    of_it: bool = False


def fill(scan: Scan, refs: Sequence[Ref], grammar: Grammar, world: World) -> Slots:
    """Fill the slots of a question from its scan and references."""
    concepts = scan.concepts
    sentence = Sentence(scan, predicate_of(scan), grammar, world)
    parties = sort_out(refs, sentence)
    reacts = bool(concepts & REACTED) or concepts >= {"how", "take"}
    reaction, to = assign_reaction(parties.things, sentence) if reacts else (Roles(), ())
    counter = counter_of(parties.things, sentence)
    if counter is None:
        things = without_reporters(parties.things, sentence)
    else:
        things = [ref for ref in parties.things if ref is not counter] or [counter]
    roles, asks = _roles(things, sentence)
    if len(things) == 1 and parties.persons and _is_met(things[0], sentence, parties.persons[0]):
        roles = Roles(subject=things[0].ids)
    combine, subject = _combine(scan, things, roles.subject)
    return Slots(
        roles=roles,
        reaction=reaction,
        broken=bool(concepts & {"sever", "cut"}),
        actor=tuple(dict.fromkeys(world.owner(id_) or id_ for id_ in roles.actor)),
        subject=subject,
        person=parties.persons,
        group=parties.groups,
        excluded=parties.excluded,
        claimants=parties.claimants,
        to=to,
        combine=combine,
        as_of=_as_of(scan),
        during=_is_within(sentence),
        nth=_valued(concepts, "nth:"),
        office=_office(scan),
        whose=_whose_office(sentence, things),
        negated=_is_denied(sentence) and combine is not Combine.WITHOUT,
        rivals=next((ref.rivals for ref in things if ref.rivals), ()),
        misspelt=any(ref.misspelt for ref in things if ref.rivals),
        claimed=_claimed(scan),
        counter=counter.ids[0] if counter else None,
        asks=asks,
        pronoun=_meets_pronoun(things, sentence),
        choices=parties.choices,
        of_it=sentence.predicate is None and _opens_with_pronoun(scan, grammar),
        acts=bool(grammar.auxiliaries) and len(things) == 1 and behind_auxiliary(things[0], scan, grammar),
    )


def _roles(things: Sequence[Ref], sentence: Sentence) -> tuple[Roles, str]:
    """Who acts and who is acted upon, and what the question word stands for."""
    if len(things) == 1 and is_told_of(things[0], sentence):
        return Roles(subject=things[0].ids), "actor"
    if len(things) == 1 and _tells_of_itself(things[0], sentence):
        return Roles(subject=things[0].ids), "actor"
    asks = asks_for(things, sentence)
    if is_alone_and_acting(things, sentence) and (asks != "actor" or things[0].mark in ("subject", "by")):
        return Roles(actor=things[0].ids), "object"
    if len(things) == 1 and (_pronoun_acts(sentence) or _has_a_list(things[0], sentence)):
        return Roles(actor=things[0].ids), "object"
    if asks == "actor" and _lists_its_own(things, sentence):
        return Roles(actor=things[0].ids), "object"
    inner = [ref for ref in things if ref.mark == "in"]
    if len(inner) == 1 and len(things) == 2 and _was_done_there(things, sentence):
        return Roles(inner[0].ids, next(ref for ref in things if ref not in inner).ids, 1.0), asks
    if asks == "object" and len(things) > 1:
        inner = [ref for ref in things if ref.mark not in ("of", "in", "from") or sentence.disputed(ref)]
        return assign(inner or things, sentence, asks), asks
    return assign(things, sentence, asks), asks


def _is_met(ref: Ref, sentence: Sentence, person: str) -> bool:
    """Whether a bare Korean name right before the act is what a person is to recognise ("프라보워가 이스라엘 승인할까")."""
    if sentence.grammar.order != "sov" or ref.mark not in ("", "object") or sentence.passive:
        return False
    recognises = "recognise" in sentence.scan.concepts and ref.end == sentence.predicate
    return recognises and ref.ids[0] not in sentence.world.served(person)


def _lists_its_own(things: Sequence[Ref], sentence: Sentence) -> bool:
    """Whether a bare list of recognitions ("Nauru recognition list") is of what a state recognised: the record tells."""
    concepts = sentence.scan.concepts
    if len(things) != 1 or not concepts >= {"list", "recognise"} or concepts & _NO_BARE_LIST:
        return False
    if sentence.disputed(things[0]) or (things[0].mark == "of" and sentence.grammar.order == "svo"):
        return False
    return sentence.world.rather_acts(things[0].ids[0])


def _tells_of_itself(ref: Ref, sentence: Sentence) -> bool:
    """Whether one tells who recognised it ("which states did Abkhazia say had recognised it")."""
    scan, place = sentence.scan, sentence.predicate
    if place is None or place + 1 >= len(scan.words):
        return False
    told = any(tag.start == ref.end and tag.concepts & {"say", "claim"} for tag in scan.tags)
    return told and scan.words[place + 1].text in sentence.grammar.stand_ins


def _has_a_list(ref: Ref, sentence: Sentence) -> bool:
    """Whether the list belongs to the one named ("what is on Ankara's list of recognised states")."""
    lists = {tag.start for tag in sentence.scan.tags if tag.concepts >= {"list", "recognise"}}
    return any(
        name.rest == "s" and name.start == ref.start and name.end in lists for name in sentence.scan.mentions
    )


def _pronoun_acts(sentence: Sentence) -> bool:
    """Whether a pronoun recognises what is asked for ("Iceland was quick: whom did it recognise")."""
    place, words, grammar = sentence.predicate, sentence.scan.words, sentence.grammar
    if place is None or place < 2 or sentence.scan.concepts.isdisjoint({"what", "which", "who"}):
        return False
    return words[place - 1].text in grammar.stand_ins and words[place - 2].text in grammar.auxiliaries


def _meets_pronoun(things: Sequence[Ref], sentence: Sentence) -> bool:
    """Whether a pronoun stands beside the act, so that who is named acts ("when did Russia recognise it").

    It stands for the name itself where a sign sets that apart ("Palestine: the first to recognise it").
    """
    place, words = sentence.predicate, sentence.scan.words
    if place is None or any(
        _TOPIC.search(sentence.scan.between(ref.end - 1, ref.end)) for ref in things if ref.end < place
    ):
        return False
    return any(
        words[index].text in sentence.grammar.stand_ins
        for index in (place - 1, place + 1)
        if 0 <= index < len(words)
    )


def _opens_with_pronoun(scan: Scan, grammar: Grammar) -> bool:
    """Whether something is told of a pronoun ("is it in NATO"), which does or suffers nothing ("who does it there")."""
    first = [word.text for word in scan.words[:3]]
    return any(
        word in grammar.stand_ins and before not in grammar.auxiliaries for before, word in pairwise(first)
    )


def _was_done_there(things: Sequence[Ref], sentence: Sentence) -> bool:
    """Whether what is disputed was recognised in a place that stands for its state ("ЛНР признали в Сухуми")."""
    concepts = sentence.scan.concepts
    if (
        sentence.grammar.order != "free"
        or "recognise" not in concepts
        or concepts & {"embassy", "ties", "vote"}
    ):
        return False
    others = [ref for ref in things if ref.mark != "in"]
    return all(map(sentence.disputed, others)) and all(
        ref.mark in ("", "object", "of", "oblique") for ref in others
    )


def _is_within(sentence: Sentence) -> bool:
    """Whether a time limits acts ("recognised in 2024") and not how things stood ("recognises", "allies")."""
    scan = sentence.scan
    if (
        not scan.times
        or scan.times[0].relation not in ("in", "between", "since")
        or "before" in scan.concepts
    ):
        return False
    if sentence.predicate is None or scan.concepts & _ACTS_IN_TIME:
        return True
    if scan.times[0].relation == "between":
        return True  # how things stood between two days nobody asks; the answer tells how they stood at the end, too
    tag = next(tag for tag in scan.tags if tag.start == sentence.predicate)
    if not tag.concepts & {"recognise", "accept", "annex"}:
        return False
    words = [word.text for word in scan.words[max(0, sentence.predicate - 1) : tag.end]]
    return not any(word.startswith(sentence.grammar.ongoing) for word in words)


def predicate_of(scan: Scan) -> int | None:
    """The word of the act that the question turns on: recognising before withdrawing before mere relations."""
    for names in PREDICATES:
        place = scan.first(*names)
        if place is not None:
            return place
    return None


def _combine(scan: Scan, refs: Sequence[Ref], subject: tuple[str, ...]) -> tuple[Combine, tuple[str, ...]]:
    """How several subjects go together, and the subjects in order: for "but not" the one that must be missing comes last."""
    concepts = scan.concepts
    if len(subject) < 2 or not concepts & {"who", "list", "how_many", "which", "recognise"}:
        return Combine.EACH, subject
    parts = [ref for ref in refs if set(ref.ids) & set(subject)]
    if scan.lang == "ko" and len(parts) == 2:
        first, second = parts
        if first.mark == second.mark == "also":
            return Combine.EACH, subject
        if _denied_first(scan, first, second):
            return Combine.WITHOUT, (*second.ids, *first.ids)
    if "without" in concepts:
        # "팔레스타인을 인정하면서 이스라엘도 인정하는": what joins two acts sets them against each other only over a no.
        joined = scan.lang == "ko" and "not" not in concepts and parts[-1].mark == "also"
        return (Combine.BOTH if joined else Combine.WITHOUT), subject
    denied = scan.first("not")
    if len(parts) == 2 and denied is not None and concepts & {"who", "list", "which"}:
        first, second = parts
        if first.end <= denied:
            return Combine.WITHOUT, (*first.ids, *second.ids)
        if _affirmed(scan, first, second):
            return Combine.WITHOUT, (*second.ids, *first.ids)
    both = "both" in concepts or any(_and_doubled(scan, ref) for ref in parts) or also_done(scan, parts)
    return (Combine.BOTH if both else Combine.EACH), subject


def _and_doubled(scan: Scan, ref: Ref) -> bool:
    """ "И Абхазию, и Косово": a conjunction before the first name too asks for those that do both."""
    if not any(tag.end == ref.start and "and" in tag.concepts for tag in scan.tags):
        return False
    return scan.words[ref.start - 1].text in {word.text for word in scan.words[ref.start : ref.end]}


def _denied_first(scan: Scan, first: Ref, second: Ref) -> bool:
    """Whether Korean says no to the first of two and yes to the second ("코소보는 안 했는데 팔레스타인은 승인한")."""
    denials = [tag.start for tag in scan.tags if "not" in tag.concepts]
    between = any(first.end <= place < second.start for place in denials)
    return between and not any(place >= second.end for place in denials)


def _affirmed(scan: Scan, first: Ref, second: Ref) -> bool:
    """Whether a second verb between two names says yes to the second ("does not recognise A but recognises B")."""
    return any("recognise" in tag.concepts and first.end <= tag.start < second.start for tag in scan.tags)


def _is_denied(sentence: Sentence) -> bool:
    """Whether the act is denied, and not only by somebody who is quoted after it ("who did, as a friend says nobody")."""
    if sentence.scan.concepts.isdisjoint(_DENYING):
        return False
    opening = next((tag for tag in sentence.scan.tags if tag.concepts != {"filler"}), None)
    if opening is not None and opening.concepts >= {"not", "whether"} and opening.start < _OPENING:
        return False  # "haven't some 150 states recognised it": a question that expects a yes
    said = sentence.scan.first("say", "claim")
    told = said is not None and sentence.predicate is not None and sentence.predicate < said
    return any(
        not tag.concepts.isdisjoint(_DENYING)
        and not (told and said is not None and said < tag.start)
        and not _only_describes(tag, sentence.scan)
        for tag in sentence.scan.tags
    )


def _only_describes(tag: Tag, scan: Scan) -> bool:
    """Whether "unrecognised" tells of what kind those are that act, or are acted upon, and denies no act: a recognition
    follows, and no name stands right before ("미승인국들끼리는 도네츠크 승인한 데가")."""
    if not tag.concepts >= {"unrecognised", "recognise"} or any(
        name.end == tag.start for name in scan.mentions
    ):
        return False
    return any("recognise" in other.concepts and other.start >= tag.end for other in scan.tags)


def _as_of(scan: Scan) -> str | None:
    if not scan.times:
        return None
    time = scan.times[0]
    if time.relation != "until" or "/" in time.edtf:
        return time.edtf
    last = date.fromisoformat(parse(time.edtf).first) - timedelta(days=1)
    return f"../{last.isoformat()[: len(time.edtf)]}"


@lru_cache(maxsize=2048)
def _valued(concepts: frozenset[str], prefix: str) -> str | None:
    """The value of a concept such as `nth:3`; a number beats the mere question which place."""
    found = sorted(name.removeprefix(prefix) for name in concepts if name.startswith(prefix))
    numbers = [value for value in found if value.lstrip("-").isdecimal()]
    return next(iter(numbers or found), None)


def _office(scan: Scan) -> str | None:
    if not _valued(scan.concepts, "office:"):
        return None
    tag = next((tag for tag in scan.tags if any(name.startswith("office:") for name in tag.concepts)), None)
    if tag is None:
        return None
    return next(name for name in sorted(tag.concepts) if name.startswith("office:")).removeprefix("office:")


def _whose_office(sentence: Sentence, things: Sequence[Ref]) -> str | None:
    """Of several states the one beside the word of the office ("the DPR's foreign minister when Syria recognised it").

    None where the act stands between them: then it is the office of whoever acted.
    """
    scan = sentence.scan
    if len(things) < 2 or not _valued(scan.concepts, "office:"):
        return None
    tag = next((tag for tag in scan.tags if any(name.startswith("office:") for name in tag.concepts)), None)
    if tag is None:
        return None
    # "The DPR's then president", "president of the DPR": nothing that means anything stands between.
    telling = [other.start for other in scan.tags if "filler" not in other.concepts]
    beside = [
        ref
        for ref in things
        if ref.mark not in ("by", "to", "with")
        and not any(ref.end <= place < tag.start or tag.end <= place < ref.start for place in telling)
    ]
    if not beside:
        return None
    nearest = min(beside, key=lambda ref: max(ref.start - tag.end, tag.start - ref.end))
    apart = sentence.predicate is not None and nearest.end <= sentence.predicate < tag.start
    return None if apart else nearest.ids[0]


def _claimed(scan: Scan) -> int | None:
    """A bare number that the asker asserts ("X is recognised by 117 states")."""
    if not _NUMBER.search(scan.text):
        return None
    taken = {index for time in scan.times for index in range(time.start, time.end)}
    taken |= {index for tag in scan.tags for index in range(tag.start, tag.end)}
    for index, word in enumerate(scan.words):
        if index not in taken and _NUMBER.fullmatch(word.text) and int(word.text) > 1:
            return int(word.text)
    return None
