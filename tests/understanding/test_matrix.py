"""Plain questions about any state are understood in every language; `make evaluate` asks all of them, this a sample."""

from collections import Counter

import pytest

from bot.service import LANGUAGES
from knowledge.query import Intent
from tests.matrix import RIGHT, WRONG, Judge, Matrix, Verdict, sample

ONE_IN = 125
"""Of some forty thousand cases, this leaves somewhat over three hundred."""
# What was measured on this sample, in per cent. Better understanding raises these numbers; nothing may lower them.
LEAST_RIGHT = {"en": 100.0, "uk": 100.0, "ru": 98.8, "ko": 100.0}
MOST_WRONG = {"en": 0.0, "uk": 0.0, "ru": 0.0, "ko": 0.0}


@pytest.fixture(scope="module")
def verdicts(store) -> list[Verdict]:
    judge = Judge(store)
    return [judge.judge(case) for case in sample(store, ONE_IN)]


def share(verdicts: list[Verdict], lang: str, outcome: str) -> float:
    counts = Counter(verdict.outcome for verdict in verdicts if verdict.case.lang == lang)
    return 100 * counts[outcome] / counts.total()


def shown(verdicts: list[Verdict], lang: str) -> str:
    """What fails, for whoever reads the failure of the test."""
    lines = [
        f"{v.outcome}: {v.case.question} {v.query}"
        for v in verdicts
        if v.case.lang == lang and v.outcome != RIGHT
    ]
    return "\n".join(lines)


def test_the_sample_asks_in_every_language(verdicts):
    assert {verdict.case.lang for verdict in verdicts} == set(LANGUAGES)
    assert len(verdicts) >= 300


@pytest.mark.parametrize("lang", LANGUAGES)
def test_plain_questions_are_understood(verdicts, lang):
    assert share(verdicts, lang, RIGHT) >= LEAST_RIGHT[lang], shown(verdicts, lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_plain_questions_are_hardly_ever_misunderstood(verdicts, lang):
    assert share(verdicts, lang, WRONG) <= MOST_WRONG[lang], shown(verdicts, lang)


def test_the_matrix_asks_for_every_intent(store):
    assert {case.expected.intent for case in Matrix.load(store).cases(["en"])} == set(Intent)


def test_names_stand_in_the_case_that_the_sentence_asks_for(store):
    questions = {case.question for case in Matrix.load(store).cases()}
    assert "Хто визнає Північну Корею?" in questions
    assert "Какие страны имеют дипломатические отношения с Северной Кореей?" in questions
    assert "Когда Япония признала Косово?" in questions
    assert "Коли Сполучені Штати визнали Косово?" in questions
    assert "누가 북한을 승인하나요?" in questions
    assert "Did the United States recognise Kosovo?" in questions
