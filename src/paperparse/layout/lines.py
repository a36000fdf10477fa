"""The lines of a text page."""

from __future__ import annotations

import unicodedata

import regex

from paperparse.model.geometry import Span
from paperparse.model.page import Line

LINE = regex.compile(r"[^\r\n\f]*(?:\r\n|[\r\n\f]|$)")
SPACE = regex.compile(r"[\s\u200b\ufeff]*")


def lines_of(text: str) -> tuple[Line, ...]:
    r"""The lines of `text` that print something, each with the empty lines above it counted.

    >>> [(line.span, line.indent, line.blank_before) for line in lines_of("导读\n\n　　2版 |\n")]
    [(Span(start=0, end=2), 0, 0), (Span(start=6, end=10), 4, 1)]
    """
    lines: list[Line] = []
    blank = 0
    for match in LINE.finditer(text):
        print_ = match.group()
        stripped = print_.strip()
        if not stripped:
            blank += 1
            continue
        space = SPACE.match(print_)
        lead = space.end() if space else 0
        start = match.start() + print_.index(stripped)
        trailing = len(print_.rstrip("\r\n\f")) - print_.index(stripped) - len(stripped)
        lines.append(Line(Span(start, start + len(stripped)), _columns(print_[:lead]), blank if lines else 0, trailing))
        blank = 0
    return tuple(lines)


def _columns(space: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in space)
