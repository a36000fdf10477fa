"""Sizes of lines by the column that they stand in: a box around a whole line may be off by a quarter, its place is not.

The lines of a column follow each other at one distance. A line that keeps it to its neighbours is one of them, however high
its box is: larger type would need more room.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from statistics import median

from paperparse.readers.scans.measured import Measured

LEAST, MOST = 0.75, 1.4
"""Of the body type: sizes of lines that may be neighbours in a column."""

BODY = 0.05
"""Of its size: what differs by so little is set in the body type."""

STEP = 1.22
"""Of the usual distance from line to line: lines of one column are not farther apart."""

FARTHEST = 2.6
"""Ems from line to line in a column at most."""

SMALLER, CLOSE = 0.9, 1.75
"""Of the body type, that of notices and captions at most, and of that the distance from line to line."""

OVER = 0.5
"""Of the narrower of two lines: so much stands above or below the other."""


def settle(lines: Sequence[Measured], body: float) -> None:
    """Give lines that stand in a column of body type its size."""
    for vertical in (False, True):
        same = sorted((line for line in lines if line.vertical is vertical), key=_level)
        _settle(same, body)


def _settle(lines: Sequence[Measured], body: float) -> None:
    levels = [_level(line) for line in lines]
    reach = FARTHEST * body
    near = {
        id(line): [
            other
            for other in lines[bisect_left(levels, level - reach) : bisect_right(levels, level + reach)]
            if other is not line and LEAST * body <= other.size <= MOST * body
        ]
        for line, level in zip(lines, levels, strict=True)
        if LEAST * body <= line.size <= MOST * body
    }
    pitch = _pitch(lines, near, body)
    if pitch is None:
        return
    body_lines = {id(line) for line in lines if abs(line.size / body - 1) <= BODY}
    for line in lines:
        if id(line) not in near or id(line) in body_lines or line.line.tight or line.line.size is not None:
            continue
        above, below = _nearest(line, near[id(line)], -1, line), _nearest(line, near[id(line)], 1, line)
        if below is None and above is not None:
            # The last line of a paragraph may end where the first of the next one has its indent.
            below = _nearest(line, near[id(line)], 1, above)
        if above is None or below is None:
            continue
        # Smaller type stands closer: only lines of the body type around it show that a line is none.
        among = line.size > body or {id(above), id(below)} <= body_lines
        if among and _level(below) - _level(line) <= STEP * pitch and _level(line) - _level(above) <= STEP * pitch:
            line.size = body
    for line in lines:
        if id(line) in near and not line.line.tight and line.line.size is None:
            _go_with_small(line, near, body)


def _go_with_small(line: Measured, near: dict[int, list[Measured]], body: float) -> None:
    """Give a line among smaller type its size, where its own characters tell none, or stand apart as in justified lines.

    Lines come from the top, so that the one above has its size already; of two such lines the one below them tells it.
    """
    above, below = (_nearest(line, near[id(line)], way, line) for way in (-1, 1))
    if above is None or below is None or above.size >= SMALLER * body:
        return
    after = _nearest(below, near.get(id(below), ()), 1, line)
    close = any(abs(_level(line) - _level(one)) <= CLOSE * above.size for one in (above, below))
    like = any(one is not None and abs(one.size / above.size - 1) <= BODY for one in (below, after))
    if close and like and above.size < line.size <= MOST * above.size:
        line.size = above.size


def _nearest(line: Measured, near: Iterable[Measured], way: int, column: Measured) -> Measured | None:
    """The next line: above for -1, below for 1; it stands in the column of `column`."""
    ahead = [other for other in near if way * (_level(other) - _level(line)) > 0 and _over(column, other)]
    return min(ahead, key=lambda other: abs(_level(other) - _level(line)), default=None)


def _pitch(lines: Iterable[Measured], near: dict[int, list[Measured]], body: float) -> float | None:
    """The usual distance from line to line of the body type."""
    steps = [
        _level(below) - _level(line)
        for line in lines
        if id(line) in near and abs(line.size / body - 1) <= BODY
        if (below := _nearest(line, near[id(line)], 1, line)) is not None
    ]
    return median(steps) if steps else None


def _level(line: Measured) -> float:
    """Where a line stands among those of its column: downwards, of lines that run down to the left."""
    return -(line.x0 + line.x1) / 2 if line.vertical else (line.y0 + line.y1) / 2


def _over(one: Measured, other: Measured) -> bool:
    a, b = _extent(one), _extent(other)
    return min(a[1], b[1]) - max(a[0], b[0]) > OVER * min(a[1] - a[0], b[1] - b[0])


def _extent(line: Measured) -> tuple[float, float]:
    return (line.y0, line.y1) if line.vertical else (line.x0, line.x1)
