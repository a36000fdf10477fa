"""What an engine finds on a page, and the sheet of it."""

from __future__ import annotations

import time
from collections.abc import Iterable

from paperparse.errors import LimitError
from paperparse.limits import GLYPHS, PAGE_SECONDS, PAGE_SIDE
from paperparse.model.page import Size
from paperparse.model.sheet import Area, Glyph, Picture, Sheet
from paperparse.readers.engines._drawing import Bounds, cut, is_ground
from paperparse.readers.engines._matter import UNREADABLE, Styles
from paperparse.readers.engines._tags import as_tagged

ROUND = 3
"""Decimal places of the sides of a page and of what is drawn."""


class Found:
    """What was found on one page, on the page as displayed."""

    def __init__(self, width: float, height: float) -> None:
        """A page of this size on which nothing was found so far. Raises `LimitError` for a size that is none."""
        if not (0 < width <= PAGE_SIDE and 0 < height <= PAGE_SIDE):
            message = f"{width:,.0f} by {height:,.0f} points; a side is more than 0 and at most {PAGE_SIDE:,}"
            raise LimitError(message)
        self.width, self.height = width, height
        self.styles = Styles()
        self.glyphs: list[Glyph] = []
        self.areas: list[Area] = []
        self.pictures: list[Bounds] = []
        self.unreadable = 0
        self._tags: list[tuple[str, int]] = []
        """The texts of the tags that stand open, and how many glyphs there were before."""
        self._end = time.monotonic() + PAGE_SECONDS

    def check_time(self) -> None:
        """Refuse a page that takes too long; an engine asks for each object that it reads."""
        if time.monotonic() > self._end:
            message = f"takes more than {PAGE_SECONDS:.0f} seconds to read"
            raise LimitError(message)

    def open_tag(self, text: str) -> None:
        """Note the text that a tag gives for what is painted in it; empty where it gives none."""
        self._tags.append((text, len(self.glyphs)))

    def close_tag(self) -> None:
        """Take over the text of the innermost tag, where it is what was painted."""
        text, start = self._tags.pop() if self._tags else ("", 0)
        if text:
            self.tag(text, start)

    def tag(self, text: str, start: int, stop: int | None = None) -> None:
        """Take over the text that the file gives for the glyphs between two numbers, where it is what they print."""
        before = self.glyphs[start:stop]
        after = as_tagged(before, text)
        if after is not None:
            self.glyphs[start:stop] = after
            self.unreadable += _unreadable(after) - _unreadable(before)

    def sheet(self, index: int) -> Sheet:
        """The page at `index` from 0, with what lies on it; what is drawn is cut to its edges."""
        check_glyphs(len(self.glyphs))
        width, height = self.width, self.height
        page = (0.0, 0.0, width, height)
        drawn = (cut(area, page) for area in self.areas if not is_ground(area, page))
        shown = (cut(Picture(*picture), page) for picture in self.pictures)
        return Sheet(
            index=index + 1,
            size=Size(round(width, ROUND), round(height, ROUND)),
            glyphs=tuple(
                [
                    glyph
                    for glyph in self.glyphs
                    if glyph[3] > 0 and glyph[4] > 0 and glyph[1] < width and glyph[2] < height
                ]
            ),
            areas=tuple(area for area in drawn if area is not None),
            pictures=tuple(picture for picture in shown if picture is not None),
            unreadable=self.unreadable,
        )


def _unreadable(glyphs: Iterable[Glyph]) -> int:
    return sum(1 for glyph in glyphs if UNREADABLE.search(glyph[0]))


def check_glyphs(count: int) -> None:
    """Refuse a page of more glyphs than any newspaper prints."""
    if count > GLYPHS:
        message = f"more than {GLYPHS:,} glyphs, this is no newspaper page"
        raise LimitError(message)
