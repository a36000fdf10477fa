"""A page of a text source as a scene: one line for each block, in the colour of its role."""

from __future__ import annotations

from paperparse.drawing.colours import PAPER, ROLE_COLOURS
from paperparse.drawing.scene import Group, Point, Rectangle, Scene, Words
from paperparse.errors import columns
from paperparse.pipeline import Trace
from paperparse.roles import Placed, Role

LINE, MARGIN, LABEL, WIDTH, SIZE = 22, 20, 92, 940, 14
"""Pixels: the height of a line, the margin, the column of labels, the picture; and the type."""

MOST_COLUMNS = 100
"""Of a line of text; a Han character takes two."""


def text_scene(trace: Trace) -> Scene:
    """The picture of a page: what each block is at the left, its first words at the right."""
    rows: list[Group] = []
    y = MARGIN + SIZE
    for placed in trace.roles:
        if rows and trace.blocks[placed.block].gap:
            y += LINE // 3
        rows.append(_row(trace, placed, y))
        y += LINE
    ground = Group("paper", (Rectangle((0, 0, WIDTH, y), PAPER),))
    return Scene(WIDTH, y, (ground, *rows))


def _row(trace: Trace, placed: Placed, y: int) -> Group:
    colour = ROLE_COLOURS[placed.role]
    shown = _cut(trace.flow.show(trace.flow.blocks[placed.block]))
    shapes = (
        Rectangle((MARGIN, y - SIZE, MARGIN + 4, y - SIZE + LINE - 4), colour),
        Words(Point(MARGIN + 12, y), placed.role.value, SIZE - 2, colour),
        Words(Point(MARGIN + LABEL, y), shown, SIZE, colour, bold=placed.role is Role.HEADLINE),
    )
    facts = (("block", str(placed.block + 1)), ("role", placed.role.value))
    return Group("block", shapes, facts, ", ".join(placed.because))


def _cut(text: str) -> str:
    """The beginning of a block that fits on one line."""
    shown, used = "", 0
    for char in text:
        used += columns(char)
        if used > MOST_COLUMNS:
            return shown + "…"
        shown += char
    return shown
