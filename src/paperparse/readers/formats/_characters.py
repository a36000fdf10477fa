"""hOCR's boxes of characters: a list of boxes, or cuts through the box of a word."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from paperparse.readers.formats._geometry import Box, corners, hull, numbers


def characters(
    text: str,
    said: dict[str, str],
    box: Box | None,
    vertical: bool | None,  # noqa: FBT001 - three values, one of them is none
) -> list[tuple[str, Box | None]]:
    """Each character of an element with its box where the title tells them, else the text with one box.

    >>> characters("5月", {"x_bboxes": "0 0 5 9 5 0 14 9"}, None, None)
    [('5', (0.0, 0.0, 5.0, 9.0)), ('月', (5.0, 0.0, 14.0, 9.0))]
    >>> characters("5月", {"cuts": "5 9"}, (0, 0, 14, 9), None)
    [('5', (0, 0, 5.0, 9)), ('月', (5.0, 0, 14.0, 9))]
    """
    flat = numbers(said.get("x_bboxes", ""))
    boxes = [found for at in range(0, len(flat) - 3, 4) if (found := corners(flat[at : at + 4]))]
    if boxes:
        printed = [char for char in text if not char.isspace()]
        if len(boxes) == len(text):
            return list(zip(text, boxes, strict=True))
        return list(zip(printed, boxes, strict=True)) if len(boxes) == len(printed) else [(text, box or hull(boxes))]
    parts = list(_cut(said.get("cuts", ""), box)) if box is not None and not vertical else []
    return list(zip(text, parts, strict=True)) if len(parts) == len(text) else [(text, box)]


def _cut(cuts: str, box: Box) -> Iterator[Box]:
    """The parts of a box; a cut is a path from its foot, told as steps to the right and up by turns."""
    x0, y0, x1, y1 = box
    at = x0
    edges = [x0]
    for path in cuts.split():
        steps = numbers(path)
        if not steps:
            return
        foot = at + steps[0]
        at = foot + sum(steps[2::2])
        edges.append((foot + at) / 2)
    # The end of the box is a cut too, which some leave out.
    if edges[-1] < x1:
        edges.append(x1)
    for left, right in pairwise(edges):
        yield left, y0, min(right, x1), y1
