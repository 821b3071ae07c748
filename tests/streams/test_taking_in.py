"""One worker polls for all, and another when it is gone; by webhook each takes in what it is sent."""

import asyncio
from contextlib import asynccontextmanager

import httpx
import orjson
import pytest

from bot.keeping import MOST_TRIES, NotKept
from bot.polling import live
from bot.streams.keeper import StreamKeeper
from bot.streams.names import GROUP, INTAKE, SHARDS, Names, shard_of
from bot.streams.place import place
from bot.web import application
from bot.webhook import HEADER, Webhook
from tests.streams.conftest import BOT, Worker, eventually, told

SECRET = "a-secret-of-the-operator"


def takes_in(*all_of_them):
    return [worker.keeper.takes_in for worker in all_of_them]


async def test_one_worker_polls_and_another_when_it_dies(workers, anna, redis, names):
    first = await workers.join()
    second, third = await workers.join(), await workers.join()
    assert takes_in(first, second, third) == [True, False, False]
    first.die()
    await eventually(lambda: takes_in(second, third).count(True) == 1)
    anna.says("who recognises the DPR?")
    await eventually(lambda: told(anna))
    assert redis.hget(names.owners, INTAKE) != first.keeper._heart._worker


async def test_who_stops_lets_another_poll_at_once(workers, anna, monkeypatch):
    monkeypatch.setattr("bot.streams.heart.LEASE_SECONDS", 60.0)
    first = await workers.join()
    second = await workers.join()
    await workers.leave(first)
    await eventually(lambda: second.keeper.takes_in)
    anna.says("who recognises the DPR?")
    await eventually(lambda: told(anna))


async def test_a_telegram_that_fails_now_and_then_is_polled_on(workers, api, anna):
    await workers.join()
    api.fail("getUpdates", 502, times=3)
    anna.says("who recognises the DPR?")
    await eventually(lambda: told(anna))


async def test_two_bots_share_a_redis(server, api, service, redis):
    keepers = [StreamKeeper(server.url, number) for number in (BOT, BOT + 1)]
    update = {"update_id": 5, "message": {"chat": {"id": 7}, "text": "who recognises the DPR?"}}
    for keeper in keepers:
        assert await keeper.take([update]) == [{"update_id": 5, "taken_before": True}]
        await keeper.take([update])
        await keeper.close()
    stream = shard_of(7)
    assert [redis.xlen(Names(number).streams[stream]) for number in (BOT, BOT + 1)] == [1, 1]


async def test_what_is_taken_at_the_same_time_is_stored_once_and_in_order(server, redis, names):
    keeper = StreamKeeper(server.url, BOT)
    updates = [{"update_id": number, "message": {"chat": {"id": 7}}} for number in range(50)]
    await asyncio.gather(*(keeper.take([update]) for update in [*updates, *updates]))
    entries = redis.xrange(names.streams[shard_of(7)])
    assert [int(entry["n"]) for _, entry in entries] == list(range(50))
    await keeper.close()


async def test_the_marks_of_what_was_taken_end_after_three_days(server, redis, names):
    keeper = StreamKeeper(server.url, BOT)
    await keeper.take([{"update_id": 2**63 - 1}, {"update_id": 0}])
    await keeper.close()
    marks = redis.keys(f"{names.seen}*")
    assert len(marks) == 2
    assert all(0 < redis.ttl(mark) <= 3 * 86400 for mark in marks)


async def test_with_too_much_in_redis_telegram_keeps_the_rest(workers, api, anna, monkeypatch):
    monkeypatch.setattr("bot.streams.keeper.MOST_WAITING", 0)
    worker = await workers.join()
    anna.says("who recognises the DPR?")
    await asyncio.sleep(0.3)
    assert worker.keeper.is_full
    assert len(api.updates.pending) == 1
    monkeypatch.setattr("bot.streams.keeper.MOST_WAITING", 1)
    await eventually(lambda: told(anna))


async def test_nobody_is_answered_who_has_typed_on(workers, anna, redis, names, monkeypatch):
    monkeypatch.setattr("bot.streams.reader.patience", lambda update: -1 if "inline_query" in update else 60)
    await workers.join()
    query = anna.types("kosovo")
    anna.says("who recognises the DPR?")
    await eventually(lambda: told(anna))
    await eventually(lambda: not any(redis.xlen(stream) for stream in names.streams))
    assert not query.answered


async def test_an_update_on_which_work_began_too_often_is_buried(workers, anna, redis, names, events):
    anna.says("who recognises the DPR?")
    (update,) = workers.api.updates.take_all()
    keeper = StreamKeeper(workers.url, BOT)
    await keeper.take([update])
    await keeper.close()
    stream = names.streams[shard_of(anna.id)]
    ((_, ((entry, _),)),) = redis.xreadgroup(GROUP, "one that dies", {stream: ">"})
    for _ in range(MOST_TRIES):
        redis.xclaim(stream, GROUP, "one that dies", 0, [entry])
    await workers.join()
    await eventually(lambda: redis.xlen(names.dead))
    anna.says("who recognises Kosovo?")
    await eventually(lambda: told(anna))
    assert "Kosovo" in told(anna)[0]
    assert [event["event"] for event in events if event["log_level"] == "error"] == [
        "an update was never answered"
    ]
    ((_, letter),) = redis.xrange(names.dead)
    assert letter["reason"] == "never answered"
    assert "DPR" not in str(letter)


