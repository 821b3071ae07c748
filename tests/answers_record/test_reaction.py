"""How somebody answered an act."""

import pytest
from asking import Teller

from knowledge.query import Intent


def test_the_eu_said_that_north_koreas_recognition_broke_international_law(told: Teller) -> None:
    reply = told(Intent.REACTION, actor=("eu",), subject=("dpr",), to=("kp",))
    assert "broke international law" in reply.headline
    assert "It answered this: North Korea" in reply.text


def test_ukraine_answered_north_korea_first_of_all_by_breaking_relations(told: Teller) -> None:
    reply = told(Intent.REACTION, actor=("ua",), subject=("dpr",), to=("kp",))
    assert reply.headline.startswith("Ukraine broke off diplomatic relations with North Korea")
    assert "Moscow's plea" in reply.text


def test_the_un_is_its_secretary_general_its_council_and_its_assembly(told: Teller) -> None:
    text = told(Intent.REACTION, actor=("un",), subject=("dpr", "lpr"), to=("ru",)).text
    assert "Secretary-General" in text
    assert "Security Council met" in text
    assert "General Assembly" in text


def test_only_the_side_asked_about_is_quoted(told: Teller) -> None:
    text = told(Intent.REACTION, actor=("un",), subject=("dpr",), to=("ru",)).text
    assert "Dujarric" in text
    assert "Kyslytsya, ambassador" not in text


def test_pyongyang_answered_the_break_by_kyiv(told: Teller) -> None:
    reply = told(Intent.REACTION, "ko", actor=("kp",), subject=("ua",))
    assert "권리나 자격" in reply.headline
    assert "시비할 권리나 자격도 없다" in reply.text


def test_where_the_record_ties_nothing_together_words_of_those_days_are_shown(told: Teller) -> None:
    text = told(Intent.REACTION, actor=("il",), subject=("ps",), to=("se",)).text
    assert "recalled its ambassador from Stockholm" in text
    assert "IKEA" in text
    assert "The act asked about: Sweden recognised the State of Palestine" in text


def test_serbias_many_recalls_are_told_in_two_sentences(told: Teller) -> None:
    reply = told(Intent.REACTION, "ru", actor=("rs",), subject=("xk",))
    assert reply.headline == "Сербия отозвала 15 послов и выслала 3."
    assert "Высланы послы стран: Черногория" in reply.text


def test_sides_named_the_wrong_way_round_are_turned_when_only_so_there_is_an_act(told: Teller) -> None:
    reply = told(Intent.REACTION, actor=("my",), subject=("xk",), to=("rs",))
    assert reply.headline.startswith("Serbia expelled Malaysia's ambassador")


def test_a_step_that_is_not_on_record_is_not_answered(told: Teller) -> None:
    reply = told(Intent.REACTION, actor=("jp",), subject=("xk",), to=("cn",))
    assert reply.headline == "I hold no such act by China towards Kosovo."


def test_everybodys_answers_are_counted(told: Teller) -> None:
    reply = told(Intent.REACTION, subject=("dpr",), to=("kp",))
    assert "answers on record to this: North Korea" in reply.headline
    assert "Denis Pushilin welcomed" in reply.text


def test_in_ukrainian_the_words_of_the_record_are_told_not_left_in_english(told: Teller) -> None:
    reply = told(Intent.REACTION, "uk", actor=("eu",), subject=("dpr",), to=("kp",))
    assert "порушує міжнародне право" in reply.headline
    assert "The European Union said" not in reply.text


def test_acts_that_nobody_asked_about_are_not_listed_where_no_answer_is_held(told: Teller) -> None:
    reply = told(Intent.REACTION, actor=("pw",), subject=("il",))
    assert reply.headline == "I hold no answer by Palau to any step that concerns Israel."
    assert "recognised Israel" not in reply.text


def test_a_single_act_without_an_answer_is_named(told: Teller) -> None:
    headline = told(Intent.REACTION, actor=("pw",), subject=("dpr",), to=("kp",)).headline
    assert headline.startswith("I hold no answer by Palau to this: North Korea formally accepted the Donetsk")


