"""Frames: which concepts a question must hold, and must not, to mean an intent. Order of words plays no part here.

Each frame lists groups of concepts, of which one each must occur. The first frame that fits and whose slots can be filled
wins, so that the more telling concepts ("why", "first", "withdraw") stand before the plainer ones.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.understand.frame import Frame, frame
from knowledge.query import Intent, Link, Phase

ACT = (
    "recognise",
    "sever",
    "withdraw",
    "suspend",
    "accept",
    "annex",
    "restore",
    "leave",
    "refuse",
    "recall",
    "ally",
    "ties",
    "cut",
)
BOND = ("recognise", "accept", "annex", "ally", "ties", "embassy")
STRONG = (
    "recognise",
    "accept",
    "withdraw",
    "sever",
    "office",
    "list",
    "medium",
    "announce",
    "vote",
    "how_many",
    "refuse",
)
ASKS_WHO = ("who", "list")


FRAMES: tuple[Frame, ...] = (
    frame("source", Intent.SOURCE, ("source",), slots=("any",), without=("why", "announce")),
    frame("reason", Intent.WHY, ("why",), (*ACT, "not", "react", "say", "forecast"), slots=("any",)),
    frame("reason of a stance", Intent.WHY, ("why",), slots=("pair",)),
    frame(
        "course of a recognition",
        Intent.TIMELINE,
        ("become",),
        ("recognise", "ties"),
        slots=("any",),
        without=("how_many", "when", "who", "whether"),
    ),
    frame("timeline", Intent.TIMELINE, ("timeline",), slots=("any",), without=("how_many",)),
    frame("votes counted", Intent.HOW_MANY, ("how_many",), ("vote",), slots=("voted on",), link=Link.VOTES),
    frame(
        "breaks counted",
        Intent.HOW_MANY,
        ("how_many",),
        ("sever", "cut"),
        slots=("any",),
        link=Link.RELATIONS,
        phase=Phase.BROKEN,
        without=("recognise", "when", "why"),
    ),
    frame(
        "withdrawals counted",
        Intent.HOW_MANY,
        ("how_many",),
        ("withdraw", "suspend"),
        slots=("any",),
        link=Link.WITHDRAWALS,
    ),
    frame(
        "which side broke first",
        Intent.SEVERED,
        ("nth",),
        ("sever", "cut"),
        slots=("pair",),
        phase=Phase.BROKEN,
    ),
    frame(
        "place in the order",
        Intent.FIRST_OR_NTH,
        ("nth",),
        (*BOND, "independence", "withdraw", "sever", "leave"),
        slots=("subject",),
    ),
    frame("order of a follow-up", Intent.FIRST_OR_NTH, ("nth",), slots=("context",), weak=True),
    frame(
        "who somebody is",
        Intent.WHO_IS_PERSON,
        ("person_who",),
        slots=("person",),
        without=("quote", "office"),
    ),
    frame("who said it", Intent.QUOTE, ("quote",), slots=("speaker",)),
    frame(
        "words of a person",
        Intent.QUOTE,
        ("say",),
        ("what", "how", "which"),
        slots=("person",),
        without=("announce", "react"),
    ),
    frame(
        "post of a person",
        Intent.QUOTE,
        ("medium",),
        slots=("person",),
        without=("announce", "react", "recognise", "sever"),
    ),
    frame(
        "unfinished words",
        Intent.QUOTE,
        ("what",),
        slots=("person",),
        without=("announce", "react", "sever", "say", "recognise", "person_who", "what_is"),
    ),
    frame("reaction", Intent.REACTION, ("react",), slots=("any",), without=("how_many",)),
    frame("answer in ambassadors", Intent.REACTION, ("recall",), slots=("any",), without=("how_many",)),
    frame(
        "ambassador called back",
        Intent.REACTION,
        ("withdraw", "suspend"),
        ("office:ambassador", "embassy"),
        slots=("any",),
        without=("how_many", "recognise"),
    ),
    frame("said of an act", Intent.REACTION, ("say",), (*ACT, "about"), ("what", "how"), slots=("pair",)),
    frame("how it was taken", Intent.REACTION, ("how",), ("take",), slots=("any",)),
    frame("number", Intent.HOW_MANY, ("how_many",), BOND, slots=("subject",), without=("sever", "when")),
    frame("number by keyword", Intent.HOW_MANY, ("how_many",), slots=("disputed",), weak=True),
    frame(
        "one medium of several",
        Intent.HOW_ANNOUNCED,
        ("media",),
        slots=("any",),
        without=("say", "quote", "vote", "when", "who"),
    ),
    frame(
        "date of its paper",
        Intent.WHEN_RECOGNISED,
        ("when",),
        ("medium", "announce"),
        ("recognise", "annex", "accept"),
        slots=("pair",),
        without=("how", "what", "sever"),
    ),
    frame(
        "who handed it over",
        Intent.HOW_ANNOUNCED,
        ("announce",),
        ("who",),
        ("medium", "recognise"),
        slots=("person or disputed",),
        without=("when", "first", "how_many", "not", "refuse", "list"),
    ),
    frame(
        "channel",
        Intent.HOW_ANNOUNCED,
        ("announce",),
        ("how", "what", "which", "where", "medium"),
        slots=("any",),
        without=("who",),
    ),
    frame(
        "medium",
        Intent.HOW_ANNOUNCED,
        ("medium",),
        ("how", "what", "which", "where"),
        (*ACT, "announce"),
        slots=("any",),
        without=("who",),
    ),
    frame(
        "medium of a pair",
        Intent.HOW_ANNOUNCED,
        ("medium",),
        slots=("pair",),
        without=("who", "whether", "say", "vote"),
    ),
    frame(
        "manner",
        Intent.HOW_ANNOUNCED,
        ("how",),
        (*ACT, "announce"),
        slots=("any",),
        without=("when", "how_many"),
    ),
    frame(
        "office",
        Intent.WHO_IS_PERSON,
        ("office",),
        ("who", "which", "person_who"),
        slots=("any",),
        without=("recognise", "say"),
    ),
    frame(
        "office at an act",
        Intent.WHO_IS_PERSON,
        ("office",),
        ("who", "which", "person_who"),
        ("when", "recognise"),
        slots=("pair",),
        without=("say", "announce"),
    ),
    frame("withdrawal", Intent.WITHDRAWAL, ("withdraw", "suspend"), slots=("any",)),
    frame(
        "those that did not break",
        Intent.WHO_RECOGNISES,
        ("sever", "leave"),
        ("not",),
        ("who",),
        slots=("subject alone",),
        link=Link.RELATIONS,
        without=("recognise", "when", "why", "how_many", "ties"),
    ),
    frame("severance", Intent.SEVERED, ("sever",), slots=("any",), phase=Phase.BROKEN),
    frame(
        "ties cut",
        Intent.SEVERED,
        ("cut", "not"),
        ("ties", "embassy", "ally"),
        slots=("any",),
        phase=Phase.BROKEN,
        without=("who",),
    ),
    frame(
        "ties cut by whom",
        Intent.SEVERED,
        ("cut",),
        ("ties", "embassy", "ally"),
        slots=("any",),
        phase=Phase.BROKEN,
    ),
    frame(
        "ties restored",
        Intent.SEVERED,
        ("restore",),
        slots=("any",),
        phase=Phase.RESTORED,
        without=("recognise",),
    ),
    frame(
        "changed sides",
        Intent.SEVERED,
        ("leave",),
        slots=("any",),
        phase=Phase.BROKEN,
        without=("recognise",),
    ),
    frame(
        "day of the declaration",
        Intent.WHAT_IS_ENTITY,
        ("declare",),
        ("when", "who", "whether", "where"),
        slots=("thing",),
        without=("recognise", "accept", "sever", "withdraw", "react"),
    ),
    frame(
        "date",
        Intent.WHEN_RECOGNISED,
        ("when",),
        ("recognise", "accept", "annex", "independence"),
        slots=("subject",),
    ),
    frame(
        "date of ties",
        Intent.WHEN_RECOGNISED,
        ("when",),
        ("ties", "embassy", "ally", "establish"),
        slots=("pair",),
        link=Link.RELATIONS,
    ),
    frame("what it recognises", Intent.WHAT_DOES_ACTOR_RECOGNISE, ("recognise",), slots=("actor alone",)),
    frame(
        "what it accepts",
        Intent.WHAT_DOES_ACTOR_RECOGNISE,
        ("accept",),
        ("unrecognised",),
        slots=("actor alone",),
        without=("react", "say", "quote"),
    ),
    frame(
        "those that recognise",
        Intent.WHO_RECOGNISES,
        ("recognise", "accept", "annex"),
        ASKS_WHO,
        slots=("subject alone",),
    ),
    frame("those that hold out", Intent.WHO_RECOGNISES, ("refuse",), slots=("subject alone", "group")),
    frame(
        "ties of a pair",
        Intent.SEVERED,
        ("ties", "embassy"),
        slots=("pair",),
        phase=Phase.STATUS,
        without=("who", "list", "person_who"),
    ),
    frame(
        "those with ties",
        Intent.WHO_RECOGNISES,
        ("ties", "embassy", "ally"),
        slots=("subject alone",),
        link=Link.RELATIONS,
    ),
    frame(
        "yes or no",
        Intent.DID_RECOGNISE,
        ("recognise", "accept", "annex", "ally", "independence"),
        slots=("pair",),
    ),
    frame("cut off", Intent.SEVERED, ("cut",), slots=("pair",), phase=Phase.BROKEN, weak=True),
    frame(
        "date of a bare pair",
        Intent.WHEN_RECOGNISED,
        ("when",),
        slots=("pair", "disputed subject"),
        weak=True,
    ),
    frame(
        "bare pair",
        Intent.DID_RECOGNISE,
        ("whether", "also", "only"),
        slots=("pair", "disputed subject"),
        weak=True,
    ),
    frame(
        "yes or no of the world", Intent.DID_RECOGNISE, ("recognise",), ("world",), slots=("subject alone",)
    ),
    frame("recognisers by keyword", Intent.WHO_RECOGNISES, ("recognise",), slots=("disputed",)),
    frame(
        "place by keyword",
        Intent.FIRST_OR_NTH,
        ("nth",),
        ("who", "which"),
        slots=("disputed",),
        without=(*STRONG, "say", "quote", "declare", "when", "why", "react"),
        weak=True,
    ),
    frame(
        "votes by keyword",
        Intent.HOW_MANY,
        ("vote",),
        slots=("disputed",),
        link=Link.VOTES,
        without=("who", "why", "react", "when", "say", "how", "quote", "source"),
        weak=True,
    ),
    frame(
        "what it is",
        Intent.WHAT_IS_ENTITY,
        ("what_is", "state", "belong", "exist", "become", "declare", "whose"),
        slots=("thing",),
        without=STRONG,
        weak=True,
    ),
    frame("who it is", Intent.WHO_IS_PERSON, ("person_who", "who", "what_is"), slots=("person",), weak=True),
    frame("bare person", Intent.WHO_IS_PERSON, slots=("person alone",), weak=True),
    frame("words about a thing", Intent.QUOTE, ("say", "quote"), slots=("any",), weak=True),
    frame("bare thing", Intent.WHAT_IS_ENTITY, slots=("thing alone",), weak=True),
)


def _by_first_need() -> dict[str, list[int]]:
    """The places of the frames by each concept of their first group; those that need nothing stand under an empty name."""
    found: dict[str, list[int]] = {}
    for index, each in enumerate(FRAMES):
        for name in each.needs[0] if each.needs else ("",):
            found.setdefault(name, []).append(index)
    return found


_BY_NEED = _by_first_need()


def suiting(concepts: frozenset[str]) -> Iterator[Frame]:
    """The frames that suit these concepts, in their order; only those whose first group is met are looked at."""
    met = set(_BY_NEED[""])
    for name in concepts:
        met.update(_BY_NEED.get(name, ()))
    return (FRAMES[index] for index in sorted(met) if FRAMES[index].suits(concepts))
