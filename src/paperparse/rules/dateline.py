"""日期栏: the date of a page, its weekday, its lunar date, its solar term, and the parts of a date set apart.

Rules say what a stretch of print would be in a dateline. Whether its block is one is for a later stage to say: folios and
imprint lines hold dates too, and so do speeches (（2020年9月4日，北京）) and prose, which `LONGEST` keeps most rules out of.
"""

from __future__ import annotations

from paperparse.rules._rule import WEAK, Groups, Place, Rule
from paperparse.text.almanac import BRANCHES, SOLAR_TERMS, STEMS
from paperparse.text.numerals import lunar_day, lunar_month, number, republican_year

LONGEST = 160
"""Characters of a block that may hold a dateline: a folio or imprint line with all its staff and numbers, not prose."""

YEAR = r"(?P<year>[12](?:\x20?\d){3}|[一二][〇零0Oo一二三四五六七八九](?:\x20?[〇零0Oo一二三四五六七八九]){2})"
MONTH = r"(?P<month>\d(?:\x20?\d)?|十[一二]?|[一二三四五六七八九])"
DAY_FIGURE = r"(?:\d(?:\x20?\d)?|三?十[一二三四五六七八九]?|二十[一二三四五六七八九]?|[廿卅][一二三四五六七八九]?|[一二三四五六七八九])"
DAY = rf"(?P<day>{DAY_FIGURE})"
GAP = r"[\x20·]{0,3}"
SECOND = r"(?:日?\x20?[/、-]\x20?(?P<second>\d{1,2}))?"
DAY_WORD = r"(?:日|号|(?=\x20{0,4}(?:\Z|星|周[一二三四五六日]|礼|农|夏历)))"

WEEK = r"(?:星\x20?期|礼\x20?拜)"
WEEKDAYS = "一二三四五六日天"
# What may follow a weekday or a lunar date at once: another part of the dateline or of the imprint, not running text.
AFTER = r"(?=\P{Han}|\Z|[甲乙丙丁戊己庚辛壬癸农夏旧阴第总今星礼国本责编版除端中元立雨惊春清谷小芒大处白秋寒霜冬])"

LABEL = r"(?:农\x20?历|夏\x20?历|旧\x20?历|阴\x20?历)\x20?:?\x20?"
GANZHI = rf"(?P<year>[{STEMS}]\x20?[{BRANCHES}])"
ANIMAL = r"(?:\x20?\(?[鼠牛虎兔龙蛇马羊猴鸡狗犬猪]\)?)?"
LUNAR_MONTH = r"(?:(?P<leap>闰)\x20?)?(?P<month>[正元冬腊]|十\x20?[一二ー]?|[一二三四五六七八九ー]|1[0-2]|[1-9])\x20?月(?:[大小](?=[\x20初十廿二三]))?"
LUNAR_ONES = r"[一二三四五六七八九ー—-]"
LUNAR_DAY_MARKED = rf"(?:初\x20?(?:{LUNAR_ONES}|十)|廿\x20?{LUNAR_ONES}?)"
LUNAR_DAY = (
    rf"(?P<day>{LUNAR_DAY_MARKED}|二\x20?十(?:\x20?{LUNAR_ONES})?|三\x20?十|卅|十(?:\x20?{LUNAR_ONES})?|[12]?\d|30)日?"
)
LUNAR_SECOND = (
    rf"(?:\x20?[/、]\x20?(?P<second>初\x20?(?:{LUNAR_ONES}|十)|[廿十二三]\x20?[十一二三四五六七八九ー]{{0,2}}))?"
)

