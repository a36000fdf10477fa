"""Characters one below the other: headlines set across the direction of the page, and drop caps.

Glyphs of such a headline stand in rows of their own; three and more with one axis and small gaps are one line.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from attrs import evolve

from paperparse.layout.rows import Row

AXIS = 0.2
"""Ems by which the middles of stacked glyphs may differ."""

STEP = 1.5
"""Ems of a gap between stacked glyphs: letter-spaced titles reach that; numbers of a list stand farther apart."""

LEAST = 3
"""Glyphs of a stack; two are a word broken by a narrow box, or a headline if they are as large."""

PAIR = 2
HEADLINE = 1.8
"""The size of such a headline in body ems at least."""

WIDEST, ALIKE = 2, 1.5
"""Glyphs of one row of a stack, a number of two digits or two characters, and the ratio of their widths."""

LEAST_SMALL, TIGHT = 5, 0.3
"""The same for stacks of text size, and ems between their glyphs: rows of text that hold one character stand farther."""

LARGE = 1.15
"""The size of a stack in body ems at least; kickers and labels are hardly larger than text."""

PIECES, BLANK = 1.15, 1.0
"""The ratio of the sizes of pieces of one line, and ems between them at most."""

CAP = 1.7
"""The size of a drop cap in body ems at least."""

CAP_ROWS = 2
"""Rows beside a drop cap at least."""

SMALL = 1.0
"""Ems of the gap between a drop cap and its rows."""


def with_stacks(rows: Sequence[Row], em: float, *, side_by_side: bool = False) -> list[Row]:
    """The rows, with those that are parts of one stacked line made one row.

    `side_by_side`: rows of two glyphs are parts of two lines next to each other, as horizontal lines on a vertical page.
    """
    columns: dict[int, list[Row]] = defaultdict(list)
    rest: list[Row] = []
    for row in rows:
        if _may_stack(row):
            columns[round((row.x0 + row.x1) / 2 / em)].append(row)
        else:
            rest.append(row)
    left = sorted((row for column in columns.values() for row in column), key=lambda row: row.y0)
    while left:
        stack = _grow(left, em)
        taken = set(map(id, stack))
        left = [row for row in left if id(row) not in taken]
        if len(stack) > 1 and sum(len(row.glyphs) for row in stack) >= _least(stack[0], em):
            rest.extend(_parted(stack) if side_by_side else [_stacked(stack)])
        else:
            rest.extend(stack)
    return rest


def with_whole_lines(rows: Sequence[Row]) -> list[Row]:
    """The rows, with lines across the direction of the page whole that a tool has told in pieces, as one with blanks."""
    whole: list[Row] = []
    for row in sorted((row for row in rows if row.stacked), key=lambda row: row.y0):
        home = next((number for number, one in enumerate(whole) if _goes_on(one, row)), None)
        if home is None:
            whole.append(row)
        else:
            whole[home] = _stacked([whole[home], row])
    return [*(row for row in rows if not row.stacked), *whole]


def _goes_on(line: Row, row: Row) -> bool:
    """Whether a piece stands right behind the end of a line, on its axis and in its size."""
    size, other = line.size, row.size
    middle = abs(line.x0 + line.x1 - row.x0 - row.x1) / 2
    alike = max(size, other) <= PIECES * min(size, other)
    return alike and middle <= AXIS * size and -size / 2 <= row.y0 - line.y1 <= BLANK * size


def _least(row: Row, em: float) -> int:
    """The glyphs of a stack at least: large ones stand together on purpose."""
    return PAIR if row.size >= HEADLINE * em else LEAST if row.size >= LARGE * em else LEAST_SMALL


def _may_stack(row: Row) -> bool:
    """Whether a row is a part of an upright line: one character, two alike, or a number; `3版` is none."""
    widths = [glyph[3] - glyph[1] for glyph in row.glyphs]
    few = len(widths) <= WIDEST and max(widths) <= ALIKE * min(widths)
    return not row.stacked and (few or row.x1 - row.x0 <= row.size * SMALL)


def _grow(rows: Sequence[Row], em: float) -> list[Row]:
    """The first of `rows` (by their tops) and those that stand below it on its axis."""
    stack = [rows[0]]
    for row in rows[1:]:
        last = stack[-1]
        gap = row.y0 - last.y1
        size = max(row.size, last.size)
        if gap > STEP * size:
            break
        tight = STEP / 2 if len(stack) >= LEAST_SMALL else TIGHT
        if size < LARGE * em and gap > tight * size:
            continue
        middle = (row.x0 + row.x1) / 2 - (last.x0 + last.x1) / 2
        if abs(middle) <= AXIS * size and abs(row.size - last.size) <= AXIS * size and gap > -STEP * size / 2:
            stack.append(row)
    return stack


def _parted(stack: Sequence[Row]) -> list[Row]:
    """The stack, or the two that stand side by side in it."""
    pairs = sum(len(row.glyphs) == WIDEST for row in stack)
    middle = sum((row.x0 + row.x1) / 2 for row in stack) / len(stack)
    if 2 * pairs <= len(stack):
        return [_stacked(stack)]
    halves: tuple[list[Row], list[Row]] = ([], [])
    for row in stack:
        for glyph in row.glyphs:
            half = halves[(glyph[1] + glyph[3]) / 2 > middle]
            half.append(Row((glyph,), *glyph[1:5], row.style))
    return [_stacked(half) for half in halves if half]


def _stacked(stack: Sequence[Row]) -> Row:
    return Row(
        tuple(glyph for row in stack for glyph in row.glyphs),
        min(row.x0 for row in stack),
        min(row.y0 for row in stack),
        max(row.x1 for row in stack),
        max(row.y1 for row in stack),
        stack[0].style,
        tuple(glyph for row in stack for glyph in row.shadows),
        stacked=True,
    )


def with_drop_caps(rows: Sequence[Row], em: float) -> list[Row]:
    """The rows, with each drop cap put before the first of the rows that stand at its right."""
    caps = [row for row in rows if len(row.glyphs) == 1 and row.size >= CAP * em and not row.stacked]
    found = list(rows)
    for cap in caps:
        beside = sorted(_beside(cap, found, em), key=lambda row: row.y0)
        if len(beside) >= CAP_ROWS:
            first = beside[0]
            whole = evolve(
                first,
                glyphs=(*cap.glyphs, *first.glyphs),
                x0=cap.x0,
                y0=min(cap.y0, first.y0),
                shadows=(*cap.shadows, *first.shadows),
            )
            flush = {id(row): evolve(row, x0=cap.x0) for row in beside[1:]}
            found = [whole if row is first else flush.get(id(row), row) for row in found if row is not cap]
    return found


def _beside(cap: Row, rows: Iterable[Row], em: float) -> list[Row]:
    return [
        row
        for row in rows
        if row is not cap
        and row.size < cap.size / CAP * SMALL + em / 4
        and 0 <= row.x0 - cap.x1 + em / 2 <= 2 * SMALL * em
        and row.y0 > cap.y0 - em / 2
        and row.y1 < cap.y1 + em / 2
    ]
