"""English as people chat: lower case, asides, pronouns that a name follows, and what one question leaves to another."""

import pytest

from knowledge.query import Intent, Link
from tests.understanding.conftest import Reader


@pytest.mark.parametrize(
    ("question", "actor", "subject"),
    [
        ("did us recognise kosovo", "us", "xk"),
        ("why does us not recognise abkhazia", "us", "abkhazia"),
        ("us-iran ties", "us", "ir"),
        ("when did us break with cuba", "us", "cu"),
        ("us recognition of israel, date?", "us", "il"),
    ],
)
def test_us_is_the_state_where_no_pronoun_can_stand(
    reader: Reader, question: str, actor: str, subject: str
) -> None:
    query = reader.query(question)
    assert (query.actor, query.subject) == ((actor,), (subject,))


@pytest.mark.parametrize(
    "question",
    [
        "can you tell us who recognises kosovo",
        "between us, who recognises kosovo",
        "is it us or them who recognise kosovo",
    ],
)
def test_us_is_a_pronoun_elsewhere(reader: Reader, question: str) -> None:
    query = reader.query(question)
    assert (query.intent, query.actor) == (Intent.WHO_RECOGNISES, ())


@pytest.mark.parametrize(
    ("before", "question", "actor", "subject"),
    [
        ("when did Syria recognise Luhansk?", "and when did South Ossetia do it?", "south-ossetia", "lpr"),
        ("who recognises Kosovo?", "did Palestine?", "ps", "xk"),
        ("who recognises Kosovo?", "has Taiwan?", "tw", "xk"),
        ("when did Syria recognise Abkhazia?", "and did Abkhazia?", "abkhazia", "sy"),
    ],
)
def test_who_stands_behind_an_auxiliary_acts(
    reader: Reader, before: str, question: str, actor: str, subject: str
) -> None:
    query = reader.query(before, question)
    assert (query.actor, query.subject) == ((actor,), (subject,))


@pytest.mark.parametrize(
    ("question", "subject"),
    [
        ("who was first with abkhazia, my uncle says nicaragua", "abkhazia"),
        ("who was FIRST with luhansk (everybody here claims moscow)", "lpr"),
        ("who came first with Kosovo", "xk"),
    ],
)
def test_a_guess_behind_the_question_is_not_asked_about(reader: Reader, question: str, subject: str) -> None:
    query = reader.query(question)
    assert (query.intent, query.actor, query.subject) == (Intent.FIRST_OR_NTH, (), (subject,))


def test_what_somebody_is_said_to_be_is_not_asked_about(reader: Reader) -> None:
    query = reader.query("did Serbia recognise Abkhazia?", "why not, isn't it Russia's friend")
    assert (query.intent, query.actor, query.subject) == (Intent.WHY, ("rs",), ("abkhazia",))


def test_a_name_may_come_after_the_pronoun_that_stands_for_it(reader: Reader) -> None:
    query = reader.query("vanuatu recognised it, didn't they? abkhazia i mean")
    assert (query.actor, query.subject) == (("vu",), ("abkhazia",))


def test_whoever_is_told_of_a_recognition_does_not_recognise(reader: Reader) -> None:
    query = reader.query("nicaragua told putin the four regions are russian. by letter?")
    assert query.actor == ("ni",)


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("When did Nicaragua recognise Abkhazia?", "who came next?"),
        ("When did Nicaragua recognise Abkhazia?", "and who followed suit"),
    ],
)
def test_who_came_after_somebody_did_so_from_that_day_on(reader: Reader, before: str, question: str) -> None:
    query = reader.query(before, question)
    assert (query.intent, query.excluded) == (Intent.WHO_RECOGNISES, ("ni",))
    assert (query.as_of, query.during) == ("2008-09-05/..", True)


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("When did Honduras break with Taiwan?", "and who else after it?"),
        ("When did Honduras break with Taiwan?", "who followed?"),
        ("коли гондурас порвав з тайванем", "хто ще після нього?"),
    ],
)
def test_who_came_after_a_break_broke_too(reader: Reader, before: str, question: str) -> None:
    query = reader.query(before, question)
    assert (query.intent, query.actor, query.subject) == (Intent.SEVERED, (), ("tw",))
    assert (query.excluded, query.as_of, query.during) == (("hn",), "2023-03-26/..", True)