TERM = rf"(?P<term>{'|'.join(SOLAR_TERMS)})节?气?"
HOLIDAY = r"(?P<holiday>除夕|小年|春节|元旦|元宵节?|端午节?|七夕节?|中秋节?|重阳节?|腊八节?|国庆节?)"
HOUR = r"(?:\d{1,2}\x20?[时:]\x20?(?:\d{1,2}分?)?)"
# The end of a weekday or of a lunar date, before the name of a term that stands beside it.
BESIDE = r"(?<=(?:初[一二三四五六七八九十]|[十廿卅月][一二三四五六七八九ー十]|星期[一二三四五六日天])日?\)?[\x20,|·、(]{0,4})"


def _is_solar(groups: Groups) -> bool:
    return all(number(groups[name]) not in (None, 0) for name in ("month", "day") if name in groups)


def _is_short_date(groups: Groups) -> bool:
    month, day = number(groups["month"]), number(groups["day"])
    return month is not None and day is not None and 1 <= month <= 12 and 1 <= day <= 31  # noqa: PLR2004 - the calendar


def _is_month(groups: Groups) -> bool:
    return 1 <= (number(groups["month"]) or 0) <= 12  # noqa: PLR2004 - months of a year


def _is_republican(groups: Groups) -> bool:
    return bool(republican_year(groups["republic"])) and _is_solar(groups)


def _is_day(groups: Groups) -> bool:
    return 1 <= (number(groups["day"]) or 0) <= 31  # noqa: PLR2004 - the longest month


def _is_lunar(groups: Groups) -> bool:
    return lunar_month(groups["month"]) is not None and lunar_day(groups["day"]) is not None


DATES = (
    Rule(
        id="dateline.date",
        kind="date",
        pattern=rf"(?<![\d历]|农历\x20)(?:公\x20?元|西\x20?历)?\x20?{YEAR}\x20?年{GAP}{MONTH}\x20?月{GAP}{DAY}{SECOND}\x20?{DAY_WORD}(?!电|讯)",
        hits={
            "2022年5月31日": {"year": "2022", "month": "5", "day": "31"},
            "二〇二二年五月三十一日 星期二": {"year": "二〇二二", "month": "五", "day": "三十一"},
            "二○○○年十二月三十一日": {"year": "二〇〇〇", "month": "十二", "day": "三十一"},
            "二００一年一月一日": {"year": "二00一", "month": "一", "day": "一"},
            "2 0 1 3 年 1 1 月 1 9 日": {"year": "2 0 1 3", "month": "1 1", "day": "1 9"},
            "2022年1月8/9日 星期六/日": {"year": "2022", "month": "1", "day": "8", "second": "9"},
            "2022年5月31 星期二": {"year": "2022", "month": "5", "day": "31"},
            "2022年2月30日": {"year": "2022", "month": "2", "day": "30"},
        },
        misses=(
            "2022年5月",
            "第2022年度5月31日",
            "农历二〇二二年五月二日",
            "2022年5月31个",
            "5月31日",
            "12022年5月31日",
        ),
        needs=("月",),
        longest=LONGEST,
        check=_is_solar,
    ),
    Rule(
        id="dateline.republic",
        kind="date",
        pattern=rf"(?:中\x20?华\x20?)?民\x20?国\x20?(?P<republic>\d(?:\x20?\d){{0,2}}|元|[〇零一二三四五六七八九十百廿卅]{{1,5}})\x20?年{GAP}{MONTH}\x20?月{GAP}{DAY}\x20?{DAY_WORD}",
        hits={
            "中華民國91年3月19日星期二": {"republic": "91", "month": "3", "day": "19"},
            "民國一一一年五月三十一日": {"republic": "一一一", "month": "五", "day": "三十一"},
            "中華民國廿年十月十日": {"republic": "廿", "month": "十", "day": "十"},
        },
        misses=("民国91年3月", "民国旧事", "民国时期5月31日"),
        needs=("国",),
        longest=LONGEST,
        check=_is_republican,
    ),
    Rule(
        id="dateline.figures",
        kind="date",
        pattern=r"(?<![\d./·-])(?P<year>(?:19|20)\d\d)(\x20?[./·-]\x20?)(?P<month>[01]?\d)\2(?P<day>[0-3]?\d)(?![\d./·-]|%)",
        hits={
            "2023/02/11 第8072期": {"year": "2023", "month": "02", "day": "11"},
            "２０２３．０２．１１": {"year": "2023", "month": "02", "day": "11"},
            "1949-05-08": {"year": "1949", "month": "05", "day": "08"},
            "2022·5·31": {"year": "2022", "month": "5", "day": "31"},
        },
        misses=("2023/02", "0571-2023-0211", "2023/13/11", "2012/2023/02/11", "2023-0211"),
        needs=("/", ".", "-", "·"),
        longest=LONGEST,
        check=_is_short_date,
    ),
    Rule(
        id="dateline.day_first",
        kind="date",
        pattern=r"(?<![\d.])(?P<day>[0-3]?\d)\.\x20?(?P<month>[01]?\d)\.\x20?(?P<year>(?:19|20)\d\d)(?![\d.])",
        hits={"4. 4. 2024 星期四": {"day": "4", "month": "4", "year": "2024"}},
        misses=("4.4.24", "192.4.4.2024", "4. 13. 2024"),
        needs=(".",),
        longest=LONGEST,
        check=_is_short_date,
    ),
)

