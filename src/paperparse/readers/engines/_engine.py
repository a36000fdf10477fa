"""What an engine is: a PDF library behind three small questions."""

from __future__ import annotations

from typing import Protocol

from paperparse.model.sheet import Sheet


class Document(Protocol):
    """An open PDF. Pages are read one at a time, nothing of a page is kept when the next one is asked for."""

    @property
    def page_count(self) -> int:
        """How many pages it has."""

    def sheet(self, index: int) -> Sheet:
        """The page at `index`, from 0. Raises `SourceError` or `LimitError`, which speak of the page as "it"."""

    def close(self) -> None:
        """Let go of the library's memory."""


class Engine(Protocol):
    """A function that opens a PDF."""

    def __call__(self, raw: bytes, password: str | None) -> Document:
        """The open document. Raises `SourceError` when it cannot be opened, `ImportError` without the library."""


LOCKED = "encrypted; give the password with password= or --password"
WRONG_PASSWORD = "the password does not open it; give the right one with password= or --password"  # noqa: S105 - no password
BROKEN = "no readable PDF, broken or cut off; the engine pymupdf repairs most"
NO_PAGES = "no pages in it"
LETTER = (0.0, 0.0, 612.0, 792.0)
"""What all engines take for the box of a page that says nothing of it."""
