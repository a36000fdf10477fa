"""Lines that a tool has drawn across a gutter: where columns stand close, it takes one line of each for a single one.

Its box tells neither gap nor characters. But the lines above and below end and begin where the gutter is, and how many
characters stand before it follows from their number: Han characters are all as wide.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise, product
from statistics import median

from attrs import evolve, frozen

from paperparse.model.scan import Mark
from paperparse.readers.scans.measured import Measured, advance_of, is_wide, shares

LEAST = 12
"""Characters of such a line at least."""

COLUMN = 4.0
"""Ems of a column at least."""

TAIL = 0.9
"""Ems of the last line of a paragraph, which may be of one character: so much of a line stands behind a gutter at least."""

NEAR = 10.0
"""Ems above and below in which other lines show the gutter."""

NEXT = 3.4
"""Ems to the next two lines; one of them at least ends at the gutter, and one begins there."""

ALIGNED = 0.9
"""Ems by which aligned ends differ."""

SUPPORT = 2
"""Lines that end at a gutter, and lines that begin there, at least."""

NARROWEST, WIDEST = -0.6, 2.4
"""Ems of a gutter between boxes, which are wider than their print."""

BLANK = 1.0
"""Ems by which a blank may stand off the gutter that it is: where in its line is told by the number of characters before it."""

ROUNDS = 4
"""Times that the lines of a page are gone over at most."""

LIKE, THICKER = 1.2, 1.45
"""The ratio of the sizes of lines in columns side by side; the box around two lines that do not stand level is thicker than theirs."""


@frozen
class _Line:
    """A line in the direction in which it is read."""

    start: float
    stop: float
    level: float
    thickness: float
    ems: float
    """Of its characters and blanks."""
    blanks: tuple[float, ...]
    """Ems before each of its blanks between Han characters or their marks, where its tool has seen white."""


def parted(lines: Sequence[Measured]) -> list[Measured]:
    """The lines, those that run across gutters in pieces."""
    found: list[Measured] = []
    for vertical in (False, True):
        same = [line for line in lines if line.vertical is vertical]
        found.extend(_parted(same))
    return found


def _parted(lines: Sequence[Measured]) -> Iterable[Measured]:
    em = _em(lines)
    if em is None:
        return lines
    found = list(lines)
    for number in range(ROUNDS):
        # What was parted shows the gutter to its neighbours, which may be parted in their turn.
        placed = [_placed(line) for line in found]
        others = sorted(placed, key=lambda line: line.level)
        pairs = zip(found, placed, strict=True)
        pieces = [piece for line, own in pairs for piece in _pieces(line, own, others, em, first=not number)]
        if len(pieces) == len(found):
            break
        found = pieces
    return found


def _em(lines: Iterable[Measured]) -> float | None:
    """The distance of characters in most lines."""
    known = sorted(line.advance for line in lines if line.advance and line.count >= LEAST)
    return median(known) if known else None


def _placed(line: Measured) -> _Line:
    text = line.marks[0].text if len(line.marks) == 1 else ""
    ends = list(accumulate(shares(text), initial=0.0))
    white = tuple(ends[at] for at in range(1, len(text) - 1) if text[at].isspace() and is_wide(text[at + 1]))
    if line.vertical:
        return _Line(line.y0, line.y1, (line.x0 + line.x1) / 2, line.x1 - line.x0, ends[-1], white)
    return _Line(line.x0, line.x1, (line.y0 + line.y1) / 2, line.y1 - line.y0, ends[-1], white)


def _pieces(line: Measured, own: _Line, others: Sequence[_Line], em: float, *, first: bool) -> list[Measured]:
    if len(line.marks) > 1 or line.count < LEAST or own.stop - own.start < 2 * COLUMN * em:
        return [line]
    gutters = _gutters(own, others, em, first=first)
    return _cut(line, own, gutters, em) if gutters else [line]


def _gutters(own: _Line, others: Sequence[_Line], em: float, *, first: bool) -> list[tuple[float, float]]:
    """Where the lines around end and begin inside a line; `first`: they are as their tool has told them."""
    low = bisect_left(others, own.level - NEAR * em, key=lambda line: line.level)
    high = bisect_right(others, own.level + NEAR * em, key=lambda line: line.level)
    # The line itself is one of them, and counts as one that prints where the gutter may be.
    near = [
        line
        for line in others[low:high]
        if line.thickness <= LIKE * own.thickness and own.thickness <= THICKER * line.thickness
    ]
    inside = own.start + COLUMN * em, own.stop - TAIL * em
    stops = sorted(line.stop for line in near if inside[0] < line.stop < inside[1])
    starts = sorted(line.start for line in near if inside[0] < line.start < inside[1])
    found: list[tuple[float, float]] = []
    for gutter in product(_aligned(stops, em), _aligned(starts, em)):
        wide = NARROWEST * em <= gutter[1] - gutter[0] <= WIDEST * em
        if not wide or (found and gutter[0] - found[-1][1] < COLUMN * em):
            continue
        blank = _is_blank(own, gutter, em)
        if _is_shown(own, near, gutter, em, right_beside=first or blank) and (blank or not _crossed(near, gutter, em)):
            found.append(gutter)
    return found


def _aligned(places: Sequence[float], em: float) -> list[float]:
    """The places where several ends line up."""
    groups: list[list[float]] = []
    for place in places:
        if groups and place - groups[-1][0] <= ALIGNED * em:
            groups[-1].append(place)
        else:
            groups.append([place])
    return [median(group) for group in groups if len(group) >= SUPPORT]


def _is_blank(own: _Line, gutter: tuple[float, float], em: float) -> bool:
    """Whether a line has a blank where the gutter is."""
    unit = (own.stop - own.start) / own.ems
    places = (own.start + blank * unit for blank in own.blanks)
    return any(gutter[0] - BLANK * em <= place <= gutter[1] + BLANK * em for place in places)


def _is_shown(own: _Line, near: Iterable[_Line], gutter: tuple[float, float], em: float, *, right_beside: bool) -> bool:
    """Whether lines end at the gutter, and others begin there: `right_beside` above or below, or both above and below.

    Below a lead as wide as the columns, and above a caption, they do so on one side only.
    """
    ending = [line.level for line in near if abs(line.stop - gutter[0]) <= ALIGNED * em]
    beginning = [line.level for line in near if abs(line.start - gutter[1]) <= ALIGNED * em]
    if right_beside and all(
        any(0 < abs(level - own.level) <= NEXT * em for level in levels) for levels in (ending, beginning)
    ):
        return True
    parted_there = [level for level in ending if any(abs(level - other) <= em / 2 for other in beginning)]
    return any(level < own.level for level in parted_there) and any(level > own.level for level in parted_there)


def _crossed(near: Iterable[_Line], gutter: tuple[float, float], em: float) -> bool:
    """Whether most lines of as many columns print there: lines of a caption, or of a wider column."""
    wide = [line for line in near if line.start < gutter[0] - em and line.stop > gutter[1] + em]
    parted_there = [line for line in near if abs(line.stop - gutter[0]) <= ALIGNED * em]
    return len(wide) > len(parted_there)


def _cut(line: Measured, own: _Line, gutters: Sequence[tuple[float, float]], em: float) -> list[Measured]:
    mark = line.marks[0]
    parts = shares(mark.text)
    unit = (own.stop - own.start - sum(start - stop for stop, start in gutters)) / sum(parts)
    if not em / LIKE <= unit <= em * LIKE:
        return [line]
    ends = list(accumulate(parts))
    cuts, taken = [0], 0.0
    for stop, start in gutters:
        before = (stop - own.start - taken) / unit
        cuts.append(min(range(len(ends)), key=lambda number: abs(ends[number] - before)) + 1)
        taken += start - stop
    bounds = [own.start, *(place for gutter in gutters for place in gutter), own.stop]
    return [
        _piece(line, mark.text[first:last], bounds[2 * number], bounds[2 * number + 1])
        for number, (first, last) in enumerate(pairwise([*cuts, len(parts)]))
        if first < last
    ]


def _piece(line: Measured, text: str, start: float, stop: float) -> Measured:
    box = (line.x0, start, line.x1, stop) if line.vertical else (start, line.y0, stop, line.y1)
    piece = evolve(line, marks=(Mark(text, *box),), x0=box[0], y0=box[1], x1=box[2], y1=box[3])
    piece.advance = advance_of(piece)
    return piece