PARTS = (
    Rule(
        id="dateline.month",
        kind="month",
        pattern=rf"(?<![\d历]|农历\x20){YEAR}\x20?年{GAP}{MONTH}\x20?月(?!{GAP}(?:[初\d廿卅份]|[一二三四五六七八九十]{{1,3}}日))",
        hits={
            "星期二 2022年5月": {"year": "2022", "month": "5"},
            "二〇二二年五月": {"year": "二〇二二", "month": "五"},
        },
        misses=("2022年5月31日", "2022年5月份", "农历二〇二二年五月初二", "2022年13月"),
        needs=("月",),
        longest=LONGEST,
        check=_is_month,
    ),
    Rule(
        id="dateline.month_alone",
        kind="month",
        pattern=r"(?P<year>(?:19|20)\d\d)\x20?[./·-]\x20?(?P<month>[01]?\d)",
        hits={"2022.05": {"year": "2022", "month": "05"}},
        misses=("2022.15", "2022.05.31", "1999-2000"),
        place=Place.LINE,
        needs=("/", ".", "-", "·"),
        longest=10,
        check=_is_month,
        weight=WEAK,
    ),
    Rule(
        id="dateline.month_and_day",
        kind="month_and_day",
        pattern=rf"{MONTH}\x20?月{GAP}{DAY}\x20?日(?=\x20{{0,4}}(?:\Z|\(?{WEEK}|\(?周[一二三四五六日天](?!\p{{Han}})))",
        hits={"5月31日 星期二": {"month": "5", "day": "31"}, "五月三十一日": {"month": "五", "day": "三十一"}},
        misses=("5月31日下午", "2022年5月31日", "5月31日周一帆"),
        place=Place.HEAD,
        needs=("月",),
        longest=LONGEST,
        check=_is_solar,
        weight=WEAK,
    ),
    Rule(
        id="dateline.day",
        kind="day",
        pattern=rf"(?P<day>[0-3]?\x20?\d)\x20?日?|(?P<day>{DAY_FIGURE})\x20?日",
        hits={"31": {"day": "31"}, "9日": {"day": "9"}, "三十一日": {"day": "三十一"}, "3 1": {"day": "3 1"}},
        misses=("32", "0", "31版", "三", "131", "31℃"),
        place=Place.LINE,
        longest=5,
        check=_is_day,
        weight=WEAK,
    ),
    Rule(
        id="dateline.day_before",
        kind="day",
        pattern=rf"(?P<day>[0-3]?\d)\x20?日?\x20{{0,4}}(?=\(?{WEEK}\x20?[{WEEKDAYS}]\)?(?:\x20|\Z))",
        hits={"31 星期二 2022年5月": {"day": "31"}},
        misses=("31 星期二早上", "131 星期二", "40 星期二"),
        place=Place.HEAD,
        needs=("星", "礼"),
        longest=LONGEST,
        check=_is_day,
        weight=WEAK,
    ),
    Rule(
        id="dateline.day_after",
        kind="day",
        pattern=rf"(?<=(?:期[{WEEKDAYS}]|[初十廿][一二三四五六七八九十]|[一二三四五六七八九]十)\x20{{1,4}})(?P<day>[0-3]?\d)",
        hits={"2022年5月 星期二 31": {"day": "31"}, "农历壬寅年五月初二 31": {"day": "31"}},
        misses=("星期二 A31", "星期二31", "星期二 40", "31"),
        place=Place.TAIL,
        needs=("期", "初", "十", "廿"),
        longest=LONGEST,
        check=_is_day,
        weight=WEAK,
    ),
)

