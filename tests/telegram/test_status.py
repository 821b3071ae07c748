"""/status tells those who run the bot how it does; to everybody else there is no such command."""

import pytest

from bot.app import build_application
from bot.contact import Contact
from bot.conversations import Conversations
from bot.fake_api import FakeRequest
from bot.health import Health
from bot.lanes import Lanes
from bot.ledger import Ledger
from bot.messages import Messages, languages
from bot.metrics import Metrics
from bot.render import plain
from bot.status import Status
from tests.telegram.conftest import Telegram

UNKNOWN = Messages.load("en").format("unknown-command")


class Clock:
    now = 1000.0

    def __call__(self):
        return self.now


@pytest.fixture
async def parts():
    """Health, its clock, and the figures."""
    ledger, clock = Ledger(), Clock()
    yield Health(Contact(), Lanes(), ledger, lambda: "0123456789abcdef", clock), clock, Metrics()
    await ledger.close()


@pytest.fixture
async def telegram(api, codec, service, anna, parts):
    """The bot, with Anna as its operator."""
    health, _, metrics = parts
    memory = Conversations()
    application = build_application(
        service,
        codec,
        api.token,
        request=FakeRequest(api),
        memory=memory,
        status=Status(frozenset({anna.id}), health, metrics.outcomes),
    )
    async with application:
        yield Telegram(api, service, application, memory)


async def test_an_operator_is_told_how_it_does(telegram, anna, parts):
    health, clock, metrics = parts
    health.contact.last = clock.now
    clock.now += 3 * 3600 + 7
    health.contact.last = clock.now - 12
    metrics.questions.labels("message", "why", "en", "answer").inc(7)
    metrics.questions.labels("button", "why", "ko", "answer").inc(2)
    metrics.questions.labels("message", "out_of_scope", "en", "refuse").inc()
    anna.says("/status")
    await telegram.settle()
    assert anna.private.last.text.splitlines() == [
        "I am well.",
        "",
        "• Running for 3 hours",
        "• Last contact with Telegram: 12 seconds ago",
        "• Updates in hand: 0",
        "• There is no journal: check the disk of STATE_DB",
        "• Data: version 0123456789ab",
        "• Questions since the start: 9 answered, 0 asked back, 1 declined",
    ]


async def test_an_operator_is_told_what_is_wrong(telegram, anna, parts):
    parts[1].now += 500
    anna.says("/status")
    await telegram.settle()
    assert anna.private.last.text.startswith("I am not well: no contact with Telegram.")


async def test_to_everybody_else_it_is_an_unknown_command(telegram, api):
    carl = api.person("Carl")
    carl.says("/status")
    carl.says("/there_is_no_such_command")
    await telegram.settle()
    first, second = (message.text for message in carl.private.messages if message.sender is api.bot)
    assert first == second == UNKNOWN


async def test_in_a_group_not_even_an_operator_is_told(telegram, anna, group):
    anna.says("/status", group)
    await telegram.settle()
    assert group.last.sender is anna


async def test_it_is_not_listed_among_the_commands(telegram, anna):
    anna.says("/help")
    await telegram.settle()
    assert "/status" not in anna.private.last.text


@pytest.mark.parametrize("lang", languages())
@pytest.mark.parametrize("sizes", [None, {"pending": 1, "done": 2, "dead": 3, "bytes": 4096}])
async def test_it_is_told_in_every_language(parts, lang, sizes, monkeypatch):
    health, _, metrics = parts
    report = await health.report() | {"journal": sizes, "last_contact_age": 70.0 if sizes else None}

    async def reported():
        return report

    monkeypatch.setattr(Health, "report", lambda _self: reported())
    page = await Status(frozenset({5}), health, metrics.outcomes).page(5, Messages.load(lang))
    assert len(plain(page).splitlines()) == 8
