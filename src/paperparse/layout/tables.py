"""Rows of a list that end far to the right: a title, white or leaders, and a page number in a column of its own.

Both are on one line, and are read so. Columns of text are wider than such a number, and their rows are all as long.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence

from attrs import evolve

from paperparse.layout.rows import Row
from paperparse.layout.rules import Drawing

NARROW = 5.0
"""Ems of the entries of the second column at most: no text is set so narrow."""

WIDE = 2.5
"""Ems of the entries of the first column at least."""

FAR = 40.0
"""Ems between the two at most."""

LEVEL = 0.25
"""Ems by which the feet of the two differ at most."""

PAST = 0.5
"""Of the height of a list that a rule between its cells stands beside at least."""

UNDER = 1.0
"""Ems between the foot of an entry and a number below it."""

ALIKE = 1.6
"""The ratio of their sizes: numbers are set smaller than titles."""

ALIGNED = 0.7
"""Ems by which edges that line up differ at most."""

LEAST = 3
"""Lines of a list."""

MOST = 0.8
"""Of a column's entries: so many have a partner."""

GUTTER = 2.5
"""Ems between the two at least: columns of text stand closer."""

STEP = 7.0
"""Ems from one line of a list to the next at most."""

Pair = tuple[Row, Row]


def with_lists(rows: Sequence[Row], drawing: Drawing, em: float) -> list[Row]:
    """The rows, the two entries of each line of a list as one."""
    flat = sorted((row for row in rows if not row.stacked), key=lambda row: row.y1)
    feet = [row.y1 for row in flat]
    joined: dict[int, Row] = {}
    taken: set[int] = set()
    for column in _columns((row for row in flat if row.x1 - row.x0 <= NARROW * em), em):
        pairs = [(first, last) for last in column if (first := _first(last, flat, feet, drawing, em)) is not None]
        pairs = [pair for pair in pairs if not {id(pair[0]), id(pair[1])} & taken]
        if len(pairs) >= max(LEAST, MOST * len(column)) and _is_list(pairs, em) and _is_apart(pairs, flat, em):
            for first, last in pairs:
                joined[id(first)] = _one(first, last)
                taken |= {id(first), id(last)}
    if not joined:
        return list(rows)
    return [joined.get(id(row), row) for row in rows if id(row) in joined or id(row) not in taken]


def cells_of(rows: Sequence[Row], drawing: Drawing) -> list[list[Row]]:
    """The rows between upright rules, from the left; all together where rules across make a table of them."""
    top, bottom = min(row.y0 for row in rows), max(row.y1 for row in rows)
    left, right = min(row.x0 for row in rows), max(row.x1 for row in rows)
    if any(top < rule.at < bottom and rule.start < right and rule.stop > left for rule in drawing.across):
        return [list(rows)]
    high = PAST * (bottom - top)
    walls = sorted(
        rule.at
        for rule in drawing.upright
        if left < rule.at < right and min(rule.stop, bottom) - max(rule.start, top) >= high
    )
    cells: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        cells[bisect_left(walls, (row.x0 + row.x1) / 2)].append(row)
    return [cells[number] for number in sorted(cells)]


def _columns(rows: Iterable[Row], em: float) -> Iterable[list[Row]]:
    """Narrow rows, from the top, whose right edges line up and that follow each other."""
    columns: dict[int, list[list[Row]]] = defaultdict(list)
    for row in rows:
        stretches = columns[round(row.x1 / (ALIGNED * em))]
        if stretches and row.y1 - stretches[-1][-1].y1 <= STEP * em:
            stretches[-1].append(row)
        else:
            stretches.append([row])
    return (column for stretches in columns.values() for column in stretches if len(column) >= LEAST)


def _first(last: Row, rows: Sequence[Row], feet: Sequence[float], drawing: Drawing, em: float) -> Row | None:
    """The entry that ends in `last`: on the same line, or else on the line above, where its number stands below its end."""
    reach = LEVEL * last.size
    low, high = bisect_left(feet, last.y1 - reach), bisect_right(feet, last.y1 + reach)
    first = _before(last, rows[low:high], drawing, em)
    if first is None:
        above = bisect_left(feet, last.y0 - UNDER * last.size)
        first = _before(last, rows[above:low], drawing, em)
    return first


def _before(last: Row, level: Iterable[Row], drawing: Drawing, em: float) -> Row | None:
    """The row on the same line at the left, with nothing between."""
    left = [row for row in level if row.x1 <= last.x0 and row is not last]
    first = max(left, key=lambda row: row.x1, default=None)
    if first is None or last.x0 - first.x1 > FAR * em or first.x1 - first.x0 < WIDE * em:
        return None
    if max(first.size, last.size) > ALIKE * min(first.size, last.size):
        return None
    walled = any(
        first.x1 < rule.at < last.x0 and rule.start < last.y0 and rule.stop > last.y1 for rule in drawing.upright
    )
    return None if walled else first


def _is_list(pairs: Sequence[Pair], em: float) -> bool:
    """Whether the first entries begin at one place, and end far from the last ones."""
    left = min(first.x0 for first, _ in pairs)
    begin = sum(first.x0 - left <= ALIGNED * em for first, _ in pairs)
    return begin >= MOST * len(pairs) and all(last.x0 - first.x1 >= GUTTER * em for first, last in pairs)


def _is_apart(pairs: Sequence[Pair], rows: Iterable[Row], em: float) -> bool:
    """Whether nothing wider stands among the last entries: short lines of text are no column of their own."""
    left, right = min(last.x0 for _, last in pairs), max(last.x1 for _, last in pairs)
    top, bottom = min(last.y0 for _, last in pairs), max(last.y1 for _, last in pairs)
    return not any(
        row.x0 < right and row.x1 > left and top < row.y1 and row.y0 < bottom and row.x1 - row.x0 > NARROW * em
        for row in rows
    )


def _one(first: Row, last: Row) -> Row:
    return evolve(
        first,
        glyphs=(*first.glyphs, *last.glyphs),
        x1=last.x1,
        y0=min(first.y0, last.y0),
        y1=max(first.y1, last.y1),
        shadows=(*first.shadows, *last.shadows),
        listed=True,
    )
