"""Places: a stretch of the page text, and a rectangle on the page."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


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


SIDES = attrgetter("x0", "y0", "x1", "y1")
"""The four sides of whatever has them, as `around` takes them: `around(map(SIDES, rows))`."""


def around(boxes: Iterable[Sequence[float]]) -> tuple[float, float, float, float]:
    """The smallest rectangle around others, at least one, each x0, y0, x1, y1.

    >>> around([(1, 5, 2, 6), (0, 5, 1, 7)])
    (0, 5, 2, 7)
    """
    x0s, y0s, x1s, y1s = zip(*boxes, strict=True)
    return min(x0s), min(y0s), max(x1s), max(y1s)
