"""A page as an OCR engine or a document parser tells it: lines of text with boxes, and what else it has seen.

Boxes are those of the tool, loose or tight around the ink, slightly askew, in the tool's order, which is a hint at best.
Lengths are in the unit of the source: pixels of a picture, points where a file measures the paper. `readers.scans` makes
a `Sheet` of a scan.
"""

from __future__ import annotations

from typing import NamedTuple

from attrs import evolve, frozen

from paperparse.model.page import Size
from paperparse.model.sheet import Area, Picture

Point = tuple[float, float]
"""x, y; y grows downwards."""


class Mark(NamedTuple):
    """Characters that share a box: one character, a word, or the whole line, as finely as the tool tells it."""

    text: str
    """Blanks inside are print of the tool's; there are none at the ends."""
    x0: float
    y0: float
    x1: float
    y1: float


@frozen
class TextLine:
    """One line as a tool has found it: of one column, or across several, or a part of one."""

    marks: tuple[Mark, ...]
    """In the order in which they are read; a blank between two is the white between their boxes."""
    outline: tuple[Point, ...] = ()
    """The polygon around the line (four points from the top left, clockwise, as a rule), where the tool gives one."""
    tight: bool = False
    """Whether the boxes of its marks end where their ink ends."""
    size: float | None = None
    """The height of the type in the unit of the page, where the tool tells it."""
    font: str = ""
    bold: bool = False
    vertical: bool | None = None
    """Whether its characters follow each other downwards; None where the tool does not say."""
    block: int = 0
    """The number of the tool's block, region or paragraph that it stands in: lines of another one are another."""
    sure: float | None = None
    """How sure the tool is of the characters, 0 to 1."""


@frozen
class Scan:
    """One page of what a tool has read."""

    index: int
    """Position in the source, from 1."""
    size: Size
    lines: tuple[TextLine, ...] = ()
    areas: tuple[Area, ...] = ()
    """Drawn rules and boxes, where the tool tells them."""
    pictures: tuple[Picture, ...] = ()
    grain: float = 0.0
    """By how much the sides of boxes may be off: a pixel of what they were measured in."""


def scaled(scan: Scan, unit: float, size: Size) -> Scan:
    """The scan in another unit, of which one of its own has `unit`, on a page of this size."""
    return Scan(
        scan.index,
        size,
        tuple(moved(line, unit) for line in scan.lines),
        tuple(
            area._replace(x0=area.x0 * unit, y0=area.y0 * unit, x1=area.x1 * unit, y1=area.y1 * unit)
            for area in scan.areas
        ),
        tuple(Picture(*(side * unit for side in picture)) for picture in scan.pictures),
        scan.grain * unit,
    )


def moved(line: TextLine, unit: float, x: float = 0.0, y: float = 0.0) -> TextLine:
    """The line in another unit, and then moved to the right and down."""
    marks = tuple(
        Mark(mark.text, mark.x0 * unit + x, mark.y0 * unit + y, mark.x1 * unit + x, mark.y1 * unit + y)
        for mark in line.marks
    )
    outline = tuple((across * unit + x, down * unit + y) for across, down in line.outline)
    return evolve(line, marks=marks, outline=outline, size=None if line.size is None else line.size * unit)
