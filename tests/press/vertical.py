"""Vertical pages: bands from top to bottom, lines from right to left; and pages of vertical bodies under horizontal heads."""

from __future__ import annotations

import datetime
import random
from dataclasses import replace

from tests.press import faces, furniture, han, irregular, panels, pictures, words
from tests.press import headline as heads
from tests.press.canvas import Page, Pen
from tests.press.look import SIZES, Look, Tune, grid, make_look, make_page, untuned
from tests.press.story import Box, Region, set_story
from tests.press.text import Desk
from tests.press.topics import OLD
from tests.press.tree import Cell, Columns, Leaf, Node, Rows, Setter, plan_for
from tests.press.typeset import Slot, atoms_of


def republic(date: datetime.date) -> str:
    """The day in the years of the republic."""
    year, month, day = (words.han_number(part) for part in (date.year - 1911, date.month, date.day))
    return f"中华民国{year}年{month}月{day}日"


def old_look(rng: random.Random, size: str) -> tuple[Page, Look]:
    """A vertical page of the 1930s and its look; the look's columns are the bands from top to bottom."""
    width, height = SIZES[size]
    kind = rng.choice([faces.EMBEDDED, faces.EMBEDDED, faces.CNS, faces.UTF16])
    page = Page(rng, width, height, faces.choose(rng, kind=kind))
    page.stacked, page.forms, page.turns = rng.random() < 0.4, rng.random() < 0.4, rng.random() < 0.2
    page.visual = rng.random() < 0.5
    look = make_look(rng, width, page.fonts)
    look.desk = Desk(rng, words.day(rng, 1928, 1948), OLD)
    look.indent = rng.choice([1.0, 1.0, 0.0, 2.0])
    look.digits, look.byline_at, look.wide = None, "none", True
    look.paper = words.place(rng) + rng.choice(["日报", "晨报", "新报", "时报", "民报", "公报"])
    look.align = rng.choice([0.0, 0.0, 0.5])
    look.column_rules = rng.random() < 0.4
    return page, look


def bands(look: Look, top: float, bottom: float) -> None:
    """Give the look bands of nine to fifteen characters between two heights."""
    count = round((bottom - top) / (look.size * look.rng.uniform(10, 15)))
    look.columns = [(start + top, end + top) for start, end in grid(bottom - top, 0, count, look.gutter)]


def dates(look: Look) -> tuple[str, str]:
    """The day and the lunar day as print; the gold goes to the page."""
    printed, _ = words.lunar(look.date)
    return f"{republic(look.date)} {furniture.week(look)}", look.rng.choice(["农历", "夏历", "旧历"]) + printed + "日"


def put_dateline(page: Page, look: Look) -> None:
    """The gold of the date."""
    _, moon = words.lunar(look.date)
    checks = {"weekday": "agrees", "lunar": "agrees"}
    page.gold["dateline"] = furniture.weekday_gold(look.date) | {"lunar": moon, "checks": checks}


def flag_above(page: Page, look: Look, *, front: bool) -> float:
    """The head of the page: the flag, or a folio line, from right to left; where the bands may begin."""
    rng, pen = look.rng, Pen(page, ox=page.width, leftwards=True)
    slot = Slot(look.margin, page.width - look.margin, look.top)
    day, moon = dates(look)
    put_dateline(page, look)
    number = 1 if front else rng.randint(2, 8)
    sheet = f"第{words.han_number(number)}版"
    page.mark(day, moon, sheet)
    page.gold["masthead"] = {"title": look.paper}
    page.gold["folio"] = None if front else {"number": number}
    small = replace(look.body, size=look.size + 1.5)
    base = look.top
    if front:
        size = rng.uniform(56, 84)
        base += size
        style = replace(look.head, size=round(size, 1), bold=True)
        spacing = size * rng.uniform(0.1, 0.5)
        pen.write(atoms_of(look.paper, style), replace(slot, base=base), page.new_frame(), align=0.5, spacing=spacing)
        base += small.size * 2
        texts = [day, moon, sheet]
    else:
        base += small.size
        texts = [look.paper, day, moon, sheet]
    pen.shape("rule", (slot.start, base - small.size * 1.3, slot.end, base - small.size * 1.3), width=0.5)
    for text, align in zip(texts, [i / (len(texts) - 1) for i in range(len(texts))], strict=True):
        pen.write(look.atoms(text, small), replace(slot, base=base), page.new_frame(), align=align)
    pen.shape("rule", (slot.start, base + small.size * 0.5, slot.end, base + small.size * 0.5), width=1.2)
    return base + small.size * 1.6


