"""The parts of a page that are no stories: pictures, roundups, index boxes, notices, adverts."""

from __future__ import annotations

from dataclasses import replace

from tests.press import text as copywriting
from tests.press import words
from tests.press.body import Body
from tests.press.canvas import Json, Pen
from tests.press.headline import split
from tests.press.look import Look, slots_of
from tests.press.pdf import grey_picture
from tests.press.story import Region, new_article
from tests.press.typeset import Slot, break_paragraph

Box = tuple[float, float, float, float]


def body_in(pen: Pen, look: Look, columns: list[tuple[float, float]], top: float, bottom: float) -> Body:
    """A body to set in equal columns."""
    return Body(pen, look, look.desk.copy(), slots_of(columns, [top] * len(columns), [bottom] * len(columns), look))


def smaller(look: Look, by: float) -> Look:
    """The same look in a smaller body."""
    size = max(look.size - by, 6.5)
    digits = replace(look.digits, size=size) if look.digits else None
    return replace(
        look,
        body=replace(look.body, size=size),
        sub=replace(look.sub, size=size),
        digits=digits,
        pitch=max(look.pitch - by * 1.3, size * 1.25),
    )


def credit_text(look: Look, names: list[str]) -> str:
    """A credit as print."""
    return look.rng.choice(["本报记者 ", "记者 ", "", "通讯员 "]) + " ".join(names) + look.rng.choice([" 摄", "摄"])


def caption_lines(look: Look, width: float, text: str) -> int:
    """How many lines a text takes."""
    slots = [Slot(0, width, 0)] * 40
    return len(break_paragraph(look.atoms(text), slots, 0.0) or [])


def picture(pen: Pen, look: Look, box: Box, *, titled: bool | None = None, below: bool = True) -> Json:
    """A picture with its caption below it (or above), in a box: title, text, credit; the gold is put on the page."""
    page, rng = pen.page, look.rng
    start, top, end, bottom = box
    small = smaller(look, 0.5)
    small.body = replace(small.body, face=rng.choice([page.fonts.kai, page.fonts.hei, small.body.face]))
    title, text = look.desk.fresh("pictures").split("|")
    names = copywriting.names(rng, 1)
    credit = credit_text(small, names)
    titled = rng.random() < 0.5 if titled is None else titled
    inline = rng.random() < 0.35
    bracket = inline and rng.random() < 0.6
    text_and_credit = text + (f"（{credit}）" if bracket else f"  {credit}") if inline else text
    count = caption_lines(small, end - start, text_and_credit) + (0 if inline else 1) + (1.3 if titled else 0)
    foot = bottom - count * small.pitch - 3 if below else bottom
    tall = (start, top, end, foot) if below else (start, top + count * small.pitch + 4, end, bottom)
    pen.shape("image", tall, payload=grey_picture(rng, coloured=rng.random() < 0.5))
    at = foot + 2 if below else top
    frame = page.new_frame()
    if titled:
        style = replace(look.sub, size=look.size + 1.5)
        pen.text(title, style, Slot(start, end, at + style.size), frame, align=rng.choice([0.5, 0.0]))
        at += small.pitch * 1.3
    slots = [Slot(start, end, at + 0.9 * small.size + i * small.pitch) for i in range(30)]
    lines = break_paragraph(small.atoms(text_and_credit), slots, 0.0) or []
    for line, slot in zip(lines, slots, strict=False):
        pen.put(line, slot, frame)
    if not inline:
        pen.write(small.atoms(credit), slots[len(lines)], frame, align=1.0)
    page.mark(credit.replace(names[0], "", 1).replace("摄", "", 1), "（）" if bracket else "")
    gold: Json = {
        "id": f"p{page.gold['index']}c{len(page.gold['captions']) + 1}",
        "title": title if titled else None,
        "text": text,
        "credits": [{"role": "摄", "names": names}],
    }
    page.gold["captions"].append(gold)
    return gold


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
    """A box of teasers: each title on one line or two, with its page mark."""
    rng, page = look.rng, pen.page
    start, top, end, bottom = inset(pen, look, box, rng.choice(["border", "tint", "both", "none"]))
    top = label(
        pen, look, rng.choice(["导读", "今日导读", "要闻导读", "今日看点"]), Slot(start, end, top), look.size + 5
    )
    style = replace(look.body, face=page.fonts.hei, size=look.size + 1)
    pitch, frame = style.size * 1.35, page.new_frame()
    form = rng.choice(["{}版", "▶{}版" if style.face.has("▶") else "→{}版", "{}版 |", "详见{}版", "……{}版"])
    beside = rng.random() < 0.5
    for text, label_text in teasers:
        long = len(text.replace("|", "")) * style.size > end - start - 4 * style.size
        rows = split(text) if long else [text.replace("|", "")]
        if top + (len(rows) + (0 if beside else 1)) * pitch > bottom:
            break
        mark = form.format(label_text)
        page.mark(mark)
        for row in rows:
            pen.write(look.atoms(row, style), Slot(start, end, top + style.size), frame)
            top += pitch
        base = top - pitch + style.size if beside else top + style.size
        pen.write(look.atoms(mark, replace(look.body, size=look.size)), Slot(start, end, base), frame, align=1.0)
        top += (0 if beside else pitch) + 0.4 * pitch
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
        lines = break_paragraph(small.atoms(text), body.slots[body.at + 1 :], small.indent * small.size)
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
    style = replace(look.head, size=look.size * rng.uniform(1.7, 2.4))
    top = region.top
    spacing = style.size * rng.choice([0, 0.5, 1])
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
        lines = break_paragraph(atoms, body.slots[body.at :], look.indent * look.size)
        if lines is None:
            break
        body.put(lines)
        gold["paragraphs"].append({"kind": "text", "text": bullet + head + rest})
        if signed:
            gold["bylines"].append({"role": None, "names": [name]})
            page.mark("（）")


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
