"""In a private chat, plain words are a question."""

import pytest
from telegram.ext import Application

from bot.codec import Codec
from knowledge.query import Intent, Query


async def test_a_question_is_answered_with_its_sources(telegram, anna):
    anna.says("who recognises the DPR?")
    await telegram.settle()
    answer = anna.private.last
    assert answer.text.startswith("[en] who_recognises: DPR")
    assert answer.sender is telegram.api.bot
    assert {"type": "bold", "offset": 0, "length": len("[en] who_recognises: DPR")} in answer.entities
    assert [e["url"] for e in answer.entities if e["type"] == "text_link"] == [
        "https://paper.example/1?a=1&b=2"
    ]
    assert "Russia & <others>" in answer.text


async def test_addresses_are_not_unfolded_into_previews(telegram, anna):
    anna.says("who recognises the DPR?")
    await telegram.settle()
    assert not anna.private.last.previews


async def test_the_language_of_the_app_is_told_to_the_service(telegram, anna, boris):
    anna.says("DPR")
    boris.says("DPR")
    await telegram.settle()
    assert [chat_lang for _, _, chat_lang in telegram.service.asked] == ["en", "ru"]


async def test_a_follow_up_refers_to_the_last_question(telegram, anna):
    anna.says("who recognises the DPR?")
    anna.says("when?")
    await telegram.settle()
    assert anna.private.last.text.startswith("[en] when_recognised: DPR")


async def test_people_do_not_share_a_context(telegram, anna, boris):
    anna.says("who recognises the DPR?")
    boris.says("when?")
    await telegram.settle()
    assert boris.private.last.text == "I do not know that."


async def test_a_refusal_leaves_the_subject_in_place(telegram, anna):
    anna.says("who recognises the DPR?")
    anna.says("nice weather")
    anna.says("when?")
    await telegram.settle()
    assert "DPR" in anna.private.last.text


async def test_a_reply_to_an_older_answer_refers_to_that_one(telegram, anna):
    anna.says("who recognises the DPR?")
    await telegram.settle()
    first = anna.private.last
    anna.says("who recognises Kosovo?")
    await telegram.settle()
    anna.says("when?", reply_to=first)
    await telegram.settle()
    assert anna.private.last.text.startswith("[en] when_recognised: DPR")


@pytest.mark.parametrize(
    ("command", "asked"),
    [
        ("/ask who recognises Kosovo?", "who recognises Kosovo?"),
        ("/who Kosovo", "who recognises Kosovo"),
        ("/when Kosovo", "when was Kosovo recognised"),
        ("/timeline Kosovo", "timeline of Kosovo"),
        ("/quote Kosovo", "quotes about Kosovo"),
        ("/sources Kosovo", "sources about Kosovo"),
        ("/WHO@Recognition_Bot Kosovo", "who recognises Kosovo"),
    ],
)
async def test_a_command_stands_for_a_question(telegram, anna, command, asked):
    anna.says(command)
    await telegram.settle()
    assert telegram.service.asked[0][0] == asked
    assert "Kosovo" in anna.private.last.text


async def test_a_command_without_a_question_shows_how_to_ask(telegram, anna):
    for command in ("/ask", "/who", "/timeline"):
        anna.says(command)
        await telegram.settle()
        assert "/ask who recognises Kosovo?" in anna.private.last.text


async def test_sources_alone_are_those_of_the_last_answer(telegram, anna):
    anna.says("/sources")
    await telegram.settle()
    assert "ask something first" in anna.private.last.text
    anna.says("who recognises the DPR?")
    anna.says("/sources")
    await telegram.settle()
    assert telegram.service.asked[-1] == ("what are the sources?", "dpr", "en")


async def test_a_whole_question_behind_a_short_command_is_understood(telegram, anna):
    telegram.service.ask = lambda text, **_: (
        telegram.service.answer(Query(Intent.WHO_RECOGNISES, subject=("xk",)), "en")
        if text == "which states recognise it"
        else telegram.service._refusal("en")
    )
    anna.says("/who which states recognise it")
    await telegram.settle()
    assert "Kosovo" in anna.private.last.text


async def test_start_greets_with_questions_to_press(telegram, anna):
    anna.starts()
    await telegram.settle()
    greeting = anna.private.last
    assert "Ask me who recognises whom." in greeting.text
    anna.presses(greeting, "Kosovo")
    await telegram.settle()
    assert anna.private.last.text.startswith("[en] who_recognises: Kosovo")


