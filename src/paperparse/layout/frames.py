"""Boxes and tints: which of them hold stories, and what stands in which."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from operator import attrgetter

from attrs import evolve

from paperparse.layout.headings import DISPLAY, is_display
from paperparse.layout.paragraphs import is_coloured
from paperparse.layout.rows import Row
from paperparse.layout.rules import Drawing, Frame

IN_FRAME = 0.4
"""Ems by which print may stick out of the box that it stands in."""

MOST_IN_BAND = 4
"""Rows of a headline printed on a tint."""

BELOW_BAND = 3.0
"""Ems between such a tint and the text below it, and between their left edges."""


def without_bands(drawing: Drawing, rows: Sequence[Row], em: float) -> Drawing:
    """The drawing without tints that lie behind a headline only, which heads the columns below the tint."""
    kept = []
    within = _Rows(rows, em)
    for frame in drawing.frames:
        inside = within.inside(frame)
        display = all(is_display(row, em) or is_coloured(row.style.colour) for row in inside)
        if not inside or not display or len(inside) > MOST_IN_BAND or not _heads_columns(frame, rows, em):
            kept.append(frame)
    return evolve(drawing, frames=tuple(kept))


def _heads_columns(frame: Frame, rows: Sequence[Row], em: float) -> bool:
    """Whether rows of text begin right below a frame, inside its width."""
    below = [
        row
        for row in rows
        if 0 <= row.y0 - frame.y1 <= BELOW_BAND * em and row.size < DISPLAY * em and frame.x0 - em <= row.x0 <= frame.x1
    ]
    return bool(below) and min(row.x0 for row in below) - frame.x0 <= BELOW_BAND * em


def homes_of(rows: Sequence[Row], frames: Sequence[Frame], em: float) -> list[tuple[Row, Frame | None]]:
    """The rows, each with the smallest frame around it; `frames` begin with the smallest."""
    homes: dict[int, Frame] = {}
    within = _Rows(rows, em)
    for frame in reversed(frames):
        for row in within.inside(frame):
            homes[id(row)] = frame
    return [(row, homes.get(id(row))) for row in rows]


class _Rows:
    """Rows by their tops, so that a frame need not ask those above and below it."""

    def __init__(self, rows: Iterable[Row], em: float) -> None:
        self._rows = sorted(rows, key=attrgetter("y0"))
        self._tops = [row.y0 for row in self._rows]
        self._slack = IN_FRAME * em

    def inside(self, frame: Frame) -> list[Row]:
        """The rows that stand in a frame."""
        first = bisect_left(self._tops, frame.y0 - self._slack)
        last = bisect_right(self._tops, frame.y1)
        return [row for row in self._rows[first:last] if frame.holds(row.x0, row.y0, row.x1, row.y1, self._slack)]
