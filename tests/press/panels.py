"""The parts of a page that are no stories: roundups, index boxes, notices, adverts."""

from __future__ import annotations

from dataclasses import replace

from tests.press import words
from tests.press.body import Body
from tests.press.canvas import Pen
from tests.press.headline import split
from tests.press.look import Look, slots_of, smaller
from tests.press.story import Region, new_article, page_name
from tests.press.typeset import Slot, break_paragraph, measure

Box = tuple[float, float, float, float]


def body_in(pen: Pen, look: Look, columns: list[tuple[float, float]], top: float, bottom: float) -> Body:
    """A body to set in equal columns."""
    return Body(pen, look, look.desk.copy(), slots_of(columns, [top] * len(columns), [bottom] * len(columns), look))


def label(pen: Pen, look: Look, text: str, place: Slot, size: float) -> float:
    """The heading of a box that has no field in the gold; the new top is returned."""
    style = replace(look.sub, size=size, bold=True)
    pen.text(text, style, replace(place, base=place.base + size), align=0.5)
    pen.page.mark(text)
    pen.page.labels.append(text)
    return place.base + size * 1.6


def inset(pen: Pen, look: Look, box: Box, style: str) -> Box:
    """Draw a border or a tint and give the room inside."""
    start, top, end, bottom = box
    if style in ("tint", "both"):
        pen.shape("fill", box, colour=look.tint)
    if style in ("border", "both"):
        pen.shape("frame", box, width=look.rng.choice([0.5, 1.0, 1.5]))
    pad = look.size * look.rng.uniform(0.7, 1.2) if style != "none" else 0.0
    return start + pad, top + pad, end - pad, bottom - pad


def index(pen: Pen, look: Look, box: Box, *, teasers: list[tuple[str, str]]) -> None:
    """A box of teasers: each title on one line or two, its page mark before it, after it or below it."""
    rng, page = look.rng, pen.page
    start, top, end, bottom = inset(pen, look, box, rng.choice(["border", "tint", "both", "none"]))
    heading = rng.choice(["导读", "今日导读", "要闻导读", "今日看点"])
    top = label(pen, look, heading, Slot(start, end, top), look.size + 5)
    style = replace(look.body, face=page.fonts.hei, size=look.size + rng.choice([1, 2, 3]))
    form = rng.choice(["{}版", "▶{}版" if style.face.has("▶") else "→{}版", "{}版 |", "详见{}版", "……{}版"])
    where = rng.choice(["after", "after", "below", "before"])
    pitch = style.size * 1.35
    for text, label_text in teasers:
        mark = look.atoms(form.format(page_name(label_text, look)), look.body)
        plain = text.replace("|", "")
        room = end - start - (measure(mark) + look.size if where == "after" else 0)
        rows = split(text) if measure(look.atoms(plain, style)) > room else [plain]
        wide = max(measure(look.atoms(row, style)) for row in rows) > room
        under = where == "below" or (where == "after" and wide)
        count = len(rows) + (under or where == "before")
        if top + count * pitch > bottom:
            break
        frame = page.new_frame()
        bases = [top + style.size + i * pitch for i in range(count)]
        printed = bases[1:] if where == "before" else bases
        for row, base in zip(rows, printed, strict=False):
            pen.write(look.atoms(row, style), Slot(start, end, base), frame)
        if where == "before":
            pen.write(mark, Slot(start, end, bases[0]), frame)
        else:
            pen.write(mark, Slot(start, end, bases[-1]), frame, align=1.0)
        page.mark("".join(atom.char for atom in mark))
        top += (count + 0.4) * pitch
        page.gold["teasers"].append({"title": " ".join(rows), "page": label_text})


