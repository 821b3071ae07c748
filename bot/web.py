"""One web server for all that listens: health here, and the routes of whoever serves something.

    async with serving(application(routes(stage)), listen("127.0.0.1", 8080)) as address:

Every answer carries headers that keep a page from loading or sending anything elsewhere.
"""

from __future__ import annotations

import asyncio
import errno
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager
from typing import TYPE_CHECKING, Any

import structlog
import uvicorn
from starlette.applications import Starlette
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

if TYPE_CHECKING:
    from bot.codec import Codec
    from bot.service import Service

log: Any = structlog.get_logger(__name__)

LOOPBACK = "127.0.0.1"
_GRACE_SECONDS = 3
"""What has not been answered so long after a stop is cut off; Telegram delivers it again."""
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}

Lifespan = Callable[[Starlette], AbstractAsyncContextManager[None]]


class CannotListen(OSError):
    """The port cannot be had; the message is one line that says what to do."""


class _Headers:
    """Adds the protecting headers to every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        await self._app(scope, receive, guarded if scope["type"] == "http" else send)


def application(
    routes: Iterable[BaseRoute] = (),
    *,
    lifespan: Lifespan | None = None,
    hosts: Iterable[str] = ("*",),
    health: Callable[[Request], Awaitable[Response]] | None = None,
) -> Starlette:
    """The ASGI application. `hosts` are the names under which it may be called.

    A server for this machine alone must name its own: else a page elsewhere could reach it through a name
    that suddenly leads to 127.0.0.1.
    """
    guards = [Middleware(_Headers), Middleware(TrustedHostMiddleware, allowed_hosts=list(hosts))]
    return Starlette(
        routes=[Route("/healthz", health or _healthy), *routes], middleware=guards, lifespan=lifespan
    )


async def _healthy(_request: Request) -> Response:
    return PlainTextResponse("ok\n", headers={"Cache-Control": "no-store"})


def listen(host: str, port: int) -> socket.socket:
    """A listening socket; port 0 takes any free one.

    Raises:
        CannotListen: the port is taken or not ours to take.
    """
    try:
        return socket.create_server((host, port), backlog=128)
    except OSError as error:
        reasons = {errno.EADDRINUSE: "is taken by another program", errno.EACCES: "needs an administrator"}
        reason = reasons.get(error.errno or 0, error.strerror or "cannot be opened")
        raise CannotListen(
            f"port {port} on {host} {reason}; choose another, as in PORT={_next(port)}"
        ) from None


def _next(port: int) -> int:
    return port + 1 if 1024 <= port < 65535 else 8080


class _Server(uvicorn.Server):
    """Uvicorn without its own log and signals; `on_stop` is called before it waits for open streams."""

    def __init__(self, app: ASGIApp, on_stop: Callable[[], None]) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                log_config=None,
                access_log=False,
                server_header=False,
                timeout_graceful_shutdown=_GRACE_SECONDS,
            )
        )
        self._on_stop = on_stop

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """What a signal does is decided by the program, not by its web server."""
        yield

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._on_stop()
        await super().shutdown(sockets)


@asynccontextmanager
async def serving(
    app: ASGIApp, listener: socket.socket, on_stop: Callable[[], None] = lambda: None
) -> AsyncIterator[str]:
    """Serve while inside; gives the address to type into a browser."""
    server = _Server(app, on_stop)
    task = asyncio.create_task(server.serve(sockets=[listener]))
    try:
        yield _address(listener)
    finally:
        server.should_exit = True
        await task


def _address(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    return f"http://{host}:{port}"


async def serve_playground(
    service: Service,
    codec: Codec,
    *,
    host: str = LOOPBACK,
    port: int = 8080,
    stop: asyncio.Event | None = None,
    opened: Callable[[str], object] | None = None,
) -> None:
    """Let people try the bot in a browser until `stop` is set; port 0 takes any free one.

    `opened` is called with the address once the page can be opened.

    Raises:
        CannotListen: the port is taken or not ours to take.
    """
    # A bot on Telegram needs none of these.
    from bot.app import build_application
    from bot.contact import Contact
    from bot.fake_api import FakeRequest
    from bot.playground.routes import routes
    from bot.playground.stage import Stage, StageApi
    from bot.playground.watched import WatchedService
    from bot.polling import poll

    stop = stop or asyncio.Event()
    with listen(host, port) as listener:
        api = StageApi()
        watched = WatchedService(service, api.readings)
        stage = Stage(api, watched)
        contact = Contact()
        bot = build_application(watched, codec, api.token, request=FakeRequest(api), contact=contact)
        app = application(routes(stage), hosts=(LOOPBACK, "localhost") if host == LOOPBACK else ("*",))
        async with serving(app, listener, stage.close) as address:
            log.info(f"the playground is open at {address}")
            if opened:
                opened(address)
            await poll(bot, contact, stop)
