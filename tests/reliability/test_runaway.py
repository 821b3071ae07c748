"""A question that would take for ever is given up: one sentence to who asked, one event without their words."""

import pytest

from bot import service as service_module
from bot.app import build_application
from bot.codec import Codec
from bot.fake_api import FakeRequest
from bot.messages import Messages
from bot.service import Service
from knowledge.store import Store
from tests.telegram.conftest import Conversations, Telegram

ENDLESS = "with recursive n(x) as (select 1 union all select x + 1 from n) select max(x) from n"
LOGGED = "a question took too long and was given up; make bench shows what is slow on this machine"
WORDS = Messages.load("en").format("took-too-long")


@pytest.fixture
def service(database, monkeypatch):
    """The real service, whose evaluators never end while `endless` is set."""
    store, real = Store.open(database), service_module.evaluate
    monkeypatch.setattr("bot.service.LONGEST_SECONDS", 0.05)

    def evaluate(query, store, day):
        return store._rows(ENDLESS, []) if service.endless else real(query, store, day)

    monkeypatch.setattr("bot.service.evaluate", evaluate)
    service = Service(store)
    service.endless = True
    yield service
    store.close()


@pytest.fixture
async def telegram(api, service):
    codec = Codec(row[0] for row in service.store.names())
    application = build_application(
        service, codec, api.token, request=FakeRequest(api), memory=Conversations()
    )
    async with application:
        yield Telegram(api, service, application, Conversations())


async def test_who_asked_gets_one_sentence_and_the_next_question_is_answered(telegram, service, anna, caplog):
    anna.says("who recognises Kosovo?")
    await telegram.settle()
    assert anna.private.last.text == WORDS
    assert caplog.messages == [LOGGED]
    service.endless = False
    anna.says("who recognises Kosovo?")
    await telegram.settle()
    assert "Sources" in anna.private.last.text


async def test_every_way_to_ask_ends(telegram, service, api, anna, caplog):
    service.endless = False
    anna.says("who recognises Kosovo?")
    await telegram.settle()
    shown = anna.private.last
    button = next(each for each in shown.buttons if each.data)
    service.endless = True
    service._answers.cache_clear()
    press, query = anna.presses(shown, button), anna.types("who recognises Palestine?")
    guest = anna.mentions(
        "@recognition_bot who recognises Palestine?", api.group("Elsewhere", anna, bot=False)
    )
    await telegram.settle()
    assert press.answered
    assert anna.private.last.text == WORDS
    assert query.answered
    assert query.results == []
    assert guest.answer.text == WORDS
    assert caplog.messages == [LOGGED] * 3


def test_in_the_terminal_it_is_a_refusal(service):
    reply = service.ask("who recognises Kosovo?", answer_lang="uk")
    assert (reply.kind, reply.summary) == ("refuse", Messages.load("uk").format("took-too-long"))
