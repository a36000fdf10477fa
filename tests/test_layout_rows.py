"""Lines of a page: glyphs that stand one by one, with gaps that are spaces and gaps that are gutters."""

from __future__ import annotations

import pytest

from paperparse.layout.sheet import lay_out
from tests.sheets import ABOVE, EM, LEADING, Drawn, advance_of, body, lines, page_of

WIDE = 10 * EM
"""Of a column."""


def two_columns(gap: float) -> Drawn:
    return Drawn().column(40, 100, body("甲", 8)).column(40 + WIDE + gap, 100, body("乙", 8))


def test_glyphs_one_by_one_are_a_line() -> None:
    drawn = Drawn()
    for number, char in enumerate("平安县的果园里一片忙碌"):
        drawn.text(40 + EM * number, 100, char)
    page = page_of(drawn)
    assert lines(page) == ["平安县的果园里一片忙碌"]
    assert page.printed[0].corners == pytest.approx((40, 100, 40 + 11 * EM, 100 + EM))
    assert [mark[0] for mark in page.printed[0].marks()] == pytest.approx([40 + EM * at for at in range(11)])


def test_letter_spacing_is_no_space() -> None:
    assert lines(page_of(Drawn().text(40, 100, "平安县果园丰收", pitch=1.4 * EM))) == ["平安县果园丰收"]


def test_the_white_of_a_justified_line_is_measured_outside_its_numbers() -> None:
    # Nothing is between the digits, and a quarter em between all the others.
    drawn, x = Drawn(), 40.0
    for char in "修渠1234.56米":
        drawn.text(x, 100, char)
        x += advance_of(char) * EM + (0.0 if char.isascii() else EM / 4)
        x += EM / 4 if char == "6" else 0.0
    assert lines(page_of(drawn)) == ["修渠1234.56米"]


@pytest.mark.parametrize("gap", [0.7, 1.0, 2.0, 4.0])
def test_a_gutter_parts_lines(gap: float) -> None:
    assert lines(page_of(two_columns(gap * EM))) == [*body("甲", 8), *body("乙", 8)]


def test_a_rule_between_columns_parts_what_the_gap_does_not() -> None:
    assert lines(page_of(two_columns(EM / 2))) == ["甲" * 10 + " " + "乙" * 10] * 8
    ruled = two_columns(EM / 2).rule(40 + WIDE + EM / 4, 95, 40 + WIDE + EM / 4, 230)
    assert lines(page_of(ruled)) == [*body("甲", 8), *body("乙", 8)]


def test_columns_on_grids_of_their_own() -> None:
    drawn = Drawn().column(40, 100, body("甲", 8)).column(40 + WIDE + EM, 103, body("乙", 8))
    assert lines(page_of(drawn)) == [*body("甲", 8), *body("乙", 8)]


def test_spaces_in_names_are_kept() -> None:
    print_ = ["甲" * 14, "本报记者　王　明　报道甲甲甲", *body("甲", 3, 14)]
    drawn = Drawn().column(40, 100, print_).column(40 + 15 * EM, 100, body("乙", 5))
    assert lines(page_of(drawn)) == [print_[0], "本报记者 王 明 报道甲甲甲", *print_[2:], *body("乙", 5)]


def test_latin_words_keep_their_spaces() -> None:
    assert lines(page_of(Drawn().text(40, 100, "CN 31-0001　第8期"))) == ["CN 31-0001 第8期"]


def hanging(mark: str, ems: float, gutter: float) -> Drawn:
    """Two columns; a mark stands out of two lines of the first."""
    drawn = two_columns(gutter * EM)
    for number in (2, 5):
        drawn.text(40 + WIDE - (1 - ems) * EM, 100 + LEADING * EM * number, mark)
    return drawn


def hung(mark: str) -> list[str]:
    return ["甲" * 10 + (mark if number in (2, 5) else "") for number in range(8)] + body("乙", 8)


@pytest.mark.parametrize("mark", "，。、；：！？）》」』】〉〕”’")
def test_any_mark_hangs_in_the_gutter(mark: str) -> None:
    assert lines(page_of(hanging(mark, 0.5, 1.0))) == hung(mark)


@pytest.mark.parametrize("ems", [0.5, 0.8, 1.0])
@pytest.mark.parametrize("gutter", [1.5, 2.0, 2.5])
def test_marks_hang_less_or_more(ems: float, gutter: float) -> None:
    assert lines(page_of(hanging("，", ems, gutter))) == hung("，")


@pytest.mark.parametrize("offset", [0.0, 0.02, 0.1, 0.2])
def test_a_shadow_is_printed_once(offset: float) -> None:
    size = 30.0
    drawn = Drawn().column(40, 160, body("甲"))
    for shift in (0.0, offset * size):
        drawn.text(40 + shift, 100 + shift / 4, "橘橘丰收", size=size)
    layout = lay_out(drawn.sheet())
    assert lines(layout.page) == ["橘橘丰收", *body("甲")]
    assert sum(len(row.shadows) for row in layout.rows) == 4


@pytest.mark.parametrize("twice", ["http://a.example.cn", "ill.", "WWW", "谢谢谢谢", "1111"])
def test_like_neighbours_are_no_shadow(twice: str) -> None:
    assert lines(page_of(Drawn().text(40, 100, twice))) == [twice]


def test_sizes_of_one_line_differ_a_little() -> None:
    drawn = Drawn().text(40, 100, "全年共有")
    drawn.text(40 + 4 * EM, 100 - ABOVE * 2, "3650", size=EM + 2, font="Times")
    drawn.text(40 + 4 * EM + 22, 100, "筐橘子")
    assert lines(page_of(drawn)) == ["全年共有3650筐橘子"]


