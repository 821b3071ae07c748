"""The HTTP client under python-telegram-bot: aiohttp, at a fifth of what a request costs with httpx."""

from __future__ import annotations

from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import aiohttp
import orjson
from telegram._utils.types import ODVInput
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

# Telegram closes idle connections after a minute or so; closing them first spares us a failed request.
_KEEP_ALIVE = 30.0
SEND_SECONDS = 30.0
"""How long to wait for the receipt of a message: one sent again because that was slow is there twice."""
_HEAD = 16
"""Bytes within which an answer that refuses says so; something between may have put another status before it."""


class AiohttpRequest(BaseRequest):
    """Give one to the bot for sending, and one of its own for getUpdates, which always holds a connection.

    `connections` bounds what is open at once. Timeouts are seconds: `read` for the answer, `connect` for the
    handshake, `write` for sending a request and `upload` for one with files, `pool` for a free connection.
    """

    def __init__(
        self,
        connections: int = 128,
        *,
        read: float = 10.0,
        connect: float = 5.0,
        write: float = 5.0,
        upload: float = 30.0,
        pool: float = 10.0,
    ) -> None:
        self._connections = connections
        self._read, self._connect = read, connect
        self._write, self._upload, self._pool = write, upload, pool
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        return self._read

    async def initialize(self) -> None:
        if self._session is None or self._session.closed:
            connector = aiohttp.TCPConnector(limit=self._connections, keepalive_timeout=_KEEP_ALIVE)
            headers = {"User-Agent": self.USER_AGENT}
            self._session = aiohttp.ClientSession(connector=connector, headers=headers)

    async def shutdown(self) -> None:
        if self._session is not None:
            await self._session.close()

    async def do_request(  # noqa: PLR0917 - the signature is that of the base class
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        if self._session is None or self._session.closed:
            raise NetworkError("the HTTP client is not open")
        has_files = request_data is not None and request_data.contains_files
        timeout = _timeout(
            read=_or(read_timeout, self._read),
            write=_or(write_timeout, self._upload if has_files else self._write),
            connect=_or(connect_timeout, self._connect),
            pool=_or(pool_timeout, self._pool),
        )
        body, headers = _body(request_data)
        try:
            async with self._session.request(
                method,
                url,
                data=body,
                headers=headers,
                timeout=timeout,
                proxy=_proxy(_root(url)),
                # Telegram sends nobody elsewhere; whoever does must not be given what people wrote.
                allow_redirects=False,
            ) as answer:
                return _told(answer.status, await answer.read())
        except TimeoutError as error:
            raise TimedOut(f"Timed out ({type(error).__name__})") from None
        except (aiohttp.ClientError, OSError) as error:
            # The error's own words may hold the address, and that holds the token.
            raise NetworkError(_reason(error)) from None

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        return parse_answer(payload)


def _told(status: int, payload: bytes) -> tuple[int, bytes]:
    """What Telegram says. A gateway's own 401, 403 or 404 says nothing of the token and nothing of the chat.

    Raises:
        NetworkError: it is not Telegram that says it.
    """
    if 200 <= status < 300 and b"false" not in payload[:_HEAD]:
        return status, payload
    said = parse_answer(payload)
    code, words, more = said.get("error_code"), said.get("description"), said.get("parameters", {})
    if type(code) is not int or not isinstance(words, str) or not isinstance(more, dict):
        raise NetworkError(f"an answer of {status} that is none of the Bot API")
    return code, payload


def parse_answer(payload: bytes) -> dict[str, Any]:
    """The JSON object that every answer of the Bot API is.

    Raises:
        NetworkError: it is not; something between us and Telegram answered in its place.
    """
    try:
        data = orjson.loads(payload)
    except orjson.JSONDecodeError:
        data = None
    if not isinstance(data, dict) or ("result" not in data and data.get("ok") is not False):
        raise NetworkError("the answer is none of the Bot API")
    return data


def _body(data: RequestData | None) -> tuple[bytes | aiohttp.FormData | None, dict[str, str]]:
    if data is None:
        return None, {}
    if not data.contains_files:
        return orjson.dumps(data.parameters), {"Content-Type": "application/json"}
    form = aiohttp.FormData()
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, kind) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return form, {}


def _root(url: str) -> str:
    """Scheme and host of an address."""
    return url[: url.find("/", len("https://"))]


@lru_cache(maxsize=8)
def _proxy(root: str) -> str | None:
    """The proxy that the environment names for a host. The client itself would look it up in a thread, each time anew."""
    parts = urlsplit(root)
    if proxy_bypass(parts.hostname or ""):
        return None
    return getproxies().get(parts.scheme)


@lru_cache(maxsize=32)
def _timeout(
    *, read: float | None, write: float | None, connect: float | None, pool: float | None
) -> aiohttp.ClientTimeout:
    parts = (read, write, connect, pool)
    total = None if None in parts else sum(part for part in parts if part is not None)
    ready = None if connect is None or pool is None else connect + pool
    return aiohttp.ClientTimeout(total=total, connect=ready, sock_connect=connect, sock_read=read)


def _or(given: ODVInput[float], default: float) -> float | None:
    return default if given is BaseRequest.DEFAULT_NONE else given  # type: ignore[return-value]


def _reason(error: BaseException) -> str:
    cause = error.__cause__ or error
    words = getattr(cause, "strerror", None)
    return f"{words} ({type(error).__name__})" if words else type(error).__name__
