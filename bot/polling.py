"""The life of a polling bot: connect, poll, stop. What an operator must know is said in one line each."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import Any

import structlog
from telegram.error import InvalidToken, TelegramError

from bot.app import ALLOWED_UPDATES, App
from bot.commands import introduce
from bot.contact import WRONG_TOKEN, Contact
from bot.intake import IntakeBot

log: Any = structlog.get_logger(__name__)

_FIRST_PAUSE, _LONGEST_PAUSE = 1.0, 30.0
_POLL_SECONDS = 30
# After this long a stop leaves the rest undone; service managers kill soon after.
_STOP_SECONDS = 8.0


class WrongToken(Exception):
    """Telegram rejects the token; the message says what to do."""


async def poll(application: App, contact: Contact, stop: asyncio.Event) -> None:
    """Answer until `stop` is set.

    Raises:
        WrongToken: at the start or later; everything else is tried again.
    """
    try:
        if await _connect(application, contact, stop):
            await _serve(application, contact, stop)
    finally:
        with suppress(TelegramError):
            await application.shutdown()
        # An application that was never initialised shuts nothing down, though it may have connected.
        bot = intake(application)
        await bot.hang_up()
        await bot.ledger.close()
    if contact.revoked.is_set():
        raise WrongToken(WRONG_TOKEN)


def intake(application: App) -> IntakeBot:
    """The bot of an application that `build_application` has made."""
    if not isinstance(application.bot, IntakeBot):
        raise TypeError("the application was built around another bot")
    return application.bot


async def _connect(application: App, contact: Contact, stop: asyncio.Event) -> bool:
    """Try until Telegram has told us who we are; False if asked to stop before."""
    pause = _FIRST_PAUSE
    while not stop.is_set():
        try:
            await application.initialize()
        except InvalidToken:
            # Its message holds the token.
            raise WrongToken(WRONG_TOKEN) from None
        except TelegramError as error:
            contact.lost(error)
            with suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), pause)
            pause = min(pause * 1.5, _LONGEST_PAUSE)
        else:
            contact.held()
            return True
    return False


async def _serve(application: App, contact: Contact, stop: asyncio.Event) -> None:
    updater = application.updater
    if updater is None:
        raise RuntimeError("the application was built without an updater")
    bot = intake(application)
    for update in await bot.replay():
        await application.update_queue.put(update)
    await updater.start_polling(
        timeout=_POLL_SECONDS,
        bootstrap_retries=-1,
        allowed_updates=ALLOWED_UPDATES,
        error_callback=_already_said,
    )
    await application.start()
    introduction = asyncio.create_task(introduce(application.bot))
    log.info("polling; stop with Ctrl-C", bot=application.bot.name)
    await _first(stop, contact.revoked)
    introduction.cancel()
    bot.ledger.closing = True
    # What polling ended with has been said; the updates in hand are still worked off.
    with suppress(TelegramError):
        await updater.stop()
    try:
        await asyncio.wait_for(application.stop(), _STOP_SECONDS)
    except TimeoutError:
        log.warning("stopped before everything was answered; the rest is answered after the next start")


def _already_said(_error: TelegramError) -> None:
    """The contact has been told by the bot itself."""


async def _first(*events: asyncio.Event) -> None:
    tasks = [asyncio.create_task(event.wait()) for event in events]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
