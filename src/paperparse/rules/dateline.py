"""日期栏: the date of a page, its weekday, its lunar date, its solar term, and the parts of a date set apart.

Rules say what a stretch of print would be in a dateline. Whether its block is one is for a later stage to say: folios and
imprint lines hold dates too, and so do speeches (（2020年9月4日，北京）) and prose, which `LONGEST` keeps most rules out of.
"""

from __future__ import annotations

from paperparse.rules._calendar import (
    AFTER,
    DATE_LINE,
    DAY,
    DAY_FIGURE,
    DAY_WORD,
    GAP,
    LONGEST,
    MONTH,
    SECOND,
    WEEK,
    WEEKDAYS,
    YEAR,
    is_day,
    is_month,
    is_republican,
    is_short_date,
    is_solar,
)
from paperparse.rules._lunar import DAYS_WITH_NAMES, LUNAR_DATES
from paperparse.rules._rule import WEAK, Place, Rule

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
        check=is_solar,
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
        check=is_republican,
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
        check=is_short_date,
    ),
    Rule(
        id="dateline.day_first",
        kind="date",
        pattern=r"(?<![\d.])(?P<day>[0-3]?\d)\.\x20?(?P<month>[01]?\d)\.\x20?(?P<year>(?:19|20)\d\d)(?![\d.])",
        hits={"4. 4. 2024 星期四": {"day": "4", "month": "4", "year": "2024"}},
        misses=("4.4.24", "192.4.4.2024", "4. 13. 2024"),
        needs=(".",),
        longest=LONGEST,
        check=is_short_date,
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
        check=is_month,
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
        check=is_month,
        weight=WEAK,
    ),
    Rule(
        id="dateline.year",
        kind="year",
        pattern=rf"{YEAR}\x20?年",
        hits={"2022年": {"year": "2022"}, "二〇二二年": {"year": "二〇二二"}},
        misses=("2022年5月", "第2022年", "22年"),
        place=Place.LINE,
        needs=("年",),
        longest=10,
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
        longest=DATE_LINE,
        check=is_solar,
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
        check=is_day,
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
        longest=DATE_LINE,
        check=is_day,
        weight=WEAK,
    ),
    Rule(
        id="dateline.day_after",
        kind="day",
        pattern=rf"(?P<day>[0-3]?\d)(?<=(?:期[{WEEKDAYS}]|[初十廿][一二三四五六七八九十]|[一二三四五六七八九]十)\x20{{1,4}}[0-3]?\d)",
        hits={"2022年5月 星期二 31": {"day": "31"}, "农历壬寅年五月初二 31": {"day": "31"}},
        misses=("星期二 A31", "星期二31", "星期二 40", "31"),
        place=Place.TAIL,
        needs=("期", "初", "十", "廿"),
        longest=DATE_LINE,
        check=is_day,
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

RULES: tuple[Rule, ...] = (*DATES, *PARTS, *WEEKDAY_RULES, *LUNAR_DATES, *DAYS_WITH_NAMES)
