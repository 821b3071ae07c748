"""What /healthz and /metrics say, and when they say that something is wrong."""

import httpx
import pytest
from starlette.routing import Route

from bot.contact import Contact
from bot.health import Health
from bot.lanes import Lanes
from bot.ledger import Ledger
from bot.metrics import Metrics
from bot.service import Service
from bot.web import application
from knowledge.store import Store


class Clock:
    now = 1000.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
async def health(clock):
    ledger = Ledger()
    yield Health(Contact(), Lanes(), ledger, lambda: "v1", clock)
    await ledger.close()


@pytest.fixture
async def client(health):
    metrics = Metrics()
    app = application([Route("/metrics", metrics.endpoint(health))], health=health.endpoint)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://bot") as client:
        client.metrics = metrics
        yield client


async def test_a_bot_in_contact_is_well(client, health, clock):
    health.contact.last = clock.now - 31
    answer = await client.get("/healthz")
    assert answer.status_code == 200
    assert answer.json() == {
        "status": "ok",
        "reasons": [],
        "last_contact_age": 31.0,
        "updates_in_hand": 0,
        "journal": None,
        "data_version": "v1",
    }


async def test_a_bot_that_has_just_started_is_well(client):
    assert (await client.get("/healthz")).status_code == 200


async def test_polling_that_died_silently_is_unhealthy(client, health, clock):
    health.contact.last = clock.now
    clock.now += 101
    answer = await client.get("/healthz")
    assert answer.status_code == 503
    assert answer.json()["reasons"] == ["no contact with Telegram"]


async def test_a_bot_that_never_reached_telegram_is_unhealthy(client, clock):
    clock.now += 101
    assert (await client.get("/healthz")).status_code == 503


async def test_updates_that_nobody_finishes_are_unhealthy(client, health, clock):
    health.lanes._in_hand, health.lanes.last_done = 3, clock.now
    clock.now += 121
    health.contact.last = clock.now
    answer = await client.get("/healthz")
    assert answer.json()["reasons"] == ["updates are waiting and none is finished"]


async def test_questions_are_counted_by_intent_language_and_outcome(client, database):
    store = Store.open(database)
    service = client.metrics.measure(Service(store))
    service.ask("who recognises Kosovo?")
    service.ask("хто визнає Косово?")
    service.ask("what is the weather like?")
    service.suggest("kosovo")
    client.metrics.retried("network")
    client.metrics.refused("too-many")
    text = (await client.get("/metrics")).text
    asked = (
        'bot_questions_total{intent="who_recognises",language="%s",outcome="answer",surface="message"} 1.0'
    )
    assert asked % "en" in text
    assert asked % "uk" in text
    assert 'outcome="refuse"' in text
    assert 'bot_send_retries_total{trouble="network"} 1.0' in text
    assert 'bot_refusals_total{reason="too-many"} 1.0' in text
    assert 'bot_answer_seconds_count{surface="inline"} 1.0' in text
    assert "process_resident_memory_bytes" in text
    assert "weather" not in text
    store.close()
