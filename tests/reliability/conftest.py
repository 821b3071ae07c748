"""The application over the fake Bot API in process, with a journal."""

import asyncio
from contextlib import asynccontextmanager
from dataclasses import dataclass

import pytest
import structlog

from bot.app import build_application
from bot.codec import Codec
from bot.contact import Contact
from bot.fake_api import FakeApi, FakeRequest
from bot.journal import Journal
from bot.lanes import Lanes
from bot.ledger import Ledger
from bot.polling import poll
from knowledge.build import build
from tests.telegram.conftest import IDS, StubService


async def eventually(condition, seconds=5.0):
    """Wait for something that happens elsewhere."""
    async with asyncio.timeout(seconds):
        while not condition():  # noqa: ASYNC110 - as above
            await asyncio.sleep(0.002)


@dataclass
class Bot:
    """A bot that polls the fake while inside `running`; each time with the same journal."""

    api: FakeApi
    path: object
    service: StubService

    def __post_init__(self):
        self.ledger = None
        self.application = None
        self.contact = None
        self.lanes = Lanes

    @asynccontextmanager
    async def running(self):
        """Gives the events that it logs; at the end it is asked to stop, and has done so."""
        self.ledger, self.contact, stop = Ledger(self.path, 7), Contact(), asyncio.Event()
        self.application = build_application(
            self.service,
            Codec(IDS),
            self.api.token,
            request=FakeRequest(self.api),
            contact=self.contact,
            lanes=self.lanes(),
            ledger=self.ledger,
        )
        with structlog.testing.capture_logs() as events:
            task = asyncio.create_task(poll(self.application, self.contact, stop))
            try:
                yield events
            finally:
                stop.set()
                await asyncio.wait_for(task, 15)

    def journal(self):
        return Journal(self.path, 7)

    def sizes(self):
        journal = self.journal()
        try:
            return journal.sizes()
        finally:
            journal.close()


@pytest.fixture(scope="session")
def database(tmp_path_factory):
    return build(tmp_path_factory.mktemp("knowledge") / "knowledge.db")


@pytest.fixture
def api():
    return FakeApi()


@pytest.fixture
def anna(api):
    return api.person("Anna")


@pytest.fixture
def bot(api, tmp_path):
    return Bot(api, tmp_path / "state.updates.db", StubService())


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch):
    """python-telegram-bot waits a second and more between attempts; here nothing is won by that."""

    class Hasty:
        async def sleep(self, seconds):
            await asyncio.sleep(min(seconds, 0.01))

        def __getattr__(self, name):
            return getattr(asyncio, name)

    monkeypatch.setattr("telegram.ext._utils.networkloop.asyncio", Hasty())
    monkeypatch.setattr("bot.polling._FIRST_PAUSE", 0.01)
