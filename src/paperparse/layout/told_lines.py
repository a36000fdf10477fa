"""The lines that a tool has told, each with its text and its place, before anything is made of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from attrs import frozen

from paperparse.layout.glyphs import LEFT
from paperparse.model.geometry import around
from paperparse.model.sheet import Glyph

BLANK = 0.3
"""Ems between two characters of a line from which on a blank stands there."""

LEVEL = 0.4
"""Heights of a line by which the feet of lines side by side may differ: boxes are not drawn around the foot."""


@frozen(eq=False)
class ToldLine:
    """A line as its tool has told it."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def height(self) -> float:
        """Of its type."""
        return self.y1 - self.y0


def told_lines(glyphs: Iterable[Glyph]) -> list[ToldLine]:
    """The lines of a sheet that a tool has told, from the top."""
    told: dict[int, list[Glyph]] = defaultdict(list)
    for glyph in glyphs:
        told[glyph.style.line].append(glyph)
    lines = [_line(sorted(line, key=LEFT)) for line in told.values()]
    return sorted(lines, key=lambda line: (line.y0, line.x0))


def levels_of(lines: Iterable[ToldLine]) -> Iterator[list[ToldLine]]:
    """Lines side by side together, from the top; each level from the left."""
    level: list[ToldLine] = []
    for line in sorted(lines, key=lambda line: line.y1):
        if level and line.y1 - level[0].y1 > LEVEL * min(line.height, level[0].height):
            yield sorted(level, key=lambda line: line.x0)
            level = []
        level.append(line)
    if level:
        yield sorted(level, key=lambda line: line.x0)


def _line(glyphs: Sequence[Glyph]) -> ToldLine:
    blanks = (" " * (after.x0 - before.x1 > BLANK * after.style.size) for before, after in pairwise(glyphs))
    text = glyphs[0].text + "".join(blank + glyph.text for blank, glyph in zip(blanks, glyphs[1:], strict=True))
    return ToldLine(text, *around(glyph[1:5] for glyph in glyphs))
