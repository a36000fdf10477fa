"""Numbers, boxes and outlines as tools write them: as text, in any order of corners, or not at all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import isfinite

from paperparse.model.scan import Point

Box = tuple[float, float, float, float]
"""x0, y0, x1, y1."""

BETWEEN = re.compile(r"[\s,;]+")


def number(value: object) -> float | None:
    """The number that a value is, or that a text spells; None for what is none, and for infinity.

    >>> number("12.5"), number(7), number("NaN"), number(None)
    (12.5, 7.0, None, None)
    """
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        found = float(value)
    except (ValueError, OverflowError):
        return None
    return found if isfinite(found) else None


def numbers(text: str) -> list[float]:
    """The numbers of a text, with blanks or commas between; what is no number ends it."""
    found: list[float] = []
    for part in BETWEEN.split(text.strip()):
        value = number(part)
        if value is None:
            break
        found.append(value)
    return found


def share(value: object, whole: float = 1.0) -> float | None:
    """How sure a tool is, 0 to 1, where it counts to `whole`; None for what is no such number.

    >>> share("96", 100), share(0.5), share(-1)
    (0.96, 0.5, None)
    """
    found = number(value)
    return None if found is None or not 0 <= found <= whole else found / whole


def corners(values: Sequence[object]) -> Box | None:
    """The box of two opposite corners.

    >>> corners([40, 10, 20, "30"]), corners([1, 2, 3])
    ((20.0, 10.0, 40.0, 30.0), None)
    """
    found = [value for value in map(number, values[:4]) if value is not None]
    return around(zip(found[::2], found[1::2], strict=True)) if len(found) == 4 else None  # noqa: PLR2004 - two points


def by_size(x: object, y: object, width: object, height: object) -> Box | None:
    """The box of a corner and a size; None where one of them is missing, or the size is none."""
    left, top, wide, high = map(number, (x, y, width, height))
    if left is None or top is None or wide is None or high is None or wide < 0 or high < 0:
        return None
    return left, top, left + wide, top + high


def around(points: Iterable[Point]) -> Box | None:
    """The smallest box around points.

    >>> around([(3, 1), (0, 2)])
    (0, 1, 3, 2)
    """
    known = list(points)
    if not known:
        return None
    across, down = zip(*known, strict=True)
    return min(across), min(down), max(across), max(down)


def hull(boxes: Iterable[Box]) -> Box | None:
    """The smallest box around boxes."""
    return around(corner for x0, y0, x1, y1 in boxes for corner in ((x0, y0), (x1, y1)))


def points_in(text: str) -> tuple[Point, ...]:
    """The points that a text lists: `0,0 9,0` or `0 0 9 0`.

    >>> points_in("0,0 9,0 9,5")
    ((0.0, 0.0), (9.0, 0.0), (9.0, 5.0))
    """
    flat = numbers(text)
    return tuple(zip(flat[::2], flat[1::2], strict=False))


def points_of(value: object) -> tuple[Point, ...]:
    """The points of a JSON value: pairs, a flat list, or objects with x and y.

    >>> points_of([[0, 1], [2, 3]]) == points_of([0, 1, 2, 3]) == points_of([{"x": 0, "y": 1}, {"X": 2, "Y": 3}])
    True
    """
    if not isinstance(value, list | tuple):
        return ()
    if any(isinstance(item, list | tuple | Mapping) for item in value):
        return tuple(_points(value))
    flat = [found for found in map(number, value) if found is not None]
    return tuple(zip(flat[::2], flat[1::2], strict=False)) if len(flat) == len(value) else ()


def _points(items: Iterable[object]) -> Iterator[Point]:
    for item in items:
        if isinstance(item, Mapping):
            # A corner at zero is left out by tools that write protocol buffers as JSON.
            x, y = (number(item.get(name, item.get(name.upper(), 0))) for name in "xy")
        elif isinstance(item, list | tuple) and len(item) > 1:
            x, y = map(number, item[:2])
        else:
            continue
        if x is not None and y is not None:
            yield x, y


def box_of(value: object) -> Box | None:
    """The box around what a JSON value outlines: two corners, a polygon, or points with x and y.

    >>> box_of([1, 2, 9, 8]), box_of([[1, 2], [9, 2], [9, 8], [1, 8]]), box_of("none")
    ((1.0, 2.0, 9.0, 8.0), (1.0, 2.0, 9.0, 8.0), None)
    """
    return around(points_of(value))
