"""One source in, one plain record out: what every engine that spreads work over machines can send and store."""

from __future__ import annotations

import io
import os
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from paperparse.api import Progress, parse
from paperparse.batch.archives import split
from paperparse.batch.contents import Contents
from paperparse.batch.sources import UNKNOWN, Item
from paperparse.errors import PaperparseError
from paperparse.readers.options import ReadingOptions
from paperparse.writers.record import to_dict


class ParsingOptions(ReadingOptions, total=False):
    """The keywords of `paperparse.parse` that a batch passes on."""

    repair: bool
    """Whether damaged print is repaired first."""


OPTIONS = frozenset(ParsingOptions.__annotations__)
"""The keywords of `paperparse.parse` that a record may have among its options."""

UNNAMED = "<bytes>"


def parse_record(record: Mapping[str, Any], *, progress: Progress | None = None) -> dict[str, Any]:
    r"""What is in the source of a record: its issue as a dictionary, or why there is none. It never raises for a source.

    The record has `source`, bytes or a path (also `archive.zip!front.txt`); it may have `name`, how bytes are called, and `options`, keywords of
    `paperparse.parse`. The result has `source` (the path, or the name), `issue` (as of `paperparse.to_dict`, or None),
    `error` (the name of the error's class, or None), `message` (or None) and `seconds`. All of it is plain values.
    `progress` is called with each page when it is done.

    >>> done = parse_record({"source": "平安晚报\n\n2022年5月31日 星期二\n".encode(), "name": "front.txt"})
    >>> done["source"], done["error"], done["issue"]["pages"][0]["masthead"]["title"]
    ('front.txt', None, '平安晚报')
    >>> bad = parse_record({"source": "missing.txt", "options": {"ocr": "never"}})
    >>> bad["issue"], bad["error"], bad["message"]
    (None, 'SourceError', 'missing.txt: no such file; a text that is already in memory goes to parse_text')
    """
    source, options = record["source"], checked(record.get("options") or {})
    name = record.get("name")
    begun = time.perf_counter()
    issue, error, message = None, None, None
    try:
        issue = to_dict(parse(_readable(source, name), progress=progress, **options))
    except MemoryError:
        error, message = "MemoryError", "not enough memory; split it"
    except Exception as caught:  # noqa: BLE001 - a fault of ours in one source must not lose the others
        error, message = type(caught).__name__, str(caught)
    return {
        "source": name or (UNNAMED if isinstance(source, bytes | bytearray | memoryview) else str(source)),
        "issue": issue,
        "error": error,
        "message": message,
        "seconds": time.perf_counter() - begun,
    }


def checked(options: Mapping[str, Any]) -> dict[str, Any]:
    """The options, which are refused where `paperparse.parse` has no such keyword: that is no fault of a source."""
    unknown = sorted(set(options) - OPTIONS)
    if unknown:
        message = f"there is no option {unknown[0]!r}; there are {', '.join(sorted(OPTIONS))}"
        raise TypeError(message)
    return dict(options)


def _readable(source: Any, name: str | None) -> Any:  # noqa: ANN401 - whatever a record holds; parse says what it cannot take
    if isinstance(source, str | os.PathLike) and split(os.fspath(source)) and not Path(source).exists():
        name = os.fspath(source)
        with Contents() as contents:
            source = contents.of(Item(name, UNKNOWN))
        if isinstance(source, PaperparseError):
            raise source
    if name is None or not isinstance(source, bytes | bytearray | memoryview):
        return source
    file = io.BytesIO(source)
    file.name = name  # where parse looks for it, as in a file that was opened by name
    return file
