"""The real answers through the real application: whatever people ask, Telegram takes what they get."""

import re
from pathlib import Path

import pytest
import structlog
from telegram import Update

from bot.app import build_application
from bot.codec import Codec, collisions
from bot.fake_api import FakeRequest
from bot.messages import Messages
from bot.pages import COMMANDS
from bot.service import LANGUAGES, Service
from knowledge.store import Store

QUESTIONS = [
    "who recognises the DPR?",
    "when did North Korea recognise Luhansk?",
    "which EU states do not recognise Kosovo?",
    "quotes by Kuleba",
    "timeline of Kosovo",
    "how many states recognise Palestine",
    "what is Taiwan",
    "who was first to recognise Abkhazia and why?",
    "хто визнав ДНР?",
    "кто признал Абхазию в 2008 году",
    "북한은 언제 도네츠크를 승인했나",
    "donbas",
    "weather in Paris",
    "🎲",
    "<b>bold</b> & 'quotes' \"; drop table event; --",
    "\u202eright to left\u202c \x07 NEAR(a* OR b)",
    "x" * 4096,
]


@pytest.fixture(scope="module")
def store(database):
    opened = Store.open(database)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def real(store):
    return Service(store)


@pytest.fixture(scope="module")
def ids(store):
    return {each[0] for each in store.names()}


@pytest.fixture
async def bot(api, real, ids):
    application = build_application(real, Codec(ids), api.token, request=FakeRequest(api))

    async def settle():
        while updates := api.updates.take_all():
            for update in updates:
                await application.process_update(Update.de_json(update, application.bot))

    async with application:
        with structlog.testing.capture_logs() as events:
            yield settle
        assert events == []


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda text: text[:20])
async def test_every_answer_its_buttons_and_its_results_are_taken(bot, api, anna, question):
    anna.says(question)
    await bot()
    answer = anna.private.last
    assert answer.sender is api.bot
    for button in answer.buttons:
        press = anna.presses(answer, button)
        await bot()
        assert press.answered
        assert not press.notice
    query = anna.types(question)
    await bot()
    assert query.answered
    for index in range(len(query.results)):
        assert anna.picks(query, index, anna.private).text
    assert [call.error for call in api.calls if call.error] == []


async def test_the_examples_it_offers_are_answered(bot, api):
    for lang in LANGUAGES:
        person = api.person(language=lang)
        person.starts()
        await bot()
        greeting = person.private.last
        assert greeting.buttons
        for button in greeting.buttons:
            person.presses(greeting, button)
            await bot()
            assert person.private.last.reply_to is greeting
            assert "http" in str(person.private.last.entities)


def test_no_two_ids_of_the_knowledge_base_share_a_mark(ids):
    assert len(ids) > 300
    assert collisions(ids) == []


def test_the_interface_has_the_same_messages_in_every_language():
    keys = {lang: keys_of(Path("bot/languages") / lang / "interface.ftl") for lang in LANGUAGES}
    assert all(keys[lang] == keys["en"] for lang in LANGUAGES)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_command_is_described(lang):
    assert all(Messages.load(lang).format(f"command-{name}") for name in COMMANDS)


def keys_of(path):
    root = Path(__file__).parents[2]
    return re.findall(r"^([a-z-]+) =", (root / path).read_text(encoding="utf-8"), re.MULTILINE)
