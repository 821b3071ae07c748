"""How many and in which order: by whose count, on which day."""

import pytest

from knowledge.query import Intent, Link, Phase

COUNT, NTH = Intent.HOW_MANY, Intent.FIRST_OR_NTH


def test_our_own_number_and_what_it_counts(ask):
    answer = ask(COUNT, subject="dpr", as_of="2022-06-30")
    assert answer.headline.startswith("As of 30 June 2022: 2 UN members recognised")
    assert answer.headline.endswith("That makes 4 in all.")


def test_kosovos_own_count(ask):
    answer = ask(COUNT, subject="xk", as_of="2025-12", whose="xk")
    assert (
        answer.headline
        == "The published number for Kosovo is 121: recognitions counted by Kosovo, 19 December 2025."
    )


def test_counts_that_differ_are_shown_with_whose_they_are(ask):
    answer = ask(COUNT, subject="ps", as_of="2025-09-30")
    assert answer.says("151 of 193", "AFP count", "156 of 193")


def test_a_past_number_of_relations_is_derived_from_the_breaks(ask):
    answer = ask(COUNT, subject="tw", as_of="2019-03", link=Link.RELATIONS)
    assert answer.says("16 UN members had diplomatic relations with Taiwan", "That makes 17 in all")
    assert answer.says("My sources do not say since when")


def test_allies_in_a_month_are_those_it_had_then(ask):
    asked = {"intent": COUNT, "subject": "tw", "as_of": "2019-03", "link": Link.RELATIONS}
    assert ask(**asked, during=True).headline == ask(**asked).headline


def test_the_highest_number_ever_is_told_only_where_a_source_tells_it(ask):
    highest = ask(COUNT, subject="tw", link=Link.RELATIONS, nth=1)
    assert (
        highest.headline == "The published number for Taiwan is 70: states with relations at the peak, 1969."
    )
    assert ask(COUNT, subject="xk", nth=1).headline == "I have nothing on that in my knowledge base: Kosovo."


def test_where_our_list_is_thin_the_published_number_answers(ask):
    answer = ask(COUNT, subject="kp", as_of="2017", link=Link.RELATIONS)
    assert (
        answer.headline
        == "The published number for North Korea is 164: states with formal relations, 30 November 2017."
    )


def test_an_asserted_number_is_checked(ask):
    assert ask(COUNT, subject="xk", claimed=117).says("The number 117 is one of the counts known to me")
    assert ask(COUNT, subject="xk", claimed=140).says("The number 140 is none of the counts known to me")


def test_the_members_that_do_not_are_counted_too(ask):
    assert ask(COUNT, subject="xk", negated=True, group="nato").headline.startswith(
        "NATO: 4 of the 32 states"
    )


def test_withdrawals_are_counted_as_the_claims_they_are(ask):
    answer = ask(COUNT, subject="xk", link=Link.WITHDRAWALS)
    assert answer.headline == "28: withdrawals claimed by Serbia (April 2025)"
    assert answer.says("2 withdrawals of recognition of Kosovo are undisputed", "25 are claimed by one side")


def test_those_that_did_not_withdraw_are_no_count_of_withdrawals(ask):
    assert not ask(COUNT, subject="sadr", link=Link.WITHDRAWALS).says("number for the Sahrawi Republic")
    assert ask(COUNT, subject="sadr").says("is 45: UN member states recognising (not withdrawn or frozen)")


def test_votes_on_a_step_are_found_by_what_it_concerned(ask):
    regions = "dpr lpr kherson-oblast zaporizhzhia-oblast"
    answer = ask(COUNT, actor="un", subject=regions, as_of="2022-10", link=Link.VOTES)
    assert answer.headline == "143 voted for, 5 against and 35 abstained on 12 October 2022."


