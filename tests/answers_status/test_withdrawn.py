"""Recognitions that were taken back: those of a government count, and an open list says that it is open."""

import pytest

from knowledge.query import Intent
from tests.answers_status.conftest import Ask


@pytest.mark.parametrize(("actor", "day"), [("gb", "6 January 1950"), ("us", "1 January 1979")])
def test_ceasing_to_recognise_the_government_is_found_where_no_state_was_recognised(
    ask: Ask, actor: str, day: str
) -> None:
    answer = ask(Intent.WITHDRAWAL, actor=actor, subject="tw")
    assert "withdrew its recognition of a government of Taiwan" in answer.headline
    assert day in answer.headline


def test_a_recognition_of_which_only_the_end_is_on_record_is_told_as_ended(ask: Ask) -> None:
    answer = ask(Intent.DID_RECOGNISE, actor="gb", subject="tw")
    assert answer.headline.startswith("No longer: the United Kingdom took back")


@pytest.mark.parametrize(
    ("lang", "names", "not_complete", "breaks"),
    [
        ("en", ("United Kingdom", "United States", "South Africa"), "is complete is not said", "broke off"),
        ("uk", ("Велика Британія", "Сполучені Штати", "Південно"), "що цей список повний", "окремий акт"),
        ("ru", ("Великобритания", "Соединённые Штаты", "Южно"), "что этот список полон", "отдельный акт"),
        ("ko", ("영국", "미국", "남아프리카"), "완전하다고 밝힌 출처는 없습니다", "외교 관계를 끊고"),
    ],
)
def test_the_list_of_those_who_withdrew_holds_recognitions_of_a_government_and_says_that_it_is_open(
    ask: Ask, lang: str, names: tuple[str, ...], not_complete: str, breaks: str
) -> None:
    answer = ask(Intent.WITHDRAWAL, subject="tw", lang=lang)
    assert all(name in answer.headline for name in names)
    assert answer.says(not_complete, breaks)


def test_the_list_of_a_complete_record_says_up_to_when_it_is_complete(ask: Ask) -> None:
    assert ask(Intent.WITHDRAWAL, subject="xk").says("complete up to 19 December 2025")


def test_breaks_are_counted_within_the_group_that_was_asked_about(ask: Ask) -> None:
    everybody, africa = (ask(Intent.WITHDRAWAL, subject="tw", group=group) for group in ("", "africa"))
    assert everybody.says("21 broke off diplomatic relations")
    assert africa.says("broke off diplomatic relations")
    assert not africa.shows(21)
