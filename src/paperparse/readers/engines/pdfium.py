"""The engine that comes with pdfplumber: PDFium through pypdfium2, under permissive licences.

It agrees with the others but for what it does not tell: white space that stands alone or follows white space, and that
a path is filled with a shading pattern, which it calls white.
"""

from __future__ import annotations

from ctypes import byref
from typing import TYPE_CHECKING, Any

from paperparse.errors import PaperparseError, SourceError
from paperparse.model.sheet import Sheet
from paperparse.readers.engines import plumber
from paperparse.readers.engines._engine import BROKEN, LETTER, LOCKED, NO_PAGES, WRONG_PASSWORD, Document
from paperparse.readers.engines._forms import may_nest
from paperparse.readers.engines._found import Found
from paperparse.readers.engines._matrix import Matrix, display
from paperparse.readers.engines._pdfium_objects import Objects
from paperparse.readers.engines._pdfium_text import Texts

if TYPE_CHECKING:
    import pypdfium2


ENCRYPTED = b"/Encrypt"


def open_pdf(raw: bytes, password: str | None) -> Document:
    """The document as PDFium reads it."""
    import pypdfium2  # noqa: PLC0415 - it loads a large library, and a text needs none
    import pypdfium2.raw as pdfium  # noqa: PLC0415

    try:
        document = pypdfium2.PdfDocument(raw, password=password)
        count = len(document)
    except pypdfium2.PdfiumError as error:
        # Where PDFium says nothing of an error, it says what it said of the one before.
        if error.err_code == pdfium.FPDF_ERR_PASSWORD and ENCRYPTED in raw:
            raise SourceError(WRONG_PASSWORD if password else LOCKED) from None
        raise SourceError(BROKEN) from None
    if not count:
        raise SourceError(NO_PAGES)
    return _Pdfium(document, count, _outline(raw, password))


def _outline(raw: bytes, password: str | None) -> plumber.Outline | None:
    """What pdfminer tells of forms in forms, None when there are none or it cannot tell."""
    try:
        return plumber.Outline(raw, password) if may_nest(raw) else None
    except (PaperparseError, ImportError):
        return None


class _Pdfium:
    """An open document."""

    def __init__(self, document: pypdfium2.PdfDocument, count: int, outline: plumber.Outline | None) -> None:
        self._document = document
        self._outline = outline
        self.page_count = count

    def sheet(self, index: int) -> Sheet:
        """The page at `index`."""
        import pypdfium2.raw as pdfium  # noqa: PLC0415

        if self._outline is not None:
            self._outline.check_forms(index)
        page = pdfium.FPDF_LoadPage(self._document.raw, index)
        if not page:
            message = "cannot be read: PDFium does not say why"
            raise SourceError(message)
        try:
            found, way = _begin(pdfium, page)
            objects = Objects(pdfium, found, way)
            objects.read(page)
            Texts(pdfium, found).read(page, objects.texts)
            return found.sheet(index)
        finally:
            pdfium.FPDF_ClosePage(page)

    def close(self) -> None:
        """Let go of the document."""
        self._document.close()


def _begin(pdfium: Any, page: Any) -> tuple[Found, Matrix]:
    """The page as displayed, and the way to it from its own units."""
    said = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, byref(said))
    box, turns = (said.left, said.bottom, said.right, said.top), pdfium.FPDFPage_GetRotation(page)
    if box[0] >= box[2] or box[1] >= box[3]:
        box = LETTER
    width, height = box[2] - box[0], box[3] - box[1]
    if turns % 2:
        width, height = height, width
    return Found(width, height), display(box, turns)
