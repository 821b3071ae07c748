"""How much may be asked: more than anybody reads, less than a flood, and one sentence about it."""

from collections import Counter

import pytest
import structlog

from bot.admission import LATE_SECONDS, Admission
from bot.app import build_application
from bot.fake_api import FakeRequest
from bot.limits import GROUP, INLINE, USER, WINDOW, Buckets, Surface, Verdict
from bot.messages import Messages
from tests.telegram.conftest import Conversations, Telegram


class Clock:
    now = 1000.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def buckets(clock):
    return Buckets(clock)


@pytest.fixture
async def limited(api, codec, service, clock, buckets):
    """The bot with limits, whose clock stands still unless moved."""

    async def wait(_seconds):
        pass

    memory = Conversations()
    application = build_application(
        service, codec, api.token, request=FakeRequest(api), memory=memory, limits=buckets, sleep=wait
    )
    async with application:
        yield Telegram(api, service, application, memory)


async def asks(buckets, times, user=1, group=None, surface=Surface.CHAT):
    """How often each verdict fell."""
    return Counter([await buckets.admit(user, group, surface) for _ in range(times)])


async def test_a_burst_is_answered_then_one_word_then_nothing(buckets):
    found = await asks(buckets, USER.burst + 5)
    assert found == {Verdict.ADMITTED: USER.burst, Verdict.TOLD: 1, Verdict.SILENT: 4}


async def test_there_is_room_again_at_the_steady_rate(buckets, clock):
    await asks(buckets, USER.burst + 5)
    clock.now += USER.interval * 3
    assert await asks(buckets, 5) == {Verdict.ADMITTED: 3, Verdict.SILENT: 2}
    clock.now += USER.interval * USER.burst
    assert await asks(buckets, USER.burst + 2) == {
        Verdict.ADMITTED: USER.burst,
        Verdict.TOLD: 1,
        Verdict.SILENT: 1,
    }


async def test_in_the_long_run_no_more_is_answered_than_the_rate(buckets, clock):
    found = Counter()
    for _ in range(6000):
        clock.now += 0.1
        found += await asks(buckets, 1)
    assert found[Verdict.ADMITTED] == pytest.approx(10 * USER.a_minute + USER.burst, abs=1)
    assert found[Verdict.TOLD] <= 600 / WINDOW


async def test_people_do_not_share_a_bucket_but_a_group_does(buckets):
    for user in range(GROUP.burst):
        assert await asks(buckets, 1, user, group=-7) == {Verdict.ADMITTED: 1}
    assert await asks(buckets, 3, 999, group=-7) == {Verdict.TOLD: 1, Verdict.SILENT: 2}
    assert await asks(buckets, 1, 999) == {Verdict.ADMITTED: 1}
    assert await asks(buckets, 1, 999, group=-8) == {Verdict.ADMITTED: 1}


async def test_what_a_full_group_refuses_costs_its_people_nothing(buckets):
    for user in range(GROUP.burst):
        await asks(buckets, 1, user, group=-7)
    await asks(buckets, 50, 999, group=-7)
    assert await asks(buckets, USER.burst, 999) == {Verdict.ADMITTED: USER.burst}


async def test_many_who_flood_a_group_are_not_each_told_so_beyond_its_room(buckets):
    found = Counter()
    for user in range(200):
        await asks(buckets, USER.burst, user)
        found += await asks(buckets, 3, user, group=-7)
    assert found[Verdict.TOLD] <= GROUP.burst + 1


async def test_typing_has_a_bucket_of_its_own(buckets):
    assert await asks(buckets, INLINE.burst, surface=Surface.INLINE) == {Verdict.ADMITTED: INLINE.burst}
    assert await asks(buckets, 1) == {Verdict.ADMITTED: 1}


async def test_no_more_is_remembered_than_agreed(clock):
    buckets = Buckets(clock, most=100)
    for user in range(1000):
        await asks(buckets, 1, user, group=-user - 1)
    assert len(buckets) == 100


@pytest.mark.parametrize("jump", [-1e9, -3600.0, -WINDOW, 3600.0, 1e9])
async def test_a_clock_that_jumps_shuts_nobody_out_for_longer_than_an_empty_bucket(buckets, clock, jump):
    await asks(buckets, USER.burst + 5, group=-7)
    clock.now += jump
    await asks(buckets, 1, group=-7)
    clock.now += 60.0 * USER.burst / USER.a_minute
    assert (await asks(buckets, 5, group=-7))[Verdict.ADMITTED] == 5


async def test_who_asks_too_fast_hears_it_once_and_is_answered_again_later(limited, anna, clock):
    for _ in range(USER.burst + 4):
        anna.says("who recognises the DPR?")
    await limited.settle()
    said = [message.text for message in anna.private.messages if message.sender is limited.api.bot]
    assert said[USER.burst :] == [Messages.load("en").format("too-many")]
    clock.now += USER.interval
    anna.says("who recognises Kosovo?")
    await limited.settle()
    assert "Kosovo" in anna.private.last.text


