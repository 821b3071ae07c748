"""What the service hands to every surface: the shell, Telegram messages, inline results and the playground."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.markup import Block
from knowledge.model import Source
from knowledge.query import Query


class ReplyKind(StrEnum):
    ANSWER = "answer"
    CLARIFY = "clarify"
    REFUSE = "refuse"


class UnsourcedAnswer(ValueError):
    """An answer was built without a source; that is a defect, never something to show."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A button: what it says, and the query it asks."""

    label: str
    query: Query


@dataclass(frozen=True, slots=True)
class Step:
    """One step of understanding or answering, for `--explain`: what was done, what came of it, microseconds spent."""

    name: str
    detail: str
    micros: int


@dataclass(frozen=True, slots=True)
class Reply:
    """One reply in one language. `summary` is the headline as plain text; `listed` the ids that the answer lists, in order.

    Raises:
        UnsourcedAnswer: `kind` is answer and `sources` is empty.
    """

    kind: ReplyKind
    lang: str
    query: Query
    blocks: tuple[Block, ...]
    sources: tuple[Source, ...] = ()
    choices: tuple[Choice, ...] = ()
    summary: str = ""
    listed: tuple[str, ...] = ()
    steps: tuple[Step, ...] = ()
    micros: int = 0

    def __post_init__(self) -> None:
        if self.kind is ReplyKind.ANSWER and not self.sources:
            raise UnsourcedAnswer(f"no source for {self.query.to_dict()}")


@dataclass(frozen=True, slots=True)
class Context:
    """What a follow-up may refer to: the last question understood, its language, and what its answer listed."""

    query: Query
    lang: str = "en"
    listed: tuple[str, ...] = ()
