"""The stated reason."""

import pytest
from asking import Teller

from knowledge.query import Intent, Link


def test_the_break_with_pyongyang_answered_its_recognition(told: Teller) -> None:
    text = told(Intent.WHY, actor=("ua",), subject=("kp",), link=Link.RELATIONS).text
    assert "It answered this: North Korea formally accepted" in text
    assert "The stated reason, in the words of those who gave it:" in text


def test_tokayev_called_them_quasi_states(told: Teller) -> None:
    assert "квазидержав" in told(Intent.WHY, "ru", actor=("kz",), subject=("dpr",)).text.replace(
        "государ", "держав"
    )


def test_spains_reason_is_in_its_ministers_words(told: Teller) -> None:
    text = told(Intent.WHY, actor=("es",), subject=("xk",), negated=True).text
    assert "does not consider that this respects international law" in text


def test_a_reason_given_weeks_later_is_found(told: Teller) -> None:
    text = told(Intent.WHY, actor=("sy",), subject=("dpr", "lpr")).text
    assert "the moral, historical factor" in text
    assert "frameworks for strengthening" not in text


def test_words_that_give_no_reason_are_not_told_as_one(told: Teller) -> None:
    text = told(Intent.WHY, actor=("ru",), subject=("dpr",)).text
    assert "My record holds no stated reason for it.\n\nWhat was said of it:" in text
    assert "The stated reason" not in text
    assert (
        "Названої причини в базі немає.\n\nЩо про це сказано:"
        in told(Intent.WHY, "uk", actor=("ru",), subject=("dpr",)).text
    )


def test_an_act_without_a_stated_reason_says_so(told: Teller) -> None:
    assert "My record holds no stated reason for it." in told(Intent.WHY, actor=("fr",), subject=("xk",)).text


@pytest.mark.parametrize(
    ("lang", "headline"),
    [
        ("en", "My sources hold no recognition of the Luhansk People's Republic by China."),
        ("uk", "Визнання Луганської Народної Республіки з боку Китаю в моїх джерелах немає."),
        ("ru", "Признания Луганской Народной Республики со стороны Китая в моих источниках нет."),
        ("ko", "제 출처에는 중국이 루한스크 인민공화국을 승인했다는 기록이 없습니다."),
    ],
)
def test_a_wrong_presupposition_is_corrected(told: Teller, lang: str, headline: str) -> None:
    assert told(Intent.WHY, lang, actor=("cn",), subject=("lpr",)).headline == headline


def test_after_the_correction_comes_what_china_did_say(told: Teller) -> None:
    assert "called for restraint" in told(Intent.WHY, actor=("cn",), subject=("lpr",)).text


def test_other_breaks_of_the_pair_are_told_with_the_last(told: Teller) -> None:
    text = told(Intent.WHY, "uk", actor=("bo",), subject=("il",), link=Link.RELATIONS).text
    assert "31 жовтня 2023" in text
    assert "через війну в Газі" in text


def test_a_reason_of_nobody_is_not_guessed(told: Teller) -> None:
    assert told(Intent.WHY, subject=("cn",)).kind == "refuse"


def test_one_sentence_is_not_quoted_in_two_languages(told: Teller) -> None:
    text = told(Intent.WHY, "ko", actor=("kp",), subject=("dpr",)).text
    assert "독립을 인정하기로 결정한" in text
    assert "decided to recognize the independence" not in text


def test_a_break_over_two_recognitions_names_them_both(told: Teller) -> None:
    text = told(Intent.WHY, actor=("ge",), subject=("sy",)).text
    assert "Abkhazia" in text
    assert "South Ossetia" in text


def test_reactions_are_offered_only_where_somebody_answered(told: Teller) -> None:
    answered = told(Intent.WHY, actor=("kp",), subject=("dpr",)).choices
    unanswered = told(Intent.WHY, actor=("mx",), subject=("sadr",)).choices
    assert "Who reacted?" in [choice.label for choice in answered]
    assert "Who reacted?" not in [choice.label for choice in unanswered]
