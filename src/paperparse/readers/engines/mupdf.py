"""The engine behind the extra `pymupdf`: the fastest one, under the AGPL or a commercial licence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from paperparse.errors import PaperparseError, SourceError
from paperparse.model.sheet import Sheet
from paperparse.readers.engines._engine import LOCKED, NO_PAGES, WRONG_PASSWORD, Document
from paperparse.readers.engines._forms import Forms, check_forms, has_forms, plain
from paperparse.readers.engines._found import Found
from paperparse.readers.engines._matter import FORCE_BOLD, bare, is_bold
from paperparse.readers.engines._trace import read_trace
from paperparse.readers.engines._trace_text import NAME_LENGTH, Font

BUFFER_BYTES = 1 << 18
ANCESTORS = 64
"""How far up the tree the resources of a page are looked for."""
NAMED = re.compile(r"/([^\s/<>\[\](){}%]+)\s+(\d+) \d+ R")
REFERENCE = re.compile(r"(\d+) \d+ R")


def open_pdf(raw: bytes, password: str | None) -> Document:
    """The document as MuPDF reads it; it repairs broken files as far as they go."""
    import pymupdf as library  # noqa: PLC0415 - an extra, and slow to import

    pymupdf: Any = library

    with _quiet(pymupdf):
        try:
            document = pymupdf.open(stream=raw, filetype="pdf")
        except Exception as error:  # noqa: BLE001 - pymupdf raises errors of several families
            message = f"no readable PDF: {error}"
            raise SourceError(message) from None
        if document.needs_pass and not document.authenticate(password or ""):
            raise SourceError(WRONG_PASSWORD if password else LOCKED)
        count = document.page_count
    if not count:
        raise SourceError(NO_PAGES)
    return _MuPdf(pymupdf, document, count, forms=has_forms(raw))


class _MuPdf:
    """An open document."""

    def __init__(self, pymupdf: Any, document: Any, count: int, *, forms: bool) -> None:
        self._pymupdf = pymupdf
        self._document = document
        self._fonts: dict[int, Font] = {}
        self._forms: dict[int, Forms] = {}
        self._has_forms = forms
        self.page_count = count

    def sheet(self, index: int) -> Sheet:
        """The page at `index`."""
        try:
            with _quiet(self._pymupdf):
                page = self._document.load_page(index)
                found = Found(page.rect.width, page.rect.height)
                if self._has_forms:
                    self._check_forms(page)
                fonts = self._fonts_of(index)
                trace = _trace(self._pymupdf.mupdf, page)
        except PaperparseError:
            raise
        except Exception as error:  # noqa: BLE001 - as above
            message = f"cannot be read: {error}"
            raise SourceError(message) from None
        read_trace(trace, fonts, found)
        return found.sheet(index)

    def close(self) -> None:
        """Let go of the document."""
        self._document.close()

    def _check_forms(self, page: Any) -> None:
        holder = page.xref
        for _ in range(ANCESTORS):
            kind, above = self._document.xref_get_key(holder, "Parent")
            if self._document.xref_get_key(holder, "Resources")[0] != "null" or kind != "xref":
                break
            holder = int(above.split()[0])
        check_forms(page.read_contents, self._inside(holder), self._inside, self._document.xref_stream)

    def _inside(self, holder: int) -> Forms:
        """The forms that a page or a form may paint."""
        if holder not in self._forms:
            kind, said = self._document.xref_get_key(holder, "Resources/XObject")
            if kind == "xref":
                said = self._document.xref_object(int(said.split()[0]))
            named = {plain(name.encode()): int(number) for name, number in NAMED.findall(said)}
            self._forms[holder] = {name: number for name, number in named.items() if self._is_form(number)}
        return self._forms[holder]

    def _is_form(self, number: int) -> bool:
        return bool(self._document.xref_get_key(number, "Subtype")[1] == "/Form")

    def _fonts_of(self, index: int) -> dict[str, Font]:
        """The fonts of a page by the names that the trace gives them."""
        fonts: dict[str, Font] = {}
        for xref, _, _, name, *_ in self._document.get_page_fonts(index):
            traced = name or self._traced(xref)
            if xref not in self._fonts:
                printed = bare(name or self._described(xref))
                self._fonts[xref] = Font(printed, is_bold(printed) or self._is_forced(xref))
            fonts[traced.encode()[:NAME_LENGTH].decode("utf-8", "ignore")] = self._fonts[xref]
        return fonts

    def _traced(self, xref: int) -> str:
        """What the trace calls a font of Type 3, whose characters are drawings and which has no name of a font."""
        kind, name = self._document.xref_get_key(xref, "Name")
        return str(name[1:]) if kind == "name" else f"Type3 ({xref} 0 R)"

    def _described(self, xref: int) -> str:
        """The name in the descriptor of a font, if it has any.

        Chromium makes a font of Type 3 of each 256 characters of a typeface; only this name says that they are one.
        """
        kind, name = self._document.xref_get_key(xref, "FontDescriptor/FontName")
        return str(name[1:]) if kind == "name" else ""

    def _is_forced(self, xref: int) -> bool:
        """Whether the flags of a font ask for bold."""
        kind, inner = self._document.xref_get_key(xref, "DescendantFonts")
        descendant = REFERENCE.search(inner) if kind == "array" else None
        holder = int(descendant[1]) if descendant else xref
        kind, flags = self._document.xref_get_key(holder, "FontDescriptor/Flags")
        return kind == "int" and bool(int(flags) & FORCE_BOLD)


@contextmanager
def _quiet(pymupdf: Any) -> Iterator[None]:
    """Keep what MuPDF repairs on the way from standard error; it is a setting of the whole process."""
    tools = pymupdf.TOOLS
    before = tools.mupdf_display_errors(), tools.mupdf_display_warnings()
    tools.mupdf_display_errors(False)  # noqa: FBT003 - as pymupdf declares it
    tools.mupdf_display_warnings(False)  # noqa: FBT003
    try:
        yield
    finally:
        tools.mupdf_display_errors(before[0])
        tools.mupdf_display_warnings(before[1])


def _trace(mupdf: Any, page: Any) -> str:
    """What MuPDF paints on the page, as XML."""
    buffer = mupdf.fz_new_buffer(BUFFER_BYTES)
    output = mupdf.FzOutput(buffer)
    device = mupdf.fz_new_trace_device(output)
    mupdf.fz_run_page_contents(page.this, device, mupdf.FzMatrix(), mupdf.FzCookie())
    mupdf.fz_close_device(device)
    mupdf.fz_close_output(output)
    written: bytes = mupdf.fz_buffer_extract(buffer)
    return written.decode("utf-8", "replace")
