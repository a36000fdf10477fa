"""Drawn rules, boxes, bars of colour and pictures, found in the picture of a page once its text is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from statistics import median
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from paperparse.model.scan import TextLine
from paperparse.model.sheet import Area, Picture
from paperparse.readers.ocr.ink import Grey
from paperparse.readers.ocr.tints import PIXELS, faint_tints

SHRUNK = 0.06
"""Of a line's thickness: so far inside its outline its ink is wiped off, so that a rule beside it is not."""

DARKER = 22
"""Of 255, below the paper around it: what is darker is printed."""

AROUND = 5.0
"""Ems around a place whose brightness is that of its paper."""

LONG = 3.0
"""Ems of the shortest rule; strokes of characters that were not read are shorter, but for headlines."""

THICK = 0.45
"""Ems across a rule at most."""

DASH = 3.5
"""Heights of its line: a dash of two ems, as it stands before decks and names."""

PIECE = 8.0
"""Ems of a rule that count as straight: a scan lies askew, and a long rule would be a wide bar."""

STROKE = 0.08, 1.2
"""Ems of a dash or a dot of a broken rule along it; across it is at most `THIN`."""

THIN = 0.2
"""Ems across a broken rule at most."""

BREAK = 0.6
"""Ems of white between two dashes at most."""

DASHES = 10
"""Dashes of a broken rule at least: a few things of one height in a row may be anything."""

EVEN = 2.0
"""The ratio of most of its dashes to each other, at most: print that was not read is uneven."""

GAP = 0.35
"""Ems of white inside a picture that are closed."""

SMALL = 3.5
"""Ems of the shorter side of a picture at least."""

FULL = 0.55
"""Of a picture's box that is printed at least; a box around text is a frame."""

PAPER = 75
"""The percentile of a page's brightness that is its paper: more than half of it is white in any paper."""

COVERED = 26
"""Of 255, below the paper: what is darker all over is covered."""

WRITTEN = 0.2
"""Of a covered place that is print: more, and it is a tint with text on it."""

Mask = NDArray[np.uint8]


def drawn_on(picture: Grey, lines: Sequence[TextLine]) -> tuple[tuple[Area, ...], tuple[Picture, ...]]:
    """The rules and bars, and the pictures, of a page whose text stands in `lines`."""
    em = _em(lines)
    if em is None:
        return (), ()
    printed = _without(lines, _printed(picture, em))
    tints, pictures = _grounds(picture, lines, em)
    for found in pictures:
        x0, y0, x1, y1 = (round(side) for side in found)
        printed[y0:y1, x0:x1] = 0
    lying = np.ascontiguousarray(printed.T)
    across = [*(rule for rule in _rules(printed, em) if not _is_dash(rule, lines)), *_broken(printed, em)]
    rules = [*tints, *across, *(_turned(area) for area in (*_rules(lying, em), *_broken(lying, em)))]
    return tuple(rules), tuple(pictures)


def _em(lines: Iterable[TextLine]) -> float | None:
    """The thickness of most lines, about an em of the body type."""
    thick: list[float] = []
    for line in lines:
        sides = [
            (mark.x1 - mark.x0 if line.vertical else mark.y1 - mark.y0) for mark in line.marks if len(mark.text) == 1
        ]
        thick.extend(sides)
    return max(6.0, median(thick) / 0.85) if thick else None