async def test_a_deep_link_asks_its_question(telegram, anna, codec):
    link = codec.encode(Query(Intent.TIMELINE, subject=("south-ossetia",)), "uk")
    anna.starts(link)
    await telegram.settle()
    assert anna.private.last.text.startswith("[uk] timeline: south-ossetia")


@pytest.mark.parametrize("payload", ["old", "1xxsenw-sdpr", "ref_12345", "a" * 64])
async def test_a_dead_link_greets_and_says_so(telegram, anna, payload):
    anna.starts(payload)
    await telegram.settle()
    assert "no longer works" in anna.private.last.text
    assert "Ask me who recognises whom." in anna.private.last.text


async def test_the_way_from_inline_mode_greets(telegram, anna):
    anna.starts("inline")
    await telegram.settle()
    assert anna.private.last.text.startswith("Ask me")
    assert "no longer works" not in anna.private.last.text


@pytest.mark.parametrize("command", ["help", "about", "privacy", "start", "language"])
@pytest.mark.parametrize("lang", ["en", "uk", "ru", "ko", "fr"])
async def test_the_bot_tells_of_itself_in_every_language(telegram, api, command, lang):
    person = api.person(language=lang)
    person.says(f"/{command}")
    await telegram.settle()
    assert len(person.private.last.text) > 30


async def test_help_names_every_command_and_the_bot(telegram, anna):
    anna.says("/help")
    await telegram.settle()
    for command in (
        "ask",
        "who",
        "when",
        "timeline",
        "quote",
        "sources",
        "language",
        "help",
        "privacy",
        "about",
    ):
        assert f"/{command} " in anna.private.last.text
    assert "@recognition_bot" in anna.private.last.text


async def test_an_unknown_command_points_to_help(telegram, anna):
    anna.says("/frobnicate")
    await telegram.settle()
    assert "/help" in anna.private.last.text


async def test_a_command_of_another_bot_is_not_ours(telegram, anna):
    anna.says("/ask@other_bot who recognises Kosovo?")
    await telegram.settle()
    assert len(anna.private.messages) == 1


async def test_a_chosen_language_is_used_from_then_on(telegram, anna):
    anna.says("/language")
    await telegram.settle()
    anna.presses(anna.private.last, "Українська")
    await telegram.settle()
    assert anna.private.last.text == "Тут я говоритиму українською."
    anna.says("DPR")
    await telegram.settle()
    assert anna.private.last.text.startswith("[uk]")
    anna.says("/forget")
    anna.says("DPR")
    await telegram.settle()
    assert anna.private.last.text.startswith("[en]")


async def test_the_language_of_the_question_goes_before_the_chosen_one(telegram, anna):
    telegram.memory.languages.set(anna.private.id, "ko")
    anna.says("хто визнає DPR")
    await telegram.settle()
    assert anna.private.last.text.startswith("[uk]")


async def test_what_is_no_text_is_answered_in_one_sentence(telegram, api, anna):
    message = anna.private.messages
    api.updates.push("message", sticker_from(anna))
    await telegram.settle()
    assert message[-1].text == "I can only read text: please write your question in words."


async def test_a_caption_is_a_question(telegram, api, anna):
    api.updates.push("message", sticker_from(anna) | {"caption": "who recognises Kosovo?"})
    await telegram.settle()
    assert "Kosovo" in anna.private.last.text


def sticker_from(person):
    return {
        "message_id": 500,
        "date": 1,
        "from": person.json(),
        "chat": person.private.json(),
        "dice": {"emoji": "🎲", "value": 3},
    }


async def test_every_button_works_after_a_restart(telegram, anna):
    anna.says("who recognises the DPR?")
    await telegram.settle()
    shown = anna.private.last
    for button in shown.buttons:
        assert Codec(["dpr"]).decode(button.data).query.subject == ("dpr",)
    assert [button.text for button in shown.buttons] == ["Next page", "Timeline", "🗺 Map"]


async def test_the_library_keeps_nothing_of_who_wrote(telegram):
    def held() -> int:
        values = [getattr(telegram.application, slot, None) for slot in Application.__slots__]
        return sum(len(value) for value in values if isinstance(value, (dict, set, list)))

    before = held()
    for number in range(5):
        telegram.api.person(f"Reader {number}").says("who recognises the DPR?")
    await telegram.settle()
    assert held() == before
