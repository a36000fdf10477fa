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

from paperparse.layout.floor import COVERED, FEW, GUTTER, TOPS, Floor, Story, is_wider, walled
from paperparse.layout.headings import Heading
from paperparse.layout.rules import Drawing
from paperparse.layout.strips import Boxed, Obstacle, Strip, share_y

BESIDE = 0.6
"""Of the height of a heading set upright: so much of it stands beside its columns, which it may be centred on."""

WIDE = 10.0
"""Ems between a heading set upright and columns that begin at its height, where nothing stands between them."""

CLOSE = 3.2
"""Pitches of the distance from a strip to the one above it, when they are parted by a blank and not by a story."""

ALIKE = 1.12
"""The ratio of the sizes of columns side by side in one story: notices are set smaller."""

FAR = 5.0
"""Pitches below a column: a line or two so far down are the page's own, as an imprint."""

NEXT = 2
"""Columns from one headline to the next that leave one between them without a headline."""

REACH = 6.0
"""Ems between a heading and the columns below it, byline and deck of text size included."""


def stories_of(  # noqa: PLR0913, PLR0917 - what stands on the floor, and its measures
    strips: Sequence[Strip],
    headings: Sequence[Heading],
    pictures: Sequence[Obstacle],
    drawing: Drawing,
    em: float,
    pitch: float,
) -> list[Story]:
    """The stories of one frame."""
    floor = Floor(list(strips), list(headings), list(pictures), drawing, em, pitch)
    stories = [Story(heading) for heading in headings]
    floor.homes.update({id(story.heading): story for story in stories})
    left = sorted(strips, key=lambda strip: (strip.y0, strip.x0))
    finders: tuple[Callable[[Floor, Strip], Story | None], ...] = (
        _below_heading,
        _below_strip,
        _level_left,
        _level_with_heading,
        _beside_stacked,
        _level_right,
        _across_a_river,
        _any_neighbour,
        _far_below_heading,
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
    floor: Floor, left: list[Strip], finders: Sequence[Callable[[Floor, Strip], Story | None]]
) -> Strip | None:
    """The first strip that the surest finder knows a story for, taken out of `left`."""
    for finder in finders:
        for number, strip in enumerate(left):
            story = finder(floor, strip)
            if story is not None:
                floor.homes[id(strip)] = story
                return left.pop(number)
    return None


def _below_heading(floor: Floor, strip: Strip) -> Story | None:
    above = floor.above(strip)
    if isinstance(above, Heading) and not above.stacked and strip.y0 - above.y1 <= REACH * floor.em:
        return floor.homes[id(above)]
    return None


def _below_strip(floor: Floor, strip: Strip) -> Story | None:
    above = _above_pictures(floor, strip)
    if isinstance(above, Strip) and is_wider(strip, above):
        return None
    if isinstance(above, Heading) and not above.stacked:
        return floor.homes[id(above)]
    if isinstance(above, Strip) and id(above) in floor.homes and not _river(floor, above, strip):
        return floor.homes[id(above)]
    return None


def _goes_on(floor: Floor, strip: Strip) -> bool:
    """Whether a strip goes on one above it, in the same column of the same story."""
    above = _above_pictures(floor, strip)
    return isinstance(above, Strip) and not _river(floor, above, strip)


def _above_pictures(floor: Floor, strip: Boxed) -> Boxed | None:
    top = strip.y0
    above = floor.above(strip)
    while isinstance(above, Obstacle):
        if top - above.y1 > CLOSE * floor.pitch:
            return None
        top = above.y0
        above = floor.above(above)
    # A page number or the name of a section at the top of the page heads nothing so far below.
    return None if isinstance(above, Heading) and top - above.y1 > REACH * floor.em else above


def _river(floor: Floor, above: Strip, strip: Strip) -> bool:
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


def _level_left(floor: Floor, strip: Strip) -> Story | None:
    return _level(floor, strip, left=True)


def _level_right(floor: Floor, strip: Strip) -> Story | None:
    return _level(floor, strip, left=False)


def _level(floor: Floor, strip: Strip, *, left: bool) -> Story | None:
    for other in floor.beside(strip, left=left):
        level = abs(other.y0 - strip.y0) <= TOPS * floor.pitch
        if level and id(other) in floor.homes and _is_alike(strip, other):
            return floor.homes[id(other)]
    return None


def _is_alike(one: Strip, other: Strip) -> bool:
    """Whether two columns are set in type of one size, as those of a story are."""
    size, beside = (strip.rows[len(strip.rows) // 2].size for strip in (one, other))
    return max(size, beside) <= ALIKE * min(size, beside)


def _level_with_heading(floor: Floor, strip: Strip) -> Story | None:
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


def _beside_stacked(floor: Floor, strip: Strip) -> Story | None:
    best: tuple[float, Story] | None = None
    for heading in floor.headings:
        if not heading.stacked:
            continue
        gap = max(strip.x0 - heading.x1, heading.x0 - strip.x1)
        level = heading.y0 - TOPS * floor.pitch <= strip.y0 <= heading.y1 or share_y(heading, strip) > BESIDE
        near = gap <= GUTTER * floor.em or (
            share_y(heading, strip) > BESIDE and gap <= WIDE * floor.em and not _between(floor, strip, heading)
        )
        if level and gap > -floor.em and near and (best is None or gap < best[0]) and not walled(floor, strip, heading):
            best = gap, floor.homes[id(heading)]
    return best[1] if best else None


def _between(floor: Floor, strip: Strip, heading: Heading) -> bool:
    """Whether anything stands between a column and a heading at its side."""
    pair: tuple[Boxed, Boxed] = (strip, heading)
    left, right = sorted(pair, key=lambda thing: thing.x0)
    others: list[Boxed] = [*floor.strips, *floor.headings]
    return any(
        left.x1 < other.x1 and other.x0 < right.x0 and other.y0 < heading.y1 and other.y1 > heading.y0
        for other in others
        if other is not strip and other is not heading
    )


def _across_a_river(floor: Floor, strip: Strip) -> Story | None:
    above = _above_pictures(floor, strip)
    if not isinstance(above, Strip) or id(above) not in floor.homes:
        return None
    far = strip.y0 - above.y1 > FAR * floor.pitch and len(strip.rows) < FEW
    return None if far or is_wider(strip, above) else floor.homes[id(above)]


def _any_neighbour(floor: Floor, strip: Strip) -> Story | None:
    for left in (True, False):
        for other in floor.beside(strip, left=left):
            if share_y(other, strip) > COVERED and id(other) in floor.homes and _is_alike(strip, other):
                return floor.homes[id(other)]
    return None


def _far_below_heading(floor: Floor, strip: Strip) -> Story | None:
    """The story of the heading above, however far that is, where nothing else is near."""
    above = floor.above(strip)
    return floor.homes[id(above)] if isinstance(above, Heading) and not above.stacked else None


def _share_out(floor: Floor, strips: Sequence[Strip]) -> None:
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


def _levels(floor: Floor, strips: Sequence[Strip]) -> Iterable[list[Strip]]:
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


def _misfit(floor: Floor, level: Sequence[Strip], owners: Sequence[Story | None], cut: tuple[int, int, int]) -> float:
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


__all__ = ["Floor", "Story", "stories_of"]
