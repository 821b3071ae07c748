"""Follow-ups rest on the question before; several questions in one message are all taken up."""

import pytest

from bot.understand.understanding import Understanding
from knowledge.query import Intent
from tests.understanding.conftest import TODAY, Reader

ASKED = "When did Syria recognise the DPR?"


@pytest.mark.parametrize(
    ("follow", "intent", "actor", "subject"),
    [
        ("and Luhansk?", Intent.WHEN_RECOGNISED, ("sy",), ("lpr",)),
        ("and Russia?", Intent.WHEN_RECOGNISED, ("ru",), ("dpr",)),
        ("why?", Intent.WHY, ("sy",), ("dpr",)),
        ("source?", Intent.SOURCE, ("sy",), ("dpr",)),
        ("а Луганськ?", Intent.WHEN_RECOGNISED, ("sy",), ("lpr",)),
        ("почему?", Intent.WHY, ("sy",), ("dpr",)),
        ("and vice versa?", Intent.WHEN_RECOGNISED, ("dpr",), ("sy",)),
        ("출처는?", Intent.SOURCE, ("sy",), ("dpr",)),
    ],
)
def test_a_follow_up_changes_one_thing(
    reader: Reader, follow: str, intent: Intent, actor: tuple[str, ...], subject: tuple[str, ...]
) -> None:
    query = reader.query(ASKED, follow)
    assert (query.intent, query.actor, query.subject) == (intent, actor, subject)


def test_a_reaction_that_follows_answers_the_act_asked_about(reader: Reader) -> None:
    query = reader.query("When did North Korea recognise Donetsk?", "and how did Ukraine react?")
    assert (query.intent, query.actor, query.to, query.subject) == (
        Intent.REACTION,
        ("ua",),
        ("kp",),
        ("dpr",),
    )


def test_words_on_a_state_that_never_acted_upon_the_last_subject_are_not_about_that_subject(
    reader: Reader,
) -> None:
    query = reader.query("Who recognises Kosovo?", "How did Ukraine react to North Korea?")
    assert (query.intent, query.actor, query.to, query.subject) == (Intent.REACTION, ("ua",), ("kp",), ())


def test_a_bare_year_after_a_count_asks_how_things_stood_then(reader: Reader) -> None:
    query = reader.query("How many countries recognise Kosovo?", "in 2010?")
    assert (query.intent, query.as_of, query.during) == (Intent.HOW_MANY, "2010", False)


def test_the_second_one_is_the_next_place_in_the_same_order(reader: Reader) -> None:
    query = reader.query("First Arab country to recognise Israel", "the second one")
    assert (query.intent, query.nth, query.group, query.subject) == (
        Intent.FIRST_OR_NTH,
        2,
        ("arab",),
        ("il",),
    )


def test_what_you_rely_on_asks_for_the_sources_of_the_same_question(reader: Reader) -> None:
    query = reader.query("Хто визнає ТРПК?", "На що ви спираєтесь?")
    assert (query.intent, query.about, query.subject) == (
        Intent.SOURCE,
        Intent.WHO_RECOGNISES,
        ("northern-cyprus",),
    )


def test_an_unknown_word_beside_next_does_not_hide_the_order(reader: Reader) -> None:
    query = reader.query("비아프라를 제일 먼저 승인한 나라는 어디야", "그다음 주자분은?")
    assert (query.intent, query.nth, query.subject) == (Intent.FIRST_OR_NTH, 2, ("biafra",))


def test_another_year_keeps_the_question(reader: Reader) -> None:
    query = reader.query("How many diplomatic allies does Taiwan have?", "and in March 2019?")
    assert (query.intent, query.subject, query.as_of) == (Intent.HOW_MANY, ("tw",), "2019-03")


@pytest.mark.parametrize(
    ("message", "intents"),
    [
        (
            "When did North Korea recognise the DPR and how did Ukraine respond?",
            ["when_recognised", "reaction"],
        ),
        ("does Nauru still recognise Taiwan? and Palau?", ["did_recognise", "did_recognise"]),
        ("кто первым признал Абхазию и когда это сделала Сирия?", ["first_or_nth", "when_recognised"]),
        ("Коли Україна визнала Палестину, а коли Росія?", ["when_recognised", "when_recognised"]),
        ("북한은 도네츠크를 언제 승인했고 시리아는?", ["when_recognised", "when_recognised"]),
        ("When did Ghana recognise Kosovo, and did it ever withdraw?", ["when_recognised", "withdrawal"]),
        ("В каком году Гана признала Косово и отозвала ли потом?", ["when_recognised", "withdrawal"]),
        ("When did Syria recognise Abkhazia, and who else did?", ["when_recognised", "who_recognises"]),
        ("How many states recognise Kosovo and which was the last?", ["how_many", "first_or_nth"]),
        ("Palestine: the first to recognise it and the last so far", ["first_or_nth", "first_or_nth"]),
        ("Коли Ірландія визнала Палестину й чи закрив Ізраїль посольство?", ["when_recognised", "severed"]),
        ("when and why did Syria recognise Donetsk?", ["when_recognised", "why"]),
        ("Коли й чому Україна розірвала відносини з КНДР?", ["severed", "why"]),
        ("когда, как и почему Никарагуа признала Абхазию", ["when_recognised", "how_announced", "why"]),
        ("북한은 도네츠크를 언제 왜 승인했어", ["when_recognised", "why"]),
        ("Why did Ukraine cut ties with Syria, and when?", ["why", "severed"]),
        ("북마케도니아는 코소보 언제 승인했고 세르비아는 어떻게 반응했어?", ["when_recognised", "reaction"]),
    ],
)
def test_every_question_of_a_message_is_taken_up(reader: Reader, message: str, intents: list[str]) -> None:
    query = reader.query(message)
    assert [part.intent.value for part in query.parts] == intents