async def test_what_somebody_else_put_into_a_stream_is_dropped(workers, api, redis, names, events):
    await workers.join()
    for strange in ({"u": "no JSON, my secret words"}, {"u": "[]"}, {"u": "{}"}, {"other": "x"}):
        redis.xadd(names.streams[3], strange)
    await eventually(lambda: not redis.xlen(names.streams[3]))
    assert len([event for event in events if event["log_level"] == "error"]) == 4
    assert "secret" not in str(events)


class Receiver(Worker):
    """A worker to which Telegram delivers."""

    def __init__(self, workers):
        super().__init__(workers.api, workers.url, workers.service, takes_in=False)
        self.api = workers.api
        self.source = Webhook("https://bot.example.org", SECRET, self.application, self.contact, self.keeper)
        transport = httpx.ASGITransport(application([self.source.route]))
        self.client = httpx.AsyncClient(transport=transport, base_url="https://bot.example.org")

    async def post(self, update):
        content = update if isinstance(update, bytes) else orjson.dumps(update)
        return await self.client.post("/telegram", content=content, headers={HEADER: SECRET})

    @asynccontextmanager
    async def running(self):
        stop = asyncio.Event()
        task = asyncio.create_task(live(self.application, self.contact, stop, self.source))
        try:
            await eventually(lambda: self.source._ready and self.shards)
            yield
        finally:
            stop.set()
            await asyncio.wait_for(task, 15)
            await self.client.aclose()


@pytest.fixture
def receiver(workers):
    return Receiver(workers)


async def test_a_delivery_is_200_once_it_is_in_redis_and_503_before(receiver, anna, server, redis, names):
    anna.says("who recognises the DPR?")
    anna.says("who recognises Kosovo?")
    first, second = receiver.api.updates.take_all()
    async with receiver.running():
        receiver.keeper._reader.closing = True
        assert (await receiver.post(first)).status_code == 200
        assert redis.xlen(names.streams[shard_of(anna.id)]) == 1
        receiver.keeper._reader.closing = False
        await eventually(lambda: len(told(anna)) == 1)
        server.kill()
        answer = await receiver.post(second)
        assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5")
        server.start()
        await eventually(lambda: receiver.keeper.durable)
        assert (await receiver.post(second)).status_code == 200
        assert (await receiver.post(second)).status_code == 200
        await eventually(lambda: len(told(anna)) == 2)
    assert ["DPR" in told(anna)[0], "Kosovo" in told(anna)[1]] == [True, True]


async def test_what_one_worker_is_sent_another_answers(receiver, workers, api, anna):
    anna.says("who recognises the DPR?")
    (update,) = api.updates.take_all()
    async with receiver.running():
        receiver.keeper._reader.closing = True
        await receiver.post(update)
        await asyncio.sleep(0.1)
        assert not told(anna)
    await workers.join()
    await eventually(lambda: told(anna))


@pytest.mark.parametrize(
    ("update", "order"),
    [
        ({"message": {"chat": {"id": -100}, "from": {"id": 5}}}, -100),
        ({"edited_message": {"chat": {"id": -100}}}, -100),
        ({"guest_message": {"chat": {"id": 8}}}, 8),
        ({"callback_query": {"message": {"chat": {"id": 9}}, "from": {"id": 5}}}, 9),
        ({"callback_query": {"inline_message_id": "x", "from": {"id": 5}}}, 5),
        ({"inline_query": {"from": {"id": 5}}}, 5),
        ({"message": {"chat": {"id": "no number"}}}, 77),
        ({"message": [1, 2], "callback_query": "odd", "inline_query": None}, 77),
        ({}, 77),
    ],
)
def test_each_update_belongs_to_a_chat_or_a_person_whatever_it_holds(update, order):
    assert place({"update_id": 77} | update).order == order
    assert 0 <= shard_of(order) < SHARDS


async def test_what_cannot_be_stored_is_not_taken(server, api):
    keeper = StreamKeeper(server.url, BOT)
    server.kill()
    with pytest.raises(NotKept):
        await keeper.take([{"update_id": 1}])
    await keeper.close()


@pytest.mark.parametrize("depth", [200, 300, 800])
async def test_an_update_nested_beyond_all_measure_stops_nothing(workers, api, anna, events, depth):
    nested = b'{"reply_to_message":' * depth + b'{"text":"my secret words"}' + b"}" * depth
    receiver = Receiver(workers)
    async with receiver.running():
        async with asyncio.timeout(5):
            answer = await receiver.post(b'{"update_id":99,"message":%b}' % nested)
            assert answer.status_code == 200
        anna.says("who recognises the DPR?")
        (update,) = api.updates.take_all()
        assert (await receiver.post(update)).status_code == 200
        await eventually(lambda: told(anna))
    assert "secret" not in str(events)
