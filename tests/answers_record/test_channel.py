"""How an act was made known."""

import pytest
from asking import Teller

from knowledge.query import Intent, Link


def test_north_korea_made_it_known_by_letters_a_meeting_and_kcna(told: Teller) -> None:
    headline = told(Intent.HOW_ANNOUNCED, actor=("kp",), subject=("dpr",)).headline
    assert "KCNA" in headline
    assert "a letter or note" in headline
    assert "a meeting or ceremony" in headline


def test_zelensky_used_a_telegram_video(told: Teller) -> None:
    reply = told(
        Intent.HOW_ANNOUNCED,
        "uk",
        actor=("ua",),
        subject=("sy",),
        person=("volodymyr-zelensky",),
        link=Link.RELATIONS,
    )
    assert "відео в Telegram" in reply.headline


def test_a_form_that_only_the_sources_name_is_found(told: Teller) -> None:
    assert "лист або нота" in told(Intent.HOW_ANNOUNCED, "uk", actor=("co",), subject=("ps",)).headline


def test_the_words_of_the_same_decision_count_for_its_other_half(told: Teller) -> None:
    assert "SANA" in told(Intent.HOW_ANNOUNCED, "uk", actor=("sy",), subject=("lpr",)).headline


def test_the_channel_itself_may_be_named_as_the_subject(told: Teller) -> None:
    assert "ЦТАК" in told(Intent.HOW_ANNOUNCED, "ru", actor=("kp",), subject=("kcna",)).headline


def test_without_an_actor_the_latest_recognition_of_the_state_is_meant(told: Teller) -> None:
    headline = told(Intent.HOW_ANNOUNCED, subject=("dpr",)).headline
    assert headline.startswith("North Korea formally accepted")


def test_what_china_did_not_do_was_not_announced(told: Teller) -> None:
    headline = told(Intent.HOW_ANNOUNCED, actor=("cn",), subject=("dpr",)).headline
    assert headline == "My sources hold no recognition of the Donetsk People's Republic by China."


@pytest.mark.parametrize(
    ("lang", "parts"),
    [
        ("en", ("Sin Hong-chol", "handed the paper to Olga Makeyeva", "in Moscow on 13 July 2022")),
        ("uk", ("Хто передав: Сін Хон Чхоль", "хто отримав: Ольга Макєєва", "Москва, 13 липня 2022 року")),
        ("ru", ("Кто передал: Син Хон Чхоль", "кто получил: Ольга Макеева", "Москва, 13 июля 2022 года")),
        ("ko", ("전달한 사람: 신홍철", "받은 사람: 올가 마케예바", "모스크바, 2022년 7월 13일")),
    ],
)
def test_the_headline_says_who_handed_the_paper_to_whom_where_and_when(
    told: Teller, lang: str, parts: tuple[str, ...]
) -> None:
    headline = told(Intent.HOW_ANNOUNCED, lang, actor=("kp",), subject=("dpr",)).headline
    assert all(part in headline for part in parts)


@pytest.mark.parametrize("subject", [(), ("dpr",)])
def test_one_who_took_the_paper_is_asked_about_for_the_act_it_made_known(
    told: Teller, subject: tuple[str, ...]
) -> None:
    headline = told(Intent.HOW_ANNOUNCED, person=("olga-makeyeva",), subject=subject).headline
    assert headline.startswith("North Korea formally accepted the Donetsk People's Republic")
    assert "handed the paper to Olga Makeyeva" in headline


def test_what_sources_differ_in_is_told_with_its_act(told: Teller) -> None:
    text = told(Intent.HOW_ANNOUNCED, actor=("kp",), subject=("dpr",)).text
    assert "Sources differ (North Korea, 13 July 2022): The decision is dated" in text


def test_what_a_source_is_cited_for_bears_its_number_and_the_announcer_a_name(told: Teller) -> None:
    text = told(Intent.HOW_ANNOUNCED, actor=("gb",), subject=("ps",)).text
    assert "• prime minister's announcement on 21 September 2025 [1]" in text
    assert "• same day [2]" in text
    assert "Keir Starmer." in text
