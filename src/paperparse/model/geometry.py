"""Places: a stretch of the page text, and a rectangle on the page."""

from __future__ import annotations

from typing import NamedTuple

from attrs import frozen


class Span(NamedTuple):
    """A half-open stretch of code points: `text[start:end]`."""

    start: int
    end: int


@frozen
class Box:
    """A rectangle on the page as displayed: points (pixels for pictures), origin top left."""

    page: int
    x0: float
    y0: float
    x1: float
    y1: float
