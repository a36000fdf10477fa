"""Where a page with a text layer may have print that the layer does not hold: flags and headlines set as outlines or pictures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from paperparse.model.geometry import around
from paperparse.model.page import Corners
from paperparse.model.sheet import Glyph, Sheet

TOP = 0.3
"""Of the page's height: a flag stands there."""

WIDE = 1.6
"""How much wider than high a flag is at least; pictures are hardly so wide, for they are printed to be seen."""

LARGEST_FLAG = 0.05
"""Of the page's area: larger pictures are photographs, and recognition takes seconds."""

LARGEST = 0.12
"""The same of outlines: larger ones are drawings."""

LEAST = 1.3
"""Body ems of the lower side of display type."""

MOST_OUTLINES = 600
"""On a page; more of them are a map or a drawing."""

NEAR = 0.7
"""Of their height: outlines so near each other are one line of type."""

COVERED = 3
"""Characters of the text layer inside that show that the layer has read it."""


def large_unread(sheet: Sheet) -> list[Corners]:
    """The places of what may be display type without text."""
    if not sheet.glyphs:
        return []
    em = usual_size(sheet.glyphs)
    pictures = [picture[:4] for picture in sheet.pictures if _may_be_flag(picture[:4], sheet)]
    outlines = [area[:4] for area in sheet.areas if not area.plain and min(area.x1 - area.x0, area.y1 - area.y0) > 0]
    lines = _lines(outlines) if len(outlines) <= MOST_OUTLINES else []
    found = [*pictures, *(line for line in lines if _is_large(line, em, sheet))]
    return [box for box in found if _characters(sheet, box) < COVERED]


def usual_size(glyphs: Sequence[Glyph]) -> float:
    """The em of the glyph in the middle of all, by their size; there is at least one."""
    sizes = sorted(glyph.style.size for glyph in glyphs)
    return sizes[len(sizes) // 2]


def _may_be_flag(box: Corners, sheet: Sheet) -> bool:
    width, height = box[2] - box[0], box[3] - box[1]
    area = width * height / max(1.0, sheet.size.width * sheet.size.height)
    return box[3] <= TOP * sheet.size.height and width >= WIDE * height > 0 and area <= LARGEST_FLAG


def _is_large(box: Corners, em: float, sheet: Sheet) -> bool:
    width, height = box[2] - box[0], box[3] - box[1]
    area = width * height / max(1.0, sheet.size.width * sheet.size.height)
    return min(width, height) >= LEAST * em and max(width, height) >= 2 * LEAST * em and area <= LARGEST


def _lines(outlines: Iterable[Corners]) -> list[Corners]:
    """Outlines next to each other, as the characters of one line are, made one."""
    lines: list[Corners] = []
    for box in sorted(outlines):
        joined = box
        rest: list[Corners] = []
        for line in lines:
            if _touch(line, joined):
                joined = around((line, joined))
            else:
                rest.append(line)
        lines = [*rest, joined]
    return lines


def _touch(one: Corners, other: Corners) -> bool:
    near = NEAR * max(min(one[2] - one[0], one[3] - one[1]), min(other[2] - other[0], other[3] - other[1]))
    across = max(one[0], other[0]) - min(one[2], other[2])
    down = max(one[1], other[1]) - min(one[3], other[3])
    return across <= near and down <= near and min(across, down) < 0


def _characters(sheet: Sheet, box: Corners) -> int:
    """How many characters of the text layer stand inside."""
    return sum(box[0] < (g.x0 + g.x1) / 2 < box[2] and box[1] < (g.y0 + g.y1) / 2 < box[3] for g in sheet.glyphs)
