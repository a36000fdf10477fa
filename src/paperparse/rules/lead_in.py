"""电头、消息头: what a report opens with: who sent it, from where, when, and who wrote it.

电 is sent from elsewhere, 讯 comes from the same town. A day must be tried before the place grows over it (`十四日`), and
讯 and 电 also stand in 通讯员, 电话, 电视: what follows them decides where no day stands before them.
"""

from __future__ import annotations

import regex

from paperparse.rules._fragments import CLOSE, GAP, HOUSE, OPEN, ROLE, TRADE
from paperparse.rules._reporters import REPORTER_RULES, people_are_named
from paperparse.rules._rule import STRONG, WEAK, Groups, Place, Rule
from paperparse.text.names import looks_like_names
from paperparse.text.patterns import pattern

_HAN_NUMERAL = "一二三四五六七八九十〇零"

DATE = rf"""(?:(?P<year>(?:19|20)\d\d|[{_HAN_NUMERAL}]{{4}})\x20?年\x20?)?
    (?:(?P<month>\d{{1,2}}|[元正{_HAN_NUMERAL}]{{1,3}})\x20?月\x20?)?
    (?P<day>\d{{1,2}}|[{_HAN_NUMERAL}廿卅]{{1,3}})\x20?日"""

# Papers and sites are told by how their names end: 浙江在线·浙商网, 海都报闽南版, 《环球人物》杂志.
TITLE = r"""[\p{Han}·《》-]{1,16}
    (?:社|报|网|在线|新闻|客户端|频道|卫视|电视台|电台|广播|时刻|版|周刊|杂志|头条|融媒|融媒体|传媒|视频|》)"""
AGENCY = rf"(?P<agency>{HOUSE}(?:、{HOUSE}|[·-]{TITLE}|[、/]{TITLE})?|{TITLE})"
DERIVED = r"(?P<derived>据|综合|转自|引自)?"

_NO_PLACE = r"(?!记者|通讯员|评论员|报道|报导|获悉|统计|消息|讯|电(?!白))"
PLACE = rf"(?P<place>(?:{_NO_PLACE}[\p{{Han}}·、/“”\"A-Za-z0-9-]){{1,24}}?(?:\(\p{{Han}}{{1,10}}\))?)"
# Without a day after it a place is a short word, and not one that makes another word with 电 or 讯.
TOWN = rf"(?P<place>(?:{_NO_PLACE}[\p{{Han}}、]){{2,12}}?(?<![发致来停供充用核触家邮通短快简喜资视要音闻]))"
KIND = r"(?:电讯|(?:新媒体专|专|特|急|快|综合|合众|路透|外)?电|(?:专|航|特|快|综合)?讯)"

# 电视, 电话 and 讯息 are words, 电称 and 讯说 are sentences.
_WORD = r"(?![视话影子力商台脑器网动池梯信邮竞压流缆源站筒函文告称说讯息号问员悉])"
_PARTED = r"(?=\x20|[(:\[]|$)"
WHEN = rf"(?:{PLACE}\x20?)??{DATE}\x20?(?:{KIND}{_WORD}(?!,)|消息{_PARTED})"
BARE = rf"""(?:{DERIVED}{AGENCY}\x20?(?:{WHEN}|(?:{TOWN}\x20?)?{KIND}{_PARTED}|消息(?=\x20?[(:]))
    |{DERIVED}(?P<agency>{HOUSE}){KIND}{_WORD}(?![,、的])
    |(?P<place>(?:{_NO_PLACE}\p{{Han}}){{2,10}}?){DATE}\x20?{KIND}{_PARTED})"""

# In brackets the house may be missing, and the day may be a hole (`〔本報杭州 日電〕`). A bracket that is all of its
# block stands at the end of a story, not at the head of one.
_MORE = r"(?=[^\S\n]*\S)"
_INSIDE = rf"""{DERIVED}(?:(?:(?P<agency>联合(?=[^国报社]))|{AGENCY})?\x20?(?:(?:{PLACE}\x20?)??{DATE}\x20?|{PLACE}\x20日)
    |{AGENCY}\x20?{TOWN}?|{TOWN}){KIND}\x20?|{AGENCY}专访"""
