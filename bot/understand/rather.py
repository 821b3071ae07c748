"""Rather: words that mean another thing by what stands beside them, or by what was asked before."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from bot.lexicon import Tag
from bot.understand.refs import Ref
from bot.understand.scan import Scan, all_concepts
from bot.understand.slots import Slots
from bot.understand.world import World
from knowledge.query import Intent, Link, Query
from knowledge.records import replace

_BREAKS = frozenset({"sever", "cut"})
_REFUSAL = frozenset({"refuse"})
_ASKING = frozenset({"who", "list", "which", "how_many"})


def means_the_same(scan: Scan, refs: Sequence[Ref], before: Query, pronouns: Collection[str]) -> bool:
    """Whether those that act are those of the question before: a pronoun says so, or that only the other side is named."""
    return any(word.text in pronouns for word in scan.words) or _breaks_with(scan, refs, before)


def _breaks_with(scan: Scan, refs: Sequence[Ref], before: Query) -> bool:
    """Whether a break with somebody is asked about, and the one that broke off is that of the question before ("Why did
    Georgia break with Tuvalu?" "And with Nicaragua, when did it fall out?")."""
    if len(refs) != 1 or scan.concepts.isdisjoint(_BREAKS) or scan.concepts & _ASKING:
        return False
    marked = refs[0].mark == "with" or any(
        tag.end == refs[0].start and "with" in tag.concepts for tag in scan.tags
    )
    last = before.parts[-1] if before.parts else before
    bond = last.intent is Intent.SEVERED or last.link is Link.RELATIONS
    if not (marked and bond and last.actor and last.subject):
        return False
    return {*refs[0].ids}.isdisjoint((*last.actor, *last.subject))


def without_own_official(slots: Slots, world: World) -> Slots:
    """The slots without somebody who is named beside the state that he acts for ("And Belarus? Did Lukashenko do it?")."""
    if len(slots.person) != 1 or not {*world.served(slots.person[0])[:1]} & {*slots.actor, *slots.subject}:
        return slots
    return replace(slots, person=())


def turned_down(scan: Scan, alternatives: Collection[str]) -> Scan:
    """A text that offers a word of breaking off as the other answer asks about a refusal ("did he agree to recognise it,
    or send them packing?")."""
    found = [tag for tag in scan.tags if "sever" in tag.concepts]
    told = [tag for tag in scan.tags if "recognise" in tag.concepts]
    last = max((name.end for name in scan.mentions), default=0)
    if len(found) != 1 or found[0].start < max(last, told[0].end):
        return scan
    if scan.words[found[0].start - 1].text not in alternatives:
        return scan
    tags = tuple(
        Tag(tag.start, tag.end, tag.concepts - {"sever"} | _REFUSAL) if tag is found[0] else tag
        for tag in scan.tags
    )
    return replace(scan, tags=tags, concepts=all_concepts(tags))
