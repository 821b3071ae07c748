"""The words under the pictures: they say what it shows, in every language, within what Telegram allows."""

import pytest

from bot.fake_api.entities import parse, units
from bot.messages import Messages
from bot.pictures.caption import LIMIT
from bot.render import plain, telegram_html
from bot.service import LANGUAGES
from knowledge.query import Intent

SUBJECTS = ["xk", "ps", "tw", "sadr", "dpr", "lpr", "abkhazia", "il", "va", "kp", "us", "somaliland"]


def text(picture):
    return plain(picture.reply.blocks)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("intent", [Intent.WHO_RECOGNISES, Intent.TIMELINE])
@pytest.mark.parametrize("subject", SUBJECTS)
def test_a_caption_fits_with_all_its_sources(draw, lang, intent, subject):
    shown = draw(intent, subject=(subject,), lang=lang)
    if shown is None:
        pytest.skip("nothing on record")
    markup = telegram_html(shown.reply.blocks, LIMIT)
    assert units(parse(markup, "HTML").text) <= LIMIT
    assert 1 <= len(shown.reply.sources) <= 2
    assert all(source.url.split("?")[0] in markup for source in shown.reply.sources)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_map_in_words_tells_every_colour_with_its_number(draw, lang):
    shown = draw(Intent.WHO_RECOGNISES, subject=("sadr",), lang=lang)
    said = text(shown)
    for tally in shown.sheet.tallies:
        assert str(tally.members) in said
    assert all(square in said for square in "🟦🟨🟧⬛⬜")
    assert Messages.load(lang).date("2026-11-21") in said


def test_a_map_tells_its_date_how_complete_it_is_and_that_outlines_are_todays(draw):
    said = text(draw(Intent.WHO_RECOGNISES, subject=("ps",), as_of="2012"))
    assert said.startswith("As of 2012:")
    assert "My list of these acts is complete" in said
    assert "The outlines are those of today" in said


def test_a_chart_in_words_tells_the_totals_and_the_peak(draw):
    shown = draw(Intent.TIMELINE, subject=("ps",))
    assert "recognitions: 161; the most in a year was 82 (1988)" in text(shown)


def test_relations_are_not_called_recognition(draw):
    said = text(draw(Intent.WHO_RECOGNISES, subject=("tw",)))
    assert "have relations with it" in said
    assert "🟦 recognise" not in said


@pytest.mark.parametrize("intent", [Intent.WHO_RECOGNISES, Intent.TIMELINE])
def test_a_picture_offers_its_words_and_the_other_picture(draw, intent):
    shown = draw(intent, subject=("xk",))
    assert [choice.label for choice in shown.reply.choices] == ["In words"]
    assert shown.related.subject == ("xk",)
    assert shown.related.intent is not intent
