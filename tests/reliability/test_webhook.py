"""Only Telegram is let in, and it hears 200 only once an update is safe."""

import asyncio
from contextlib import asynccontextmanager

import httpx
import orjson
import pytest
import structlog
from starlette.requests import Request

from bot import webhook
from bot.app import build_application
from bot.codec import Codec
from bot.contact import Contact
from bot.fake_api import FakeRequest
from bot.inline import PAGE
from bot.lanes import Lanes
from bot.ledger import Ledger
from bot.polling import live
from bot.web import application
from bot.webhook import HEADER, LARGEST, BadWebhook, Webhook, derived_secret
from tests.reliability.conftest import eventually
from tests.telegram.conftest import IDS

SECRET = "a-secret-of-the-operator"
URL = "https://bot.example.org"


class Receiver:
    """A bot that receives, and a client in the place of Telegram."""

    def __init__(self, bot, url=URL):
        self.bot, self.contact, self.lanes, self.ledger = bot, Contact(), Lanes(), Ledger(bot.path, 7)
        self.application = build_application(
            bot.service,
            Codec(IDS),
            bot.api.token,
            request=FakeRequest(bot.api),
            contact=self.contact,
            lanes=self.lanes,
            ledger=self.ledger,
        )
        self.webhook = Webhook(url, SECRET, self.application, self.contact, self.lanes)
        transport = httpx.ASGITransport(application([self.webhook.route]))
        self.client = httpx.AsyncClient(transport=transport, base_url=URL)

    async def post(self, content, secret=SECRET, **more):
        content = content if isinstance(content, bytes) else orjson.dumps(content)
        headers = {HEADER: secret} if secret is not None else {}
        return await self.client.post(self.webhook.path, content=content, headers=headers, **more)

    @asynccontextmanager
    async def running(self):
        stop = asyncio.Event()
        with structlog.testing.capture_logs() as events:
            task = asyncio.create_task(live(self.application, self.contact, stop, self.webhook))
            try:
                yield events
            finally:
                stop.set()
                await asyncio.wait_for(task, 15)
                await self.client.aclose()


@pytest.fixture
def receiver(bot):
    return Receiver(bot)


@pytest.fixture
def question(api, anna):
    """The update of a question, as Telegram delivers it."""

    def ask(text="who recognises the DPR?"):
        anna.says(text)
        return api.updates.take_all()[0]

    return ask


def told(person):
    return [message.text for message in person.private.messages if message.sender is not person]


async def ready(receiver):
    await eventually(lambda: receiver.bot.api.webhook)


async def test_a_delivered_question_is_stored_and_answered(receiver, api, anna, question):
    async with receiver.running():
        await ready(receiver)
        answer = await receiver.post(question())
        assert answer.status_code == 200
        assert receiver.bot.sizes()["pending"] + receiver.bot.sizes()["done"] == 1
        await eventually(lambda: told(anna))
    assert receiver.bot.sizes()["pending"] == 0


async def test_telegram_is_told_address_secret_and_kinds(receiver, api):
    async with receiver.running():
        await ready(receiver)
        assert api.webhook["url"] == "https://bot.example.org/telegram"
        assert api.webhook["secret_token"] == SECRET
        assert "inline_query" in api.webhook["allowed_updates"]


def test_an_address_with_a_path_is_kept(bot):
    assert Receiver(bot, "https://bot.example.org/hook/7").webhook.path == "/hook/7"


