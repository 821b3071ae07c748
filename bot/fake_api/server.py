"""The fake over HTTP, so that a bot in another process can use it as its Bot API server.

Run it inside an event loop with `async with serving(api) as address:`, and set TELEGRAM_API_URL to that.
"""

from __future__ import annotations

import asyncio
import re
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any
from urllib.parse import parse_qsl

import orjson
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.fake_api.api import FakeApi
from bot.fake_api.errors import bad_request

_NAME = re.compile(rb'; ?name="?([^";\r\n]+)"?')
_FILENAME = re.compile(rb"; ?filename\*?=")


def application(api: FakeApi) -> Starlette:
    """The ASGI application: `/bot<token>/<method>`, parameters in the address, a form or JSON."""

    async def endpoint(request: Request) -> Response:
        token, method = request.path_params["token"], request.path_params["method"]
        try:
            parameters, files = await _parameters(request)
        except ValueError:
            refusal = bad_request("can't parse the parameters of the request")
            return Response(orjson.dumps(refusal.body()), refusal.code, media_type="application/json")
        status, body = await api.call(token, method, parameters, files)
        return Response(body, status, media_type="application/json")

    return Starlette(routes=[Route("/bot{token}/{method}", endpoint, methods=["GET", "POST"])])


class _Server(uvicorn.Server):
    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """The caller's own program decides what its signals do."""
        yield


@asynccontextmanager
async def serving(api: FakeApi, port: int = 0) -> AsyncIterator[str]:
    """Serve on 127.0.0.1 while inside; gives the address, by default on any free port."""
    config = uvicorn.Config(application(api), log_config=None, access_log=False, lifespan="off")
    server = _Server(config)
    api.updates.resume()
    # From here on connections wait in the backlog until the server takes them, so nobody comes too early.
    with socket.create_server(("127.0.0.1", port), backlog=1024) as listener:
        # asyncio does so only for sockets of its own making; without it some clients wait 40 ms each time.
        listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        task = asyncio.create_task(server.serve(sockets=[listener]))
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            api.updates.release()
            server.should_exit = server.force_exit = True
            await task


async def _parameters(request: Request) -> tuple[dict[str, Any], dict[str, bytes]]:
    parameters: dict[str, Any] = dict(request.query_params)
    kind, _, rest = request.headers.get("content-type", "").partition(";")
    body = await request.body()
    if kind == "application/json":
        parameters |= orjson.loads(body or b"{}")
    elif kind == "application/x-www-form-urlencoded":
        parameters |= parse_qsl(body.decode(), keep_blank_values=True)
    elif kind == "multipart/form-data":
        boundary = rest.partition("boundary=")[2].strip('"; ')
        return _parts(body, boundary.encode(), parameters)
    return parameters, {}


def _parts(
    body: bytes, boundary: bytes, parameters: dict[str, Any]
) -> tuple[dict[str, Any], dict[str, bytes]]:
    """The fields and the files of a multipart form."""
    files: dict[str, bytes] = {}
    for part in body.split(b"--" + boundary)[1:-1]:
        head, _, content = part.removesuffix(b"\r\n").partition(b"\r\n\r\n")
        if name := _NAME.search(head):
            if _FILENAME.search(head):
                files[name.group(1).decode()] = content
            else:
                parameters[name.group(1).decode()] = content.decode()
    return parameters, files
