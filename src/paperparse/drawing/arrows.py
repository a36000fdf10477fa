"""Reading order as arrows: from each block of a story to the next one, and through the columns of a block."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

from paperparse.drawing.blocks import Drawn, Way
from paperparse.drawing.colours import PAPER
from paperparse.drawing.scene import Group, Point, Shape, Stroke, Wedge
from paperparse.model.page import Corners

OUTSIDE = 0.25
"""Ems from the edge of a column to the line of arrows in the gutter beside it."""

GUTTER = 3.0
"""Ems of the widest gutter."""

WIDTH = 0.2
HEAD = 0.8
"""Ems: the stroke, and the length of the head of an arrow."""


def arrows(blocks: Sequence[Drawn], way: Way) -> Iterator[Group]:
    """One group for each arrow, and one for each block that goes on in another column."""
    for block in blocks:
        for one, other in pairwise(block.pieces):
            to = Point(other[0] - OUTSIDE * way.em, other[1] + way.em / 2)
            points = [way.point(*point) for point in _route(_end(one, to, way.em), to, way.em)]
            shapes = tuple(_line(points, block.colour, way.em, dashed=True))
            yield Group("continuation", shapes, (("block", str(block.number)),))
    stories: dict[int, list[Drawn]] = {}
    for block in blocks:
        if block.story is not None:
            stories.setdefault(block.story, []).append(block)
    for story, members in stories.items():
        for one_block, other_block in pairwise(members):
            facts = (("story", str(story)), ("from", str(one_block.number)), ("to", str(other_block.number)))
            yield Group("arrow", tuple(_arrow(one_block, other_block, way)), facts)


def start_of(block: Drawn, em: float) -> Point:
    """Where the arrow to a block ends, in the reading frame: beside its first line, outside of its column."""
    return _start(block.lines[0], block.edge, em)


def _start(line: Corners, edge: float, em: float) -> Point:
    return Point(edge - OUTSIDE * em, line[1] + min(line[3] - line[1], 2 * em) / 2)


def _end(box: Corners, to: Point, em: float) -> Point:
    """Where the arrow from a stretch of lines begins: below it, or at the end of its last line for another column."""
    if to.y >= box[3] - em / 2:
        return Point(min(max(to.x, box[0] - OUTSIDE * em), box[2]), box[3])
    beside = box[2] + OUTSIDE * em if to.x >= box[0] else box[0] - OUTSIDE * em
    return Point(beside, box[3] - em / 2)


def _arrow(one: Drawn, other: Drawn, way: Way) -> Iterator[Shape]:
    em = way.em
    to, start = start_of(other, em), start_of(one, em)
    begin = _end(one.pieces[-1], to, em)
    if len(one.pieces) > 1:
        # It goes on in the column of its last piece.
        start = Point(one.pieces[-1][0] - OUTSIDE * em, one.pieces[-1][1])
    if to.y > start.y and abs(to.x - start.x) < em:
        # The next paragraph of the same column: the arrow runs down along the edge of the column.
        begin = start
    points = [way.point(*point) for point in _route(begin, to, em)]
    head = _head(points[-2], points[-1], HEAD * em)
    foot = Point((head[1].x + head[2].x) / 2, (head[1].y + head[2].y) / 2)
    yield from _line([*points[:-1], foot], other.colour, em)
    yield Wedge(head, other.colour)


def _route(begin: Point, to: Point, em: float) -> list[Point]:
    """The way of an arrow: up the gutter and across it to the next column, straight to any other place."""
    if to.y < begin.y and 0 < to.x - begin.x <= GUTTER * em:
        return [begin, Point(begin.x, to.y), to]
    return [begin, to]


def _line(points: Sequence[Point], colour: str, em: float, *, dashed: bool = False) -> Iterator[Shape]:
    yield Stroke(tuple(points), PAPER, 2.4 * WIDTH * em, 0.75)
    yield Stroke(tuple(points), colour, WIDTH * em, 1.0, dashed)


def _head(begin: Point, tip: Point, size: float) -> tuple[Point, Point, Point]:
    """The triangle at the end of an arrow; it points down where the arrow has no length."""
    length = math.hypot(tip.x - begin.x, tip.y - begin.y)
    x, y = ((tip.x - begin.x) / length, (tip.y - begin.y) / length) if length else (0.0, 1.0)
    foot = Point(tip.x - x * size, tip.y - y * size)
    half = 0.45 * size
    return tip, Point(foot.x - y * half, foot.y + x * half), Point(foot.x + y * half, foot.y - x * half)
