"""Any source into pages: its kind is told by its content, never by its name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Unpack

from paperparse.model.issue import Source
from paperparse.model.page import Page
from paperparse.model.sheet import Refused, Sheet
from paperparse.readers.content import Readable, content_of
from paperparse.readers.formats import format_of
from paperparse.readers.images import is_picture, read_pictures
from paperparse.readers.ocr import require
from paperparse.readers.options import ReadingOptions
from paperparse.readers.pages import meant
from paperparse.readers.pdf import is_pdf, read_pdf
from paperparse.readers.pictures import page_picture
from paperparse.readers.plain import read_bytes, read_text
from paperparse.readers.recognised import read_recognised
from paperparse.readers.scanned import read_pictures_of

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
        if is_pdf(content):
            return _read_pdf(content, name, options)
        if is_picture(content):
            return read_pictures(content, name, pages=pages)
        form = format_of(content)
        if form is not None:
            trusted = options.get("trust_order", False)
            return read_recognised(content, name, form, pages=pages, trust_order=trusted)
    about, all_pages = (
        read_text(content, name) if isinstance(content, str) else read_bytes(content, name, options.get("encoding"))
    )
    if pages is None:
        return about, all_pages
    return about, [all_pages[index] for index in meant(pages, len(all_pages), name)]


def _read_pdf(raw: bytes, name: str, options: ReadingOptions) -> tuple[Source, Pages]:
    engine, password, mode = options.get("engine", "auto"), options.get("password"), options.get("ocr", "auto")
    if mode == "always":
        require(name)
    about, sheets = read_pdf(raw, name, engine=engine, password=password, pages=options.get("pages"))
    if mode == "never":
        return about, sheets

    def paint(index: int, dpi: float) -> bytes:
        return page_picture(raw, index, dpi, password, engine=engine)

    return about, read_pictures_of(sheets, paint, mode)


def unrefused(pages: Pages) -> Iterator[Page | Sheet]:
    """The pages that could be read; raises the error of the first that could not."""
    for page in pages:
        if isinstance(page, Refused):
            raise page.error
        yield page
