"""Stories of a page: which columns a headline heads, and what stands with a picture."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from paperparse.layout.sheet import lay_out
from paperparse.model.page import Part
from paperparse.pipeline import trace
from tests.sheets import EM, Drawn, body, page_of, stories

AT = [40 + 12 * EM * number for number in range(5)]
"""The left edges of the page's five columns; each is ten ems wide."""

DRAWN: dict[Callable[[], Drawn], list[str]] = {}
"""Pages and the stories on them, in order."""


def shows(*expected: str) -> Callable[[Callable[[], Drawn]], Callable[[], Drawn]]:
    def keep(draw: Callable[[], Drawn]) -> Callable[[], Drawn]:
        DRAWN[draw] = list(expected)
        return draw

    return keep


def columns(drawn: Drawn, y: float, marks: str, *, first: int = 0, rows: int = 8) -> Drawn:
    for number, mark in enumerate(marks, first):
        drawn.column(AT[number], y, body(mark, rows))
    return drawn


@shows("题甲乙丙")
def headline_over_three_columns() -> Drawn:
    return columns(Drawn().text(AT[0], 60, "题" * 13, size=24), 100, "甲乙丙")


@shows("题甲乙丙丁戊")
def headline_over_the_middle_of_five() -> Drawn:
    return columns(Drawn().text(AT[1] + 30, 60, "题" * 10, size=24), 100, "甲乙丙丁戊")


@shows("题甲乙丙丁戊")
def headline_at_the_left_of_five() -> Drawn:
    return columns(Drawn().text(AT[0], 60, "题" * 8, size=24), 100, "甲乙丙丁戊")


@shows("天甲乙", "地丙丁戊")
def two_headlines_over_one_row_of_columns() -> Drawn:
    drawn = Drawn().text(AT[0] + 27, 60, "天" * 6, size=24).text(AT[2] + 57, 60, "地" * 8, size=24)
    return columns(drawn, 100, "甲乙丙丁戊")


@shows("天甲乙丙", "地丁戊")
def two_headlines_at_the_left_of_their_columns() -> Drawn:
    drawn = Drawn().text(AT[0], 60, "天" * 6, size=24).text(AT[3], 60, "地" * 6, size=24)
    return columns(drawn, 100, "甲乙丙丁戊")


@shows("天甲乙丙", "地丁戊")
def a_rule_between_two_stories() -> Drawn:
    return two_headlines_at_the_left_of_their_columns().rule(AT[3] - EM, 55, AT[3] - EM, 215)


@shows("天甲乙丙", "地丁戊己")
def a_headline_on_a_picture_right_below_columns() -> Drawn:
    drawn = columns(Drawn().text(AT[0], 60, "天" * 13, size=24), 100, "甲乙丙")
    drawn.picture(AT[0], 215, AT[2] + 10 * EM, 300).text(AT[0] + 40, 240, "地" * 10, size=24)
    return columns(drawn, 310, "丁戊己")


@shows("天甲乙", "地丙丁")
def blank_lines_between_paragraphs_are_no_river() -> Drawn:
    drawn = Drawn().text(AT[0], 60, "天" * 9, size=24).text(AT[2], 155, "地" * 9, size=24)
    for column, (mark, rows) in enumerate((("甲", 5), ("乙", 6))):
        drawn.column(AT[column], 100, body(mark, rows))
        drawn.column(AT[column], 100 + (rows + 1) * 1.5 * EM, body(mark, 8))
    return columns(drawn, 190, "丙丁", first=2)


@shows("题甲乙丙丁", "邻戊")
def columns_go_on_below_a_high_picture() -> Drawn:
    drawn = columns(Drawn().text(AT[0], 60, "题" * 12, size=24), 100, "甲乙", rows=22)
    columns(drawn, 100, "丙丁", first=2, rows=4)
    drawn.picture(AT[2], 170, AT[3] + 10 * EM, 290)
    columns(drawn, 302, "丙丁", first=2, rows=7)
    drawn.text(AT[4], 262, "邻" * 4, size=24)
    return columns(drawn, 302, "戊", first=4, rows=7)


