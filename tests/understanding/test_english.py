"""How people ask in English: kinds of questions that blind sets brought up, each in words of our own."""

import pytest

from knowledge.query import Intent, Link, Phase
from tests.understanding.conftest import Reader


@pytest.mark.parametrize(
    ("question", "whose", "office"),
    [
        ("who led Abkhazia when Russia recognised it", "abkhazia", "leader"),
        ("name of the guy running Luhansk when Syria recognised it", "lpr", "leader"),
        ("who was Syria's foreign minister when it recognised Donetsk", "sy", "foreign minister"),
    ],
)
def test_an_office_beside_an_act_belongs_to_the_side_named_next_to_it(
    reader: Reader, question: str, whose: str, office: str
) -> None:
    query = reader.query(question)
    assert (query.intent, query.whose, query.office) == (Intent.WHO_IS_PERSON, whose, office)


@pytest.mark.parametrize(
    ("question", "intent"),
    [
        ("who was the first to withdraw recognition of Kosovo", Intent.WITHDRAWAL),
        ("last country to cut ties with Taiwan", Intent.SEVERED),
        ("which was the most recent ally to leave Taiwan", Intent.SEVERED),
    ],
)
def test_the_first_to_break_is_not_the_first_to_recognise(
    reader: Reader, question: str, intent: Intent
) -> None:
    assert reader.query(question).intent is intent


@pytest.mark.parametrize(
    ("question", "actor"),
    [
        ("tell me the date Nauru flipped to Beijing", "nr"),
        ("has Honduras gone over to China", "hn"),
        ("when did the Solomon Islands switch to the PRC", "sb"),
    ],
)
def test_who_switches_to_a_side_took_up_relations_with_it(reader: Reader, question: str, actor: str) -> None:
    query = reader.query(question)
    assert (query.intent, query.link) == (Intent.WHEN_RECOGNISED, Link.RELATIONS)
    assert (query.actor, query.subject) == ((actor,), ("cn",))


@pytest.mark.parametrize(
    ("question", "subject"),
    [
        ("is Taiwan a country or a province of China?", "tw"),
        ("so is Kosovo independent or a part of Serbia", "xk"),
        ("Is Transnistria a state? My atlas doesn't list it.", "transnistria"),
        ("Order of Malta - is it a state, or a club with ambassadors?", "smom"),
        ("when did Biafra cease to exist", "biafra"),
    ],
)
def test_whether_something_is_a_state_is_asked_with_whoever_claims_it(
    reader: Reader, question: str, subject: str
) -> None:
    query = reader.query(question)
    assert (query.intent, query.actor, query.subject) == (Intent.WHAT_IS_ENTITY, (), (subject,))


@pytest.mark.parametrize(
    "question", ["what has South Ossetia recognised", "which places had Abkhazia recognised"]
)
def test_a_disputed_state_acts_behind_has(reader: Reader, question: str) -> None:
    assert reader.query(question).intent is Intent.WHAT_DOES_ACTOR_RECOGNISE


def test_two_names_in_front_may_be_the_two_sides(reader: Reader) -> None:
    query = reader.query(
        "Ghana and Kosovo: was there a recognition?", "later they went back on it, didn't they"
    )
    assert (query.intent, query.actor, query.subject) == (Intent.WITHDRAWAL, ("gh",), ("xk",))


def test_embassies_in_each_others_capitals_are_ties(reader: Reader) -> None:
    query = reader.query("do Serbia & Malaysia have embassies in one another's capitals")
    assert query.intent in (Intent.SEVERED, Intent.DID_RECOGNISE)
    assert query.phase in (Phase.STATUS, None)


@pytest.mark.parametrize("thanks", ["cheers, thats all i needed", "ok never mind", "good to know, ta"])
def test_thanks_after_an_answer_ask_nothing(reader: Reader, thanks: str) -> None:
    assert reader.read("When did Kenya recognise Kosovo?", thanks).query is None


