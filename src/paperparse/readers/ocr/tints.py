"""Faint tints behind print: hardly darker than the paper, and yet what parts a box from the stories around it."""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np
from numpy.typing import NDArray

Small = NDArray[np.uint8]
"""A shrunk page, four pixels to an em: its brightness, or a mask of it."""

FAINTEST, DARKEST = 8.0, 26.0
"""Of 255, below the paper: a tint that is fainter is not seen, and what is darker is none of the faint ones."""

PLAIN = 60, 95
"""Percentiles of a page's brightness between which all of it is paper."""

UNEVEN = 4.0
"""Times the difference between these: what is darker is no shade of the paper."""

PIXELS = 4
"""To an em."""

SMALLEST = 4.0
"""Ems of the shorter side of a tint."""

OPENED = 1.5
"""Ems: what is narrower, as a single line, is cut off."""

FULL = 0.9
"""Of its box that is covered, print included."""

ASIDE = 3
"""Pixels beside a tint that are looked at; the first one belongs to its edge, or to a rule around it."""

Box = tuple[int, int, int, int]


def faint_tints(small: Small, text: Small, paper: float) -> Iterator[Box]:
    """The boxes of faint tints, in pixels of the shrunk page; `text`: where lines of print stand."""
    low, high = np.percentile(small, PLAIN)
    faintest = max(FAINTEST, UNEVEN * float(high - low))
    if faintest >= DARKEST:
        return
    # Print is blurred beyond its outline.
    near = cv2.dilate(text, np.ones((3, 3), np.uint8))
    covered = ((small < paper - faintest) | (near > 0)).astype(np.uint8)
    side = round(OPENED * PIXELS)
    whole = cv2.morphologyEx(covered, cv2.MORPH_OPEN, np.ones((side, side), np.uint8))
    count, _, stats, _ = cv2.connectedComponentsWithStats(whole, connectivity=4)
    for number in range(1, count):
        x, y, width, height, area = (int(value) for value in stats[number])
        if min(width, height) < SMALLEST * PIXELS or area < FULL * width * height:
            continue
        box = x, y, x + width, y + height
        ground = small[y : y + height, x : x + width][near[y : y + height, x : x + width] == 0]
        if len(ground) == 0 or len(ground) == width * height:
            continue
        if paper - DARKEST <= np.median(ground) < paper - faintest and _is_cut_out(small, box, paper - faintest / 2):
            yield box


def _is_cut_out(small: Small, box: Box, brightest: float) -> bool:
    """Whether the paper is bright right beside a tint at all its sides: a shade that grows darker has no such sides."""
    x0, y0, x1, y1 = box
    sides = (
        small[max(0, y0 - ASIDE) : max(0, y0 - 1), x0:x1],
        small[y1 + 1 : y1 + ASIDE, x0:x1],
        small[y0:y1, max(0, x0 - ASIDE) : max(0, x0 - 1)],
        small[y0:y1, x1 + 1 : x1 + ASIDE],
    )
    return all(side.size == 0 or np.median(side) >= brightest for side in sides)
