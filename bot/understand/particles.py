"""Korean particles: what is written onto the end of a name says which role it plays."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Self

from bot.lexicon import LANGUAGES

_WORDS = frozenset({"이", "의", "도", "로"})
"""Particles that are words too."""


@dataclass(frozen=True, slots=True)
class Particles:
    """The role of every particle; empty for languages that write none."""

    roles: dict[str, str] = field(default_factory=dict)
    longest: int = 0

    @classmethod
    @lru_cache(maxsize=16)
    def load(cls, lang: str, folder: Path = LANGUAGES) -> Self:
        """Read `languages/<lang>/particles.toml`; a language without the file has no particles."""
        path = folder / lang / "particles.toml"
        if not path.exists():
            return cls()
        data: dict[str, list[str]] = tomllib.loads(path.read_text(encoding="utf-8"))
        roles = {form: role for role, forms in reversed(data.items()) for form in forms}
        return cls(roles, max(map(len, roles)))

    def role(self, rest: str) -> str:
        """The role that the ending of a name declares, or an empty text."""
        role = self.roles.get(self._beginning(rest), "")
        return "" if role == "other" else role

    def apart(self, word: str) -> str:
        """The role of a particle written as a word of its own ("북한 정부가", "시리아 쪽에서", "도네츠크 를")."""
        role = self.roles.get(word, "") if word not in _WORDS else ""
        return "" if role == "other" else role

    def strip(self, rest: str) -> str:
        """What follows the particle."""
        return rest[len(self._beginning(rest)) :]

    def _beginning(self, rest: str) -> str:
        """The longest particle that a text begins with."""
        for length in range(min(len(rest), self.longest), 0, -1):
            if rest[:length] in self.roles:
                return rest[:length]
        return ""
