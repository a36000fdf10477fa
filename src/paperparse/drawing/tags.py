"""Tags: the number of each block with the name of its role, and the number of each story, where they hide little."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import define

from paperparse.drawing.arrows import start_of
from paperparse.drawing.blocks import Drawn, Way
from paperparse.drawing.colours import PAPER
from paperparse.drawing.grid import Grid, grid_of
from paperparse.drawing.scene import Disc, Group, Point, Rectangle, Words
from paperparse.errors import columns
from paperparse.model.page import Corners
from paperparse.roles import Role

SIZE = 0.85
"""Ems of the type of a tag."""

LETTER = 0.56
"""Of that size: the width of a Latin letter."""

HEIGHT = 1.2
"""Ems."""

HIDDEN = 0.3
"""Of a tag: so much print it may hide."""

BADGE = 1.25
"""Ems: the radius of the number of a story."""

GAP = 0.15
"""Ems between a block and a tag beside it."""

OFF_PAGE, ON_TAG, ON_PRINT = 1000.0, 20.0, 1.0
"""What a square unit of a tag costs where it does not belong."""


@define
class Places:
    """Where tags stand already, and what they should not hide."""

    page: Corners
    lines: Grid
    taken: Grid

    def cost(self, offers: Sequence[Corners]) -> float:
        """How much the best of these places hides."""
        return min(map(self._cost, offers))

    def best(self, offers: Sequence[Corners]) -> Corners:
        """The first of the places that hide least, moved onto the page; it is taken then."""
        costs = list(map(self._cost, offers))
        found = self._moved(offers[costs.index(min(costs))])
        self.taken.add(found)
        return found

    def _cost(self, offer: Corners) -> float:
        whole = (offer[2] - offer[0]) * (offer[3] - offer[1])
        return (
            OFF_PAGE * (whole - _shared(offer, self.page))
            + ON_TAG * sum(_shared(offer, other) for other in self.taken.near(offer))
            + ON_PRINT * sum(_shared(offer, other) for other in self.lines.near(offer))
        )

    def _moved(self, box: Corners) -> Corners:
        right = max(0.0, self.page[0] - box[0]) - max(0.0, box[2] - self.page[2])
        down = max(0.0, self.page[1] - box[1]) - max(0.0, box[3] - self.page[3])
        return (box[0] + right, box[1] + down, box[2] + right, box[3] + down)


def _shared(one: Corners, other: Corners) -> float:
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across * down if across > 0 and down > 0 else 0.0


def tags(blocks: Sequence[Drawn], way: Way, *, numbers: bool, roles: bool) -> Iterator[Group]:
    """One group for the number of each story, and one for the tag of each block that has something to say."""
    em, width, height = way.em, way.page.width, way.page.height
    lines = (way.onto_page(line) for block in blocks for line in block.lines)
    places = Places((0.0, 0.0, width, height), grid_of(lines, em, width, height), grid_of((), em, width, height))
    # Numbers in the indents of paragraphs have one place only, so they come first; the tags beside headings have many.
    paragraphs = [block for block in blocks if block.role is Role.TEXT and numbers]
    groups = [_tag(block, str(block.number), places.best([_in_indent(block, way)]), em) for block in paragraphs]
    firsts = {block.story: block for block in reversed(blocks) if block.story is not None}
    groups.extend(_badge(block, places, way) for block in reversed(firsts.values()))
    before: Drawn | None = None
    for block in blocks:
        number = str(block.number) if numbers else ""
        # Of blocks that are one thing the first is named, where its name hides little.
        repeated = before is not None and before.role is block.role and not block.placed.opens
        name = "" if repeated or not roles else block.role.value
        before = block
        texts = [text for text in (f"{number} {name}".strip(), number) if text]
        if block.role is not Role.TEXT and texts:
            groups.append(_tag_beside(block, texts, places, way))
    return iter(groups)


def _width(text: str, em: float) -> float:
    return (columns(text) * LETTER + 0.6) * SIZE * em


def _in_indent(block: Drawn, way: Way) -> Corners:
    """Where the number of a paragraph stands: before its first character, in the indent or in the gutter."""
    width, height = _width(str(block.number), way.em), HEIGHT * way.em
    along = height if way.is_upright else width
    line = block.lines[0]
    at = way.point(line[0] - GAP * way.em - along / 2, (line[1] + line[3]) / 2)
    return (at.x - width / 2, at.y - height / 2, at.x + width / 2, at.y + height / 2)


def _tag_beside(block: Drawn, texts: Sequence[str], places: Places, way: Way) -> Group:
    """The tag with the first of the texts that finds a place where it hides little, else with the last one."""
    offers = {text: _around(block, _width(text, way.em), way) for text in texts}
    small = (text for text in texts if places.cost(offers[text]) <= HIDDEN * _width(text, way.em) * HEIGHT * way.em)
    text = next(small, texts[-1])
    return _tag(block, text, places.best(offers[text]), way.em)


def _around(block: Drawn, width: float, way: Way) -> list[Corners]:
    """The places around a block for a tag, the best ones first: at its beginning, then elsewhere, then inside."""
    x0, y0, x1, y1 = way.onto_page(block.pieces[0])
    start = way.point(block.lines[0][0], block.lines[0][1])
    height, gap = HEIGHT * way.em, GAP * way.em
    at_left = [(x0, y0 - gap - height), (x0 - gap - width, y0), (x0, y1 + gap)]
    at_right = [(x1 - width, y0 - gap - height), (x1 + gap, y0), (x1 - width, y1 + gap)]
    corners = [*at_left, *at_right] if start.x <= (x0 + x1) / 2 else [*at_right, *at_left]
    corners += [(x0, y0), (x1 - width, y0), (x1 - width, y1 - height), (x0, y1 - height)]
    return [(x, y, x + width, y + height) for x, y in corners]


def _badge(block: Drawn, places: Places, way: Way) -> Group:
    """The number of the story that begins with a block."""
    radius = BADGE * way.em
    x, y = start_of(block, way.em)
    offers = []
    for across, down in ((-1.1, 0.0), (-1.1, -1.1), (0.0, -1.4), (-1.8, 0.0), (1.1, -1.4), (0.9, 0.0)):
        at = way.point(x + across * radius, y + down * radius)
        offers.append((at.x - radius, at.y - radius, at.x + radius, at.y + radius))
    box = places.best(offers)
    centre = Point((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
    size = 1.5 * way.em
    number = Words(Point(centre.x, centre.y + 0.36 * size), str(block.story), size, PAPER, bold=True, anchor="middle")
    shapes = (Disc(centre, radius + 0.15 * way.em, PAPER), Disc(centre, radius, block.colour), number)
    return Group("story", shapes, (("story", str(block.story)),))


def _tag(block: Drawn, text: str, box: Corners, em: float) -> Group:
    size = SIZE * em
    at = Point((box[0] + box[2]) / 2, (box[1] + box[3]) / 2 + 0.36 * size)
    filled = block.role is not Role.TEXT
    pill = Rectangle(
        box, block.colour if filled else PAPER, 0.92, stroke=block.colour, width=0.1 * em, radius=0.45 * em
    )
    words = Words(at, text, size, PAPER if filled else block.colour, bold=True, anchor="middle")
    return Group("tag", (pill, words), (("block", str(block.number)),))
