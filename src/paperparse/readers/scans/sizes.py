"""How large the type of each line is: a tool tells a box, tight around the ink or with room around it, and the room varies.

1. Han characters are as wide as high: where a line has enough of them, its size is the distance from one to the next,
   unless that is more than its box is high: then it is letter-spaced.
2. All other lines are as high in their boxes as the lines that are known and about as thick.
3. Lines that stand in a column of the body type are of it (`columns`).
4. Sizes that hardly differ are one: a page is set in few types.

Where a tool tells the squares of the characters themselves, as the text layer of a PDF has them, only the last is done.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from math import log
from statistics import median

from paperparse.readers.scans.columns import settle
from paperparse.readers.scans.measured import Measured, are_squares, square_of

KNOWN = 5
"""Han characters of a line whose advance is certain."""

CERTAIN, CLOSER = 8, 0.9
"""Characters of a line, and of the body type their advance, from which on and below which they are smaller for certain."""

SPACED = 1.15
"""Of the expected size: an advance that is more is letter-spacing."""

FILLED = 0.45
"""Of a box, what its type fills at least: a higher one has two lines and their leading in it, as a title and its number below."""

NEIGHBOURS, AS_THICK = 7, 0.01
"""Lines about as thick that tell how much of its box a line fills, and by how much of the thickness they differ."""

TOLD_LEAST, TOLD_MOST = 0.8, 1.25
"""Of the measured sizes, those that a tool tells: others are in another unit, and are put into that of the page."""

ALIKE_LEAST, ALIKE_MOST = 0.004, 0.08
"""Of a size: what differs less is one type, whatever the page is like, and what differs more is another."""

COARSE = 0.12
"""Of a size: what differs by less may be one type where the sides of a box are off by so much."""

DOUBTED = 1.3
"""Of the body type: where advance and box disagree by less, and one of them is that of the body type, it is."""

SPREAD = 4.0
"""Deviations of the measured sizes of the body type by which they may differ and be one type."""

LEAST = 1e-6
"""Of a size: some tools tell boxes without any extent."""

ROUNDED = 0.25
"""Pixels by which the sides of a box in whole pixels are off, as a rule."""

EM = 10.0
"""Units of the sheet for the em of the body type where that of the source is not already about so long."""

USUAL = (7.0, 14.0)
"""Points of a body type; what has an em between these is measured in points, or in something as good."""


def give_sizes(lines: Sequence[Measured], grain: float = 0.0) -> None:
    """Set the size of each line; `grain`: how far the sides of boxes may be off."""
    if are_squares(lines):
        for line in lines:
            line.size = max(square_of(line), LEAST)
        whole = all(side.is_integer() for line in lines for mark in line.marks for side in mark[1:])
        grain = max(grain, ROUNDED * whole)
    else:
        _guess(lines)
    _believe(lines)
    _make_alike(lines, grain)


def _guess(lines: Sequence[Measured]) -> None:
    """Set the sizes by the boxes around lines, and how far their characters stand apart."""
    fill = _Fill(lines)
    expected = [fill.expected(line) for line in lines]
    for line, size in zip(lines, expected, strict=True):
        line.size = line.advance if line.advance and line.advance <= SPACED * size else size
    body = body_size(sorted(lines, key=_size))
    for line, size in zip(lines, expected, strict=True):
        # Justified lines are a little longer, and some boxes a little higher: the body type is what most lines are.
        if any(abs(known / body - 1) <= ALIKE_MOST for known in (size, line.size)) and (
            max(size, line.size) <= DOUBTED * body and min(size, line.size) * DOUBTED >= body
        ):
            # Characters may stand farther apart than they are wide, and never closer.
            line.size = line.size if line.count >= CERTAIN and line.size < CLOSER * body else body
    settle(lines, body)


class _Fill:
    """How much of its box the type of a line fills, by how thick the box is."""

    def __init__(self, lines: Sequence[Measured]) -> None:
        self._found: dict[float, float] = {}
        """By the thickness."""
        self._known = sorted(
            (log(line.thickness), line.advance / line.thickness)
            for line in lines
            if line.advance
            and line.count >= KNOWN
            and FILLED * line.thickness <= line.advance <= SPACED * line.thickness
        )

    def expected(self, line: Measured) -> float:
        """The size of a line by its thickness alone."""
        thickness = max(line.thickness, LEAST)
        if not self._known:
            return thickness
        if thickness not in self._found:
            # Boxes in whole pixels: many lines are equally thick.
            self._found[thickness] = median(fills for _, fills in self._alike(thickness))
        return thickness * self._found[thickness]

    def _alike(self, thickness: float) -> list[tuple[float, float]]:
        """The known lines that are as thick, or, of few, those about as thick; no order among these tells anything."""
        first, last = (
            bisect_left(self._known, (log(thickness * ratio), 0.0)) for ratio in (1 - AS_THICK, 1 + AS_THICK)
        )
        if last - first >= NEIGHBOURS:
            return self._known[first:last]
        near = self._known[max(0, first - NEIGHBOURS) : last + NEIGHBOURS]
        return sorted(near, key=lambda known: abs(known[0] - log(thickness)))[:NEIGHBOURS]


def _believe(lines: Sequence[Measured]) -> None:
    """Take the sizes that the tool tells, in the unit of the page."""
    told = [line for line in lines if line.line.size]
    if not told:
        return
    unit = median(line.size / line.line.size for line in told if line.line.size)
    factor = 1.0 if TOLD_LEAST <= unit <= TOLD_MOST else unit
    for line in told:
        if line.line.size:
            line.size = line.line.size * factor


def _make_alike(lines: Sequence[Measured], grain: float) -> None:
    """Give lines of one type one size, that of most characters; the most frequent type first."""
    left = sorted(lines, key=_size)
    body = body_size(left)
    spread = median([abs(line.size / body - 1) for line in left if abs(line.size / body - 1) < ALIKE_MOST] or [0.0])
    alike = min(ALIKE_MOST, max(ALIKE_LEAST, SPREAD * spread))
    while left:
        size = body_size(left, alike)
        reach = max(alike, min(COARSE, 2 * grain / size))
        same = [line for line in left if abs(line.size / size - 1) <= reach]
        for line in same:
            line.size = size
        taken = set(map(id, same))
        left = [line for line in left if id(line) not in taken]


def body_size(lines: Sequence[Measured], alike: float = ALIKE_MOST / 2) -> float:
    """The size that most characters have; `lines` begin with the smallest."""
    sizes = [line.size for line in lines]
    sums = [0]
    for line in lines:
        sums.append(sums[-1] + line.count)
    best, most = sizes[0], 0
    for size in sizes:
        low, high = bisect_left(sizes, size * (1 - alike)), bisect_left(sizes, size * (1 + alike) + 1e-9)
        count = sums[high] - sums[low]
        if count > most:
            most = count
            best = _middle(lines[low:high])
    return best


def _size(line: Measured) -> float:
    return line.size


def _middle(lines: Sequence[Measured]) -> float:
    """The size of the character in the middle of all."""
    half = sum(line.count for line in lines) / 2
    for line in lines:
        half -= line.count
        if half <= 0:
            return line.size
    return lines[-1].size
