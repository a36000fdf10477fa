"""First-line indents: on a page that sets them, a block without one goes on or is a heading."""

from __future__ import annotations

from collections.abc import Sequence

from paperparse.model.page import Block

INDENT = 2
"""Columns: one ideographic space at least."""

LONG = 60
"""Characters of a block that is running text and no heading."""

SHARE = 0.5
"""Of the long blocks with an indent: fewer, and the indents mean nothing."""


def paragraph_starts(blocks: Sequence[Block]) -> tuple[bool | None, ...]:
    """For each block whether an indent begins a paragraph there; None all over a page that does not set indents."""
    long = [block for block in blocks if _characters(block) >= LONG]
    if not long or sum(_indented(block) for block in long) < SHARE * len(long):
        return (None,) * len(blocks)
    return tuple(_indented(block) for block in blocks)


def _indented(block: Block) -> bool:
    return block.lines[0].indent >= INDENT


def _characters(block: Block) -> int:
    return sum(line.span.end - line.span.start for line in block.lines)
