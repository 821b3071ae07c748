"""Names that belong together: strung together without a comma, named twice, or each done by the same ones."""

from __future__ import annotations

from collections.abc import Sequence

from bot.understand.refs import Ref
from bot.understand.roles import Sentence
from bot.understand.scan import Scan
from knowledge.records import replace

_LIST = 3
"""Names from which on a list is one even if nobody else is named."""


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


def in_a_row(refs: Sequence[Ref], sentence: Sentence) -> list[Ref]:
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


def without_repeats(refs: Sequence[Ref]) -> list[Ref]:
    """Names put in front of a question without those that it repeats ("Italy, Palestine: did the Italians recognise it")."""
    if all(len(ref.ids) < 2 for ref in refs):
        return list(refs)
    again = {ref.ids: ref.start for ref in refs if len(ref.ids) == 1}
    kept = [tuple(id_ for id_ in ref.ids if again.get((id_,), -1) <= ref.start) for ref in refs]
    return [replace(ref, ids=ids) if ids else ref for ref, ids in zip(refs, kept, strict=True)]


def also_done(scan: Scan, parts: Sequence[Ref]) -> bool:
    """Whether those that did the one are asked for that did the other, too ("that recognise Taiwan also recognise …")."""
    ends = {tag.end for tag in scan.tags if "also" in tag.concepts and tag.start >= parts[0].end}
    return len(parts) == 2 and any(
        "recognise" in tag.concepts and tag.start in ends and tag.start < parts[1].start for tag in scan.tags
    )
