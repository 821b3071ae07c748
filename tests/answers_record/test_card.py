"""What an entity is."""

import pytest
from asking import Teller

from knowledge.query import Intent


def test_whether_the_dpr_is_a_state_is_told_as_disputed_from_both_sides(told: Teller) -> None:
    reply = told(Intent.WHAT_IS_ENTITY, subject=("dpr",))
    assert reply.headline.startswith("Whether the Donetsk People's Republic is a state is disputed")
    assert "Russia annexed it on 30 September 2022" in reply.headline
    assert "the UN General Assembly rejected the annexation" in reply.headline
    assert "3 UN members recognise it" in reply.headline


@pytest.mark.parametrize(
    ("lang", "part"),
    [
        ("en", "Crimea is part of Ukraine; Russia annexed it on 18 March 2014"),
        ("uk", "Крим — частина України; 18 березня 2014 року цю територію анексувала Росія"),
        ("ru", "Крым — часть Украины; 18 марта 2014 года эту территорию аннексировала Россия"),
        ("ko", "크림반도는 우크라이나의 일부이며, 2014년 3월 18일에 러시아가 병합했습니다"),
    ],
)
def test_crimea_is_told_by_the_un_and_by_who_annexed_it(told: Teller, lang: str, part: str) -> None:
    assert part in told(Intent.WHAT_IS_ENTITY, lang, subject=("crimea",)).headline


def test_karabakh_is_told_as_ended_and_claimed(told: Teller) -> None:
    headline = told(Intent.WHAT_IS_ENTITY, subject=("artsakh",)).headline
    assert headline == "Artsakh ceased to exist on 31 December 2023; its territory is claimed by Azerbaijan."


def test_before_its_end_it_was_a_disputed_state(told: Teller) -> None:
    headline = told(Intent.WHAT_IS_ENTITY, subject=("artsakh",), as_of="2010").headline
    assert headline.startswith("Whether Artsakh is a state is disputed")


def test_taiwan_is_told_by_its_relations(told: Teller) -> None:
    reply = told(Intent.WHAT_IS_ENTITY, subject=("tw",))
    assert "China claims it" in reply.headline
    assert "11 UN members have diplomatic relations with it" in reply.headline


def test_contested_recognitions_are_counted_apart(told: Teller) -> None:
    assert "of them contested" in told(Intent.WHAT_IS_ENTITY, subject=("xk",)).headline


def test_no_recogniser_is_said_where_the_list_is_complete(told: Teller) -> None:
    headline = told(Intent.WHAT_IS_ENTITY, "uk", subject=("transnistria",)).headline
    assert "жодна держава — член ООН її не визнає" in headline


def test_the_order_of_malta_is_no_state_with_a_territory(told: Teller) -> None:
    headline = told(Intent.WHAT_IS_ENTITY, subject=("smom",)).headline
    assert "Sovereign Military Order of Malta" in headline
    assert "diplomatic relations" in headline


def test_a_member_of_the_united_nations_is_a_state(told: Teller) -> None:
    assert told(Intent.WHAT_IS_ENTITY, subject=("es",)).headline.startswith("Spain is a state and a member")


def test_what_happened_after_a_date_stands_first(told: Teller) -> None:
    text = told(Intent.WHAT_IS_ENTITY, subject=("lpr",), as_of="2022-09/..").text
    assert "In the time asked about (from September 2022)" in text
    assert text.index("Both chambers of Russia's parliament") < text.index("What happened")


def test_a_member_of_the_united_nations_is_not_told_by_one_recognition(told: Teller) -> None:
    text = told(Intent.WHAT_IS_ENTITY, subject=("ge",)).text
    assert "Recognised by" not in text
    assert "It claims Abkhazia and South Ossetia, whose standing is disputed." in text
    assert "South Ossetian vote" not in text


def test_a_dated_card_tells_nothing_of_later_times(told: Teller) -> None:
    text = told(Intent.WHAT_IS_ENTITY, subject=("abkhazia",), as_of="2010", during=True).text
    assert "Also known" not in text
    assert "1991 to 2023" not in text
    assert "Syria" not in text.partition("My list")[0]


def test_those_that_no_longer_exist_are_told_apart(told: Teller) -> None:
    text = told(Intent.WHAT_IS_ENTITY, subject=("abkhazia",)).text
    assert (
        "Recognised by Nicaragua, Nauru, Russia, Syria, Venezuela, Vanuatu, South Ossetia and Transnistria."
        in text
    )
    assert "Formerly also, while they existed: Artsakh, the Donetsk People's Republic" in text


def test_a_published_count_is_told_in_the_language_of_the_answer(told: Teller) -> None:
    assert (
        "공개된 집계 – 1: 승인하는 유엔 회원국"
        in told(Intent.WHAT_IS_ENTITY, "ko", subject=("somaliland",)).text
    )


@pytest.mark.parametrize("lang", ["en", "uk", "ru", "ko"])
def test_recognisers_are_offered_only_where_the_record_holds_some(told: Teller, lang: str) -> None:
    offered = [choice.query.intent for choice in told(Intent.WHAT_IS_ENTITY, lang, subject=("md",)).choices]
    assert offered == [Intent.TIMELINE]
    offered = [choice.query.intent for choice in told(Intent.WHAT_IS_ENTITY, lang, subject=("xk",)).choices]
    assert offered == [Intent.WHO_RECOGNISES, Intent.TIMELINE]