def test_who_came_after_a_withdrawal_withdrew_too(reader: Reader) -> None:
    query = reader.query("when did Nauru withdraw recognition of Kosovo", "and who after it?")
    assert (query.intent, query.actor, query.excluded) == (Intent.WITHDRAWAL, (), ("nr",))


@pytest.mark.parametrize(
    ("question", "link"),
    [
        ("allies of South Ossetia", Link.RECOGNITION),
        ("friends of kosovo", Link.RECOGNITION),
        ("Taiwan's allies", Link.RELATIONS),
        ("who has ties with Abkhazia", Link.RELATIONS),
    ],
)
def test_the_allies_of_what_is_disputed_are_those_that_recognise_it(
    reader: Reader, question: str, link: Link
) -> None:
    assert reader.query(question).link is link


@pytest.mark.parametrize(
    "question",
    [
        "which states does Israel not recognise",
        "what breakaway regions does China refuse to recognise",
        "does Fiji have ties with anyone like Kosovo",
        "how many ppl live in transnistria",
        "was Malawi the last African country to withdraw from Kosovo or is that Belgrade talking",
        "Somaliland after Israel: did anyone else follow",
        "sources for the suriname withdrawal?",
        "what did the G7 say about Russia recognising Donetsk",
        "what exactly did Shin Hong Chol hand over & to whom",
    ],
)
def test_what_no_list_tells_is_declined(reader: Reader, question: str) -> None:
    assert reader.read(question).query is None


def test_the_governments_that_said_no_are_those_that_do_not_recognise(reader: Reader) -> None:
    query = reader.query("name the governments that said flatly they would never recognise kosovo")
    assert (query.intent, query.negated) == (Intent.WHO_RECOGNISES, True)


def test_what_somebody_recognises_may_be_limited_to_a_group(reader: Reader) -> None:
    query = reader.query("which post-Soviet states did Iceland recognise")
    assert (query.intent, query.actor, query.group) == (
        Intent.WHAT_DOES_ACTOR_RECOGNISE,
        ("is",),
        ("post-soviet",),
    )


@pytest.mark.parametrize(
    ("question", "actor", "to"),
    [
        ("syria DPR recognition reaction EU", "eu", "sy"),
        ("russia abkhazia recognition reaction of nato", "nato", "ru"),
        ("EU reaction syria DPR recognition", "eu", "sy"),
    ],
)
def test_whoever_stands_behind_the_word_of_reacting_reacts(
    reader: Reader, question: str, actor: str, to: str
) -> None:
    query = reader.query(question)
    assert (query.intent, query.actor, query.to) == (Intent.REACTION, (actor,), (to,))


@pytest.mark.parametrize(
    "question", ["was haiti really one of biafra's friends", "was Biafra allied with Haiti"]
)
def test_an_ally_of_what_is_disputed_recognises_it(reader: Reader, question: str) -> None:
    query = reader.query(question)
    assert (query.actor, query.subject, query.link) == (("ht",), ("biafra",), Link.RECOGNITION)


def test_whoever_is_written_to_does_not_speak(reader: Reader) -> None:
    query = reader.query("quote Kim Jong Un's letter to Pushilin")
    assert (query.intent, query.person) == (Intent.QUOTE, ("kim-jong-un",))


def test_the_first_with_something_was_the_first_to_recognise_it(reader: Reader) -> None:
    query = reader.query("my prof insists Pakistan was first w/ Bangladesh recognition")
    assert (query.intent, query.actor, query.subject) == (Intent.FIRST_OR_NTH, ("pk",), ("bd",))


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("Who recognises Kosovo?", "what do the other states say"),
        ("Who recognises Kosovo?", "is that enough to join the UN?"),
        ("Did North Korea recognise the LPR?", "did they send an ambassador"),
        ("Who are Taiwan's allies?", "how many did it lose under Tsai"),
    ],
)
def test_what_a_list_does_not_tell_is_declined_after_it(reader: Reader, before: str, question: str) -> None:
    assert reader.read(before, question).query is None


