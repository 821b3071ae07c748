"""The page, and what it calls: small JSON endpoints to act, one stream of events to watch."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from typing import Any, TypeVar

import orjson
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import BaseRoute, Route

from bot.playground import files, views
from bot.playground.scene import LANGUAGES
from bot.playground.session import Refused, Session
from bot.playground.stage import Stage

_COOKIE = "playground"
_LARGEST_BODY = 64 * 1024
_HEARTBEAT = 15.0
_PATIENCE = 5.0

T = TypeVar("T")
Body = dict[str, Any]
Action = Callable[[Stage, Session, Body], Awaitable[Any]]


def routes(stage: Stage) -> list[BaseRoute]:
    """All routes of the playground, to be mounted at the root."""
    return [
        *files.routes(),
        Route("/api/state", _state(stage)),
        Route("/api/events", _events(stage)),
        Route("/api/photo/{file_id}", _photo(stage)),
        Route("/api/reading", _reading(stage)),
        Route("/api/reset", _reset(stage), methods=["POST"]),
        *(Route(f"/api/{name}", _acting(stage, act), methods=["POST"]) for name, act in _ACTIONS.items()),
    ]


def _json(data: Any, status: int = 200) -> Response:
    return Response(
        orjson.dumps(data), status, media_type="application/json", headers={"Cache-Control": "no-store"}
    )


def _session(stage: Stage, request: Request) -> Session | None:
    return stage.session(request.cookies.get(_COOKIE, ""))


def _state(stage: Stage) -> Callable[[Request], Awaitable[Response]]:
    """Everything the page shows; the first call opens a session."""

    async def endpoint(request: Request) -> Response:
        session, key = _session(stage, request), None
        if session is None:
            key, session = stage.open(_preferred(request.headers.get("accept-language", "")))
        response = _json(session.state())
        if key:
            response.set_cookie(_COOKIE, key, httponly=True, samesite="strict")
        return response

    return endpoint


def _events(stage: Stage) -> Callable[[Request], Awaitable[Response]]:
    """Changes as server-sent events; the first tells all, so that a page that lost touch is whole again."""

    async def endpoint(request: Request) -> Response:
        session = _session(stage, request)
        if session is None:
            return _json({"error": "Your session has ended; reload the page."}, 409)
        return StreamingResponse(
            _stream(stage, session), media_type="text/event-stream", headers={"Cache-Control": "no-store"}
        )

    return endpoint


async def _stream(stage: Stage, session: Session) -> AsyncIterator[bytes]:
    seen = session.told()
    yield _event({"type": "state", "state": session.state()})
    while not stage.closed:
        changes = list(session.changes(seen))
        for change in changes:
            yield _event(change)
        if changes:
            continue
        try:
            async with asyncio.timeout(_HEARTBEAT):
                await stage.api.rung()
        except TimeoutError:
            yield b": still here\n\n"


def _event(data: Body) -> bytes:
    return b"data: " + orjson.dumps(data) + b"\n\n"


def _photo(stage: Stage) -> Callable[[Request], Awaitable[Response]]:
    async def endpoint(request: Request) -> Response:
        photo = stage.api.photos.get(request.path_params["file_id"])
        if photo is None or _session(stage, request) is None:
            return _json({"error": "There is no such picture."}, 404)
        return Response(
            photo.content, media_type="image/png", headers={"Cache-Control": "private, max-age=3600"}
        )

    return endpoint


def _reading(stage: Stage) -> Callable[[Request], Awaitable[Response]]:
    """How the question behind a message was read; null if the service was not asked."""

    async def endpoint(request: Request) -> Response:
        session = _session(stage, request)
        try:
            chat, message = (int(request.query_params[name]) for name in ("chat", "message"))
        except (KeyError, ValueError):
            return _json({"error": "'chat' and 'message' must be numbers."}, 400)
        return _json(stage.reading(session, chat, message) if session else None)

    return endpoint


def _reset(stage: Stage) -> Callable[[Request], Awaitable[Response]]:
    """Forget the session: the next call of the state opens a new one."""

    async def endpoint(request: Request) -> Response:
        stage.forget(request.cookies.get(_COOKIE, ""))
        response = _json({"done": True})
        response.delete_cookie(_COOKIE, httponly=True, samesite="strict")
        return response

    return endpoint


def _acting(stage: Stage, act: Action) -> Callable[[Request], Awaitable[Response]]:
    """An endpoint that does one thing for the person at the browser."""

    async def endpoint(request: Request) -> Response:
        session = _session(stage, request)
        if session is None:
            return _json({"error": "Your session has ended; reload the page."}, 409)
        try:
            result = await act(stage, session, await _body(request))
        except Refused as refusal:
            return _json({"error": str(refusal)}, 400)
        stage.api.ring()
        return _json(result if result is not None else {"done": True})

    return endpoint


async def _body(request: Request) -> Body:
    """The JSON object that was sent; only scripts of this page can send one from a browser."""
    if request.headers.get("content-type", "").partition(";")[0].strip() != "application/json":
        raise Refused("Send a JSON object.")
    if int(request.headers.get("content-length") or 0) > _LARGEST_BODY:
        raise Refused("That is too much text.")
    with suppress(orjson.JSONDecodeError):
        body = orjson.loads(await request.body())
        if isinstance(body, dict):
            return body
    raise Refused("Send a JSON object.")


def _get(body: Body, name: str, kind: type[T], default: T | None = None) -> T:
    """A field of the body, of the type it must have."""
    value = body.get(name, default)
    if not isinstance(value, kind) or isinstance(value, bool):
        raise Refused(f"'{name}' must be {'a number' if kind is int else 'text'}.")
    return value


async def _say(_stage: Stage, session: Session, body: Body) -> None:
    reply_to = _get(body, "reply_to", int) if body.get("reply_to") is not None else None
    session.say(_get(body, "chat", int), _get(body, "text", str), reply_to)


async def _start(_stage: Stage, session: Session, body: Body) -> None:
    session.start(_get(body, "payload", str, ""))


async def _edit(_stage: Stage, session: Session, body: Body) -> None:
    session.edit(_get(body, "chat", int), _get(body, "message", int), _get(body, "text", str))


async def _delete(_stage: Stage, session: Session, body: Body) -> None:
    session.delete(_get(body, "chat", int), _get(body, "message", int))


async def _press(stage: Stage, session: Session, body: Body) -> Body:
    press = session.press(_get(body, "chat", int), _get(body, "message", int), _get(body, "data", str))
    await stage.api.until(lambda: press.answered, _PATIENCE)
    return {"answered": press.answered, "notice": press.notice, "alert": press.alert}


async def _type(stage: Stage, session: Session, body: Body) -> Body:
    query = session.type(_get(body, "chat", int), _get(body, "text", str), _get(body, "offset", str, ""))
    await stage.api.until(lambda: query.answered, _PATIENCE)
    return views.inline(query)


async def _pick(_stage: Stage, session: Session, body: Body) -> None:
    session.pick(_get(body, "query", str), _get(body, "index", int), _get(body, "chat", int))


async def _language(_stage: Stage, session: Session, body: Body) -> Body:
    session.speak(_get(body, "language", str))
    return session.state()


_ACTIONS: dict[str, Action] = {
    "say": _say,
    "start": _start,
    "edit": _edit,
    "delete": _delete,
    "press": _press,
    "type": _type,
    "pick": _pick,
    "language": _language,
}


def _preferred(accepted: str) -> str:
    """The first language of an Accept-Language header that the bot speaks; else English."""
    for part in accepted.split(","):
        tag = part.partition(";")[0].strip().lower().partition("-")[0]
        if tag in LANGUAGES:
            return tag
    return "en"
