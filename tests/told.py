"""Pages as a tool tells them that knows lines of text and nothing else."""

from __future__ import annotations

from collections.abc import Iterable

from paperparse.model.issue import PageResult
from paperparse.model.page import Size
from paperparse.model.scan import Mark, Scan, TextLine
from paperparse.model.sheet import Sheet
from paperparse.pipeline import trace
from paperparse.readers.scans import sheet_of

BODY = 30.0
ROOM = 0.06
"""Of the size, what a tool leaves above and below: its boxes are not the squares of the characters."""
PITCH = 44.0
COLUMN = 14
GUTTER = 45.0
LEFT = 100.0
SENTENCE = "果园里新修的水渠从村口通到山脚村民们说今年的收成一定比去年好"


def told(text: str, x: float, y: float, size: float = BODY) -> TextLine:
    """A line with a box around each of its characters, somewhat higher than these; a blank is half as wide."""
    marks = []
    for char in text:
        wide = size if char > "~" else size / 2
        if char != " ":
            marks.append(Mark(char, x, y - ROOM * size, x + wide, y + (1 + ROOM) * size))
        x += wide
    return TextLine(tuple(marks), vertical=False)


def left_of(column: int) -> float:
    """Where a column begins."""
    return LEFT + column * (COLUMN * BODY + GUTTER)


def text(column: int, y: float, rows: int) -> list[TextLine]:
    """Justified lines of a paragraph that goes on, from a height down; each says something else."""
    written = SENTENCE * (rows + 1)
    return [told(written[number * COLUMN :][:COLUMN], left_of(column), y + PITCH * number) for number in range(rows)]


def sheet_from(lines: Iterable[TextLine]) -> Sheet:
    """The sheet of a page with these lines, and with nothing else."""
    return sheet_of(Scan(1, Size(1800, 2600), tuple(lines)))


def result_of(lines: Iterable[TextLine]) -> PageResult:
    """What is read from it."""
    return trace(sheet_from(lines)).result
