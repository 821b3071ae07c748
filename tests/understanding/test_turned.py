"""Questions that mean another thing than their words alone: by what stands beside them, or by what went before."""

import pytest

from knowledge.query import Intent, Phase
from tests.understanding.conftest import Reader


@pytest.mark.parametrize(
    "question",
    [
        "члени Євросоюзу, для яких Косово досі частина Сербії",
        "для каких стран ЕС Косово до сих пор часть Сербии",
        "какие страны ЕС считают Косово сербским",
        "아직도 코소보를 세르비아의 일부로 보는 EU 회원국",
        "which EU members still consider Kosovo part of Serbia",
    ],
)
def test_to_hold_a_claimed_state_for_anothers_is_not_to_recognise_it(reader: Reader, question: str) -> None:
    query = reader.query(question)
    assert (query.intent, query.subject, query.group) == (Intent.WHO_RECOGNISES, ("xk",), ("eu",))
    assert query.negated


def test_whether_somebody_holds_it_so_is_not_answered(reader: Reader) -> None:
    assert reader.read("чи вважає Іспанія Косово частиною Сербії").query is None


def test_land_that_others_recognise_as_annexed_stays_so(reader: Reader) -> None:
    query = reader.query("кто считает Западную Сахару частью Марокко")
    assert query.subject == ("moroccan-sovereignty-over-western-sahara",)


@pytest.mark.parametrize(
    "questions",
    [
        ("Почему Тбилиси порвал с Тувалу?", "с Никарагуа когда рассорились?"),
        ("Чому Грузія розірвала відносини з Тувалу?", "а з Нікарагуа коли порвали?"),
        ("조지아가 투발루와 단교한 이유", "니카라과랑은 언제 단교했어"),
    ],
)
def test_the_one_that_broke_off_goes_on_breaking_off(reader: Reader, questions: tuple[str, ...]) -> None:
    query = reader.query(*questions)
    assert (query.intent, query.actor, query.subject) == (Intent.SEVERED, ("ge",), ("ni",))
    assert query.phase is Phase.BROKEN


def test_a_word_of_breaking_off_may_be_the_other_answer(reader: Reader) -> None:
    query = reader.query("Токаєв погодився визнати ДНР з ЛНР чи послав")
    assert (query.intent, query.actor, query.subject) == (Intent.DID_RECOGNISE, ("kz",), ("dpr", "lpr"))


def test_a_time_beside_a_new_name_is_the_new_time(reader: Reader) -> None:
    query = reader.query(
        "Скільки голосів набрала в ООН резолюція проти анексії чотирьох областей, жовтень 2022",
        "а по Криму в 2014?",
    )
    assert (query.subject, query.as_of) == (("crimea",), "2014")


@pytest.mark.parametrize(
    ("question", "actor"),
    [
        ("Перечислите, кого признали США 25 декабря 1991 года", "us"),
        ("що з невизнаного встиг визнати Асад", "sy"),
    ],
)
def test_what_the_list_is_to_hold_was_recognised(reader: Reader, question: str, actor: str) -> None:
    query = reader.query(question)
    assert (query.intent, query.actor) == (Intent.WHAT_DOES_ACTOR_RECOGNISE, (actor,))


def test_republics_are_those_of_the_adjective_before_them(reader: Reader) -> None:
    query = reader.query("кого з югославських республік визнав Ватикан")
    assert (query.intent, query.group) == (Intent.WHAT_DOES_ACTOR_RECOGNISE, ("ex-yugoslavia",))


@pytest.mark.parametrize(
    "question", ["방글라데시 최초 승인국 부탄vs인도", "부탄 아니면 인도, 방글라데시 최초 승인국은?"]
)
def test_korean_offers_answers_with_vs_and_or(reader: Reader, question: str) -> None:
    query = reader.query(question)
    assert (query.intent, query.subject) == (Intent.FIRST_OR_NTH, ("bd",))


def test_our_independence_was_recognised_by_the_one_that_is_named(reader: Reader) -> None:
    query = reader.query("коли Польща визнала нашу незалежність")
    assert (query.intent, query.actor, query.subject) == (Intent.WHEN_RECOGNISED, ("pl",), ("ua",))


def test_the_months_of_a_korean_span_share_their_counter(reader: Reader) -> None:
    assert reader.query("2008년 8~9월 압하지야 승인 시간순").as_of == "2008-08/2008-09"


@pytest.mark.parametrize(
    "question",
    [
        "скільки західних країн визнали Палестину",
        "хто перший із західноєвропейських країн визнав Палестину",
        "кто из западных стран признал Абхазию",
        "서방 국가 중 코소보를 처음 승인한 나라",
    ],
)
def test_no_list_tells_who_is_of_the_west(reader: Reader, question: str) -> None:
    assert reader.read(question).query is None


@pytest.mark.parametrize(
    "question",
    [
        "хто в раді безпеки оон не визнає палестину",
        "압하지야를 인정하면 조지아가 단교해?",
        "коли Крим став частиною Росії",
    ],
)
def test_what_no_answer_would_tell_is_not_answered(reader: Reader, question: str) -> None:
    assert reader.read(question).query is None


def test_those_left_out_deny_nothing(reader: Reader) -> None:
    query = reader.query("хто визнав ЛНР", "без Росії")
    assert (query.excluded, query.negated) == (("ru",), False)


@pytest.mark.parametrize(
    "question",
    [
        "Кто признал ЛНР раньше: Сирия или КНДР?",
        "Аргентина розірвала відносини з ким через Фолкленди",
        "была ли в Осетии война из-за признания",
    ],
)
def test_a_list_is_no_answer_to_a_comparison_or_a_cause(reader: Reader, question: str) -> None:
    assert reader.read(question).query is None
