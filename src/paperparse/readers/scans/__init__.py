"""What OCR engines and document parsers tell, into sheets: a straight page, em boxes on common baselines, few types."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median

from attrs import evolve

from paperparse.layout.rows import CLOSING, OPENING
from paperparse.model.page import Corners, Size
from paperparse.model.scan import Mark, Point, Scan
from paperparse.model.sheet import Area, Glyph, Picture, Placing, Sheet, Style
from paperparse.readers.scans.across import parted
from paperparse.readers.scans.baselines import feet_of
from paperparse.readers.scans.measured import HALF, Measured, is_wide, measured_lines, shares
from paperparse.readers.scans.sizes import EM, USUAL, body_size, give_sizes
from paperparse.readers.scans.skew import skew_of

__all__ = ["glyphs_of", "sheet_of"]


POINTS = frozenset(".,:;!?-/%")
"""Narrow marks, which stand close to what is before and after them."""

WHOLE = 0.75
"""Ems of a box around the whole square of a mark; around its ink it is at most half as wide."""

BETWEEN = 0.06
"""Ems at both sides of a letter, from its ink to where its neighbour's room begins."""

WHITE = 1.45
"""Ems between the characters at both sides of a mark; more, and a blank stands there too."""

BEARING = 0.1
"""Ems between the side of the square and the ink of such a mark."""

OVER, LABEL, LARGEST_LABEL = 0.12, 8, 1.5
"""Of its thickness, how far a line reaches into a picture that it labels at least, and the characters of a label and the ems of its
type at most."""

COLUMN = 2.0
"""Ems from line to line in a column at most."""

Ends = tuple[float, float]
"""Where something begins and ends along a line."""


def sheet_of(scan: Scan) -> Sheet:
    """The sheet of a scan; its `placing` leads back to the places of the scan."""
    tilt, middle = skew_of(scan.lines), (scan.size.width / 2, scan.size.height / 2)
    askew = Placing(1.0, tilt, middle)
    lines = parted(measured_lines(scan.lines, askew))
    if not lines:
        return Sheet(scan.index, scan.size, (), scan.areas, scan.pictures)
    give_sizes(lines, scan.grain)
    em = body_size(sorted(lines, key=lambda line: line.size))
    pictures = tuple(_with_labels(askew.off_the_page(picture[:4]), lines, em) for picture in scan.pictures)
    areas = tuple(Area(*askew.off_the_page(area[:4]), *area[4:]) for area in scan.areas)
    guessed = sum(line.count for line in lines if not line.line.tight and line.line.size is None)
    rough = 2 * guessed > sum(line.count for line in lines)
    drawn = *areas, *_written_on(pictures, lines)
    undrawn = not drawn and not pictures and not any(line.line.tight for line in lines)
    sheet = Sheet(scan.index, scan.size, tuple(_glyphs(lines)), drawn, pictures, rough=rough, undrawn=undrawn)
    scale = 1.0 if USUAL[0] <= em <= USUAL[1] else em / EM
    return sheet if scale == 1.0 and not tilt else _scaled(sheet, scale, tilt, middle)


def glyphs_of(scan: Scan) -> tuple[Glyph, ...]:
    """The glyphs of a scan that lies straight, in its own unit: of some lines to put beside others."""
    lines = measured_lines(scan.lines)
    if not lines:
        return ()
    give_sizes(lines)
    return tuple(_glyphs(lines))


def _glyphs(lines: Sequence[Measured]) -> Iterator[Glyph]:
    down = 2 * sum(line.count for line in lines if line.vertical) > sum(line.count for line in lines)
    for number, (line, foot) in enumerate(zip(lines, feet_of(lines), strict=True), 1):
        told = line.line
        sure = None if told.sure is None else round(told.sure, 2)
        crosswise = line.vertical is not down and line.count > 1
        style = Style(told.font, line.size, told.bold, 0, 0, line.vertical, False, sure, number, crosswise)  # noqa: FBT003 - no colour, no turn, not hidden
        for text, start, stop in _along(line):
            if line.vertical:
                yield Glyph(text, foot - line.size, start, foot, stop, style)
            else:
                yield Glyph(text, start, foot - line.size, stop, foot, style)


def _along(line: Measured) -> Iterator[tuple[str, float, float]]:
    """Each character with its em box along the line."""
    placed = [box for mark in line.marks for box in _boxes(mark, line)]
    told = [mark for mark in line.marks for char in mark.text if not char.isspace()]
    usual = _usual_gap(placed, line.size)
    for number, (char, start, stop) in enumerate(placed):
        if (char in CLOSING or char in OPENING or char in POINTS) and not _is_whole(told[number], line):
            before = placed[number - 1][2] + usual if number else None
            after = placed[number + 1][1] - usual if number + 1 < len(placed) else None
            start, stop = _square_of(char, (start, stop), _reach(told[number], line), (before, after), line.size)  # noqa: PLW2901 - the square is drawn out
        yield char, start, stop


