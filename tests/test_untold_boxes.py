"""Files that tell lines of text and nothing else: boxes of teasers and adverts, and the head of the page."""

from __future__ import annotations

import pytest

from paperparse.layout.adverts import advert_boxes
from paperparse.layout.indexes import index_boxes
from paperparse.layout.page_head import rule_below_head, rules_at_head
from paperparse.layout.told_lines import told_lines
from paperparse.model.scan import TextLine
from paperparse.pipeline import heads_a_page, is_of_the_paper, labels_an_index, points_to_a_page
from tests.told import COLUMN, SENTENCE, left_of, result_of, sheet_from, text, told

TITLES = ("全镇新修水渠三公里", "老街路灯全部更换", "夜校亮灯到深夜")
EM = 10.0


def story(title: str, column: int, y: float, rows: int = 12) -> list[TextLine]:
    """A headline over one column."""
    return [told(title, left_of(column), y, 54), *text(column, y + 90, rows)]


def teasers(label: str = "要闻导读", under: float = 0.0) -> list[TextLine]:
    """A label, and three titles with their pages at the right, or so far below the end of each."""
    found = [told(label, left_of(0) + 120, 300, 48)]
    for number, title in enumerate(TITLES):
        y = 400 + 100 * number
        found += [told(title, left_of(0), y, 34), told(f"{number + 2}版", left_of(0) + 350, y + 4 + under, 28)]
    return found


@pytest.mark.parametrize("under", [0.0, 36.0])
def test_titles_with_their_pages_below_a_label_are_teasers_beside_a_story(under: float) -> None:
    found = result_of([*teasers(under=under), *story("桃花乡春耕正忙", 1, 300, 30)])
    assert [(one.title, one.page) for one in found.teasers] == list(zip(TITLES, "234", strict=True))
    assert [article.headline.title for article in found.articles if article.headline] == ["桃花乡春耕正忙"]


def indexes(lines: list[TextLine]) -> int:
    return len(index_boxes(told_lines(sheet_from(lines).glyphs), EM, labels_an_index, points_to_a_page))


def test_a_box_of_teasers_has_a_label_and_holds_no_line_in_part() -> None:
    beside = story("桃花乡春耕正忙", 2, 300, 30)
    assert indexes([*teasers(), *beside]) == 1
    assert indexes([*teasers("桃花乡纪事"), *beside]) == 0
    assert indexes([*teasers(), told(SENTENCE, left_of(0) + 200, 350), *beside]) == 0


LARGE = ("全镇新修", "水渠三公里", "老街路灯全部更换", "2版", "夜校亮灯到深夜", "3版")


@pytest.mark.parametrize(("size", "count"), [(40.0, 1), (30.0, 0)])
def test_titles_in_display_type_may_share_a_number(size: float, count: int) -> None:
    label = told("导 读", left_of(0) + 120, 300, 60)
    steps = (70, 50, 80, 60, 90, 60)
    at, below = 340.0, []
    for title, step in zip(LARGE, steps, strict=True):
        at += step
        right = title.endswith("版")
        below.append(told(title, left_of(0) + 300 * right, at, 30 if right else size))
    assert indexes([label, *below, *text(0, at + 120, 12), *story("桃花乡春耕正忙", 2, 300, 30)]) == count


def advert(last: str = "名额有限 先到先得") -> list[TextLine]:
    """Lines that are centred below each other."""
    y, middle = 1500.0, left_of(0) + COLUMN * 15
    return [
        told("青山家电 以旧换新", middle - 8.5 * 20, y, 40),
        told("免费咨询 欢迎惠顾", middle - 8.5 * 15, y + 80),
        told(last, middle - (len(last) - last.count(" ") / 2) * 15, y + 130),
    ]


def test_centred_lines_with_white_around_are_no_story() -> None:
    found = result_of([*story("桃花乡春耕正忙", 0, 300, 20), *advert()])
    assert [article.headline.title for article in found.articles if article.headline] == ["桃花乡春耕正忙"]
    assert any("青山家电" in part.text for part in found.furniture)


