"""版次、版名: the page's label, its section, and the paper's name, in folio lines and on lines of their own.

A folio line mixes them with the date and the page staff in any order; what else stands in the line tells a label from
a number. Alone on a line they are weak: the same print marks the page of a teaser (第三版), a day (5) or a column.
"""

from __future__ import annotations

from paperparse.rules._fragments import HAN_NUMERALS
from paperparse.rules._rule import STRONG, WEAK, Place, Rule
from paperparse.rules.papers import KNOWN_NAME, KNOWN_NEEDS
from paperparse.rules.papers._names import NAME_NEEDS, PAPER_NAME

LONGEST = 120
"""Characters of a folio line with the date and all the staff."""

COMPANY = ("星期", "礼拜", "责编", "编辑", "校对", "美编", "版式", "组版", "主编")
"""Words one of which stands in a folio line that is more than a label: the date's or the staff's."""

FIGURES = ("版", *"0123456789")
"""One of these stands in every label."""

DATES = ("年", "19", "20", "国")
"""One of these stands in every date."""

MARK = rf"(?:第\x20?(?:[A-Z]{{1,2}}\x20?)?(?:\d{{1,3}}|{HAN_NUMERALS}{{1,4}})\x20?版|[A-Z]{{1,2}}-?\d{{1,3}}版?|\d{{1,3}}\x20?版|{HAN_NUMERALS}{{1,3}}版)"
"""A label that is certainly one: 第三版, A16, 4版."""

LABEL = rf"(?:{MARK}|\d{{1,2}})"

TOPICS = (
    "要闻|时政|政治|经济|都市|教育|健康|副刊|国内|国际|体育|文化|文娱|娱乐|理论|评论|言论|观点|社会|法治|法制|民生|财经|金融|证券|科技|科教|教科文卫|卫生|医疗|医药"
    "|生活|消费|旅游|文旅|汽车|房产|楼市|家居|美食|时尚|人物|人文|专题|特别报道|特稿|深度|调查|视点|视野|视界|焦点|热点|聚焦|关注|纵深|综合|综艺|资讯|信息|读者|读书|阅读|书评|文艺"
    "|文学|文史|历史|地理|收藏|艺术|影视|电视|党建|政法|农业|农村|三农|乡村|工业|企业|产业|环保|生态|环境|交通|军事|国防|港澳|港澳台|港闻|台海|两岸|台湾|香港|世界|天下|环球|时事|头版"
    "|体坛|股市|财富|声音|人文|寻访|讲述|口述|悦读|书香|读者来信|来信|分类信息|分类广告|公告|便民|国防|文苑|百姓|纪实|博览|教科文|科教文卫"
    "|地方|区域|县域|城市|城事|社区|校园|青年|少年|儿童|老年|妇女|家庭|情感|心理|市场|商业|贸易|投资|理财|保险|能源|电力|服务|互动|民主|本地|本市|本省|本埠|统战|政协|人大|群众|基层|网络|数字|创新|双拥"
)
PLACES = "本省|本市|本县|本区|本埠|本港|本地|我省|我市|全省|全市|省内|省外|市内|市县|县市|县区|区县|区市|各地|地市|城乡|乡镇|街道|国内|国际|综合|社会|体育|经济|文化|时政|法治|教育|财经|娱乐|民生|都市|地方|科技|健康|农村|军事|文体|区域|城市"
SECTION_NAME = rf"(?:(?:{PLACES})(?:要闻|新闻|版|周刊|纵横|视窗|报道|动态|资讯|经济|广角|专刊|时空)|(?:{TOPICS})(?:周刊|专刊|副刊|专版|特刊|版|汇)?)"
SECTION = rf"{SECTION_NAME}(?:[·/](?:{SECTION_NAME}|\p{{Han}}{{2,4}}))?"
"""The names of sections that papers share."""

TITLED = rf"(?:{SECTION_NAME}|\p{{Han}}{{1,6}}(?:周刊|专刊|副刊|特刊|专版|周末|新闻))"
"""Those names, and others whose last word says that they are names: 平安周刊."""

