"""A page while it is read: lines, rules and pictures as a file tells them, mended where that loses no print."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from math import isfinite
from statistics import median
from typing import NamedTuple

from attrs import define, field, frozen

from paperparse.errors import LimitError, SourceError
from paperparse.limits import GLYPHS, SCAN_SIDE
from paperparse.model.page import Size
from paperparse.model.scan import Mark, Point, Scan, TextLine
from paperparse.model.sheet import Area, Picture
from paperparse.readers.formats._geometry import Box, around, hull
from paperparse.readers.formats._paragraphs import rows_of

THIN = 0.2
"""The ratio of the sides below which a drawn element is a rule and no frame."""

CONTROL = {code: " " if chr(code).isspace() else None for code in (*range(0x20), 0x7F, 0xFEFF)}
"""Characters that print nothing; line ends inside a word or line are blanks."""


class Type(NamedTuple):
    """What is told of the type of a word."""

    size: float | None = None
    """In the unit of the page."""
    font: str = ""
    bold: bool = False


PLAIN = Type()


class Piece(NamedTuple):
    """A character, a word or more, as one element of a file tells it."""

    text: str
    box: Box | None
    """In the unit of the file; None where the file has none."""
    sure: float | None = None
    type: Type = PLAIN


@frozen
class Found:
    """A line as a file tells it; lengths are in the unit of the file."""

    what: str
    """What errors call it: `TextLine l_12`."""
    pieces: Sequence[Piece]
    box: Box | None = None
    outline: tuple[Point, ...] = ()
    vertical: bool | None = None
    block: int = 0
    home: Box | None = None
    """The box of the block that it stands in."""


def _side(value: float | None) -> float | None:
    """A side of a page as stated; None for what cannot be one."""
    return value if value is not None and 0 < value <= SCAN_SIDE else None


@define
class Draft:
    """A page while it is read."""

    index: int
    width: float | None = field(default=None, converter=_side)
    """As the file states it, scaled; None where it does not."""
    height: float | None = field(default=None, converter=_side)
    scale: tuple[float, float] = (1.0, 1.0)
    """What lengths of the file are multiplied with, across and down."""
    _lines: list[TextLine] = field(factory=list)
    _areas: list[Area] = field(factory=list)
    _pictures: list[Picture] = field(factory=list)
    _characters: int = 0

    def add(self, found: Found) -> None:
        """Puts a line in. Raises `SourceError` for one that stands nowhere, `LimitError` for one too many."""
        pieces = [piece._replace(text=text) for piece in found.pieces if (text := _printed(piece.text))]
        if not pieces:
            return
        self._characters += sum(len(piece.text) for piece in pieces)
        if self._characters > GLYPHS:
            message = f"page {self.index}: more than {GLYPHS:,} characters; this is no newspaper page"
            raise LimitError(message)
        outline = tuple((x * self.scale[0], y * self.scale[1]) for x, y in found.outline)
        marks = _marks([(piece.text, self._place(piece.box)) for piece in pieces])
        if not marks:
            marks = [Mark(_text_of(piece.text for piece in pieces), *self._home(found))]
        style = _commonest(pieces)
        self._lines.append(
            TextLine(
                tuple(marks),
                outline=outline,
                size=style.size,
                font=style.font,
                bold=all(piece.type.bold for piece in pieces if piece.text.strip()),
                vertical=found.vertical,
                block=found.block,
                sure=_certainty(pieces),
            )
        )

    def paragraph(self, found: Found) -> None:
        """Puts text in that has one box for all its lines."""
        if not found.pieces:
            return
        text = "\n".join(piece.text for piece in found.pieces)
        rest = found.pieces[0]
        box = found.box or found.home
        rows: list[tuple[str, Box | None]] = [(row, None) for row in text.splitlines()]
        if box is not None:
            # Its rows are told by the shape of the box as printed, which shares of a page are not.
            across, down = self.scale
            drawn = box[0] * across, box[1] * down, box[2] * across, box[3] * down
            rows = [
                (row, (x0 / across, y0 / down, x1 / across, y1 / down))
                for row, (x0, y0, x1, y1) in rows_of(text, drawn, vertical=found.vertical)
            ]
        for row, place in rows:
            piece = rest._replace(text=row, box=place)
            self.add(Found(found.what, [piece], place or box, (), found.vertical, found.block, found.home))

    def rule(self, box: Box | None) -> None:
        """Puts a drawn element in: a rule when it is thin, else a frame."""
        drawn = self._drawn(box)
        if drawn is None:
            return
        wide, high = drawn[2] - drawn[0], drawn[3] - drawn[1]
        thin = min(wide, high) <= THIN * max(wide, high)
        self._areas.append(Area(*drawn, filled=thin, stroked=not thin))

    def frame(self, box: Box | None) -> None:
        """Puts the frame of a table in."""
        drawn = self._drawn(box)
        if drawn is not None:
            self._areas.append(Area(*drawn, stroked=True))

    def picture(self, box: Box | None) -> None:
        """Puts the place of an image in."""
        place = self._place(box)
        if place is not None:
            self._pictures.append(Picture(*place))

    def em(self) -> float | None:
        """The height of most lines so far, in the unit of the page."""
        heights = [mark.y1 - mark.y0 for line in self._lines for mark in line.marks]
        return median(heights) if heights else None

    def scan(self) -> Scan:
        """The page."""
        size = self._size()
        wide, high = size.width, size.height
        areas = tuple(
            area._replace(x1=min(area.x1, wide), y1=min(area.y1, high))
            for area in self._areas
            if area.x0 < wide and area.y0 < high
        )
        pictures = tuple(
            Picture(picture.x0, picture.y0, min(picture.x1, wide), min(picture.y1, high))
            for picture in self._pictures
            if picture.x0 < wide and picture.y0 < high
        )
        return Scan(self.index, size, tuple(self._lines), areas, pictures)

    def _size(self) -> Size:
        """The size as stated, or larger where print stands beyond: stated sizes are wrong more often than boxes."""
        stated = (self.width or 0.0, self.height or 0.0)
        boxes: list[Box] = [(mark.x0, mark.y0, mark.x1, mark.y1) for line in self._lines for mark in line.marks]
        if not all(stated):
            boxes += filter(None, (self._drawn(around(line.outline)) for line in self._lines))
            boxes += [drawn[:4] for drawn in self._areas]
            boxes += self._pictures
        _, _, right, bottom = hull(boxes) or (0.0, 0.0, 0.0, 0.0)
        return Size(max(stated[0], right), max(stated[1], bottom))

    def _home(self, found: Found) -> Box:
        """Where a line stands whose words have no box."""
        page = (0.0, 0.0, self.width, self.height) if self.width and self.height else None
        for box in (self._place(found.box), self._place(around(found.outline)), self._place(found.home), page):
            if box is not None:
                return box
        message = f"page {self.index}: {found.what}: no box, and none around it; write the file with coordinates"
        raise SourceError(message)

    def _place(self, box: Box | None) -> Box | None:
        """The box on the page; None for one without area or far off the page."""
        drawn = self._drawn(box)
        return drawn if drawn is not None and drawn[0] < drawn[2] and drawn[1] < drawn[3] else None

    def _drawn(self, box: Box | None) -> Box | None:
        """The box on the page, which may be as thin as a hairline."""
        if box is None:
            return None
        across, down = self.scale
        x0, y0 = max(0.0, box[0] * across), max(0.0, box[1] * down)
        x1, y1 = box[2] * across, box[3] * down
        # What is larger than any page is a slip of a tool, as is what ends before the page begins.
        inside = isfinite(x1 + y1) and max(x1, y1) <= SCAN_SIDE and x0 <= x1 and y0 <= y1 and (x0 < x1 or y0 < y1)
        return (x0, y0, x1, y1) if inside else None


def finest(parts: Sequence[Piece], whole: Piece) -> list[Piece]:
    """The parts of a line or word where they have places and say what it says itself, else the whole.

    Where they differ the line is right, as a rule: people correct lines.
    """
    spelt = bare("".join(part.text for part in parts))
    agree = spelt == bare(whole.text) or not whole.text.strip()
    return list(parts) if spelt and agree and any(part.box for part in parts) else [whole]


def bare(text: str) -> str:
    """A text without its blanks."""
    return "".join(text.split())


def joined(before: str, after: str) -> str:
    """Two texts of one line as one: a blank stands between Latin words only.

    >>> joined("本报", "讯"), joined("Made", "in")
    ('本报讯', 'Made in')
    """
    apart = before[-1:].isascii() and after[:1].isascii() and before[-1:].isalnum() and after[:1].isalnum()
    return f"{before} {after}" if apart else before + after


def _printed(text: str) -> str:
    return text.translate(CONTROL).strip()


def _text_of(texts: Iterable[str]) -> str:
    whole = ""
    for text in texts:
        whole = joined(whole, text)
    return whole


def _marks(placed: Sequence[tuple[str, Box | None]]) -> list[Mark]:
    """The marks of a line; a text without a box shares that of its neighbour. None where no text has a box."""
    marks: list[Mark] = []
    waiting = ""
    for text, box in placed:
        if box is not None:
            marks.append(Mark(joined(waiting, text), *box))
            waiting = ""
        elif marks:
            marks[-1] = marks[-1]._replace(text=joined(marks[-1].text, text))
        else:
            waiting = joined(waiting, text)
    return marks


def _commonest(pieces: Sequence[Piece]) -> Type:
    """The type of most characters."""
    counts: Counter[Type] = Counter()
    for piece in pieces:
        counts[piece.type] += len(piece.text)
    return max(counts, key=counts.__getitem__)


def _certainty(pieces: Sequence[Piece]) -> float | None:
    """How sure a tool is of a line: the mean of its characters."""
    known = [(piece.sure, len(piece.text)) for piece in pieces if piece.sure is not None]
    total = sum(count for _, count in known)
    return sum(sure * count for sure, count in known) / total if total else None
