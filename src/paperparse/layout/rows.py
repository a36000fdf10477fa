"""Glyphs into rows: what one line of one column prints, from left to right in the reading frame.

1. Glyphs of one baseline are a band, however far apart they stand.
2. A band is cut where a gap is wider than `SPLIT`, where a drawn rule stands, and where the size leaps.
3. Pieces are joined again across a gap that is a space in a line and no gutter: a gutter has aligned edges at both
   sides, a space has not.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import is_not, itemgetter, sub

from attrs import frozen

from paperparse.layout.glyphs import BOTTOM, LEFT, RIGHT, STYLE, TOP
from paperparse.layout.gutters import Edges
from paperparse.layout.rules import Drawing, Rule
from paperparse.model.sheet import Glyph, Style

SAME_BASELINE = 0.06
"""Ems between baselines next to each other in one band: sizes and fonts of one line differ by less."""

TALL = 0.6
"""Ems from the first baseline of a band to the last; more, and several columns with lines of their own made it up."""

SPLIT = 0.55
"""Ems of a gap inside a line at most: justified lines stay below, gutters above."""

TOUCH = 0.25
"""Ems between neighbours of a justified line: as much is not looked at twice."""

CLOSING = frozenset("，。、；：！？）》」』】〉〕”’")
OPENING = frozenset("（《「『【〈〔“‘")
"""Marks that print in the first half of their square only, and in the second."""

NARROW = 5.0
"""Ems of a column at least: what is narrower at the left of a gap is a word and no line of a column."""

LEAP = 1.45
"""The ratio of sizes beyond which neighbours are no line: numerals and raised letters of a line differ by less."""

SHADOW = 0.3
"""Ems by which the second print of a doubled character is offset at most."""

WIDEST_SPACE = 3.0
"""Ems of the widest space in a line of body type: `第6508期   今日12版`."""

WIDEST_HEADLINE_SPACE = 1.3
"""The same for headlines: a word space there is one em as a rule, and two headlines stand farther apart."""

WIDEST_BREAK = 1.0
"""The same between what a tool has taken for two lines: it sees the gutters of columns, if not all of them."""

HEADLINE = 1.3
"""The size from which a piece counts as a headline, in body ems."""

IN_LINE = itemgetter(1, 0, 2, 5)
"""From the left; what stands at one place in an order that does not hang on how the file was written."""

BASELINE = 0.14
"""Of the em square below the baseline (see `Glyph`)."""


@frozen
class Row:
    """One printed line of one column."""

    glyphs: tuple[Glyph, ...]
    """From left to right; blanks are left out, and shadows stand in `shadows`."""
    x0: float
    y0: float
    x1: float
    y1: float
    style: Style
    """That of most glyphs."""
    shadows: tuple[Glyph, ...] = ()
    """The second print of doubled characters."""
    stacked: bool = False
    """Whether its glyphs stand one below the other, across the direction of the page."""
    mixed: bool = False
    """Whether some glyphs are bold and some are not."""

    @property
    def size(self) -> float:
        """The em of most glyphs."""
        return self.style.size


def rows_of(glyphs: Iterable[Glyph], drawing: Drawing, em: float) -> list[Row]:
    """The rows of a page."""
    printed: list[Glyph] = []
    stacks: dict[int, list[Glyph]] = defaultdict(list)
    for style, run in groupby(glyphs, key=STYLE):
        if style.crosswise:
            stacks[style.line].extend(run)
        else:
            printed.extend(run)
    printed = [glyph for glyph in printed if not glyph[0].isspace()]
    pieces: list[list[list[Glyph]]] = []
    for band in _bands(printed):
        pieces.extend(_cut(band, drawing.upright))
    edges = Edges(pieces)
    rows = [_stack(stack) for stack in stacks.values()]
    for line in pieces:
        rows.extend(_row(joined) for joined in _joined(line, edges, drawing.upright, em))
    return rows


def _stack(glyphs: list[Glyph]) -> Row:
    """A line across the direction of the page, as a tool has found it."""
    glyphs.sort(key=TOP)
    x0, y1 = min(map(LEFT, glyphs)), max(map(BOTTOM, glyphs))
    return Row(tuple(glyphs), x0, glyphs[0].y0, max(map(RIGHT, glyphs)), y1, glyphs[0].style, stacked=True)


def _bands(glyphs: list[Glyph]) -> Iterator[list[Glyph]]:
    """The glyphs of each baseline."""
    levels: dict[float, list[Glyph]] = defaultdict(list)
    for glyph in glyphs:
        levels[glyph[4]].append(glyph)
    band: list[Glyph] = []
    last = float("-inf")
    for y1 in sorted(levels):
        level = levels[y1]
        if y1 - last > SAME_BASELINE * level[0][5].size and band:
            yield band
            band = level
        else:
            band += level
        last = y1
    if band:
        yield band


def _cut(band: list[Glyph], upright: Sequence[Rule]) -> Iterator[list[list[Glyph]]]:
    """The pieces of a band, as one list for each line; a band that several lines make up is cut first."""
    _sort(band)
    top, bottom = min(map(BOTTOM, band)), max(map(BOTTOM, band))
    rules = [rule.at for rule in upright if rule.start < bottom and rule.stop > top - band[0][5].size]
    pieces = _pieces(band, rules)
    tall = TALL * min(glyph[5].size for glyph in (band[0], band[-1]))
    if bottom - top <= tall or len(pieces) == 1:
        yield pieces
        return
    lines: list[list[list[Glyph]]] = []
    for part in sorted((part for piece in pieces for part in _bands(piece)), key=lambda part: part[0][4]):
        _sort(part)
        if lines and part[0][4] - lines[-1][0][0][4] <= tall / 2:
            lines[-1].extend(_pieces(part, rules))
        else:
            lines.append(_pieces(part, rules))
    for line in lines:
        line.sort(key=lambda piece: piece[0][1])
        yield line


def _sort(band: list[Glyph]) -> None:
    """From the left."""
    apart = len(set(map(LEFT, band))) == len(band)
    band.sort(key=LEFT if apart else IN_LINE)


def _pieces(band: list[Glyph], rules: Sequence[float]) -> list[list[Glyph]]:
    """The stretches without a wide gap, a rule or a leap of size."""
    rights = list(map(RIGHT, band))
    pieces: list[list[Glyph]] = []
    start = looked_at = 0
    right = rights[0]
    for number in _doubtful(band, rights, rules):
        right = max(right, *rights[looked_at:number])
        looked_at = number
        if _parts(band[number - 1], band[number], right, rules):
            pieces.append(band[start:number])
            start, right = number, rights[number]
    pieces.append(band[start:])
    return pieces


def _doubtful(band: list[Glyph], rights: list[float], rules: Sequence[float]) -> list[int]:
    """The numbers of the glyphs before which a band may be cut: few of many."""
    lefts = list(map(LEFT, band))
    styles = list(map(STYLE, band))
    least = most = styles[0].size
    changes: Iterable[int] = ()
    if styles.count(styles[0]) < len(styles):
        sizes = {style.size for style in styles}
        least, most = min(sizes), max(sizes)
        changes = (number for number, other in enumerate(map(is_not, styles[1:], styles), 1) if other)
    wide, room = TOUCH * least, most / 4
    doubtful = {number for number, gap in enumerate(map(sub, lefts[1:], rights), 1) if gap > wide}
    doubtful.update(changes)
    for at in rules:
        number = max(1, bisect_right(lefts, at - room))
        while number < len(band) and lefts[number - 1] < at + room:
            doubtful.add(number)
            number += 1
    return sorted(doubtful)


def _parts(before: Glyph, glyph: Glyph, right: float, rules: Sequence[float]) -> bool:
    """Whether a band is cut between two glyphs; the glyphs before them reach to `right`."""
    size, other = glyph[5].size, before[5].size
    smaller, larger = (size, other) if size < other else (other, size)
    gap = glyph[1] - right
    if TOUCH * smaller < gap <= SPLIT * smaller:
        # A mark at the end of a line hangs into the gutter with the empty half of its square.
        gap += smaller / 2 * ((before[0] in CLOSING) + (glyph[0] in OPENING))
    if gap > SPLIT * smaller or larger > LEAP * smaller or glyph[5].line != before[5].line:
        return True
    return gap > -smaller / 2 and any(before[3] - smaller / 4 < at < glyph[1] + smaller / 4 for at in rules)


def _joined(line: Sequence[list[Glyph]], edges: Edges, upright: Sequence[Rule], em: float) -> Iterator[list[Glyph]]:
    """The pieces of a line, those joined that only a space parts."""
    joined = line[0]
    for piece in line[1:]:
        if _is_space(joined, piece, edges, upright, em):
            joined = [*joined, *piece]
        else:
            yield joined
            joined = piece
    yield joined


def _is_space(
    before: Sequence[Glyph], after: Sequence[Glyph], edges: Edges, upright: Sequence[Rule], em: float
) -> bool:
    left, right = before[-1], after[0]
    size, other = left[5].size, right[5].size
    gap = right[1] - left[3]
    if max(size, other) > LEAP * min(size, other) or abs(left[4] - right[4]) > SPLIT * size / 2:
        return False
    if min(size, other) >= HEADLINE * em:
        single = len(before) == 1 or len(after) == 1
        widest = WIDEST_SPACE if single else WIDEST_HEADLINE_SPACE
        if gap > widest * max(size, other):
            return False
    elif (
        (left[5].line != right[5].line and gap > WIDEST_BREAK * size)
        or gap > WIDEST_SPACE * max(size, other)
        or (left[3] - before[0][1] + gap > NARROW * size and edges.part(left, right))
    ):
        return False
    return not any(
        left[3] - size / 4 < rule.at < right[1] + size / 4 and rule.start < left[4] and rule.stop > left[2]
        for rule in upright
    )


def _row(glyphs: list[Glyph]) -> Row:
    lefts = list(map(LEFT, glyphs))
    styles = list(map(STYLE, glyphs))
    one_style = styles.count(styles[0]) == len(styles)
    largest = styles[0].size if one_style else max(style.size for style in styles)
    kept: list[Glyph] = glyphs
    shadows: list[Glyph] = []
    if min(map(sub, lefts[1:], lefts), default=0.0) < SHADOW * largest:
        kept, shadows = _without_shadows(glyphs)
    if one_style and not shadows:
        # One type on one baseline: every glyph is as high as the first.
        return Row(tuple(kept), lefts[0], kept[0][2], max(map(RIGHT, glyphs)), kept[0][4], styles[0])
    counts = Counter(map(id, map(STYLE, kept)))
    most = max(counts, key=counts.__getitem__)
    style = next(glyph[5] for glyph in kept if id(glyph[5]) == most)
    mixed = len(counts) > 1 and len({glyph[5].bold for glyph in kept}) > 1
    box = lefts[0], min(map(TOP, glyphs)), max(map(RIGHT, glyphs)), max(map(BOTTOM, glyphs))
    return Row(tuple(kept), *box, style, tuple(shadows), mixed=mixed)


def _without_shadows(glyphs: Iterable[Glyph]) -> tuple[list[Glyph], list[Glyph]]:
    """The glyphs of a row without the second print of doubled ones, and that."""
    kept: list[Glyph] = []
    shadows: list[Glyph] = []
    for glyph in glyphs:
        # Shadows stand right behind their characters; most glyphs differ from the two before them.
        if kept and (glyph[0] == kept[-1][0] or glyph[0] == kept[len(kept) - 2][0]) and _is_shadow(glyph, kept):
            shadows.append(glyph)
        else:
            kept.append(glyph)
    return kept, shadows


def _is_shadow(glyph: Glyph, before: Sequence[Glyph]) -> bool:
    """Whether one of the last glyphs is the same character at nearly the same place."""
    # Two narrow characters side by side are no shadow: `//`.
    slack = min(SHADOW * glyph[5].size, (glyph[3] - glyph[1]) / 2)
    return any(
        other[0] == glyph[0] and glyph[1] - other[1] < slack and abs(glyph[2] - other[2]) < slack
        for other in before[-2:]
    )
