"""Strips and headings into stories: whose headline stands above which columns.

1. A strip right below a heading is its story's.
2. A strip below another strip, or below the picture that stands in its column, goes on the story of that one, unless
   a white river runs between them and something else claims it.
3. A strip below a rule, or at the top of its frame, is of the story beside it: of the strip at the left that begins at
   the same height, of the heading that does, of the heading set upright at its side, of the strip at the right
   (a headline that is centred over many columns covers the middle ones only).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from attrs import define, field

from paperparse.layout.headings import Heading
from paperparse.layout.rules import Drawing, Frame
from paperparse.layout.strips import Boxed, Obstacle, Strip, share_x, share_y

GUTTER = 3.6
"""Ems between neighbours of one story at most; a rule and room at both its sides included."""

BESIDE = 0.6
"""Of the height of a heading set upright: so much of it stands beside its columns, which it may be centred on."""

WIDE = 10.0
"""Ems between a heading set upright and columns that begin at its height, where nothing stands between them."""

TOPS = 1.6
"""Ems by which the tops of one story's columns may differ: a byline, an empty line."""

RISES = 1.6
"""Ems by which a rule between stories reaches above the columns: one between columns of a story does not."""

CLOSE = 3.2
"""Pitches of the distance from a strip to the one above it, when they are parted by a blank and not by a story."""

REACH = 6.0
"""Ems between a heading and the columns below it, byline and deck of text size included."""

TOUCH = 0.5
"""Ems by which things that stand one above the other may overlap."""

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
class _Floor:
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
        left, right = sorted((one, other), key=lambda thing: thing.x0)
        top = min(left.y0, right.y0)
        return any(
            left.x1 - TOUCH * self.em <= rule.at <= right.x0 + TOUCH * self.em
            and rule.start < top - RISES * self.em
            and rule.stop > max(left.y0, right.y0) + TOUCH * self.em
            for rule in self.drawing.upright
        )

    def beside(self, strip: Strip, *, left: bool) -> list[Strip]:
        """The strips next to one at a side, the nearest first."""
        key = id(strip), left
        if key not in self._beside:
            self._beside[key] = self._look_beside(strip, left=left)
        return self._beside[key]

    def _look_beside(self, strip: Strip, *, left: bool) -> list[Strip]:
        found = []
        for other in self.strips:
            gap = strip.x0 - other.x1 if left else other.x0 - strip.x1
            if other is strip or gap <= -self.em or self.parted(strip, other) or self._headed(strip, other):
                continue
            if gap <= GUTTER * self.em or gap - self._pictured(strip, other) <= GUTTER * self.em:
                found.append((gap, other))
        return [other for _, other in sorted(found, key=lambda pair: pair[0])]

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


def stories_of(  # noqa: PLR0913 - what stands on the floor, and its measures
    strips: Sequence[Strip],
    headings: Sequence[Heading],
    pictures: Sequence[Obstacle],
    drawing: Drawing,
    em: float,
    pitch: float,
) -> list[Story]:
    """The stories of one frame."""
    floor = _Floor(list(strips), list(headings), list(pictures), drawing, em, pitch)
    stories = [Story(heading) for heading in headings]
    floor.homes.update({id(story.heading): story for story in stories})
    left = sorted(strips, key=lambda strip: (strip.y0, strip.x0))
    finders: tuple[Callable[[_Floor, Strip], Story | None], ...] = (
        _below_heading,
        _below_strip,
        _level_left,
        _level_with_heading,
        _beside_stacked,
        _level_right,
        _across_a_river,
        _any_neighbour,
    )
    _share_out(floor, left)
    for strip in [strip for strip in left if id(strip) in floor.homes]:
        floor.homes[id(strip)].strips.append(strip)
        left.remove(strip)
    while left:
        placed = _place_one(floor, left, finders)
        if placed is None:
            story = Story(None)
            stories.append(story)
            placed = left.pop(0)
            floor.homes[id(placed)] = story
        floor.homes[id(placed)].strips.append(placed)
    return stories


