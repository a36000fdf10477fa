"""A sheet into a page: glyphs become rows, rows strips and headings, these stories, and stories text in reading order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from attrs import define, evolve

from paperparse.layout.captions import Caption, SmallType, body_types, captions_of, text_of
from paperparse.layout.compose import RUNNING, Column, Composer, goes_on, is_coloured, is_indented, paragraphs_of
from paperparse.layout.frame import Direction, direction_of, restored, turned
from paperparse.layout.headings import DISPLAY, Heading, headings_of, with_small_lines
from paperparse.layout.order import Unit, columns_in_order, in_order
from paperparse.layout.rows import Row, body_size, rows_of
from paperparse.layout.rules import Drawing, Frame, drawing_of
from paperparse.layout.stacks import with_drop_caps, with_stacks
from paperparse.layout.stories import Story, stories_of
from paperparse.layout.strips import Obstacle, Strip, pitch_of, share_y, strips_of
from paperparse.model.page import Block, Line, Page, Part, PrintedLine, Setting
from paperparse.model.sheet import Sheet

IN_FRAME = 0.4
"""Ems by which print may stick out of the box that it stands in."""

MOST_IN_BAND = 4
"""Rows of a headline printed on a tint."""

BELOW_BAND = 3.0
"""Ems between such a tint and the text below it, and between their left edges."""

APART = 0.9
"""Ems between two entries of a list; the lines of one entry stand closer."""

SAME_COLUMN = 2.6
"""Ems by which the left edges of strips of one column may differ: one of them may be indented all over."""


@define(frozen=True, eq=False)
class Layout:
    """Every value on the way from a sheet to its page; lengths are in the reading frame."""

    sheet: Sheet
    """Turned into the reading frame."""
    direction: Direction
    em: float
    drawing: Drawing
    rows: tuple[Row, ...]
    strips: tuple[Strip, ...]
    headings: tuple[Heading, ...]
    order: tuple[Story | Caption, ...]
    page: Page


def _never(_: str) -> bool:
    return False


def lay_out(
    sheet: Sheet,
    reads_as_caption: Callable[[str], bool] = _never,
    reads_backwards: Callable[[str], bool] = _never,
) -> Layout:
    """The layout of a sheet.

    `reads_as_caption` is asked of lines below pictures that are set like any text, `reads_backwards` of horizontal lines
    on vertical pages, which old papers set from right to left.
    """
    direction = direction_of(sheet)
    flat = turned(sheet, direction)
    em = body_size(flat.glyphs)
    drawing = drawing_of(flat.areas, em, (flat.size.width, flat.size.height))
    stacked = with_stacks(rows_of(flat.glyphs, drawing, em), em, side_by_side=direction is Direction.DOWN)
    rows = with_drop_caps(stacked, em)
    if direction is Direction.DOWN:
        rows = [from_the_left(row, reads_backwards) if row.stacked else row for row in rows]
    pitch = pitch_of(rows, em)
    drawing = without_bands(drawing, rows, em)
    homes = [(row, _home(row, drawing.frames, em)) for row in rows]
    display = [pair for pair in homes if pair[0].stacked or pair[0].size >= DISPLAY * em]
    text = [pair for pair in homes if not (pair[0].stacked or pair[0].size >= DISPLAY * em)]
    pictures = [Obstacle(*picture) for picture in flat.pictures]
    strips = strips_of(text, _obstacles(display, pictures, drawing), em, pitch)
    types = body_types(homes)
    headings = headings_of(display, drawing, first_at_left=direction is Direction.DOWN)
    captions = captions_of(pictures, strips, headings, em, types, reads_as_caption)
    taken = {id(part) for caption in captions for part in caption.parts}
    strips = [strip for strip in strips if id(strip) not in taken]
    headings = [heading for heading in headings if id(heading) not in taken]
    with_small_lines(headings, strips, types, em)
    order = _ordered(strips, headings, pictures, captions, drawing, em, pitch)
    page = _page(sheet, direction, order, types, em, drawing, flat.size.height)
    return Layout(flat, direction, em, drawing, tuple(rows), tuple(strips), tuple(headings), tuple(order), page)


def from_the_left(row: Row, reads_backwards: Callable[[str], bool]) -> Row:
    """A horizontal line on a page of vertical ones: it reads from the left, unless its wording says otherwise."""
    turned_row = evolve(row, glyphs=row.glyphs[::-1])
    return row if reads_backwards(text_of(turned_row)) else turned_row


def without_bands(drawing: Drawing, rows: Sequence[Row], em: float) -> Drawing:
    """The drawing without tints that lie behind a headline only, which heads the columns below the tint."""
    kept = []
    for frame in drawing.frames:
        inside = [row for row in rows if frame.holds(row.x0, row.y0, row.x1, row.y1, IN_FRAME * em)]
        display = all(row.stacked or row.size >= DISPLAY * em or is_coloured(row) for row in inside)
        if not inside or not display or len(inside) > MOST_IN_BAND or not _heads_columns(frame, rows, em):
            kept.append(frame)
    return evolve(drawing, frames=tuple(kept))


def _heads_columns(frame: Frame, rows: Sequence[Row], em: float) -> bool:
    """Whether rows of text begin right below a frame, inside its width."""
    below = [
        row
        for row in rows
        if 0 <= row.y0 - frame.y1 <= BELOW_BAND * em and row.size < DISPLAY * em and frame.x0 - em <= row.x0 <= frame.x1
    ]
    return bool(below) and min(row.x0 for row in below) - frame.x0 <= BELOW_BAND * em


def _home(row: Row, frames: Sequence[Frame], em: float) -> Frame | None:
    """The smallest frame around a row."""
    return next((frame for frame in frames if frame.holds(row.x0, row.y0, row.x1, row.y1, IN_FRAME * em)), None)


def _obstacles(
    display: Iterable[tuple[Row, Frame | None]], pictures: Iterable[Obstacle], drawing: Drawing
) -> list[Obstacle]:
    return [
        *(Obstacle(row.x0, row.y0, row.x1, row.y1) for row, _ in display),
        *pictures,
        *(Obstacle(rule.start, rule.at, rule.stop, rule.at) for rule in drawing.across),
        *(Obstacle(*frame) for frame in drawing.frames),
    ]


def _ordered(  # noqa: PLR0913 - what stands on the page, and its measures
    strips: Sequence[Strip],
    headings: Sequence[Heading],
    pictures: Sequence[Obstacle],
    captions: Sequence[Caption],
    drawing: Drawing,
    em: float,
    pitch: float,
) -> list[Story | Caption]:
    """The stories and captions of the page in reading order, frame by frame from the innermost."""
    inner: dict[Frame | None, list[Unit[list[Story | Caption]]]] = {}
    for frame in (*drawing.frames, None):
        boxes = [other for other in drawing.frames if other != frame and (frame is None or frame.holds(*other, em / 2))]
        stories = stories_of(
            [strip for strip in strips if strip.frame == frame],
            [heading for heading in headings if heading.frame == frame],
            [*pictures, *(Obstacle(*box) for box in boxes), *_caption_boxes(captions)],
            drawing,
            em,
            pitch,
        )
        if frame is not None and all(len(strip.rows) < RUNNING for story in stories for strip in story.strips):
            stories = [_listed(stories)] if stories else []
        units = [_unit(story) for story in stories] + inner.pop(frame, [])
        units += [
            _caption_unit(caption) for caption in captions if caption.parts and _frame_of(caption, drawing, em) == frame
        ]
        ordered = in_order(units, drawing.across, drawing.upright, em)
        flat = [thing for unit in ordered for thing in unit.thing]
        if frame is None:
            return flat
        if flat:
            outer = next(
                (other for other in drawing.frames if other.area > frame.area and other.holds(*frame, em / 2)), None
            )
            first = max(units, key=lambda unit: unit.weight)
            inner.setdefault(outer, []).append(Unit(flat, *frame, first.weight, first.title))
    return []


def _listed(stories: Sequence[Story]) -> Story:
    """Everything in a box without running text as one list: an index, an advert."""
    story = Story(None, [strip for one in stories for strip in one.strips])
    for one in stories:
        for row in one.heading.rows if one.heading else ():
            story.strips.append(Strip(one.frame, [row], row.x0, row.y0, row.x1, row.y1))
    story.is_list = True
    return story


def _caption_boxes(captions: Iterable[Caption]) -> list[Obstacle]:
    return [Obstacle(part.x0, part.y0, part.x1, part.y1) for caption in captions for part in caption.parts]


def _frame_of(caption: Caption, drawing: Drawing, em: float) -> Frame | None:
    picture = caption.picture
    return next(
        (frame for frame in drawing.frames if frame.holds(picture.x0, picture.y0, picture.x1, picture.y1, em / 2)), None
    )


def _unit(story: Story) -> Unit[list[Story | Caption]]:
    parts = [*story.strips, *([story.heading] if story.heading else [])]
    return Unit(
        [story],
        min(part.x0 for part in parts),
        min(part.y0 for part in parts),
        max(part.x1 for part in parts),
        max(part.y1 for part in parts),
        story.heading.size if story.heading else 0.0,
        sum(len(row.glyphs) for row in story.heading.rows) if story.heading else 0,
    )


def _caption_unit(caption: Caption) -> Unit[list[Story | Caption]]:
    parts = [caption.picture, *caption.parts]
    return Unit(
        [caption],
        min(part.x0 for part in parts),
        min(part.y0 for part in parts),
        max(part.x1 for part in parts),
        max(part.y1 for part in parts),
    )


def _page(  # noqa: PLR0913 - what the text is made of
    sheet: Sheet,
    direction: Direction,
    order: Sequence[Story | Caption],
    types: frozenset[SmallType],
    em: float,
    drawing: Drawing,
    height: float,
) -> Page:
    """The text and blocks of the things in order."""
    indented = is_indented(*_rows_and_lefts(order))
    composer = Composer()
    blocks: list[Block] = []
    frames = {frame: number for number, frame in enumerate(drawing.frames)}
    for number, thing in enumerate(order):
        home = thing.frame if isinstance(thing, Story) else _frame_of(thing, drawing, em)
        frame = frames[home] if home is not None else None
        if isinstance(thing, Caption):
            made = _caption(composer, thing, types, em)
        elif thing.is_list:
            made = _list(composer, thing, em)
        else:
            made = _story(composer, thing, types, em, indented=indented)
        for block in made:
            assert block.setting is not None
            top = composer.printed[_line_number(composer, block)].corners[1] / height
            blocks.append(evolve(block, setting=evolve(block.setting, story=number, frame=frame, top=top)))
    printed = tuple(
        PrintedLine(line.span, restored(line.corners, direction, sheet.size), _restored_marks(line, direction, sheet))
        for line in composer.printed
    )
    textless = tuple((picture.x0, picture.y0, picture.x1, picture.y1) for picture in sheet.pictures)
    return Page(sheet.index, composer.text, sheet.size, tuple(blocks), printed, textless)


def _restored_marks(
    line: PrintedLine, direction: Direction, sheet: Sheet
) -> tuple[tuple[float, float, float, float], ...]:
    if direction is Direction.ACROSS:
        return line.marks
    return tuple(restored(mark, direction, sheet.size) for mark in line.marks)


def _line_number(composer: Composer, block: Block) -> int:
    start = block.lines[0].span.start
    low, high = 0, len(composer.printed)
    while low < high:
        middle = (low + high) // 2
        if composer.printed[middle].span.start < start:
            low = middle + 1
        else:
            high = middle
    return low


def _rows_and_lefts(order: Iterable[Story | Caption]) -> tuple[list[list[Row]], list[float]]:
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
            if strip.x0 - left <= SAME_COLUMN * size and strip.x1 <= right + size and strip.x0 < right:
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


def _list(composer: Composer, story: Story, em: float) -> list[Block]:
    """The rows of a list from the top, those of one height from the left, each a block."""
    rows = [row for strip in story.strips for row in strip.rows]
    levels: list[list[Row]] = []
    for row in sorted(rows, key=lambda row: (row.y0 + row.y1) / 2):
        if levels and (row.y0 + row.y1) / 2 < levels[-1][0].y1 - row.size / 4:
            levels[-1].append(row)
        else:
            levels.append([row])
    blocks: list[Block] = []
    bottom: float | None = None
    for level in levels:
        gap = 2 if bottom is None else int(min(row.y0 for row in level) - bottom > APART * em)
        for number, row in enumerate(sorted(level, key=lambda row: row.x0)):
            line = composer.line(row, blank=0 if number else gap)
            blocks.append(Block((line,), _display_setting(Part.ALONE, row, em)))
        bottom = max(row.y1 for row in level)
    return blocks


def _story(composer: Composer, story: Story, types: frozenset[SmallType], em: float, *, indented: bool) -> list[Block]:
    blocks: list[Block] = []
    heading = story.heading
    part = Part.HEADING if story.strips else Part.ALONE
    for number, row in enumerate(heading.rows if heading else ()):
        line = composer.line(row, blank=0 if number else 2)
        setting = _display_setting(part, row, em)
        blocks.append(Block((line,), setting))
    edges = _columns(story.strips)
    last: tuple[Row, Column] | None = None
    for strip in columns_in_order(story.strips, em):
        column = Column(*edges[id(strip)], indented)
        for rows, setting in paragraphs_of(strip.rows, column, types, em):
            joins = rows[0] is strip.rows[0] and last is not None and goes_on(*last, rows[0], setting, column)
            lines = _lines(
                composer,
                rows,
                column,
                blank=0
                if blocks and blocks[-1].setting and blocks[-1].setting.part is Part.TEXT
                else 1
                if blocks
                else 2,
            )
            if joins and blocks[-1].setting and not blocks[-1].setting.centred:
                blocks[-1] = evolve(blocks[-1], lines=(*blocks[-1].lines, *lines))
            else:
                blocks.append(Block(lines, setting))
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
        coloured=is_coloured(row),
        starts=True,
    )


def _lines(composer: Composer, rows: Sequence[Row], column: Column, *, blank: int) -> tuple[Line, ...]:
    return tuple(
        composer.line(row, indent=round(2 * (row.x0 - column.left) / row.size), blank=0 if number else blank)
        for number, row in enumerate(rows)
    )


def _caption(composer: Composer, caption: Caption, types: frozenset[SmallType], em: float) -> list[Block]:
    blocks: list[Block] = []
    lines: list[Strip] = []
    for part in caption.parts:
        if isinstance(part, Heading):
            for row in part.rows:
                line = composer.line(row, blank=0 if blocks else 2)
                blocks.append(Block((line,), _display_setting(Part.PICTURE, row, em)))
            continue
        lines.append(part)
    for strip in _column_by_column(lines):
        column = Column(strip.x0, strip.x1, indented=False)
        for rows, setting in paragraphs_of(strip.rows, column, types, em):
            printed = _lines(composer, rows, column, blank=0 if blocks else 2)
            blocks.append(Block(printed, evolve(setting, part=Part.PICTURE)))
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
