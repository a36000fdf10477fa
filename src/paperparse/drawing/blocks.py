"""The blocks of a page with what is drawn of them: their places, their stories and their colours."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from paperparse.assembly.stories import STORY_ROLES
from paperparse.drawing.colours import ROLE_COLOURS, story_colours
from paperparse.drawing.grid import Grid, grid_of
from paperparse.drawing.scene import Point
from paperparse.layout.frame import Direction, back
from paperparse.layout.sheet import Layout
from paperparse.layout.strips import Boxed
from paperparse.model.page import Block, Corners, Size
from paperparse.model.sheet import STRAIGHT, Placing
from paperparse.pipeline import Trace
from paperparse.roles import Placed, Role

BESIDE = 2.5
"""Ems between the blocks of two stories that count as neighbours."""

REACH = 3.0
"""Ems between the lines of one column: below an indented first line a last one of a word stands free."""

INVERSE = {
    Direction.ACROSS: Direction.ACROSS,
    Direction.DOWN: Direction.TURNED_LEFT,
    Direction.TURNED_RIGHT: Direction.TURNED_LEFT,
    Direction.OVER: Direction.OVER,
    Direction.TURNED_LEFT: Direction.TURNED_RIGHT,
}
"""The direction that leads a box of the page into the reading frame of another one."""


@frozen
class Drawn:
    """A block as it is drawn."""

    number: int
    """From 1, in reading order, as `paperparse explain` counts."""
    placed: Placed
    story: int | None
    """The number of its story, from 1; None for print that is of none."""
    colour: str
    pieces: tuple[Corners, ...]
    """The stretches of its lines, one for each column, in the reading frame."""
    lines: tuple[Corners, ...]
    """In the reading frame."""
    edge: float
    """Where the column begins that its first line stands in, in the reading frame."""

    @property
    def role(self) -> Role:
        """What it is on its page."""
        return self.placed.role


@frozen
class Way:
    """The way from the reading frame to the page as displayed, and back."""

    direction: Direction
    page: Size
    em: float
    placing: Placing = STRAIGHT
    """Of a scan: it is drawn as if it had been put down straight."""

    @property
    def is_upright(self) -> bool:
        """Whether lines run up or down the page."""
        return self.direction not in (Direction.ACROSS, Direction.OVER)

    def onto_page(self, box: Corners) -> Corners:
        """A box of the reading frame on the page."""
        return back(self.direction, self.page)(box)

    def point(self, x: float, y: float) -> Point:
        """A point of the reading frame on the page."""
        return Point(*self.onto_page((x, y, x, y))[:2])

    def off_page(self, box: Corners) -> Corners:
        """A box of the page in the reading frame."""
        flat = self.page
        if self.is_upright:
            flat = Size(flat.height, flat.width)
        return back(INVERSE[self.direction], flat)(self.placing.off_the_page(box))


def way_of(layout: Layout) -> Way:
    """The way from the reading frame of a layout to its page."""
    size = layout.sheet.size
    if layout.direction not in (Direction.ACROSS, Direction.OVER):
        size = Size(size.height, size.width)
    return Way(layout.direction, size, layout.em, layout.sheet.placing)


def drawn_blocks(trace: Trace, strips: Sequence[Boxed], way: Way) -> tuple[Drawn, ...]:
    """The blocks of a page with geometry, in reading order."""
    starts = [line.span.start for line in trace.page.printed]
    stories = list(stories_of(trace.roles))
    lines = {placed.block: tuple(_lines(trace, trace.blocks[placed.block], starts, way)) for placed in trace.roles}
    places = {block: pieces_of(found, way.em) for block, found in lines.items() if found}
    boxes: dict[int, list[Corners]] = {}
    for placed, story in zip(trace.roles, stories, strict=True):
        if story is not None:
            boxes.setdefault(story, []).extend(places.get(placed.block, ()))
    scale = way.placing.scale
    flat = way.off_page((0.0, 0.0, way.page.width * scale, way.page.height * scale))
    columns = grid_of(((strip.x0, strip.y0, strip.x1, strip.y1) for strip in strips), way.em, flat[2], flat[3])
    colours = story_colours(boxes, BESIDE * way.em)
    return tuple(
        Drawn(
            placed.block + 1,
            placed,
            story,
            ROLE_COLOURS[placed.role] if story is None else colours[story],
            places[placed.block],
            lines[placed.block],
            _edge(lines[placed.block][0], columns, way.em),
        )
        for placed, story in zip(trace.roles, stories, strict=True)
        if placed.block in places
    )


def _lines(trace: Trace, block: Block, starts: Sequence[int], way: Way) -> Iterator[Corners]:
    """The places of a block's lines in the reading frame."""
    for line in block.lines:
        at = bisect_left(starts, line.span.start)
        while at < len(starts) and starts[at] < line.span.end:
            yield way.off_page(trace.page.printed[at].corners)
            at += 1


def _edge(line: Corners, columns: Grid, em: float) -> float:
    """The left edge of the narrowest column around a line, else of the line itself."""
    slack = em / 2
    around = [
        column
        for column in columns.near(line)
        if column[0] - slack <= line[0]
        and line[2] <= column[2] + slack
        and column[1] - slack <= line[1]
        and line[3] <= column[3] + slack
    ]
    return min(around, key=lambda column: (column[2] - column[0], column))[0] if around else line[0]


def pieces_of(lines: Iterable[Corners], em: float) -> tuple[Corners, ...]:
    """One box for the lines of each column, in the reading frame.

    >>> pieces_of([(0, 80, 90, 90), (0, 95, 90, 105), (100, 10, 190, 20)], 10)
    ((0, 80, 90, 105), (100, 10, 190, 20))
    """
    pieces: list[Corners] = []
    for line in lines:
        last = pieces[-1] if pieces else None
        if (
            last
            and line[1] > last[3] - em
            and line[3] > last[3]
            and line[1] < last[3] + 3 * em
            and min(line[2], last[2]) > max(line[0], last[0]) - REACH * em
        ):
            pieces[-1] = (min(last[0], line[0]), last[1], max(last[2], line[2]), line[3])
        else:
            pieces.append(line)
    return tuple(pieces)


def stories_of(roles: Iterable[Placed]) -> Iterator[int | None]:
    """For each block the number of its story, counted as the articles of the result are."""
    count = 0
    for placed in roles:
        if placed.role not in STORY_ROLES:
            yield None
            continue
        if placed.opens or not count:
            count += 1
        yield count
