"""Rows into strips: what stands uninterrupted in one column, row below row.

Rows are looked at from the top of the page down. A row goes on the one strip that it stands below, when distance, size and
edges fit; a row that stands below two strips, or beside which another row stands below the same strip, spans
columns and begins a strip of its own. Headlines, pictures and rules end the strips that they stand below.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Protocol

from attrs import define, field, frozen

from paperparse.layout.rows import Row
from paperparse.layout.rules import Frame
from paperparse.model.geometry import SIDES, around

LOOSE = 1.32
"""Pitches from row to row within a strip: a blank of half a line or a white river is more."""

UNKNOWN_PITCH = 1.65
"""Ems from row to row where the page tells no pitch."""

ALIKE = 1.16
"""The ratio of sizes within a strip."""

OVERHANG = 1.0
"""Ems by which a row may stick out of its strip: hanging marks."""

LEVEL = 0.5
"""Ems between baselines of rows that stand side by side."""

INDENT = 2.6
"""Ems of the indent of a row below a short one."""

SHORT = 4.0
"""Ems that a row which begins where a column begins counts for, however short it is."""

LEAST_FLUSH = 2
"""Rows besides one that begin at the same place, for it to be a column's edge."""

NEAR = 7.0
"""Ems in which they stand."""

SHARE = 0.3
"""Of the narrower of two things that overlap for certain: edges that touch do not count."""


class Boxed(Protocol):
    """Anything with a place."""

    @property
    def x0(self) -> float:
        """Left."""

    @property
    def y0(self) -> float:
        """Top."""

    @property
    def x1(self) -> float:
        """Right."""

    @property
    def y1(self) -> float:
        """Bottom."""


@frozen(eq=False)
class Obstacle:
    """What ends the strips that stand above it: a headline, a picture, a rule."""

    x0: float
    y0: float
    x1: float
    y1: float
    foot: float | None = None
    """Where the lines below a picture end, if it was told by them."""

    @property
    def end(self) -> float:
        """Where it ends, such lines included."""
        return self.y1 if self.foot is None else self.foot


@define(eq=False)
class Strip:
    """Rows one below the other in one column; it grows while rows are added."""

    frame: Frame | None
    rows: list[Row]
    x0: float
    y0: float
    x1: float
    y1: float
    pitch: float | None = None
    """From the first row to the second."""
    open: bool = True
    """Whether nothing stands below it yet."""
    reach: float = 0.0
    """How far to the right it counts, where it is a short row that begins where a column does."""
    right: float = field(init=False)
    """Where it ends, reach included."""

    @right.default
    def _reached(self) -> float:
        return max(self.x1, self.reach)

    def add(self, row: Row) -> None:
        """Put a row below the last one."""
        if self.pitch is None:
            self.pitch = row.y1 - self.rows[-1].y1
        self.rows.append(row)
        self.x0, self.x1 = min(self.x0, row.x0), max(self.x1, row.x1)
        self.y1 = max(self.y1, row.y1)
        self.right = max(self.right, self.x1)

    def cut(self, at: int) -> Strip:
        """Keep the rows before `at`; the others are returned as a strip of their own."""
        below = Strip(self.frame, self.rows[at:], *around(map(SIDES, self.rows[at:])))
        self.rows = self.rows[:at]
        self.x0, self.y0, self.x1, self.y1 = around(map(SIDES, self.rows))
        return below

    @property
    def width(self) -> float:
        """From edge to edge."""
        return self.x1 - self.x0


def share_x(one: Boxed, other: Boxed) -> float:
    """How much of the narrower of two things stands above or below the other: 0 to 1, negative for a gap."""
    narrower = max(0.01, min(one.x1 - one.x0, other.x1 - other.x0))
    return (min(one.x1, other.x1) - max(one.x0, other.x0)) / narrower


def share_y(one: Boxed, other: Boxed) -> float:
    """How much of the lower of two things stands beside the other: 0 to 1, negative for a gap."""
    lower = max(0.01, min(one.y1 - one.y0, other.y1 - other.y0))
    return (min(one.y1, other.y1) - max(one.y0, other.y0)) / lower


