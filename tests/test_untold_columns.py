"""Files that tell lines of text and nothing else: which column and which headline a line is of, without fonts and rules."""

from __future__ import annotations

import pytest

from paperparse.layout.gutters import Edges
from paperparse.model.sheet import Glyph, Style
from tests.told import COLUMN, left_of, result_of, text, told

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
