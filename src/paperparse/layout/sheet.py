"""A sheet into a page: glyphs become rows, rows strips and headings, these stories, and stories text in reading order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from attrs import define, evolve

from paperparse.layout.across import lines_across, once, without_neighbours
from paperparse.layout.captions import body_types, captions_of, text_of, without_text_below
from paperparse.layout.frame import Direction, direction_of, turned
from paperparse.layout.frames import homes_of, without_bands
from paperparse.layout.glyphs import body_size, styles_of
from paperparse.layout.headings import Heading, headings_of, is_display, is_strange, with_small_lines
from paperparse.layout.holes import with_sides
from paperparse.layout.large_text import set_as_text
from paperparse.layout.page import page_of
from paperparse.layout.rows import Row, rows_of, stack_of
from paperparse.layout.rules import Drawing, Frame, drawing_of
from paperparse.layout.sequence import Read, sequence_of
from paperparse.layout.sideways import on_their_lines
from paperparse.layout.stacks import with_drop_caps, with_stacks, with_whole_lines
from paperparse.layout.strips import Obstacle, Strip, pitch_of, strips_of
from paperparse.layout.tables import with_lists
from paperparse.layout.told_lines import told_lines
from paperparse.layout.untold import untold
from paperparse.layout.wording import WORDLESS, Wording
from paperparse.model.page import Page
from paperparse.model.sheet import Glyph, Sheet

Home = tuple[Row, Frame | None]
"""A row with the frame that it stands in."""


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
    order: tuple[Read, ...]
    page: Page


def lay_out(sheet: Sheet, wording: Wording = WORDLESS) -> Layout:
    """The layout of a sheet; what its lines say is asked of `wording`."""
    styles = styles_of(sheet.glyphs)
    direction = direction_of(sheet, styles)
    flat = turned(sheet, direction)
    em = body_size(styles)
    drawing = drawing_of(flat.areas, em, (flat.size.width, flat.size.height))
    glyphs, across = _parted(sheet.glyphs, flat.glyphs) if direction is Direction.DOWN else (flat.glyphs, [])
    if direction is Direction.DOWN:
        glyphs = on_their_lines(glyphs)
    told = told_lines(glyphs) if flat.undrawn and direction is Direction.ACROSS else []
    drawing, holes = untold(drawing, told, em, wording)
    ruled = with_sides(drawing, holes, told)
    found = [*once([stack_of(line) for line in across]), *rows_of(glyphs, ruled, em, flat.pictures)]
    found = with_whole_lines(found) if direction is Direction.DOWN else without_neighbours(found, em)
    stacked = with_stacks(found, em, side_by_side=direction is Direction.DOWN)
    rows = with_lists(with_drop_caps(stacked, em), drawing, em)
    if direction is Direction.DOWN:
        rows = _in_reading_direction(rows, wording.forwards)
    pitch = pitch_of(rows, em)
    drawing = without_bands(drawing, rows, em)
    homes = homes_of(rows, drawing.frames, em)
    display, text = _by_type(homes, em, wording.opens_a_story, rough=sheet.rough)
    pictures = [*(Obstacle(*picture) for picture in flat.pictures), *holes]
    strips = strips_of(text, _obstacles(display, pictures, drawing), em, pitch)
    types = body_types(homes)
    running = [row for row, _ in text if not is_strange(row, types)]
    headings = headings_of(display, running, drawing, first_at_left=direction is Direction.DOWN)
    strips = without_text_below(pictures, strips, headings, em, types)
    captions = captions_of(pictures, strips, headings, em, types, wording.reads_as_caption)
    taken = {id(part) for caption in captions for part in caption.parts}
    strips = [strip for strip in strips if id(strip) not in taken]
    headings = [heading for heading in headings if id(heading) not in taken]
    with_small_lines(headings, strips, types, em)
    order = sequence_of(strips, headings, pictures, captions, drawing, em, pitch, turned=direction is Direction.DOWN)
    page = page_of(sheet, direction, order, types, em, drawing, wording.points_to_a_page)
    return Layout(flat, direction, em, drawing, tuple(rows), tuple(strips), tuple(headings), tuple(order), page)


def _parted(shown: Sequence[Glyph], glyphs: Sequence[Glyph]) -> tuple[Sequence[Glyph], list[list[Glyph]]]:
    """The glyphs of a vertical page, and the lines across it; `shown` are the same as displayed."""
    lines = lines_across(shown)
    taken = {number for line in lines for number in line}
    rest = [glyph for number, glyph in enumerate(glyphs) if number not in taken] if taken else glyphs
    return rest, [[glyphs[number] for number in line] for line in lines]


def _in_reading_direction(rows: Sequence[Row], forwards: Callable[[str], int]) -> list[Row]:
    """The rows of a vertical page, those across it turned to how they read.

    Papers set them from the left, old ones from the right, all of a page alike: lines that say nothing go with the others.
    """
    turned_rows = {id(row): evolve(row, glyphs=row.glyphs[::-1]) for row in rows if row.stacked}
    said = {key: forwards(text_of(row)) for key, row in turned_rows.items()}
    usual = sum(said.values())
    return [turned_rows[id(row)] if id(row) in said and (said[id(row)] or usual) >= 0 else row for row in rows]


def _by_type(
    homes: Sequence[Home], em: float, opens_a_story: Callable[[str], bool], *, rough: bool
) -> tuple[list[Home], list[Home]]:
    """The rows of display type, and those of text."""
    large = [pair for pair in homes if is_display(pair[0], em)]
    small = [pair for pair in homes if not is_display(pair[0], em)]
    as_text = set_as_text([row for row, _ in large], [row for row, _ in small], em, opens_a_story, rough=rough)
    if not as_text:
        return large, small
    return [pair for pair in large if id(pair[0]) not in as_text], [
        *small,
        *(pair for pair in large if id(pair[0]) in as_text),
    ]


def _obstacles(display: Iterable[Home], pictures: Iterable[Obstacle], drawing: Drawing) -> list[Obstacle]:
    return [
        *(Obstacle(row.x0, row.y0, row.x1, row.y1) for row, _ in display),
        *pictures,
        *(Obstacle(rule.start, rule.at, rule.stop, rule.at) for rule in drawing.across),
        *(Obstacle(*frame) for frame in drawing.frames),
    ]
