"""The bot's introduction to Telegram: commands for each scope and language, and its descriptions."""

from __future__ import annotations

import asyncio
from typing import Any

import structlog
from telegram import Bot, BotCommand, BotCommandScopeAllGroupChats, BotCommandScopeAllPrivateChats
from telegram.error import RetryAfter, TelegramError

from bot.errors import TRANSIENT, seconds_to_wait, sentence, trouble
from bot.messages import Messages, languages
from bot.pages import COMMANDS

log: Any = structlog.get_logger(__name__)

# Nobody waits for it, and Telegram minds who starts again and again.
_PAUSES = (5.0, 60.0, 600.0)
# In a group, what concerns one person alone would only be noise.
_PRIVATE_ONLY = frozenset({"privacy", "about", "forget"})


async def introduce(bot: Bot) -> None:
    """Register everything, trying again where it may help; English is for all languages without words of their own."""
    for pause in (*_PAUSES, None):
        try:
            for lang in languages():
                await _introduce(bot, Messages.load(lang), None if lang == "en" else lang)
            return
        except TelegramError as error:
            if pause is None or trouble(error) not in TRANSIENT:
                log.warning(
                    "the commands could not be registered; answers work all the same", reason=sentence(error)
                )
                return
            wait = seconds_to_wait(error) if isinstance(error, RetryAfter) else 0.0
            await asyncio.sleep(max(pause, wait))


async def _introduce(bot: Bot, messages: Messages, code: str | None) -> None:
    say = messages.format
    commands = [BotCommand(name, say(f"command-{name}")) for name in COMMANDS]
    in_groups = [command for command in commands if command.command not in _PRIVATE_ONLY]
    await bot.set_my_commands(commands, BotCommandScopeAllPrivateChats(), code)
    await bot.set_my_commands(in_groups, BotCommandScopeAllGroupChats(), code)
    await bot.set_my_description(say("bot-description"), code)
    await bot.set_my_short_description(say("bot-short-description"), code)
