"""Methods about the bot itself: who it is, its commands and descriptions, and how it gets its updates."""

from __future__ import annotations

import re
from typing import Any

from telegram.constants import BotCommandLimit, BotDescriptionLimit, BotNameLimit

from bot.fake_api.errors import bad_request, conflict
from bot.fake_api.parameters import array, boolean, integer, mapping, method, text
from bot.fake_api.world import World

_COMMAND = re.compile(r"[a-z0-9_]+")
_SCOPE = {"scope": mapping, "language_code": text}


@method("getMe")
async def get_me(world: World, _given: dict[str, Any]) -> dict[str, Any]:
    return world.bot.json() | world.flags


@method("getUpdates", offset=integer, limit=integer, timeout=integer, allowed_updates=array)
async def get_updates(world: World, given: dict[str, Any]) -> list[dict[str, Any]]:
    if world.webhook.get("url"):
        raise conflict(
            "can't use getUpdates method while webhook is active; "
            "use deleteWebhook to delete the webhook first"
        )
    offset, limit = given.get("offset", 0), given.get("limit", 100)
    return await world.updates.take(offset, limit, given.get("timeout", 0), given.get("allowed_updates"))


@method(
    "setWebhook",
    url=text,
    secret_token=text,
    max_connections=integer,
    allowed_updates=array,
    drop_pending_updates=boolean,
)
async def set_webhook(world: World, given: dict[str, Any]) -> bool:
    if given.get("url") and not given["url"].startswith("https://"):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if given.get("drop_pending_updates"):
        world.updates.pending.clear()
    world.webhook = given if given.get("url") else {}
    return True


@method("deleteWebhook", drop_pending_updates=boolean)
async def delete_webhook(world: World, given: dict[str, Any]) -> bool:
    if given.get("drop_pending_updates"):
        world.updates.pending.clear()
    world.webhook = {}
    return True


@method("getWebhookInfo")
async def get_webhook_info(world: World, _given: dict[str, Any]) -> dict[str, Any]:
    return {
        "url": world.webhook.get("url", ""),
        "has_custom_certificate": False,
        "pending_update_count": len(world.updates.pending),
    }


@method("setMyCommands", "commands", commands=array, **_SCOPE)
async def set_my_commands(world: World, given: dict[str, Any]) -> bool:
    commands = given["commands"]
    if len(commands) > BotCommandLimit.MAX_COMMAND_NUMBER:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for each in commands:
        name, description = str(each.get("command", "")).lstrip("/"), each.get("description", "")
        if not _COMMAND.fullmatch(name) or len(name) > BotCommandLimit.MAX_COMMAND:
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(description) <= BotCommandLimit.MAX_DESCRIPTION:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    world.commands[_where(given)] = commands
    return True


@method("getMyCommands", **_SCOPE)
async def get_my_commands(world: World, given: dict[str, Any]) -> list[dict[str, str]]:
    return world.commands.get(_where(given), [])


@method("deleteMyCommands", **_SCOPE)
async def delete_my_commands(world: World, given: dict[str, Any]) -> bool:
    world.commands.pop(_where(given), None)
    return True


@method("setMyName", name=text, language_code=text)
async def set_my_name(world: World, given: dict[str, Any]) -> bool:
    return _describe(world, given, "name", BotNameLimit.MAX_NAME_LENGTH)


@method("setMyDescription", description=text, language_code=text)
async def set_my_description(world: World, given: dict[str, Any]) -> bool:
    return _describe(world, given, "description", BotDescriptionLimit.MAX_DESCRIPTION_LENGTH)


@method("setMyShortDescription", short_description=text, language_code=text)
async def set_my_short_description(world: World, given: dict[str, Any]) -> bool:
    return _describe(world, given, "short_description", BotDescriptionLimit.MAX_SHORT_DESCRIPTION_LENGTH)


def _describe(world: World, given: dict[str, Any], what: str, most: int) -> bool:
    words = given.get(what, "")
    if len(words) > most:
        raise bad_request(f"{what.upper()}_TOO_LONG")
    world.profile[(what, given.get("language_code", ""))] = words
    return True


def _where(given: dict[str, Any]) -> tuple[str, str]:
    return str(given.get("scope", {}).get("type", "default")), given.get("language_code", "")
