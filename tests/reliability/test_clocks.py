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


class Silences:
    """A contact that has heard nothing for so many seconds at each look; `over` once all were looked at."""

    def __init__(self, *seconds):
        self.left, self.over = list(seconds), asyncio.Event()

    def silence(self):
        if len(self.left) == 1:
            self.over.set()
            return self.left[0]
        return self.left.pop(0)


class NoUpdater:
    """Starts, and never does anything."""

    async def start_polling(self, **_more):
        pass


@pytest.fixture
def polling(bot, monkeypatch):
    """Polling whose looks follow each other at once, with a contact of the test's own."""
    monkeypatch.setattr("bot.polling._LOOK_SECONDS", 0.0)

    def make(contact):
        polling = Polling(bot.application, contact)
        monkeypatch.setattr(polling, "_updater", NoUpdater())
        return polling

    return make


async def test_a_machine_that_slept_goes_on_polling(bot, polling):
    async with bot.running():
        await eventually(lambda: bot.contact.last)
        contact = Silences(5.0, 30_000.0, 5.0, 5.0, 30_000.0, 5.0)
        task = asyncio.create_task(polling(contact).run())
        await asyncio.wait_for(contact.over.wait(), 5)
        assert not task.done()
        task.cancel()


async def test_polling_that_is_not_there_any_more_ends_the_bot_for_its_supervisor(bot, polling):
    async with bot.running():
        await eventually(lambda: bot.contact.last)
        with pytest.raises(Silent, match="start the bot again"):
            await asyncio.wait_for(polling(Silences(5.0, 301.0, 321.0)).run(), 5)


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
