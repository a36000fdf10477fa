"""How a source is read: the keywords that everything which reads one takes."""

from __future__ import annotations

from typing import Literal, TypedDict

from paperparse.readers.ocr import OcrMode

EngineName = Literal["auto", "pymupdf", "pdfium", "pdfplumber"]
"""What reads a PDF; `auto` is the fastest one installed."""


class ReadingOptions(TypedDict, total=False):
    """The keywords of `paperparse.parse` that say how a source is read."""

    encoding: str | None
    """Of a text, instead of the recognised one."""
    engine: EngineName
    """What reads a PDF."""
    password: str | None
    """What opens it."""
    pages: str | None
    """Which pages, as `1,3-5`."""
    ocr: OcrMode
    """Which pages of a PDF are read from their picture: those whose text cannot be trusted (`auto`), all, or none."""
    trust_order: bool
    """Whether the order of the lines in a file of another tool is kept."""