@pytest.mark.parametrize(
    ("before", "question", "intent"),
    [
        ("Does Bolivia have ties with Israel?", "who broke it off", Intent.SEVERED),
        ("When did Ghana withdraw its recognition of Kosovo?", "anyone else?", Intent.WITHDRAWAL),
        ("What is Somaliland?", "when did it break away", Intent.WHAT_IS_ENTITY),
        ("What is Somaliland?", "does anyone take it seriously", Intent.WHO_RECOGNISES),
        (
            "When was Crimea recognised by Russia?",
            "how many days before the annexation",
            Intent.WHEN_RECOGNISED,
        ),
        ("Did Germany recognise Palestine?", "will they", Intent.DID_RECOGNISE),
    ],
)
def test_a_follow_up_stays_with_the_act_that_was_spoken_of(
    reader: Reader, before: str, question: str, intent: Intent
) -> None:
    assert reader.query(before, question).intent is intent


def test_whose_count_it_is_may_be_asked_after_a_list(reader: Reader) -> None:
    query = reader.query("Who recognises Kosovo?", "and Serbia's own count?")
    assert (query.intent, query.whose) == (Intent.HOW_MANY, "rs")


@pytest.mark.parametrize(
    "question",
    [
        "arent there like 150 countries that recognise palestine",
        "haven't most African states recognised Palestine",
        "isn't Palestine recognised by 150 states",
    ],
)
def test_a_question_that_expects_a_yes_denies_nothing(reader: Reader, question: str) -> None:
    query = reader.query(question)
    assert (query.intent, query.negated) == (Intent.WHO_RECOGNISES, False)


@pytest.mark.parametrize(
    ("question", "day", "excluded"),
    [
        ("who came after russia in recognising abkhazia", "2008-08-26/..", "ru"),
        ("which states recognised Kosovo after Israel", "2020-09-04/..", "il"),
    ],
)
def test_a_list_may_begin_with_somebodys_act(reader: Reader, question: str, day: str, excluded: str) -> None:
    query = reader.query(question)
    assert (query.as_of, query.during, query.excluded) == (day, True, (excluded,))


@pytest.mark.parametrize(
    "question",
    [
        "did the OIC call for recognition of Kosovo",
        "on what day did the DPR thank Assad",
        "did they recognise Kosovo",
        "leader of south ossetia when russia recognised it",
        "who signed for Abkhazia when Tuvalu recognised it",
    ],
)
def test_what_is_left_out_of_a_reading_may_be_what_was_asked(reader: Reader, question: str) -> None:
    assert reader.read(question).query is None


@pytest.mark.parametrize(
    ("question", "intent"),
    [
        ("how many times has Peru frozen ties with the SADR", Intent.TIMELINE),
        ("how long did Tuvalu recognise Abkhazia for", Intent.TIMELINE),
        ("what did Serbia do to Montenegro's ambassador when it recognised Kosovo", Intent.REACTION),
    ],
)
def test_what_went_on_is_no_date_and_no_number(reader: Reader, question: str, intent: Intent) -> None:
    assert reader.query(question).intent is intent


def test_an_office_at_the_act_that_was_asked_about(reader: Reader) -> None:
    query = reader.query(
        "When did Nauru recognise Abkhazia?", "and who was president of Nauru when it did that"
    )
    assert (query.intent, query.subject, query.office) == (Intent.WHO_IS_PERSON, ("abkhazia",), "president")


@pytest.mark.parametrize(
    ("before", "question", "group", "excluded"),
    [
        ("did Egypt recognise Israel?", "when did the rest of the Arab League", "arab", "eg"),
        ("Did Germany recognise Palestine?", "and other EU members?", "eu", "de"),
        ("When did Poland recognise Ukraine?", "and the Baltic states?", "baltics", "pl"),
    ],
)
def test_a_group_after_one_state_asks_for_its_members(
    reader: Reader, before: str, question: str, group: str, excluded: str
) -> None:
    query = reader.query(before, question)
    assert (query.intent, query.group, query.excluded) == (Intent.WHO_RECOGNISES, (group,), (excluded,))


def test_who_followed_somebody_is_asked_of_the_subject_of_before(reader: Reader) -> None:
    query = reader.query("how many states recognise Kosovo?", "who followed Costa Rica")
    assert (query.subject, query.excluded, query.as_of) == (("xk",), ("cr",), "2008-02-17/..")


def test_what_somebody_is_said_to_be_alone_asks_nothing(reader: Reader) -> None:
    assert reader.read("has Kazakhstan recognised Donetsk?", "and isn't it Russia's ally").query is None
