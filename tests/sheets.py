"""Sheets drawn in code: glyphs set one by one, rules, boxes and pictures, and what a layout makes of them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from attrs import define, evolve, field

from paperparse.layout.sheet import lay_out
from paperparse.model.page import Page, Size
from paperparse.model.sheet import Area, Glyph, Picture, Sheet, Style

EM = 9.0
LEADING = 1.5
ABOVE = 0.86
"""Of the em square above the baseline."""

NARROW = frozenset("/.:il|")
"""Characters of 0.28 em; the other ASCII ones take half an em."""


@define
class Drawn:
    """A page that is drawn step by step; places are the left and top edge of the first em box."""

    width: float = 600.0
    height: float = 800.0
    glyphs: list[Glyph] = field(factory=list)
    areas: list[Area] = field(factory=list)
    pictures: list[Picture] = field(factory=list)
    _styles: dict[Style, Style] = field(factory=dict)

    def text(  # noqa: PLR0913 - how it is set
        self,
        x: float,
        y: float,
        text: str,
        *,
        size: float = EM,
        bold: bool = False,
        font: str = "Song",
        pitch: float | None = None,
        down: bool = False,
        vertical: bool = False,
    ) -> Drawn:
        """One line: every character is a glyph of its own, every blank a gap.

        `pitch` is the distance from character to character where it is not the advance. `down` sets them one below
        the other; `vertical` says so in their style too, as a font of writing mode 1 does.
        """
        style = Style(font, size, bold=bold, vertical=vertical)
        style = self._styles.setdefault(style, style)
        for char in text:
            advance = size if down else advance_of(char) * size
            if not char.isspace():
                self.glyphs.append(Glyph(char, x, y, x + (size if down else advance), y + size, style))
            step = advance if pitch is None else pitch
            x, y = (x, y + step) if down else (x + step, y)
        return self

    def column(  # noqa: PLR0913 - how it is set
        self,
        x: float,
        y: float,
        lines: Sequence[str],
        *,
        size: float = EM,
        bold: bool = False,
        font: str = "Song",
        down: bool = False,
        vertical: bool = False,
    ) -> Drawn:
        """Lines one below the other; lines that run down follow each other to the left."""
        for number, line in enumerate(lines):
            step = number * LEADING * size
            at = (x - step, y) if down else (x, y + step)
            self.text(*at, line, size=size, bold=bold, font=font, down=down, vertical=vertical)
        return self

    def story(  # noqa: PLR0913 - how it is set
        self, x: float, y: float, mark: str, *, columns: int = 2, rows: int = 6, size: float = 20.0, title: int = 6
    ) -> Drawn:
        """A headline above columns of ten ems that stand twelve ems apart, all of it printed with one character."""
        self.text(x, y, mark * title, size=size)
        for number in range(columns):
            self.column(x + 12 * EM * number, y + size + EM, body(mark, rows))
        return self

    def rule(self, x0: float, y0: float, x1: float, y1: float) -> Drawn:
        """A hairline, across or upright."""
        self.areas.append(Area(x0 - 0.25, y0 - 0.25, x1 + 0.25, y1 + 0.25, filled=True))
        return self

    def box(self, x0: float, y0: float, x1: float, y1: float, *, tint: int | None = None) -> Drawn:
        """A line around a rectangle, or a rectangle filled with a colour."""
        self.areas.append(Area(x0, y0, x1, y1, filled=tint is not None, stroked=tint is None, colour=tint or 0))
        return self

    def picture(self, x0: float, y0: float, x1: float, y1: float) -> Drawn:
        """The place of an image."""
        self.pictures.append(Picture(x0, y0, x1, y1))
        return self

    def sheet(self) -> Sheet:
        """The page."""
        size = Size(self.width, self.height)
        return Sheet(1, size, tuple(self.glyphs), tuple(self.areas), tuple(self.pictures))


def advance_of(char: str) -> float:
    """How wide a character is set, in ems."""
    return 0.28 if char in NARROW else 0.5 if char.isascii() else 1.0


def body(mark: str, rows: int = 6, width: int = 10) -> list[str]:
    """Full lines of one character."""
    return [mark * width] * rows


def on_its_side(sheet: Sheet) -> Sheet:
    """The sheet turned a quarter clockwise."""
    high = sheet.size.height

    def turn(box: tuple[float, ...]) -> tuple[float, float, float, float]:
        return high - box[3], box[0], high - box[1], box[2]

    styles = {style: style._replace(turn=1) for style in {glyph.style for glyph in sheet.glyphs}}
    return evolve(
        sheet,
        size=Size(high, sheet.size.width),
        glyphs=tuple(Glyph(glyph.text, *turn(glyph[1:5]), styles[glyph.style]) for glyph in sheet.glyphs),
        areas=tuple(Area(*turn(area[:4]), *area[4:]) for area in sheet.areas),
        pictures=tuple(Picture(*turn(picture)) for picture in sheet.pictures),
    )


def page_of(drawn: Drawn) -> Page:
    """The page that the layout makes of a drawing."""
    return lay_out(drawn.sheet()).page


def lines(page: Page) -> list[str]:
    """The lines of a page in reading order."""
    return page.text.split("\n")[:-1]


def reading(text: str) -> str:
    """The characters of a text in order, each run of one character once."""
    return "".join(char for char, _ in groupby("".join(text.split())))


def stories(page: Page) -> list[str]:
    """What each story, and each picture, of a page prints: its runs of characters in order."""
    found: dict[int, str] = {}
    for block in page.blocks or ():
        assert block.setting is not None
        text = "".join(page.text[line.span.start : line.span.end] for line in block.lines)
        found[block.setting.story] = found.get(block.setting.story, "") + text
    return [reading(text) for text in found.values()]
