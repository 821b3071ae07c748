"""English as it is talked: verbs whose particle stands apart, years cut short, times not meant, guesses, somebody's step."""

import pytest

from knowledge.query import Combine, Intent
from tests.understanding.conftest import Reader


@pytest.mark.parametrize(
    "question",
    [
        "did Nauru ever take its Abkhazia decision back",
        "has Tuvalu walked its South Ossetia recognition back?",
    ],
)
def test_a_verb_and_its_particle_may_stand_apart(reader: Reader, question: str) -> None:
    assert reader.query(question).intent is Intent.WITHDRAWAL


def test_what_is_taken_back_is_a_deed_and_no_land(reader: Reader) -> None:
    assert reader.read("did Russia take Crimea back in 2014").query is None


def test_a_time_that_is_not_meant_limits_nothing(reader: Reader) -> None:
    query = reader.query("who was first to recognise Donetsk, in the early days, not 2022")
    assert (query.as_of, query.negated) == (None, False)
    assert reader.query("which states had not in 2012 recognised Kosovo").negated


def test_years_may_be_cut_short(reader: Reader) -> None:
    assert reader.query("who recognised Abkhazia back in '08").as_of == "2008"
    assert reader.query("how many recognised Palestine by '88").as_of == "1988"


def test_a_guess_behind_a_dash_is_no_side(reader: Reader) -> None:
    query = reader.query("who was first to recognise Croatia - Germany?")
    assert (query.actor, query.subject) == ((), ("hr",))


@pytest.mark.parametrize(
    ("question", "actor", "to"),
    [
        ("how did Kyiv take Assad's decision on Donetsk", "ua", "sy"),
        ("how did the Kenyan envoy take Putin's decree on Luhansk", "ke", "ru"),
    ],
)
def test_how_a_president_s_step_was_taken(reader: Reader, question: str, actor: str, to: str) -> None:
    query = reader.query(question)
    assert (query.intent, query.actor, query.to) == (Intent.REACTION, (actor,), (to,))


def test_a_single_letter_before_a_stop_ends_no_sentence(reader: Reader) -> None:
    subject = reader.query("chavez abkhazia s.ossetia exact words").subject
    assert set(subject) == {"abkhazia", "south-ossetia"}


def test_who_does_not_one_but_does_the_other(reader: Reader) -> None:
    query = reader.query("which EU states don't recognise Kosovo but do recognise Palestine")
    assert (query.combine, query.subject, query.group) == (Combine.WITHOUT, ("ps", "xk"), ("eu",))


def test_the_statehood_of_the_disputed_is_accepted_by_the_other(reader: Reader) -> None:
    query = reader.query("is Kosovo's statehood a done deal for Madrid?")
    assert (query.actor, query.subject) == (("es",), ("xk",))


def test_going_over_to_one_side_is_leaving_the_other(reader: Reader) -> None:
    assert reader.query("why did Nauru switch to China in 2024").subject == ("tw",)


def test_those_whose_side_is_taken_do_not_vote(reader: Reader) -> None:
    assert reader.query("how many states backed Ukraine in the vote on Crimea in 2014").actor == ("un",)


def test_a_forecast_asks_for_nobody_s_words(reader: Reader) -> None:
    assert (
        reader.read("Will Putin roll into Moldova through Transnistria next spring, what do you reckon").query
        is None
    )


def test_a_group_after_a_list_limits_it_but_is_not_asked_of_the_thing_itself(reader: Reader) -> None:
    assert reader.query("who recognises Kosovo", "are any in NATO?").group == ("nato",)
    assert reader.read("who recognises Kosovo", "is it in NATO?").query is None


@pytest.mark.parametrize("name", ["the two Georgian breakaways", "Georgia's two separatist statelets"])
def test_the_breakaways_of_a_state_are_not_that_state(reader: Reader, name: str) -> None:
    query = reader.query(f"when did Venezuela recognise {name}")
    assert set(query.subject) == {"abkhazia", "south-ossetia"}


def test_which_of_a_group_is_no_way_of_announcing(reader: Reader) -> None:
    query = reader.query("Was Biafra ever recognised by an African state, and by which?")
    assert (query.intent, query.group) == (Intent.WHO_RECOGNISES, ("africa",))


def test_those_that_do_the_one_and_also_the_other_do_both(reader: Reader) -> None:
    query = reader.query("which UN members that recognise Taiwan also recognise Kosovo")
    assert (query.combine, set(query.subject)) == (Combine.BOTH, {"tw", "xk"})


def test_ties_that_cease_are_broken_ones(reader: Reader) -> None:
    assert reader.query("when did ties between Ukraine and Syria cease").intent is Intent.SEVERED
