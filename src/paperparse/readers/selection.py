"""Which pages of a source are meant: `1,3-5`."""

from __future__ import annotations

import re

from paperparse.errors import SourceError

PART = re.compile(r"(\d{1,9})?\s*(-)?\s*(\d{1,9})?")
COMMA = re.compile(r"[,，、]")
DASH = re.compile(r"[‐‑–—－~～]")
SHOWN = 40
"""Characters of a wrong selection that an error repeats."""


def selected(pages: str | None, count: int) -> tuple[int, ...]:
    """The positions, from 0 and in the order of the source, of the pages that are meant; all of them by default.

    >>> selected("1,3-5", 9), selected("8-", 9), selected(None, 2)
    ((0, 2, 3, 4), (7, 8), (0, 1))

    Raises `SourceError` for what is no selection, and for pages that are not there.
    """
    if pages is None:
        return tuple(range(count))
    meant: set[int] = set()
    for part in COMMA.split(DASH.sub("-", pages)):
        first, last = _range(part.strip(), count)
        if not 1 <= first <= last:
            message = f"pages: {_short(part)} is no page or range of pages; write 1,3-5"
            raise SourceError(message)
        if last > count:
            message = f"pages: {_short(part)} is beyond the last page, {count}"
            raise SourceError(message)
        meant.update(range(first - 1, last))
    return tuple(sorted(meant))


def _range(part: str, count: int) -> tuple[int, int]:
    """The first and the last page that a part of a selection means; (0, 0) when it means none."""
    found = PART.fullmatch(part)
    first, dash, last = found.groups() if found else (None, None, None)
    if first is None and last is None:
        return 0, 0
    if dash is None:
        return (int(first), int(first)) if last is None and first is not None else (0, 0)
    start = int(first) if first is not None else 1
    return start, int(last) if last is not None else max(start, count)


def _short(part: str) -> str:
    text = part.strip()
    return repr(text if len(text) <= SHOWN else f"{text[:SHOWN]}…")
