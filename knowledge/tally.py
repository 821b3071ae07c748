"""How a vote went, read from the words of its record: so many for, against, abstaining."""

from __future__ import annotations

import re
from dataclasses import dataclass

from knowledge.model import Event

_FORMS = (
    re.compile(
        r"(?P<yes>\d+) (?:for|in favour),? (?:and )?(?P<no>\d+) against(?:,? (?:and )?(?P<out>\d+) abst\w+)?"
    ),
    re.compile(r"(?P<yes>\d+) (?:votes )?to (?P<no>\d+)(?: against)?(?:,? with (?P<out>\d+) abstentions)?"),
    re.compile(r"(?P<yes>\d+) (?:votes|for|in favour)"),
)


@dataclass(frozen=True, slots=True)
class Tally:
    """Votes for, against and abstaining; None is what the record does not say."""

    yes: int
    no: int | None = None
    out: int | None = None


def tally(event: Event) -> Tally | None:
    """The fullest tally in the summary or in what the sources are cited for."""
    texts = [event.summary, *(citation.supports for citation in event.citations)]
    found = [_read(text) for text in texts]
    return max(
        filter(None, found), key=lambda each: (each.no is not None) + (each.out is not None), default=None
    )


def _read(text: str) -> Tally | None:
    for form in _FORMS:
        if match := form.search(text):
            parts = match.groupdict()
            return Tally(*(int(parts[name]) if parts.get(name) else None for name in ("yes", "no", "out")))  # type: ignore[arg-type]  # the first always matches
    return None
