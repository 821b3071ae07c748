"""Whether and when one recognised another: yes, no, no longer, contested, and what no source says."""

import pytest

from knowledge.query import Intent, Link

DID, WHEN = Intent.DID_RECOGNISE, Intent.WHEN_RECOGNISED


def test_north_korea_recognised_donetsk_and_the_day_it_became_known_is_another(ask):
    answer = ask(DID, actor="kp", subject="dpr")
    assert answer.headline == "Yes: North Korea recognised the Donetsk People's Republic on 13 July 2022."
    assert answer.says("It was made public on 14 July 2022")


def test_two_recognitions_of_the_same_day_share_a_sentence(ask):
    answer = ask(WHEN, actor="ru", subject="dpr lpr")
    assert answer.headline.endswith(
        "the Donetsk People's Republic and the Luhansk People's Republic on 21 February 2022."
    )


def test_a_month_is_not_sharpened_to_a_day(ask):
    assert "in July 2025" in ask(WHEN, actor="ni", subject="dpr", object="sovereignty").headline


def test_disputed_days_are_told(ask):
    answer = ask(WHEN, actor="abkhazia", subject="dpr")
    assert "25 February 2022" in answer.headline
    assert answer.says("Sources differ", "Civil Georgia 26 February", "Monocle 22 February")


def test_a_refusal_is_answered_with_what_was_said(ask):
    answer = ask(DID, actor="kz", subject="lpr")
    assert answer.headline.startswith("No: Kazakhstan has not recognised")
    assert answer.says("17 June 2022", "quasi-states")


def test_support_is_not_recognition(ask):
    answer = ask(DID, actor="ve", subject="dpr")
    assert answer.headline.startswith("No:")
    assert answer.says("words of support are not recognition", "What was said (not recognition)")


def test_recognising_an_annexation_is_another_act(ask):
    answer = ask(DID, actor="ni", subject="dpr", as_of="2022")
    assert answer.headline.startswith("No:")
    assert answer.says("Not the same act", "July 2025")


def test_four_annexed_regions_are_recognised_as_part_of_russia(ask):
    answer = ask(DID, actor="ni", subject="kherson-oblast zaporizhzhia-oblast")
    assert answer.headline == (
        "Yes: Nicaragua recognised the Kherson region and the Zaporizhzhia region as part of Russia in July 2025."
    )


def test_a_complete_list_says_who_is_not_on_it(ask):
    answer = ask(DID, actor="bt", subject="xk")
    assert answer.headline == "No: Bhutan is not among the 119 UN members that have recognised Kosovo."
    assert answer.says("complete up to 19 December 2025", "hold nothing that Bhutan itself said")


def test_an_open_list_only_says_what_the_sources_hold(ask):
    answer = ask(DID, actor="fr", subject="sadr")
    assert answer.headline == (
        "My sources hold no recognition of the Sahrawi Republic by France as of 21 November 2026."
    )
    assert answer.says("not complete")


def test_nobody_is_said_not_to_recognise_where_nothing_is_recorded_at_all(ask):
    answer = ask(DID, actor="us", subject="israeli-sovereignty-over-golan")
    assert answer.reply.kind == "refuse"
    assert answer.headline.startswith("My sources hold no recognition")


def test_an_unknown_subject_is_refused_without_an_exception(ask):
    assert ask(DID, actor="us", subject="no-such-place").reply.kind == "refuse"


def test_a_withdrawn_recognition_is_told_with_both_days(ask):
    headline = ask(DID, actor="tv", subject="abkhazia").headline
    assert headline.startswith("No longer:")
    assert "18 September 2011" in headline
    assert "31 March 2014" in headline


def test_a_renewed_recognition_holds_again(ask):
    headline = ask(DID, actor="pe", subject="sadr").headline
    assert headline.startswith("Yes: Peru recognises the Sahrawi Republic again, since September 2022")


def test_a_contested_withdrawal_is_told_from_both_sides(ask):
    answer = ask(DID, actor="lr", subject="xk")
    assert answer.headline.startswith("Contested: Liberia recognised Kosovo on 30 May 2008")
    assert answer.says("annulling the letter of recognition", "denied having revoked")


def test_a_contested_recognition_is_no_plain_yes(ask):
    answer = ask(DID, actor="cz", subject="ps")
    assert answer.headline.startswith("Contested: Czechia is counted as having recognised Palestine")
    assert answer.says("has not recognised a Palestinian state")


def test_an_announcement_that_waits_for_conditions_is_contested(ask):
    answer = ask(DID, actor="be", subject="ps")
    assert answer.headline.startswith("Contested: Belgium")
    assert answer.says("waits for conditions")


def test_the_day_asked_about_comes_before_the_recognition(ask):
    headline = ask(DID, actor="kp", subject="dpr", as_of="2021").headline
    assert headline.startswith("Not by then:")
    assert "only on 13 July 2022" in headline


def test_a_rough_date_never_answers_a_question_on_a_day_as_if_sure(ask):
    answer = ask(DID, actor="co", subject="xk", as_of="2008-08-03")
    assert "no source says whether that was before or after" in answer.headline


