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
    if blocks and blocks[0].setting is not None:
        return tuple(block.setting.starts if block.setting else None for block in blocks)
    long = [block for block in blocks if _characters(block) >= LONG]
    # Where all lines stand to the right, as on a page that was pasted into a list, that much is no indent.
    margin = min((line.indent for block in blocks for line in block.lines), default=0)
    indented = [block.lines[0].indent - margin >= INDENT for block in blocks]
    if not long or sum(
        starts for block, starts in zip(blocks, indented, strict=True) if _characters(block) >= LONG
    ) < SHARE * len(long):
        return (None,) * len(blocks)
    return tuple(indented)


def _characters(block: Block) -> int:
    return sum(line.span.end - line.span.start for line in block.lines)