DATE = rf"(?:(?:19|20)\d\d\x20?[年./-]|[一二][〇零0九八七]{HAN_NUMERALS}{{2}}年|中?华?民国(?:\d|{HAN_NUMERALS})|2\x200\x20\d)"
"""How a date begins."""

SERIAL = r"(?:总?第\d{1,6}\x20?[期号]|(?:国内|全国)(?:统一|刊号)|邮发代号|CN\x20?\d|今日\d)"
"""How a serial line begins."""

NAME = rf"(?:{KNOWN_NAME}|{PAPER_NAME})"
"""The name of a paper: one that is known, or one that looks like it."""

AWAY = r"(?:(?<!\S)|(?<=[|·:]))"
BEGIN = r"(?<![^\n])"
END = rf"(?=[\s|·]|\Z|{DATE})"

RULES: tuple[Rule, ...] = (
    Rule(
        id="folio.label_and_section",
        kind="folio.label",
        pattern=rf"(?P<label>{LABEL})\x20{{0,4}}[:·|]?\x20{{0,4}}(?P<section>{SECTION})|(?P<section>{SECTION})\x20{{0,4}}[·|]?\x20{{0,4}}(?P<label>{LABEL})",
        hits={
            "第03版：要闻": {"label": "第03版", "section": "要闻"},
            "要聞 04": {"section": "要闻", "label": "04"},
            "02港聞": {"label": "02", "section": "港闻"},
            "5 本地": {"label": "5", "section": "本地"},
            "本省新闻 A04": {"section": "本省新闻", "label": "A04"},
            "6 副刊·山花": {"label": "6", "section": "副刊·山花"},
            "体坛 12版": {"section": "体坛", "label": "12版"},
        },
        misses=("要闻2022", "第03版要闻速览", "2版 我省举办活动", "经济增长3"),
        place=Place.LINE,
        needs=FIGURES,
        longest=24,
        weight=STRONG,
    ),
    Rule(
        id="folio.label_and_name",
        kind="folio.label",
        pattern=rf"(?P<label>{MARK})\x20?[:·|]\x20?(?P<section>\p{{Han}}{{2,8}})|(?P<section>{TITLED})\x20?[·|]\x20?(?P<label>{MARK}|\d{{2}})",
        hits={
            "平安周刊 | 05": {"section": "平安周刊", "label": "05"},
            "第05版:天南地北": {"label": "第05版", "section": "天南地北"},
        },
        # A name first may as well be the title of a teaser.
        misses=("2022:天南地北", "第05版:我们走在大路上，步伐", "第05版", "油价今日上调 | 03", "新桥通车 | A05"),
        place=Place.LINE,
        needs=("版", "|", ":", "·"),
        longest=20,
    ),
    Rule(
        id="folio.label_in_line",
        kind="folio.label",
        pattern=rf"""
            {AWAY} (?: (?P<label>{LABEL})\x20{{0,4}}[:·|]?\x20{{0,4}}(?P<section>{SECTION})
              | (?P<section>{SECTION})\x20{{0,4}}[·|]?\x20{{0,4}}(?P<label>{LABEL})
              | (?P<label>{MARK}) ) {END}
        """,
        hits={
            "星期四 责编 方岚 A04 教育": {"label": "A04", "section": "教育"},
            "双溪晨报 2024年3月7日 星期四 都市 A16": {"section": "都市", "label": "A16"},
            "双溪快报 第十三版 经济 2018年8月7日 星期二": {"label": "第十三版", "section": "经济"},
            "双溪晨报 06副刊二〇二八年十二月十八日 星期一": {"label": "06", "section": "副刊"},
        },
        misses=("星期二 2022年5月31日", "星期二的A16楼", "今日12版 星期二", "星期二,2022年经济3.5%"),
        needs=COMPANY,
        longest=LONGEST,
        weight=STRONG,
    ),
    Rule(
        id="folio.label_first",
        kind="folio.label",
        pattern=rf"(?P<label>{LABEL})(?:\x20{{1,4}}(?!星期|礼拜|{NAME}\x20)(?P<section>\p{{Han}}{{2,6}}))?(?=\x20{{1,4}}(?:{NAME}\x20{{1,4}})?{DATE})",
        hits={
            "A04 天南地北 1988年5月5日": {"label": "A04", "section": "天南地北"},
            "5 双溪晨报 1988年5月5日": {"label": "5"},
            "3版 2022年5月31日": {"label": "3版"},
        },
        misses=("31 星期二 2022年5月", "A04 天南地北", "8月 双溪 2022年"),
        place=Place.HEAD,
        needs=DATES,
        also=(" ",),
        longest=LONGEST,
        weight=STRONG,
    ),
    Rule(
        id="folio.section_first",
        kind="folio.label",
        pattern=rf"(?!{NAME}\x20)(?P<section>\p{{Han}}{{2,6}})\x20{{1,4}}(?P<label>{MARK})(?=\x20{{1,4}}(?:{NAME}\x20{{1,4}})?{DATE})",
        hits={"天南地北 A04 1988年5月5日 星期四 编辑 李洁": {"section": "天南地北", "label": "A04"}},
        misses=("双溪商报 A04 1988年5月5日", "天南地北 A04", "我们在天南地北 A04 1988年5月5日的"),
        place=Place.HEAD,
        needs=DATES,
        also=(" ",),
        longest=LONGEST,
        weight=STRONG,
    ),
    Rule(
        id="folio.label_last",
        kind="folio.label",
        pattern=rf"(?<=(?:星期[一二三四五六日天]|\d日)\x20{{1,4}})(?!星期|礼拜|{NAME}\x20)(?P<section>\p{{Han}}{{2,6}})\x20{{1,4}}(?P<label>{LABEL})",
        hits={"1988年5月5日 星期四 天南地北 A04": {"section": "天南地北", "label": "A04"}},
        misses=(
            "1988年5月5日 责编 方岚 A",
            "星期四天南地北 A04",
            "1988年5月5日 星期四 双溪商报 A04",
            "1988年5月5日 星期四 A04",
        ),
        place=Place.TAIL,
        needs=("年",),
        also=(" ",),
        longest=LONGEST,
        weight=STRONG,
    ),
    Rule(
        id="folio.section_in_line",
        kind="folio.section",
        pattern=rf"{AWAY}(?P<section>{SECTION}){END}",
        hits={"要闻 2022年5月31日 星期二": {"section": "要闻"}, "2022年5月31日 星期二 都市": {"section": "都市"}},
        misses=("星期二的要闻", "要闻速览 星期二"),
        needs=COMPANY,
        longest=LONGEST,
    ),
    Rule(
        id="folio.paper",
        kind="folio.paper",
        pattern=rf"{AWAY}(?P<title>{NAME})(?=\x20{{0,4}}[|·●]?\x20{{0,4}}(?:{DATE}|{SERIAL}|星期[一二三四五六日]|{LABEL}\x20{{1,4}}{DATE}))",
        hits={
            "双溪商报　1992年3月7日 星期六": {"title": "双溪商报"},
            "双溪建设报 2026年8月31日 第9167期 今日8版": {"title": "双溪建设报"},
            "第三版 经济 双溪快报2018年8月7日": {"title": "双溪快报"},
            "双溪商报 02 2013.4.22 星期一": {"title": "双溪商报"},
            "双溪商报 国内统一刊号：CN33-0999": {"title": "双溪商报"},
            "人 民 日 报 2022年5月31日 星期二": {"title": "人 民 日 报"},
            "國民新聞 中華民國三十六年八月廿四日 星期日 第一版": {"title": "国民新闻"},
        },
        misses=("天气预报 2022年5月31日", "据双溪商报1992年3月7日报道", "双溪商报 1992人"),
        needs=(*NAME_NEEDS, *KNOWN_NEEDS),
        also=(*DATES, "2 0", "期", "号", "邮发代号", "CN", "今日"),
        longest=LONGEST,
        weight=STRONG,
    ),
    Rule(
        id="folio.paper_beside_label",
        kind="folio.paper",
        pattern=rf"{BEGIN}(?P<title>{NAME})(?=\x20{{1,4}}{LABEL}\Z)|(?<={BEGIN}{LABEL}\x20{{1,4}})(?P<title>{NAME})\Z",
        hits={"1 双溪日报": {"title": "双溪日报"}, "双溪日报 A04": {"title": "双溪日报"}},
        misses=("1 市长作专题汇报", "双溪日报 2022", "双溪日报"),
        needs=(*NAME_NEEDS, *KNOWN_NEEDS),
        also=FIGURES,
        longest=30,
    ),
    Rule(
        id="folio.label_beside_paper",
        kind="folio.label",
        pattern=rf"{BEGIN}(?P<label>{LABEL})(?=\x20{{1,4}}{NAME}\Z)|(?<={BEGIN}{NAME}\x20{{1,4}})(?P<label>{LABEL})(?=\Z|\x20{{1,4}}{DATE})",
        hits={
            "双溪商报 02 2013.4.22 星期一": {"label": "02"},
            "1 双溪日报": {"label": "1"},
            "双溪日报 A04": {"label": "A04"},
        },
        misses=("1 市长作专题汇报", "双溪日报 2022", "A04"),
        needs=(*NAME_NEEDS, *KNOWN_NEEDS),
        also=FIGURES,
        longest=LONGEST,
        weight=STRONG,
    ),
    Rule(
        id="folio.paper_in_line",
        kind="folio.paper",
        pattern=rf"{AWAY}(?P<title>{NAME})(?=\x20{{1,4}}(?:{MARK}|{SECTION}|(?:本版|责任)?(?:责编|编辑|美编|校对|组版)|\d{{1,2}}版?\Z)(?:\x20|\Z)|\x20?\Z)",
        hits={
            "A04 教育 1988年5月5日 星期四 双溪商报": {"title": "双溪商报"},
            "1988年5月5日 星期四 双溪商报 A03": {"title": "双溪商报"},
            "双溪商报 要闻 1988年5月5日 星期四": {"title": "双溪商报"},
        },
        misses=("星期四 市长作专题汇报", "星期四的双溪商报", "张三 双溪商报", "星期四 双溪商报 记者"),
        needs=COMPANY,
        longest=LONGEST,
        weight=STRONG,
    ),
    Rule(
        id="folio.label_alone",
        kind="folio.label",
        pattern=rf"(?:版次\x20?:?\x20?)?(?P<label>{MARK})",
        hits={"版次：A16": {"label": "A16"}},
        misses=("A", "第三版修订", "今日4版"),
        place=Place.LINE,
        needs=FIGURES,
        longest=10,
        weight=WEAK,
    ),
    Rule(
        id="folio.number_alone",
        kind="folio.label",
        pattern=r"(?P<label>\d{1,3})",
        hits={"47": {"label": "47"}},
        misses=("2022", "A", "4.7"),
        place=Place.LINE,
        needs=tuple("0123456789"),
        longest=3,
        weight=WEAK,
    ),
    Rule(
        id="folio.section_alone",
        kind="folio.section",
        pattern=rf"(?P<section>(?!公告|便民|分类){SECTION}|综\x20{{1,3}}合|要\x20{{1,3}}闻|国\x20{{1,3}}[内际]|体\x20{{1,3}}育|文\x20{{1,3}}[化体]|经\x20{{1,3}}济|社\x20{{1,3}}会|时\x20{{1,3}}政|副\x20{{1,3}}刊|楼\x20{{1,3}}市)",
        hits={
            "楼　市": {"section": "楼 市"},
            "本省新闻": {"section": "本省新闻"},
            "教科文卫": {"section": "教科文卫"},
        },
        # 公告 alone heads a notice.
        misses=("本省新闻发布", "健康生活每一天", "要", "公告", "分类信息"),
        place=Place.LINE,
        longest=10,
        weight=WEAK,
    ),
)
