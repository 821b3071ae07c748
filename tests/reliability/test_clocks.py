"""Clocks that jump, as those of machines that sleep or are set right: nothing ends, nothing is lost."""

import asyncio
import time

import pytest

from bot.conversations import Recent
from bot.polling import Polling, Silent
from tests.reliability.conftest import eventually


def told(person):
    return [message.text for message in person.private.messages if message.sender is not person]


class Clock:
    now = 1000.0

    def __call__(self):
        return self.now


@pytest.fixture
def short_looks(monkeypatch):
    monkeypatch.setattr("bot.polling._LOOK_SECONDS", 0.1)


async def test_a_machine_that_slept_goes_on_answering(bot, anna, short_looks):
    async with bot.running() as events:
        anna.says("who recognises the DPR?")
        await eventually(lambda: told(anna))
        bot.contact._told -= 10_000.0
        await asyncio.sleep(0.15)  # one look falls into this
        anna.says("who recognises Kosovo?")
        await eventually(lambda: len(told(anna)) == 2)
        await asyncio.sleep(0.3)
        anna.says("who recognises the LPR?")
        await eventually(lambda: len(told(anna)) == 3)
    assert not [event for event in events if event["log_level"] == "error"]


async def test_polling_that_is_not_there_any_more_ends_the_bot_for_its_supervisor(
    bot, short_looks, monkeypatch
):
    async with bot.running():
        await eventually(lambda: bot.contact.last)
        polling = Polling(bot.application, bot.contact)
        monkeypatch.setattr(polling, "_updater", NoUpdater())
        monkeypatch.setattr(polling, "_contact", Silence())
        with pytest.raises(Silent, match="start the bot again"):
            await asyncio.wait_for(polling.run(), 5)


class NoUpdater:
    """Starts, and never does anything."""

    async def start_polling(self, **_more):
        pass


class Silence:
    """A contact that nobody tells anything."""

    def silence(self):
        return 301.0


@pytest.mark.parametrize("jump", [-86400.0, 86400.0 * 400])
async def test_a_wall_clock_that_was_wrong_loses_no_question(bot, api, anna, jump):
    anna.says("who recognises the DPR?")
    journal = bot.journal()
    journal._clock = lambda: time.time() + jump
    journal.write([api.updates.take_all()])
    journal.close()
    async with bot.running():
        await eventually(lambda: told(anna))
    assert bot.sizes()["pending"] == 0


@pytest.mark.parametrize("jump", [-1e6, 1e6])
def test_what_is_remembered_stays_bounded(jump):
    clock = Clock()
    remembered = Recent(100, 60.0, clock)
    for number in range(300):
        remembered.set(number, number)
        clock.now += jump
    assert len(remembered) == 100
    assert remembered.get(299) == (299 if jump < 0 else None)
