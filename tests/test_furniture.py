"""Furniture, standing labels and roundups: headlines of news are none of them, and no rule runs away."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperparse.api import parse_text
from paperparse.candidates import propose
from paperparse.pipeline import trace
from paperparse.rules import column_label, furniture, jump, notice, teaser
from paperparse.text.column_names import column_name
from paperparse.text.flow import flow_of_lines
from tests.sheets import Drawn

RULES = (*furniture.RULES, *column_label.RULES, *notice.RULES, *jump.RULES, *teaser.RULES)
NEWS = (
    "我省举办数字法治系统现场教学活动",
    "“数字法治”可观可感可学 全省数字法治系统现场教学活动侧记",
    "全景式感受“法治元素”",
    "备战汛期",
    "审计部门发布一季度审计公告",
    "平均价格与上月持平。",
    "样本数量有限,结论还需要更多证据支持。",
    "5月30日,为期3天的活动在杭州启幕。",
)


@pytest.mark.parametrize("line", NEWS)
def test_news_is_no_furniture(line: str) -> None:
    assert [fact.rule.id for fact in propose(flow_of_lines(line), RULES)] == []


@pytest.mark.parametrize(
    ("print_", "certainty"),
    [
        ("一家之言", "known"),
        ("【今日时评】", "known"),
        ("副刊", "section"),
        ("太湖观察②", "shaped"),
        ("备战汛期", None),
        ("", None),
    ],
)
def test_column_name(print_: str, certainty: str | None) -> None:
    assert column_name(print_) == certainty


@given(
    st.sampled_from("（(见转接版二第2A·—…. 晴风℃本院遗失公告启"),
    st.sampled_from(["", "版", "下转", "本院受理", "遗失", "声明作废"]),
)
def test_no_rule_runs_away(char: str, end: str) -> None:
    flow = flow_of_lines(end + char * 4000 + end)
    started = time.process_time()
    propose(flow, RULES)
    assert time.process_time() - started < 1.0


HEAD = "双溪日报\n2022年5月31日 星期二\n国内统一刊号:CN35-0999 今日4版\n\n"
OFFERS = ("双溪酒家 婚宴预订", "免费咨询 送货上门")


def test_two_offers_make_an_advert() -> None:
    story = "\n\n大桥今日通车\n\n本报记者 陈佳\n\n本报讯 大桥昨日建成通车。\n\n"
    page = parse_text(HEAD + story + "\n".join(OFFERS)).pages[0]
    assert [(each.kind, each.text) for each in page.furniture] == [("advert", " ".join(OFFERS))]


def test_a_forecast_is_one_however_far_its_lines_stand_apart() -> None:
    forecast = ("天气预报", "今天多云转晴", "东北风2到5级", "气温10℃到13℃")
    story = "\n\n大桥今日通车\n\n本报记者 陈佳\n\n本报讯 大桥昨日建成通车。\n\n"
    page = parse_text(HEAD + story + "\n\n".join(forecast) + "\n\n" + "\n".join(OFFERS)).pages[0]
    assert [(each.kind, each.text) for each in page.furniture] == [
        ("weather", " ".join(forecast)),
        ("advert", " ".join(OFFERS)),
    ]


def test_forecasts_of_two_towns_are_two() -> None:
    towns = ("杭州今日天气\n今天多云转晴", "宁波今日天气\n东北风2到5级")
    story = "\n\n大桥今日通车\n\n本报记者 陈佳\n\n本报讯 大桥昨日建成通车。\n\n"
    page = parse_text(HEAD + story + "\n\n".join(towns) + "\n").pages[0]
    assert [each.text for each in page.furniture] == [town.replace("\n", " ") for town in towns]


def test_two_offers_in_a_long_roundup_make_none() -> None:
    items = [f"▲第{number}小学 举办歌咏比赛，学生们唱了新学的歌。" for number in range(1, 19)]
    items[4], items[9] = "▲白溪商店 送货上门", "▲文化站 免费咨询"
    page = parse_text(HEAD + "四方来风\n\n" + "\n".join(items) + "\n").pages[0]
    assert page.furniture == ()
    assert sum(len(article.paragraphs) for article in page.articles) >= len(items) - 2


def test_an_advert_without_a_box_is_no_story() -> None:
    drawn = Drawn().story(40, 60, "甲", columns=4, rows=12, title=14)
    drawn.text(40, 330, "双溪酒家 婚宴预订", size=24).text(40, 368, "地址：双溪市解放路730号").text(
        40, 381.5, "营业时间：8时至20时"
    )
    page = trace(drawn.sheet()).result
    assert [article.headline.title for article in page.articles] == ["甲" * 14]
    assert [(each.kind, each.text[:4]) for each in page.furniture] == [("advert", "双溪酒家")]