@shows("天甲乙丙", "地丁戊")
def a_column_whose_first_row_ends_a_paragraph() -> Drawn:
    drawn = columns(Drawn().text(AT[0], 60, "天" * 12, size=24), 100, "甲乙丙", rows=8)
    drawn.text(AT[1] + 30, 260, "地" * 10, size=24)
    drawn.text(AT[0], 300, "丁" * 3)
    drawn.column(AT[0], 300 + 3.8 * EM, body("丁", 6))
    return columns(drawn, 300, "戊戊", first=1)


@shows("天甲乙丙", "地丁戊")
def columns_of_one_story_begin_at_one_height() -> Drawn:
    # The second headline is in the middle of three columns, and at the left of its own two.
    drawn = columns(Drawn().text(AT[0], 60, "天" * 7, size=24), 106, "甲乙丙")
    return columns(drawn.text(AT[3], 60, "地" * 4, size=24), 94, "丁戊", first=3)


@shows("题甲乙丙")
def column_that_begins_beside_the_headline() -> Drawn:
    drawn = columns(Drawn().text(AT[0], 60, "题" * 8, size=24), 100, "甲乙")
    return drawn.column(AT[2], 60, body("丙", 11))


@shows("题甲乙丙", "盒子")
def boxed_story_inside() -> Drawn:
    drawn = columns(Drawn().text(AT[0], 60, "题" * 13, size=24), 100, "甲乙丙", rows=14)
    drawn.glyphs = [glyph for glyph in drawn.glyphs if glyph.text != "乙" or glyph.y1 < 160]
    drawn.box(AT[1], 165, AT[1] + 90, 290).text(AT[1] + 9, 172, "盒" * 5, size=14)
    return drawn.column(AT[1] + 9, 200, body("子", 5, 8))


@shows("题甲乙丙")
def text_goes_on_below_a_picture() -> Drawn:
    drawn = columns(Drawn().text(AT[0], 60, "题" * 13, size=24), 100, "甲", rows=18)
    columns(drawn, 100, "丙", first=2, rows=18)
    drawn.column(AT[1], 100, body("乙", 5)).picture(AT[1], 170, AT[1] + 90, 260)
    return drawn.column(AT[1], 100 + 12.5 * 13.5, body("乙", 5))


@shows("题甲乙")
def upright_headline_at_the_left() -> Drawn:
    drawn = Drawn().text(AT[0], 102, "题" * 4, size=24, pitch=26, down=True)
    return drawn.column(AT[0] + 40, 100, body("甲", 8)).column(AT[0] + 40 + 108, 100, body("乙", 8))


@shows("题甲乙")
def upright_headline_in_the_middle_of_its_columns() -> Drawn:
    drawn = Drawn().text(AT[0], 130, "题" * 4, size=24, pitch=26, down=True)
    return drawn.column(AT[0] + 40, 90, body("甲", 14)).column(AT[0] + 40 + 108, 90, body("乙", 14))


@shows("题甲乙")
def upright_headline_at_the_right() -> Drawn:
    return columns(Drawn(), 100, "甲乙").text(AT[2], 102, "题" * 4, size=24, pitch=26, down=True)


@shows("题甲乙")
def upright_headline_between_its_columns() -> Drawn:
    drawn = Drawn().text(AT[1] - 5, 102, "题" * 4, size=24, pitch=26, down=True)
    return drawn.column(AT[0], 100, body("甲", 8)).column(AT[1] + 30, 100, body("乙", 8))


@shows("题甲乙")
def tint_behind_a_headline() -> Drawn:
    drawn = Drawn().box(AT[0], 50, AT[1] + 90, 92, tint=0xDDDDDD).text(AT[0] + 9, 58, "题" * 7, size=24)
    return columns(drawn, 104, "甲乙")


@shows("题甲乙丙", "说")
def caption_below_a_picture() -> Drawn:
    drawn = columns(Drawn().text(AT[0], 60, "题" * 13, size=24), 100, "甲乙丙", rows=16)
    return drawn.picture(AT[3], 60, AT[4] + 90, 190).column(AT[3], 196, body("说", 2, 20), size=8, font="Kai")


@shows("题甲乙丙", "名说")
def caption_with_a_title_below_a_picture() -> Drawn:
    drawn = columns(Drawn().text(AT[0], 60, "题" * 13, size=24), 100, "甲乙丙", rows=16)
    drawn.picture(AT[3], 60, AT[4] + 90, 180).text(AT[3], 186, "名" * 6, size=14, font="Hei")
    return drawn.column(AT[3], 204, body("说", 2, 20), size=8, font="Kai")


