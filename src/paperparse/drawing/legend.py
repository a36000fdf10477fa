"""The legend below a page: which colour is which role, and which number is which story."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from paperparse.drawing.blocks import Drawn
from paperparse.drawing.colours import INK, PAPER
from paperparse.drawing.scene import Disc, Group, Point, Rectangle, Shape, Words
from paperparse.errors import columns
from paperparse.model.issue import Article
from paperparse.roles import Role

SIZE, LINE, MARGIN = 1.35, 2.3, 1.2
"""Ems: the type, the distance of lines, the margin."""

ENTRY = 27.0
"""Ems that the entry of a story takes at least; as many stand side by side as fit."""

LETTER = 0.56
NO_HEADLINE = "(no headline)"


@frozen
class _Sheet:
    """What the entries are written on: its left edge, how wide it is, and the measure."""

    left: float
    width: float
    em: float

    @property
    def size(self) -> float:
        """Of the type."""
        return SIZE * self.em


def legend(
    blocks: Sequence[Drawn], articles: Sequence[Article], width: float, top: float, em: float
) -> tuple[Group, float]:
    """The legend of a page of this width, and where it ends."""
    sheet = _Sheet(MARGIN * em, width - 2 * MARGIN * em, em)
    roles = {block.role: block.colour for block in blocks if block.story is None}
    stories = {block.story: block.colour for block in blocks if block.story is not None}
    y = top + (MARGIN + SIZE) * em
    shapes: list[Shape] = []
    for role in filter(roles.__contains__, Role):
        shapes, y = _with_role(shapes, role, roles[role], y, sheet)
    y += LINE * em if roles else 0.0
    across = max(1, int(sheet.width / (ENTRY * em)))
    rows = -(-len(stories) // across)
    for number, (story, colour) in enumerate(sorted(stories.items())):
        title = articles[story - 1].headline.title if story <= len(articles) else None
        at = Point(sheet.left + number // rows * sheet.width / across, y + number % rows * LINE * em)
        shapes.extend(_story(story, colour, at, em))
        fits = int((sheet.width / across - 3.4 * em) / (LETTER * sheet.size))
        text = _cut(title or NO_HEADLINE, fits)
        shapes.append(Words(Point(at.x + 2.6 * em, at.y), text, sheet.size, INK))
    return Group("legend", tuple(shapes)), y + max(0, rows - 1) * LINE * em + MARGIN * em


def _with_role(shapes: Sequence[Shape], role: Role, colour: str, y: float, sheet: _Sheet) -> tuple[list[Shape], float]:
    """The shapes with the entry of a role beside the last one, or on a new line where there is no room; and the line."""
    em, last = sheet.em, shapes[-1] if shapes else None
    x = sheet.left
    if isinstance(last, Words):
        x = last.at.x + _width(last.text, sheet) + 1.4 * em
    if x + 2.2 * em + _width(role.value, sheet) > sheet.left + sheet.width and shapes:
        x, y = sheet.left, y + LINE * em
    box = (x, y - 0.85 * sheet.size, x + 1.6 * em, y + 0.15 * sheet.size)
    swatch = Rectangle(box, colour, 0.2, stroke=colour, width=0.12 * em, dashed=True)
    return [*shapes, swatch, Words(Point(x + 2.2 * em, y), role.value, sheet.size, INK)], y


def _width(text: str, sheet: _Sheet) -> float:
    return columns(text) * LETTER * sheet.size


def _story(story: int, colour: str, at: Point, em: float) -> Iterator[Shape]:
    centre = Point(at.x + em, at.y - 0.36 * SIZE * em)
    yield Disc(centre, em, colour)
    yield Words(Point(centre.x, centre.y + 0.36 * em), str(story), 1.1 * em, PAPER, bold=True, anchor="middle")


def _cut(text: str, most: int) -> str:
    """The beginning of a text that takes at most so many columns."""
    kept = ""
    for char in " ".join(text.split()):
        if columns(kept + char) > most:
            return kept + "…"
        kept += char
    return kept
