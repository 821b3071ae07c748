"""A frame: the concepts and slots by which a question means an intent."""

from __future__ import annotations

from dataclasses import dataclass

from knowledge.query import Intent, Link, Phase

BREAK = ("withdraw", "suspend", "sever")
ACT = (*BREAK, "recognise", "accept", "annex", "restore", "leave", "refuse", "recall", "ally", "ties", "cut")
BOND = ("recognise", "accept", "annex", "ally", "ties", "embassy")
STRONG = (*BREAK, "recognise", "accept", "office", "list", "medium", "announce", "vote", "how_many", "refuse")
ASKS_WHO = ("who", "list")
NOTED = ("recognise", "accept", "annex", "withdraw", "react", "say", "nth")
ASKING = ("whether", "list", "why", "how", "how_many", "when")


@dataclass(frozen=True, slots=True)
class Frame:
    """`needs`: one concept of each group. `without`: none of these. `slots`: what must be filled, in words of `SLOTS`.

    `weak` frames rest on little, and so the whole question must be explained.
    """

    name: str
    intent: Intent
    needs: tuple[frozenset[str], ...]
    without: frozenset[str] = frozenset()
    slots: tuple[str, ...] = ()
    link: Link = Link.RECOGNITION
    phase: Phase | None = None
    weak: bool = False

    def suits(self, concepts: frozenset[str]) -> bool:
        """Whether a question holds what the frame needs, and nothing that it must not."""
        for group in self.needs:
            if concepts.isdisjoint(group):
                return False
        return concepts.isdisjoint(self.without)


def frame(
    name: str,
    intent: Intent,
    *needs: tuple[str, ...],
    without: tuple[str, ...] = (),
    slots: tuple[str, ...] = (),
    link: Link = Link.RECOGNITION,
    phase: Phase | None = None,
    weak: bool = False,
) -> Frame:
    """A frame with its concepts as sets."""
    return Frame(name, intent, tuple(map(frozenset, needs)), frozenset(without), slots, link, phase, weak)
