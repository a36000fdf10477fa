"""The lines that are the paper's own: flag, date box, serial line, folio line, staff."""

from __future__ import annotations

import datetime
from dataclasses import replace

from tests.press import words
from tests.press.canvas import Json, Pen
from tests.press.faces import Style
from tests.press.look import Look
from tests.press.mupdf import pymupdf
from tests.press.outline import outline
from tests.press.typeset import Slot, atoms_of, measure

Box = tuple[float, float, float, float]
STAFF_ROLES = [("责任编辑", "美编", "校对"), ("责编", "版式"), ("本版编辑", "组版"), ("责任编辑",)]


def weekday_gold(date: datetime.date) -> Json:
    """The gold of a dateline with a weekday and no lunar date."""
    return {
        "date": date.isoformat(),
        "weekday": date.isoweekday(),
        "lunar": None,
        "solar_term": None,
        "checks": {"weekday": "agrees", "lunar": "absent"},
    }


def solar(look: Look) -> str:
    """The day as print, in the page's manner."""
    date = look.date
    han = f"{words.han_year(date.year)}年{words.han_number(date.month)}月{words.han_number(date.day)}日"
    text = look.rng.choice([f"{date.year}年{date.month}月{date.day}日"] * 3 + [han])
    return " ".join(text) if look.spaced else text


def week(look: Look) -> str:
    """The weekday as print."""
    return "星期" + words.WEEKDAYS[look.date.weekday()]


def flag_image(text: str) -> tuple[bytes, int, int]:
    """The flag as a picture."""
    document = pymupdf.open()
    page = document.new_page(width=60 * len(text), height=70)
    page.insert_text((2, 56), text, fontname="china-s", fontsize=58, render_mode=2)
    pixmap = page.get_pixmap(colorspace=pymupdf.csGRAY, dpi=80)
    return bytes(pixmap.samples), pixmap.width, pixmap.height


def flag(pen: Pen, look: Look, box: Box, *, as_image: bool) -> str | None:
    """The paper's name in large type; the title for the masthead, or None when it is a picture."""
    start, top, end, bottom = box
    if as_image and look.rng.random() < 0.5:
        pen.shape("image", box, payload=flag_image(look.paper))
        pen.page.traits.append("flag:image")
        return None
    size = min((bottom - top) * 0.85, (end - start) / len(look.paper))
    style = replace(look.head, size=round(size, 1), bold=True, colour=look.rng.choice([(0.75, 0.05, 0.05), (0, 0, 0)]))
    spare = (end - start - size * len(look.paper)) / len(look.paper)
    slot = Slot(start, end, top + (bottom - top - size) / 2 + size * 0.9)
    first = len(pen.page.lines)
    pen.write(atoms_of(look.paper, style), slot, pen.page.new_frame(), align=0.5, spacing=min(spare, size * 0.25))
    if as_image:
        outline(pen.page, first)
        pen.page.traits.append("flag:outlines")
        return None
    return look.paper


def date_box(pen: Pen, look: Look, box: Box, *, bordered: bool) -> None:
    """Date, weekday and lunar date in a small box, the day of the month sometimes alone and large."""
    rng, page, date = look.rng, pen.page, look.date
    start, top, end, bottom = box
    if bordered:
        pen.shape("frame", box, width=0.7)
    printed, moon = words.lunar(date)
    prefix = rng.choice(["农历", "夏历", ""])
    gold = weekday_gold(date) | {"lunar": moon, "checks": {"weekday": "agrees", "lunar": "agrees"}}
    style = replace(look.body, size=min(10, (bottom - top) / 5))
    frame = page.new_frame()
    large = rng.random() < 0.5
    if large:
        head = rng.choice([f"{week(look)} {date.year}年{date.month}月", f"{date.year}年{date.month}月 {week(look)}"])
        big = replace(look.sub, size=(bottom - top) * 0.36, bold=True)
        pen.text(head, style, Slot(start, end, top + style.size * 1.4), frame, align=0.5)
        pen.text(str(date.day), big, Slot(start, end, top + style.size * 1.7 + big.size), frame, align=0.5)
        pen.text(prefix + printed, style, Slot(start, end, bottom - style.size * 0.6), frame, align=0.5)
        page.mark(head, str(date.day), prefix + printed)
    else:
        rows = [solar(look), week(look), prefix + printed]
        step = (bottom - top) / (len(rows) + 0.6)
        for number, row in enumerate(rows):
            pen.text(row, style, Slot(start, end, top + step * (number + 1)), frame, align=0.5)
        page.mark(*rows)
    page.gold["dateline"] = gold


def date_line(pen: Pen, look: Look, span: tuple[float, float], base: float) -> None:
    """Date, weekday and lunar date on one line."""
    printed, moon = words.lunar(look.date)
    gap = look.rng.choice([" ", "　", "  "])
    text = gap.join([solar(look), week(look), look.rng.choice(["农历", ""]) + printed])
    pen.write(look.atoms(text, replace(look.body, size=10)), Slot(*span, base), pen.page.new_frame(), align=0.5)
    pen.page.mark(text)
    checks = {"weekday": "agrees", "lunar": "agrees"}
    pen.page.gold["dateline"] = weekday_gold(look.date) | {"lunar": moon, "checks": checks}