def _printed(picture: Grey, em: float) -> Mask:
    """Where something is printed: what is darker than the paper around it, even paper or a tint."""
    size = round(AROUND * em) | 1
    small = cv2.resize(picture, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA)
    paper = cv2.morphologyEx(small, cv2.MORPH_CLOSE, np.ones((max(3, size // 8) | 1,) * 2, np.uint8))
    bright = cv2.resize(paper, (picture.shape[1], picture.shape[0]), interpolation=cv2.INTER_LINEAR)
    difference = cv2.subtract(bright, picture)
    found: Mask = (difference > DARKER).astype(np.uint8)
    return found


def _without(lines: Iterable[TextLine], printed: Mask) -> Mask:
    """The print without that of the lines."""
    for line in lines:
        if len(line.outline) >= 3:  # noqa: PLR2004 - a polygon
            points = np.array(line.outline, dtype=np.float64)
            middle = points.mean(axis=0)
            room = SHRUNK * min(np.ptp(points[:, 0]), np.ptp(points[:, 1]))
            inner = points - np.sign(points - middle) * room
            cv2.fillPoly(printed, [inner.round().astype(np.int32)], 0)
    return printed


def _rules(printed: Mask, em: float) -> Iterator[Area]:
    """Rules across the page, in pieces."""
    kernel = np.ones((1, round(LONG * em)), np.uint8)
    # A worn rule has holes, and one that lies askew climbs by a pixel now and then.
    whole = cv2.morphologyEx(printed, cv2.MORPH_CLOSE, np.ones((3, max(3, round(em / 5))), np.uint8))
    found = cv2.morphologyEx(whole, cv2.MORPH_OPEN, kernel)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(found, connectivity=8)
    for number in range(1, count):
        x, y, width, height, area = (int(value) for value in stats[number])
        if width < LONG * em or area > width * THICK * em:
            continue
        part = labels[y : y + height, x : x + width] == number
        yield from _pieces(part, x, y, em)


def _broken(printed: Mask, em: float) -> Iterator[Area]:
    """Rules of dashes or dots across the page, in pieces."""
    _, _, stats, _ = cv2.connectedComponentsWithStats(printed, connectivity=8)
    wide, high = stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]
    dashes = stats[(STROKE[0] * em <= wide) & (wide <= STROKE[1] * em) & (high <= THIN * em) & (high <= wide)]
    if len(dashes) < DASHES:
        return
    alone = np.zeros_like(printed)
    for x, y, width, height, _ in dashes:
        alone[y : y + height, x : x + width] = 1
    whole = cv2.morphologyEx(alone, cv2.MORPH_CLOSE, np.ones((3, round(BREAK * em) | 1), np.uint8))
    count, labels, joined, _ = cv2.connectedComponentsWithStats(whole, connectivity=8)
    homes = labels[dashes[:, 1], dashes[:, 0]]
    for number in range(1, count):
        x, y, width, height, area = (int(value) for value in joined[number])
        lengths = dashes[homes == number, 2]
        if len(lengths) >= DASHES and area <= width * THICK * em and _are_even(lengths):
            yield from _pieces(labels[y : y + height, x : x + width] == number, x, y, em)


def _are_even(lengths: NDArray[Any]) -> bool:
    """Whether most of some lengths are alike; the ends of a rule may be cut."""
    low, high = np.percentile(lengths, (15, 85))
    return bool(high <= EVEN * low)


def _is_dash(rule: Area, lines: Iterable[TextLine]) -> bool:
    """Whether a rule is a dash before or after a line of print, which the engine has not read."""
    middle = (rule.y0 + rule.y1) / 2
    for line in lines:
        if not line.marks or line.vertical:
            continue
        top, bottom = min(mark.y0 for mark in line.marks), max(mark.y1 for mark in line.marks)
        height = bottom - top
        if top + height / 4 < middle < bottom - height / 4 and rule.x1 - rule.x0 <= DASH * height:
            gap = max(line.marks[0].x0 - rule.x1, rule.x0 - line.marks[-1].x1)
            if gap < height:
                return True
    return False


def _pieces(part: NDArray[Any], x: int, y: int, em: float) -> Iterator[Area]:
    width = part.shape[1]
    step = max(1, width // max(1, round(width / (PIECE * em))))
    for start in range(0, width, step):
        stretch = part[:, start : start + step]
        rows, _ = np.nonzero(stretch)
        if len(rows):
            # As thick as it is on average: what it climbs by lying askew does not count.
            middle, half = y + float(rows.mean()) + 0.5, len(rows) / stretch.shape[1] / 2
            yield Area(float(x + start), middle - half, float(x + start + stretch.shape[1]), middle + half, filled=True)


def _turned(area: Area) -> Area:
    return area._replace(x0=area.y0, y0=area.x0, x1=area.y1, y1=area.x1)


def _grounds(picture: Grey, lines: Sequence[TextLine], em: float) -> tuple[list[Area], list[Picture]]:
    """Where the paper is covered: tints, which have print on them, and pictures."""
    factor = 1 / max(1.0, em / PIXELS)
    small = cv2.resize(picture, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA).astype(np.uint8)
    paper = float(np.percentile(small, PAPER))
    covered: Mask = (small < paper - COVERED).astype(np.uint8)
    text = np.zeros_like(covered)
    for line in lines:
        if len(line.outline) >= 3:  # noqa: PLR2004 - a polygon
            cv2.fillPoly(text, [(np.array(line.outline) * factor).round().astype(np.int32)], 1)
    close, open_ = max(3, round(GAP * em * factor)) | 1, max(3, round(1.5 * em * factor)) | 1
    whole = cv2.morphologyEx(covered & (1 - text), cv2.MORPH_CLOSE, np.ones((close, close), np.uint8))
    whole = cv2.morphologyEx(whole, cv2.MORPH_OPEN, np.ones((open_, open_), np.uint8))
    count, _, stats, _ = cv2.connectedComponentsWithStats(whole, connectivity=4)
    tints = [
        Area(x0 / factor, y0 / factor, x1 / factor, y1 / factor, filled=True)
        for x0, y0, x1, y1 in faint_tints(small, text, paper)
    ]
    pictures: list[Picture] = []
    for number in range(1, count):
        x, y, width, height, area = (int(value) for value in stats[number])
        if min(width, height) < SMALL * em * factor:
            continue
        written = int(text[y : y + height, x : x + width].sum())
        if area + written < FULL * width * height:
            continue
        box = x / factor, y / factor, (x + width) / factor, (y + height) / factor
        if written > WRITTEN * width * height:
            tints.append(Area(*box, filled=True))
        else:
            pictures.append(Picture(*box))
    return tints, pictures
