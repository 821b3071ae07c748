"""The chart: above, how many had the bond at the end of each year; below, what was done in each year."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PIL import ImageDraw

from bot.pictures import canvas
from bot.pictures.canvas import MARGIN, WIDTH, Colour, sharp
from bot.pictures.sheet import Chart, Year

_LEFT, _RIGHT = 118, WIDTH - MARGIN
_AREA: Final = (150, 520)
"""Top and bottom of the upper part in pixels."""
_BARS: Final = (560, 850)
_YEARS = 904
_LEGEND = 976
_LINE = 64
_LETTERS, _AXIS = 38, 34

# So many lines across and so many years along the axis are read at a glance.
_MOST_LINES, _MOST_YEARS = 4, 7
_STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500)

COLOURS: Final[dict[str, Colour]] = {
    "standing": canvas.WHITE,
    "founded": canvas.BLUE,
    "ended": canvas.ORANGE,
    "broken": canvas.PURPLE,
}
_RECOGNITION: Final = {
    "standing": "UN members now",
    "founded": "recognitions",
    "ended": "withdrawals, freezes",
    "broken": "ties broken",
}
_RELATIONS: Final = _RECOGNITION | {"founded": "relations taken up", "ended": "broken off"}


def draw(chart: Chart) -> bytes:
    """The PNG of a chart."""
    shown = [name for name in COLOURS if name == "standing" or chart.total(name)]
    height = _LEGEND + -(-len(shown) // 2) * _LINE - 20
    image = canvas.blank(height)
    lines = canvas.pen(image)
    for part in (_AREA, _BARS):
        lines.rectangle(sharp(_LEFT, part[0], _RIGHT, part[1]), fill=canvas.SEA)
    _area(lines, chart)
    _bars(lines, chart)
    for name, (left, base) in _placed(shown):
        lines.ellipse(sharp(left, base - 30, left + 32, base + 2), fill=COLOURS[name])
    image = canvas.smooth(image)
    _words(canvas.pen(image), chart, shown)
    return canvas.png(image)


def _area(lines: ImageDraw.ImageDraw, chart: Chart) -> None:
    """A step for each year, filled; lines across at round numbers."""
    edge: list[tuple[int, int]] = []
    for year, (left, right) in _columns(chart):
        height = _height(chart, year.standing)
        edge += [canvas.large(left, height), canvas.large(right, height)]
    start, end = canvas.large(_LEFT, _AREA[1]), canvas.large(_RIGHT, _AREA[1])
    lines.polygon([start, *edge, end], fill=canvas.OUTSIDE)
    step = _round_step(chart.highest.standing, _MOST_LINES)
    for value in range(step, chart.highest.standing + 1, step):
        height = _height(chart, value)
        lines.line(sharp(_LEFT, height, _RIGHT, height), fill=canvas.LAND, width=2)
    lines.line(edge, fill=canvas.WHITE, width=8, joint="curve")


def _bars(lines: ImageDraw.ImageDraw, chart: Chart) -> None:
    zero, scale = _ground(chart)
    for year, (start, end) in _columns(chart):
        inset = min(3.0, (end - start) / 6)
        left, right = start + inset, end - inset
        if year.founded:
            lines.rectangle(sharp(left, zero - year.founded * scale, right, zero), fill=canvas.BLUE)
        under = zero + year.ended * scale
        if year.ended:
            lines.rectangle(sharp(left, zero, right, under), fill=canvas.ORANGE)
        if year.broken:
            lines.rectangle(sharp(left, under, right, under + year.broken * scale), fill=canvas.PURPLE)
    lines.line(sharp(_LEFT, zero, _RIGHT, zero), fill=canvas.SOFT, width=4)


def _words(pen: ImageDraw.ImageDraw, chart: Chart, shown: list[str]) -> None:
    day = canvas.font(40).getlength(chart.day)
    title, size = canvas.fitting(canvas.latin(chart.title), WIDTH - 3 * MARGIN - day, largest=56, smallest=34)
    canvas.write(pen, (MARGIN, 76), title, size=size, bold=True)
    canvas.write(pen, (WIDTH - MARGIN, 76), chart.day, size=40, anchor="rs", colour=canvas.SOFT)
    step = _round_step(chart.highest.standing, _MOST_LINES)
    for value in range(0, chart.highest.standing + 1, step):
        place = (_LEFT - 16, _height(chart, value))
        canvas.write(pen, place, str(value), size=_AXIS, anchor="rm", colour=canvas.SOFT)
    every = _round_step(len(chart.years), _MOST_YEARS)
    for year, (left, right) in _columns(chart):
        if year.year % every == 0 and _LEFT + 30 < (left + right) / 2 < _RIGHT - 30:
            canvas.write(
                pen,
                ((left + right) / 2, _YEARS),
                str(year.year),
                size=_AXIS,
                anchor="ms",
                colour=canvas.SOFT,
            )
    _numbers(pen, chart)
    words = _RELATIONS if chart.relations else _RECOGNITION
    for name, (left, base) in _placed(shown):
        number = chart.years[-1].standing if name == "standing" else chart.total(name)
        length = canvas.write(pen, (left + 50, base), words[name], size=_LETTERS)
        canvas.write(pen, (left + 64 + length, base), str(number), size=_LETTERS, bold=True)


def _numbers(pen: ImageDraw.ImageDraw, chart: Chart) -> None:
    """The number above the bar of the year with the most."""
    most = max(chart.years, key=lambda each: (each.founded, -each.year))
    zero, scale = _ground(chart)
    for year, (left, right) in _columns(chart):
        if year is most:
            place = ((left + right) / 2, zero - year.founded * scale - 8)
            canvas.write(pen, place, str(year.founded), size=_AXIS, anchor="ms", bold=True)


def _placed(shown: list[str]) -> list[tuple[str, tuple[int, int]]]:
    """The lines of the legend in two columns: left and baseline."""
    return [
        (name, (MARGIN + (place % 2) * (WIDTH // 2), _LEGEND + (place // 2) * _LINE))
        for place, name in enumerate(shown)
    ]


def _columns(chart: Chart) -> Iterator[tuple[Year, tuple[float, float]]]:
    """Each year with the left and the right end of its column."""
    width = (_RIGHT - _LEFT) / len(chart.years)
    for place, year in enumerate(chart.years):
        yield year, (_LEFT + place * width, _LEFT + (place + 1) * width)


def _height(chart: Chart, value: int) -> float:
    """Where a number stands in the upper part."""
    top, bottom = _AREA
    return bottom - (bottom - top - 20) * value / max(1, chart.highest.standing)


def _ground(chart: Chart) -> tuple[float, float]:
    """Where the bars stand, and how many pixels an act takes; room above for a number."""
    top, bottom = _BARS
    up = max(year.founded for year in chart.years)
    down = max(year.ended + year.broken for year in chart.years)
    scale = min((bottom - top - 60) / max(1, up + down), 60.0)
    return top + 46 + (bottom - top - 60) * (up / max(1, up + down)), scale


def _round_step(whole: int, most: int) -> int:
    """The smallest round number that goes into the whole at most so often."""
    return next((step for step in _STEPS if whole / step <= most), _STEPS[-1])
