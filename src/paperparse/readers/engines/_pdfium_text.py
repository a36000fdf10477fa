"""The glyphs of a page as PDFium tells them, after its texts were set upright."""

from __future__ import annotations

import sys
from ctypes import CFUNCTYPE, byref, c_double, c_float, c_int, c_uint, c_void_p, create_string_buffer
from itertools import pairwise
from typing import Any, NamedTuple

from paperparse.model.sheet import Glyph, Style
from paperparse.readers.engines._found import Found, check_glyphs
from paperparse.readers.engines._matter import (
    FORCE_BOLD,
    NO_CHARACTER,
    SURROGATE,
    UNREADABLE,
    Em,
    bare,
    em,
    is_bold,
    legible,
)
from paperparse.readers.engines._pdfium_objects import Text
from paperparse.readers.engines._pdfium_upright import Setting, Shape, address

OFF_LINE, BELOW = 0.3, 0.88
"""In em: the origin of a vertical glyph is 0.88 below the place where it is set, that of any other upon it."""
LONGEST = 2.0
"""Em of a vertical glyph at most: for a font that is not in the file PDFium may tell the box of another one, in other units."""
INVISIBLE = 3
FILLED_AND_STROKED, STROKED = (2, 6), (1, 5)
"""Text render modes, all three."""
NAME_BYTES = 256
HYPHEN = 0x02
"""What PDFium puts for a hyphen at the end of a line."""
ADDED = frozenset((0x20, 0x0D, 0x0A))
"""What PDFium adds, but may be printed as well."""


class _Known(NamedTuple):
    """What is known of a character of a font."""

    char: str
    length: float
    """Its advance in em."""
    unreadable: bool = False


class _Run(NamedTuple):
    """What the glyphs of one text have in common."""

    style: Style
    em: Em
    font: Any
    known: dict[int, _Known]
    """The characters of the font that were met."""
    long: float
    """How many points an em is along the line."""
    zero: float
    height: float
    start: tuple[float, float]
    """Where the text begins on the page as displayed."""
    step: tuple[float, float]
    """Where one point further on the text page leads, along a horizontal line or up a vertical one."""


