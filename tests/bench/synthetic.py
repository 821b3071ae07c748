"""Synthetic records of any size with the real schema: `python -m tests.bench.synthetic EVENTS FILE` builds one.

The first thousand events are the same in every record: ten subjects, each acted upon by a hundred actors. What is asked
is asked of them, so that the answers are equally long and only the record around them grows. The rest is more of the
same kind: every thousand events bring ten subjects, a hundred acts on each, by the two hundred states of that world.
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from knowledge.build import write
from knowledge.dates import parse
from knowledge.model import (
    Act,
    Citation,
    Count,
    Coverage,
    Entity,
    Event,
    Kind,
    Membership,
    Name,
    Object,
    Person,
    Quote,
    Record,
    Role,
    Source,
    Tier,
)
from tests.bench.measure import peak_memory

BLOCK = 1000
SUBJECTS = 10
ACTS = BLOCK // SUBJECTS
STATES = 200
_SYLLABLES = (
    "ka",
    "ro",
    "mi",
    "ten",
    "sul",
    "va",
    "dor",
    "ne",
    "phi",
    "lun",
    "be",
    "gra",
    "zo",
    "hin",
    "we",
    "tas",
)
_TYPES = (
    [Act.RECOGNITION] * 42
    + [Act.RELATIONS_ESTABLISHED] * 26
    + [Act.SEVERANCE] * 5
    + [Act.POSITION_AGAINST] * 5
    + [Act.RELATIONS_RESTORED] * 4
    + [Act.STATEMENT] * 4
    + [Act.WITHDRAWAL] * 4
    + [Act.DENIAL] * 3
    + [Act.SUSPENSION] * 2
    + [Act.AMBASSADOR_RECALLED, Act.VOTE, Act.AGREEMENT, Act.LETTER, Act.CEREMONY]
)
"""The kinds of acts, as often as in the real record."""
_OF_STATES = {Act.RECOGNITION, Act.WITHDRAWAL}
_ANSWERS = {Act.POSITION_AGAINST, Act.STATEMENT, Act.AMBASSADOR_RECALLED}


def word(number: int) -> str:
    """A word of its own for every number."""
    parts = []
    while True:
        number, syllable = divmod(number, len(_SYLLABLES))
        parts.append(_SYLLABLES[syllable])
        if not number:
            return "".join(parts)


def subject(number: int) -> str:
    return f"s{number}"


def actor(number: int) -> str:
    """One of the hundred actors of the first thousand events."""
    return f"a{number}"


@dataclass
class _Draft:
    """A record in the making."""

    random: random.Random = field(default_factory=lambda: random.Random(1776))
    vocabulary: list[str] = field(default_factory=lambda: [word(1000 + number) for number in range(4000)])
    entities: list[Entity] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)
    counts: list[Count] = field(default_factory=list)
    coverage: list[Coverage] = field(default_factory=list)
    memberships: list[Membership] = field(default_factory=list)
    names: list[Name] = field(default_factory=list)

    def words(self, count: int) -> str:
        """Words of which a few are common and most are rare, as in every language."""
        # A cube of a uniform number falls off about as quickly as the frequencies of words do.
        return " ".join(self.vocabulary[int(self.random.random() ** 3 * 4000)] for _ in range(count))

    def entity(self, id: str, kind: Kind, name: str, *, member: bool) -> None:
        self.entities.append(Entity(id, kind, name, f"Republic of {name}", un_member=member))
        self.names.append(Name(id, "en", name, "name"))
        if member:
            self.memberships.append(Membership("un", id, "1950-01-01", None))

    def source(self, number: int) -> str:
        id = f"source-{number}"
        tier = list(Tier)[number % len(Tier)]
        self.sources.append(
            Source(
                id, self.words(8), "The Times", "2001-02-04", f"https://times.example/{number}", "en", tier
            )
        )
        return id


def record(events: int) -> Record:
    """A record of that many events, a multiple of a thousand; the same for the same number."""
    draft = _Draft()
    for number in range(ACTS):
        draft.entity(actor(number), Kind.STATE, word(number + 100).capitalize(), member=True)
        if number % 4 == 0:
            draft.memberships.append(Membership("eu", actor(number), "1958-01-01", None))
    for number in range(STATES if events > BLOCK else 0):
        draft.entity(f"w{number}", Kind.STATE, word(number + 500).capitalize(), member=True)
    for block in range(events // BLOCK):
        for number in range(SUBJECTS):
            _subject(draft, block, block * SUBJECTS + number)
    fields = (
        "entities",
        "people",
        "sources",
        "events",
        "quotes",
        "counts",
        "coverage",
        "memberships",
        "names",
    )
    return Record(**{name: tuple(getattr(draft, name)) for name in fields})


def _subject(draft: _Draft, block: int, number: int) -> None:
    """One disputed state and everything on it."""
    id = subject(number)
    draft.entity(id, Kind.CLAIMED_STATE, f"New {word(number + 20_000).capitalize()}", member=False)
    sources = [draft.source(number * 20 + each) for each in range(20)]
    for each in range(ACTS // 10):
        speaker = f"p{number}-{each}"
        by = actor(each) if block == 0 else f"w{each}"
        cited = (Citation(sources[each], "names him"),)
        draft.people.append(
            Person(speaker, f"John {word(number * 10 + each)}", (), (Role("minister", by, "2001"),), cited)
        )
    draft.events.extend(_acts(draft, block, number, sources))
    cited = (Citation(sources[0], "gives the number"),)
    draft.counts.append(Count(id, "states recognising it", "42", "2024", cited))
    draft.coverage.append(Coverage(id, "recognition", True, "2024", "", cited))


def _acts(draft: _Draft, block: int, number: int, sources: list[str]) -> Iterator[Event]:
    """A declaration, then the acts of others; a tenth of them come with somebody's words."""
    who = range(ACTS) if block == 0 else draft.random.sample(range(STATES), ACTS)
    last: str | None = None
    for place, each in enumerate(who):
        by = actor(each) if block == 0 else f"w{each}"
        # Every subject begins elsewhere in the list of acts, so that each actor does something of everything.
        act = _TYPES[(place + number * 7) % len(_TYPES)]
        day = parse(f"{1990 + place // 3 % 34}-{1 + place % 12:02}-{1 + (place * 7 + number) % 28:02}")
        id = f"{by}-on-{subject(number)}"
        yield Event(
            id,
            act,
            (by,),
            (subject(number),),
            day,
            f"{draft.entities[0].name} and others: {draft.words(12)}.",
            tuple(
                Citation(sources[(place + turn) % 20], draft.words(5), "paragraph 2")
                for turn in range(1 + place % 2)
            ),
            Object.STATE if act in _OF_STATES else None,
            participants=(f"p{number}-{place // 10}",) if place % 10 == 0 else (),
            in_response_to=last if act in _ANSWERS else None,
            disputed=draft.words(10) if place % 20 == 0 else "",
        )
        if act is Act.RECOGNITION:
            last = id
        if place % 10 == 0:
            draft.quotes.append(_quote(draft, number, place // 10, event=id, source=sources[place // 10]))


def _quote(draft: _Draft, number: int, each: int, *, event: str, source: str) -> Quote:
    # One word of each quotation stands in no other, so that a search for it finds this one.
    text = f"{draft.words(20)} {word(1_000_000 + number * 10 + each)}"
    cited = (Citation(source, "prints the words"),)
    id, speaker, about = f"q{number}-{each}", f"p{number}-{each}", (subject(number),)
    return Quote(id, speaker, text, f"{1990 + number % 34}", "interview", False, about, event, cited)


def main(events: int, path: Path) -> None:
    """Build, and print how long the writer took and how long it worked, in seconds, and how much memory it needed, in MB."""
    made = record(events)
    before = peak_memory()
    start, worked = time.perf_counter(), time.process_time()
    write(made, path, f"synthetic, {events} events")
    seconds, worked = time.perf_counter() - start, time.process_time() - worked
    data = {
        "seconds": seconds,
        "worked": worked,
        "record": before,
        "peak": peak_memory(),
        "size": path.stat().st_size / 2**20,
    }
    print(json.dumps(data))


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]))
