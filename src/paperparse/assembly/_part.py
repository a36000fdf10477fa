"""What the assembling functions share: the labelled page, and print joined from several stretches."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import TypeVar

from attrs import define, evolve

from paperparse.candidates import Fact
from paperparse.layout.indents import paragraph_starts
from paperparse.model.evidence import merge_spans
from paperparse.model.geometry import Span
from paperparse.model.issue import Byline, Dateline, LeadIn, Masthead
from paperparse.model.page import Block
from paperparse.roles import Placed, Role
from paperparse.text.flow import Flow, joint

Printed = TypeVar("Printed", Byline, LeadIn)


@define(frozen=True, eq=False, slots=False)
class Labelled:
    """A page whose blocks have roles."""

    index: int
    """The page's position in the source."""
    flow: Flow
    blocks: tuple[Block, ...]
    facts: tuple[tuple[Fact, ...], ...]
    """Of each block."""
    placed: tuple[Placed, ...]
    """Of each block."""
    issued: datetime.date | None = None
    """The date of the page, once its own lines are read."""
    last_page: int | None = None
    """How many pages the issue has, as its own lines say."""

    @cached_property
    def starts(self) -> tuple[bool | None, ...]:
        """For each block whether an indent begins a paragraph there; None where the page sets no indents."""
        return paragraph_starts(self.blocks)

    def of_issue(self, masthead: Masthead | None, dateline: Dateline | None) -> Labelled:
        """The same page with what its own lines say of its issue, by which dates and page numbers are read."""
        return evolve(
            self,
            issued=dateline.date if dateline else None,
            last_page=masthead.page_count if masthead else None,
        )

    def objects(self, role: Role) -> Iterator[list[int]]:
        """The blocks of each object of a role: a block that opens, and those of the role up to the next that opens."""
        current: list[int] = []
        for placed in self.placed:
            if placed.role is role:
                if placed.opens and current:
                    yield current
                    current = []
                current.append(placed.block)
        if current:
            yield current

    @property
    def is_told(self) -> bool:
        """Whether the source says what each block is."""
        setting = self.blocks[0].setting if self.blocks else None
        return setting is not None and setting.told is not None

    def told_as(self, block: int) -> str | None:
        """What the source says that a block is."""
        setting = self.blocks[block].setting
        return setting.told.role if setting is not None and setting.told is not None else None

    def told(self, blocks: Iterable[int] | None, *roles: str) -> list[int]:
        """Those of the blocks (of all by default) of which the source says that they are one of these."""
        return [
            block for block in (range(len(self.blocks)) if blocks is None else blocks) if self.told_as(block) in roles
        ]

    def facts_of(self, block: int, *kinds: str) -> tuple[Fact, ...]:
        """The facts of these kinds in a block."""
        facts = self.facts[block]
        return tuple([fact for fact in facts if fact.rule.kind in kinds]) if facts else facts

    def span(self, block: int) -> Span:
        """Where a block stands in the flow."""
        return self.flow.blocks[block]


def subtract(span: Span, holes: Iterable[Span]) -> tuple[Span, ...]:
    """What is left of `span` when `holes` are cut out.

    >>> subtract(Span(0, 10), [Span(8, 10), Span(2, 4)])
    (Span(start=0, end=2), Span(start=4, end=8))
    """
    left: list[Span] = []
    at, end = span
    for hole in sorted(holes):
        if hole.start > at:
            left.append(Span(at, min(hole.start, end)))
        at = max(at, hole.end)
    if at < end:
        left.append(Span(at, end) if at > span.start else span)
    return tuple(left)


def joined(flow: Flow, spans: Sequence[Span]) -> str:
    """The print of several stretches as one text (contract rule 3)."""
    text = ""
    for span in spans:
        piece = flow.show(flow.strip(span))
        text += (joint(text, piece) if text else "") + piece
    return text


def spaced(flow: Flow, spans: Iterable[Span]) -> str:
    """The print of several lines with one space between them."""
    return " ".join(flow.show(flow.strip(span)) for span in spans)


def with_print(flow: Flow, found: Printed, span: Span, beside: Iterable[Printed] = ()) -> Printed:
    """`found` with the print of `span` added to its evidence, but for what the objects `beside` it print."""
    others = [other for item in beside for other in item.evidence.spans]
    left: list[Span] = []
    for source in flow.source(flow.strip(span)):
        left.extend(subtract(source, others))
    spans = merge_spans([*found.evidence.spans, *left])
    return evolve(found, evidence=evolve(found.evidence, spans=spans))
