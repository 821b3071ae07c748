"""What things are called in Redis, and which shard an update belongs to."""

from __future__ import annotations

from zlib import crc32

SHARDS = 32
"""Streams; no more workers than these can share the work."""
GROUP = "workers"
INTAKE = "intake"
"""What a worker owns that fetches updates for all."""


class Names:
    """The keys of one bot; several bots may share a Redis."""

    def __init__(self, bot_id: int) -> None:
        self.prefix = f"recognition:{bot_id}:"
        self.streams = tuple(f"{self.prefix}stream:{number}" for number in range(SHARDS))
        self.leases = f"{self.prefix}leases"
        self.workers = f"{self.prefix}workers"
        self.owners = f"{self.prefix}owners"
        self.pulse = f"{self.prefix}pulse"
        self.seen = f"{self.prefix}seen:"
        self.languages = f"{self.prefix}languages"
        self.dead = f"{self.prefix}dead"

    def bucket(self, kind: str, number: int) -> str:
        """How much somebody has asked lately: a person in chats or inline, or a group."""
        return f"{self.prefix}bucket:{kind}:{number}"

    def memory(self, chat: int) -> str:
        return f"{self.prefix}memory:{chat}"


def shard_of(number: int) -> int:
    """The shard of a chat, by its number; the same on each machine."""
    return crc32(b"%d" % number) % SHARDS
