"""The engine behind the extra `pymupdf`: the fastest one, under the AGPL or a commercial licence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paperparse.errors import PaperparseError, SourceError
from paperparse.model.sheet import Sheet
from paperparse.readers.engines._found import Found
from paperparse.readers.engines._engine import LOCKED, NO_PAGES, WRONG_PASSWORD, Document
from paperparse.readers.engines._trace import read_trace

if TYPE_CHECKING:
    import pymupdf


def open_pdf(raw: bytes, password: str | None) -> Document:
    """The document as MuPDF reads it; it repairs broken files as far as they go."""
    import pymupdf  # noqa: PLC0415 - an extra, and 100 ms to import

    # What MuPDF repairs on the way is no concern of the reader's, and its messages go past sys.stderr.
    pymupdf.TOOLS.mupdf_display_errors(False)  # noqa: FBT003 - as pymupdf declares it
    pymupdf.TOOLS.mupdf_display_warnings(False)  # noqa: FBT003
    try:
        document = pymupdf.open(stream=raw, filetype="pdf")
    except Exception as error:
        message = f"no readable PDF: {error}"
        raise SourceError(message) from None
    if document.needs_pass and not document.authenticate(password or ""):
        raise SourceError(WRONG_PASSWORD if password else LOCKED)
    if not document.page_count:
        raise SourceError(NO_PAGES)
    return _MuPdf(document)


class _MuPdf:
    """An open document."""

    def __init__(self, document: pymupdf.Document) -> None:
        self._document = document
        self.page_count: int = document.page_count

    def sheet(self, index: int) -> Sheet:
        """The page at `index`."""
        try:
            page = self._document.load_page(index)
            found = Found(page.rect.width, page.rect.height)
            trace = _trace(page)
        except PaperparseError:
            raise
        except Exception as error:
            message = f"cannot be read: {error}"
            raise SourceError(message) from None
        read_trace(trace, found)
        return found.sheet(index)

    def close(self) -> None:
        """Let go of the document."""
        self._document.close()


def _trace(page: pymupdf.Page) -> str:
    """What MuPDF paints on the page, as XML."""
    from pymupdf import mupdf  # noqa: PLC0415

    buffer = mupdf.fz_new_buffer(1 << 18)
    output = mupdf.FzOutput(buffer)
    device = mupdf.fz_new_trace_device(output)
    mupdf.fz_run_page_contents(page.this, device, mupdf.FzMatrix(), mupdf.FzCookie())
    mupdf.fz_close_device(device)
    mupdf.fz_close_output(output)
    written: bytes = mupdf.fz_buffer_extract(buffer)
    return written.decode("utf-8", "replace")
