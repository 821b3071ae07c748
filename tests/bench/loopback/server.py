"""A stand-in for Telegram that costs little: `python -m tests.bench.loopback.server` prints its address and serves.

It refuses nothing and checks nothing; `bot.fake_api` is for that. The bench talks to it by POST to `/ask`, which sends
a load to a bot and answers when that is answered, and to `/polled`, which answers once a bot has asked for updates.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any
from urllib.parse import parse_qsl

import orjson

from bot.fake_api.entities import parse
from tests.bench.loopback.account import Account, Give

_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
# The rest of an answer to an inline query is 60 kB that nobody here needs to read.
_QUERY = re.compile(rb'inline_query_id(?:": ?"|=)(\d+)')
_TRUE = b'{"ok":true,"result":true}'


class Server:
    """All bots by their tokens."""

    def __init__(self) -> None:
        self._accounts: dict[str, Account] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self.delay = 0.0
        """Seconds before each answer but those to getUpdates: the way to Telegram and back."""

    def take(self, path: str, body: bytes, give: Give) -> None:
        """One request; `give` is called with the answer's body, now or later."""
        *_, owner, method = path.partition("?")[0].split("/")
        if owner:
            self._call(self._account(owner.removeprefix("bot")), method, body, give)
            return
        task = asyncio.create_task(self._control(method, orjson.loads(body), give))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _control(self, action: str, order: dict[str, Any], give: Give) -> None:
        account = self._account(order["token"])
        if action == "polled":
            await account.polled.wait()
            give(_TRUE)
            return
        self.delay = order["delay"]
        found = await account.ask(order["kind"], order["texts"], order["rate"], order["longest"])
        give(orjson.dumps(found))

    def _account(self, token: str) -> Account:
        if token not in self._accounts:
            self._accounts[token] = Account(token)
        return self._accounts[token]

    def _call(self, account: Account, method: str, body: bytes, give: Give) -> None:
        if method == "getUpdates":
            asked = _parameters(body)
            offset, limit, seconds = (int(asked.get(name, 0)) for name in ("offset", "limit", "timeout"))
            account.get_updates(give, offset, limit or 100, seconds)
        elif self.delay:
            loop = asyncio.get_running_loop()
            loop.call_later(self.delay, lambda: give(_answer(account, method, body)))
        else:
            give(_answer(account, method, body))


def _answer(account: Account, method: str, body: bytes) -> bytes:
    if method == "sendMessage":
        sent = _parameters(body)
        account.answer(str(sent["chat_id"]))
        return _result(account.message(int(sent["chat_id"]), **_shown(sent)))
    if method == "answerInlineQuery" and (query := _QUERY.search(body)):
        account.answer(query[1].decode())
        return _TRUE
    if method == "getMe":
        abilities = {"can_join_groups": True, "supports_inline_queries": True, "supports_guest_queries": True}
        return _result(account.user | abilities)
    return _TRUE


def _shown(sent: dict[str, Any]) -> dict[str, Any]:
    """What Telegram tells of a message that was sent: the text without markup, its entities, its buttons."""
    text, entities = _formatted(sent["text"], sent.get("parse_mode"))
    content: dict[str, Any] = {"text": text}
    if entities:
        content["entities"] = entities
    for name in ("link_preview_options", "reply_markup"):
        if name in sent:
            value = sent[name]
            content[name] = orjson.loads(value) if isinstance(value, str) else value
    return content


@lru_cache(maxsize=2048)
def _formatted(text: str, parse_mode: str | None) -> tuple[str, tuple[dict[str, Any], ...]]:
    formatted = parse(text, parse_mode)
    return formatted.text, formatted.entities


def _parameters(body: bytes) -> dict[str, Any]:
    if body.startswith(b"{"):
        found: dict[str, Any] = orjson.loads(body)
        return found
    return dict(parse_qsl(body.decode()))


def _result(value: object) -> bytes:
    return b'{"ok":true,"result":%s}' % orjson.dumps(value)


class _Connection(asyncio.Protocol):
    """HTTP/1.1 as far as bots need it: a length is told, and a request comes when the last one is answered."""

    def __init__(self, take: Callable[[str, bytes, Give], None]) -> None:
        self._take = take
        self._got = bytearray()
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def connection_lost(self, exc: Exception | None) -> None:
        self._transport = None

    def data_received(self, data: bytes) -> None:
        self._got += data
        end = self._got.find(b"\r\n\r\n")
        if end < 0:
            return
        length = _LENGTH.search(self._got, 0, end)
        size = int(length[1]) if length else 0
        if len(self._got) < end + 4 + size:
            return
        path = self._got.split(b" ", 2)[1].decode()
        body = bytes(self._got[end + 4 : end + 4 + size])
        del self._got[: end + 4 + size]
        self._take(path, body, self._give)

    def _give(self, body: bytes) -> None:
        # A bot that was stopped does not hear any more.
        if self._transport is not None:
            head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
            self._transport.write(head % len(body) + body)


async def main() -> None:
    """Serve until killed."""
    server = Server()
    loop = asyncio.get_running_loop()
    listener = await loop.create_server(lambda: _Connection(server.take), "127.0.0.1", 0, backlog=1024)
    print(f"http://127.0.0.1:{listener.sockets[0].getsockname()[1]}", flush=True)
    await listener.serve_forever()


if __name__ == "__main__":
    asyncio.run(main())