def test_third_depends_on_who_is_counted(ask):
    headline = ask(NTH, actor="kp", subject="dpr").headline
    assert "the third UN member" in headline
    assert "the fifth of all" in headline
    by_place = ask(NTH, subject="dpr", nth=3).headline
    assert "Abkhazia was the third to recognise" in by_place
    assert "counting UN members only, North Korea was the third" in by_place


def test_a_false_first_is_corrected(ask):
    headline = ask(NTH, subject="lpr").headline
    assert headline.startswith("South Ossetia was the first to recognise")


def test_first_on_the_same_day_are_named_together(ask):
    assert ask(NTH, subject="ua", as_of="1991").headline == (
        "In 1991: as far as my sources go, Canada and Poland were the first to recognise Ukraine, all on "
        "2 December 1991."
    )


def test_first_in_a_bloc_and_the_next(ask):
    assert "Egypt was the first" in ask(NTH, subject="il", group="arab").headline
    assert "Jordan was the second" in ask(NTH, subject="il", group="arab", nth=2).headline


def test_a_place_by_a_published_count(ask):
    answer = ask(NTH, subject="xk", nth=120, whose="xk")
    assert answer.headline.startswith("Syria was the 120th to recognise Kosovo by the published count")
    assert answer.says("By my own list")


def test_a_place_that_nobody_took(ask):
    assert "nobody on my list was the fourth" in ask(NTH, subject="somaliland", nth=4).headline.lower()


def test_breaks_are_counted_not_the_relations_that_are_left(ask):
    answer = ask(COUNT, subject="tw", link=Link.RELATIONS, phase=Phase.BROKEN, as_of="2016/..")
    assert answer.headline.startswith("In 2016 or later: 10 broke off relations with Taiwan: São Tomé")
    assert answer.says("15 January 2024: Nauru broke", "26 March 2023: Honduras broke")
    assert len(answer.reply.listed) == 10


def test_a_year_is_counted_both_by_its_acts_and_at_its_end(ask):
    answer = ask(COUNT, subject="xk", as_of="2010", during=True)
    assert answer.headline.startswith("In 2010: 8 UN members recognised Kosovo")
    assert answer.says("As of 2010: 72 UN members recognised Kosovo", "all that had done so by then")


def test_a_rough_date_in_a_note_carries_no_star(ask):
    answer = ask(COUNT, subject="ps", as_of="2025", during=True)
    assert answer.says("Dated too roughly to say (1): Mexico (2023 to 2025)")


def test_first_is_by_recognition_or_relations_where_both_are_recorded(ask):
    answer = ask(NTH, subject="us", nth=1)
    assert "France was the first to recognise or have relations with the United States" in answer.headline
    assert answer.says("1. France: 6 February 1778 (recognition)")
    assert ask(NTH, actor="ma", subject="us").says("23 June 1786 (recognition)")


def test_the_only_act_on_record_is_not_called_the_first(ask):
    headline = ask(NTH, subject="at", nth=1).headline
    assert (
        headline
        == "The only recognition of Austria on record is that by the United States, on 24 August 1921."
    )


@pytest.mark.parametrize(
    ("lang", "day", "before"),
    [
        ("en", "13 June 2006", "Before it was lost and recognised anew:"),
        ("uk", "13 червня 2006", "Ще до втрати незалежності й нового визнання:"),
        ("ru", "13 июня 2006", "Ещё до утраты независимости и нового признания:"),
        ("ko", "2006년 6월 13일", "독립을 잃고 다시 승인받기 전:"),
    ],
)
def test_a_state_that_came_back_is_dated_by_its_recognition_anew(ask, lang, day, before):
    answer = ask(NTH, subject="me", nth=1, lang=lang)
    assert day in answer.headline
    assert answer.shows(1905)
    assert answer.says(before)


def test_recognitions_of_a_restored_independence_do_not_begin_with_one_of_long_before(ask):
    assert "Iceland was the first" in ask(NTH, subject="ee", nth=1).headline
    assert "Iceland was the first" in ask(NTH, subject="lt", nth=1).headline


