"""What the page calls, without a browser: sessions, actions, the stream of changes, and what is refused."""

import asyncio
from contextlib import asynccontextmanager

import httpx
import orjson
import pytest

from bot.playground.routes import routes
from bot.playground.stage import Stage, StageApi
from bot.web import HEADERS, CannotListen, application, listen, serving
from tests.playground.conftest import stub_playground
from tests.playground.stub_bot import answering


class Caller:
    """A browser's calls, without the browser."""

    def __init__(self, client: httpx.AsyncClient, stage: Stage) -> None:
        self.client, self.stage = client, stage

    async def get(self, path: str, **more):
        return (await self.client.get(f"/api/{path}", **more)).json()

    async def post(self, name: str, **body):
        response = await self.client.post(f"/api/{name}", json=body)
        return response.json()

    async def chat(self, kind: str):
        state = await self.get("state")
        return next(chat for chat in state["chats"] if chat["kind"] == kind)

    async def until(self, kind: str, words: str):
        """The newest message of a chat, once it holds the words."""
        async with asyncio.timeout(5):
            while True:
                messages = (await self.chat(kind))["messages"]
                if messages and words in messages[-1]["text"]:
                    return messages[-1]
                await self.stage.api.rung()


@asynccontextmanager
async def calling(stage: Stage, **headers: str):
    transport = httpx.ASGITransport(app=application(routes(stage), hosts=("127.0.0.1",)))
    async with httpx.AsyncClient(
        transport=transport, base_url="http://127.0.0.1:8080", headers=headers
    ) as client:
        yield Caller(client, stage)


@pytest.fixture
async def stage():
    api = StageApi()
    async with answering(api):
        yield Stage(api)


@pytest.fixture
async def caller(stage):
    async with calling(stage) as caller:
        yield caller


async def test_health_is_answered_and_every_answer_is_guarded(caller):
    for path in ("/healthz", "/", "/page/any/js/app.js", "/api/state", "/nowhere"):
        response = await caller.client.get(path)
        assert {name: response.headers[name] for name in HEADERS} == HEADERS
    assert (await caller.client.get("/healthz")).text == "ok\n"
    assert HEADERS["Content-Security-Policy"].startswith("default-src 'self'; ")


async def test_the_page_holds_no_inline_script_or_style_and_names_no_other_host(caller):
    page = (await caller.client.get("/")).text
    assert "<style" not in page
    assert 'style="' not in page
    assert "<script>" not in page
    assert "://" not in page


async def test_files_may_be_kept_because_their_address_changes_with_them(caller):
    page = (await caller.client.get("/")).text
    address = page.split('type="module" src="')[1].split('"')[0]
    response = await caller.client.get(address)
    assert response.status_code == 200
    assert "immutable" in response.headers["cache-control"]


async def test_a_call_under_another_name_of_this_machine_is_refused(caller):
    response = await caller.client.get("/api/state", headers={"Host": "evil.example"})
    assert response.status_code == 400


async def test_the_language_of_the_browser_is_that_of_the_app(stage):
    async with calling(stage, **{"Accept-Language": "fr-FR, ko;q=0.8, en;q=0.5"}) as caller:
        assert (await caller.get("state"))["language"] == "ko"
    async with calling(stage, **{"Accept-Language": "fr"}) as caller:
        assert (await caller.get("state"))["language"] == "en"


async def test_each_browser_has_chats_of_its_own(stage):
    async with calling(stage) as one, calling(stage) as other:
        chat = await one.chat("bot")
        await one.post("say", chat=chat["id"], text="mine")
        assert (await other.chat("bot"))["messages"] == []
        refused = await other.post("say", chat=chat["id"], text="not mine")
        assert refused == {"error": "There is no such chat; reload the page."}


async def test_a_session_is_forgotten_when_there_are_too_many(stage, monkeypatch):
    monkeypatch.setattr("bot.playground.stage._MOST_SESSIONS", 2)
    (first, _), (second, _), (third, _) = [stage.open("en") for _ in range(3)]
    assert stage.session(first) is None
    assert stage.session(second)
    assert stage.session(third)
    assert len(stage.api.chats) == 2 * 4


async def test_messages_of_the_bot_come_with_their_entities_and_buttons(caller):
    chat = await caller.chat("bot")
    await caller.post("say", chat=chat["id"], text="hello")
    answer = await caller.until("bot", "Hello <there>.")
    assert answer["entities"][0] == {"type": "bold", "offset": 0, "length": 14}
    assert answer["keyboard"][0][0] == {"text": "Sources", "action": "data", "value": "sources"}
    assert answer["reply_to"]["text"] == "hello"


async def test_a_pressed_button_tells_what_popped_up(caller):
    chat = await caller.chat("bot")
    await caller.post("say", chat=chat["id"], text="hello")
    answer = await caller.until("bot", "Hello")
    place = {"chat": chat["id"], "message": answer["id"]}
    pressed = await caller.post("press", **place, data="alert")
    assert pressed == {"answered": True, "notice": "Read this.", "alert": True}
    assert await caller.post("press", **place, data="forged") == {"error": "That button is gone."}


