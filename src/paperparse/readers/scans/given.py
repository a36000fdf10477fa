"""A scan in the order of its tool: a page of text whose lines know their places."""

from __future__ import annotations

from paperparse.model.geometry import Span, around
from paperparse.model.page import Page, PrintedLine
from paperparse.model.scan import Mark, Scan, TextLine

BLANK = 0.4
"""Of a line's thickness: wider white between two marks is a blank."""


def page_of(scan: Scan) -> Page:
    """The page of a scan as its tool has ordered it; an empty line stands between its blocks."""
    parts: list[str] = []
    printed: list[PrintedLine] = []
    at = 0
    block: int | None = None
    for line in scan.lines:
        text, prints = _print(line)
        if not text:
            continue
        if block is not None and line.block != block:
            parts.append("\n")
            at += 1
        block = line.block
        parts.append(text + "\n")
        printed.append(PrintedLine(Span(at, at + len(text)), around(mark[1:] for mark in prints), prints, line.sure))
        at += len(text) + 1
    return Page(scan.index, "".join(parts), scan.size, None, tuple(printed))


def _print(line: TextLine) -> tuple[str, tuple[Mark, ...]]:
    """The text of a line with blanks where it has white, and the mark of each character."""
    text: list[str] = []
    prints: list[Mark] = []
    last = 0.0
    for mark in line.marks:
        box = mark[1:]
        start, stop, thick = (box[1], box[3], box[2] - box[0]) if line.vertical else (box[0], box[2], box[3] - box[1])
        if text and start - last > BLANK * thick:
            text.append(" ")
            prints.append(mark)
        text.append(mark.text)
        prints.extend([mark] * len(mark.text))
        last = stop
    return "".join(text), tuple(prints)
