"""Everything that can be wrong with the data, in one run: what cannot be read, and what cannot be true."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from knowledge.check_acts import contradictions
from knowledge.check_counts import differences
from knowledge.check_names import borrowed, strangers
from knowledge.check_sources import weak_claims
from knowledge.load import DATA, Loaded, load
from knowledge.rec import Problem

CHECKS: tuple[Callable[[Loaded], Iterator[Problem]], ...] = (
    borrowed,
    contradictions,
    differences,
    strangers,
    weak_claims,
)


def check(data: Path = DATA) -> tuple[Loaded, list[Problem]]:
    """What was read, and all that is wrong with it, by file and line."""
    loaded = load(data)
    problems = [*loaded.problems, *(problem for look in CHECKS for problem in look(loaded))]
    return loaded, sorted(dict.fromkeys(problems))
