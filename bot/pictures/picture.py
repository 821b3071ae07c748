"""A picture ready to be sent: what it shows, and the words that go with it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from bot.pictures.sheet import Map, Sheet
from bot.reply import Reply
from knowledge.query import Query


@dataclass(frozen=True, slots=True)
class Picture:
    """`reply` is the caption: the picture in words, with its date and sources. `related` asks for the other
    picture of the same subject."""

    sheet: Sheet
    reply: Reply
    related: Query

    @property
    def key(self) -> str:
        """The same for pictures that are drawn alike, whoever asks in whatever language."""
        return hashlib.blake2s(repr(self.sheet).encode(), digest_size=16).hexdigest()

    def png(self) -> bytes:
        """The file. Drawing takes some 80 ms, the first map in a process half a second; it needs no facts."""
        # Pillow is loaded by the first picture, not when the bot starts.
        from bot.pictures import chart, map

        return map.draw(self.sheet) if isinstance(self.sheet, Map) else chart.draw(self.sheet)
