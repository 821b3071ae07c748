"""The same facts in Ukrainian, Russian and Korean, with the endings and particles they take."""

import pytest

from bot.messages import LANGUAGES, Messages, languages
from bot.particles import with_particle
from knowledge.query import Intent, Link

DID, WHO, NTH = Intent.DID_RECOGNISE, Intent.WHO_RECOGNISES, Intent.FIRST_OR_NTH


def test_the_verb_agrees_with_the_name_in_ukrainian(ask):
    assert ask(DID, actor="kp", subject="dpr", lang="uk").headline == (
        "Так: Північна Корея визнала Донецьку Народну Республіку 13 липня 2022 року."
    )
    assert "Ізраїль визнав Косово" in ask(DID, actor="il", subject="xk", lang="uk").headline
    assert "Сполучені Штати визнали Косово" in ask(DID, actor="us", subject="xk", lang="uk").headline


def test_numbers_take_their_forms_in_russian(ask):
    assert "признали 2 государства – члена ООН" in ask(WHO, subject="dpr", excluded="ru", lang="ru").headline
    assert "признают 117 государств – членов ООН" in ask(WHO, subject="xk", lang="ru").headline


def test_particles_follow_the_last_sound_in_korean(ask):
    assert ask(DID, actor="kp", subject="dpr", lang="ko").headline == (
        "네: 북한은 2022년 7월 13일에 도네츠크 인민공화국을 승인했습니다."
    )
    assert "시리아는" in ask(DID, actor="sy", subject="dpr", lang="ko").headline


@pytest.mark.parametrize(
    ("word", "pair", "said"),
    [
        ("북한", "이/가", "북한이"),
        ("러시아", "이/가", "러시아가"),
        ("서울", "으로/로", "서울로"),
        ("평양", "으로/로", "평양으로"),
        ("G7", "을/를", "G7을"),
        ("NATO", "은/는", "NATO는"),
        ("2025", "은/는", "2025는"),
        ("몰타(기사단)", "과/와", "몰타(기사단)과"),
    ],
)
def test_a_particle_fits_letters_digits_and_brackets(word, pair, said):
    assert with_particle(word, pair) == said


def test_ordinals_say_by_which_counting(ask):
    assert ask(NTH, actor="kp", subject="dpr", lang="uk").headline == (
        "Північна Корея визнала Донецьку Народну Республіку 13 липня 2022 року: третє місце серед членів ООН і "
        "п’яте серед усіх."
    )
    assert "세 번째" in ask(NTH, actor="kp", subject="dpr", lang="ko").headline


def test_a_claim_is_marked_as_a_claim_where_only_the_act_is_named(ask):
    answer = ask(Intent.WITHDRAWAL, actor="so", subject="xk", lang="ru")
    assert answer.headline.startswith("Спорно: утверждается, что Сомали отозвала признание Косова")
    assert answer.says("отозвала признание Косова*", "* спорно: одна сторона это утверждает")


def test_whose_count_it_is_has_words_in_every_language(ask):
    count = {"intent": Intent.HOW_MANY, "subject": "xk", "whose": "rs", "link": Link.WITHDRAWALS}
    assert "Сербія" in ask(**count, lang="uk").headline
    assert "Сербия" in ask(**count, lang="ru").headline
    assert "세르비아" in ask(**count, lang="ko").headline


@pytest.mark.parametrize(
    ("text", "date", "when", "since"),
    [
        ("2022-07-13", "13 липня 2022 року", "13 липня 2022 року", "13 липня 2022 року"),
        ("2022-03", "березень 2022 року", "у березні 2022 року", "березня 2022 року"),
        ("1991~", "приблизно 1991 рік", "приблизно у 1991 році", "приблизно 1991 року"),
        ("199X", "1990-ті роки", "у 1990-х роках", "1990-х років"),
        ("../2015", "станом на 2015 рік", "станом на 2015 рік", "часу до 2015 року"),
    ],
)
def test_dates_are_said_as_precisely_as_they_are_known(text, date, when, since):
    messages = Messages.load("uk")
    assert (messages.date(text), messages.when(text), messages.since(text)) == (date, when, since)


def keys(lang: str, file: str) -> set[str]:
    lines = (LANGUAGES / lang / file).read_text(encoding="utf-8").splitlines()
    return {line.split(" = ")[0] for line in lines if " = " in line and not line.startswith((" ", "#"))}


@pytest.mark.parametrize("file", ["frame.ftl", "status.ftl", "measures.ftl"])
def test_every_language_has_the_same_messages(file):
    # Helpers that only one language needs: endings of ordinals, cases of months.
    own = {"ordinal-ending", "month-of", "month-in", "month-name", "month-short"}
    english = keys("en", file) - own
    for lang in languages():
        assert keys(lang, file) - own == english, lang
