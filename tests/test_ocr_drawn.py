"""Rules that are broken into dashes or dots are found in a picture, and print that was not read is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from paperparse.model.scan import Mark, TextLine
from paperparse.readers import ocr

if TYPE_CHECKING:
    from collections.abc import Callable

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


def tinted(shade: Callable[[int], int]) -> list[Box]:
    """The filled areas on a page with columns of print, one of which stands on a ground of this shade, row by row."""
    import numpy as np  # noqa: PLC0415 - needs the extra

    from paperparse.readers.ocr.drawn import drawn_on  # noqa: PLC0415 - needs the extra

    page: Grey = np.full((SIDE, SIDE), 253, np.uint8)
    for y in range(200, 500):
        page[y, 400:800] = shade(y - 200)
    lines = []
    for left in (60, 430):
        for at in range(6):
            y = 230 + 40 * at
            marks = tuple(Mark("田", left + EM * k, y, left + EM * k + 20, y + 20) for k in range(12))
            right = left + 12 * EM
            for mark in marks:
                page[y : y + 20, int(mark.x0) : int(mark.x1)] = 60
            lines.append(TextLine(marks, ((left, y), (right, y), (right, y + 20), (left, y + 20)), vertical=False))
    areas, pictures = drawn_on(page, lines)
    assert not pictures
    return [(round(a.x0), round(a.y0), round(a.x1), round(a.y1)) for a in areas if min(a.x1 - a.x0, a.y1 - a.y0) > EM]


def test_a_faint_tint_behind_print_is_a_box() -> None:
    (box,) = tinted(lambda _: 240)
    assert box == pytest.approx((400, 200, 800, 500), abs=EM / 2)


def test_a_shade_that_grows_and_bare_paper_are_no_boxes() -> None:
    assert tinted(lambda row: 253 - row // 16) == []
    assert tinted(lambda _: 253) == []
