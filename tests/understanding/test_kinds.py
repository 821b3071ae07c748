"""Kinds of questions in Ukrainian, Russian and Korean that people ask in many words: each is read in several."""

import pytest

from knowledge.query import Combine, Intent, Link, Phase, Query
from tests.understanding.conftest import Reader


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        (
            ("які держави визнали Абхазію?", "а другою після Москви хто був?"),
            Query(Intent.FIRST_OR_NTH, subject=("abkhazia",), nth=2),
        ),
        (
            ("кто признал Косово?", "а кто был следующим после Коста-Рики?"),
            Query(Intent.FIRST_OR_NTH, actor=("cr",), subject=("xk",)),
        ),
        (
            ("хто перший визнав ЛНР, невже не Росія",),
            Query(Intent.FIRST_OR_NTH, subject=("lpr",), nth=1),
        ),
        (
            ("кто первым признал ДНР, разве не Россия?",),
            Query(Intent.FIRST_OR_NTH, subject=("dpr",), nth=1),
        ),
        (
            ("чи є хтось, хто визнав Сомаліленд до Ізраїлю?",),
            Query(Intent.FIRST_OR_NTH, actor=("il",), subject=("somaliland",)),
        ),
    ],
)
def test_places_beside_somebody_elses(reader: Reader, questions: tuple[str, ...], expected: Query) -> None:
    assert reader.query(*questions) == expected


@pytest.mark.parametrize(
    "question",
    [
        "кто раньше признал Палестину: Швеция или Исландия",
        "хто раніше визнав Палестину, Швеція чи Ісландія?",
        "스웨덴이랑 아이슬란드 중 누가 먼저 팔레스타인 승인했어",
    ],
)
def test_which_of_two_was_earlier_asks_for_both_days(reader: Reader, question: str) -> None:
    query = reader.query(question)
    assert (query.intent, query.actor, query.subject) == (Intent.WHEN_RECOGNISED, ("se", "is"), ("ps",))


@pytest.mark.parametrize(
    ("questions", "intent", "actor", "subject"),
    [
        (
            ("Сирія помирилась з Україною?", "а визнання ДНР вони скасували?"),
            Intent.WITHDRAWAL,
            ("sy",),
            ("dpr",),
        ),
        (
            ("Признала ли Гвинея-Бисау Косово?", "и когда они отозвали признание САДР?"),
            Intent.WITHDRAWAL,
            ("gw",),
            ("sadr",),
        ),
        (
            ("хто такий Мірошник", "а що він казав про визнання від КНДР?"),
            Intent.QUOTE,
            ("lpr",),
            ("kp",),
        ),
        (("세르비아가 코소보를 승인해?", "누가 승인했어?"), Intent.WHO_RECOGNISES, (), ("xk",)),
        (("Чи визнає Сербія Косово?", "а хто в НАТО визнає?"), Intent.WHO_RECOGNISES, (), ("xk",)),
    ],
)
def test_who_acts_in_a_follow_up(
    reader: Reader,
    questions: tuple[str, ...],
    intent: Intent,
    actor: tuple[str, ...],
    subject: tuple[str, ...],
) -> None:
    query = reader.query(*questions)
    assert (query.intent, query.actor, query.subject) == (intent, actor, subject)


def test_those_of_a_body_that_do_not_are_asked_for_after_one_that_does_not(reader: Reader) -> None:
    query = reader.query("Чи визнає Сербія Косово?", "а хто в ЄС ні?")
    assert (query.intent, query.group, query.negated) == (Intent.WHO_RECOGNISES, ("eu",), True)


def test_an_act_named_anew_is_that_act(reader: Reader) -> None:
    assert (
        reader.query("이란은 러시아 우방 아니야?", "근데 도네츠크는 승인 안했다며").link is Link.RECOGNITION
    )
    assert reader.query("Чи дружить Сербія з КНДР?", "а Косово вони визнали?").link is Link.RECOGNITION


