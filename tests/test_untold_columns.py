"""Files that tell lines of text and nothing else: which column and which headline a line is of, without fonts and rules."""

from __future__ import annotations

import pytest

from paperparse.layout.gutters import Edges
from paperparse.model.scan import TextLine
from paperparse.model.sheet import Glyph, Style
from paperparse.pipeline import trace
from tests.told import BODY, COLUMN, PITCH, left_of, result_of, sheet_from, text, told

EM = 10.0


def test_a_line_of_text_size_with_white_around_is_of_the_headline_near_it() -> None:
    found = result_of(
        [
            told("桃花乡春耕正忙", left_of(0), 100, 54),
            *text(0, 190, 12),
            told("林场职工的一天", left_of(0), 850),
            told("十里长堤种下新柳", left_of(0), 890, 54),
            told("入冬前再种三千株", left_of(0), 960),
            *text(0, 1020, 12),
        ]
    )
    headlines = [article.headline for article in found.articles if article.headline]
    assert [(one.kicker, one.title, one.deck) for one in headlines] == [
        (None, "桃花乡春耕正忙", None),
        ("林场职工的一天", "十里长堤种下新柳", "入冬前再种三千株"),
    ]


def piece(x0: float, x1: float, foot: float, line: int) -> tuple[Glyph, Glyph]:
    """The first and the last character of a line of the body type."""
    style = Style("", EM, line=line)
    first, last = (Glyph("果", x, foot - EM, x + EM, foot, style) for x in (x0, x1 - EM))
    return first, last


@pytest.mark.parametrize(("line", "parts"), [(2, True), (1, False)])
def test_two_lines_of_a_tool_that_keep_to_columns_are_two_below_a_centred_line(line: int, *, parts: bool) -> None:
    left, right = piece(30, 200, 100, 1), piece(209, 400, 100, line)
    centred, short = piece(100, 300, 85, 3), piece(0, 10, 115, 4)
    columns = [piece(*sides, 130 + 15 * row, 5 + row) for row in range(8) for sides in ((0, 200), (209, 400))]
    edges = Edges([left, right, centred, short, piece(209, 400, 115, 4), *columns])
    assert edges.part(left[1], right[0]) is parts


def test_a_column_that_begins_with_its_right_neighbour_is_of_the_story_there() -> None:
    top = 400.0
    lines = [
        told("全镇新修水渠三公里", left_of(0), top - 12, 54),
        *text(0, top + 80, 16),
        *text(1, top, 18),
        told("老街路灯全部更换", left_of(2), top - 90, 60),
        *text(2, top, 18),
    ]
    found = {article.headline.title: article for article in result_of(lines).articles if article.headline}
    assert sum(len(part.text) for part in found["老街路灯全部更换"].paragraphs) == 2 * 18 * COLUMN


def test_the_blank_of_a_deck_may_stand_over_a_gutter() -> None:
    deck = "修渠不误农时  通车赶上秋收"
    lines = [
        told("全镇新修水渠三公里", left_of(0), 100, 80),
        told(deck, left_of(1) - 7 * 37, 200, 37),
        *(line for column in (0, 1) for line in text(column, 260, 14)),
    ]
    (article,) = result_of(lines).articles
    assert (article.headline.deck or "").split() == deck.split()


def centred_on(row: str, y: float, size: float = BODY) -> TextLine:
    """A line in the middle of three columns, which is the middle of the second one."""
    return told(row, left_of(1) + (COLUMN * BODY - len(row) * size) / 2, y, size)


def test_lines_centred_above_three_columns_are_no_rows_of_the_middle_one() -> None:
    lines = [
        centred_on("全镇新修水渠三公里通到山脚", 100, 70),
        centred_on("村口到山脚都有水", 190),
        centred_on("本报记者 吴拯", 230),
        *(line for column in (0, 1, 2) for line in text(column, 276, 12)),
    ]
    (article,) = result_of(lines).articles
    assert article.headline.deck == "村口到山脚都有水"
    assert [name for byline in article.bylines for name in byline.names] == ["吴拯"]


def test_lines_above_the_middle_column_without_a_headline_are_its_own() -> None:
    lines = [*text(0, 276, 12), *text(1, 276 - 2 * PITCH, 14), *text(2, 276, 12)]
    layout = trace(sheet_from([told("老街路灯全部更换", left_of(0), 900, 60), *lines, *text(0, 1000, 9)])).layout
    assert layout is not None
    assert 14 in {len(strip.rows) for strip in layout.strips}
