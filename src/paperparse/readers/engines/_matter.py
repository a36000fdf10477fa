"""What the glyphs of a page have in common, whichever engine reads them: styles, em squares, what cannot be read."""

from __future__ import annotations

import math
import re
from typing import NamedTuple

from paperparse.model.sheet import Style

ABOVE, BELOW = 0.86, 0.14
"""The em square above and below the baseline: see `Glyph`."""
VERTICAL_ORIGIN = (0.5, 0.88)
"""Where the origin for vertical setting lies as seen from the one for horizontal setting: what PDF takes as given."""

SUBSET = re.compile(r"^[A-Z]{6}\+")
BOLD = re.compile(
    r"bold|heavy|black|hei-?b(?![a-z])|粗|[大特超]黑|(?<![A-Za-z])W[6-9](?!\d)|(?:song|hei|kai|ming)b(?![a-z])",
    re.IGNORECASE,
)
"""Names of bold fonts: words, the Chinese ones of foundries, and the weights of Japanese ones (W6 to W9)."""
FORCE_BOLD = 1 << 18
"""A flag of a font."""
UNREADABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd\U000f0000-\U0010ffff]")
"""What the file does not tell: private use, controls, no mapping."""
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
SURROGATE = re.compile(r"[\ud800-\udfff]")
NO_CHARACTER = "\ufffd"


class Em(NamedTuple):
    """How the em square of a run lies about the origin of a glyph, on the page as displayed.

    The box of a glyph at (x, y) that is `w` em long is
    (x + left + w * back_x, y + top + w * back_y, x + right + w * on_x, y + bottom + w * on_y).
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


def em(a: float, b: float, c: float, d: float, *, vertical: bool = False) -> Em:
    """The em square whose lower edge goes by (a, b) and whose left one goes up by (c, d), as displayed.

    >>> em(8.0, 0.0, 0.0, -8.0)
    Em(left=0.0, top=-6.88, right=0.0, bottom=1.12, back_x=0.0, back_y=0.0, on_x=8.0, on_y=0.0, size=8.0, turn=0)
    """
    width = math.hypot(a, b)
    height = abs(a * d - b * c) / width if width else math.hypot(c, d)
    turn = round(math.atan2(b, a) / (math.pi / 2)) % 4
    if vertical:
        # A vertical line runs downwards through the middle of its glyphs.
        return _em((-c, -d), (a / 2, b / 2), (-a / 2, -b / 2), height, turn)
    # Across the line the em stands upright on it, even where the glyphs slant.
    x, y = (b / width, -a / width) if width else (0.0, -1.0)
    rise = height if x * c + y * d >= 0 else -height
    return _em((a, b), (x * rise * ABOVE, y * rise * ABOVE), (-x * rise * BELOW, -y * rise * BELOW), height, turn)


def _em(
    along: tuple[float, float], one: tuple[float, float], other: tuple[float, float], height: float, turn: int
) -> Em:
    (x0, y0), (x1, y1) = one, other
    x, y = along
    return Em(
        left=min(x0, x1),
        top=min(y0, y1),
        right=max(x0, x1),
        bottom=max(y0, y1),
        back_x=min(x, 0.0),
        back_y=min(y, 0.0),
        on_x=max(x, 0.0),
        on_y=max(y, 0.0),
        size=round(height, 2),
        turn=turn,
    )


class Styles:
    """The styles of one page, one object for each."""

    def __init__(self) -> None:
        """An empty collection."""
        self._known: dict[Style, Style] = {}

    def get(self, style: Style) -> Style:
        """The one object equal to `style`."""
        return self._known.setdefault(style, style)


def bare(font: str) -> str:
    """The name of a font without the tag of its subset.

    >>> bare("ABCDEF+FZXBSJW--GB1-0")
    'FZXBSJW--GB1-0'
    """
    return SUBSET.sub("", font)


def is_bold(font: str) -> bool:
    """Whether the name of a font says that it is a bold one.

    >>> [is_bold(name) for name in ("SimHei-Bold", "方正粗宋简体", "HiraMinProN-W7", "SimSun", "PPSongB", "Times-Roman")]
    [True, True, True, False, True, False]
    """
    return bool(BOLD.search(font))


def legible(text: str) -> str:
    r"""What a glyph says, without what is no character: controls, and halves of surrogate pairs.

    >>> legible("\x01"), legible("\ue123"), legible("\ud840\udc00"), legible("\ud840"), legible("")
    ('�', '\ue123', '𠀀', '�', '�')
    """
    if SURROGATE.search(text):
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return CONTROL.sub(NO_CHARACTER, text) or NO_CHARACTER


def rgb(values: tuple[float, ...]) -> int:
    """0xRRGGBB of a colour in gray, RGB or CMYK by its number of values; of any other, black.

    >>> hex(rgb((1.0, 0.0, 0.2))), hex(rgb((0, 1, 1, 0.0))), rgb(())
    ('0xff0033', '0xff0000', 0)
    """
    match values:
        case (gray,):
            values = (gray, gray, gray)
        case (cyan, magenta, yellow, key):
            values = tuple((1 - value) * (1 - key) for value in (cyan, magenta, yellow))
        case (_, _, _):
            pass
        case _:
            return 0
    red, green, blue = (round(min(max(value, 0.0), 1.0) * 255) for value in values)
    return red << 16 | green << 8 | blue
