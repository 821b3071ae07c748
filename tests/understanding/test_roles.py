"""Who recognises whom is told by order in English, by cases in Ukrainian and Russian, by particles in Korean."""

import pytest

from knowledge.query import Combine, Intent, Link, Phase
from tests.understanding.conftest import Reader

SAME_PAIR = [
    "did Spain recognise Kosovo",
    "has Kosovo been recognised by Spain?",
    "Spain's recognition of Kosovo, true or not",
    "чи визнала Іспанія Косово",
    "Косово визнане Іспанією?",
    "признала ли Испания Косово",
    "Косово признано Испанией?",
    "스페인은 코소보를 승인했나요?",
    "코소보를 스페인이 승인했어?",
]


@pytest.mark.parametrize("question", SAME_PAIR)
def test_spain_acts_and_kosovo_is_acted_upon_however_it_is_said(reader: Reader, question: str) -> None:
    query = reader.query(question)
    assert (query.intent, query.actor, query.subject) == (Intent.DID_RECOGNISE, ("es",), ("xk",))


@pytest.mark.parametrize(
    ("question", "actor", "subject"),
    [
        ("Коли ЛНР було визнано Кремлем?", "ru", "lpr"),
        ("Когда Москвой признана ДНР?", "ru", "dpr"),
        ("Чи визнано Абхазію Російською Федерацією?", "ru", "abkhazia"),
        ("Когда Косово было признано Мали?", "ml", "xk"),
        ("Как Япония объявила о признании Никарагуа?", "jp", "ni"),
    ],
)
def test_the_case_of_a_capital_or_of_a_long_name_tells_its_role_too(
    reader: Reader, question: str, actor: str, subject: str
) -> None:
    query = reader.query(question)
    assert (query.actor, query.subject, query.object) == ((actor,), (subject,), None)


@pytest.mark.parametrize(
    ("question", "actor", "subject"),
    [
        ("when did the DPR recognise South Ossetia", "dpr", "south-ossetia"),
        ("when did South Ossetia recognise the DPR", "south-ossetia", "dpr"),
        ("когда ДНР признала Южную Осетию", "dpr", "south-ossetia"),
        ("когда Южная Осетия признала ДНР", "south-ossetia", "dpr"),
        ("когда ДНР признала Южная Осетия", "south-ossetia", "dpr"),
        ("коли Південну Осетію визнала ДНР", "dpr", "south-ossetia"),
        ("도네츠크가 남오세티야를 언제 승인했어", "dpr", "south-ossetia"),
        ("도네츠크를 남오세티야가 언제 승인했어", "south-ossetia", "dpr"),
    ],
)
def test_two_disputed_states_are_told_apart_by_grammar_alone(
    reader: Reader, question: str, actor: str, subject: str
) -> None:
    query = reader.query(question)
    assert (query.actor, query.subject) == ((actor,), (subject,))


@pytest.mark.parametrize(
    ("question", "actor", "subject"),
    [
        ("Косово визнав Ізраїль у якому році?", "il", "xk"),
        ("Косово признало Израиль?", "xk", "il"),
        ("когда Израиль признала Турция", "tr", "il"),
        ("Признали ли в Тегеране ДНР?", "ir", "dpr"),
    ],
)
def test_the_verb_agrees_with_the_one_that_acts(
    reader: Reader, question: str, actor: str, subject: str
) -> None:
    query = reader.query(question)
    assert (query.actor, query.subject) == ((actor,), (subject,))


@pytest.mark.parametrize(
    "question",
    [
        "which breakaway states does Syria recognise",
        "кого визнає Сирія",
        "какие непризнанные государства признала Сирия",
        "список государств, признанных Дамаском",
        "does Syria recognise any breakaway republics?",
        "що з невизнаних утворень на теренах СРСР визнав Дамаск?",
        "시리아의 승인을 받은 나라들",
        "перелічіть утворення, визнані Сирійською Арабською Республікою",
        "시리아가 승인한 나라는 어디인가요",
    ],
)
def test_a_lone_state_that_acts_is_asked_whom_it_recognises(reader: Reader, question: str) -> None:
    query = reader.query(question)
    assert (query.intent, query.actor) == (Intent.WHAT_DOES_ACTOR_RECOGNISE, ("sy",))


