"""Updates as nobody would send them: each is answered, passed over or buried, and none raises what nobody catches.

FUZZ_EXAMPLES=100000 tries more of them.
"""

import copy
import os
from itertools import count

import orjson
import pytest
import structlog
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.app import build_application
from bot.codec import Codec
from bot.fake_api import FakeApi, FakeRequest
from bot.ledger import has_number
from tests.telegram.conftest import IDS, StubService

EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "150"))
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=5,
)


def real_updates():
    """One of each kind, as Telegram sends them."""
    api = FakeApi()
    anna = api.person("Anna")
    group = api.group("Group", anna, topics=(7,))
    elsewhere = api.group("Elsewhere", anna, bot=False)
    shown = anna.says("who recognises the DPR?")
    anna.edits(shown, "who recognises Kosovo?")
    anna.starts("inline")
    anna.says("/ask who recognises Kosovo?", group, thread=7)
    anna.types("kosovo")
    anna.mentions("@recognition_bot who recognises Kosovo?", elsewhere)
    updates = api.updates.take_all()
    pressed = {
        "id": "1",
        "from": anna.json(),
        "chat_instance": "5",
        "data": "lang_uk",
        "message": shown.json(),
    }
    return [*updates, {"update_id": 7, "callback_query": pressed}]


def places(value, path=()):
    """The paths to everything inside a JSON value."""
    yield path
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in inner:
        yield from places(each, (*path, key))


@st.composite
def strange_updates(draw):
    """A real update in which some things are missing or something else."""
    update = copy.deepcopy(draw(st.sampled_from(REAL)))
    for _ in range(draw(st.integers(0, 3))):
        path = draw(st.sampled_from(list(places(update))[1:] or [()]))
        if not path:
            break
        holder = update
        for key in path[:-1]:
            holder = holder[key]
        if draw(st.booleans()):
            holder[path[-1]] = draw(ANYTHING)
        elif isinstance(holder, dict):
            del holder[path[-1]]
    return update


REAL = real_updates()
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


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(update=strange_updates())
async def test_no_update_raises_what_nobody_catches(bot, update):
    if not storable(update):
        return
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
    assert not [
        repr(event["exc_info"]) for event in events if event["event"] == "an update could not be worked on"
    ]


def storable(update):
    """Whether it can have come over the network, and is an update at all; others are refused before."""
    try:
        orjson.dumps(update)
    except (TypeError, ValueError):
        return False
    return has_number(update)