@pytest.mark.parametrize("secret", [None, "", "wrong", SECRET + "x", SECRET[:-1], "пароль"])
async def test_who_does_not_know_the_secret_is_refused(receiver, anna, question, secret):
    async with receiver.running():
        await ready(receiver)
        headers = {} if secret is None else {HEADER: secret.encode()}
        answer = await receiver.client.post("/telegram", content=orjson.dumps(question()), headers=headers)
        assert answer.status_code == 403
    assert told(anna) == []
    assert receiver.bot.sizes()["pending"] == 0


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "PATCH", "OPTIONS"])
async def test_only_post_is_a_method(receiver, method):
    answer = await receiver.client.request(method, "/telegram", headers={HEADER: SECRET})
    assert answer.status_code == 405


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b"7", b"\xff", b'{"update_id":"x"}', b'{"update_id":true}', b"{}"]
)
async def test_what_is_no_update_is_refused(receiver, body):
    async with receiver.running():
        await ready(receiver)
        assert (await receiver.post(body)).status_code == 400


async def test_a_body_of_a_megabyte_is_refused(receiver):
    async def chunks():
        for _ in range(16):
            yield b" " * 65536

    async with receiver.running():
        await ready(receiver)
        assert (await receiver.post(b" " * (LARGEST + 1))).status_code == 413
        answer = await receiver.client.post("/telegram", content=chunks(), headers={HEADER: SECRET})
        assert answer.status_code == 413


async def test_a_body_that_never_ends_is_given_up(receiver, monkeypatch):
    monkeypatch.setattr(webhook, "_BODY_SECONDS", 0.02)

    async def slowly():
        yield b"{"
        await asyncio.sleep(5)

    async with receiver.running():
        await ready(receiver)
        answer = await receiver.client.post("/telegram", content=slowly(), headers={HEADER: SECRET})
    assert answer.status_code == 408


async def test_a_delivery_that_is_cut_off_is_no_defect(receiver):
    async def cut_off():
        return {"type": "http.disconnect"}

    headers = [(HEADER.lower().encode(), SECRET.encode()), (b"content-length", b"50")]
    answer = await receiver.webhook.deliver(Request({"type": "http", "headers": headers}, cut_off))
    assert answer.status_code == 400


async def test_a_delivery_that_comes_again_is_answered_once(receiver, anna, question):
    update = question()
    async with receiver.running():
        await ready(receiver)
        answers = await asyncio.gather(*(receiver.post(update) for _ in range(5)))
        assert {answer.status_code for answer in answers} == {200}
        await eventually(lambda: told(anna))
        assert (await receiver.post(update)).status_code == 200
    assert len(told(anna)) == 1


async def test_an_unreadable_update_is_accepted_and_buried(receiver):
    async with receiver.running() as events:
        await ready(receiver)
        answer = await receiver.post(
            {"update_id": 5, "message": {"chat": {"id": 1}, "text": "my secret words"}}
        )
        assert answer.status_code == 200
    assert receiver.bot.sizes()["dead"] == 1
    assert "secret words" not in str(events)


@pytest.mark.parametrize("depth", [200, 300, 800])
async def test_an_update_nested_beyond_all_measure_stops_nothing(receiver, anna, question, depth):
    nested = b'{"reply_to_message":' * depth + b'{"text":"my secret words"}' + b"}" * depth
    async with receiver.running() as events:
        await ready(receiver)
        async with asyncio.timeout(5):
            answer = await receiver.post(b'{"update_id":99,"message":%b}' % nested)
            assert answer.status_code == 200
            assert (await receiver.post(question())).status_code == 200
        await eventually(lambda: told(anna))
    assert receiver.bot.sizes()["pending"] == 0
    assert "secret" not in str(events)


async def test_before_it_is_ready_and_when_it_is_full_telegram_is_asked_to_come_again(receiver, question):
    assert (await receiver.post(question())).status_code == 503
    async with receiver.running():
        await ready(receiver)
        receiver.lanes._most = 0
        answer = await receiver.post(question())
        assert (answer.status_code, answer.headers["Retry-After"]) == (503, "1")


async def test_with_a_disk_that_fails_200_comes_after_the_answer(receiver, anna, question, tmp_path):
    (tmp_path / "file").write_text("")
    receiver.ledger._path = tmp_path / "file" / "state.updates.db"
    async with receiver.running():
        await ready(receiver)
        receiver.bot.api.delay = 0.05
        assert (await receiver.post(question())).status_code == 200
        assert len(told(anna)) == 1


