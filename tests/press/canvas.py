"""The page as it is composed: lines of glyphs and shapes with their places, and the gold that grows with them.

Blocks are set in directions of their own: along the writing and across it. A horizontal pen writes to the right and
goes down; a vertical pen writes down and goes to the left. So one composer makes both kinds of page.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.press.faces import Fonts, Style
from tests.press.typeset import Atom, Set, Slot, atoms_of, justify, measure

Json = dict[str, Any]
FORMS = str.maketrans("—“”（）《》「」『』…", "︱﹁﹂︵︶︽︾﹁﹂﹃﹄︙")
BASELINE = 0.88  # The baseline of Han type lies this far below the top of its square.


@dataclass(frozen=True)
class Glyph:
    """One character on the page; x and y are its origin on the baseline, or the top middle in vertical writing."""

    char: str
    x: float
    y: float
    style: Style
    gap: bool = False


@dataclass(frozen=True)
class Line:
    """Glyphs written one after the other; `frame` tells what block they belong to."""

    glyphs: tuple[Glyph, ...]
    frame: int
    vertical: bool = False
    turned: bool = False  # The glyphs lie on their side.


@dataclass(frozen=True)
class Shape:
    """A drawn thing: fill, rule, dashed or image, with its box."""

    kind: str
    box: tuple[float, float, float, float]
    colour: tuple[float, float, float] = (0.0, 0.0, 0.0)
    width: float = 0.5
    payload: Any = None


@dataclass
class Page:
    """One page: what is drawn on it and what it says."""

    rng: random.Random
    width: float
    height: float
    fonts: Fonts
    lines: list[Line] = field(default_factory=list)
    shapes: list[Shape] = field(default_factory=list)
    gold: Json = field(default_factory=dict)
    marks: list[str] = field(default_factory=list)  # Printed, but in no printed value of the gold.
    labels: list[str] = field(default_factory=list)
    traits: list[str] = field(default_factory=list)
    frame: int = 0
    stacked: bool = False  # Vertical lines are upright glyphs of horizontal fonts, one by one.
    forms: bool = False  # Vertical lines have presentation forms for brackets, quotes and dashes.
    visual: bool = False  # Lines from right to left stand in the file as the eye would read them from left to right.
    outlines: int = 0  # Headlines drawn so far.
    turns: bool = False  # Dashes in vertical lines are turned glyphs.

    def __post_init__(self) -> None:
        """Start with an empty gold page."""
        empty: Json = {"folio": None, "masthead": None, "dateline": None}
        lists: Json = {k: [] for k in ("articles", "captions", "teasers", "notices", "staff", "furniture", "unplaced")}
        self.gold = {"index": 1, "size": {"width": self.width, "height": self.height}, **empty, **lists}

    def new_frame(self) -> int:
        """A number for the next block."""
        self.frame += 1
        return self.frame

    def mark(self, *texts: str) -> None:
        """Note what is printed without being a printed value."""
        self.marks.extend(texts)


@dataclass(frozen=True)
class Pen:
    """Writes on a page in a direction, from an origin: the top left, or the top right for vertical and leftward pens."""

    page: Page
    vertical: bool = False
    ox: float = 0.0
    oy: float = 0.0
    leftwards: bool = False  # Horizontal lines run from right to left.

    def point(self, along: float, across: float) -> tuple[float, float]:
        """The place on the page."""
        if self.vertical:
            return self.ox - across, self.oy + along
        return self.ox + (-along if self.leftwards else along), self.oy + across

    def box(self, start: float, top: float, end: float, bottom: float) -> tuple[float, float, float, float]:
        """The box on the page."""
        (x0, y0), (x1, y1) = self.point(start, top), self.point(end, bottom)
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)

    def shape(self, kind: str, box: tuple[float, float, float, float], **more: Any) -> None:  # noqa: ANN401
        """Draw; `more` are the other fields of the shape."""
        self.page.shapes.append(Shape(kind, self.box(*box), **more))

    def put(self, line: Set, slot: Slot, frame: int) -> None:
        """Write a set line into its slot."""
        glyphs: list[Glyph] = []
        turned: list[Glyph] = []
        page = self.page
        for atom, offset in zip(line.atoms, line.offsets, strict=True):
            size = atom.style.size
            base = slot.base - atom.style.rise * size
            across = base - BASELINE * size + size / 2 if self.vertical else base
            x, y = self.point(slot.start + offset + (atom.width if self.leftwards else 0), across)
            char = atom.char
            if self.vertical and page.forms and atom.style.face.has(char.translate(FORMS)):
                char = char.translate(FORMS)
            put = turned if self.vertical and page.turns and char in "—…" else glyphs
            put.append(Glyph(char, x, y, atom.style, atom.gap))
        if self.leftwards and page.visual:
            glyphs.reverse()
        page.lines.append(Line(tuple(glyphs), frame, self.vertical))
        if turned:
            page.lines.append(Line(tuple(turned), frame, vertical=True, turned=True))

    def write(self, atoms: Sequence[Atom], slot: Slot, frame: int, *, align: float = 0.0, spacing: float = 0.0) -> None:
        """Write one line: `align` 0 is at the start, 0.5 centred, 1 at the end; `spacing` goes between characters."""
        spare = slot.length - measure(atoms) - spacing * (len(atoms) - 1)
        at, offsets = max(spare, 0) * align, []
        for atom in atoms:
            offsets.append(at)
            at += atom.width + spacing
        self.put(Set(tuple(atoms), tuple(offsets)), slot, frame)

    def text(self, text: str, style: Style, slot: Slot, frame: int | None = None, *, align: float = 0.0) -> None:
        """Write a plain text on one line."""
        self.write(atoms_of(text, style), slot, self.page.new_frame() if frame is None else frame, align=align)

    def spread(self, atoms: Sequence[Atom], slot: Slot, frame: int) -> None:
        """Write one line from edge to edge."""
        self.put(justify(atoms, slot.length, last=False), slot, frame)
