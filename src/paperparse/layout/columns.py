"""The edges of a column: a paragraph begins so far in from the left one, and ends so far before the right one.

Where a picture or a box takes up a part of the column, the lines beside it have edges of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

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
            left = _left_of(run, self.left)
            if left is not None:
                inner = [row for row in run if row.x0 > left - LEVEL * row.size]
                self._beside.update(dict.fromkeys(map(id, inner), Column(left, self.right, self.indent)))
        for run in _runs(rows, lambda row: self.right - row.x1 > before * row.size):
            right = max(row.x1 for row in run)
            if _is_edge(run, right):
                self._beside.update((id(row), Column(self.at(row).left, right, self.indent)) for row in run)
        return self


def _runs(rows: Sequence[Row], narrow: Callable[[Row], bool]) -> Iterator[list[Row]]:
    run: list[Row] = []
    for row in rows:
        if narrow(row):
            run.append(row)
            continue
        if len(run) >= LEAST_ROWS:
            yield run
        run = []
    if len(run) >= LEAST_ROWS:
        yield run


def _left_of(run: Sequence[Row], left: float) -> float | None:
    """Where rows begin that all stand farther in; None where they may be paragraphs of one line each."""
    size = run[0].size
    places = sorted(row.x0 for row in run)
    edge = next((one for one, other in pairwise(places) if other - one <= LEVEL * size), None)
    if edge is None:
        return None
    indented = any(INDENT * size <= place - edge <= DEEP * size for place in places)
    return edge if edge - left > DEEP * size or indented else None


def _is_edge(run: Sequence[Row], right: float) -> bool:
    """Whether most rows end at one place, and in the midst of a sentence there: a verse ends its lines with marks."""
    full = [row for row in run if right - row.x1 <= RAGGED * row.size]
    return 2 * len(full) >= len(run) and 2 * sum(row.glyphs[-1][0].isalnum() for row in full) > len(full)
