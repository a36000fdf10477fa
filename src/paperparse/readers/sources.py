"""Any source into pages: its kind is told by its content, never by its name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Unpack

from paperparse.model.issue import Source
from paperparse.model.page import Page
from paperparse.model.sheet import Refused, Sheet
from paperparse.readers.content import Readable, content_of
from paperparse.readers.kinds import is_pdf, is_picture, may_be_told
from paperparse.readers.options import ReadingOptions
from paperparse.readers.pages import meant
from paperparse.readers.plain import read_bytes, read_text

Pages = Iterable[Page | Sheet | Refused]
"""Read one after the other, when they are asked for."""


def read(source: Readable, **options: Unpack[ReadingOptions]) -> tuple[Source, Pages]:
    r"""What is known of a source, and its pages: of a path, bytes, or a file opened for bytes or for text.

    >>> source, pages = read("浙江法制报\f第二版\f".encode())
    >>> source.name, [page.text for page in pages]
    ('<bytes>', ['浙江法制报', '第二版'])
    """
    content, name = content_of(source)
    pages = options.get("pages")
    if isinstance(content, bytes):
        found = _read_kind(content, name, options)
        if found is not None:
            return found
    about, all_pages = (
        read_text(content, name) if isinstance(content, str) else read_bytes(content, name, options.get("encoding"))
    )
    if pages is None:
        return about, all_pages
    return about, [all_pages[index] for index in meant(pages, len(all_pages), name)]


def _read_kind(raw: bytes, name: str, options: ReadingOptions) -> tuple[Source, Pages] | None:
    """The same of bytes that are no text; None for a text.

    What reads a kind is imported here: who has texts only need not wait for what reads PDF files and all the others.
    """
    pages = options.get("pages")
    if is_pdf(raw):
        from paperparse.readers.scanned import read_pdf_pages  # noqa: PLC0415

        return read_pdf_pages(raw, name, options)
    if is_picture(raw):
        from paperparse.readers.images import read_pictures  # noqa: PLC0415

        return read_pictures(raw, name, pages=pages)
    if may_be_told(raw):
        from paperparse.readers.formats import format_of  # noqa: PLC0415
        from paperparse.readers.recognised import read_recognised  # noqa: PLC0415

        form = format_of(raw)
        if form is not None:
            trusted = options.get("trust_order", False)
            return read_recognised(raw, name, form, pages=pages, trust_order=trusted)
    return None


def unrefused(pages: Pages) -> Iterator[Page | Sheet]:
    """The pages that could be read; raises the error of the first that could not."""
    for page in pages:
        if isinstance(page, Refused):
            raise page.error
        yield page
