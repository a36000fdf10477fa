"""PDF pages into sheets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from paperparse.errors import LimitError, PaperparseError, SourceError
from paperparse.limits import PAGES, PDF_BYTES
from paperparse.model.issue import Source
from paperparse.model.sheet import Refused, Sheet
from paperparse.readers.encoding import OTHER_KINDS
from paperparse.readers.engines import chosen, open_document
from paperparse.readers.engines._engine import Document
from paperparse.readers.kinds import is_pdf
from paperparse.readers.options import EngineName
from paperparse.readers.pages import meant, page_or_refusal, source_of


def page_count(raw: bytes, name: str, *, engine: EngineName = "auto", password: str | None = None) -> int:
    """How many pages a PDF has; `name` is what errors call it. Raises `SourceError` and `LimitError`."""
    document = _open(raw, name, engine, password)
    try:
        return document.page_count
    finally:
        document.close()


def read_pdf(
    raw: bytes, name: str, *, engine: EngineName = "auto", password: str | None = None, pages: str | None = None
) -> tuple[Source, Iterator[Sheet | Refused]]:
    """What is known of a PDF, and its pages, each read when it is asked for; `name` is what errors call it.

    A page that cannot be read is a `Refused` among the others. `pages` selects some: `1,3-5`. Raises `SourceError` and
    `LimitError` for a file that cannot be read at all, `MissingDependencyError` for an engine that is not installed.
    """
    document = _open(raw, name, engine, password)
    try:
        indices = meant(pages, document.page_count, name)
    except SourceError:
        document.close()
        raise
    return source_of(raw, name, "pdf"), _sheets(document, name, indices)


def _open(raw: bytes, name: str, engine: EngineName, password: str | None) -> Document:
    if len(raw) > PDF_BYTES:
        message = f"{name}: more than {PDF_BYTES // 1_000_000} MB; split it, this is no newspaper issue"
        raise LimitError(message)
    if not is_pdf(raw):
        message = f"{name}: {_kind(raw)}"
        raise SourceError(message)
    engine_name = chosen(engine)
    try:
        document = open_document(raw, engine, password)
    except PaperparseError as error:
        message = f"{name}: {error}"
        raise type(error)(message) from None
    except Exception as error:  # noqa: BLE001 - a library that fails on a broken file may do so in any way
        message = f"{name}: no readable PDF: {engine_name} says {type(error).__name__}: {error}"
        raise SourceError(message) from None
    if document.page_count > PAGES:
        document.close()
        message = f"{name}: more than {PAGES:,} pages; split it, this is no newspaper issue"
        raise LimitError(message)
    return document


def _kind(raw: bytes) -> str:
    if not raw:
        return "empty, there is nothing to read"
    kind = next((kind for start, kind in OTHER_KINDS if raw.startswith(start)), None)
    return f"no PDF but {kind}" if kind else "no PDF: it does not begin as one"


def _sheets(document: Document, name: str, indices: Sequence[int]) -> Iterator[Sheet | Refused]:
    try:
        for index in indices:
            yield page_or_refusal(name, index + 1, partial(document.sheet, index))
    finally:
        document.close()
