"""`python -m bot run`: the bot in the foreground, on Telegram with a token, in the browser without one."""

from __future__ import annotations

import asyncio
import signal
from typing import Any

import structlog

from bot import logs
from bot.codec import Codec
from bot.settings import Settings
from bot.start import CannotStart, open_service
from bot.state import State, StateError

log: Any = structlog.get_logger(__name__)


def run(settings: Settings) -> None:
    """Serve until a signal asks to stop.

    Raises:
        CannotStart: with one line on what to do.
    """
    logs.configure()
    service = open_service(settings.knowledge_db, log.warning)
    codec = Codec(row[0] for row in service.store.names())
    asyncio.run(_serve(settings, service, codec))


async def _serve(settings: Settings, service: Any, codec: Codec) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, stop.set)
    if settings.token is None:
        await _playground(settings, service, codec, stop)
    else:
        await _telegram(settings, service, codec, stop)


async def _telegram(settings: Settings, service: Any, codec: Codec, stop: asyncio.Event) -> None:
    from bot.app import build_application
    from bot.contact import Contact
    from bot.conversations import Conversations
    from bot.journal import beside
    from bot.ledger import Ledger
    from bot.polling import WrongToken, poll

    if settings.token is None:
        raise CannotStart("TELEGRAM_BOT_TOKEN is not set")
    token = settings.token.reveal()
    contact = Contact()
    memory = Conversations(languages=_state(settings))
    ledger = Ledger(beside(settings.state_db), int(token.partition(":")[0]))
    application = build_application(
        service, codec, token, api_url=settings.api_url, contact=contact, memory=memory, ledger=ledger
    )
    try:
        await poll(application, contact, stop)
    except WrongToken as error:
        raise CannotStart(str(error)) from None
    finally:
        memory.languages.close()


def _state(settings: Settings) -> State:
    """The state file; without one the bot answers all the same, so that is only warned of."""
    try:
        return State(settings.state_db)
    except StateError as error:
        log.warning(f"{error}; until then chosen languages are forgotten at each restart")
        return State()


async def _playground(settings: Settings, service: Any, codec: Codec, stop: asyncio.Event) -> None:
    from bot.web import CannotListen, serve_playground

    try:
        await serve_playground(service, codec, port=settings.port, stop=stop)
    except CannotListen as error:
        raise CannotStart(str(error)) from None
