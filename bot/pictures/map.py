"""The map: the world in the colours of a subject's standing, closer looks where states are small, a legend."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import product
from typing import Final

from PIL import Image, ImageDraw

from bot.pictures import canvas
from bot.pictures.canvas import MARGIN, SHARP, WIDTH, Colour, sharp
from bot.pictures.geometry import BELONGS, drawn_as, outlines
from bot.pictures.sheet import Map, Standing, Tally
from bot.pictures.view import Point, View

COLOURS: Final[Mapping[Standing, Colour]] = {
    Standing.HOLDS: canvas.BLUE,
    Standing.CONTESTED: canvas.YELLOW,
    Standing.LOST: canvas.ORANGE,
    Standing.NONE: canvas.LAND,
    Standing.SUBJECT: canvas.WHITE,
}

_RECOGNITION: Final = {
    Standing.HOLDS: "recognise",
    Standing.CONTESTED: "contested",
    Standing.LOST: "withdrew, froze",
    Standing.NONE: "none on record",
}
_RELATIONS: Final = _RECOGNITION | {Standing.HOLDS: "relations", Standing.LOST: "broken off"}

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
_SMALL, _RADIUS = 9, 6.5
# The subject is ringed, unless it is so large that nobody can miss it.
_RING, _LARGE = 15.0, 90.0
_BARE, _SEA, _SHORE, _FIRST = range(4)


def draw(sheet: Map) -> bytes:
    """The PNG of a map."""
    colours = _spread(sheet)
    image = canvas.blank(_LEGEND_TOP + _rows(sheet) * _LINE + 24)
    image.paste(_coloured(colours), (0, 0))
    lines = canvas.pen(image)
    _circles(lines, colours)
    _rings(lines, [id for id, standing in sheet.standings if standing is Standing.SUBJECT])
    for tally, (left, base) in _placed(sheet):
        lines.ellipse(sharp(left, base - 30, left + 32, base + 2), fill=COLOURS[tally.standing])
    image = canvas.smooth(image)
    _words(canvas.pen(image), sheet)
    return canvas.png(image)


def _spread(sheet: Map) -> dict[str, Colour]:
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
        part = Image.new("L", canvas.large(view.width, view.height), _SEA)
        pen = canvas.pen(part)
        for number, points in _numbered(view):
            inside = [canvas.large(x - view.left, y - view.top) for x, y in points]
            pen.polygon(inside, fill=number, outline=_SHORE, width=SHARP)
        image.paste(part, canvas.large(view.left, view.top))
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
def _spots() -> tuple[tuple[str, Point, float], ...]:
    """Where each outline lies in each view that shows it: the middle of its largest ring, and its extent."""
    found = []
    for view, (id, rings) in product(_VIEWS, outlines().items()):
        points = view.place(rings[0])
        middle = _middle(points)
        left, top, right, bottom = view.box
        if left < middle[0] < right and top < middle[1] < bottom:
            found.append((id, middle, _extent(points)))
    return tuple(found)


def _circles(pen: ImageDraw.ImageDraw, colours: Mapping[str, Colour]) -> None:
    """Small states as circles; those with something to tell lie on top."""
    small = [
        (colours[id], middle)
        for id, middle, extent in _spots()
        if extent < _SMALL and id in colours and colours.get(BELONGS.get(id, "")) != colours[id]
    ]
    for colour, (x, y) in sorted(small, key=lambda each: each[0] != canvas.LAND):
        box = sharp(x - _RADIUS, y - _RADIUS, x + _RADIUS, y + _RADIUS)
        pen.ellipse(box, fill=colour, outline=canvas.SHORE, width=SHARP + 1)


def _rings(pen: ImageDraw.ImageDraw, subjects: list[str]) -> None:
    """A ring around each subject, so that it is found."""
    wanted = {shape for id in subjects for shape in drawn_as(id)}
    for id, (x, y), extent in _spots():
        if id in wanted and extent < _LARGE:
            reach = max(_RING, extent / 2 + 5)
            pen.ellipse(
                sharp(x - reach, y - reach, x + reach, y + reach), outline=canvas.WHITE, width=3 * SHARP
            )


def _words(pen: ImageDraw.ImageDraw, sheet: Map) -> None:
    day = canvas.font(40).getlength(sheet.day)
    title, size = canvas.fitting(canvas.latin(sheet.title), WIDTH - 3 * MARGIN - day, largest=56, smallest=34)
    canvas.write(pen, (MARGIN, 76), title, size=size, bold=True)
    canvas.write(pen, (WIDTH - MARGIN, 76), sheet.day, size=40, anchor="rs", colour=canvas.SOFT)
    for tally, (left, base) in _placed(sheet):
        length = canvas.write(pen, (left + 50, base), _said(sheet, tally), size=38)
        canvas.write(pen, (left + 64 + length, base), _number(tally), size=38, bold=True)


def _placed(sheet: Map) -> list[tuple[Tally, tuple[int, int]]]:
    """The lines of the legend in two columns: left and baseline."""
    return [
        (tally, (MARGIN + (place % 2) * (WIDTH // 2), _LEGEND_TOP + (place // 2) * _LINE + 46))
        for place, tally in enumerate(sheet.tallies)
    ]


def _said(sheet: Map, tally: Tally) -> str:
    return (_RELATIONS if sheet.relations else _RECOGNITION)[tally.standing]


def _number(tally: Tally) -> str:
    """UN members, then others: "12 + 3"."""
    return f"{tally.members} + {tally.others}" if tally.others else str(tally.members)


def _rows(sheet: Map) -> int:
    return -(-len(sheet.tallies) // 2)


def _middle(points: list[Point]) -> Point:
    across, down = zip(*points, strict=True)
    return (min(across) + max(across)) / 2, (min(down) + max(down)) / 2


def _extent(points: list[Point]) -> float:
    """The longer side in pixels."""
    across, down = zip(*points, strict=True)
    return float(max(max(across) - min(across), max(down) - min(down)))
