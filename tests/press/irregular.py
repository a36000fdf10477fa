"""Pages whose stories are no rectangles: vertical headlines, L shapes, boxes and pictures among columns, pinwheels."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

from tests.press import furniture, panels, pictures
from tests.press import headline as heads
from tests.press.canvas import Page, Pen
from tests.press.look import Look, Tune, make_page, part_stories, untuned
from tests.press.story import Box, Region, set_story
from tests.press.tree import Cell, Columns, Leaf, Node, Rows, Setter, plan_for
from tests.press.typeset import Slot


def box_of(look: Look, cell: Cell) -> Box:
    """The box of a cell."""
    start, end = look.span(cell.first, cell.last)
    return start, cell.top, end, cell.bottom


def vertical_headline(pen: Pen, look: Look, box: Box, size: float, *, right: bool) -> tuple[heads.Headline, float]:
    """A vertical headline at one side of a box, and the width it takes; kicker, title and deck go from right to left."""
    copy = look.desk.copy()
    copy.upright = True
    height = (box[3] - box[1]) * look.rng.uniform(0.75, 0.97)
    headline = heads.plan(copy, look, height, heads.Wish(size, 2, look.rng.choice(["", "k", "d", "auto"])))
    width = headline.height
    edge = box[2] if right else box[0] + width
    heads.place(Pen(pen.page, vertical=True, ox=edge, oy=box[1]), look, headline, (0, height), 0)
    return headline, width + look.gutter * 0.6


def upright_story(setter: Setter, leaf: Leaf, cell: Cell) -> None:
    """A story with a vertical headline at its left or right; its columns are not those of the page."""
    look, pen = setter.look, setter.pen
    right = look.rng.random() < 0.4
    inner = panels.inset(pen, look, box_of(look, cell), leaf.boxed)
    count = cell.last - cell.first + 1
    if look.rng.random() < 0.5 and count > 2 and leaf.boxed == "none":
        inner, columns, headline = one_column_headline(pen, look, cell, right=right)
    else:
        headline, taken = vertical_headline(pen, look, inner, look.size * look.rng.uniform(2.3, 3.2), right=right)
        left = inner[0] + (0 if right else taken)
        room = inner[2] - inner[0] - taken
        count = max(1, round((room + look.gutter) / (look.columns[0][1] - look.columns[0][0] + look.gutter)))
        columns = equal(left, left + room, count, look.gutter)
    plan = replace(plan_for(look, count), byline_at=look.rng.choice(["column", "lead", "end"]), label=None)
    set_story(pen, look, Region((inner[0], inner[2]), columns, inner[1], inner[3]), plan, headline)


def one_column_headline(
    pen: Pen, look: Look, cell: Cell, *, right: bool
) -> tuple[Box, list[tuple[float, float]], heads.Headline]:
    """A vertical headline in a column of the page's own grid, in its middle."""
    box = box_of(look, cell)
    head = cell.last if right else cell.first
    start, end = look.columns[head]
    size = min(look.size * look.rng.uniform(2.6, 3.6), (end - start) / 3.2)
    copy = look.desk.copy()
    copy.upright = True
    height = (box[3] - box[1]) * look.rng.uniform(0.75, 0.95)
    headline = heads.plan(copy, look, height, heads.Wish(round(size, 1), 2, "auto"))
    edge = (start + end + headline.height) / 2
    heads.place(Pen(pen.page, vertical=True, ox=edge, oy=box[1]), look, headline, (0, height), 0)
    columns = look.columns[cell.first : cell.last] if right else look.columns[cell.first + 1 : cell.last + 1]
    return box, columns, headline


def equal(start: float, end: float, count: int, gutter: float) -> list[tuple[float, float]]:
    """Equal columns between two edges."""
    width = (end - start - (count - 1) * gutter) / count
    return [(start + i * (width + gutter), start + i * (width + gutter) + width) for i in range(count)]


