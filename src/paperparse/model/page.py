"""A page as it is printed: its text, its lines and its blocks, before anything is recognised."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import field, frozen

from paperparse.model.geometry import Span

if TYPE_CHECKING:
    from paperparse.model.scan import Mark
    from paperparse.model.sheet import Glyph


@frozen
class Size:
    """Width and height of a page: points, or pixels for a picture."""

    width: float
    height: float


@frozen
class Line:
    """One printed line."""

    span: Span
    """Its print, without the white space around it."""
    indent: int = 0
    """The white space before it, in half-width columns (an ideographic space is 2)."""
    blank_before: int = 0
    """How many empty lines stand above it."""
    trailing: int = 0
    """The white space after it, in characters."""


class Part(StrEnum):
    """What the layout of a page makes of a block before anything is read."""

    HEADING = "heading"
    """A line of display type that heads columns."""
    TEXT = "text"
    """Print in columns."""
    PICTURE = "picture"
    """Print that stands with a picture."""
    ALONE = "alone"
    """Display type with no columns below it: a flag, a page number, an advert, an entry of an index."""


@frozen
class Told:
    """What a file that paperparse itself wrote says of a block: it need not be guessed again."""

    role: str
    """The name of its field, as `title`, `paragraph`, `caption-title`."""
    opens: bool = False
    """Whether a new object begins here: a story, a caption, a notice."""
    kind: str | None = None
    """Of a contact, a notice or furniture."""


@frozen
class Setting:
    """How a block is set on a page with geometry; sizes are in units of the page's body type."""

    part: Part
    story: int
    """The number of its story or picture in reading order; blocks of one number belong together."""
    frame: int | None = None
    """The number of the box or tint that it stands in."""
    size: float = 1.0
    bold: bool = False
    other_type: bool = False
    """Whether font or size is not that of the stories' text."""
    centred: bool = False
    coloured: bool = False
    """Whether it is neither black nor grey: labels of series often are not."""
    starts: bool | None = None
    """Whether an indent begins a paragraph here; None where the page sets no indents."""
    host: int | None = None
    """Of print that stands with a picture: the number of the story around the picture."""
    top: float = 0.0
    """Of the page's height: where it begins, 0 to 1."""
    told: Told | None = None
    """Where the source says it; of the blocks of a page all have it, or none."""

    def standing(self, story: int, frame: int | None, host: int | None, top: float) -> Setting:
        """The same setting at a place: `attrs.evolve` takes three times as long, and every block of a page comes here."""
        return Setting(
            self.part,
            story,
            frame,
            self.size,
            self.bold,
            self.other_type,
            self.centred,
            self.coloured,
            self.starts,
            host,
            top,
            self.told,
        )


@frozen
class Block:
    """Lines that were set as one: a paragraph, or a heading of one line."""

    lines: tuple[Line, ...]
    setting: Setting | None = None
    """None for a text source."""

    @property
    def gap(self) -> bool:
        """Whether an empty line parts it from the block before."""
        return self.lines[0].blank_before > 0


Corners = tuple[float, float, float, float]
"""x0, y0, x1, y1 on the page as displayed."""


@frozen
class PrintedLine:
    """Where a stretch of the page text stands on the page."""

    span: Span
    corners: Corners
    prints: Sequence[Glyph | Mark]
    """What prints each character; blanks that were put in have what stands before them."""
    sure: float | None = None
    """How sure an OCR engine was of its characters, 0 to 1; None where nobody had to guess."""
    there: Callable[[Corners], Corners] | None = field(default=None, eq=False, repr=False)
    """What leads the boxes of `prints` to the page as displayed; None where they are there."""

    def marks(self, start: int = 0, end: int | None = None) -> list[Corners]:
        """The box of each character from `start` to `end`: few are ever asked for, so none is made before."""
        boxes: list[Corners] = [one[1:5] for one in self.prints[start:end]]
        return boxes if self.there is None else list(map(self.there, boxes))


@frozen
class Page:
    """One page of a source."""

    index: int
    """Position in the source, from 1."""
    text: str
    """The page text: the decoded source between two form feeds, unchanged; of a page with geometry the lines in
    reading order, a line end after each."""
    size: Size | None = None
    """None for a text source."""
    blocks: tuple[Block, ...] | None = field(default=None, repr=False)
    """None for a text source, whose blocks are told from its text."""
    printed: tuple[PrintedLine, ...] = field(default=(), repr=False)
    """Where the text stands; empty for a text source."""
    textless: tuple[Corners, ...] = field(default=(), repr=False)
    """Pictures and drawings without print of their own."""