def test_the_second_half_names_what_differs_and_keeps_the_rest(reader: Reader) -> None:
    halves = reader.query("Якого дня Палестину визнав Лондон, а якого — Париж?").parts
    assert [(half.actor, half.subject) for half in halves] == [(("gb",), ("ps",)), (("fr",), ("ps",))]
    first, others = reader.query("When did Nauru recognise Abkhazia, and who else did?").parts
    assert (first.actor, others.actor, others.excluded) == (("nr",), (), ("nr",))


def test_whether_and_when_of_one_pair_are_one_question(reader: Reader) -> None:
    assert reader.query("Did Ukraine recognise Palestine? If so, when?").intent is Intent.WHEN_RECOGNISED


def test_the_one_question_of_a_long_message_is_found(reader: Reader) -> None:
    talk = "My cousin drives a lorry and the weather was awful. We argued about football until nine. " * 12
    query = reader.query(
        f"{talk} So when did Costa Rica recognise Kosovo? Thanks a lot, and greetings to all."
    )
    assert (query.intent, query.actor, query.subject) == (Intent.WHEN_RECOGNISED, ("cr",), ("xk",))


@pytest.mark.parametrize(
    ("asked", "follow", "actor", "subject"),
    [
        ("хто визнає Придністров’я?", "а Вірменія?", "am", "transnistria"),
        ("сколько стран признали Косово", "а Греция", "gr", "xk"),
        ("who recognises Taiwan?", "what about Palau?", "pw", "tw"),
        ("소말릴란드를 승인한 나라는?", "에티오피아는?", "et", "somaliland"),
        ("Судан визнав Ізраїль?", "а Бахрейн?", "bh", "il"),
    ],
)
def test_a_plain_state_named_after_a_list_or_a_pair_is_asked_whether_it_did_the_same(
    reader: Reader, asked: str, follow: str, actor: str, subject: str
) -> None:
    query = reader.query(asked, follow)
    assert (query.intent, query.actor, query.subject) == (Intent.DID_RECOGNISE, (actor,), (subject,))


def test_the_form_or_the_record_tells_that_a_name_is_one_more_that_was_recognised(reader: Reader) -> None:
    assert reader.query("кто признал Косово?", "а Палестину?").subject == ("ps",)
    assert reader.query("Коли США визнали Гаїті?", "а Кубу?").subject == ("cu",)
    assert reader.query("Когда США признали Гаити?", "а Куба?").subject == ("cu",)


@pytest.mark.parametrize("follow", ["а не з ЄС?", "а не из стран ЕС кто", "and not in the EU?"])
def test_a_bloc_with_a_not_before_it_is_left_out(reader: Reader, follow: str) -> None:
    query = reader.query("who recognises Kosovo?", follow)
    assert (query.group, query.excluded, query.negated) == ((), ("eu",), False)


def test_a_bloc_with_a_not_behind_it_is_asked_who_does_not(reader: Reader) -> None:
    query = reader.query("кто признал Косово?", "а в ЕС кто не?")
    assert (query.group, query.excluded, query.negated) == (("eu",), (), True)


@pytest.mark.parametrize(("asked", "lang"), [("Хто визнав ДНР?", "uk"), ("Кто признал ДНР?", "ru")])
def test_what_two_languages_read_alike_is_in_the_language_spoken_before(
    understanding: Understanding, asked: str, lang: str
) -> None:
    before = understanding.understand(asked, TODAY)
    assert understanding.understand("а луганську?", TODAY, before.query, before.lang).lang == lang


@pytest.mark.parametrize("follow", ["и что Грузия", "а шо Тбілісі?"])
def test_what_of_the_other_side_asks_for_its_reaction(reader: Reader, follow: str) -> None:
    query = reader.query("Сирія визнала Абхазію?", follow)
    assert (query.intent, query.actor, query.to) == (Intent.REACTION, ("ge",), ("sy",))