def _square_of(char: str, own: Ends, ink: Ends, neighbours: tuple[float | None, float | None], size: float) -> Ends:
    """The square of a mark, whose ink may stand anywhere in it: no blank parts it from its neighbours.

    `own`: the square by where ink of such a mark usually stands in it; `neighbours`: where the one before ends, and the one
    after begins.
    """
    before, after = neighbours
    if before is not None and after is None and is_wide(char) and ink[1] - before < WHITE * size:
        return before, max(ink[1], before + size)
    if before is None and after is not None and is_wide(char) and after - ink[0] < WHITE * size:
        return min(ink[0], after - size), after
    start, stop = ink[0] if before is None else before, ink[1] if after is None else after
    if 0 < stop - start < WHITE * size:
        return min(start, own[0]), max(stop, own[1])
    if char in CLOSING and before is not None and 0 <= ink[0] - before < size:
        # A gutter may follow, into which the mark hangs.
        return before, ink[1] + BEARING * size
    return own


def _is_whole(mark: Mark, line: Measured) -> bool:
    """Whether the tool has put a box around the squares of characters, and not around their ink."""
    start, stop = _reach(mark, line)
    return len(mark.text) > 1 or stop - start >= WHOLE * line.size


def _reach(mark: Mark, line: Measured) -> tuple[float, float]:
    """Where the box of the tool begins and ends along the line."""
    return (mark.y0, mark.y1) if line.vertical else (mark.x0, mark.x1)


def _usual_gap(placed: Sequence[tuple[str, float, float]], size: float) -> float:
    """The white between Han characters of a line: more than nothing where it is letter-spaced."""
    gaps = [
        after[1] - before[2]
        for before, after in pairwise(placed)
        if is_wide(before[0]) and is_wide(after[0]) and not {before[0], after[0]} & (CLOSING | OPENING)
    ]
    return min(max(0.0, median(gaps)), size / 2) if gaps else 0.0


def _boxes(mark: Mark, line: Measured) -> Iterator[tuple[str, float, float]]:
    start, stop = _reach(mark, line)
    if len(mark.text) == 1:
        yield mark.text, *_em_box(mark.text, start, stop, line.size, tight=line.line.tight)
        return
    parts = shares(mark.text)
    unit = (stop - start) / sum(parts)
    for char, part in zip(mark.text, parts, strict=True):
        if not char.isspace():
            yield char, start, start + part * unit
        start += part * unit


def _em_box(char: str, start: float, stop: float, size: float, *, tight: bool) -> tuple[float, float]:
    """The box of one character: Han ones are as wide as high, whatever their tool has put a box around."""
    if not is_wide(char):
        least = HALF * size if char.isdigit() else size * BEARING
        room = max(BETWEEN * size if tight else 0.0, (least - (stop - start)) / 2)
        return start - room, stop + room
    if stop - start < WHOLE * size and char in CLOSING:
        return start - BEARING * size, start + (1 - BEARING) * size
    if stop - start < WHOLE * size and char in OPENING:
        return stop - (1 - BEARING) * size, stop + BEARING * size
    middle = (start + stop) / 2
    return middle - size / 2, middle + size / 2


def _with_labels(picture: Corners, lines: Sequence[Measured], em: float) -> Picture:
    """A picture up to the labels that stand over its upper edge: the ground of a drawing may be as bright as the paper."""
    x0, y0, x1, y1 = picture
    for line in sorted(lines, key=lambda line: -line.y1):
        over = line.y0 < y0 < line.y1 - OVER * line.thickness
        inside = x0 <= line.x0 and line.x1 <= x1
        if over and inside and _may_label(line, em) and not any(_is_text_above(other, line, em) for other in lines):
            y0 = line.y0
    return Picture(x0, y0, x1, y1)


def _may_label(line: Measured, em: float) -> bool:
    return line.count <= LABEL and line.size <= LARGEST_LABEL * em


def _is_text_above(other: Measured, line: Measured, em: float) -> bool:
    """Whether a line is the one above in a column, the last of whose paragraph the other would be."""
    over = min(other.x1, line.x1) > max(other.x0, line.x0)
    return over and other.count > LABEL and 0 < (line.y0 + line.y1 - other.y0 - other.y1) / 2 <= COLUMN * em


def _written_on(pictures: Iterable[Picture], lines: Sequence[Measured]) -> Iterator[Area]:
    """Boxes around pictures with print in them: signs, labels and banners are nobody's headline."""
    for picture in pictures:
        x0, y0, x1, y1 = picture
        if any(x0 < (line.x0 + line.x1) / 2 < x1 and y0 < (line.y0 + line.y1) / 2 < y1 for line in lines):
            yield Area(*picture, filled=True)


def _scaled(sheet: Sheet, scale: float, tilt: float, middle: Point) -> Sheet:
    """The sheet in units of which the body type has about ten."""
    unit = 1 / scale
    styles: dict[Style, Style] = {}

    def scaled(style: Style) -> Style:
        if style not in styles:
            styles[style] = style._replace(size=style.size * unit)
        return styles[style]

    return evolve(
        sheet,
        size=Size(sheet.size.width * unit, sheet.size.height * unit),
        glyphs=tuple(
            Glyph(text, x0 * unit, y0 * unit, x1 * unit, y1 * unit, scaled(style))
            for text, x0, y0, x1, y1, style in sheet.glyphs
        ),
        areas=tuple(
            area._replace(x0=area.x0 * unit, y0=area.y0 * unit, x1=area.x1 * unit, y1=area.y1 * unit)
            for area in sheet.areas
        ),
        pictures=tuple(Picture(*(side * unit for side in picture)) for picture in sheet.pictures),
        placing=Placing(scale, tilt, (middle[0] * unit, middle[1] * unit)),
    )
