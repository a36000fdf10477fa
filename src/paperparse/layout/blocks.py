"""Lines into blocks: the lines that a fixed line width has parted belong together again.

A transcription prints a paragraph either on one line or wrapped at one width all over the page. The width is the most
frequent length of the lines that have a neighbour below; lines as long as that go on in the next one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise

from paperparse.model.page import Block, Line

Continues = Callable[[str, str], bool | None]
"""Whether the second of two lines goes on where the first ends; None where only their lengths can tell."""

LEAST_WIDTH = 8
"""A column of print is hardly narrower: the textbook basic measure is 13 characters."""

LEAST_LINES = 3
"""Fewer lines of one length are chance."""

SHARE = 0.4
"""Of all lines with a neighbour below: the rest are headings and last lines of paragraphs set without gaps."""

MUCH, LONGER = 1.5, 0.2
"""Of all lines so many may be so much longer than the width: those of the flag and the imprint. Where paragraphs are longer,
nothing is wrapped, and the lines of one length are headlines. Lines with many narrow figures are longer by a third."""

RIGHT = 8
"""Columns of an indent that sets a line to the right: no paragraph begins so far in."""

RAGGED = 1
"""Marks that may not begin or end a line make it one character longer or shorter."""


def blocks_of(text: str, lines: Sequence[Line], *, continues: Continues | None = None) -> tuple[Block, ...]:
    """The blocks of a page whose lines are `lines`; what `continues(before, after)` says goes before their width."""
    width = wrap_width(lines)
    blocks: list[list[Line]] = []
    filled = 0
    for line in lines:
        length = _length(line)
        before = blocks[-1][-1] if blocks else None
        if before is None or line.blank_before:
            filled = 0
        full = width is not None and (filled == width or (before is not None and _length(before) >= width - RAGGED))
        set_right = before is not None and before.indent >= RIGHT and line.indent < before.indent
        if before is None or line.blank_before or line.indent > before.indent or set_right:
            joined = False
        else:
            said = continues(_print(text, before), _print(text, line)) if continues is not None else None
            joined = full if said is None else said
        if joined:
            blocks[-1].append(line)
        else:
            blocks.append([line])
        # Some programs wrap a group of lines as one string, and count the line ends that were there before.
        filled = length if full or not filled else filled + 1 + length
    return tuple(Block(tuple(block)) for block in blocks)


def wrap_width(lines: Sequence[Line]) -> int | None:
    """The number of characters at which the page's lines are wrapped; None when they are not."""
    lengths = Counter(_length(line) for line, below in pairwise(lines) if not below.blank_before)
    wide = {length: count for length, count in lengths.items() if length >= LEAST_WIDTH}
    if not wide:
        return None
    near = {length: sum(wide.get(length + step, 0) for step in range(-RAGGED, RAGGED + 1)) for length in wide}
    best = max(near, key=lambda length: (near[length], wide[length], length))
    enough = near[best] >= LEAST_LINES and near[best] >= SHARE * sum(lengths.values())
    longer = sum(_length(line) > MUCH * best for line in lines)
    return best if enough and longer <= LONGER * len(lines) else None


def _length(line: Line) -> int:
    return line.span.end - line.span.start + line.indent // 2 + line.trailing


def _print(text: str, line: Line) -> str:
    return text[line.span.start : line.span.end]
