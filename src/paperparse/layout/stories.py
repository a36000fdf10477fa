"""Strips and headings into stories: whose headline stands above which columns.

1. A strip right below a heading is its story's.
2. A strip below another strip, or below the picture that stands in its column, goes on the story of that one, unless
   a white river runs between them and something else claims it.
3. A strip below a rule, or at the top of its frame, is of the story beside it: of the strip at the left that begins at
   the same height, of the heading that does, of the heading set upright at its side, of the strip at the right
   (a headline that is centred over many columns covers the middle ones only).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from paperparse.layout.finders import FINDERS, below_heading, goes_on
from paperparse.layout.floor import TOPS, Floor, Story
from paperparse.layout.headings import Heading
from paperparse.layout.rules import Drawing
from paperparse.layout.strips import Obstacle, Strip

NEXT = 2
"""Columns from one headline to the next that leave one between them without a headline."""

LEVEL, UNEVEN = 0.4, 3.0
"""Pitches by which the tops of one story's columns hardly differ, and what it counts in ems where they do."""


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
    _share_out(floor, left)
    for strip in [strip for strip in left if id(strip) in floor.homes]:
        floor.homes[id(strip)].strips.append(strip)
        left.remove(strip)
    while left:
        placed = _place_one(floor, left)
        if placed is None:
            story = Story(None)
            stories.append(story)
            placed = left.pop(0)
            floor.homes[id(placed)] = story
        floor.homes[id(placed)].strips.append(placed)
    return stories


def _place_one(floor: Floor, left: list[Strip]) -> Strip | None:
    """The first strip that the surest finder knows a story for, taken out of `left`."""
    for finder in FINDERS:
        for number, strip in enumerate(left):
            story = finder(floor, strip)
            if story is not None:
                floor.homes[id(strip)] = story
                return left.pop(number)
    return None


def _share_out(floor: Floor, strips: Sequence[Strip]) -> None:
    """Give the columns of each row that several headlines head to these headlines.

    A headline stands over the middle of its columns, or begins where they begin. Columns that no headline covers go to
    the neighbour on the left or on the right, whichever fits better; a rule between stories decides.
    """
    for level in _levels(floor, strips):
        owners = [below_heading(floor, strip) for strip in level]
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
    open_ = [strip for strip in strips if not goes_on(floor, strip)]
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
        tops = [strip.y0 for strip in columns]
        total += UNEVEN * floor.em * (max(tops) - min(tops) > LEVEL * floor.pitch)
    gap = level[at].x0 - level[at - 1].x1
    return total - gap


__all__ = ["Floor", "Story", "stories_of"]
