"""Updates that were taken are answered, whatever happens in between, and none of them twice."""

import sqlite3
import time

import pytest

from bot.lanes import Lanes
from tests.reliability.conftest import eventually


def told(person):
    """What the bot said to a person."""
    return [message.text for message in person.private.messages if message.sender is not person]


def errors(events):
    return [event["event"] for event in events if event["log_level"] == "error"]


def question(api, person, text):
    """The raw update of a question that Telegram has forgotten already."""
    person.says(text)
    (update,) = api.updates.take_all()
    return update


async def test_what_an_earlier_run_took_is_answered_at_the_start(bot, api, anna):
    journal = bot.journal()
    journal.write(
        [[question(api, anna, "who recognises the DPR?"), question(api, anna, "who recognises Kosovo?")]]
    )
    journal.close()
    async with bot.running() as events:
        await eventually(lambda: len(told(anna)) == 2)
    assert ["DPR" in told(anna)[0], "Kosovo" in told(anna)[1]] == [True, True]
    assert events[0] == {"event": "answering what was left from before", "updates": 2, "log_level": "info"}
    assert bot.sizes()["pending"] == 0


async def test_an_update_that_comes_again_is_answered_once(bot, api, anna):
    update = question(api, anna, "who recognises the DPR?")
    async with bot.running():
        for _ in range(3):
            api.updates.push_raw(update)
            await eventually(lambda: not api.updates.pending)
        await eventually(lambda: told(anna))
    async with bot.running():
        api.updates.push_raw(update)
        await eventually(lambda: not api.updates.pending)
        anna.says("who recognises Kosovo?")
        await eventually(lambda: len(told(anna)) > 1)
    assert ["DPR" in told(anna)[0], "Kosovo" in told(anna)[1], len(told(anna))] == [True, True, 2]


async def test_an_update_twice_in_one_batch_is_answered_once(bot, api, anna):
    update = question(api, anna, "who recognises the DPR?")
    api.updates.pending[:] = [update, update, update]
    async with bot.running():
        await eventually(lambda: not api.updates.pending and told(anna))
    assert len(told(anna)) == 1


async def test_updates_in_the_wrong_order_are_all_answered(bot, api):
    people = [api.person(f"Person {number}") for number in range(5)]
    api.updates.pending[:] = [question(api, person, "who recognises the DPR?") for person in people][::-1]
    last = api.updates.pending[0]["update_id"]
    api.updates.push_raw({"update_id": last + 1})
    async with bot.running():
        await eventually(lambda: all(told(person) for person in people))


async def test_an_inline_query_from_before_is_dropped(bot, api, anna):
    query = anna.types("kosovo")
    old = api.updates.take_all()
    journal = bot.journal()
    journal._clock = lambda: time.time() - 60
    journal.write([old, [question(api, anna, "who recognises the DPR?")]])
    journal.close()
    async with bot.running():
        await eventually(lambda: told(anna))
    assert not query.answered
    assert bot.sizes()["pending"] == 0


async def test_an_unreadable_update_becomes_a_dead_letter(bot, api, anna):
    api.updates.push("message", {"message_id": 1, "chat": {"id": 5}, "text": "my secret words"})
    anna.says("who recognises the DPR?")
    async with bot.running() as events:
        await eventually(lambda: told(anna))
    assert errors(events) == ["an update could not be read"]
    assert bot.sizes() | {"bytes": 0} == {"pending": 0, "done": 2, "dead": 1, "bytes": 0}
    assert b"secret" not in bot.path.read_bytes()


async def test_an_update_that_was_never_answered_in_twenty_starts_is_given_up(bot, api, anna):
    journal = bot.journal()
    journal.write([[question(api, anna, "who recognises the DPR?")]])
    for _ in range(20):
        journal.take_up()
    journal.close()
    async with bot.running() as events:
        anna.says("who recognises Kosovo?")
        await eventually(lambda: told(anna))
    assert errors(events) == ["an update was never answered"]
    assert len(told(anna)) == 1
    assert bot.sizes()["dead"] == 1


async def test_an_answer_that_cannot_be_taken_does_not_bring_back_the_updates_before_it(bot, api, anna):
    anna.says("who recognises the DPR?")
    async with bot.running() as events:
        await eventually(lambda: told(anna) and not api.updates.pending)
        api.garble("getUpdates", b'{"description":"no","ok":false}')
        anna.says("who recognises Kosovo?")
        await eventually(lambda: len(told(anna)) > 1 and not api.updates.pending)
        anna.says("who recognises the LPR?")
        await eventually(lambda: any("LPR" in text for text in told(anna)))
    assert len(told(anna)) == 3
    assert "the answer to getUpdates could not be taken, so it is asked for again" in errors(events)


async def test_an_unknown_kind_of_update_is_done_at_once(bot, api, anna):
    api.updates.push_raw({"brand_new_kind": {"text": "my secret words"}})
    anna.says("who recognises the DPR?")
    async with bot.running():
        await eventually(lambda: told(anna))
    assert bot.sizes()["pending"] == 0