def test_a_headline_far_above_columns_is_no_advert_and_heads_them() -> None:
    """It stands on a picture, which the file does not tell."""
    heading = [told("手艺出山", left_of(0) + 300, 300, 40), told("桃花乡竹编卖到海外", left_of(0) + 65, 360, 70)]
    columns = [line for column in range(2) for line in text(column, 700, 20)]
    beside = story("青山村通了公交车", 2, 200, 32)
    found = result_of([told("青山日报", left_of(1), 40, 120), *heading, *columns, *beside])
    assert not any("桃花乡" in part.text for part in found.furniture)
    paragraphs = {
        article.headline.title: len(article.paragraphs) for article in found.articles if article.headline is not None
    }
    assert paragraphs.get("桃花乡竹编卖到海外")


@pytest.mark.parametrize(
    "lines",
    [
        [*story("桃花乡春耕正忙", 0, 300, 20), *advert("村里的果园今年丰收了。")],
        [*story("桃花乡春耕正忙", 0, 300, 20), *advert(), *text(0, 1690, 8)],
        [*advert(), *story("桃花乡春耕正忙", 0, 1900)],
        [*story("桃花乡春耕正忙", 0, 300, 20), *advert("1996年8月14日")],
        [*story("桃花乡春耕正忙", 0, 300, 20), *advert("青山村公告")],
    ],
    ids=["it says a sentence", "it goes on", "nothing stands above", "it tells the date", "it heads notices"],
)
def test_other_centred_lines_are_no_advert(lines: list[TextLine]) -> None:
    assert advert_boxes(told_lines(sheet_from(lines).glyphs), EM, is_of_the_paper) == []


def head(*told_there: TextLine) -> list[TextLine]:
    """Lines at the top of a page, close above a column."""
    return [*told_there, *text(0, 130, 20), *story("桃花乡春耕正忙", 1, 130, 16)]


DATE = "青山日报 1996年8月14日 星期三"


def test_the_section_at_the_top_of_a_page_heads_no_column() -> None:
    found = result_of(
        head(told("副刊", left_of(0), 40, 50), told("06", left_of(0) + 200, 40, 50), told(DATE, left_of(1), 60))
    )
    assert [article.headline.title for article in found.articles if article.headline] == ["桃花乡春耕正忙"]
    assert found.folio is not None
    assert found.folio.number == 6


def test_a_headline_at_the_top_is_no_head_of_the_page() -> None:
    lines = told_lines(sheet_from(head(told("老街路灯全部更换", left_of(0), 40, 50))).glyphs)
    assert rule_below_head(lines, EM, heads_a_page) is None
    assert rule_below_head([], EM, heads_a_page) is None


def flagged(date: str, *, right: str = "第9328期 今日八版") -> list[TextLine]:
    """A flag over the columns, an ear beside it, and below it a line from edge to edge."""
    end = left_of(3) + COLUMN * 30
    below = [told(date, left_of(0), 200), told(right, end - len(right.replace(" ", "")) * 26, 200)]
    flag = [told("青山日报", left_of(1), 40, 130), told("欢迎订阅", left_of(3) + 200, 40, 24)]
    headline = told("桃花乡春耕正忙", left_of(1) - 60, 270, 90)
    return [*flag, *below, headline, *(line for column in range(4) for line in text(column, 400, 20))]


def test_a_date_from_edge_to_edge_below_the_flag_parts_it_from_the_stories() -> None:
    lines = flagged("1996年8月14日 星期三")
    assert len(rules_at_head(told_lines(sheet_from(lines).glyphs), EM, heads_a_page)) == 2
    (article,) = result_of(lines).articles
    assert article.headline is not None
    assert article.headline.title == "桃花乡春耕正忙"
    assert all("订阅" not in part.text for part in article.paragraphs)


@pytest.mark.parametrize("lines", [flagged("村里的水渠修好了"), [*flagged("1996年8月14日", right="")], []], ids=len)
def test_other_lines_below_a_flag_have_no_rules(lines: list[TextLine]) -> None:
    sheet = sheet_from(lines) if lines else None
    assert rules_at_head(told_lines(sheet.glyphs) if sheet else [], EM, heads_a_page) == []
