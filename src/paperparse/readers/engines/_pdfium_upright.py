"""Texts of a page set upright, so that PDFium measures them and tells of each.

The text page of PDFium is made for searching and copying: it drops a text that is printed twice, adds spaces and line
ends, says other words where a tagged file gives them, and measures only what stands upright. So before it is made each
text is set upright, away from its neighbours and without tags; what is told of it is moved to where it stands.
"""

from __future__ import annotations

import math
from ctypes import byref, c_float, c_ubyte, c_ulong, c_void_p, cast
from typing import Any, NamedTuple

from paperparse.readers.engines._matrix import Matrix, inverse, times
from paperparse.readers.engines._pdfium_objects import Text
from paperparse.readers.engines._tags import actual_text

NEIGHBOURS = 8
"""PDFium looks for a text printed twice among the five before."""
APART = 4000.0
"""Points between neighbours; places are told in floats, which are good to 0.004 at eight times as much."""
THIN, LEAN = 0.02, 0.25
"""Points, and how much a text is slanted that has no width to PDFium: it drops a vertical one of unknown glyphs."""

TAG_BYTES = 256
"""Of the text of a tag; what stands for more glyphs than that is no other form of single characters."""


class Shape(NamedTuple):
    """What texts with the same matrix and size have in common."""

    linear: tuple[float, float, float, float]
    """From the units of the text to the page as displayed."""
    size: float
    """Of the font in these units."""
    width: float
    height: float
    """How many points of the text page these units are."""
    way: Matrix
    """What sets such a text upright."""


class Upright(NamedTuple):
    """A text that was set upright."""

    pointer: Any
    shape: Shape
    zero: float
    """Where it begins on the text page, from the left and from below."""
    x: float
    y: float
    """Where it begins on the page as displayed."""
    tag: str
    """The text that the file gives for it; empty as a rule."""


class Setting:
    """The texts of one page on the way upright."""

    def __init__(self, pdfium: Any) -> None:
        """No texts so far."""
        self.texts: dict[int, Upright] = {}
        """By their addresses."""
        self._pdfium = pdfium
        self._shapes: dict[tuple[object, ...], Shape | None] = {}
        self._said = pdfium.FS_MATRIX()
        self._way = pdfium.FS_MATRIX()
        self._size = c_float()
        self._sides = tuple(c_float() for _ in range(4))

    def add(self, text: Text) -> None:
        """Set a text upright; one that is too small to be seen is left where it is."""
        pdfium, said, size = self._pdfium, self._said, self._size
        tag = self._untag(text.pointer)
        pdfium.FPDFPageObj_GetMatrix(text.pointer, byref(said))
        pdfium.FPDFTextObj_GetFontSize(text.pointer, byref(size))
        a, b, c, d, e, f = said.a, said.b, said.c, said.d, said.e, said.f
        key = (a, b, c, d, size.value, text.form)
        if key not in self._shapes:
            self._shapes[key] = _shape((a, b, c, d, 0.0, 0.0), size.value, text)
        shape = self._shapes[key]
        if shape is None:
            return
        zero = APART * (len(self.texts) % NEIGHBOURS)
        wa, wb, wc, wd, we, wf = shape.way
        oa, ob, oc, od, _, _ = text.out
        self._move(
            text.pointer,
            (
                wa,
                wb,
                wc,
                wd,
                we + zero * (oa + oc) - e * wa - f * wc,
                wf + zero * (ob + od) - e * wb - f * wd,
            ),
        )
        if self._is_thin(text.pointer):
            self._move(text.pointer, times(times(text.form, (1.0, 0.0, LEAN, 1.0, -LEAN * zero, 0.0)), text.out))
        sa, sb, sc, sd, se, sf = text.shown
        x, y = e * sa + f * sc + se, e * sb + f * sd + sf
        self.texts[address(text.pointer)] = Upright(text.pointer, shape, zero, x, y, tag)

    def _untag(self, text: Any) -> str:
        """Take the tags away that give a text; the innermost of these texts is returned."""
        pdfium, said = self._pdfium, ""
        for index in reversed(range(pdfium.FPDFPageObj_CountMarks(text))):
            mark = pdfium.FPDFPageObj_GetMark(text, index)
            if pdfium.FPDFPageObjMark_GetParamValueType(mark, b"ActualText"):
                said = said or self._actual_text(mark)
                pdfium.FPDFPageObj_RemoveMark(text, mark)
        return said

    def _actual_text(self, mark: Any) -> str:
        room, length = (c_ubyte * TAG_BYTES)(), c_ulong()
        told = self._pdfium.FPDFPageObjMark_GetParamBlobValue(mark, b"ActualText", room, TAG_BYTES, byref(length))
        return actual_text(bytes(room[: length.value])) if told and length.value <= TAG_BYTES else ""

    def _move(self, text: Any, way: Matrix) -> None:
        move = self._way
        move.a, move.b, move.c, move.d, move.e, move.f = way
        self._pdfium.FPDFPageObj_TransformF(text, byref(move))

    def _is_thin(self, text: Any) -> bool:
        left, _, right, _ = self._sides
        self._pdfium.FPDFPageObj_GetBounds(text, *map(byref, self._sides))
        return right.value - left.value < THIN


def _shape(own: Matrix, size: float, text: Text) -> Shape | None:
    """The shape of a text, None when it has no extent."""
    a, b, c, d, _, _ = times(own, text.shown)
    # A font of negative size is one that its matrix turns back.
    width = math.copysign(math.hypot(a, b), size)
    back = inverse(own)
    if back is None or not width or not size:
        return None
    height = abs(a * d - b * c) / width
    return Shape((a, b, c, d), size, width, height, times(times(back, (width, 0.0, 0.0, height, 0.0, 0.0)), text.out))


def address(pointer: Any) -> int:
    """Where a pointer points to, as a number."""
    return cast(pointer, c_void_p).value or 0
