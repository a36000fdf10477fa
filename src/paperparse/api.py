"""The functions that most users call: a source in, an `Issue` out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paperparse.model.issue import Issue
from paperparse.pipeline import parse_page
from paperparse.readers.plain import read

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO, TextIO


def parse(source: str | Path | bytes | BinaryIO | TextIO, *, encoding: str | None = None) -> Issue:
    """The issue that a source holds: a path, bytes, or an open file."""
    origin, pages = read(source, encoding=encoding)
    results = [parse_page(page) for page in pages]
    return Issue(
        source=origin,
        pages=tuple(result for result, _ in results),
        diagnostics=tuple(diagnostic for _, about in results for diagnostic in about),
    )
