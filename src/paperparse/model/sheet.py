"""A page as an engine delivers it: glyphs, drawn rules, areas and pictures with their places, in no order at all.

Lengths are points (pixels for pictures) on the page as displayed: crop box and rotation are applied, the origin is the
top left corner, y grows downwards.
"""

from __future__ import annotations

from math import cos, sin
from typing import NamedTuple

from attrs import frozen

from paperparse.errors import PaperparseError
from paperparse.model.page import Corners, Size


class Style(NamedTuple):
    """What the glyphs of one run have in common; engines share one object among many glyphs."""

    font: str
    """The name of the font without the tag of a subset (`ABCDEF+`)."""
    size: float
    """The height of the em square as displayed, matrix included."""
    bold: bool = False
    """By name, flag, or a stroke around the filled outline."""
    colour: int = 0
    """0xRRGGBB."""
    turn: int = 0
    """Quarter turns clockwise that the glyph itself is rotated as displayed: 0 upright, 1 for text that runs down."""
    vertical: bool = False
    """Whether the font sets it downwards (writing mode 1)."""
    hidden: bool = False
    """Neither filled nor stroked (text render mode 3, or opacity 0): the text layer under a scan."""
    sure: float | None = None
    """How sure an OCR engine was of the characters, 0 to 1; None where nobody had to guess."""
    line: int = 0
    """The number of the line that a tool has found; 0 where nobody but the layout looks for lines."""
    crosswise: bool = False
    """Whether that line runs across the direction of the page's lines."""


class Glyph(NamedTuple):
    """One character with its em box.

    Across the line the box is the em square, 0.86 above the baseline and 0.14 below it; along the line it is the
    advance. So boxes are the same whatever a font says of its ascent, and whatever engine read them.
    """

    text: str
    """One character as a rule; a ligature has several."""
    x0: float
    y0: float
    x1: float
    y1: float
    style: Style


class Area(NamedTuple):
    """A drawn rectangle, or what a drawn path covers: a thin one is a rule, a large one a box or a tint."""

    x0: float
    y0: float
    x1: float
    y1: float
    filled: bool = False
    stroked: bool = False
    colour: int = 0
    """0xRRGGBB of the fill, else of the stroke."""
    plain: bool = True
    """Whether it is a line or rectangle; else what a curve or an outline covers (a drawing, a flag set as outlines)."""


class Picture(NamedTuple):
    """The place of an image."""

    x0: float
    y0: float
    x1: float
    y1: float


@frozen
class Placing:
    """How a sheet that was made straight lies on the page as displayed: a scan is askew, and counts in pixels."""

    scale: float = 1.0
    """Units of the page for one of the sheet."""
    tilt: float = 0.0
    """Radians by which the print is turned clockwise on the page, around its middle."""
    middle: tuple[float, float] = (0.0, 0.0)
    """In units of the sheet."""

    def on_the_page(self, box: Corners) -> Corners:
        """The upright box on the page around a box of the sheet."""
        x0, y0, x1, y1 = box
        if self.tilt:
            middle_x, middle_y = self.middle
            across, down = (x0 + x1) / 2 - middle_x, (y0 + y1) / 2 - middle_y
            sine, cosine = sin(self.tilt), cos(self.tilt)
            x, y = middle_x + across * cosine - down * sine, middle_y + across * sine + down * cosine
            # What lies askew is a little higher and wider than it was.
            half_width = ((x1 - x0) * cosine + (y1 - y0) * abs(sine)) / 2
            half_height = ((x1 - x0) * abs(sine) + (y1 - y0) * cosine) / 2
            x0, y0, x1, y1 = x - half_width, y - half_height, x + half_width, y + half_height
        return x0 * self.scale, y0 * self.scale, x1 * self.scale, y1 * self.scale

    def off_the_page(self, box: Corners) -> Corners:
        """Where a box of the page stands on the sheet."""
        x0, y0, x1, y1 = (side / self.scale for side in box)
        if self.tilt:
            middle_x, middle_y = self.middle
            across, down = (x0 + x1) / 2 - middle_x, (y0 + y1) / 2 - middle_y
            sine, cosine = sin(self.tilt), cos(self.tilt)
            x, y = middle_x + across * cosine + down * sine, middle_y - across * sine + down * cosine
            x0, y0, x1, y1 = x - (x1 - x0) / 2, y - (y1 - y0) / 2, x + (x1 - x0) / 2, y + (y1 - y0) / 2
        return x0, y0, x1, y1


STRAIGHT = Placing()


@frozen
class Sheet:
    """One page of a source with geometry."""

    index: int
    """Position in the source, from 1."""
    size: Size
    glyphs: tuple[Glyph, ...] = ()
    areas: tuple[Area, ...] = ()
    pictures: tuple[Picture, ...] = ()
    unreadable: int = 0
    """Glyphs whose characters the file does not tell: private use, no mapping to Unicode."""
    placing: Placing = STRAIGHT
    """How it lies on the page as displayed; of all but scans just as it is."""
    rough: bool = False
    """Whether sizes were told from boxes around whole lines: they may be off by a quarter."""
    undrawn: bool = False
    """Whether its tool tells lines of text and nothing else: where they leave white, rules and pictures may stand."""
    ocr: str = ""
    """Why it was read by OCR, or some of it; empty for a text layer and for files of other tools."""


@frozen
class Refused:
    """A page that could not be read, beside others that could."""

    index: int
    """Position in the source, from 1."""
    error: PaperparseError
    """Why: `SourceError` for a broken page, `LimitError` for one beyond a limit; it names the source and the page."""
