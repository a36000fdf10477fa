"""The ink of a picture tells where the characters of a line stand, but for strokes too thin to be seen whole."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from paperparse.model.scan import Mark, TextLine
from paperparse.readers import ocr

if TYPE_CHECKING:
    from paperparse.readers.ocr.ink import Grey

pytestmark = pytest.mark.skipif(not ocr.is_installed(), reason="the extra ocr is not installed")

EM = 24
TOLD = 100.0
"""Pixels to where the engine has seen the line begin; its ink begins a little later."""

OFF = 3


def inked(text: str, hairline: int) -> list[Mark]:
    """The marks of a line whose characters are empty squares, but for 一, a grey stroke with a dark end so many pixels long."""
    import numpy as np  # noqa: PLC0415 - needs the extra

    from paperparse.readers.ocr.ink import with_ink  # noqa: PLC0415 - needs the extra

    page: Grey = np.full((100, 400), 255, np.uint8)
    for number, char in enumerate(text):
        left = int(TOLD) + OFF + EM * number
        if char == "一":
            page[52:54, left : left + EM - 2] = 160
            page[51:54, left + EM - 2 - hairline : left + EM - 2] = 0
        else:
            page[40 : 40 + EM, left : left + EM - 2] = 0
            page[43 : 37 + EM, left + 3 : left + EM - 5] = 255
    marks = tuple(Mark(char, TOLD + EM * at, 36, TOLD + EM * (at + 1), 68) for at, char in enumerate(text))
    right = TOLD + EM * len(text) + OFF
    outline = ((TOLD, 36.0), (right, 36.0), (right, 68.0), (TOLD, 68.0))
    return list(with_ink(TextLine(marks, outline, vertical=False), page).marks)


def test_characters_stand_where_their_ink_is() -> None:
    assert [(mark.x0, mark.x1) for mark in inked("田田", 0)] == [(103, 125), (127, 149)]
    assert [(mark.x0, mark.x1) for mark in inked("田一", 20)][1] == (129, 149)


def test_a_stroke_of_which_only_the_end_is_dark_stands_where_the_engine_has_seen_it() -> None:
    first, thin, last = inked("田一田", 5)
    assert (thin.x0, thin.x1) == (TOLD + EM, TOLD + 2 * EM)
    assert thin.y1 - thin.y0 == 3
    assert (first.x1, last.x0) == (125, 151)


def line_of(page: Grey, count: int, top: float, bottom: float) -> list[Mark]:
    """The marks of a line whose outline reaches so far up and down."""
    from paperparse.readers.ocr.ink import with_ink  # noqa: PLC0415 - needs the extra

    marks = tuple(Mark("田", TOLD + EM * at, top, TOLD + EM * (at + 1), bottom) for at in range(count))
    right = TOLD + EM * count + OFF
    outline = ((TOLD, top), (right, top), (right, bottom), (TOLD, bottom))
    return list(with_ink(TextLine(marks, outline, vertical=False), page).marks)


def squares(page: Grey, count: int, ink: int, ground: int) -> Grey:
    """The page with a row of empty squares."""
    for left in range(int(TOLD) + OFF, int(TOLD) + OFF + EM * count, EM):
        page[40 : 40 + EM, left : left + EM - 2] = ink
        page[43 : 37 + EM, left + 3 : left + EM - 5] = ground
    return page


@pytest.mark.parametrize(("count", "own"), [(4, True), (2, False)])
def test_the_ink_of_the_lines_above_and_below_is_none_of_a_line(count: int, *, own: bool) -> None:
    import numpy as np  # noqa: PLC0415 - needs the extra

    page = squares(np.full((100, 400), 255, np.uint8), count, 0, 255)
    page[30:38, int(TOLD) : int(TOLD) + EM * count] = 0
    page[68:80, int(TOLD) : int(TOLD) + EM * count] = 0
    assert all(mark.y0 == 40 for mark in line_of(page, count, 34, 70)) is own


def test_white_print_on_a_bar_stands_where_it_is_however_much_paper_is_around() -> None:
    import numpy as np  # noqa: PLC0415 - needs the extra

    page = np.full((100, 400), 255, np.uint8)
    page[36:68, int(TOLD) : int(TOLD) + OFF * 2 + EM * 4] = 90
    found = line_of(squares(page, 4, 255, 90), 4, 24, 82)
    assert [(mark.x0, mark.x1) for mark in found[1:3]] == [(127, 149), (151, 173)]


@pytest.mark.parametrize(("longest", "seen", "places"), [(100, 250, 10.0), (1_500, 3_000, 12.5), (1_700, 1_700, 25.0)])
def test_lines_are_found_on_a_small_picture_enlarged(longest: int, seen: int, places: float) -> None:
    import numpy as np  # noqa: PLC0415 - needs the extra

    from paperparse.readers.ocr.engine import Finder  # noqa: PLC0415 - needs the extra

    def found_at(picture: Any) -> Any:  # noqa: ANN401 - as the engine is called
        looked_at.append(max(picture.shape))
        return SimpleNamespace(boxes=[[(25, 0), (50, 0), (50, 25), (25, 25)]])

    looked_at: list[int] = []
    found = Finder(found_at)(np.full((60, longest, 3), 255, np.uint8))
    assert looked_at == [seen]
    assert float(found.boxes[0][0][0]) == pytest.approx(places)
