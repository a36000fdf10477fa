"""Small ink in a line that runs down, and which mark it is by its shape: a ring, a comma, two commas or dots, a corner."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Any

import cv2
import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from paperparse.model.geometry import SIDES, around
from paperparse.model.scan import Mark, TextLine
from paperparse.readers.ocr.ink import Grey, Stretch

DIRT = 0.008
"""Of a square: less ink is none of the print."""

RING = 0.16, 0.42
"""Pitches of the sides of a ring."""

ROUND = 1.5
"""The ratio of its sides at most, which scans draw out."""

TALL = 0.17, 0.42
"""Pitches of the height of a comma."""

SLIM = 0.34
"""Pitches of its width at most."""

LEVEL = 0.6
"""Of the height of the lower of two commas: so much of it stands beside the other one, where they are quotes."""

TIGHT = 0.25
"""Pitches of white between them at most."""

DOT = 0.06, 0.2
"""Pitches of the sides of a dot."""

COLON = 0.2, 0.6
"""Pitches from the middle of one of its dots to that of the other."""

CORNER_WIDE, CORNER_HIGH = (0.35, 0.95), (0.14, 0.5)
"""Pitches of the arms of a corner, across the line and along it."""

ARM = 0.8
"""Of the width of a corner: so much of it is printed where its longer arm is."""

END = 0.4
"""Of its width: the shorter arm stands within so much at one end."""

BIG = 0.96
"""Pitches of ink that may be a mark; what is larger is a character, or several."""

Inked = NDArray[np.bool_]


@frozen(eq=False, slots=False)
class Spot:
    """Ink that hangs together, in pixels of the page; its shape is looked at when it is asked for."""

    x0: int
    y0: int
    x1: int
    y1: int
    _labels: NDArray[Any]
    """Which spot each pixel of its box is of."""
    _number: int
    _picture: Grey
    pitch: float

    @property
    def width(self) -> int:
        """Across the line."""
        return self.x1 - self.x0

    @property
    def height(self) -> int:
        """Along the line."""
        return self.y1 - self.y0

    @cached_property
    def has_hole(self) -> bool:
        """Whether paper inside it is cut off from the paper around it."""
        paper = np.ones((self.height + 2, self.width + 2), np.uint8)
        paper[1:-1, 1:-1] = ~self._part
        return bool(cv2.connectedComponents(paper, connectivity=4)[0] > 2)  # noqa: PLR2004 - the ground, and the paper around

    @property
    def lean(self) -> float:
        """Pixels by which its lower half stands to the right of its upper half."""
        upper, lower = self._halves
        return _middle_of(lower) - _middle_of(upper)

    @property
    def weight(self) -> float:
        """How much more ink its lower half has than its upper half, by its darkness."""
        upper, lower = self._halves
        return float(lower.sum() - upper.sum())

    @cached_property
    def corner(self) -> str:
        """The corner bracket that it is the shape of: one that opens has its long arm above, one that closes below."""
        part = self._part
        high, wide = part.shape
        sides = wide / self.pitch, high / self.pitch
        if not all(
            least <= side <= most for side, (least, most) in zip(sides, (CORNER_WIDE, CORNER_HIGH), strict=True)
        ):
            return ""
        arm = part.mean(axis=1) >= ARM
        if arm[0] == arm[-1] or arm.sum() > high / 2:
            return ""
        rest = np.flatnonzero(part[~arm].any(axis=0))
        at_end = len(rest) and (rest[-1] < END * wide or rest[0] > (1 - END) * wide)
        return ("「" if arm[0] else "」") if at_end else ""

    @property
    def _part(self) -> Inked:
        part: Inked = self._labels == self._number
        return part

    @cached_property
    def _halves(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        # A comma is a few pixels wide: which of its ends is heavier shows in how dark its edges are.
        rows, columns = slice(max(0, self.y0 - 1), self.y1 + 1), slice(max(0, self.x0 - 1), self.x1 + 1)
        ink = self._picture[rows, columns].astype(np.float64)
        ink = np.abs(ink - np.median(ink[[0, -1], :]))
        half = len(ink) // 2
        return ink[:half], ink[-half:]


def spots_on(line: TextLine, picture: Grey, pitch: float) -> list[Spot]:
    """What is printed in the outline of a line that runs down, from the top; not what reaches into it from the sides."""
    stretch = Stretch(line, picture)
    if stretch.dark is None:
        return []
    dark = np.ascontiguousarray(stretch.dark.T, dtype=np.uint8)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(dark, connectivity=8)
    found: list[Spot] = []
    for number in range(1, count):
        x, y, width, height, area = (int(value) for value in stats[number])
        if area >= DIRT * pitch * pitch and x > 0 and x + width < dark.shape[1]:
            own, left, top = labels[y : y + height, x : x + width], stretch.x0 + x, stretch.y0 + y
            found.append(Spot(left, top, left + width, top + height, own, number, picture, pitch))
    return sorted(found, key=lambda spot: spot.y0)


def _middle_of(ink: NDArray[np.float64]) -> float:
    columns = ink.sum(axis=0)
    return float((columns * np.arange(len(columns))).sum() / max(1.0, columns.sum()))


def marks_of(spots: Sequence[Spot], pitch: float) -> list[Mark] | None:
    """The marks that the spots are, from the top; None if one of them is none."""
    found: list[Mark] = []
    left = list(spots)
    while left:
        first, *left = left
        other = next((other for other in left if _pair(first, other, pitch)), None)
        char = _single(first, pitch) if other is None else _pair(first, other, pitch)
        if char is None:
            return None
        if other is not None:
            left.remove(other)
        found.append(Mark(char, *around(map(SIDES, (first, other or first)))))
    return found


def _single(spot: Spot, pitch: float) -> str | None:
    sides = spot.width / pitch, spot.height / pitch
    if max(sides) >= BIG:
        return None
    if spot.corner:
        return spot.corner
    if spot.has_hole:
        is_ring = RING[0] <= min(sides) and max(sides) <= min(RING[1], ROUND * min(sides))
        return "。" if is_ring else None
    if not _is_comma(spot, pitch):
        return None
    return "、" if spot.lean > 0 else "，"


def _is_comma(spot: Spot, pitch: float) -> bool:
    return not spot.has_hole and TALL[0] <= spot.height / pitch <= TALL[1] and spot.width <= SLIM * pitch


def _pair(one: Spot, other: Spot, pitch: float) -> str | None:
    """The mark that two spots make."""
    if _is_dot(one, pitch) and _is_dot(other, pitch):
        step = max(abs(one.x0 - other.x0), abs(one.y0 - other.y0)), min(abs(one.x0 - other.x0), abs(one.y0 - other.y0))
        return "：" if COLON[0] * pitch <= step[0] <= COLON[1] * pitch and step[1] <= DOT[0] * pitch else None
    if not (_is_comma(one, pitch) and _is_comma(other, pitch)):
        return None
    beside = min(one.y1, other.y1) - max(one.y0, other.y0)
    gap = max(one.x0, other.x0) - min(one.x1, other.x1)
    if beside < LEVEL * min(one.height, other.height) or gap > TIGHT * pitch:
        return None
    # Those that open have their heads below, those that close above.
    return "“" if one.weight + other.weight > 0 else "”"


def _is_dot(spot: Spot, pitch: float) -> bool:
    return not spot.has_hole and all(DOT[0] * pitch <= side <= DOT[1] * pitch for side in (spot.width, spot.height))