def test_a_false_presupposition_is_corrected(ask):
    answer = ask(WHEN, actor="sa", subject="il")
    assert answer.headline == "No: Saudi Arabia has not recognised Israel."
    assert answer.says("18 September 2024")


def test_a_forecast_is_declined_with_the_present_status(ask):
    answer = ask(DID, actor="jp", subject="ps", forecast=True)
    assert answer.headline == "I do not predict. As things stand: Japan has not recognised Palestine."
    assert answer.says("only a matter of time")


def test_a_denied_assertion_is_not_answered_with_a_misleading_no(ask):
    assert ask(DID, actor="es", subject="xk", negated=True).headline == "Spain has not recognised Kosovo."


def test_relations_without_an_act_of_recognition_say_so(ask):
    answer = ask(DID, actor="pk", subject="am")
    assert answer.headline.startswith("In effect yes: Pakistan and Armenia have had diplomatic relations")
    assert "31 August 2025" in answer.headline


def test_a_government_is_recognised_as_a_government(ask):
    answer = ask(DID, actor="us", subject="ly", object="government")
    assert answer.headline == "Yes: the United States recognised a government of Libya on 15 July 2011."


def test_the_united_states_took_its_recognition_of_taiwan_back(ask):
    headline = ask(DID, actor="us", subject="tw").headline
    assert headline.startswith("No longer:")
    assert "1 January 1979" in headline


def test_an_embassy_is_a_question_of_relations(ask):
    headline = ask(DID, actor="py", subject="tw", link=Link.RELATIONS).headline
    assert headline.startswith("Yes: Paraguay and Taiwan have diplomatic relations")


def test_the_united_nations_do_not_recognise_states_but_their_members_do(ask):
    headline = ask(DID, actor="un", subject="xk").headline
    assert "as such does not recognise states" in headline
    assert "Of its 193 members" in headline


def test_several_actors_are_each_answered(ask):
    answer = ask(DID, actor="hu pl", subject="ps")
    assert answer.says("Hungary is counted as having recognised", "Yes: Poland recognised Palestine")


def test_a_protest_against_a_step_is_no_refusal_of_the_state_that_took_it(ask):
    assert ask(DID, actor="us", subject="kp").headline.startswith("My sources hold no recognition")


def test_without_an_actor_the_list_is_the_answer(ask):
    assert ask(DID, subject="somaliland").headline.endswith("ne UN member recognises Somaliland: Israel.")


def test_of_an_organisation_the_bond_that_is_recorded_counts(ask):
    answer = ask(Intent.DID_RECOGNISE, actor="un", subject="tw")
    assert answer.headline.startswith(
        "The United Nations as such does not recognise states. Of its 193 members 11 have diplomatic relations "
        "with Taiwan: "
    )
    assert set(answer.reply.listed) == {"un"}
    assert answer.says("Diplomatic relations are not the same act as recognition")


def test_relations_without_a_known_beginning_say_so(ask):
    headline = ask(Intent.DID_RECOGNISE, actor="mk", subject="tw").headline
    assert (
        "which ended in 2001; my sources hold neither their beginning nor an act of recognition" in headline
    )


def test_reactions_and_reasons_are_offered_only_where_there_are_some(ask):
    def offered(actor, subject):
        reply = ask(Intent.DID_RECOGNISE, actor=actor, subject=subject).reply
        return {choice.query.intent for choice in reply.choices}

    assert not {Intent.REACTION, Intent.WHY} & offered("mx", "sadr")
    assert {Intent.REACTION, Intent.WHY} <= offered("kp", "dpr")


def test_a_state_found_among_those_that_do_not_is_not_said_to_have_opposed(ask):
    answer = ask(Intent.DID_RECOGNISE, actor="kr", subject="ps", lang="ko")
    assert answer.says("승인하지 않는 곳으로 집계되었습니다")
    assert not answer.says("반대했습니다")


@pytest.mark.parametrize(
    ("lang", "start"),
    [
        ("en", "No act of its own is on record: by the lists Ukraine has recognised Palestine since"),
        ("uk", "Окремого акта немає: за списками Україна визнає Палестину з"),
        ("ru", "Отдельного акта нет: по спискам Украина признаёт Палестину с"),
        ("ko", "독자적인 승인 행위는 기록에 없습니다."),
    ],
)
def test_a_recognition_dated_before_the_state_existed_is_no_act_of_its_own(ask, lang, start):
    answer = ask(Intent.DID_RECOGNISE, actor="ua", subject="ps", lang=lang)
    assert answer.headline.startswith(start)
    assert not answer.says("Україна визнала Палестину")


def test_a_state_that_continues_another_keeps_its_acts(ask):
    assert ask(Intent.DID_RECOGNISE, actor="ru", subject="ps").headline.startswith("Yes: Russia")


def test_that_what_was_recognised_is_annexed_since_is_said_beside_the_yes(ask):
    answer = ask(Intent.DID_RECOGNISE, actor="sy", subject="dpr")
    assert answer.headline.startswith("Yes: ")
    assert answer.says("Russia declared the annexation on 30 September 2022", "complete up to")
