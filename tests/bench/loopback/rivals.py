"""Bots that send every message back as it came: `python -m tests.bench.loopback.rivals NAME ADDRESS TOKEN`."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable
from functools import partial
from typing import Any

RIVALS: dict[str, Callable[[str, str], None]] = {}


def ptb(at_once: int, address: str, token: str, *, our_client: bool = False) -> None:
    """python-telegram-bot as its guide shows it, with so many updates handled at once."""
    from telegram import InlineQueryResultArticle, InputTextMessageContent, Update
    from telegram.ext import Application, ContextTypes, InlineQueryHandler, MessageHandler, filters

    from bot.request import AiohttpRequest

    async def echo(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        if update.message and update.message.text:
            await update.message.reply_text(update.message.text)

    async def offer(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        if query := update.inline_query:
            content = InputTextMessageContent(query.query)
            await query.answer([InlineQueryResultArticle("1", query.query, content)])

    builder: Any = Application.builder().token(token).base_url(f"{address}/bot")
    if at_once > 1:
        builder = builder.concurrent_updates(at_once)
    if our_client:
        builder = builder.request(AiohttpRequest(at_once)).get_updates_request(AiohttpRequest(1))
    application = builder.build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.add_handler(InlineQueryHandler(offer))
    application.run_polling()


def aiogram(address: str, token: str, *, as_tasks: bool) -> None:
    """aiogram as its guide shows it, each update a task of its own or one after another."""
    from aiogram import Bot, Dispatcher
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer
    from aiogram.types import Message

    dispatcher = Dispatcher()

    @dispatcher.message()
    async def echo(message: Message) -> None:
        await message.answer(message.text or "")

    async def run() -> None:
        session = AiohttpSession(api=TelegramAPIServer.from_base(address))
        await dispatcher.start_polling(Bot(token, session=session), handle_as_tasks=as_tasks)

    asyncio.run(run())


RIVALS |= {
    "ptb": partial(ptb, 1),
    "ptb-8": partial(ptb, 8),
    "ptb-256-ours": partial(ptb, 256, our_client=True),
    "aiogram-tasks": partial(aiogram, as_tasks=True),
    "aiogram-in-turn": partial(aiogram, as_tasks=False),
}

if __name__ == "__main__":
    RIVALS[sys.argv[1]](*sys.argv[2:])
