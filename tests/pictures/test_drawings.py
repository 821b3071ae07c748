"""What the pictures show: the colours of known cases, the same file for the same facts, sizes that Telegram takes."""

import subprocess
import sys
import time
from dataclasses import replace
from itertools import pairwise

import pytest

from bot.pictures import canvas
from bot.pictures.geometry import drawn_as, outlines
from bot.pictures.map import COLOURS, _spots, _spread
from bot.pictures.sheet import Standing
from knowledge.model import Kind
from knowledge.query import Intent, Query

SUBJECTS = ["xk", "ps", "tw", "sadr", "dpr", "abkhazia", "somaliland", "northern-cyprus"]


def colour(image, id):
    """The colour at the middle of an outline on the world map."""
    middle = next(middle for each, middle, _ in _spots() if each == id)
    return image.getpixel((round(middle[0]), round(middle[1])))


def near(one, other):
    return all(abs(a - b) < 40 for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize(
    ("id", "standing"),
    [
        ("dz", Standing.HOLDS),
        ("mx", Standing.HOLDS),
        ("in", Standing.LOST),
        ("br", Standing.NONE),
        ("cv", Standing.LOST),
    ],
)
def test_the_sahrawi_republic_in_colours(draw, opened, id, standing):
    image = opened(draw(Intent.WHO_RECOGNISES, subject=("sadr",)))
    assert near(colour(image, id), COLOURS[standing])


def test_crimea_takes_the_colour_of_ukraine(draw):
    colours = _spread(draw(Intent.WHO_RECOGNISES, subject=("dpr",)).sheet)
    assert colours["ru"] == canvas.BLUE
    assert colours["crimea"] == colours["ua"] == canvas.LAND


def test_a_map_of_the_past_shows_the_members_of_that_day(draw):
    before = draw(Intent.WHO_RECOGNISES, subject=("ps",), as_of="1990").sheet
    standings = dict(before.standings)
    assert "ss" not in standings
    assert standings["su"] is Standing.HOLDS
    assert standings["ps"] is Standing.SUBJECT
    assert before.day == "1990-12-31"


def test_a_group_leaves_everybody_else_out(draw):
    standings = dict(draw(Intent.WHO_RECOGNISES, subject=("xk",), group=("eu",)).sheet.standings)
    assert standings["es"] is Standing.NONE
    assert "us" not in standings


def test_the_tallies_are_those_of_the_answer(draw, service):
    query = Query(Intent.WHO_RECOGNISES, subject=("dpr",))
    sheet = draw(query.intent, subject=query.subject).sheet
    holds = next(tally for tally in sheet.tallies if tally.standing is Standing.HOLDS)
    assert holds.members == 3
    assert service.answer(query, "en").summary.startswith("3 UN members")


@pytest.mark.parametrize("subject", SUBJECTS)
def test_every_state_that_stands_somehow_is_drawn_somewhere(draw, store, subject):
    sheet = draw(Intent.WHO_RECOGNISES, subject=(subject,)).sheet
    missing = [id for id, _ in sheet.standings if not drawn_as(id)]
    assert all(store.entity(id).kind is Kind.ORGANISATION for id in missing)


@pytest.mark.parametrize("intent", [Intent.WHO_RECOGNISES, Intent.TIMELINE])
def test_the_same_facts_give_the_same_file_in_every_language(draw, intent):
    one, other = (draw(intent, subject=("xk",), lang=lang) for lang in ("en", "ko"))
    assert one.key == other.key
    assert one.png() == other.png()
    assert one.reply.blocks != other.reply.blocks


def test_another_day_is_another_picture(draw):
    keys = {draw(Intent.WHO_RECOGNISES, subject=("ps",), as_of=year).key for year in ("1990", "2012", "2020")}
    assert len(keys) == 3


@pytest.mark.parametrize("intent", [Intent.WHO_RECOGNISES, Intent.TIMELINE])
@pytest.mark.parametrize("subject", SUBJECTS)
def test_telegram_takes_the_file(draw, opened, intent, subject):
    image = opened(draw(intent, subject=(subject,)))
    assert image.format == "PNG"
    assert image.width == canvas.WIDTH
    assert 900 < image.height < 1400


def test_the_chart_counts_acts_and_what_they_led_to(draw):
    sheet = draw(Intent.TIMELINE, subject=("dpr",)).sheet
    by_year = {year.year: year for year in sheet.years}
    assert by_year[2014].founded == 1  # South Ossetia
    assert by_year[2022].founded == 4  # Russia, Syria, North Korea, Abkhazia
    assert by_year[2022].broken == 2  # Ukraine's relations with Syria and North Korea
    assert by_year[2022].standing == 3


def test_the_chart_tells_what_was_taken_back(draw):
    sheet = draw(Intent.TIMELINE, subject=("sadr",)).sheet
    assert sheet.total("ended") > 20
    assert sheet.highest.standing > sheet.years[-1].standing


def test_where_nothing_is_on_record_nothing_is_drawn(draw):
    assert draw(Intent.WHO_RECOGNISES, subject=("crimea",)) is None
    assert draw(Intent.WHO_RECOGNISES, subject=("no-such-place",)) is None
    assert draw(Intent.TIMELINE, actor=("ua",), subject=("kp",)) is None
    assert draw(Intent.QUOTE, subject=("xk",)) is None


def test_a_long_title_is_cut_and_letters_that_are_missing_are_simple_ones(draw, opened):
    shown = draw(Intent.WHO_RECOGNISES, subject=("xk",))
    opened(replace(shown, sheet=replace(shown.sheet, title="São Tomé – " * 20)))
    assert canvas.latin("São Tomé – Côte d’Ivoire") == "Sao Tome - Cote d'Ivoire"


def test_drawing_is_quick(draw):
    shown = draw(Intent.WHO_RECOGNISES, subject=("xk",))
    shown.png()
    times = []
    for _ in range(3):
        start = time.process_time()
        shown.png()
        times.append(time.process_time() - start)
    assert min(times) < 0.15


def test_the_bot_starts_without_the_drawing_library():
    code = "import sys, bot.app, bot.service; sys.exit('PIL' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_colours_are_told_apart_by_lightness_alone():
    shades = sorted(0.299 * r + 0.587 * g + 0.114 * b for r, g, b in COLOURS.values())
    assert min(high - low for low, high in pairwise(shades)) > 12


def test_every_outline_has_a_number_in_a_byte():
    assert len(outlines()) < 250
