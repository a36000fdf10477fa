"""The rows of a strip into paragraphs and headings: where one ends, and another begins."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from attrs import evolve

from paperparse.layout.captions import SmallType
from paperparse.layout.columns import DEEP, INDENT, LEVEL, Column
from paperparse.layout.compose import LATIN
from paperparse.layout.rows import Row
from paperparse.model.page import Part, Setting
from paperparse.model.sheet import Glyph

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

CENTRED = 0.9
"""Ems by which the free room at both sides of a centred row may differ."""

ANOTHER = 0.03
"""The difference of sizes that parts lines which are no text of stories: a deck and the byline below it."""

LEAST_OPENERS = 2
"""Rows of a column that begin with strong words, for that to be how its paragraphs begin."""

LEAST_ROOM = 0.9
"""Ems of free room at both sides of a centred row."""

MOST_FULL = 2
"""Full rows of a heading above its centred last one at most; more of them are a paragraph."""


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
        elif _is_centred_below(found[-1], row, setting, column):
            begins = False
            found[-1] = found[-1][0], setting
        elif _runs_on(before, row, column):
            begins = False
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


def _is_centred_below(above: tuple[list[Row], Setting], row: Row, setting: Setting, column: Column) -> bool:
    """Whether a row is the rest of a centred heading or byline whose first rows fill the column."""
    rows, before = above
    if not setting.centred or before.centred or len(rows) > MOST_FULL or not (setting.bold or setting.other_type):
        return False
    if any(_look(one) != _look(row) or one.mixed for one in (row, *rows)):
        return False
    (left, right), flush = _rooms(row, column), (_rooms(one, column) for one in rows)
    return abs(left - right) <= CENTRED and all(max(rooms) < LEAST_ROOM for rooms in flush)


def _look(row: Row) -> tuple[str, float, bool, int]:
    """What the eye sees of a row's type; a style also tells which line of a tool it was."""
    style = row.style
    return style.font, style.size, style.bold, style.colour


def _rooms(row: Row, column: Column) -> tuple[float, float]:
    """Ems of free room at the left and at the right of a row."""
    column, size = column.at(row), row.style.size
    return (row.x0 - column.left) / size, (column.right - row.x1) / size


def _setting(row: Row, column: Column, types: frozenset[SmallType], em: float) -> Setting:
    size = row.style.size
    left, right = _rooms(row, column)
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


def _runs_on(before: Row, row: Row, column: Column) -> bool:
    """Whether a row begins flush in the type of the row above, and goes on in another: the words that open a paragraph do.

    Where paragraphs have no indent, the row above may as well be a subhead.
    """
    if column.indent is None or not row.mixed:
        return False
    flush = (row.x0 - column.at(row).left) / row.size < column.indent / 2
    return flush and _type(row.glyphs[0]) == _type(before.glyphs[-1]) != _type(row.glyphs[-1])


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

    It does where the last row is full, and the fresh one begins without the indent that paragraphs have here, in the type of
    the last or of the stories.
    """
    least = column.indent
    if least is None or setting.centred or setting.bold is not (last.style.bold and not last.mixed):
        return False
    if setting.other_type and (fresh.style.font, fresh.style.size) != (last.style.font, last.style.size):
        return False
    column, next_column = column.at(last), next_column.at(fresh)
    full = (column.right - last.x1) / last.style.size <= SHORT
    flush = (fresh.x0 - next_column.left) / fresh.style.size < least / 2
    return full and flush
