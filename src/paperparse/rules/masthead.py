"""报头、报眼: the newspaper's name, its form in letters, and the ear beside it."""

from __future__ import annotations

import string

import regex

from paperparse.rules._rule import STRONG, WEAK, Groups, Place, Rule
from paperparse.rules.papers import KNOWN_NAME, KNOWN_NEEDS, PAPERS, known_paper
from paperparse.rules.papers._names import LETTERS, NAME_NEEDS, PAPER_NAME, SPACED_NAME
from paperparse.text.patterns import pattern

COMPACT = pattern(PAPER_NAME, regex.VERBOSE)

OPEN, CLOSE = '[“‘「『《"]', '[”’」』》"]'
MEDIUM = r"微信(?:公众号|公号|平台|服务号|订阅号)?|微博|客户端|APP|手机报|抖音号?|视频号|小程序|头条号|数字报|电子报"


def _is_name(groups: Groups) -> bool:
    name = groups["title"].replace(" ", "")
    return COMPACT.fullmatch(name) is not None or known_paper(name) is not None


RULES: tuple[Rule, ...] = (
    Rule(
        id="masthead.known",
        kind="masthead.title",
        pattern=rf"(?P<title>{KNOWN_NAME})",
        hits={
            "人民日报": {"title": "人民日报"},
            "浙　江　法　治　报": {"title": "浙 江 法 治 报"},
            "浙江法制报（海外版）": {"title": "浙江法制报(海外版)"},
        },
        misses=("人民日报社", "“浙江法制报”微信", "人民日报发表评论", "人民日报第三版", "人民日报(第三版)"),
        place=Place.LINE,
        needs=KNOWN_NEEDS,
        longest=60,
        weight=STRONG,
    ),
    Rule(
        id="masthead.title",
        kind="masthead.title",
        pattern=rf"(?P<title>{PAPER_NAME})",
        hits={
            "双溪日报": {"title": "双溪日报"},
            "双溪农民报": {"title": "双溪农民报"},
            "中國報": {"title": "中国报"},
            "南方周末": {"title": "南方周末"},
            "參考消息": {"title": "参考消息"},
            "明報": {"title": "明报"},
            "双溪青年报": {"title": "双溪青年报"},
        },
        misses=("市长作专题汇报", "我市创办首家晚报", "天气预报", "双溪日报社", "该报", "本报", "电影海报", "日报"),
        place=Place.LINE,
        needs=NAME_NEEDS,
        longest=14,
    ),
    Rule(
        id="masthead.title_spaced",
        kind="masthead.title",
        pattern=rf"(?P<title>{SPACED_NAME})",
        hits={"双 溪 日 报": {"title": "双 溪 日 报"}, "东　溪　晚　報": {"title": "东 溪 晚 报"}},
        misses=("天 气 预 报", "人 民 日报", "张 报"),
        place=Place.LINE,
        needs=(" 报",),
        longest=40,
        check=_is_name,
        weight=STRONG,
    ),
    Rule(
        id="masthead.title_beside_letters",
        kind="masthead.title",
        pattern=rf"""[\[【]?(?P<title>{KNOWN_NAME}|{PAPER_NAME}|{SPACED_NAME})[\]】]?
            (?=\x20{{0,4}}{LETTERS}\Z|\x20{{1,4}}\p{{Han}}{{4,24}}(?:主管|主办|机关报))""",
        hits={
            "[双溪法院报] 双溪市中级人民法院主管主办": {"title": "双溪法院报"},
            "人民日报 RENMIN RIBAO": {"title": "人民日报"},
            "双溪晚报　SHUANGXI EVENING NEWS": {"title": "双溪晚报"},
        },
        misses=("人民日报 RENMIN", "天气预报 CITY NEWS"),
        place=Place.HEAD,
        needs=(*NAME_NEEDS, *KNOWN_NEEDS),
        also=(*string.ascii_letters, "主管", "主办", "机关报"),
        longest=80,
        check=_is_name,
        weight=STRONG,
    ),
    Rule(
        id="masthead.letters",
        kind="masthead.romanised",
        pattern=LETTERS,
        hits={"RENMIN RIBAO": {}, "Shuangxi Evening News": {}},
        misses=("RENMIN", "DAILY", "WORLD CUP 2022"),
        place=Place.LINE,
        needs=tuple(string.ascii_uppercase),
        longest=80,
    ),
    Rule(
        id="masthead.letters_before_date",
        kind="masthead.romanised",
        pattern=rf"{LETTERS}(?=\x20{{1,4}}(?:(?:19|20)\d\d[年./-]|[一二][〇零0九八七]|中?华?民国))",
        hits={"SHUANGXI DAILY 2021年8月2日 星期一": {}},
        misses=("SHUANGXI DAILY", "SHUANGXI DAILY 双溪日报", "WORLD CUP 2022年"),
        place=Place.HEAD,
        needs=tuple(string.ascii_uppercase),
        also=("年", ".", "/", "-", "国"),
        longest=120,
        weight=STRONG,
    ),
    Rule(
        id="masthead.letters_beside",
        kind="masthead.romanised",
        pattern=rf"(?<=报\x20{{0,4}}){LETTERS}",
        hits={"人民日报 RENMIN RIBAO": {}},
        misses=("人民日报 RENMIN", "他说 RENMIN RIBAO"),
        place=Place.TAIL,
        needs=("报",),
        longest=80,
    ),
    # An ear is furniture, no part of the page's own lines: its id does not begin with the element's name.
    Rule(
        id="ear.medium",
        kind="masthead.ear",
        pattern=rf"(?:本报|{OPEN}(?P<name>[\p{{Han}}A-Za-z\d]{{2,12}}){CLOSE}|(?P<name>{PAPER_NAME}))(?:官方|新闻)?(?P<medium>{MEDIUM})(?:二维码)?",
        hits={
            "“浙江法制报”微信": {"name": "浙江法制报", "medium": "微信"},
            "双溪日报微信公众号": {"name": "双溪日报", "medium": "微信公众号"},
            "本报官方微博": {"medium": "微博"},
        },
        misses=("“浙江法制报”", "微信", "双溪日报微信公众号发布消息"),
        place=Place.LINE,
        needs=("微信", "微博", "客户端", "APP", "手机报", "抖音", "视频号", "小程序", "头条号", "数字报", "电子报"),
        longest=30,
    ),
    *(rule for paper in PAPERS for rule in paper.rules),
)

BY_PLACE = Rule(
    id="masthead.by_place",
    kind="masthead.title",
    pattern=r"(?P<title>\p{Han}(?:\x20{0,4}\p{Han}){1,7})",
    hits={"双溪新声": {"title": "双溪新声"}, "铁　报": {"title": "铁 报"}},
    misses=("双溪新声,创刊号", "双溪新声第8期", "我", "双溪新声是一张九个字以上的报纸"),
    place=Place.LINE,
    longest=24,
    weight=WEAK,
)
"""The name of a paper in which nothing says so: any short line. It is no rule of the crowd, and is asked only of the line
that stands where the name does."""
