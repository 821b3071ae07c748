"""The HTTP client: over real sockets to the fake, and never with the token in an error."""

import asyncio
import io
import socket

import pytest
from telegram import Bot
from telegram.error import BadRequest, InvalidToken, NetworkError, TimedOut

from bot.fake_api.server import serving
from bot.request import AiohttpRequest, parse_answer

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x02\x00\x00\x00\x01\x00"


def bot_at(address, token, **more):
    return Bot(
        token,
        base_url=f"{address}/bot",
        request=AiohttpRequest(**more),
        get_updates_request=AiohttpRequest(1),
    )


async def test_messages_updates_and_files_go_through(api, anna):
    anna.says("hello")
    async with serving(api) as address, bot_at(address, api.token) as bot:
        assert bot.username == "recognition_bot"
        (update,) = await bot.get_updates(timeout=1)
        assert update.message.text == "hello"
        await bot.send_message(anna.id, "<b>привіт</b> & 😀", parse_mode=None)
        assert anna.private.last.text == "<b>привіт</b> & 😀"
        sent = await bot.send_photo(anna.id, io.BytesIO(PNG), caption="ü")
        assert api.photos[sent.photo[-1].file_id].content == PNG
        again = await bot.send_photo(anna.id, sent.photo[-1].file_id)
        assert again.photo == sent.photo


async def test_refusals_come_as_the_errors_of_the_library(api):
    async with serving(api) as address:
        async with bot_at(address, api.token) as bot:
            with pytest.raises(BadRequest, match="Chat not found"):
                await bot.send_message(5, "x")
        request = AiohttpRequest()
        await request.initialize()
        with pytest.raises(InvalidToken):
            await request.post(f"{address}/bot123:wrong/getMe")
        await request.shutdown()


async def test_many_requests_share_few_connections(api, anna):
    api.delay = 0.01
    anna.says("hello")
    async with serving(api) as address, bot_at(address, api.token, connections=3) as bot:
        await asyncio.gather(*(bot.send_message(anna.id, str(number)) for number in range(20)))
    assert len(anna.private.messages) == 21


async def test_no_answer_in_time_is_a_timeout(api, anna):
    api.delay = 5
    anna.says("hello")
    async with serving(api) as address:
        request = AiohttpRequest(read=0.05)
        await request.initialize()
        with pytest.raises(TimedOut):
            await request.post(f"{address}/bot{api.token}/getMe")
        await request.shutdown()


async def test_nobody_there_is_a_network_error_without_the_token(api):
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    request = AiohttpRequest()
    await request.initialize()
    with pytest.raises(NetworkError) as caught:
        await request.post(f"http://127.0.0.1:{port}/bot{api.token}/getMe")
    await request.shutdown()
    assert api.token not in repr(caught.value)
    assert caught.value.__cause__ is None or api.token not in repr(caught.value.__cause__)


async def test_a_server_that_hangs_up_is_a_network_error():
    async def hang_up(_reader, writer):
        writer.close()

    server = await asyncio.start_server(hang_up, "127.0.0.1", 0)
    request = AiohttpRequest()
    await request.initialize()
    with pytest.raises(NetworkError):
        await request.post(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/bot1:x/getMe")
    await request.shutdown()
    server.close()


async def test_it_must_be_opened_first_and_can_be_opened_again(api):
    request = AiohttpRequest()
    with pytest.raises(NetworkError, match="not open"):
        await request.post("http://127.0.0.1/bot1:x/getMe")
    await request.initialize()
    await request.shutdown()
    async with serving(api) as address:
        await request.initialize()
        assert (await request.post(f"{address}/bot{api.token}/getMe"))["is_bot"]
        await request.shutdown()


@pytest.mark.parametrize("payload", [b"", b"<html>", b"[]", b"{}", b'"x"', b"\xff"])
def test_what_is_no_answer_of_the_bot_api_is_a_network_error(payload):
    with pytest.raises(NetworkError):
        parse_answer(payload)
