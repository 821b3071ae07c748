"""What this worker owns and has in hand: plain bookkeeping, without Redis."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from bot.streams.names import INTAKE, SHARDS
from bot.streams.place import Place

MOST_OF_A_SHARD = 128
"""Updates of one shard in hand; a chat that floods the bot holds up no other shard."""


@dataclass(frozen=True, slots=True, eq=False)
class Held:
    """An update in hand: the shard that it came from, its entry there, and its place."""

    number: int
    shard: Shard
    entry: str
    place: Place


@dataclass(slots=True, eq=False)
class Shard:
    """One stream, as its owner sees it."""

    number: int
    owned: bool = False
    leaving: bool = False
    """Others shall have it, once what is in hand is done."""
    released: bool = False
    """Redis is being told that it is free."""
    behind: bool = False
    """There may be entries that were handed out and are not in hand."""
    cursor: str = "-"
    """Where to look for these."""
    hand: dict[int, Held] = field(default_factory=dict)
    known: set[str] = field(default_factory=set)
    """The entries in hand, and those that are answered while Redis has not been told yet."""
    postponed: set[int] = field(default_factory=set)

    @property
    def is_idle(self) -> bool:
        """Whether nothing of it is waiting or being worked on; what was postponed anybody can take up."""
        return len(self.hand) == len(self.postponed)

    @property
    def has_room(self) -> bool:
        """Whether more may be read; a chat that Telegram bars for an hour must not keep the others of its shard waiting."""
        return len(self.known) - len(self.postponed) < MOST_OF_A_SHARD

    def look_behind(self) -> None:
        """Claim what was handed out, from the oldest on."""
        self.behind, self.cursor = True, "-"


class Shards:
    """All shards, and the updates in hand by number."""

    def __init__(self) -> None:
        self.all = tuple(Shard(number) for number in range(SHARDS))
        self.held: dict[int, Held] = {}
        self.owns_intake = False
        self.gone: set[int] = set()
        """Shards that became free since this was emptied: an older list of what is owned may still hold them."""
        self.moved = asyncio.Event()
        """Set whenever something was taken up, done, gained or lost."""

    @property
    def owned(self) -> list[Shard]:
        return [shard for shard in self.all if shard.owned]

    @property
    def barred(self) -> Iterator[int]:
        """Shards not to be had now: what an earlier hold has left in hand must be gone first, for the order's sake."""
        return (shard.number for shard in self.all if not shard.owned and not shard.is_idle)

    def owns(self, things: Iterable[str]) -> None:
        """Redis says that this worker owns these, and nothing else."""
        names = set(things)
        self.owns_intake = INTAKE in names
        for shard in self.all:
            owned = str(shard.number) in names and shard.number not in self.gone
            if owned and not shard.owned:
                # What was postponed under an earlier hold is claimed anew.
                self._clear(shard)
                shard.look_behind()
            if owned != shard.owned:
                shard.owned, shard.leaving, shard.released = owned, False, False
                self.moved.set()

    def share(self, most: int) -> None:
        """Let go of all but so many, first of those with least in hand."""
        staying = [shard for shard in self.owned if not shard.released]
        surplus = len(staying) - most
        for place, shard in enumerate(sorted(staying, key=lambda each: len(each.hand))):
            shard.leaving = place < surplus

    def take_up(self, held: Held) -> None:
        self.held[held.number] = held
        held.shard.hand[held.number] = held
        held.shard.known.add(held.entry)
        self.moved.set()

    def put_down(self, number: int) -> Held | None:
        """An update is not in hand any more; gives it if it was."""
        held = self.held.pop(number, None)
        if held is not None:
            held.shard.hand.pop(number, None)
            held.shard.postponed.discard(number)
            self.moved.set()
        return held

    def forget(self, held: Held) -> None:
        """Redis knows what became of an entry, or another worker does."""
        held.shard.known.discard(held.entry)
        self.moved.set()

    def freed(self, shard: Shard) -> None:
        """Redis has been told that a shard is free."""
        shard.owned = shard.leaving = shard.released = shard.behind = False
        self.gone.add(shard.number)
        self._clear(shard)
        self.moved.set()

    def _clear(self, shard: Shard) -> None:
        for number in list(shard.hand):
            self.held.pop(number, None)
        shard.hand.clear()
        shard.postponed.clear()
        shard.known.clear()
