"""Any source into pages: its kind is told by its content, never by its name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from paperparse.errors import SourceError
from paperparse.model.issue import Source
from paperparse.model.page import Page
from paperparse.model.sheet import Refused, Sheet
from paperparse.readers.content import Readable, content_of
from paperparse.readers.engines import EngineName
from paperparse.readers.pdf import is_pdf, read_pdf
from paperparse.readers.plain import read_bytes, read_text
from paperparse.readers.selection import selected

Pages = Iterable[Page | Sheet | Refused]
"""Read one after the other, when they are asked for."""


def read(
    source: Readable,
    encoding: str | None = None,
    *,
    engine: EngineName = "auto",
    password: str | None = None,
    pages: str | None = None,
) -> tuple[Source, Pages]:
    r"""What is known of a source, and its pages: of a path, bytes, or a file opened for bytes or for text.

    `pages` selects some, as `1,3-5`. `engine` and `password` are for PDF files, `encoding` is for texts.

    >>> source, pages = read("浙江法制报\f第二版\f".encode())
    >>> source.name, [page.text for page in pages]
    ('<bytes>', ['浙江法制报', '第二版'])
    """
    content, name = content_of(source)
    if isinstance(content, bytes) and is_pdf(content):
        return read_pdf(content, name, engine=engine, password=password, pages=pages)
    about, all_pages = read_text(content, name) if isinstance(content, str) else read_bytes(content, name, encoding)
    if pages is None:
        return about, all_pages
    try:
        return about, [all_pages[index] for index in selected(pages, len(all_pages))]
    except SourceError as error:
        message = f"{name}: {error}"
        raise SourceError(message) from None


def unrefused(pages: Pages) -> Iterator[Page | Sheet]:
    """The pages that could be read; raises the error of the first that could not."""
    for page in pages:
        if isinstance(page, Refused):
            raise page.error
        yield page
