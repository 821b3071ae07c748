"""What both pictures share: colours, letters, and the way to a PNG.

The ground is a dark slate, which is calm beside a white chat and beside a black one. The colours are those that
people who see fewer of them tell apart best (Okabe and Ito), and differ in lightness too. The letters come with
Pillow and are those of English, so pictures hold few words; the caption says the rest in its own language.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from io import BytesIO
from typing import Any, Final

from PIL import Image, ImageDraw, ImageFont

WIDTH: Final = 1280
"""Pixels across; text of 36 is still read when a phone shows the picture 400 wide."""
SHARP: Final = 2
"""Lines are drawn so many times larger and then made small, which takes the steps out of them."""
MARGIN: Final = 40

Colour = tuple[int, int, int]

GROUND: Final[Colour] = (23, 33, 43)
SEA: Final[Colour] = (31, 45, 58)
SHORE: Final[Colour] = (18, 26, 34)
LAND: Final[Colour] = (107, 121, 134)
OUTSIDE: Final[Colour] = (59, 72, 84)
WORDS: Final[Colour] = (240, 244, 247)
SOFT: Final[Colour] = (168, 181, 193)
BLUE: Final[Colour] = (74, 176, 240)
YELLOW: Final[Colour] = (245, 221, 66)
ORANGE: Final[Colour] = (232, 112, 32)
PURPLE: Final[Colour] = (204, 121, 197)
WHITE: Final[Colour] = (255, 255, 255)


@lru_cache(maxsize=8)
def font(size: int) -> Any:
    """Pillow's own letters, in pixels."""
    return ImageFont.load_default(size)


def latin(text: str) -> str:
    """The text in the letters there are: marks above and below go, dashes and quotes become plain."""
    for fancy, simple in (("–", "-"), ("—", "-"), ("’", "'"), ("‘", "'")):
        text = text.replace(fancy, simple)
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()


def blank(height: int) -> Image.Image:
    """The ground of a picture of this many pixels, to draw lines on."""
    return Image.new("RGB", (WIDTH * SHARP, height * SHARP), GROUND)


def pen(image: Image.Image) -> ImageDraw.ImageDraw:
    return ImageDraw.Draw(image)


def sharp(*pixels: float) -> tuple[int, ...]:
    """Pixels of the picture as those of the large drawing."""
    return tuple(round(each * SHARP) for each in pixels)


def large(across: float, down: float) -> tuple[int, int]:
    """One place, or one size, in pixels of the large drawing."""
    return round(across * SHARP), round(down * SHARP)


def smooth(image: Image.Image) -> Image.Image:
    """The drawing in the size of the picture, ready for words."""
    return image.reduce(SHARP)


def write(
    draw: ImageDraw.ImageDraw,
    place: tuple[float, float],
    text: str,
    *,
    size: int,
    colour: Colour = WORDS,
    anchor: str = "ls",
    bold: bool = False,
) -> float:
    """Write a line; `anchor` is Pillow's, by default the left end of the baseline. Gives its length in pixels."""
    letters, weight = font(size), size // 28 if bold else 0
    draw.text(place, text, fill=colour, font=letters, anchor=anchor, stroke_width=weight, stroke_fill=colour)
    return float(letters.getlength(text)) + 2 * weight


def fitting(text: str, room: float, *, largest: int, smallest: int) -> tuple[str, int]:
    """The text and the size of letters in which it fits the room in pixels; cut where even the smallest do not."""
    for size in range(largest, smallest, -2):
        if font(size).getlength(text) <= room:
            return text, size
    while text and font(smallest).getlength(text + "...") > room:
        text = text[:-1]
    return text.rstrip() + "...", smallest


def png(image: Image.Image) -> bytes:
    """The file: the same bytes for the same picture."""
    file = BytesIO()
    image.save(file, "PNG", compress_level=1)
    return file.getvalue()