@pytest.mark.parametrize(
    ("questions", "actor"),
    [
        (("Пишу про Науру. Кого вони визнали?",), "nr"),
        (("Россия признала ДНР?", "а кого ещё она признала?"), "ru"),
        (("хто визнає Абхазію?", "а кого вона сама визнає?"), "abkhazia"),
    ],
)
def test_they_are_those_that_were_spoken_of(reader: Reader, questions: tuple[str, ...], actor: str) -> None:
    query = reader.query(*questions)
    assert (query.intent, query.actor) == (Intent.WHAT_DOES_ACTOR_RECOGNISE, (actor,))


def test_a_plain_state_spoken_of_may_have_recognised_a_disputed_one(reader: Reader) -> None:
    query = reader.query("что такое Вануату?", "они признали Абхазию?")
    assert (query.intent, query.actor, query.subject) == (Intent.DID_RECOGNISE, ("vu",), ("abkhazia",))


@pytest.mark.parametrize("question", ["они признали Косово?", "коли вони порвали з Тайванем?"])
def test_they_of_whom_nothing_was_said_are_not_guessed(reader: Reader, question: str) -> None:
    assert reader.read(question).query is None


def test_who_recognised_our_independence_is_asked_in_the_language_of_one_country(reader: Reader) -> None:
    assert reader.query("хто першим визнав нашу незалежність?").subject == ("ua",)
    assert reader.read("кто первым признал нашу независимость?").reason == "whose"


@pytest.mark.parametrize(
    ("asked", "follow", "intent", "subject"),
    [
        ("Скільки країн визнали ДНР?", "які?", Intent.WHO_RECOGNISES, "dpr"),
        ("Сколько стран отозвали признание Косова?", "кто?", Intent.WITHDRAWAL, "xk"),
        ("кого визнає Абхазія", "а її хто?", Intent.WHO_RECOGNISES, "abkhazia"),
    ],
)
def test_who_they_are_follows_a_number_or_a_list(
    reader: Reader, asked: str, follow: str, intent: Intent, subject: str
) -> None:
    query = reader.query(asked, follow)
    assert (query.intent, query.actor, query.subject) == (intent, (), (subject,))


def test_what_of_the_other_side_is_a_question_of_its_own(reader: Reader) -> None:
    parts = reader.query("Північна Македонія визнала Косово? а Сербія що?").parts
    assert [part.intent for part in parts] == [Intent.DID_RECOGNISE, Intent.REACTION]


def test_an_ambiguous_name_in_a_follow_up_is_asked_back(reader: Reader) -> None:
    understood = reader.read("Палестину признала Франция?", "а Корея?")
    assert understood.reason == "which"
    assert {query.actor for query in understood.choices} == {("kp",), ("kr",)}


def test_who_signed_it_is_asked_of_the_act_just_named(reader: Reader) -> None:
    parts = reader.query("когда Южная Осетия признала ЛНР и кто подписал").parts
    assert [(part.intent, part.actor) for part in parts] == [
        (Intent.WHEN_RECOGNISED, ("south-ossetia",)),
        (Intent.HOW_ANNOUNCED, ("south-ossetia",)),
    ]


def test_the_names_of_several_questions_are_not_mixed_into_one(reader: Reader) -> None:
    assert reader.read("Гаити за Биафру была? и с Тайванем они до сих пор, или к КНР ушли?").query is None


@pytest.mark.parametrize(
    ("asked", "intent", "changed"),
    [
        (
            ("Who recognises Kosovo?", "source?", "and Palestine?"),
            Intent.WHO_RECOGNISES,
            {"subject": ("ps",)},
        ),
        (("Who recognises Kosovo?", "source?", "in 2015?"), Intent.WHO_RECOGNISES, {"as_of": "2015"}),
        (("Хто визнає ДНР?", "джерело?", "а Луганськ?"), Intent.WHO_RECOGNISES, {"subject": ("lpr",)}),
        (("Кто признал Косово?", "источник?", "а в 2015?"), Intent.WHO_RECOGNISES, {"as_of": "2015"}),
        (
            ("코소보를 승인한 나라는?", "출처는?", "그럼 팔레스타인은?"),
            Intent.WHO_RECOGNISES,
            {"subject": ("ps",)},
        ),
        (
            ("Did Ukraine break relations with North Korea?", "source?", "When?"),
            Intent.SEVERED,
            {"actor": ("ua",)},
        ),
        (("Who recognises Kosovo?", "source?", "source?"), Intent.SOURCE, {"about": Intent.WHO_RECOGNISES}),
    ],
)
def test_after_the_sources_the_question_that_they_were_for_goes_on(
    reader: Reader, asked: tuple[str, ...], intent: Intent, changed: dict[str, object]
) -> None:
    query = reader.query(*asked)
    assert query.intent is intent
    assert {name: getattr(query, name) for name in changed} == changed
