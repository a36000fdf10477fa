"""Files that tell lines of text and nothing else: what stands where they leave white."""

from __future__ import annotations

from paperparse.layout.holes import holes_of
from paperparse.layout.told_lines import told_lines
from paperparse.model.scan import Mark, TextLine
from paperparse.pipeline import reads_as_caption
from tests.told import BODY, LEFT, PITCH, SENTENCE, left_of, result_of, sheet_from, text, told


def with_a_hole(*below: TextLine, rows_below: int = 8) -> list[TextLine]:
    """A story of three columns; in the first two a hole stands between two parts, with lines below it."""
    return [
        told("全镇新修水渠三公里", left_of(0), 100, 80),
        *(line for column in (0, 1) for line in text(column, 260, 8)),
        *text(2, 260, 30),
        *below,
        *(line for column in (0, 1) for line in text(column, 1240, rows_below)),
    ]


CAPTION = "村民在新修的水渠边清洗刚刚从地里收上来的蔬菜。"
AT = 1070.0


def test_lines_with_a_credit_below_a_hole_are_a_caption() -> None:
    found = result_of(
        with_a_hole(
            told("清渠", left_of(0), AT, 36), told(CAPTION, LEFT, AT + 50, 28), told("吴拯 摄", 860, AT + 90, 28)
        )
    )
    assert [(one.title, one.text) for one in found.captions] == [("清渠", CAPTION)]
    assert [name for one in found.captions for credit in one.credits for name in credit.names] == ["吴拯"]
    (article,) = found.articles
    assert len(article.paragraphs) == 1


def test_the_credit_may_stand_on_the_line_of_the_title() -> None:
    found = result_of(
        with_a_hole(
            told("清渠", left_of(0), AT, 36), told("吴拯 摄", 860, AT + 6, 28), told(CAPTION, LEFT, AT + 50, 28)
        )
    )
    assert [(one.title, one.text) for one in found.captions] == [("清渠", CAPTION)]


def test_a_short_line_beside_the_caption_is_none_of_it() -> None:
    found = result_of(with_a_hole(told(CAPTION, LEFT, AT + 50, 28), told("（吴拯 摄）", LEFT, AT + 90, 28)))
    assert [one.text for one in found.captions] == [CAPTION]
    assert all("吴拯" not in part.text for article in found.articles for part in article.paragraphs)


def test_lines_below_a_hole_that_read_like_text_are_no_caption() -> None:
    assert result_of(with_a_hole(told("新渠通水", left_of(0), AT, 36), told(CAPTION, LEFT, AT + 50, 28))).captions == ()


def test_a_credit_right_below_text_tells_no_picture() -> None:
    lines = [*text(0, 260, 8), told("（吴拯 摄影报道）", LEFT, 260 + 8 * PITCH), *text(1, 260, 30)]
    sheet = sheet_from(lines)
    assert holes_of(told_lines(sheet.glyphs), 10, reads_as_caption) == []


def test_a_line_with_a_box_twice_as_high_does_not_shrink_headlines() -> None:
    tall = [
        TextLine((Mark(SENTENCE[:8], LEFT, 900 + 110 * at, LEFT + 8 * BODY, 900 + 110 * at + 80),)) for at in range(9)
    ]
    headline = told("全镇新修水渠三公里", left_of(0), 100, 80)
    sheet = sheet_from([*tall, headline, *text(1, 260, 30), *text(2, 260, 30)])
    sizes = {glyph.style.size for glyph in sheet.glyphs if glyph.text == "镇"}
    body = {glyph.style.size for glyph in sheet.glyphs if glyph.text == "渠"}
    assert max(sizes) > 2 * min(body)