class Texts:
    """The texts of one page on the way into what is found."""

    def __init__(self, pdfium: Any, found: Found) -> None:
        """No texts so far."""
        self._pdfium = pdfium
        self._found = found
        self._setting = Setting(pdfium)
        self._squares: dict[tuple[Shape, bool], tuple[Em, float, tuple[float, float]]] = {}
        self._runs: dict[int, _Run | None] = {}
        self._fonts: dict[int, tuple[str, bool, dict[int, _Known]]] = {}

    def read(self, page: Any, texts: list[Text]) -> None:
        """Add the glyphs of the texts. Raises `LimitError`."""
        for text in texts:
            self._found.check_time()
            self._setting.add(text)
        told = self._pdfium.FPDFText_LoadPage(page)
        if not told:
            return
        try:
            self._tell(told)
        finally:
            self._pdfium.FPDFText_ClosePage(told)

    def _tell(self, told: Any) -> None:
        """Add the glyphs that the text page tells of."""
        pdfium, glyphs, runs = self._pdfium, self._found.glyphs, self._runs
        is_added, unicode_of, origin_of = (
            pdfium.FPDFText_IsGenerated,
            pdfium.FPDFText_GetUnicode,
            pdfium.FPDFText_GetCharOrigin,
        )
        # The bare address takes half the time of an object around it, and is asked for every glyph.
        owner_of = CFUNCTYPE(c_void_p, c_void_p, c_int)(address(pdfium.FPDFText_GetTextObject))
        page, across, up = address(told), c_double(), c_double()
        places = byref(across), byref(up)
        run: _Run | None = None
        owner = last = None
        joined: list[int] = []
        starts: list[tuple[int, int]] = []
        for index in range(pdfium.FPDFText_CountChars(told)):
            code = unicode_of(told, index)
            if code in ADDED and is_added(told, index):
                continue
            own = owner_of(page, index)
            if own != owner:
                owner, last = own, None
                check_glyphs(len(glyphs))
                run = runs[own] if own in runs else self._run(told, index, own)
                starts.append((len(glyphs), own or 0))
            if run is None:
                continue
            origin_of(told, index, *places)
            char, length, unreadable = run.known.get(code) or self._char(told, index, code, run)
            if run.style.vertical:
                along, length = self._down(told, index, up.value, run)
                length /= run.long
            else:
                along = across.value - run.zero
            if along == last:
                # The characters of a ligature are told one by one, all in the same place.
                glyphs[-1] = glyphs[-1]._replace(text=glyphs[-1].text + char)
                joined.append(len(glyphs) - 1)
                continue
            last = along
            if unreadable:
                self._found.unreadable += 1
            x, y = run.start[0] + along * run.step[0], run.start[1] + along * run.step[1]
            left, top, right, bottom, back_x, back_y, on_x, on_y, _, _ = run.em
            glyphs.append(
                Glyph(
                    char,
                    x + left + length * back_x,
                    y + top + length * back_y,
                    x + right + length * on_x,
                    y + bottom + length * on_y,
                    run.style,
                )
            )

        for index in joined:
            glyphs[index] = glyphs[index]._replace(text=legible(glyphs[index].text))
        self._tag(starts)

    def _tag(self, starts: list[tuple[int, int]]) -> None:
        """Take over what the tags of texts tell of their glyphs; `starts`: the first glyph of each text, and its address."""
        for (start, owner), (stop, _) in pairwise([*starts, (len(self._found.glyphs), 0)]):
            upright = self._setting.texts.get(owner)
            if upright is not None and upright.tag:
                self._found.tag(upright.tag, start, stop)

    def _down(self, told: Any, index: int, up: float, run: _Run) -> tuple[float, float]:
        """How far up the line a vertical glyph begins, and how long it is, in points of the text page."""
        box = self._pdfium.FS_RECTF()
        self._pdfium.FPDFText_GetLooseCharBox(told, index, byref(box))
        # PDFium measures this box about the origin in units of the text, whatever its matrix.
        top, bottom = max(box.top, box.bottom), min(box.top, box.bottom)
        head = top if run.height > 0 else bottom
        length = (top - bottom) * abs(run.height)
        if length > LONGEST * run.long:
            return up - run.zero + BELOW * run.long, run.long
        return up - run.zero + (head - up) * run.height, length

    def _char(self, told: Any, index: int, code: int, run: _Run) -> _Known:
        """The character, U+FFFD when the file does not tell it, and its advance in em."""
        pdfium, said, box = self._pdfium, c_float(), self._pdfium.FS_RECTF()
        across, up = c_double(), c_double()
        pdfium.FPDFText_GetCharOrigin(told, index, byref(across), byref(up))
        pdfium.FPDFText_GetLooseCharBox(told, index, byref(box))
        length = (box.right - across.value) / run.long
        # What a glyph prints beyond its advance belongs to the box, but not to the advance, which only known ones have.
        if pdfium.FPDFFont_GetGlyphWidth(run.font, code, 1.0, byref(said)) and said.value:
            length = min(length, said.value)
        if not code or code > sys.maxunicode or pdfium.FPDFText_HasUnicodeMapError(told, index):
            return _Known(NO_CHARACTER, length, unreadable=True)
        if code == HYPHEN and pdfium.FPDFText_IsHyphen(told, index):
            return _Known("-", length)
        if SURROGATE.search(chr(code)):
            # The other half is told next, in the same place.
            return _Known(chr(code), length)
        known = run.known[code] = _Known(legible(chr(code)), length, bool(UNREADABLE.search(chr(code))))
        return known

    def _run(self, told: Any, index: int, owner: int | None) -> _Run | None:
        """What the glyphs of the text at this address have in common, None when it is too small to be seen."""
        upright = self._setting.texts.get(owner or 0)
        if upright is None:
            self._runs[owner or 0] = None
            return None
        pdfium, shape = self._pdfium, upright.shape
        across, up = c_double(), c_double()
        pdfium.FPDFText_GetCharOrigin(told, index, byref(across), byref(up))
        # Nothing says outright whether a font is vertical; but the origin of such a glyph stands far from its line.
        vertical = abs(up.value - upright.zero) > OFF_LINE * abs(shape.height * shape.size)
        square, long, step = self._square(shape, vertical=vertical)
        font = pdfium.FPDFTextObj_GetFont(upright.pointer)
        name, bold, known = self._font(font)
        style = self._style(upright.pointer, Style(name, square.size, bold, 0, square.turn, vertical))
        run = _Run(style, square, font, known, long, upright.zero, shape.height, (upright.x, upright.y), step)
        self._runs[owner or 0] = run
        return run

    def _square(self, shape: Shape, *, vertical: bool) -> tuple[Em, float, tuple[float, float]]:
        """The em square of a shape, how long it is along the line, and where a point on the text page leads."""
        square = self._squares.get((shape, vertical))
        if square is None:
            (a, b, c, d), size = shape.linear, shape.size
            step = (c / shape.height, d / shape.height) if vertical else (a / shape.width, b / shape.width)
            long = abs((shape.height if vertical else shape.width) * size)
            square = em(a * size, b * size, c * size, d * size, vertical=vertical), long, step
            self._squares[shape, vertical] = square
        return square

    def _font(self, pointer: Any) -> tuple[str, bool, dict[int, _Known]]:
        """Its name, whether it is a bold one, and what is known of its characters."""
        font = self._fonts.get(address(pointer))
        if font is None:
            said = create_string_buffer(NAME_BYTES)
            self._pdfium.FPDFFont_GetBaseFontName(pointer, said, NAME_BYTES)
            name = bare(said.value.decode("utf-8", "replace"))
            bold = is_bold(name) or bool(self._pdfium.FPDFFont_GetFlags(pointer) & FORCE_BOLD)
            font = self._fonts[address(pointer)] = name, bold, {}
        return font

    def _style(self, text: Any, style: Style) -> Style:
        """The style with what the text itself says of how it is painted."""
        pdfium = self._pdfium
        mode = pdfium.FPDFTextObj_GetTextRenderMode(text)
        red, green, blue, alpha = values = [c_uint() for _ in range(4)]
        get = pdfium.FPDFPageObj_GetStrokeColor if mode in STROKED else pdfium.FPDFPageObj_GetFillColor
        known = bool(get(text, *map(byref, values)))
        painted = style._replace(
            bold=style.bold or mode in FILLED_AND_STROKED,
            colour=red.value << 16 | green.value << 8 | blue.value if known else 0,
            hidden=mode == INVISIBLE or (known and not alpha.value),
        )
        return self._found.styles.get(painted)
