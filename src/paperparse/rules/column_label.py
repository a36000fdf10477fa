"""栏目名: standing labels above a headline, and the headings of roundups."""

from __future__ import annotations

from paperparse.rules._rule import STRONG, WEAK, Groups, Place, Rule
from paperparse.text.column_names import COLUMNS, SECTIONS, column_name, endings, openings

SIGNS = r"[■●▲◆◇□★☆▶►|\x20]{0,4}"
OPENED, CLOSED = r"[【\[(《<「—]{0,2}\x20?", r"\x20?[】\])》>」—]{0,2}"
SPACED = r"[\p{Han}\d“”·\x20]{2,24}(?:[①-⑳㉑-㊿]|\([一二三四五六七八九十\d上中下]{1,3}\))?"

# What a roundup holds, and what it is called after it: 乡镇短讯, 要闻速览, 一句话新闻.
SCOPE = r"(?:本市|本县|本省|本区|本报|本埠|本地|全省|全市|全县|省内|市内|国内|国际|海外|世界|天下|环球|各地|外地|市县|县市|县区|区县|区市|乡镇|城乡|镇村|街镇|农村|社区|校园|基层|部门|政法|法治|综合|经济|财经|社会|民生|文化|文体|体育|教育|科技|要闻|时政|新闻|今日|昨日|一周|每日|每周|周末|行业|企业|警方|法院|检察|公安|工会|党建)"
BRIEF = r"(?:简\x20{0,4}讯|短\x20{0,4}讯|快\x20{0,4}讯|快\x20{0,4}报|短波|简报|短新闻|简明新闻|新闻速览|速\x20{0,4}览|速递|速读|速报|集锦|集纳|拾零|拾萃|扫描|点击|一览|一瞥|采风|动态|传真|播报|短镜头|短消息|微新闻|微讯|点滴|要闻录|串烧|小消息|小新闻|要讯)"


def _known(groups: Groups) -> bool:
    return column_name(groups["word"]) == "known"


def _section(groups: Groups) -> bool:
    return column_name(groups["word"]) == "section"


def _shaped(groups: Groups) -> bool:
    return column_name(groups["word"]) == "shaped"


RULES: tuple[Rule, ...] = (
    Rule(
        id="column_label.known",
        kind="column_label",
        pattern=rf"{SIGNS}{OPENED}(?P<word>{SPACED}){CLOSED}{SIGNS}",
        hits={
            "今日时评": {"word": "今日时评"},
            "一家之言": {"word": "一家之言"},
            "【图片新闻】": {"word": "图片新闻"},
            "今 日 谈": {"word": "今 日 谈"},
            "凡人小事①": {"word": "凡人小事①"},
        },
        misses=("全景式感受法治元素", "备战汛期", "一家之言不足信", "今日时评怎么写"),
        place=Place.LINE,
        needs=openings(COLUMNS),
        longest=20,
        check=_known,
        weight=STRONG,
    ),
    Rule(
        id="column_label.series",
        kind="column_label",
        pattern=rf"{SIGNS}{OPENED}(?P<word>(?=[^\n]*(?:[年月]|时代|奋斗|征程|新春|走基层|中国|建设|学习|贯彻|聚焦|走进|庆祝|喜迎|纪念|回眸|巡礼|希望的田野)|[^\n]*[\d①-⑳])[\p{{Han}}\d“”]{{3,12}}·[\p{{Han}}\d“”]{{3,12}}[①-⑳]?){CLOSED}{SIGNS}",
        hits={
            "壮丽70年·奋斗新时代": {"word": "壮丽70年·奋斗新时代"},
            "奋斗百年路·启航新征程": {"word": "奋斗百年路·启航新征程"},
            "【聚焦两会·代表说】": {"word": "聚焦两会·代表说"},
        },
        misses=("杰克·陈", "努尔丁·沙塔尔", "荷·韵", "卡洛斯·佩雷拉", "理论·访谈录"),
        place=Place.LINE,
        needs=("·",),
        longest=32,
        weight=STRONG,
    ),
    Rule(
        id="column_label.section",
        kind="section_name",
        pattern=rf"{SIGNS}{OPENED}(?P<word>{SPACED}){CLOSED}{SIGNS}",
        hits={"理论·访谈录": {"word": "理论·访谈录"}, "副刊": {"word": "副刊"}},
        misses=("今日时评", "备战汛期", "理论联系实际"),
        place=Place.LINE,
        needs=openings(SECTIONS),
        longest=20,
        check=_section,
    ),
    Rule(
        id="column_label.shape",
        kind="column_label_hint",
        pattern=rf"{SIGNS}{OPENED}(?P<word>{SPACED}){CLOSED}{SIGNS}",
        hits={
            "太湖观察": {"word": "太湖观察"},
            "图影随笔": {"word": "图影随笔"},
            "迎接数字法治大会特别报道": {"word": "迎接数字法治大会特别报道"},
        },
        misses=("今日时评", "备战汛期", "他把一生写成了一个没有结局的故事"),
        place=Place.LINE,
        needs=endings(),
        longest=30,
        check=_shaped,
        weight=WEAK,
    ),
    Rule(
        id="roundup",
        kind="roundup",
        pattern=rf"{SIGNS}{OPENED}(?P<word>(?:{SCOPE}\x20?[·•]?\x20?){{0,2}}{BRIEF}|[一两三]句话新闻|(?:{SCOPE}){{1,2}}(?:新闻)?(?:速览|动态)|百字新闻|标题新闻|新闻集装箱){CLOSED}{SIGNS}",
        hits={
            "简讯": {"word": "简讯"},
            "乡镇短讯": {"word": "乡镇短讯"},
            "要闻速览": {"word": "要闻速览"},
            "本市简讯": {"word": "本市简讯"},
            "综合快讯": {"word": "综合快讯"},
            "市县短波": {"word": "市县短波"},
            "一句话新闻": {"word": "一句话新闻"},
            "简  讯": {"word": "简  讯"},
            "【国际简讯】": {"word": "国际简讯"},
        },
        misses=("简讯里的大事", "碧落快报", "清源商报", "要闻", "动态清零", "新闻点击率创新高"),
        place=Place.LINE,
        needs=tuple("讯报波览递读锦纳零萃描击瞥风态真头息滴录烧闻箱"),
        longest=24,
        weight=STRONG,
    ),
)
"""`roundup` heads one article whose items are paragraphs; `column_label` stands above a headline or a byline;
`section_name` may belong to a folio or a teaser;
`column_label_hint` is no more than a shape, which subheads have too."""
