"""The matrix: every state × every intent's plain sentence × every language, with the query that each must give.

`make evaluate` prints it after the question sets: how much of it is read right, wrong, or declined, and what fails. The
sentences stand in matrix.toml; the names, their cases and particles come from the record.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from zlib import crc32

import click

from bot.answers.article import with_article
from bot.answers.gender import gender
from bot.messages import Messages
from bot.particles import with_particle
from bot.service import LANGUAGES
from bot.understand.understanding import Understanding
from knowledge.build import ensure
from knowledge.model import Kind
from knowledge.query import Intent, Query
from knowledge.store import Store

SENTENCES = Path(__file__).with_suffix(".toml")
TODAY = "2026-11-21"
"""The day on which everything is asked, so that nothing moves with the calendar."""
RIGHT, WRONG, DECLINED = "right", "wrong", "declined"
KINDS = (Kind.STATE, Kind.CLAIMED_STATE, Kind.HISTORIC_STATE)
# Of two sides, one is the entity in turn and the other one of these: whichever is not the entity itself.
_ACTORS = ("jp", "br")
_SUBJECTS = ("xk", "ps")
_PART = re.compile(r"\{(\w+)(?:\.([^}]+))?\}")
_GENDERS = ("m", "f", "n", "pl")
_SAMPLES = 12


@dataclass(frozen=True, slots=True)
class Case:
    """A question and the query that it must give. `apart`: either side may be the actor. `sentence` numbers its pattern."""

    question: str
    lang: str
    expected: Query
    apart: bool
    sentence: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was made of a case; `query` is None when it was declined."""

    case: Case
    outcome: str
    query: Query | None


@dataclass(frozen=True, slots=True)
class Matrix:
    """All cases over one store."""

    store: Store
    sentences: Sequence[dict[str, Any]]

    @classmethod
    def load(cls, store: Store) -> Matrix:
        return cls(store, tomllib.loads(SENTENCES.read_text(encoding="utf-8"))["sentence"])

    def cases(self, languages: Sequence[str] = LANGUAGES) -> Iterator[Case]:
        """Every case, by language, then by sentence, then by name."""
        for lang in languages:
            for number, sentence in enumerate(self.sentences):
                for slots in self._slots(sentence):
                    names = {slot: ids[0] for slot, ids in slots.items()}
                    question = self._written(sentence[lang], names, lang)
                    expected = Query.from_dict(
                        {"intent": sentence["intent"], **slots, **sentence.get("expect", {})}
                    )
                    yield Case(question, lang, expected, sentence.get("apart", False), number)

    def _slots(self, sentence: dict[str, Any]) -> Iterator[dict[str, tuple[str, ...]]]:
        """The ids that fill a sentence in turn."""
        if sentence["names"] == "person":
            yield from (
                {"person": (id,)}
                for id in sorted({row[0] for row in self.store.names() if row[1] == "person"})
            )
            return
        states = sentence.get("states", False)
        subjects = _ACTORS if states else _SUBJECTS
        for id in (
            entity.id for kind in KINDS[: 1 if states else None] for entity in self.store.of_kind(kind)
        ):
            if sentence["names"] != "both":
                yield {sentence["names"]: (id,)}
                continue
            yield {"actor": (next(other for other in _ACTORS if other != id),), "subject": (id,)}
            yield {"actor": (id,), "subject": (next(other for other in subjects if other != id),)}

    def _written(self, pattern: str, names: dict[str, str], lang: str) -> str:
        """The sentence with its names."""

        def fill(match: re.Match[str]) -> str:
            id, how = names[match[1]], match[2] or ""
            if how.startswith("past:"):
                name = self.store.label(id, lang)
                return how[5:].split("|")[_GENDERS.index(gender((name,), Messages.load(lang)))]
            if "/" in how:
                return with_particle(self.store.label(id, lang), how)
            name = self.store.label(id, lang, how)
            return name if match[1] == "person" else with_article(name, Messages.load(lang))

        return _PART.sub(fill, pattern)


