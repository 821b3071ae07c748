"""`python -m bot run` as a process, against the fake Bot API over HTTP."""

import asyncio
import json
import os
import signal
import sys
from contextlib import asynccontextmanager, suppress

import httpx

from bot.fake_api.server import serving
from bot.limits import USER
from bot.messages import Messages
from tests.reliability.chaos import free_port


@asynccontextmanager
async def started(address, token, database, folder, **settings):
    """The bot as a process that logs to a pipe; killed at the end if it still runs."""
    environment = {
        "TELEGRAM_BOT_TOKEN": token,
        "TELEGRAM_API_URL": address,
        "KNOWLEDGE_DB": str(database),
        "STATE_DB": str(folder / "state.db"),
        "PYTHONPATH": os.getcwd(),  # noqa: PTH109 - where the tests were started
        "HOME": str(folder),
        **settings,
    }
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-W", "error", "-m", "bot", "run"),
        cwd=folder,
        env=environment,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        yield process
    finally:
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()


async def until(condition, seconds=15.0):
    async with asyncio.timeout(seconds):
        while not condition():  # noqa: ASYNC110 - what is waited for happens in another process
            await asyncio.sleep(0.01)


async def test_a_message_is_answered_and_it_stops_when_asked(api, anna, database, tmp_path):
    anna.says("who recognises the DPR?")
    async with serving(api) as address, started(address, api.token, database, tmp_path) as process:
        await until(lambda: len(anna.private.messages) == 2)
        query = anna.types("who recognises kosovo")
        await until(lambda: query.answered)
        process.send_signal(signal.SIGTERM)
        logged = (await asyncio.wait_for(process.stderr.read(), 10)).decode()
        assert await process.wait() == 0
    assert "Donetsk" in anna.private.last.text
    assert "Sources" in anna.private.last.text
    assert query.results
    assert api.token not in logged
    assert "DPR" not in logged
    events = [json.loads(line) for line in logged.splitlines()]
    assert [event["event"] for event in events] == ["polling; stop with Ctrl-C"]


async def test_it_has_limits_and_operators(api, anna, database, tmp_path):
    port = free_port()
    settings = {"OPERATOR_IDS": str(anna.id), "PORT": str(port)}
    boris = api.person("Boris")
    for _ in range(3 * USER.burst):
        boris.says("who recognises Kosovo?")
    boris.says("/status")
    anna.says("/status")
    async with serving(api) as address, started(address, api.token, database, tmp_path, **settings):
        await until(lambda: len(anna.private.messages) == 2)
        told = Messages.load("en").format("too-many")
        await until(lambda: told in [message.text for message in boris.private.messages])
        async with httpx.AsyncClient(trust_env=False) as client:
            figures = (await client.get(f"http://127.0.0.1:{port}/metrics")).text
    assert anna.private.last.text.startswith("I am well.")
    answers = [message for message in boris.private.messages if "Sources" in message.text]
    assert USER.burst <= len(answers) < 2 * USER.burst
    assert 'bot_refusals_total{reason="too-many"}' in figures


async def test_a_wrong_token_ends_it_with_one_line(api, database, tmp_path):
    token = "987654321:AAAnotherTokenThatIsNotThisOne000000000"
    async with serving(api) as address, started(address, token, database, tmp_path) as process:
        logged = (await asyncio.wait_for(process.stderr.read(), 15)).decode()
        assert await process.wait() == 1
    assert logged == (
        "Error: Telegram does not know this bot token; copy TELEGRAM_BOT_TOKEN again from @BotFather\n"
    )


async def test_a_second_one_on_the_same_state_does_not_answer_everything_again(api, anna, database, tmp_path):
    anna.says("who recognises the DPR?")
    async with serving(api) as address, started(address, api.token, database, tmp_path):
        await until(lambda: len(anna.private.messages) == 2)
        async with started(address, api.token, database, tmp_path) as second:
            logged = (await asyncio.wait_for(second.stderr.read(), 15)).decode()
            assert await second.wait() == 1
        anna.says("when?")
        await until(lambda: len(anna.private.messages) == 4)
    assert logged.startswith("Error: another bot is running on ")
    assert "set STATE_DB to another file" in logged


async def test_without_network_it_says_so_once_and_answers_once_there_is(api, anna, database, tmp_path):
    async with serving(api) as address:
        port = int(address.rpartition(":")[2])
    async with started(address, api.token, database, tmp_path) as process:
        first = json.loads(await asyncio.wait_for(process.stderr.readline(), 15))
        assert first["event"] == "Telegram cannot be reached or does not answer; trying until it does"
        anna.says("who recognises the DPR?")
        async with serving(api, port):
            await until(lambda: len(anna.private.messages) == 2)
            process.send_signal(signal.SIGINT)
            logged = (await asyncio.wait_for(process.stderr.read(), 10)).decode()
    events = [json.loads(line)["event"] for line in logged.splitlines()]
    assert events[0] == "Telegram answers again"
    assert api.token not in logged


async def test_a_webhook_without_a_token_is_no_wish_to_play(database, tmp_path):
    settings = {"WEBHOOK_URL": "https://bot.example.org"}
    async with started("http://127.0.0.1:9", "", database, tmp_path, **settings) as process:
        logged = (await asyncio.wait_for(process.stderr.read(), 15)).decode()
        assert await process.wait() == 1
    assert "WEBHOOK_URL is set and TELEGRAM_BOT_TOKEN is not" in logged
