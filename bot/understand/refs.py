"""References: the names of a question as things, with the mark (preposition, case, particle) that shows their role."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.lexicon import FILLER
from bot.understand.particles import Particles
from bot.understand.scan import Scan
from knowledge.link import JOINT, Mention
from knowledge.records import replace

MARKS = ("except", "after", "before", "by", "of", "with", "to", "from", "about", "against", "as", "in")
_CASES = {"accusative": "object", "instrumental": "by", "genitive": "of", "dative": "to", "locative": "in"}
_JOINS_BY_WITH = frozenset({"uk", "ru"})
"""Languages in which "A with B" means both ("ДНР с ЛНР")."""
_BONDS = frozenset({"sever", "cut", "ties", "embassy", "ally", "restore", "leave"})
_TAKING_BACK = frozenset({"withdraw", "suspend", "sever", "cut", "leave", "refuse"})
_BRIDGES = frozenset({"and", "also", "only", "both", FILLER})


@dataclass(frozen=True, slots=True)
class Ref:
    """One or several names that play one role. `ids` are entity, person or group ids, as `kind` says.

    `rivals` are the other things that an ambiguous name may mean. `dual` marks a body that is also a group of states;
    `adjective` an adjective or demonym in place of the name, `misspelt` a word that several names are equally near to.
    """

    start: int
    end: int
    kind: str
    ids: tuple[str, ...]
    mark: str = ""
    rivals: tuple[str, ...] = ()
    dual: bool = False
    adjective: bool = False
    misspelt: bool = False


def find(
    scan: Scan,
    particles: Particles,
    contrast: frozenset[str] = frozenset(),
    excepting: frozenset[str] = frozenset(),
) -> list[Ref]:
    """The references in the order of the text, those joined by "and" or a comma put together; not over a `contrast`.

    A word of `excepting` leaves out the name before it ("Russia aside").
    """
    tags = {index: tag.concepts for tag in scan.tags for index in range(tag.start, tag.end)}
    refs: list[Ref] = []
    adjectives = frozenset(
        name.end - 1 for name in scan.mentions if all(bearer.style == "form" for bearer in name.bearers)
    )
    for mention in scan.mentions:
        if _asked_for(mention, tags, adjectives):
            continue
        left_out = mention.end < len(scan.words) and scan.words[mention.end].text in excepting
        ref = _ref(mention, "except" if left_out else _mark(mention, scan, tags, particles))
        if refs and _together(refs[-1], ref, scan, tags, contrast):
            last = refs[-1]
            ids = last.ids + tuple(id_ for id_ in ref.ids if id_ not in last.ids)
            refs[-1] = replace(
                last, end=ref.end, ids=ids, mark=_joint_mark(last, ref), rivals=last.rivals or ref.rivals
            )
        else:
            refs.append(ref)
    return refs


def _joint_mark(last: Ref, ref: Ref) -> str:
    """In Korean the last of several joined names carries the mark of them all ("러시아랑 북한 말고")."""
    return ref.mark if last.mark == "with" and ref.mark else last.mark or ref.mark


def _asked_for(mention: Mention, tags: dict[int, frozenset[str]], adjectives: frozenset[int]) -> bool:
    """Whether a name of several things at once is only what the question asks for ("which self-proclaimed republics …"),
    or whose the adjective before it says. `adjectives` are the last words of names that are no more than that."""
    if not all(bearer.style == JOINT for bearer in mention.bearers):
        return False
    index = mention.start - 1
    if mention.end - index == 2 and index in adjectives:
        return True  # "post-Soviet republics", "югославських республік"
    while tags.get(index, frozenset()) & {"unrecognised", "state", "only", "of"}:
        index -= 1
    return bool(tags.get(index, frozenset()) & {"which", "what", "any", "how_many"})


def _ref(mention: Mention, mark: str) -> Ref:
    kinds = {bearer.kind for bearer in mention.bearers}
    kind = "entity" if "entity" in kinds else "person" if "person" in kinds else "group"
    chosen = [bearer for bearer in mention.bearers if bearer.kind == kind]
    ids = tuple(dict.fromkeys(bearer.id for bearer in chosen))
    dual = kind == "entity" and "group" in kinds
    if len(ids) > 1 and not all(bearer.style == JOINT for bearer in chosen):
        return Ref(
            mention.start, mention.end, kind, ids[:1], mark, rivals=ids, dual=dual, misspelt=mention.typo
        )
    adjective = all(bearer.style == "form" for bearer in chosen)
    return Ref(mention.start, mention.end, kind, ids, mark, dual=dual, adjective=adjective)


def _mark(mention: Mention, scan: Scan, tags: dict[int, frozenset[str]], particles: Particles) -> str:
    if particles.roles:
        if "except" in tags.get(mention.end, ()):
            return "except"
        after = scan.words[mention.end].text if mention.end < len(scan.words) else ""
        if after and not scan.between(mention.end - 1, mention.end) and not particles.strip(after):
            return particles.role(after)  # Hangul parts from Latin letters ("SADR이")
        return particles.role(mention.rest) or particles.apart(after)
    before = _before(mention.start, scan, tags)
    if mention.rest == "s" and before in ("", "of", "about", "to", "after", "before"):
        return "possessive"
    if before == "from" and _is_received(mention, scan):
        return "by"
    if before:
        return before
    if mention.start in scan.nominatives:
        return "nominative"
    cases = {_CASES.get(bearer.style, "") for bearer in mention.bearers}
    return cases.pop() if len(cases) == 1 else "oblique" if "" not in cases else ""


def _is_received(mention: Mention, scan: Scan) -> bool:
    """Whether recognition comes from the one named ("recognition from Pyongyang"), and is not taken back from it."""
    if not scan.concepts.isdisjoint(_TAKING_BACK):
        return False
    mark = [tag for tag in scan.tags if tag.end <= mention.start and "from" in tag.concepts][-1]
    # "Recognition of the LPR from Pyongyang": what was recognised stands between.
    between = [name.start for name in scan.mentions if name.end == mark.start]
    ends = {mark.start, *between}
    return any("recognise" in tag.concepts and tag.end in ends for tag in scan.tags)


def _before(start: int, scan: Scan, tags: dict[int, frozenset[str]]) -> str:
    """The preposition in front of a name; an article or an adjective may stand between."""
    for index in range(start - 1, max(start - 4, -1), -1):
        concepts = tags.get(index)
        if concepts is not None and "except" in concepts:
            return "except"  # "any country but Turkey" asks and leaves out at once
        if concepts is None or "who" in concepts:
            return ""
        mark = next((mark for mark in MARKS if mark in concepts), "")
        if mark and not (mark == "as" and "how" in concepts):
            return mark
        if (
            concepts - {FILLER, "unrecognised", "state", "independence", "government", "recognise"}
            or "and" in concepts
        ):
            return ""
        if "recognise" in concepts and not concepts & {"unrecognised"}:
            return ""
    return ""


def _together(
    left: Ref, right: Ref, scan: Scan, tags: dict[int, frozenset[str]], contrast: frozenset[str]
) -> bool:
    """Two names share a role when nothing but "and", a comma or a slash stands between them."""
    if left.mark == "object" and right.mark == "nominative":
        return False
    if left.kind != right.kind or left.dual != right.dual or left.rivals or right.rivals:
        return False
    gap = range(left.end, right.start)
    comma = any(sign in scan.between(left.end - 1, left.end) for sign in ",/&+;·・")
    if not gap and right.mark == "except" != left.mark:
        return False
    if not gap:
        if scan.lang == "ko":
            return left.mark == "with" or (comma and not (left.mark == "" and right.mark == "to"))
        return comma
    if (
        len(gap) > 4
        or right.mark in ("against", "about")
        # "Between Taipei and Beijing", "with A and B": the one preposition asks for the instrumental of both.
        or (right.mark == "by" and left.mark != "with")
        or (right.mark == "with" and scan.lang not in _JOINS_BY_WITH)
    ):
        return False
    if (
        len(gap) == 1
        and "with" in tags.get(gap[0], ())
        and scan.lang in _JOINS_BY_WITH
        and not scan.concepts & _BONDS
    ):
        return True
    if any(scan.words[index].text in contrast for index in gap):
        return False
    if left.mark == "except" and not any("and" in tags.get(index, ()) for index in gap):
        return False
    return all(tags.get(index, frozenset()) & _BRIDGES for index in gap) and any(
        comma or tags[index] & {"and", "also", "only", "both"} for index in gap
    )


def of_kind(refs: Sequence[Ref], kind: str) -> list[Ref]:
    return [ref for ref in refs if ref.kind == kind]
