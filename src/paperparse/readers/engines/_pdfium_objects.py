"""The objects of a page as PDFium lists them: paths and pictures are read, texts are listed for later."""

from __future__ import annotations

from collections.abc import Callable
from ctypes import byref, c_float, c_int, c_uint
from functools import partial
from typing import Any, NamedTuple

from paperparse.readers.engines._drawing import (
    Bounds,
    Paint,
    Part,
    Point,
    areas,
    around,
    is_box,
    overlap,
    shaded,
)
from paperparse.readers.engines._found import Found
from paperparse.readers.engines._matrix import IDENTITY, Matrix, inverse, scale, square, times

TEXT, PATH, IMAGE, SHADING, FORM = 1, 2, 3, 4, 5
"""Kinds of objects, as PDFium numbers them."""
BEZIER_TO, MOVE_TO = 1, 2
DEEPEST = 30
"""Forms within forms: PDFium goes no deeper than 40, and the programs that set newspapers need 5."""


class Text(NamedTuple):
    """A text object."""

    pointer: Any
    form: Matrix
    """From the form that it stands in to the page."""
    out: Matrix
    """Back from the page to the form."""
    shown: Matrix
    """From there to the page as displayed."""


class Objects:
    """The objects of one page on the way into what is found."""

    def __init__(self, pdfium: Any, found: Found, display: Matrix) -> None:
        """An empty list; `display` goes from the page's own units to the page as displayed."""
        self.texts: list[Text] = []
        self._pdfium = pdfium
        self._found = found
        self._display = display

    def read(self, page: Any) -> None:
        """Read the paths and pictures of the page, and list its texts. Raises `LimitError`."""
        pdfium = self._pdfium
        self._each(pdfium.FPDFPage_CountObjects(page), partial(pdfium.FPDFPage_GetObject, page), IDENTITY, 0)

    def _each(self, count: int, get: Callable[[int], Any], form: Matrix, depth: int) -> None:
        """Read the objects of a form, whose matrix leads to the page."""
        pdfium = self._pdfium
        if depth > DEEPEST:
            return
        shown, out = times(form, self._display), inverse(form)
        for index in range(count):
            self._found.check_time()
            thing = get(index)
            kind = pdfium.FPDFPageObj_GetType(thing)
            if kind == TEXT:
                if out is not None:
                    self.texts.append(Text(thing, form, out, shown))
            elif kind == FORM:
                children = pdfium.FPDFFormObj_CountObjects(thing)
                inner = times(self._matrix(thing), form)
                self._each(children, partial(pdfium.FPDFFormObj_GetObject, thing), inner, depth + 1)
            else:
                self._drawn(kind, thing, shown)

    def _drawn(self, kind: int, thing: Any, matrix: Matrix) -> None:
        if kind == PATH:
            self._path(thing, matrix)
        elif kind == IMAGE:
            corners = square(times(self._matrix(thing), matrix))
            seen = overlap(around(corners), self._clip(thing, matrix)[0])
            if seen is not None:
                self._found.pictures.append(seen)
        elif kind == SHADING:
            clip, plain = self._clip(thing, matrix)
            self._found.areas.append(shaded(clip, plain=plain))

    def _path(self, path: Any, matrix: Matrix) -> None:
        pdfium = self._pdfium
        mode, stroked = c_int(), c_int()
        pdfium.FPDFPath_GetDrawMode(path, byref(mode), byref(stroked))
        filled = bool(mode.value)
        get = pdfium.FPDFPageObj_GetFillColor if filled else pdfium.FPDFPageObj_GetStrokeColor
        colour, alpha = self._colour(get, path)
        if not (filled or stroked.value) or not alpha:
            return
        whole = times(self._matrix(path), matrix)
        width = c_float()
        pdfium.FPDFPageObj_GetStrokeWidth(path, byref(width))
        paint = Paint(filled, bool(stroked.value), colour, width.value * scale(whole))
        segments = [pdfium.FPDFPath_GetPathSegment(path, index) for index in range(pdfium.FPDFPath_CountSegments(path))]
        self._found.areas += areas(self._parts(segments, whole), paint)

    def _parts(self, segments: list[Any], matrix: Matrix) -> list[Part]:
        pdfium = self._pdfium
        a, b, c, d, e, f = matrix
        x, y = c_float(), c_float()
        at, down = byref(x), byref(y)
        parts: list[Part] = []
        points: list[Point] = []
        closed = curved = False
        for segment in segments:
            kind = pdfium.FPDFPathSegment_GetType(segment)
            if kind == MOVE_TO:
                if points:
                    parts.append(Part(points, closed, curved))
                points, closed, curved = [], False, False
            pdfium.FPDFPathSegment_GetPoint(segment, at, down)
            points.append((a * x.value + c * y.value + e, b * x.value + d * y.value + f))
            curved = curved or kind == BEZIER_TO
            closed = closed or bool(pdfium.FPDFPathSegment_GetClose(segment))
        if points:
            parts.append(Part(points, closed, curved))
        return parts

    def _clip(self, thing: Any, matrix: Matrix) -> tuple[Bounds, bool]:
        """What of the page an object may be seen in, and whether that is an upright rectangle."""
        pdfium = self._pdfium
        box, plain = (0.0, 0.0, self._found.width, self._found.height), True
        clip = pdfium.FPDFPageObj_GetClipPath(thing)
        for index in range(pdfium.FPDFClipPath_CountPaths(clip) if clip else 0):
            count = pdfium.FPDFClipPath_CountPathSegments(clip, index)
            segments = [pdfium.FPDFClipPath_GetPathSegment(clip, index, number) for number in range(count)]
            parts = self._parts(segments, matrix)
            if parts:
                plain = plain and len(parts) == 1 and not parts[0].curved and is_box(parts[0].points)
                box = overlap(box, around([point for part in parts for point in part.points])) or (0.0, 0.0, 0.0, 0.0)
        return box, plain

    def _matrix(self, thing: Any) -> Matrix:
        said = self._pdfium.FS_MATRIX()
        self._pdfium.FPDFPageObj_GetMatrix(thing, byref(said))
        return said.a, said.b, said.c, said.d, said.e, said.f

    def _colour(self, get: Any, thing: Any) -> tuple[int, int]:
        """0xRRGGBB and how opaque it is, 0 to 255."""
        red, green, blue, alpha = values = [c_uint() for _ in range(4)]
        if not get(thing, *map(byref, values)):
            return 0, 255
        return red.value << 16 | green.value << 8 | blue.value, alpha.value
