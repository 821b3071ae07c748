"""What Telegram refuses is handled once: quietly where it means it so, logged where somebody should know."""

import asyncio
import json

import pytest
import structlog
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TimedOut,
)

from bot.errors import Trouble, sentence, trouble
from bot.markup import Headline, Paragraph
from bot.reply import Reply, ReplyKind
from knowledge.query import Intent, Query


@pytest.fixture
def events():
    with structlog.testing.capture_logs() as captured:
        yield captured


def sentences(events):
    return [event["event"] for event in events]


async def test_a_flood_wait_is_waited_for_and_nothing_is_lost(telegram, api, anna):
    api.flood("sendMessage", 4, times=2)
    anna.says("who recognises the DPR?")
    await telegram.settle()
    assert telegram.waits == [4, 4]
    assert "DPR" in anna.private.last.text


async def test_a_wait_of_hours_is_not_waited_for(telegram, api, anna, events):
    api.flood("sendMessage", 3600, times=9)
    anna.says("who recognises the DPR?")
    await telegram.settle()
    assert telegram.waits == []
    assert sentences(events) == ["an answer is given later, as Telegram did not take it"]


@pytest.mark.parametrize("status", [500, 502, 504])
async def test_trouble_on_telegrams_side_is_tried_again_with_growing_pauses(telegram, api, anna, status):
    api.fail("sendMessage", status, times=3)
    anna.says("who recognises the DPR?")
    await telegram.settle()
    assert "DPR" in anna.private.last.text
    assert len(telegram.waits) == 3
    assert telegram.waits[0] < telegram.waits[2]


@pytest.mark.parametrize("body", [b"<html>Bad Gateway</html>", b"", b'{"ok":true,"resu', b"[]", b"{}"])
@pytest.mark.parametrize("status", [200, 502])
async def test_an_answer_that_is_none_does_not_end_the_bot(telegram, api, anna, body, status):
    api.garble("sendMessage", body, status=status)
    anna.says("who recognises the DPR?")
    await telegram.settle()
    assert "DPR" in anna.private.last.text


async def test_when_nothing_helps_it_is_logged_once(telegram, api, anna, events):
    api.fail("sendMessage", 500, times=99)
    anna.says("who recognises the DPR?")
    await telegram.settle()
    assert sentences(events) == ["an answer is given later, as Telegram did not take it"]
    assert events[0]["trouble"] == "network"


async def test_who_blocked_the_bot_is_left_alone(telegram, anna, events):
    anna.says("who recognises the DPR?")
    anna.blocks()
    await telegram.settle()
    assert len(telegram.api.called("sendMessage")) == 1
    assert [event["log_level"] for event in events] == ["info"]


async def test_a_group_that_threw_the_bot_out_is_left_alone(telegram, anna, group, events):
    anna.says("/ask who recognises the DPR?", group)
    group.bot_was_kicked = True
    await telegram.settle()
    assert len(telegram.api.called("sendMessage")) == 1
    assert [event["log_level"] for event in events] == ["info"]


async def test_text_that_telegram_cannot_parse_is_sent_plain_and_logged(
    telegram, api, anna, events, monkeypatch
):
    monkeypatch.setattr("bot.delivery.html", lambda blocks: "<b>broken")
    anna.says("who recognises the DPR?")
    await telegram.settle()
    assert anna.private.last.text.startswith("[en] who_recognises: DPR")
    assert sentences(events) == ["Telegram refused the text"]


async def test_an_edit_that_cannot_be_parsed_is_made_plain(telegram, anna, monkeypatch):
    asked = anna.says("who recognises the DPR?")
    await telegram.settle()
    monkeypatch.setattr("bot.delivery.html", lambda blocks: "</i>broken")
    anna.edits(asked, "who recognises Kosovo?")
    await telegram.settle()
    assert "Kosovo" in anna.private.last.text


