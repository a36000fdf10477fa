"""Places on the page for what the text says: every span of the evidence becomes boxes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

import attrs
from attrs import evolve

from paperparse.model.evidence import Evidence
from paperparse.model.geometry import Box, Span
from paperparse.model.page import Page, PrintedLine

Found = TypeVar("Found")


def with_boxes(found: Found, page: Page) -> Found:
    """`found`, and everything in it, with the boxes of the spans that its evidence cites."""
    starts = [line.span.start for line in page.printed]
    return _placed(found, page, starts)


def _placed(found: Found, page: Page, starts: Sequence[int]) -> Found:
    if isinstance(found, tuple):
        return tuple(_placed(item, page, starts) for item in found)  # type: ignore[return-value]
    if not attrs.has(type(found)):
        return found
    changes: dict[str, object] = {}
    for name in _names(type(found)):
        value = getattr(found, name)
        if isinstance(value, Evidence):
            if value.spans and not value.boxes:
                changes[name] = evolve(value, boxes=tuple(boxes_of(value.spans, page, starts)))
        elif value and (isinstance(value, tuple) or attrs.has(type(value))):
            placed = _placed(value, page, starts)
            if placed is not value:
                changes[name] = placed
    return evolve(found, **changes) if changes else found  # type: ignore[misc]


_NAMES: dict[type, tuple[str, ...]] = {}


def _names(kind: type) -> tuple[str, ...]:
    if kind not in _NAMES:
        _NAMES[kind] = tuple(field.name for field in attrs.fields(kind))  # type: ignore[arg-type]
    return _NAMES[kind]


def boxes_of(spans: Iterable[Span], page: Page, starts: Sequence[int]) -> Iterator[Box]:
    """One box for each printed line, or piece of one, that the spans cover."""
    for span in spans:
        number = max(0, bisect_right(starts, span.start) - 1)
        while number < len(page.printed) and page.printed[number].span.start < span.end:
            line = page.printed[number]
            start, end = max(span.start, line.span.start), min(span.end, line.span.end)
            if start < end:
                yield _box(page.index, line, start - line.span.start, end - line.span.start)
            number += 1


def _box(index: int, line: PrintedLine, start: int, end: int) -> Box:
    x0, y0, x1, y1 = line.corners
    if end - start == line.span.end - line.span.start:
        return Box(index, x0, y0, x1, y1)
    marks = line.marks[start:end]
    left, right = min(mark[0] for mark in marks), max(mark[2] for mark in marks)
    top, bottom = min(mark[1] for mark in marks), max(mark[3] for mark in marks)
    # Along the line the marks say where it is; across it the whole line, so that a smaller character is inside too.
    if x1 - x0 >= y1 - y0:
        return Box(index, left, y0, right, y1)
    return Box(index, x0, top, x1, bottom)
