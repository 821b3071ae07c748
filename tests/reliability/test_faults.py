"""Whatever comes over the network in the place of an answer: no reply is dropped, and one chat never stalls the rest."""

import asyncio
import time
from contextlib import asynccontextmanager

import pytest
import structlog

from bot.app import build_application
from bot.codec import Codec
from bot.contact import Contact
from bot.ledger import Ledger
from bot.polling import poll
from bot.request import AiohttpRequest
from tests.reliability.conftest import eventually
from tests.reliability.faulty import Fault, Faulty, answer, refusal
from tests.telegram.conftest import IDS

FAULTS = {
    "429 with retry_after": (refusal(429, "Too Many Requests: retry after 1", retry_after=1), 0.0),
    "429 without": (refusal(429, "Too Many Requests"), 0.0),
    "500": (refusal(500, "Internal Server Error"), 0.0),
    "502": (refusal(502, "Bad Gateway"), 0.0),
    "502 in HTML": (answer(502, b"<html><h1>502 Bad Gateway</h1>"), 0.0),
    "400 in HTML": (answer(400, b"<html><h1>400 Bad Request</h1>"), 0.0),
    "401 in HTML": (answer(401, b"<html><h1>401 Authorization Required</h1>"), 0.0),
    "403 in HTML": (answer(403, b"<html><h1>403 Forbidden</h1>"), 0.0),
    "404 in HTML": (answer(404, b"<html><h1>404 Not Found</h1>"), 0.0),
    "200 in HTML": (answer(200, b"<html>Log in to this network"), 0.0),
    "200 for a refusal": (answer(200, b'{"ok":false,"error_code":502,"description":"Bad Gateway"}'), 0.0),
    "200 for a flood wait": (
        answer(200, b'{"ok":false,"error_code":429,"description":"Wait","parameters":{"retry_after":1}}'),
        0.0,
    ),
    "200 without a result": (answer(200, b'{"ok":true,"description":"done"}'), 0.0),
    "another kind of result": (answer(200, b'{"ok":true,"result":"done"}'), 0.0),
    "strange words": (answer(500, b'{"ok":false,"description":5,"parameters":[1]}'), 0.0),
    "an empty body": (answer(200, b""), 0.0),
    "half of the JSON": (answer(200, b'{"ok":true,"resu'), 0.0),
    "half of the body": (answer(200, b'{"ok":true,"resu', length=400), 0.0),
    "nothing": (None, 0.0),
    "nothing for long": (None, 0.6),
    "no HTTP at all": (b"SSH-2.0-OpenSSH_9.6\r\nContent-Length: 0\r\n\r\n", 0.0),
    "headers for ever": (
        b"HTTP/1.1 200 OK\r\n" + b"X-More: 1\r\n" * 9000 + b"Content-Length: 9\r\n\r\n",
        0.0,
    ),
}


@pytest.fixture(autouse=True)
def short_pauses(monkeypatch):
    monkeypatch.setattr("bot.delivery._FIRST_PAUSE", 0.01)
    monkeypatch.setattr("bot.postponed._FIRST_PAUSE", 0.05)
    monkeypatch.setattr("bot.polling._POLL_SECONDS", 1)


@pytest.fixture
def server(api):
    return Faulty(api)


@pytest.fixture
def people(api):
    return [api.person(f"Person {number}") for number in range(5)]


@asynccontextmanager
async def running(bot, server):
    """The bot with its real HTTP client, whose patience is short; gives what it logs."""
    contact, stop, ledger = Contact(), asyncio.Event(), Ledger(bot.path, 7)
    async with server.serving() as address:
        application = build_application(
            bot.service,
            Codec(IDS),
            bot.api.token,
            api_url=address,
            request=AiohttpRequest(64, read=0.3, connect=1.0, write=1.0, pool=1.0),
            contact=contact,
            ledger=ledger,
        )
        with structlog.testing.capture_logs() as events:
            task = asyncio.create_task(poll(application, contact, stop))
            try:
                await eventually(lambda: contact.last)
                yield events
            finally:
                stop.set()
                bot.api.updates.release()
                await asyncio.wait_for(task, 15)
    assert bot.api.token not in str(events)
    assert "DPR" not in str(events)


def said(api, person):
    return [message.text for message in person.private.messages if message.sender is api.bot]


@pytest.mark.parametrize("fault", FAULTS)
async def test_a_reply_outlasts_it(bot, server, api, people, fault):
    body, seconds = FAULTS[fault]
    async with running(bot, server):
        server.faults.append(Fault("sendMessage", body, seconds, times=3))
        for person in people:
            person.says("who recognises the DPR?")
        await eventually(lambda: all(said(api, person) for person in people), 15)
    assert server.met == 3
    assert [said(api, person) for person in people] == [said(api, people[0])[:1]] * 5
    assert "DPR" in said(api, people[0])[0]
    assert bot.sizes()["pending"] == 0


@pytest.mark.parametrize("fault", FAULTS)
async def test_polling_outlasts_it(bot, server, api, people, fault):
    body, seconds = FAULTS[fault]
    async with running(bot, server):
        server.faults.append(Fault("getUpdates", body, seconds, times=3))
        await eventually(lambda: server.met)
        for person in people:
            person.says("who recognises the DPR?")
        await eventually(lambda: all(said(api, person) for person in people), 15)
    assert [len(said(api, person)) for person in people] == [1] * 5
    assert server.met == 3


