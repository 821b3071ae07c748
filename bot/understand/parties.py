"""Parties: which names of a question take part in the act, and which only say where, with whom or by whom it is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.lexicon import FILLER, Tag
from bot.understand.joined import in_a_row, listed, without_repeats
from bot.understand.refs import Ref, of_kind
from bot.understand.roles import Sentence, ids_of
from bot.understand.scan import Scan
from knowledge.records import replace

_BONDS = frozenset({"sever", "cut", "ties", "embassy", "ally", "restore", "leave"})
_MEMBERS = frozenset({"who", "which", "how_many", "list", "refuse", "nth:1", "nth:2", "nth:-1", "nth:next"})


@dataclass(frozen=True, slots=True)
class Parties:
    """`things` are the entities that act or are acted upon; the rest are ids. `choices` are only offered as an answer."""

    things: tuple[Ref, ...]
    persons: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    claimants: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()


def sort_out(refs: Sequence[Ref], sentence: Sentence) -> Parties:
    """Sort references into parties and bystanders."""
    if sentence.grammar.order == "sov":
        refs = listed(refs, sentence)
    elif sentence.grammar.order == "svo":
        refs = in_a_row(refs, sentence)
    excluded = ids_of([ref for ref in refs if ref.mark == "except"])
    broken = bool(sentence.scan.concepts & {"sever", "cut"})
    rest = [ref for ref in refs if ref.mark != "except" and not _is_place(ref, refs, sentence)]
    rest = [ref for ref in rest if not (broken and ref.mark == "because")]
    offered: list[Ref] = []
    if any(name.startswith("nth:") for name in sentence.scan.concepts):
        rest = [
            ref
            for ref in rest
            if ref.mark not in ("after", "before", "than")
            or _may_be_met(ref, rest, sentence)
            or _is_preceded(ref, sentence)
        ]
        offered = [ref for ref in rest if _is_choice(ref, rest, sentence)]
    if len(rest) > 2:
        rest = [ref for ref in rest if not _is_yardstick(ref, sentence)]
    if offered:
        rest = [ref for ref in rest if ref not in offered]
    rest = [_as_state(ref, rest, sentence) for ref in rest]
    rest = [ref for ref in rest if not _is_company(ref, rest, sentence) and not _is_goal(ref, rest, sentence)]
    rest = [ref for ref in rest if not _only_tells(ref, sentence) and not _is_told(ref, rest, sentence)]
    groups, things = _groups(without_repeats(rest), sentence)
    claimants = _claimants(things, sentence)
    things = [ref for ref in things if not set(ref.ids) & set(claimants)]
    return Parties(
        tuple(things), ids_of(of_kind(rest, "person")), groups, excluded, claimants, ids_of(offered)
    )


def _as_state(ref: Ref, refs: Sequence[Ref], sentence: Sentence) -> Ref:
    """A president spoken about stands for the state ("what did the State Department say about Assad recognising …").

    So does one whose step somebody answers ("how did Kyiv react to Kim's decision", "how did Kyiv take it").
    """
    if ref.kind != "person":
        return ref
    others = [other for other in refs if other.kind == "entity" and other.mark != "about"]
    taken = sentence.scan.concepts >= {"how", "take"}
    answer = sentence.scan.first("react", "take") if taken else sentence.scan.first("react")
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
    if sentence.grammar.order == "svo":
        return False
    if sentence.grammar.order == "sov" and len(ref.ids) > 1:
        inside = any("in" in tag.concepts and tag.start == ref.end for tag in scan.tags)
        return inside and len(refs) > 1 and not sentence.disputed(ref)
    ors = {tag.start for tag in scan.tags if scan.words[tag.start].text in sentence.grammar.alternatives}
    offered = not ors.isdisjoint(range(ref.start, ref.end + 1)) or ref.start - 1 in ors
    offered = offered or _is_guessed(ref, scan)
    return offered and not sentence.disputed(ref) and len(refs) > 1


def _is_preceded(ref: Ref, sentence: Sentence) -> bool:
    """Whether those are asked for that came before somebody ("러시아보다 먼저"): the place of that one tells."""
    asks = "who" in sentence.scan.concepts and ref.mark == "than"
    return asks and any(tag.start == ref.end and "nth:1" in tag.concepts for tag in sentence.scan.tags)


def _may_be_met(ref: Ref, refs: Sequence[Ref], sentence: Sentence) -> bool:
    """Whether nothing else is named, so that it is this one's order, unless a place right after it is asked for."""
    passed = ref.mark == "after" and sentence.scan.concepts.isdisjoint({"independence", "declare"})
    return len(refs) == 1 and (not passed or sentence.disputed(ref))


def _is_guessed(ref: Ref, scan: Scan) -> bool:
    """Whether a name only guesses at the answer, behind a comma ("who was first to recognise it, surely not Russia?")."""
    index, inner = ref.start - 1, {tag.start: tag for tag in scan.tags}
    while index > 0 and index in inner and "not" in inner[index].concepts:
        index -= 1
    doubt = inner.get(index)
    return doubt is not None and "whether" in doubt.concepts and "," in scan.between(index - 1, index)


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
    # What a text is about is no limit where it names one ("on the Middle East: which of the Arab states …").
    limits = [ref for ref in groups if ref.mark != "about"] or groups
    return ids_of(limits), [ref for ref in refs if ref.kind == "entity" and ref not in groups]


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
        if told and sentence.grammar.order == "sov" and (ref := _told_by(tag, things, scan)) is not None:
            return ref
        for ref in things:
            if told and tag.end <= ref.start <= tag.end + 1:
                return ref
            counted = told and (ref.mark in ("by", "possessive") or sentence.grammar.order == "sov")
            if ref.end == tag.start and (counted or (ref.mark == "by" and "how_many" in tag.concepts)):
                return ref
    return None


def _told_by(tag: Tag, things: Sequence[Ref], scan: Scan) -> Ref | None:
    """Who is named before a Korean word of claiming, whether or not a word such as "side" stands between."""
    idle = {other.end: other.start for other in scan.tags if other.concepts == {FILLER}}
    return next((ref for ref in things if ref.end in (tag.start, idle.get(tag.start))), None)


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
    if "claim" in scan.concepts:
        things = [ref for ref in things if not _is_account(ref, sentence)] or list(things)
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
    # "중국도 따라서 승인했나": who does as others did is no teller.
    kept = [
        ref for ref in things if ref.end not in telling or ref.mark == "also" or (free and ref.mark == "of")
    ]
    kept = kept or list(things)
    # Asked whether somebody said that it would, the teller is the one that acts.
    if scan.concepts >= {"whether", "forecast"} and all(map(sentence.disputed, kept)):
        return list(things)
    return kept


def _is_account(ref: Ref, sentence: Sentence) -> bool:
    """Whether a list of what others did is only by somebody's account ("who withdrew it, за версією Сербії")."""
    scan = sentence.scan
    if sentence.grammar.order != "free" or scan.concepts.isdisjoint({"who", "list", "timeline"}):
        return False
    accounts = {tag.end for tag in scan.tags if "claim" in tag.concepts and tag.end - tag.start > 1}
    return ref.start in accounts and ref.mark in ("of", "", "oblique")


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
