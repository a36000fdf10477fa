"""The picture of a page inside an HTML file, small enough to send and fine enough to read."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable
from typing import TYPE_CHECKING

from paperparse.drawing.raster import small_picture, turned_to
from paperparse.errors import PaperparseError
from paperparse.model.page import Size
from paperparse.readers.images import pixels_of
from paperparse.readers.kinds import is_pdf, is_picture
from paperparse.readers.pictures import page_picture

if TYPE_CHECKING:
    from paperparse.readers.options import ReadingOptions

Paint = Callable[[int, Size], str | None]
"""The picture of the page at a position, from 1, and of this size, as a data URI; None where it cannot be painted."""

DPI = 150.0
"""Pixels an inch: the smallest type of a broadsheet can be read."""

LONGEST = 2600
"""Pixels of the longer side; more make a file that nobody likes to send, and print no reader needs."""

POINTS = 72.0
"""An inch."""


def painter_of(content: bytes | str, name: str, reading: ReadingOptions) -> Paint | None:
    """What paints the pages of a source; None for sources that are text, or places without a picture."""
    if not isinstance(content, bytes):
        return None
    if is_pdf(content):
        return lambda index, size: _data(lambda: _of_pdf(content, index, size, reading))
    if is_picture(content):
        return lambda index, _: _data(lambda: small_picture(pixels_of(turned_to(content, index - 1), name), LONGEST))
    return None


def _of_pdf(raw: bytes, index: int, size: Size, reading: ReadingOptions) -> tuple[str, bytes]:
    dpi = min(DPI, LONGEST * POINTS / max(size.width, size.height))
    engine = reading.get("engine", "auto")
    return small_picture(page_picture(raw, index - 1, dpi, reading.get("password"), engine=engine), LONGEST)


def _data(paint: Callable[[], tuple[str, bytes]]) -> str | None:
    """A picture as data URI. A page that was read but cannot be painted is still worth looking at: its lines are shown."""
    try:
        kind, picture = paint()
    except PaperparseError:
        return None
    return f"data:{kind};base64,{b64encode(picture).decode('ascii')}"
