"""Is an act itself in doubt, or only its day?

Editors write in `disputed` how the sources differ. Where one side says that the act never happened, does not count or
waits for conditions, the bond is contested; where only dates or details differ, it stands.
"""

from __future__ import annotations

import re
from functools import lru_cache

from knowledge.model import Act, Event

# The editors' words for an act of recognition that is denied, left out of counts or conditional.
_FOUNDING = re.compile(
    r"not be counted|not count|leaves? [\w ]{0,30}out|no act of recognition|waits? for conditions|contested"
    r"|denies having recognised|denied [\w ]{0,20}recognition|no bilateral recognition|that have not recognised"
    r"|had? (?:found|seen) no document|not a recognition|never (?:declared|recognised)",
    re.IGNORECASE,
)
# The same for a withdrawal, a suspension or a break.
_ENDING = re.compile(
    r"\b(?:den(?:y|ies|ied)|contested|forgery|fake news|propaganda|only claimed|confirmed only|not followed by"
    r"|received no(?:thing)?|nothing to confirm|known from (?:the )?serbia|no revocation|reversed|went back|still"
    r"|later classification|never (?:been )?formally|only one undated)",
    re.IGNORECASE,
)
_ENDINGS = {Act.WITHDRAWAL, Act.SUSPENSION, Act.SEVERANCE}


@lru_cache(maxsize=4096)
def _speaks_of_doubt(disputed: str, *, ending: bool) -> bool:
    return bool((_ENDING if ending else _FOUNDING).search(disputed))


def is_doubtful(event: Event) -> bool:
    """Whether the sources differ on the act itself."""
    return bool(event.disputed) and _speaks_of_doubt(event.disputed, ending=event.type in _ENDINGS)
