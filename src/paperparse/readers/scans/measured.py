"""Lines as they lie on a straight page: their boxes turned upright, how thick they are, how far their characters stand apart."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, repeat
from math import hypot
from statistics import fmean, median

from attrs import define

from paperparse.model.scan import Mark, TextLine
from paperparse.model.sheet import STRAIGHT, Placing

TALL = 1.5
"""How much higher than wide a line is that runs down, where its tool does not say how it runs."""

FLAT, LONG = 2.0, 12.0
"""How much wider than high a character is that does not fill its square, as 一, and how much at most: a longer box is around a
line of which one character was read."""

FAR = 2.0
"""Thicknesses between the middles of two characters that are no neighbours in a word."""

WIDE, FILLED = 0.75, 0.93
"""The place of a full character among those of a line by their width, and how much of the em its ink takes."""

MOSTLY = 0.6
"""Of the characters of a line or word, the wide ones that tell the em: what letters and digits take is guessed."""

HALF = 0.5
"""Ems of a Latin letter, a digit, a blank; Han characters and marks take one."""


SQUARES, SKEWED = 0.95, 0.08
"""Of the Han characters of a page, those in squares where its tool tells squares, and how much longer one side may be: some
pixels are rounded. Boxes around ink are squares now and then."""


EVENED = 5
"""Han characters of a line over which rounding is evened out."""


@define
class Measured:
    """A line of print on the straight page."""

    line: TextLine
    marks: tuple[Mark, ...]
    """With upright boxes."""
    vertical: bool
    x0: float
    y0: float
    x1: float
    y1: float
    advance: float | None
    """How wide its Han characters are: as their ink, else as it is from one to the next; None where it has hardly any."""
    size: float = 0.0
    """Of the em square; set by `sizes.give_sizes`."""

    @property
    def thickness(self) -> float:
        """Across the line; of a single character the side that fits a square, whatever mark stands in its box too."""
        width, height = self.x1 - self.x0, self.y1 - self.y0
        if self.count == 1:
            short, long = sorted((width, height))
            return long if FLAT * short <= long <= LONG * short else short
        return width if self.vertical else height

    def sides(self, mark: Mark) -> tuple[float, float]:
        """How long the box of a mark is along the line, and across it."""
        width, height = mark.x1 - mark.x0, mark.y1 - mark.y0
        return (height, width) if self.vertical else (width, height)

    @property
    def count(self) -> int:
        """How many characters it has."""
        return sum(len(mark.text) for mark in self.marks)


def measured(line: TextLine, askew: Placing) -> Measured | None:
    """The line of a page that lies so; None for a line without print."""
    marks = tuple(Mark(mark.text, *askew.off_the_page(mark[1:])) for mark in line.marks if mark.text.strip())
    if not marks:
        return None
    box = _box_of(line, marks, askew)
    if len(marks) == 1:
        marks = (Mark(marks[0].text, *box),)
    width, height = box[2] - box[0], box[3] - box[1]
    vertical = line.vertical
    if vertical is None:
        vertical = height > TALL * width and sum(len(mark.text) for mark in marks) > 1
    found = Measured(line, marks, vertical, *box, None)
    found.advance = _ink(found) if line.tight else advance_of(found)
    return found


def _box_of(line: TextLine, marks: tuple[Mark, ...], askew: Placing) -> tuple[float, float, float, float]:
    """The box of the whole line: that of its outline, if it has one with four corners, else of what its marks cover."""
    if len(line.outline) == 4 and not line.tight:  # noqa: PLR2004 - a quadrangle
        a, b, c, d = line.outline
        x, y = sum(x for x, _ in line.outline) / 4, sum(y for _, y in line.outline) / 4
        x, y, _, _ = askew.off_the_page((x, y, x, y))
        width = (hypot(b[0] - a[0], b[1] - a[1]) + hypot(c[0] - d[0], c[1] - d[1])) / 4
        height = (hypot(d[0] - a[0], d[1] - a[1]) + hypot(c[0] - b[0], c[1] - b[1])) / 4
        if width > 0 and height > 0:
            return x - width, y - height, x + width, y + height
    across = [(mark.x0, mark.x1) for mark in marks]
    down = [(mark.y0, mark.y1) for mark in marks]
    if line.tight and (full := [mark for mark in marks if is_han(mark.text)]):
        # Marks and Latin letters reach below the foot of the line, and flat characters do not reach it.
        if line.vertical:
            across = _usual([(mark.x0, mark.x1) for mark in full])
        else:
            down = _usual([(mark.y0, mark.y1) for mark in full])
    x0, x1 = _extent(across)
    y0, y1 = _extent(down)
    return x0, y0, x1, y1


def _usual(sides: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Where most characters begin and end, those that are high."""
    lows, highs = sorted(low for low, _ in sides), sorted((high for _, high in sides), reverse=True)
    at = len(sides) // 5
    return [(lows[at], highs[at])]


