"""Plain text into pages."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import BinaryIO, TextIO

from paperparse.errors import LimitError, SourceError
from paperparse.limits import PAGES, SOURCE_BYTES
from paperparse.model.issue import Source
from paperparse.model.page import Page
from paperparse.readers.encoding import decode

Readable = str | os.PathLike[str] | bytes | bytearray | memoryview | BinaryIO | TextIO

NO_FILE = "no such file; a text that is already in memory goes to parse_text"
REASONS = {errno.ENOENT: NO_FILE, errno.ENAMETOOLONG: NO_FILE, errno.EISDIR: "a directory; name the files in it"}
NOT_A_PATH = "no such file; this looks like a text, did you mean parse_text?"
LONGEST_NAME = 60
"""Characters of a file's name; what is longer, or has line breaks, is a text that was taken for a path."""


def read(source: Readable, encoding: str | None = None) -> tuple[Source, tuple[Page, ...]]:
    r"""What is known of a source, and its pages: of a path, bytes, or a file opened for bytes or for text.

    >>> source, pages = read("浙江法制报\f第二版\f".encode())
    >>> source.name, [page.text for page in pages]
    ('<bytes>', ['浙江法制报', '第二版'])
    """
    if isinstance(source, bytes | bytearray | memoryview):
        return _from_bytes(bytes(source), "<bytes>", encoding)
    if source == "":
        message = f"the name of a file is empty: {NO_FILE}"
        raise SourceError(message)
    if isinstance(source, str | os.PathLike):
        return _from_bytes(_bytes_of(Path(source)), _printable(source), encoding)
    if not hasattr(source, "read"):
        message = f"a source is a path, bytes or an open file, not {type(source).__name__}"
        raise TypeError(message)
    name = _name_of(source)
    try:
        content = source.read(SOURCE_BYTES + 1)
    except UnicodeDecodeError as error:
        message = f"{name}: not {error.encoding}: byte {error.start} does not fit; open the file for bytes instead"
        raise SourceError(message) from None
    except (OSError, ValueError) as error:
        message = f"{name}: cannot be read: {error}"
        raise SourceError(message) from None
    return read_text(content, name) if isinstance(content, str) else _from_bytes(content, name, encoding)


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
    return _source(raw, name), _pages(text.removeprefix("\ufeff"), name)


def _from_bytes(raw: bytes, name: str, encoding: str | None) -> tuple[Source, tuple[Page, ...]]:
    _check_size(len(raw), name)
    if not raw:
        message = f"{name}: empty, there is nothing to read"
        raise SourceError(message)
    pages = _pages(decode(raw, name, encoding), name)
    return _source(raw, name), pages


def _source(raw: bytes, name: str) -> Source:
    import hashlib  # noqa: PLC0415 - it loads a cryptographic library, which the import of paperparse need not wait for

    return Source(Path(name).name, "text", hashlib.sha256(raw).hexdigest())


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


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            _check_size(os.fstat(file.fileno()).st_size, _printable(path))
            return file.read(SOURCE_BYTES + 1)
    except ValueError:
        why = NO_FILE
    except OSError as error:
        why = REASONS.get(error.errno or 0) or f"cannot be opened: {error.strerror}"
    name = _printable(path)
    if why == NO_FILE and ("\n" in name or len(path.name) > LONGEST_NAME):
        first = name.strip().split("\n", 1)[0][:LONGEST_NAME]
        name, why = f"{first}…", NOT_A_PATH
    message = f"{name}: {why}"
    raise SourceError(message)


def _printable(path: str | os.PathLike[str]) -> str:
    """The path without the bytes that are no text, which file systems allow and JSON cannot hold."""
    return str(path).encode("utf-8", "replace").decode()


def _check_size(size: int, name: str) -> None:
    if size > SOURCE_BYTES:
        message = f"{name}: more than {SOURCE_BYTES // 1_000_000} MB of text; split it, this is no newspaper issue"
        raise LimitError(message)


def _name_of(file: BinaryIO | TextIO) -> str:
    name = getattr(file, "name", None)
    if name == "<stdin>":
        return "-"
    return _printable(name) if isinstance(name, str) else "<file>"
