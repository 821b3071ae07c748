"""Which sources an answer shows, and how: the best of each claim, numbered in the order of the text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from bot.markup import Anchor, Inline, Numbered
from bot.messages import BrokenMessage, Messages
from knowledge.dates import BadDate
from knowledge.model import TIER_ORDER, Source, Tier
from knowledge.result import Cited
from knowledge.store import Store

_SHOWN = 6


class Citations:
    """The sources of one answer. `mark` numbers the best of a claim and returns the marks for the text."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._numbers: dict[str, int] = {}
        self._sources: list[Source] = []
        self._weak: list[int] = []

    @property
    def sources(self) -> tuple[Source, ...]:
        return tuple(self._sources)

    @property
    def weak(self) -> tuple[int, ...]:
        """The numbers of mirrors and blogs that carry a claim alone, each once."""
        return tuple(sorted(set(self._weak)))

    def mark(self, claims: Iterable[Cited], most: int = 2) -> str:
        """Cite claims: "[1][2]", with at most `most` sources for all of them together, the best tier first.

        A source that the answer already shows is taken before a new one of the same tier.
        """
        ids = dict.fromkeys(citation.source for claim in claims for citation in claim.citations)
        found = _by_tier(self._store, tuple(ids))
        if not found:
            return ""
        best = found
        if len(found) > 1:
            best = sorted(found, key=lambda s: (TIER_ORDER[s.tier], s.id not in self._numbers))
        room = most if len(self._sources) < _SHOWN else 1
        numbers = [self._number(source) for source in best[:room]]
        if best[0].tier is Tier.MIRROR:  # the weakest there is
            self._weak.extend(numbers)
        return "".join(f"[{number}]" for number in numbers)

    def mark_each(self, ids: Iterable[str]) -> str:
        """Cite each of these sources, good or weak."""
        numbers = [self._number(source) for source in self._store.sources(dict.fromkeys(ids))]
        return "".join(f"[{number}]" for number in sorted(numbers))

    def _number(self, source: Source) -> int:
        if source.id not in self._numbers:
            self._sources.append(source)
            self._numbers[source.id] = len(self._sources)
        return self._numbers[source.id]

    def block(self, messages: Messages) -> Numbered:
        items = tuple(line(source, messages) for source in self._sources)
        return Numbered(items, (messages.format("sources", count=len(items)),))


@lru_cache(maxsize=4096)
def _by_tier(store: Store, ids: tuple[str, ...]) -> Sequence[Source]:
    """The sources of these ids, the best tier first, else in the order given."""
    return tuple(sorted(store.sources(ids), key=lambda source: TIER_ORDER[source.tier]))


@lru_cache(maxsize=4096)
def line(source: Source, messages: Messages) -> tuple[Inline, ...]:
    """One source as the list shows it: publisher, date, linked title."""
    head = source.publisher
    if source.published:
        try:
            head = f"{head}, {messages.date(source.published)}"
        except (BadDate, BrokenMessage):
            head = f"{head}, {source.published}"
    return (f"{head}: ", Anchor(source.title, source.url) if source.url else source.title)
