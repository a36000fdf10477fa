"""Boxes of teasers: marks that close or open entries, wrapped titles, section names, empty lines."""

from __future__ import annotations

import pytest

from paperparse.api import parse_text
from paperparse.fields.teasers import parse_teasers, read_teasers
from paperparse.model.evidence import Confidence
from paperparse.text.flow import flow_of_lines

SEED = """导读

浙江发布2021年度互联网发展报告

99%以上刑事案件
实现全数字化线上移送

2版 |

涉未成年人案件材料
“应封尽封”

6版 |"""


@pytest.mark.parametrize(
    ("box", "entries"),
    [
        (
            SEED,
            [
                ("浙江发布2021年度互联网发展报告", "2"),
                ("99%以上刑事案件 实现全数字化线上移送", "2"),
                ("涉未成年人案件材料 “应封尽封”", "6"),
            ],
        ),
        (
            "导读\n涉未成年人案件材料\n“应封尽封” 6版 |\n备战汛期 10版 |",
            [("涉未成年人案件材料 “应封尽封”", "6"), ("备战汛期", "10")],
        ),
        ("今日导读\nA2\n备战汛期\nA3\n“应封尽封”\n材料", [("备战汛期", "A2"), ("“应封尽封” 材料", "A3")]),
        ("今日导读\n详见2版\n备战汛期\n详见3版\n应封尽封", [("备战汛期", "2"), ("应封尽封", "3")]),
        ("p06 备战汛期\np08 应封尽封", [("备战汛期", "6"), ("应封尽封", "8")]),
        ("备战汛期\n{p02}\n应封尽封\np20}", [("备战汛期", "2"), ("应封尽封", "20")]),
        ("备战汛期……3\n应封尽封……12", [("备战汛期", "3"), ("应封尽封", "12")]),
        ("导读\n理论\n备战汛期\n第九版\n图影特别报道\n应封尽封\n第五、六版", [("备战汛期", "9"), ("应封尽封", "5")]),
        ("全省教学活动启动以来——\n备战汛期\n第三版", [("备战汛期", "3")]),
        ("■备战汛期\n3版", [("备战汛期", "3")]),
        ("导读\n\n备战\n\n汛期\n\n2版", [("备战 汛期", "2")]),
        ("导读\n备战汛期\n应封尽封", [("备战汛期", None), ("应封尽封", None)]),
        ("今日看点\n备战汛期 2\n应封尽封 3", [("备战汛期", "2"), ("应封尽封", "3")]),
        ("导读\n备战汛期 2版\n应封尽封 3", [("备战汛期", "2"), ("应封尽封", "3")]),
        ("导读\n备战汛期\n应封尽封 3", [("备战汛期", None), ("应封尽封 3", None)]),
        ("备战汛期 2\n应封尽封 3", [("备战汛期 2", None), ("应封尽封 3", None)]),
        ("导读\n■备战汛期（详见2版）\n■应封尽封（相关报道见A4版）", [("备战汛期", "2"), ("应封尽封", "A4")]),
        ("副刊\n第八版", [("副刊", "8")]),
        ("导读", []),
        ("", []),
    ],
)
def test_entries_of_a_box(box: str, entries: list[tuple[str, str | None]]) -> None:
    assert [(teaser.title, teaser.page) for teaser in parse_teasers(box)] == entries


def test_every_character_of_a_box_is_cited() -> None:
    cited = {at for teaser in parse_teasers(SEED) for start, end in teaser.evidence.spans for at in range(start, end)}
    assert {at for at, char in enumerate(SEED) if not char.isspace()} <= cited


@pytest.mark.parametrize(("last_page", "confidence"), [(12, Confidence.CHECKED), (4, Confidence.MATCHED)])
def test_page_count_checks_a_mark(last_page: int, confidence: Confidence) -> None:
    flow = flow_of_lines("应封尽封\n6版 |")
    assert read_teasers(flow, [flow.blocks], last_page)[0].evidence.confidence is confidence


STORY = "双溪大桥今日通车\n本报记者 陈佳\n本报讯 大桥昨日建成通车，两岸居民出行时间缩短一半。\n"


@pytest.mark.parametrize(
    ("box", "entries"),
    [
        ("今日看点\n备战汛期 2\n应封尽封 3\n", ["备战汛期", "应封尽封"]),
        ("导读\n备战汛期 2版\n应封尽封 3\n", ["备战汛期", "应封尽封"]),
        ("导读\n■备战汛期（详见2版）\n■应封尽封（见A4版）\n", ["备战汛期", "应封尽封"]),
        # The last page of this issue is 4; an empty line closes the box nevertheless.
        ("导读\n备战汛期 2版\n应封尽封 31\n\n", ["备战汛期", "应封尽封 31"]),
        ("导读\n备战汛期\n应封尽封\n\n", ["备战汛期", "应封尽封"]),
        ("导读\n详见2版\n备战汛期\n详见3版\n应封尽封\n\n", ["备战汛期", "应封尽封"]),
    ],
)
def test_box_gives_no_line_to_the_lead_story(box: str, entries: list[str]) -> None:
    page = parse_text(f"双溪日报\n2022年5月31日 星期二 今日4版\n\n{box}{STORY}").front
    assert [teaser.title for teaser in page.teasers] == entries
    assert [(article.headline.kicker, article.headline.title) for article in page.articles] == [
        (None, "双溪大桥今日通车")
    ]
    assert page.unplaced == ()


def test_a_box_without_page_marks_ends_above_the_staff() -> None:
    page = parse_text(
        f"双溪日报\n2022年5月31日 星期二\n\n{STORY}\n\n下期要目\n备战汛期\n应封尽封\n责任编辑 王志浩\n"
    ).front
    assert [teaser.title for teaser in page.teasers] == ["备战汛期", "应封尽封"]
    assert [staff.names for staff in page.staff] == [("王志浩",)]


def test_number_beyond_the_last_page_is_no_mark() -> None:
    flow = flow_of_lines("导读\n应封尽封 6\n备战汛期 31")
    assert [teaser.page for teaser in read_teasers(flow, [flow.blocks], 12)] == [None, None]


PAGE = "江城晚报\n2021年9月15日 星期三\n\n轮渡昨日恢复夜航\n本报讯 市轮渡公司昨日恢复夜航,末班船晚上九点开。\n\n"


@pytest.mark.parametrize(
    ("lines", "entries"),
    [
        ("备战汛期\n4版\n应封尽封\nA20", [("备战汛期", "4"), ("应封尽封", "A20")]),
        ("全国 备战汛期 >>3\n体育 应封尽封 >>16", [("全国 备战汛期", "3"), ("体育 应封尽封", "16")]),
        ("今日要闻\n备战汛期 A6\n应封尽封 A12", [("备战汛期", "A6"), ("应封尽封", "A12")]),
        ("备战汛期\n4版", []),
        ("备战汛期\n4版\n应封尽封\n秋收", []),
    ],
)
def test_entries_without_a_label(lines: str, entries: list[tuple[str, str]]) -> None:
    page = parse_text(PAGE + lines).front
    assert [(teaser.title, teaser.page) for teaser in page.teasers] == entries
    assert len(page.articles) == 1
