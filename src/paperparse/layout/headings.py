"""Rows of display type into headings: the lines of one headline, whichever way they are set."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import define

from paperparse.layout.rows import Row
from paperparse.layout.rules import Drawing, Frame
from paperparse.layout.strips import Strip, share_x, share_y
from paperparse.model.geometry import SIDES, around

STEP = 1.0
"""Sizes of the larger of two lines, between them: leading inside a headline is less."""

FARTHER = 0.6
"""Sizes of a line between it and the heading above, from which on it is asked what stands between them."""

BESIDE = 1.7
"""Sizes of the larger of two stacked lines, between them."""


@define(eq=False)
class Heading:
    """The rows of a headline, from the top (stacked ones from the right)."""

    frame: Frame | None
    rows: list[Row]
    x0: float
    y0: float
    x1: float
    y1: float
    stacked: bool

    @property
    def size(self) -> float:
        """Of the largest row."""
        return max(row.size for row in self.rows)

    def add(self, row: Row) -> None:
        """Put a row to the others."""
        self.rows.append(row)
        self.x0, self.x1 = min(self.x0, row.x0), max(self.x1, row.x1)
        self.y0, self.y1 = min(self.y0, row.y0), max(self.y1, row.y1)


def headings_of(
    rows: Iterable[tuple[Row, Frame | None]], text: Sequence[Row], drawing: Drawing, *, first_at_left: bool = False
) -> list[Heading]:
    """The headings that rows of display type make; of stacked rows the rightmost comes first, or the leftmost.

    `text` are the rows of text: below a headline whose columns have begun nothing more of it stands.
    """
    headings: list[Heading] = []
    ordered = sorted(rows, key=lambda pair: (pair[0].y0, pair[0].x0))
    for row, frame in ordered:
        home = next(
            (
                one
                for one in reversed(headings)
                if one.frame == frame and _belongs(one, row, drawing) and not _has_begun(one, row, text)
            ),
            None,
        )
        if home is None:
            headings.append(Heading(frame, [row], row.x0, row.y0, row.x1, row.y1, row.stacked))
        else:
            home.add(row)
    for heading in headings:
        if heading.stacked:
            heading.rows.sort(key=lambda row: row.x0 if first_at_left else -row.x1)
    return headings


def _belongs(heading: Heading, row: Row, drawing: Drawing) -> bool:
    if heading.stacked is not row.stacked:
        return False
    size = max(heading.rows[-1].size, row.size)
    if row.stacked:
        gap = max(row.x0 - heading.x1, heading.x0 - row.x1)
        return gap <= BESIDE * size and share_y(heading, row) > 0 and not _upright_between(heading, row, drawing)
    gap = row.y0 - heading.y1
    return -size / 2 < gap <= STEP * size and share_x(heading, row) > 0 and not _across_between(heading, row, drawing)


def _has_begun(heading: Heading, row: Row, text: Iterable[Row]) -> bool:
    """Whether text stands below the heading and begins higher than a row that is farther down."""
    if heading.stacked or row.y0 - heading.y1 < FARTHER * row.size:
        return False
    return any(
        heading.y1 < other.y1 and other.y1 < row.y0 and share_x(heading, other) > 0 and other.y0 > heading.y0
        for other in text
    )


def _across_between(heading: Heading, row: Row, drawing: Drawing) -> bool:
    middle = heading.y1 - heading.rows[-1].size / 2
    return any(
        middle < rule.at < row.y0 + row.size / 2 and rule.start < row.x1 and rule.stop > row.x0
        for rule in drawing.across
    )


def _upright_between(heading: Heading, row: Row, drawing: Drawing) -> bool:
    left, right = min(heading.x1, row.x1), max(heading.x0, row.x0)
    return any(
        left - row.size / 4 < rule.at < right + row.size / 4 and rule.start < row.y1 and rule.stop > row.y0
        for rule in drawing.upright
    )


def is_display(row: Row, size: float) -> bool:
    """Whether a row is of display type on a page whose text is of this size."""
    return row.stacked or row.size >= DISPLAY * size


DISPLAY = 1.18
"""Text sizes from which a row is display type: decks and labels of a page are hardly smaller."""


def with_small_lines(
    headings: list[Heading], strips: list[Strip], types: frozenset[tuple[str, float]], em: float
) -> None:
    """Move kickers, labels and decks of text size into the headings that they stand right above, in or below.

    They are taken out of `strips`. Such a line is set in another type than the stories, or in the middle of the headline,
    and nothing of a story goes on in it.
    """
    raised = _raised(headings, strips, types, em)
    for strip in list(strips):
        if len(strip.rows) > MOST_SMALL or strip.rows[0].stacked or _is_of_a_story(strip.rows):
            continue
        strange = all(is_strange(row, types) or _is_strong(row) for row in strip.rows) or _stands_apart(
            strip, strips, em
        )
        strange = strange or strip in raised or _is_astride(strip, strips, em)
        home = _above_or_below(headings, strip, em, strange=strange)
        if home is not None:
            at = sum(row.y0 < strip.y0 for row in home.rows)
            for row in strip.rows:
                home.add(row)
            home.rows[at:] = [*strip.rows, *home.rows[at : -len(strip.rows)]]
            strips.remove(strip)


def _raised(
    headings: Sequence[Heading], strips: list[Strip], types: frozenset[tuple[str, float]], em: float
) -> list[Strip]:
    """What stands above columns is cut off the strips that it was taken for the first rows of, and returned.

    A line that is centred below a headline of three columns stands right above the middle one.
    """
    raised: list[Strip] = []
    for strip in list(strips):
        above = strip.rows[: _rows_above_columns(strip, strips, types)]
        if not above:
            continue
        top = Strip(strip.frame, above, *around(map(SIDES, above)))
        if above[0].style.font or _above_or_below(headings, top, em, strange=True) is not None:
            strips.insert(strips.index(strip) + 1, strip.cut(len(above)))
            raised.append(strip)
    return raised


def _rows_above_columns(strip: Strip, strips: Sequence[Strip], types: frozenset[tuple[str, float]]) -> int:
    """How many of a strip's first rows are none of its column: those at both sides begin with the row below them.

    Where fonts are known, it is one row in another than that of the stories.
    """
    known = bool(strip.rows[0].style.font)
    for count in range(1, (1 if known else MOST_SMALL) + 1):
        if len(strip.rows) <= count + 1 or strip.rows[count - 1].glyphs[-1][0] == FULL_STOP:
            return 0
        first, second = strip.rows[count - 1 : count + 1]
        if known and (not is_strange(first, types) or is_strange(second, types)):
            return 0
        if _has_columns_beside(second, strip, strips):
            return count
    return 0


def _has_columns_beside(row: Row, strip: Strip, strips: Sequence[Strip]) -> bool:
    """Whether columns at both sides of a strip begin with a row of it."""
    level = [
        (max(other.x0 - strip.x1, strip.x0 - other.x1), other.x0 > strip.x0)
        for other in strips
        if abs(other.y0 - row.y0) < row.size / 2 and other.frame == strip.frame and other is not strip
    ]
    farthest = 2 * row.size + min((gap for gap, _ in level), default=0.0)
    return len({to_the_right for gap, to_the_right in level if gap <= farthest}) > 1


def _is_of_a_story(rows: Sequence[Row]) -> bool:
    """Whether a row or two are no line of a headline: a paragraph, or a number that parts a story."""
    return is_short_paragraph(rows) or (len(rows) == 1 and len(rows[0].glyphs) == 1)


def is_short_paragraph(rows: Sequence[Row]) -> bool:
    """Whether a row or two are a paragraph: the first is indented, and the last ends a sentence, as no headline does."""
    first, last = rows[0], rows[-1]
    return last.glyphs[-1][0] == FULL_STOP and first.x0 - last.x0 > first.size


def is_strange(row: Row, types: frozenset[tuple[str, float]]) -> bool:
    """Whether a row is set in another type than the stories."""
    return (row.style.font, row.style.size) not in types


def _is_astride(strip: Strip, strips: Sequence[Strip], em: float) -> bool:
    """Whether a line stands over the gutter between two columns that begin below it, as no line of a column does."""
    below = [
        other
        for other in strips
        if 0 <= other.y0 - strip.y1 + em / 2 <= COLUMNS * em
        and min(other.x1, strip.x1) - max(other.x0, strip.x0) > em / 2
        and other.frame == strip.frame
    ]
    return any(left.x1 < right.x0 for left in below for right in below)


def _stands_apart(strip: Strip, strips: Sequence[Strip], em: float) -> bool:
    """Whether a line of unknown type has white above and below, where a headline may stand nearer: no column goes on in it."""
    row = strip.rows[0]
    if row.style.font or row.glyphs[-1][0] == FULL_STOP or len(strip.rows) > 1:
        return False
    return not any(
        share_x(other, strip) > 0 and -em < max(strip.y0 - other.y1, other.y0 - strip.y1) < APART * em
        for other in strips
        if other is not strip and other.frame == strip.frame
    )


def _is_strong(row: Row) -> bool:
    return row.style.bold and not row.mixed


def _above_or_below(headings: Sequence[Heading], strip: Strip, em: float, *, strange: bool) -> Heading | None:
    for heading in headings:
        if heading.stacked or heading.frame != strip.frame:
            continue
        gap = heading.y0 - strip.y1
        if _is_in_the_corner(strip, gap, em) and strange:
            return heading
        if share_x(heading, strip) < INSIDE:
            continue
        middle = abs(heading.x0 + heading.x1 - strip.x0 - strip.x1) / 2 <= MIDDLE * em
        left = abs(heading.x0 - strip.x0) <= MIDDLE * em
        if -em / 2 <= gap <= ABOVE * em and (strange or middle) and (middle or left):
            return heading
        if heading.y0 < strip.y0 and strip.y1 < heading.y1 and strange:
            return heading
        below = strip.y0 - heading.y1
        if -em / 2 <= below <= BELOW * em and strange and (middle or left):
            return heading
    return None


def _is_in_the_corner(strip: Strip, gap: float, em: float) -> bool:
    """Whether a line is a label in the corner of a box, above the headline there."""
    frame = strip.frame
    if frame is None or len(strip.rows) > 1 or len(strip.rows[0].glyphs) > LONGEST_LABEL:
        return False
    return -em / 2 <= gap <= CORNER * em and strip.y0 - frame.y0 <= CORNER * em and strip.x0 - frame.x0 <= CORNER * em


COLUMNS = 3.0
"""Ems between a line and the columns that begin below it."""

CORNER = 2.5
"""Ems between a label and the corner of its box, and the headline below it."""

LONGEST_LABEL = 8
"""Characters of such a label."""

FULL_STOP = "。"

APART = 0.8
"""Ems of white between such a line and the columns above and below it at least: lines of a column stand closer."""

MOST_SMALL = 2
"""Rows of a kicker, a label or a deck of text size."""

ABOVE = 1.2
"""Body ems between such a line and the headline below it."""

BELOW = 1.2
"""The same for a line below the headline."""

INSIDE = 0.6
"""Of the narrower one: so much stands above or below the other."""

MIDDLE = 1.2
"""Body ems by which middles, or left edges, may differ."""
