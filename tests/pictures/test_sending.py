"""Pictures on the way: the command, the buttons, groups and topics, and files that Telegram holds already."""

import pytest


@pytest.fixture
def sent(api):
    """The photos sent so far: True for a new file, False for one that Telegram held already."""
    return lambda: ["photo" not in call.parameters for call in api.called("sendPhoto")]


async def test_the_command_draws_a_map(anna, settle):
    anna.says("/map kosovo")
    await settle()
    shown = anna.private.last
    assert shown.photo.content.startswith(b"\x89PNG")
    assert "117 UN members recognise Kosovo" in shown.text
    assert [button.text for button in shown.buttons] == ["In words", "📈 Chart"]


async def test_the_command_takes_a_year(anna, settle):
    anna.says("/map palestine 2012")
    await settle()
    assert anna.private.last.photo
    assert anna.private.last.text.startswith("As of 2012:")


@pytest.mark.parametrize(
    ("words", "part"),
    [("/map Косово", "Косово визнають"), ("/map Косово в 2012", "2012"), ("/map 코소보", "코소보")],
)
async def test_the_command_speaks_the_language_of_the_chat(api, settle, words, part):
    person = api.person("Oksana", language="ko" if "코" in words else "uk")
    person.says(words)
    await settle()
    assert person.private.last.photo
    assert part in person.private.last.text


async def test_the_command_alone_draws_what_was_spoken_about(anna, settle):
    anna.says("who recognises Taiwan?")
    await settle()
    anna.says("/map")
    await settle()
    assert anna.private.last.photo
    assert "Taiwan" in anna.private.last.text


async def test_the_command_alone_says_how_it_is_used(anna, settle):
    anna.says("/map")
    await settle()
    assert not anna.private.last.photo
    assert "/map Palestine 2012" in anna.private.last.text


@pytest.mark.parametrize("words", ["/map crimea", "/map asdfgh", "/map weather in Paris"])
async def test_where_there_is_nothing_to_draw_it_says_so_in_words(anna, settle, words):
    anna.says(words)
    await settle()
    assert not anna.private.last.photo
    assert anna.private.last.text


async def test_buttons_lead_from_words_to_the_map_to_the_chart_and_back(anna, settle):
    anna.says("who recognises the DPR?")
    await settle()
    press = anna.presses(anna.private.last, "Map")
    await settle()
    assert press.answered
    assert "⬜ Donetsk" in anna.private.last.text
    anna.presses(anna.private.last, "Chart")
    await settle()
    assert "relations broken off with it or over it: 2" in anna.private.last.text
    anna.presses(anna.private.last, "Map")
    await settle()
    anna.presses(anna.private.last, "In words")
    await settle()
    assert not anna.private.last.photo
    assert "Donetsk" in anna.private.last.text


async def test_a_timeline_has_a_chart(anna, settle):
    anna.says("timeline of Kosovo")
    await settle()
    anna.presses(anna.private.last, "Chart")
    await settle()
    assert anna.private.last.photo


async def test_a_button_with_nothing_to_draw_behind_it_says_so(anna, settle):
    anna.says("timeline of Crimea")
    await settle()
    press = anna.presses(anna.private.last, "Chart")
    await settle()
    assert press.notice == "I have nothing on record here that could be drawn."


async def test_a_picture_is_uploaded_once_for_all_languages(api, anna, settle, sent):
    boris = api.person("Boris", language="ru")
    anna.says("/map kosovo")
    boris.says("/map Косово")
    anna.says("/map palestine")
    await settle()
    assert sent() == [True, False, True]
    assert "Косово" in boris.private.last.text


async def test_a_file_that_telegram_has_forgotten_is_sent_again(api, anna, settle, sent):
    anna.says("/map kosovo")
    await settle()
    api.photos.clear()
    anna.says("/map kosovo")
    await settle()
    assert sent() == [True, False, True]
    assert anna.private.last.photo


async def test_a_group_gets_the_map_as_a_reply_in_its_topic(api, anna, settle):
    group = api.group("Balkan history", anna, topics=(7,))
    asked = anna.says("/map kosovo", group, thread=7)
    await settle()
    assert group.last.photo
    assert group.last.reply_to is asked
    assert group.last.thread == 7
    anna.presses(group.last, "Chart")
    await settle()
    assert group.last.photo
    assert group.last.thread == 7


async def test_an_edited_question_moves_between_words_and_pictures(anna, settle):
    asked = anna.says("/map kosovo")
    await settle()
    anna.edits(asked, "who recognises Kosovo?")
    await settle()
    assert not anna.private.last.photo
    anna.edits(asked, "/map kosovo")
    await settle()
    assert anna.private.last.photo


async def test_inline_answers_offer_no_picture_that_could_not_be_sent(api, anna, settle):
    group = api.group("Balkan history", anna, bot=False)
    query = anna.types("who recognises Kosovo", chat=group)
    await settle()
    anna.picks(query, 0, group)
    assert not [button for button in group.last.buttons if "Map" in button.text]
