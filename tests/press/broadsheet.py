"""Front pages and inside pages: flag or folio line above, then cells."""

from __future__ import annotations

import random
from dataclasses import replace

from tests.press import furniture
from tests.press.canvas import Page, Pen
from tests.press.irregular import DESIGNS
from tests.press.look import Look, Tune, make_page, untuned
from tests.press.story import Plan
from tests.press.tree import Cell, Columns, Leaf, Node, Rows, Setter, plan_for
from tests.press.typeset import Slot


def bottom_of(page: Page, look: Look) -> float:
    """Where the type area ends."""
    return page.height - look.top - 6


def flag_zone(pen: Pen, look: Look, *, pages: int) -> tuple[float, bool]:
    """The flag and what stands with it over the whole width; the new top, and whether the serial line is printed."""
    rng, page = look.rng, pen.page
    left, right = look.span(0, len(look.columns) - 1)
    width, height = right - left, rng.uniform(78, 120)
    top = look.top
    image = rng.random() < 0.3
    side = width * rng.uniform(0.16, 0.22)
    centred = rng.random() < 0.6
    flag_box = (
        (left + side, top, right - side, top + height) if centred else (left, top, left + width * 0.55, top + height)
    )
    title = furniture.flag(pen, look, flag_box, as_image=image)
    bordered = rng.random() < 0.6
    if centred:
        furniture.date_box(pen, look, (left, top + 4, left + side * 0.85, top + height - 4), bordered=bordered)
    else:
        furniture.date_box(pen, look, (right - side, top + 4, right, top + height - 4), bordered=bordered)
    top += height + 8
    below = rng.random() < 0.5
    if below:
        pen.shape("rule", (left, top, right, top), width=0.5)
        furniture.serial(pen, look, Slot(left, right, top + 12), title=title, pages=pages)
        top += 18
    else:
        page.gold["masthead"] = {"title": title}
    pen.shape("rule", (left, top, right, top), width=rng.choice([0.5, 1.2, 2.0]))
    return top + look.pitch * 1.2, below


def corner_flag(pen: Pen, look: Look, count: int, *, pages: int) -> float:
    """The flag over the first columns with a date line below it; where the zone ends."""
    rng = look.rng
    start, end = look.span(0, count - 1)
    height = rng.uniform(80, 125)
    title = furniture.flag(pen, look, (start, look.top, end, look.top + height), as_image=rng.random() < 0.3)
    top = look.top + height + 6
    if rng.random() < 0.5:
        furniture.date_line(pen, look, (start, end), top + 12)
        top += 20
    else:
        furniture.date_box(pen, look, (start, top, start + (end - start) * 0.5, top + 66), bordered=True)
        top += 72
    pen.page.gold["masthead"] = {"title": title}
    pen.shape("rule", (start, top + 4, end, top + 4), width=1.0)
    _ = pages
    return top + look.pitch * 1.3


def foot_serial(pen: Pen, look: Look, bottom: float, *, pages: int) -> None:
    """The serial line at the foot of the page."""
    left, right = look.span(0, len(look.columns) - 1)
    pen.shape("rule", (left, bottom, right, bottom), width=0.5)
    title = pen.page.gold["masthead"]["title"]
    furniture.serial(pen, look, Slot(left, right, bottom + 12), title=title, pages=pages)


def lead(look: Look, count: int) -> Leaf:
    """The lead story."""
    plan = replace(plan_for(look, count, rank=1.25), parts=look.rng.choice(["k", "kd", "d", "auto"]))
    return Leaf("picture-inside" if look.rng.random() < 0.3 else "story", plan=plan)


def comment(look: Look) -> Leaf:
    """A boxed comment."""
    label = look.rng.choice(["今日时评", "街谈巷议", "百姓话题", None])
    plan = Plan(
        size=look.size * 2.1,
        parts="",
        byline_at=look.rng.choice(["column", "end"]),
        comment=True,
        label=label,
        subheads=False,
    )
    return Leaf(boxed=look.rng.choice(["border", "tint", "both"]), plan=plan)


def front_tree(look: Look, count: int) -> Node:
    """Lead over most columns, a side column of small things, then a comment, a picture and more stories."""
    rng = look.rng
    side = 1 if count <= 5 else 2
    main = count - side
    half = main // 2
    asides: list[tuple[list[str], list[float]]] = [
        (["index", "notices", rng.choice(["story", "advert", "code"])], [3, 4, 2.5]),
        (["index", "roundup"], [2, 5]),
        (["index", "story", "code"], [2.2, 5, 1]),
        (["story", "index", "story"], [3, 2.4, 3]),
        (["index", "picture", "notices"], [2.4, 2, 4]),
    ]
    kinds, shares = rng.choice(asides)
    aside = Rows([Leaf(kind) for kind in kinds], shares)
    second: Node = Columns([comment(look), Leaf("story")], [half, main - half])
    if rng.random() < 0.4:
        second = Columns([Leaf("story"), comment(look)], [main - half, half])
    third: Node = Columns([Leaf("story"), Leaf("picture")], [main - half, half])
    if rng.random() < 0.5:
        third = Columns([Rows([Leaf("picture"), Leaf("story")], [1, 1.2]), Leaf("story")], [half, main - half])
    elif rng.random() < 0.5:
        third = Columns(
            [Leaf(rng.choice(["story", "ragged"])), Rows([Leaf("story"), Leaf("story")], [1, 1.1])], [half, main - half]
        )
    heights = [rng.uniform(3.5, 5), rng.uniform(2.4, 3.2), rng.uniform(2.6, 3.4)]
    rows = Rows([lead(look, main), second, third], heights)
    if rng.random() < 0.25:
        return Rows([lead(look, count), Columns([Rows([second, third], [1, 1.2]), aside], [main, side])], [1, 2])
    return Columns([rows, aside], [main, side])


