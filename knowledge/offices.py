"""Offices: the many ways to write one in a source or in a question, brought together."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache

from knowledge.text import fold


class Office(StrEnum):
    """An office that answers can name in every language."""

    FOREIGN_MINISTER = "foreign-minister"
    PRIME_MINISTER = "prime-minister"
    SECRETARY_OF_STATE = "secretary-of-state"
    VICE_PRESIDENT = "vice-president"
    PRESIDENT = "president"
    CHANCELLOR = "chancellor"
    AMBASSADOR = "ambassador"
    SPOKESPERSON = "spokesperson"
    SPEAKER = "speaker"
    SECRETARY_GENERAL = "secretary-general"
    HIGH_REPRESENTATIVE = "high-representative"
    CROWN_PRINCE = "crown-prince"
    HEAD = "head"


# The first whose words all occur decides, so that narrower offices stand before wider ones.
_WORDS: tuple[tuple[Office, tuple[str, ...]], ...] = (
    (Office.SPOKESPERSON, ("spokesman", "spokeswoman", "spokesperson", "press secretary")),
    (Office.AMBASSADOR, ("ambassador", "envoy", "permanent representative")),
    (Office.HIGH_REPRESENTATIVE, ("high representative",)),
    (Office.SECRETARY_GENERAL, ("secretary general",)),
    (Office.SPEAKER, ("speaker",)),
    (Office.FOREIGN_MINISTER, ("foreign minister", "foreign affairs", "foreign secretary")),
    (Office.SECRETARY_OF_STATE, ("secretary of state",)),
    (Office.PRIME_MINISTER, ("prime minister", "premier", "taoiseach")),
    (Office.VICE_PRESIDENT, ("vice president",)),
    (Office.CHANCELLOR, ("chancellor",)),
    (Office.CROWN_PRINCE, ("crown prince",)),
    (Office.PRESIDENT, ("president",)),
    (Office.HEAD, ("head", "leader", "chairman")),
)

# Offices that a question may name by one another's word: the US foreign minister is the Secretary of State.
_KIN: tuple[frozenset[Office], ...] = (
    frozenset({Office.FOREIGN_MINISTER, Office.SECRETARY_OF_STATE}),
    frozenset({Office.PRIME_MINISTER, Office.CHANCELLOR}),
    frozenset({Office.HEAD, Office.PRESIDENT, Office.CHANCELLOR}),
)


def is_kin(one: Office | None, other: Office | None) -> bool:
    """Whether two offices are the same or go by the same everyday word."""
    if one is None or other is None:
        return False
    return one is other or any(one in kin and other in kin for kin in _KIN)


@lru_cache(maxsize=1024)
def office_of(words: str) -> Office | None:
    """The office that these words name; None for one that is not in the list or for no words."""
    folded = f" {fold(words)} "
    for office, names in _WORDS:
        if any(f" {name} " in folded for name in names):
            return office
    return None