@shows("题甲乙丙", "说")
def caption_beside_a_picture() -> Drawn:
    drawn = columns(Drawn().text(AT[0], 60, "题" * 13, size=24), 100, "甲乙丙", rows=16)
    return drawn.picture(AT[3], 60, AT[4], 190).column(AT[4] + 9, 120, body("说", 6, 9), size=8, font="Kai")


@shows("题甲乙丙", "说")
def caption_of_the_picture_in_a_story() -> Drawn:
    drawn = text_goes_on_below_a_picture()
    drawn.pictures.clear()
    return drawn.picture(AT[1], 172, AT[1] + 90, 240).column(AT[1], 244, body("说", 1, 11), size=8, font="Kai")


@shows("肩题副甲乙丙")
def headline_of_three_parts() -> Drawn:
    drawn = Drawn().text(AT[0] + 60, 40, "肩" * 10, size=14).text(AT[0], 62, "题" * 12, size=24)
    drawn.text(AT[0] + 40, 94, "副" * 18, size=12, font="Kai")
    return columns(drawn, 120, "甲乙丙")


@shows("甲", "乙")
def white_between_two_stories_of_one_column() -> Drawn:
    return Drawn().story(AT[0], 60, "甲", columns=1).story(AT[0], 220, "乙", columns=1)


@pytest.mark.parametrize("draw", DRAWN, ids=lambda draw: draw.__name__)
def test_stories(draw: Callable[[], Drawn]) -> None:
    assert stories(page_of(draw())) == DRAWN[draw]


def parts(drawn: Drawn) -> list[tuple[str, Part]]:
    page = page_of(drawn)
    found = [(page.text[block.lines[0].span.start], block.setting) for block in page.blocks or ()]
    return [(char, setting.part) for char, setting in found if setting is not None]


def test_parts_say_what_a_block_is() -> None:
    assert parts(headline_over_three_columns()) == [("题", Part.HEADING), *((mark, Part.TEXT) for mark in "甲乙丙")]
    assert set(parts(caption_with_a_title_below_a_picture())) >= {("名", Part.PICTURE), ("说", Part.PICTURE)}
    assert parts(Drawn().text(40, 60, "题" * 4, size=24).column(40, 400, body("甲")))[0] == ("题", Part.HEADING)


def test_headline_parts_by_size() -> None:
    blocks = page_of(headline_of_three_parts()).blocks or ()
    sizes = [block.setting.size * EM for block in blocks if block.setting and block.setting.part is Part.HEADING]
    assert sizes == pytest.approx([14, 24, 12])


def test_frames_are_numbered() -> None:
    page = page_of(boxed_story_inside())
    framed = {
        page.text[block.lines[0].span.start]: block.setting.frame
        for block in page.blocks or ()
        if block.setting is not None
    }
    assert framed == {"题": None, "甲": None, "乙": None, "丙": None, "盒": 0, "子": 0}


def test_a_tint_behind_a_headline_is_no_frame() -> None:
    assert lay_out(tint_behind_a_headline().sheet()).drawing.frames == ()


def hosts(drawn: Drawn) -> list[tuple[str | None, tuple[str, ...]]]:
    """The story of each caption, and the captions of each story, as the result has them."""
    result = trace(drawn.sheet()).result
    named = tuple(name for article in result.articles for name in article.captions)
    return [(caption.article, named) for caption in result.captions]


def test_a_picture_inside_a_story_is_its_own() -> None:
    assert hosts(caption_of_the_picture_in_a_story()) == [("p1a1", ("p1c1",))]


def test_a_picture_beside_the_stories_is_nobodys() -> None:
    assert hosts(caption_below_a_picture()) == [(None, ())]


def centred(drawn: Drawn, y: float, text: str, *, size: float = EM, font: str = "Kai") -> Drawn:
    """A line in the middle of three columns."""
    return drawn.text((AT[0] + AT[2] + 10 * EM - len(text) * size) / 2, y, text, size=size, font=font)


def test_a_byline_right_above_the_middle_column_is_of_the_headline() -> None:
    drawn = columns(centred(Drawn(), 60, "题" * 10, size=22, font="Hei"), 100, "甲乙丙")
    result = trace(centred(drawn, 86, "本报记者 陈立波", size=9.5).sheet()).result
    assert [byline.names for byline in result.articles[0].bylines] == [("陈立波",)]
    assert [paragraph.text for paragraph in result.articles[0].paragraphs] == ["甲" * 80 + "乙" * 80 + "丙" * 80]


