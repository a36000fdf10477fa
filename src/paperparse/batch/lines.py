"""Records as lines of JSON, for results and for the books that a run keeps."""

from __future__ import annotations

import json
from typing import Any


def line_of(record: dict[str, Any]) -> bytes:
    r"""The record as one line.

    >>> line_of({"source": "头版.txt"}).decode()
    '{"source":"头版.txt"}\n'
    """
    import msgspec  # noqa: PLC0415 - the parent of workers needs it late, a reader of records never

    try:
        return msgspec.json.encode(record) + b"\n"
    except UnicodeEncodeError:
        # File names may hold bytes that are no text, and damaged JSON halves of characters; escaped, they can be stored.
        return json.dumps(record).encode() + b"\n"


def record_of(line: bytes) -> dict[str, Any]:
    """The record that a line holds."""
    record: dict[str, Any] = json.loads(line)
    return record