def l_shape(setter: Setter, leaf: Leaf, cell: Cell) -> None:
    """A story over all columns above that goes on in some of them below, beside another story."""
    look, pen, rng = setter.look, setter.pen, setter.look.rng
    count = cell.last - cell.first + 1
    keep = rng.randint(1, count - 2)
    middle = cell.top + (cell.bottom - cell.top) * rng.uniform(0.5, 0.62)
    gap = look.pitch * 1.7
    left = rng.random() < 0.6
    long, short = cell.bottom, middle - gap / 2
    bottoms = [long] * keep + [short] * (count - keep) if left else [short] * (count - keep) + [long] * keep
    columns = look.columns[cell.first : cell.last + 1]
    plan = replace(plan_for(look, count), label=None)
    set_story(
        pen, look, Region(look.span(cell.first, cell.last), columns, cell.top, cell.bottom, bottoms=bottoms), plan
    )
    other = (cell.first + keep, cell.last) if left else (cell.first, cell.last - keep)
    start, end = look.span(*other)
    part_stories(pen, look, (start, middle, end, middle))
    edge = start - look.gutter / 2 if left else end + look.gutter / 2
    part_stories(pen, look, (edge, middle, edge, cell.bottom))
    setter.set(replace(leaf, kind="story"), Cell(*other, middle + gap / 2, cell.bottom))


def part_headline(setter: Setter, _leaf: Leaf, cell: Cell) -> None:
    """A headline over the first columns only; in the last ones the text reaches up to the top of the story."""
    look, pen = setter.look, setter.pen
    columns = look.columns[cell.first : cell.last + 1]
    over = max(2, len(columns) - look.rng.randint(1, 2))
    plan = replace(plan_for(look, over), label=None, byline_at=look.rng.choice(["column", "lead", "end"]))
    span = look.span(cell.first, cell.first + over - 1)
    copy = look.desk.copy()
    headline = heads.plan(copy, look, span[1] - span[0], heads.Wish(plan.size, 2, plan.parts))
    below = heads.place(pen, look, headline, span, cell.top) + 0.35 * look.pitch
    tops = [below] * over + [cell.top] * (len(columns) - over)
    set_story(pen, look, Region(span, columns, cell.top, cell.bottom, tops=tops), plan, headline)


def box_inside(setter: Setter, _leaf: Leaf, cell: Cell) -> None:
    """A boxed story among the columns of another."""
    look, pen, rng = setter.look, setter.pen, setter.look.rng
    count = cell.last - cell.first + 1
    wide = rng.randint(2, max(2, count - 2))
    first = cell.first + rng.randint(0, count - wide)
    height = cell.bottom - cell.top
    top = cell.top + height * rng.uniform(0.42, 0.5)
    bottom = cell.bottom if rng.random() < 0.4 else top + height * rng.uniform(0.33, 0.4)
    start, end = look.span(first, first + wide - 1)
    pad = look.pitch * 0.6
    region = Region(look.span(cell.first, cell.last), look.columns[cell.first : cell.last + 1], cell.top, cell.bottom)
    region.obstacles.append((start, top - pad, end, bottom + pad))
    set_story(pen, look, region, replace(plan_for(look, count), label=None, slack=0))
    style = rng.choice(["border", "tint", "both"])
    setter.set(
        Leaf(boxed=style, plan=replace(plan_for(look, wide), label=None)), Cell(first, first + wide - 1, top, bottom)
    )


