"""From places on the globe to pixels: the world in equal areas, and closer looks at a part of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

from bot.pictures.geometry import Ring

Point = tuple[float, float]

# The polynomial of the Equal Earth projection (Savric, Patterson and Jenny, 2018).
_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796
_M = sqrt(3) / 2


def equal_earth(east: float, north: float) -> Point:
    """Equal areas, so that no state looks larger than it is; degrees in, about -2.7 to 2.7 across out."""
    slant = asin(_M * sin(radians(north)))
    square = slant * slant
    sixth = square**3
    across = radians(east) * cos(slant)
    across /= _M * (_A1 + 3 * _A2 * square + sixth * (7 * _A3 + 9 * _A4 * square))
    return across, slant * (_A1 + _A2 * square + sixth * (_A3 + _A4 * square))


@dataclass(frozen=True, slots=True)
class View:
    """A part of the globe in a part of the picture.

    `west` to `east` and `south` to `north` are degrees, `west` lies within -180 and 180 and `east` may go on
    beyond 180; `left`, `top` and `width` are pixels. `stretch` is how long a degree of latitude is drawn, in
    degrees of longitude. `globe` draws in equal areas instead, for a view of the whole.
    """

    west: float
    east: float
    south: float
    north: float
    left: int
    top: int
    width: int
    stretch: float = 1.0
    globe: bool = False

    @property
    def height(self) -> int:
        (_, upper), (_, lower) = self._flat(self._middle, self.north), self._flat(self._middle, self.south)
        return round((upper - lower) * self._scale)

    @property
    def box(self) -> tuple[int, int, int, int]:
        """Left, top, right and bottom in pixels."""
        return self.left, self.top, self.left + self.width, self.top + self.height

    def place(self, ring: Ring) -> list[Point]:
        """The pixels of a ring, which lie outside the box where the view does not show them."""
        shift = self._shift(ring)
        edge, upper = self._flat(self.west, 0)[0], self._flat(self._middle, self.north)[1]
        scale, flat = self._scale, self._flat
        found = (flat(east + shift, north) for east, north in ring)
        return [(self.left + (x - edge) * scale, self.top + (upper - y) * scale) for x, y in found]

    def shows(self, points: Iterable[Point]) -> bool:
        """Whether some of these pixels may lie in the box."""
        across, down = zip(*points, strict=True)
        left, top, right, bottom = self.box
        return bool(max(across) > left and min(across) < right and max(down) > top and min(down) < bottom)

    @property
    def _middle(self) -> float:
        return (self.west + self.east) / 2

    @property
    def _scale(self) -> float:
        return self.width / (self._flat(self.east, 0)[0] - self._flat(self.west, 0)[0])

    def _flat(self, east: float, north: float) -> Point:
        if self.globe:
            return equal_earth(east - self._middle, north)
        return east, north * self.stretch

    def _shift(self, ring: Ring) -> float:
        """A ring west of the western edge belongs to the other end: there the world goes on."""
        return 360.0 if self.east > 180 and max(east for east, _ in ring) < self.west else 0.0
