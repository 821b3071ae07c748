"""What Korean leaves to order, particles and the listener: lists without "and", embedded subjects, answers supposed."""

import pytest

from knowledge.query import Combine, Intent, Link
from tests.understanding.conftest import Reader


@pytest.mark.parametrize(
    ("question", "actor", "subject"),
    [
        ("노르웨이 아일랜드 스페인은 팔레스타인 언제 승인했어", ("no", "ie", "es"), ("ps",)),
        ("북한 도네츠크 루한스크 승인 날짜", ("kp",), ("dpr", "lpr")),
        ("러시아가 압하지야·남오세티야 승인한 날", ("ru",), ("abkhazia", "south-ossetia")),
        ("러시아가 압하지야ㆍ남오세티야 승인한 날", ("ru",), ("abkhazia", "south-ossetia")),
    ],
)
def test_names_strung_together_are_one_list(
    reader: Reader, question: str, actor: tuple[str, ...], subject: tuple[str, ...]
) -> None:
    query = reader.query(question)
    assert (query.actor, query.subject) == (actor, subject)


def test_the_last_name_of_a_list_carries_what_excepts_them_all(reader: Reader) -> None:
    query = reader.query("나우루 러시아 시리아 빼고 남오세티야 승인한 나라")
    assert (query.subject, query.excluded) == (("south-ossetia",), ("nr", "ru", "sy"))


def test_two_bare_states_before_a_break_are_its_two_sides(reader: Reader) -> None:
    query = reader.query("우크라이나 시리아 단교 언제")
    assert (query.intent, query.actor, query.subject) == (Intent.SEVERED, ("ua",), ("sy",))


@pytest.mark.parametrize(
    "question",
    [
        "미국은 북한이 도네츠크 승인했을 때 뭐라고 했어",
        "북한이 도네츠크를 승인했을 때 미국은 뭐랬어",
        "미국 국무부는 북한이 도네츠크 승인하자 어떻게 반응했나",
    ],
)
def test_the_topic_reacts_to_what_the_subject_did(reader: Reader, question: str) -> None:
    query = reader.query(question)
    assert (query.intent, query.actor, query.to, query.subject) == (
        Intent.REACTION,
        ("us",),
        ("kp",),
        ("dpr",),
    )


@pytest.mark.parametrize(
    ("question", "intent", "actor", "subject"),
    [
        ("남수단 최초 승인국 수단임 이집트임?", Intent.FIRST_OR_NTH, ("sd", "eg"), ("ss",)),
        ("코소보 제일 먼저 승인한 나라가 알바니아 맞나", Intent.FIRST_OR_NTH, ("al",), ("xk",)),
        ("서사하라 승인국 명단에 멕시코 있음?", Intent.DID_RECOGNISE, ("mx",), ("sadr",)),
        ("코소보 승인한 나라에 한국도 들어가나요", Intent.DID_RECOGNISE, ("kr",), ("xk",)),
    ],
)
def test_a_state_named_behind_the_question_is_supposed_to_answer_it(
    reader: Reader, question: str, intent: Intent, actor: tuple[str, ...], subject: tuple[str, ...]
) -> None:
    query = reader.query(question)
    assert (query.intent, query.actor, query.subject) == (intent, actor, subject)


@pytest.mark.parametrize(
    ("question", "subject"),
    [
        ("크림이 러시아 땅이라고 인정하는 나라", "crimea"),
        ("코소보가 독립국이라고 인정한 나라들", "xk"),
        ("팔레스타인이 나라라고 인정하는 곳 어디", "ps"),
    ],
)
def test_the_subject_of_what_is_recognised_recognises_nobody(
    reader: Reader, question: str, subject: str
) -> None:
    query = reader.query(question)
    assert (query.intent, query.actor, query.subject) == (Intent.WHO_RECOGNISES, (), (subject,))


