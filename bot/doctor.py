"""`python -m bot doctor`: looks at everything a running bot needs, and says what to do, one line each."""

from __future__ import annotations

import socket
import sqlite3
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import aiohttp

from bot.finding import Finding, Verdict
from bot.journal import beside
from bot.settings import PORT, Settings
from knowledge.store_file import StoreError, open_database

_SECONDS = 10.0
_CLOCK_SECONDS = 30.0
_ROOM = 50 * 1024 * 1024


async def examine(settings: Settings) -> list[Finding]:
    """All findings, in the order in which they matter. Nothing is changed, nothing is sent to anybody."""
    findings = await _telegram(settings)
    findings.append(_knowledge(settings.knowledge_db))
    if settings.redis_url is None:
        findings.append(_writable(settings.state_db, "state"))
        findings.append(_writable(beside(settings.state_db), "journal"))
    else:
        from bot.streams.examine import examine as examine_redis

        findings += await examine_redis(settings.redis_url.reveal())
    findings.append(_port(settings))
    findings.append(_operators(settings.operators))
    return findings


async def _telegram(settings: Settings) -> list[Finding]:
    if settings.token is None:
        words = "TELEGRAM_BOT_TOKEN is not set, so the playground opens; get one from @BotFather"
        return [Finding("token", Verdict.WORSE, words)]
    async with _api(settings.api_url, settings.token.reveal()) as call:
        try:
            me, offset = await call("getMe")
            info, _ = await call("getWebhookInfo")
        except (OSError, aiohttp.ClientError, TimeoutError, ValueError) as error:
            words = f"{settings.api_url} does not answer ({type(error).__name__}); check network and TELEGRAM_API_URL"
            return [Finding("Telegram", Verdict.BROKEN, words)]
    if not me.get("ok"):
        words = "Telegram does not know this bot token; copy TELEGRAM_BOT_TOKEN again from @BotFather"
        return [Finding("token", Verdict.BROKEN, words)]
    bot = me["result"]
    return [
        Finding("token", Verdict.FINE, f"belongs to @{bot.get('username')}"),
        *_flags(bot),
        _webhook(info.get("result") or {}, settings.webhook_url),
        _clock(offset),
    ]


def _flags(bot: dict[str, Any]) -> list[Finding]:
    """What @BotFather has to be told once."""
    wanted = [
        (
            "inline mode",
            "supports_inline_queries",
            "send /setinline to @BotFather, so that people can ask in any chat",
        ),
        ("groups", "can_join_groups", "send /setjoingroups to @BotFather and choose Enable"),
        (
            "guest mode",
            "supports_guest_queries",
            "turn guest mode on in @BotFather, to be mentioned in other chats",
        ),
    ]
    findings = [
        Finding(subject, Verdict.FINE, "on")
        if bot.get(flag)
        else Finding(subject, Verdict.WORSE, f"off; {advice}")
        for subject, flag, advice in wanted
    ]
    if bot.get("can_read_all_group_messages"):
        words = "the bot reads all that is said in groups; send /setprivacy to @BotFather and choose Enable"
        return [*findings, Finding("privacy mode", Verdict.WORSE, words)]
    return [*findings, Finding("privacy mode", Verdict.FINE, "on")]


def _webhook(info: dict[str, Any], wanted: str | None) -> Finding:
    url, waiting = info.get("url", ""), info.get("pending_update_count", 0)
    if wanted is None:
        if url:
            host = urlsplit(url).hostname
            return Finding(
                "webhook", Verdict.WORSE, f"set to {host}, the bot removes it when it starts to poll"
            )
        return Finding("webhook", Verdict.FINE, f"none, as it polls; {waiting} updates are waiting")
    if not url.startswith(wanted):
        return Finding("webhook", Verdict.WORSE, "not set to WEBHOOK_URL; the bot does so when it starts")
    if said := info.get("last_error_message"):
        words = (
            f"Telegram could not deliver ({said}); {waiting} updates are waiting; check certificate and proxy"
        )
        return Finding("webhook", Verdict.WORSE, words)
    return Finding("webhook", Verdict.FINE, f"set; {waiting} updates are waiting")


