"""Draws the picture of the README: the sample page as it comes in, coloured by what each block turned out to be.

    python benchmarks/picture.py [-o FILE]

It writes `docs/roles.svg` when no other file is named; a test says when the picture no longer shows what the library does.
"""

from __future__ import annotations

import argparse
from html import escape
from pathlib import Path

from paperparse.errors import columns
from paperparse.model.page import Page
from paperparse.pipeline import Trace, trace
from paperparse.roles import Placed, Role

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "fixtures" / "zhejiang-fazhi-2022-05-31" / "source.txt"
PICTURE = ROOT / "docs" / "roles.svg"

COLOURS = {
    Role.EDGE: "#5b6b8c",
    Role.FURNITURE: "#8a8a8a",
    Role.HEADLINE: "#b3261e",
    Role.COLUMN_LABEL: "#b3261e",
    Role.BYLINE: "#7a4fb5",
    Role.JUMP: "#7a4fb5",
    Role.TEXT: "#333333",
    Role.SUBHEAD: "#c2571a",
    Role.CAPTION: "#1b7f79",
    Role.TEASER: "#2f6fb7",
    Role.NOTICE: "#8a6d1b",
    Role.UNPLACED: "#000000",
}
LINE, MARGIN, LABEL, WIDTH, SIZE = 22, 20, 92, 940, 14
"""Pixels: the height of a line, the margin, the column of labels, the picture; and the type."""
MOST_COLUMNS = 100
"""Of a line of text; a Han character takes two."""


def cut(print_: str) -> str:
    """The beginning of a block that fits on one line."""
    shown = ""
    for char in print_:
        if columns(shown + char) > MOST_COLUMNS:
            return shown + "…"
        shown += char
    return shown


def row(traced: Trace, placed: Placed, y: int) -> str:
    """One block: its role at the left, its first words at the right."""
    colour = COLOURS[placed.role]
    print_ = escape(cut(traced.flow.show(traced.flow.blocks[placed.block])))
    weight = "bold" if placed.role is Role.HEADLINE else "normal"
    return (
        f'<rect x="{MARGIN}" y="{y - SIZE}" width="4" height="{LINE - 4}" fill="{colour}"/>'
        f'<text x="{MARGIN + 12}" y="{y}" fill="{colour}" font-size="{SIZE - 2}">{placed.role.value}</text>'
        f'<text x="{MARGIN + LABEL}" y="{y}" fill="{colour}" font-weight="{weight}">{print_}</text>'
    )


def draw(traced: Trace) -> str:
    """The whole picture."""
    rows: list[str] = []
    y = MARGIN + SIZE
    for placed in traced.roles:
        if rows and traced.blocks[placed.block].gap:
            y += LINE // 3
        rows.append(row(traced, placed, y))
        y += LINE
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{y}" viewBox="0 0 {WIDTH} {y}" '
        f'font-family="Noto Sans CJK SC, PingFang SC, Microsoft YaHei, sans-serif" font-size="{SIZE}">\n'
        f'<rect width="{WIDTH}" height="{y}" fill="#ffffff"/>\n' + "\n".join(rows) + "\n</svg>\n"
    )


def main() -> None:
    """Write the picture."""
    parser = argparse.ArgumentParser(description="Draws the picture of the README.")
    parser.add_argument("-o", dest="file", type=Path, default=PICTURE)
    parser.parse_args().file.write_text(draw(trace(Page(1, SOURCE.read_text("utf-8-sig")))), "utf-8")


if __name__ == "__main__":
    main()
