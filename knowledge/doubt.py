"""Is an act itself in doubt, or only its day?

Editors write in `disputed` how the sources differ. Where one side says that the act never happened, does
not count or waits for conditions, the bond is contested; where only dates or details differ, it stands.
"""

from __future__ import annotations

import re
from functools import lru_cache

from knowledge.model import Act, Event

# The editors' words for an act of recognition that is denied, left out of counts or conditional.
_FOUNDING = (
    r"not be counted",
    r"not count",
    r"leaves? [\w ]{0,30}out",
    r"no act of recognition",
    r"waits? for conditions",
    r"contested",
    r"denies having recognised",
    r"denied [\w ]{0,20}recognition",
    r"no bilateral recognition",
    r"that have not recognised",
    r"had? (?:found|seen) no document",
    r"not a recognition",
    r"never (?:declared|recognised)",
)
# The same for a withdrawal, a suspension or a break.
_ENDING = (
    r"\bden(?:y|ies|ied)",
    r"\bcontested",
    r"\b(?:forgery|fake news|propaganda)",
    r"\b(?:only claimed|confirmed only|only one undated)",
    r"\bnot followed by",
    r"\breceived no(?:thing)?",
    r"\bnothing to confirm",
    r"\bknown from (?:the )?serbia",
    r"\bno revocation",
    r"\b(?:reversed|went back|still)",
    r"\blater classification",
    r"\bnever (?:been )?formally",
)
_ENDINGS = {Act.WITHDRAWAL, Act.SUSPENSION, Act.SEVERANCE}


@lru_cache(maxsize=4096)
def _speaks_of_doubt(disputed: str, *, ending: bool) -> bool:
    return bool(re.search("|".join(_ENDING if ending else _FOUNDING), disputed, re.IGNORECASE))


def is_doubtful(event: Event) -> bool:
    """Whether the sources differ on the act itself."""
    return bool(event.disputed) and _speaks_of_doubt(event.disputed, ending=event.type in _ENDINGS)


def is_continued(event: Event) -> bool:
    """Whether the act was that of a state which the actor continues, as Russia does the Soviet Union."""
    return bool(event.disputed) and re.search(r"\bcontinues\b", event.disputed) is not None
