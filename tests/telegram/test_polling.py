"""Polling goes on whatever comes, and tells the operator in one line what is wrong."""

import asyncio
from contextlib import asynccontextmanager

import pytest
import structlog

from bot.fake_api import FakeRequest
from bot.polling import WrongToken, poll


@asynccontextmanager
async def running(application, contact):
    """The bot polling in the background, and asked to stop at the end; gives the events that it logs."""
    stop = asyncio.Event()
    with structlog.testing.capture_logs() as events:
        task = asyncio.create_task(poll(application, contact, stop))
        try:
            yield events
        finally:
            stop.set()
            await asyncio.wait_for(task, 5)


async def until(condition, seconds=3.0):
    async with asyncio.timeout(seconds):
        while not condition():  # noqa: ASYNC110 - what is waited for happens elsewhere
            await asyncio.sleep(0.002)


def answered(person):
    return lambda: person.private.last.sender is not person


def warnings(events):
    return [event["event"] for event in events if event["log_level"] in {"warning", "error"}]


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch):
    """python-telegram-bot waits a second and more between attempts; here nothing is won by that."""
    real = asyncio.sleep

    async def short(seconds, result=None):
        return await real(min(seconds, 0.01), result)

    monkeypatch.setattr("telegram.ext._utils.networkloop.asyncio.sleep", short)
    monkeypatch.setattr("bot.polling._FIRST_PAUSE", 0.01)


async def test_a_message_is_answered(polling, anna):
    application, contact, _ = polling
    async with running(application, contact):
        anna.says("who recognises the DPR?")
        await until(answered(anna))
    assert "DPR" in anna.private.last.text
    assert contact.last is not None


async def test_only_the_kinds_of_updates_that_are_answered_are_asked_for(polling, api, anna):
    application, contact, _ = polling
    async with running(application, contact):
        await until(lambda: api.updates.allowed is not None)
    assert api.updates.allowed == {
        "message",
        "edited_message",
        "inline_query",
        "callback_query",
        "guest_message",
    }


async def test_commands_and_descriptions_are_registered(polling, api):
    application, contact, _ = polling
    async with running(application, contact):
        await until(
            lambda: ("short_description", "ko") in api.profile and ("short_description", "uk") in api.profile
        )
    private = api.commands["all_private_chats", "uk"]
    assert {"command": "ask", "description": "поставити запитання"} in private
    groups = [each["command"] for each in api.commands["all_group_chats", ""]]
    assert "ask" in groups
    assert "privacy" not in groups
    assert api.profile["description", ""].startswith("I answer questions")


@pytest.mark.parametrize("status", [429, 502])
async def test_commands_are_registered_when_telegram_lets_us_again(polling, api, monkeypatch, status):
    monkeypatch.setattr("bot.commands._PAUSES", (0.01, 0.01))
    api.fail("setMyCommands", status, times=2)
    application, contact, _ = polling
    async with running(application, contact) as events:
        await until(lambda: ("short_description", "ko") in api.profile)
    assert warnings(events) == []


async def test_commands_that_cannot_be_registered_do_not_matter(polling, api, anna):
    api.fail("setMyCommands", 400, "Bad Request: no", times=99)
    application, contact, _ = polling
    async with running(application, contact) as events:
        anna.says("who recognises the DPR?")
        await until(answered(anna))
        await until(lambda: warnings(events))
    assert warnings(events) == ["the commands could not be registered; answers work all the same"]


async def test_an_update_that_cannot_be_read_does_not_stop_those_behind_it(polling, api, anna):
    application, contact, _ = polling
    api.updates.push("message", {"message_id": 1, "chat": {"id": 5}, "text": "no date, and my secret words"})
    api.updates.push("message", {"message_id": "x", "date": "yesterday"})
    api.updates.push_raw({"message": 5})
    anna.says("who recognises the DPR?")
    async with running(application, contact) as events:
        await until(answered(anna))
        await until(lambda: not api.updates.pending)
        polls = api.updates.polls
        await asyncio.sleep(0.05)
        assert api.updates.polls <= polls + 1
    unread = [event for event in events if event["event"] == "an update could not be read"]
    assert unread[0]["update"] == 100_000_001
    assert "secret" not in str(events)


@pytest.mark.parametrize("body", [b'{"ok":true,"result":[5,{}]}', b'{"ok":true,"result":7}'])
async def test_an_answer_to_get_updates_without_updates_is_tried_again(polling, api, anna, body):
    application, contact, _ = polling
    api.garble("getUpdates", body, times=2)
    anna.says("who recognises the DPR?")
    async with running(application, contact):
        await until(answered(anna))


