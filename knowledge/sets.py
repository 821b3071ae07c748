"""Sets of states as small pieces that are put together: who recognises X, the members of a bloc, both,
either, without.

Each piece can be evaluated and can say itself in English words, for `--explain` and for tests.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from knowledge.ledger import ledger, states
from knowledge.model import Object
from knowledge.query import Link
from knowledge.status import Standing
from knowledge.store import Store
from knowledge.timeframe import Timeframe

Naming = Callable[[str], str]

_WITHOUT = {Standing.REFUSED, Standing.ENDED, Standing.SUSPENDED}


@dataclass(frozen=True, slots=True)
class Ground:
    """What sets are evaluated on: the store, and the ISO day up to which anything is known."""

    store: Store
    today: str


class Node(Protocol):
    """A set of entity ids."""

    def ids(self, ground: Ground) -> frozenset[str]: ...

    def words(self, name: Naming) -> str: ...


@dataclass(frozen=True, slots=True)
class Recognisers:
    """Those whose recognition of the subject stands on the ISO day `at`, contested ones included."""

    subject: str
    at: str
    object: Object = Object.STATE

    def ids(self, ground: Ground) -> frozenset[str]:
        found = states(
            ground.store, self.subject, Link.RECOGNITION, self.object, day=self.at, today=ground.today
        )
        return frozenset(id for id, state in found.items() if state.stands)

    def words(self, name: Naming) -> str:
        return f"who recognises {name(self.subject)} on {self.at}"


@dataclass(frozen=True, slots=True)
class Related:
    """Those that have diplomatic relations with the subject on the ISO day `at`."""

    subject: str
    at: str

    def ids(self, ground: Ground) -> frozenset[str]:
        found = states(
            ground.store, self.subject, Link.RELATIONS, Object.STATE, day=self.at, today=ground.today
        )
        return frozenset(id for id, state in found.items() if state.stands)

    def words(self, name: Naming) -> str:
        return f"who has relations with {name(self.subject)} on {self.at}"


@dataclass(frozen=True, slots=True)
class Founders:
    """Those that surely recognised the subject, or took up relations with it, within a timeframe."""

    subject: str
    link: Link
    time: Timeframe
    object: Object = Object.STATE

    def ids(self, ground: Ground) -> frozenset[str]:
        bonds = ledger(ground.store, self.subject, self.link, self.object)
        return frozenset(id for id, bond in bonds.items() if any(map(self.time.holds, bond.foundings)))

    def words(self, name: Naming) -> str:
        return f"who bound itself to {name(self.subject)} from {self.time.first} to {self.time.last}"


@dataclass(frozen=True, slots=True)
class Refusers:
    """Those on record as not having the bond on the ISO day `at`: they refuse, denied, withdrew or broke
    it."""

    subject: str
    link: Link
    at: str
    object: Object = Object.STATE

    def ids(self, ground: Ground) -> frozenset[str]:
        found = states(ground.store, self.subject, self.link, self.object, day=self.at, today=ground.today)
        return frozenset(id for id, state in found.items() if state.standing in _WITHOUT)

    def words(self, name: Naming) -> str:
        return f"who is on record as without {self.link} with {name(self.subject)} on {self.at}"


@dataclass(frozen=True, slots=True)
class Members:
    """The members of a group on the ISO day `at`; of a group that did not exist then, its members of today."""

    group: str
    at: str

    def ids(self, ground: Ground) -> frozenset[str]:
        if self.group == "un":
            return ground.store.un_members(self.at)
        return ground.store.members(self.group, self.at) or ground.store.members(self.group, ground.today)

    def words(self, name: Naming) -> str:
        return f"the members of {name(self.group)} on {self.at}"


@dataclass(frozen=True, slots=True)
class Named:
    """These and no others."""

    entities: tuple[str, ...]

    def ids(self, ground: Ground) -> frozenset[str]:
        return frozenset(self.entities)

    def words(self, name: Naming) -> str:
        return ", ".join(map(name, self.entities))


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Those that a question leaves out on the ISO day `at`: itself each, and of a group its members."""

    entities: tuple[str, ...]
    at: str

    def ids(self, ground: Ground) -> frozenset[str]:
        return frozenset(self.entities).union(*(Members(id, self.at).ids(ground) for id in self.entities))

    def words(self, name: Naming) -> str:
        return ", ".join(map(name, self.entities))


@dataclass(frozen=True, slots=True)
class Union:
    nodes: tuple[Node, ...]

    def ids(self, ground: Ground) -> frozenset[str]:
        return frozenset().union(*(node.ids(ground) for node in self.nodes))

    def words(self, name: Naming) -> str:
        return _joined(self.nodes, " or ", name)


@dataclass(frozen=True, slots=True)
class Intersection:
    nodes: tuple[Node, ...]

    def ids(self, ground: Ground) -> frozenset[str]:
        first, *others = (node.ids(ground) for node in self.nodes)
        return first.intersection(*others)

    def words(self, name: Naming) -> str:
        return _joined(self.nodes, " and ", name)


@dataclass(frozen=True, slots=True)
class Difference:
    """Those of the first set that are in none of the others; a complement is the difference from all
    members."""

    node: Node
    without: tuple[Node, ...]

    def ids(self, ground: Ground) -> frozenset[str]:
        return self.node.ids(ground).difference(*(node.ids(ground) for node in self.without))

    def words(self, name: Naming) -> str:
        return f"{self.node.words(name)}, except {_joined(self.without, ' or ', name)}"


def _joined(nodes: tuple[Node, ...], word: str, name: Naming) -> str:
    said = word.join(node.words(name) for node in nodes)
    return f"({said})" if len(nodes) > 1 else said
