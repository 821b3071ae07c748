"""Updates that Telegram delivers by itself: only Telegram is let in, and it hears "200" once they are safe."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit

import orjson
import structlog
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route
from telegram import Update, WebhookInfo
from telegram.error import BadRequest, TelegramError

from bot.app import ALLOWED_UPDATES, App
from bot.contact import Contact
from bot.errors import sentence
from bot.keeping import NotKept, Room
from bot.ledger import has_number
from bot.polling import intake
from bot.returned import Return

log: Any = structlog.get_logger(__name__)

HEADER = "X-Telegram-Bot-Api-Secret-Token"
DEFAULT_PATH = "/telegram"
LARGEST = 256 * 1024
"""Bytes of a delivery; a message has 4096 characters, and what it replies to as many again."""
_BODY_SECONDS = 10.0
# Who types sees nothing meanwhile, and the connection is taken from others.
_RETURN_SECONDS = 1.0
_CONNECTIONS = 80
_LOOK_SECONDS = 60.0
_PAUSE = 5.0


class BadWebhook(Exception):
    """Telegram does not accept the address; the message is one line that says what to do."""


def derived_secret(token: str) -> str:
    """A secret that only who has the token can know; the same after a restart and on each machine."""
    return hmac.new(token.encode(), b"secret token of the webhook", hashlib.sha256).hexdigest()


class Webhook:
    """The address given to Telegram, and the route that serves it."""

    def __init__(self, url: str, secret: str, application: App, contact: Contact, room: Room) -> None:
        self.path = urlsplit(url).path or DEFAULT_PATH
        self.url = url if urlsplit(url).path else url + DEFAULT_PATH
        self._secret = secret
        self._application, self._contact, self._room = application, contact, room
        self._said = ""
        self._ready = False

    @property
    def route(self) -> Route:
        return Route(self.path, self.deliver, methods=["POST"])

    async def run(self) -> None:
        """Receive until cancelled; raises BadWebhook."""
        self._ready = True
        await self._open()
        log.info("receiving; stop with Ctrl-C", bot=self._application.bot.name)
        await self._watch()

    async def close(self) -> None:
        """Take no more. The address stays with Telegram, which keeps what comes until the next start."""
        self._ready = False

    async def _open(self) -> None:
        """Tell Telegram where to deliver, trying until it hears.

        Raises:
            BadWebhook: it will not deliver there.
        """
        while True:
            try:
                await self._application.bot.set_webhook(
                    self.url,
                    secret_token=self._secret,
                    allowed_updates=ALLOWED_UPDATES,
                    max_connections=_CONNECTIONS,
                )
                self._contact.held()
                return
            except BadRequest as error:
                raise BadWebhook(f"Telegram does not accept WEBHOOK_URL ({sentence(error)})") from None
            except TelegramError as error:
                self._contact.lost(error)
                await asyncio.sleep(_PAUSE)

    async def _watch(self) -> None:
        """Ask Telegram now and then how deliveries go: nobody else would tell."""
        while True:
            await asyncio.sleep(_LOOK_SECONDS)
            try:
                info = await self._application.bot.get_webhook_info()
            except TelegramError as error:
                self._contact.lost(error)
                continue
            self._contact.held()
            await self._look_at(info)

    async def _look_at(self, info: WebhookInfo) -> None:
        if info.url != self.url:
            log.warning("the webhook was set to another address; setting it back")
            with suppress(BadWebhook):
                await self._open()
        said = info.last_error_message or ""
        if said != self._said:
            self._said = said
            if said:
                log.warning(
                    "Telegram has trouble delivering", reason=said[:160], waiting=info.pending_update_count
                )

    async def deliver(self, request: Request) -> Response:
        """One update. 200 means that it will be answered; anything else that Telegram should send it again."""
        given = request.headers.get(HEADER, "")
        if not hmac.compare_digest(given.encode(), self._secret.encode()):
            return Response(status_code=403)
        try:
            async with asyncio.timeout(_BODY_SECONDS):
                body = await _body(request)
        except TimeoutError:
            return Response(status_code=408)
        except ClientDisconnect:  # cut off on the way; Telegram sends it again
            return Response(status_code=400)
        if body is None:
            return Response(status_code=413)
        try:
            update = orjson.loads(body)
        except orjson.JSONDecodeError:
            update = None
        if not has_number(update):
            return Response(status_code=400)
        self._contact.held()
        if not self._ready or self._room.is_full:
            return Response(status_code=503, headers={"Retry-After": "1"})
        try:
            body = await self._accept(update)
        except NotKept:
            return Response(status_code=503, headers={"Retry-After": "5"})
        return Response(body, media_type="application/json") if body else Response()

    async def _accept(self, raw: dict[str, Any]) -> bytes | None:
        """Take one update; gives the call that Telegram is to make of our answer, if there is one."""
        bot, body = intake(self._application), None
        (taken,) = await bot.ledger.take([raw])
        if (taken is raw) and (update := bot.read(taken)):
            if update.inline_query:
                body = await self._worked_off(update)
            else:
                await self._application.update_queue.put(update)
        # With a disk that fails, the update is safe only with Telegram, until it is answered.
        await bot.ledger.safe(raw["update_id"])
        return body

    async def _worked_off(self, update: Update) -> bytes | None:
        """Work an update off within its delivery; what takes longer goes on, and calls Telegram by itself."""
        place, application = Return(), self._application
        work = application.update_processor.process_update(update, application.process_update(update))
        application.create_task(place.during(work), update)
        return await place.body(_RETURN_SECONDS)


async def _body(request: Request) -> bytes | None:
    """The whole body, or None if it is larger than any update."""
    declared = request.headers.get("content-length", "0")
    if not declared.isdecimal() or int(declared) > LARGEST:
        return None
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST:
            return None
    return bytes(body)