def pitch_of(rows: Iterable[Row], em: float) -> float:
    """The usual distance from row to row of the body type."""
    columns: dict[int, list[float]] = {}
    for row in rows:
        if abs(row.size - em) <= em / 10 and not row.stacked:
            columns.setdefault(round(row.x0), []).append(row.y1)
    steps: Counter[float] = Counter()
    for places in columns.values():
        places.sort()
        steps.update(round((other - one) * 4) / 4 for one, other in pairwise(places) if em < other - one < 3 * em)
    return steps.most_common(1)[0][0] if steps else UNKNOWN_PITCH * em


def strips_of(
    rows: Sequence[tuple[Row, Frame | None]], obstacles: Iterable[Obstacle], em: float, pitch: float
) -> list[Strip]:
    """The strips that rows with their frames make, in the order of their tops."""
    events: list[tuple[float, int, Row | Obstacle, Frame | None]] = [
        (row.y0 + row.size / 2, 1, row, frame) for row, frame in rows
    ]
    events += [(obstacle.y0, 0, obstacle, None) for obstacle in obstacles]
    events.sort(key=lambda event: event[:2])
    flush = _flush([row for row, _ in rows])
    strips: list[Strip] = []
    standing: list[Strip] = []
    for number, (_, _, thing, frame) in enumerate(events):
        left, top = thing.x0, thing.y0 - 3 * em
        reach = thing.x0 + SHORT * thing.size if isinstance(thing, Row) and id(thing) in flush else thing.x1
        right = max(thing.x1, reach)
        standing = [strip for strip in standing if strip.open and strip.y1 > top]
        above = [
            strip for strip in standing if strip.x0 < right and strip.right > left and _stands_below(strip, left, right)
        ]
        if isinstance(thing, Obstacle):
            for strip in above:
                strip.open = False
            continue
        if len(above) == 1 and above[0].frame == frame and _fits(above[0], thing, pitch / em):
            strip = above[0]
            if not _parted(strip, thing, events, number):
                strip.add(thing)
                continue
        for strip in above:
            strip.open = False
        new = Strip(frame, [thing], thing.x0, thing.y0, thing.x1, thing.y1, reach=reach)
        strips.append(new)
        standing.append(new)
    return strips


def _stands_below(strip: Strip, left: float, right: float) -> bool:
    narrower = max(0.01, min(strip.right - strip.x0, right - left))
    return min(strip.right, right) - max(strip.x0, left) > SHARE * narrower


def _flush(rows: Iterable[Row]) -> set[int]:
    """The ids of the rows that begin where others above and below begin."""
    columns: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        columns[round(row.x0 / 2)].append(row)
    found: set[int] = set()
    for column in columns.values():
        column.sort(key=lambda row: row.y1)
        for number, (one, other) in enumerate(zip(column, column[LEAST_FLUSH:], strict=False)):
            if other.y1 - one.y1 < NEAR * one.size:
                found.update(map(id, column[number : number + LEAST_FLUSH + 1]))
    return found


def _fits(strip: Strip, row: Row, leading: float) -> bool:
    last = strip.rows[-1]
    size, other = row.size, last.size
    if max(size, other) > ALIKE * min(size, other) or row.stacked or last.stacked:
        return False
    step = row.y1 - last.y1
    if step > LOOSE * (strip.pitch or leading * max(size, other)):
        return False
    slack = OVERHANG * max(size, other)
    inside = strip.x0 - slack <= row.x0 and row.x1 <= strip.x1 + slack
    around = row.x0 - slack <= strip.x0 and strip.x1 <= row.x1 + slack
    if len(strip.rows) == 1 and row.x1 <= strip.x1 + slack and -INDENT * size <= row.x0 - strip.x0:
        return True
    return inside or around or -slack <= row.x0 - strip.x0 <= INDENT * size


def _parted(
    strip: Strip, row: Row, events: Sequence[tuple[float, int, Row | Obstacle, Frame | None]], number: int
) -> bool:
    """Whether another row stands beside this one below the same strip: the strip spans two columns."""
    if len(strip.rows) > 1 and strip.width < 1.5 * (row.x1 - row.x0):
        return False
    reach = LEVEL * row.size
    for step in (1, -1):
        at = number + step
        while 0 <= at < len(events) and abs(events[at][0] - events[number][0]) <= reach:
            other = events[at][2]
            if (
                isinstance(other, Row)
                and other is not row
                and share_x(strip, other) > SHARE
                and share_x(row, other) < 0
                and other.size <= ALIKE * row.size
            ):
                return True
            at += step
    return False