def serial(pen: Pen, look: Look, place: Slot, *, title: str | None, pages: int) -> None:
    """The serial line, and the gold of the masthead with it."""
    rng, page = look.rng, pen.page
    region, post = rng.choice([(33, 31), (35, 33), (37, 23), (44, 45), (51, 61), (36, 43)])
    number, code, issue = rng.randint(1, 199), rng.randint(2, 180), rng.randint(900, 19999)
    parts = [f"国内统一刊号：CN{region}-{number:04}", f"邮发代号：{post}-{code}", f"第{issue}期", f"今日{pages}版"]
    gold: Json = {
        "title": title, "cn_number": f"CN{region}-{number:04}", "issn": None, "postal_code": f"{post}-{code}",
        "issue_number": issue, "page_count": pages, "price": None, "publisher": None, "contacts": [],
    }  # fmt: skip
    if rng.random() < 0.4:
        parts.append(f"零售价：{rng.randint(1, 2)}.{rng.randint(0, 9)}0元")
        gold["price"] = parts[-1].removeprefix("零售价：")
    if rng.random() < 0.6:
        phone = f"0{rng.randint(311, 899)}-{rng.randint(2000000, 89999999)}"
        parts.insert(rng.choice([0, len(parts)]), f"新闻热线：{phone}")
        gold["contacts"].append({"kind": "phone", "label": "新闻热线", "value": phone})
        page.mark("：")
    separator = rng.choice(["  ", " | ", "　", "    "])
    text = separator.join(parts)
    page.mark(separator * (len(parts) - 1), *(part for part in parts if not part.startswith("新闻热线")))
    size = min(9.5, place.length / (len(text) * 0.8))
    pen.write(look.atoms(text, replace(look.body, size=size)), place, page.new_frame(), align=0.5)
    page.gold["masthead"] = gold


def staff(look: Look) -> tuple[str, list[Json]]:
    """Staff people as print and as gold."""
    roles = look.rng.choice(STAFF_ROLES)
    named = [words.person(look.rng) for _ in roles]
    joint = look.rng.choice(["：", " "])
    text = look.rng.choice(["  ", "　"]).join(role + joint + name for role, name in zip(roles, named, strict=True))
    return text, [{"role": role, "names": [name]} for role, name in zip(roles, named, strict=True)]


def folio(pen: Pen, look: Look, place: Slot, number: int, letter: str = "") -> float:
    """The folio line of an inside page with its rule; the new top is returned."""
    rng, page = look.rng, pen.page
    shown = f"{letter}{number:02}" if letter else str(number)
    section = rng.choice(words.SECTIONS)
    page.gold["folio"] = {"label": shown, "number": number, "section": section}
    page.gold["dateline"] = weekday_gold(look.date)
    size = rng.uniform(14, 22)
    big = Style(page.fonts.hei, round(size, 1), bold=True)
    small = replace(look.body, size=rng.choice([8.0, 9.0]))
    mark = shown if rng.random() < 0.6 else f"第{words.han_number(number)}版" if not letter else shown
    if mark != shown:
        page.gold["folio"].pop("label")
    page.mark(mark)
    printed, people = staff(look)
    page.gold["staff"] = people
    page.mark("：" * len(people) if "：" in printed else "")
    date = solar(look) + rng.choice([" ", "  "]) + week(look)
    page.mark(date)
    named = rng.random() < 0.5
    if named:
        page.gold["masthead"] = {
            "title": look.paper, "cn_number": None, "issn": None, "postal_code": None, "issue_number": None,
            "page_count": None, "price": None, "publisher": None, "contacts": [],
        }  # fmt: skip
    base, frame = place.base + size, page.new_frame()
    right = rng.random() < 0.5
    heading = replace(place, base=base)
    sections = atoms_of(section, replace(big, size=round(size * 0.8, 1), bold=False))
    pen.write(atoms_of(mark, big), heading, frame, align=1.0 if right else 0.0)
    width = size * (len(mark) + 1)
    pen.write(
        sections, Slot(place.start + width, place.end - width, base), page.new_frame(), align=1.0 if right else 0.0
    )
    taken = width + size * 0.8 * (len(section) + 1.5)
    rest = Slot(place.start + (0 if right else taken), place.end - (taken if right else 0), base)
    rows = [date, printed]
    if named:
        rows = [look.paper + "  " + date, printed]
    if rng.random() < 0.5 and measure(look.atoms("    ".join(rows), small)) < rest.length:
        pen.write(look.atoms("    ".join(rows), small), rest, page.new_frame(), align=0.0 if right else 1.0)
    else:
        for number_, row in enumerate(rows):
            slot = replace(rest, base=base - (1 - number_) * small.size * 1.25)
            pen.write(look.atoms(row, small), slot, page.new_frame(), align=0.0 if right else 1.0)
    below = base + size * 0.35
    pen.shape("rule", (place.start, below, place.end, below), width=rng.choice([0.5, 1.5]))
    if rng.random() < 0.4:
        pen.shape("rule", (place.start, below + 2, place.end, below + 2), width=0.4)
    return below + look.pitch