def test_a_small_kicker_between_label_and_title_is_of_the_headline() -> None:
    drawn = (
        Drawn().text(AT[0] + 40, 40, "凡人小事", size=11, font="Hei").text(AT[0] + 40, 54, "老树换了新种", font="Kai")
    )
    drawn.text(AT[0] + 20, 66, "题" * 8, size=22, font="Hei")
    headline = trace(columns(drawn, 100, "甲乙").sheet()).result.articles[0].headline
    assert (headline.kicker, headline.title) == ("老树换了新种", "题" * 8)


def test_a_deck_and_the_byline_below_it_are_two_lines() -> None:
    drawn = (
        Drawn()
        .text(AT[0], 40, "题" * 5, size=18, font="Hei")
        .text(AT[0], 62, "——夜校旁听学习笔记", size=10, font="Kai")
    )
    drawn.text(AT[0], 76, "记者 陈立波", size=9.5, font="Kai")
    article = trace(drawn.column(AT[0], 90, body("甲", 8)).sheet()).result.articles[0]
    assert (article.headline.deck, article.bylines[0].names) == ("——夜校旁听学习笔记", ("陈立波",))


def test_a_light_kicker_in_a_light_headline_is_no_label() -> None:
    drawn = Drawn().box(AT[0] - 5, 30, AT[1] + 95, 90, tint=0x203040)
    drawn.text(AT[0] + 40, 38, "山上有人管", size=12).text(AT[0] + 20, 60, "题" * 8, size=22)
    styles = {glyph.style: glyph.style._replace(colour=0xFFFFFF) for glyph in drawn.glyphs}
    drawn.glyphs = [glyph._replace(style=styles[glyph.style]) for glyph in drawn.glyphs]
    article = trace(columns(drawn, 100, "甲乙").sheet()).result.articles[0]
    assert (article.column_label, article.headline.kicker, article.headline.title) == (None, "山上有人管", "题" * 8)


@pytest.mark.parametrize("print_", ["政策问答·回应关切", "凡人小事"])
def test_a_coloured_line_above_a_black_title_is_its_label(print_: str) -> None:
    drawn = Drawn().text(AT[0], 38, print_, size=12)
    drawn.glyphs = [glyph._replace(style=glyph.style._replace(colour=0xC00000)) for glyph in drawn.glyphs]
    article = trace(columns(drawn.text(AT[0], 60, "题" * 8, size=22), 100, "甲乙").sheet()).result.articles[0]
    assert (article.column_label, article.headline.kicker, article.headline.title) == (print_, None, "题" * 8)


@pytest.mark.parametrize(("red", "label"), [(False, "政策问答·回应关切"), (True, None)])
def test_two_names_with_a_dot_are_a_label_where_the_page_knows_no_colours(*, red: bool, label: str | None) -> None:
    drawn = Drawn().text(AT[0], 38, "政策问答·回应关切", size=12).text(AT[0], 60, "题" * 8, size=22)
    columns(drawn, 100, "甲乙").text(AT[0], 300, "题" * 8, size=22)
    if red:
        reds = {one.style: one.style._replace(colour=0xC00000) for one in drawn.glyphs if one.y0 == 300}
        drawn.glyphs = [one._replace(style=reds[one.style]) if one.y0 == 300 else one for one in drawn.glyphs]
    article = trace(columns(drawn, 330, "丙丁").sheet()).result.articles[0]
    assert (article.column_label, article.headline.title) == (label, "题" * 8)


@pytest.mark.parametrize(("size", "names"), [(20, ()), (EM, ("洪森林",))])
def test_the_last_line_of_a_headline_may_look_like_a_name(size: float, names: tuple[str, ...]) -> None:
    drawn = Drawn().text(40, 40, "县长会见市工商联主席", size=20).text(40, 66, "洪森林", size=size, font="Kai")
    for number, mark in enumerate("甲丙"):
        drawn.column(40 + 12 * EM * number, 96, ["　　" + mark * 8, *body(mark, 6)])
    article = trace(drawn.sheet()).result.articles[0]
    assert tuple(name for byline in article.bylines for name in byline.names) == names
    assert (article.headline.title or "").endswith("主席" if names else "洪森林")
