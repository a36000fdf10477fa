"""Boxes of teasers that a file does not tell: a label such as 导读, and below it titles with page numbers that line up.

With the box around it such a list is read title by title. Without, its numbers are a column of their own, and its titles
run together or into the stories beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from paperparse.layout.rules import Frame
from paperparse.layout.strips import share_x
from paperparse.layout.told_lines import LEVEL, ToldLine
from paperparse.layout.wording import Asked
from paperparse.model.geometry import SIDES, around

STEP = 7.0
"""Ems from one page number to the next at most: a title over three lines, and white."""

WIDEST = 45.0
"""Ems of such a box at most: it is half a page wide, if that."""

ALIGNED = 1.0
"""Ems by which the numbers, or the beginnings of the titles, may differ and line up."""

UNDER = 1.5
"""Ems between a title and a number below its end at most."""

LARGE = 1.05
"""Ems of the type of titles that share a number, at least: below a label, lines of the body type are its text."""

APART = 3.5
"""Ems of white between two titles of such a list at most."""

INSIDE = 0.5
"""Ems by which a line may stick out of the box."""

LEAST = 2
"""Titles with a number in a box."""


def index_boxes(lines: Sequence[ToldLine], em: float, labels: Asked, points: Asked) -> list[Frame]:
    """The boxes; `labels`: whether a line is the label of such a list, `points`: whether it ends in a page.

    `lines` are all lines of the page, from the top.
    """
    boxes = [_box_below(label, lines, em, points) for label in lines if labels(label.text)]
    return [box for box in boxes if box is not None]


def _box_below(label: ToldLine, lines: Sequence[ToldLine], em: float, points: Asked) -> Frame | None:
    entries = _entries_below(label, lines, em, points)
    inside = [line for entry in entries for line in entry]
    if len(entries) < LEAST:
        inside = _large_titles_below(label, lines, em, points)
    if sum(points(line.text) for line in inside) < LEAST:
        return None
    box = Frame(*around(map(SIDES, [label, *inside])))
    crossing = [line for line in lines if _crosses(line, box, INSIDE * em)]
    return None if crossing or box.x1 - box.x0 > WIDEST * em else box


def _entries_below(
    label: ToldLine, lines: Sequence[ToldLine], em: float, points: Asked
) -> list[tuple[ToldLine, ToldLine]]:
    """The first and the last line of each entry below a label, which may be one: its number stands at its end."""
    found: list[tuple[ToldLine, ToldLine]] = []
    foot = label.y1
    for last in lines:
        if not -LEVEL * em <= last.y0 - foot <= STEP * em or last.x1 < label.x0 or not points(last.text):
            continue
        first = _title_of(last, lines, em)
        if first is None or first.x0 > label.x1 or first.y0 < label.y0 or not _lines_up(first, last, found, em):
            continue
        found.append((first, last))
        foot = max(first.y1, last.y1)
    return found


def _large_titles_below(label: ToldLine, lines: Sequence[ToldLine], em: float, points: Asked) -> list[ToldLine]:
    """The lines of a list in display type below a label, down to its last number: some titles may share one."""
    found: list[ToldLine] = []
    last = 0
    box = Frame(*SIDES(label))
    for line in lines:
        if line.y0 < label.y1 - LEVEL * em or share_x(line, box) <= 0:
            continue
        if line.y0 - box.y1 > APART * em or not (points(line.text) or line.height >= LARGE * em):
            break
        found.append(line)
        box = Frame(*around([box, SIDES(line)]))
        if points(line.text):
            last = len(found)
    return found[:last]


def _title_of(number: ToldLine, lines: Iterable[ToldLine], em: float) -> ToldLine | None:
    """The line that a page number belongs to: at its left, or above its end; itself where it holds more than a number."""
    if number.x1 - number.x0 > STEP * number.height:
        return number
    level = [line for line in lines if line.x1 <= number.x0 and abs(line.y1 - number.y1) <= LEVEL * number.height]
    if level:
        return max(level, key=lambda line: line.x1)
    above = [
        line
        for line in lines
        if 0 <= number.y0 - line.y1 + LEVEL * em <= UNDER * em and line.x0 < number.x0 and line.x1 <= number.x1 + em
    ]
    return max(above, key=lambda line: (line.y1, line.x1), default=None)


def _lines_up(first: ToldLine, last: ToldLine, entries: Sequence[tuple[ToldLine, ToldLine]], em: float) -> bool:
    """Whether an entry begins where the one above begins, or ends where it ends."""
    if not entries:
        return True
    above = entries[-1]
    return abs(first.x0 - above[0].x0) <= ALIGNED * em or abs(last.x1 - above[1].x1) <= ALIGNED * em


def _crosses(line: ToldLine, box: Frame, slack: float) -> bool:
    """Whether a line stands in a box in part."""
    touches = (
        min(line.x1, box.x1) - max(line.x0, box.x0) > slack and min(line.y1, box.y1) - max(line.y0, box.y0) > slack
    )
    return touches and not box.holds(line.x0, line.y0, line.x1, line.y1, slack)
