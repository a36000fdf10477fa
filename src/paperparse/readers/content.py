"""What a source holds: the bytes of a path or an open file, or the text that one gives."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import BinaryIO, TextIO

from paperparse.errors import LimitError, SourceError
from paperparse.limits import PDF_BYTES, SOURCE_BYTES
from paperparse.readers.encoding import PDF_MARK, PDF_REACH

Readable = str | os.PathLike[str] | bytes | bytearray | memoryview | BinaryIO | TextIO

NO_FILE = "no such file; a text that is already in memory goes to parse_text"
REASONS = {errno.ENOENT: NO_FILE, errno.ENAMETOOLONG: NO_FILE, errno.EISDIR: "a directory; name the files in it"}
NOT_A_PATH = "no such file; this looks like a text, did you mean parse_text?"
LONGEST_NAME = 60
"""Characters of a file's name; what is longer, or has line breaks, is a text that was taken for a path."""


def content_of(source: Readable) -> tuple[bytes | str, str]:
    r"""The bytes, or the text, of a source, and its name.

    >>> content_of("浙江法制报".encode())[1]
    '<bytes>'
    """
    if isinstance(source, bytes | bytearray | memoryview):
        return bytes(source), "<bytes>"
    if source == "":
        message = f"the name of a file is empty: {NO_FILE}"
        raise SourceError(message)
    if isinstance(source, str | os.PathLike):
        return _bytes_of(Path(source)), _printable(source)
    if not hasattr(source, "read"):
        message = f"a source is a path, bytes or an open file, not {type(source).__name__}"
        raise TypeError(message)
    name = _name_of(source)
    try:
        content = source.read(SOURCE_BYTES + 1)
        if isinstance(content, bytes) and len(content) > SOURCE_BYTES and PDF_MARK in content[:PDF_REACH]:
            rest = source.read(PDF_BYTES + 1 - len(content))
            content += rest if isinstance(rest, bytes) else b""
    except UnicodeDecodeError as error:
        message = f"{name}: not {error.encoding}: byte {error.start} does not fit; open the file for bytes instead"
        raise SourceError(message) from None
    except (OSError, ValueError) as error:
        message = f"{name}: cannot be read: {error}"
        raise SourceError(message) from None
    return content, name


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            if os.fstat(file.fileno()).st_size > PDF_BYTES:
                message = (
                    f"{_printable(path)}: more than {PDF_BYTES // 1_000_000} MB; split it, this is no newspaper issue"
                )
                raise LimitError(message)
            return file.read(PDF_BYTES + 1)
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


def _name_of(file: BinaryIO | TextIO) -> str:
    name = getattr(file, "name", None)
    if name == "<stdin>":
        return "-"
    return _printable(name) if isinstance(name, str) else "<file>"