@pytest.mark.parametrize(
    ("question", "subject", "link", "phase"),
    [
        ("скільки країн пішло від Тайваню", "tw", Link.RELATIONS, Phase.BROKEN),
        ("сколько стран порвало с Грузией", "ge", Link.RELATIONS, Phase.BROKEN),
        (
            "how many countries have switched from Taiwan to China since 2016?",
            "tw",
            Link.RELATIONS,
            Phase.BROKEN,
        ),
        ("сколько стран отвернулось от Косова", "xk", Link.WITHDRAWALS, None),
        ("скільки країн відвалилося від Косова за даними Сербії", "xk", Link.WITHDRAWALS, None),
    ],
)
def test_those_that_left_are_counted(
    reader: Reader, question: str, subject: str, link: Link, phase: Phase | None
) -> None:
    query = reader.query(question)
    assert (query.intent, query.actor, query.subject) == (Intent.HOW_MANY, (), (subject,))
    assert (query.link, query.phase) == (link, phase)


@pytest.mark.parametrize(
    ("question", "intent", "actor"),
    [
        ("скільки разів Гондурас розривав із Тайванем?", Intent.SEVERED, ("hn",)),
        ("니카라과 대만이랑 몇 번 끊고 붙었냐", Intent.SEVERED, ("ni",)),
        ("хто останній союзник Тайваню в Африці", Intent.WHO_RECOGNISES, ()),
        ("арабские страны, признавшие Израиль, по порядку", Intent.WHO_RECOGNISES, ()),
        ("які з арабських держав визнали Ізраїль, коли саме кожна", Intent.WHO_RECOGNISES, ()),
        ("시리아 아사드가 루한스크 승인하면서 뭐라 했음", Intent.QUOTE, ("sy",)),
    ],
)
def test_what_another_intent_tells_better(
    reader: Reader, question: str, intent: Intent, actor: tuple[str, ...]
) -> None:
    query = reader.query(question)
    assert (query.intent, query.actor) == (intent, actor)


@pytest.mark.parametrize(
    ("question", "as_of"),
    [("хто визнав Біафру у 60х", "196X"), ("кто в 2022м признал ДНР", "2022")],
)
def test_endings_written_onto_a_year_belong_to_it(reader: Reader, question: str, as_of: str) -> None:
    assert reader.query(question).as_of == as_of


def test_a_place_in_digits_may_touch_its_ending(reader: Reader) -> None:
    assert reader.query("хто 3й визнав Косово").nth == 3


def test_an_office_held_then_is_dated_by_the_act_before(reader: Reader) -> None:
    query = reader.query("Коли КНДР визнала ДНР?", "а хто тоді був міністром закордонних справ України?")
    assert (query.intent, query.actor, query.as_of) == (Intent.WHO_IS_PERSON, ("ua",), "2022-07-13")


@pytest.mark.parametrize(
    "questions",
    [
        ("хто розірвав відносини з Ізраїлем через Газу",),
        ("які країни відкликали послів з Ізраїлю через війну в Газі",),
        ("Литву советскую США признавали?",),
        ("хто на боці Марокко щодо Західної Сахари",),
        ("хто підписав указ про визнання ЛНР",),
        ("кто признал ДНР", "как это оформили?"),
        ("хто визнав Косово", "а що кажуть інші держави?"),
        ("Хто визнає Тайвань?", "а ще хтось збирається?"),
        ("хто засудив визнання ДНР Росією з африканських країн?",),
        ("북한 외무상이 그때 누구였지",),
        ("за какие деньги Науру признала Абхазию",),
    ],
)
def test_what_no_list_and_no_record_tells_is_declined(reader: Reader, questions: tuple[str, ...]) -> None:
    assert reader.read(*questions).query is None


@pytest.mark.parametrize(
    ("question", "lang"),
    [("союзники Тайваню 2026", "uk"), ("союзники Тайваня 2026", "ru"), ("партнери Тайваню", "uk")],
)
def test_the_case_of_a_name_tells_the_language_of_few_words(reader: Reader, question: str, lang: str) -> None:
    assert reader.read(question).lang == lang


@pytest.mark.parametrize(
    ("question", "intent", "actor", "subject"),
    [
        ("bukhani luhansk seunginhan nalja", Intent.WHEN_RECOGNISED, ("kp",), ("lpr",)),
        ("kosovo seunginhan nara myeot gae", Intent.HOW_MANY, (), ("xk",)),
        ("ukraina wae siria rang dangyo haesseo", Intent.WHY, ("ua",), ("sy",)),
        ("daeman sugyoguk", Intent.WHO_RECOGNISES, (), ("tw",)),
    ],
)
def test_korean_in_latin_letters_is_read(
    reader: Reader, question: str, intent: Intent, actor: tuple[str, ...], subject: tuple[str, ...]
) -> None:
    understood = reader.read(question)
    query = understood.query
    assert query is not None
    assert understood.lang == "ko"
    assert (query.intent, query.actor, query.subject) == (intent, actor, subject)


