"""The PDF engines: each file imports one library, and only when it opens a document."""

from __future__ import annotations

from importlib.util import find_spec
from typing import NamedTuple

from paperparse.errors import MissingDependencyError
from paperparse.readers.engines import mupdf, pdfium, plumber
from paperparse.readers.engines._engine import Document, Engine
from paperparse.readers.engines._fresh import Fresh
from paperparse.readers.options import EngineName


class _Entry(NamedTuple):
    open_pdf: Engine
    library: str
    """What it imports."""
    remedy: str
    """How to install that."""
    keeps: bool = True
    """Whether it keeps what it has read until the document is closed."""


# From the fastest to the slowest: on a full page PDFium takes two to three times as long as MuPDF, pdfminer seven times.
ENGINES = {
    "pymupdf": _Entry(mupdf.open_pdf, "pymupdf", "pip install 'paperparse[pymupdf]'"),
    "pdfium": _Entry(pdfium.open_pdf, "pypdfium2", "pip install pypdfium2"),
    "pdfplumber": _Entry(plumber.open_pdf, "pdfplumber", "pip install pdfplumber", keeps=False),
}


def chosen(name: EngineName = "auto") -> str:
    """The name of the engine that reads: `auto` is the fastest one installed.

    Raises `MissingDependencyError`, and `ValueError` for a name that no engine has.
    """
    if name == "auto":
        for known, entry in ENGINES.items():
            if find_spec(entry.library) is not None:
                return known
        name = "pdfplumber"
    if name not in ENGINES:
        message = f"no engine is called {name!r}; there are auto, {', '.join(ENGINES)}"
        raise ValueError(message)
    if find_spec(ENGINES[name].library) is None:
        message = f"the engine {name} is not installed; get it with {ENGINES[name].remedy}"
        raise MissingDependencyError(message)
    return name


def open_document(raw: bytes, name: EngineName = "auto", password: str | None = None) -> Document:
    """The open document. Raises `SourceError`, and what `chosen` raises."""
    entry = ENGINES[chosen(name)]
    return Fresh(entry.open_pdf, raw, password) if entry.keeps else entry.open_pdf(raw, password)