async def test_what_a_stop_leaves_is_answered_after_the_next_start(bot, api, anna, monkeypatch):
    monkeypatch.setattr("bot.polling._STOP_SECONDS", 0.05)
    api.delay = 0.5
    anna.says("who recognises the DPR?")
    anna.says("who recognises Kosovo?")
    async with bot.running() as events:
        await eventually(lambda: not api.updates.pending)
    assert "the rest is answered after the next start" in events[-1]["event"]
    assert bot.sizes()["pending"] == 2
    api.delay = 0
    async with bot.running():
        await eventually(lambda: any("Kosovo" in text for text in told(anna)))
    assert bot.sizes()["pending"] == 0


async def test_an_answer_that_telegram_would_not_take_is_given_later(bot, api, anna, monkeypatch):
    monkeypatch.setattr("bot.postponed._FIRST_PAUSE", 0.01)
    monkeypatch.setattr("bot.delivery._FIRST_PAUSE", 0.0)
    api.fail("sendMessage", 502, times=12)
    async with bot.running() as events:
        anna.says("who recognises the DPR?")
        await eventually(lambda: told(anna))
    assert [event["event"] for event in events if event["log_level"] == "warning"] == [
        "an answer is given later, as Telegram did not take it"
    ] * 2
    assert not errors(events)
    assert bot.sizes()["pending"] == 0


class Failing(sqlite3.Connection):
    """A connection whose disk is full, or whose file is broken, from some moment on."""

    full = broken = False

    def execute(self, statement, *values):
        if self.broken:
            raise sqlite3.DatabaseError("database disk image is malformed")
        if self.full and statement.startswith(("begin", "insert")):
            raise sqlite3.OperationalError("database or disk is full")
        return super().execute(statement, *values)


@pytest.fixture
def disk(bot, monkeypatch):
    """The disk under the journal; set `full` on it."""
    made = []

    def connect(*args, **more):
        made.append(real(*args, **more, factory=Failing))
        return made[-1]

    real = sqlite3.connect
    monkeypatch.setattr("bot.journal.sqlite3.connect", connect)
    return made


async def test_with_a_full_disk_everything_is_answered_before_it_is_confirmed(bot, api, anna, disk):
    async with bot.running() as events:
        await eventually(lambda: disk)
        anna.says("who recognises the DPR?")
        await eventually(lambda: told(anna))
        disk[0].full = True
        api.delay = 0.1
        anna.says("who recognises Kosovo?")
        anna.says("who recognises the LPR?")
        await eventually(lambda: len(told(anna)) == 2)
        assert len(api.updates.pending) == 2
        await eventually(lambda: len(told(anna)) == 3 and not api.updates.pending)
        disk[0].full = False
        anna.says("who recognises the DPR?")
        await eventually(lambda: len(told(anna)) == 4)
    (said,) = errors(events)
    assert said.startswith("updates cannot be journaled, so each batch is answered before more are taken")
    assert "updates are journaled again" in [event["event"] for event in events]
    assert bot.sizes() | {"bytes": 0} == {"pending": 0, "done": 4, "dead": 0, "bytes": 0}


async def test_with_a_full_disk_a_chat_that_telegram_bars_does_not_hold_up_the_others(bot, api, anna, disk):
    boris = api.person("Boris")
    async with bot.running() as events:
        boris.says("who recognises the DPR?")
        await eventually(lambda: told(boris))
        disk[0].full = True
        api.flood("sendMessage", 3600)
        anna.says("who recognises the DPR?")
        await eventually(lambda: any("given later" in event["event"] for event in events))
        boris.says("who recognises Kosovo?")
        await eventually(lambda: len(told(boris)) == 2)


async def test_a_journal_that_cannot_be_made_does_not_keep_it_from_answering(bot, api, anna, tmp_path):
    (tmp_path / "file").write_text("")
    bot.path = tmp_path / "file" / "state.updates.db"
    async with bot.running() as events:
        anna.says("who recognises the DPR?")
        await eventually(lambda: told(anna) and not api.updates.pending)
        anna.says("who recognises Kosovo?")
        await eventually(lambda: len(told(anna)) == 2)
        assert not bot.ledger.durable
    assert len(errors(events)) == 1


async def test_a_damaged_journal_is_replaced(bot, api, anna):
    bot.path.write_bytes(b"not a database at all, " * 400)
    async with bot.running() as events:
        anna.says("who recognises the DPR?")
        await eventually(lambda: told(anna))
        assert bot.ledger.durable
    assert errors(events) == ["the journal of updates is damaged, so a new one is made"]
    assert bot.sizes()["done"] == 1


async def test_a_journal_that_breaks_while_running_is_replaced(bot, api, anna, disk):
    async with bot.running() as events:
        await eventually(lambda: bot.ledger.durable)
        disk[0].broken = True
        anna.says("who recognises the DPR?")
        await eventually(lambda: told(anna))
        assert bot.ledger.durable
    assert errors(events) == ["the journal of updates is damaged, so a new one is made"]
    assert bot.sizes()["done"] == 1


async def test_no_more_is_taken_than_fits(bot, api):
    bot.lanes = lambda: Lanes(in_hand=10)
    people = [api.person(f"Person {number}") for number in range(300)]
    api.delay = 0.01
    for person in people:
        person.says("who recognises the DPR?")
    async with bot.running():
        await eventually(lambda: any(told(person) for person in people))
        assert bot.sizes()["pending"] <= 110
        await eventually(lambda: all(told(person) for person in people), 15)
    assert bot.sizes()["pending"] == 0
