"""Rows into the page's text: what each prints, with a space where its gap is one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from operator import sub

from attrs import define, field

from paperparse.layout.glyphs import BOTTOM, LEFT, RIGHT, TEXT, TOP
from paperparse.layout.rows import Row
from paperparse.model.geometry import Span
from paperparse.model.page import Line, PrintedLine
from paperparse.model.sheet import Glyph

SPACE = 0.2
"""Ems by which a gap is wider than the usual one of its line, to be a space between Han characters."""

VISIBLE = 0.6
"""The same beside digits and Latin letters, which many programs set off by a quarter em; wider is a space for anybody."""

LATIN = 0.12
"""The same between two Latin words, whose spaces are narrower."""

CAP = 1.5
"""The size of a drop cap in ems of its line at least; no space stands behind it."""


@define
class Composer:
    """Takes rows one after the other, and keeps the text that they make with their places."""

    parts: list[str] = field(factory=list)
    at: int = 0
    printed: list[PrintedLine] = field(factory=list)

    def line(self, row: Row, *, indent: int = 0, blank: int = 0) -> Line:
        """The row as a line of the page text."""
        text, prints = _print(row)
        span = Span(self.at, self.at + len(text))
        self.parts.append(text + "\n")
        self.at += len(text) + 1
        self.printed.append(PrintedLine(span, (row.x0, row.y0, row.x1, row.y1), prints, _sure(row)))
        return Line(span, indent, blank)

    @property
    def text(self) -> str:
        """The page text so far."""
        return "".join(self.parts)


def _sure(row: Row) -> float | None:
    """How sure an OCR engine was of the least sure part of a row."""
    if row.style.sure is None:
        return None
    return min(sure for sure in {glyph[5].sure for glyph in row.glyphs} if sure is not None)


def _print(row: Row) -> tuple[str, Sequence[Glyph]]:
    """The text of a row with spaces where it has gaps, and the glyph of each character."""
    glyphs = row.glyphs
    gaps = _gaps(row)
    least = LATIN * row.style.size
    text = "".join(map(TEXT, glyphs))
    if max(gaps, default=0.0) < least and len(text) == len(glyphs):
        return text, glyphs
    return _spaced(row, gaps)


def _spaced(row: Row, gaps: Sequence[float]) -> tuple[str, Sequence[Glyph]]:
    """The same for a row with gaps that may be spaces, or characters of several letters (ligatures)."""
    size = row.style.size
    latin = [one[0].isascii() and other[0].isascii() for one, other in pairwise(row.glyphs)]
    # A justified line is stretched between its Han characters, and not within its Latin words.
    usual = {kind: _usual([gap for gap, of in zip(gaps, latin, strict=True) if of is kind]) for kind in (True, False)}
    text: list[str] = []
    prints: list[Glyph] = []
    before: Glyph | None = None
    for glyph, gap, kind in zip(row.glyphs, (0.0, *gaps), (False, *latin), strict=True):
        if (
            gap > LATIN * size
            and before is not None
            and before[5].size <= CAP * size
            and _is_space(before, glyph, (gap - usual[kind]) / size)
        ):
            text.append(" ")
            prints.append(prints[-1])
        text.append(glyph[0])
        prints.extend([glyph] * len(glyph[0]))
        before = glyph
    return "".join(text), prints


def _usual(gaps: Sequence[float]) -> float:
    """The white that stands between most neighbours."""
    return max(0.0, sorted(gaps)[len(gaps) // 4]) if gaps else 0.0


def _gaps(row: Row) -> list[float]:
    """The white between each glyph and the next, in the direction in which the row is read."""
    glyphs = row.glyphs
    if not row.stacked:
        return list(map(sub, map(LEFT, glyphs[1:]), map(RIGHT, glyphs)))
    if glyphs[0].y0 > glyphs[-1].y0:
        return list(map(sub, map(TOP, glyphs), map(BOTTOM, glyphs[1:])))
    return list(map(sub, map(TOP, glyphs[1:]), map(BOTTOM, glyphs)))


def _is_space(before: Glyph, after: Glyph, gap: float) -> bool:
    left, right = before[0][-1:], after[0][:1]
    latin = left.isascii(), right.isascii()
    if all(latin):
        return gap > (
            LATIN if left.isalnum() and right.isalnum() and not (left.isdigit() and right.isdigit()) else SPACE
        )
    return gap > (VISIBLE if any(latin) else SPACE)
