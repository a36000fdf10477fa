"""A source that is needed twice: once for what it says, once for its picture; a stream can be read only once."""

from __future__ import annotations

import io

from paperparse.readers.content import Readable


class _Bytes(io.BytesIO):
    """The content of a source under its name."""

    def __init__(self, raw: bytes, name: str) -> None:
        super().__init__(raw)
        self.name = name


class _Text(io.StringIO):
    """The same of a stream of text."""

    def __init__(self, text: str, name: str) -> None:
        super().__init__(text)
        self.name = name


def reopened(content: bytes | str, name: str) -> Readable:
    """What `readers.content.content_of` has read, to be read again under the same name."""
    return _Bytes(content, name) if isinstance(content, bytes) else _Text(content, name)
