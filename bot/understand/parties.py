"""Parties: which names of a question take part in the act, and which only say where, with whom or by whom it is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.understand.refs import Ref, of_kind
from bot.understand.roles import Sentence, ids_of
from knowledge.records import replace

_BONDS = frozenset({"sever", "cut", "ties", "embassy", "ally", "restore", "leave"})
_LIST = 3
"""Names from which on a list is one even if nobody else is named."""
_MEMBERS = frozenset({"who", "which", "how_many", "list", "refuse", "nth:1", "nth:2", "nth:-1", "nth:next"})


@dataclass(frozen=True, slots=True)
class Parties:
    """`things` are the entities that act or are acted upon; the rest are ids."""

    things: tuple[Ref, ...]
    persons: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    claimants: tuple[str, ...] = ()


def sort_out(refs: Sequence[Ref], sentence: Sentence) -> Parties:
    """Sort references into parties and bystanders."""
    if sentence.grammar.order == "sov":
        refs = listed(refs, sentence)
    elif sentence.grammar.order == "svo":
        refs = _in_a_row(refs, sentence)
    excluded = ids_of([ref for ref in refs if ref.mark == "except"])
    broken = bool(sentence.scan.concepts & {"sever", "cut"})
    rest = [ref for ref in refs if ref.mark != "except" and not _is_place(ref, refs, sentence)]
    rest = [ref for ref in rest if not (broken and ref.mark == "because")]
    if any(name.startswith("nth:") for name in sentence.scan.concepts):
        rest = [ref for ref in rest if ref.mark not in ("after", "before", "than") or len(rest) == 1]
    if len(rest) > 2:
        rest = [ref for ref in rest if not _is_yardstick(ref, sentence)]
    rest = [ref for ref in rest if not _is_choice(ref, rest, sentence)]
    rest = [_as_state(ref, rest, sentence) for ref in rest]
    rest = [ref for ref in rest if not _is_company(ref, rest, sentence) and not _is_goal(ref, rest, sentence)]
    rest = [ref for ref in rest if not _only_tells(ref, sentence) and not _is_told(ref, rest, sentence)]
    groups, things = _groups(_without_repeats(rest), sentence)
    claimants = _claimants(things, sentence)
    things = [ref for ref in things if not set(ref.ids) & set(claimants)]
    return Parties(tuple(things), ids_of(of_kind(rest, "person")), groups, excluded, claimants)


def listed(refs: Sequence[Ref], sentence: Sentence) -> list[Ref]:
    """The references with those put together that Korean only strings together ("노르웨이 스페인 아일랜드가 …").

    Parts of one country always are; other states where the last one carries the mark of all, and somebody else is named.
    """
    joined: list[Ref] = []
    for ref in reversed(refs):
        right = joined[0] if joined else None
        if right is None or not _strung(ref, right, sentence):
            joined.insert(0, ref)
            continue
        ids = ref.ids + tuple(id_ for id_ in right.ids if id_ not in ref.ids)
        joined[0] = replace(right, start=ref.start, ids=ids)
    alone = len(joined) == 1 and len(joined[0].ids) < _LIST and not sentence.disputed(joined[0])
    return list(refs) if alone else joined


def _in_a_row(refs: Sequence[Ref], sentence: Sentence) -> list[Ref]:
    """The references with those put together that stand in a row before the act, although no comma parts them
    ("did norway ireland and spain recognise palestine")."""
    joined: list[Ref] = []
    for ref in refs:
        left = joined[-1] if joined else None
        row = (
            left is not None
            and left.end == ref.start
            and left.kind == ref.kind == "entity"
            and not (left.mark or ref.mark or left.rivals or ref.rivals or left.adjective or ref.adjective)
            and not (sentence.disputed(left) or sentence.disputed(ref))
            and sentence.before_verb(ref)
            and any(sentence.disputed(other) for other in refs if other.start > ref.start)
        )
        if left is None or not row:
            joined.append(ref)
        else:
            joined[-1] = replace(left, end=ref.end, ids=(*left.ids, *ref.ids))
    return joined


def _strung(left: Ref, right: Ref, sentence: Sentence) -> bool:
    """Whether a bare name and the one right after it are one list."""
    plain = left.kind == right.kind == "entity" and not (
        left.dual or right.dual or left.rivals or right.rivals
    )
    if not plain or left.mark or left.end != right.start:
        return False
    if sentence.world.siblings(left.ids[-1], right.ids[0]):
        return True
    if sentence.disputed(left) or sentence.disputed(right):
        return False
    reacts = bool(sentence.scan.concepts & {"react", "say", "sever", "cut"})
    return right.mark == "except" or (right.mark in ("subject", "topic", "also") and not reacts)


def _without_repeats(refs: Sequence[Ref]) -> list[Ref]:
    """Names put in front of a question without those that it repeats ("Italy, Palestine: did the Italians recognise it")."""
    if all(len(ref.ids) < 2 for ref in refs):
        return list(refs)
    again = {ref.ids: ref.start for ref in refs if len(ref.ids) == 1}
    kept = [tuple(id_ for id_ in ref.ids if again.get((id_,), -1) <= ref.start) for ref in refs]
    return [replace(ref, ids=ids) if ids else ref for ref, ids in zip(refs, kept, strict=True)]


def _as_state(ref: Ref, refs: Sequence[Ref], sentence: Sentence) -> Ref:
    """A president spoken about stands for the state ("what did the State Department say about Assad recognising …").

    So does one whose step somebody answers ("how did Kyiv react to Kim's decision").
    """
    if ref.kind != "person":
        return ref
    others = [other for other in refs if other.kind == "entity" and other.mark != "about"]
    answer = sentence.scan.first("react")
    stepped = answer is not None and any(other.start < answer < ref.start for other in others)
    inflected = ref.adjective or ref.mark in ("of", "after", "by")
    told = ref.mark == "about" or (inflected and _speaks(others, sentence))
    if not stepped and not (told and others and "say" in sentence.scan.concepts):
        return ref
    served = sentence.world.served(ref.ids[0])[:1]
    return replace(ref, kind="entity", ids=served) if served else ref


def _speaks(refs: Sequence[Ref], sentence: Sentence) -> bool:
    """Whether a state stands right behind or before the word of saying, as the one that says it."""
    places = [tag for tag in sentence.scan.tags if "say" in tag.concepts]
    return any(
        (tag.end == ref.start or ref.end == tag.start) and ref.mark in ("", "nominative", "subject")
        for tag in places
        for ref in refs
    )


def _is_place(ref: Ref, refs: Sequence[Ref], sentence: Sentence) -> bool:
    """A body or a capital that only says where something happened ("at the Security Council", "in Moscow")."""
    concepts = sentence.scan.concepts
    if _is_stage(ref, refs, sentence):
        return True
    if ref.mark != "in" or ref.kind != "entity" or ref.dual or len(refs) == 1 or sentence.disputed(ref):
        return False
    if concepts & {"embassy", "ties", "government"}:
        return False
    if concepts & {"say", "react"} and not sentence.world.organisation(ref.ids[0]):
        return False
    return not (sentence.grammar.order == "free" and "recognise" in concepts and len(refs) == 2)


def _is_yardstick(ref: Ref, sentence: Sentence) -> bool:
    """Whether a state is only what another one's act is measured by ("how long after Russia did Syria recognise …")."""
    words = sentence.scan.words
    if ref.end >= len(words) or words[ref.end].text not in sentence.grammar.auxiliaries:
        return False
    return any(
        tag.end == ref.start and tag.concepts & {"after", "before", "when"} for tag in sentence.scan.tags
    )