def test_a_leap_of_size_parts_lines() -> None:
    drawn = Drawn().column(40, 100, body("甲", 8)).text(40 + 11 * EM, 100 + EM - ABOVE * 16, "丰收", size=16)
    assert "丰收" in lines(page_of(drawn))


def listed(names: int, *, between: bool = True) -> list[str]:
    """Items that open with a name of one length and a space."""
    item = ["名" * names + "　" + "甲" * (14 - names), *(["甲" * 15] if between else [])]
    return item * (4 if between else 8)


@pytest.mark.parametrize("print_", [listed(3, between=False), listed(3), listed(7)], ids=["short", "both", "long"])
def test_list_items_of_equal_length_are_no_column(print_: list[str]) -> None:
    drawn = Drawn().column(40, 100, print_)
    assert [line.replace(" ", "") for line in lines(page_of(drawn))] == [line.replace("　", "") for line in print_]


def test_short_last_lines_part_at_the_gutter() -> None:
    left = [*body("甲", 3), "甲甲甲甲甲甲", *body("甲", 3), "甲甲甲甲甲甲甲甲甲"]
    right = ["　　" + "乙" * 8 if number % 4 == 3 else "乙" * 10 for number in range(8)]
    drawn = Drawn().column(40, 100, left).column(40 + WIDE + EM, 100, right)
    assert [line.strip() for line in lines(page_of(drawn))] == [*left, *(line.strip() for line in right)]


@pytest.mark.parametrize("room", [0.1, 0.5])
def test_a_drop_cap_belongs_to_the_first_line(room: float) -> None:
    size = EM * (1 + LEADING)
    drawn = Drawn().text(40, 100, "平", size=size).column(40 + size + room * EM, 100, body("甲", 2, 7))
    drawn.column(40, 100 + 2 * LEADING * EM, body("甲", 4))
    assert lines(page_of(drawn)) == ["平" + "甲" * 7, "甲" * 7, *body("甲", 4)]


def test_blanks_print_nothing() -> None:
    drawn = Drawn().text(40, 100, "平安")
    style = drawn.glyphs[0].style
    for blank in " 　\xa0":
        drawn.glyphs.append(drawn.glyphs[0]._replace(text=blank, x0=58, x1=67, style=style))
    assert lines(page_of(drawn)) == ["平安"]
    assert page_of(Drawn()).text == ""


def test_a_gap_that_the_lines_right_above_and_below_cross_is_a_space() -> None:
    drawn = Drawn()
    for number in range(8):
        top = 100 + 2 * number * 1.3 * EM
        drawn.text(40, top, "乙" * 5 + "　" + "甲" * 4).text(40, top + 1.3 * EM, "甲" * 10)
    assert lines(page_of(drawn)) == ["乙" * 5 + " " + "甲" * 4, "甲" * 10] * 8


def test_a_word_space_in_a_letter_spaced_headline_is_wider() -> None:
    drawn = Drawn().text(40, 60, "甲乙丙", size=20, pitch=30).text(150, 60, "丁戊己", size=20, pitch=30)
    drawn.column(40, 100, body("天", 6, 22))
    assert lines(page_of(drawn))[0] == "甲乙丙 丁戊己"


def byline(start: float, *, font: str = "Kai") -> Drawn:
    """Three columns of ten ems with a line of words above them, which begins at `start` ems and has its blank over a gutter."""
    drawn = Drawn().text(40, 60, "甲" * 12, size=20)
    drawn.text(40 + start * EM, 90, "记" * round(10 - start), font=font).text(40 + 11.5 * EM, 90, "李洁然", font=font)
    for number, mark in enumerate("乙丙丁"):
        drawn.column(40 + 11.5 * EM * number, 90 + 1.6 * EM, body(mark, 9))
    return drawn


def test_a_byline_in_a_type_of_its_own_may_have_its_blank_over_a_gutter() -> None:
    assert lines(page_of(byline(4.0)))[:2] == ["甲" * 12, "记记记记记记 李洁然"]


@pytest.mark.parametrize(("start", "font"), [(4.0, "Song"), (0.0, "Kai"), (2.0, "Kai")])
def test_what_begins_at_a_column_or_is_set_as_text_ends_at_its_gutter(start: float, font: str) -> None:
    assert "李洁然" in lines(page_of(byline(start, font=font)))


def test_rows_that_are_not_justified_end_at_the_gutter() -> None:
    # No right edge shows where the column ends.
    drawn = Drawn().text(40, 60, "题" * 12, size=20)
    for number, length in enumerate((8, 7, 8, 6, 7)):
        drawn.text(40, 90 + number * LEADING * EM, "甲" * length)
        drawn.text(40 + 10.8 * EM, 90 + number * LEADING * EM, "乙" * 10)
    assert not [line for line in lines(page_of(drawn)) if {"甲", "乙"} <= set(line)]


def test_a_stretched_line_is_stretched_between_its_han_characters() -> None:
    # The next word had no room: 现场有人拿出iPhone拍照，上传到 / www.example.com …
    drawn = Drawn().text(40, 100, "现场有人", pitch=1.35 * EM).text(40 + 5.4 * EM, 100, "iPhone")
    drawn.text(40 + 8.7 * EM, 100, "拍照上传到", pitch=1.35 * EM)
    assert lines(page_of(drawn)) == ["现场有人iPhone拍照上传到"]
