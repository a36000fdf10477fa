"""Print that looks like something else of a page and is of a story: headlines, decks, bylines and paragraphs stay so."""

from __future__ import annotations

import pytest

from paperparse import parse_text

TEXT = "市公交公司昨日宣布,自下周一起新增五条线路,覆盖城东三个新小区,首班车早上六点发车。市民可以在站牌上查到时刻表。"
TOP = "江州晚报\n2021年9月15日 星期三\n"
STORY = f"江州新增五条公交线路\n本报讯 {TEXT}\n\n"
BYLINE = "本报记者 李洁\n"

HEADLINES = {
    "a couplet of 网": (f"{TOP}织密防护网 兜牢保障网\n\n本报讯 {TEXT}", "织密防护网 兜牢保障网"),
    "numbers with blanks around them": (
        f"{TOP}\n2023 年 1 至 5 月外贸增长 12.5%\n{BYLINE}\n{TEXT}",
        "2023 年 1 至 5 月外贸增长 12.5%",
    ),
    "three lines and a deck": (
        f"{TOP}\n学先进赶先进\n不断提高本领\n我市举办现场教学活动\n\n——来自江州的报告\n\n{BYLINE}\n{TEXT}",
        "学先进赶先进 不断提高本领 我市举办现场教学活动 ——来自江州的报告",
    ),
    "three lines at the top": (
        f"{TOP}\n学先进赶先进\n不断提高本领\n我市举办现场教学活动\n\n各地代表参加\n\n{BYLINE}\n{TEXT}",
        "学先进赶先进 不断提高本领 我市举办现场教学活动 各地代表参加",
    ),
    "a place and a word like a name": (
        f"{TOP}\n{STORY}双溪小学 金秋节\n师生同乐庆丰收\n本报讯 {TEXT}",
        "双溪小学 金秋节 师生同乐庆丰收",
    ),
    "the weather above it": (
        f"{TOP}今天晴到多云\n偏北风3-4级\n江州夜市开张\n\n本报讯 {TEXT}",
        "江州夜市开张",
    ),
    "a dateline as long as the lines": (
        "江州日报\n1996年8月14日 星期三\n县委召开会议\n部署秋收工作\n本报讯 昨日，县委召开了会议，\n部署秋收，又要求各乡镇抓好这\n项工作，确保做到颗粒归仓，不\n误农时，而且要早作各项准备。",
        "县委召开会议 部署秋收工作",
    ),
    "a credit above it": (
        f"{TOP}\n{STORY}消防员昨日开展救援演练。\n\n李洁 摄\n全市消防救援大比武昨日开赛\n\n本报讯 {TEXT}",
        "全市消防救援大比武昨日开赛",
    ),
}


@pytest.mark.parametrize(("text", "headline"), HEADLINES.values(), ids=list(HEADLINES))
def test_a_headline_stays_one(text: str, headline: str) -> None:
    last = parse_text(text).front.articles[-1].headline
    assert " ".join(part for part in (last.kicker, last.title, last.deck) if part) == headline


@pytest.mark.parametrize(
    "text",
    [
        f"第二版 要闻\n2021年9月15日 星期三\n我市启动人才工程\n责任编辑 王志浩\n{BYLINE}本报讯 {TEXT}",
        f"{TOP}\n江州夜市开张\n今日16版\n{BYLINE}{TEXT}",
    ],
    ids=["above the staff", "above the page count"],
)
def test_a_headline_above_an_own_line_is_no_motto(text: str) -> None:
    assert parse_text(text).front.furniture == ()


def test_news_of_a_lottery_is_no_notice() -> None:
    draw = "昨晚，双色球第2012091期开奖结果揭晓，我市一名彩民中得头奖，成为今年第三位大奖得主。"
    page = parse_text(f"{TOP}\n我市彩民中得头奖\n{BYLINE}{draw}\n{TEXT}").front
    assert page.notices == ()
    assert [one.text for one in page.articles[0].paragraphs] == [draw, TEXT]


def test_a_title_behind_a_jump_keeps_its_mark() -> None:
    page = parse_text(f"{TOP}\n新剧开播受好评\n上接第1版 《山海人家》播出后，{TEXT}").front
    assert page.articles[0].paragraphs[0].text == f"《山海人家》播出后，{TEXT}"


def test_a_label_of_teasers_without_entries_is_no_headline() -> None:
    page = parse_text(f"{TOP}\n导读\n\n江州夜市开张\n\n本报讯 {TEXT}").front
    assert page.articles[0].headline.title == "江州夜市开张"
    assert [one.text for one in page.unplaced] == ["导读"]


def test_senders_of_letters_sign_them() -> None:
    letters = "路灯何时亮\n编辑同志:\n村里的灯坏了,请反映。\n青川县白溪镇 李洁\n村路何时修\n编辑同志:\n村里的路坏了,请反映。\n松涛市第二中学 陈立波"
    articles = parse_text(f"{TOP}{letters}").front.articles
    assert [(one.headline.title, one.bylines[0].names) for one in articles] == [
        ("路灯何时亮", ("李洁",)),
        ("村路何时修", ("陈立波",)),
    ]


def test_a_subhead_may_stand_right_below_a_paragraph() -> None:
    (article,) = parse_text(f"{TOP}\n江州夜市开张\n{BYLINE}\n{TEXT}\n小吃摊前排长队\n\n{TEXT}").front.articles
    assert [one.kind for one in article.paragraphs] == ["text", "subhead", "text"]