@pytest.mark.parametrize(
    "question", ["who recognises Syria", "хто визнає Сирію", "кто признаёт Сирию", "시리아를 승인한 나라는"]
)
def test_a_lone_state_that_is_acted_upon_is_asked_who_recognises_it(reader: Reader, question: str) -> None:
    query = reader.query(question)
    assert (query.intent, query.subject) == (Intent.WHO_RECOGNISES, ("sy",))


@pytest.mark.parametrize("question", ["Nauru recognition list", "Список признаний Науру", "나우루 승인 목록"])
def test_a_bare_list_is_of_what_a_state_recognised_if_the_record_holds_more_of_that(
    reader: Reader, question: str
) -> None:
    query = reader.query(question)
    assert (query.intent, query.actor) == (Intent.WHAT_DOES_ACTOR_RECOGNISE, ("nr",))


@pytest.mark.parametrize(
    "question", ["Kosovo recognition list", "Список признаний Косова", "코소보 승인 목록"]
)
def test_a_bare_list_of_a_disputed_state_is_of_those_that_recognise_it(reader: Reader, question: str) -> None:
    query = reader.query(question)
    assert (query.intent, query.subject) == (Intent.WHO_RECOGNISES, ("xk",))


@pytest.mark.parametrize(
    "question",
    [
        "Was Syria's recognition of the LPR a decree or a statement?",
        "письмом или заявлением Сирия признала ЛНР",
        "листом чи заявою Сирія визнала ЛНР",
        "시리아의 루한스크 승인은 서한이었나 성명이었나",
    ],
)
def test_one_medium_or_another_asks_how_it_was_announced(reader: Reader, question: str) -> None:
    query = reader.query(question)
    assert (query.intent, query.actor, query.subject) == (Intent.HOW_ANNOUNCED, ("sy",), ("lpr",))


@pytest.mark.parametrize(
    "question",
    ["Палестина: сколько стран признали?", "Абхазия — кто признал", "Палестина скільки держав визнали"],
)
def test_a_name_put_first_as_the_topic_does_not_act(reader: Reader, question: str) -> None:
    query = reader.query(question)
    assert query.intent in (Intent.HOW_MANY, Intent.WHO_RECOGNISES)
    assert not query.actor


@pytest.mark.parametrize("question", ["у кого есть посольство Тайваня", "в кого є посольство на Тайвані"])
def test_who_has_an_embassy_is_asked_for_those_that_have_it(reader: Reader, question: str) -> None:
    query = reader.query(question)
    assert (query.intent, query.subject, query.link) == (Intent.WHO_RECOGNISES, ("tw",), Link.RELATIONS)


@pytest.mark.parametrize(
    ("question", "negated"),
    [
        ("які африканські країни визнали Косово, бо брат каже що ніхто", False),
        ("кто признал Абхазию, а то Грузия говорит, что никто", False),
        ("кажуть, ніхто не визнав Придністров’я?", True),
        ("члены ЕС без признания Палестины", True),
    ],
)
def test_a_no_that_somebody_else_says_does_not_turn_the_question(
    reader: Reader, question: str, negated: bool
) -> None:
    assert reader.query(question).negated is negated


@pytest.mark.parametrize(
    ("question", "actor", "to", "subject"),
    [
        ("Кения как-то прокомментировала, что Израиль признал Сомалиленд?", "ke", "il", "somaliland"),
        ("Чи коментувала Грузія, що Сирія визнала Абхазію", "ge", "sy", "abkhazia"),
        ("что заявила Анкара после указа Путина о признании ДНР", "tr", "ru", "dpr"),
        ("оценка Кишинёвом признания ДНР Россией", "md", "ru", "dpr"),
    ],
)
def test_who_comments_is_told_from_who_is_commented_upon(
    reader: Reader, question: str, actor: str, to: str, subject: str
) -> None:
    query = reader.query(question)
    assert (query.intent, query.actor, query.to, query.subject) == (
        Intent.REACTION,
        (actor,),
        (to,),
        (subject,),
    )