async def test_inline_results_are_offered_and_sent(caller):
    chat = await caller.chat("notes")
    found = await caller.post("type", chat=chat["id"], text="kosovo")
    assert [result["title"] for result in found["results"]][:2] == ["About kosovo 1", "About kosovo 2"]
    assert found["button"] == {"text": "Ask more", "start": "more"}
    await caller.post("pick", chat=chat["id"], query=found["query"], index=1)
    sent = (await caller.chat("notes"))["messages"][-1]
    assert (sent["text"], sent["via"], sent["own"]) == ("You said: kosovo 2", "recognition_bot", True)
    stale = await caller.post("pick", chat=chat["id"], query="1", index=0)
    assert stale == {"error": "That result is too old; type again."}


async def test_only_messages_of_one_s_own_can_be_edited(caller):
    chat = await caller.chat("bot")
    await caller.post("say", chat=chat["id"], text="hello")
    answer = await caller.until("bot", "Hello")
    refused = await caller.post("edit", chat=chat["id"], message=answer["id"], text="I said this")
    assert refused == {"error": "Only messages of your own can be changed."}


async def test_a_language_changes_what_the_bot_is_told(caller):
    assert (await caller.get("state"))["language"] == "en"
    state = await caller.post("language", language="ru")
    assert state["language"] == "ru"
    refused = await caller.post("language", language="xx")
    assert refused == {"error": "The languages are en, uk, ru, ko."}


@pytest.mark.parametrize(
    ("name", "body", "error"),
    [
        ("say", {"chat": "me", "text": "x"}, "'chat' must be a number."),
        ("say", {"chat": True, "text": "x"}, "'chat' must be a number."),
        ("say", {"chat": 1}, "'text' must be text."),
        ("say", {"chat": 0, "text": "x"}, "There is no such chat; reload the page."),
        ("edit", {"chat": 0, "message": 1, "text": "x"}, "There is no such chat; reload the page."),
        ("type", {"chat": 0, "text": "x", "offset": 3}, "'offset' must be text."),
    ],
)
async def test_what_cannot_be_done_is_refused_in_one_sentence(caller, name, body, error):
    await caller.get("state")
    assert await caller.post(name, **body) == {"error": error}


@pytest.mark.parametrize("text", ["", "  \n ", "x" * 4097, "😀" * 2049])
async def test_a_message_has_something_in_it_but_not_too_much(caller, text):
    chat = await caller.chat("bot")
    assert "error" in await caller.post("say", chat=chat["id"], text=text)


@pytest.mark.parametrize("content", [b"[]", b"{", b"\xff", b'"text"', b'{"text": "\\ud800"}'])
async def test_a_body_that_is_no_json_object_is_refused(caller, content):
    await caller.get("state")
    headers = {"Content-Type": "application/json"}
    response = await caller.client.post("/api/say", content=content, headers=headers)
    assert response.status_code == 400


async def test_a_form_of_another_page_is_refused(caller):
    await caller.get("state")
    response = await caller.client.post("/api/say", data={"chat": "1", "text": "x"})
    assert response.json() == {"error": "Send a JSON object."}


async def test_without_a_session_nothing_can_be_done(caller):
    response = await caller.client.post("/api/say", json={"chat": 1, "text": "x"})
    assert response.status_code == 409
    assert (await caller.client.get("/api/events")).status_code == 409
    assert (await caller.client.get("/api/photo/any")).status_code == 404
    assert await caller.get("reading", params={"chat": 1, "message": 1}) is None
    assert "error" in await caller.get("reading", params={"chat": "x"})


async def test_starting_over_gives_new_chats(caller):
    before = await caller.chat("bot")
    await caller.post("reset")
    assert (await caller.chat("bot"))["id"] != before["id"]


async def events(response):
    """The data of each event of a stream."""
    async for line in response.aiter_lines():
        if line.startswith("data: "):
            yield orjson.loads(line.removeprefix("data: "))


async def test_changes_are_streamed_and_the_stream_ends_with_the_server():
    async with stub_playground() as (stage, address), httpx.AsyncClient(base_url=address) as client:
        chat = (await client.get("/api/state")).json()["chats"][0]
        async with client.stream("GET", "/api/events") as response:
            stream = events(response)
            assert (await anext(stream))["type"] == "state"
            await client.post("/api/say", json={"chat": chat["id"], "text": "slow"})
            seen = [await anext(stream) for _ in range(3)]
            assert [event["type"] for event in seen] == ["message", "action", "message"]
            assert seen[1]["action"] == "typing"
            assert seen[2]["message"]["text"] == "You said: slow"
            stage.close()
            assert [event async for event in stream] == []


async def test_commands_that_are_registered_later_reach_an_open_page():
    api = StageApi()
    stage = Stage(api)
    server = serving(application(routes(stage)), listen("127.0.0.1", 0), stage.close)
    async with server as address, httpx.AsyncClient(base_url=address) as client:
        assert (await client.get("/api/state")).json()["chats"][0]["commands"] == []
        async with client.stream("GET", "/api/events") as response:
            stream = events(response)
            await anext(stream)
            async with answering(api):
                state = (await anext(stream))["state"]
            assert state["chats"][0]["commands"][0]["command"] == "help"
            stage.close()


def test_a_taken_port_is_one_line_that_says_what_to_do():
    with listen("127.0.0.1", 0) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(CannotListen) as error:
            listen("127.0.0.1", port)
    message = str(error.value)
    assert f"port {port} on 127.0.0.1 is taken by another program" in message
    assert f"PORT={port + 1}" in message
    assert "\n" not in message