def _is_choice(ref: Ref, refs: Sequence[Ref], sentence: Sentence) -> bool:
    """Whether a state is only offered as an answer ("who was first to recognise Israel, the USSR or the US?")."""
    scan = sentence.scan
    if not any(name.startswith("nth:") for name in scan.concepts) or sentence.grammar.order != "free":
        return False
    ors = {tag.start for tag in scan.tags if scan.words[tag.start].text in sentence.grammar.alternatives}
    offered = not ors.isdisjoint(range(ref.start, ref.end + 1)) or ref.start - 1 in ors
    return offered and not sentence.disputed(ref) and len(refs) > 1


def _is_goal(ref: Ref, refs: Sequence[Ref], sentence: Sentence) -> bool:
    """Whether somebody left another for this one ("from Taiwan to China"): that says nothing of a bond that broke."""
    if ref.mark not in ("to", "before") or "leave" not in sentence.scan.concepts:
        return False
    return any(other.start < ref.start and sentence.disputed(other) for other in refs)


def _is_stage(ref: Ref, refs: Sequence[Ref], sentence: Sentence) -> bool:
    """Whether "에서", which may mark a state that acts, only says where another one did ("모스크바에서 북한 대사가 …").

    Somebody before whom something was said ("푸틴 앞에서") is no speaker either.
    """
    if ref.mark == "in" and ref.kind == "person":
        return len(refs) > 1
    if sentence.grammar.order != "sov" or ref.mark != "subject" or ref.kind != "entity":
        return False
    concepts, word = sentence.scan.concepts, sentence.scan.words[ref.end - 1].text
    acts = concepts & {"recognise", "announce", "medium"} and concepts.isdisjoint({"say", "react", *_BONDS})
    if (
        not acts
        or not word.endswith(sentence.grammar.place_endings)
        or sentence.world.organisation(ref.ids[0])
    ):
        return False
    return any(other is not ref and other.kind == "entity" and not sentence.disputed(other) for other in refs)


