"""Word lists: what invented places, people, papers and numbers are made of."""

from __future__ import annotations

import datetime
import random

from borax.calendars.lunardate import LunarDate

SINGLE = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶余潘杜戴夏"
    "钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟万段雷钱汤尹黎易常武乔贺赖龚"
)
SURNAMES = [*SINGLE, "欧阳", "司马", "上官", "诸葛"]
GIVEN = list(
    "明华建国志强伟芳秀兰敏静丽勇军杰涛磊洋艳霞平刚桂英文辉玲红梅波宁晨曦雨桐子涵思远佳琪海燕立新春生德胜庆丰安然若溪望舒"
)
PLACE_HEADS = list("青泊砚荷枫鹭棠芦桐澄梧岚稻雁屏杉榆槐蓼汀")
PLACE_TAILS = list("屏林陂浦岭湾桥泉源塘渡垣坪港川麓皋畈洲屿")
PAPERS = "日报 晚报 早报 新报 时报 农村报 工人报 都市报 周报".split()
ROLES = "本报记者 记者 通讯员 本报通讯员 见习记者 特约记者 全媒体记者".split()
SECTIONS = "要闻 本地 综合 民生 经济 文化 教育 法治 副刊 体育 乡村 都市 天下 健康".split()
COLUMN_LABELS = "今日时评 街谈巷议 凡人小事 一线见闻 百姓话题 记者调查 身边事 走基层 山乡来信 新风谱".split()
WEEKDAYS = "一二三四五六日"
HAN = "〇一二三四五六七八九"
LUNAR_DAYS = (
    [f"初{x}" for x in "一二三四五六七八九十"]
    + [f"十{x}" for x in "一二三四五六七八九"]
    + ["二十"]
    + [f"廿{x}" for x in "一二三四五六七八九"]
    + ["三十"]
)
LUNAR_MONTHS = "正 二 三 四 五 六 七 八 九 十 十一 十二".split()


def person(rng: random.Random) -> str:
    """An invented name of two to four characters."""
    surname: str = rng.choice(SURNAMES)
    return surname + "".join(rng.sample(GIVEN, 1 if rng.random() < 0.25 else 2))


def place(rng: random.Random, suffix: str = "") -> str:
    """An invented place name."""
    return rng.choice(PLACE_HEADS) + rng.choice(PLACE_TAILS) + suffix


def day(rng: random.Random, first: int = 1985, last: int = 2025) -> datetime.date:
    """A day of these years."""
    start = datetime.date(first, 1, 1)
    return start + datetime.timedelta(days=rng.randrange((datetime.date(last, 12, 31) - start).days))


def han_year(year: int) -> str:
    """The year digit by digit: 二〇一九."""
    return "".join(HAN[int(digit)] for digit in str(year))


def han_number(number: int) -> str:
    """A number below one thousand as it is spoken: 二十一, 三百零五."""
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    head = f"{HAN[hundreds]}百" if hundreds else ""
    if not rest and hundreds:
        return head
    if not tens:
        return head + ("零" if hundreds else "") + HAN[ones]
    ten = "十" if tens == 1 and not hundreds else HAN[tens] + "十"
    return head + ten + (HAN[ones] if ones else "")


def lunar(date: datetime.date) -> tuple[str, dict[str, object]]:
    """The lunar date as print and as gold."""
    found = LunarDate.from_solar(date)
    month = LUNAR_MONTHS[found.month - 1] if found.month != 12 else "腊"
    text = f"{found.gz_year}年{'闰' if found.leap else ''}{month}月{LUNAR_DAYS[found.day - 1]}"
    return text, {"year": found.gz_year, "month": found.month, "day": found.day, "leap": bool(found.leap)}