async def test_what_is_not_said_to_the_bot_counts_for_nobody(limited, anna, group):
    for _ in range(3 * GROUP.burst):
        anna.says("just talking", group)
    anna.says("/ask who recognises the DPR?", group)
    await limited.settle()
    assert "DPR" in group.last.text


async def test_a_group_is_told_as_a_reply_in_its_language(limited, api, boris):
    group = api.group("Many questions", boris)
    for _ in range(GROUP.burst + 3):
        last = boris.says("/ask who recognises the DPR?", group)
    await limited.settle()
    (said,) = [
        message for message in group.messages if message.text == Messages.load("ru").format("too-many")
    ]
    assert said.reply_to.id < last.id


async def test_a_button_pressed_too_often_stops_its_clock_all_the_same(limited, anna):
    anna.says("who recognises the DPR?")
    await limited.settle()
    shown = anna.private.last
    presses = []
    for _ in range(USER.burst + 3):
        presses.append(anna.presses(shown, "Timeline"))
        await limited.settle()
    assert all(press.answered for press in presses)
    assert [press.notice for press in presses].count(Messages.load("en").format("too-many")) == 1


async def test_who_types_too_fast_is_told_in_the_place_of_results(limited, anna):
    queries = [anna.types("kosovo") for _ in range(INLINE.burst + 3)]
    await limited.settle()
    assert [bool(query.results) for query in queries] == [True] * INLINE.burst + [False] * 3
    told, *silent = queries[INLINE.burst :]
    assert told.button["text"] == Messages.load("en").format("inline-too-many")
    assert not any(query.answered for query in silent)


async def test_a_guest_who_asks_too_often_is_told_once(limited, api, anna):
    elsewhere = api.group("Elsewhere", anna, bot=False)
    guests = [anna.mentions("@recognition_bot DPR", elsewhere) for _ in range(GROUP.burst + 3)]
    await limited.settle()
    texts = [guest.answer.text if guest.answer else None for guest in guests]
    assert texts[GROUP.burst :] == [Messages.load("en").format("too-many"), None, None]


async def test_a_question_that_telegram_would_not_take_is_not_charged_again(limited, api, anna, monkeypatch):
    monkeypatch.setattr("bot.postponed._FIRST_PAUSE", 0.0)
    api.fail("sendMessage", 502, times=5)
    anna.says("who recognises the DPR?")
    (update,) = limited.updates()
    await limited.application.process_update(update)
    for _ in range(USER.burst + 5):
        anna.says("who recognises Kosovo?")
    await limited.settle()
    await limited.application.process_update(update)
    assert "DPR" in anna.private.last.text


async def test_when_the_bot_is_behind_each_chat_hears_it_once(limited, api, anna, boris):
    lanes = limited.application.update_processor
    lanes.lag = LATE_SECONDS + 1
    for _ in range(3):
        anna.says("who recognises the DPR?")
        boris.says("who recognises the DPR?")
    query = anna.types("kosovo")
    with structlog.testing.capture_logs() as events:
        await limited.settle()
        lanes.lag = 0.0
        api.person("Carl").says("who recognises the DPR?")
        await limited.settle()
        lanes.lag = LATE_SECONDS + 1
    assert [event["event"].split(",")[0] for event in events] == [
        "more is asked than can be answered",
        "questions are answered in time again",
    ]
    for person, lang in ((anna, "en"), (boris, "ru")):
        said = [message.text for message in person.private.messages if message.sender is api.bot]
        assert said == [Messages.load(lang).format("overloaded")]
    assert not query.answered
    assert len(limited.service.asked) == 1
    lanes.lag = 0.0
    anna.says("who recognises the DPR?")
    await limited.settle()
    assert "DPR" in anna.private.last.text


async def test_who_is_not_let_in_is_counted_by_reason(limited, anna, buckets):
    counted = Counter()
    buckets.refused = lambda reason: counted.update([reason])
    for _ in range(USER.burst + 4):
        anna.says("who recognises the DPR?")
    for _ in range(INLINE.burst + 3):
        anna.types("kosovo")
    await limited.settle()
    assert counted == {"too-many": 4, "too-many-inline": 3}
    limited.application.update_processor.lag = LATE_SECONDS + 1
    anna.says("who recognises the DPR?")
    anna.types("kosovo")
    await limited.settle()
    assert counted["overloaded"] == 2


async def test_without_limits_everybody_is_let_in(telegram, anna):
    anna.says("DPR")
    (update,) = telegram.updates()
    admission = Admission(None)
    assert [await admission.refusal(update) for _ in range(500)] == [None] * 500
