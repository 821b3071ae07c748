"""Several workers in this process, over one fake Bot API and one real redis-server."""

import asyncio
from contextlib import AsyncExitStack

import pytest
import structlog

from bot.app import build_application
from bot.codec import Codec
from bot.contact import Contact
from bot.fake_api import FakeApi, FakeRequest
from bot.lanes import Lanes
from bot.polling import live
from bot.streams.keeper import StreamKeeper
from bot.streams.names import Names
from bot.streams.source import Turns, handing_to
from tests.redis_server import PROGRAM, RedisServer
from tests.telegram.conftest import IDS, StubService

BOT = 123456789


async def eventually(condition, seconds=30.0):
    """Wait for something that happens elsewhere."""
    async with asyncio.timeout(seconds):
        while not condition():  # noqa: ASYNC110 - as above
            await asyncio.sleep(0.005)


def told(person):
    """What the bot said to a person."""
    return [message.text for message in person.private.messages if message.sender is not person]


async def unheard(_work):
    await asyncio.Event().wait()


class Wire(FakeRequest):
    """The way to Telegram. What is still under way when its owner dies never arrives."""

    def __init__(self, api):
        super().__init__(api)
        self.dead = asyncio.Event()

    async def do_request(self, *args, **more):
        asking = asyncio.create_task(super().do_request(*args, **more))
        dying = asyncio.create_task(self.dead.wait())
        try:
            await asyncio.wait({asking, dying}, return_when=asyncio.FIRST_COMPLETED)
            if self.dead.is_set():
                asking.cancel()
                await asyncio.Event().wait()
            return asking.result()
        finally:
            asking.cancel()
            dying.cancel()


class Worker:
    """One process of many, as far as one can be had in this one."""

    def __init__(self, api, url, service, *, takes_in=True, limited=False):
        self.service = service
        self.wire, self.contact, self.lanes = Wire(api), Contact(), Lanes()
        self.keeper = StreamKeeper(url, BOT, takes_in=takes_in)
        self.application = build_application(
            service,
            Codec(IDS),
            api.token,
            request=self.wire,
            contact=self.contact,
            memory=self.keeper.memory,
            lanes=self.lanes,
            ledger=self.keeper,
            room=self.keeper,
            limits=self.keeper.limits if limited else None,
        )
        self.keeper.hand_out_to(handing_to(self.application))
        self.source = Turns(self.application, self.contact, self.keeper)
        self._stop = asyncio.Event()
        self._task = None

    def start(self):
        self._task = asyncio.create_task(live(self.application, self.contact, self._stop, self.source))

    async def stop(self):
        """As SIGTERM does it."""
        self._stop.set()
        await asyncio.wait_for(self._task, 30)

    def die(self):
        """As SIGKILL does it: neither Telegram nor Redis hears from it again."""
        self.wire.dead.set()
        self.keeper._link.call = unheard
        for task in self.keeper._tasks:
            task.cancel()

    @property
    def shards(self):
        return len(self.keeper._shards.owned)

    @property
    def in_hand(self):
        return len(self.keeper._shards.held)


class Workers:
    """Those who share the work."""

    def __init__(self, api, url, service):
        self.api, self.url, self.service = api, url, service
        self._all = []

    async def join(self, *, wait=True, **more):
        """Another worker, once it has its share."""
        worker = Worker(self.api, self.url, self.service, **more)
        self._all.append(worker)
        worker.start()
        if wait:
            await eventually(lambda: worker.shards >= 32 // len(self._all))
        return worker

    async def leave(self, worker):
        self._all.remove(worker)
        await worker.stop()

    async def stop(self):
        while self._all:
            await self._all.pop().stop()


@pytest.fixture(scope="session", autouse=True)
def there_is_redis():
    if PROGRAM is None:
        pytest.skip("there is no redis-server")


@pytest.fixture
def server():
    with RedisServer() as server:
        yield server


@pytest.fixture
def redis(server):
    with server.client() as client:
        yield client


@pytest.fixture
def names():
    return Names(BOT)


@pytest.fixture
def api():
    return FakeApi()


@pytest.fixture
def service():
    return StubService()


@pytest.fixture
def anna(api):
    return api.person("Anna")


@pytest.fixture
async def workers(api, server, service):
    async with AsyncExitStack() as stack:
        workers = Workers(api, server.url, service)
        stack.push_async_callback(workers.stop)
        yield workers


@pytest.fixture
def events():
    """What is logged."""
    with structlog.testing.capture_logs() as events:
        yield events


@pytest.fixture(autouse=True)
def hasty(monkeypatch):
    """The same course of things with a tenth of the waiting."""
    monkeypatch.setattr("bot.streams.heart.LEASE_SECONDS", 0.8)
    monkeypatch.setattr("bot.streams.heart._BEAT_SECONDS", 0.1)
    monkeypatch.setattr("bot.streams.reader._BLOCK_SECONDS", 0.05)
    monkeypatch.setattr("bot.streams.reader._FRESH_SECONDS", 0.4)
    monkeypatch.setattr("bot.streams.reader._LOOK_SECONDS", 0.3)
    monkeypatch.setattr("bot.streams.link._PATIENCE_SECONDS", 0.3)
    monkeypatch.setattr("bot.streams.source._FIRST_PAUSE", 0.05)
    monkeypatch.setattr("bot.streams.source._LOOK_SECONDS", 0.02)
    monkeypatch.setattr("bot.polling._FIRST_PAUSE", 0.01)
    monkeypatch.setattr("bot.polling._STOP_SECONDS", 1.0)
