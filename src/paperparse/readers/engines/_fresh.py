"""A document that is opened anew from time to time, as PDF libraries keep the fonts of all pages that they have read."""

from __future__ import annotations

from paperparse.model.sheet import Sheet
from paperparse.readers.engines._engine import Document, Engine

PAGES_KEPT = 64
"""An issue of a daily at once; a year of one may have a megabyte of fonts on every page."""


class Fresh:
    """An open document."""

    def __init__(self, open_pdf: Engine, raw: bytes, password: str | None) -> None:
        """The document as an engine opens it. Raises what the engine raises."""
        self._open_pdf = open_pdf
        self._raw = raw
        self._password = password
        self._read = 0
        self._document: Document = open_pdf(raw, password)
        self.page_count = self._document.page_count

    def sheet(self, index: int) -> Sheet:
        """The page at `index`, from 0."""
        if self._read >= PAGES_KEPT:
            self._document.close()
            self._document = self._open_pdf(self._raw, self._password)
            self._read = 0
        self._read += 1
        return self._document.sheet(index)

    def close(self) -> None:
        """Let go of the library's memory."""
        self._document.close()