def test_a_story_in_pictures_has_its_title() -> None:
    text = "近日，双溪大学举办了一场别开生面的诗会，百余名师生走到田间，朗诵自己的诗歌。"
    page = parse_text(f"{TOP}\n诗会办到田埂上\n\n李洁 摄影报道\n{text}\n\n{STORY}").front
    (caption,) = page.captions
    assert (caption.title, caption.text, caption.credits[0].names) == ("诗会办到田埂上", text, ("李洁",))


def test_a_credit_below_a_caption_is_not_of_the_next_one() -> None:
    captions = "油菜花开,游人如织。\n\n李洁 摄\n村民在田间劳作,忙着春耕备耕的各项工作。\n\n王志浩 摄"
    page = parse_text(f"{TOP}\n{STORY}{captions}").front
    assert [(one.text, one.credits[0].names) for one in page.captions] == [
        ("油菜花开,游人如织。", ("李洁",)),
        ("村民在田间劳作,忙着春耕备耕的各项工作。", ("王志浩",)),
    ]


def test_a_notice_at_the_top_is_no_section() -> None:
    page = parse_text(f"{TOP}公告\n江州市自来水公司将于9月18日检修管道,届时城东停水。\n\n{STORY}").front
    assert page.folio is None
    assert [notice.title for notice in page.notices] == ["公告"]


FIRST_LINES = {
    "a person": ("卡尔·史密斯\n一位外国教师的乡村课堂", None),
    "a day": ("“九·一八”警报长鸣\n十万市民默立三分钟", None),
    "the title of a song": ("沁园春·丰收\n——写在稻香节", None),
    "the first half of a couplet": ("昔日渔村\n今日新城——\n江州新区见闻", None),
    "a series": ("两会·声音\n代表热议乡村教育", "两会·声音"),
}


@pytest.mark.parametrize(("lines", "label"), FIRST_LINES.values(), ids=list(FIRST_LINES))
def test_a_line_with_a_dot_or_above_a_dash_is_seldom_a_label(lines: str, label: str | None) -> None:
    (article,) = parse_text(f"{TOP}\n{lines}\n{BYLINE}{TEXT}").front.articles
    assert article.column_label == label


LISTED = {
    "with text below": "市科技奖昨日揭晓。\n市农科院蔬菜所 李洁\n江州大学教授 王志浩\n获一等奖。",
    "of three prizes": "市科技奖昨日揭晓。\n\n一等奖\n市农科院蔬菜所 李洁\n二等奖\n高级工程师 何勇\n三等奖\n市第二中学 陈佳",
    "of experts": "市科技奖昨日揭晓。\n\n咨询专家：\n主任医师 陈立波\n营养师 陈佳\n咨询时间为每周三上午。",
}


@pytest.mark.parametrize("below", LISTED.values(), ids=list(LISTED))
def test_a_list_of_people_signs_nothing(below: str) -> None:
    page = parse_text(f"{TOP}\n科技奖揭晓\n本报讯（记者 吴拯）{TEXT}\n{below}").front
    assert [byline.names for article in page.articles for byline in article.bylines] == [("吴拯",)]


def test_long_subheads_of_a_feature_stay_in_it() -> None:
    feature = "".join(f"{one}\n{TEXT}\n{TEXT}\n\n" for one in ("修路先要修通村里人的心路", "种果让荒坡变成了金山银山"))
    page = parse_text(f"{TOP}\n{STORY}一个山村的十年\n{BYLINE}{TEXT}\n{TEXT}\n\n{feature}{STORY}").front
    assert [len(article.paragraphs) for article in page.articles] == [1, 8, 1]


def test_the_label_of_a_series_below_the_imprint_is_no_motto() -> None:
    page = parse_text(f"{TOP}第2121期\n今日时评\n\n减负要动真格\n李洁\n{TEXT}").front
    assert [article.column_label for article in page.articles] == ["今日时评"]


def test_a_question_that_nobody_answers_is_a_headline() -> None:
    page = parse_text(f"{TOP}\n问：医保卡丢了怎么补\n{TEXT}\n{TEXT}").front
    assert page.articles[0].headline.title == "问：医保卡丢了怎么补"


def test_three_phrases_above_a_row_of_four_are_no_column_heads() -> None:
    page = parse_text(f"{TOP}\n{STORY}男篮联赛 昨日战罢 青川领跑\n青川 21 3 45\n双溪 19 5 43\n\n{STORY}").front
    assert [one.text for one in page.articles[0].paragraphs if one.kind == "subhead"] == ["男篮联赛 昨日战罢 青川领跑"]


def test_one_line_keeps_its_kicker_where_as_many_have_gaps() -> None:
    gapped = "抓早抓小 防患未然 全县排查危旧房屋2100间"
    lined = f"小城夜市重新亮灯\n——江州老街见闻\n本报讯 {TEXT}\n\n"
    page = parse_text(f"{TOP}\n{lined}{lined}{gapped}\n本报讯 {TEXT}\n\n{gapped}\n本报讯 {TEXT}").front
    assert [article.headline.kicker for article in page.articles[2:]] == ["抓早抓小 防患未然"] * 2
