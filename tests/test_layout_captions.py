"""Captions that stand in the columns of a story, and titles at the side of a picture."""

from __future__ import annotations

import pytest

from paperparse.pipeline import trace
from tests.sheets import EM, LEADING, Drawn, body

STEP = LEADING * EM
RIGHT = 40 + 12 * EM
"""The left edge of the second column."""


def in_a_column(caption: list[str], *, font: str = "Kai", title: str = "") -> Drawn:
    """A story whose second column begins with two rows, a picture with its caption, and more rows."""
    drawn = Drawn().text(40, 40, "题" * 10, size=24).column(40, 80, ["　　" + "甲" * 8, *body("甲", 24)])
    drawn.column(RIGHT, 80, ["乙" * 10, "乙" * 9 + "。"]).picture(RIGHT, 80 + 2 * STEP, RIGHT + 10 * EM, 80 + 9 * STEP)
    if title:
        drawn.text(RIGHT + 3.5 * EM, 80 + 9.2 * STEP, title, size=1.4 * EM, font="Hei")
    top = 80 + (10.5 if title else 9.3) * STEP
    drawn.column(RIGHT, top, caption, font=font)
    return drawn.column(RIGHT, top + len(caption) * STEP, ["　　" + "丁" * 8, *body("丁", 9)])


def captions(drawn: Drawn) -> list[tuple[str | None, str | None]]:
    return [(one.title, one.text) for one in trace(drawn.sheet()).result.captions]


@pytest.mark.parametrize("title", ["", "春耕"])
@pytest.mark.parametrize("caption", [["图" * 6 + "。"], ["图" * 10, "图图图。"]])
def test_a_caption_in_a_column_ends_where_the_text_goes_on(caption: list[str], title: str) -> None:
    drawn = in_a_column(caption, title=title)
    assert captions(drawn) == [(title or None, "".join(caption))]
    (article,) = trace(drawn.sheet()).result.articles
    assert [one.text[0] for one in article.paragraphs] == ["甲", "丁"]


@pytest.mark.parametrize("line", ["小标题", "本报记者 李洁"])
def test_what_ends_in_no_mark_below_a_picture_is_no_caption(line: str) -> None:
    assert line not in {text for _, text in captions(in_a_column([line], font="Hei"))}


@pytest.mark.parametrize("title", ["集体生日", ""])
def test_a_title_on_top_of_the_lines_beside_a_picture_is_theirs(title: str) -> None:
    drawn = Drawn().picture(40, 60, 40 + 20 * EM, 60 + 10 * STEP)
    drawn.text(40 + 22 * EM, 60, title, size=1.4 * EM, font="Hei")
    drawn.column(40 + 20.8 * EM, 60 + 1.6 * STEP, ["图" * 8, "图" * 8, "图图图。"], font="Kai")
    drawn.story(40, 300, "甲", columns=4, rows=20)
    assert captions(drawn) == [(title or None, "图" * 19 + "。")]


def test_a_picture_has_the_edges_of_its_column() -> None:
    # The second column has two rows above the picture and none near below, which would show where it begins.
    drawn = Drawn().text(40, 40, "题" * 10, size=24).column(40, 80, body("甲", 24))
    drawn.column(40 + 11.2 * EM, 80, ["乙" * 10, "乙" * 9 + "。"])
    drawn.picture(40 + 11.2 * EM, 80 + 2 * STEP, 40 + 21.2 * EM, 80 + 16 * STEP)
    layout = trace(drawn.sheet()).layout
    assert layout is not None
    assert not [row for row in layout.rows if {"甲", "乙"} <= {glyph.text for glyph in row.glyphs}]