def flag_beside(page: Page, look: Look, box: Box) -> None:
    """The flag as a vertical line at the right of its box, the dates in vertical lines to its left."""
    pen = Pen(page, vertical=True, ox=box[2], oy=box[1])
    height, width = box[3] - box[1], box[2] - box[0]
    size = min(width * 0.42, height / (len(look.paper) + 1))
    style = replace(look.head, size=round(size, 1), bold=True)
    spare = height - size * len(look.paper)
    pen.shape("frame", (0, 0, height, width), width=1.0)
    pen.write(atoms_of(look.paper, style), Slot(0, height, size * 1.15), page.new_frame(), align=0.5, spacing=spare / 8)
    day, moon = dates(look)
    put_dateline(page, look)
    small = replace(look.body, size=min(look.size + 1, height / 24))
    across = size * 1.35
    frame = page.new_frame()
    for text in (day, moon):
        across += small.size * 1.4
        pen.write(look.atoms(text, small), Slot(0, height, across), frame, align=0.5)
    page.mark(day, moon)
    page.gold["masthead"] = {"title": look.paper}


def old_tree(look: Look, count: int, depth: int) -> Node:
    """Bands cut into groups, groups cut into stories from right to left."""
    rng = look.rng
    if count > 4 or (count > 3 and depth and rng.random() < 0.7):
        first = rng.randint(2, count - 2)
        return Columns(
            [old_tree(look, first, depth - 1), old_tree(look, count - first, depth - 1)], [first, count - first]
        )
    kinds = [
        "story",
        "story",
        "story",
        "story",
        "picture",
        "roundup",
        "l-shape",
        "box-inside",
        "ragged",
        "notices",
        "advert",
    ]
    chosen = rng.sample(kinds, 2 if count > 2 else 3)
    if count < 4:
        chosen = ["story" if kind in ("l-shape", "box-inside") else kind for kind in chosen]
    if not {"story", "l-shape", "box-inside", "ragged"} & set(chosen):
        chosen[0] = "story"
    parts: list[Node] = [
        Leaf(kind, boxed=rng.choice(["none", "none", "border"]) if kind in ("story", "roundup") else "none")
        for kind in chosen
    ]
    return Rows(parts, [{"picture": 0.6, "advert": 0.5}.get(kind, 1.2) * rng.uniform(0.8, 1.3) for kind in chosen])


def lying_picture(setter: Setter, _leaf: Leaf, cell: Cell) -> None:
    """A picture with a horizontal caption under it, from right to left, among vertical lines."""
    look, page = setter.look, setter.pen.page
    start, end = look.span(cell.first, cell.last)
    x0, y0, x1, y1 = setter.pen.box(start, cell.top, end, cell.bottom)
    box = page.width - x1, y0, page.width - x0, y1
    pictures.picture(Pen(page, ox=page.width, leftwards=True), replace(look, spaces="gap"), box)


