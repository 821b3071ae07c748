"""Who somebody is, and who held an office."""

import pytest
from asking import Teller

from knowledge.query import Intent, Link


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("en", "Choe Son-hui: foreign minister (North Korea), so shown in a source of 13 July 2022."),
        (
            "uk",
            "Чхве Сон Хі — міністр закордонних справ Північної Кореї, за джерелом від 13 липня 2022 року.",
        ),
        ("ko", "최선희: 북한 외무상(2022년 7월 13일 자 출처 기준)."),
    ],
)
def test_a_person_is_told_by_the_latest_office_and_its_source(told: Teller, lang: str, sentence: str) -> None:
    assert told(Intent.WHO_IS_PERSON, lang, person=("choe-son-hui",)).headline == sentence


def test_spellings_offices_deeds_and_words_stand_on_the_card(told: Teller) -> None:
    text = told(Intent.WHO_IS_PERSON, person=("olga-makeyeva",)).text
    assert "Also written: Olga Makeeva" in text
    assert "handed the DPR's envoy a paper" in text
    assert "fruitful and mutually beneficial" in text


def test_an_office_at_a_date_goes_to_the_one_shown_nearest(told: Teller) -> None:
    reply = told(Intent.WHO_IS_PERSON, actor=("dpr",), office="foreign minister", as_of="2022-07")
    assert reply.headline.startswith("Natalya Nikonorova is shown as foreign minister")
    assert "not terms of office" in reply.text


def test_the_day_of_an_act_can_stand_for_the_date(told: Teller) -> None:
    reply = told(
        Intent.WHO_IS_PERSON, actor=("ua",), subject=("ni",), office="foreign minister", link=Link.RELATIONS
    )
    assert reply.headline.startswith("Andrii Sybiha is shown as foreign minister")
    assert "The act meant: Ukraine cut diplomatic relations with Nicaragua" in reply.text
    assert "the nearest source is of 24 September 2025" in reply.text


def test_the_us_foreign_minister_is_the_secretary_of_state(told: Teller) -> None:
    reply = told(Intent.WHO_IS_PERSON, actor=("us",), office="foreign minister", as_of="2022")
    assert "Antony Blinken" in reply.headline


def test_the_head_of_a_ministry_is_its_minister(told: Teller) -> None:
    reply = told(Intent.WHO_IS_PERSON, subject=("kp-mfa",), office="leader", as_of="2022")
    assert "Choe Son-hui" in reply.headline


def test_an_office_that_nobody_is_shown_in_is_not_filled(told: Teller) -> None:
    assert told(Intent.WHO_IS_PERSON, actor=("pw",), office="crown prince").kind == "refuse"


def test_an_office_at_an_act_goes_to_the_one_in_office_then(told: Teller) -> None:
    reply = told(Intent.WHO_IS_PERSON, subject=("us", "xk"), office="foreign minister")
    assert reply.headline.startswith("Condoleezza Rice is shown as Secretary of State (United States)")
    assert "Others shown in office" not in reply.text or "(Kosovo)" not in reply.text


def test_the_office_of_a_state_that_only_watched_the_act_is_its_own(told: Teller) -> None:
    reply = told(Intent.WHO_IS_PERSON, actor=("kp",), subject=("ua", "dpr"), office="president")
    assert reply.headline.startswith("Volodymyr Zelensky is shown as president (Ukraine)")
    assert "The act meant: North Korea formally accepted" in reply.text


def test_whose_office_is_asked_may_be_told(told: Teller) -> None:
    reply = told(Intent.WHO_IS_PERSON, actor=("il",), subject=("xk",), whose="xk", office="foreign minister")
    assert "foreign minister (Kosovo)" in reply.headline


def test_nobody_is_given_an_office_by_a_source_of_other_years(told: Teller) -> None:
    reply = told(Intent.WHO_IS_PERSON, "en", actor=("us",), office="foreign minister", as_of="1975")
    assert reply.headline.startswith("My sources do not show who held this office at that time (1975).")
    assert "the nearest source is of" in reply.text


def test_an_office_shown_by_several_sources_in_a_row_stands_once(told: Teller) -> None:
    text = told(Intent.WHO_IS_PERSON, "ru", person=("denis-pushilin",)).text
    assert text.splitlines()[0].startswith("Денис Пушилин — глава Донецкой Народной Республики")
    assert "• 13 июля 2022 года – 5 октября 2022 года: глава Донецкой Народной Республики" in text
    assert "• 5 октября 2022 года: глава" not in text
