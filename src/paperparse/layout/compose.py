"""Stories in order into the page's text and blocks: rows become lines, lines paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from operator import sub

from attrs import define, evolve, field

from paperparse.layout.captions import SmallType
from paperparse.layout.columns import DEEP, INDENT, LEVEL, Column
from paperparse.layout.glyphs import BOTTOM, LEFT, RIGHT, TEXT, TOP
from paperparse.layout.rows import Row
from paperparse.model.geometry import Span
from paperparse.model.page import Line, Part, PrintedLine, Setting
from paperparse.model.sheet import Glyph

SPACE = 0.2
"""Ems by which a gap is wider than the usual one of its line, to be a space between Han characters."""

VISIBLE = 0.6
"""The same beside digits and Latin letters, which many programs set off by a quarter em; wider is a space for anybody."""

LATIN = 0.12
"""The same between two Latin words, whose spaces are narrower."""

SMALL_INDENT = 0.75
"""The same where a page indents by one em, as old papers and those of Hong Kong do."""

SHORT = 1.6
"""Ems that a row leaves free at its end when its paragraph ends there: hanging marks leave less than one."""

ENDING = frozenset("。！？…：”’』」）〕】﹂﹄︶.!?:)")
"""Marks with which a paragraph ends."""

RUNNING = 4
"""Rows of running text at least; fewer are lines of their own."""

VERY_SHORT = 3.0
"""Ems that end a paragraph whatever its last mark is; unjustified rows leave less."""

CAP = 1.5
"""The size of a drop cap in ems of its line at least; no space stands behind it."""

CENTRED = 0.9
"""Ems by which the free room at both sides of a centred row may differ."""

ANOTHER = 0.03
"""The difference of sizes that parts lines which are no text of stories: a deck and the byline below it."""

LEAST_OPENERS = 2
"""Rows of a column that begin with strong words, for that to be how its paragraphs begin."""

LEAST_ROOM = 0.9
"""Ems of free room at both sides of a centred row."""


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
    usual = max(0.0, sorted(gaps)[len(gaps) // 4]) if gaps else 0.0
    text: list[str] = []
    prints: list[Glyph] = []
    before: Glyph | None = None
    for glyph, gap in zip(row.glyphs, (0.0, *gaps), strict=True):
        if (
            gap > LATIN * size
            and before is not None
            and before[5].size <= CAP * size
            and _is_space(before, glyph, (gap - usual) / size)
        ):
            text.append(" ")
            prints.append(prints[-1])
        text.append(glyph[0])
        prints.extend([glyph] * len(glyph[0]))
        before = glyph
    return "".join(text), prints


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


def paragraphs_of(
    rows: Sequence[Row], column: Column, types: frozenset[SmallType], em: float
) -> list[tuple[list[Row], Setting]]:
    """The rows of one strip, parted where paragraphs and headings begin; the settings know no story yet."""
    found: list[tuple[list[Row], Setting]] = []
    before: Row | None = None
    column.narrow(rows)
    openers = [row.x0 for row in rows if _opens_in_another_type(row.glyphs)]
    for row in rows:
        setting = _setting(row, column, types, em)
        if before is None:
            begins = True
        elif len(found[-1][0]) == 1 and _opens(before, row, column, openers):
            begins = row.listed or before.listed
        else:
            begins = _begins(before, row, (found[-1][1], setting), column, running=len(rows) >= RUNNING)
        if begins:
            found.append(([row], setting))
        else:
            found[-1][0].append(row)
            if (found[-1][1].bold and not setting.bold) or (found[-1][1].other_type and not setting.other_type):
                # The paragraph is set as its text, not as the word that opens it.
                found[-1] = found[-1][0], evolve(setting, starts=found[-1][1].starts)
        before = row
    return found


def _setting(row: Row, column: Column, types: frozenset[SmallType], em: float) -> Setting:
    size, column = row.style.size, column.at(row)
    left, right = (row.x0 - column.left) / size, (column.right - row.x1) / size
    centred = left >= LEAST_ROOM and right >= LEAST_ROOM and abs(left - right) <= CENTRED
    other = (row.style.font, size) not in types
    strong = row.style.bold and not row.mixed
    apart = centred and (strong or other or left > DEEP)
    return Setting(
        Part.TEXT,
        0,
        size=size / em,
        bold=strong,
        other_type=other,
        centred=apart or left > DEEP,
        coloured=is_coloured(row.style.colour),
        starts=None if column.indent is None else left >= column.indent or apart,
    )


@lru_cache(maxsize=256)
def is_coloured(colour: int) -> bool:
    """Whether print of a colour (0xRRGGBB) is neither black nor grey, or white on a dark ground.

    >>> is_coloured(0x333333), is_coloured(0xC00000), is_coloured(0xFFFFFF)
    (False, True, True)
    """
    parts = [colour >> shift & 255 for shift in (16, 8, 0)]
    return max(parts) - min(parts) > SATURATED or min(parts) > LIGHT


def _begins(before: Row, row: Row, settings: tuple[Setting, Setting], column: Column, *, running: bool) -> bool:
    """Whether a paragraph or a heading begins with `row`; `running`: it is one of many rows."""
    above, setting = settings
    size = row.style.size
    if row.listed or before.listed:
        return True
    least = column.indent or INDENT
    if setting.other_type and above.other_type and abs(row.style.size - before.style.size) > ANOTHER * size:
        return True
    if setting.centred or above.centred:
        return not (setting.centred and above.centred and setting.bold and above.bold)
    room = (column.at(before).right - before.x1) / size
    short = room > SHORT
    if (setting.bold is not above.bold and short) or _changes_type(before, row, setting, short=short):
        return True
    if (row.x0 - column.at(row).left) / size >= least:
        return column.indent is not None or (row.x0 - before.x0) / size >= least
    room -= _first_word(row) / size
    return room > SHORT and (room > VERY_SHORT or not running or before.glyphs[-1][0] in ENDING)


def _first_word(row: Row) -> float:
    """The length of the word or number that a row begins with, which may not have had room above; 0 for a Han character."""
    right = left = row.glyphs[0][1]
    for glyph in row.glyphs:
        if not glyph[0].isascii() or glyph[1] - right > LATIN * glyph[5].size:
            break
        right = glyph[3]
    return right - left


def _changes_type(before: Row, row: Row, setting: Setting, *, short: bool) -> bool:
    """Whether a line in a type of its own begins after the end of a sentence, or is over: a subhead that is not bold."""
    if before.style.font == row.style.font:
        return False
    ended = before.glyphs[-1][0] in ENDING
    apart = ended and row.glyphs[-1][0] not in ENDING if setting.other_type else short and not ended
    return apart and {glyph[5].font for glyph in before.glyphs}.isdisjoint(glyph[5].font for glyph in row.glyphs)


def _opens(before: Row, row: Row, column: Column, openers: Sequence[float]) -> bool:
    """Whether a word in a type of its own that opens a paragraph fills its first row: the next row is flush.

    It is strong and has an indent, or begins where other rows, `openers`, begin in one type and go on in another.
    """
    if _type(before.glyphs[-1]) == _type(row.glyphs[0]):
        return False
    least = column.indent or INDENT
    size, place = before.style.size, (before.x0 - column.at(before).left) / before.style.size
    strong = before.style.bold and not before.mixed and not row.style.bold
    opened = strong and column.indent is not None and least <= place <= DEEP
    usual = sum(abs(before.x0 - x0) <= LEVEL * size for x0 in openers) >= LEAST_OPENERS
    return (opened or usual) and (row.x0 - column.at(row).left) / row.style.size < least / 2


def _opens_in_another_type(glyphs: Sequence[Glyph]) -> bool:
    first, last = glyphs[0], glyphs[-1]
    return first[5] is not last[5] and _type(first) != _type(last)


def _type(glyph: Glyph) -> tuple[str, bool]:
    """Font and weight."""
    return glyph[5].font, glyph[5].bold


def indent_of(strips: Sequence[Sequence[Row]], lefts: Sequence[float]) -> float | None:
    """Ems of the least indent with which the paragraphs of the page begin; None where too few rows stand in for that."""
    rooms = [(row.x0 - left) / row.style.size for rows, left in zip(strips, lefts, strict=True) for row in rows]
    least = LEAST_INDENTED * len(rooms)
    usual = sum(INDENT <= room <= DEEP for room in rooms)
    if rooms and usual >= least:
        return INDENT
    small = sum(SMALL_INDENT <= room <= INDENT for room in rooms)
    return SMALL_INDENT if rooms and small >= least and small > 2 * usual else None


SATURATED, LIGHT = 60, 200
"""Of 255: the difference of a colour's parts, and the darkest of them."""

LEAST_INDENTED = 0.04
"""Of all rows: a paragraph of a newspaper has five rows as a rule, and hardly ever twenty-five."""


def goes_on(last: Row, column: Column, fresh: Row, setting: Setting, next_column: Column) -> bool:
    """Whether a paragraph runs from the foot of one column into the head of the next.

    It does where the last row is full, and the fresh one begins without the indent that paragraphs have here.
    """
    least = column.indent
    if least is None or setting.centred or setting.bold is not (last.style.bold and not last.mixed):
        return False
    column, next_column = column.at(last), next_column.at(fresh)
    full = (column.right - last.x1) / last.style.size <= SHORT
    flush = (fresh.x0 - next_column.left) / fresh.style.size < least / 2
    return full and flush
