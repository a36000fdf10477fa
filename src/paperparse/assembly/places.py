"""Places on the page for what the text says: every span of the evidence becomes boxes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar, cast

from paperparse.assembly._walk import PLAIN, names_of
from paperparse.model.evidence import Evidence
from paperparse.model.geometry import Box, Span
from paperparse.model.page import Page, PrintedLine

Found = TypeVar("Found")


def with_boxes(found: Found, page: Page) -> Found:
    """`found`, and everything in it, with the boxes of the spans that its evidence cites."""
    return cast("Found", _placed(found, _Places(page)))


def _placed(found: Any, places: _Places) -> Any:  # noqa: ANN401 - any part of a result, and the same with boxes
    """`found` with boxes; the same object where nothing in it cites a span."""
    kind = type(found)
    if kind in PLAIN:
        return found
    if kind is tuple:
        items = tuple([_placed(item, places) for item in found])
        return found if all(new is old for new, old in zip(items, found, strict=True)) else items
    if kind is Evidence:
        return places.cited(found) if found.spans and not found.boxes else found
    changed = False
    values: dict[str, object] = {}
    for name in names_of(kind):  # type: ignore[arg-type]  # classes are hashable
        values[name] = value = getattr(found, name)
        if type(value) not in PLAIN:
            values[name] = placed = _placed(value, places)
            changed |= placed is not value
    return kind(**values) if changed else found


class _Places:
    """The printed lines of a page, by where their text starts."""

    def __init__(self, page: Page) -> None:
        self._page = page.index
        self._lines = page.printed
        self._starts = [line.span.start for line in page.printed]
        self._recognised = any(line.sure is not None for line in page.printed)
        # Most spans that are cited are the whole print of a line, and many lines are cited more than once: by a headline
        # and its article, by a paragraph and what is said about it.
        self._whole = {line.span: Box(page.index, *line.corners) for line in page.printed}

    def cited(self, evidence: Evidence) -> Evidence:
        """The evidence with the boxes of its spans."""
        boxes: list[Box] = []
        for span in evidence.spans:
            box = self._whole.get(span)
            if box is None:
                boxes.extend(self._boxes(span))
            else:
                boxes.append(box)
        return Evidence(
            evidence.spans,
            tuple(boxes),
            evidence.rules,
            evidence.confidence,
            evidence.because,
            evidence.rivals,
            self._sure(evidence.spans) if self._recognised else None,
        )

    def _sure(self, spans: Iterable[Span]) -> float | None:
        """How sure an OCR engine was of the least sure line that the spans touch."""
        found = [
            line.sure
            for start, end in spans
            for line in self._lines[max(0, bisect_right(self._starts, start) - 1) : bisect_left(self._starts, end)]
            if line.sure is not None
        ]
        return min(found, default=None)

    def _boxes(self, span: Span) -> Iterator[Box]:
        """One box for each printed line, or piece of one, that the span covers."""
        start, end = span
        for number in range(max(0, bisect_right(self._starts, start) - 1), len(self._lines)):
            line = self._lines[number]
            first, last = line.span
            if first >= end:
                return
            if start <= first < last <= end:
                yield self._whole[line.span]
            elif (begin := max(start, first)) < (stop := min(end, last)):
                yield _piece(self._page, line, begin - first, stop - first)


def _piece(index: int, line: PrintedLine, start: int, end: int) -> Box:
    """The box of some of a line's characters.

    Along the line their marks say where it is; across it the whole line, so that a smaller character is inside too.
    """
    x0, y0, x1, y1 = line.corners
    marks = line.marks(start, end)
    if x1 - x0 >= y1 - y0:
        return Box(index, min([mark[0] for mark in marks]), y0, max([mark[2] for mark in marks]), y1)
    return Box(index, x0, min([mark[1] for mark in marks]), x1, max([mark[3] for mark in marks]))
