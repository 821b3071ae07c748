"""Who recognises a place as part of a state: another question than who recognises the place as a state."""

import pytest

from knowledge.query import Intent
from tests.answers_status.conftest import Ask

LAND = "sovereignty"


def test_the_list_of_those_who_recognised_the_state_is_not_the_list_of_its_annexation(ask: Ask) -> None:
    answer = ask(Intent.WHO_RECOGNISES, subject="dpr", object=LAND)
    assert answer.headline.startswith("As far as my sources go, one UN member")
    assert answer.says("That this list is complete is not said")
    assert not answer.says("complete up to")


def test_words_of_before_an_annexation_are_not_about_it(ask: Ask) -> None:
    assert not ask(Intent.WHO_RECOGNISES, subject="dpr", object=LAND).says("February 2022")
    assert not ask(Intent.WHO_RECOGNISES, subject="dpr", object=LAND, as_of="2014", during=True).says("OSCE")


@pytest.mark.parametrize(
    ("lang", "start", "word"),
    [
        ("en", "Belarus has not formally recognised Crimea", "both in fact and in law"),
        ("uk", "Формального визнання Криму", "де-юре"),
        ("ru", "Формального признания Крыма", "де-юре"),
        ("ko", "벨라루스는 공식적으로", "법적으로도"),
    ],
)
def test_words_that_go_both_ways_are_no_flat_no(ask: Ask, lang: str, start: str, word: str) -> None:
    answer = ask(Intent.DID_RECOGNISE, actor="by", subject="crimea", lang=lang)
    assert answer.headline.startswith(start)
    assert answer.says(word)


def test_who_spoke_both_ways_is_named_among_the_voices(ask: Ask) -> None:
    assert "Belarus" in ask(Intent.WHO_RECOGNISES, subject="crimea").headline


def test_who_refused_without_dispute_is_told_so(ask: Ask) -> None:
    assert ask(Intent.DID_RECOGNISE, actor="gr", subject="xk").headline.startswith("No: ")