def picture_inside(setter: Setter, leaf: Leaf, cell: Cell) -> None:
    """A picture among the columns of a story: in the middle, low, at the foot, or with text beside it."""
    look, pen, rng = setter.look, setter.pen, setter.look.rng
    count = cell.last - cell.first + 1
    plan = replace(leaf.plan or plan_for(look, count), label=None)
    if plan.byline_at == "head":
        plan.byline_at = "column"
    span = look.span(cell.first, cell.last)
    headline = heads.plan(look.desk.copy(), look, span[1] - span[0], heads.Wish(plan.size, 2, plan.parts))
    head = heads.place(pen, look, headline, span, cell.top) + 0.35 * look.pitch
    region = Region(span, look.columns[cell.first : cell.last + 1], head, cell.bottom)
    height = cell.bottom - head
    if height > 16 * look.pitch:
        wide = rng.randint(1 if count < 4 else 2, max(1, count - 1))
        first = cell.first + rng.randint(0, count - wide)
        start, end = look.span(first, first + wide - 1)
        if rng.random() < 0.35:
            end = min(end + (look.columns[0][1] - look.columns[0][0]) * rng.uniform(0.3, 0.45), span[1])
        tall = max(height * rng.uniform(0.34, 0.45), 7 * look.pitch)
        where = rng.choice(["middle", "middle", "foot", "low"])
        top = cell.bottom - tall if where == "foot" else head + (height - tall) * (0.45 if where == "middle" else 0.72)
        pad, side = look.pitch * 0.5, look.size * 0.3
        region.obstacles.append((start - side, top - pad, end + side, top + tall + pad * 0.4))
        set_story(pen, look, region, plan, headline)
        pictures.picture(pen, look, (start, top, end, top + tall))
    else:
        set_story(pen, look, region, plan, headline)


def odd_columns(setter: Setter, leaf: Leaf, cell: Cell) -> None:
    """A story in columns of its own width, wider than those of the page."""
    look, pen = setter.look, setter.pen
    count = cell.last - cell.first + 1
    inner = panels.inset(pen, look, box_of(look, cell), leaf.boxed)
    columns = equal(inner[0], inner[2], max(1, count - 1), look.gutter * look.rng.uniform(1, 1.5))
    plan = replace(plan_for(look, count), label=None, slack=look.rng.choice([0, 3, 5]))
    set_story(pen, look, Region((inner[0], inner[2]), columns, inner[1], inner[3]), plan)


def ragged(setter: Setter, _leaf: Leaf, cell: Cell) -> None:
    """A story whose columns end where they please."""
    look, pen, rng = setter.look, setter.pen, setter.look.rng
    count = cell.last - cell.first + 1
    bottoms = [cell.bottom - rng.choice([0, 0, 1, 2]) * look.pitch for _ in range(count)]
    columns = look.columns[cell.first : cell.last + 1]
    plan = replace(plan_for(look, count), slack=rng.choice([1, 3]), label=None)
    set_story(
        pen, look, Region(look.span(cell.first, cell.last), columns, cell.top, cell.bottom, bottoms=bottoms), plan
    )


def pinwheel(setter: Setter, _leaf: Leaf, cell: Cell) -> None:
    """Four stories that turn around a box; none of the cuts goes through."""
    look, pen, rng = setter.look, setter.pen, setter.look.rng
    count = cell.last - cell.first + 1
    side = 2 if count > 5 else 1
    height, gap = cell.bottom - cell.top, look.pitch * 1.7
    upper = cell.top + height * rng.uniform(0.3, 0.36)
    lower = cell.top + height * rng.uniform(0.64, 0.7)
    first, last = cell.first, cell.last
    cells = [
        (Leaf(), Cell(first, last - side, cell.top, upper)),
        (Leaf(), Cell(first, first + side - 1, upper + gap, cell.bottom)),
        (Leaf(boxed=rng.choice(["border", "tint", "none"])), Cell(first + side, last - side, upper + gap, lower)),
        (Leaf(), Cell(last - side + 1, last, cell.top, lower)),
        (Leaf(), Cell(first + side, last, lower + gap, cell.bottom)),
    ]
    for leaf, inner in cells:
        setter.set(leaf, inner)
    left, right = look.span(first, last)
    west, east = look.columns[first + side][0] - look.gutter / 2, look.columns[last - side][1] + look.gutter / 2
    for line in (
        (left, upper + gap / 2, east, upper + gap / 2),
        (west, upper + gap / 2, west, cell.bottom),
        (west, lower + gap / 2, right, lower + gap / 2),
        (east, cell.top, east, lower + gap / 2),
    ):
        part_stories(pen, look, line)


