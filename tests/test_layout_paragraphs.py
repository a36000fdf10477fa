"""Rows into paragraphs: subheads in a type of their own, words that open paragraphs, and columns beside a picture."""

from __future__ import annotations

import pytest

from paperparse.model.page import Page
from paperparse.pipeline import trace
from tests.sheets import EM, LEADING, Drawn, body, lines, page_of

STEP = LEADING * EM

SHORT_OF = 7
"""Characters of a word behind which nothing of its row is free for the next."""


def paragraphs(page: Page) -> list[str]:
    """The text of each block."""
    return ["".join(page.text[line.span.start : line.span.end] for line in block.lines) for block in page.blocks or ()]


def subheaded(last: str, x: float) -> Drawn:
    """A story with a line in another font after a paragraph that ends in `last`, `x` ems from the edge of its column."""
    above = ["　　" + "甲" * 8, *["甲" * 10] * 3, last]
    drawn = Drawn().text(40, 60, "甲" * 6, size=20).column(40, 90, above)
    drawn.text(40 + x * EM, 90 + 5 * STEP, "乙乙乙乙乙", font="Hei")
    return drawn.column(40, 90 + 6 * STEP, ["　　" + "丙" * 8, *["丙" * 10] * 3])


@pytest.mark.parametrize("last", ["甲甲甲。", "甲" * 9 + "。"])
@pytest.mark.parametrize("x", [0.0, 2.5])
def test_a_line_in_a_type_of_its_own_is_a_subhead(last: str, x: float) -> None:
    traced = trace(subheaded(last, x).sheet())
    assert paragraphs(traced.page) == ["甲" * 6, "甲" * 38 + last, "乙" * 5, "丙" * 38]
    assert [role.role.value for role in traced.roles] == ["headline", "text", "subhead", "text"]


def test_a_number_in_a_font_of_its_own_is_no_subhead() -> None:
    drawn = Drawn().text(40, 60, "甲" * 6, size=20).column(40, 90, ["　　" + "甲" * 8, *["甲" * 10] * 3])
    drawn.text(40, 90 + 4 * STEP, "1024", font="Times").text(40 + 2 * EM, 90 + 4 * STEP, "甲甲甲甲甲。")
    drawn.column(40, 90 + 5 * STEP, ["　　" + "丙" * 8, *["丙" * 10] * 3])
    assert paragraphs(page_of(drawn)) == ["甲" * 6, "甲" * 38 + "1024甲甲甲甲甲。", "丙" * 38]


def opened(words: list[str], *, bold: bool, font: str) -> Drawn:
    """Items that open with words in a type of their own, without an indent."""
    drawn = Drawn().text(40, 60, "甲" * 6, size=20)
    for number, word in enumerate(words):
        top = 90 + 2 * number * STEP
        drawn.text(40, top, word, bold=bold, font=font)
        rest = "" if len(word) > SHORT_OF else "甲" * (10 - len(word))
        drawn.text(40 + len(word) * EM, top, rest).text(40, top + STEP, "甲" * 6 + "。")
    return drawn


@pytest.mark.parametrize(("bold", "font"), [(True, "Song"), (False, "Hei"), (True, "Hei")])
def test_words_that_fill_a_row_open_their_paragraph_as_others_do(*, bold: bool, font: str) -> None:
    words = ["乙" * 4, "丙" * 5, "丁" * 8, "戊" * 3]
    rests = ["甲" * 6, "甲" * 5, "", "甲" * 7]
    expected = [word + rest + "甲" * 6 + "。" for word, rest in zip(words, rests, strict=True)]
    assert paragraphs(page_of(opened(words, bold=bold, font=font)))[1:] == expected


