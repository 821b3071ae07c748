"""Events in order."""

from asking import Teller

from knowledge.evaluators.timeline import PAGE
from knowledge.query import Intent


def test_nicaragua_between_taipei_and_beijing_in_four_steps(told: Teller) -> None:
    reply = told(Intent.TIMELINE, actor=("ni",), subject=("tw", "cn"))
    assert reply.headline == "Nicaragua, Taiwan and China: 4 events on record, 1985–2021."
    years = [reply.text.index(year) for year in ("7 December 1985", "9 November 1990", "10 December 2021")]
    assert years == sorted(years)


def test_three_sides_within_some_days_are_told_among_themselves(told: Teller) -> None:
    reply = told(Intent.TIMELINE, subject=("kp", "dpr", "ua"), as_of="2022-07-10/2022-07-20")
    assert "10 July 2022 to 20 July 2022" in reply.headline
    assert "Ukraine broke off diplomatic relations" in reply.text
    assert "Syria" not in reply.text


def test_on_one_day_the_act_stands_before_the_words_about_it(told: Teller) -> None:
    text = told(Intent.TIMELINE, subject=("kp", "dpr", "ua"), as_of="2022-07-13").text
    assert text.index("North Korea formally accepted") < text.index("Kuleba said")


def test_a_long_list_begins_with_the_weightiest_and_offers_the_rest(told: Teller) -> None:
    reply = told(Intent.TIMELINE, subject=("dpr", "lpr"))
    assert len(reply.reply.listed) == PAGE
    assert "formally accepted" in reply.text
    assert reply.choices[0].query.page == 2
    assert not set(told(Intent.TIMELINE, subject=("dpr", "lpr"), page=2).reply.listed) & set(
        reply.reply.listed
    )


def test_the_headline_speaks_of_all_pages(told: Teller) -> None:
    first, second = (told(Intent.TIMELINE, subject=("xk",), page=page) for page in (1, 2))
    assert first.headline == second.headline
    assert first.headline.endswith("–2025.")


def test_a_pair_without_a_subject_is_told_as_a_pair(told: Teller) -> None:
    assert (
        told(Intent.TIMELINE, "uk", actor=("sb", "tw")).headline
        == "Соломонові Острови і Тайвань: 1 подія, 2019."
    )


def test_every_line_begins_with_its_date(told: Teller) -> None:
    text = told(Intent.TIMELINE, subject=("il",), as_of="1948", during=True).text
    lines = [line for line in text.splitlines() if line.startswith("•")]
    assert lines
    assert all(line.partition(": ")[0].endswith(("1948", "1949")) for line in lines)


def test_an_invasion_of_the_claimant_belongs_to_a_time_that_is_asked_about(told: Teller) -> None:
    assert "24 February 2022" in told(Intent.TIMELINE, subject=("dpr", "lpr"), as_of="2022-02").text


def test_years_of_the_headline_leave_open_ends_out(told: Teller) -> None:
    assert (
        told(Intent.TIMELINE, subject=("abkhazia",)).headline == "Abkhazia: 23 events on record, 1992–2022."
    )
