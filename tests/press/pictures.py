"""Pictures with their captions below, above, beside or inside them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tests.press import text as copywriting
from tests.press.canvas import Json, Pen
from tests.press.look import Look, smaller
from tests.press.pdf import grey_picture
from tests.press.typeset import Slot, break_paragraph

Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Caption:
    """The copy of a caption and its manner: the credit on its own line, in the text's last line, or in brackets."""

    title: str | None
    text: str
    names: list[str]
    credit: str
    manner: str

    @property
    def body(self) -> str:
        """What the text lines hold."""
        tails = {"own": "", "inline": f"  {self.credit}", "bracket": f"（{self.credit}）"}
        return self.text + tails[self.manner]


def invent(look: Look) -> Caption:
    """A caption."""
    rng = look.rng
    title, text = look.desk.fresh("pictures").split("|")
    names = copywriting.names(rng, 1)
    credit = rng.choice(["本报记者 ", "记者 ", "", "通讯员 "]) + names[0] + rng.choice([" 摄", "摄"])
    return Caption(
        title if rng.random() < 0.5 else None, text, names, credit, rng.choice(["own", "own", "inline", "bracket"])
    )


def lines(look: Look, caption: Caption, width: float) -> float:
    """How many lines a caption takes."""
    broken = break_paragraph(look.atoms(caption.body), [Slot(0, width, 0)] * 60, 0.0) or []
    return len(broken) + (caption.manner == "own") + (1.3 if caption.title else 0)


def put(pen: Pen, look: Look, caption: Caption, span: tuple[float, float], top: float) -> None:
    """Write a caption."""
    page, rng = pen.page, look.rng
    frame = page.new_frame()
    if caption.title:
        style = replace(look.body, face=page.fonts.hei, size=look.size + 2, bold=rng.random() < 0.5)
        pen.text(caption.title, style, Slot(*span, top + style.size), frame, align=rng.choice([0.5, 0.0]))
        top += look.pitch * 1.3
    slots = [Slot(*span, top + 0.9 * look.size + i * look.pitch) for i in range(60)]
    set_lines = break_paragraph(look.atoms(caption.body), slots, 0.0) or []
    for line, slot in zip(set_lines, slots, strict=False):
        pen.put(line, slot, frame)
    if caption.manner == "own":
        pen.write(look.atoms(caption.credit), slots[len(set_lines)], frame, align=1.0)
    page.mark(
        caption.credit.replace(caption.names[0], "", 1).replace("摄", "", 1),
        "（）" if caption.manner == "bracket" else "",
    )


def picture(pen: Pen, look: Look, box: Box) -> Json:
    """A picture with its caption in a box; the gold is put on the page."""
    page, rng = pen.page, look.rng
    start, top, end, bottom = box
    small = smaller(look, 0.5)
    small.body = replace(small.body, face=rng.choice([page.fonts.kai, page.fonts.hei, small.body.face]))
    caption, where = invent(look), look.captions
    payload = grey_picture(rng, coloured=rng.random() < 0.5)
    side = max(small.size * 9, (end - start) * 0.25)
    if where == "beside" and (end - start < side * 2.2 or lines(small, caption, side) * small.pitch > bottom - top):
        where = "below"
    count = lines(small, caption, side if where == "beside" else end - start)
    high = count * small.pitch
    if where == "beside":
        left = rng.random() < 0.5
        inner = start + side + look.size if left else start
        pen.shape("image", (inner, top, inner + end - start - side - look.size, bottom), payload=payload)
        put(pen, small, caption, (start, start + side) if left else (end - side, end), rng.choice([top, bottom - high]))
    elif where == "inside":
        pen.shape("image", box, payload=payload)
        white = replace(small, body=replace(small.body, colour=(1.0, 1.0, 1.0)))
        pad = small.size
        high = lines(white, caption, end - start - 2 * pad) * small.pitch
        pen.shape("fill", (start, bottom - high - pad, end, bottom), colour=(0.15, 0.15, 0.15))
        put(pen, white, caption, (start + pad, end - pad), bottom - high - pad / 2)
    elif where == "above":
        pen.shape("image", (start, top + high + 4, end, bottom), payload=payload)
        put(pen, small, caption, (start, end), top)
    else:
        pen.shape("image", (start, top, end, bottom - high - 4), payload=payload)
        put(pen, small, caption, (start, end), bottom - high - 2)
    gold: Json = {
        "id": f"p{page.gold['index']}c{len(page.gold['captions']) + 1}",
        "title": caption.title,
        "text": caption.text,
        "credits": [{"role": "摄", "names": caption.names}],
    }
    page.gold["captions"].append(gold)
    return gold
