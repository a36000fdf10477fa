"""What the picture itself says of a line that was recognised: where the ink of each character begins and ends.

An OCR engine knows what stands in a line, but only roughly where: its places hang on the steps in which it reads. The white
between two characters tells names apart, so it is measured in the picture.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import numpy as np
from attrs import evolve
from numpy.typing import NDArray

from paperparse.model.scan import Mark, TextLine
from paperparse.readers.trust import HAN

Grey = NDArray[np.uint8]
"""Rows of brightness, 0 is black."""

MARGIN = 0.03
"""Of a line's thickness: so much at each side is left out, it belongs to the neighbours."""

BUSY = 75
"""The percentile of the lines through a place that counts: not all of them go through the characters."""

CROSSED = 8
"""Borders between ink and paper on a line through print of two characters and more; drawings have less."""

REACH = 0.65
"""Of a line's thickness, from the middle of its first and last character: farther on is other ink."""

DARK = 0.5
"""Between the darkest and the brightest of a line: darker is ink."""

FULL = 0.85
"""Of a row or column of pixels: no character takes so much of it."""

HAIRLINE = 0.3
"""Of a line's thickness: the dark ink of a Han character across is wider, if it is not a stroke as thin as a hair, of which
a scan keeps the thick end only."""

OWN, WHITE = 0.25, 0.04
"""Of a line's thickness, what may be of its neighbours at each side, and of the ink of a row of pixels in its midst, what white
between them has at most: boxes are drawn with room, and narrow leading leaves the neighbours' ink in it."""

SOME = 3
"""Characters of a line in which white from end to end parts lines and not the strokes of 三."""

SOLID, BAR = 0.95, 0.3
"""Of a row of pixels, what the ground of a bar takes of it above and below its print, and of the stretch around it at least."""

EVEN = 24
"""Of 255: the difference between the darkest and the brightest of a stretch without any ink."""


def grey_of(picture: NDArray[np.uint8]) -> Grey:
    """The brightness of a picture of red, green and blue, as the eye sees it."""
    # In whole numbers, channel by channel: a page of floating point numbers is as large as the engine's own memory.
    grey: Grey = np.zeros(picture.shape[:2], dtype=np.uint8)
    for channel, weight in enumerate((77, 150, 29)):
        grey += ((picture[:, :, channel].astype(np.uint16) * weight) >> 8).astype(np.uint8)
    return grey


def has_strokes(picture: Grey) -> bool:
    """Whether a part of a page may be a line of type: whoever goes along it comes from ink to paper again and again.

    Recognition takes seconds, most of all the first time, and most drawings are told from type by that.
    """
    dark = _dark(picture)
    return any(np.percentile(np.diff(dark, axis=axis).sum(axis=axis), BUSY) >= CROSSED for axis in (0, 1))


def with_ink(line: TextLine, picture: Grey) -> TextLine:
    """The line with its marks where their ink is; `picture` in its pixels, which are the unit of the line."""
    if len(line.outline) != 4 or any(len(mark.text) != 1 for mark in line.marks):  # noqa: PLR2004 - a quadrangle
        return line
    stretch = Stretch(line, picture)
    if stretch.dark is None:
        return line
    return evolve(line, marks=tuple(stretch.placed(line.marks)), tight=True)