async def test_a_wrong_token_ends_with_what_to_do(polling, api):
    application, contact, _ = polling
    api.token = "987654321:AAAnotherTokenThatIsNotThisOne000000000"
    with pytest.raises(WrongToken, match="copy TELEGRAM_BOT_TOKEN again from @BotFather"):
        await poll(application, contact, asyncio.Event())


async def test_a_token_revoked_while_running_ends_the_bot(polling, api):
    application, contact, _ = polling
    task = asyncio.create_task(poll(application, contact, asyncio.Event()))
    await until(lambda: api.updates.polls > 0)
    api.token = "987654321:AAAnotherTokenThatIsNotThisOne000000000"
    api.updates.push("message", {})
    with pytest.raises(WrongToken):
        await asyncio.wait_for(task, 5)


async def test_without_network_at_the_start_it_keeps_trying_and_says_so_once(polling, api, anna):
    application, contact, _ = polling
    api.fail("getMe", 502, times=5)
    async with running(application, contact) as events:
        anna.says("who recognises the DPR?")
        await until(answered(anna))
    assert warnings(events) == ["Telegram cannot be reached or does not answer; trying until it does"]
    assert "Telegram answers again" in [event["event"] for event in events]


async def test_one_can_stop_it_while_it_tries(polling, api):
    application, contact, _ = polling
    api.fail("getMe", 502, times=10_000)
    async with running(application, contact) as events:
        await until(lambda: warnings(events))


async def test_a_second_poller_is_said_once_and_it_keeps_trying(polling, api, anna):
    application, contact, _ = polling
    async with running(application, contact) as events:
        await until(lambda: api.updates.polls > 0)
        for _ in range(3):
            polls = api.updates.polls
            await api.call(api.token, "getUpdates", {"timeout": 0})
            await until(lambda before=polls: api.updates.polls > before + 1)
        anna.says("who recognises the DPR?")
        await until(answered(anna))
    assert len(warnings(events)) == 1
    assert "another program is polling with the same token" in warnings(events)[0]


@pytest.mark.parametrize("status", [500, 502, 503])
async def test_trouble_on_telegrams_side_is_said_once(polling, api, anna, status):
    application, contact, _ = polling
    api.fail("getUpdates", status, times=4)
    anna.says("who recognises the DPR?")
    async with running(application, contact) as events:
        await until(answered(anna))
    assert len(warnings(events)) == 1


async def test_a_webhook_left_over_is_removed(polling, api, anna):
    application, contact, _ = polling
    await api.call(api.token, "setWebhook", {"url": "https://bot.example.org/hook"})
    async with running(application, contact):
        anna.says("who recognises the DPR?")
        await until(answered(anna))
    assert api.webhook == {}


async def test_a_cancelled_handler_does_not_silence_the_bot(polling, api, anna, boris, monkeypatch):
    application, contact, _ = polling

    async def cancelled(*_args, **_more):
        raise asyncio.CancelledError

    handler = application.handlers[0][0]
    async with running(application, contact) as events:
        monkeypatch.setattr(handler, "callback", cancelled)
        anna.says("who recognises the DPR?")
        await until(lambda: warnings(events))
        monkeypatch.undo()
        boris.says("who recognises the DPR?")
        await until(answered(boris))
    assert warnings(events) == ["a handler was cancelled"]


async def test_what_is_in_hand_is_answered_before_it_stops(polling, api, anna, boris):
    application, contact, _ = polling
    api.delay = 0.05
    async with running(application, contact):
        anna.says("who recognises the DPR?")
        boris.says("who recognises the DPR?")
        await until(lambda: not api.updates.pending)
    assert "DPR" in anna.private.last.text
    assert "DPR" in boris.private.last.text


async def test_many_questions_at_once_are_each_answered_in_order(polling, api):
    application, contact, lanes = polling
    people = [api.person(f"Person {number}") for number in range(40)]
    for person in people:
        for name in ("DPR", "LPR", "Kosovo"):
            person.says(f"who recognises {name}?")
    async with running(application, contact):
        await until(lambda: all(len(person.private.messages) == 6 for person in people), 10)
    for person in people:
        said = [message.text for message in person.private.messages if message.sender is api.bot]
        assert [name in text for name, text in zip(("DPR", "LPR", "Kosovo"), said, strict=True)] == [True] * 3
    assert lanes.in_hand == 0


def test_the_fake_request_is_used_for_both_slots(polling):
    application, _, _ = polling
    assert all(isinstance(each, FakeRequest) for each in application.bot._request)
