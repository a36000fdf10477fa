"""The look of a page: sizes, faces and habits that all its stories share, chosen by the seed."""

from __future__ import annotations

import datetime
import random
from collections.abc import Callable
from dataclasses import dataclass, replace

from tests.press import faces, words
from tests.press.canvas import Page, Pen
from tests.press.faces import Style
from tests.press.text import Desk
from tests.press.typeset import Atom, Slot, atoms_of

SIZES = {
    "broadsheet": (1105.5, 1559.0),
    "narrow": (963.8, 1502.4),
    "tabloid": (779.5, 1105.5),
    "metro": (708.7, 1020.5),
}
NOTES = set("①②③")
WIDE = str.maketrans({code: code + 0xFEE0 for code in range(0x21, 0x7F)})
TINTS = [(0.93, 0.95, 0.98), (0.95, 0.95, 0.95), (0.99, 0.95, 0.9), (0.92, 0.97, 0.92)]


@dataclass
class Look:
    """What the stories of a page have in common."""

    rng: random.Random
    desk: Desk
    body: Style
    digits: Style | None  # The style of numerals when it is not the body's.
    pitch: float  # From baseline to baseline.
    gutter: float
    margin: float
    top: float
    columns: list[tuple[float, float]]
    head: Style  # The face of titles; the size is chosen story by story.
    minor: Style  # The face of kickers and decks.
    sub: Style
    align: float  # Of headlines: 0 left, 0.5 centred.
    indent: float  # Of paragraphs, in em.
    blank: bool  # A blank line parts paragraphs.
    spaces: str  # How a gap is written: "char" or "gap".
    parting: str  # What parts stories: rules, thin fills, dashes or white.
    byline_at: str
    column_rules: bool
    tint: tuple[float, float, float]
    paper: str
    bold_lead: bool
    spaced: bool = False  # Headlines and dates are letter-spaced.
    shadow: bool = False  # Titles are printed twice, a little apart.
    outlined: bool = False  # Some headlines are drawn paths without characters.
    drop: int = 0  # Lines that the first character of a story takes.
    captions: str = "below"  # Where captions stand: below, above, beside, inside.
    han_pages: bool = False  # Jumps and teasers name pages in Han numerals.
    wide: bool = False  # Numerals are as wide as Han characters, for vertical lines.

    @property
    def date(self) -> datetime.date:
        """The day of the issue."""
        return self.desk.date

    @property
    def size(self) -> float:
        """The body size, in points."""
        return self.body.size

    def atoms(self, text: str, style: Style | None = None) -> list[Atom]:
        """A text in the body's style or another, numerals and spaces as the page has them."""
        style = style or self.body
        text = text.translate(WIDE) if self.wide else text
        latin = self.digits if style == self.body else None
        atoms = atoms_of(text, style, latin=latin, gaps=self.spaces == "gap")
        raised = replace(style, size=round(style.size * 0.62, 2), rise=0.5)
        return [replace(atom, style=raised) if atom.char in NOTES and style == self.body else atom for atom in atoms]

    def span(self, first: int, last: int) -> tuple[float, float]:
        """The left and right edge of the columns `first` to `last`, counted from 0."""
        return self.columns[first][0], self.columns[last][1]


def grid(width: float, margin: float, count: int, gutter: float) -> list[tuple[float, float]]:
    """Equal columns."""
    column = (width - 2 * margin - (count - 1) * gutter) / count
    return [(margin + i * (column + gutter), margin + i * (column + gutter) + column) for i in range(count)]


def make_look(rng: random.Random, width: float, fonts: faces.Fonts, *, count: int | None = None) -> Look:
    """A look for a page of this width."""
    size = rng.choice([8, 8.5, 9, 9, 9.5, 10, 10.5]) if width > 850 else rng.choice([7.5, 8, 8.5, 9])
    margin = round(rng.uniform(28, 52), 1)
    gutter = round(size * rng.uniform(1.0, 2.2), 2)
    fitting = [n for n in range(4, 9) if 10.5 <= (width - 2 * margin - (n - 1) * gutter) / n / size <= 19]
    count = count or rng.choice(fitting or [5])
    body = Style(rng.choice([fonts.song, fonts.song, fonts.song, fonts.fang]), size)
    digits = Style(fonts.latin, round(size * rng.choice([0.95, 1.0, 1.05]), 2)) if rng.random() < 0.3 else None
    return Look(
        rng=rng,
        desk=Desk(rng, words.day(rng)),
        body=body,
        digits=digits,
        pitch=round(size * rng.uniform(1.27, 1.65), 2),
        gutter=gutter,
        margin=margin,
        top=round(rng.uniform(30, 48), 1),
        columns=grid(width, margin, count, gutter),
        head=Style(rng.choice([fonts.hei, fonts.hei, fonts.song]), 0, bold=rng.random() < 0.7),
        minor=Style(rng.choice([fonts.kai, fonts.hei, fonts.song]), 0),
        sub=Style(fonts.hei, size, bold=rng.random() < 0.5),
        align=rng.choice([0.5, 0.5, 0.0]),
        indent=2.0,
        blank=False,
        spaces=rng.choice(["char", "gap"]),
        parting=rng.choice(["rules", "rules", "fills", "dashes", "white", "white"]),
        byline_at=rng.choice(["column", "head", "column", "end", "mixed"]),
        column_rules=rng.random() < 0.12,
        tint=rng.choice(TINTS),
        paper=words.place(rng) + rng.choice(words.PAPERS),
        bold_lead=rng.random() < 0.6,
    )


def make_page(rng: random.Random, size: str, kind: str | None = None) -> tuple[Page, Look]:
    """An empty page with its look."""
    width, height = SIZES[size]
    page = Page(rng, width, height, faces.choose(rng, kind=kind))
    return page, make_look(rng, width, page.fonts)


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


def untuned(_page: Page, _look: Look) -> None:
    """The page stays as it was chosen."""


Tune = Callable[[Page, Look], None]


def part_stories(pen: Pen, look: Look, box: tuple[float, float, float, float]) -> None:
    """The rule between two stories, as this page has it: `box` is a line, lying or standing."""
    start, top, end, bottom = box
    if look.parting == "fills":
        pen.shape("fill", (start, top, end if end > start else start + 0.6, bottom if bottom > top else top + 0.6))
    elif look.parting != "white":
        pen.shape("dashed" if look.parting == "dashes" else "rule", box, width=0.5)


def slots_of(
    columns: list[tuple[float, float]],
    top: list[float],
    bottom: list[float],
    look: Look,
    obstacles: list[tuple[float, float, float, float]] | None = None,
) -> list[Slot]:
    """The line slots of columns between their tops and bottoms, in the order of reading, around the obstacles.

    A line beside an obstacle gets what is left of its column when that is at least five characters wide.
    """
    slots: list[Slot] = []
    size = look.size
    for index, (left, right) in enumerate(columns):
        base = top[index] + 0.9 * size
        while base + 0.12 * size <= bottom[index] + 0.01:
            start, end = left, right
            for x0, y0, x1, y1 in obstacles or []:
                if base - 0.9 * size < y1 and base + 0.12 * size > y0 and x0 < end and x1 > start:
                    start, end = max(((start, min(end, x0)), (max(start, x1), end)), key=lambda part: part[1] - part[0])
            if end - start >= 5 * size:
                slots.append(Slot(start, end, base, index))
            base += look.pitch
    return slots
