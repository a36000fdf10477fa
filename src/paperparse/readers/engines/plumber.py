"""The engine behind pdfplumber: pdfminer, in Python alone, under the MIT licence."""

from __future__ import annotations

import io
import logging
from functools import cache
from itertools import islice
from typing import Any

from paperparse.errors import PaperparseError, SourceError
from paperparse.limits import PAGES
from paperparse.model.sheet import Sheet
from paperparse.readers.engines._drawing import Bounds, overlap
from paperparse.readers.engines._engine import LOCKED, NO_PAGES, WRONG_PASSWORD, Document
from paperparse.readers.engines._found import Found
from paperparse.readers.engines._matrix import display
from paperparse.readers.engines._plumber_device import Device
from paperparse.readers.engines._plumber_interpreter import Completed


def open_pdf(raw: bytes, password: str | None) -> Document:
    """The document as pdfminer reads it."""
    import pdfplumber  # noqa: PLC0415 - it takes half a second to import, and a text needs none
    from pdfminer.pdfdocument import PDFPasswordIncorrect  # noqa: PLC0415
    from pdfminer.pdfpage import PDFPage  # noqa: PLC0415

    # pdfminer warns of everything that it does not like; what matters is said by what comes out.
    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    try:
        document = pdfplumber.open(io.BytesIO(raw), password=password)
        pages = list(islice(PDFPage.create_pages(document.doc), PAGES + 1))
    except Exception as error:  # noqa: BLE001 - whatever fails in a library on a broken file, the file is to blame
        if any(isinstance(cause, PDFPasswordIncorrect) for cause in (error, *error.args)):
            raise SourceError(WRONG_PASSWORD if password else LOCKED) from None
        message = f"no readable PDF: {_reason(error)}"
        raise SourceError(message) from None
    if not pages:
        raise SourceError(NO_PAGES)
    return _Plumber(document, pages)


class _Plumber:
    """An open document."""

    def __init__(self, document: Any, pages: list[Any]) -> None:
        self._document = document
        self._pages = pages
        self.page_count = len(pages)

    def sheet(self, index: int) -> Sheet:
        """The page at `index`."""
        page = self._pages[index]
        try:
            x0, y0, x1, y1 = overlap(_upright(page.cropbox), _upright(page.mediabox)) or _upright(page.mediabox)
            turns = int(page.rotate) // 90
            width, height = (y1 - y0, x1 - x0) if turns % 2 else (x1 - x0, y1 - y0)
            found = Found(width, height)
            interpreter, undefined = _interpreter()
            interpreter = interpreter(self._document.rsrcmgr, Device(found, undefined))
            interpreter.render_contents(page.resources, page.contents, ctm=display((x0, y0, x1, y1), turns))
        except PaperparseError:
            raise
        except Exception as error:  # noqa: BLE001 - as above
            message = f"cannot be read: {_reason(error)}"
            raise SourceError(message) from None
        finally:
            # pdfminer keeps every object that it has read, decompressed.
            getattr(self._document.doc, "_cached_objs", {}).clear()
        return found.sheet(index)

    def close(self) -> None:
        """Let go of the document."""
        self._pages = []
        self._document.stream.close()


def _upright(box: tuple[float, ...]) -> Bounds:
    x0, y0, x1, y1 = map(float, box)
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _reason(error: BaseException) -> str:
    """What an error says, in one line; pdfplumber wraps those of pdfminer."""
    inner = error.args[0] if error.args and isinstance(error.args[0], BaseException) else error
    return f"{type(inner).__name__}: {inner}".rstrip(": ")


@cache
def _interpreter() -> tuple[Any, type[Exception]]:
    """The class of the interpreter, which can be made once pdfminer is imported, and what it raises without a mapping."""
    from pdfminer.pdffont import PDFUnicodeNotDefined  # noqa: PLC0415
    from pdfminer.pdfinterp import PDFPageInterpreter  # noqa: PLC0415
    from pdfminer.pdftypes import resolve1  # noqa: PLC0415

    made = type("Interpreter", (Completed, PDFPageInterpreter), {"resolve": staticmethod(resolve1)})
    return made, PDFUnicodeNotDefined
