"""The ink of a picture tells where the characters of a line stand, but for strokes too thin to be seen whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
