"""Plain text into pages."""

from __future__ import annotations

from paperparse.errors import LimitError, SourceError
from paperparse.limits import PAGES, SOURCE_BYTES
from paperparse.model.issue import Source
from paperparse.model.page import Page
from paperparse.readers.encoding import decode
from paperparse.readers.pages import source_of


def read_text(text: str, name: str = "<text>") -> tuple[Source, tuple[Page, ...]]:
    """What is known of a text, and its pages: form feeds part them, and the line ends stay as they are.

    >>> read_text("导读")[1]
    (Page(index=1, text='导读', size=None),)
    """
    if not isinstance(text, str):
        message = f"a text is a str, not {type(text).__name__}; paths, bytes and open files go to parse"
        raise TypeError(message)
    try:
        raw = text.encode()
    except UnicodeEncodeError as error:
        message = f"{name}: not text: half of a surrogate pair stands at character {error.start}"
        raise SourceError(message) from None
    _check_size(len(raw), name)
    return source_of(raw, name, "text"), _pages(text.removeprefix("\ufeff"), name)


def read_bytes(raw: bytes, name: str, encoding: str | None = None) -> tuple[Source, tuple[Page, ...]]:
    r"""What is known of the bytes of a text, and its pages.

    >>> source, pages = read_bytes("浙江法制报\f第二版\f".encode(), "front.txt")
    >>> source.name, [page.text for page in pages]
    ('front.txt', ['浙江法制报', '第二版'])
    """
    _check_size(len(raw), name)
    if not raw:
        message = f"{name}: empty, there is nothing to read"
        raise SourceError(message)
    pages = _pages(decode(raw, name, encoding), name)
    return source_of(raw, name, "text"), pages


def _pages(text: str, name: str) -> tuple[Page, ...]:
    if not text or text.isspace():
        message = f"{name}: {'only white space' if text else 'empty'}, there is nothing to read"
        raise SourceError(message)
    # A form feed ends a page as often as it parts two: what follows the last one is no page when it is empty.
    text = text.rstrip("\f")
    if text.count("\f") >= PAGES:
        message = f"{name}: form feeds part it into more than {PAGES:,} pages; split it, this is no newspaper issue"
        raise LimitError(message)
    return tuple(Page(index, page) for index, page in enumerate(text.split("\f"), 1))


def _check_size(size: int, name: str) -> None:
    if size > SOURCE_BYTES:
        message = f"{name}: more than {SOURCE_BYTES // 1_000_000} MB of text; split it, this is no newspaper issue"
        raise LimitError(message)
