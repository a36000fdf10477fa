"""The almanac against an independent calendar, day by day."""

from __future__ import annotations

import datetime

import sxtwl

from paperparse.model.issue import Lunar
from paperparse.text.almanac import (
    BRANCHES,
    FIRST_LUNAR_DAY,
    SOLAR_TERMS,
    STEMS,
    agrees,
    dates_in_month,
    dates_of_lunar,
    ganzhi,
    lunar,
    solar_term,
)

DAY = datetime.timedelta(days=1)
FIRST, LAST = FIRST_LUNAR_DAY, datetime.date(2099, 12, 31)

# The new moon falls within three minutes of midnight, and the calendars differ on the day that the month begins.
DISPUTED = (
    (datetime.date(2057, 9, 28), datetime.date(2057, 10, 27)),
    (datetime.date(2089, 9, 4), datetime.date(2089, 10, 3)),
    (datetime.date(2097, 8, 7), datetime.date(2097, 9, 5)),
)

# One term each falls within twelve minutes of midnight; before 1929 almanacs went by another meridian.
CLOSE_TERMS = {1912, 1913, 1917, 1927, 1928, 1979}


def _oracle(date: datetime.date) -> Lunar:
    day = sxtwl.fromSolar(date.year, date.month, date.day)
    year = day.getYearGZ(True)  # noqa: FBT003 - the library's own: the year changes at the lunar new year
    return Lunar(STEMS[year.tg] + BRANCHES[year.dz], day.getLunarMonth(), day.getLunarDay(), day.isLunarLeap())


def test_every_day_but_the_disputed_months() -> None:
    days = [FIRST + DAY * number for number in range((LAST - FIRST).days + 1)]
    different = [day for day in days if lunar.__wrapped__(day) != _oracle(day)]
    assert [day for day in different if not any(first <= day <= last for first, last in DISPUTED)] == []
    assert {day.year for day in different} == {first.year for first, _ in DISPUTED}


def test_the_solar_terms_of_two_centuries() -> None:
    first, last = datetime.date(1901, 1, 1), datetime.date(2099, 12, 31)
    days = (first + DAY * number for number in range((last - first).days + 1))
    ours = {day: term for day in days if (term := solar_term(day))}
    theirs = {}
    for term in (term for year in range(1900, 2100) for term in sxtwl.getJieQiByYear(year)):
        day = sxtwl.JD2DD(term.jd)
        # The other calendar counts the terms from 冬至, ours from 小寒.
        theirs[datetime.date(int(day.Y), int(day.M), int(day.D))] = SOLAR_TERMS[term.jqIndex - 1]
    different = ours.items() ^ {day: term for day, term in theirs.items() if first <= day <= last}.items()
    assert {day.year for day, _ in different} == CLOSE_TERMS
    assert len(different) == 2 * len(CLOSE_TERMS)


def test_the_year_changes_at_the_lunar_new_year() -> None:
    assert lunar(datetime.date(2024, 2, 9)) == Lunar("癸卯", 12, 30)
    assert lunar(datetime.date(2024, 2, 10)) == Lunar("甲辰", 1, 1)


def test_a_cycle_has_sixty_years() -> None:
    assert len({ganzhi(year) for year in range(1984, 2044)}) == 60
    assert ganzhi(1984) == ganzhi(2044) == "甲子"


def test_beyond_the_calendar_there_is_nothing_to_say() -> None:
    for date in (datetime.date(1899, 12, 31), datetime.date(2101, 1, 1)):
        assert lunar(date) is None
        assert agrees(date, Lunar(None, 1, 1)) is None
    assert solar_term(datetime.date(1899, 4, 5)) is None


def test_a_leap_month_may_lack_its_mark() -> None:
    in_leap_month, in_plain_month = datetime.date(2025, 7, 27), datetime.date(2025, 6, 27)
    assert agrees(in_leap_month, Lunar("乙巳", 6, 3, leap=True))
    assert agrees(in_leap_month, Lunar("乙巳", 6, 3))
    assert agrees(in_plain_month, Lunar("乙巳", 6, 3))
    assert not agrees(in_plain_month, Lunar("乙巳", 6, 3, leap=True))
    both = [date for date in dates_of_lunar(Lunar("乙巳", 6, 3)) if date.year == in_leap_month.year]
    assert both == [in_plain_month, in_leap_month]


def test_dates_in_a_month() -> None:
    assert [date.day for date in dates_in_month(2022, 5, weekday=2)] == [3, 10, 17, 24, 31]
    assert dates_in_month(2022, 5, printed=Lunar(None, 5, 2)) == (datetime.date(2022, 5, 31),)
    assert dates_in_month(2022, 5, weekday=3, printed=Lunar(None, 5, 2)) == ()
    assert len(dates_in_month(2024, 2)) == 29
    assert dates_in_month(2024, 13) == dates_in_month(0, 1) == ()


def test_weekday_and_lunar_day_leave_one_day_of_any_month() -> None:
    for number in range(0, 365 * 30, 7):
        date = datetime.date(1990, 1, 1) + DAY * number
        printed = lunar(date)
        assert printed is not None
        assert dates_in_month(date.year, date.month, date.isoweekday(), printed) == (date,)


def test_lunar_dates_that_never_come() -> None:
    assert dates_of_lunar(Lunar("壬寅", 5, 2, leap=True)) == ()
    assert dates_of_lunar(Lunar(None, 5, 2)) == ()
    assert dates_of_lunar(Lunar("壬卯", 5, 2)) == ()