class Judge:
    """Reads questions as the bot does and compares the queries."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @cached_property
    def _understanding(self) -> Understanding:
        return Understanding(self._store, LANGUAGES)

    def judge(self, case: Case) -> Verdict:
        understood = self._understanding.understand(case.question, TODAY)
        query = understood.query
        if case.expected.intent is Intent.OUT_OF_SCOPE:
            return Verdict(case, RIGHT if query is None else WRONG, query)
        if query is None:
            return Verdict(case, DECLINED, None)
        return Verdict(case, RIGHT if _same(query, case.expected, apart=case.apart) else WRONG, query)


def _same(query: Query, expected: Query, *, apart: bool) -> bool:
    """Whether a query asks what was expected; what nobody stated may be filled as the bot sees fit."""
    if query.intent is not expected.intent:
        return False
    if query.intent is Intent.COMPOUND:
        return all(part.actor == expected.actor and part.subject == expected.subject for part in query.parts)
    if apart:
        sides = {*query.actor, *query.subject} == {*expected.actor, *expected.subject}
    else:
        # A person speaks for a state, which may be the actor then.
        sides = (bool(expected.person) or query.actor == expected.actor) and query.subject == expected.subject
    stated = ("person", "group", "negated", "nth", "link", "as_of")
    return sides and all(getattr(query, name) == getattr(expected, name) for name in stated)


def sample(store: Store, every: int) -> list[Case]:
    """One case in `every`, drawn by the letters of its question: a new name or sentence changes no other draw."""
    return [case for case in Matrix.load(store).cases() if not crc32(case.question.encode()) % every]


@click.command()
@click.option(
    "--lang", multiple=True, type=click.Choice(LANGUAGES), help="Only this language; may be repeated."
)
@click.option("--failures", is_flag=True, help="Print every failure, not a few of each kind.")
def main(lang: tuple[str, ...], failures: bool) -> None:
    """Ask every sentence of every name, and print how many were read right."""
    store = Store.open(ensure(Path("var/evaluate.db")))
    judge = Judge(store)
    verdicts = [judge.judge(case) for case in Matrix.load(store).cases(lang or LANGUAGES)]
    _table("matrix by language", verdicts, lambda verdict: verdict.case.lang)
    _table("matrix by intent", verdicts, lambda verdict: verdict.case.expected.intent.value)
    _failures(verdicts, every=failures)


def _table(title: str, verdicts: Sequence[Verdict], key: Any) -> None:
    counts = Counter((key(verdict), verdict.outcome) for verdict in verdicts)
    counts.update(("all", verdict.outcome) for verdict in verdicts)
    click.echo(f"\n{title:28}{'cases':>7}{'right':>9}{'wrong':>9}{'declined':>10}")
    for name in [*sorted({name for name, _ in counts} - {"all"}), "all"]:
        total = sum(counts[name, outcome] for outcome in (RIGHT, WRONG, DECLINED))
        shares = (100 * counts[name, outcome] / total for outcome in (RIGHT, WRONG, DECLINED))
        click.echo(f"{name:28}{total:7}" + "".join(f"{each:8.2f}%" for each in shares))


def _failures(verdicts: Sequence[Verdict], *, every: bool) -> None:
    """What fails, the most frequent kinds first, with a sample of each."""
    kinds: dict[tuple[str, int, str], list[Verdict]] = defaultdict(list)
    for verdict in verdicts:
        if verdict.outcome != RIGHT:
            kinds[verdict.case.lang, verdict.case.sentence, verdict.outcome].append(verdict)
    ordered = sorted(kinds.values(), key=len, reverse=True)
    click.echo(f"\nfailures by language and sentence{'' if every else ', a sample of each'}")
    for failed in ordered:
        for number, verdict in enumerate(failed if every else failed[:: max(1, len(failed) // 2)][:2]):
            count = f"{len(failed)}×" if number == 0 else ""
            got = verdict.query.to_dict() if verdict.query else ""
            click.echo(f"{count:>6} {verdict.outcome:9}{verdict.case.lang} {verdict.case.question}  {got}")


if __name__ == "__main__":
    main()
