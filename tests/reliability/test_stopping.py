"""A stop ends within its deadline whatever Telegram does meanwhile, and a bot that is full is not taken for dead."""

import asyncio
import time

import pytest
from starlette.routing import Route

from bot.lanes import Lanes
from bot.web import application, listen, serving
from tests.reliability.conftest import eventually


@pytest.fixture(autouse=True)
def short_deadline(monkeypatch):
    monkeypatch.setattr("bot.polling._STOP_SECONDS", 1.0)
    monkeypatch.setattr("bot.polling._CLOSE_SECONDS", 0.3)


async def test_a_bot_that_is_full_stops_in_time(bot, api, anna):
    bot.lanes = lambda: Lanes(in_hand=1)
    api.flood("sendMessage", 4)
    async with bot.running() as events:
        anna.says("who recognises the DPR?")
        await eventually(lambda: bot.application.update_processor.is_full)
        await eventually(lambda: any(event["event"] == "Telegram asks to wait" for event in events))
        begun = time.monotonic()
    assert time.monotonic() - begun < 2.0
    assert bot.sizes()["pending"] == 1


async def test_a_telegram_that_says_nothing_at_the_end_does_not_hold_up_the_stop(bot, api, anna, monkeypatch):
    async with bot.running() as events:
        await eventually(lambda: any(event["event"].startswith("polling") for event in events))

        async def silent(*_args, **_more):
            await asyncio.sleep(60)

        monkeypatch.setattr(api, "call", silent)
        begun = time.monotonic()
    assert time.monotonic() - begun < 2.0


async def test_a_bot_that_is_full_for_long_is_not_taken_for_one_that_does_not_poll(
    bot, api, anna, monkeypatch
):
    monkeypatch.setattr("bot.intake._LOOK_SECONDS", 0.01)
    bot.lanes = lambda: Lanes(in_hand=1)
    api.flood("sendMessage", 4)
    async with bot.running():
        anna.says("who recognises the DPR?")
        await eventually(lambda: bot.application.update_processor.is_full)
        await asyncio.sleep(0.3)
        assert bot.contact.silence() < 0.1


async def test_a_request_that_never_ends_does_not_hold_up_the_stop(monkeypatch):
    monkeypatch.setattr("bot.web._GRACE_SECONDS", 1)
    begun = asyncio.Event()

    async def endless(_request):
        begun.set()
        await asyncio.sleep(60)

    with listen("127.0.0.1", 0) as listener:
        async with serving(application([Route("/", endless)]), listener) as address:
            host, port = address.removeprefix("http://").split(":")
            _, writer = await asyncio.open_connection(host, int(port))
            writer.write(b"GET / HTTP/1.1\r\nHost: bot\r\n\r\n")
            await begun.wait()
            stopping = time.monotonic()
        writer.close()
    assert time.monotonic() - stopping < 3.0
