"""What was read into a page: its text, a line for each row, and blocks that know how they are set."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from attrs import evolve

from paperparse.layout.captions import Caption, SmallType, text_of
from paperparse.layout.columns import Column
from paperparse.layout.compose import Composer
from paperparse.layout.frame import Direction, back
from paperparse.layout.headings import Heading
from paperparse.layout.order import columns_in_order
from paperparse.layout.paragraphs import CENTRED, goes_on, indent_of, is_coloured, paragraphs_of
from paperparse.layout.rows import Row
from paperparse.layout.rules import Drawing
from paperparse.layout.sequence import Read, frame_of, host_of
from paperparse.layout.stories import Story
from paperparse.layout.strips import Strip, share_y
from paperparse.layout.tables import cells_of
from paperparse.layout.wording import Asked
from paperparse.model.page import Block, Corners, Line, Page, Part, PrintedLine, Setting, Size
from paperparse.model.sheet import STRAIGHT, Sheet

APART = 0.9
"""Ems between two entries of a list; the lines of one entry stand closer."""

SAME_COLUMN = 2.6
"""Ems by which the left edges of strips of one column may differ: one of them may be indented all over."""


Set = tuple[tuple[Line, ...], Setting]
"""The lines of a block with what is known of its setting before it has a place on the page."""


def page_of(  # noqa: PLR0913, PLR0917 - what the text is made of
    sheet: Sheet,
    direction: Direction,
    order: Sequence[Read],
    types: frozenset[SmallType],
    em: float,
    drawing: Drawing,
    points_to_a_page: Asked,
) -> Page:
    """The text and blocks of the things in order; `points_to_a_page` is asked of the lines of lists."""
    indent = indent_of(*_rows_and_lefts(order))
    composer = Composer()
    blocks: list[Block] = []
    there = _there(direction, sheet)
    size = Size(sheet.size.width * sheet.placing.scale, sheet.size.height * sheet.placing.scale)
    frames = {frame: number for number, frame in enumerate(drawing.frames)}
    for number, thing in enumerate(order):
        home = thing.frame if isinstance(thing, Story) else frame_of(thing, drawing, em)
        frame = frames[home] if home is not None else None
        first = len(composer.printed)
        host = host_of(thing, order) if isinstance(thing, Caption) else None
        if isinstance(thing, Caption):
            made = _caption(composer, thing, types, em)
        elif thing.is_list:
            made = _list(composer, _in_entries(cells_of(_rows_of(thing), drawing), points_to_a_page), em)
        else:
            made = _story(composer, thing, types, em, indent)
        if there is not None:
            composer.printed[first:] = [_moved(line, there) for line in composer.printed[first:]]
        tops = {line.span.start: line.corners[1] / size.height for line in composer.printed[first:]}
        blocks.extend(
            Block(lines, setting.standing(number, frame, host, tops[lines[0].span.start])) for lines, setting in made
        )
    return Page(
        sheet.index,
        composer.text,
        size,
        tuple(blocks),
        tuple(composer.printed),
        tuple(sheet.placing.on_the_page(picture[:4]) for picture in sheet.pictures),
    )


def _there(direction: Direction, sheet: Sheet) -> Callable[[Corners], Corners] | None:
    """What leads a box of the reading frame to its place on the page as displayed; None where it is there already."""
    turn = back(direction, sheet.size)
    if sheet.placing == STRAIGHT:
        return None if direction is Direction.ACROSS else turn
    return lambda box: sheet.placing.on_the_page(turn(box))


def _moved(line: PrintedLine, there: Callable[[Corners], Corners]) -> PrintedLine:
    return evolve(line, corners=there(line.corners), there=there)


def _rows_and_lefts(order: Iterable[Read]) -> tuple[list[list[Row]], list[float]]:
    rows: list[list[Row]] = []
    lefts: list[float] = []
    for thing in order:
        if isinstance(thing, Story):
            edges = _columns(thing.strips)
            for strip in thing.strips:
                rows.append(strip.rows)
                lefts.append(edges[id(strip)][0])
    return rows, lefts


def _columns(strips: Iterable[Strip]) -> dict[int, tuple[float, float]]:
    """The left and right edge of the column that each strip of a story stands in, by the strip's id."""
    columns: list[list[Strip]] = []
    for strip in sorted(strips, key=lambda strip: strip.x0):
        size = strip.rows[0].size
        for column in columns:
            left, right = min(one.x0 for one in column), max(one.x1 for one in column)
            inside = strip.x1 <= right + size and strip.x0 < right
            centred = len(strip.rows) == 1 and abs(strip.x0 - left - right + strip.x1) <= CENTRED * size
            if inside and (centred or strip.x0 - left <= SAME_COLUMN * size):
                column.append(strip)
                break
            if (
                abs(strip.x0 - left) <= SAME_COLUMN * size
                and right - left < SAME_COLUMN * 2 * size
                and strip.x0 < right
            ):
                column.append(strip)
                break
        else:
            columns.append([strip])
    return {
        id(strip): (min(one.x0 for one in column), max(one.x1 for one in column))
        for column in columns
        for strip in column
    }