@pytest.mark.parametrize(
    "question", ["ile krajow uznaje kosovo", "wer erkennt kosovo an", "quien reconoce a kosovo"]
)
def test_other_languages_in_latin_letters_are_no_korean(reader: Reader, question: str) -> None:
    understood = reader.read(question)
    assert (understood.query, understood.lang) == (None, "en")


@pytest.mark.parametrize(
    ("question", "id_"), [("일본 코쏘보 승인 시점", "xk"), ("쏘련은 북한을 언제 승인했어", "kp")]
)
def test_tense_consonants_stand_for_plain_ones_in_names(reader: Reader, question: str, id_: str) -> None:
    assert reader.query(question).subject == (id_,)


def test_a_person_recognises_the_bare_name_before_a_korean_act(reader: Reader) -> None:
    query = reader.query("프라보워가 조만간 이스라엘 승인해줄 거 같음?")
    assert (query.actor, query.subject, query.forecast) == (("id",), ("il",), True)


def test_what_two_lists_have_in_common_is_in_both(reader: Reader) -> None:
    assert reader.query("Що спільного в списках тих, хто визнав Косово і Палестину?").combine is Combine.BOTH
    assert reader.query("코소보랑 팔레스타인 공통 승인국").combine is Combine.BOTH


def test_what_became_of_it_is_a_question_of_its_own(reader: Reader) -> None:
    query = reader.query("кто признал Биафру и чем всё кончилось")
    assert [part.intent for part in query.parts] == [Intent.WHO_RECOGNISES, Intent.WHAT_IS_ENTITY]


@pytest.mark.parametrize(
    ("question", "intent", "actor", "to"),
    [
        ("Держдеп про визнання ДНР Північною Кореєю", Intent.REACTION, ("us",), ("kp",)),
        ("МЗС Китаю про визнання ДНР", Intent.REACTION, ("cn",), ()),
        ("Путин о признании ДНР", Intent.QUOTE, ("ru",), ()),
    ],
)
def test_somebody_about_something_asks_for_words(
    reader: Reader, question: str, intent: Intent, actor: tuple[str, ...], to: tuple[str, ...]
) -> None:
    query = reader.query(question)
    assert (query.intent, query.actor, query.subject, query.to) == (intent, actor, ("dpr",), to)


def test_recognition_from_somebody_is_that_ones_act(reader: Reader) -> None:
    query = reader.query("признание ДНР от Сирии когда")
    assert (query.intent, query.actor, query.subject) == (Intent.WHEN_RECOGNISED, ("sy",), ("dpr",))


def test_what_a_text_is_on_is_no_limit_beside_one(reader: Reader) -> None:
    query = reader.query("Матеріал про Близький Схід: які з арабських держав визнали Ізраїль?")
    assert query.group == ("arab",)


@pytest.mark.parametrize(
    ("questions", "actor", "subject", "to"),
    [
        (("Чому Ізраїль визнав Сомаліленд?", "а реакція?"), (), ("somaliland",), ("il",)),
        (("когда Россия признала Абхазию", "реакция?"), (), ("abkhazia",), ("ru",)),
        (("북한이 도네츠크를 언제 승인했어?", "반응은?"), (), ("dpr",), ("kp",)),
        (("Коли Україна розірвала відносини із Сирією?", "а реакція?"), ("sy",), ("ua",), ()),
    ],
)
def test_a_bare_reaction_is_that_of_others(
    reader: Reader,
    questions: tuple[str, ...],
    actor: tuple[str, ...],
    subject: tuple[str, ...],
    to: tuple[str, ...],
) -> None:
    query = reader.query(*questions)
    assert (query.intent, query.actor, query.subject, query.to) == (Intent.REACTION, actor, subject, to)


def test_what_korean_joins_with_too_is_in_both(reader: Reader) -> None:
    query = reader.query("팔레스타인을 인정하면서 이스라엘도 인정하는 나라")
    assert query.combine is Combine.BOTH
