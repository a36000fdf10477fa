"""Nothing is lost: every visible character is the print of some object, or unplaced."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from attrs import evolve

from paperparse.assembly._part import Labelled
from paperparse.assembly._walk import PLAIN, names_of
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
    printed: list[Span] = []
    _gather(result, printed)
    for span in _missing(text, merge_spans(printed)):
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


def _gather(value: object, spans: list[Span]) -> None:
    """Add the spans of every object below `value`."""
    if isinstance(value, Evidence):
        spans.extend(value.spans)
    elif isinstance(value, tuple):
        for item in value:
            _gather(item, spans)
    else:
        for name in names_of(type(value)):  # type: ignore[arg-type]  # classes are hashable
            inner = getattr(value, name)
            if type(inner) not in PLAIN:
                _gather(inner, spans)


def _missing(text: str, printed: tuple[Span, ...]) -> Iterator[Span]:
    """The stretches without white space at their ends that no span covers, line by line."""
    at = 0
    for span in (*printed, Span(len(text), len(text))):
        start = at
        between = text[at : span.start]
        # Hardly anything is missing: between two spans stands a line end as a rule.
        for line in () if between.isspace() else between.splitlines(keepends=True):
            stripped = line.strip()
            if stripped:
                begin = start + line.index(stripped)
                yield Span(begin, begin + len(stripped))
            start += len(line)
        at = max(at, span.end)
