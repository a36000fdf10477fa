"""Colours: one for each role, and one for each story that differs from those of the stories beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from paperparse.model.page import Corners
from paperparse.roles import Role

ROLE_COLOURS = {
    Role.EDGE: "#5b6b8c",
    Role.FURNITURE: "#8a8a8a",
    Role.HEADLINE: "#b3261e",
    Role.COLUMN_LABEL: "#b3261e",
    Role.BYLINE: "#7a4fb5",
    Role.JUMP: "#7a4fb5",
    Role.TEXT: "#333333",
    Role.SUBHEAD: "#c2571a",
    Role.CAPTION: "#1b7f79",
    Role.TEASER: "#2f6fb7",
    Role.NOTICE: "#8a6d1b",
    Role.UNPLACED: "#000000",
}

STORY_COLOURS = ("#d7263d", "#2a9134", "#7b3fe4", "#e07a00", "#0093c9", "#d6249f", "#7a8b00", "#8d4a2b")
"""In the order in which they are used; light enough to print through, and none is a role's."""

BORDER = "#3b6ea5"
RULE = "#777777"
PICTURE = "#8c8c8c"
INK = "#2b2b2b"
PAPER = "#ffffff"
EDGE_OF_PAPER = "#b0b0b0"

LIGHT = 0.72
"""The lightness from which print would not be seen on white paper."""
FADED = "#777777"


def story_colours(boxes: Mapping[int, Sequence[Corners]], reach: float) -> dict[int, str]:
    """A colour for each story whose boxes are given; stories within `reach` of each other differ.

    >>> story_colours({1: [(0, 0, 9, 9)], 2: [(10, 0, 19, 9)], 3: [(90, 0, 99, 9)]}, 2)
    {1: '#d7263d', 2: '#2a9134', 3: '#7b3fe4'}
    """
    found: dict[int, str] = {}
    used: Counter[str] = Counter(dict.fromkeys(STORY_COLOURS, 0))
    extents = {story: _extent(places) for story, places in boxes.items() if places}
    for story, places in boxes.items():
        beside = Counter(
            colour
            for other, colour in found.items()
            if story in extents
            and other in extents
            and _near(extents[story], extents[other], reach)
            and any(_near(one, two, reach) for one in places for two in boxes[other])
        )
        found[story] = min(STORY_COLOURS, key=lambda colour: (beside[colour], used[colour]))
        used[found[story]] += 1
    return found


def _extent(boxes: Sequence[Corners]) -> Corners:
    left, top, right, bottom = zip(*boxes, strict=True)
    return min(left), min(top), max(right), max(bottom)


def _near(one: Corners, other: Corners, reach: float) -> bool:
    across = max(one[0], other[0]) - min(one[2], other[2])
    down = max(one[1], other[1]) - min(one[3], other[3])
    return across <= reach and down <= reach


def ink(colour: int) -> str:
    """The colour of print as it can be seen on white paper.

    >>> ink(0x000000), ink(0xC00000), ink(0xFFFFFF)
    ('#000000', '#c00000', '#777777')
    """
    red, green, blue = colour >> 16 & 255, colour >> 8 & 255, colour & 255
    lightness = (0.3 * red + 0.59 * green + 0.11 * blue) / 255
    return FADED if lightness > LIGHT else f"#{colour & 0xFFFFFF:06x}"