WEEKDAY_RULES = (
    Rule(
        id="dateline.weekday",
        kind="weekday",
        pattern=rf"(?<![个上下本每这逢双])(?:\({WEEK}\x20?(?P<weekday>[{WEEKDAYS}])\)|{WEEK}\x20?(?P<weekday>[{WEEKDAYS}])(?:\x20?[/、]\x20?(?P<second>[{WEEKDAYS}]))?{AFTER})",
        hits={
            "星期二 2022年5月": {"weekday": "二"},
            "2022年1月8/9日 星期六/日": {"weekday": "六", "second": "日"},
            "2013年11月19日 ●星 期 二": {"weekday": "二"},
            "2024年4月7日(星期日) 农历甲辰年二月廿九": {"weekday": "日"},
            "禮拜二": {"weekday": "二"},
            "2022年5月31日星期二农历壬寅年五月初二": {"weekday": "二"},
        },
        misses=("上个星期二", "星期天夜光杯", "星期二上午", "每星期二"),
        needs=("星", "礼"),
        longest=LONGEST,
    ),
    Rule(
        id="dateline.weekday_short",
        kind="weekday",
        pattern=rf"(?:(?<!\p{{Han}})|(?<=日)|(?<=日\())周(?P<weekday>[{WEEKDAYS}])(?:[/、](?P<second>[{WEEKDAYS}]))?(?!\p{{Han}})",
        hits={"2022年5月31日 周二": {"weekday": "二"}, "2022年5月31日周二": {"weekday": "二"}},
        misses=("上周二", "周一帆", "每周日", "周二下午"),
        needs=("周",),
        longest=LONGEST,
        weight=WEAK,
    ),
)