def _is_company(ref: Ref, refs: Sequence[Ref], sentence: Sentence) -> bool:
    """Whether "with" only names those that did the same ("together with the UK"): recognising is done to, not with."""
    concepts = sentence.scan.concepts
    if ref.mark != "with" or ref.kind != "entity" or sentence.disputed(ref):
        return False
    if "same_day" in concepts:
        return False
    places = {tag.end for tag in sentence.scan.tags if any(name.startswith("nth:") for name in tag.concepts)}
    if not places.isdisjoint(range(ref.start - 2, ref.start)):
        return False  # "the first with Bangladesh"
    alone = not any(other.mark != "with" and other.kind == "entity" for other in refs)
    return "recognise" in concepts and concepts.isdisjoint(_BONDS) and not alone


def _groups(refs: Sequence[Ref], sentence: Sentence) -> tuple[tuple[str, ...], list[Ref]]:
    """Group ids, and the references that are things. A body that is both is a group where members are asked for."""
    concepts = sentence.scan.concepts
    speaks = bool(concepts & {"react", "say", "quote"}) and not concepts & {"who", "list"}
    asks_members = bool(concepts & _MEMBERS) and not speaks
    groups = [ref for ref in refs if ref.kind == "group" or (ref.dual and asks_members)]
    return ids_of(groups), [ref for ref in refs if ref.kind == "entity" and ref not in groups]


def _claimants(refs: Sequence[Ref], sentence: Sentence) -> tuple[str, ...]:
    """States as whose land something is recognised ("Western Sahara as Moroccan", "марокканською", "모로코 땅으로")."""
    scan, grammar = sentence.scan, sentence.grammar
    if len(refs) < 2 or not scan.concepts & {"recognise", "accept", "annex"}:
        return ()
    land = {index for tag in scan.tags if "annex" in tag.concepts for index in (tag.start, tag.end - 1)}
    found: list[str] = []
    for ref in refs:
        if sentence.disputed(ref) or len(ref.ids) > 1:
            continue
        beside = (ref.end in land and not _stands_before_act(ref, refs, sentence)) or (
            grammar.order != "sov" and ref.start - 1 in land
        )
        word = scan.words[ref.end - 1].text
        predicative = ref.adjective and ref.mark in ("oblique", "") and word.endswith(grammar.as_endings)
        if ref.mark == "as" or beside or predicative or _is_taken_for(ref, refs, sentence):
            found.extend(ref.ids)
    return tuple(found)


def counter_of(things: Sequence[Ref], sentence: Sentence) -> Ref | None:
    """Whose count is asked for ("according to Belgrade", "by Pristina's own count", "за даними Сербії")."""
    scan = sentence.scan
    if "how_many" not in scan.concepts:
        return None
    for tag in scan.tags:
        told = "claim" in tag.concepts and "say" not in tag.concepts
        for ref in things:
            if told and tag.end <= ref.start <= tag.end + 1:
                return ref
            counted = told and (ref.mark in ("by", "possessive") or sentence.grammar.order == "sov")
            if ref.end == tag.start and (counted or (ref.mark == "by" and "how_many" in tag.concepts)):
                return ref
    return None


def _is_taken_for(ref: Ref, refs: Sequence[Ref], sentence: Sentence) -> bool:
    """Whether "as" stands between what is disputed and a state, whatever else the word may mean ("Сахару за Марокко")."""
    marked = any("as" in tag.concepts and tag.end == ref.start for tag in sentence.scan.tags)
    return marked and any(other.end == ref.start - 1 and sentence.disputed(other) for other in refs)


def _stands_before_act(ref: Ref, refs: Sequence[Ref], sentence: Sentence) -> bool:
    """Whether the annexation of something else is named right behind a state, which then acts ("признали ли США
    аннексию Крыма")."""
    if ref.adjective or ref.mark not in ("", "nominative") or sentence.grammar.order != "free":
        return False
    ends = {tag.end for tag in sentence.scan.tags if "annex" in tag.concepts and tag.start == ref.end}
    return any(other.start in ends and sentence.disputed(other) for other in refs)


