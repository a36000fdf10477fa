"""Scans into sheets: skew, sizes, squares of characters, and files of other tools that are read like the PDF itself."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
from attrs import evolve

import paperparse
from paperparse.layout.sheet import lay_out
from paperparse.model.page import Size
from paperparse.model.scan import Mark, Scan, TextLine
from paperparse.model.sheet import Placing, Sheet
from paperparse.readers.scans import sheet_of
from paperparse.readers.scans.given import page_of
from paperparse.readers.scans.measured import measured_lines
from paperparse.readers.scans.sizes import give_sizes
from paperparse.readers.scans.skew import skew_of
from paperparse.readers.sources import read
from paperparse.writers.record import to_dict
from tests import exports

FIXTURES = Path(__file__).parent.parent / "fixtures"
BODY = "洮水农民报讯近日在城关镇"
EM = 30.0


def line(text: str, x: float, y: float, em: float = EM, *, room: float = 0.0) -> TextLine:
    """A line whose characters have boxes of one em, with so much room around the whole."""
    marks = tuple(Mark(char, x + at * em, y, x + (at + 1) * em, y + em) for at, char in enumerate(text))
    right = x + len(text) * em
    outline = ((x - room, y - room), (right + room, y - room), (right + room, y + em + room), (x - room, y + em + room))
    return TextLine(marks, outline, vertical=False)


def turned(one: TextLine, tilt: float, middle: tuple[float, float]) -> TextLine:
    """The line as it lies on a page that was put on the glass askew."""
    askew = Placing(1.0, tilt, middle)

    def there(x: float, y: float) -> tuple[float, float]:
        return askew.on_the_page((x, y, x, y))[:2]

    marks = []
    for mark in one.marks:
        x, y = there((mark.x0 + mark.x1) / 2, (mark.y0 + mark.y1) / 2)
        half = (mark.x1 - mark.x0) / 2
        marks.append(Mark(mark.text, x - half, y - half, x + half, y + half))
    return TextLine(tuple(marks), tuple(there(*point) for point in one.outline))


def column(count: int = 8, *, room: float = 0.0) -> list[TextLine]:
    return [line(BODY, 100, 100 + 45 * at, room=room) for at in range(count)]


def test_a_page_put_down_askew_is_read_straight_and_its_places_are_those_of_the_picture() -> None:
    middle = (500.0, 500.0)
    for tilt in (0.007, -0.02):
        lines = tuple(turned(one, tilt, middle) for one in column())
        assert skew_of(lines) == pytest.approx(tilt, abs=1e-4)
        sheet = sheet_of(Scan(1, Size(1000, 1000), lines))
        feet = sorted({round(glyph.y1, 2) for glyph in sheet.glyphs})
        assert len(feet) == 8
        first = min(sheet.glyphs, key=lambda glyph: (glyph.y1, glyph.x0))
        x0, y0, x1, y1 = sheet.placing.on_the_page(first[1:5])
        mark = lines[0].marks[0]
        assert ((x0 + x1) / 2, (y0 + y1) / 2) == pytest.approx(
            ((mark.x0 + mark.x1) / 2, (mark.y0 + mark.y1) / 2), abs=0.5
        )


def test_slopes_of_short_lines_and_of_a_single_headline_tilt_no_page() -> None:
    askew = turned(line(BODY, 100, 900, 60), 0.1, (500.0, 500.0))
    assert skew_of([*column(), askew]) == 0.0
    assert skew_of([askew]) == 0.0


def test_a_sheet_is_measured_in_units_of_its_body_type() -> None:
    sheet = sheet_of(Scan(1, Size(1000, 1000), tuple(column())))
    assert {round(glyph.style.size, 6) for glyph in sheet.glyphs} == {10.0}
    assert (sheet.placing.scale, sheet.placing.tilt) == (3.0, 0.0)
    assert sheet.placing.middle == pytest.approx((500 / 3, 500 / 3))
    points = sheet_of(Scan(1, Size(600, 800), tuple(line(BODY, 50, 50 + 14 * at, 10) for at in range(8))))
    assert points.placing == Placing()


@pytest.mark.parametrize("room", [0.0, 3.0, 6.0])
def test_sizes_do_not_hang_on_the_room_that_a_tool_leaves_around_a_line(room: float) -> None:
    lines = [
        *column(room=room),
        line("种粮大户亩产创新高", 100, 600, 60, room=2 * room),
        line("2026", 100, 800, 30, room=room),
    ]
    found = measured_lines(lines)
    give_sizes(found)
    assert found[0].size == pytest.approx(30, rel=0.02)
    assert found[8].size == pytest.approx(60, rel=0.02)
    assert found[9].size == pytest.approx(30, rel=0.05)


def test_squares_that_a_tool_tells_are_sizes_however_far_lines_are_spaced() -> None:
    justified = [
        TextLine(tuple(Mark(char, x, y, x + 30, y + 30) for x, char in zip(range(100, 472, 31), BODY, strict=True)))
        for y in range(100, 460, 45)
    ]
    found = measured_lines([*justified, line("近日见闻", 100, 500, 32), line("2026", 100, 600, 32)])
    give_sizes(found)
    assert [one.size for one in found] == pytest.approx([30] * 8 + [32] * 2)


def test_squares_without_extent_spaced_ones_and_drop_caps_are_no_other_type() -> None:
    spaced = TextLine(
        tuple(Mark(char, 100 + 45 * at, 500, 145 + 45 * at, 530) for at, char in enumerate("破土七百日")),
        vertical=False,
    )
    flat = TextLine((Mark("一", 100, 600, 130, 604),), vertical=False)
    empty = TextLine((Mark("一", 100, 700, 100, 700),), vertical=False)
    capped = TextLine((Mark("记", 100, 770, 170, 840), *line("者近日从青山县获悉", 170, 775).marks), vertical=False)
    found = measured_lines([*column(), spaced, flat, capped, empty])
    give_sizes(found)
    assert [one.size for one in found[8:11]] == pytest.approx([30, 30, 30])
    assert found[11].size > 0


def test_squares_in_whole_pixels_are_of_one_size() -> None:
    lines = [
        TextLine(tuple(Mark(char, round(x), y, round(x + em), y + high) for x, char in zip(places, BODY, strict=True)))
        for y, em, high in ((100, 39.54, 39), (200, 39.54, 40), (300, 41.0, 41))
        for places in [[100 + em * at for at in range(len(BODY))]]
    ]
    found = measured_lines(lines)
    give_sizes(found)
    assert found[0].size == found[1].size == pytest.approx(39.54, rel=0.005)
    assert found[2].size == pytest.approx(41, rel=0.005)


def test_a_letter_spaced_line_is_no_larger_than_it_is_high() -> None:
    spaced = TextLine(tuple(Mark(char, 100 + at * 90, 700, 130 + at * 90, 730) for at, char in enumerate("导读要闻")))
    found = measured_lines([*column(), spaced])
    give_sizes(found)
    assert found[-1].size == pytest.approx(30, rel=0.05)


def test_sizes_that_hardly_differ_are_one_where_boxes_are_rough() -> None:
    rough = [line(BODY, 100, 100 + 45 * at, 30 + at % 3) for at in range(9)]
    found = measured_lines(rough)
    give_sizes(found, grain=1.0)
    assert len({one.size for one in found}) == 1


def text_of(lines: list[TextLine]) -> str:
    return lay_out(sheet_of(Scan(1, Size(2000, 2000), tuple(lines)))).page.text


def test_the_white_between_names_is_a_blank_and_that_beside_marks_is_none() -> None:
    em, marks, x = 30.0, [], 100.0
    for char, before in [("本", 0), ("报", 0), ("讯", 0), ("李", 12), ("洁", 0), ("王", 12), ("志", 0), ("浩", 0)]:
        x += before
        marks.append(Mark(char, x + 1, 701, x + em - 1, 729))
        x += em
    inked = TextLine(tuple(marks), tight=True)
    comma = TextLine(
        (Mark("讯", 101, 801, 129, 829), Mark("，", 134, 820, 140, 830), Mark("近", 161, 801, 189, 829)), tight=True
    )
    found = text_of([*column(), inked, comma]).splitlines()
    assert "本报讯 李洁 王志浩" in found
    assert "讯，近" in found


def down(text: str, x: float, y: float, *, aside: float) -> TextLine:
    """A line that runs down, its boxes tight around ink; that of marks is so many ems below the top of their squares."""
    marks = []
    for at, char in enumerate(text):
        top = y + 1.1 * EM * at
        if char in "，。“":
            marks.append(Mark(char, x + 20, top + aside * EM, x + 27, top + (aside + 0.25) * EM))
        else:
            marks.append(Mark(char, x + 1, top + 1, x + EM - 1, top + EM - 1))
    bottom = y + 1.1 * EM * len(text)
    return TextLine(tuple(marks), ((x, y), (x + EM, y), (x + EM, bottom), (x, bottom)), tight=True, vertical=True)


@pytest.mark.parametrize("aside", [0.08, 0.4, 0.65])
def test_marks_at_the_ends_of_lines_that_run_down_are_of_these_lines_wherever_their_ink_stands(aside: float) -> None:
    upper = [down("洮水农民近日在关镇。", 900 - 45 * at, 100, aside=aside) for at in range(6)]
    lower = [down("“目下尚在筹划之，", 900 - 45 * at, 100 + 12.4 * EM, aside=aside) for at in range(6)]
    layout = lay_out(sheet_of(Scan(1, Size(1000, 1400), (*upper, *lower))))
    texts = sorted("".join(glyph.text for glyph in row.glyphs) for row in layout.rows)
    assert texts == sorted([*["洮水农民近日在关镇。"] * 6, *["“目下尚在筹划之，"] * 6])


def test_a_line_told_across_a_gutter_is_parted_where_it_begins_half_a_square_early() -> None:
    left, right = (
        [evolve(line(BODY, x, 100 + 45 * at), tight=True) for at in range(8) if at != 4]
        for x in (100.0, 100 + 13.3 * EM)
    )
    marks = (*line(BODY, 100, 280).marks, *line(BODY, 100 + 12.85 * EM, 280).marks)
    across = TextLine(marks, ((100, 280), (900, 280), (900, 310), (100, 310)), tight=True, vertical=False)
    layout = lay_out(sheet_of(Scan(1, Size(1000, 600), (*left, *right, across))))
    assert ["".join(glyph.text for glyph in row.glyphs) for row in layout.rows] == [BODY] * 16


def test_lines_across_the_direction_of_the_page_stay_whole() -> None:
    down = [
        TextLine(
            tuple(
                Mark(char, 800 - 45 * at, 300 + 30 * row, 830 - 45 * at, 330 + 30 * row)
                for row, char in enumerate(BODY)
            ),
            vertical=True,
        )
        for at in range(10)
    ]
    heads = [line("一把剪刀的", 400, 120, 60), line("兩百道工序", 400, 195, 60)]
    found = text_of([*heads, *down]).splitlines()
    assert found[:3] == ["一把剪刀的", "兩百道工序", BODY]


def test_the_order_of_a_tool_is_kept_when_it_is_trusted() -> None:
    lines = (evolve(line("第二段在前", 100, 500), block=1), line("第一段在后", 100, 100))
    page = page_of(Scan(1, Size(1000, 1000), lines))
    assert page.text == "第二段在前\n\n第一段在后\n"
    assert page.printed[0].corners == (100, 500, 250, 530)
    rapid = (FIXTURES / "formats" / "rapidocr.json").read_bytes()
    issue = paperparse.parse(rapid, trust_order=True)
    assert issue.source.kind == "ocr-json"
    assert issue.front.articles[0].evidence.boxes


def plain(value: object) -> object:
    """What a record says, without places and where it comes from."""
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        left_out = ("evidence", "source", "diagnostics", "size")
        return {key: plain(item) for key, item in value.items() if key not in left_out}
    return value


@pytest.mark.parametrize("form", ["hocr", "alto", "page_xml"])
@pytest.mark.parametrize("name", ["inside", "irregular"])
def test_a_text_layer_as_the_file_of_a_tool_is_read_like_the_pdf(name: str, form: str) -> None:
    raw = (FIXTURES / "pdf" / f"{name}.pdf").read_bytes()
    sheet = next(iter(read(raw, ocr="never")[1]))
    assert isinstance(sheet, Sheet)
    found = paperparse.parse(getattr(exports, form)(sheet, 5))
    assert plain(to_dict(found)) == plain(to_dict(paperparse.parse(raw, ocr="never")))


@pytest.mark.parametrize("name", ["front", "inside", "irregular"])
def test_bare_lines_in_any_order_keep_headlines_and_stories(name: str) -> None:
    raw = (FIXTURES / "pdf" / f"{name}.pdf").read_bytes()
    sheet = next(iter(read(raw, ocr="never")[1]))
    assert isinstance(sheet, Sheet)
    whole, bare = paperparse.parse(raw, ocr="never").front, paperparse.parse(exports.rapid(sheet, 5)).front
    titles = {story.headline.title for story in whole.articles if story.headline}
    found = {story.headline.title for story in bare.articles if story.headline}
    assert len(titles & found) >= 0.7 * len(titles)


def test_pieces_of_a_line_across_a_vertical_page_are_one_line() -> None:
    told = [line("杉垣日報", 200, 40, 60), line("創刊號", 200 + 4 * 60 + 40, 42, 60)]
    for column in range(12):
        x = 200 + 50 * column
        down = [Mark(char, x, 140 + 31 * at, x + 30, 170 + 31 * at) for at, char in enumerate(BODY)]
        told.append(TextLine(tuple(down), vertical=True))
    rows = lay_out(sheet_of(Scan(1, Size(1000, 700), tuple(told)))).rows
    assert ["".join(glyph.text for glyph in row.glyphs) for row in rows if row.stacked] == ["杉垣日報創刊號"]


def test_a_placing_leads_boxes_back() -> None:
    assert Placing(2.0).on_the_page((1, 2, 3, 4)) == (2, 4, 6, 8)
    x0, y0, x1, y1 = Placing(1.0, math.pi / 2, (0.0, 0.0)).on_the_page((10, -1, 12, 1))
    assert (x0, y0, x1, y1) == pytest.approx((-1, 10, 1, 12))
