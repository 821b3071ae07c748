"""Whether a Redis is fit to keep updates: there, new enough, and set up to forget nothing."""

from __future__ import annotations

from typing import Any

from redis.asyncio import Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import AuthenticationError, AuthorizationError, NoPermissionError, RedisError

from bot.finding import Finding, Verdict

_OLDEST = (6, 2)
_SECONDS = 5.0
_REFUSALS = (AuthenticationError, AuthorizationError, NoPermissionError)


async def examine(url: str) -> list[Finding]:
    """One finding or several; the address may hold a password and is not shown."""
    client: Any = None
    try:
        client = Redis.from_url(
            url,
            decode_responses=True,
            retry=Retry(NoBackoff(), 0),
            socket_timeout=_SECONDS,
            socket_connect_timeout=_SECONDS,
        )
        info = await client.info("server") | await client.info("persistence") | await client.info("memory")
    except (RedisError, OSError, TimeoutError, ValueError) as error:
        return [Finding("Redis", Verdict.BROKEN, _told(error))]
    finally:
        if client is not None:
            await client.aclose()
    return [_version(str(info.get("redis_version", ""))), *_worries(info)]


def _told(error: Exception) -> str:
    # The library wraps what happens while it connects.
    if any(isinstance(each, _REFUSALS) for each in (error, error.__cause__)):
        return (
            "refuses the name or the password; write both into REDIS_URL: redis://name:password@host:6379/0"
        )
    return f"does not answer ({type(error).__name__}); start it or unset REDIS_URL"


def _version(version: str) -> Finding:
    numbers = tuple(int(part) for part in version.split(".")[:2] if part.isdecimal())
    if numbers < _OLDEST:
        return Finding("Redis", Verdict.BROKEN, f"is version {version or 'unknown'}; 6.2 or newer is needed")
    return Finding("Redis", Verdict.FINE, f"answers, version {version}")


def _worries(info: dict[str, Any]) -> list[Finding]:
    """What loses updates that the bot has promised to answer."""
    worries = []
    if not int(info.get("aof_enabled", 0)):
        words = "a restart of Redis loses what waits there; set appendonly yes"
        worries.append(Finding("Redis on disk", Verdict.WORSE, words))
    if (policy := info.get("maxmemory_policy", "noeviction")) != "noeviction":
        words = f"throws things away when its memory is full ({policy}); set maxmemory-policy noeviction"
        worries.append(Finding("Redis memory", Verdict.WORSE, words))
    return worries