@pytest.fixture
def typed(api, anna):
    """What somebody typed, and its update."""

    def types(words="kosovo"):
        query = anna.types(words)
        return query, api.updates.take_all()[0]

    return types


async def test_an_inline_query_is_answered_in_the_answer_to_its_delivery(receiver, api, typed):
    query, update = typed()
    async with receiver.running():
        await ready(receiver)
        answer = await receiver.post(update)
        assert answer.headers["content-type"] == "application/json"
        call = answer.json()
        assert not api.called("answerInlineQuery")
        # Telegram makes the call of it, and says nothing of how that went.
        status, said = await api.call(api.token, call.pop("method"), call)
        assert (status, orjson.loads(said)["ok"]) == (200, True)
        assert query.titles[0] == "[en] who_recognises: Kosovo"
        assert query.next_offset == str(PAGE)
        # One that comes again was answered before.
        assert (await receiver.post(update)).content == b""
    assert receiver.bot.sizes()["pending"] == 0


async def test_results_that_take_long_go_the_ordinary_way(receiver, api, typed, monkeypatch):
    monkeypatch.setattr(webhook, "_RETURN_SECONDS", 0.0)
    query, update = typed()
    async with receiver.running():
        await ready(receiver)
        answer = await receiver.post(update)
        assert (answer.status_code, answer.content) == (200, b"")
        await eventually(lambda: query.answered)
    assert len(api.called("answerInlineQuery")) == 1


async def test_a_query_that_meets_a_defect_is_accepted_without_an_answer(receiver, api, typed):
    query, update = typed("boom")
    async with receiver.running() as events:
        await ready(receiver)
        answer = await receiver.post(update)
        assert (answer.status_code, answer.content) == (200, b"")
    assert not query.answered
    assert "an update could not be answered" in [event["event"] for event in events]
    assert receiver.bot.sizes()["pending"] == 0


async def test_only_results_go_back_that_way(receiver, api, anna, question):
    async with receiver.running():
        await ready(receiver)
        assert (await receiver.post(question())).content == b""
        await eventually(lambda: told(anna))
    assert len(api.called("sendMessage")) == 1


async def test_queries_that_are_typed_at_once_each_get_their_own_results(receiver, api, typed):
    pairs = [typed() for _ in range(20)]
    async with receiver.running():
        await ready(receiver)
        answers = await asyncio.gather(*(receiver.post(update) for _, update in pairs))
    assert [answer.json()["inline_query_id"] for answer in answers] == [query.id for query, _ in pairs]
    assert not api.called("answerInlineQuery")


async def test_an_address_that_telegram_refuses_ends_with_what_to_do(receiver, api):
    api.fail("setWebhook", 400, "Bad Request: bad webhook: IP address 10.0.0.1 is reserved")
    with pytest.raises(BadWebhook, match=r"does not accept WEBHOOK_URL .*is reserved"):
        async with receiver.running():
            await asyncio.sleep(5)


async def test_an_address_that_somebody_changed_is_set_back(receiver, api, monkeypatch):
    monkeypatch.setattr(webhook, "_LOOK_SECONDS", 0.01)
    async with receiver.running() as events:
        await ready(receiver)
        await api.call(api.token, "setWebhook", {"url": "https://elsewhere.example.org"})
        await eventually(lambda: api.webhook["url"].startswith(URL))
    assert "the webhook was set to another address; setting it back" in [event["event"] for event in events]


def test_the_secret_made_from_the_token_is_the_same_each_time_and_fits_telegram():
    secret = derived_secret("123456789:AAF0aBcD")
    assert secret == derived_secret("123456789:AAF0aBcD")
    assert secret != derived_secret("123456789:AAF0aBcE")
    assert len(secret) == 64
    assert "AAF0" not in secret
