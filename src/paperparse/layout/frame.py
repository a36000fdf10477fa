"""The reading frame: a page turned so that its lines run from left to right and follow each other from top to bottom.

Vertical pages (lines run down and follow each other from right to left) and pages whose print stands on its side become
the same problem as horizontal ones. Everything in `layout` works in this frame; boxes are led back at the end.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from itertools import pairwise

from attrs import evolve

from paperparse.model.page import Size
from paperparse.model.sheet import Area, Glyph, Picture, Sheet, Style

Corners = tuple[float, float, float, float]
"""x0, y0, x1, y1."""

TOUCHING = 0.2
"""Ems between neighbours in a line, with justification; leading is more in all but the tightest print."""

WINDOWS = ((0.5, 0.6), (0.3, 0.7))
"""Of the page's height: the bands whose glyphs vote on the direction."""

ENOUGH = 300
"""Glyphs that vote, at least."""

SURE = 0.7
"""Of the glyphs that vote in the order of the file: a line of a column has some ten glyphs, and one of them ends it."""


class Direction(Enum):
    """How the lines of a page run."""

    ACROSS = "across"
    DOWN = "down"
    """Lines run down, and follow each other from right to left."""
    TURNED_RIGHT = "turned right"
    """The print is rotated a quarter clockwise."""
    OVER = "over"
    """The print stands on its head."""
    TURNED_LEFT = "turned left"


def direction_of(sheet: Sheet, styles: Iterable[tuple[Style, int]]) -> Direction:
    """How most lines of the page run; `styles`: those of its glyphs, and how many have each.

    Fonts that are set downwards say so. Upright glyphs that are placed one by one do not: they are nearer to the next
    glyph of their line than to the neighbours in the lines beside it.
    """
    votes: Counter[int] = Counter()
    down = 0
    for style, count in styles:
        votes[style.turn] += count
        down += count * style.vertical
    turn = votes.most_common(1)[0][0] if votes else 0
    if turn:
        return (Direction.ACROSS, Direction.TURNED_RIGHT, Direction.OVER, Direction.TURNED_LEFT)[turn]
    if 2 * down > len(sheet.glyphs):
        return Direction.DOWN
    beside, below = _in_succession(sheet.glyphs)
    if max(beside, below) < SURE:
        beside, below = touching(_window(sheet.glyphs, sheet.size.height))
    return Direction.DOWN if below > beside else Direction.ACROSS


def _in_succession(glyphs: Sequence[Glyph]) -> tuple[float, float]:
    """Of some glyphs, how many touch the one that the file prints next: at their right side, and below.

    Most files print line by line, and then nothing needs to be sorted to see how the lines run.
    """
    step = max(1, len(glyphs) // ENOUGH)
    beside = below = 0
    pairs = list(zip(glyphs[:-1:step], glyphs[1::step], strict=False))
    for (_, x0, _, x1, y1, style), (_, left, top, _, bottom, _) in pairs:
        near = TOUCHING * style.size
        beside += abs(left - x1) < near and abs(bottom - y1) < near
        below += abs(top - y1) < near and abs(left - x0) < near
    voters = max(1, len(pairs))
    return beside / voters, below / voters


def _window(glyphs: Sequence[Glyph], height: float) -> Sequence[Glyph]:
    """The glyphs of a band through the page, enough of them to vote; all where that holds too few."""
    for low, high in WINDOWS:
        top, bottom = low * height, high * height
        inside = [glyph for glyph in glyphs if top <= glyph[2] <= bottom and not glyph[0].isspace()]
        if len(inside) >= ENOUGH:
            return inside
    return [glyph for glyph in glyphs if not glyph[0].isspace()]


def touching(glyphs: Iterable[Glyph]) -> tuple[int, int]:
    """How many glyphs have a neighbour at their right side, and how many one below, closer than `TOUCHING`."""
    rows: dict[int, list[tuple[float, float, float]]] = defaultdict(list)
    stacks: dict[int, list[tuple[float, float, float]]] = defaultdict(list)
    for _, x0, y0, x1, y1, style in glyphs:
        near = TOUCHING * style.size
        rows[round(y1)].append((x0, x1, near))
        stacks[round((x0 + x1) / 2)].append((y0, y1, near))
    return _neighbours(rows.values()), _neighbours(stacks.values())


def _neighbours(groups: Iterable[list[tuple[float, float, float]]]) -> int:
    count = 0
    for group in groups:
        group.sort()
        count += sum(abs(start - stop) < near for (_, stop, near), (start, _, _) in pairwise(group))
    return count


def turned(sheet: Sheet, direction: Direction) -> Sheet:
    """The sheet in the reading frame."""
    if direction is Direction.ACROSS:
        return sheet
    turn = _into(direction, sheet.size)
    width, height = sheet.size.width, sheet.size.height
    upright = direction is Direction.OVER
    return evolve(
        sheet,
        size=Size(width, height) if upright else Size(height, width),
        glyphs=tuple(Glyph(glyph.text, *turn(glyph[1:5]), glyph.style) for glyph in sheet.glyphs),
        areas=tuple(Area(*turn(area[:4]), *area[4:]) for area in sheet.areas),
        pictures=tuple(Picture(*turn(picture[:4])) for picture in sheet.pictures),
    )


def _into(direction: Direction, page: Size) -> Callable[[Corners], Corners]:
    width, height = page.width, page.height
    return {
        Direction.ACROSS: lambda box: box,
        Direction.DOWN: lambda box: (box[1], width - box[2], box[3], width - box[0]),
        Direction.TURNED_RIGHT: lambda box: (box[1], width - box[2], box[3], width - box[0]),
        Direction.OVER: lambda box: (width - box[2], height - box[3], width - box[0], height - box[1]),
        Direction.TURNED_LEFT: lambda box: (height - box[3], box[0], height - box[1], box[2]),
    }[direction]


def back(direction: Direction, page: Size) -> Callable[[Corners], Corners]:
    """What leads a box of the reading frame back to its place on the page as displayed."""
    width, height = page.width, page.height
    return {
        Direction.ACROSS: lambda box: box,
        Direction.DOWN: lambda box: (width - box[3], box[0], width - box[1], box[2]),
        Direction.TURNED_RIGHT: lambda box: (width - box[3], box[0], width - box[1], box[2]),
        Direction.OVER: lambda box: (width - box[2], height - box[3], width - box[0], height - box[1]),
        Direction.TURNED_LEFT: lambda box: (box[1], height - box[2], box[3], height - box[0]),
    }[direction]
