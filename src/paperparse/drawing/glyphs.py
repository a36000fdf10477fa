"""The print of the page: its characters where they stand, and hatching where its pictures stand."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from paperparse.drawing.blocks import Way
from paperparse.drawing.colours import ink
from paperparse.drawing.scene import Group, Hatching, Point, Print, Rectangle
from paperparse.layout.rows import BASELINE, Row
from paperparse.layout.sheet import Layout
from paperparse.model.page import Corners
from paperparse.model.sheet import Style

DISTANCE = 1.6
"""Ems between the lines of the hatching."""


def printed(layout: Layout, way: Way) -> Iterator[Group]:
    """One group for each row of the page."""
    for row in layout.rows:
        yield Group("print", tuple(_runs(row, way)))


def _runs(row: Row, way: Way) -> Iterator[Print]:
    """The characters of a row, those of one style together."""
    for look, run in groupby(row.glyphs, key=lambda glyph: _look(glyph.style)):
        size, colour, bold, turn = look
        chars: list[str] = []
        places: list[Point] = []
        for glyph in run:
            box = way.onto_page(glyph[1:5])
            for number, char in enumerate(glyph.text):
                chars.append(char)
                places.append(_origin(_part(box, turn, number, len(glyph.text)), size, turn))
        yield Print("".join(chars), tuple(places), size, ink(colour), bold, turn)


def _look(style: Style) -> tuple[float, int, bool, int]:
    return style.size, style.colour, style.bold, style.turn


def _part(box: Corners, turn: int, number: int, count: int) -> Corners:
    """The box of one character of a ligature, along its line."""
    if count == 1:
        return box
    x0, y0, x1, y1 = box
    wide, high = (x1 - x0) / count, (y1 - y0) / count
    at = number if turn in (0, 1) else count - 1 - number
    if turn % 2:
        return (x0, y0 + at * high, x1, y0 + (at + 1) * high)
    return (x0 + at * wide, y0, x0 + (at + 1) * wide, y1)


def _origin(box: Corners, size: float, turn: int) -> Point:
    """Where the baseline of a character begins on the page."""
    x0, y0, x1, y1 = box
    drop = BASELINE * size
    return (Point(x0, y1 - drop), Point(x0 + drop, y0), Point(x1, y0 + drop), Point(x1 - drop, y1))[turn % 4]


def hatched(box: Corners, em: float, colour: str) -> tuple[Rectangle, Hatching]:
    """A picture: its outline, and lines across it."""
    x0, y0, x1, y1 = box
    step = max(DISTANCE * em, (x1 - x0 + y1 - y0) / 200)
    lines: list[tuple[Point, Point]] = []
    at = step
    while at < (x1 - x0) + (y1 - y0):
        # A line from the left or lower edge up to the upper or right one.
        low = Point(x0 + max(0.0, at - (y1 - y0)), min(y1, y0 + at))
        high = Point(min(x1, x0 + at), y0 + max(0.0, at - (x1 - x0)))
        lines.append((low, high))
        at += step
    return Rectangle(box, stroke=colour, width=0.12 * em), Hatching(tuple(lines), colour, 0.06 * em)
