"""Nothing is lost: every visible character is the print of some object, or unplaced."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

import attrs
from attrs import evolve

from paperparse.assembly._part import Labelled
from paperparse.model.evidence import Evidence, merge_spans
from paperparse.model.geometry import Span
from paperparse.model.issue import PageResult, Unplaced
from paperparse.roles import Role

MARKS = "marks between the facts of the page's own lines are counted to it"


RULE_LIKE = ("I", "l")
"""A drawn rule between two facts as a machine reads it."""


def conserve(page: Labelled, text: str, result: PageResult) -> PageResult:
    """`result` with everything that no object prints yet.

    Marks of the page's own lines become print of the masthead (or dateline, or folio), the rest is `unplaced`.
    """
    own_lines = merge_spans(
        span for placed in page.placed if placed.role is Role.EDGE for span in page.flow.source(page.span(placed.block))
    )
    marks: list[Span] = []
    unplaced: list[Unplaced] = []
    for span in _missing(text, merge_spans(_printed(result))):
        print_ = text[span.start : span.end]
        if (print_ in RULE_LIKE or not any(char.isalnum() for char in print_)) and _inside(span, own_lines):
            marks.append(span)
        else:
            unplaced.append(Unplaced(print_, evidence=Evidence((span,), because=("no rule could place it",))))
    for name in ("masthead", "dateline", "folio"):
        owner = getattr(result, name)
        if owner is not None and marks:
            proof = evolve(
                owner.evidence,
                spans=merge_spans([*owner.evidence.spans, *marks]),
                because=(*owner.evidence.because, MARKS),
            )
            result = evolve(result, **{name: evolve(owner, evidence=proof)})
            marks = []
    unplaced.extend(
        Unplaced(text[span.start : span.end], evidence=Evidence((span,), because=("a mark of the page's own line",)))
        for span in marks
    )
    return evolve(result, unplaced=tuple(unplaced))


def _inside(span: Span, areas: tuple[Span, ...]) -> bool:
    place = bisect_right(areas, span.start, key=lambda area: area.start) - 1
    return place >= 0 and span.end <= areas[place].end


def _printed(value: object) -> Iterator[Span]:
    """The spans of every object below `value`."""
    if isinstance(value, tuple):
        for item in value:
            if not isinstance(item, str):
                yield from _printed(item)
        return
    for name in _names(type(value)):  # type: ignore[arg-type]  # classes are hashable
        inner = getattr(value, name)
        if isinstance(inner, Evidence):
            yield from inner.spans
        elif inner is not None and not isinstance(inner, (str, int)):
            yield from _printed(inner)


@cache
def _names(kind: type) -> tuple[str, ...]:
    """The names of the fields of a class of the model; none for other classes."""
    return tuple(attrs.fields_dict(kind)) if attrs.has(kind) else ()


def _missing(text: str, printed: tuple[Span, ...]) -> Iterator[Span]:
    """The stretches without white space at their ends that no span covers, line by line."""
    at = 0
    for span in (*printed, Span(len(text), len(text))):
        start = at
        for line in text[at : span.start].splitlines(keepends=True):
            stripped = line.strip()
            if stripped:
                begin = start + line.index(stripped)
                yield Span(begin, begin + len(stripped))
            start += len(line)
        at = max(at, span.end)
