"""Chats side by side, each chat in order, no more at once than agreed."""

import asyncio

import structlog
from telegram import Update

from bot.lanes import Lanes


def message(update_id: int, chat: int) -> Update:
    data = {"message_id": update_id, "date": 1, "chat": {"id": chat, "type": "private"}}
    return Update.de_json({"update_id": update_id, "message": data})


class Work:
    """Handlers that wait to be let go, and what they did in which order."""

    def __init__(self):
        self.begun, self.done, self.gates = [], [], {}

    async def handle(self, update):
        self.begun.append(update.update_id)
        await self.gates.setdefault(update.update_id, asyncio.Event()).wait()
        self.done.append(update.update_id)

    def finish(self, update_id):
        self.gates.setdefault(update_id, asyncio.Event()).set()


def start(lanes, work, *updates):
    return [asyncio.create_task(lanes.process_update(update, work.handle(update))) for update in updates]


async def turns(times=10):
    for _ in range(times):
        await asyncio.sleep(0)


async def test_a_chat_is_answered_in_order():
    lanes, work = Lanes(), Work()
    tasks = start(lanes, work, message(1, 7), message(2, 7), message(3, 7))
    for number in (3, 2, 1):
        work.finish(number)
    await asyncio.gather(*tasks)
    assert work.done == [1, 2, 3]


async def test_a_slow_chat_does_not_hold_the_others():
    lanes, work = Lanes(), Work()
    tasks = start(lanes, work, message(1, 7), message(2, 8), message(3, 9))
    work.finish(2)
    work.finish(3)
    await asyncio.gather(*tasks[1:])
    assert work.done == [2, 3]
    work.finish(1)
    await tasks[0]


async def test_a_chat_that_waits_in_line_takes_no_place_from_others():
    lanes, work = Lanes(at_once=2), Work()
    tasks = start(lanes, work, message(1, 7), message(2, 7), message(3, 7), message(4, 8))
    await turns()
    assert work.begun == [1, 4]
    for number in range(1, 5):
        work.finish(number)
    await asyncio.gather(*tasks)


async def test_no_more_are_worked_on_than_agreed():
    lanes, work = Lanes(at_once=2), Work()
    tasks = start(lanes, work, *(message(number, number) for number in range(1, 6)))
    await turns()
    assert len(work.begun) == 2
    for number in range(1, 6):
        work.finish(number)
    await asyncio.gather(*tasks)
    assert len(work.done) == 5


async def test_when_enough_is_in_hand_no_more_is_taken():
    lanes, work = Lanes(in_hand=2), Work()
    tasks = start(lanes, work, message(1, 1), message(2, 2))
    await turns()
    room = asyncio.create_task(lanes.room())
    await turns()
    assert not room.done()
    work.finish(1)
    await asyncio.wait_for(room, 1)
    work.finish(2)
    await asyncio.gather(*tasks)
    assert lanes.in_hand == 0


async def test_when_very_many_are_to_come_again_no_more_is_taken():
    later, work = {1, 2, 3, 4, 5}, Work()
    lanes = Lanes(in_hand=1, finished=lambda number: number not in later)
    for number in sorted(later):
        assert not lanes.is_full
        work.finish(number)
        await asyncio.gather(*start(lanes, work, message(number, number)))
    assert lanes.is_full
    waiting = asyncio.create_task(lanes.room())
    await turns()
    assert not waiting.done()
    later.discard(3)
    await asyncio.gather(*start(lanes, work, message(3, 3)))
    await asyncio.wait_for(waiting, 1)


async def test_a_cancellation_inside_a_handler_ends_that_handler_alone():
    lanes = Lanes()

    async def cancelled():
        raise asyncio.CancelledError

    with structlog.testing.capture_logs() as events:
        await lanes.process_update(message(1, 7), cancelled())
    assert [(event["event"], event["update"]) for event in events] == [("a handler was cancelled", 1)]
    work = Work()
    work.finish(2)
    await asyncio.gather(*start(lanes, work, message(2, 7)))
    assert work.done == [2]


async def test_nothing_is_kept_of_a_chat_that_is_done():
    lanes, work = Lanes(), Work()
    work.finish(1)
    await asyncio.gather(*start(lanes, work, message(1, 7)))
    assert lanes._lanes == {}


async def test_how_far_it_is_behind_is_what_waits_for_a_worker_not_for_its_chat():
    lanes, lags, slowly = Lanes(at_once=2), {}, asyncio.Event()

    async def handle(update):
        lags[update.update_id] = lanes.lag
        if update.update_id <= 2:
            await slowly.wait()

    updates = [message(1, 7), message(2, 8), message(3, 9), message(4, 7)]
    tasks = [asyncio.create_task(lanes.process_update(update, handle(update))) for update in updates]
    await asyncio.sleep(0.3)
    slowly.set()
    await asyncio.gather(*tasks)
    # The third waited for somebody to finish, the fourth for the first one of its own chat.
    assert lags[3] >= 0.2
    assert max(lags[1], lags[2], lags[4]) < 0.2
