"""The doctor says what is wrong and what to do, in one line each."""

import asyncio
import socket

import pytest
from click.testing import CliRunner

from bot.__main__ import main
from bot.doctor import examine
from bot.fake_api.server import serving
from bot.finding import Verdict
from bot.settings import load
from tests.redis_server import PROGRAM, RedisServer
from tests.reliability.chaos import bot


@pytest.fixture
def settings(api, database, tmp_path):
    def make(address="http://127.0.0.1:9", **more):
        environ = {
            "TELEGRAM_BOT_TOKEN": api.token,
            "TELEGRAM_API_URL": address,
            "KNOWLEDGE_DB": str(database),
            "STATE_DB": str(tmp_path / "state.db"),
        }
        return load(tmp_path / ".env", environ | more)

    return make


def by_subject(findings):
    return {finding.subject: finding for finding in findings}


async def test_a_bot_that_is_set_up_well_has_no_errors(api, settings):
    async with serving(api) as address:
        found = by_subject(await examine(settings(address)))
    assert {each.verdict for each in found.values()} <= {Verdict.FINE, Verdict.WORSE}
    assert str(found["token"]) == f"ok      token: belongs to @{api.bot.username}"
    assert found["webhook"].words == "none, as it polls; 0 updates are waiting"
    assert found["clock"].verdict is Verdict.FINE
    assert found["knowledge"].words.startswith("version ")
    assert api.token not in str(found)


async def test_a_token_that_telegram_does_not_know(api, settings):
    async with serving(api) as address:
        wrong = {"TELEGRAM_BOT_TOKEN": "987654321:AAAnotherTokenThatIsNotThisOne000000000"}
        found = by_subject(await examine(settings(address, **wrong)))
    assert found["token"].verdict is Verdict.BROKEN
    assert "copy TELEGRAM_BOT_TOKEN again" in found["token"].words


async def test_no_network(settings):
    found = by_subject(await examine(settings()))
    assert found["Telegram"].verdict is Verdict.BROKEN
    assert "check network and TELEGRAM_API_URL" in found["Telegram"].words


async def test_a_webhook_that_is_not_ours(api, settings):
    await api.call(api.token, "setWebhook", {"url": "https://elsewhere.example.org/x"})
    async with serving(api) as address:
        polls = by_subject(await examine(settings(address)))
        receives = by_subject(await examine(settings(address, WEBHOOK_URL="https://bot.example.org")))
    assert "elsewhere.example.org" in polls["webhook"].words
    assert receives["webhook"].words.startswith("not set to WEBHOOK_URL")


async def test_files_that_cannot_be_used(settings, tmp_path):
    broken = tmp_path / "broken.db"
    broken.write_bytes(b"not a database, " * 100)
    found = by_subject(await examine(settings(STATE_DB=str(broken), KNOWLEDGE_DB=str(broken))))
    assert found["state"].verdict is Verdict.BROKEN
    assert "set STATE_DB to a place that can" in found["state"].words
    assert found["knowledge"].verdict is Verdict.BROKEN
    assert list(tmp_path.iterdir()) == [broken]


async def test_a_port_that_is_taken(settings):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        found = by_subject(await examine(settings(PORT=str(taken.getsockname()[1]))))
    assert found["port"].verdict is Verdict.WORSE


async def test_a_redis_that_is_not_there_or_something_else(settings):
    async def answer(reader, writer):
        await reader.readline()
        writer.write(b"HTTP/1.1 400\r\n")
        writer.close()

    async with await asyncio.start_server(answer, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        found = by_subject(await examine(settings(REDIS_URL=f"redis://:password@127.0.0.1:{port}/0")))
    assert found["Redis"].verdict is Verdict.BROKEN
    assert "password" not in str(found)
    found = by_subject(await examine(settings(REDIS_URL="redis://127.0.0.1:9/0")))
    assert found["Redis"].verdict is Verdict.BROKEN
    assert "start it or unset REDIS_URL" in found["Redis"].words


@pytest.mark.skipif(PROGRAM is None, reason="there is no redis-server")
async def test_a_redis_that_may_forget(settings):
    with RedisServer() as server:
        found = by_subject(await examine(settings(REDIS_URL=server.url)))
        assert {each for each in found if each.startswith("Redis")} == {"Redis"}
        assert found["Redis"].verdict is Verdict.FINE
    with RedisServer("--appendonly", "no", "--maxmemory-policy", "allkeys-lru") as server:
        found = by_subject(await examine(settings(REDIS_URL=server.url)))
        assert found["Redis on disk"].verdict is Verdict.WORSE
        assert "set maxmemory-policy noeviction" in found["Redis memory"].words


@pytest.mark.skipif(PROGRAM is None, reason="there is no redis-server")
async def test_a_redis_that_wants_another_password(settings):
    with RedisServer() as server:
        with server.client() as client:
            client.config_set("requirepass", "right")
        found = by_subject(await examine(settings(REDIS_URL=server.url.replace("unix://", "unix://:wrong@"))))
    assert found["Redis"].verdict is Verdict.BROKEN
    assert "refuses the name or the password" in found["Redis"].words


async def test_an_address_that_is_none_of_redis_ends_the_start_with_one_line(api, database, tmp_path):
    address = {"REDIS_URL": "redis://localhost:none"}
    async with bot("http://127.0.0.1:9", api.token, database, tmp_path, **address) as process:
        assert await asyncio.wait_for(process.wait(), 30) == 1
    log = (tmp_path / "bot.log").read_text()
    assert log == "Error: REDIS_URL is not an address of Redis; it looks like redis://localhost:6379/0\n"


def test_the_command_ends_with_1_if_something_is_broken(database, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    environ = {
        "TELEGRAM_BOT_TOKEN": "987654321:AAAnotherTokenThatIsNotThisOne000000000",
        "TELEGRAM_API_URL": "http://127.0.0.1:9",
        "KNOWLEDGE_DB": str(database),
        "STATE_DB": str(tmp_path / "state.db"),
    }
    result = CliRunner().invoke(main, ["doctor"], env=environ)
    assert result.exit_code == 1
    assert result.output.startswith("error   Telegram: http://127.0.0.1:9 does not answer")


async def test_it_says_how_many_may_ask_for_the_status(api, settings):
    async with serving(api) as address:
        assert "OPERATOR_IDS" in by_subject(await examine(settings(address)))["operators"].words
        found = by_subject(await examine(settings(address, OPERATOR_IDS="12345678,9876543")))
    assert found["operators"].words == "2 may ask the bot for /status in private"
