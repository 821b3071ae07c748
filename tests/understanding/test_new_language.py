"""A language is a folder: a tiny one, built here, is understood beside English without a line of code."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot.lexicon import LANGUAGES
from bot.understand.understanding import Understanding
from knowledge.query import Intent
from knowledge.store import Store
from tests.understanding.conftest import TODAY

WORDS = """
[question]
who = ["kiu", "kiuj landoj"]
when = ["kiam"]
whether = ["ĉu"]
[acts]
recognise = ["rekon*"]
[roles]
and = ["kaj"]
[filler]
words = ["la", "de"]
"""
TIME = """
months = [
    ["januaro"], ["februaro"], ["marto"], ["aprilo"], ["majo"], ["junio"],
    ["julio"], ["aŭgusto"], ["septembro"], ["oktobro"], ["novembro"], ["decembro"],
]
in = ["en"]
"""


@pytest.fixture(scope="module")
def esperanto(tmp_path_factory: pytest.TempPathFactory, store: Store) -> Understanding:
    folder = tmp_path_factory.mktemp("languages")
    shutil.copytree(LANGUAGES / "en", folder / "en")
    home = folder / "eo"
    home.mkdir()
    (home / "words.toml").write_text(WORDS, encoding="utf-8")
    (home / "time.toml").write_text(TIME, encoding="utf-8")
    grammar = (LANGUAGES / "en" / "grammar.toml").read_text(encoding="utf-8")
    grammar = grammar.replace('subject_question = ["who"', 'subject_question = ["kiu", "who"')
    (home / "grammar.toml").write_text(
        grammar.replace('letters = ""', 'letters = "ĉĝĥĵŝŭ"'), encoding="utf-8"
    )
    return Understanding(store, ("en", "eo"), folder)


def test_its_questions_are_read(esperanto: Understanding) -> None:
    understood = esperanto.understand("ĉu Serbia rekonas Kosovo?", TODAY)
    query = understood.query
    assert query is not None
    assert (understood.lang, query.intent, query.actor, query.subject) == (
        "eo",
        Intent.DID_RECOGNISE,
        ("rs",),
        ("xk",),
    )


def test_its_words_are_told_from_english_without_letters_of_its_own(esperanto: Understanding) -> None:
    understood = esperanto.understand("kiuj landoj rekonas Kosovo en 2008", TODAY)
    assert understood.lang == "eo"
    assert understood.query is not None
    assert (understood.query.intent, understood.query.as_of) == (Intent.WHO_RECOGNISES, "2008")


def test_english_is_still_english(esperanto: Understanding) -> None:
    assert esperanto.understand("who recognises Kosovo", TODAY).lang == "en"


def test_a_folder_without_words_is_named(tmp_path: Path, store: Store) -> None:
    from bot.lexicon import BadLanguage, load

    (tmp_path / "xx").mkdir()
    with pytest.raises(BadLanguage, match=r"words\.toml: the language xx has no such file"):
        load("xx", tmp_path)
