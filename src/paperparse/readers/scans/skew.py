"""How far a page lies askew, told by its lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import atan2

from paperparse.model.scan import TextLine

LONG = 6.0
"""Of its height: shorter lines tell no slope, for a pixel more or less turns them by a degree."""

ENOUGH = 5
"""Lines that vote, at least."""

STRAIGHT = 0.0006
"""Radians that are nothing: a pixel and a half across a broadsheet at 200 dpi."""

MOST = 0.26
"""Radians, fifteen degrees: more is no page on the glass but print that stands on its side."""


def skew_of(lines: Iterable[TextLine]) -> float:
    """The radians by which lines of print are turned clockwise; 0 for a straight page.

    It is the median of the slopes of their edges, each weighted by its length: what the outlines of a tool are rounded to,
    and headlines that are meant to lie askew, cancel out.
    """
    slopes = sorted(slope for line in lines for slope in _slopes(line))
    if len(slopes) < ENOUGH:
        return 0.0
    half = sum(weight for _, weight in slopes) / 2
    for slope, weight in slopes:
        half -= weight
        if half <= 0:
            return slope if STRAIGHT <= abs(slope) <= MOST else 0.0
    return 0.0


def _slopes(line: TextLine) -> Iterator[tuple[float, float]]:
    """The slope of a line with its length: of one that runs down the slope of its normal."""
    if len(line.outline) != 4:  # noqa: PLR2004 - the outline is a quadrangle
        return
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = line.outline
    across, down = (bx - ax + cx - dx) / 2, (cy - by + dy - ay) / 2
    if across >= LONG * down > 0:
        yield atan2(by - ay + cy - dy, bx - ax + cx - dx), across
    elif down >= LONG * across > 0:
        yield -atan2(cx - bx + dx - ax, cy - by + dy - ay), down
