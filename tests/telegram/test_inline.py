"""Inline: answers while somebody types, in any chat."""

import orjson
import pytest

from bot.inline import CACHE_TIME, PAGE, article
from bot.markup import Headline, Paragraph
from bot.reply import Reply, ReplyKind
from knowledge.query import Intent, Query


async def types(telegram, person, words, **more):
    query = person.types(words, **more)
    await telegram.settle()
    return query


async def test_results_come_with_the_best_first_and_their_answer_in_the_title(telegram, anna):
    query = await types(telegram, anna, "kosovo")
    assert query.titles[:2] == ["[en] who_recognises: Kosovo", "[en] who_recognises: Kosovo, page 2"]
    assert query.results[0]["description"] == "By:"
    assert query.cache_time == CACHE_TIME


async def test_a_result_sends_a_complete_sourced_answer(telegram, anna, group):
    query = await types(telegram, anna, "kosovo")
    sent = anna.picks(query, 0, group)
    assert sent.text.startswith("[en] who_recognises: Kosovo")
    assert "A <title> & more" in sent.text
    assert not sent.previews


async def test_a_result_leads_into_the_private_chat_with_the_same_question(telegram, anna, group):
    query = await types(telegram, anna, "kosovo")
    link = anna.picks(query, 0, group).button("Ask more").url
    anna.starts(link.partition("start=")[2])
    await telegram.settle()
    assert anna.private.last.text.startswith("[en] who_recognises: Kosovo")


async def test_more_results_come_page_by_page(telegram, anna):
    titles, offset = [], ""
    while True:
        query = await types(telegram, anna, "kosovo", offset=offset)
        titles += query.titles
        if not (offset := query.next_offset):
            break
        assert len(query.results) <= PAGE
    assert len(titles) == len(set(titles)) == 23


async def test_nothing_typed_offers_questions(telegram, anna):
    query = await types(telegram, anna, "")
    assert query.titles == ["Who recognises DPR?", "Who recognises LPR?", "Who recognises Kosovo?"]
    assert query.results[0]["description"] == "[en] who_recognises: DPR"


async def test_there_is_always_a_way_into_the_private_chat(telegram, anna, boris):
    query = await types(telegram, anna, "nonsense")
    assert query.results == []
    assert query.button == {"text": "Ask me more in private", "start_parameter": "inline"}
    query = await types(telegram, boris, "чепуха")
    assert query.button["text"] == "Спросить больше в личном чате"


@pytest.mark.parametrize(
    ("words", "shared"),
    [("who recognises kosovo", True), ("kosovo", False), ("", False), ("nonsense", False)],
)
async def test_telegram_may_share_results_only_where_the_words_tell_the_language(
    telegram, anna, words, shared
):
    query = await types(telegram, anna, words)
    assert query.is_personal is not shared


async def test_a_query_whose_writer_has_typed_on_is_dropped_quietly(telegram, anna):
    anna.types("kosovo").expired = True
    await telegram.settle()
    (call,) = telegram.api.called("answerInlineQuery")
    assert "too old" in call.error.description


@pytest.mark.parametrize(
    "words", ["k" * 300, "<b>kosovo", "kosovo'; drop table event; --", "\x00\u202e kosovo", "🇽🇰"]
)
async def test_strange_words_do_no_harm(telegram, anna, words):
    query = await types(telegram, anna, words)
    assert query.answered


@pytest.mark.parametrize("offset", ["x", "-5", "999999", "10.5"])
async def test_a_strange_offset_does_no_harm(telegram, anna, offset):
    query = await types(telegram, anna, "kosovo", offset=offset)
    assert query.answered


async def test_a_defect_leaves_the_query_unanswered_and_the_bot_alive(telegram, anna):
    assert not (await types(telegram, anna, "boom")).answered
    assert (await types(telegram, anna, "kosovo")).answered


def test_long_words_are_cut_to_what_telegram_shows(telegram, codec, source):
    query = Query(Intent.TIMELINE, subject=("dpr",))
    blocks = (Headline(("x" * 300,)), Paragraph(("y" * 300,)))
    reply = Reply(ReplyKind.ANSWER, "en", query, blocks, (source,), (), "x" * 300)
    result = orjson.loads(article(reply, codec, telegram.application.bot.bot))
    assert len(result["title"]) == 256
    assert len(result["description"]) <= 160


def test_the_description_does_not_repeat_the_title(telegram, codec, source):
    said = "Whether Kosovo is a state is disputed."
    blocks = (Headline((f"{said} [1][2]",)), Paragraph(("Official name: Republic of Kosovo.",)))
    reply = Reply(
        ReplyKind.ANSWER, "en", Query(Intent.WHAT_IS_ENTITY, subject=("xk",)), blocks, (source,), (), said
    )
    result = orjson.loads(article(reply, codec, telegram.application.bot.bot))
    assert (result["title"], result["description"]) == (said, "Official name: Republic of Kosovo.")


async def test_a_guest_mention_is_answered_with_the_same_article(telegram, api, anna):
    elsewhere = api.group("A chat the bot is not in", anna, bot=False)
    guest = anna.mentions("@recognition_bot who recognises Kosovo?", elsewhere)
    await telegram.settle()
    assert telegram.service.asked[0][0] == "who recognises Kosovo?"
    assert guest.answer.text.startswith("[en] who_recognises: Kosovo")
    assert elsewhere.last is guest.answer
    assert guest.answer.button("Ask more").url


async def test_a_guest_mention_that_asks_nothing_known_is_declined(telegram, api, anna):
    guest = anna.mentions("@recognition_bot hi", api.group("Elsewhere", anna, bot=False))
    await telegram.settle()
    assert guest.answer.text == "I do not know that."


async def test_a_guest_mention_waits_out_a_flood(telegram, api, anna):
    api.flood("answerGuestQuery", 3)
    guest = anna.mentions("@recognition_bot DPR", api.group("Elsewhere", anna, bot=False))
    await telegram.settle()
    assert telegram.waits == [3]
    assert guest.answer


async def test_a_guest_mention_too_old_is_quiet(telegram, api, anna):
    anna.mentions(
        "@recognition_bot who recognises Kosovo?", api.group("Elsewhere", anna, bot=False)
    ).expired = True
    await telegram.settle()
    assert telegram.api.called("answerGuestQuery")
