"""PDF pages, or parts of them, whose text has to be read from their picture: scans, outlines, fonts that do not tell."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import evolve

from paperparse.errors import PaperparseError
from paperparse.model.geometry import around
from paperparse.model.issue import Source
from paperparse.model.page import Corners
from paperparse.model.scan import Scan, TextLine, moved, scaled
from paperparse.model.sheet import Glyph, Refused, Sheet
from paperparse.readers import ocr
from paperparse.readers.images import pixels_of
from paperparse.readers.options import ReadingOptions
from paperparse.readers.pdf import read_pdf
from paperparse.readers.pictures import page_picture
from paperparse.readers.scans import glyphs_of, sheet_of
from paperparse.readers.trust import HAN, Doubt, doubts
from paperparse.readers.unread import large_unread, usual_size

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Paint = Callable[[int, float], bytes]
"""The page at an index, from 0, as a picture with so many pixels an inch."""

DPI = 200.0
"""More reads no better, and takes gigabytes."""

LONGEST = 4_500.0
"""Pixels of the longer side of a page's picture."""

POINTS = 72.0
"""An inch."""

WHOLE_PAGE = frozenset({"page.scan", "page.outlines", "page.untold-text", "page.implausible-text"})
"""Doubts about a page that its picture settles."""

PARTS = frozenset({"page.untold-text", "page.implausible-text"})
"""Doubts about some of a page's fonts that it settles."""

SURE = 0.8
"""How sure the engine has to be of print that may be none at all: a picture, a drawing."""

LARGE = 1.3
"""The size of such print in body ems at least: flags and headlines are set as pictures, small print is a part of one."""


def read_pdf_pages(raw: bytes, name: str, options: ReadingOptions) -> tuple[Source, Iterable[Sheet | Refused]]:
    """What is known of a PDF, and its pages, those that need it read from their picture; raises what `read_pdf` raises."""
    engine, password, mode = options.get("engine", "auto"), options.get("password"), options.get("ocr", "auto")
    if mode == "always":
        ocr.require(name)
    about, sheets = read_pdf(raw, name, engine=engine, password=password, pages=options.get("pages"))
    if mode == "never":
        return about, sheets

    def paint(index: int, dpi: float) -> bytes:
        return page_picture(raw, index, dpi, password, engine=engine)

    return about, read_pictures_of(sheets, paint, mode)


def read_pictures_of(pages: Iterable[Sheet | Refused], paint: Paint, mode: ocr.OcrMode) -> Iterator[Sheet | Refused]:
    """The pages, those read by OCR that need it: `auto` where the text layer cannot be trusted, `always` all of them."""
    can_read = mode == "always" or ocr.is_installed()
    for page in pages:
        if isinstance(page, Refused) or not can_read:
            yield page
            continue
        try:
            yield _read(page, paint, mode)
        except PaperparseError as error:
            yield Refused(page.index, error)
        except MemoryError:
            yield page


def _read(sheet: Sheet, paint: Paint, mode: ocr.OcrMode) -> Sheet:
    if mode == "always":
        return _whole(sheet, paint, "as asked for")
    found = doubts(sheet)
    for doubt in found:
        if doubt.whole and (doubt.code in WHOLE_PAGE or sheet.pictures):
            return _whole(sheet, paint, doubt.message)
    unread = large_unread(sheet)
    parts = [doubt for doubt in found if doubt.code in PARTS and doubt.box]
    return _with_parts(sheet, paint, parts, unread) if parts or unread else sheet


def _whole(sheet: Sheet, paint: Paint, reason: str) -> Sheet:
    pixels, unit = _painted(sheet, paint)
    scan = scaled(ocr.scan_of(pixels, sheet.index), unit, sheet.size)
    return evolve(sheet_of(scan), ocr=reason) if scan.lines else sheet


def _with_parts(sheet: Sheet, paint: Paint, doubted: Sequence[Doubt], unread: Sequence[Corners]) -> Sheet:
    """The sheet with what was read in some places, in the stead of glyphs that do not tell their characters."""
    pixels, unit = _painted(sheet, paint)
    boxes = [doubt.box for doubt in doubted if doubt.box]
    fonts = {glyph.style.font for doubt in doubted for glyph in sheet.glyphs if _inside(glyph, doubt.box)}
    untold = [
        glyph for glyph in sheet.glyphs if glyph.style.font in fonts and any(_inside(glyph, box) for box in boxes)
    ]
    dropped = set(map(id, untold))
    kept = [glyph for glyph in sheet.glyphs if id(glyph) not in dropped]
    em = usual_size(kept or sheet.glyphs)
    lines = [line for box in boxes for line in _lines_in(box, pixels, unit, em)]
    lines += [
        line for box in unread for line in _lines_in(box, pixels, unit, em, doubtful=True) if _is_display(line, em)
    ]
    lines = [line for line in lines if not _is_read(line, kept)]
    if not lines:
        return sheet
    added = glyphs_of(Scan(sheet.index, sheet.size, tuple(lines)))
    return evolve(sheet, glyphs=(*kept, *added), ocr="some of it: outlines, pictures, or fonts that do not tell")


def _painted(sheet: Sheet, paint: Paint) -> tuple[NDArray[np.uint8], float]:
    """The page's pixels, and the points of one of them."""
    dpi = min(DPI, LONGEST * POINTS / max(sheet.size.width, sheet.size.height))
    return pixels_of(paint(sheet.index - 1, dpi), f"page {sheet.index}"), POINTS / dpi


def _lines_in(
    box: Corners, pixels: NDArray[np.uint8], unit: float, em: float, *, doubtful: bool = False
) -> list[TextLine]:
    """The lines that are read in a part of the page, in points; `doubtful`: it may be a drawing."""
    room = em / 2
    x0, y0 = max(0, int((box[0] - room) / unit)), max(0, int((box[1] - room) / unit))
    part = pixels[y0 : int((box[3] + room) / unit) + 1, x0 : int((box[2] + room) / unit) + 1]
    if min(part.shape[:2]) < em / unit / 2 or (doubtful and not ocr.may_be_type(part)):
        return []
    found = ocr.scan_of(part, 1)
    return [moved(line, unit, x0 * unit, y0 * unit) for line in found.lines]


def _is_display(line: TextLine, em: float) -> bool:
    x0, y0, x1, y1 = _around(line)
    return (
        (line.sure or 0) >= SURE
        and min(x1 - x0, y1 - y0) >= LARGE * em
        and any(HAN.search(mark.text) for mark in line.marks)
    )


def _is_read(line: TextLine, glyphs: Iterable[Glyph]) -> bool:
    """Whether the text layer has print where the line stands."""
    x0, y0, x1, y1 = _around(line)
    return any(x0 < (g.x0 + g.x1) / 2 < x1 and y0 < (g.y0 + g.y1) / 2 < y1 for g in glyphs)


def _around(line: TextLine) -> Corners:
    return around(mark[1:] for mark in line.marks)


def _inside(glyph: Glyph, box: Corners | None) -> bool:
    return box is not None and box[0] <= glyph.x0 and box[1] <= glyph.y0 and glyph.x1 <= box[2] and glyph.y1 <= box[3]
