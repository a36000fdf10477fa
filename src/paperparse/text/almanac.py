"""Facts of the calendar: the lunar date and the solar term of a date, and the dates that printed parts allow."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Iterable
from functools import lru_cache

from paperparse.model.issue import Lunar
from paperparse.text.numerals import lunar_day_name, lunar_month_name

STEMS = "甲乙丙丁戊己庚辛壬癸"
BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
SOLAR_TERMS = (
    "小寒", "大寒", "立春", "雨水", "惊蛰", "春分", "清明", "谷雨", "立夏", "小满", "芒种", "夏至",
    "小暑", "大暑", "立秋", "处暑", "白露", "秋分", "寒露", "霜降", "立冬", "小雪", "大雪", "冬至",
)  # fmt: skip
"""The terms in the order of the solar year, in the simplified form."""

FIRST_LUNAR_DAY = datetime.date(1900, 1, 31)
LAST_LUNAR_DAY = datetime.date(2100, 12, 31)
"""The days for which the calendar library knows lunar dates (it goes a month further)."""


def ganzhi(year: int) -> str:
    """Stem and branch of the lunar year that begins in `year`.

    >>> ganzhi(2022), ganzhi(1984)
    ('壬寅', '甲子')
    """
    return STEMS[(year - 4) % 10] + BRANCHES[(year - 4) % 12]


@lru_cache(maxsize=4096)
def lunar(date: datetime.date) -> Lunar | None:
    """The lunar date of a day; None outside 1900-01-31 to 2100-12-31. The year changes at the lunar new year.

    >>> lunar(datetime.date(2022, 5, 31))
    Lunar(year='壬寅', month=5, day=2, leap=False)
    """
    if not FIRST_LUNAR_DAY <= date <= LAST_LUNAR_DAY:
        return None
    # Imported on use, here and below: it takes 30 ms, and only pages with a lunar date need it.
    from borax.calendars.lunardate import LunarDate  # noqa: PLC0415 - as said above

    found = LunarDate.from_solar(date)
    return Lunar(ganzhi(found.year), found.month, found.day, bool(found.leap))


def agrees(date: datetime.date, printed: Lunar) -> bool | None:
    """Whether `printed` can be the lunar date of `date`; None when the calendar does not reach there.

    A leap month printed without its 闰 agrees, as papers leave it out; a 闰 printed of a plain month does not.
    """
    true = lunar(date)
    if true is None:
        return None
    if printed.year not in (None, true.year) or (printed.leap and not true.leap):
        return False
    return (printed.month, printed.day) == (true.month, true.day)


def solar_term(date: datetime.date) -> str | None:
    """The solar term that begins on `date`; None on other days and outside 1900 to 2100.

    >>> solar_term(datetime.date(2006, 4, 5))
    '清明'
    """
    if not 1900 <= date.year <= 2100:  # noqa: PLR2004 - what the calendar library knows
        return None
    from borax.calendars.lunardate import TermUtils  # noqa: PLC0415 - see `lunar`

    days = TermUtils.parse_term_days(date.year)
    first = 2 * (date.month - 1)
    return next((SOLAR_TERMS[term] for term in (first, first + 1) if days[term] == date.day), None)


def fitting(dates: Iterable[datetime.date], weekday: int | None, printed: Lunar | None) -> tuple[datetime.date, ...]:
    """Those of `dates` that fall on `weekday` and on the lunar date `printed`; None asks nothing."""
    return tuple(
        date
        for date in dates
        if weekday in (None, date.isoweekday()) and (printed is None or agrees(date, printed) is not False)
    )


def dates_in_month(
    year: int, month: int, weekday: int | None = None, printed: Lunar | None = None
) -> tuple[datetime.date, ...]:
    """The dates of a month that fit a weekday and a lunar date; empty when there is no such month.

    >>> dates_in_month(2022, 5, 2, Lunar("壬寅", 5, 2))
    (datetime.date(2022, 5, 31),)
    """
    if not (datetime.MINYEAR <= year <= datetime.MAXYEAR and 1 <= month <= 12):  # noqa: PLR2004 - months of a year
        return ()
    days = range(1, calendar.monthrange(year, month)[1] + 1)
    return fitting((datetime.date(year, month, day) for day in days), weekday, printed)


@lru_cache(maxsize=256)
def dates_of_lunar(printed: Lunar) -> tuple[datetime.date, ...]:
    """Every date of 1900 to 2100 on which a lunar date with its stem and branch falls; empty without them.

    A month printed without 闰 may be the leap month too.

    >>> dates_of_lunar(Lunar("壬寅", 5, 2))
    (datetime.date(1902, 6, 7), datetime.date(1962, 6, 3), datetime.date(2022, 5, 31), datetime.date(2082, 5, 29))
    """
    from borax.calendars.lunardate import InvalidLunarDateError, LunarDate  # noqa: PLC0415 - see `lunar`

    found = []
    for year in range(FIRST_LUNAR_DAY.year, LAST_LUNAR_DAY.year + 1):
        if ganzhi(year) != printed.year:
            continue
        for leap in (0, 1):
            if leap < printed.leap:
                continue
            try:
                found.append(LunarDate(year, printed.month, printed.day, leap).to_solar_date())
            except InvalidLunarDateError:
                continue
    return tuple(date for date in found if date <= LAST_LUNAR_DAY)


def name_of(date: Lunar) -> str:
    """A lunar date in the usual words.

    >>> name_of(Lunar("壬寅", 5, 2)), name_of(Lunar(None, 6, 21, leap=True))
    ('壬寅年五月初二', '闰六月廿一')
    """
    year = "" if date.year is None else f"{date.year}年"
    return year + lunar_month_name(date.month, leap=date.leap) + lunar_day_name(date.day)
