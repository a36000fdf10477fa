"""Drawn paths into areas, whichever engine reads them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from paperparse.model.sheet import Area

Point = tuple[float, float]

THINNEST = 0.1
"""A line of no width is drawn as thin as the device can, and still is a rule."""
STRAIGHT = 0.1
"""How far the ends of a line may lie from each other across it, in points: scanners and rounding tilt them."""
ROUND = 3
"""Decimal places of a place."""


class Part(NamedTuple):
    """One stretch of a path, on the page as displayed."""

    points: Sequence[Point]
    closed: bool = False
    curved: bool = False


class Paint(NamedTuple):
    """How a path is painted."""

    filled: bool
    stroked: bool
    colour: int
    width: float = 0.0
    """Of the stroke, on the page as displayed."""


Bounds = tuple[float, float, float, float]


def areas(parts: Sequence[Part], paint: Paint) -> list[Area]:
    """The areas of a path: one for each line or rectangle in it, or a single one when it is another shape.

    >>> areas([Part([(0, 5), (90, 5)]), Part([(0, 9), (90, 9)])], Paint(False, True, 0, 0.5))[1][:4]
    (0, 8.75, 90, 9.25)
    """
    found: list[Area] = []
    for part in parts:
        simple = None if part.curved else _simple(part, paint)
        if simple is None:
            return _outline(parts, paint)
        found += simple
    return found


def _simple(part: Part, paint: Paint) -> list[Area] | None:
    points = part.points
    if len(points) < 2:
        return []
    if _is_box(points) and (paint.filled or part.closed or points[0] == points[-1]):
        return [_area(points, paint, plain=True)]
    if paint.filled:
        return None
    ends = [*points, points[0]] if part.closed else points
    lines = []
    for (x0, y0), (x1, y1) in zip(ends, ends[1:], strict=False):
        if abs(x0 - x1) > STRAIGHT and abs(y0 - y1) > STRAIGHT:
            return None
        lines.append(_line(x0, y0, x1, y1, paint))
    return lines


def _is_box(points: Sequence[Point]) -> bool:
    corners = points[:-1] if len(points) == 5 and points[0] == points[-1] else points
    if len(corners) != 4:
        return False
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = corners
    return (
        max(abs(ay - by), abs(bx - cx), abs(cy - dy), abs(dx - ax)) <= STRAIGHT
        or max(abs(ax - bx), abs(by - cy), abs(cx - dx), abs(dy - ay)) <= STRAIGHT
    )


def _line(x0: float, y0: float, x1: float, y1: float, paint: Paint) -> Area:
    half = max(paint.width, THINNEST) / 2
    left, right, top, bottom = min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1)
    if right - left >= bottom - top:
        return Area(left, (top + bottom) / 2 - half, right, (top + bottom) / 2 + half, False, True, paint.colour)
    return Area((left + right) / 2 - half, top, (left + right) / 2 + half, bottom, False, True, paint.colour)


def _area(points: Sequence[Point], paint: Paint, *, plain: bool) -> Area:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Area(min(xs), min(ys), max(xs), max(ys), paint.filled, paint.stroked, paint.colour, plain)


def _outline(parts: Sequence[Part], paint: Paint) -> list[Area]:
    return [_area([point for part in parts for point in part.points], paint, plain=False)]


def on_page(found: Iterable[Area], width: float, height: float) -> tuple[Area, ...]:
    """What lies on the page, cut to it, without what covers all of it or is white on white."""
    return tuple(area for area in (_cut(area, width, height) for area in found) if area is not None)


def _cut(area: Area, width: float, height: float) -> Area | None:
    x0, y0, x1, y1 = max(area.x0, 0.0), max(area.y0, 0.0), min(area.x1, width), min(area.y1, height)
    if x0 > x1 or y0 > y1:
        return None
    return area._replace(x0=round(x0, ROUND), y0=round(y0, ROUND), x1=round(x1, ROUND), y1=round(y1, ROUND))