def beside_a_picture(*, left: bool) -> Drawn:
    """A column of twenty ems, whose middle rows stand beside a picture that takes ten of them up."""
    x = 40 if left else 40 + 10.5 * EM
    drawn = Drawn().text(40, 60, "甲" * 6, size=20).column(40, 90, ["　　" + "甲" * 18, "甲" * 20, "甲" * 20])
    drawn.picture(x, 135, x + 9.5 * EM, 130 + 8 * STEP)
    narrow = [
        "乙" * 10,
        "乙乙乙乙。",
        "　　" + "丙" * 8,
        "丙" * 10,
        "丙" * 9 + "。",
        "　　" + "丁" * 8,
        "丁" * 10,
        "丁" * 10,
    ]
    drawn.column(40 + (10 * EM if left else 0), 90 + 3 * STEP, narrow)
    return drawn.column(40, 90 + 11 * STEP, ["丁" * 20, "丁" * 6 + "。"])


@pytest.mark.parametrize("left", [True, False])
def test_rows_beside_a_picture_have_edges_of_their_own(*, left: bool) -> None:
    expected = ["甲" * 58 + "乙" * 14 + "。", "丙" * 27 + "。", "丁" * 54 + "。"]
    assert paragraphs(page_of(beside_a_picture(left=left)))[1:] == expected


def test_two_upright_lines_side_by_side_are_read_one_after_the_other() -> None:
    drawn = Drawn().text(70, 100, "甲乙丙丁", size=20, down=True).text(40, 100, "戊己庚辛壬", size=20, down=True)
    for number in range(2):
        drawn.column(110 + 12 * EM * number, 100, body("天", 10))
    assert lines(page_of(drawn))[:2] == ["甲乙丙丁", "戊己庚辛壬"]


def test_numbers_stay_in_upright_lines_side_by_side() -> None:
    drawn = Drawn().text(70, 100, "甲乙丙丁戊", size=20, down=True).text(40, 100, "己庚", size=20, down=True)
    drawn.text(40, 140, "23", size=20).text(40, 160, "辛壬癸", size=20, down=True)
    for number in range(2):
        drawn.column(110 + 12 * EM * number, 100, body("天", 12))
    assert lines(page_of(drawn))[:2] == ["甲乙丙丁戊", "己庚23辛壬癸"]


def test_rows_around_something_round_are_no_paragraphs() -> None:
    inset = [0, 0, 1, 4, 6, 7, 7, 6, 4, 1, 0]
    drawn = Drawn().text(40, 60, "甲" * 6, size=20).column(40, 90, ["　　" + "甲" * 18])
    for number, ems in enumerate(inset, 1):
        drawn.text(40 + ems * EM, 90 + number * STEP, "乙" * (20 - ems))
    drawn.column(40, 90 + 12 * STEP, ["乙" * 6 + "。", "　　" + "丙" * 18, "丙" * 7 + "。"])
    count = sum(20 - ems for ems in inset) + 6
    assert paragraphs(page_of(drawn))[1:] == ["甲" * 18 + "乙" * count + "。", "丙" * 25 + "。"]


@pytest.mark.parametrize("text", ["一", "乙乙乙乙乙"])
@pytest.mark.parametrize("size", [1.2, 1.35])
def test_larger_lines_between_the_rows_of_a_column_are_subheads(text: str, size: float) -> None:
    rows = ["　　" + "甲" * 8, *["甲" * 10] * 2, "甲甲甲甲。"]
    drawn = Drawn().text(40, 60, "甲" * 6, size=20).column(40, 90, rows)
    drawn.text(40 + (10 - len(text) * size) * EM / 2, 90 + 4.2 * STEP, text, size=size * EM, font="Hei")
    drawn.column(40, 90 + 5.6 * STEP, ["　　" + "丙" * 8, *["丙" * 10] * 3])
    traced = trace(drawn.sheet())
    assert [role.role.value for role in traced.roles] == ["headline", "text", "subhead", "text"]


