"""The real process under a harsh supervisor and on a real disk that takes no more."""

import asyncio
import json
import resource
import signal
import sys
from contextlib import suppress

import pytest

from bot.fake_api import FakeApi
from bot.fake_api.server import serving
from tests.reliability.chaos import Load, bot, delivering, free_port, until

linux = pytest.mark.skipif(
    sys.platform != "linux", reason="elsewhere no disk can be made to fail that easily"
)


@pytest.fixture
def load():
    api = FakeApi()
    return Load(api)


def events(folder):
    return [json.loads(line) for line in (folder / "bot.log").read_text().splitlines()]


@pytest.mark.parametrize("grace", [0.0, 0.3])
async def test_asked_to_stop_and_killed_soon_after_it_loses_nothing(load, database, tmp_path, grace):
    api = load.api
    api.delay = 0.3
    load.ask(80)
    async with serving(api) as address:
        async with bot(address, api.token, database, tmp_path) as process:
            await until(lambda: load.answered > 5, 30, "no answers")
            process.send_signal(signal.SIGTERM)
            load.ask(20)
            await asyncio.sleep(grace)
            with suppress(ProcessLookupError):  # it may have been quick enough
                process.send_signal(signal.SIGKILL)
            await process.wait()
        api.delay = 0.0
        async with bot(address, api.token, database, tmp_path) as process:
            await until(lambda: load.answered == len(load.people), 30, "questions unanswered")
    assert load.answers()[0] == 0


async def test_stopped_twice_in_a_row_it_loses_nothing(load, database, tmp_path):
    api = load.api
    api.delay = 0.2
    load.ask(60)
    async with serving(api) as address:
        async with bot(address, api.token, database, tmp_path) as process:
            await until(lambda: load.answered > 3, 30, "no answers")
            process.send_signal(signal.SIGTERM)
            await asyncio.sleep(0.1)
            with suppress(ProcessLookupError):  # a quick machine is done by now
                process.send_signal(signal.SIGINT)
            assert await asyncio.wait_for(process.wait(), 15) == 0
        async with bot(address, api.token, database, tmp_path) as process:
            await until(lambda: load.answered == len(load.people), 30, "questions unanswered")
    assert set(load.answers()) == {1}


@linux
async def test_on_a_disk_that_takes_no_more_it_answers_and_says_so_once(load, database, tmp_path):
    api = load.api
    async with serving(api) as address:
        async with bot(address, api.token, database, tmp_path) as process:
            load.ask(5)
            await until(lambda: load.answered == 5, 30, "no answers")
            # No file may grow: what the kernel then says to SQLite is what a full disk says.
            log = (tmp_path / "bot.log").stat().st_size + 4000
            resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (log, log))
            load.ask(40)
            await until(lambda: load.answered == 45, 30, "no answers on a full disk")
            process.send_signal(signal.SIGTERM)
            assert await asyncio.wait_for(process.wait(), 15) == 0
        said = [event for event in events(tmp_path) if event["level"] == "error"]
        assert len(said) == 1
        assert said[0]["event"].startswith("updates cannot be journaled")
        async with bot(address, api.token, database, tmp_path) as process:
            load.ask(5)
            await until(lambda: load.answered == 50, 30, "no answers with room again")
    # What could not be noted as answered is answered once more.
    assert set(load.answers()) <= {1, 2}


@linux
async def test_with_files_that_cannot_be_written_it_answers_and_says_so(load, database, tmp_path):
    api = load.api
    async with serving(api) as address:
        settings = {"STATE_DB": "/proc/state.db"}
        async with bot(address, api.token, database, tmp_path, **settings) as process:
            load.ask(20)
            await until(lambda: load.answered == 20, 30, "no answers without a disk")
            process.send_signal(signal.SIGTERM)
            assert await asyncio.wait_for(process.wait(), 15) == 0
    said = [event["event"] for event in events(tmp_path) if event["level"] in {"warning", "error"}]
    assert len(said) == 2
    assert said[0].startswith("/proc/state.db cannot be written")
    assert said[1].startswith("updates cannot be journaled")
    assert set(load.answers()) == {1}


async def test_inline_queries_are_answered_with_their_delivery(load, database, tmp_path):
    api, port = load.api, free_port()
    settings = {"WEBHOOK_URL": "https://bot.example.org", "PORT": str(port)}
    people = [api.person(f"Person {number}") for number in range(30)]
    async with (
        serving(api) as address,
        delivering(api, port),
        bot(address, api.token, database, tmp_path, **settings),
    ):
        await until(lambda: api.webhook, 30, "no webhook")
        queries = [person.types("who recognises Kosovo?") for person in people]
        await until(lambda: all(query.answered for query in queries), 30, "queries unanswered")
    assert all(query.results for query in queries)
    assert not [call.error for call in api.called("answerInlineQuery") if call.error]
