"""When Redis goes away nothing is confirmed to Telegram, nothing is lost, and work goes on by itself when it is back."""

import asyncio

import pytest

from bot.health import Health
from bot.metrics import Metrics
from tests.streams.conftest import eventually, told


def errors(events):
    return [event["event"] for event in events if event["log_level"] == "error"]


@pytest.fixture(params=["killed", "frozen"])
def away(request, server, monkeypatch):
    """Takes Redis away, and brings it back."""
    monkeypatch.setattr("bot.streams.link._SECONDS", 0.5)

    class Away:
        gone = staticmethod(server.kill if request.param == "killed" else server.freeze)
        back = staticmethod(server.start if request.param == "killed" else server.thaw)

    return Away


async def test_redis_that_goes_and_comes_back_loses_nothing(workers, api, anna, away, events):
    await workers.join()
    await workers.join()
    people = [api.person(f"Person {number}") for number in range(40)]
    api.delay = 0.1
    for person in people:
        person.says("who recognises the DPR?")
    await eventually(lambda: any(told(person) for person in people))
    away.gone()
    anna.says("who recognises Kosovo?")
    await eventually(lambda: errors(events))
    # Longer than a lease: nobody could have renewed one.
    await asyncio.sleep(1.5)
    assert [update["message"]["text"] for update in api.updates.pending][-1] == "who recognises Kosovo?"
    assert not told(anna)
    away.back()
    await eventually(lambda: told(anna) and all(told(person) for person in people))
    assert {len(told(person)) for person in [anna, *people]} == {1}
    assert len(errors(events)) == 2
    assert {event[:69] for event in errors(events)} == {
        "Redis does not serve, so updates stay with Telegram until it does; ch"
    }
    assert "Redis answers again" in [event["event"] for event in events]
    assert "Kosovo" not in str(events)


async def test_a_worker_that_starts_before_redis_waits_for_it(workers, server, anna, events):
    server.kill()
    anna.says("who recognises the DPR?")
    await workers.join(wait=False)
    await eventually(lambda: errors(events))
    server.start()
    await eventually(lambda: told(anna))


async def test_a_redis_that_comes_back_empty_is_made_ready_again(workers, redis, anna, events):
    worker = await workers.join()
    redis.flushall()
    await eventually(lambda: worker.shards == 32 and redis.exists(*worker.keeper._names.streams) == 32)
    anna.says("who recognises the DPR?")
    await eventually(lambda: told(anna))
    assert not errors(events)


async def test_a_stop_while_redis_is_away_ends_in_time(workers, server, events):
    worker = await workers.join()
    server.kill()
    await eventually(lambda: errors(events))
    async with asyncio.timeout(20):
        await workers.leave(worker)


async def test_with_redis_away_for_long_a_worker_is_unhealthy(workers, server, monkeypatch):
    monkeypatch.setattr("bot.streams.link._UNWELL_SECONDS", 0.3)
    worker = await workers.join()
    health = Health(worker.contact, worker.lanes, worker.keeper, lambda: "v1")
    report = await health.report()
    assert report["status"] == "ok"
    assert report["redis"] == {
        "waiting": 0,
        "in_hand": 0,
        "shards": 32,
        "workers": 1,
        "takes_in": 1,
        "silent_seconds": 0,
    }
    figures = (await Metrics().endpoint(health)(None)).body.decode()
    assert 'bot_redis{figure="shards"} 32.0' in figures
    server.kill()
    await asyncio.sleep(0.5)
    assert (await health.report())["reasons"] == ["Redis does not answer"]


async def test_a_redis_that_is_full_refuses_and_goes_on_when_there_is_room(workers, redis, anna, events):
    await workers.join()
    redis.config_set("maxmemory", 1)
    anna.says("who recognises the DPR?")
    await eventually(lambda: errors(events))
    await asyncio.sleep(0.2)
    assert len(workers.api.updates.pending) == 1
    redis.config_set("maxmemory", 0)
    await eventually(lambda: told(anna))
    assert "who recognises" not in str(events)
