"""Horizontal lines on a page of vertical ones: captions, folio lines, headlines, an English name.

Where every character is placed by itself, nothing says how a line runs. But neighbours in a line touch, and lines beside each
other do not: characters that are nearer to those beside them than to those above and below are a line across the page.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise

from attrs import evolve

from paperparse.layout.rows import Row
from paperparse.layout.runs import SHADOW
from paperparse.model.sheet import Glyph

TOUCHING = 0.25
"""Ems between neighbours in a line at most."""

APART, MORE = 0.15, 0.1
"""Ems above and below a character of such a line, to the next one in its column: at least, and more than beside it."""

WIDE = 1.6
"""Ems of a line at least: two digits of a vertical line stand side by side in one em."""

BLANK = 2.6
"""Ems of a blank inside a line at most."""

ALIKE = 1.2
"""The ratio of sizes in a line, and of neighbours above each other."""

LARGE, LEAST = 1.15, 3
"""The size of upright lines on a horizontal page in body ems at least, and their characters: two may be those of two lines."""

SIDE_BY_SIDE = 6
"""Upright lines of one headline at most: so many characters of them stand on one baseline."""

FEW, SPACED = 3, 0.1
"""Characters of a line at most that may be of so many lines side by side, and ems between them at least."""

FULL = 0.8
"""Ems of their width at least: the digits of a number stand side by side in an upright line."""

AXIS = 0.3
"""Ems by which the middles of characters above each other differ at most."""


def lines_across(glyphs: Sequence[Glyph]) -> list[list[int]]:
    """The numbers of the glyphs of each line across a page of vertical lines, as displayed; from the left."""
    alone = _Alone(glyphs)
    levels: dict[float, list[int]] = defaultdict(list)
    for number, glyph in enumerate(glyphs):
        if not glyph[5].line and not glyph[0].isspace():
            levels[round(glyph[4], 1)].append(number)
    found: list[list[int]] = []
    for level in levels.values():
        if len(level) > 1:
            level.sort(key=lambda number: glyphs[number][1])
            found.extend(_lines(glyphs, level, alone))
    return _without_grids(glyphs, found)


def _without_grids(glyphs: Sequence[Glyph], lines: list[list[int]]) -> list[list[int]]:
    """The lines but short ones that stand in a column of more lines than they have characters, as in a spaced headline.

    Where its characters stand farther from each other than its lines do, what makes it longer says how it runs.
    """
    columns: dict[tuple[int, int], list[list[int]]] = defaultdict(list)
    for line in lines:
        first, last = glyphs[line[0]], glyphs[line[-1]]
        spaced = len(line) <= FEW and glyphs[line[1]][1] - first[3] > SPACED * first[5].size
        if spaced:
            columns[round(first[1]), round(last[3])].append(line)
    grids = {id(line) for column in columns.values() for line in column if len(column) > len(line)}
    return [line for line in lines if id(line) not in grids]


def _lines(glyphs: Sequence[Glyph], level: Iterable[int], alone: _Alone) -> Iterator[list[int]]:
    line: list[int] = []
    sure = False
    for run in _runs(glyphs, level):
        gaps = sorted(glyphs[after][1] - glyphs[before][3] for before, after in pairwise(run))
        gap = gaps[len(gaps) // 2] if gaps else 0.0
        free = [alone.is_alone(number, gap) for number in run]
        wide = glyphs[run[-1]][3] - glyphs[run[0]][1] >= WIDE * glyphs[run[0]][5].size
        is_line = len(run) > 1 and wide and 2 * sum(free) > len(free) and (len(run) > 2 or all(free))  # noqa: PLR2004 - a pair
        goes_on = bool(line) and _follows(glyphs[line[-1]], glyphs[run[0]], BLANK)
        if goes_on and (is_line or all(free)):
            line += run
            sure |= is_line
            continue
        if sure:
            yield line
        line, sure = (run, is_line) if is_line or all(free) else ([], False)
    if sure:
        yield line


def _runs(glyphs: Sequence[Glyph], level: Iterable[int]) -> Iterator[list[int]]:
    run: list[int] = []
    for number in level:
        if run and not _follows(glyphs[run[-1]], glyphs[number], TOUCHING):
            yield run
            run = []
        run.append(number)
    yield run


def _follows(one: Glyph, other: Glyph, reach: float) -> bool:
    size, beside = one[5].size, other[5].size
    return max(size, beside) <= ALIKE * min(size, beside) and -size / 2 < other[1] - one[3] <= reach * size


def without_neighbours(rows: Sequence[Row], em: float) -> list[Row]:
    """The rows of a horizontal page, those parted that upright lines of display type side by side have made.

    Two such lines print pairs of characters on one baseline, which touch those above and below and not each other.
    """
    short = [row for row in rows if len(row.glyphs) <= SIDE_BY_SIDE and row.size >= LARGE * em]
    if len(short) < LEAST:
        return list(rows)
    large = [glyph for row in short for glyph in row.glyphs if glyph[3] - glyph[1] >= FULL * row.size]
    lying = [Glyph(glyph[0], glyph[2], glyph[1], glyph[4], glyph[3], glyph[5]) for glyph in large]
    found = [line for line in lines_across(lying) if len(line) >= LEAST]
    upright = {id(large[number]): name for name, line in enumerate(found) for number in line}
    holding = {id(row) for row in short} if upright else set()
    return [part for row in rows for part in (_parts(row, upright) if id(row) in holding else [row])]


def _parts(row: Row, upright: Mapping[int, int]) -> list[Row]:
    """The parts of a row that are of different upright lines, or of none."""
    parts = [tuple(part) for _, part in groupby(row.glyphs, key=lambda glyph: upright.get(id(glyph)))]
    if len(parts) == 1 or row.stacked:
        return [row]
    return [
        evolve(row, glyphs=part, x0=part[0][1], x1=max(glyph[3] for glyph in part), shadows=_beside(row.shadows, part))
        for part in parts
    ]


def _beside(shadows: Iterable[Glyph], part: Sequence[Glyph]) -> tuple[Glyph, ...]:
    """The second prints of the glyphs of a part."""
    left, right = part[0][1], part[-1][3]
    return tuple(glyph for glyph in shadows if left <= (glyph[1] + glyph[3]) / 2 <= right)


def once(rows: Sequence[Row]) -> list[Row]:
    """The rows that lines across make, those printed once more right beside themselves with that as their shadow."""
    kept: list[Row] = []
    for row in rows:
        at = next((number for number, other in enumerate(kept) if _is_shadow(row, other)), None)
        if at is None:
            kept.append(row)
        else:
            kept[at] = evolve(kept[at], shadows=(*kept[at].shadows, *row.glyphs))
    return kept


def _is_shadow(row: Row, other: Row) -> bool:
    slack = SHADOW * row.size
    near = abs(row.x0 - other.x0) < slack and abs(row.y0 - other.y0) < slack
    return near and [glyph[0] for glyph in row.glyphs] == [glyph[0] for glyph in other.glyphs]


class _Alone:
    """Which glyphs have nothing right above or below them."""

    def __init__(self, glyphs: Sequence[Glyph]) -> None:
        self._glyphs = glyphs
        self._columns: dict[int, list[tuple[float, float, float, float]]] = defaultdict(list)
        self._width = max((glyph[5].size for glyph in glyphs), default=1.0) / 2
        for glyph in glyphs:
            if not glyph[0].isspace():
                middle = (glyph[1] + glyph[3]) / 2
                self._columns[int(middle / self._width)].append((glyph[2], glyph[4], middle, glyph[5].size))
        for column in self._columns.values():
            column.sort()

    def is_alone(self, number: int, gap: float) -> bool:
        """Whether no glyph of about its size is as near to one above or below as its neighbours beside it, at `gap`."""
        _, x0, y0, x1, y1, style = self._glyphs[number]
        middle, size = (x0 + x1) / 2, style.size
        reach = max(APART * size, gap + MORE * size)
        at = int(middle / self._width)
        for column in (self._columns[key] for key in (at - 1, at, at + 1) if key in self._columns):
            low = bisect_left(column, (y0 - ALIKE * size - reach,))
            for top, bottom, beside, other in column[low:]:
                if top > y1 + reach:
                    break
                near = abs(beside - middle) <= AXIS * size and max(size, other) <= ALIKE * min(size, other)
                if near and (abs(top - y1) <= reach or abs(y0 - bottom) <= reach):
                    return False
        return True