@pytest.mark.parametrize(
    ("first", "follow", "actor", "subject"),
    [
        ("who recognises Palestine?", "and the US?", "us", "ps"),
        ("how many countries recognise the SADR", "including Mexico?", "mx", "sadr"),
        ("which EU countries don't recognise Kosovo", "what about Portugal", "pt", "xk"),
        ("who has relations with Taiwan", "not Honduras any more, right", "hn", "tw"),
        ("who recognises Israel?", "and Jordan?", "jo", "il"),
        ("what does Nauru recognise?", "Kosovo too?", "nr", "xk"),
    ],
)
def test_a_name_after_a_list_asks_whether_it_is_in_it(
    reader: Reader, first: str, follow: str, actor: str, subject: str
) -> None:
    query = reader.query(first, follow)
    assert (query.intent, query.actor, query.subject) == (Intent.DID_RECOGNISE, (actor,), (subject,))


def test_a_name_after_an_order_asks_for_its_place(reader: Reader) -> None:
    query = reader.query("who was first to recognise Abkhazia?", "and Nauru?")
    assert (query.intent, query.actor, query.subject) == (Intent.FIRST_OR_NTH, ("nr",), ("abkhazia",))


def test_another_disputed_state_after_a_list_asks_for_its_list(reader: Reader) -> None:
    query = reader.query("who recognises Palestine?", "and Kosovo?")
    assert (query.intent, query.actor, query.subject) == (Intent.WHO_RECOGNISES, (), ("xk",))


def test_what_somebody_did_after_an_act_is_a_reaction(reader: Reader) -> None:
    query = reader.query("Did Israel recognise Somaliland?", "what did Somalia do")
    assert (query.intent, query.actor, query.to) == (Intent.REACTION, ("so",), ("il",))


def test_he_is_the_person_asked_about_before(reader: Reader) -> None:
    query = reader.query("who is Denis Pushilin?", "what did he say about North Korea")
    assert (query.intent, query.person, query.subject) == (Intent.QUOTE, ("denis-pushilin",), ("kp",))


@pytest.mark.parametrize(
    ("first", "follow"),
    [
        ("who recognises South Ossetia?", "and who snorkels"),
        ("when did North Korea recognise Donetsk?", "and what did the south say"),
    ],
)
def test_a_follow_up_that_says_more_than_is_understood_is_declined(
    reader: Reader, first: str, follow: str
) -> None:
    assert reader.read(first, follow).query is None


@pytest.mark.parametrize(
    ("first", "follow", "intent", "actor"),
    [
        ("what is Abkhazia?", "when did Russia recognise it", Intent.WHEN_RECOGNISED, "ru"),
        ("what is Abkhazia?", "when was it recognised by Syria", Intent.WHEN_RECOGNISED, "sy"),
        ("what is Abkhazia?", "was Nauru the first to recognise it", Intent.FIRST_OR_NTH, "nr"),
    ],
)
def test_a_pronoun_beside_the_act_is_what_was_asked_about_before(
    reader: Reader, first: str, follow: str, intent: Intent, actor: str
) -> None:
    query = reader.query(first, follow)
    assert (query.intent, query.actor, query.subject) == (intent, (actor,), ("abkhazia",))


def test_a_pronoun_without_anything_before_it_is_not_guessed(reader: Reader) -> None:
    assert reader.read("when did Russia recognise it").query is None


def test_names_in_front_are_taken_up_by_the_question_behind(reader: Reader) -> None:
    query = reader.query("Italy, Palestine: did the Italians recognise it")
    assert (query.intent, query.actor, query.subject) == (Intent.DID_RECOGNISE, ("it",), ("ps",))


@pytest.mark.parametrize(
    ("question", "actor"),
    [
        ("what is on Ankara's list of recognised places", "tr"),
        ("countries on Israel's list of recognised states", "il"),
        ("little Iceland was quick, whom did it recognise in the 90s", "is"),
        ("Nauru of all places... what has it recognised", "nr"),
        ("Venezuela recognises what exactly", "ve"),
    ],
)
def test_whose_list_it_is_and_who_recognises_what_is_asked_for(
    reader: Reader, question: str, actor: str
) -> None:
    query = reader.query(question)
    assert (query.intent, query.actor) == (Intent.WHAT_DOES_ACTOR_RECOGNISE, (actor,))


