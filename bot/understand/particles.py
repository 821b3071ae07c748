"""Korean particles: what is written onto the end of a name says which role it plays."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Self

from bot.lexicon import LANGUAGES

_WORDS = frozenset({"이", "의", "도", "로"})
"""Particles that are words too."""


@dataclass(frozen=True, slots=True)
class Particles:
    """Particles with their role, longest first; empty for languages that write none."""

    roles: tuple[tuple[str, str], ...] = ()

    @classmethod
    @lru_cache(maxsize=16)
    def load(cls, lang: str, folder: Path = LANGUAGES) -> Self:
        """Read `languages/<lang>/particles.toml`; a language without the file has no particles."""
        path = folder / lang / "particles.toml"
        if not path.exists():
            return cls()
        data: dict[str, list[str]] = tomllib.loads(path.read_text(encoding="utf-8"))
        pairs = [(form, role) for role, forms in data.items() for form in forms]
        return cls(tuple(sorted(pairs, key=lambda pair: -len(pair[0]))))

    def role(self, rest: str) -> str:
        """The role that the ending of a name declares, or an empty text."""
        role = next((role for form, role in self.roles if rest.startswith(form)), "")
        return "" if role == "other" else role

    def apart(self, word: str) -> str:
        """The role of a particle written as a word of its own ("북한 정부가", "시리아 쪽에서", "도네츠크 를")."""
        role = dict(self.roles).get(word, "") if word not in _WORDS else ""
        return "" if role == "other" else role

    def strip(self, rest: str) -> str:
        """What follows the particle."""
        for form, _ in self.roles:
            if rest.startswith(form):
                return rest[len(form) :]
        return rest