async def test_text_that_is_too_long_is_cut_and_logged(telegram, anna, events, monkeypatch, source):
    monkeypatch.setattr("bot.delivery.html", lambda blocks: "x" * 5000)
    long = Reply(
        ReplyKind.ANSWER,
        "en",
        Query(Intent.TIMELINE, subject=("dpr",)),
        (Headline(("A long one",)), Paragraph(("😀" * 4000,))),
        (source,),
    )
    monkeypatch.setattr(telegram.service, "ask", lambda *_, **__: long)
    anna.says("who recognises the DPR?")
    await telegram.settle()
    assert anna.private.last.text.startswith("A long one")
    assert sentences(events) == ["Telegram refused the text"]


async def test_a_defect_is_one_sentence_to_the_user_and_one_event_without_their_words(telegram, anna, events):
    anna.says("boom, my secret question")
    await telegram.settle()
    assert anna.private.last.text.startswith("Something went wrong on my side")
    (event,) = events
    assert event["event"] == "an update could not be answered"
    assert "secret" not in json.dumps(event, default=repr)
    assert "secret" not in anna.private.last.text


async def test_a_defect_in_a_group_is_said_as_a_reply(telegram, anna, group):
    asked = anna.says("/ask boom", group)
    await telegram.settle()
    assert group.last.reply_to is asked


async def test_after_a_defect_the_next_question_is_answered(telegram, anna):
    anna.says("boom")
    anna.says("who recognises the DPR?")
    await telegram.settle()
    assert "DPR" in anna.private.last.text


async def test_an_apology_that_cannot_be_sent_ends_there(telegram, api, anna, events):
    api.fail("sendMessage", 400, "Bad Request: something new", times=9)
    anna.says("boom")
    await telegram.settle()
    assert sentences(events) == ["an update could not be answered"] * 2
    assert len(api.called("sendMessage")) == 0


async def test_waiting_for_one_chat_does_not_hold_the_others(telegram, api, anna, boris):
    api.flood("sendMessage", 4)
    waiting = asyncio.Event()

    async def wait(_seconds):
        await waiting.wait()

    telegram.application.handlers[0][0].callback.__self__.delivery.sleep = wait
    lanes = telegram.application.update_processor
    anna.says("who recognises the DPR?")
    boris.says("who recognises the DPR?")
    updates = telegram.updates()
    tasks = [
        asyncio.create_task(lanes.process_update(update, telegram.application.process_update(update)))
        for update in updates
    ]
    await asyncio.wait_for(tasks[1], 2)
    assert "DPR" in boris.private.last.text
    assert not tasks[0].done()
    waiting.set()
    await tasks[0]
    assert "DPR" in anna.private.last.text


@pytest.mark.parametrize(
    ("complaint", "logged"),
    [
        ('Can\'t parse entities: unsupported start tag "my secret" at byte 5', "start tag … at byte 5"),
        ("Inline keyboard button url 'my secret' is invalid", "button url … is invalid"),
        ("x" * 300, "x" * 160),
    ],
)
def test_what_telegram_quotes_is_not_logged(complaint, logged):
    assert sentence(BadRequest(complaint)).endswith(logged)
    assert len(sentence(BadRequest(complaint))) <= 160


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (Forbidden("Forbidden: bot was blocked by the user"), Trouble.GONE),
        (BadRequest("Chat not found"), Trouble.GONE),
        (BadRequest("Not enough rights to send text messages to the chat"), Trouble.GONE),
        (BadRequest("Message is not modified: specified new message content …"), Trouble.SAME),
        (BadRequest("Query is too old and response timeout expired or query id is invalid"), Trouble.LATE),
        (BadRequest("Message to edit not found"), Trouble.ABSENT),
        (BadRequest("Message to be replied not found"), Trouble.ADRIFT),
        (BadRequest("Can't parse entities: unsupported start tag"), Trouble.MARKUP),
        (BadRequest("Message is too long"), Trouble.LONG),
        (BadRequest("Something new"), Trouble.OTHER),
        (ChatMigrated(-5), Trouble.MOVED),
        (RetryAfter(5), Trouble.BUSY),
        (TimedOut(), Trouble.NETWORK),
        (NetworkError("Bad Gateway"), Trouble.NETWORK),
        (Conflict("terminated"), Trouble.OTHER),
        (InvalidToken(), Trouble.OTHER),
    ],
)
def test_each_refusal_is_told_apart(error, kind):
    assert trouble(error) is kind