def notices(pen: Pen, look: Look, region: Region) -> None:
    """Notices under one heading, in one column or more."""
    rng, page = look.rng, pen.page
    heading = rng.choice(["公告栏", "分类信息", "公告", "服务窗"])
    top = label(pen, look, heading, Slot(*region.span, region.top), look.size + 4)
    small = smaller(look, 1.0)
    body = body_in(pen, small, region.columns, top, region.bottom)
    while body.left > 3:
        kind, title, text = look.desk.fresh("notices").split("|")
        if body.slots[body.at].column != body.slots[body.at + 1].column:
            body.at += 1
        lines = break_paragraph(small.atoms(text), body.slots[body.at + 1 :], max(small.indent, 1.0) * small.size)
        if lines is None:
            break
        body.row(small.atoms(title, small.sub), 0.5)
        body.put(lines)
        page.gold["notices"].append({"kind": kind, "title": title, "text": text})
    if rng.random() < 0.3:
        pen.shape("rule", (region.span[0], top - 3, region.span[1], top - 3))


def roundup(pen: Pen, look: Look, region: Region) -> None:
    """A roundup of short items under one heading."""
    rng, page = look.rng, pen.page
    title = rng.choice(["简讯", "短波", "要闻速览", "一句话新闻", "四面八方"])
    width = region.span[1] - region.span[0]
    style = replace(look.head, size=round(min(look.size * rng.uniform(1.7, 2.4), width / (len(title) + 0.5)), 1))
    top = region.top
    spare = width - style.size * len(title)
    spacing = min(style.size * rng.choice([0, 0.5, 1]), spare / (len(title) + 1))
    pen.write(
        look.atoms(title, style), Slot(*region.span, top + style.size), page.new_frame(), align=0.5, spacing=spacing
    )
    body = body_in(pen, look, region.columns, top + style.size * 1.4, region.bottom)
    bullet, signed = rng.choice(["", "●", "■", "▲"]), rng.random() < 0.5
    gold = new_article(pen)
    gold["headline"]["title"] = title
    while True:
        head, rest = look.desk.fresh("items").split("|")
        name = words.person(rng)
        atoms = look.atoms(bullet + head, look.sub) + look.atoms(rest + (f"（{name}）" if signed else ""))
        indent = look.indent if bullet else max(look.indent, 1.0)
        lines = break_paragraph(atoms, body.slots[body.at :], indent * look.size)
        if lines is None:
            break
        body.put(lines)
        gold["paragraphs"].append({"kind": "text", "text": bullet + head + rest})
        if signed:
            gold["bylines"].append({"role": None, "names": [name]})
            page.mark("（）")


def code(pen: Pen, look: Look, box: Box) -> None:
    """A square code with a line of text below it."""
    rng, page = look.rng, pen.page
    start, top, end, bottom = box
    side = min(bottom - top - 2.5 * look.size, end - start) * 0.9
    left = (start + end - side) / 2
    data = bytes(rng.choice([0, 255]) for _ in range(25 * 25))
    pen.shape("image", (left, top, left + side, top + side), payload=(data, 25, 25))
    text = rng.choice([f"“{look.paper}”微信", "扫码关注我们", f"{look.paper}客户端", "投稿请扫码"])
    pen.text(text, look.body, Slot(start, end, top + side + 1.4 * look.size), align=0.5)
    page.gold["furniture"].append({"kind": "qr", "text": text})


def advert(pen: Pen, look: Look, box: Box) -> None:
    """An advert: a border and a few lines in large type."""
    rng, page = look.rng, pen.page
    start, top, end, bottom = box
    pen.shape("frame", box, width=1.0, colour=rng.choice([(0.0, 0.3, 0.1), (0.6, 0.1, 0.1), (0.0, 0.0, 0.0)]))
    text = look.desk.fresh("adverts")
    parts = text.split(" ")
    step = (bottom - top) / (len(parts) + 1)
    frame = page.new_frame()
    printed = []
    for number, part in enumerate(parts):
        size = min((end - start) * 0.86 / max(len(part), 4), step * 0.7, 30 if number == 0 else 15)
        if size < 6:
            continue
        style = replace(look.sub, size=round(size, 1), bold=number == 0)
        pen.text(part, style, Slot(start, end, top + step * (number + 0.9)), frame, align=0.5)
        printed.append(part)
    page.gold["furniture"].append({"kind": "advert", "text": " ".join(printed)})
