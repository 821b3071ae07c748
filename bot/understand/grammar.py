"""The little grammar of one language that tells who does what to whom."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Self

from bot.lexicon import LANGUAGES, folded


@dataclass(frozen=True, slots=True)
class Grammar:
    """`script` is latin, cyrillic or hangul; `letters` are those that no other language of the script has,
    `expected` those of which hardly any sentence lacks all.

    `gendered_verb` are endings of a verb that agrees with one state ("признала") and not with a number of them.
    `verb_genders` and `name_genders` are endings by gender, where a verb in the past agrees with the one who acts.
    `separable` are verbs by the particle that may stand apart from them, and `deeds` what such verbs take back.
    `order` is svo, sov or free. `ours` is the state that "we" most likely means in this language, or empty;
    `ours_recognises` tells whether that holds for recognising too, or only for ties with a state that is named.
    """

    script: str
    letters: str
    expected: str
    order: str
    object_question: frozenset[str]
    object_endings: tuple[str, ...]
    subject_question: frozenset[str]
    plural_question: frozenset[str]
    plural_verb: tuple[str, ...]
    singular_verb: tuple[str, ...]
    verb_genders: dict[str, tuple[str, ...]]
    name_genders: dict[str, tuple[str, ...]]
    gendered_verb: tuple[str, ...]
    ongoing: tuple[str, ...]
    telling: frozenset[str]
    auxiliaries: frozenset[str]
    as_endings: tuple[str, ...]
    place_endings: tuple[str, ...]
    adjectives: tuple[str, ...]
    contrast: frozenset[str]
    excepting: frozenset[str]
    conjunctions: frozenset[str]
    ordinals: tuple[str, ...]
    stand_ins: frozenset[str]
    pronouns: frozenset[str]
    alternatives: frozenset[str]
    separable: dict[str, frozenset[str]]
    deeds: frozenset[str]
    passive_starts: tuple[str, ...]
    passive_ends: tuple[str, ...]
    ours: str
    ours_recognises: bool

    def gender_of_verb(self, verb: str) -> str:
        """The gender that the ending of a verb shows (f, m, n, pl), or an empty text."""
        return next((gender for gender, ends in self.verb_genders.items() if verb.endswith(ends)), "")

    def gender_of_name(self, name: str) -> str:
        """The gender that the ending of a name shows; letters that stand for words show none."""
        if name[1:].isupper():
            return ""
        low = name.lower()
        return next((gender for gender, ends in self.name_genders.items() if low.endswith(ends)), "")

    def passive(self, verb: str) -> bool:
        """Whether the form of a verb says that its subject is acted upon."""
        return verb.startswith(self.passive_starts) or verb.endswith(self.passive_ends)

    @classmethod
    @lru_cache(maxsize=16)
    def load(cls, lang: str, folder: Path = LANGUAGES) -> Self:
        """Read `languages/<lang>/grammar.toml`."""
        data = tomllib.loads((folder / lang / "grammar.toml").read_text(encoding="utf-8"))
        return cls(
            script=data["script"],
            letters=data["letters"],
            expected=data["expected"],
            order=data["order"],
            object_question=folded(data["object_question"]),
            object_endings=tuple(data["object_endings"]) or ("\0",),
            subject_question=folded(data["subject_question"]),
            plural_question=folded(data["plural_question"]),
            plural_verb=tuple(data["plural_verb"]),
            singular_verb=tuple(data["singular_verb"]),
            verb_genders={gender: tuple(ends) for gender, ends in data.get("verb_genders", {}).items()},
            name_genders={gender: tuple(ends) for gender, ends in data.get("name_genders", {}).items()},
            gendered_verb=tuple(data["gendered_verb"]) or ("\0",),
            ongoing=tuple(data["ongoing"]) or ("\0",),
            telling=folded(data["telling"]),
            auxiliaries=folded(data["auxiliaries"]),
            as_endings=tuple(data["as_endings"]) or ("\0",),
            place_endings=tuple(data["place_endings"]) or ("\0",),
            adjectives=tuple(data["adjectives"]) or ("\0",),
            contrast=folded(data["contrast"]),
            excepting=folded(data["excepting"]),
            conjunctions=folded(data["conjunctions"]),
            ordinals=tuple(data["ordinals"]),
            stand_ins=folded(data["stand_ins"]),
            pronouns=folded(data["pronouns"]),
            alternatives=folded(data["alternatives"]),
            separable={end: folded(verbs) for end, verbs in data.get("separable", {}).items()},
            deeds=folded(data.get("deeds", [])),
            passive_starts=tuple(data["passive_starts"]),
            passive_ends=tuple(data["passive_ends"]),
            ours=data["ours"],
            ours_recognises=data["ours_recognises"],
        )