def test_what_was_said_of_an_annexation_answers_the_annexation(told: Teller) -> None:
    seized = ("dpr", "kherson-oblast", "lpr", "zaporizhzhia-oblast")
    reply = told(Intent.REACTION, actor=("kr",), subject=seized, object="sovereignty", to=("ru",))
    assert "1 October 2022" in reply.headline


def test_a_states_recognition_is_the_one_it_made_of_what_the_other_side_claims(told: Teller) -> None:
    reply = told(Intent.REACTION, actor=("ua",), subject=("sy",))
    assert reply.headline.startswith("Ukraine cut diplomatic, but not consular, relations with Syria")
    assert "It answered this: Syria announced its recognition of the Donetsk" in reply.text
    assert "20 July" not in reply.text


def test_an_old_recognition_of_a_settled_state_is_not_what_somebody_answers(told: Teller) -> None:
    reply = told(Intent.REACTION, actor=("ge",), subject=("nr",))
    assert reply.headline == "I hold no answer by Georgia to any step that concerns Nauru."


def test_the_recognition_of_a_claimed_state_is_not_one_by_it(told: Teller) -> None:
    assert "Bzhania" not in told(Intent.REACTION, actor=("ua",), subject=("abkhazia",)).text


def test_words_of_before_an_act_do_not_answer_it(told: Teller) -> None:
    text = told(Intent.REACTION, actor=("rs",), subject=("xk",), to=("de",)).text
    assert "The act asked about: Germany recognised the Republic of Kosovo" in text
    assert "18 February 2008" not in text


@pytest.mark.parametrize(
    ("lang", "against", "others"),
    [
        ("en", "Against it (18):", "Other answers, some of them in support (13):"),
        ("uk", "Проти (18):", "Інші відповіді, зокрема на підтримку (13):"),
        ("ru", "Против (18):", "Другие ответы, в том числе в поддержку (13):"),
        ("ko", "반대(18건):", "지지를 포함한 그 밖의 반응(13건):"),
    ],
)
def test_answers_against_an_act_stand_before_and_apart_from_support_and_all_can_be_seen(
    told: Teller, lang: str, against: str, others: str
) -> None:
    first, second, last = (
        told(Intent.REACTION, lang, subject=("dpr",), to=("ru",), page=page) for page in (1, 2, 4)
    )
    assert against in first.text
    assert others not in first.text
    assert "Ortega" not in first.text
    assert others in second.text
    assert any(choice.query.page == 2 for choice in first.reply.choices)
    assert not any(choice.query.page > 4 for choice in last.reply.choices)


def test_an_answer_to_the_announcement_of_an_act_is_one_to_the_act(told: Teller) -> None:
    reply = told(Intent.REACTION, actor=("il",), subject=("ps",), to=("ie",))
    assert "called its ambassador back from Dublin" in reply.headline
    assert "22 May 2024" in reply.headline


def test_nobody_answers_an_act_of_its_own(told: Teller) -> None:
    reply = told(Intent.REACTION, "ko", actor=("il",), subject=("somaliland",))
    assert reply.headline.startswith("이에 대한 반응 5건이 있습니다")
    assert "반대(5건):" in reply.text


@pytest.mark.parametrize(
    ("lang", "end"),
    [
        ("en", "answers on record to steps that concern the Donetsk People's Republic."),
        ("uk", "на кроки щодо Донецької Народної Республіки."),
        ("ru", "на шаги в отношении Донецкой Народной Республики."),
        ("ko", "건이 있습니다."),
    ],
)
def test_answers_to_several_acts_are_not_told_as_answers_to_the_first(
    told: Teller, lang: str, end: str
) -> None:
    headline = told(Intent.REACTION, lang, subject=("dpr",)).headline
    assert headline.endswith(end)


def test_a_state_found_in_a_list_on_some_day_did_not_answer_then(told: Teller) -> None:
    text = told(Intent.REACTION, subject=("ps",), as_of="2024").text
    assert "Switzerland" not in text
    assert "Armenia" not in text
