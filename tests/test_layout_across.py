"""Lists whose numbers stand far to the right, lines across vertical pages, headlines on pictures, and small indents."""

from __future__ import annotations

import pytest

from paperparse.layout.sheet import lay_out
from paperparse.model.page import Part
from paperparse.pipeline import trace
from tests.sheets import EM, Drawn, body, lines, page_of, stories

TITLES = ("全镇新修水渠", "老街路灯全部更换", "夜校亮灯", "种粮大户亩产创新高")


def listed(*, gap: float = 24.0, step: float = 2.2) -> Drawn:
    """A list of titles, the numbers of their pages in a column of their own, and a column of text below."""
    drawn = Drawn()
    for number, title in enumerate(TITLES):
        y = 60 + step * EM * number
        drawn.text(40, y, title).text(40 + gap * EM, y, f"{number + 2}版")
    return drawn.column(40, 200, body("甲", 8))


def test_lists_are_read_line_by_line() -> None:
    found = lines(page_of(listed()))
    assert found[:4] == [f"{title} {number}版" for number, title in enumerate(TITLES, 2)]


def test_each_line_of_a_list_is_an_entry() -> None:
    drawn = listed().text(40, 30, "今日导读", size=14)
    teasers = trace(drawn.sheet()).result.teasers
    assert [(teaser.title, teaser.page) for teaser in teasers] == [
        (title, str(at)) for at, title in enumerate(TITLES, 2)
    ]


def test_numbers_below_the_ends_of_their_titles_are_of_the_list() -> None:
    drawn = Drawn()
    for number, title in enumerate(TITLES):
        y = 60 + 4 * EM * number
        drawn.text(40, y, title, size=10).text(40 + 24 * EM, y + 15, f"⋯⋯{number + 2}版")
    drawn.text(40, 30, "今日导读", size=14).column(40, 220, body("甲", 8))
    teasers = trace(drawn.sheet()).result.teasers
    assert [(teaser.title, teaser.page) for teaser in teasers] == [
        (title, str(at)) for at, title in enumerate(TITLES, 2)
    ]


def strip_of_teasers(*, ruled: bool) -> Drawn:
    """A box over the page with titles side by side, and below each the number of its page."""
    drawn = Drawn().box(36, 300, 560, 345).column(40, 60, body("甲", 8))
    for number, title in enumerate(TITLES):
        x = 42 + 130 * number
        drawn.text(x, 308, title, size=11).text(x, 326, f"详见{number + 2}版")
        if number and ruled:
            drawn.rule(x - 5, 304, x - 5, 341)
    return drawn


def test_cells_between_rules_are_read_one_after_another() -> None:
    found = lines(page_of(strip_of_teasers(ruled=True)))
    assert found[-8:] == [line for number, title in enumerate(TITLES, 2) for line in (title, f"详见{number}版")]


def test_a_strip_of_cells_holds_teasers() -> None:
    teasers = trace(strip_of_teasers(ruled=True).sheet()).result.teasers
    assert [(teaser.title, teaser.page) for teaser in teasers] == [
        (title, str(at)) for at, title in enumerate(TITLES, 2)
    ]


def test_rules_across_make_a_table_that_is_read_row_by_row() -> None:
    drawn = strip_of_teasers(ruled=True).rule(36, 323, 560, 323)
    assert lines(page_of(drawn))[-8:] == [*TITLES, *(f"详见{number}版" for number in range(2, 6))]


def test_rows_of_columns_are_no_lists() -> None:
    drawn = Drawn().column(40, 60, body("甲", 8, 14)).column(40 + 16 * EM, 60, body("乙", 8, 4))
    assert lines(page_of(drawn)) == [*body("甲", 8, 14), *body("乙", 8, 4)]


def test_short_lines_among_others_are_no_list() -> None:
    drawn = Drawn().column(40, 60, ["甲" * 10, "甲" * 4] * 4)
    right = ["乙" * 14, "乙" * 2] * 4
    assert lines(page_of(drawn.column(40 + 15 * EM, 60, right))) == [*["甲" * 10, "甲" * 4] * 4, *right]


def vertical() -> Drawn:
    """A page of vertical lines, twenty of them under each other's band."""
    drawn = Drawn()
    for band in range(2):
        drawn.column(520, 200 + 20 * EM * band, ["甲乙丙丁戊己庚辛壬癸子丑寅卯"] * 20, down=True)
    return drawn


def stacked_lines(drawn: Drawn) -> list[str]:
    return ["".join(glyph.text for glyph in row.glyphs) for row in lay_out(drawn.sheet()).rows if row.stacked]


@pytest.mark.parametrize("text", ["通訊員羅然洋攝", "本地", "中華民國二十一年八月十二日"])
def test_a_line_across_a_vertical_page_is_one_row(text: str) -> None:
    assert stacked_lines(vertical().text(60, 120, text)) == [text]


