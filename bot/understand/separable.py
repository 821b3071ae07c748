"""Separable verbs: an act whose verb and particle stand apart ("take its recognition of Abkhazia back")."""

from __future__ import annotations

from collections.abc import Mapping

from bot.lexicon import Tag
from bot.understand.scan import Scan, all_concepts
from knowledge.records import replace

FURTHEST = 8
"""Words that may stand between a verb and its particle."""


def with_whole_verbs(scan: Scan, particles: Mapping[str, frozenset[str]], deeds: frozenset[str]) -> Scan:
    """A scan in which a verb and its particle behind a word of `deeds` mean that a deed was taken back.

    `particles` are the verbs of each particle.
    """
    for place, word in enumerate(scan.words):
        if word.text in particles:
            verb = _verb_before(scan, place, particles[word.text], deeds)
            if verb is not None:
                return _undoing(scan, verb)
    return scan


def _verb_before(scan: Scan, place: int, verbs: frozenset[str], deeds: frozenset[str]) -> int | None:
    met = False
    for index in range(place - 1, max(-1, place - 2 - FURTHEST), -1):
        text = scan.words[index].text
        if text in verbs:
            return index if met else None
        met = met or text in deeds
    return None


def _undoing(scan: Scan, verb: int) -> Scan:
    """The scan with this word for an act that undoes another one."""
    kept = (tag for tag in scan.tags if not tag.start <= verb < tag.end)
    tags = tuple(sorted((*kept, Tag(verb, verb + 1, frozenset({"withdraw"})))))
    unknown = tuple(index for index in scan.unknown if index != verb)
    return replace(scan, tags=tags, unknown=unknown, concepts=all_concepts(tags))