ENCLOSED = rf"(?:{OPEN}\x20?(?:{_INSIDE}|又[电讯]){CLOSE}{_MORE}|【\x20?{_INSIDE}】)"

HEAD = rf"(?:{BARE}|{ENCLOSED})"

# A site or a town that no ending tells: the reporter's post behind it does.
_UNTOLD = (
    r"(?:(?P<place>\p{Han}{2,3}?)|(?P<agency>[\p{Han}·]{4,10}?))讯(?=\x20?\([^()]{0,30}(?:记者|编辑|通讯员|实习生))"
)

PEOPLE = r"\((?P<people>[\p{Han}·][^()\n]{1,240})\)"

NEEDS = ("讯", "电", "消息", "专访】", "专访)")
_TRADES = pattern(rf"{TRADE}|作者|采写|执笔|特派", regex.VERBOSE)


def people_are_told(groups: Groups) -> bool:
    """Whether the bracket holds posts or names, not a remark such as （见图）.

    >>> people_are_told({"people": "记者 谢芳 通讯员 李淑华"}), people_are_told({"people": "有删节"})
    (True, False)
    """
    return bool(_TRADES.search(groups["people"])) or looks_like_names(groups["people"])


RULES: tuple[Rule, ...] = (
    Rule(
        id="lead_in.head",
        kind="lead_in",
        pattern=HEAD,
        place=Place.HEAD,
        needs=NEEDS,
        weight=STRONG,
        hits={
            "本报讯 5月30日,全省数字法治系统举办现场教学活动。": {"agency": "本报"},
            "本报讯昨日，三条公交线路改道。": {"agency": "本报"},
            "新华社青川7月4日电 近日": {"agency": "新华社", "place": "青川", "month": "7", "day": "4"},
            "新华社青川7月30日电省政府办公厅日前印发通知": {
                "agency": "新华社",
                "place": "青川",
                "month": "7",
                "day": "30",
            },
            "据新华社电  一项新规今起施行": {"derived": "据", "agency": "新华社"},
            "本报绍兴、恩施3月19日电": {"agency": "本报", "place": "绍兴、恩施", "month": "3", "day": "19"},
            "新华社北京2019年12月31日电": {
                "agency": "新华社",
                "place": "北京",
                "year": "2019",
                "month": "12",
                "day": "31",
            },
            "新华社必打灵查亚（马来西亚）７月２７日电": {
                "agency": "新华社",
                "place": "必打灵查亚(马来西亚)",
                "month": "7",
                "day": "27",
            },
            "据新华社济南一九七二年五月十六日电": {
                "derived": "据",
                "agency": "新华社",
                "place": "济南",
                "year": "一九七二",
                "month": "五",
                "day": "十六",
            },
            "新华社六日讯 全国文教会议开幕": {"agency": "新华社", "day": "六"},
            "【新华社北京十四日电】拉萨讯：": {"agency": "新华社", "place": "北京", "day": "十四"},
            "【北京讯】连日来": {"place": "北京"},
            "【本報訊】警方昨日表示": {"agency": "本报"},
            "【本報悉尼訊】市政會": {"agency": "本报", "place": "悉尼"},
            "【明報專訊】": {"agency": "明报"},
            "【本報專訪】警方昨日表示": {"agency": "本报"},
            "(吉隆坡3日讯)首相今日说": {"place": "吉隆坡", "day": "3"},
            "（芙蓉、波德申26日讯）警方": {"place": "芙蓉、波德申", "day": "26"},
            "(大山腳訊)一名男子": {"place": "大山腳"},
            "〔本報南京廿四日電〕行政院今日開會": {"agency": "本报", "place": "南京", "day": "廿四"},
            "〔本報杭州 日電〕省府": {"agency": "本报", "place": "杭州"},
            "〔中央社華盛頓廿日合衆電〕國務院": {"agency": "中央社", "place": "华盛顿", "day": "廿"},
            "〔本報福州廿一日航訊〕此間": {"agency": "本报", "place": "福州", "day": "廿一"},
            "〔又電〕該隊": {},
            "浙江在线·浙商网8月30日消息 今天": {"agency": "浙江在线·浙商网", "month": "8", "day": "30"},
            "海都报闽南版11月14日讯 昨天": {"agency": "海都报闽南版", "month": "11", "day": "14"},
        },
        misses=(
            "据新华社报道，近日有关部门发布通知",
            "新华社消息灵通人士透露",
            "本报电子版同步上线",
            "本报电话已经变更",
            "本报讯息服务",
            "据中央社東京七日專電稱：",
            "本报8月3日予以报道后，来电不断",
            "本报记者3月18日从电视台获悉",
            "中新社记者、通讯员联合采访",
            "【社論】電力公司",
            "【快讯】明起降温",
            "国家电网签署智能电表合同",
            "据省广播电视台1月19日报道，电价下调",
        ),
    ),
    Rule(
        id="lead_in.head_with_people",
        kind="lead_in",
        pattern=rf"(?:{HEAD}|{_UNTOLD}){GAP}{PEOPLE}",
        place=Place.HEAD,
        needs=NEEDS,
        also=("(",),
        weight=STRONG,
        check=people_are_told,
        hits={
            "本报讯（记者 谢芳 通讯员 李淑华）昨天": {"agency": "本报", "people": "记者 谢芳 通讯员 李淑华"},
            "本报北京5月5日电  （陈佳、李  洁）": {
                "agency": "本报",
                "place": "北京",
                "month": "5",
                "day": "5",
                "people": "陈佳、李  洁",
            },
            "香港文匯報訊(記者李潔)友邦": {"agency": "香港文汇报", "people": "记者李洁"},
            "燕赵都市网张家口电(记者李洁)": {"agency": "燕赵都市网", "place": "张家口", "people": "记者李洁"},
            "浙江在线杭州4月25日讯（记者李洁 通讯员陈佳）": {
                "agency": "浙江在线",
                "place": "杭州",
                "month": "4",
                "day": "25",
                "people": "记者李洁 通讯员陈佳",
            },
            "新浪乐居讯(编辑 李洁)": {"agency": "新浪乐居", "people": "编辑 李洁"},
            "【本報訊】（記者 李潔）": {"agency": "本报", "people": "记者 李洁"},
        },
        misses=("本报讯（有删节）", "本报记者（李洁）来电", "通讯（记者李洁）"),
    ),
    Rule(
        id="lead_in.head_with_report",
        kind="lead_in",
        pattern=rf"""{HEAD}{GAP}
            (?P<people>(?:{ROLE})\x20{{0,3}}[\p{{Han}}·][\p{{Han}}·、,\x20]{{1,120}}?)
            (?:综合|摄影|联合|采访)?(?:报道|报导)(?:\x20?:|(?=\x20))""",
        place=Place.HEAD,
        needs=NEEDS,
        also=("报道", "报导"),
        weight=STRONG,
        check=people_are_named,
        hits={
            "本报讯记者李洁报道：昨天": {"agency": "本报", "people": "记者李洁"},
            "本报北京１月１７日讯新华社记者李洁、王志浩，本报记者陈立波报道：": {
                "agency": "本报",
                "place": "北京",
                "month": "1",
                "day": "17",
                "people": "新华社记者李洁、王志浩,本报记者陈立波",
            },
            "本报讯 本报记者李洁报道 昨天": {"agency": "本报", "people": "本报记者李洁"},
            "【大公報訊】記者李潔報道：": {"agency": "大公报", "people": "记者李洁"},
        },
        misses=("本报讯 记者从市交通局获悉，据媒体报道：", "本报讯 据记者现场报道：", "本报讯记者李洁摄影"),
    ),
    Rule(
        id="lead_in.head_with_names",
        kind="lead_in",
        pattern=rf"""{HEAD}\x20{{1,4}}(?P<people>(?:{ROLE})\x20?\p{{Han}}{{2,4}}
            (?:(?:、|\x20{{1,2}}(?:{ROLE})\x20?)\p{{Han}}{{2,4}}){{0,5}})(?=\x20)""",
        place=Place.HEAD,
        needs=("记者", "通讯员"),
        also=NEEDS,
        check=people_are_named,
        hits={
            "本报讯 记者李洁 近日，清溪县法院": {"agency": "本报", "people": "记者李洁"},
            "本报讯 记者李洁 通讯员王志浩 近日，": {"agency": "本报", "people": "记者李洁 通讯员王志浩"},
        },
        misses=("本报讯 记者日前 从市交通局获悉", "本报记者李洁 近日，"),
    ),
    *REPORTER_RULES,
    Rule(
        id="lead_in.correspondent",
        kind="lead_in",
        pattern=rf"""{OPEN}\x20?(?:即时新闻|(?P<people>(?P<agency>[\p{{Han}}]{{1,8}}?[报社网])?(?:驻\p{{Han}}{{1,6}})?
            \p{{Han}}{{0,4}}?(?:记者|特派员|编译|通讯员)\x20?[\p{{Han}}·][\p{{Han}}·、\x20]{{1,40}}?))\x20?/\x20?
            (?:综合|(?P<place>\p{{Han}}{{2,10}}?)\x20?(?:{DATE})?\x20?(?:综合)?)?(?:报导|报道|{KIND})\x20?{CLOSE}""",
        place=Place.HEAD,
        needs=("记者", "特派员", "即时新闻", "编译", "通讯员"),
        hits={
            "〔自由時報記者李潔、陳立波／綜合報導〕": {"people": "自由时报记者李洁、陈立波", "agency": "自由时报"},
            "〔駐美特派員李潔/華府二十日報導〕": {"people": "驻美特派员李洁", "place": "华府", "day": "二十"},
            "〔即時新聞/綜合報導〕": {},
            "【記者王志浩／台北報導】": {"people": "记者王志浩", "place": "台北"},
        },
        misses=("【记者手记/综合】", "（记者李洁）", "〔相关报道〕"),
    ),
    Rule(
        id="lead_in.correspondent_wire",
        kind="lead_in",
        pattern=rf"""{OPEN}\x20?(?P<people>(?P<agency>{HOUSE}|\p{{Han}}{{1,8}}?[报社网])?(?:特派|驻\p{{Han}}{{1,6}})?(?:记者|特派员)\x20?
            \p{{Han}}{{2,3}}(?:、\p{{Han}}{{2,3}}){{0,3}})\x20?(?P<place>\p{{Han}}{{2,6}}?)\x20?(?:{DATE})?\x20?
            (?:综合)?(?:{KIND}|报导|报道)\x20?{CLOSE}{_MORE}""",
        place=Place.HEAD,
        needs=("记者", "特派员"),
        hits={
            "（中央社記者王志浩台北5日電）總統府": {
                "people": "中央社记者王志浩",
                "agency": "中央社",
                "place": "台北",
                "day": "5",
            },
            "【本報記者李潔台北報導】立法院": {"people": "本报记者李洁", "agency": "本报", "place": "台北"},
        },
        misses=("（本报记者李洁、陈佳）", "（记者李洁报道）", "【记者来电】"),
    ),
    Rule(
        id="lead_in.house_alone",
        kind="lead_in",
        pattern=r"[(【](?P<agency>中央社|路透社|法新社|美联社|合众社|联合社|新华社|中新社|本报)[)】](?=[^\S\n]*[\p{Han}\d“「])",
        place=Place.HEAD,
        needs=("社)", "社】", "本报)", "本报】"),
        weight=WEAK,
        hits={"（中央社）行政院今日": {"agency": "中央社"}},
        misses=("（新华社发）", "（中央社）", "《本报》"),
    ),
)
