"""One serving process over a built database, asked every kind of query: `python -m tests.bench.probe FILE` prints JSON."""

from __future__ import annotations

import json
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from bot.reply import ReplyKind
from bot.service import Service
from knowledge.model import Act
from knowledge.query import Combine, Intent, Link, Phase, Query
from knowledge.store import Store
from tests.bench.measure import TODAY, micros, middle, peak_memory
from tests.bench.synthetic import SUBJECTS, actor, subject, word

_ROUNDS = 15
GROWING = "an actor of the rest"
"""What it did grows with the record, and so does the answer: printed, but no measure of the store."""


def queries(number: int) -> dict[str, Query]:
    """Every kind of query, of one of the subjects that all records share."""
    it, who = (subject(number),), (actor(number * 7),)
    person = (f"p{number}-3",)
    pair: dict[str, Any] = {"actor": who, "subject": it}
    return {
        "who recognises": Query(Intent.WHO_RECOGNISES, subject=it),
        "who does not": Query(Intent.WHO_RECOGNISES, subject=it, group=("eu",), negated=True),
        "who in a group at a date": Query(Intent.WHO_RECOGNISES, subject=it, group=("eu",), as_of="2010"),
        "who both": Query(
            Intent.WHO_RECOGNISES, subject=(*it, subject(0 if number else 1)), combine=Combine.BOTH
        ),
        "who has relations": Query(Intent.WHO_RECOGNISES, subject=it, link=Link.RELATIONS),
        "did recognise": Query(Intent.DID_RECOGNISE, **pair),
        "when recognised": Query(Intent.WHEN_RECOGNISED, **pair),
        "how many": Query(Intent.HOW_MANY, subject=it),
        "first": Query(Intent.FIRST_OR_NTH, subject=it, nth=1),
        "what an actor recognises": Query(Intent.WHAT_DOES_ACTOR_RECOGNISE, actor=who),
        "reaction": Query(Intent.REACTION, subject=it),
        "severed": Query(Intent.SEVERED, **pair, phase=Phase.BROKEN),
        "with whom severed": Query(Intent.SEVERED, actor=who, phase=Phase.BROKEN),
        "quote by speaker": Query(Intent.QUOTE, person=person),
        "quote on a subject": Query(Intent.QUOTE, subject=it),
        "quote by its words": Query(Intent.QUOTE, words=word(1_000_000 + number * 10 + 3)),
        "who is": Query(Intent.WHO_IS_PERSON, person=person),
        "what is": Query(Intent.WHAT_IS_ENTITY, subject=it),
        "timeline": Query(Intent.TIMELINE, subject=it),
        "timeline of a pair": Query(Intent.TIMELINE, **pair),
        "withdrawals": Query(Intent.WITHDRAWAL, subject=it),
        "why": Query(Intent.WHY, **pair),
        "how announced": Query(Intent.HOW_ANNOUNCED, **pair),
        "source": Query(Intent.SOURCE, **pair, about=Intent.DID_RECOGNISE),
        "two questions": Query(
            Intent.COMPOUND,
            parts=(Query(Intent.DID_RECOGNISE, **pair), Query(Intent.WHO_IS_PERSON, person=person)),
        ),
    }


def lookups(store: Store, number: int) -> dict[str, Callable[[], object]]:
    """What the store can be asked besides."""
    return {
        "(store) search for rare words": lambda: store.search(word(1_000_000 + number * 10 + 5), 10),
        "(store) acts of a week": lambda: store.events(
            subject=(subject(number),), first="2003-01-01", last="2003-01-07"
        ),
        "(store) severances of an actor": lambda: store.events(
            actor=(actor(number),), types=(Act.SEVERANCE,)
        ),
        "(store) who took part": lambda: store.events(participant=(f"p{number}-3",)),
        "(store) members on a day": lambda: store.members("eu", f"20{10 + number}-01-01"),
    }


def main(path: Path) -> None:
    begun = time.perf_counter()
    store = Store.open(path)
    service = Service(store, clock=lambda: TODAY)
    started = time.perf_counter() - begun
    opened = peak_memory()
    first: dict[str, list[float]] = defaultdict(list)
    again: dict[str, list[float]] = defaultdict(list)
    for turn in range(_ROUNDS + 1):
        times = again if turn else first
        for number in range(SUBJECTS):
            for name, query in queries(number).items():
                times[name].append(micros(partial(service.answer, query, "en")))
            for name, look in lookups(store, number).items():
                times[name].append(micros(look))
    grown = Query(Intent.WHAT_DOES_ACTOR_RECOGNISE, actor=("w7",))
    served = peak_memory()
    begun = time.perf_counter()
    given_up = service.answer(grown, "en").kind is ReplyKind.REFUSE
    slowest = time.perf_counter() - begun
    again[GROWING] = [micros(lambda: service.answer(grown, "en")) for _ in range(3)]
    data = {
        "first": {name: middle(values) for name, values in first.items()},
        "again": {name: middle(values) for name, values in again.items()},
        "started": started,
        "slowest": slowest,
        "given_up": given_up,
        "opened": opened,
        "served": served,
        "names": len(service._understanding.linker),
    }
    print(json.dumps(data))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
