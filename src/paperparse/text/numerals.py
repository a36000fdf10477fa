"""Numbers as newspapers print them: Han, Arabic and full-width numerals, and the names of lunar days and months."""

from __future__ import annotations

from paperparse.text.folding import fold
from paperparse.text.patterns import pattern

DIGITS = dict(zip("〇零oO一二三四五六七八九两壹贰叁參肆伍陆陸柒捌玖", "0000123456789212334566789", strict=True))
UNITS = {
    "十": "t",
    "拾": "t",
    "百": "h",
    "佰": "h",
    "千": "k",
    "仟": "k",
    "万": "w",
    "廿": "2t",
    "卅": "3t",
    "卌": "4t",
}
# Look-alikes of 一 in another script or a mark, which transcriptions hold where only a numeral can stand: 廿ー.
STROKES = dict.fromkeys("ー—-", "一")

SHORTHAND = str.maketrans(DIGITS | UNITS)
STRAIGHTEN = str.maketrans(STROKES)

# One unit after the other; a digit after 百 or 千 needs its 〇 or its 十, as 一百一 for 110 and for 101 is spoken only.
BELOW_MYRIAD = pattern(r"(?:([1-9]?)k)?0?(?:([1-9]?)h)?0?(?:([1-9]?)t)?0?((?:(?<=[t0])|(?<![\s\S]))[1-9])?")
MOST_DIGITS = 18

DAY_TENS = ("初", "十", "廿")
ONES = "一二三四五六七八九十"
MONTH_NAMES = {"正": 1, "元": 1, "冬": 11, "腊": 12}


def number(text: str) -> int | None:
    """The number that `text` prints, or None when it is no numeral; spaces between its characters are padding.

    >>> number("二〇二二"), number("第六千五百零八"[1:]), number("廿三"), number("２ 0 1 3"), number("初五")
    (2022, 6508, 23, 2013, 5)
    >>> number("一百一") is None
    True
    """
    plain = "".join(fold(text).split())
    written = plain.removeprefix("初").translate(SHORTHAND)
    if len(written) > MOST_DIGITS or not plain.strip("oO") or any(letter in plain for letter in "thkw"):
        return None
    if written.isascii() and written.isdigit():
        return int(written)
    return _positional(written)


def _positional(written: str) -> int | None:
    """The value of digits and the letters t, h, k, w for ten, hundred, thousand, ten thousand."""
    high, myriad, low = written.partition("w")
    parts = [_below_myriad(part) for part in ((high, low) if myriad else (written,)) if part]
    # 一万二 is 12,000 where it is spoken, and is not printed.
    if not parts or None in parts or (myriad and (not high or low in tuple("123456789"))):
        return None
    values = [part for part in parts if part is not None]
    return values[0] * 10_000 + sum(values[1:]) if myriad else values[0]


def _below_myriad(written: str) -> int | None:
    match = BELOW_MYRIAD.fullmatch(written)
    if match is None:
        return None
    value = 0
    for digit, unit in zip(match.groups(), (1000, 100, 10, 1), strict=True):
        # A unit without its digit counts once: 十二.
        value += 0 if digit is None else unit * int(digit or 1)
    return value


def han(value: int) -> str:
    """`value`, from 0 to 9999, in positional Han numerals as print has them.

    >>> han(31), han(111), han(6508), han(10)
    ('三十一', '一百一十一', '六千五百零八', '十')
    """
    digits = "〇一二三四五六七八九"
    if value < 1:
        return digits[0]
    printed, gap = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = value // unit % 10
        if digit:
            printed += ("零" if gap else "") + digits[digit] + name
        gap = bool(printed) and not digit
    return printed.removeprefix("一") if printed.startswith("一十") else printed


def republican_year(text: str) -> int | None:
    """The year of the Republic that `text` prints before 年: 元 is the first.

    >>> republican_year("元"), republican_year("廿"), republican_year("一一一"), republican_year("91")
    (1, 20, 111, 91)
    """
    return 1 if text.strip() == "元" else number(text)


def lunar_day(text: str) -> int | None:
    """The lunar day, 1 to 30, that `text` names; a stroke of another script reads as 一.

    >>> lunar_day("初二"), lunar_day("廿ー"), lunar_day("三十"), lunar_day("卅一")
    (2, 21, 30, None)
    """
    value = number(fold(text).translate(STRAIGHTEN).removesuffix("日"))
    return value if value is not None and 1 <= value <= 30 else None  # noqa: PLR2004 - no lunar month is longer


def lunar_month(text: str) -> tuple[int, bool] | None:
    """The lunar month that `text` names, and whether it is the leap month.

    >>> lunar_month("正月"), lunar_month("闰六月"), lunar_month("冬"), lunar_month("十三月")
    ((1, False), (6, True), (11, False), None)
    """
    plain = "".join(fold(text).translate(STRAIGHTEN).split()).removesuffix("月")
    name = plain.removeprefix("闰")
    value = MONTH_NAMES.get(name) or number(name)
    return (value, name != plain) if value is not None and 1 <= value <= 12 else None  # noqa: PLR2004 - months of a year


def lunar_day_name(day: int) -> str:
    """The usual name of a lunar day.

    >>> lunar_day_name(2), lunar_day_name(20), lunar_day_name(21), lunar_day_name(30)
    ('初二', '二十', '廿一', '三十')
    """
    tens, ones = divmod(day - 1, 10)
    if day in (20, 30):
        return han(day)
    return DAY_TENS[tens] + ONES[ones]


def lunar_month_name(month: int, *, leap: bool = False) -> str:
    """The usual name of a lunar month.

    >>> lunar_month_name(1), lunar_month_name(6, leap=True), lunar_month_name(12)
    ('正月', '闰六月', '十二月')
    """
    return ("闰" if leap else "") + ("正" if month == 1 else han(month)) + "月"


def weekday(text: str) -> int | None:
    """The ISO weekday, 1 to 7, of the character after 星期, 周 or 礼拜.

    >>> weekday("二"), weekday("日"), weekday("天"), weekday("八")
    (2, 7, 7, None)
    """
    return 7 if text in ("日", "天") else ONES.find(text) + 1 if text in tuple("一二三四五六") else None