def _rows_of(story: Story) -> list[Row]:
    return [row for strip in story.strips for row in strip.rows]


def _in_entries(cells: Iterable[Sequence[Row]], points_to_a_page: Asked) -> Iterator[Sequence[Row]]:
    """The cells of a list, those parted that are a row of titles with a row of pages below: each title with its page."""
    for cell in cells:
        levels = [sorted(level, key=lambda row: row.x0) for level in _levels(cell)]
        titles, pages = levels if len(levels) == 2 else ([], [])  # noqa: PLR2004 - a row of titles, and one of pages
        pointing = [points_to_a_page(text_of(row)) for row in (*titles, *pages)]
        if len(pages) > 1 and pointing == [False] * len(titles) + [True] * len(titles):
            yield from zip(titles, pages, strict=True)
        else:
            yield cell


def _list(composer: Composer, cells: Iterable[Sequence[Row]], em: float) -> list[Set]:
    """The rows of each cell of a list from the top, those of one height from the left, each a block."""
    blocks: list[Set] = []
    for cell in cells:
        bottom: float | None = None
        for level in _levels(cell):
            gap = 2 if bottom is None else int(min(row.y0 for row in level) - bottom > APART * em)
            for number, row in enumerate(sorted(level, key=lambda row: row.x0)):
                line = composer.line(row, blank=0 if number else gap)
                blocks.append(((line,), _display_setting(Part.ALONE, row, em)))
            bottom = max(row.y1 for row in level)
    return blocks


def _levels(rows: Iterable[Row]) -> list[list[Row]]:
    """Rows that stand side by side, from the top."""
    levels: list[list[Row]] = []
    for row in sorted(rows, key=lambda row: (row.y0 + row.y1) / 2):
        if levels and (row.y0 + row.y1) / 2 < levels[-1][0].y1 - row.size / 4:
            levels[-1].append(row)
        else:
            levels.append([row])
    return levels


def _story(composer: Composer, story: Story, types: frozenset[SmallType], em: float, indent: float | None) -> list[Set]:
    blocks: list[Set] = []
    heading = story.heading
    part = Part.HEADING if story.strips else Part.ALONE
    for number, row in enumerate(heading.rows if heading else ()):
        line = composer.line(row, blank=0 if number else 2)
        blocks.append(((line,), _display_setting(part, row, em)))
    edges = _columns(story.strips)
    last: tuple[Row, Column] | None = None
    for strip in columns_in_order(story.strips, em):
        column = Column(*edges[id(strip)], indent)
        for rows, setting in paragraphs_of(strip.rows, column, types, em):
            joins = rows[0] is strip.rows[0] and last is not None and goes_on(*last, rows[0], setting, column)
            above = blocks[-1][1] if blocks else None
            blank = 2 if above is None else 0 if above.part is Part.TEXT else 1
            lines = _lines(composer, rows, column, blank=blank)
            if joins and above and not above.centred:
                blocks[-1] = (*blocks[-1][0], *lines), above
            else:
                blocks.append((lines, setting))
            last = rows[-1], column
    return blocks


def _display_setting(part: Part, row: Row, em: float) -> Setting:
    return Setting(
        part,
        0,
        size=row.size / em,
        bold=row.style.bold,
        other_type=True,
        centred=True,
        coloured=is_coloured(row.style.colour),
        starts=True,
    )


def _lines(composer: Composer, rows: Sequence[Row], column: Column, *, blank: int) -> tuple[Line, ...]:
    return tuple(
        composer.line(row, indent=round(2 * (row.x0 - column.at(row).left) / row.size), blank=0 if number else blank)
        for number, row in enumerate(rows)
    )


def _caption(composer: Composer, caption: Caption, types: frozenset[SmallType], em: float) -> list[Set]:
    blocks: list[Set] = []
    lines: list[Strip] = []
    for part in caption.parts:
        if isinstance(part, Heading):
            for row in part.rows:
                line = composer.line(row, blank=0 if blocks else 2)
                blocks.append(((line,), _display_setting(Part.PICTURE, row, em)))
            continue
        lines.append(part)
    for strip in _column_by_column(lines):
        column = Column(strip.x0, strip.x1, None)
        for rows, setting in paragraphs_of(strip.rows, column, types, em):
            printed = _lines(composer, rows, column, blank=0 if blocks else 2)
            blocks.append((printed, evolve(setting, part=Part.PICTURE)))
    return blocks


def _column_by_column(strips: Sequence[Strip]) -> list[Strip]:
    """The lines of a caption: strips one below the other are one, however short the last row is."""
    columns: list[Strip] = []
    for strip in strips:
        last = columns[-1] if columns else None
        if last is not None and share_y(last, strip) <= 0:
            for row in strip.rows:
                last.add(row)
        else:
            columns.append(evolve(strip, rows=list(strip.rows)))
    return columns
