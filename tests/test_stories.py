"""Where a story begins when neither byline nor lead-in says so, and what stands at the top of a page."""

from __future__ import annotations

import pytest

from paperparse import parse_text

TEXT = "市公交公司昨日宣布,自下周一起新增五条线路,覆盖城东三个新小区,首班车早上六点发车。市民可以在站牌上查到时刻表。"
HEAD = "江州晚报\n2021年9月15日 星期三\n\n江州新增五条公交线路\n\n"

TWO_STORIES = {
    "more empty lines": f"{HEAD}本报讯 {TEXT}\n\n{TEXT}\n\n\n\n老茶馆的非遗课\n\n{TEXT}",
    "no byline in either": f"{HEAD}{TEXT}\n\n老茶馆里的非遗课堂\n\n{TEXT}",
    "two long lines": f"{HEAD}本报讯 {TEXT}\n\n气象台预报周三降温\n最低气温或降至五度\n\n{TEXT}",
    "a signature": f"{HEAD}{TEXT}(李洁)\n\n老茶馆开课\n\n{TEXT}",
    "a deck": f"{HEAD}本报讯 {TEXT}\n\n老茶馆开课\n——城东非遗见闻\n\n{TEXT}",
}
ONE_STORY = {
    "a subhead": f"{HEAD}本报讯 {TEXT}\n\n站牌上的时刻表\n\n{TEXT}",
    "a cut paragraph": f"{HEAD}本报讯 {TEXT[:30]}\n\n{TEXT[30:]}",
    "a list": f"{HEAD}本报讯 {TEXT}\n\n城东一路\n城东二路\n城东三路\n\n{TEXT}",
}

# A page whose empty lines part stories, and no paragraphs; the last story of it has neither byline nor lead-in.
PARTED = f"{HEAD.rstrip()}\n本报讯 {TEXT}\n{TEXT}\n\n老茶馆的非遗课\n本报讯 {TEXT}\n{TEXT}\n\n"
THREE_STORIES = {
    "two short lines": f"{PARTED}城东夜市\n亮灯迎客\n{TEXT}\n{TEXT}",
    "one that is longer than most subheads": f"{PARTED}城东夜市昨晚重新亮灯迎客人\n{TEXT}\n{TEXT}",
    "one alone": f"{PARTED}城东夜市重新亮灯\n{TEXT}\n{TEXT}",
    "a table": f"{PARTED}城东菜市价格一览\n品名 最高价 最低价\n青椒 5.20 4.60 4.90\n黄瓜 4.40 3.80 4.10",
}
SUBHEADS = {
    "one that is short": f"{PARTED}夜市亮灯\n{TEXT}\n{TEXT}",
    "two of a story": f"{PARTED}茶香引来八方客\n{TEXT}\n\n手艺传给年轻人\n{TEXT}",
    "paragraphs are parted too": f"{PARTED}{TEXT}\n\n{TEXT}\n\n{TEXT}\n\n城东夜市重新亮灯\n{TEXT}",
}


@pytest.mark.parametrize("text", THREE_STORIES.values(), ids=list(THREE_STORIES))
def test_empty_lines_part_stories(text: str) -> None:
    assert len(parse_text(text).front.articles) == 3


@pytest.mark.parametrize("text", SUBHEADS.values(), ids=list(SUBHEADS))
def test_empty_lines_above_subheads(text: str) -> None:
    assert len(parse_text(text).front.articles) == 2


@pytest.mark.parametrize("text", TWO_STORIES.values(), ids=list(TWO_STORIES))
def test_two_stories(text: str) -> None:
    assert len(parse_text(text).front.articles) == 2


@pytest.mark.parametrize("text", ONE_STORY.values(), ids=list(ONE_STORY))
def test_one_story(text: str) -> None:
    assert len(parse_text(text).front.articles) == 1


def test_a_serial_number_beside_unknown_words_is_no_headline() -> None:
    page = parse_text(
        f"江州晚报\n2021年9月15日 星期三\n\n第18241号 试验刊\n\n江州新增五条公交线路\n\n本报讯 {TEXT}"
    ).front
    assert page.masthead is not None
    assert page.masthead.issue_number == 18241
    assert [article.headline.title for article in page.articles] == ["江州新增五条公交线路"]
    assert [item.text for item in page.unplaced] == ["试验刊"]


def test_a_story_keeps_the_lead_in_it_opens_with() -> None:
    page = parse_text(f"{HEAD}本报讯(记者 李洁) {TEXT}\n\n{TEXT}(新华社北京9月14日电 记者王志浩)").front
    (article,) = page.articles
    assert article.lead_in is not None
    assert article.lead_in.text == "本报讯(记者 李洁)"
    assert [byline.names for byline in article.bylines] == [("李洁",)]
    assert article.paragraphs[-1].text.endswith("(新华社北京9月14日电 记者王志浩)")