@pytest.mark.parametrize(
    "question", ["Гондурас ушёл от Тайваня к Китаю?", "Панама пішла від Тайваню до Китаю?"]
)
def test_whom_somebody_left_another_for_is_no_side_of_the_break(reader: Reader, question: str) -> None:
    query = reader.query(question)
    assert (query.intent, query.subject) == (Intent.SEVERED, ("tw",))


@pytest.mark.parametrize(
    ("question", "whose", "office"),
    [
        (
            "кто был министром иностранных дел Сербии, когда Черногория признала Косово",
            "rs",
            "foreign minister",
        ),
        ("хто очолював ЛНР, коли її визнала Сирія?", "lpr", "leader"),
        ("какой президент США признал Израиль?", "us", "president"),
    ],
)
def test_of_several_states_the_one_beside_the_office_is_asked_for(
    reader: Reader, question: str, whose: str, office: str
) -> None:
    query = reader.query(question)
    assert (query.intent, query.whose, query.office) == (Intent.WHO_IS_PERSON, whose, office)


@pytest.mark.parametrize(
    ("question", "intent", "subject", "nth"),
    [
        ("хто останнім відкликав визнання САДР", Intent.WITHDRAWAL, "sadr", -1),
        ("who was the first to withdraw recognition of Kosovo", Intent.WITHDRAWAL, "xk", 1),
        ("кто последним ушёл от Тайваня?", Intent.SEVERED, "tw", -1),
        ("хто другим розірвав відносини з Ізраїлем", Intent.SEVERED, "il", 2),
    ],
)
def test_a_place_among_those_that_ended_a_bond_is_no_place_among_those_that_made_it(
    reader: Reader, question: str, intent: Intent, subject: str, nth: int
) -> None:
    query = reader.query(question)
    assert (query.intent, query.subject, query.nth) == (intent, (subject,), nth)


@pytest.mark.parametrize(
    ("question", "subject"),
    [
        ("Кто раньше всех признал Хорватию, Германия или Исландия?", ("hr",)),
        ("хто раніше визнав Україну: Польща чи Канада?", ("ua",)),
        ("кто первым признал ДНР или ЛНР", ("dpr", "lpr")),
    ],
)
def test_states_offered_as_the_answer_are_not_what_was_recognised(
    reader: Reader, question: str, subject: tuple[str, ...]
) -> None:
    assert reader.query(question).subject == subject


def test_an_office_far_from_any_name_is_nobodys_in_particular(reader: Reader) -> None:
    query = reader.query("남오세티야의 도네츠크 승인 때 대통령 이름")
    assert (query.intent, query.whose, query.office) == (Intent.WHO_IS_PERSON, None, "president")


def test_a_capital_letter_with_a_stop_ends_no_sentence(reader: Reader) -> None:
    query = reader.query("Чавес о признании Ю. Осетии где объявил?")
    assert (query.intent, query.person) == (Intent.HOW_ANNOUNCED, ("hugo-chavez",))


def test_a_choice_in_the_middle_of_a_question_does_not_ask_yes_or_no(reader: Reader) -> None:
    assert reader.query("КНДР визнала ДНР листом чи нотою?").intent is Intent.HOW_ANNOUNCED
    assert reader.query("чи визнала КНДР ДНР").intent is Intent.DID_RECOGNISE


def test_names_that_one_preposition_governs_share_their_role(reader: Reader) -> None:
    query = reader.query("Відносини між Ізраїлем і Болівією")
    assert {*query.actor, *query.subject} == {"il", "bo"}
    between = reader.query("Гондурас між Тайбеєм і Пекіном: хронологія")
    assert {*between.actor, *between.subject} == {"hn", "tw", "cn"}


