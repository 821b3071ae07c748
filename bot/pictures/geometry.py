"""The outlines of states as places on the globe. Where they come from stands in world.json itself."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import accumulate
from pathlib import Path
from typing import Final

import orjson

WORLD: Final = Path(__file__).parent / "world.json"

Ring = tuple[tuple[float, float], ...]
"""Places as degrees of longitude and latitude, the first not repeated; a single one marks a spot."""

BELONGS: Final = {"crimea": "ua", "golan": "sy"}
"""Outlines that stand by themselves because they are asked about; they take the colour of a state otherwise."""

SHOWN_BY: Final[Mapping[str, tuple[str, ...]]] = {
    "su": ("ru", "ua", "crimea", "by", "md", "ge", "am", "az", "kz", "uz", "tm", "kg", "tj"),
    "yu": ("rs", "xk", "me", "hr", "si", "ba", "mk"),
    "serbia-and-montenegro": ("rs", "xk", "me"),
    "czechoslovakia": ("cz", "sk"),
    "moroccan-sovereignty-over-western-sahara": ("sadr",),
    "israeli-sovereignty-over-golan": ("golan",),
}
"""What has no outline of its own, and by which of today's outlines it is drawn."""


@lru_cache(maxsize=1)
def outlines() -> Mapping[str, tuple[Ring, ...]]:
    """The rings of each outline by entity id, the largest first."""
    told = orjson.loads(WORLD.read_bytes())["outlines"]
    return {id: tuple(map(_ring, rings)) for id, rings in told.items()}


def drawn_as(id: str) -> tuple[str, ...]:
    """The outlines that show an entity: its own, those of its successors, or none."""
    return (id,) if id in outlines() else SHOWN_BY.get(id, ())


def _ring(steps: list[int]) -> Ring:
    """Hundredths of a degree, each point told from the one before."""
    across, up = accumulate(steps[::2]), accumulate(steps[1::2])
    return tuple((x / 100, y / 100) for x, y in zip(across, up, strict=True))