def test_those_whose_relations_began_unseen_may_have_been_earlier(ask):
    answer = ask(NTH, subject="tw", nth=1, link=Link.RELATIONS)
    assert answer.headline.startswith("Of those whose first day is on record, Guatemala was the first")
    assert answer.says("Began on a day that my sources do not give, perhaps earlier: United States")
    assert not answer.says("is complete up to")


def test_a_recognised_government_has_its_place_beside_relations(ask):
    answer = ask(NTH, actor="us", subject="tw")
    assert "on 2 May 1913" in answer.headline
    assert not answer.says("Nobody on record")


def test_a_rough_date_may_fall_after_the_last_but_not_before_it(ask):
    answer = ask(NTH, subject="ps", nth=-1)
    assert answer.says("rule out that they came after San Marino: Mexico")
    assert not answer.says("came before")


def test_all_whose_rough_dates_may_be_earlier_are_named(ask):
    assert ask(NTH, subject="ua", nth=1).says("Latvia, Norway and Sweden")


def test_the_last_one_is_not_followed_by_a_rough_date(ask):
    answer = ask(NTH, subject="xk", nth=-1)
    assert answer.says("123. Bahamas: 19 December 2025")
    assert not answer.says("Order of Malta:")


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "The published number for the Sahrawi Republic is 45: "),
        ("uk", "Опублікована кількість для Сахарської Арабської Демократичної Республіки – 45: "),
        ("ru", "Опубликованное число для Сахарской Арабской Демократической Республики – 45: "),
        ("ko", "사하라 아랍 민주 공화국에 대해 발표된 수는 45입니다: "),
    ],
)
def test_a_published_number_is_a_sentence_beside_what_our_own_list_holds(ask, lang, said):
    answer = ask(COUNT, subject="sadr", lang=lang)
    assert answer.headline.startswith(said)
    assert answer.shows(44)
    assert answer.shows(39)


def test_a_subject_is_none_of_the_states_it_is_counted_among(ask):
    assert "21 of the 54 states" in ask(COUNT, subject="sadr", group="africa").headline


def test_everybody_that_came_before_somebody_is_named(ask):
    assert ask(NTH, subject="dpr", actor="ru").says("Before Russia (1): South Ossetia.")
    earlier = ask(NTH, subject="xk", actor="de")
    assert earlier.says("Before Germany (10): Costa Rica, Afghanistan, Albania", "Senegal, Taiwan.")
    assert ask(NTH, subject="abkhazia", actor="ru", lang="uk").says("Раніше, ніж Росія, за моїми записами")
    assert not ask(NTH, subject="xk", actor="rs").says("before Serbia")


def test_a_total_of_much_later_is_not_told_for_an_earlier_time(ask):
    assert not ask(Intent.HOW_MANY, subject="sadr", as_of="1990").says("2024) [")


def test_withdrawals_from_a_government_are_counted_as_they_are_listed(ask):
    answer = ask(COUNT, subject="tw", link=Link.WITHDRAWALS)
    assert answer.says(
        "3 withdrawals of recognition of Taiwan are undisputed", "United Kingdom", "United States"
    )


def test_places_bring_their_own_numbers_and_names_their_articles(ask):
    answer = ask(NTH, subject="il", nth=1)
    assert answer.says("\n1. United States: 14 May 1948", "came before the United States: ")
    assert not answer.says("• 1.")
    two = ask(NTH, subject="il", actor="us su")
    assert "The Soviet Union was the third to recognise Israel" in two.headline


def test_one_member_alone_is_told_as_one(ask):
    answer = ask(Intent.DID_RECOGNISE, actor="fr", subject="northern-cyprus")
    assert answer.headline == "No: France is not the one UN member that has recognised Northern Cyprus."


def test_a_published_share_is_told_in_the_language_of_the_answer(ask):
    assert ask(COUNT, subject="ps", lang="uk").says("160 із 193")
    assert ask(COUNT, subject="ps", lang="ko").says("193 중 160")
