"""The python-telegram-bot application, put together."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from telegram import Update
from telegram.ext import Application
from telegram.request import BaseRequest

from bot.admission import Admission
from bot.codec import Codec
from bot.contact import Contact
from bot.conversations import Conversations
from bot.delivery import Delivery
from bot.handlers import Handlers
from bot.inline import Inline
from bot.intake import IntakeBot
from bot.keeping import Keeper, Room
from bot.lanes import AT_ONCE, Lanes
from bot.ledger import Ledger
from bot.limits import Limits
from bot.postponed import Postponed
from bot.request import AiohttpRequest
from bot.service import Service
from bot.status import Status

API_URL = "https://api.telegram.org"
ALLOWED_UPDATES = (
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.INLINE_QUERY,
    Update.CALLBACK_QUERY,
    Update.GUEST_MESSAGE,
)

App = Application[Any, Any, Any, Any, Any, Any]


class _Forgetful(App):
    """The library notes every chat and user for a persistence to save, and without one the notes only grow."""

    __slots__ = ()

    def _mark_for_persistence_update(self, **_update: Any) -> None:
        """Nothing is saved: there is no persistence."""


def build_application(
    service: Service,
    codec: Codec,
    token: str,
    *,
    api_url: str = API_URL,
    request: BaseRequest | None = None,
    contact: Contact | None = None,
    memory: Conversations | None = None,
    lanes: Lanes | None = None,
    ledger: Keeper | None = None,
    limits: Limits | None = None,
    status: Status | None = None,
    room: Room | None = None,
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    retried: Callable[[str], None] = lambda _trouble: None,
) -> App:
    """The application, ready to be initialised; `request` is in the place of HTTP, as `FakeRequest(api)`.

    Without a `ledger`, updates are not journaled; `room` says when more may be fetched, unless given the lanes do;
    without `limits` everybody may ask as much as they like;
    `retried` is told why a call to Telegram is made again.
    """
    lanes, ledger = lanes or Lanes(), ledger or Ledger()
    bot = IntakeBot(
        token,
        base_url=f"{api_url}/bot",
        base_file_url=f"{api_url}/file/bot",
        request=request or AiohttpRequest(AT_ONCE),
        get_updates_request=request or AiohttpRequest(1),
        contact=contact or Contact(),
        room=(room or lanes).room,
        ledger=ledger,
    )
    application = (
        Application.builder().application_class(_Forgetful).bot(bot).concurrent_updates(lanes).build()
    )
    postponed = Postponed(ledger, application.update_queue)
    lanes.begin, lanes.finished = postponed.begin, postponed.finished
    delivery = Delivery(bot, sleep, retried)
    admission = Admission(limits, lambda: lanes.lag, postponed.tried)
    handlers = Handlers(
        service,
        codec,
        memory or Conversations(),
        delivery=delivery,
        admission=admission,
        again=postponed.again,
        status=status,
    )
    handlers.register(application)
    Inline(service, codec, delivery, admission).register(application)
    application.add_error_handler(handlers.on_error)
    return application
