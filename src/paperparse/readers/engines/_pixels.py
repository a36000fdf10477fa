"""How large a page picture may be."""

from __future__ import annotations

from paperparse.errors import LimitError
from paperparse.limits import PICTURE_PIXELS

POINTS = 72
"""Of an inch."""


def check_pixels(width: float, height: float, dpi: float) -> None:
    """Refuse the picture of a page of so many points that would have more pixels than the limit."""
    pixels = width * height * (dpi / POINTS) ** 2
    if not 0 < pixels <= PICTURE_PIXELS:
        message = f"{pixels / 1e6:,.0f} million pixels at {dpi:g} dpi; {PICTURE_PIXELS / 1e6:,.0f} million are the most"
        raise LimitError(message)
