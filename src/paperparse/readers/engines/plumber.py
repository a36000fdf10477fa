"""The engine behind pdfplumber: pdfminer, in Python alone, under the MIT licence."""

from __future__ import annotations

import io
import logging
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from paperparse.errors import PaperparseError, SourceError
from paperparse.limits import PAGES
from paperparse.model.sheet import Sheet
from paperparse.readers.engines._drawing import Bounds, overlap
from paperparse.readers.engines._engine import LOCKED, NO_PAGES, WRONG_PASSWORD, Document
from paperparse.readers.engines._found import Found
from paperparse.readers.engines._matrix import display, scale
from paperparse.readers.engines._plumber_device import Device

if TYPE_CHECKING:
    import pdfplumber


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

    def __init__(self, document: pdfplumber.PDF, pages: list[Any]) -> None:
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
            interpreter = _interpreter()(self._document.rsrcmgr, Device(found))
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
def _interpreter() -> Any:  # noqa: ANN401 - a class that exists once pdfminer is imported
    """The interpreter of pdfminer, with what it leaves out: clips, transparency, shadings, what forms inherit."""
    from pdfminer.pdfinterp import PDFPageInterpreter  # noqa: PLC0415
    from pdfminer.pdftypes import dict_value, resolve1  # noqa: PLC0415

    class Interpreter(PDFPageInterpreter):
        inherited: Any = None

        def init_state(self, ctm: Any) -> None:
            super().init_state(ctm)
            if self.inherited is None:
                self.graphicstate.linewidth = scale(ctm)
            else:
                self.graphicstate = self.inherited

        def subinterp(self) -> Any:
            inner = super().subinterp()
            inner.inherited = self.graphicstate.copy()
            return inner

        def get_current_state(self) -> Any:
            return super().get_current_state(), self.device.state

        def set_current_state(self, state: Any) -> None:
            super().set_current_state(state[0])
            self.device.state = state[1]

        def do_Do(self, xobjid_arg: Any) -> None:
            self.device.found.check_time()
            state = self.device.state
            super().do_Do(xobjid_arg)
            self.device.state = state
            self.device.set_ctm(self.ctm)

        def do_W(self) -> None:
            self.device.clip(self.curpath)

        def do_W_a(self) -> None:
            self.device.clip(self.curpath)

        def do_sh(self, name: Any) -> None:
            self.device.shade()

        def do_gs(self, name: Any) -> None:
            states = dict_value(self.resources.get("ExtGState", {}))
            said = dict_value(states.get(name.name, {}))
            alpha = resolve1(said.get("ca"))
            if isinstance(alpha, int | float):
                self.device.state = self.device.state._replace(alpha=alpha)

        def do__w(self, aw: Any, ac: Any, s: Any) -> None:
            self.do_T_a()
            super().do__w(aw, ac, s)

    return Interpreter
