"""The engine that comes with pdfplumber: PDFium through pypdfium2, under permissive licences."""

from __future__ import annotations

from ctypes import byref
from typing import TYPE_CHECKING, Any

from paperparse.errors import SourceError
from paperparse.model.sheet import Sheet
from paperparse.readers.engines._engine import LOCKED, NO_PAGES, WRONG_PASSWORD, Document
from paperparse.readers.engines._found import Found
from paperparse.readers.engines._matrix import Matrix, display
from paperparse.readers.engines._pdfium_objects import Objects
from paperparse.readers.engines._pdfium_text import Texts

if TYPE_CHECKING:
    import pypdfium2


def open_pdf(raw: bytes, password: str | None) -> Document:
    """The document as PDFium reads it."""
    import pypdfium2  # noqa: PLC0415 - it loads a large library, and a text needs none
    import pypdfium2.raw as pdfium  # noqa: PLC0415

    try:
        document = pypdfium2.PdfDocument(raw, password=password)
        count = len(document)
    except pypdfium2.PdfiumError as error:
        if error.err_code == pdfium.FPDF_ERR_PASSWORD:
            raise SourceError(WRONG_PASSWORD if password else LOCKED) from None
        message = f"no readable PDF: {error}"
        raise SourceError(message) from None
    if not count:
        raise SourceError(NO_PAGES)
    return _Pdfium(document, count)


class _Pdfium:
    """An open document."""

    def __init__(self, document: pypdfium2.PdfDocument, count: int) -> None:
        self._document = document
        self.page_count = count

    def sheet(self, index: int) -> Sheet:
        """The page at `index`."""
        import pypdfium2.raw as pdfium  # noqa: PLC0415

        page = pdfium.FPDF_LoadPage(self._document.raw, index)
        if not page:
            message = "cannot be read: PDFium does not say why"
            raise SourceError(message)
        try:
            found = Found(pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page))
            objects = Objects(pdfium, self._document.raw, found, _display(pdfium, page))
            objects.read(page)
            Texts(pdfium, found).read(page, objects.texts)
            return found.sheet(index)
        finally:
            pdfium.FPDF_ClosePage(page)

    def close(self) -> None:
        """Let go of the document."""
        self._document.close()


def _display(pdfium: Any, page: Any) -> Matrix:
    box = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, byref(box))
    return display((box.left, box.bottom, box.right, box.top), pdfium.FPDFPage_GetRotation(page))