LUNAR = (
    Rule(
        id="dateline.lunar",
        kind="lunar",
        pattern=rf"{LABEL}(?:{GANZHI}{ANIMAL}\x20?年?\x20{{0,4}})?{LUNAR_MONTH}\x20{{0,2}}{LUNAR_DAY}{LUNAR_SECOND}{AFTER}",
        hits={
            "农历壬寅年五月初二": {"year": "壬寅", "month": "五", "day": "初二"},
            "夏曆己巳年五月初三 芒種": {"year": "己巳", "month": "五", "day": "初三"},
            "2024年4月7日(星期日) 农历甲辰年二月廿ー": {"year": "甲辰", "month": "二", "day": "廿ー"},
            "农历闰六月初三": {"leap": "闰", "month": "六", "day": "初三"},
            "农历壬寅(虎)年 正月十五": {"year": "壬寅", "month": "正", "day": "十五"},
            "陰曆腊月廿九 除夕": {"month": "腊", "day": "廿九"},
        },
        misses=("农历新年五月", "农历十三月初二", "农历五月初二是个好日子", "农历壬寅年"),
        needs=("历",),
        longest=LONGEST,
        check=_is_lunar,
    ),
    Rule(
        id="dateline.lunar_year_day",
        kind="lunar",
        pattern=rf"(?<!历\x20?){GANZHI}{ANIMAL}\x20?年\x20{{0,4}}{LUNAR_MONTH}\x20{{0,2}}{LUNAR_DAY}{LUNAR_SECOND}{AFTER}",
        hits={
            "癸卯年十月初二 2023年11月14日星期二": {"year": "癸卯", "month": "十", "day": "初二"},
            "庚辰年十二月初七": {"year": "庚辰", "month": "十二", "day": "初七"},
            "辛丑年 十二月初六/初七": {"year": "辛丑", "month": "十二", "day": "初六", "second": "初七"},
        },
        misses=("庚子年清明节", "壬寅年五月", "壬寅五月初二", "农历壬寅年五月初二"),
        needs=("年",),
        longest=LONGEST,
        check=_is_lunar,
    ),
    Rule(
        id="dateline.lunar_day",
        kind="lunar",
        pattern=rf"(?<![\p{{Han}}\d])(?<!年\x20{{1,4}}|历[\x20:]{{1,2}}){LUNAR_MONTH}\x20?(?P<day>{LUNAR_DAY_MARKED}){AFTER}",
        hits={"五月初二": {"month": "五", "day": "初二"}, "2022年5月31日 五月初二": {"month": "五", "day": "初二"}},
        misses=("农历五月初二", "正月初一游客多", "壬寅年五月初二", "五月二日"),
        needs=("初", "廿"),
        longest=LONGEST,
        check=_is_lunar,
        weight=WEAK,
    ),
    Rule(
        id="dateline.lunar_year",
        kind="lunar_year",
        pattern=rf"(?:{LABEL})?{GANZHI}{ANIMAL}\x20?年",
        hits={"农历壬寅年": {"year": "壬寅"}, "壬寅虎年": {"year": "壬寅"}},
        misses=("壬寅年五月", "农历新年", "2022年"),
        place=Place.LINE,
        needs=("年",),
        longest=12,
    ),
)

DAYS_WITH_NAMES = (
    Rule(
        id="dateline.term_today",
        kind="term",
        pattern=rf"(?<!\p{{Han}}|[\d.])今[日天]\x20?:?\x20?(?:{HOUR}\x20?)?(?:{TERM}|{HOLIDAY})(?:\x20?{HOUR})?(?!\p{{Han}})",
        hits={"今日清明": {"term": "清明"}, "今日芒種 17时": {"term": "芒种"}, "今日除夕": {"holiday": "除夕"}},
        misses=("今日清明祭扫忙", "今日12版", "今日大风", "明日清明"),
        needs=("今日", "今天"),
        longest=LONGEST,
    ),
    Rule(
        id="dateline.term_beside",
        kind="term",
        pattern=rf"{BESIDE}(?:{TERM}|{HOLIDAY})(?:\x20?{HOUR})?(?!\p{{Han}})",
        hits={
            "夏历己巳年五月初三 芒种": {"term": "芒种"},
            "2006年7月7日 星期五 小暑": {"term": "小暑"},
            "腊月廿九 除夕": {"holiday": "除夕"},
        },
        misses=("农历五月初三 大雪纷飞", "芒种", "抗击大雪"),
        needs=("期", "月"),
        longest=LONGEST,
    ),
    Rule(
        id="dateline.term_alone",
        kind="term",
        pattern=rf"(?:{HOUR}\x20?)?{TERM}(?:\x20?{HOUR})?",
        hits={"芒种 17时": {"term": "芒种"}, "清明": {"term": "清明"}},
        misses=("清明祭", "17时", "迎芒种"),
        place=Place.LINE,
        longest=14,
        weight=WEAK,
    ),
)

RULES: tuple[Rule, ...] = (*DATES, *PARTS, *WEEKDAY_RULES, *LUNAR, *DAYS_WITH_NAMES)
