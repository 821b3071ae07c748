"""What the doctor finds out about one thing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """How it stands with one thing. WORSE serves people less well, BROKEN keeps the bot from working."""

    FINE = "ok"
    WORSE = "warning"
    BROKEN = "error"


@dataclass(frozen=True, slots=True)
class Finding:
    """One line: what was looked at, how it is, and what to do about it."""

    subject: str
    verdict: Verdict
    words: str

    def __str__(self) -> str:
        return f"{self.verdict:<7} {self.subject}: {self.words}"