@pytest.mark.parametrize("fault", FAULTS)
async def test_results_for_who_types_outlast_it(bot, server, people, fault):
    body, seconds = FAULTS[fault]
    async with running(bot, server):
        server.faults.append(Fault("answerInlineQuery", body, seconds, times=2))
        queries = [person.types("kosovo") for person in people]
        await eventually(lambda: all(query.answered for query in queries))
    assert server.met == 2
    assert all(query.results for query in queries)


@pytest.mark.parametrize("wait", [30, 3600])
async def test_nobody_who_types_is_answered_when_they_have_long_gone(bot, server, anna, people, wait):
    body = refusal(429, f"Too Many Requests: retry after {wait}", retry_after=wait)
    async with running(bot, server) as events:
        server.faults.append(Fault("answerInlineQuery", body))
        query = anna.types("kosovo")
        await eventually(lambda: [event for event in events if event["log_level"] == "error"])
        later = people[0].types("kosovo")
        await eventually(lambda: later.answered)
    assert not query.answered
    assert bot.sizes()["pending"] == 0


@pytest.mark.parametrize("fault", ["half of the body", "nothing", "502"])
async def test_updates_that_were_lost_on_the_way_come_again(bot, server, api, people, fault):
    async with running(bot, server):
        server.faults.append(Fault("getUpdates", FAULTS[fault][0], times=2, after=True))
        for person in people:
            person.says("who recognises the DPR?")
        await eventually(lambda: all(said(api, person) for person in people), 15)
    assert [len(said(api, person)) for person in people] == [1] * 5


@pytest.mark.parametrize("fault", ["half of the body", "nothing"])
async def test_a_reply_whose_receipt_is_lost_is_sent_again_rather_than_not_at_all(
    bot, server, api, anna, fault
):
    async with running(bot, server):
        server.faults.append(Fault("sendMessage", FAULTS[fault][0], after=True))
        anna.says("who recognises the DPR?")
        await eventually(lambda: len(said(api, anna)) == 2)
    assert len(set(said(api, anna))) == 1


async def test_a_reply_that_telegram_takes_its_time_with_is_sent_once(bot, server, api, anna):
    body = answer(200, b'{"ok":true,"result":{"message_id":7}}')
    async with running(bot, server):
        server.faults.append(Fault("sendMessage", body, 1.0, after=True, times=9))
        anna.says("who recognises the DPR?")
        await eventually(lambda: said(api, anna))
        await eventually(lambda: bot.sizes()["done"])
    assert len(said(api, anna)) == 1


async def test_only_the_chat_that_telegram_names_waits(bot, server, api, anna, people):
    body = refusal(429, "Too Many Requests: retry after 1", retry_after=1)
    mine = lambda parameters: parameters["chat_id"] == anna.id  # noqa: E731
    async with running(bot, server):
        server.faults.append(Fault("sendMessage", body, times=2, when=mine))
        begun = time.monotonic()
        anna.says("who recognises the DPR?")
        anna.says("who recognises Kosovo?")
        for _ in range(4):
            for person in people:
                person.says("who recognises the DPR?")
        await eventually(lambda: all(len(said(api, person)) == 4 for person in people))
        assert time.monotonic() - begun < 1.0
        assert said(api, anna) == []
        await eventually(lambda: len(said(api, anna)) == 2)
        assert time.monotonic() - begun >= 2.0
    assert ["DPR" in said(api, anna)[0], "Kosovo" in said(api, anna)[1]] == [True, True]


async def test_a_chat_that_telegram_answers_slowly_stalls_no_other(bot, server, api, anna, people):
    mine = lambda parameters: parameters["chat_id"] == anna.id  # noqa: E731
    async with running(bot, server):
        server.faults.append(Fault("sendMessage", None, 2.0, times=99, when=mine))
        anna.says("who recognises the DPR?")
        await eventually(lambda: server.met)
        for person in people:
            person.says("who recognises the DPR?")
        begun = time.monotonic()
        await eventually(lambda: all(said(api, person) for person in people))
        assert time.monotonic() - begun < 1.0
        server.faults.clear()
        await eventually(lambda: said(api, anna))


@pytest.mark.parametrize(
    "fault", ["429 with retry_after", "404 in HTML", "200 for a refusal", "half of the JSON", "nothing"]
)
async def test_a_start_outlasts_it(bot, server, api, anna, fault):
    body, seconds = FAULTS[fault]
    methods = ("getMe", "deleteWebhook", "setMyCommands", "setMyDescription", "setMyShortDescription")
    server.faults += [Fault(method, body, seconds) for method in methods]
    anna.says("who recognises the DPR?")
    async with running(bot, server):
        await eventually(lambda: said(api, anna), 15)
        await eventually(lambda: server.met >= 3)
    assert len(said(api, anna)) == 1


async def test_an_outage_of_the_whole_server_costs_no_reply(bot, server, api, people):
    async with running(bot, server) as events:
        for method in ("sendMessage", "getUpdates"):
            server.faults.append(Fault(method, None, times=40))
        for person in people:
            person.says("who recognises the DPR?")
        await eventually(lambda: all(said(api, person) for person in people), 15)
    assert bot.sizes()["pending"] == 0
    # It is said when it begins and when it ends, not with each attempt.
    contact = [event["event"] for event in events if event["event"].startswith("Telegram ")]
    assert contact == [
        "Telegram cannot be reached or does not answer; trying until it does",
        "Telegram answers again",
    ]