def front(rng: random.Random, tune: Tune = untuned) -> Page:
    """A front page."""
    page, look = make_page(rng, rng.choice(["broadsheet", "broadsheet", "narrow", "tabloid"]))
    tune(page, look)
    pen = Pen(page)
    count = len(look.columns)
    pages = rng.choice([4, 8, 12, 16])
    setter = Setter(pen, look, pages=[str(number) for number in range(2, pages + 1)], custom=dict(DESIGNS))
    bottom = bottom_of(page, look)
    if rng.random() < 0.6 or count < 5:
        top, printed = flag_zone(pen, look, pages=pages)
        end = bottom if printed else bottom - 18
        setter.set(front_tree(look, count), Cell(0, count - 1, top, end))
        if not printed:
            foot_serial(pen, look, bottom - 8, pages=pages)
        return page
    side = 2 if count < 7 else 3
    top = corner_flag(pen, look, side, pages=pages)
    end = bottom - 18
    middle = look.top + (end - look.top) * rng.uniform(0.42, 0.52)
    setter.set(Rows([Leaf("index"), Leaf("picture")], [1, 1.1]), Cell(0, side - 1, top, middle))
    setter.set(lead(look, count - side), Cell(side, count - 1, look.top, middle))
    gap = look.pitch * 2
    half = (count - 1) // 2
    second: Node = Columns([comment(look), Leaf("story")], [half, count - 1 - half])
    third: Node = Columns([Leaf("story"), Leaf("roundup")], [count - 1 - half, half])
    tree = Columns([Rows([second, third], [1, rng.uniform(0.8, 1.2)]), Leaf("notices")], [count - 1, 1])
    setter.set(tree, Cell(0, count - 1, middle + gap, end))
    left, right = look.span(0, count - 1)
    pen.shape("rule", (left, middle + gap / 2, right, middle + gap / 2), width=0.5)
    foot_serial(pen, look, bottom - 8, pages=pages)
    return page


def cut(look: Look, count: int, depth: int) -> Node:
    """A random cut of so many columns into stories and other things."""
    rng = look.rng
    if count == 1:
        return Leaf("story")
    if depth <= 0:
        if rng.random() < 0.2:
            return Leaf("picture-inside")
        return Leaf(boxed=rng.choice(["none"] * 6 + ["border", "tint"]))
    if rng.random() < 0.55 or count > 4:
        first = rng.randint(1 if count < 4 else 2, count - 1)
        return Columns([cut(look, first, depth - 1), cut(look, count - first, depth - 1)], [first, count - first])
    return Rows([cut(look, count, depth - 1), cut(look, count, depth - 1)], [1, rng.uniform(0.6, 1.6)])


def inside_tree(look: Look, count: int) -> Node:
    """A page of stories with a sidebar, a tinted box or an advert."""
    rng = look.rng
    kind = rng.randrange(5)
    upper: Node = Leaf(plan=plan_for(look, count, rank=1.1)) if rng.random() < 0.4 else Columns(
        [Leaf("story"), Leaf("story")], [count - count // 2, count // 2]
    )  # fmt: skip
    if kind == 0:
        return Rows([upper, cut(look, count, 2), Leaf("advert")], [1.3, 2, 0.5])
    if kind == 1:
        left = Leaf("roundup", boxed=rng.choice(["tint", "border", "none"]), late=True)
        rest = Rows([cut(look, count - 1, 1), cut(look, count - 1, 1)], [1, rng.uniform(0.7, 1.3)])
        return Columns([left, rest], [1, count - 1]) if rng.random() < 0.4 else Columns([rest, left], [count - 1, 1])
    if kind == 2:
        lower = Columns([Leaf("story"), Leaf("roundup", boxed="tint")], [count - 2, 2])
        return Rows([upper, cut(look, count, 1), lower], [1.2, 1.1, 0.9])
    if kind == 3:
        mid = Columns([Leaf("picture"), Leaf("story")], [count // 2, count - count // 2])
        return Rows([upper, mid, cut(look, count, 1)], [1.1, 1, 1])
    return Rows([cut(look, count, 2), cut(look, count, 2)], [1, rng.uniform(0.7, 1.2)])


def inside(rng: random.Random, tune: Tune = untuned) -> Page:
    """An inside page."""
    page, look = make_page(rng, rng.choice(["broadsheet", "narrow", "tabloid", "tabloid", "metro"]))
    tune(page, look)
    pen = Pen(page)
    count = len(look.columns)
    place = Slot(*look.span(0, count - 1), look.top)
    top = furniture.folio(pen, look, place, rng.randint(2, 16), rng.choice(["", "", "A", "B"]))
    Setter(pen, look, custom=dict(DESIGNS)).set(
        inside_tree(look, count), Cell(0, count - 1, top, bottom_of(page, look))
    )
    return page