def _extent(sides: list[tuple[float, float]]) -> tuple[float, float]:
    return min(low for low, _ in sides), max(high for _, high in sides)


def is_wide(char: str) -> bool:
    """Whether a character takes a whole em: Han characters, and the marks between them.

    >>> [is_wide(char) for char in "报，“a5"]
    [True, True, True, False, False]
    """
    return unicodedata.east_asian_width(char) in "WFA"


def shares(text: str) -> list[float]:
    """The ems of each character of a word whose characters share its box.

    >>> shares("5月30日")
    [0.5, 1.0, 0.5, 0.5, 1.0]
    """
    return [1.0 if is_wide(char) else HALF for char in text]


def _ink(line: Measured) -> float | None:
    """The em by the ink of the Han characters: most fill their square but for a little, some are narrow."""
    widths = sorted(line.sides(mark)[0] for mark in line.marks if is_han(mark.text))
    return widths[int(WIDE * len(widths))] / FILLED if len(widths) > 1 else None


def advance_of(line: Measured) -> float | None:
    """The median distance of Han characters that are neighbours."""
    steps = [*_between(line), *_within(line)]
    return median(steps) if len(steps) > 1 else None


def _between(line: Measured) -> Iterator[float]:
    for one, other in pairwise(line.marks):
        if is_han(one.text) and is_han(other.text):
            step = _middle(other, vertical=line.vertical) - _middle(one, vertical=line.vertical)
            if 0 < step < FAR * line.thickness:
                yield step


def _within(line: Measured) -> Iterator[float]:
    """The em of words and whole lines, for each of their wide characters; letters and digits among them are narrower."""
    for mark in line.marks:
        if len(mark.text) > 1:
            parts = shares(mark.text)
            wide = parts.count(1.0)
            if wide >= MOSTLY * len(parts):
                yield from repeat(line.sides(mark)[0] / sum(parts), wide)


def are_squares(lines: Sequence[Measured]) -> bool:
    """Whether the boxes of the characters are their em squares, as a text layer has them, and not around ink or whole lines."""
    sides = [line.sides(mark) for line in lines for mark in line.marks if is_han(mark.text)]
    square = sum(abs(along - across) <= SKEWED * across for along, across in sides)
    told = 2 * len(sides) > sum(line.count for line in lines)
    return told and square >= SQUARES * len(sides) and not any(line.line.tight for line in lines)


def square_of(line: Measured) -> float:
    """The side of the squares of most characters; along a line rounding is evened out, if they are not letter-spaced."""
    if len(line.marks) == 1:
        return line.thickness
    sides = [line.sides(mark) for mark in line.marks]
    usual = median(across for _, across in sides)
    han = (side for (side, _), mark in zip(sides, line.marks, strict=True) if is_han(mark.text))
    even = [side for side in han if abs(side - usual) <= SKEWED * usual]
    return fmean(even) if len(even) >= EVENED else usual


def is_han(text: str) -> bool:
    """Whether a text is one Han character."""
    return len(text) == 1 and unicodedata.category(text) == "Lo" and is_wide(text)


def _middle(mark: Mark, *, vertical: bool) -> float:
    return (mark.y0 + mark.y1) / 2 if vertical else (mark.x0 + mark.x1) / 2


def measured_lines(lines: Iterable[TextLine], askew: Placing = STRAIGHT) -> list[Measured]:
    """The lines that have print."""
    found = [line for line in (measured(line, askew) for line in lines) if line is not None]
    down = 2 * sum(line.count for line in found if line.vertical) > sum(line.count for line in found)
    for line in found:
        if line.count == 1:
            # A single character runs nowhere: it is the rest of a line like the others.
            line.vertical = down
    return found
