"""The Query: what was asked, as plain data. Buttons, links, follow-ups, `--explain` and tests all carry this one form."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any, Self

from knowledge.records import replace


class Intent(StrEnum):
    """What the user wants; the names are those of the measuring contract."""

    WHO_RECOGNISES = "who_recognises"
    WHEN_RECOGNISED = "when_recognised"
    DID_RECOGNISE = "did_recognise"
    HOW_MANY = "how_many"
    WHAT_DOES_ACTOR_RECOGNISE = "what_does_actor_recognise"
    FIRST_OR_NTH = "first_or_nth"
    REACTION = "reaction"
    SEVERED = "severed"
    QUOTE = "quote"
    WHO_IS_PERSON = "who_is_person"
    WHAT_IS_ENTITY = "what_is_entity"
    TIMELINE = "timeline"
    WITHDRAWAL = "withdrawal"
    WHY = "why"
    HOW_ANNOUNCED = "how_announced"
    SOURCE = "source"
    COMPOUND = "compound"
    OUT_OF_SCOPE = "out_of_scope"


class Combine(StrEnum):
    """How several subjects go together: about each, an intersection, or the first without the others."""

    EACH = "each"
    BOTH = "both"
    WITHOUT = "without"


class Link(StrEnum):
    """Which bond the question is about; they are never the same act."""

    RECOGNITION = "recognition"
    RELATIONS = "relations"
    VOTES = "votes"
    WITHDRAWALS = "withdrawals"


class Phase(StrEnum):
    """Of a bond that was broken: the break, its repair, or how it stands."""

    BROKEN = "broken"
    RESTORED = "restored"
    STATUS = "status"


@dataclass(frozen=True, slots=True)
class Query:
    """A question understood. Ids are entity, person and group ids; empty tuples are what was not named.

    `as_of` is EDTF text, only what the message itself limits; `during` tells acts within that time ("in 2024") from the
    state of things at its end ("as of 2024"). `nth` counts from 1, -1 is the last; of a number, 1 is the highest
    ever. `to` names whose step a reaction or a
    reason answers. `about` is the intent whose answer a `source` question wants sources for. `words` holds what a quote
    must contain, folded. `claimed` is a number the user asserted. `parts` holds the questions of a compound.
    """

    intent: Intent
    actor: tuple[str, ...] = ()
    subject: tuple[str, ...] = ()
    person: tuple[str, ...] = ()
    group: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    combine: Combine = Combine.EACH
    negated: bool = False
    link: Link = Link.RECOGNITION
    object: str | None = None
    as_of: str | None = None
    during: bool = False
    nth: int | None = None
    to: tuple[str, ...] = ()
    whose: str | None = None
    phase: Phase | None = None
    office: str | None = None
    words: str = ""
    claimed: int | None = None
    forecast: bool = False
    about: Intent | None = None
    page: int = 1
    parts: tuple[Self, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON data; fields at their default are left out, so that equal queries give equal data."""
        data: dict[str, Any] = {}
        for item in fields(self):
            value = getattr(self, item.name)
            if value == item.default and item.name != "intent":
                continue
            if item.name == "parts":
                value = [part.to_dict() for part in value]
            elif isinstance(value, tuple):
                value = list(value)
            elif isinstance(value, StrEnum):
                value = value.value
            data[item.name] = value
        return data

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Self:
        """The inverse of `to_dict`.

        Raises:
            ValueError: an unknown field or a value outside its enumeration.
        """
        values = dict(data)
        unknown = set(values) - {item.name for item in fields(cls)}
        if unknown or "intent" not in values:
            raise ValueError(
                f"not a query: {'unknown ' + ', '.join(sorted(unknown)) if unknown else 'no intent'}"
            )
        for name, kind in _ENUMS.items():
            if values.get(name) is not None:
                values[name] = kind(values[name])
        for name in _TUPLES:
            if name in values:
                values[name] = tuple(values[name])
        values["parts"] = tuple(cls.from_dict(part) for part in values.get("parts", ()))
        return cls(**values)

    def but(self, **changes: Any) -> Self:
        """This query with some fields changed."""
        return replace(self, **changes)


_ENUMS: dict[str, type[StrEnum]] = {
    "intent": Intent,
    "combine": Combine,
    "link": Link,
    "phase": Phase,
    "about": Intent,
}
_TUPLES = ("actor", "subject", "person", "group", "excluded", "to")
