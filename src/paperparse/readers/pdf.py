"""PDF pages into sheets."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from paperparse.errors import PaperparseError, SourceError
from paperparse.model.issue import Source
from paperparse.model.sheet import Refused, Sheet
from paperparse.readers.engines.mupdf import open_pdf

EngineName = Literal["auto", "pymupdf", "pdfplumber", "pdfium"]


def is_pdf(raw: bytes) -> bool:
    """Whether the bytes are a PDF, by their content."""
    return b"%PDF-" in raw[:1024]


def read_pdf(
    raw: bytes, name: str, *, engine: EngineName = "auto", password: str | None = None, pages: str | None = None
) -> tuple[Source, Iterator[Sheet | Refused]]:
    """What is known of a PDF, and its pages, each read when it is asked for."""
    import hashlib  # noqa: PLC0415 - it loads a cryptographic library, which the import of paperparse need not wait for

    try:
        document = open_pdf(raw, password)
    except PaperparseError as error:
        message = f"{name}: {error}"
        raise SourceError(message) from None
    source = Source(Path(name).name, "pdf", hashlib.sha256(raw).hexdigest())
    return source, (document.sheet(index) for index in range(document.page_count))
