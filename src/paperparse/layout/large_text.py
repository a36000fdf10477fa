"""Rows of display type that head nothing: paragraphs set larger than the stories, and subheads inside a column.

A paragraph in larger type, as many stories begin with one, has justified rows: they begin and end where the others do, but
for the indent of the first and the end of the last. Lines of a headline are centred, or as long as they come.

A subhead in larger type stands alone between rows of the column that it is in; a headline of that size has a rule, a frame
or white above it. Where sizes are only told from boxes around whole lines, so is the white.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter

from paperparse.layout.captions import text_of
from paperparse.layout.headings import is_short_paragraph
from paperparse.layout.rows import Row
from paperparse.layout.strips import share_x

TOP = attrgetter("y0")

LARGEST = 1.6
"""Body ems of the type of such a paragraph at most."""

LEAST_ROWS = 3
LEAST_WIDTH = 9.0
"""Sizes of its rows at least: lines of a headline in so many rows are shorter."""

FLUSH = 0.7
"""Sizes by which edges of justified rows differ; a mark at the end hangs out, or is set tight."""

INDENT = 1.2, 2.8
"""Sizes of a first-line indent."""

LEADING = 1.0
"""Sizes between two rows of it, as in a heading."""

ALIKE = 1.15
"""The ratio of the sizes of two rows of one type."""

ROUGH = 1.5
"""Body ems of a subhead at most."""

ABOVE, BELOW = 3.0, 2.0
"""Body ems of white between a subhead and the rows of its column."""

CLOSE = 1.1
"""The same where sizes are sure: a subhead stands between two lines of the column and takes one or two of them."""

TALLEST = 3.0
"""Body ems of a row of text, its leading included, that may end above a subhead."""

COLUMN = 1.0
"""Body ems by which it may stand out of its column."""


def set_as_text(
    display: Sequence[Row], text: Sequence[Row], em: float, opens_a_story: Callable[[str], bool], *, rough: bool
) -> set[int]:
    """The ids of the rows of display type that are text.

    `opens_a_story` is asked of lines below what may be a subhead; `rough`: sizes may be off by a quarter.
    """
    found = {id(row) for stack in _stacks(display, LARGEST * em) if _is_justified(stack) for row in stack}
    small = [row for row in display if id(row) not in found and not row.stacked and row.size < ROUGH * em]
    if not small:
        return found
    lines = sorted((*text, *(row for row in display if id(row) in found)), key=TOP)
    tops = [line.y0 for line in lines]
    above, below = (ABOVE * em, BELOW * em) if rough else (CLOSE * em, CLOSE * em)
    for row in small:
        top, bottom = _with_lines_beside(row, small, em)
        near = lines[bisect_left(tops, top - above - TALLEST * em) : bisect_right(tops, bottom + below)]
        if _is_inside(row, near, (top - above, top + em / 2), (bottom - em / 2, bottom + below), em, opens_a_story):
            found.add(id(row))
    return found


def _stacks(rows: Iterable[Row], largest: float) -> list[list[Row]]:
    """Rows right below each other, of one type."""
    stacks: list[list[Row]] = []
    for row in sorted((row for row in rows if not row.stacked and row.size <= largest), key=lambda row: row.y0):
        home = next((stack for stack in reversed(stacks) if _goes_on(stack[-1], row)), None)
        if home is None:
            stacks.append([row])
        else:
            home.append(row)
    return stacks


def _goes_on(last: Row, row: Row) -> bool:
    gap = row.y0 - last.y1
    alike = max(last.size, row.size) <= ALIKE * min(last.size, row.size)
    return alike and -row.size / 2 < gap <= LEADING * row.size and share_x(last, row) > 0


def _is_justified(stack: Sequence[Row]) -> bool:
    if len(stack) < LEAST_ROWS and not is_short_paragraph(stack):
        return False
    first, *inner, last = stack
    size = max(row.size for row in stack)
    left, right = min(row.x0 for row in stack), max(row.x1 for row in stack)
    if right - left < LEAST_WIDTH * size or any(right - row.x1 > FLUSH * size for row in (first, *inner)):
        return False
    if any(row.x0 - left > FLUSH * size and not _is_indented(row, left) for row in stack):
        return False
    # Lines that are all as long may be a headline.
    return _is_indented(first, left) or right - last.x1 > FLUSH * size


def _is_indented(row: Row, left: float) -> bool:
    return INDENT[0] * row.size <= row.x0 - left <= INDENT[1] * row.size


def _with_lines_beside(row: Row, small: Iterable[Row], em: float) -> tuple[float, float]:
    """The top and the bottom of a row, together with another line of the subhead right above or below it."""
    beside = [other for other in small if other is not row and share_x(row, other) > 0]
    top = min([row.y0, *(other.y0 for other in beside if 0 <= row.y0 - other.y1 + em / 2 <= em)])
    bottom = max([row.y1, *(other.y1 for other in beside if 0 <= other.y0 - row.y1 + em / 2 <= em)])
    return top, bottom


def _is_inside(  # noqa: PLR0913, PLR0917 - where rows of the column may end above, and begin below
    row: Row,
    lines: Sequence[Row],
    above: tuple[float, float],
    below: tuple[float, float],
    em: float,
    opens_a_story: Callable[[str], bool],
) -> bool:
    """Whether rows of its column stand above and below it."""
    under = [line for line in lines if below[0] <= line.y0 <= below[1] and share_x(line, row) > 0]
    column = next((line for line in under if line.x0 - COLUMN * em <= row.x0 and row.x1 <= line.x1 + COLUMN * em), None)
    if column is None or opens_a_story(text_of(under[0])):
        return False
    if len(row.glyphs) == 1:
        # A number alone parts a story, at the top of a column too.
        return True
    return any(above[0] <= line.y1 <= above[1] and share_x(line, column) > 0 for line in lines)
