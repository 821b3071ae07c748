"""The map: the world in the colours of a subject's standing, closer looks where states are small, a legend."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import product
from typing import Final

from PIL import Image, ImageDraw

from bot.pictures import canvas
from bot.pictures.canvas import MARGIN, SHARP, WIDTH, Colour, sharp
from bot.pictures.geometry import BELONGS, drawn_as, outlines
from bot.pictures.view import Point, View


class Standing(StrEnum):
    """How somebody on the map stands to the subject."""

    HOLDS = "holds"
    CONTESTED = "contested"
    LOST = "lost"
    NONE = "none"
    """Could recognise, and no recognition is on record."""
    SUBJECT = "subject"


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the legend: its colour, what it says and how many there are."""

    standing: Standing
    words: str
    count: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that a map shows: equal sheets are drawn as the same bytes. `standings` is by entity id."""

    title: str
    day: str
    standings: tuple[tuple[str, Standing], ...]
    legend: tuple[Entry, ...]


COLOURS: Final[Mapping[Standing, Colour]] = {
    Standing.HOLDS: canvas.BLUE,
    Standing.CONTESTED: canvas.YELLOW,
    Standing.LOST: canvas.ORANGE,
    Standing.NONE: canvas.LAND,
    Standing.SUBJECT: canvas.WHITE,
}

_TOP = 112
_GAP = 12
_WORLD: Final = View(-169, 191, -55, 83.5, 0, _TOP, WIDTH, globe=True)
_BELOW = _WORLD.box[3] + _GAP
_CLOSER: Final = (
    View(-11, 51, 35, 58.6, 0, _BELOW, 540, stretch=1.5),
    View(-79, -58.5, 8.8, 28.9, 552, _BELOW, 300, stretch=1.05),
    View(131, 191, -25, 18.7, 864, _BELOW, 416, stretch=1.02),
)
_VIEWS: Final = (_WORLD, *_CLOSER)
_LEGEND_TOP = max(view.box[3] for view in _CLOSER) + 14
_LINE = 64

# Whatever is less than so many pixels across is a circle instead, or none would see it.
_SMALL, _RADIUS, _RING = 9, 6.5, 15
_BARE, _SEA, _SHORE, _FIRST = range(4)


def draw(sheet: Sheet) -> bytes:
    """The PNG of a map."""
    colours = _spread(sheet)
    image = canvas.blank(_LEGEND_TOP + _rows(sheet) * _LINE + 24)
    image.paste(_coloured(colours), (0, 0))
    lines = canvas.pen(image)
    _circles(lines, colours)
    _rings(lines, [id for id, standing in sheet.standings if standing is Standing.SUBJECT])
    for entry, (left, base) in _placed(sheet):
        lines.ellipse(sharp(left, base - 30, left + 32, base + 2), fill=COLOURS[entry.standing])
    image = canvas.smooth(image)
    _words(canvas.pen(image), sheet)
    return canvas.png(image)


def _spread(sheet: Sheet) -> dict[str, Colour]:
    """The colour of each outline; one that nobody on the sheet stands for has none."""
    found = {
        shape: COLOURS[standing]
        for id, standing in sorted(sheet.standings, key=lambda each: _weight(*each))
        for shape in drawn_as(id)
    }
    for shape, owner in BELONGS.items():
        if shape not in found and owner in found:
            found[shape] = found[owner]
    return found


def _weight(id: str, standing: Standing) -> tuple[bool, bool, str]:
    """Where several share an outline, as the Soviet Union and Russia do, the later one is seen."""
    return standing is Standing.SUBJECT, id in outlines(), id


@lru_cache(maxsize=1)
def _base() -> Image.Image:
    """The views with each outline in a number of its own, to be given colours: drawing them takes long."""
    image = Image.new("L", (WIDTH * SHARP, _LEGEND_TOP * SHARP), _BARE)
    for view in _VIEWS:
        part = Image.new("L", sharp(view.width, view.height), _SEA)
        pen = canvas.pen(part)
        for number, points in _numbered(view):
            large = [sharp(x - view.left, y - view.top) for x, y in points]
            pen.polygon(large, fill=number, outline=_SHORE, width=SHARP)
        image.paste(part, sharp(view.left, view.top))
    return image


def _numbered(view: View) -> Iterator[tuple[int, list[Point]]]:
    """The rings that a view shows, the larger first: what lies inside another state is drawn upon it."""
    numbers = {id: number for number, id in enumerate(outlines(), _FIRST)}
    rings = [(numbers[id], ring) for id, all in outlines().items() for ring in all if len(ring) > 1]
    placed = [(number, view.place(ring)) for number, ring in rings]
    shown = [(number, points) for number, points in placed if view.shows(points)]
    yield from sorted(shown, key=lambda each: -_extent(each[1]))


def _coloured(colours: Mapping[str, Colour]) -> Image.Image:
    palette = [*canvas.GROUND, *canvas.SEA, *canvas.SHORE]
    for id in outlines():
        palette += colours.get(id, canvas.OUTSIDE)
    image = _base().copy()
    image.putpalette(palette)
    return image.convert("RGB")


@lru_cache(maxsize=1)
def _spots() -> tuple[tuple[str, Point, bool], ...]:
    """Where each outline lies in each view that shows it: the middle of its largest ring, and if it is small."""
    found = []
    for view, (id, rings) in product(_VIEWS, outlines().items()):
        points = view.place(rings[0])
        middle = _middle(points)
        left, top, right, bottom = view.box
        if left < middle[0] < right and top < middle[1] < bottom:
            found.append((id, middle, _extent(points) < _SMALL))
    return tuple(found)


def _circles(pen: ImageDraw.ImageDraw, colours: Mapping[str, Colour]) -> None:
    """Small states as circles; those with something to tell lie on top."""
    small = [(colours[id], middle) for id, middle, small in _spots() if small and id in colours]
    for colour, (x, y) in sorted(small, key=lambda each: each[0] != canvas.LAND):
        box = sharp(x - _RADIUS, y - _RADIUS, x + _RADIUS, y + _RADIUS)
        pen.ellipse(box, fill=colour, outline=canvas.SHORE, width=SHARP + 1)


def _rings(pen: ImageDraw.ImageDraw, subjects: list[str]) -> None:
    """A ring around each subject, so that it is found."""
    wanted = {shape for id in subjects for shape in drawn_as(id)}
    for id, (x, y), _ in _spots():
        if id in wanted:
            pen.ellipse(
                sharp(x - _RING, y - _RING, x + _RING, y + _RING), outline=canvas.WHITE, width=3 * SHARP
            )


def _words(pen: ImageDraw.ImageDraw, sheet: Sheet) -> None:
    day = canvas.font(40).getlength(sheet.day)
    title, size = canvas.fitting(sheet.title, WIDTH - 3 * MARGIN - day, largest=56, smallest=34)
    canvas.write(pen, (MARGIN, 76), title, size=size, bold=True)
    canvas.write(pen, (WIDTH - MARGIN, 76), sheet.day, size=40, anchor="rs", colour=canvas.SOFT)
    for entry, (left, base) in _placed(sheet):
        start = left + 50
        start += canvas.write(pen, (start, base), entry.words, size=38) + 14
        canvas.write(pen, (start, base), entry.count, size=38, bold=True)


def _placed(sheet: Sheet) -> list[tuple[Entry, tuple[int, int]]]:
    """The lines of the legend in two columns: left and baseline."""
    return [
        (entry, (MARGIN + (place % 2) * (WIDTH // 2), _LEGEND_TOP + (place // 2) * _LINE + 46))
        for place, entry in enumerate(sheet.legend)
    ]


def _rows(sheet: Sheet) -> int:
    return -(-len(sheet.legend) // 2)


def _middle(points: list[Point]) -> Point:
    across, down = zip(*points, strict=True)
    return (min(across) + max(across)) / 2, (min(down) + max(down)) / 2


def _extent(points: list[Point]) -> float:
    """The longer side in pixels."""
    across, down = zip(*points, strict=True)
    return max(max(across) - min(across), max(down) - min(down))
