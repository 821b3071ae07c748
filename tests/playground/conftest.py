"""The playground on a free port, with a bot of a few lines or the real one, and Chromium in front of it."""

from __future__ import annotations

import asyncio
import shutil
from contextlib import asynccontextmanager

import pytest
import pytest_asyncio

from bot.codec import Codec
from bot.playground.routes import routes
from bot.playground.stage import Stage, StageApi
from bot.service import Service
from bot.web import application, listen, serve_playground, serving
from knowledge.build import build
from knowledge.store import Store
from tests.playground.stub_bot import answering
from tests.playground.visitor import Seats, Visitor

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


def find_browser() -> str | None:
    """The path of a Chromium on this machine, if there is one."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)


def pytest_collection_modifyitems(items):
    """Who drives the browser is marked so."""
    for item in items:
        if "visit" in getattr(item, "fixturenames", ()) or "real_visit" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)


@asynccontextmanager
async def stub_playground():
    """A stage with the bot of a few lines, and its address."""
    api = StageApi()
    stage = Stage(api)
    app = application(routes(stage), hosts=("127.0.0.1",))
    with listen("127.0.0.1", 0) as listener:
        async with answering(api), serving(app, listener, stage.close) as address:
            yield stage, address


@asynccontextmanager
async def real_playground(database):
    """The playground as `python -m bot run` opens it; gives its address."""
    store = Store.open(database)
    service, stop = Service(store), asyncio.Event()
    opened = asyncio.get_running_loop().create_future()
    codec = Codec(row[0] for row in store.names())
    task = asyncio.create_task(serve_playground(service, codec, port=0, stop=stop, opened=opened.set_result))
    try:
        yield await opened
    finally:
        stop.set()
        await task
        store.close()


@pytest_asyncio.fixture(loop_scope="session", scope="session")
async def seats():
    """One browser for all tests, with pages to sit at."""
    path = find_browser()
    if path is None:
        pytest.skip(f"no browser to try the page in; install one of {', '.join(BROWSERS)}")
    from playwright.async_api import async_playwright

    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield Seats(browser)
        await browser.close()


@pytest_asyncio.fixture(loop_scope="session", scope="session")
async def stub_address():
    async with stub_playground() as (_, address):
        yield address


@pytest_asyncio.fixture(loop_scope="session", scope="session")
async def real_address(tmp_path_factory):
    database = build(tmp_path_factory.mktemp("playground") / "knowledge.db")
    async with real_playground(database) as address:
        yield address


@pytest_asyncio.fixture(loop_scope="session")
async def visit(seats, stub_address):
    """Open the page with the bot of a few lines: `visitor = await visit(dark=True)`."""
    async with visits(seats, stub_address) as open_page:
        yield open_page


@pytest_asyncio.fixture(loop_scope="session")
async def real_visit(seats, real_address):
    """Open the page with the real bot."""
    async with visits(seats, real_address) as open_page:
        yield open_page


@asynccontextmanager
async def visits(seats, address):
    """Pages that must load nothing from elsewhere and must log no error; checked when the test is over."""
    visitors: list[Visitor] = []

    async def open_page(path: str = "/", **options) -> Visitor:
        visitor = Visitor(await seats.take(**options), address)
        visitors.append(visitor)
        await visitor.enters(path)
        return visitor

    yield open_page
    for visitor in visitors:
        visitor.leaves()
        await seats.give_back(visitor.page)
    assert not [problem for visitor in visitors for problem in visitor.problems]
