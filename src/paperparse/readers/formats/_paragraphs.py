"""Paragraphs with one box for all their lines: where each line stands, as far as the box and the length of the text tell.

No line end that is guessed here is printed: lines of one paragraph are joined again. What matters is that the type has
about its size, and that a column is a column.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import ceil

from paperparse.readers.formats._aspect import wide
from paperparse.readers.formats._geometry import Box

LEADING = 1.4
"""Ems from line to line; newspapers set 1.3 to 1.6."""

LOOSE, LOOSEST = 1.15, 1.5
"""How many times too high a box may be for its lines, and for a single line: tools leave room around the ink."""

COLUMN = 0.6
"""The height of a box in widths, for each of its characters, from which they stand one below the other."""

UNIT = re.compile(r"[!-~]+|.", re.DOTALL)
"""What no line end cuts: a Latin word, a number, a Han character."""


def rows_of(text: str, box: Box, *, vertical: bool | None = None) -> list[tuple[str, Box]]:
    r"""The lines of a paragraph with the place of each; line ends in the text are kept.

    >>> rows_of("甲乙丙丁戊己", (0, 0, 30, 24))
    [('甲乙丙', (0, 0.0, 30.0, 10.0)), ('丁戊己', (0, 14.0, 30.0, 24.0))]
    """
    parts = [part for part in map(str.strip, text.splitlines()) if part]
    x0, y0, x1, y1 = box
    lengths = [wide(part) for part in parts]
    if not parts or x1 <= x0 or y1 <= y0:
        return [(part, box) for part in parts]
    if vertical is None and len(parts) == 1 and len(text) > 1 and (y1 - y0) / (x1 - x0) > COLUMN * lengths[0]:
        return [(parts[0], box)]
    along, across = (y1 - y0, x1 - x0) if vertical else (x1 - x0, y1 - y0)
    count = _count(lengths, along, across)
    rows = _filled(parts, along * (1 + (count - 1) * LEADING) / across)
    if len(rows) != count:
        rows = _filled(parts, _room(lengths, count))
    em = across / (1 + (len(rows) - 1) * LEADING)
    full = max(map(wide, rows))
    placed = []
    for number, row in enumerate(rows):
        start, stop = number * LEADING * em, number * LEADING * em + em
        end = along * wide(row) / full
        placed.append(
            (row, (x1 - stop, y0, x1 - start, y0 + end) if vertical else (x0, y0 + start, x0 + end, y0 + stop))
        )
    return placed


def _filled(parts: list[str], room: float) -> list[str]:
    return [row for part in parts for row in _cut(part, max(room, 1.0))]


def _count(lengths: list[float], along: float, across: float) -> int:
    """How many lines there are: the fewest whose type is small enough for all the text."""
    most = sum(max(1, ceil(length)) for length in lengths)
    for count in range(len(lengths), most):
        room = along * (1 + (count - 1) * LEADING) / across * (LOOSE if count > 1 else LOOSEST)
        if sum(max(1, ceil(length / room)) for length in lengths) <= count:
            return count
    return most


def _room(lengths: list[float], count: int) -> float:
    """The squares of a line: the fewest with which the text takes no more than so many lines."""
    low, high = max(1.0, sum(lengths) / count), max(lengths)
    while high - low > 1 / 2:
        middle = (low + high) / 2
        fits = sum(max(1, ceil(length / middle)) for length in lengths) <= count
        low, high = (low, middle) if fits else (middle, high)
    return max(high, 1.0)


def _cut(text: str, room: float) -> Iterator[str]:
    """The lines of a text that has no line end."""
    row, used = "", 0.0
    for unit in UNIT.findall(text):
        if row and used + wide(unit) > room + 1 / 4:
            yield row
            row, used = "", 0.0
        row += unit
        used += wide(unit)
    if row:
        yield row
