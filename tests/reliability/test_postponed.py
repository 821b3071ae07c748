"""An answer that Telegram would not take is given later; its chat waits for it in order, and nobody else does."""

import time

import pytest

from bot.lanes import Lanes
from tests.reliability.conftest import eventually


@pytest.fixture(autouse=True)
def short_pauses(monkeypatch):
    monkeypatch.setattr("bot.postponed._FIRST_PAUSE", 0.2)
    monkeypatch.setattr("bot.delivery._FIRST_PAUSE", 0.0)


def told(person):
    return [message.text for message in person.private.messages if message.sender is not person]


async def failed_once(events):
    """Return when an answer was given up for now."""
    await eventually(lambda: any("given later" in event["event"] for event in events))


async def test_what_is_asked_meanwhile_is_answered_after_it(bot, api, anna):
    api.fail("sendMessage", 502, times=5)
    async with bot.running() as events:
        anna.says("who recognises the DPR?")
        await failed_once(events)
        anna.says("when?")
        anna.says("who recognises Kosovo?")
        await eventually(lambda: len(told(anna)) == 3)
    assert [text.splitlines()[0] for text in told(anna)] == [
        "[en] who_recognises: DPR",
        "[en] when_recognised: DPR",
        "[en] who_recognises: Kosovo",
    ]
    assert bot.sizes()["pending"] == 0


async def test_an_answer_that_fails_again_still_comes_first(bot, api, anna):
    api.fail("sendMessage", 502, times=10)
    async with bot.running() as events:
        anna.says("who recognises the DPR?")
        await failed_once(events)
        anna.says("when?")
        await eventually(lambda: len(told(anna)) == 2)
    assert ["who_recognises: DPR" in told(anna)[0], "when_recognised: DPR" in told(anna)[1]] == [True, True]


async def test_other_chats_and_those_who_type_do_not_wait_for_it(bot, api, anna):
    boris = api.person("Boris")
    api.fail("sendMessage", 502, times=5)
    async with bot.running() as events:
        anna.says("who recognises the DPR?")
        await failed_once(events)
        boris.says("who recognises Kosovo?")
        query = anna.types("kosovo")
        await eventually(lambda: told(boris) and query.answered)
        assert not told(anna)
        await eventually(lambda: told(anna))


async def test_a_chat_that_telegram_bars_for_long_is_left_alone_for_so_long(bot, api, anna, monkeypatch):
    monkeypatch.setattr("bot.postponed._FIRST_PAUSE", 0.01)
    monkeypatch.setattr("bot.delivery._LONGEST_WAIT", 0.5)
    api.flood("sendMessage", 1)
    async with bot.running() as events:
        anna.says("who recognises the DPR?")
        await failed_once(events)
        begun = time.monotonic()
        anna.says("who recognises Kosovo?")
        await eventually(lambda: told(anna))
        assert time.monotonic() - begun > 0.9
        await eventually(lambda: len(told(anna)) == 2)
    assert ["DPR" in told(anna)[0], "Kosovo" in told(anna)[1]] == [True, True]


async def test_what_waits_behind_it_survives_a_stop(bot, api, anna, monkeypatch):
    monkeypatch.setattr("bot.postponed._FIRST_PAUSE", 60.0)
    api.fail("sendMessage", 502, times=5)
    async with bot.running() as events:
        anna.says("who recognises the DPR?")
        await failed_once(events)
        anna.says("when?")
        await eventually(lambda: not api.updates.pending and not bot.application.update_processor.in_hand)
    assert bot.sizes()["pending"] == 2
    async with bot.running():
        await eventually(lambda: len(told(anna)) == 2)
    assert "when_recognised: DPR" in told(anna)[1]


async def test_of_a_chat_that_talks_on_only_so_much_is_held_back(bot, api, anna, monkeypatch):
    monkeypatch.setattr("bot.postponed._FIRST_PAUSE", 60.0)
    monkeypatch.setattr("bot.postponed._MOST_BEHIND", 3)
    api.fail("sendMessage", 502, times=5)
    async with bot.running() as events:
        anna.says("who recognises the DPR?")
        await failed_once(events)
        for _ in range(5):
            anna.says("who recognises Kosovo?")
        await eventually(lambda: len(told(anna)) == 2)
    assert bot.sizes()["pending"] == 4


async def test_many_chats_that_telegram_bars_take_no_place_from_others(bot, api, anna):
    bot.lanes = lambda: Lanes(at_once=2)
    api.flood("sendMessage", 40, times=2)
    async with bot.running() as events:
        for name in ("Boris", "Carl"):
            api.person(name).says("who recognises the DPR?")
        await eventually(lambda: [event for event in events if event.get("trouble") == "busy"][1:])
        anna.says("who recognises Kosovo?")
        await eventually(lambda: told(anna))
