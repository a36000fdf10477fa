"""A page as an OCR engine or a document parser tells it: lines of text with boxes, and what else it has seen.

Boxes are those of the tool, loose or tight around the ink, slightly askew, in the tool's order, which is a hint at best.
Lengths are in the unit of the source: pixels of a picture, points where a file measures the paper. `readers.scans` makes
a `Sheet` of a scan.
"""

from __future__ import annotations

from typing import NamedTuple

from attrs import frozen

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
