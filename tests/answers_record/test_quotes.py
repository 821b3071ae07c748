"""Somebody's exact words."""

from asking import Teller

from knowledge.query import Intent


def test_putins_words_on_the_recognition_come_before_his_other_words(told: Teller) -> None:
    text = told(Intent.QUOTE, person=("vladimir-putin",), subject=("dpr", "lpr")).text
    assert text.index("long overdue decision") < text.index("Federal Assembly")
    assert "terrible precedent" not in text


def test_remembered_words_choose_among_a_persons_quotes(told: Teller) -> None:
    text = told(Intent.QUOTE, person=("donald-trump",), words="1777").text
    assert text.index("Morocco recognized the United States in 1777") < 200


def test_a_remembered_word_may_be_inflected(told: Teller) -> None:
    text = told(Intent.QUOTE, "uk", person=("dmytro-kuleba",), subject=("ru",), words="токсичність").text
    assert "кожен токсичний друг Росії" in text


def test_the_wording_in_the_askers_language_is_shown_first(told: Teller) -> None:
    text = told(Intent.QUOTE, "ru", person=("dmitry-peskov",), subject=("kp",)).text
    assert text.index("расцениваем позитивно") < text.index("regard this step positively")


def test_a_quotation_says_who_in_what_office_when_and_where(told: Teller) -> None:
    text = told(Intent.QUOTE, person=("antony-blinken",), subject=("dpr",)).text
    assert "— Antony Blinken, Secretary of State (United States), 21 February 2022, statement [1]" in text


def test_a_translated_quotation_says_so(told: Teller) -> None:
    text = told(Intent.QUOTE, "uk", person=("volodymyr-zelensky",), subject=("sy",), as_of="2022-06").text
    assert "президент України, 29 червня 2022 року, відео в Telegram, переклад" in text


def test_who_said_it_is_found_by_the_words_alone(told: Teller) -> None:
    assert "Avigdor Lieberman" in told(Intent.QUOTE, words="furniture ikea").headline


def test_words_that_nobody_said_are_not_given_to_anybody(told: Teller) -> None:
    assert told(Intent.QUOTE, subject=("ps",), words="xylophone").kind == "refuse"


def test_of_one_without_words_the_words_about_their_deed_are_shown_as_such(told: Teller) -> None:
    reply = told(Intent.QUOTE, person=("choe-son-hui",))
    assert reply.headline.startswith("I hold no words of Choe Son-hui on that; these are of KCNA")


def test_an_agency_speaks_for_its_state_before_its_officials_do(told: Teller) -> None:
    assert "KCNA" in told(Intent.QUOTE, actor=("kp",), subject=("dpr",)).headline


def test_of_an_act_between_two_only_words_upon_that_act_are_quoted(told: Teller) -> None:
    reply = told(Intent.QUOTE, person=("volodymyr-zelensky",), subject=("dpr", "ru"))
    assert reply.headline.startswith("Volodymyr Zelensky, 22 February 2022")
    assert "Syria" not in reply.text


def test_where_nobody_is_named_no_speaker_stands_for_the_others(told: Teller) -> None:
    headline = told(Intent.QUOTE, subject=("xk",)).headline
    assert headline.startswith("Officials on the subject of Kosovo: ")
    assert "Erato Kozakou-Marcoullis" in headline
    assert "George W. Bush" in headline
