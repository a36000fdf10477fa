"""What we claim, where it is printed, and why we believe it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import field, frozen

if TYPE_CHECKING:
    from collections.abc import Iterable

from paperparse.model.geometry import Box, Span

RARE = {"rare": True}
"""Of a field: JSON leaves it out where it is None."""


class Confidence(StrEnum):
    """How sure a claim is: a word with a definition, not a number."""

    GUESSED = "guessed"
    """Position or neighbours only."""
    MATCHED = "matched"
    """A rule fired."""
    CHECKED = "checked"
    """A rule fired and something independent agrees."""


@frozen
class Rival:
    """Another reading of the same print, and what it would have said."""

    reading: str
    """The other reading in words, as `kicker=… title=…` or the id of the losing rule."""
    because: str = ""
    """Why it lost, or why nothing could decide."""


@frozen
class Evidence:
    """Where a value is printed, which rules found it, and why."""

    spans: tuple[Span, ...] = ()
    """Half-open code-point stretches of the page text; several when a fact is printed in several places."""
    boxes: tuple[Box, ...] = ()
    """Rectangles on the page; empty for text sources."""
    rules: tuple[str, ...] = ()
    """The ids of the rules that fired."""
    confidence: Confidence = Confidence.GUESSED
    because: tuple[str, ...] = ()
    """The reasons, each a short phrase."""
    rivals: tuple[Rival, ...] = ()
    """The readings that lost."""
    ocr: float | None = field(default=None, metadata=RARE)
    """How sure an OCR engine was of the least sure of these lines, 0 to 1; None for print that was not recognised. JSON
    leaves it out then."""


NOTHING = Evidence()


def merge_spans(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order, with those that overlap or touch made one.

    >>> merge_spans([Span(5, 9), Span(0, 3), Span(3, 4)])
    (Span(start=0, end=4), Span(start=5, end=9))
    """
    merged: list[Span] = []
    reached = -1
    for span in sorted(spans):
        start, end = span
        if start <= reached:
            if end > reached:
                merged[-1] = Span(merged[-1].start, end)
                reached = end
        elif start < end:
            merged.append(span)
            reached = end
    return tuple(merged)
