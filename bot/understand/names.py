"""The names of the knowledge base, ready to be looked up: made once for each version of the data."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from bot.prepared import prepared
from bot.understand import spelling
from bot.understand.spelling import Buckets, buckets
from knowledge import link
from knowledge.link import Linker
from knowledge.store import Store


class Names(NamedTuple):
    """Who bears which name, and the single words of all names for correcting typing errors."""

    linker: Linker
    words: Buckets

    @classmethod
    def load(cls, store: Store) -> Names:
        code = (Path(__file__), Path(link.__file__), Path(spelling.__file__))
        return prepared(Path(__file__).with_suffix(""), code, lambda: cls._made(store), version=store.version)

    @classmethod
    def _made(cls, store: Store) -> Names:
        linker = Linker(store.names())
        return cls(linker, buckets(linker.words()))
