"""The edges of a column: a paragraph begins so far in from the left one, and ends so far before the right one.

Where a picture or a box takes up a part of the column, the lines beside it have edges of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, pairwise

from attrs import define, field

from paperparse.layout.rows import Row

LEAST_ROWS = 4
"""Rows beside something that tell their edges; fewer may be short lines of a paragraph or a list."""

NARROWER = 0.75, 1.6
"""Ems by which such rows begin farther in at least, and end before the edge: unjustified ones leave less."""

LEVEL = 0.3
"""Ems by which rows that begin at one place differ."""

RAGGED = 0.9
"""Ems by which full rows end before the others: hanging marks, and lines that are not justified."""

RAGGED_SHARE = 3
"""Of rows beside something straight so many at most to one that begins at its edge: others begin paragraphs."""

INDENT, DEEP = 1.2, 2.6
"""Ems of the least and the deepest first-line indent."""


@define
class Column:
    """The edges of one column of a story, and how its paragraphs are indented."""

    left: float
    right: float
    indent: float | None
    """Ems of the least indent of its paragraphs; None where they have none."""
    _beside: dict[int, Column] = field(factory=dict)

    def at(self, row: Row) -> Column:
        """The column as narrow as it is where the row stands."""
        return self._beside.get(id(row), self)

    def narrow(self, rows: Sequence[Row]) -> Column:
        """Find out which rows of a strip of the column stand beside something; the column is returned."""
        if len(rows) < LEAST_ROWS:
            return self
        inset, before = NARROWER
        for run in _runs(rows, lambda row: row.x0 - self.left > inset * row.size):
            for row, left in zip(run, _lefts_of(run, self.left), strict=True):
                if left is not None:
                    self._beside[id(row)] = Column(left, self.right, self.indent)
        for run in _runs(rows, lambda row: self.right - row.x1 > before * row.size):
            for row, right in zip(run, _rights_of(run, self.right), strict=True):
                if right is not None:
                    self._beside[id(row)] = Column(self.at(row).left, right, self.indent)
        return self


def _runs(rows: Sequence[Row], narrow: Callable[[Row], bool]) -> Iterator[list[Row]]:
    for is_narrow, group in groupby(rows, narrow):
        run = list(group)
        if is_narrow and len(run) >= LEAST_ROWS:
            yield run


def _lefts_of(run: Sequence[Row], left: float) -> list[float | None]:
    """Where the column begins for each of some rows that all stand farther in; None where that is as elsewhere."""
    size = run[0].size
    places = sorted(row.x0 for row in run)
    edge = next((one for one, other in pairwise(places) if other - one <= LEVEL * size), places[0])
    flush = sum(abs(place - edge) <= LEVEL * size for place in places)
    if RAGGED_SHARE * flush < len(run):
        return [min(row.x0, middle) for row, middle in zip(run, _between(left, [row.x0 for row in run]), strict=True)]
    indented = any(INDENT * size <= place - edge <= DEEP * size for place in places)
    if edge - left <= DEEP * size and not indented:
        return [None] * len(run)
    return [edge if row.x0 > edge - LEVEL * size else None for row in run]


def _rights_of(run: Sequence[Row], right: float) -> list[float | None]:
    """Where it ends; rows beside something end in the midst of a sentence, where a verse ends its lines with marks."""
    edge = max(row.x1 for row in run)
    full = [row for row in run if edge - row.x1 <= RAGGED * row.size]
    if 2 * sum(row.glyphs[-1][0].isalnum() for row in run) <= len(run):
        return [None] * len(run)
    if 2 * len(full) >= len(run):
        return [edge] * len(run)
    return [max(row.x1, middle) for row, middle in zip(run, _between(right, [row.x1 for row in run]), strict=True)]


def _between(outside: float, places: Sequence[float]) -> list[float]:
    """For each place the middle of those before and after it, as on the outline of something round."""
    padded = [outside, *places, outside]
    return [(one + other) / 2 for one, other in zip(padded, padded[2:], strict=False)]
