"""Rules that are broken into dashes or dots are found in a picture, and print that was not read is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from paperparse.model.scan import Mark, TextLine
from paperparse.readers import ocr

if TYPE_CHECKING:
    from paperparse.model.sheet import Area
    from paperparse.readers.ocr.ink import Grey

pytestmark = pytest.mark.skipif(not ocr.is_installed(), reason="the extra ocr is not installed")

EM = 24
SIDE = 900
Box = tuple[int, int, int, int]


def drawn(*boxes: Box) -> tuple[Area, ...]:
    """What is found on a page with these black boxes, whose body type stands in a line at its foot."""
    import numpy as np  # noqa: PLC0415 - needs the extra

    from paperparse.readers.ocr.drawn import drawn_on  # noqa: PLC0415 - needs the extra

    page: Grey = np.full((SIDE, SIDE), 255, np.uint8)
    for x0, y0, x1, y1 in boxes:
        page[y0:y1, x0:x1] = 0
    foot, high = SIDE - 2 * EM, round(0.85 * EM)
    marks = tuple(Mark("田", 100 + EM * at, foot, 120 + EM * at, foot + high) for at in range(12))
    line = TextLine(marks, ((100, foot), (400, foot), (400, foot + high), (100, foot + high)), vertical=False)
    return drawn_on(page, [line])[0]


def dashes(length: int, white: int, count: int, thick: int = 2) -> list[Box]:
    return [
        (100 + at * (length + white), 300, 100 + at * (length + white) + length, 300 + thick) for at in range(count)
    ]


def turned(boxes: list[Box]) -> list[Box]:
    return [(y0, x0, y1, x1) for x0, y0, x1, y1 in boxes]


@pytest.mark.parametrize(("length", "white", "thick"), [(8, 6, 2), (3, 4, 3), (20, 12, 2)])
def test_a_broken_rule_is_a_rule_from_end_to_end(length: int, white: int, thick: int) -> None:
    boxes = dashes(length, white, 20, thick)
    found = drawn(*boxes)
    assert (min(area.x0 for area in found), max(area.x1 for area in found)) == (100, boxes[-1][2])
    assert all(area.y1 - area.y0 <= thick for area in found)
    upright = drawn(*turned(boxes))
    assert (min(area.y0 for area in upright), max(area.y1 for area in upright)) == (100, boxes[-1][2])


def test_a_few_dashes_and_dashes_far_apart_are_no_rule() -> None:
    assert not drawn(*dashes(8, 6, 8))
    assert not drawn(*dashes(8, 20, 20))


def test_print_of_many_lengths_in_a_row_is_no_rule() -> None:
    at, boxes = 100, []
    for number in range(24):
        length = 4 + 9 * (number % 3)
        boxes.append((at, 300, at + length, 303))
        at += length + 6
    assert not drawn(*boxes)