@pytest.mark.parametrize(
    ("question", "actor", "subject"),
    [
        ("когда ЛНР признали в Сухуми", "abkhazia", "lpr"),
        ("коли Косово визнали в Канаді?", "ca", "xk"),
        ("вануату абхазия признание отзыв", "vu", "abkhazia"),
        ("Абхазия признала Вануату?", "abkhazia", "vu"),
    ],
)
def test_where_something_was_recognised_and_keywords_in_any_order_tell_who_did(
    reader: Reader, question: str, actor: str, subject: str
) -> None:
    query = reader.query(question)
    assert (query.actor, query.subject) == ((actor,), (subject,))


@pytest.mark.parametrize(
    "question",
    [
        "кто из бывшего СССР признал Косово",
        "хто з пострадянських країн визнав Косово",
        "які країни на теренах СРСР визнали Косово",
    ],
)
def test_the_states_that_were_soviet_republics_are_a_group(reader: Reader, question: str) -> None:
    query = reader.query(question)
    assert (query.subject, query.group) == (("xk",), ("post-soviet",))


def test_a_capital_a_palace_and_a_president_stand_for_their_state(reader: Reader) -> None:
    assert reader.query("does the Kremlin recognise Transnistria").actor == ("ru",)
    assert reader.query("did Pyongyang recognise Luhansk").actor == ("kp",)
    assert reader.query("did Erdogan recognise Kosovo").actor == ("tr",)


def test_bodies_are_asked_for_their_members(reader: Reader) -> None:
    query = reader.query("which EU members do not recognise Kosovo")
    assert (query.group, query.negated, query.subject) == (("eu",), True, ("xk",))
    assert set(reader.query("any NATO or EU country that recognised Donetsk?").group) == {"nato", "eu"}


def test_exceptions_intersections_and_differences_are_kept_apart(reader: Reader) -> None:
    assert reader.query("who recognises Northern Cyprus besides Turkey").excluded == ("tr",)
    assert reader.query("who recognises both Kosovo and Palestine").combine is Combine.BOTH
    assert reader.query("кто признаёт и Абхазию, и Косово").combine is Combine.BOTH
    without = reader.query("which states recognise Abkhazia but not South Ossetia")
    assert (without.combine, without.subject) == (Combine.WITHOUT, ("abkhazia", "south-ossetia"))
    swapped = reader.query("who does not recognise Kosovo but recognises Palestine")
    assert (swapped.combine, swapped.subject) == (Combine.WITHOUT, ("ps", "xk"))


def test_relations_are_not_recognition(reader: Reader) -> None:
    assert reader.query("which states have diplomatic relations with Taiwan").link is Link.RELATIONS
    assert reader.query("which states recognise Taiwan").link is Link.RECOGNITION


@pytest.mark.parametrize(
    "question",
    ["which Pacific states haven't dropped Taiwan", "кто из стран Океании ещё не бросил Тайвань"],
)
def test_those_that_did_not_break_are_those_with_ties(reader: Reader, question: str) -> None:
    query = reader.query(question)
    assert (query.intent, query.link, query.negated) == (Intent.WHO_RECOGNISES, Link.RELATIONS, False)


@pytest.mark.parametrize(
    "question",
    [
        "how many have withdrawn recognition of Kosovo according to Serbia",
        "сколько стран отозвали признание Косова по данным Белграда",
        "скільки держав відкликали визнання Косова за версією Сербії",
        "세르비아 집계로 코소보 승인 철회국은 몇 개",
    ],
)
def test_somebody_s_count_is_no_side_of_the_act(reader: Reader, question: str) -> None:
    query = reader.query(question)
    assert (query.link, query.subject, query.whose) == (Link.WITHDRAWALS, ("xk",), "rs")


