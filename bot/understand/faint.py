"""Frames that rest on little: keywords without a sentence, and bare names."""

from __future__ import annotations

from bot.understand.frame import ACT, ASKING, STRONG, Frame, frame
from knowledge.query import Intent, Link

FAINT: tuple[Frame, ...] = (
    frame(
        "place by keyword",
        Intent.FIRST_OR_NTH,
        ("nth",),
        ("who", "which", "person_who"),
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
    frame(
        "office by keyword",
        Intent.WHO_IS_PERSON,
        ("office",),
        slots=("thing",),
        without=(*ACT, *ASKING, "say", "quote", "react", "medium"),
        weak=True,
    ),
    frame("who it is", Intent.WHO_IS_PERSON, ("person_who", "who", "what_is"), slots=("person",), weak=True),
    frame("bare person", Intent.WHO_IS_PERSON, slots=("person alone",), weak=True),
    frame("words about a thing", Intent.QUOTE, ("say", "quote"), slots=("any",), weak=True),
    frame("pair alone", Intent.DID_RECOGNISE, slots=("pair alone", "disputed subject"), weak=True),
    frame("bare thing", Intent.WHAT_IS_ENTITY, slots=("thing alone",), weak=True),
)
