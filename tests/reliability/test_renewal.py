"""A new database is taken up while questions come in."""

import asyncio
import shutil

import pytest
import structlog

from bot.codec import Codec
from bot.renewal import Renewal
from bot.reply import ReplyKind
from bot.service import Service
from knowledge.build import write
from knowledge.load import DATA, load
from knowledge.store import Store


@pytest.fixture
def path(database, tmp_path):
    return shutil.copy(database, tmp_path / "knowledge.db")


@pytest.fixture
def service(path):
    service = Service(Store.open(path))
    yield service
    service.store.close()


@pytest.fixture
def renewal(service, path):
    return Renewal(service, path, Codec(row[0] for row in service.store.names()))


async def test_a_new_database_is_taken_up_under_load(service, renewal, path):
    before, kinds = renewal.version(), []

    async def ask():
        while True:
            kinds.append(service.ask("who recognises Kosovo?").kind)
            await asyncio.sleep(0)

    asking = asyncio.create_task(ask())
    write(load(DATA).record, path, "another version")
    with structlog.testing.capture_logs() as events:
        assert await renewal.refresh()
    asked = len(kinds)
    await asyncio.sleep(0.05)
    asking.cancel()
    assert renewal.version() == "another version" != before
    assert len(kinds) > asked > 0
    assert set(kinds) == {ReplyKind.ANSWER}
    assert [event["event"] for event in events] == ["a new knowledge database was taken up"]


async def test_nothing_happens_while_the_file_is_the_same(renewal):
    assert not await renewal.refresh()


async def test_a_broken_file_does_not_stop_the_old_data(service, renewal, path, tmp_path):
    (tmp_path / "new").write_bytes(b"half a file")
    (tmp_path / "new").replace(path)
    with structlog.testing.capture_logs() as events:
        assert not await renewal.refresh()
        assert not await renewal.refresh()
    assert service.ask("who recognises Kosovo?").kind is ReplyKind.ANSWER
    assert [event["log_level"] for event in events] == ["error"]


async def test_a_file_that_is_gone_does_not_matter(service, renewal, path):
    path.unlink()
    assert not await renewal.refresh()
    assert service.ask("who recognises Kosovo?").kind is ReplyKind.ANSWER