def _place_one(
    floor: _Floor, left: list[Strip], finders: Sequence[Callable[[_Floor, Strip], Story | None]]
) -> Strip | None:
    """The first strip that the surest finder knows a story for, taken out of `left`."""
    for finder in finders:
        for number, strip in enumerate(left):
            story = finder(floor, strip)
            if story is not None:
                floor.homes[id(strip)] = story
                return left.pop(number)
    return None


def _below_heading(floor: _Floor, strip: Strip) -> Story | None:
    above = floor.above(strip)
    if isinstance(above, Heading) and not above.stacked and strip.y0 - above.y1 <= REACH * floor.em:
        return floor.homes[id(above)]
    return None


def _below_strip(floor: _Floor, strip: Strip) -> Story | None:
    above = _above_pictures(floor, strip)
    if isinstance(above, Heading) and not above.stacked:
        return floor.homes[id(above)]
    if isinstance(above, Strip) and id(above) in floor.homes and not _river(floor, above, strip):
        return floor.homes[id(above)]
    return None


def _goes_on(floor: _Floor, strip: Strip) -> bool:
    """Whether a strip goes on one above it, in the same column of the same story."""
    above = _above_pictures(floor, strip)
    return isinstance(above, Strip) and not _river(floor, above, strip)


def _above_pictures(floor: _Floor, strip: Boxed) -> Boxed | None:
    above, top = floor.above(strip), strip.y0
    while isinstance(above, Obstacle):
        if top - above.y1 > CLOSE * floor.pitch:
            return None
        above, top = floor.above(above), above.y0
    return above


def _river(floor: _Floor, above: Strip, strip: Strip) -> bool:
    """Whether the white between two strips goes on between the strips beside them."""
    if strip.y0 - above.y1 > CLOSE * floor.pitch:
        return True
    low, high = above.y1 - floor.em / 2, strip.y0 + floor.em / 2
    neighbours = [*floor.beside(strip, left=True), *floor.beside(strip, left=False)]
    neighbours += [*floor.beside(above, left=True), *floor.beside(above, left=False)]
    near = [
        other for other in neighbours if other.y1 > low - CLOSE * floor.pitch and other.y0 < high + CLOSE * floor.pitch
    ]
    return bool(near) and not any(other.y0 < low and other.y1 > high for other in near)


def _level_left(floor: _Floor, strip: Strip) -> Story | None:
    return _level(floor, strip, left=True)


def _level_right(floor: _Floor, strip: Strip) -> Story | None:
    return _level(floor, strip, left=False)


def _level(floor: _Floor, strip: Strip, *, left: bool) -> Story | None:
    for other in floor.beside(strip, left=left):
        if abs(other.y0 - strip.y0) <= TOPS * floor.pitch and id(other) in floor.homes:
            return floor.homes[id(other)]
    return None


def _level_with_heading(floor: _Floor, strip: Strip) -> Story | None:
    """A column that begins beside the headline: where that ends before its last column."""
    for other in floor.beside(strip, left=True):
        story = floor.homes.get(id(other))
        heading = story.heading if story else None
        if (
            story
            and heading
            and not heading.stacked
            and abs(heading.y0 - strip.y0) <= TOPS * floor.em
            and heading.x1 <= strip.x0 + floor.em
        ):
            return story
    return None


def _beside_stacked(floor: _Floor, strip: Strip) -> Story | None:
    best: tuple[float, Story] | None = None
    for heading in floor.headings:
        if not heading.stacked:
            continue
        gap = max(strip.x0 - heading.x1, heading.x0 - strip.x1)
        level = heading.y0 - TOPS * floor.pitch <= strip.y0 <= heading.y1 or share_y(heading, strip) > BESIDE
        near = gap <= GUTTER * floor.em or (
            share_y(heading, strip) > BESIDE
            and gap <= WIDE * floor.em
            and not _between(floor, strip, heading)
        )
        if level and gap > -floor.em and near and (best is None or gap < best[0]):
            best = gap, floor.homes[id(heading)]
    return best[1] if best else None


