"""Limits hold for all workers together, and are those of one process."""

from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.limits import GROUP, INLINE, USER, Buckets, Rate, Surface, Verdict
from bot.messages import Messages
from bot.streams.limits import SharedLimits
from bot.streams.link import Link
from tests.streams.conftest import eventually, told


@pytest.fixture
async def connect(server, names):
    links = []

    def connected():
        links.append(Link(server.url, names))
        return SharedLimits(links[-1])

    yield connected
    for link in links:
        await link.close()


async def asks(limits, times, user=1, group=None, surface=Surface.CHAT):
    return Counter([await limits.admit(user, group, surface) for _ in range(times)])


async def test_what_was_asked_of_one_worker_counts_for_the_others(connect):
    one, other = connect(), connect()
    assert await asks(one, USER.burst - 1) == {Verdict.ADMITTED: USER.burst - 1}
    found = await asks(other, 4)
    assert found[Verdict.TOLD] == 1
    assert (await asks(one, 3))[Verdict.TOLD] == 0


async def test_a_group_and_inline_mode_have_buckets_of_their_own(connect):
    limits = connect()
    for user in range(GROUP.burst):
        await limits.admit(user + 10, -5)
    assert (await asks(limits, 8, 1, group=-5))[Verdict.TOLD] == 1
    assert await asks(limits, 1, 1) == {Verdict.ADMITTED: 1}
    assert await asks(limits, INLINE.burst // 2, 1, surface=Surface.INLINE) == {
        Verdict.ADMITTED: INLINE.burst // 2
    }


@settings(
    max_examples=20,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    asked=st.lists(
        st.tuples(st.sampled_from([1, 2]), st.sampled_from([None, -3]), st.sampled_from([1, 70, 130])),
        max_size=6,
    ),
)
async def test_the_verdicts_are_those_of_one_process(connect, redis, asked):
    redis.flushall()
    # A slow machine takes longer than a question has room for; with no time at all nothing fills again.
    shared, single = connect(), Buckets(lambda: 1000.0)
    for user, group, times in asked:
        ours, theirs = await asks(shared, times, user, group), await asks(single, times, user, group)
        assert abs(ours[Verdict.ADMITTED] - theirs[Verdict.ADMITTED]) <= 3
        assert ours[Verdict.TOLD] <= theirs[Verdict.TOLD] + 1


async def test_buckets_are_gone_once_they_are_full(connect, redis, names):
    await asks(connect(), 2)
    key = names.bucket("chat", 1)
    assert 0 < redis.pttl(key) <= 2 * USER.interval * 1000


async def test_without_redis_each_worker_counts_by_itself(connect, server):
    limits = connect()
    await limits.admit(1, None)
    server.kill()
    found = await asks(limits, USER.burst + 2)
    assert found == {Verdict.ADMITTED: USER.burst, Verdict.TOLD: 1, Verdict.SILENT: 1}


async def test_who_floods_the_workers_hears_it_once(workers, anna, monkeypatch):
    monkeypatch.setattr("bot.streams.limits.USER", Rate(1, 3))
    await workers.join(limited=True)
    for _ in range(6):
        anna.says("who recognises the DPR?")
    await eventually(lambda: len(told(anna)) == 4)
    assert told(anna)[3] == Messages.load("en").format("too-many")