def old(rng: random.Random, tune: Tune = untuned) -> Page:
    """A vertical page of the 1930s."""
    page, look = old_look(rng, rng.choice(["broadsheet", "broadsheet", "narrow", "tabloid"]))
    tune(page, look)
    bottom = page.height - look.top
    pen = Pen(page, vertical=True, ox=page.width, oy=0)
    setter = Setter(pen, look, custom=dict(irregular.DESIGNS))
    if rng.random() < 0.5:
        setter.custom["picture"] = lying_picture
    if rng.random() < 0.3:
        bands(look, look.top, bottom)
        beside = rng.randint(2, 3)
        start, end = look.span(0, beside - 1)
        width = rng.uniform(90, 130)
        flag_beside(page, look, (page.width - look.margin - width, start, page.width - look.margin, end))
        first = Cell(0, beside - 1, look.margin + width + look.gutter * 1.5, page.width - look.margin)
        setter.set(Leaf(plan=plan_for(look, beside, rank=1.2)), first)
        rest = Cell(beside, len(look.columns) - 1, look.margin, page.width - look.margin)
    else:
        bands(look, flag_above(page, look, front=rng.random() < 0.6), bottom)
        rest = Cell(0, len(look.columns) - 1, look.margin, page.width - look.margin)
    setter.set(old_tree(look, rest.last - rest.first + 1, 2), rest)
    page.traits.append("vertical")
    han.to_traditional(page)
    return page


def mixed_story(setter: Setter, leaf: Leaf, cell: Cell) -> None:
    """A vertical body under a horizontal headline."""
    look, page = setter.look, setter.pen.page
    inner = panels.inset(setter.pen, look, irregular.box_of(look, cell), leaf.boxed)
    count = cell.last - cell.first + 1
    copy = look.desk.copy()
    plan = replace(leaf.plan or plan_for(look, count), label=None)
    if plan.byline_at == "head":
        plan.byline_at = "column"
    headline = heads.plan(copy, look, inner[2] - inner[0], heads.Wish(plan.size, 2, plan.parts))
    top = heads.place(setter.pen, look, headline, (inner[0], inner[2]), inner[1]) + look.pitch * 0.6
    room = inner[3] - top
    number = max(1, round(room / (look.size * look.rng.uniform(11, 15))))
    columns = [(start + top, end + top) for start, end in grid(room, 0, number, look.gutter)]
    pen = Pen(page, vertical=True, ox=inner[2], oy=0)
    region = Region((top, inner[3]), columns, 0, inner[2] - inner[0])
    set_story(pen, replace(look, wide=True, digits=None), region, plan, headline)


def mixed_tree(look: Look, count: int) -> Node:
    """A few stories, a picture, sometimes a horizontal sidebar."""
    rng = look.rng
    half = count // 2

    def row() -> Node:
        first: Node = Leaf("story", boxed=rng.choice(["none", "none", "border", "tint"]))
        second: Node = Leaf("story") if rng.random() < 0.5 else Rows([Leaf("picture"), Leaf("story")], [1, 1.4])
        return (
            Columns([first, second], [count - half, half])
            if rng.random() < 0.5
            else Columns([second, first], [half, count - half])
        )

    lower = row()
    if rng.random() < 0.4:
        lower = Columns([Leaf("story"), Leaf("roundup", boxed="tint")], [count - 1, 1])
    return Rows([row(), Leaf("story") if rng.random() < 0.4 else row(), lower], [1.1, rng.uniform(0.7, 1.0), 1])


def mixed(rng: random.Random, tune: Tune = untuned) -> Page:
    """A page of Hong Kong or Taiwan: vertical bodies, horizontal headlines from left to right; stories go from right to left."""
    kind = rng.choice([faces.EMBEDDED, faces.EMBEDDED, faces.CNS])
    page, look = make_page(rng, rng.choice(["tabloid", "tabloid", "narrow", "broadsheet"]), kind)
    tune(page, look)
    page.stacked, page.forms, page.turns = rng.random() < 0.3, rng.random() < 0.4, rng.random() < 0.2
    look.column_rules = False
    place = Slot(*look.span(0, len(look.columns) - 1), look.top)
    top = furniture.folio(Pen(page), look, place, rng.randint(2, 16), rng.choice(["A", "B", ""]))
    setter = Setter(Pen(page), look, custom={"story": mixed_story}, leftwards=True)
    count = len(look.columns)
    setter.set(mixed_tree(look, count), Cell(0, count - 1, top, page.height - look.top - 6))
    page.traits.append("vertical:mixed")
    han.to_traditional(page)
    return page


def vertical(rng: random.Random, tune: Tune = untuned) -> Page:
    """A vertical page of either kind."""
    return old(rng, tune) if rng.random() < 0.6 else mixed(rng, tune)
