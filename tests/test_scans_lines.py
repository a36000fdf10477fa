"""Files that tell whole lines only: lines across gutters, sizes by columns, subheads and large paragraphs."""

from __future__ import annotations

import pytest
from attrs import evolve

from paperparse.layout.sheet import lay_out
from paperparse.model.page import Part, Size
from paperparse.model.scan import Mark, Scan, TextLine
from paperparse.model.sheet import Picture, Sheet
from paperparse.pipeline import trace
from paperparse.readers.scans import sheet_of
from paperparse.readers.scans.across import parted
from paperparse.readers.scans.measured import measured_lines
from paperparse.readers.scans.sizes import give_sizes
from tests.sheets import EM, Drawn, body, lines, page_of

BODY = 30.0
PITCH = 44.0
LEFT, RIGHT = "平安县城关镇的果园里一片忙碌", "新修的水渠从村口通到了山脚下"
GUTTER = 24.0


def told(text: str, x: float, y: float, *, wide: float | None = None, room: float = 2.0) -> TextLine:
    """A line with one box around it; `room`: how much higher than its type the box is at each side."""
    width = len(text) * BODY if wide is None else wide
    return TextLine((Mark(text, x, y - room, x + width, y + BODY + room),), vertical=False)


def two_columns(*, merged: tuple[int, ...] = (), rows: int = 8) -> list[TextLine]:
    """Two columns of justified lines, those of some rows told as one."""
    width = len(LEFT) * BODY
    found: list[TextLine] = []
    for number in range(rows):
        y = 100 + PITCH * number
        if number in merged:
            found.append(told(LEFT + RIGHT, 100, y, wide=2 * width + GUTTER))
        else:
            found += [told(LEFT, 100, y), told(RIGHT, 100 + width + GUTTER, y)]
    return found


def texts(scan_lines: list[TextLine]) -> list[str]:
    return ["".join(mark.text for mark in line.marks) for line in parted(measured_lines(scan_lines))]


@pytest.mark.parametrize("merged", [(3,), (0,), (7,), (2, 3), (1, 4, 6)])
def test_lines_told_across_a_gutter_are_parted_there(merged: tuple[int, ...]) -> None:
    found = texts(two_columns(merged=merged))
    assert sorted(found) == sorted([LEFT, RIGHT] * 8)


def test_lines_far_from_one_that_is_parted_are_so_in_their_turn() -> None:
    """Of twelve lines only the last two show the gutter; each that is parted shows it to the one above."""
    assert sorted(texts(two_columns(merged=tuple(range(4, 10)), rows=12))) == sorted([LEFT, RIGHT] * 12)


@pytest.mark.parametrize(("blank", "count"), [(" ", 16), ("", 10)])
def test_a_blank_in_a_line_is_a_gutter_however_many_lines_are_told_across_it(blank: str, count: int) -> None:
    merged = [
        told(f"{LEFT}{blank}{RIGHT}", 100, 100 + PITCH * number, wide=2 * len(LEFT) * BODY + GUTTER)
        for number in range(1, 7)
    ]
    ends = [line for line in two_columns() if line.marks[0].y0 in {98.0, 98 + PITCH * 7}]
    assert len(texts([*ends, *merged])) == count


@pytest.mark.parametrize(("apart", "whole"), [(0, 5), (2, 6)])
def test_lines_of_a_lead_above_columns_stay_whole_but_for_the_one_right_above(apart: float, whole: int) -> None:
    lead = [
        told(LEFT + RIGHT, 100, 100 - PITCH * (number + 1 + apart), wide=2 * len(LEFT) * BODY + GUTTER)
        for number in range(6)
    ]
    assert texts([*two_columns(), *lead]).count(LEFT + RIGHT) == whole


def test_pieces_keep_their_places() -> None:
    pieces = parted(measured_lines([told(LEFT + RIGHT, 100, 232, wide=28 * BODY + GUTTER), *two_columns()[:6]]))
    ends = {(round(piece.x0), round(piece.x1)) for piece in pieces}
    assert ends == {(100, 520), (544, 964)}


def test_a_line_as_wide_as_the_page_stays_whole_where_no_gutter_is_beside_it() -> None:
    wide = told(LEFT + RIGHT, 100, 40, wide=28 * BODY + GUTTER)
    far = [evolve(line, marks=tuple(mark._replace(y0=mark.y0 + 500, y1=mark.y1 + 500) for mark in line.marks))
           for line in two_columns()]  # fmt: skip
    assert LEFT + RIGHT in texts([wide, *far])