def strip(setter: Setter, leaf: Leaf, cell: Cell) -> None:
    """A headline over a picture that fills the width of the story, white on a dark tint or on the picture itself."""
    look, pen, rng = setter.look, setter.pen, setter.look.rng
    count = cell.last - cell.first + 1
    box = box_of(look, cell)
    plan = replace(plan_for(look, count), label=None, byline_at=rng.choice(["column", "lead"]))
    white = replace(
        look, head=replace(look.head, colour=(1.0, 1.0, 1.0)), minor=replace(look.minor, colour=(1.0, 1.0, 1.0))
    )
    copy = look.desk.copy()
    pad = look.size
    headline = heads.plan(copy, white, box[2] - box[0] - 2 * pad, heads.Wish(plan.size, 1, plan.parts))
    foot = box[1] + headline.height + 2 * pad
    if rng.random() < 0.5 or leaf.boxed != "none":
        pen.shape(
            "fill",
            (box[0], box[1], box[2], foot),
            colour=rng.choice([(0.1, 0.15, 0.35), (0.4, 0.05, 0.05), (0.2, 0.2, 0.2)]),
        )
    else:
        foot += look.pitch * 6
        pen.shape("image", (box[0], box[1], box[2], foot), payload=(bytes([70, 90, 60, 80]), 2, 2))
    heads.place(pen, white, headline, (box[0] + pad, box[2] - pad), box[1] + pad)
    columns = look.columns[cell.first : cell.last + 1]
    set_story(pen, look, Region((box[0], box[2]), columns, foot + look.pitch * 0.8, box[3]), plan, headline)


DESIGNS: dict[str, Callable[[Setter, Leaf, Cell], None]] = {
    "upright": upright_story,
    "l-shape": l_shape,
    "part-headline": part_headline,
    "box-inside": box_inside,
    "picture-inside": picture_inside,
    "odd-columns": odd_columns,
    "ragged": ragged,
    "strip": strip,
}


def band(look: Look, count: int, kind: str) -> Node:
    """A band of the page with one irregular story, alone or beside a plain one."""
    rng = look.rng
    boxed = rng.choice(["none", "none", "border"]) if kind in ("upright", "odd-columns") else "none"
    leaf = Leaf(kind, boxed=boxed)
    least = 4 if kind in ("l-shape", "box-inside") else 3
    if count - 1 < least or rng.random() < 0.3:
        return leaf
    wide = rng.randint(least, count - 1)
    beside: Node = Leaf("story") if count - wide < 3 or rng.random() < 0.5 else Leaf("upright")
    return (
        Columns([leaf, beside], [wide, count - wide])
        if rng.random() < 0.7
        else Columns([beside, leaf], [count - wide, wide])
    )


def irregular(rng: random.Random, tune: Tune = untuned) -> Page:
    """A page of irregular stories under a folio line."""
    page, look = make_page(rng, rng.choice(["broadsheet", "broadsheet", "narrow", "tabloid"]))
    tune(page, look)
    page.stacked, page.forms, page.turns = rng.random() < 0.5, rng.random() < 0.4, rng.random() < 0.3
    pen = Pen(page)
    count = len(look.columns)
    top = furniture.folio(pen, look, Slot(*look.span(0, count - 1), look.top), rng.randint(2, 12))
    bottom = page.height - look.top - 6
    setter = Setter(pen, look, custom=dict(DESIGNS))
    if count >= 5 and rng.random() < 0.25:
        page.traits.append("pinwheel")
        kind = rng.choice(list(DESIGNS))
        middle = top + (bottom - top) * 0.66
        pinwheel(setter, Leaf(), Cell(0, count - 1, top, middle))
        left, right = look.span(0, count - 1)
        part_stories(pen, look, (left, middle + look.pitch, right, middle + look.pitch))
        page.traits.append(kind)
        setter.set(band(look, count, kind), Cell(0, count - 1, middle + look.pitch * 2, bottom))
        return page
    kinds = rng.sample(list(DESIGNS), 3 if page.height > 1300 else 2)
    page.traits.extend(kinds)
    tree = Rows([band(look, count, kind) for kind in kinds], [rng.uniform(0.85, 1.2) for _ in kinds])
    setter.set(tree, Cell(0, count - 1, top, bottom))
    return page
