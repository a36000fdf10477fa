"""Boxes beside a flag, and strips of teasers below it."""

from __future__ import annotations

import pytest

from paperparse.model.issue import PageResult
from paperparse.pipeline import trace
from tests.sheets import EM, LEADING, Drawn

STEP = LEADING * EM


def ears(left: list[str], right: list[str]) -> Drawn:
    """A flag between two boxes with lines in their middles, above a story."""
    drawn = Drawn().text(180, 30, "双溪日报", size=50, font="Kai")
    for x, rows in ((40, left), (450, right)):
        drawn.box(x, 28, x + 110, 36 + len(rows) * STEP)
        for number, row in enumerate(rows):
            width = sum(0.5 if char.isascii() else 1.0 for char in row) * EM
            drawn.text(x + (110 - width) / 2, 32 + number * STEP, row, font="Hei")
    return drawn.story(40, 150, "甲", columns=4, rows=20)


def result(drawn: Drawn) -> PageResult:
    return trace(drawn.sheet()).result


def test_lines_of_many_lengths_in_the_middle_of_a_box_are_a_list() -> None:
    page = result(
        ears(["今日天气", "多云转晴", "18℃～26℃", "东南风3级"], ["邮发代号 31-25", "新闻热线", "0571-85310548"])
    )
    assert [(one.kind, one.text) for one in page.furniture] == [("weather", "今日天气 多云转晴 18℃～26℃ 东南风3级")]
    assert len(page.articles) == 1


def test_a_line_names_the_number_below_it() -> None:
    page = result(ears(["多云转晴"], ["邮发代号 31-25", "新闻热线", "0571-85310548"]))
    assert page.masthead is not None
    assert page.masthead.postal_code == "31-25"
    assert [(one.label, one.value) for one in page.masthead.contacts] == [("新闻热线", "0571-85310548")]
    assert not page.unplaced


@pytest.mark.parametrize("mark", ["详见第{}版", "{}版"])
def test_titles_side_by_side_have_the_pages_below_them(mark: str) -> None:
    titles = [("早稻收割进入尾声", "2"), ("老城书店夜里亮灯", "4"), ("篮球联赛周末开打", "6")]
    drawn = Drawn().text(180, 30, "双溪日报", size=50, font="Kai").box(40, 92, 560, 96 + 2 * STEP)
    for number, (title, page) in enumerate(titles):
        drawn.text(46 + 170 * number, 95, title, font="Hei").text(
            46 + 170 * number, 95 + STEP, mark.format(page), font="Hei"
        )
    teasers = result(drawn.story(40, 150, "甲", columns=4, rows=20)).teasers
    assert [(one.title, one.page) for one in teasers] == titles
