"""What stands on one floor of a page, the page itself or a box in it: what is above, and what is beside."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from math import inf

from attrs import define, field

from paperparse.layout.headings import Heading
from paperparse.layout.rules import Drawing, Frame
from paperparse.layout.strips import Boxed, Obstacle, Strip, share_x

GUTTER = 3.6
"""Ems between neighbours of one story at most; a rule and room at both its sides included."""

TOPS = 1.6
"""Ems by which the tops of one story's columns may differ: a byline, an empty line."""

RISES = 1.6
"""Ems by which a rule between stories reaches above the columns: one between columns of a story does not."""

TOUCH = 0.5
"""Ems by which things that stand one above the other may overlap."""

WIDER = 1.6
"""How much wider a line or two are than the column above them, and are the page's own, too."""

FEW = 3
"""Rows of running text at least, where fewer may be the page's own lines."""

SUBHEAD = 3.0
"""Pitches from the last row of a paragraph to the next one with a subhead between them, at most."""

COVERED = 0.25
"""Of the narrower of two things: so much has to stand above the other."""


@define(eq=False)
class Story:
    """A heading with the strips that are its text; either may be missing."""

    heading: Heading | None
    strips: list[Strip] = field(factory=list)
    is_list: bool = False
    """Whether it is a box without running text, whose rows are read from the top."""

    @property
    def frame(self) -> Frame | None:
        """The box that it stands in."""
        return self.heading.frame if self.heading else self.strips[0].frame


@define(eq=False)
class Floor:
    """What a story is looked for on: everything inside one frame."""

    strips: list[Strip]
    headings: list[Heading]
    pictures: list[Obstacle]
    drawing: Drawing
    em: float
    pitch: float
    homes: dict[int, Story] = field(factory=dict)
    """The stories of strips and headings, by their id."""
    _above: dict[int, Boxed | None] = field(factory=dict)
    _beside: dict[tuple[int, bool], list[Strip]] = field(factory=dict)
    _rights: dict[int, float] = field(factory=dict)

    def above(self, strip: Boxed) -> Boxed | None:
        """The lowest thing that stands above, in the same frame; None below a rule and at the top."""
        if id(strip) not in self._above:
            self._above[id(strip)] = self._look_up(strip)
        return self._above[id(strip)]

    def _look_up(self, strip: Boxed) -> Boxed | None:
        top = strip.y0 + TOUCH * self.em
        found: Boxed | None = None
        lowest = float("-inf")
        things: Iterable[Boxed] = (*self.headings, *self.strips, *self.pictures)
        for thing in things:
            if (
                thing is not strip
                and lowest < thing.y1 <= top
                and thing.y0 < strip.y0
                and share_x(thing, strip) > COVERED
            ):
                found, lowest = thing, thing.y1
        for rule in self.drawing.across:
            inside = min(rule.stop, strip.x1) - max(rule.start, strip.x0) > COVERED * (strip.x1 - strip.x0)
            if lowest - TOUCH * self.em < rule.at <= top and inside:
                return None
        return found

    def parted(self, one: Boxed, other: Boxed) -> bool:
        """Whether a rule that parts stories stands between two neighbours."""
        left, right = (one, other) if one.x0 <= other.x0 else (other, one)
        top = min(left.y0, right.y0) - RISES * self.em
        below = max(left.y0, right.y0) + TOUCH * self.em
        upright = self.drawing.upright
        first = bisect_left(upright, (left.x1 - TOUCH * self.em,))
        last = bisect_left(upright, (right.x0 + TOUCH * self.em, inf), first)
        return any(rule.start < top and rule.stop > below for rule in upright[first:last])

    def beside(self, strip: Strip, *, left: bool) -> list[Strip]:
        """The strips next to one at a side, the nearest first."""
        key = id(strip), left
        if key not in self._beside:
            self._beside[key] = self._look_beside(strip, left=left)
        return self._beside[key]

    def _look_beside(self, strip: Strip, *, left: bool) -> list[Strip]:
        found = []
        gutter = GUTTER * self.em
        own = self._right(strip)
        widest = 2 * gutter + max((picture.x1 - picture.x0 for picture in self.pictures), default=-gutter)
        for other in self.strips:
            gap = strip.x0 - self._right(other) if left else other.x0 - own
            if not -self.em < gap <= widest or other is strip:
                continue
            if gap > gutter and gap - self._pictured(strip, other) > gutter:
                continue
            if not self.parted(strip, other) and not self._headed(strip, other):
                found.append((gap, other))
        return [other for _, other in sorted(found, key=lambda pair: pair[0])]

    def _right(self, strip: Strip) -> float:
        """Where the column of a strip ends: a row or two that end a paragraph, a subhead below them, tell it not."""
        if id(strip) not in self._rights:
            right = strip.x1
            for other in self.strips if len(strip.rows) < FEW else ():
                below = abs(other.x0 - strip.x0) <= self.em / 2 and 0 <= other.y0 - strip.y1 <= SUBHEAD * self.pitch
                if below and len(other.rows) >= FEW:
                    right = max(right, other.x1)
            self._rights[id(strip)] = right
        return self._rights[id(strip)]

    def _headed(self, one: Strip, other: Strip) -> bool:
        """Whether a heading set upright stands between two columns."""
        left, right = sorted((one, other), key=lambda strip: strip.x0)
        return any(
            heading.stacked
            and left.x1 < heading.x0 + self.em
            and heading.x1 < right.x0 + self.em
            and heading.y0 < min(left.y1, right.y1)
            and heading.y1 > max(left.y0, right.y0)
            for heading in self.headings
        )

    def _pictured(self, one: Strip, other: Strip) -> float:
        """How much of the room between two columns is taken by a picture that begins where they begin."""
        left, right = sorted((one, other), key=lambda strip: strip.x0)
        top = max(left.y0, right.y0)
        return max(
            (
                picture.x1 - picture.x0 + GUTTER * self.em
                for picture in self.pictures
                if left.x1 < picture.x0 + self.em
                and picture.x1 < right.x0 + self.em
                and picture.y0 < top + TOPS * 2 * self.pitch
                and picture.y1 > top
            ),
            default=0.0,
        )


def is_wider(strip: Strip, above: Strip) -> bool:
    """Whether a line or two are so much wider than the column above that they are none of it."""
    return len(strip.rows) < FEW and strip.width > WIDER * above.width


def walled(floor: Floor, strip: Strip, heading: Heading) -> bool:
    """Whether a rule runs between a column and a heading at its side, past both ends of what faces the other."""
    pair: tuple[Boxed, Boxed] = (strip, heading)
    left, right = sorted(pair, key=lambda thing: thing.x0)
    top, bottom = max(strip.y0, heading.y0) + floor.em, min(strip.y1, heading.y1) - floor.em
    return any(
        left.x1 - floor.em / 2 < rule.at < right.x0 + floor.em / 2 and rule.start < top and rule.stop > bottom
        for rule in floor.drawing.upright
    )
