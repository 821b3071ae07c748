"""How many questions a second the bot answers over the fake Bot API, against bots that only echo.

All of them poll the same kind of server in the same process, in turns. The bare bot sends every message back as it came.
The second one sends an answer's text and buttons that were made before: what it does not spend is the bot's own work.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from statistics import median
from time import perf_counter
from typing import Any

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters

from bot.app import build_application
from bot.codec import Codec
from bot.delivery import NO_PREVIEW
from bot.fake_api import FakeApi, FakeRequest
from bot.fake_api.people import Person
from bot.keyboards import keyboard
from bot.render import telegram_html
from bot.reply import ReplyKind
from bot.service import Service
from tests.bench.findings import Findings, Table
from tests.bench.workspace import Workspace

_ROUNDS = 7
_PEOPLE = 20
_EACH = 10
_LONGEST_SECONDS = 60

Build = Callable[[FakeApi], Any]


@dataclass(slots=True)
class _Bot:
    """A bot at work on its own fake, and the people who write to it."""

    api: FakeApi
    people: Sequence[Person]

    def written(self) -> int:
        """Messages in all chats: of people and of the bot."""
        return sum(len(person.private.messages) for person in self.people)

    async def rate(self, texts: Sequence[str]) -> float:
        """Answers a second while everybody asks at once."""
        # Every question is one message, and so is every answer.
        wanted = self.written() + 2 * len(self.people) * _EACH
        start = perf_counter()
        for number in range(len(self.people) * _EACH):
            self.people[number % len(self.people)].says(texts[number % len(texts)])
        async with asyncio.timeout(_LONGEST_SECONDS):
            while self.written() < wanted:  # noqa: ASYNC110 - what is waited for happens in the fake
                await asyncio.sleep(0.002)
        return len(self.people) * _EACH / (perf_counter() - start)


def run(workspace: Workspace) -> Findings:
    service = workspace.service()
    texts = [row.question for row in workspace.questions if not row.context]
    texts = [text for text in texts if service.ask(text).kind is ReplyKind.ANSWER]
    rates = asyncio.run(_measure(service, texts))
    findings = Findings()
    ours = rates["the bot, sourced answers"]
    rows = []
    for name, values in rates.items():
        ratios = [mine / other for mine, other in zip(ours, values, strict=True)]
        spread = ["1"] * 3 if values is ours else [f"{pick(ratios):.2f}" for pick in (min, median, max)]
        rows.append((name, min(values), median(values), max(values), *spread))
        if values is not ours:
            findings.ratio(f"throughput of the bot / {name}", median(ratios))
    columns = ("answers a second", "min", "median", "max", "bot / it: min", "median", "max")
    findings.tables.append(Table(f"throughput, {_PEOPLE} people, {_ROUNDS} rounds in turns", columns, rows))
    made = median(rates["a bot that sends answers made before"])
    own = 100 * (1 - median(ours) / made)
    findings.limits.append(
        f"throughput: {own:.0f} % of the time for a message is understanding and answering,"
        " the rest is python-telegram-bot and the fake"
    )
    return findings


async def _measure(service: Service, texts: Sequence[str]) -> dict[str, list[float]]:
    codec = Codec(row[0] for row in service.store.names())
    builds: dict[str, Build] = {
        "the bot, sourced answers": lambda api: build_application(
            service, codec, api.token, request=FakeRequest(api)
        ),
        "a bare echo bot": lambda api: _plain(api, _echo),
        "a bot that sends answers made before": lambda api: _plain(api, _replay(service, codec, texts)),
    }
    rates: dict[str, list[float]] = {name: [] for name in builds}
    async with _running(builds) as bots:
        for bot in bots.values():
            await bot.rate(texts)
        for turn in range(_ROUNDS):
            # The questions move on, so that each round asks others, all bots the same.
            asked = [*texts[turn * 50 % len(texts) :], *texts]
            for name, bot in bots.items():
                rates[name].append(await bot.rate(asked))
    return rates


@asynccontextmanager
async def _running(builds: dict[str, Build]) -> AsyncIterator[dict[str, _Bot]]:
    bots, applications = {}, []
    for name, build in builds.items():
        api = FakeApi()
        application = build(api)
        await application.initialize()
        await application.updater.start_polling(timeout=30)
        await application.start()
        bots[name] = _Bot(api, [api.person(f"Anna {number}") for number in range(_PEOPLE)])
        applications.append(application)
    try:
        yield bots
    finally:
        for bot, application in zip(bots.values(), applications, strict=True):
            bot.api.updates.release()
            await application.updater.stop()
            await application.stop()
            await application.shutdown()


def _plain(api: FakeApi, handler: Callable[..., Any]) -> Any:
    """A bot as a beginner's guide builds it."""
    builder = (
        Application.builder().token(api.token).request(FakeRequest(api)).get_updates_request(FakeRequest(api))
    )
    application = builder.build()
    application.add_handler(MessageHandler(filters.TEXT, handler))
    return application


async def _echo(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    if update.message and update.message.text:
        await update.message.reply_text(update.message.text)


def _replay(service: Service, codec: Codec, texts: Sequence[str]) -> Callable[..., Any]:
    """A handler that knows each answer beforehand."""
    made = {}
    for text in texts:
        reply = service.ask(text)
        made[text] = telegram_html(reply.blocks), keyboard(reply, codec)

    async def answer(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        if update.message and update.message.text:
            text, buttons = made[update.message.text]
            await context.bot.say(
                update.message.chat_id,
                text,
                parse_mode="HTML",
                reply_markup=buttons,
                link_preview_options=NO_PREVIEW,
            )

    return answer
