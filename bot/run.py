"""`python -m bot run`: the bot in the foreground, on Telegram with a token, in the browser without one."""

from __future__ import annotations

import asyncio
import gc
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext
from typing import TYPE_CHECKING, Any

import structlog

from bot import logs
from bot.codec import Codec
from bot.journal import beside
from bot.service import Service
from bot.settings import PORT, Settings
from bot.start import CannotStart, open_service
from bot.state import State, StateError

if TYPE_CHECKING:
    from bot.conversations import Conversations
    from bot.keeping import Keeper, Room
    from bot.limits import Limits
    from bot.metrics import Metrics
    from bot.polling import Source
    from bot.streams.keeper import StreamKeeper

log: Any = structlog.get_logger(__name__)

_COLLECT_AFTER = 20_000
"""New objects before the young ones are looked through: those of some ten answers."""


def run(settings: Settings) -> None:
    """Serve until a signal asks to stop.

    Raises:
        CannotStart: with one line on what to do.
    """
    logs.configure()
    service = open_service(settings.knowledge_db, log.warning)
    codec = Codec(row[0] for row in service.store.names())
    try:
        asyncio.run(_serve(settings, service, codec))
    finally:
        # The loop has given its handlers back. Who asks a second time must not make a clean stop look like a crash.
        for name in (signal.SIGINT, signal.SIGTERM):
            signal.signal(name, signal.SIG_IGN)


async def _serve(settings: Settings, service: Service, codec: Codec) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, stop.set)
    if settings.token is None:
        if settings.webhook_url is not None:
            raise CannotStart(
                "WEBHOOK_URL is set and TELEGRAM_BOT_TOKEN is not; set both, or neither to play"
            )
        await _playground(settings, service, codec, stop)
    else:
        await _telegram(settings, service, codec, stop)


async def _telegram(settings: Settings, service: Service, codec: Codec, stop: asyncio.Event) -> None:
    from bot.polling import Silent, WrongToken
    from bot.sole import NotAlone, alone
    from bot.web import CannotListen
    from bot.webhook import BadWebhook

    try:
        with nullcontext() if settings.redis_url else alone(beside(settings.state_db)):
            await _answer(_Parts(settings, service, codec), stop)
    except (NotAlone, WrongToken, Silent, BadWebhook, CannotListen) as error:
        raise CannotStart(str(error)) from None


async def _answer(parts: _Parts, stop: asyncio.Event) -> None:
    from bot.polling import live

    # What is loaded stays; to look through it for garbage again and again takes a twentieth of the time.
    gc.freeze()
    gc.set_threshold(_COLLECT_AFTER)
    watching = asyncio.create_task(parts.renewal.watch())
    try:
        async with parts.listening():
            await live(parts.application, parts.contact, stop, parts.source)
    finally:
        watching.cancel()
        parts.memory.languages.close()


class _Parts:
    """What a bot on Telegram consists of."""

    def __init__(self, settings: Settings, service: Service, codec: Codec) -> None:
        from bot.app import build_application
        from bot.contact import Contact
        from bot.health import Health
        from bot.lanes import Lanes
        from bot.limits import Buckets
        from bot.renewal import Renewal
        from bot.status import Status

        if settings.token is None:
            raise CannotStart("TELEGRAM_BOT_TOKEN is not set")
        self.settings, self._token = settings, settings.token.reveal()
        self.serves = settings.port is not None or settings.webhook_url is not None
        self.metrics = self._metrics()
        service = self.metrics.measure(service) if self.metrics else service
        self.renewal = Renewal(service, settings.knowledge_db, codec)
        self.contact, self.lanes = Contact(), Lanes()
        self.streams = self._streams()
        self.ledger, self.memory = (self.streams, self.streams.memory) if self.streams else self._alone()
        self.limits: Limits = self.streams.limits if self.streams else Buckets()
        if self.metrics:
            self.limits.refused = self.metrics.refused
        self.room: Room = self.streams or self.lanes
        self.health = Health(self.contact, self.lanes, self.ledger, self.renewal.version)
        self.application = build_application(
            service,
            codec,
            self._token,
            api_url=settings.api_url,
            contact=self.contact,
            memory=self.memory,
            lanes=self.lanes,
            ledger=self.ledger,
            limits=self.limits,
            status=Status(settings.operators, self.health, self.metrics.outcomes) if self.metrics else None,
            room=self.room,
            retried=self.metrics.retried if self.metrics else _unheard,
        )
        self.source = self._source()

    @asynccontextmanager
    async def listening(self) -> AsyncIterator[None]:
        """Serve health, metrics and the webhook while inside, if anything is to be served."""
        if self.metrics is None or not self.serves:
            yield
            return
        from starlette.routing import Route

        from bot.web import application, listen, serving
        from bot.webhook import Webhook

        routes = [Route("/metrics", self.metrics.endpoint(self.health))]
        if isinstance(self.source, Webhook):
            routes.append(self.source.route)
        port = PORT if self.settings.port is None else self.settings.port
        app = application(routes, health=self.health.endpoint)
        with listen(self.settings.listen, port) as listener:
            async with serving(app, listener) as address:
                log.info(f"health and metrics are at {address}/healthz and {address}/metrics")
                yield

    def _streams(self) -> StreamKeeper | None:
        """This worker's part of the shared work, if there is a Redis to share it over."""
        if self.settings.redis_url is None:
            return None
        # The library is slow to load, and of no use to one process.
        from bot.streams.keeper import StreamKeeper

        bot_id = int(self._token.partition(":")[0])
        takes_in = self.settings.webhook_url is None
        try:
            return StreamKeeper(self.settings.redis_url.reveal(), bot_id, takes_in=takes_in)
        except ValueError:
            raise CannotStart(
                "REDIS_URL is not an address of Redis; it looks like redis://localhost:6379/0"
            ) from None

    def _alone(self) -> tuple[Keeper, Conversations]:
        from bot.conversations import Conversations
        from bot.ledger import Ledger

        ledger = Ledger(beside(self.settings.state_db), int(self._token.partition(":")[0]))
        return ledger, Conversations(languages=_state(self.settings))

    def _metrics(self) -> Metrics | None:
        if not self.serves and not self.settings.operators:
            return None
        # What nobody can read is not counted either; the library takes its share of memory.
        from bot.metrics import Metrics

        return Metrics()

    def _source(self) -> Source:
        from bot.polling import Polling
        from bot.webhook import Webhook, derived_secret

        if self.streams:
            from bot.streams.source import Turns, handing_to

            self.streams.hand_out_to(handing_to(self.application))
            if self.settings.webhook_url is None:
                return Turns(self.application, self.contact, self.streams)
        if self.settings.webhook_url is None:
            return Polling(self.application, self.contact)
        given = self.settings.webhook_secret
        secret = given.reveal() if given else derived_secret(self._token)
        return Webhook(self.settings.webhook_url, secret, self.application, self.contact, self.room)


def _unheard(_trouble: str) -> None:
    """Nobody counts."""


def _state(settings: Settings) -> State:
    """The state file; without one the bot answers all the same, so that is only warned of."""
    try:
        return State(settings.state_db)
    except StateError as error:
        log.warning(f"{error}; until then chosen languages are forgotten at each restart")
        return State()


async def _playground(settings: Settings, service: Service, codec: Codec, stop: asyncio.Event) -> None:
    from bot.web import CannotListen, serve_playground

    try:
        port = PORT if settings.port is None else settings.port
        await serve_playground(service, codec, port=port, stop=stop)
    except CannotListen as error:
        raise CannotStart(str(error)) from None
