"""Who recognises, and who does not: the number first, then the names, by day, bloc and combination."""

import pytest

from bot.messages import Messages
from bot.pictures.album import picture
from bot.render import plain, telegram_html
from knowledge.query import Combine, Intent, Link, Query

TODAY = "2026-11-21"
WHO = Intent.WHO_RECOGNISES


def test_un_members_stand_apart_from_states_that_are_disputed_themselves(ask):
    answer = ask(WHO, subject="dpr")
    assert answer.headline == (
        "3 UN members recognised the Donetsk People's Republic: Russia, Syria and North Korea; and 2 states that "
        "are themselves disputed: South Ossetia and Abkhazia."
    )
    assert answer.reply.listed == ("ru", "sy", "kp", "south-ossetia", "abkhazia")


def test_a_list_on_a_day_leaves_out_what_came_later(ask):
    answer = ask(WHO, subject="dpr lpr", as_of="2022-05-01")
    assert answer.headline.startswith("As of 1 May 2022: one UN member recognised")
    assert set(answer.reply.listed) == {"ru", "south-ossetia", "abkhazia"}


def test_acts_within_a_year_are_not_the_state_of_things_at_its_end(ask):
    answer = ask(WHO, subject="ps", as_of="2024", during=True)
    assert answer.headline.startswith("In 2024: 9 UN members recognised Palestine")
    assert "mx" not in answer.reply.listed
    assert answer.says("Dated too roughly to say (1): Mexico")


def test_long_lists_are_ordered_by_year_and_contested_ones_are_marked(ask):
    answer = ask(WHO, subject="xk")
    assert answer.says("• 2008: Costa Rica (17 Feb), Afghanistan (18 Feb)", "Liberia* (30 May)")
    assert answer.says("26 of them contested", "119 UN members have recognised it at some time")


def test_the_members_of_a_bloc_that_recognise(ask):
    answer = ask(WHO, subject="ps", group="g7")
    assert answer.headline == (
        "G7: 3 of the 7 states recognise Palestine: Canada, the United Kingdom and France."
    )


def test_the_members_of_a_bloc_are_left_out(ask):
    assert ask(WHO, subject="biafra", excluded="africa").reply.listed == ("ht",)
    left = set(ask(WHO, subject="xk", excluded="eu").reply.listed)
    assert left.isdisjoint({"fr", "de", "at"})
    assert {"us", "cr"} <= left
    assert ask(Intent.FIRST_OR_NTH, subject="biafra", excluded="africa", nth=1).says("Haiti")


def test_nobody_in_two_blocs_together(ask):
    answer = ask(WHO, subject="dpr", group="eu nato")
    assert answer.headline.startswith("European Union or NATO: none of the ")


def test_the_members_of_a_bloc_that_do_not_recognise(ask):
    answer = ask(WHO, subject="xk", group="eu", negated=True)
    assert answer.headline.startswith("European Union: 5 of the 27 states do not recognise Kosovo")
    assert set(answer.reply.listed) == {"cy", "gr", "ro", "sk", "es"}


def test_a_permanent_member_that_does_not_recognise(ask):
    answer = ask(WHO, subject="ps", group="un-sc-p5", negated=True)
    assert answer.reply.listed == ("us",)


def test_where_the_list_is_open_only_stated_refusals_count(ask):
    answer = ask(WHO, subject="kp", negated=True)
    assert answer.headline.startswith("4 are on record as not recognising North Korea")
    assert set(answer.reply.listed) == {"ee", "fr", "jp", "kr"}
    assert answer.says("my sources say nothing either way")


def test_a_refusal_that_relations_made_out_of_date_is_not_counted(ask):
    assert set(ask(WHO, subject="hr", negated=True).reply.listed) == {"bt", "ne", "to"}


def test_states_without_relations_with_the_holy_see(ask):
    answer = ask(WHO, subject="va", negated=True, link=Link.RELATIONS)
    assert answer.headline.startswith("11 are on record as without diplomatic relations with the Holy See")


