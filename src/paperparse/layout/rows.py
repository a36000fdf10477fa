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
from itertools import pairwise
from operator import attrgetter, itemgetter

from attrs import frozen

from paperparse.layout.glyphs import BOTTOM, LEFT, RIGHT, STYLE, TOP
from paperparse.layout.gutters import Edges
from paperparse.layout.rules import Drawing, Rule
from paperparse.layout.runs import SHADOW, TOUCH, Run, runs_of, touching
from paperparse.model.sheet import Glyph, Picture, Style

SAME_BASELINE = 0.06
"""Ems between baselines next to each other in one band: sizes and fonts of one line differ by less."""

TALL = 0.6
"""Ems from the first baseline of a band to the last; more, and several columns with lines of their own made it up."""

SPLIT = 0.55
"""Ems of a gap inside a line at most: justified lines stay below, gutters above."""

CLOSING = frozenset("，。、；：！？）》」』】〉〕”’")
OPENING = frozenset("（《「『【〈〔“‘")
"""Marks that print in the first half of their square only, and in the second."""

NARROW = 5.0
"""Ems of a column at least: what is narrower at the left of a gap is a word and no line of a column."""

LEAP = 1.45
"""The ratio of sizes beyond which neighbours are no line: numerals and raised letters of a line differ by less."""

WIDEST_SPACE = 3.0
"""Ems of the widest space in a line of body type: `第6508期   今日12版`."""

WIDEST_HEADLINE_SPACE = 1.3
"""The same for headlines: a word space there is one em as a rule, and two headlines stand farther apart."""

WIDEST_BREAK = 1.0
"""The same between what a tool has taken for two lines: it sees the gutters of columns, if not all of them."""

HEADLINE = 1.3
"""The size from which a piece counts as a headline, in body ems."""

DECK = 1.18
"""The same for what a tool has taken for one line: gutters of the text below it are none of a deck."""

IN_LINE = itemgetter(1, 0, 2, 5)
"""From the left; what stands at one place in an order that does not hang on how the file was written."""

RUN_LEFT = attrgetter("x0")

BASELINE = 0.14
"""Of the em square below the baseline (see `Glyph`)."""

Piece = list[Run]
"""A stretch of a line, from the left, without a wide gap, a rule or a leap of size."""


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
    listed: bool = False
    """Whether it is a line of a list: a title, white, a number."""

    @property
    def size(self) -> float:
        """The em of most glyphs."""
        return self.style.size


def rows_of(glyphs: Sequence[Glyph], drawing: Drawing, em: float, pictures: Sequence[Picture] = ()) -> list[Row]:
    """The rows of a page with these pictures."""
    printed: list[Run] = []
    stacks: dict[int, list[Glyph]] = defaultdict(list)
    for run in runs_of(glyphs):
        if run.style.crosswise:
            stacks[run.style.line].extend(run.glyphs)
        else:
            printed.append(run)
    pieces: list[list[Piece]] = []
    for band in _bands(printed):
        pieces.extend(_cut(band, drawing.upright))
    edges = Edges(((piece[0].glyphs[0], piece[-1].glyphs[-1]) for line in pieces for piece in line), pictures, em)
    rows = [stack_of(stack) for stack in stacks.values()]
    for line in pieces:
        rows.extend(_row(joined) for joined in _joined(line, edges, drawing.upright, em))
    return rows


def stack_of(glyphs: list[Glyph]) -> Row:
    """A line across the direction of the page, as a tool has found it."""
    glyphs.sort(key=TOP)
    x0, y1 = min(map(LEFT, glyphs)), max(map(BOTTOM, glyphs))
    return Row(tuple(glyphs), x0, glyphs[0].y0, max(map(RIGHT, glyphs)), y1, glyphs[0].style, stacked=True)


def _bands(runs: Iterable[Run]) -> Iterator[list[Run]]:
    """The runs of each baseline."""
    levels: dict[float, list[Run]] = defaultdict(list)
    for run in runs:
        levels[run.y1].append(run)
    band: list[Run] = []
    last = float("-inf")
    for y1 in sorted(levels):
        level = levels[y1]
        if y1 - last > SAME_BASELINE * max(run.style.size for run in level) and band:
            yield band
            band = level
        else:
            band += level
        last = y1
    if band:
        yield band


def _cut(band: Sequence[Run], upright: Sequence[Rule]) -> Iterator[list[Piece]]:
    """The pieces of a band, as one list for each line; a band that several lines make up is cut first."""
    band = _in_line(band)
    bottoms = [run.y1 for run in band]
    top, bottom = min(bottoms), max(bottoms)
    rules = [rule.at for rule in upright if rule.start < bottom and rule.stop > top - band[0].style.size]
    pieces = _pieces(band, rules)
    tall = TALL * min(run.style.size for run in (band[0], band[-1]))
    if bottom - top <= tall or len(pieces) == 1:
        yield pieces
        return
    lines: list[list[Piece]] = []
    for part in sorted((part for piece in pieces for part in _bands(piece)), key=lambda part: part[0].y1):
        found = _pieces(_in_line(part), rules)
        if lines and part[0].y1 - lines[-1][0][0].y1 <= tall / 2:
            lines[-1].extend(found)
        else:
            lines.append(found)
    for line in lines:
        line.sort(key=lambda piece: piece[0].x0)
        yield line