def test_lines_of_a_wide_column_stay_whole() -> None:
    wide = [told(LEFT + RIGHT, 100, 100 + PITCH * number, wide=28 * BODY + GUTTER) for number in range(6)]
    assert texts([*wide, *two_columns()[:2]]).count(LEFT + RIGHT) == 6


def test_characters_with_boxes_of_their_own_are_left_to_the_layout() -> None:
    line = two_columns(merged=(3,))[6]
    text, x0, y0, _, y1 = line.marks[0]
    single = tuple(Mark(char, x0 + BODY * at, y0, x0 + BODY * (at + 1), y1) for at, char in enumerate(text))
    found = parted(measured_lines([*two_columns(), evolve(line, marks=single)]))
    assert max(piece.count for piece in found) == len(text)


@pytest.mark.parametrize("room", [6.0, 8.0])
def test_a_line_in_a_column_has_its_size_however_high_its_box_is(room: float) -> None:
    column = [told(LEFT, 100, 100 + PITCH * number) for number in range(9)]
    high = told(LEFT[:4], 100, 100 + PITCH * 4, room=room, wide=4.6 * BODY)
    found = measured_lines([*column[:4], high, *column[5:]])
    give_sizes(found)
    assert {round(line.size, 3) for line in found} == {round(found[0].size, 3)}


def sizes(scan_lines: list[TextLine]) -> list[float]:
    """Of the lines, in their order."""
    found = measured_lines(scan_lines)
    give_sizes(found)
    return [round(one.size, 2) for one in found]


def test_of_lines_that_are_equally_thick_none_tells_the_type_alone() -> None:
    """Boxes are in whole pixels: the lines of small type in boxes as thick as the others are the exception."""
    small = [told("遗失声明青山建材有限公司公章", 900, 100 + PITCH * at, wide=14 * 24) for at in range(8)]
    short = told("会场", 100, 100 + PITCH * 40, room=2)
    found = sizes([*two_columns(rows=12), *small, short])
    assert found[-1] == BODY
    assert set(found[24:32]) == {24.0}


@pytest.mark.parametrize("print_", ["330702600412987，", "证 号 码 作 废"])
def test_a_line_among_small_ones_is_as_small_whatever_its_characters_tell(print_: str) -> None:
    rows = ["遗失声明青山建材有限公司公章", print_, "一枚声明作废特此向各界公告知", "拍卖公告余姚市泗门镇周英敏经"]
    small = [told(print_, 900, 100 + 36 * at, wide=14 * 24, room=4) for at, print_ in enumerate(rows)]
    assert sizes([*two_columns(rows=12), *small])[24:] == [24.0] * 4


def test_a_long_box_with_one_character_is_around_a_line_of_which_one_was_read() -> None:
    assert sizes([*two_columns(), told("关", 100, 900, wide=1160)])[-1] == BODY
    assert sizes([*two_columns(), told("一", 100, 900, wide=90, room=0)])[-1] > 2 * BODY


def test_the_characters_of_a_flag_stand_on_one_line() -> None:
    flag = [told(char, 100 + 200 * at, 20 + 14 * (at % 2), wide=180, room=75) for at, char in enumerate("青山日报")]
    below = [replace_y(line, 400) for line in two_columns()]
    rows = [row for row in lay_out(sheet_of(Scan(1, Size(1100, 900), (*flag, *below)))).rows if row.size > 20]
    assert ["".join(glyph.text for glyph in row.glyphs) for row in rows] == ["青山日报"]


def replace_y(line: TextLine, down: float) -> TextLine:
    """The line so much farther down."""
    return evolve(line, marks=tuple(mark._replace(y0=mark.y0 + down, y1=mark.y1 + down) for mark in line.marks))


def test_a_gutter_that_a_tool_has_seen_is_one_where_its_boxes_overlap() -> None:
    rows = 14
    lines_ = [line for line in two_columns(rows=rows) if line.marks[0].y0 != 98 + PITCH * 6]
    width = len(LEFT) * BODY
    lines_ += [
        told(LEFT, 100, 100 + PITCH * 6, wide=width + 4),
        told("超）", 100 + width - 4, 100 + PITCH * 6, wide=2 * BODY + GUTTER),
    ]
    rows_ = lay_out(sheet_of(Scan(1, Size(1100, 900), tuple(lines_)))).rows
    assert "超）" in {"".join(glyph.text for glyph in row.glyphs) for row in rows_}


