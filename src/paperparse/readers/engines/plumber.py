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
from paperparse.readers.engines._engine import BROKEN, LETTER, LOCKED, NO_PAGES, WRONG_PASSWORD, Document
from paperparse.readers.engines._forms import Forms, check_forms
from paperparse.readers.engines._found import Found
from paperparse.readers.engines._matrix import display
from paperparse.readers.engines._plumber_device import Device
from paperparse.readers.engines._plumber_interpreter import Completed

FONTS_KEPT = 100
"""An issue has 10 to 50; more are those of pages that were each made for themselves."""
_Kept = tuple[Any, Any]
"""The number and the attributes of a page."""


def open_pdf(raw: bytes, password: str | None) -> Document:
    """The document as pdfminer reads it."""
    return _Plumber(*_opened(raw, password))


def _opened(raw: bytes, password: str | None) -> tuple[Any, list[_Kept]]:
    """The document, and what pages are made of."""
    import pdfplumber  # noqa: PLC0415 - it takes half a second to import, and a text needs none
    from pdfminer.pdfdocument import PDFPasswordIncorrect  # noqa: PLC0415
    from pdfminer.pdfpage import PDFPage  # noqa: PLC0415

    # pdfminer warns of everything that it does not like; what matters is said by what comes out.
    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    try:
        document = pdfplumber.open(io.BytesIO(raw), password=password)
        # The pages themselves would keep their contents.
        pages = [(page.pageid, page.attrs) for page in islice(PDFPage.create_pages(document.doc), PAGES + 1)]
    except Exception as error:  # noqa: BLE001 - whatever fails in a library on a broken file, the file is to blame
        if any(isinstance(cause, PDFPasswordIncorrect) for cause in (error, *error.args)):
            raise SourceError(WRONG_PASSWORD if password else LOCKED) from None
        message = f"{BROKEN}: {_reason(error)}"
        raise SourceError(message) from None
    if not pages:
        raise SourceError(NO_PAGES)
    _forget(document)
    return document, pages


def _page(document: Any, kept: _Kept) -> Any:
    """The page as pdfminer has it."""
    from pdfminer.pdfpage import PDFPage  # noqa: PLC0415

    return PDFPage(document.doc, *kept, None)


def _forget(document: Any) -> None:
    """Let go of what pdfminer keeps: every object that it has read, decompressed, and every font."""
    getattr(document.doc, "_cached_objs", {}).clear()
    fonts = getattr(document.rsrcmgr, "_cached_fonts", {})
    if len(fonts) > FONTS_KEPT:
        fonts.clear()


class Outline:
    """The pages and forms of a document, without painting any; what PDFium itself does not tell."""

    def __init__(self, raw: bytes, password: str | None) -> None:
        """The outline of a PDF. Raises `SourceError` when pdfminer cannot open it."""
        self._document, self._pages = _opened(raw, password)
        self._forms: dict[int, Forms] = {}

    def check_forms(self, index: int) -> None:
        """Refuse a page whose forms paint too much. Raises `LimitError`."""
        if index >= len(self._pages):
            return
        page = _page(self._document, self._pages[index])
        check_forms(
            lambda: b" ".join(self._data(stream) for stream in page.contents),
            self._of(page.resources),
            self._inside,
            lambda number: self._data(self._document.doc.getobj(number)),
        )

    def _inside(self, number: int) -> Forms:
        if number not in self._forms:
            self._forms[number] = {}
            form = self._document.doc.getobj(number)
            self._forms[number] = self._of(form.get("Resources"))
        return self._forms[number]

    def _of(self, resources: Any) -> Forms:
        """The forms among some resources."""
        resolve = _interpreter()[0].resolve
        resources = resolve(resources)
        named = resolve(resources.get("XObject")) if isinstance(resources, dict) else None
        if not isinstance(named, dict):
            return {}
        numbers = {name: getattr(target, "objid", None) for name, target in named.items()}
        return {
            str(name).encode("latin-1", "replace"): number
            for name, number in numbers.items()
            if number is not None and getattr(resolve(resolve(named[name]).get("Subtype")), "name", None) == "Form"
        }

    def _data(self, stream: Any) -> bytes:
        data: bytes = _interpreter()[0].resolve(stream).get_data()
        return data


class _Plumber:
    """An open document."""

    def __init__(self, document: Any, pages: list[_Kept]) -> None:
        self._document = document
        self._pages = pages
        self.page_count = len(pages)

    def sheet(self, index: int) -> Sheet:
        """The page at `index`."""
        try:
            page = _page(self._document, self._pages[index])
            x0, y0, x1, y1 = _shown(page)
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
            _forget(self._document)
        return found.sheet(index)

    def close(self) -> None:
        """Let go of the document."""
        self._pages = []
        self._document.stream.close()


def _shown(page: Any) -> Bounds:
    """What of a page is shown, in its own units."""
    media = _upright(page.mediabox)
    if media[0] == media[2] or media[1] == media[3]:
        media = LETTER
    shown = overlap(_upright(page.cropbox), media) or media
    return media if shown[0] == shown[2] or shown[1] == shown[3] else shown


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
