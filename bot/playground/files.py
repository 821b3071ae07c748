"""The files of the page, under an address that changes with them: a browser may keep them for good."""

from __future__ import annotations

import hashlib
from importlib.resources import files
from pathlib import Path

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

PAGE = Path(str(files(__package__).joinpath("page")))


def routes() -> list[BaseRoute]:
    """The page at the root, and everything it loads."""
    return [Route("/", _index), Mount("/page/{version}", _Files(directory=PAGE))]


async def _index(_request: Request) -> Response:
    html = (PAGE / "index.html").read_text(encoding="utf-8").replace('"/page/', f'"/page/{_version()}/')
    return HTMLResponse(html, headers={"Cache-Control": "no-store"})


def _version() -> str:
    """A digest that changes when a file does; somebody who works on the page need not restart anything."""
    digest = hashlib.blake2b(digest_size=6)
    for path in sorted(PAGE.rglob("*.*")):
        state = path.stat()
        digest.update(f"{path.name} {state.st_size} {state.st_mtime_ns}\n".encode())
    return digest.hexdigest()


class _Files(StaticFiles):
    async def get_response(self, path: str, scope: Scope) -> Response:
        response = await super().get_response(path, scope)
        response.headers["Cache-Control"] = "max-age=31536000, immutable"
        return response
