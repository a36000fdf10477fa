"""The lines of a text page."""

from __future__ import annotations

import unicodedata

from paperparse.model.geometry import Span
from paperparse.model.page import Line
from paperparse.text.patterns import pattern

LINE = pattern(r"[^\r\n\f]*(?:\r\n|[\r\n\f]|$)")


def lines_of(text: str) -> tuple[Line, ...]:
    r"""The lines of `text` that print something, each with the empty lines above it counted.

    >>> [(line.span, line.indent, line.blank_before) for line in lines_of("导读\n\n　　2版 |\n")]
    [(Span(start=0, end=2), 0, 0), (Span(start=6, end=10), 4, 1)]
    """
    lines: list[Line] = []
    blank = 0
    for match in LINE.finditer(text):
        print_ = match.group()
        stripped = print_.lstrip()
        lead = len(print_) - len(stripped)
        stripped = stripped.rstrip()
        if not stripped:
            blank += 1
            continue
        start = match.start() + lead
        trailing = len(print_.rstrip("\r\n\f")) - lead - len(stripped)
        indent = _columns(print_[:lead]) if lead else 0
        lines.append(Line(Span(start, start + len(stripped)), indent, blank if lines else 0, trailing))
        blank = 0
    return tuple(lines)


def _columns(space: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in space)
