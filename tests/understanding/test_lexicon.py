"""Words of a language: the longest phrase wins, whole words beat stems, and broken files are named."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.lexicon import FILLER, BadLanguage, Lexicon, load, read
from knowledge.text import tokens

LANGUAGES = ["en", "uk", "ru", "ko"]


def tags(lexicon: Lexicon, text: str) -> list[set[str]]:
    words, found, index = tokens(text), [], 0
    while index < len(words):
        tag = lexicon.at(words, index)
        found.append(set(tag.concepts) if tag else set())
        index = tag.end if tag else index + 1
    return found


def test_the_longest_phrase_wins() -> None:
    lexicon = Lexicon({"cut": ["cut"], "sever": ["cut ties"], "ties": ["ties"]})
    assert tags(lexicon, "cut ties") == [{"sever"}]
    assert tags(lexicon, "cut all ties") == [{"cut"}, set(), {"ties"}]


def test_a_whole_word_beats_a_stem_and_a_longer_stem_a_shorter_one() -> None:
    lexicon = Lexicon({"recognise": ["recogni*"], "unrecognised": ["recognisab*"], "filler": ["recognition"]})
    assert tags(lexicon, "recognised recognisable recognition") == [
        {"recognise"},
        {"unrecognised"},
        {"filler"},
    ]


def test_a_phrase_may_express_several_concepts() -> None:
    assert tags(Lexicon({"first": ["lead"], "office": ["lead"]}), "lead") == [{"first", "office"}]


def test_phrases_are_folded_like_questions() -> None:
    assert tags(Lexicon({"recognise": ["визна*"], "state": ["держав-членів"]}), "ВИЗНА́ЛИ держав членів") == [
        {"recognise"},
        {"state"},
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_declares_the_concepts_of_english(lang: str) -> None:
    english, theirs = load("en").concepts, load(lang).concepts
    assert not theirs - english
    assert not english - theirs - {"take"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_word_marks_another_subject_and_recognition_at_once(lang: str) -> None:
    path = Path(__file__).parents[2] / "bot" / "languages" / lang / "words.toml"
    concepts = read(path)
    acts = {phrase for name in ("recognise", "ties", "annex", "who", "when") for phrase in concepts[name]}
    outside = {
        phrase for name in ("genocide", "document", "sense", "trivia", "task") for phrase in concepts[name]
    }
    assert not acts & outside


def test_filler_is_one_concept_whatever_its_key(tmp_path: Path) -> None:
    (tmp_path / "words.toml").write_text('[filler]\nwords = ["the"]\nmore = ["a"]\n', encoding="utf-8")
    assert read(tmp_path / "words.toml") == {FILLER: ["the", "a"]}


@pytest.mark.parametrize(
    ("text", "complaint"),
    [("[acts\n", "Expected"), ('[acts]\nrecognise = "word"\n', "acts.recognise must be a list of phrases")],
)
def test_a_broken_file_is_named(tmp_path: Path, text: str, complaint: str) -> None:
    home = tmp_path / "xx"
    home.mkdir()
    (home / "words.toml").write_text(text, encoding="utf-8")
    with pytest.raises(BadLanguage, match=complaint) as caught:
        read(home / "words.toml")
    assert "xx/words.toml" in str(caught.value)