def test_both_and_without(ask):
    both = ask(WHO, subject="dpr xk", combine=Combine.BOTH)
    assert both.headline == ("One UN member recognises both the Donetsk People's Republic and Kosovo: Syria.")
    without = ask(WHO, subject="abkhazia south-ossetia", combine=Combine.WITHOUT)
    assert without.headline.startswith("One UN member recognises Abkhazia but not South Ossetia: Vanuatu")
    assert without.says("contested")


def test_excluded_actors_are_left_out_and_said_to_be(ask):
    answer = ask(WHO, subject="northern-cyprus", excluded="tr")
    assert answer.headline == "Besides Turkey: no UN member recognises Northern Cyprus."


def test_taiwan_is_answered_by_relations(ask):
    answer = ask(WHO, subject="tw")
    assert answer.headline.startswith("11 UN members have diplomatic relations with Taiwan")
    assert answer.says("Paraguay", "Holy See", "No longer (", "Nauru (15 January 2024)")


def test_an_agreement_is_not_told_as_relations_nor_as_a_break(ask):
    answer = ask(WHO, subject="il", group="arab", link=Link.RELATIONS)
    assert answer.headline.startswith("Arab League: as far as my sources go, 2 of the 22 states")
    assert answer.says("no diplomatic relations (4): United Arab Emirates (15 September 2020), Bahrain")


def test_sovereignty_over_a_territory_is_listed_as_such(ask):
    answer = ask(WHO, subject="crimea")
    assert "no formal act by which anybody recognised Crimea as part of Russia" in answer.headline
    assert answer.says("What was said (not recognition)", "Syria's parliament speaker")


def test_a_list_that_is_not_complete_says_so_and_shows_published_totals(ask):
    answer = ask(WHO, subject="il")
    assert answer.headline.startswith("My sources record recognition of Israel by ")
    assert answer.says("Published counts", "164 of 192", "My list of these acts is not complete")
    assert ask(WHO, subject="sadr").headline.startswith("As far as my sources go, ")


def test_what_exists_no_more_is_told_in_the_past(ask):
    assert ask(WHO, subject="biafra").headline.startswith("5 UN members recognised Biafra")


@pytest.mark.parametrize("lang", ["en", "uk", "ru", "ko"])
@pytest.mark.parametrize("subject", ["xk", "ps", "cn", "us", "sadr"])
def test_the_pages_of_a_long_list_fit_messages_and_together_hold_everybody(ask, store, subject, lang):
    text, page = "", 1
    while page:
        answer = ask(WHO, subject=subject, page=page, lang=lang)
        assert telegram_html(answer.reply.blocks) == telegram_html(answer.reply.blocks, limit=9999)
        text += answer.text
        page = next((choice.query.page for choice in answer.reply.choices if choice.query.page > page), 0)
    assert [id for id in answer.reply.listed if store.label(id, lang) not in text] == []


def test_a_page_says_how_many_come_after_it(ask):
    first, second = ask(WHO, subject="xk"), ask(WHO, subject="xk", page=2)
    shown = sum(line.count(",") + 1 for line in first.text.splitlines() if line.startswith("• 20"))
    assert first.says(f"… {117 - shown} more")
    assert first.headline == second.headline
    assert second.says("Israel (4 Sep)", "Syria (29 Oct)")
    assert not second.says("… ")


def test_an_open_list_without_acts_claims_nothing_and_names_who_spoke(ask):
    answer = ask(WHO, subject="crimea")
    assert "no UN member" not in answer.headline
    assert answer.headline.startswith("My sources hold no formal act")
    assert all(name in answer.headline for name in ("Sudan", "Syria", "Nicaragua"))


def test_a_span_without_acts_still_says_how_things_stood_at_its_end(ask):
    answer = ask(WHO, subject="lpr", as_of="2019", during=True)
    assert answer.headline.startswith("In 2019: no UN member recognised the Luhansk People's Republic")
    assert answer.says("As of 2019:", "one state that is itself disputed: South Ossetia")


def test_words_from_outside_the_span_are_not_shown(ask):
    answer = ask(WHO, subject="xk", as_of="2024", during=True)
    assert not answer.says("Mali")
    assert not answer.says("Dated too roughly")


