"""Where each line stands: the foot of its em square, one and the same for the pieces of one printed line."""

from __future__ import annotations

from collections.abc import Sequence

from paperparse.readers.scans.measured import Measured

LEVEL = 0.3
"""Ems by which the feet of two pieces of one line differ at most: the tool has put boxes around other ink."""

BESIDE = 3.0
"""Ems of the widest gap inside a printed line."""

OVERLAP = 0.5
"""Ems by which two pieces of a line overlap at most."""

LIKE = 1.45
"""The ratio of sizes within a line."""


def feet_of(lines: Sequence[Measured]) -> list[float]:
    """The foot of each line: its lower side, of a line that runs down its right side."""
    own = [_foot(line) for line in lines]
    feet = list(own)
    order = sorted(range(len(lines)), key=lambda number: (own[number], number))
    for position, number in enumerate(order):
        line = lines[number]
        found: list[tuple[int, float, int]] = []
        for other in _near(order, position, own, LEVEL * line.size):
            beside = lines[other]
            # The characters of a flag are single ones: they stand as the first of them does.
            first = beside.count == line.count == 1 and beside.x0 < line.x0
            if (beside.count > line.count or first) and _goes_with(line, beside):
                found.append((beside.count, -beside.x0, other))
        if found:
            feet[number] = own[max(found)[2]]
    return feet


def _foot(line: Measured) -> float:
    middle = (line.x0 + line.x1) / 2 if line.vertical else (line.y0 + line.y1) / 2
    return middle + line.size / 2


def _near(order: Sequence[int], position: int, feet: Sequence[float], reach: float) -> list[int]:
    found: list[int] = []
    for step in (1, -1):
        at = position + step
        while 0 <= at < len(order) and abs(feet[order[at]] - feet[order[position]]) <= reach:
            found.append(order[at])
            at += step
    return found


def _goes_with(one: Measured, other: Measured) -> bool:
    """Whether two pieces stand side by side as those of one line do."""
    if one.vertical is not other.vertical:
        return False
    larger, smaller = max(one.size, other.size), min(one.size, other.size)
    if larger > LIKE * smaller:
        return False
    if one.vertical:
        gap = max(one.y0, other.y0) - min(one.y1, other.y1)
    else:
        gap = max(one.x0, other.x0) - min(one.x1, other.x1)
    return -OVERLAP * smaller <= gap <= BESIDE * larger