def test_they_are_the_ones_who_acted_in_the_question_before(reader: Reader) -> None:
    query = reader.query("나우루가 남오세티야 승인한 거 맞아?", "얘네가 또 승인한 나라 있어?")
    assert (query.intent, query.actor, query.subject) == (Intent.WHAT_DOES_ACTOR_RECOGNISE, ("nr",), ())


def test_a_place_and_a_listener_take_no_part(reader: Reader) -> None:
    assert reader.query("모스크바에서 북한 대사가 도네츠크 승인 문서를 어떻게 전달했어").actor == ("kp",)
    query = reader.query("카자흐스탄 대통령이 도네츠크 승인 안 한다고 푸틴 앞에서 한 말 원문")
    assert (query.intent, query.actor, query.person) == (Intent.QUOTE, ("kz",), ())


@pytest.mark.parametrize("question", ["美, 팔레스타인 승인하나", "미국, 팔레스타인을 승인했나"])
def test_the_comma_of_a_headline_parts_the_two_sides(reader: Reader, question: str) -> None:
    query = reader.query(question)
    assert (query.intent, query.actor, query.subject) == (Intent.DID_RECOGNISE, ("us",), ("ps",))


def test_an_unknown_actor_is_not_passed_over(reader: Reader) -> None:
    assert reader.read("와칸다가 코소보 승인하자 세르비아가 승인했나").query is None


def test_each_thing_asked_of_an_act_is_a_question(reader: Reader) -> None:
    query = reader.query("볼리비아가 이스라엘이랑 단교한 날, 북한이 도네츠크 승인한 날")
    assert [part.intent for part in query.parts] == [Intent.SEVERED, Intent.WHEN_RECOGNISED]


@pytest.mark.parametrize(
    "question", ["대만하고 소말릴란드 수교했어?", "Do Taiwan and Somaliland have diplomatic ties?"]
)
def test_ties_with_what_nobody_broke_with_are_asked_of_the_pair(reader: Reader, question: str) -> None:
    query = reader.query(question)
    assert (query.intent, query.link) == (Intent.DID_RECOGNISE, Link.RELATIONS)
    assert (query.actor, query.subject) == (("tw",), ("somaliland",))


def test_one_state_of_a_genitive_recognises_the_other(reader: Reader) -> None:
    query = reader.query("페루의 서사하라 승인 현황")
    assert (query.actor, query.subject) == (("pe",), ("sadr",))


def test_the_office_that_tells_a_number_has_no_part_in_the_act(reader: Reader) -> None:
    assert reader.query("세르비아 당국이 주장하는 코소보 승인 철회국 수").subject == ("xk",)


@pytest.mark.parametrize(
    ("asked", "follow", "intent"),
    [
        ("시리아가 도네츠크 승인한 거 어떻게 발표했어", "발표한 사람 이름은?", Intent.HOW_ANNOUNCED),
        ("대만이랑 수교한 나라 목록", "마지막으로 끊은 데는?", Intent.SEVERED),
        ("북한이 도네츠크 승인한 날", "아직도 유효해?", Intent.DID_RECOGNISE),
    ],
)
def test_a_follow_up_that_names_nobody_keeps_to_the_act(
    reader: Reader, asked: str, follow: str, intent: Intent
) -> None:
    assert reader.query(asked, follow).intent is intent


def test_those_that_did_not_are_asked_for_after_a_number(reader: Reader) -> None:
    query = reader.query("코소보 승인국 몇 개국이야", "안 한 데는?")
    assert (query.intent, query.subject, query.negated) == (Intent.WHO_RECOGNISES, ("xk",), True)


def test_another_speaker_speaks_for_his_own_state(reader: Reader) -> None:
    query = reader.query("러시아가 돈바스 승인하니까 바이든이 뭐랬어", "마크롱은?")
    assert (query.person, query.actor) == (("emmanuel-macron",), ("fr",))


