"""The part of a dateline that goes by the moon and the solar terms: lunar dates, and days with names."""

from __future__ import annotations

from paperparse.rules._calendar import (
    AFTER,
    ANIMAL,
    BESIDE,
    GANZHI,
    HOLIDAY,
    HOUR,
    LABEL,
    LONGEST,
    LUNAR_DAY,
    LUNAR_DAY_MARKED,
    LUNAR_MONTH,
    LUNAR_SECOND,
    NAME_STARTS,
    PAD,
    TERM,
    is_lunar,
)
from paperparse.rules._rule import STRONG, WEAK, Place, Rule
from paperparse.text.almanac import STEMS

LUNAR_DATES: tuple[Rule, ...] = (
    Rule(
        id="dateline.lunar",
        kind="lunar",
        pattern=rf"{LABEL}(?:{GANZHI}{ANIMAL}{PAD}年?\x20{{0,4}})?{LUNAR_MONTH}\x20{{0,2}}{LUNAR_DAY}{LUNAR_SECOND}{AFTER}",
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
        check=is_lunar,
    ),
    Rule(
        id="dateline.lunar_year_day",
        kind="lunar",
        pattern=rf"(?<!历{PAD}){GANZHI}{ANIMAL}{PAD}年\x20{{0,4}}{LUNAR_MONTH}\x20{{0,2}}{LUNAR_DAY}{LUNAR_SECOND}{AFTER}",
        hits={
            "癸卯年十月初二 2023年11月14日星期二": {"year": "癸卯", "month": "十", "day": "初二"},
            "庚辰年十二月初七": {"year": "庚辰", "month": "十二", "day": "初七"},
            "辛丑年 十二月初六/初七": {"year": "辛丑", "month": "十二", "day": "初六", "second": "初七"},
        },
        misses=("庚子年清明节", "壬寅年五月", "壬寅五月初二", "农历壬寅年五月初二"),
        needs=tuple(STEMS),
        longest=LONGEST,
        check=is_lunar,
    ),
    Rule(
        id="dateline.lunar_day",
        kind="lunar",
        pattern=rf"(?<![\p{{Han}}\d])(?<![年闰十]\x20{{1,4}}|历[\x20:]{{1,2}}){LUNAR_MONTH}{PAD}(?P<day>{LUNAR_DAY_MARKED}){AFTER}",
        hits={"五月初二": {"month": "五", "day": "初二"}, "2022年5月31日 五月初二": {"month": "五", "day": "初二"}},
        misses=("农历五月初二", "正月初一游客多", "壬寅年五月初二", "五月二日"),
        needs=("初", "廿"),
        longest=LONGEST,
        check=is_lunar,
        weight=WEAK,
    ),
    Rule(
        id="dateline.lunar_year",
        kind="lunar_year",
        pattern=rf"(?:{LABEL})?{GANZHI}{ANIMAL}{PAD}年",
        hits={"农历壬寅年": {"year": "壬寅"}, "壬寅虎年": {"year": "壬寅"}},
        misses=("壬寅年五月", "农历新年", "2022年"),
        place=Place.LINE,
        needs=tuple(STEMS),
        longest=12,
    ),
)

DAYS_WITH_NAMES: tuple[Rule, ...] = (
    Rule(
        id="dateline.term_today",
        kind="term",
        pattern=rf"(?<!\p{{Han}}|[\d.])今{PAD}[日天]{PAD}:?{PAD}(?:{HOUR}{PAD})?(?:{TERM}|{HOLIDAY})(?:{PAD}{HOUR})?(?!\p{{Han}})",
        hits={"今日清明": {"term": "清明"}, "今日芒種 17时": {"term": "芒种"}, "今日除夕": {"holiday": "除夕"}},
        misses=("今日清明祭扫忙", "今日12版", "今日大风", "明日清明"),
        needs=("今",),
        longest=LONGEST,
    ),
    Rule(
        id="dateline.term_beside",
        kind="term",
        pattern=rf"(?={NAME_STARTS}){BESIDE}(?:{TERM}|{HOLIDAY})(?:{PAD}{HOUR})?(?!\p{{Han}})",
        hits={
            "夏历己巳年五月初三 芒种": {"term": "芒种"},
            "2006年7月7日 星期五 小暑": {"term": "小暑"},
            "腊月廿九 除夕": {"holiday": "除夕"},
        },
        misses=("农历五月初三 大雪纷飞", "芒种", "抗击大雪"),
        needs=("期", "月"),
        also=(*"立雨蛰春清满芒至暑露秋霜雪寒", "除夕", "小年", "元旦", "元宵", "端午", "七夕", "重阳", "腊八", "国庆"),
        longest=LONGEST,
    ),
    # 九月廿五 十月初八小雪: the day of the next term behind the day of the paper is print of the dateline, and not its date.
    Rule(
        id="dateline.term_to_come",
        kind="said_again",
        pattern=rf"(?<=月{PAD}(?:[初十廿][一二三四五六七八九十]|廿)日?[\x20,|]{{1,4}}){LUNAR_MONTH}{PAD}{LUNAR_DAY_MARKED}{PAD}{TERM}(?!\p{{Han}})",
        hits={"庚子年九月廿五 十月初八小雪": {"month": "十", "term": "小雪"}},
        misses=("庚子年九月廿五 小雪", "农历五月初三 芒种", "十月初八小雪"),
        needs=("月",),
        also=("初", "廿"),
        longest=LONGEST,
        weight=STRONG,
    ),
    Rule(
        id="dateline.term_alone",
        kind="term",
        pattern=rf"(?:{HOUR}{PAD})?{TERM}(?:{PAD}{HOUR})?",
        hits={"芒种 17时": {"term": "芒种"}, "清明": {"term": "清明"}},
        misses=("清明祭", "17时", "迎芒种"),
        place=Place.LINE,
        needs=tuple(NAME_STARTS[1:-1]),
        longest=14,
        weight=WEAK,
    ),
)
