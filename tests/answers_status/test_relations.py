"""Withdrawals, broken and restored relations, and what one actor recognises."""

from knowledge.query import Intent, Phase

WITHDRAWAL, SEVERED, ACTOR = Intent.WITHDRAWAL, Intent.SEVERED, Intent.WHAT_DOES_ACTOR_RECOGNISE


def test_no_report_of_a_withdrawal_is_told_as_that(ask):
    headline = ask(WITHDRAWAL, actor="sy", subject="dpr").headline
    assert headline.startswith("No withdrawal is on record: Syria recognised the Donetsk People's Republic")


def test_nobody_withdrew(ask):
    assert ask(WITHDRAWAL, subject="dpr").headline == (
        "No withdrawal of recognition of the Donetsk People's Republic is on record."
    )


def test_an_undisputed_withdrawal(ask):
    assert ask(WITHDRAWAL, actor="in", subject="sadr").headline == (
        "India withdrew its recognition of the Sahrawi Republic on 26 June 2000."
    )


def test_one_sides_claim_of_a_withdrawal_is_no_withdrawal(ask):
    answer = ask(WITHDRAWAL, actor="so", subject="xk")
    assert answer.headline.startswith("Contested: Somalia is said to have withdrawn")
    assert answer.says("Only claimed by Serbia's president")


def test_a_withdrawal_that_was_reversed(ask):
    answer = ask(WITHDRAWAL, actor="ke", subject="sadr")
    assert answer.headline.startswith("Contested:")
    assert answer.says("14 September 2022", "16 September 2022")


def test_a_suspension_is_not_a_withdrawal(ask):
    assert ask(WITHDRAWAL, actor="ec", subject="sadr").headline == (
        "Ecuador suspended its recognition of the Sahrawi Republic on 22 October 2024."
    )


def test_withdrawals_of_a_year(ask):
    headline = ask(WITHDRAWAL, subject="sadr", as_of="2010").headline
    assert headline.startswith("In 2010: 4 withdrew their recognition of the Sahrawi Republic: Dominica")


def test_who_broke_with_whom_and_when_it_was_mended(ask):
    assert ask(SEVERED, actor="su", subject="il").headline == (
        "The Soviet Union broke off diplomatic relations with Israel on 10 June 1967; they were restored on "
        "18 October 1991."
    )


def test_each_side_broke_on_a_day_of_its_own(ask):
    assert "30 June 2022" in ask(SEVERED, actor="ua", subject="sy").headline
    assert "20 July 2022" in ask(SEVERED, actor="sy", subject="ua").headline


def test_which_break_came_first(ask):
    headline = ask(SEVERED, actor="ua", subject="kp sy").headline
    assert headline.endswith("That with Syria came before that with North Korea.")


def test_relations_stand_again(ask):
    assert ask(SEVERED, actor="bo", subject="il", phase=Phase.STATUS).headline == (
        "Bolivia and Israel have diplomatic relations again, since 9 December 2025."
    )


def test_a_declared_break_that_was_never_formalised_is_contested(ask):
    answer = ask(SEVERED, actor="tr", subject="il", as_of="2024-11", during=True)
    assert answer.headline.startswith("Contested: Turkey is said to have broken off relations with Israel")


def test_recalling_an_ambassador_is_not_a_break(ask):
    answer = ask(SEVERED, actor="cl", subject="il")
    assert answer.headline.startswith("My sources hold")
    assert answer.says("which is not a break", "Chile recalled its ambassador")


def test_everybody_that_left_in_a_year(ask):
    answer = ask(SEVERED, subject="tw", as_of="2018", during=True)
    assert answer.reply.listed == ("do", "bf", "sv")


def test_all_breaks_of_one_side_and_what_was_mended_since(ask):
    answer = ask(SEVERED, actor="ua")
    assert answer.headline.startswith(
        "Ukraine broke off relations with 4: Russia, Syria, North Korea and Nicaragua"
    )
    assert answer.says("Restored on 24 September 2025")


def test_disputed_states_that_one_actor_recognises(ask):
    answer = ask(ACTOR, actor="nr")
    assert answer.reply.listed[:3] == ("sadr", "abkhazia", "south-ossetia")
    assert answer.says("Contested:", "Kosovo: 23 April 2008")


def test_sovereignty_is_listed_apart_from_states(ask):
    answer = ask(ACTOR, actor="il")
    assert answer.headline == "Israel recognises 2 states whose statehood is disputed: Kosovo and Somaliland."
    assert answer.says("not recognition of a state:", "Moroccan sovereignty")


def test_an_actor_without_a_record_is_refused(ask):
    assert ask(ACTOR, actor="no-such-place").reply.kind == "refuse"


def test_who_broke_last_is_named_before_the_list(ask):
    answer = ask(Intent.SEVERED, subject="tw", nth=-1, phase=Phase.BROKEN)
    assert "Nauru" in answer.headline
    assert answer.says("Honduras")


def test_nobody_is_named_for_a_place_that_is_contested(ask):
    answer = ask(Intent.WITHDRAWAL, subject="xk", nth=1)
    assert "Suriname" not in answer.headline
    assert answer.says("Suriname")
    assert "Tuvalu" in ask(Intent.WITHDRAWAL, subject="south-ossetia", nth=1).headline


def test_going_back_on_a_state_that_was_never_recognised_but_had_relations_is_the_break(ask):
    answer = ask(Intent.WITHDRAWAL, actor="nr", subject="tw")
    assert answer.headline.startswith("Nauru broke off diplomatic relations with Taiwan on 15 January 2024")
    assert ask(Intent.WITHDRAWAL, actor="es", subject="xk").headline.startswith(
        "There was nothing to withdraw"
    )