def _only_tells(ref: Ref, sentence: Sentence) -> bool:
    """Whether somebody is named only as a teller, and others are asked for ("who did it? Putin says nobody")."""
    concepts = sentence.scan.concepts
    if ref.kind != "person" or sentence.predicate is None or concepts & {"what", "quote", "react", "source"}:
        return False
    telling = {tag.start for tag in sentence.scan.tags if tag.concepts & {"say", "claim"}}
    return ref.end in telling and bool(concepts & {"who", "list", "how_many"})


def _is_told(ref: Ref, refs: Sequence[Ref], sentence: Sentence) -> bool:
    """Whether somebody is only told by another what the question is about ("Nicaragua told Putin that …")."""
    if ref.mark != "to":
        return False
    if ref.kind == "person" and any(other.kind == "person" and other.end < ref.start for other in refs):
        return not sentence.scan.concepts.isdisjoint({"say", "quote"})
    tells = [
        tag.start for tag in sentence.scan.tags if tag.end == ref.start and tag.concepts >= {"say", "to"}
    ]
    teller = any(other.end in tells for other in refs)
    return teller and any(other.start >= ref.end for other in refs)


def without_reporters(things: Sequence[Ref], sentence: Sentence) -> list[Ref]:
    """The parties without those that only tell it ("Serbia says Liberia …", "Serbian spin"); all if nobody else is left."""
    scan = sentence.scan
    if scan.concepts & {"what", "quote", "medium"}:
        return list(things)
    # Where cases tell the roles, "by the account of" stands before the teller, and what is before it is not the teller.
    free = sentence.grammar.order == "free"
    telling = {
        tag.start
        for tag in scan.tags
        if "say" in tag.concepts or ("claim" in tag.concepts and not (free and tag.end - tag.start > 1))
    }
    if sentence.grammar.order == "sov":
        # "세르비아 당국이 주장하는": the office stands between.
        telling |= {
            tag.start for tag in scan.tags if "office:minister" in tag.concepts and tag.end in telling
        }
    if any(ref.adjective for ref in things):
        doubted = {tag.start for tag in scan.tags if "whether" in tag.concepts}
        things = [ref for ref in things if not (ref.adjective and ref.end in doubted)] or things
    kept = [ref for ref in things if ref.end not in telling or (free and ref.mark == "of")] or list(things)
    # Asked whether somebody said that it would, the teller is the one that acts.
    if scan.concepts >= {"whether", "forecast"} and all(map(sentence.disputed, kept)):
        return list(things)
    return kept


def _is_topic(ref: Ref, sentence: Sentence) -> bool:
    """Whether a name only says what is spoken of ("Palestine: how many did"), or its verb is in the plural of others."""
    scan = sentence.scan
    if "how_many" not in scan.concepts and not scan.concepts & {"who", "list"}:
        return False
    named = any(mention.end == ref.end for mention in scan.mentions) and ref.end < len(scan.words)
    apart = named and any(sign in scan.between(ref.end - 1, ref.end) for sign in (":", " – ", " — ", " - "))
    return apart or (len(ref.ids) == 1 and sentence.verb.endswith(sentence.grammar.plural_verb))


def is_alone_and_acting(things: Sequence[Ref], sentence: Sentence) -> bool:
    """Whether the only thing named is, by its form, the one that recognises ("Israel's recognitions", "시리아가 승인한")."""
    if len(things) != 1 or "recognise" not in sentence.scan.concepts:
        return False
    ref = things[0]
    if ref.mark == "nominative" and (sentence.passive or _is_topic(ref, sentence)):
        return False
    if is_told_of(ref, sentence):
        return False
    if sentence.grammar.order == "sov" and not sentence.before_verb(ref):
        return False
    if sentence.passive and sentence.grammar.order == "sov":
        return ref.mark in ("of", "by")
    return ref.mark in ("by", "subject", "nominative") or (
        ref.mark == "possessive" and not sentence.disputed(ref)
    )


def is_told_of(ref: Ref, sentence: Sentence) -> bool:
    """Whether a name is the subject of what is recognised, not of recognising ("크림이 러시아 땅이라고 인정한 나라")."""
    if sentence.grammar.order != "sov" or ref.mark != "subject" or not sentence.disputed(ref):
        return False
    act = sentence.predicate or 0
    phrase = any(tag.start == act and tag.end - tag.start > 1 for tag in sentence.scan.tags)
    said = sentence.scan.words[ref.end : act + phrase]
    return any(word.text.endswith(sentence.grammar.as_endings) for word in said)