@pytest.mark.parametrize(
    "question",
    ["how many states does Nauru recognise", "скільки держав визнала Науру", "나우루는 몇 개국을 승인했나"],
)
def test_how_many_a_state_recognises_is_asked_of_that_state(reader: Reader, question: str) -> None:
    query = reader.query(question)
    assert (query.intent, query.actor) == (Intent.WHAT_DOES_ACTOR_RECOGNISE, ("nr",))


def test_a_reaction_has_a_reactor_and_a_step(reader: Reader) -> None:
    query = reader.query("how did Israel respond when Sweden recognised Palestine")
    assert (query.intent, query.actor, query.to, query.subject) == (
        Intent.REACTION,
        ("il",),
        ("se",),
        ("ps",),
    )


@pytest.mark.parametrize(
    "question",
    ["How did Abkhazia react to the recognition of Kosovo?", "압하지야는 코소보 승인에 어떻게 반응했나요?"],
)
def test_one_disputed_state_answers_the_recognition_of_another(reader: Reader, question: str) -> None:
    query = reader.query(question)
    assert (query.actor, query.subject) == (("abkhazia",), ("xk",))


def test_korean_names_in_a_row_act_together(reader: Reader) -> None:
    query = reader.query("스페인 아일랜드 노르웨이가 팔레스타인 승인한 날짜")
    assert (query.actor, query.subject) == (("es", "ie", "no"), ("ps",))


def test_a_state_that_only_measures_another_s_act_is_no_party(reader: Reader) -> None:
    query = reader.query("how long after Russia did Syria recognise Donetsk")
    assert (query.actor, query.subject) == (("sy",), ("dpr",))


def test_a_person_whose_step_is_answered_stands_for_the_state(reader: Reader) -> None:
    query = reader.query("как Киев отреагировал на решение Ким Чен Ына")
    assert (query.actor, query.to) == (("ua",), ("kp",))


def test_a_vote_may_be_named_by_its_day_alone(reader: Reader) -> None:
    query = reader.query("сколько голосов было за резолюцию 12 октября 2022")
    assert (query.link, query.actor, query.as_of) == (Link.VOTES, ("un",), "2022-10-12")


def test_land_and_its_claimant_make_one_claim(reader: Reader) -> None:
    for question in (
        "when did Trump recognise Western Sahara as Moroccan",
        "у якому році Трамп визнав Західну Сахару марокканською",
        "트럼프가 서사하라를 모로코 땅으로 인정한 게 몇 년도",
    ):
        query = reader.query(question)
        assert (query.actor, query.subject) == (("us",), ("moroccan-sovereignty-over-western-sahara",))


def test_breaks_are_counted_as_breaks(reader: Reader) -> None:
    for question in (
        "How many countries cut ties with Taiwan since 2016?",
        "Скільки країн розірвали відносини з Тайванем після 2016 року?",
        "2016년 이후 대만과 단교한 나라는 몇 개?",
    ):
        query = reader.query(question)
        assert (query.intent, query.link, query.phase) == (Intent.HOW_MANY, Link.RELATIONS, Phase.BROKEN)
        assert (query.subject, query.as_of) == (("tw",), "2016/..")


@pytest.mark.parametrize(
    "question",
    [
        "Why did Colombia break off relations with Israel?",
        "Чому Колумбія розірвала відносини з Ізраїлем?",
        "Почему Колумбия порвала с Израилем?",
        "콜롬비아가 이스라엘이랑 끊은 이유",
    ],
)
def test_the_reason_of_a_break_is_not_that_of_the_recognition_before_it(
    reader: Reader, question: str
) -> None:
    query = reader.query(question)
    assert (query.intent, query.actor, query.subject, query.link) == (
        Intent.WHY,
        ("co",),
        ("il",),
        Link.RELATIONS,
    )


def test_why_after_a_break_asks_why_they_broke(reader: Reader) -> None:
    assert reader.query("When did Colombia break with Israel?", "why?").link is Link.RELATIONS
