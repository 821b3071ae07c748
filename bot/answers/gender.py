"""The grammatical gender of a name, for verbs in the past tense: Росія визнала, Іран визнав, США визнали.

Endings and exceptions stand in a language's message `genders`, in pairs such as `а=f` or `сша=pl` and, for a
beginning, `^мзс=n`. The longest that fits decides; without such a table every name is `m`.
"""

from __future__ import annotations

from functools import lru_cache

from bot.messages import Messages

OTHER = "m"
SEVERAL = "pl"


def gender(names: tuple[str, ...], messages: Messages) -> str:
    """One of m, f, n and pl, as the language's messages select on it."""
    if len(names) != 1:
        return SEVERAL
    return _of(names[0].casefold(), messages.format("genders"))


@lru_cache(maxsize=2048)
def _of(name: str, table: str) -> str:
    best, found = 0, OTHER
    for ending, value in _pairs(table):
        fits = name.startswith(ending[1:]) if ending.startswith("^") else name.endswith(ending)
        if fits and len(ending) > best:
            best, found = len(ending), value
    return found


@lru_cache(maxsize=16)
def _pairs(table: str) -> tuple[tuple[str, str], ...]:
    split = (pair.partition("=") for pair in table.split())
    return tuple((ending.replace("_", " "), value) for ending, sign, value in split if sign)