def _clock(offset: float | None) -> Finding:
    if offset is not None and abs(offset) > _CLOCK_SECONDS:
        words = f"{abs(offset):.0f} s {'ahead' if offset > 0 else 'behind'}; set it, as with: timedatectl set-ntp true"
        return Finding("clock", Verdict.WORSE, words)
    return Finding(
        "clock", Verdict.FINE, "right" if offset is not None else "not compared, the server tells no time"
    )


def _knowledge(path: Path) -> Finding:
    try:
        connection, version = open_database(path)
    except StoreError as error:
        if not path.exists():
            return _writable(path, "knowledge", "not built yet; the bot does so when it starts")
        return Finding("knowledge", Verdict.BROKEN, str(error))
    connection.close()
    return Finding("knowledge", Verdict.FINE, f"version {version[:12]}")


def _writable(path: Path, subject: str, fine: str = "can be written") -> Finding:
    """Whether a database can be at a place; one that is there is read, none is made."""
    folder = next(each for each in path.absolute().parents if each.exists())
    try:
        if path.exists():
            _check(path)
        probe = folder / f".{path.name}.probe-{time.time_ns()}"
        probe.write_bytes(b"")
        probe.unlink()
    except (OSError, sqlite3.Error) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        name = "KNOWLEDGE_DB" if subject == "knowledge" else "STATE_DB"
        return Finding(
            subject, Verdict.BROKEN, f"{path} cannot be used ({reason}); set {name} to a place that can"
        )
    free = _free(folder)
    if free < _ROOM:
        return Finding(
            subject, Verdict.WORSE, f"only {free // 1024 // 1024} MB are free at {folder}; make room"
        )
    return Finding(subject, Verdict.FINE, fine)


def _check(path: Path) -> None:
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True)
    try:
        if (found := connection.execute("pragma quick_check(1)").fetchone()[0]) != "ok":
            raise sqlite3.DatabaseError(found)
        connection.execute("begin immediate")
        connection.execute("rollback")
    finally:
        connection.close()


def _free(folder: Path) -> int:
    import shutil

    return shutil.disk_usage(folder).free


def _port(settings: Settings) -> Finding:
    serves = settings.port is not None or settings.webhook_url is not None or settings.token is None
    if not serves:
        return Finding("port", Verdict.FINE, "none is opened; set PORT for /healthz and /metrics")
    port = PORT if settings.port is None else settings.port
    try:
        socket.create_server((settings.listen, port)).close()
    except OSError as error:
        words = f"{port} on {settings.listen} is in use ({error.strerror}), maybe by the running bot; else change PORT"
        return Finding("port", Verdict.WORSE, words)
    return Finding("port", Verdict.FINE, f"{port} on {settings.listen} is free")


def _operators(operators: frozenset[int]) -> Finding:
    if not operators:
        return Finding(
            "operators", Verdict.FINE, "none; set OPERATOR_IDS to be told /status by the bot itself"
        )
    return Finding("operators", Verdict.FINE, f"{len(operators)} may ask the bot for /status in private")


@asynccontextmanager
async def _api(
    address: str, token: str
) -> AsyncIterator[Callable[[str], Awaitable[tuple[dict[str, Any], float | None]]]]:
    """Calls of the Bot API without parameters: the answer, and by how many seconds our clock is ahead."""
    timeout = aiohttp.ClientTimeout(total=_SECONDS)
    async with aiohttp.ClientSession(timeout=timeout, trust_env=True) as session:

        async def call(method: str) -> tuple[dict[str, Any], float | None]:
            async with session.get(f"{address}/bot{token}/{method}") as answer:
                said = await answer.json(content_type=None)
                if not isinstance(said, dict):
                    raise ValueError("no answer of the Bot API")
                told = answer.headers.get("Date")
                return said, time.time() - parsedate_to_datetime(told).timestamp() if told else None

        yield call
