"""Ukrainian and Russian as people chat: tellers, media, places and pairs that their grammar tells apart."""

import pytest

from knowledge.query import Intent, Link
from tests.understanding.conftest import Reader


@pytest.mark.parametrize(
    ("question", "whose", "subject"),
    [
        ("по подсчётам Палестины сколько", "ps", "ps"),
        ("за даними Косова скільки", "xk", "xk"),
        ("Сколько отзывов признания Косова насчитала Сербия?", "rs", "xk"),
        ("Скільки визнань Косова нарахував Белград", "rs", "xk"),
    ],
)
def test_a_count_is_that_of_whoever_stands_beside_the_counting(
    reader: Reader, question: str, whose: str, subject: str
) -> None:
    query = reader.query(question)
    assert (query.intent, query.whose, query.subject) == (Intent.HOW_MANY, whose, (subject,))


@pytest.mark.parametrize(
    ("question", "step", "subject"),
    [
        ("Израиль признал Сомалиленд, кто раскритиковал?", "il", "somaliland"),
        ("Іспанія визнала Палестину — хто проти?", "es", "ps"),
        ("хто засудив Сирію за визнання ЛНР", "sy", "lpr"),
    ],
)
def test_who_reacted_is_asked_of_the_step_that_is_told(
    reader: Reader, question: str, step: str, subject: str
) -> None:
    query = reader.query(question)
    assert (query.intent, query.actor, query.to, query.subject) == (
        Intent.REACTION,
        (),
        (step,),
        (subject,),
    )


@pytest.mark.parametrize(
    "question",
    [
        "Асад признал Абхазию указом или по телевизору?",
        "Медведев о признании Ю. Осетии где объявил: по тв или в указе",
        "Трамп визнав Західну Сахару марокканською твітом чи прокламацією?",
        "кндр визнала днр через посольство чи листом",
    ],
)
def test_media_to_choose_from_ask_for_the_medium(reader: Reader, question: str) -> None:
    assert reader.query(question).intent is Intent.HOW_ANNOUNCED


def test_how_a_withdrawal_was_told_is_not_how_the_recognition_was(reader: Reader) -> None:
    assert reader.query("где Гана сообщила об отзыве признания Косова").link is Link.WITHDRAWALS
    assert reader.query("Чи відкликала Гана визнання Косова?", "а де повідомили?").link is Link.WITHDRAWALS


def test_an_annexation_right_behind_a_state_is_not_of_that_state(reader: Reader) -> None:
    query = reader.query("признала ли Франция аннексию Крыма")
    assert (query.intent, query.actor, query.subject) == (Intent.DID_RECOGNISE, ("fr",), ("crimea",))


def test_land_taken_for_a_state_s_own_is_its_claim(reader: Reader) -> None:
    query = reader.query("коли Трамп визнав Західну Сахару за Марокко")
    assert (query.actor, query.subject) == (("us",), ("moroccan-sovereignty-over-western-sahara",))


@pytest.mark.parametrize(
    ("question", "actor", "subject"),
    [
        ("Северный Кипр признают азербайджанцы?", "az", "northern-cyprus"),
        ("ДНР признают белорусы", "by", "dpr"),
    ],
)
def test_a_verb_in_the_plural_has_no_single_republic_for_its_subject(
    reader: Reader, question: str, actor: str, subject: str
) -> None:
    query = reader.query(question)
    assert (query.actor, query.subject) == ((actor,), (subject,))


@pytest.mark.parametrize(
    ("question", "actor"),
    [
        ("Сирія з невизнаних кого визнала", "sy"),
        ("кого из невизнаних визнає Росія", "ru"),
        ("какие из самопровозглашённых республик признала КНДР", "kp"),
    ],
)
def test_whom_of_the_unrecognised_asks_for_what_one_recognises(
    reader: Reader, question: str, actor: str
) -> None:
    query = reader.query(question)
    assert (query.intent, query.actor) == (Intent.WHAT_DOES_ACTOR_RECOGNISE, (actor,))


def test_two_states_with_each_other_are_a_pair_of_their_own(reader: Reader) -> None:
    query = reader.query("Есть ли отношения у России с Грузией?", "а Украина с Сирией?")
    assert (query.actor, query.subject) == (("ua",), ("sy",))


def test_with_korea_is_asked_back_and_no_abbreviation_of_the_north(reader: Reader) -> None:
    understood = reader.read("Китай с Тайванем дипотношения имеет?", "а Япония с Кореей?")
    assert {query.subject for query in understood.choices} == {("kp",), ("kr",)}


def test_those_that_did_so_after_it_are_a_question_of_their_own(reader: Reader) -> None:
    parts = reader.query("Когда Россия признала Абхазию и какие страны сделали это вслед за ней?").parts
    assert [(part.intent, part.subject) for part in parts] == [
        (Intent.WHEN_RECOGNISED, ("abkhazia",)),
        (Intent.WHO_RECOGNISES, ("abkhazia",)),
    ]


def test_a_doubt_behind_or_is_no_question_of_its_own(reader: Reader) -> None:
    query = reader.query("Либерия отозвала признание Косова или это вброс?")
    assert query.intent is Intent.WITHDRAWAL


def test_under_whom_asks_for_the_head_of_the_one_that_acted(reader: Reader) -> None:
    query = reader.query("при ком США признали Косово")
    assert (query.intent, query.whose) == (Intent.WHO_IS_PERSON, "us")


@pytest.mark.parametrize(
    "question", ["сколько было за членство Палестины", "скільки було за статус палестини в оон"]
)
def test_how_many_were_for_a_status_asks_for_votes(reader: Reader, question: str) -> None:
    assert reader.query(question).link is Link.VOTES


@pytest.mark.parametrize(
    "question",
    [
        "скільки народу зараз живе в абхазії",
        "вторгнется ли Россия в Молдову",
        "чи нападе Китай на Тайвань",
        "вернёт ли Сербия Косово",
        "Америка не признавала аннексию Прибалтики",
        "первой признала Исландия",
        "першою визнала Данія, а другою хто?",
        "Пакистан и Армения: что там с признанием",
        "кто признал Китай вместо Тайваня первым",
        "есть пруф, что посол Вануату при ООН это отрицал?",
        "Де почитати про рішення суду по Косову?",
    ],
)
def test_what_is_unclear_or_another_matter_is_declined(reader: Reader, question: str) -> None:
    assert reader.read(question).query is None
