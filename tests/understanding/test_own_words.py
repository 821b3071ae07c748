"""The bot understands the questions that it words itself, on buttons and in offers, in every language."""

from __future__ import annotations

import pytest

from bot.messages import Messages
from bot.service import Service
from bot.understand.understanding import Understanding
from bot.wording import question
from knowledge.query import Intent, Link, Query
from knowledge.store import Store
from tests.understanding.conftest import TODAY

QUERIES = [
    Query(Intent.WHO_RECOGNISES, subject=("xk",)),
    Query(Intent.WHO_RECOGNISES, subject=("dpr",)),
    Query(Intent.WHO_RECOGNISES, subject=("ps",), negated=True),
    Query(Intent.WHO_RECOGNISES, subject=("tw",), link=Link.RELATIONS),
    Query(Intent.WHEN_RECOGNISED, actor=("kp",), subject=("dpr",)),
    Query(Intent.WHEN_RECOGNISED, actor=("fr",), subject=("ps",)),
    Query(Intent.WHEN_RECOGNISED, subject=("xk",)),
    Query(Intent.DID_RECOGNISE, actor=("es",), subject=("xk",)),
    Query(Intent.HOW_MANY, subject=("ps",)),
    Query(Intent.WHAT_DOES_ACTOR_RECOGNISE, actor=("sy",)),
    Query(Intent.FIRST_OR_NTH, subject=("xk",), nth=1),
    Query(Intent.FIRST_OR_NTH, subject=("il",), nth=-1),
    Query(Intent.FIRST_OR_NTH, subject=("dpr",), nth=3),
    Query(Intent.REACTION, actor=("eu",), subject=("dpr",)),
    Query(Intent.REACTION, subject=("somaliland",)),
    Query(Intent.SEVERED, actor=("ua",), subject=("kp",)),
    Query(Intent.SEVERED, actor=("ua",)),
    Query(Intent.QUOTE, actor=("ua",), subject=("dpr",)),
    Query(Intent.WHO_IS_PERSON, person=("denis-pushilin",)),
    Query(Intent.WHAT_IS_ENTITY, subject=("tw",)),
    Query(Intent.TIMELINE, subject=("abkhazia",)),
    Query(Intent.TIMELINE, actor=("ni",), subject=("tw",)),
    Query(Intent.WITHDRAWAL, actor=("lr",), subject=("xk",)),
    Query(Intent.WITHDRAWAL, subject=("sadr",)),
    Query(Intent.WHY, actor=("es",), subject=("xk",)),
    Query(Intent.HOW_ANNOUNCED, actor=("kp",), subject=("dpr",)),
]


@pytest.mark.parametrize("lang", ["en", "uk", "ru", "ko"])
@pytest.mark.parametrize(
    "query", QUERIES, ids=lambda query: "-".join((query.intent, *query.actor, *query.subject))
)
def test_what_it_words_it_reads(understanding: Understanding, store: Store, query: Query, lang: str) -> None:
    words = question(query, store, Messages.load(lang))
    read = understanding.understand(words, TODAY, None, lang).query
    assert read is not None, words
    assert (read.intent, read.nth, read.negated) == (query.intent, query.nth, query.negated), words
    assert {*read.actor, *read.subject} == {*query.actor, *query.subject}, words


@pytest.mark.parametrize("lang", ["en", "uk", "ru", "ko"])
def test_every_example_has_an_answer_with_sources(service: Service, lang: str) -> None:
    for choice in service.examples(lang):
        reply = service.answer(choice.query, lang)
        assert reply.sources, choice.label
