"""Pages of stories that are set in manners of their own: interviews, lists, run-in heads, tinted bands, round pictures."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

from tests.press import furniture, panels, words
from tests.press import headline as heads
from tests.press.body import Body
from tests.press.canvas import Json, Page, Pen
from tests.press.faces import CNS, EMBEDDED
from tests.press.han import to_traditional
from tests.press.headline import split
from tests.press.irregular import box_of
from tests.press.look import Look, Tune, make_page, untuned
from tests.press.pdf import grey_picture
from tests.press.story import Box, Region, new_article, set_story
from tests.press.tree import Cell, Columns, Leaf, Node, Rows, Setter, plan_for
from tests.press.typeset import Slot, break_paragraph, measure

Paragraph = tuple[str, str]
"""The head that is set apart, and the rest."""

RUN_INS = ["设施更新", "服务延伸", "人才下沉", "资金到位", "监督在前", "群众参与"]
ORDINALS = ["{}.", "（{}）", "{}、"]


def headed(setter: Setter, cell: Cell, boxed: str = "none") -> tuple[Body, Region, Json]:
    """A headline over a cell, and the body below it that is yet to be set."""
    look, pen = setter.look, setter.pen
    inner = panels.inset(pen, look, box_of(look, cell), boxed)
    count = cell.last - cell.first + 1
    region = setter.region(cell, inner)
    copy = look.desk.copy()
    plan = plan_for(look, count)
    headline = heads.plan(copy, look, region.span[1] - region.span[0], heads.Wish(plan.size, 2, plan.parts))
    top = heads.place(pen, look, headline, region.span, region.top) + 0.35 * look.pitch
    article = new_article(pen)
    article["headline"] = headline.gold
    region = replace(region, top=top)
    return Body(pen, look, copy, region.slots(look)), region, article


def put(body: Body, head: str, text: str) -> bool:
    """Set a paragraph with a strong head run in; False when there is not room for it."""
    look = body.look
    atoms = look.atoms(head, look.sub) + look.atoms(text)
    lines = break_paragraph(atoms, body.slots[body.at :], look.indent * look.size)
    if lines is None:
        return False
    body.put(lines)
    body.paragraphs.append({"kind": "text", "text": head + text})
    return True


def to_the_end(body: Body, make: Callable[[int, int, int], Paragraph]) -> None:
    """Set paragraphs until there is no more room."""
    number, failed = 1, 0
    while body.left > 4 and failed < 3:
        chars = body.chars()
        if put(body, *make(number, chars * 2, chars * body.look.rng.randint(3, 6))):
            number += 1
        else:
            failed += 1


def interview(setter: Setter, leaf: Leaf, cell: Cell) -> None:
    """Questions and answers; their marks are strong."""
    body, _, article = headed(setter, cell, leaf.boxed)
    marks = setter.look.rng.choice([("问：", "答："), ("记者：", "李主任："), ("问：", "答：")])

    def make(number: int, least: int, most: int) -> Paragraph:
        if number % 2:
            return marks[0], body.copy.paragraph(6, body.chars() * 2)
        return marks[1], body.copy.paragraph(least, most)

    to_the_end(body, make)
    article["paragraphs"] = body.paragraphs


def numbered(setter: Setter, leaf: Leaf, cell: Cell) -> None:
    """A numbered list after a first paragraph."""
    body, _, article = headed(setter, cell, leaf.boxed)
    form = setter.look.rng.choice(ORDINALS)
    body.text(body.copy.opener() + body.copy.paragraph(20, 60))

    def make(number: int, least: int, most: int) -> Paragraph:
        shown = words.han_number(number) if "、" in form else str(number)
        return "", form.format(shown) + body.copy.paragraph(least, most)

    to_the_end(body, make)
    article["paragraphs"] = body.paragraphs


def run_ins(setter: Setter, leaf: Leaf, cell: Cell) -> None:
    """Paragraphs that begin with strong words."""
    body, _, article = headed(setter, cell, leaf.boxed)
    body.text(body.copy.opener() + body.copy.paragraph(20, 60))
    joint = setter.look.rng.choice(["。", "　", "——"])
    to_the_end(body, lambda number, least, most: (RUN_INS[number % 6] + joint, body.copy.paragraph(least, most)))
    article["paragraphs"] = body.paragraphs


def tinted_band(setter: Setter, _leaf: Leaf, cell: Cell) -> None:
    """A headline in a tinted band over the columns of its story."""
    look, pen = setter.look, setter.pen
    box = box_of(look, cell)
    count = cell.last - cell.first + 1
    plan = replace(plan_for(look, count), label=None, byline_at=look.rng.choice(["column", "lead"]))
    pad = look.size * 0.8
    copy = look.desk.copy()
    headline = heads.plan(copy, look, box[2] - box[0] - 2 * pad, heads.Wish(plan.size, 2, plan.parts))
    foot = box[1] + headline.height + 2 * pad
    pen.shape("fill", (box[0], box[1], box[2], foot), colour=look.rng.choice([look.tint, (0.8, 0.86, 0.92)]))
    heads.place(pen, look, headline, (box[0] + pad, box[2] - pad), box[1] + pad)
    columns = look.columns[cell.first : cell.last + 1]
    set_story(pen, look, Region((box[0], box[2]), columns, foot + look.pitch * 0.7, box[3]), plan, headline)


def round_picture(setter: Setter, _leaf: Leaf, cell: Cell) -> None:
    """A picture with a round outline among the columns of a story, whose lines end at it."""
    look, pen = setter.look, setter.pen
    count = cell.last - cell.first + 1
    plan = replace(plan_for(look, count), label=None, byline_at=look.rng.choice(["column", "lead"]), column_rules=False)
    span = look.span(cell.first, cell.last)
    headline = heads.plan(look.desk.copy(), look, span[1] - span[0], heads.Wish(plan.size, 2, plan.parts))
    head = heads.place(pen, look, headline, span, cell.top) + 0.35 * look.pitch
    middle = look.columns[cell.first + count // 2][0] - look.gutter / 2
    radius = min((cell.bottom - head) * 0.28, (look.columns[0][1] - look.columns[0][0]) * 0.62)
    centre = (head + cell.bottom) / 2
    region = Region(span, look.columns[cell.first : cell.last + 1], head, cell.bottom)
    steps = max(4, int(2 * radius / look.pitch))
    for step in range(steps):
        y = -radius + 2 * radius * (step + 0.5) / steps
        half = (radius**2 - y**2) ** 0.5 + look.size * 0.6
        thick = radius / steps
        region.obstacles.append((middle - half, centre + y - thick, middle + half, centre + y + thick))
    payload = grey_picture(look.rng, coloured=True)
    pen.shape("image", (middle - radius, centre - radius, middle + radius, centre + radius), payload=payload)
    set_story(pen, look, region, plan, headline)


def lead_in_script(setter: Setter, leaf: Leaf, cell: Cell) -> None:
    """A comment whose first paragraph is set in a script face."""
    body, _, article = headed(setter, cell, leaf.boxed if leaf.boxed != "none" else "border")
    look = setter.look
    script = replace(look.body, face=setter.pen.page.fonts.kai)
    text = body.copy.opinion(body.chars() * 2, body.chars() * 4)
    lines = break_paragraph(look.atoms(text, script), body.slots, look.indent * look.size)
    body.put(lines or [])
    body.paragraphs.append({"kind": "text", "text": text})
    to_the_end(body, lambda _number, least, most: ("", body.copy.opinion(least, most)))
    article["paragraphs"] = body.paragraphs


def wide_lead(setter: Setter, leaf: Leaf, cell: Cell) -> None:
    """A first paragraph in larger type over all columns of the story."""
    look, pen = setter.look, setter.pen
    body, region, article = headed(setter, cell, leaf.boxed)
    face = look.rng.choice([pen.page.fonts.kai, pen.page.fonts.hei, look.body.face])
    style = replace(look.body, face=face, size=round(look.size * look.rng.choice([1.1, 1.25, 1.4]), 1))
    text = body.copy.opener() + body.copy.paragraph(90, 160)
    pitch = style.size * 1.45
    slots = [Slot(*region.span, region.top + style.size + i * pitch) for i in range(12)]
    lines = break_paragraph(look.atoms(text, style), slots, 2 * style.size) or []
    frame = pen.page.new_frame()
    for line, slot in zip(lines, slots, strict=False):
        pen.put(line, slot, frame)
    below = replace(region, top=region.top + len(lines) * pitch + 0.8 * look.pitch)
    body.slots = below.slots(look)
    body.paragraphs.append({"kind": "text", "text": text})
    to_the_end(body, lambda _number, least, most: ("", body.copy.paragraph(least, most)))
    article["paragraphs"] = body.paragraphs


def ornate_title(setter: Setter, _leaf: Leaf, cell: Cell) -> None:
    """A title of two sizes or two colours on one line."""
    look, pen = setter.look, setter.pen
    span = look.span(cell.first, cell.last)
    copy = look.desk.copy()
    plan = replace(
        plan_for(look, cell.last - cell.first + 1), label=None, byline_at=look.rng.choice(["column", "lead"])
    )
    headline = heads.plan(copy, look, span[1] - span[0], heads.Wish(plan.size * 0.9, 1, ""))
    row = headline.rows[0]
    large = look.rng.random() < 0.5
    first = replace(
        row.style, size=row.style.size * (1.25 if large else 1.0), colour=(0.0, 0.0, 0.0) if large else (0.75, 0.1, 0.1)
    )
    atoms = look.atoms(row.text[:2], first) + look.atoms(row.text[2:], row.style)
    pen.write(atoms, Slot(*span, cell.top + first.size), pen.page.new_frame(), align=look.align)
    top = cell.top + first.size * 1.25 + 0.35 * look.pitch
    columns = look.columns[cell.first : cell.last + 1]
    set_story(pen, look, Region(span, columns, top, cell.bottom), plan, headline)


def numbered_parts(setter: Setter, leaf: Leaf, cell: Cell) -> None:
    """Parts that are headed by nothing but their numbers, in the middle of the column."""
    body, _, article = headed(setter, cell, leaf.boxed)
    look, part = setter.look, 1
    style = replace(look.sub, size=look.size * look.rng.choice([1.0, 1.2]))
    while body.left > 9:
        here, after = body.slots[body.at], body.slots[body.at + 2]
        if here.column == after.column:
            body.row(look.atoms(words.han_number(part), style), 0.5)
            body.paragraphs.append({"kind": "subhead", "text": words.han_number(part)})
            part += 1
        for _ in range(look.rng.randint(2, 3)):
            body.text(body.copy.paragraph(body.chars() * 3, body.chars() * 6))
    to_the_end(body, lambda _number, least, most: ("", body.copy.paragraph(least, most)))
    article["paragraphs"] = body.paragraphs


DESIGNS: dict[str, Callable[[Setter, Leaf, Cell], None]] = {
    "interview": interview,
    "numbered": numbered,
    "run-ins": run_ins,
    "tinted-band": tinted_band,
    "round-picture": round_picture,
    "lead-in-script": lead_in_script,
    "wide-lead": wide_lead,
    "ornate-title": ornate_title,
    "numbered-parts": numbered_parts,
}


def teaser_strip(pen: Pen, look: Look, box: Box, teasers: list[tuple[str, str]]) -> None:
    """Teasers side by side in a strip over the page, with rules between them."""
    rng, page = look.rng, pen.page
    start, top, end, bottom = box
    pen.shape(
        "frame" if rng.random() < 0.5 else "fill", box, colour=look.tint if rng.random() < 0.5 else (0.9, 0.9, 0.9)
    )
    style = replace(look.body, face=page.fonts.hei, size=look.size + 2)
    form = rng.choice(["{}版", "详见{}版", "▶{}版" if look.body.face.has("▶") else "→{}版"])
    width = (end - start) / len(teasers)
    for number, (text, label) in enumerate(teasers):
        left = start + number * width + look.size
        room = width - 2 * look.size
        plain = text.replace("|", "")
        rows = [plain] if measure(look.atoms(plain, style)) <= room else split(text)
        frame = page.new_frame()
        base = top + style.size * 1.6
        for row in rows:
            pen.write(look.atoms(row, style), Slot(left, left + room, base), frame)
            base += style.size * 1.35
        mark = form.format(label)
        pen.write(look.atoms(mark), Slot(left, left + room, base), frame, align=rng.choice([0.0, 1.0]))
        page.mark(mark)
        page.gold["teasers"].append({"title": " ".join(rows), "page": label})
        if number:
            at = start + number * width
            pen.shape("rule", (at, top + look.size, at, bottom - look.size), width=0.4)


def band(look: Look, count: int, kind: str) -> Node:
    """A band of the page with one such story, alone or beside a plain one."""
    rng = look.rng
    boxed = rng.choice(["none", "none", "border", "tint"]) if kind in ("interview", "numbered", "run-ins") else "none"
    leaf = Leaf(kind, boxed=boxed)
    if count < 5 or rng.random() < 0.3:
        return leaf
    wide = rng.randint(2, count - 2)
    beside = Leaf("story")
    return (
        Columns([leaf, beside], [wide, count - wide])
        if rng.random() < 0.6
        else Columns([beside, leaf], [count - wide, wide])
    )


def styles(rng: random.Random, tune: Tune = untuned) -> Page:
    """A page of such stories, sometimes a front page with a strip of teasers at its foot, sometimes in traditional characters."""
    traditional = rng.random() < 0.25
    page, look = make_page(
        rng, rng.choice(["broadsheet", "narrow", "tabloid"]), rng.choice([EMBEDDED, CNS]) if traditional else None
    )
    tune(page, look)
    pen = Pen(page)
    count = len(look.columns)
    bottom = page.height - look.top - 6
    top = furniture.folio(pen, look, Slot(*look.span(0, count - 1), look.top), rng.randint(2, 12))
    kinds = rng.sample(list(DESIGNS), 3 if page.height > 1300 else 2)
    page.traits.extend(kinds)
    setter = Setter(pen, look, custom=dict(DESIGNS))
    end = bottom - look.size * 8 if rng.random() < 0.4 else bottom
    tree = Rows([band(look, count, kind) for kind in kinds], [rng.uniform(0.85, 1.2) for _ in kinds])
    setter.set(tree, Cell(0, count - 1, top, end))
    if end < bottom:
        page.traits.append("teaser-strip")
        left, right = look.span(0, count - 1)
        labels = sorted(rng.sample("23456789", rng.choice([3, 4])))
        teasers = [(look.desk.fresh("teasers"), label) for label in labels]
        teaser_strip(pen, look, (left, end + look.size * 1.5, right, bottom), teasers)
    if traditional:
        page.traits.append("traditional")
        to_traditional(page)
    return page
