"""What grows with the number of names: understanding a question, when all names of the world are a hundred times as many."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice

from bot.service import LANGUAGES
from bot.understand.understanding import Understanding
from knowledge.store import Store
from knowledge.text import fold
from tests.bench.findings import Findings, Table
from tests.bench.measure import TODAY, best_of, micros, middle
from tests.bench.synthetic import word
from tests.bench.workspace import Workspace

SIZES = (1_000, 10_000, 100_000)
GROWTH_LIMIT = 1.3
_ROUNDS = 5
_ASKED = (
    "Kosovo",
    "Palestine",
    "Taiwan",
    "Somaliland",
    "Abkhazia",
    "South Ossetia",
    "Transnistria",
    "Israel",
)

# Words that were corrected once are remembered, so that every question has new errors, as those of people do.
_KINDS: dict[str, Callable[[str, int], str]] = {
    "plain": lambda name, _: f"When did North Korea recognise {name}?",
    "list": lambda name, _: f"Which members of the EU do not recognise {name}?",
    "typing error in a word": lambda name, number: f"Which states {slip('recognise', number)} {name}?",
    "typing error in a name": lambda name, number: f"Who recognises {slip(name, number)}?",
    "unknown words": lambda name, number: (
        f"Which {word(number + 7000)} recognises {name} {word(number + 9000)}ly?"
    ),
}


def slip(text: str, number: int) -> str:
    """The text with one letter too many, another one or elsewhere for each number."""
    place = 1 + number // 26 % (len(text) - 1)
    return f"{text[:place]}{chr(ord('a') + number % 26)}{text[place:]}"


Name = tuple[str, str, str, str, str, str]


class _Named(Store):
    """The real store with another number of names."""

    names_wanted = 0

    def names(self) -> Iterator[Name]:
        """First those of the questions, then the others of the record, then made up ones."""
        real = list(super().names())
        asked = [name for name in real if name[3] in (*_ASKED, "North Korea", "EU")]
        rest = (name for name in real if name[3] not in (*_ASKED, "North Korea", "EU") and name[2] == "en")
        every = [*asked, *islice(rest, self.names_wanted - len(asked))]
        yield from every
        for number in range(self.names_wanted - len(every)):
            text = f"{word(number + 5000)} {word(number * 7 + 300)}".title()
            yield (f"made-up-{number}", "entity", "en", text, "name", fold(text))


def run(workspace: Workspace) -> Findings:
    best, opened = {}, {}
    for size in SIZES:
        store = _Named.open(workspace.database)
        store.names_wanted = size
        gc.collect()
        opened[size] = micros(partial(Understanding, store, LANGUAGES)) / 1000
        understanding = Understanding(store, LANGUAGES)
        best[size] = best_of([_times(understanding, turn) for turn in range(_ROUNDS)])
        store.close()
    smallest, *larger = SIZES
    rows = [
        (
            kind,
            *(best[size][kind] for size in SIZES),
            *(f"{best[size][kind] / best[smallest][kind]:.2f}" for size in larger),
        )
        for kind in _KINDS
    ]
    rows.append(
        (
            "reading in the names, ms",
            *opened.values(),
            *(f"{opened[size] / opened[smallest]:.1f}" for size in larger),
        )
    )
    columns = ("median µs with names", *(f"{size:,}" for size in SIZES), *(f"/ {smallest:,}" for _ in larger))
    findings = Findings(tables=[Table("names: understanding a question", columns, rows)])
    largest = SIZES[-1]
    growth = {kind: best[largest][kind] / best[smallest][kind] for kind in _KINDS}
    findings.ratio(f"understanding, plain, {largest:,} names / {smallest:,}", growth["plain"], GROWTH_LIMIT)
    worst = max(growth, key=lambda kind: growth[kind])
    findings.ratio(
        f"understanding, worst ({worst}), {largest:,} names / {smallest:,}", growth[worst], GROWTH_LIMIT
    )
    findings.limits.append(
        f"names: {worst} grows most, {growth[worst]:.1f} times from {smallest:,} to {largest:,} names"
    )
    return findings


def _times(understanding: Understanding, turn: int) -> dict[str, float]:
    """The median of each kind of question in one round of questions that were not asked before."""
    found = {}
    for kind, written in _KINDS.items():
        texts = [written(name, turn * len(_ASKED) + number) for number, name in enumerate(_ASKED)]
        found[kind] = middle(micros(partial(understanding.understand, text, TODAY)) for text in texts)
    return found
