"""Frames: which concepts a question must hold, and must not, to mean an intent. Order of words plays no part here.

Each frame lists groups of concepts, of which one each must occur. The first frame that fits and whose slots can be filled
wins, so that the more telling concepts ("why", "first", "withdraw") stand before the plainer ones.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from knowledge.query import Intent, Link, Phase

BREAK = ("withdraw", "suspend", "sever")
ACT = (*BREAK, "recognise", "accept", "annex", "restore", "leave", "refuse", "recall", "ally", "ties", "cut")
BOND = ("recognise", "accept", "annex", "ally", "ties", "embassy")
STRONG = (*BREAK, "recognise", "accept", "office", "list", "medium", "announce", "vote", "how_many", "refuse")
ASKS_WHO = ("who", "list")


@dataclass(frozen=True, slots=True)
class Frame:
    """`needs`: one concept of each group. `without`: none of these. `slots`: what must be filled, in words of `SLOTS`.

    `weak` frames rest on little, and so the whole question must be explained.
    """

    name: str
    intent: Intent
    needs: tuple[frozenset[str], ...]
    without: frozenset[str] = frozenset()
    slots: tuple[str, ...] = ()
    link: Link = Link.RECOGNITION
    phase: Phase | None = None
    weak: bool = False

    def suits(self, concepts: frozenset[str]) -> bool:
        """Whether a question holds what the frame needs, and nothing that it must not."""
        for group in self.needs:
            if concepts.isdisjoint(group):
                return False
        return concepts.isdisjoint(self.without)


def _frame(
    name: str,
    intent: Intent,
    *needs: tuple[str, ...],
    without: tuple[str, ...] = (),
    slots: tuple[str, ...] = (),
    link: Link = Link.RECOGNITION,
    phase: Phase | None = None,
    weak: bool = False,
) -> Frame:
    return Frame(name, intent, tuple(map(frozenset, needs)), frozenset(without), slots, link, phase, weak)


FRAMES: tuple[Frame, ...] = (
    _frame("source", Intent.SOURCE, ("source",), slots=("any",), without=("why", "announce")),
    _frame("reason", Intent.WHY, ("why",), (*ACT, "not", "react", "say", "forecast"), slots=("any",)),
    _frame("reason of a stance", Intent.WHY, ("why",), slots=("pair",)),
    _frame("timeline", Intent.TIMELINE, ("timeline",), slots=("any",), without=("how_many",)),
    _frame("votes counted", Intent.HOW_MANY, ("how_many",), ("vote",), slots=("any",), link=Link.VOTES),
    _frame(
        "breaks counted",
        Intent.HOW_MANY,
        ("how_many",),
        ("sever", "cut"),
        slots=("any",),
        link=Link.RELATIONS,
        phase=Phase.BROKEN,
        without=("recognise", "when", "why"),
    ),
    _frame(
        "withdrawals counted",
        Intent.HOW_MANY,
        ("how_many",),
        ("withdraw", "suspend"),
        slots=("any",),
        link=Link.WITHDRAWALS,
    ),
    _frame(
        "which side broke first",
        Intent.SEVERED,
        ("nth",),
        ("sever", "cut"),
        slots=("pair",),
        phase=Phase.BROKEN,
    ),
    _frame(
        "place in the order",
        Intent.FIRST_OR_NTH,
        ("nth",),
        ("recognise", "accept", "annex", "independence"),
        slots=("subject",),
        without=BREAK,
    ),
    _frame(
        "place in the order of ties",
        Intent.FIRST_OR_NTH,
        ("nth",),
        ("ties", "embassy", "ally"),
        slots=("subject",),
        without=(*BREAK, "leave", "cut"),
    ),
    _frame("order of a follow-up", Intent.FIRST_OR_NTH, ("nth",), slots=("context",), weak=True),
    _frame(
        "who somebody is",
        Intent.WHO_IS_PERSON,
        ("person_who",),
        slots=("person",),
        without=("quote", "office"),
    ),
    _frame("who said it", Intent.QUOTE, ("quote",), slots=("speaker",)),
    _frame(
        "words of a person",
        Intent.QUOTE,
        ("say",),
        ("what", "how", "which"),
        slots=("person",),
        without=("announce", "react"),
    ),
    _frame(
        "post of a person",
        Intent.QUOTE,
        ("medium",),
        slots=("person",),
        without=("announce", "react", "recognise", "sever"),
    ),
    _frame(
        "unfinished words",
        Intent.QUOTE,
        ("what",),
        slots=("person",),
        without=("announce", "react", "sever", "say", "recognise", "person_who", "what_is"),
    ),
    _frame("reaction", Intent.REACTION, ("react",), slots=("any",), without=("how_many",)),
    _frame("answer in ambassadors", Intent.REACTION, ("recall",), slots=("any",), without=("how_many",)),
    _frame("said of an act", Intent.REACTION, ("say",), (*ACT, "about"), ("what", "how"), slots=("pair",)),
    _frame("how it was taken", Intent.REACTION, ("how",), ("take",), slots=("any",)),
    _frame("number", Intent.HOW_MANY, ("how_many",), BOND, slots=("subject",), without=("sever", "when")),
    _frame("number by keyword", Intent.HOW_MANY, ("how_many",), slots=("disputed",), weak=True),
    _frame(
        "date of its paper",
        Intent.WHEN_RECOGNISED,
        ("when",),
        ("medium", "announce"),
        ("recognise", "annex", "accept"),
        slots=("pair",),
        without=("how", "what", "sever"),
    ),
    _frame(
        "who handed it over",
        Intent.HOW_ANNOUNCED,
        ("announce",),
        ("who",),
        ("medium", "recognise"),
        slots=("person or disputed",),
        without=("when", "first", "how_many"),
    ),
    _frame(
        "channel",
        Intent.HOW_ANNOUNCED,
        ("announce",),
        ("how", "what", "which", "where", "medium"),
        slots=("any",),
        without=("who",),
    ),
    _frame(
        "medium",
        Intent.HOW_ANNOUNCED,
        ("medium",),
        ("how", "what", "which", "where"),
        (*ACT, "announce"),
        slots=("any",),
        without=("who",),
    ),
    _frame(
        "medium of a declaration",
        Intent.HOW_ANNOUNCED,
        ("medium",),
        ("how", "what", "which"),
        ("declare",),
        slots=("pair",),
        without=("who",),
    ),
    _frame(
        "medium of a pair",
        Intent.HOW_ANNOUNCED,
        ("medium",),
        slots=("pair",),
        without=("who", "whether", "say", "vote"),
    ),
    _frame(
        "manner",
        Intent.HOW_ANNOUNCED,
        ("how",),
        (*ACT, "announce"),
        slots=("any",),
        without=("when", "how_many"),
    ),
    _frame(
        "office",
        Intent.WHO_IS_PERSON,
        ("office",),
        ("who", "which", "person_who"),
        slots=("any",),
        without=("recognise", "say"),
    ),
    _frame(
        "office at an act",
        Intent.WHO_IS_PERSON,
        ("office",),
        ("who", "which", "person_who"),
        ("when",),
        slots=("two things",),
        without=("say",),
    ),
    _frame(
        "office at a named act",
        Intent.WHO_IS_PERSON,
        ("office",),
        ("who", "which", "person_who"),
        ACT,
        slots=("pair",),
        without=("say", "announce", "whether"),
    ),
    _frame("withdrawal", Intent.WITHDRAWAL, ("withdraw", "suspend"), slots=("any",)),
    _frame("severance", Intent.SEVERED, ("sever",), slots=("any",), phase=Phase.BROKEN),
    _frame(
        "ties cut",
        Intent.SEVERED,
        ("cut", "not"),
        ("ties", "embassy", "ally"),
        slots=("any",),
        phase=Phase.BROKEN,
        without=("who",),
    ),
    _frame(
        "ties cut by whom",
        Intent.SEVERED,
        ("cut",),
        ("ties", "embassy", "ally"),
        slots=("any",),
        phase=Phase.BROKEN,
    ),
    _frame(
        "ties restored",
        Intent.SEVERED,
        ("restore",),
        slots=("any",),
        phase=Phase.RESTORED,
        without=("recognise",),
    ),
    _frame(
        "changed sides",
        Intent.SEVERED,
        ("leave",),
        slots=("any",),
        phase=Phase.BROKEN,
        without=("recognise",),
    ),
    _frame(
        "day of the declaration",
        Intent.WHAT_IS_ENTITY,
        ("declare",),
        ("when", "who", "whether", "where"),
        slots=("thing",),
        without=("recognise", "accept", "sever", "withdraw", "react"),
    ),
    _frame(
        "date",
        Intent.WHEN_RECOGNISED,
        ("when",),
        ("recognise", "accept", "annex", "independence"),
        slots=("subject",),
    ),
    _frame(
        "date of ties",
        Intent.WHEN_RECOGNISED,
        ("when",),
        ("ties", "embassy", "ally", "establish"),
        slots=("pair",),
        link=Link.RELATIONS,
    ),
    _frame("what it recognises", Intent.WHAT_DOES_ACTOR_RECOGNISE, ("recognise",), slots=("actor alone",)),
    _frame(
        "those that recognise",
        Intent.WHO_RECOGNISES,
        ("recognise", "accept", "annex"),
        ASKS_WHO,
        slots=("subject alone",),
    ),
    _frame("those that hold out", Intent.WHO_RECOGNISES, ("refuse",), slots=("subject alone", "group")),
    _frame(
        "ties of a pair",
        Intent.SEVERED,
        ("ties", "embassy"),
        slots=("pair",),
        phase=Phase.STATUS,
        without=("who", "list"),
    ),
    _frame(
        "those with ties",
        Intent.WHO_RECOGNISES,
        ("ties", "embassy", "ally"),
        slots=("subject alone",),
        link=Link.RELATIONS,
    ),
    _frame(
        "yes or no",
        Intent.DID_RECOGNISE,
        ("recognise", "accept", "annex", "ally", "independence"),
        slots=("pair",),
    ),
    _frame(
        "whether it is a state",
        Intent.WHAT_IS_ENTITY,
        ("state",),
        ("whether",),
        slots=("thing",),
        without=("recognise", "accept", "withdraw", "sever", "vote", "refuse", "why", "when"),
        weak=True,
    ),
    _frame("cut off", Intent.SEVERED, ("cut",), slots=("pair",), phase=Phase.BROKEN, weak=True),
    _frame(
        "date of a bare pair",
        Intent.WHEN_RECOGNISED,
        ("when",),
        slots=("pair", "disputed subject"),
        weak=True,
    ),
    _frame(
        "bare pair",
        Intent.DID_RECOGNISE,
        ("whether", "also", "only"),
        slots=("pair", "disputed subject"),
        weak=True,
    ),
    _frame(
        "yes or no of the world", Intent.DID_RECOGNISE, ("recognise",), ("world",), slots=("subject alone",)
    ),
    _frame("recognisers by keyword", Intent.WHO_RECOGNISES, ("recognise",), slots=("disputed",)),
    _frame(
        "place by keyword",
        Intent.FIRST_OR_NTH,
        ("nth",),
        ("who", "which"),
        slots=("disputed",),
        without=(*STRONG, "say", "quote", "declare", "when", "why", "react"),
        weak=True,
    ),
    _frame(
        "votes by keyword",
        Intent.HOW_MANY,
        ("vote",),
        slots=("disputed",),
        link=Link.VOTES,
        without=("who", "why", "react", "when", "say", "how", "quote", "source"),
        weak=True,
    ),
    _frame(
        "what it is",
        Intent.WHAT_IS_ENTITY,
        ("what_is", "state", "belong", "exist", "become", "declare", "whose"),
        slots=("thing",),
        without=STRONG,
        weak=True,
    ),
    _frame("who it is", Intent.WHO_IS_PERSON, ("person_who", "who", "what_is"), slots=("person",), weak=True),
    _frame("bare person", Intent.WHO_IS_PERSON, slots=("person alone",), weak=True),
    _frame("words about a thing", Intent.QUOTE, ("say", "quote"), slots=("any",), weak=True),
    _frame("bare thing", Intent.WHAT_IS_ENTITY, slots=("thing alone",), weak=True),
)


@lru_cache(maxsize=4096)  # few sets of concepts make most of the questions
def suitable(concepts: frozenset[str]) -> tuple[Frame, ...]:
    """The frames that a question with these concepts may mean, the most telling first."""
    return tuple(frame for frame in FRAMES if frame.suits(concepts))