def test_lines_across_that_stand_close_are_one_each() -> None:
    drawn = vertical().text(60, 100, "責任編輯董國佳").text(60, 100 + 1.25 * EM, "星期一要聞副刊版")
    assert sorted(stacked_lines(drawn)) == sorted(["責任編輯董國佳", "星期一要聞副刊版"])


def test_blanks_stand_in_lines_across() -> None:
    page = page_of(vertical().text(60, 120, "通訊員　羅然洋　攝"))
    assert "通訊員 羅然洋 攝" in lines(page)


def test_a_line_across_that_is_printed_twice_counts_once() -> None:
    drawn = vertical().text(60, 120, "斷頭路終於打通", size=24).text(61, 121.5, "斷頭路終於打通", size=24)
    (row,) = [row for row in lay_out(drawn.sheet()).rows if row.stacked]
    assert (len(row.glyphs), len(row.shadows)) == (7, 7)


def test_vertical_lines_are_none_across() -> None:
    assert stacked_lines(vertical()) == []


def test_a_column_of_notices_goes_on_beside_an_upright_headline() -> None:
    drawn = Drawn().text(160, 300, "题" * 4, size=24, pitch=26, down=True)
    for number, mark in enumerate("甲丁戊"):
        drawn.column(40, 190 + 62 * number, body(mark, 4))
    assert stories(page_of(drawn.column(200, 300, body("乙", 8)))) == ["甲丁戊", "题乙"]


@pytest.mark.parametrize(("rows", "title"), [("便民措施出台", "便民措施出台"), ("3:12:0", None)])
def test_a_headline_in_rows_of_two_characters_is_an_upright_line(rows: str, title: str | None) -> None:
    drawn = Drawn().column(40, 60, ["甲" * 10] * 20)
    step = 3 if title is None else 2
    for number in range(0, len(rows), step):
        drawn.text(300, 60 + 12 * number, rows[number : number + step], size=20)
    assert stacked_lines(drawn) == ([title] if title else [])


@pytest.mark.parametrize(("marks", "stacks"), [("3版", []), ("12", ["12" * 6])])
def test_page_marks_below_each_other_are_no_upright_line(marks: str, stacks: list[str]) -> None:
    drawn = Drawn().column(40, 60, ["甲" * 10] * 20)
    for number in range(6):
        drawn.text(300, 60 + 20 * number, marks, size=11)
    assert stacked_lines(drawn) == stacks


def test_lines_across_are_read_from_the_side_from_which_their_words_are_known() -> None:
    """The credit reads from the right, so the title beside it does, too."""
    drawn = vertical().text(60, 120, "會動運").text(60, 120 + 2 * EM, "攝磊艷汪者記報本")
    assert {"運動會", "本報記者汪艷磊攝"} <= set(lines(trace(drawn.sheet()).page))


def on_a_picture() -> Drawn:
    """A headline printed on a picture, three columns below it, and a story above."""
    drawn = Drawn().text(40, 40, "天" * 8, size=24)
    for number, mark in enumerate("甲乙丙"):
        drawn.column(40 + 12 * EM * number, 80, body(mark, 6))
    drawn.rule(40, 175, 40 + 34 * EM, 175).picture(40, 190, 40 + 34 * EM, 290).text(80, 230, "地" * 7, size=24)
    for number, mark in enumerate("丁戊己"):
        drawn.column(40 + 12 * EM * number, 300, body(mark, 6))
    return drawn


def test_a_headline_on_a_picture_heads_the_columns_below() -> None:
    assert stories(page_of(on_a_picture())) == ["天甲乙丙", "地丁戊己"]


def indented(room: float) -> Drawn:
    """Two columns of paragraphs of three full lines, each begun so many ems from the edge."""
    drawn = Drawn().text(40, 40, "题" * 8, size=24)
    for number in range(2):
        for row in range(15):
            start = 0.0 if row % 3 else room
            drawn.text(40 + (12 * number + start) * EM, 90 + 1.5 * EM * row, "甲" * round(10 - start))
    return drawn


@pytest.mark.parametrize("room", [1.0, 2.0])
def test_paragraphs_begin_at_indents_of_one_em_and_of_two(room: float) -> None:
    page = page_of(indented(room))
    texts = [block for block in page.blocks or () if block.setting and block.setting.part is Part.TEXT]
    assert [len(block.lines) for block in texts] == [3] * 10


def test_a_headline_with_its_characters_apart_runs_down() -> None:
    drawn = vertical()
    for number, title in enumerate(("東南西北", "春夏秋冬")):
        for at, char in enumerate(title):
            drawn.text(500 - 24 * number, 40 + 34 * at, char, size=20)
    drawn.column(440, 40, ["甲乙丙丁戊己庚辛壬癸子丑寅卯"] * 12, down=True)
    assert lines(page_of(drawn))[:2] == ["東南西北", "春夏秋冬"]