def test_a_line_with_room_around_it_keeps_a_larger_size() -> None:
    column = [told(LEFT, 100, 100 + PITCH * number) for number in range(9)]
    title = told("果园忙", 160, 100 - 2.2 * PITCH, room=10.0, wide=4.2 * BODY)
    found = measured_lines([title, *column])
    give_sizes(found)
    assert found[0].size > 1.2 * found[1].size


def subheaded(opening: str = "水渠通了以后，") -> Sheet:
    """A headline, a column, and in the midst of it a line that looks larger than it is."""
    drawn = Drawn().text(40, 60, "全镇新修水渠三公里", size=2.4 * EM)
    drawn.column(40, 100, body("甲", 6, 14)).text(80, 100 + 6.6 * 1.5 * EM, "路好走了", size=1.25 * EM)
    return drawn.column(40, 100 + 8.2 * 1.5 * EM, [opening + "乙" * (14 - len(opening)), *body("乙", 5, 14)]).sheet()


def test_a_subhead_that_looks_larger_is_none_of_the_headlines_where_sizes_are_rough() -> None:
    rough = trace(evolve(subheaded(), rough=True)).result
    assert [article.headline.title for article in rough.articles] == ["全镇新修水渠三公里"]
    assert "路好走了" in [part.text for part in rough.articles[0].paragraphs if part.kind == "subhead"]
    sure = trace(subheaded()).result
    assert [article.headline.title for article in sure.articles] == ["全镇新修水渠三公里", "路好走了"]


def test_what_opens_a_story_stands_below_a_headline() -> None:
    found = trace(evolve(subheaded("本报讯"), rough=True)).result
    assert [article.headline.title for article in found.articles] == ["全镇新修水渠三公里", "路好走了"]


def large_paragraph() -> Drawn:
    """A headline, a paragraph in larger type over two columns, and the columns."""
    drawn = Drawn().text(40, 40, "全镇新修水渠三公里", size=3 * EM)
    large = ["　　" + "甲" * 18, "甲" * 20, "甲" * 20, "甲" * 9]
    drawn.column(40, 90, large, size=1.3 * EM)
    width = 20 * 1.3 * EM
    drawn.column(40, 170, body("乙", 8, 12))
    return drawn.column(40 + width - 12 * EM, 170, body("丙", 8, 12))


def test_a_paragraph_in_larger_type_is_text() -> None:
    page = page_of(large_paragraph())
    parts = [block.setting.part for block in page.blocks or () if block.setting]
    assert parts.count(Part.HEADING) == 1
    assert lines(page)[1:5] == ["甲" * 18, "甲" * 20, "甲" * 20, "甲" * 9]


def test_lines_of_a_headline_are_none() -> None:
    drawn = Drawn().text(40, 40, "全镇新修水渠", size=1.5 * EM).text(53, 58, "三公里通到", size=1.5 * EM)
    drawn.text(46, 76, "了山脚下面", size=1.5 * EM).column(40, 110, body("乙", 8, 12))
    layout = lay_out(drawn.sheet())
    assert [len(heading.rows) for heading in layout.headings] == [3]


def test_sheets_of_whole_lines_are_rough_and_those_of_ink_are_not() -> None:
    scan = Scan(1, Size(1100, 600), tuple(two_columns()))
    assert sheet_of(scan).rough
    assert not sheet_of(evolve(scan, lines=tuple(evolve(line, tight=True) for line in scan.lines))).rough
    assert not sheet_of(evolve(scan, lines=tuple(evolve(line, size=BODY) for line in scan.lines))).rough


@pytest.mark.parametrize(
    ("print_", "y", "size", "top"),
    [
        ("引风机", 1980, 30, 1980),
        ("引风机", 1968, 30, 2000),
        ("平安县城关镇的果园里", 1980, 30, 2000),
        ("桥通了", 1950, 60, 2000),
    ],
)
@pytest.mark.parametrize("below_text", [False, True])
def test_a_picture_goes_up_to_a_label_over_its_edge(
    print_: str, y: float, size: float, top: float, *, below_text: bool
) -> None:
    label = TextLine((Mark(print_, 600, y, 600 + size * len(print_), y + size),), vertical=False)
    above = [told(LEFT, 600, y - PITCH)] if below_text else []
    scan = Scan(1, Size(1600, 2600), (*two_columns(), *above, label), (), (Picture(400, 2000, 1200, 2400),))
    sheet = sheet_of(scan)
    assert sheet.pictures[0].y0 * sheet.placing.scale == pytest.approx(2000 if below_text else top)