@pytest.mark.parametrize(
    ("question", "excluded"),
    [
        ("Turkey aside, who recognises Northern Cyprus", ("tr",)),
        ("who recognised the DPR, Moscow excluded", ("ru",)),
        ("Russia and Syria aside, who recognises Abkhazia", ("ru", "sy")),
    ],
)
def test_a_name_before_aside_is_left_out(reader: Reader, question: str, excluded: tuple[str, ...]) -> None:
    query = reader.query(question)
    assert (query.intent, query.excluded) == (Intent.WHO_RECOGNISES, excluded)
    assert not {*excluded} & {*query.subject}


def test_one_name_in_another_script_does_not_change_the_language(reader: Reader) -> None:
    assert reader.read("who was the first to recognise ДНР").lang == "en"
    assert reader.read("DPR 승인국").lang == "ko"


@pytest.mark.parametrize("place", ["ex-Soviet countries", "states in the former Soviet Union"])
def test_the_states_of_the_former_soviet_union_are_more_than_the_cis(reader: Reader, place: str) -> None:
    query = reader.query(f"which {place} recognise Kosovo")
    assert (query.intent, query.group, query.subject) == (Intent.WHO_RECOGNISES, ("post-soviet",), ("xk",))


@pytest.mark.parametrize(
    "question",
    [
        "which western European country was the first to recognise Palestine",
        "which southern African states recognise Kosovo",
        "how many states cut their ties to Taipei under Tsai Ing-wen",
        "who recognised Palestine under Netanyahu",
        "who backs Israel's recognition of Somaliland",
        "which states did Assad recognise",
        "list all presidents of the USA",
    ],
)
def test_what_limits_a_question_in_a_way_that_is_not_understood_is_not_overlooked(
    reader: Reader, question: str
) -> None:
    assert reader.read(question).query is None


@pytest.mark.parametrize(
    ("question", "actor", "office"),
    [
        ("Syria foreign minister June 2022", "sy", "foreign minister"),
        ("leader of the LPR now", "lpr", "leader"),
        ("president of Abkhazia", "abkhazia", "president"),
    ],
)
def test_an_office_by_keyword(reader: Reader, question: str, actor: str, office: str) -> None:
    query = reader.query(question)
    assert (query.intent, query.actor, query.office) == (Intent.WHO_IS_PERSON, (actor,), office)


@pytest.mark.parametrize(
    ("question", "actor", "subject"),
    [
        ("Egypt's stance on Somaliland", "eg", "somaliland"),
        ("China's position on the Donetsk recognition?", "cn", "dpr"),
        ("what did the Saudis say after the Israel Somaliland thing", "sa", "somaliland"),
        ("EU statement after Russia recognised Abkhazia, what did it say", "eu", "abkhazia"),
    ],
)
def test_a_stance_on_an_act_is_a_reaction_to_it(
    reader: Reader, question: str, actor: str, subject: str
) -> None:
    query = reader.query(question)
    assert (query.intent, query.actor, query.subject) == (Intent.REACTION, (actor,), (subject,))


@pytest.mark.parametrize(
    "question",
    [
        "which landlocked countries recognise Kosovo",
        "first western country to recognise communist China",
        "who delivered the DPRK recognition note",
        "Bolivia SADR status",
    ],
)
def test_a_part_of_a_question_is_not_answered_for_the_whole(reader: Reader, question: str) -> None:
    assert reader.read(question).query is None


def test_who_said_that_it_would_is_the_one_that_acts(reader: Reader) -> None:
    query = reader.query("didn't Singapore say it would recognise Palestine")
    assert (query.intent, query.actor, query.subject) == (Intent.DID_RECOGNISE, ("sg",), ("ps",))


@pytest.mark.parametrize("question", ["how did Kosovo thank Israel", "how much did Honduras ask from Taiwan"])
def test_how_two_states_did_something_else_is_no_recognition(reader: Reader, question: str) -> None:
    assert reader.read(question).query is None