@pytest.mark.parametrize(
    ("centred", "subheads"),
    [
        (("破土", "七百个日夜"), ["破土 七百个日夜"]),
        (("一、破土", "二、浴火"), ["一、破土", "二、浴火"]),
        (("①破土", "②浴火"), ["①破土", "②浴火"]),
        (("其一", "其二"), ["其一", "其二"]),
        (("春水", "夏云", "秋月"), []),
    ],
)
def test_two_centred_lines_of_their_own_type_are_one_subhead(centred: tuple[str, ...], subheads: list[str]) -> None:
    drawn = Drawn().text(40, 60, "甲" * 6, size=20).column(40, 90, ["　　" + "甲" * 8, *["甲" * 10] * 2, "甲甲甲甲。"])
    for number, print_ in enumerate(centred):
        font = "Hei" if number % 2 else "Kai"
        drawn.text(40 + (10 - len(print_)) * EM / 2, 90 + (4 + number) * STEP, print_, font=font)
    drawn.column(40, 90 + (4 + len(centred)) * STEP, ["　　" + "丙" * 8, *["丙" * 10] * 3])
    (article,) = trace(drawn.sheet()).result.articles
    assert [one.text for one in article.paragraphs if one.kind == "subhead"] == subheads


def test_subheads_at_the_foot_of_a_column_and_at_the_head_of_the_next_are_two() -> None:
    first = ["　　" + "甲" * 8, *["甲" * 10] * 5, "甲甲甲甲。"]
    drawn = Drawn().text(40, 60, "甲" * 9, size=20).column(40, 90, first)
    drawn.text(40 + 3 * EM, 90 + 8 * STEP, "春水夏云").text(143 + 3 * EM, 90, "秋月冬雪")
    drawn.column(143, 90 + 2 * STEP, ["　　" + "丙" * 8, *["丙" * 10] * 6])
    (article,) = trace(drawn.sheet()).result.articles
    assert [one.text for one in article.paragraphs if one.kind == "subhead"] != ["春水夏云 秋月冬雪"]


def test_a_row_in_the_middle_of_a_column_is_a_subhead_at_its_head_too() -> None:
    first = ["　　" + "甲" * 8, *["甲" * 10] * 5, "甲甲甲甲。"]
    drawn = Drawn().text(40, 60, "甲" * 9, size=20).column(40, 90, first)
    drawn.text(143 + 3 * EM, 90, "乙乙乙乙").column(143, 90 + 2 * STEP, ["　　" + "丙" * 8, *["丙" * 10] * 4])
    traced = trace(drawn.sheet())
    assert [role.role.value for role in traced.roles] == ["headline", "text", "subhead", "text"]


def test_a_number_at_the_head_of_a_column_parts_the_story() -> None:
    drawn = Drawn().text(40, 60, "甲" * 6, size=20).text(40 + 4.4 * EM, 90, "一", size=1.2 * EM, font="Hei")
    drawn.column(40, 90 + 1.4 * STEP, ["　　" + "丙" * 8, *["丙" * 10] * 3])
    article = trace(drawn.sheet()).result.articles[0]
    assert article.headline.deck is None
    assert [(one.kind, one.text[:2]) for one in article.paragraphs] == [("subhead", "一"), ("text", "丙丙")]


