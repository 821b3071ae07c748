"""The letters of the payload format, version 1. They are for ever: add, never change or reuse."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, Final

from knowledge.model import Object
from knowledge.query import Combine, Intent, Link, Phase, Query

# Field of the Query -> its letter. `intent` and `parts` have places of their own.
LETTERS: Final = {
    "actor": "a",
    "subject": "s",
    "person": "p",
    "group": "g",
    "excluded": "x",
    "combine": "c",
    "negated": "n",
    "link": "l",
    "object": "o",
    "as_of": "d",
    "during": "u",
    "nth": "i",
    "to": "t",
    "whose": "w",
    "phase": "f",
    "office": "r",
    "words": "q",
    "claimed": "m",
    "forecast": "v",
    "about": "b",
    "page": "k",
}

_INTENTS: Final = {
    Intent.WHO_RECOGNISES: "w",
    Intent.WHEN_RECOGNISED: "d",
    Intent.DID_RECOGNISE: "y",
    Intent.HOW_MANY: "n",
    Intent.WHAT_DOES_ACTOR_RECOGNISE: "a",
    Intent.FIRST_OR_NTH: "i",
    Intent.REACTION: "r",
    Intent.SEVERED: "s",
    Intent.QUOTE: "q",
    Intent.WHO_IS_PERSON: "p",
    Intent.WHAT_IS_ENTITY: "e",
    Intent.TIMELINE: "t",
    Intent.WITHDRAWAL: "x",
    Intent.WHY: "h",
    Intent.HOW_ANNOUNCED: "m",
    Intent.SOURCE: "c",
    Intent.COMPOUND: "b",
    Intent.OUT_OF_SCOPE: "o",
}

# Values with a code of their own.
CODES: Final[dict[str, dict[str, str]]] = {
    "intent": {str(key): code for key, code in _INTENTS.items()},
    "about": {str(key): code for key, code in _INTENTS.items()},
    "combine": {Combine.EACH: "e", Combine.BOTH: "b", Combine.WITHOUT: "w"},
    "link": {Link.RECOGNITION: "r", Link.RELATIONS: "d", Link.VOTES: "v", Link.WITHDRAWALS: "w"},
    "object": {Object.STATE: "s", Object.GOVERNMENT: "g", Object.SOVEREIGNTY: "v"},
    "phase": {Phase.BROKEN: "b", Phase.RESTORED: "r", Phase.STATUS: "s"},
}
_KINDS: Final = {
    "intent": Intent,
    "about": Intent,
    "combine": Combine,
    "link": Link,
    "object": str,
    "phase": Phase,
}

IDS: Final = frozenset({"actor", "subject", "person", "group", "excluded", "to"})
SINGLE_IDS: Final = frozenset({"whose"})
FLAGS: Final = frozenset({"negated", "during", "forecast"})
NUMBERS: Final = frozenset({"nth", "claimed", "page"})
DATES: Final = frozenset({"as_of"})

FIELDS: Final = {letter: name for name, letter in LETTERS.items()}
VALUES: Final[dict[str, dict[str, Any]]] = {
    name: {code: _KINDS[name](value) for value, code in codes.items()} for name, codes in CODES.items()
}
DEFAULTS: Final = {item.name: item.default for item in fields(Query)}
