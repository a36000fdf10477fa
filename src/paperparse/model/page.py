"""A page as it is printed: its text, its lines and its blocks, before anything is recognised."""

from __future__ import annotations

from attrs import frozen

from paperparse.model.geometry import Span


@frozen
class Size:
    """Width and height of a page: points, or pixels for a picture."""

    width: float
    height: float


@frozen
class Line:
    """One printed line."""

    span: Span
    """Its print, without the white space around it."""
    indent: int = 0
    """The white space before it, in half-width columns (an ideographic space is 2)."""
    blank_before: int = 0
    """How many empty lines stand above it."""
    trailing: int = 0
    """The white space after it, in characters."""


@frozen
class Block:
    """Lines that were set as one: a paragraph, or a heading of one line."""

    lines: tuple[Line, ...]

    @property
    def gap(self) -> bool:
        """Whether an empty line parts it from the block before."""
        return self.lines[0].blank_before > 0


@frozen
class Page:
    """One page of a source."""

    index: int
    """Position in the source, from 1."""
    text: str
    """The page text: the decoded source between two form feeds, unchanged."""
    size: Size | None = None
    """None for a text source."""