def test_neither_is_an_intersection(ask):
    answer = ask(WHO, subject="xk ps", combine=Combine.BOTH, negated=True)
    assert answer.headline.startswith(
        "United Nations: 5 of the 193 states recognise neither Kosovo nor Palestine"
    )
    alone = [set(ask(WHO, subject=id, negated=True).reply.listed) for id in ("xk", "ps")]
    assert set(answer.reply.listed) == alone[0] & alone[1]


def test_neither_of_two_that_are_recorded_by_different_bonds(ask):
    answer = ask(WHO, subject="xk tw", combine=Combine.BOTH, negated=True)
    assert "neither recognise nor have relations with Kosovo or Taiwan" in answer.headline


def test_recognisers_that_exist_no_more_are_told_as_former(ask):
    headline = ask(WHO, subject="abkhazia").headline
    assert (
        "themselves disputed: South Ossetia and Transnistria; formerly also 3 that exist no more: Artsakh"
        in headline
    )


def test_a_long_list_of_refusals_says_what_its_dates_are(ask):
    answer = ask(WHO, subject="ps", group="eu", negated=True)
    assert answer.says("with the date of the statement, count or break that shows it", "Estonia: June 2010")


def test_why_published_totals_differ_is_said(ask):
    answer = ask(WHO, subject="ps")
    assert answer.headline.startswith("158 UN members recognise Palestine (8 of them contested)")
    assert answer.says("Without the contested ones 150 UN members remain")


def test_who_is_without_relations_counts_members_only(ask):
    assert ask(WHO, subject="cn", negated=True).headline.startswith("United Nations: 12 of the 192 states")
    assert ask(WHO, subject="tw", negated=True).headline.startswith("United Nations: 182 of the 193 states")


def test_a_follow_up_names_the_subject_in_its_case(ask):
    labels = [
        choice.label
        for choice in ask(Intent.DID_RECOGNISE, actor="mx", subject="xk", lang="uk").reply.choices
    ]
    assert "Хто визнає Косово?" in labels


def test_of_a_un_member_only_what_is_recorded_is_told_and_no_number_claimed(ask):
    answer = ask(WHO, subject="mr")
    assert (
        answer.headline == "My sources record recognition of Mauritania by one UN member: the United States."
    )
    assert answer.says("Members of the United Nations, such as Mauritania, are seldom listed")


def test_who_does_not_recognise_what_is_no_more_is_told_of_its_last_day(ask):
    answer = ask(WHO, subject="biafra", negated=True)
    assert answer.headline.startswith("As of 15 January 1970: United Nations: 121 of the 126 states")
    assert not answer.says("South Sudan")


def test_who_does_not_is_not_offered_of_what_is_no_more(ask):
    assert not any(choice.query.negated for choice in ask(WHO, subject="biafra").reply.choices)
    assert any(choice.query.negated for choice in ask(WHO, subject="xk").reply.choices)


def test_a_time_to_come_is_told_as_of_today_and_as_no_prediction(ask, store):
    for fields in ({"as_of": "2030", "during": True}, {"as_of": "2030"}):
        answer = ask(WHO, subject="xk", **fields)
        assert answer.headline.startswith(
            "I do not predict. As things stand: 117 UN members recognise Kosovo"
        )
        assert not answer.says("2030")
    assert ask(Intent.HOW_MANY, subject="ps", as_of="2027", lang="uk").headline.startswith(
        "Прогнозів не роблю"
    )
    drawn = picture(Query(WHO, subject=("xk",), as_of="2050"), store, Messages.load("en"), TODAY)
    assert drawn is not None
    assert drawn.reply.summary.startswith("I do not predict.")
    assert "2050" not in plain(drawn.reply.blocks)


def test_whoever_is_missing_from_a_list_with_gaps_is_not_said_to_be_without(ask):
    without = ask(WHO, subject="ps il", combine=Combine.WITHOUT)
    assert without.headline.startswith(
        "As far as my sources go, 21 UN members recognise Palestine but not Israel"
    )


def test_relations_with_one_side_and_not_the_other_are_said_so(ask):
    headline = ask(WHO, subject="cn tw", combine=Combine.WITHOUT).headline
    assert "relations with China but not with Taiwan" in headline
