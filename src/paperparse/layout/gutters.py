"""Gutters and spaces: where rows begin and end tells one from the other."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable

from paperparse.model.sheet import Glyph, Picture

NEAR = 12.0
"""Ems up and down in which edges that make a gutter are looked for."""

CROSSED, RIGHT_BESIDE = 2.7, 1.9
"""Ems up and down in which lines that print across a gap show that it is no gutter, and in which those right above and below
do: both of them show more than one or two somewhere near."""

LIKE = 0.1
"""Of the size: other sizes are headlines, which cross gutters."""

HANGING = 1.1
"""Ems by which the last mark of a line may stand out of its column."""

ALIGNED = 0.2
"""Ems by which aligned edges may differ."""

ASTRAY = 0.5
"""The same where a tool has told the lines: a character may stand half a square before those of its column."""

MOST_LINES = 200
"""That a picture has the edges of: more than any column has."""

REACHING = 2.0
"""Ems by which the box of a line reaches beyond its column where a tool has read a part of the next one with it."""

MIDST = 2.6
"""Ems from the edge of a column at least to what begins in the midst of it: first lines are indented by less."""

LEAST_ALIGNED = 2
"""Edges besides the one in question that make an aligned edge."""


MANY, LEAST_MANY, BLANK = 5, 3, 2.0
"""Lines that begin at one place, which make it the edge of a column whatever stands before it; fewer of them do behind a gap of
more than two ems, as rows leave that are not justified."""


class Edges:
    """Where pieces begin and end, to tell gutters from spaces."""

    def __init__(
        self, pieces: Iterable[tuple[Glyph, Glyph]], pictures: Iterable[Picture] = (), em: float = 0.0
    ) -> None:
        """`pieces`: the first and the last glyph of each piece of a line.

        Pictures fill their columns: they have edges as so many lines of `em` would have.
        """
        self._pieces: list[tuple[float, float, float, float]] = []
        self._left, self._right = _Aligned(), _Aligned()
        self._begun: dict[str, _Aligned] = defaultdict(_Aligned)
        """Where the pieces in each font begin."""
        for first, last in pieces:
            self._left.add(first[1], first[4])
            self._right.add(last[3], last[4])
            self._begun[first[5].font].add(first[1], first[4])
            self._pieces.append((first[4], first[1], last[3], first[5].size))
        self._pieces.sort()
        for picture in pictures:
            for line in range(min(MOST_LINES, int((picture.y1 - picture.y0) / em))):
                self._left.add(picture.x0, picture.y0 + line * em)
                self._right.add(picture.x1, picture.y0 + line * em)

    def part(self, before: Glyph, after: Glyph) -> bool:
        """Whether a column ends and the next one begins between two glyphs.

        It ends at the first or farther on, if that is the last of a short line; the next one begins at the second or
        before it, if that is indented. Where many lines begin at the second, what stands before it may end anywhere: the
        credit below a picture, a line whose last mark an OCR engine has overlooked.
        """
        size = before[5].size
        many = MANY if after[1] - before[3] <= BLANK * size else LEAST_MANY
        begins = self._left.near(round(after[1]), after[4], size) > many
        if before[5].line != after[5].line and self._seen(before, after, many):
            return True
        if begins and not self._crossed(before, after):
            return True
        astray = ASTRAY if after[5].line else ALIGNED
        start, stop = round(before[3] - HANGING * size), round(after[1] + astray * size)
        ends = next((x for x in range(start, stop) if self._right.near(x, before[4], size) > LEAST_ALIGNED), None)
        if ends is None or self._crossed(before, after):
            return False
        return any(self._left.near(x, after[4], size) > LEAST_ALIGNED for x in range(stop, ends, -1))

    def _seen(self, before: Glyph, after: Glyph, many: int) -> bool:
        """Whether a tool has seen the gutter, too: a line that is centred above it shows nothing then.

        Where its boxes overlap, one reaches into the other column, and the edges are farther off.
        """
        size, overlap = before[5].size, after[1] <= before[3]
        most, least = (LEAST_MANY, LEAST_MANY) if overlap else (MANY, many)
        back, forth = (round(REACHING * size), round(size)) if overlap else (0, 0)
        stops, starts = round(before[3]), round(after[1])
        ends = any(self._right.near(stops - x, before[4], size) > most for x in range(back + 1))
        return ends and any(self._left.near(starts + x, after[4], size) > least for x in range(forth + 1))

    def straddled(self, first: Glyph, before: Glyph, after: Glyph) -> bool:
        """Whether a line in a type of its own, from `first` on, has its blank over a gutter: a byline centred above columns.

        It begins in the midst of a column, and no other lines of its type begin where it goes on.
        """
        size, font = before[5].size, after[5].font
        if font != before[5].font or self._begun[font].near(round(after[1]), after[4], size) > 1:
            return False
        start, stop = round(first[1] - MIDST * size), round(first[1] + ALIGNED * size)
        return not any(self._left.near(x, first[4], size) > LEAST_ALIGNED for x in range(start, stop + 1))

    def _crossed(self, before: Glyph, after: Glyph) -> bool:
        """Whether the lines right above and below print where the gap is, and none of them has the gap.

        Names of one length open the items of a list, and quotes that open paragraphs stand one below the other: they
        line up as columns do.
        """
        y, size = before[4], before[5].size
        low = bisect_left(self._pieces, (y - CROSSED * size,))
        high = bisect_right(self._pieces, (y + CROSSED * size,))
        crossing: list[float] = []
        ends: set[int] = set()
        starts: set[int] = set()
        beside: set[bool] = set()
        nearest, farthest = min(before[1], before[3] - HANGING * size), after[1] + ALIGNED * size
        for at, left, right, other in self._pieces[low:high]:
            if right < nearest or left > farthest or abs(at - y) < size / 2 or abs(other - size) > LIKE * size:
                continue
            if left < after[1] and right > before[1]:
                beside.add(at > y)
            if left < before[3] - size and right > after[1] + ALIGNED * size:
                crossing.append(at - y)
            elif before[3] - HANGING * size <= right <= after[1]:
                ends.add(round(at))
            elif before[3] <= left:
                starts.add(round(at))
        parted = ends & starts
        both = beside == {step > 0 for step in crossing if abs(step) <= RIGHT_BESIDE * size}
        return bool(crossing) and (not parted or (both and all(abs(at - y) > RIGHT_BESIDE * size for at in parted)))


class _Aligned:
    """The left or the right edges of pieces, by their places."""

    def __init__(self) -> None:
        self._heights: dict[int, list[float]] = defaultdict(list)
        self._around: dict[int, list[float]] = {}

    def add(self, x: float, y: float) -> None:
        """Note an edge."""
        self._heights[round(x)].append(y)

    def near(self, x: int, y: float, size: float) -> int:
        """How many edges stand at a place, or right beside it, above and below: what lines up hardly does so to the point."""
        heights = self._around.get(x)
        if heights is None:
            beside = self._heights
            heights = sorted([*beside.get(x - 1, ()), *beside.get(x, ()), *beside.get(x + 1, ())])
            self._around[x] = heights
        if len(heights) <= LEAST_ALIGNED:
            return 0
        return bisect_right(heights, y + NEAR * size) - bisect_left(heights, y - NEAR * size)