def test_a_cable_at_the_end_has_the_year_of_the_issue() -> None:
    page = parse_text(f"{HEAD}{TEXT}\n\n{TEXT}(新华社北京9月14日电 记者王志浩)").front
    lead_in = page.articles[0].lead_in
    assert lead_in is not None
    assert lead_in.date == "2021-09-14"
    assert [byline.names for byline in page.articles[0].bylines] == [("王志浩",)]


def test_a_jump_in_a_headline_is_a_jump() -> None:
    page = parse_text(f"江州晚报\n2021年9月15日 星期三\n\n双溪大桥今日通车(下转2版)\n\n本报讯 {TEXT}").front
    (article,) = page.articles
    assert article.headline.title == "双溪大桥今日通车"
    assert [jump.page for jump in article.jumps] == ["2"]


def test_evidence_names_the_rules_that_made_a_story_certain() -> None:
    (article,) = parse_text(f"{HEAD}本报记者 李洁\n\n{TEXT}").front.articles
    assert article.evidence.confidence == "matched"
    assert article.evidence.rules == ("byline.role",)


@pytest.mark.parametrize(
    ("lines", "label", "kicker"),
    [
        ("喜看山乡新变化\n清源县发展林下经济——\n一片林子养活一个村", "喜看山乡新变化", "清源县发展林下经济——"),
        ("清源县发展林下经济——\n一片林子养活一个村", None, "清源县发展林下经济——"),
        (
            "让每一片林子既有颜值又有产值\n清源县发展林下经济——\n一片林子养活一个村",
            None,
            "让每一片林子既有颜值又有产值 清源县发展林下经济——",
        ),
    ],
)
def test_a_label_above_a_kicker_with_a_dash(lines: str, label: str | None, kicker: str) -> None:
    (article,) = parse_text(
        f"{HEAD.splitlines()[0]}\n2021年9月15日 星期三\n\n{lines}\n本报记者 李洁\n{TEXT}"
    ).front.articles
    assert (article.column_label, article.headline.kicker) == (label, kicker)


TOP = "江州晚报\n2021年9月15日 星期三\n\n"
BY_LINE = (
    f"{TOP}小城夜市重新亮灯\n——江州老街见闻\n本报讯 {TEXT}\n\n江州新增公交线路\n——一路一策惠民生\n本报讯 {TEXT}\n\n"
)


@pytest.mark.parametrize(
    ("before", "kicker", "title"),
    [(BY_LINE, None, "抓早抓小 防患未然 全县排查危旧房屋2100间"), (TOP, "抓早抓小 防患未然", "全县排查危旧房屋2100间")],
    ids=["parts on own lines", "no other headline"],
)
def test_one_line_is_one_part_where_parts_have_lines(before: str, kicker: str | None, title: str) -> None:
    headline = (
        parse_text(f"{before}抓早抓小 防患未然 全县排查危旧房屋2100间\n本报讯 {TEXT}").front.articles[-1].headline
    )
    assert (headline.kicker, headline.title) == (kicker, title)


def test_the_address_below_a_byline_is_no_subhead() -> None:
    page = parse_text(f"{TOP}江州新增五条公交线路\n李洁 报道\nlijie@jiangzhou.example.sg\n\n{TEXT}").front
    (article,) = page.articles
    assert [paragraph.kind for paragraph in article.paragraphs] == ["text"]
    assert [item.text for item in page.furniture] == ["lijie@jiangzhou.example.sg"]


def test_a_motto_below_the_imprint_is_no_kicker() -> None:
    page = parse_text(f"{TOP.rstrip()}\n第2121期\n一报在手 知晓江州\n\n江州新增五条公交线路\n本报讯 {TEXT}").front
    assert [article.headline.kicker for article in page.articles] == [None]
    assert [item.text for item in page.furniture] == ["一报在手 知晓江州"]


def test_the_label_of_a_number_on_the_next_line_is_no_headline() -> None:
    page = parse_text(f"国内统一连续出版物号\nCN 33-0911\n{TOP}江州新增五条公交线路\n本报讯 {TEXT}").front
    assert page.masthead is not None
    assert page.masthead.cn_number == "CN33-0911"
    assert len(page.articles) == 1


def test_two_words_with_a_dot_above_a_headline_are_its_label() -> None:
    (article,) = parse_text(f"{TOP}丰收节·看变化\n一颗苹果的旅程\n本报记者 李洁\n{TEXT}").front.articles
    assert (article.column_label, article.headline.title) == ("丰收节·看变化", "一颗苹果的旅程")
