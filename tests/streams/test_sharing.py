"""Many workers share the work: nothing is lost, and each chat is answered in order, whoever comes or goes."""

from itertools import groupby

import orjson

from bot.streams.names import GROUP, shard_of
from tests.streams.conftest import eventually, told


def crowd(api, number):
    return [api.person(f"Person {each}") for each in range(number)]


def somebody(api, shard):
    """A person whose private chat belongs to a shard."""
    return next(person for person in crowd(api, 500) if shard_of(person.id) == shard)


def ask(people, text="who recognises the DPR?"):
    for person in people:
        person.says(text)


def everybody(people, times=1):
    return lambda: all(len(told(person)) >= times for person in people)


def course(person):
    """What a person was told about, in order; what was under way at a kill may be told twice in a row."""
    subjects = [next(each for each in ("DPR", "LPR", "Kosovo") if each in text) for text in told(person)]
    return [subject for subject, _ in groupby(subjects)]


def waiting(redis, names):
    return sum(redis.xlen(stream) for stream in names.streams)


async def test_one_worker_does_all(workers, api, anna, redis, names):
    worker = await workers.join()
    anna.says("who recognises the DPR?")
    await eventually(lambda: told(anna))
    assert "DPR" in told(anna)[0]
    assert worker.shards == 32
    await eventually(lambda: not waiting(redis, names))


async def test_an_update_that_comes_again_is_answered_once(workers, api, anna):
    await workers.join()
    anna.says("who recognises the DPR?")
    (update,) = api.updates.pending
    await eventually(lambda: told(anna))
    for _ in range(3):
        api.updates.push_raw(update)
        await eventually(lambda: not api.updates.pending)
    anna.says("who recognises Kosovo?")
    await eventually(lambda: len(told(anna)) > 1)
    assert ["DPR" in told(anna)[0], "Kosovo" in told(anna)[1], len(told(anna))] == [True, True, 2]


async def test_a_worker_that_joins_gets_its_share_of_shards_and_work(workers, api):
    first = await workers.join()
    second = await workers.join()
    await eventually(lambda: (first.shards, second.shards) == (16, 16))
    third = await workers.join()
    await eventually(lambda: sorted((first.shards, second.shards, third.shards)) == [10, 11, 11])
    people = crowd(api, 60)
    ask(people)
    await eventually(everybody(people))
    assert {len(told(person)) for person in people} == {1}
    assert all(worker.lanes.last_done for worker in (first, second, third))


async def test_what_a_dead_worker_had_in_hand_is_answered_by_another(workers, api):
    dying, other = await workers.join(), await workers.join()
    people = crowd(api, 60)
    api.delay = 0.3
    ask(people)
    await eventually(lambda: dying.in_hand > 10 and other.in_hand > 10)
    dying.die()
    left = [person for person in people if not told(person)]
    assert left
    await eventually(everybody(people))
    assert other.shards == 32
    assert {len(told(person)) for person in people} <= {1, 2}


async def test_the_order_within_a_chat_holds_when_its_worker_dies(workers, api):
    dying, _ = await workers.join(), await workers.join()
    people = crowd(api, 8)
    api.delay = 0.1
    subjects = ["DPR", "LPR", "Kosovo"] * 2
    for subject in subjects:
        ask(people, f"who recognises {subject}?")
    await eventually(lambda: any(told(person) for person in people))
    dying.die()
    await eventually(lambda: all(len(course(person)) == len(subjects) for person in people))
    assert all(course(person) == subjects for person in people)


async def test_what_a_chat_asks_while_its_answer_cannot_be_sent_waits_behind_it(
    workers, api, anna, events, monkeypatch
):
    monkeypatch.setattr("bot.postponed._FIRST_PAUSE", 0.5)
    monkeypatch.setattr("bot.delivery._FIRST_PAUSE", 0.0)
    await workers.join()
    api.fail("sendMessage", 502, times=5)
    anna.says("who recognises the DPR?")
    await eventually(lambda: any("given later" in event["event"] for event in events))
    for subject in ("LPR", "Kosovo"):
        anna.says(f"who recognises {subject}?")
    # The worker that joins may be given the chat; what waits goes along.
    await workers.join()
    await eventually(lambda: len(course(anna)) == 3)
    assert course(anna) == ["DPR", "LPR", "Kosovo"]


async def test_many_answers_that_cannot_be_sent_hold_up_no_chat_of_their_shard(
    workers, api, anna, events, monkeypatch
):
    monkeypatch.setattr("bot.streams.shards.MOST_OF_A_SHARD", 4)
    monkeypatch.setattr("bot.streams.keeper.shard_of", lambda _chat: 0)
    await workers.join()
    people = crowd(api, 6)
    api.flood("sendMessage", 3600, times=6)
    ask(people)
    await eventually(lambda: [event for event in events if "given later" in event["event"]][5:])
    anna.says("who recognises Kosovo?")
    await eventually(lambda: told(anna))


async def test_who_stops_hands_over_at_once_and_leaves_the_rest(workers, api, monkeypatch, redis, names):
    monkeypatch.setattr("bot.streams.heart.LEASE_SECONDS", 60.0)
    leaving, other = await workers.join(), await workers.join()
    people = crowd(api, 30)
    api.delay = 0.2
    for subject in ("DPR", "LPR"):
        ask(people, f"who recognises {subject}?")
    await eventually(lambda: leaving.lanes.in_hand > 10)
    await workers.leave(leaving)
    await eventually(everybody(people, 2))
    await eventually(lambda: other.shards == 32)
    assert {len(told(person)) for person in people} == {2}
    assert set(redis.hvals(names.owners)) == {other.keeper._heart._worker}


async def test_a_worker_that_was_frozen_does_not_begin_what_others_have_taken(workers, api):
    frozen, other = await workers.join(), await workers.join()
    # Its heart stands still, and everything else goes on.
    frozen.keeper._tasks[0].cancel()
    await eventually(lambda: other.shards == 32)
    people = crowd(api, 40)
    ask(people)
    await eventually(everybody(people))
    assert {len(told(person)) for person in people} == {1}
    assert frozen.lanes.last_done is None


async def test_an_entry_that_was_handed_out_and_never_arrived_is_found(workers, api, redis, names):
    await workers.join()
    person = somebody(api, 7)
    person.says("who recognises the DPR?")
    (update,) = api.updates.take_all()
    stream = names.streams[7]
    with redis.pipeline() as pipeline:
        pipeline.xadd(stream, {"n": update["update_id"], "u": orjson.dumps(update)})
        # As a worker might that was frozen, and reads on before it knows that the shard is another's.
        pipeline.xreadgroup(GROUP, "one that wakes up", {stream: ">"})
        pipeline.execute()
    await eventually(lambda: told(person))
    await eventually(lambda: not waiting(redis, names))
    assert [each["name"] for each in redis.xinfo_consumers(stream, GROUP)] != ["one that wakes up"]


async def test_a_chat_that_floods_does_not_hold_up_other_shards(workers, api):
    await workers.join()
    loud, quiet = somebody(api, 1), somebody(api, 2)
    api.delay = 0.02
    for _ in range(200):
        loud.says("who recognises the DPR?")
    quiet.says("who recognises Kosovo?")
    await eventually(lambda: told(quiet))
    assert len(told(loud)) < 100
    await eventually(lambda: len(told(loud)) == 200)
