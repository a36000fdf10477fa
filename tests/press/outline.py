"""Type turned into outlines: drawn paths that look like text and hold no characters."""

from __future__ import annotations

import functools
import re

from tests.press.canvas import Page, Shape
from tests.press.mupdf import pymupdf

STEP = re.compile(r"[MLHVCZ]|-?[\d.]+(?:e-?\d+)?")


@functools.cache
def operators(char: str) -> str:
    """The outline of a character as path operators, one em wide."""
    document = pymupdf.open()
    page = document.new_page(width=100, height=100)
    page.insert_text((0, 88), char, fontname="china-s", fontsize=100)
    found = re.search(r'<path id="font[^"]*" d="([^"]*)"', page.get_svg_image(text_as_path=True))
    steps = STEP.findall(found[1]) if found else []
    out: list[str] = []
    x = y = 0.0
    kind, at = "", 0
    while at < len(steps):
        if steps[at].isalpha():
            kind, at = steps[at], at + 1
            if kind == "Z":
                out.append("h")
                continue
        take = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6}[kind]
        numbers = [float(step) for step in steps[at : at + take]]
        at += take
        x = numbers[0] if kind == "H" else x if kind == "V" else numbers[-2]
        y = numbers[0] if kind == "V" else y if kind == "H" else numbers[-1]
        shown = numbers if kind == "C" else [x, y]
        out.append(" ".join(f"{number:.4g}" for number in shown) + {"M": " m", "C": " c"}.get(kind, " l"))
        kind = "L" if kind == "M" else kind
    return " ".join(out)


def outline(page: Page, first: int) -> None:
    """Turn the lines of a page from the `first` on into drawn paths."""
    for line in page.lines[first:]:
        for glyph in line.glyphs:
            size = glyph.style.size
            x, y = (glyph.x - size / 2, glyph.y + 0.88 * size) if line.vertical else (glyph.x, glyph.y)
            path = f"{size:.2f} 0 0 {size:.2f} {x:.2f} {page.height - y:.2f} cm {operators(glyph.char)} f"
            box = (x, y - 0.88 * size, x + size, y + 0.12 * size)
            page.shapes.append(Shape("path", box, colour=glyph.style.colour, payload=path))
    del page.lines[first:]