@pytest.mark.parametrize("size", [1.0, 1.3])
def test_a_paragraph_of_two_rows_over_all_columns_is_no_deck(size: float) -> None:
    drawn = Drawn().text(40, 40, "题" * 9, size=24)
    count = int(22 / size)
    drawn.text(40 + 2 * size * EM, 72, "乙" * (count - 2), size=size * EM, font="Kai")
    drawn.text(40, 72 + 1.45 * size * EM, "乙" * (count // 2) + "。", size=size * EM, font="Kai")
    for number, mark in enumerate("甲丙"):
        drawn.column(40 + 12 * EM * number, 115, ["　　" + mark * 8, *body(mark, 6)])
    article = trace(drawn.sheet()).result.articles[0]
    assert (article.headline.title, article.headline.deck) == ("题" * 9, None)
    assert article.paragraphs[0].text == "乙" * (count - 2 + count // 2) + "。"


def test_a_row_that_ends_before_a_long_word_ends_no_paragraph() -> None:
    rows = ["　　" + "甲" * 8, "甲" * 10, "甲甲甲甲甲", "international甲甲", "甲" * 10, "甲甲。"]
    drawn = Drawn().text(40, 60, "甲" * 6, size=20).column(40, 90, rows)
    assert len(paragraphs(page_of(drawn))) == 2


def centred(rows: list[str], *, font: str, bold: bool) -> Drawn:
    """A column of ten ems with some rows in a type of their own, each in the middle, between two paragraphs."""
    drawn = Drawn().text(40, 60, "甲" * 6, size=20).column(40, 90, ["　　" + "甲" * 8, *["甲" * 10] * 2, "甲甲甲甲。"])
    for number, row in enumerate(rows, 4):
        drawn.text(40 + (10 - len(row)) * EM / 2, 90 + number * STEP, row, font=font, bold=bold)
    return drawn.column(40, 90 + (4 + len(rows)) * STEP, ["　　" + "丙" * 8, *["丙" * 10] * 22])


@pytest.mark.parametrize(("font", "bold"), [("Hei", False), ("Song", True)])
@pytest.mark.parametrize("rows", [["乙" * 10, "乙乙"], ["乙" * 10, "乙" * 10, "乙乙乙乙"]])
def test_the_last_row_of_a_centred_subhead_belongs_to_it(rows: list[str], font: str, *, bold: bool) -> None:
    traced = trace(centred(rows, font=font, bold=bold).sheet())
    assert paragraphs(traced.page)[2:] == ["".join(rows), "丙" * 228]
    assert [role.role.value for role in traced.roles] == ["headline", "text", "subhead", "text"]


def test_it_does_so_where_a_tool_has_numbered_the_lines() -> None:
    drawn = centred(["乙" * 10, "乙乙"], font="Hei", bold=True)
    rows = {top: number for number, top in enumerate(sorted({glyph.y0 for glyph in drawn.glyphs}), 1)}
    styles = {(one.style, one.y0): one.style._replace(line=rows[one.y0]) for one in drawn.glyphs}
    drawn.glyphs = [one._replace(style=styles[one.style, one.y0]) for one in drawn.glyphs]
    assert paragraphs(page_of(drawn))[2] == "乙" * 12


def test_a_centred_row_below_a_paragraph_of_its_type_is_not_its_last() -> None:
    rows = [*["乙" * 10] * 3, "丁丁"]
    assert paragraphs(page_of(centred(rows, font="Hei", bold=True)))[2:] == ["乙" * 30, "丁丁", "丙" * 228]


def test_strong_words_that_fill_a_centred_row_open_the_paragraph_below() -> None:
    # 本报双溪12月17日电（记者 黄春 / 生）… : the row leaves as much room at its end as its indent.
    drawn = Drawn().text(40, 60, "甲" * 6, size=20).column(40, 90, ["　　" + "甲" * 8, *["甲" * 10] * 3])
    drawn.text(40 + 2 * EM, 90 + 4 * STEP, "乙" * 6, bold=True)
    drawn.text(40, 90 + 5 * STEP, "乙乙", bold=True).text(40 + 2 * EM, 90 + 5 * STEP, "丙" * 8)
    drawn.column(40, 90 + 6 * STEP, ["丙" * 10, "丙" * 5 + "。"])
    assert paragraphs(page_of(drawn))[2:] == ["乙" * 8 + "丙" * 23 + "。"]


def test_a_short_last_row_below_an_indented_one_is_of_its_paragraph() -> None:
    drawn = Drawn().text(40, 60, "甲" * 6, size=20)
    for number, mark in enumerate("乙丙丁"):
        drawn.text(40 + 2 * EM, 90 + 2 * number * STEP, mark * 8).text(40, 90 + (2 * number + 1) * STEP, mark + "。")
    assert paragraphs(page_of(drawn))[1:] == ["乙" * 9 + "。", "丙" * 9 + "。", "丁" * 9 + "。"]


@pytest.mark.parametrize(("font", "goes_on"), [("Song", True), ("Hei", False)])
def test_a_paragraph_goes_on_in_its_own_type_only(font: str, *, goes_on: bool) -> None:
    indented = ["　　" + "甲" * 8, "甲" * 10, "　　" + "甲" * 8, "甲" * 10, *["甲" * 10] * 16]
    drawn = Drawn().text(40, 60, "题" * 9, size=20).column(40, 90, indented)
    drawn.column(40 + 13.3 * EM, 90, ["乙" * 10], font=font)
    assert (paragraphs(page_of(drawn))[-1] == "乙" * 10) is not goes_on
