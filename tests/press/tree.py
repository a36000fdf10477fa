"""A page cut into cells: rows and columns within each other, down to single stories and boxes."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from tests.press import panels, pictures
from tests.press.canvas import Pen
from tests.press.look import Look, part_stories
from tests.press.story import Plan, Region, set_story


@dataclass(frozen=True)
class Leaf:
    """One thing to set."""

    kind: str = "story"
    boxed: str = "none"
    plan: Plan | None = None
    late: bool = False  # It is read after the things beside it.


@dataclass(frozen=True)
class Rows:
    """Parts one below the other, with their shares of the height."""

    parts: list[Node] = field(default_factory=list)
    shares: list[float] = field(default_factory=list)


@dataclass(frozen=True)
class Columns:
    """Parts side by side, with the number of the page's columns each takes."""

    parts: list[Node] = field(default_factory=list)
    counts: list[int] = field(default_factory=list)


Node = Leaf | Rows | Columns


@dataclass(frozen=True)
class Cell:
    """Columns `first` to `last` of the page, between a top and a bottom."""

    first: int
    last: int
    top: float
    bottom: float


@dataclass
class Setter:
    """Sets a tree on a page; `pages` are the labels that teasers may point to, `custom` has other kinds of leaf.

    `leftwards`: parts side by side are read from right to left.
    """

    pen: Pen
    look: Look
    pages: list[str] = field(default_factory=lambda: ["2", "3", "4"])
    custom: dict[str, Callable[[Setter, Leaf, Cell], None]] = field(default_factory=dict)
    leftwards: bool = False

    def set(self, node: Node, cell: Cell) -> None:
        """Set a node in a cell, in the order of reading."""
        if isinstance(node, Rows):
            self.rows(node, cell)
        elif isinstance(node, Columns):
            self.columns(node, cell)
        else:
            self.leaf(node, cell)

    def rows(self, node: Rows, cell: Cell) -> None:
        """Parts below each other, with a rule or white between them."""
        look = self.look
        gap = look.pitch * (2.2 if look.parting == "white" else 1.7)
        room = cell.bottom - cell.top - gap * (len(node.parts) - 1)
        total, top = sum(node.shares), cell.top
        if room / len(node.parts) < 12 * look.pitch:  # There is no room for more than one.
            self.set(node.parts[0], cell)
            return
        start, end = look.span(cell.first, cell.last)
        for index, (part, share) in enumerate(zip(node.parts, node.shares, strict=True)):
            bottom = top + room * share / total
            self.set(part, replace(cell, top=top, bottom=bottom))
            if index + 1 < len(node.parts):
                part_stories(self.pen, look, (start, bottom + gap / 2, end, bottom + gap / 2))
            top = bottom + gap

    def columns(self, node: Columns, cell: Cell) -> None:
        """Parts side by side, with a rule or white between them; late ones are set last."""
        first = cell.first
        cells = []
        for part, count in zip(node.parts, node.counts, strict=True):
            cells.append((part, replace(cell, first=first, last=first + count - 1)))
            first += count
        reading = cells[::-1] if self.leftwards else cells
        for part, inner in sorted(reading, key=lambda pair: isinstance(pair[0], Leaf) and pair[0].late):
            self.set(part, inner)
        for _, inner in cells[1:]:
            at = self.look.columns[inner.first][0] - self.look.gutter / 2
            part_stories(self.pen, self.look, (at, cell.top, at, cell.bottom))

    def leaf(self, leaf: Leaf, cell: Cell) -> None:
        """One thing."""
        look, pen = self.look, self.pen
        span = look.span(cell.first, cell.last)
        box = (span[0], cell.top, span[1], cell.bottom)
        if leaf.kind in self.custom:
            self.custom[leaf.kind](self, leaf, cell)
        elif leaf.kind == "index":
            panels.index(pen, look, box, teasers=self.teasers())
        elif leaf.kind == "notices":
            inner = panels.inset(pen, look, box, look.rng.choice(["border", "tint", "none"]))
            panels.notices(pen, look, self.region(cell, inner))
        elif leaf.kind == "code":
            panels.code(pen, look, box)
        elif leaf.kind == "advert":
            panels.advert(pen, look, box)
        elif leaf.kind == "picture":
            pictures.picture(pen, look, box)
        elif leaf.kind == "roundup":
            inner = panels.inset(pen, look, box, leaf.boxed)
            panels.roundup(pen, look, self.region(cell, inner))
        else:
            self.story(leaf, cell)

    def within(self, cell: Cell, inner: panels.Box) -> list[tuple[float, float]]:
        """The columns of a cell, narrowed to the room inside its border."""
        look, count = self.look, cell.last - cell.first + 1
        if inner[0] == look.columns[cell.first][0]:
            return look.columns[cell.first : cell.last + 1]
        width = (inner[2] - inner[0] - (count - 1) * look.gutter) / count
        return [
            (inner[0] + i * (width + look.gutter), inner[0] + i * (width + look.gutter) + width) for i in range(count)
        ]

    def story(self, leaf: Leaf, cell: Cell) -> None:
        """A story, sometimes with a picture in it."""
        look = self.look
        count = cell.last - cell.first + 1
        span = look.span(cell.first, cell.last)
        inner = panels.inset(self.pen, look, (span[0], cell.top, span[1], cell.bottom), leaf.boxed)
        plan = leaf.plan or plan_for(look, count)
        set_story(self.pen, look, self.region(cell, inner), plan)

    def region(self, cell: Cell, inner: panels.Box) -> Region:
        """A cell as the region of a story."""
        return Region((inner[0], inner[2]), self.within(cell, inner), inner[1], inner[3])

    def teasers(self) -> list[tuple[str, str]]:
        """Invented teasers with their pages."""
        rng, look = self.look.rng, self.look
        labels = sorted(rng.sample(self.pages, min(len(self.pages), 8)), key=self.pages.index)
        return [(look.desk.fresh("teasers"), label) for label in labels]


def plan_for(look: Look, count: int, *, rank: float = 1.0) -> Plan:
    """A plan for a story over so many columns."""
    rng: random.Random = look.rng
    size = (look.size * {1: 1.8, 2: 2.4, 3: 2.9, 4: 3.5}.get(count, 4.0)) * rng.uniform(0.9, 1.15) * rank
    where = look.byline_at if look.byline_at != "mixed" else rng.choice(["column", "end", "lead", "none"])
    if where == "head" and count == 1:
        where = "column"
    if rng.random() < 0.4:
        where = rng.choice(["lead", "end"])
    return Plan(
        size=round(size, 1),
        byline_at=where,
        parts="auto" if count > 1 else rng.choice(["", "", "d"]),
        subheads=rng.random() < 0.6,
        label=rng.choice(["街谈巷议", "凡人小事", "一线见闻", "记者调查", "走基层"]) if rng.random() < 0.08 else None,
        slack=rng.choice([0, 0, 0, 1, 2]),
        column_rules=look.column_rules,
    )