def _between(floor: _Floor, strip: Strip, heading: Heading) -> bool:
    """Whether anything stands between a column and a heading at its side."""
    left, right = sorted((strip, heading), key=lambda thing: thing.x0)
    return any(
        left.x1 < other.x1 and other.x0 < right.x0 and other.y0 < heading.y1 and other.y1 > heading.y0
        for other in (*floor.strips, *floor.headings)
        if other is not strip and other is not heading
    )


def _across_a_river(floor: _Floor, strip: Strip) -> Story | None:
    above = _above_pictures(floor, strip)
    if isinstance(above, Strip) and id(above) in floor.homes:
        return floor.homes[id(above)]
    return None


def _any_neighbour(floor: _Floor, strip: Strip) -> Story | None:
    for left in (True, False):
        for other in floor.beside(strip, left=left):
            if share_y(other, strip) > COVERED and id(other) in floor.homes:
                return floor.homes[id(other)]
    return None


def _share_out(floor: _Floor, strips: Sequence[Strip]) -> None:
    """Give the columns of each row that several headlines head to these headlines.

    A headline stands over the middle of its columns, or begins where they begin. Columns that no headline covers go to
    the neighbour on the left or on the right, whichever fits better; a rule between stories decides.
    """
    for level in _levels(floor, strips):
        owners = [_below_heading(floor, strip) for strip in level]
        heads = [number for number, owner in enumerate(owners) if owner is not None]
        for strip, owner in zip(level, owners, strict=True):
            if owner is not None:
                floor.homes[id(strip)] = owner
        for one, other in pairwise(heads):
            left, right = owners[one], owners[other]
            if left is right or other - one < NEXT or left is None or right is None:
                continue
            cut = min(range(one + 1, other + 1), key=lambda at: _misfit(floor, level, owners, (one, at, other)))
            for number in range(one + 1, other):
                floor.homes[id(level[number])] = left if number < cut else right


NEXT = 2


def _levels(floor: _Floor, strips: Sequence[Strip]) -> Iterable[list[Strip]]:
    """Rows of columns side by side that begin at one height and go on no strip above."""
    open_ = [strip for strip in strips if not _goes_on(floor, strip)]
    seen: set[int] = set()
    for strip in sorted(open_, key=lambda strip: strip.x0):
        if id(strip) in seen:
            continue
        level = [strip]
        while True:
            right = [
                other
                for other in floor.beside(level[-1], left=False)
                if abs(other.y0 - level[-1].y0) <= TOPS * floor.pitch and id(other) not in seen and other in open_
            ]
            if not right:
                break
            level.append(right[0])
            seen.add(id(right[0]))
        seen.add(id(strip))
        yield level


def _misfit(floor: _Floor, level: Sequence[Strip], owners: Sequence[Story | None], cut: tuple[int, int, int]) -> float:
    """How badly two headlines fit their columns when the second one's begin at `cut[1]`."""
    one, at, other = cut
    first = one
    while first and owners[first - 1] in (owners[one], None):
        first -= 1
    last = other
    while last + 1 < len(level) and owners[last + 1] in (owners[other], None):
        last += 1
    total = 0.0
    for owner, columns in ((owners[one], level[first:at]), (owners[other], level[at : last + 1])):
        heading = owner.heading if owner else None
        if heading is None:
            continue
        left, right = columns[0].x0, max(strip.x1 for strip in columns)
        middle = abs((heading.x0 + heading.x1) / 2 - (left + right) / 2)
        total += min(middle, abs(heading.x0 - left) + floor.em)
    gap = level[at].x0 - level[at - 1].x1
    return total - gap