def _in_line(band: Sequence[Run]) -> list[Run]:
    """The runs of a band from the left; where some stand in each other, they fall into their glyphs."""
    runs = sorted(band, key=RUN_LEFT)
    if all(run.x0 > before.glyphs[-1][1] for before, run in pairwise(runs)):
        return runs
    return touching(sorted((glyph for run in runs for glyph in run.glyphs), key=IN_LINE))


def _pieces(band: Iterable[Run], rules: Sequence[float]) -> list[Piece]:
    """The stretches without a wide gap, a rule or a leap of size."""
    pieces: list[Piece] = []
    right = 0.0
    for run in _parted(band, rules) if rules else band:
        if pieces and not _parts(pieces[-1][-1].glyphs[-1], run.glyphs[0], right, rules):
            pieces[-1].append(run)
            right = max(right, run.x1)
        else:
            pieces.append([run])
            right = run.x1
    return pieces


def _parted(band: Iterable[Run], rules: Sequence[float]) -> Iterator[Run]:
    """The runs, and the single glyphs of those that one of the rules, from the left, may stand in."""
    for run in band:
        room = run.style.size / 4
        if _stands_in(rules, run.x0 - room, run.x1 + room):
            yield from (Run((glyph,), glyph[1], glyph[3], glyph[4], run.style) for glyph in run.glyphs)
        else:
            yield run


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
    return bool(rules) and gap > -smaller / 2 and _stands_in(rules, before[3] - smaller / 4, glyph[1] + smaller / 4)


def _stands_in(rules: Sequence[float], left: float, right: float) -> bool:
    """Whether one of the rules, from the left, stands between two places."""
    first = bisect_right(rules, left)
    return first < len(rules) and rules[first] < right


def _joined(line: Sequence[Piece], edges: Edges, upright: Sequence[Rule], em: float) -> Iterator[Piece]:
    """The pieces of a line, those joined that only a space parts."""
    joined = line[0]
    for piece in line[1:]:
        if _is_space(joined, piece, edges, upright, em):
            joined = [*joined, *piece]
        else:
            yield joined
            joined = piece
    yield joined


def _is_space(before: Piece, after: Piece, edges: Edges, upright: Sequence[Rule], em: float) -> bool:
    left, right = before[-1].glyphs[-1], after[0].glyphs[0]
    size, other = left[5].size, right[5].size
    gap = right[1] - left[3]
    if max(size, other) > LEAP * min(size, other) or abs(left[4] - right[4]) > SPLIT * size / 2:
        return False
    one_line = left[5].line == right[5].line != 0
    if min(size, other) >= (DECK if one_line else HEADLINE) * em:
        single = _is_single(before) or _is_single(after)
        beyond = gap - (WIDEST_SPACE if single else WIDEST_HEADLINE_SPACE) * max(size, other)
        if beyond > 0 and beyond > 2 * min(_tracking(before), _tracking(after)):
            return False
    elif (
        (left[5].line != right[5].line and gap > WIDEST_BREAK * size)
        or gap > WIDEST_SPACE * max(size, other)
        or (
            left[3] - before[0].x0 + gap > NARROW * size
            and edges.part(left, right)
            and not edges.straddled(before[0].glyphs[0], left, right)
        )
    ):
        return False
    return not any(
        left[3] - size / 4 < rule.at < right[1] + size / 4 and rule.start < left[4] and rule.stop > left[2]
        for rule in upright
    )


def _tracking(piece: Piece) -> float:
    """The white between the characters of a letter-spaced piece: so much stands at both sides of its spaces, too."""
    glyphs = [glyph for run in piece for glyph in run.glyphs]
    return min((max(0.0, after[1] - before[3]) for before, after in pairwise(glyphs)), default=0.0)


def _is_single(piece: Piece) -> bool:
    return len(piece) == 1 and len(piece[0].glyphs) == 1


def _row(piece: Piece) -> Row:
    first = piece[0]
    if len(piece) == 1:
        return Row(tuple(first.glyphs), first.x0, first.glyphs[0][2], first.x1, first.y1, first.style)
    glyphs = [glyph for run in piece for glyph in run.glyphs]
    one_style = all(run.style == first.style for run in piece)
    largest = max(run.style.size for run in piece)
    kept: list[Glyph] = glyphs
    shadows: list[Glyph] = []
    if any(run.x0 - before.glyphs[-1][1] < SHADOW * largest for before, run in pairwise(piece)) or not one_style:
        kept, shadows = _without_shadows(glyphs)
    if one_style and not shadows:
        # One type on one baseline: every glyph is as high as the first.
        return Row(tuple(kept), first.x0, kept[0][2], max(run.x1 for run in piece), kept[0][4], first.style)
    counts = Counter(map(id, map(STYLE, kept)))
    most = max(counts, key=counts.__getitem__)
    style = next(glyph[5] for glyph in kept if id(glyph[5]) == most)
    mixed = len(counts) > 1 and len({glyph[5].bold for glyph in kept}) > 1
    box = first.x0, min(map(TOP, glyphs)), max(map(RIGHT, glyphs)), max(map(BOTTOM, glyphs))
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
