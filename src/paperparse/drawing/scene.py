"""What is to be drawn, before anything is drawn: shapes in groups, for whichever painter.

Lengths are points from the top left corner of the page as displayed (pixels for a text source); a legend stands below it.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from attrs import field, frozen

from paperparse.model.page import Corners

Layer = Literal["frames", "columns", "order", "roles", "print"]
LAYERS: tuple[Layer, ...] = ("frames", "columns", "order", "roles", "print")

Anchor = Literal["start", "middle", "end"]


class Point(NamedTuple):
    """A place."""

    x: float
    y: float


@frozen
class Rectangle:
    """A box, filled or outlined or both."""

    corners: Corners
    fill: str | None = None
    opacity: float = 1.0
    """Of the fill."""
    stroke: str | None = None
    width: float = 0.0
    """Of the outline, which has half of it outside."""
    dashed: bool = False
    radius: float = 0.0
    """Of the corners."""


@frozen
class Disc:
    """A filled circle."""

    centre: Point
    radius: float
    fill: str


@frozen
class Stroke:
    """Straight lines from point to point."""

    points: tuple[Point, ...]
    colour: str
    width: float
    opacity: float = 1.0
    dashed: bool = False


@frozen
class Hatching:
    """Many short lines of one kind."""

    lines: tuple[tuple[Point, Point], ...]
    colour: str
    width: float


@frozen
class Wedge:
    """A filled triangle: the head of an arrow."""

    points: tuple[Point, Point, Point]
    colour: str


@frozen
class Words:
    """A short text on one line."""

    at: Point
    """On its baseline."""
    text: str
    size: float
    colour: str
    bold: bool = False
    anchor: Anchor = "start"


@frozen
class Print:
    """Characters of the page itself, each at its place."""

    text: str
    at: tuple[Point, ...]
    """Of each character: where its baseline begins."""
    size: float
    colour: str
    bold: bool = False
    turn: int = 0
    """Quarter turns clockwise."""


Shape = Rectangle | Disc | Stroke | Hatching | Wedge | Words | Print


@frozen
class Group:
    """Shapes that are one thing."""

    kind: str
    """As `block`, `arrow`, `frame`."""
    shapes: tuple[Shape, ...]
    facts: tuple[tuple[str, str], ...] = ()
    """Names and values that tell one group of a kind from the others."""
    said: str = ""
    """What a browser shows when the mouse rests on it."""


@frozen
class Scene:
    """A whole picture; what comes later is drawn over what comes first."""

    width: float
    height: float
    groups: tuple[Group, ...]
    page: Corners | None = None
    """The part of it that a page picture takes; None for a text source."""
    backdrop: bytes | None = field(default=None, repr=False)
    """The page picture that lies under everything, as PNG."""
