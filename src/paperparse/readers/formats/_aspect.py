"""How high a page is in relation to its width, where a tool tells places as shares of both and neither of them."""

from __future__ import annotations

from collections.abc import Iterable
from statistics import median
from unicodedata import east_asian_width

from paperparse.readers.formats._geometry import Box

PAGE_ASPECT = 1.414
"""That of paper: broadsheets measure 39 to 54.6 cm, tabloids 27 to 39."""

LEAST, MOST = 0.5, 2.2
"""Of a page or a spread; what is beyond is no measure: its print runs down."""


def wide(text: str) -> float:
    """How many squares a text takes: Han characters and marks one, all others half of one.

    >>> wide("5月"), wide("PM2.5")
    (1.5, 2.5)
    """
    return sum(1.0 if east_asian_width(char) in "WF" else 0.5 for char in text)


def aspect_of(printed: Iterable[tuple[str, Box | None]]) -> float:
    """The height of a page in widths, told from words and their boxes in shares of the page: Han characters are square.

    >>> aspect_of([("新华社", (0.1, 0.5, 0.13, 0.508))])
    1.25
    """
    shapes = [
        (box[2] - box[0]) / wide(text) / (box[3] - box[1])
        for text, box in printed
        if box is not None and box[3] > box[1] and len(text) > 1 and wide(text) == len(text)
    ]
    found = median(shapes) if shapes else PAGE_ASPECT
    return round(found, 3) if LEAST <= found <= MOST else PAGE_ASPECT