@pytest.mark.parametrize(
    ("question", "subject"),
    [
        ("소말릴란드는 승인 안 했지만 북키프로스는 승인한 나라", ("northern-cyprus", "somaliland")),
        ("남오세티야는 승인하고 루한스크는 안 한 나라", ("south-ossetia", "lpr")),
    ],
)
def test_the_one_that_is_denied_comes_last(reader: Reader, question: str, subject: tuple[str, ...]) -> None:
    query = reader.query(question)
    assert (query.combine, query.subject) == (Combine.WITHOUT, subject)


def test_neither_of_two_is_no_difference(reader: Reader) -> None:
    query = reader.query("코소보도 팔레스타인도 승인 안 한 나라")
    assert (query.combine, query.negated) == (Combine.EACH, True)


def test_a_particle_after_latin_letters_tells_the_role_too(reader: Reader) -> None:
    assert reader.query("LPR이 승인한 나라").actor == ("lpr",)
    assert reader.query("LPR을 승인한 나라").subject == ("lpr",)


def test_our_government_answers_the_step_of_the_one_that_is_named(reader: Reader) -> None:
    query = reader.query("우리 정부는 러시아의 돈바스 승인에 뭐라고 했어")
    assert (query.intent, query.actor, query.to, query.subject) == (
        Intent.REACTION,
        ("kr",),
        ("ru",),
        ("dpr", "lpr"),
    )


def test_whose_count_may_be_asked_after_a_count(reader: Reader) -> None:
    query = reader.query("코소보 승인국 몇 개국", "세르비아 말로는?")
    assert (query.intent, query.whose, query.subject) == (Intent.HOW_MANY, "rs", ("xk",))


def test_who_first_after_a_break_asks_which_side_broke(reader: Reader) -> None:
    query = reader.query("시리아 우크라이나 단교", "누가 먼저?")
    assert (query.intent, {*query.actor, *query.subject}) == (Intent.SEVERED, {"sy", "ua"})


def test_what_a_side_claims_is_why_it_broke_with_others(reader: Reader) -> None:
    query = reader.query("조지아가 남오세티야 때문에 단교한 나라들")
    assert (query.intent, query.actor, query.subject) == (Intent.SEVERED, ("ge",), ())


def test_a_break_after_a_recognition_is_one_with_the_claimant(reader: Reader) -> None:
    query = reader.query("니카라과가 압하지야 승인한 거 맞지?", "그래서 단교당했어?")
    assert (query.intent, query.actor, query.subject) == (Intent.SEVERED, ("ge",), ("ni",))


def test_those_of_the_same_day_are_asked_for_by_the_day_of_the_one_named(reader: Reader) -> None:
    query = reader.query("영국이랑 같은 날 팔레스타인 승인한 나라")
    assert (query.intent, query.subject, query.excluded) == (Intent.WHO_RECOGNISES, ("ps",), ("gb",))
    assert (query.as_of, query.during) == ("2025-09-21", True)


def test_unrecognised_states_counted_in_deny_nothing(reader: Reader) -> None:
    query = reader.query("코소보 승인한 나라 미승인국까지 합하면 몇 개국?")
    assert (query.intent, query.negated) == (Intent.HOW_MANY, False)


def test_who_came_before_somebody_is_told_by_the_place_of_that_one(reader: Reader) -> None:
    for question in (
        "러시아보다 먼저 도네츠크를 승인한 나라는?",
        "러시아보다 앞서 도네츠크를 승인한 곳은 어디야?",
        "러시아 이전에 도네츠크를 승인한 나라는?",
    ):
        query = reader.query(question)
        assert (query.intent, query.actor, query.subject) == (Intent.FIRST_OR_NTH, ("ru",), ("dpr",))


def test_acts_between_two_days_are_asked_for_also_where_a_word_for_states_stands_for_the_act(
    reader: Reader,
) -> None:
    assert reader.query("2024.5.20 ~ 5.31 사이 팔레스타인 승인국").during
