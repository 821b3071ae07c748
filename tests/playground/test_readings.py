"""Which question is behind which message."""

import asyncio

import pytest

from bot.playground.readings import Reading, Readings
from bot.reply import Reply, ReplyKind
from knowledge.query import Intent, Query


def reading(text: str) -> Reading:
    return Reading(text, None, Reply(ReplyKind.REFUSE, "en", Query(Intent.OUT_OF_SCOPE), ()))


@pytest.fixture
def readings():
    return Readings()


async def test_the_message_that_follows_a_question_is_its_answer(readings):
    readings.note(reading("who?"))
    readings.attach(1, 10)
    assert readings.of(1, 10).text == "who?"
    assert readings.of(2, 10) is None


async def test_a_second_message_does_not_come_from_the_same_question(readings):
    readings.note(reading("who?"))
    readings.attach(1, 10)
    readings.attach(1, 11)
    assert readings.of(1, 11) is None


async def test_an_edit_puts_the_new_question_in_the_place_of_the_old(readings):
    for text in ("who?", "when?"):
        readings.note(reading(text))
        readings.attach(1, 10)
    assert readings.of(1, 10).text == "when?"


async def test_questions_that_are_answered_at_the_same_time_are_not_mixed_up(readings):
    async def handle(text: str, message: int) -> None:
        readings.note(reading(text))
        await asyncio.sleep(0)
        # A library may send from a task of its own, which has a copy of the context.
        await asyncio.create_task(send(message))
        readings.attach(1, message + 100)

    async def send(message: int) -> None:
        readings.attach(1, message)

    await asyncio.gather(handle("who?", 1), handle("when?", 2))
    assert (readings.of(1, 1).text, readings.of(1, 2).text) == ("who?", "when?")
    assert readings.of(1, 101) is None


async def test_only_the_newest_are_kept(readings, monkeypatch):
    monkeypatch.setattr("bot.playground.readings._KEPT", 2)
    for number in (1, 2, 3):
        readings.note(reading("who?"))
        readings.attach(1, number)
    assert readings.of(1, 1) is None
    assert readings.of(1, 3)
