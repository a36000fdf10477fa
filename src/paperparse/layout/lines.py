"""The lines of a text page."""

from __future__ import annotations

import unicodedata

from attrs import evolve

from paperparse.model.geometry import Span
from paperparse.model.page import Line
from paperparse.text.flow import LINE_ENDS
from paperparse.text.patterns import pattern

LINE = pattern(rf"[^{LINE_ENDS}]*(?:\r\n|[{LINE_ENDS}]|$)")

LEAST_SPACED = 8
"""Lines of a page that say whether it is double-spaced."""


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
        trailing = len(print_.rstrip(LINE_ENDS)) - lead - len(stripped)
        indent = _columns(print_[:lead]) if lead else 0
        lines.append(Line(Span(start, start + len(stripped)), indent, blank if lines else 0, trailing))
        blank = 0
    return _single_spaced(lines)


def _single_spaced(lines: list[Line]) -> tuple[Line, ...]:
    """The lines without as many empty lines as stand above each of them, where above some stand more.

    Such pages come of double spacing, and of line ends that were doubled on the way from one system to another.
    """
    gaps = {line.blank_before for line in lines[1:]}
    least = min(gaps, default=0)
    if not least or len(gaps) == 1 or len(lines) < LEAST_SPACED:
        return tuple(lines)
    return (lines[0], *(evolve(line, blank_before=line.blank_before - least) for line in lines[1:]))


def _columns(space: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in space)
