"""Updates as nobody would send them: each is answered, passed over or buried, and none raises what nobody catches.

FUZZ_EXAMPLES=100000 tries more of them, as `make chaos` does.
"""

import os
from itertools import count

import orjson
import pytest
import structlog
from hypothesis import HealthCheck, example, given, settings

from bot.app import build_application
from bot.codec import Codec
from bot.fake_api import FakeApi, FakeRequest
from bot.ledger import has_number
from tests.reliability.updates import BY_SCHEMA, DAMAGED, REAL
from tests.telegram.conftest import IDS, StubService

EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "150"))
# What is said of an error that not even the handler of errors was given.
UNCAUGHT = {"an update could not be worked on", "a handler was cancelled"}
NUMBERS = count(1)


@pytest.fixture
async def bot():
    api = FakeApi()
    application = build_application(
        StubService(), Codec(IDS), api.token, request=FakeRequest(api), sleep=no_wait
    )
    async with application:
        yield application


async def no_wait(_seconds):
    pass


def test_there_is_one_of_each_kind():
    kinds = {kind for update in REAL for kind in update} - {"update_id"}
    assert kinds == {"message", "edited_message", "inline_query", "guest_message", "callback_query"}


def tries(share):
    """This share of all examples."""
    ignored = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.filter_too_much]
    return settings(max_examples=int(EXAMPLES * share), deadline=None, suppress_health_check=ignored)


def said(text, length):
    """A message that begins with a command of so many UTF-16 units, whatever its text."""
    command = {"type": "bot_command", "offset": 0, "length": length}
    person = {"id": 1, "is_bot": False, "first_name": "Anna"}
    message = {"message_id": 1, "date": 1, "chat": {"id": 1, "type": "private"}, "from": person}
    return {
        "update_id": 1,
        "message": message | {"text": text, "caption_entities": [command], "entities": [command]},
    }


@tries(0.6)
@given(update=DAMAGED)
async def test_no_damaged_update_raises_what_nobody_catches(bot, update):
    await worked_off(bot, update)


@tries(0.4)
@given(update=BY_SCHEMA)
@example(update=said("𐀀", length=1))
@example(update=said("", length=0))
async def test_no_update_that_keeps_to_the_schema_meets_a_defect(bot, update):
    events = await worked_off(bot, update)
    assert not [event for event in events if defect(event)]


async def worked_off(bot, update):
    """Let the bot take an update and work it off; gives what it logs."""
    if not storable(update):
        return []
    # A number of its own, or it would be passed over as one that was answered before.
    update = update | {"update_id": next(NUMBERS)}
    finished = []
    bot.update_processor.finished = finished.append
    with structlog.testing.capture_logs() as events:
        (taken,) = await bot.bot.ledger.take([update])
        read = bot.bot.read(taken)
        if read:
            await bot.update_processor.process_update(read, bot.process_update(read))
            assert finished == [update["update_id"]]
    assert not bot.update_processor.in_hand
    assert not [repr(event.get("exc_info")) for event in events if event["event"] in UNCAUGHT]
    return events


def defect(event):
    """Whether an error came from our own code or the library's, and not from what Telegram said."""
    error = event.get("exc_info")
    return isinstance(error, Exception) and "telegram.error" not in type(error).__module__


def storable(update):
    """Whether it can have come over the network, and is an update at all; others are refused before."""
    try:
        orjson.dumps(update)
    except (TypeError, ValueError):
        return False
    return has_number(update)
