"""What the glyphs of a page have in common, whichever engine reads them."""

from __future__ import annotations

import math
import re
from typing import NamedTuple

from paperparse.model.sheet import Style

ABOVE, BELOW = 0.86, 0.14
"""The em square above and below the baseline: see `Glyph`."""
VERTICAL_ORIGIN = (0.5, 0.88)
"""Where the origin for vertical setting lies as seen from the one for horizontal setting: what PDF takes as given."""

BOLD = re.compile(
    r"bold|heavy|black|hei-?b\b|粗|特黑|大黑|(?<![a-z])[wb][6-9](?![0-9])|(?:song|hei|kai|ming)b\b", re.IGNORECASE
)
"""Names of bold fonts; W7 and the like are weights of Japanese foundries."""
SUBSET = re.compile(r"^[A-Z]{6}\+")
UNREADABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd\U000f0000-\U0010ffff]")
"""What the file does not tell: private use, controls, no mapping."""


class Frame(NamedTuple):
    """How the em square of a run lies on the page: the box of a glyph is its origin plus these, advance included.

    The box of a glyph whose origin is (x, y) and whose advance is `w` em goes from
    (x + left + w * back_x, y + top + w * back_y) to (x + right + w * on_x, y + bottom + w * on_y).
    """

    left: float
    top: float
    right: float
    bottom: float
    back_x: float
    back_y: float
    on_x: float
    on_y: float
    size: float
    turn: int


def frame(a: float, b: float, c: float, d: float, *, vertical: bool = False) -> Frame:
    """The frame of glyphs whose em goes by (a, b) along a horizontal line and by (c, d) upwards, on the page as displayed.

    >>> frame(8, 0, 0, -8)[:4], frame(8, 0, 0, -8).size
    ((0.0, -6.88, 0.0, 1.12), 8.0)
    """
    width = math.hypot(a, b)
    size = abs(a * d - b * c) / width if width else math.hypot(c, d)
    turn = round(math.atan2(b, a) / (math.pi / 2)) % 4
    if vertical:
        along, sides = (-c, -d), ((a / 2, b / 2), (-a / 2, -b / 2))
    else:
        # Across the line the em stands upright on it, even where the glyphs slant.
        up = (b / width, -a / width) if width else (0.0, -1.0)
        if up[0] * c + up[1] * d < 0:
            up = (-up[0], -up[1])
        along = (a, b)
        sides = (
            (up[0] * size * ABOVE, up[1] * size * ABOVE),
            (-up[0] * size * BELOW, -up[1] * size * BELOW),
        )
    (x0, y0), (x1, y1) = sides
    return Frame(
        min(x0, x1),
        min(y0, y1),
        max(x0, x1),
        max(y0, y1),
        min(along[0], 0.0),
        min(along[1], 0.0),
        max(along[0], 0.0),
        max(along[1], 0.0),
        round(size, 2),
        turn,
    )


class Styles:
    """The styles of one page, one object for each."""

    def __init__(self) -> None:
        """An empty collection."""
        self._known: dict[tuple[object, ...], Style] = {}

    def get(  # noqa: PLR0913 - a style has that many sides
        self, font: str, size: float, turn: int, *, bold: bool, colour: int, vertical: bool, hidden: bool
    ) -> Style:
        """The one style with these values; `font` still has the tag of its subset, `bold` is what else speaks for it."""
        key = (font, size, turn, bold, colour, vertical, hidden)
        style = self._known.get(key)
        if style is None:
            name = SUBSET.sub("", font)
            style = Style(name, size, bold or bool(BOLD.search(name)), colour, turn, vertical, hidden)
            self._known[key] = style
        return style