class Stretch:
    """The ink of a line, in the direction in which it is read."""

    def __init__(self, line: TextLine, picture: Grey) -> None:
        """Cut the line out of the picture that it is a line of."""
        xs, ys = [x for x, _ in line.outline], [y for _, y in line.outline]
        self.vertical = bool(line.vertical)
        self.x0, self.y0 = max(0, round(min(xs))), max(0, round(min(ys)))
        crop = picture[self.y0 : round(max(ys)) + 1, self.x0 : round(max(xs)) + 1]
        self.dark: NDArray[Any] | None = None
        self.shape = crop.shape
        if min(crop.shape) > 2:  # noqa: PLR2004 - less is nothing
            dark = _dark(crop) & self._inside(line)
            self.dark = dark.T if self.vertical else dark
            if len(line.marks) >= SOME:
                _leave_neighbours(self.dark)

    def _inside(self, line: TextLine) -> NDArray[Any]:
        """Which pixels of the crop lie inside the outline, its long sides drawn in a little."""
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = line.outline
        rows, columns = self.shape
        if self.vertical:
            along = np.arange(rows) + self.y0
            low = np.interp(along, sorted((ay, dy)), (ax, dx) if ay <= dy else (dx, ax))
            high = np.interp(along, sorted((by, cy)), (bx, cx) if by <= cy else (cx, bx))
            across = (np.arange(columns) + self.x0)[None, :]
            low, high = low[:, None], high[:, None]
        else:
            along = np.arange(columns) + self.x0
            low = np.interp(along, sorted((ax, bx)), (ay, by) if ax <= bx else (by, ay))
            high = np.interp(along, sorted((dx, cx)), (dy, cy) if dx <= cx else (cy, dy))
            across = (np.arange(rows) + self.y0)[:, None]
            low, high = low[None, :], high[None, :]
        room = (high - low) * MARGIN
        inside: NDArray[Any] = (across >= low + room) & (across <= high - room)
        return inside

    def placed(self, marks: Sequence[Mark]) -> list[Mark]:
        """The marks with the boxes of their ink."""
        dark = self.dark
        assert dark is not None  # noqa: S101 - the caller has asked
        ink = dark.sum(axis=0).astype(np.float64)
        start = self.y0 if self.vertical else self.x0
        middles = [((m.y0 + m.y1) if self.vertical else (m.x0 + m.x1)) / 2 - start for m in marks]
        reach = REACH * dark.shape[0]
        # A rule beside the column may stand inside the outline too.
        first, last = max(0, round(middles[0] - reach)), min(len(ink), round(middles[-1] + reach))
        borders = [first, *(_border(ink, one, other) for one, other in pairwise(middles)), last]
        return [
            self._moved(mark, low, _extent(ink[low:high]), _extent(dark[:, low:high].sum(axis=1)))
            for mark, (low, high) in zip(marks, pairwise(borders), strict=True)
        ]

    def _moved(self, mark: Mark, low: int, along: tuple[int, int] | None, across: tuple[int, int] | None) -> Mark:
        if along is None or across is None:
            return mark
        first, last = low + along[0], low + along[1]
        if self.vertical:
            return Mark(mark.text, self.x0 + across[0], self.y0 + first, self.x0 + across[1], self.y0 + last)
        top, bottom = self.y0 + across[0], self.y0 + across[1]
        if last - first < HAIRLINE * self.shape[0] and HAN.fullmatch(mark.text):
            return Mark(mark.text, mark.x0, top, mark.x1, bottom)
        return Mark(mark.text, self.x0 + first, top, self.x0 + last, bottom)


def _dark(crop: Grey) -> NDArray[Any]:
    """Which pixels are ink: of white print on a dark ground the bright ones."""
    low, high = np.percentile(crop, (3, 97))
    if high - low < EVEN:
        return np.zeros(crop.shape, dtype=bool)
    limit = low + (high - low) * DARK
    dark: NDArray[Any] = crop < limit
    share = dark.mean()
    if share <= BAR or (share <= 1 / 2 and not _is_bar(dark)):
        return dark
    bright = ~dark
    # The paper above and below a bar of colour is bright too.
    bright[bright.mean(axis=1) > FULL, :] = False
    bright[:, bright.mean(axis=0) > FULL] = False
    return bright


def _leave_neighbours(dark: NDArray[Any]) -> None:
    """Take away the ink of the lines above and below, which white parts from that of the line itself."""
    ink = dark.sum(axis=1)
    first, last = round(OWN * len(ink)), round((1 - OWN) * len(ink))
    white = ink <= WHITE * ink[first:last].mean()
    above, below = np.flatnonzero(white[:first]), np.flatnonzero(white[last:])
    if len(above):
        dark[: above[-1]] = False
    if len(below):
        dark[last + below[0] :] = False


def _is_bar(dark: NDArray[Any]) -> bool:
    """Whether the ink is the ground of a bar with paper around it: above and below its print it is dark from end to end."""
    columns = np.flatnonzero(dark.any(axis=0))
    full = dark[:, columns[0] : columns[-1] + 1].mean(axis=1) > SOLID
    half = len(full) // 2
    return bool(full[:half].any() and full[half:].any())


def _border(ink: NDArray[np.float64], one: float, other: float) -> int:
    """Where the least ink is between the middles of two characters, nearest to the place half way."""
    low, high = int(max(0, min(one, other))), int(min(len(ink), max(one, other) + 1))
    if high - low < 2:  # noqa: PLR2004 - no room between them
        return min(max(low, 0), len(ink))
    half = (high - low) / 2
    away = np.abs(np.arange(high - low) - half) / half
    return low + int(np.argmin(ink[low:high] + away))


def _extent(ink: NDArray[Any]) -> tuple[int, int] | None:
    """The first and the last place with ink."""
    inked = np.flatnonzero(ink)
    return (int(inked[0]), int(inked[-1]) + 1) if len(inked) else None
