"""Drawn paths into areas, whichever engine reads them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple, TypeVar

from paperparse.model.sheet import Area, Picture

Point = tuple[float, float]
Bounds = tuple[float, float, float, float]
Drawn = TypeVar("Drawn", Area, Picture)

THINNEST = 0.1
"""A line of no width is drawn as thin as the device can, and still is a rule; in points, as all of these."""
STRAIGHT = 0.1
"""How far the ends of a line may lie from each other across it: rounding tilts them."""
EDGE = 1.0
"""How near to all edges of the page the ground of a page reaches."""
DASH, DASH_WIDTH = 12.0, 3.0
"""A rectangle no longer and no wider may be a dash: browsers draw dashed borders as many of them."""
DASHES = 4
"""So many in a row are a dashed rule."""
WHITE = 0xFFFFFF
SHADED = 0x808080
"""The colour of what is painted with a shading or a pattern."""
ROUND = 3
CORNERS = 4


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


def areas(parts: Sequence[Part], paint: Paint) -> list[Area]:
    """The areas of a path: one for each line or rectangle in it, or a single one when it is another shape.

    >>> [area[:4] for area in areas([Part([(0, 5), (90, 5)]), Part([(0, 9), (90, 9)])], Paint(False, True, 0, 0.5))]
    [(0, 4.75, 90, 5.25), (0, 8.75, 90, 9.25)]
    """
    found: list[Area] = []
    for part in parts:
        simple = None if part.curved else _simple(part, paint)
        if simple is None:
            return [_area([point for each in parts for point in each.points], paint, plain=False)]
        found += simple
    return _undashed(found) if len(found) >= DASHES else found


def _simple(part: Part, paint: Paint) -> list[Area] | None:
    """The lines or the rectangle of a part, None when it is another shape."""
    points = part.points
    if len(points) <= 1:
        return []
    closed = paint.filled or part.closed or points[0] == points[-1]
    if closed and is_box(points):
        return [_area(points, paint, plain=True)]
    if paint.filled:
        return None
    ends = [*points, points[0]] if part.closed else points
    lines = [_line(one, other, paint) for one, other in pairwise(ends) if one != other]
    return None if None in lines else [line for line in lines if line is not None]


def is_box(points: Sequence[Point]) -> bool:
    """Whether the points are the corners of an upright rectangle, the first perhaps again at the end."""
    corners = points[:-1] if len(points) == CORNERS + 1 and points[0] == points[-1] else points
    if len(corners) != CORNERS:
        return False
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = corners
    return (
        max(abs(ay - by), abs(bx - cx), abs(cy - dy), abs(dx - ax)) <= STRAIGHT
        or max(abs(ax - bx), abs(by - cy), abs(cx - dx), abs(dy - ay)) <= STRAIGHT
    )


def around(points: Sequence[Point]) -> Bounds:
    """The upright rectangle around the points."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def overlap(one: Bounds, other: Bounds) -> Bounds | None:
    """What two rectangles have in common, None when they lie apart.

    >>> overlap((0, 0, 10, 10), (5, 5, 20, 20)), overlap((0, 0, 10, 10), (11, 0, 20, 10))
    ((5, 5, 10, 10), None)
    """
    x0, y0, x1, y1 = max(one[0], other[0]), max(one[1], other[1]), min(one[2], other[2]), min(one[3], other[3])
    return (x0, y0, x1, y1) if x0 <= x1 and y0 <= y1 else None


def _area(points: Sequence[Point], paint: Paint, *, plain: bool) -> Area:
    return Area(*around(points), paint.filled, paint.stroked, paint.colour, plain)


def _line(one: Point, other: Point, paint: Paint) -> Area | None:
    """The area of a line, None when it is neither level nor upright."""
    half = max(paint.width, THINNEST) / 2
    x0, y0, x1, y1 = around((one, other))
    if y1 - y0 <= STRAIGHT:
        middle = (y0 + y1) / 2
        y0, y1 = middle - half, middle + half
    elif x1 - x0 <= STRAIGHT:
        middle = (x0 + x1) / 2
        x0, x1 = middle - half, middle + half
    else:
        return None
    return Area(x0, y0, x1, y1, filled=False, stroked=True, colour=paint.colour)


def _undashed(found: list[Area]) -> list[Area]:
    """The areas, with rows of dashes as the rule that they are."""
    rest: list[Area] = []
    rows: dict[tuple[bool, float, float], list[Area]] = {}
    for area in found:
        x0, y0, x1, y1, *_ = area
        width, height = x1 - x0, y1 - y0
        if max(width, height) > DASH or min(width, height) > DASH_WIDTH:
            rest.append(area)
        elif height <= width:
            rows.setdefault((True, round(y0, 1), round(y1, 1)), []).append(area)
        else:
            rows.setdefault((False, round(x0, 1), round(x1, 1)), []).append(area)
    for (level, _, _), row in rows.items():
        rest += _joined(row, level=level)
    return rest


def _joined(row: list[Area], *, level: bool) -> list[Area]:
    start, end = (0, 2) if level else (1, 3)
    row.sort(key=lambda area: area[start])
    groups = [[row[0]]]
    for area in row[1:]:
        if area[start] - groups[-1][-1][end] <= DASH:
            groups[-1].append(area)
        else:
            groups.append([area])
    joined: list[Area] = []
    for group in groups:
        if len(group) < DASHES:
            joined += group
        else:
            joined.append(group[0]._replace(x1=max(a.x1 for a in group), y1=max(a.y1 for a in group)))
    return joined


def shaded(clip: Bounds, *, plain: bool) -> Area:
    """The area of a shading or a pattern."""
    return Area(*clip, filled=True, stroked=False, colour=SHADED, plain=plain)


def is_ground(area: Area, page: Bounds) -> bool:
    """Whether it is the ground of the page: white, or from edge to edge."""
    if area.stroked or not area.filled:
        return False
    x0, y0, x1, y1 = page
    covers = area.x0 <= x0 + EDGE and area.y0 <= y0 + EDGE and area.x1 >= x1 - EDGE and area.y1 >= y1 - EDGE
    return covers or area.colour == WHITE


def cut(drawn: Drawn, page: Bounds) -> Drawn | None:
    """What of it lies on the page, None for nothing.

    >>> cut(Picture(-5, 2, 10, 8), (0, 0, 100, 100))
    Picture(x0=0, y0=2, x1=10, y1=8)
    """
    seen = overlap(drawn[:4], page)
    if seen is None:
        return None
    x0, y0, x1, y1 = (round(side, ROUND) for side in seen)
    return drawn._replace(x0=x0, y0=y0, x1=x1, y1=y1)
