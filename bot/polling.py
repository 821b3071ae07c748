"""The life of a bot: connect, take updates, stop. What an operator must know is said in one line each."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import Any, Protocol

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
# Of these, so many at most for telling Telegram what was taken; it sends the rest again.
_CLOSE_SECONDS = 2.0


# A poller that has neither got nor missed anything for so long is not there any more.
_SILENT_SECONDS = 300.0
_LOOK_SECONDS = 20.0


class WrongToken(Exception):
    """Telegram rejects the token; the message says what to do."""


class Silent(Exception):
    """Nothing polls any more, for a reason nobody foresaw; whoever supervises the process should start it again."""


class Source(Protocol):
    """Where updates come from."""

    async def run(self) -> None:
        """Take updates until cancelled; what it raises ends the bot."""

    async def close(self) -> None:
        """Take no more."""


async def poll(application: App, contact: Contact, stop: asyncio.Event) -> None:
    """Answer what is fetched from Telegram until `stop` is set; raises as `live` does."""
    await live(application, contact, stop, Polling(application, contact))


async def live(application: App, contact: Contact, stop: asyncio.Event, source: Source) -> None:
    """Answer until `stop` is set, then finish what is in hand within a deadline.

    Raises:
        WrongToken: at the start or later; everything else that Telegram says is tried again.
        Exception: what the source ended with.
    """
    try:
        if await _connect(application, contact, stop):
            await _serve(application, contact, stop, source)
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


async def _serve(application: App, contact: Contact, stop: asyncio.Event, source: Source) -> None:
    bot = intake(application)
    for update in await bot.replay():
        await application.update_queue.put(update)
    await application.start()
    introduction = asyncio.create_task(introduce(application.bot))
    taking = asyncio.create_task(source.run())
    ends = [asyncio.create_task(stop.wait()), asyncio.create_task(contact.revoked.wait())]
    await asyncio.wait([taking, *ends], return_when=asyncio.FIRST_COMPLETED)
    for task in (introduction, taking, *ends):
        task.cancel()
    (ended,) = await asyncio.gather(taking, return_exceptions=True)
    bot.ledger.closing = True
    closing = asyncio.create_task(source.close())
    try:
        async with asyncio.timeout(_STOP_SECONDS):
            await asyncio.wait({closing}, timeout=_CLOSE_SECONDS)
            closing.cancel()
            await application.stop()
    except TimeoutError:
        log.warning("stopped before everything was answered; the rest is answered after the next start")
    await asyncio.gather(closing, return_exceptions=True)
    if isinstance(ended, Exception):
        raise ended


class Polling:
    """Updates that the bot fetches itself."""

    def __init__(self, application: App, contact: Contact) -> None:
        if application.updater is None:
            raise RuntimeError("the application was built without an updater")
        self._updater = application.updater
        self._application, self._contact = application, contact

    async def run(self) -> None:
        await self._updater.start_polling(
            timeout=_POLL_SECONDS,
            bootstrap_retries=-1,
            allowed_updates=ALLOWED_UPDATES,
            error_callback=_already_said,
        )
        log.info("polling; stop with Ctrl-C", bot=self._application.bot.name)
        looks = 0
        while True:
            await asyncio.sleep(_LOOK_SECONDS)
            # A machine that slept looks so once: what was under way has had no time to fail yet.
            looks = looks + 1 if self._contact.silence() > _SILENT_SECONDS else 0
            if looks > 1:
                raise Silent("polling ended without a word; start the bot again")

    async def close(self) -> None:
        # What polling ended with has been said; the updates in hand are still worked off.
        with suppress(TelegramError, RuntimeError):
            await self._updater.stop()


def _already_said(_error: TelegramError) -> None:
    """The contact has been told by the bot itself."""
