"""The real facts on a fixed day, the pictures of them, and the whole bot over the fake Bot API."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from telegram import Update

from bot.app import build_application
from bot.codec import Codec
from bot.fake_api import FakeApi, FakeRequest
from bot.messages import Messages
from bot.pictures.album import picture
from bot.pictures.picture import Picture
from bot.service import Service
from knowledge.build import ensure
from knowledge.query import Intent, Query
from knowledge.store import Store

TODAY = "2026-11-21"

Draw = Callable[..., Picture | None]


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    opened = Store.open(ensure(Path(tmp_path_factory.mktemp("facts") / "knowledge.db")))
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def draw(store) -> Draw:
    """The picture of a query: draw(Intent.WHO_RECOGNISES, subject=("xk",), lang="uk")."""

    def drawn(intent: Intent, *, lang: str = "en", **fields: object) -> Picture | None:
        return picture(Query(intent, **fields), store, Messages.load(lang), TODAY)

    return drawn


@pytest.fixture(scope="session")
def opened() -> Callable[[Picture], Image.Image]:
    """The file of a picture, opened as any viewer would."""

    def read(shown: Picture) -> Image.Image:
        image = Image.open(BytesIO(shown.png()))
        image.load()
        return image

    return read


@pytest.fixture(scope="session")
def service(store) -> Service:
    return Service(store, lambda: TODAY)


@pytest.fixture
def api() -> FakeApi:
    return FakeApi()


@pytest.fixture
def anna(api):
    return api.person("Anna")


@pytest.fixture
async def settle(api, service, store):
    """Let the bot handle all that happened since."""
    ids = {id for id, *_ in store.names()} | set(store.groups())
    application = build_application(service, Codec(ids), api.token, request=FakeRequest(api))

    async def settled() -> None:
        while updates := api.updates.take_all():
            for each in updates:
                await application.process_update(Update.de_json(each, application.bot))

    async with application:
        yield settled
