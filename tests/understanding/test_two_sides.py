"""Comparisons, givers and takers, and several questions at once: who is which, and what is left unanswered."""

import pytest

from knowledge.query import Intent
from tests.understanding.conftest import Reader


@pytest.mark.parametrize(
    ("question", "actor", "subject"),
    [
        ("was Luhansk recognised by Syria earlier than by North Korea?", {"sy", "kp"}, {"lpr"}),
        ("did the US recognise Kosovo before Germany", {"us", "de"}, {"xk"}),
        ("did Pakistan recognise Bangladesh after the US?", {"pk", "us"}, {"bd"}),
        (
            "did Nauru recognise South Ossetia before it recognised Abkhazia",
            {"nr"},
            {"south-ossetia", "abkhazia"},
        ),
    ],
)
def test_which_came_earlier_is_told_by_the_days_of_both(
    reader: Reader, question: str, actor: set[str], subject: set[str]
) -> None:
    query = reader.query(question)
    assert (query.intent, {*query.actor}, {*query.subject}) == (Intent.WHEN_RECOGNISED, actor, subject)


@pytest.mark.parametrize(
    ("question", "actor", "subject"),
    [
        ("Kosovo got recognition from Kenya when", "ke", "xk"),
        ("did Abkhazia ever win recognition from Belarus", "by", "abkhazia"),
    ],
)
def test_recognition_comes_from_the_one_that_acts(
    reader: Reader, question: str, actor: str, subject: str
) -> None:
    query = reader.query(question)
    assert (query.actor, query.subject) == ((actor,), (subject,))


def test_states_in_a_row_without_commas_act_together(reader: Reader) -> None:
    assert reader.query("have France Britain and Canada recognised Palestine").actor == ("fr", "gb", "ca")


def test_a_verb_in_the_singular_agrees_with_the_state_before_it(reader: Reader) -> None:
    assert reader.query("countries Abkhazia recognises").intent is Intent.WHAT_DOES_ACTOR_RECOGNISE
    assert reader.query("countries that recognise Abkhazia").intent is Intent.WHO_RECOGNISES


@pytest.mark.parametrize(
    "question", ["and the other Georgian breakaway?", "when was the other one?", "and its twin?"]
)
def test_the_other_one_is_the_other_state_of_the_same_claimant(reader: Reader, question: str) -> None:
    query = reader.query("when did Syria recognise Abkhazia", question)
    assert (query.intent, query.actor, query.subject) == (Intent.WHEN_RECOGNISED, ("sy",), ("south-ossetia",))


def test_no_other_one_is_made_up(reader: Reader) -> None:
    assert reader.read("who recognises Kosovo", "and the other one?").query is None


@pytest.mark.parametrize(
    ("question", "intents"),
    [
        ("when and how did Israel recognise Somaliland", [Intent.WHEN_RECOGNISED, Intent.HOW_ANNOUNCED]),
        ("date of independence and first recogniser of Kosovo", [Intent.WHAT_IS_ENTITY, Intent.FIRST_OR_NTH]),
        (
            "first to recognise Bosnia and how many had by the end of 92?",
            [Intent.FIRST_OR_NTH, Intent.HOW_MANY],
        ),
        ("who recognised Somaliland first and what did Somalia say", [Intent.FIRST_OR_NTH, Intent.REACTION]),
    ],
)
def test_both_of_two_questions_are_read(reader: Reader, question: str, intents: list[Intent]) -> None:
    assert [part.intent for part in reader.query(question).parts] == intents


def test_an_official_spoken_of_is_the_one_whose_words_are_asked_for(reader: Reader) -> None:
    query = reader.query("That Kenyan ambassador when Donetsk got recognised... what did he say?")
    assert (query.intent, query.actor) == (Intent.QUOTE, ("ke",))


def test_the_side_that_was_left_may_answer(reader: Reader) -> None:
    query = reader.query("when Panama switched, what did Taiwan's foreign ministry say?")
    assert (query.intent, query.actor, query.subject) == (Intent.REACTION, ("tw",), ("pa",))


@pytest.mark.parametrize(
    "question",
    [
        "which countries cut ties with Israel over Gaza",
        "Palestine recognitions after 7 October",
        "who told the press about the North Korean recognition in Moscow",
        "who did Nauru switch to in 2024",
        "does Morocco have ties with countries recognising SADR",
        "when did South Sudan become independent and who recognised it first?",
    ],
)
def test_a_limit_that_cannot_be_kept_is_not_ignored(reader: Reader, question: str) -> None:
    assert reader.read(question).query is None
