"""Misprinted dates: the readings one edit away under which all parts of a printed date agree again."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from attrs import frozen

from paperparse.model.issue import Lunar
from paperparse.text.almanac import agrees, lunar
from paperparse.text.numerals import han, lunar_day_name, lunar_month_name

YEARS = range(1900, 2101)
WEEKDAYS = "一二三四五六日"


@frozen
class PrintedDate:
    """The numbers of a dateline as printed; they may form no date, or contradict one another."""

    year: int
    month: int
    day: int
    weekday: int | None = None
    lunar: Lunar | None = None
    in_han: bool = False
    """Whether month and day are printed in Han numerals, which are misread in other ways than figures."""

    def __str__(self) -> str:
        """As `2022-05-31`, also when there is no such day."""
        return f"{self.year}-{self.month:02}-{self.day:02}"

    @property
    def date(self) -> datetime.date | None:
        """The date of the numbers; None when there is no such day."""
        return _date(self.year, self.month, self.day)


@frozen
class Reading:
    """One part read differently, and the date that all parts then agree on."""

    printed: str
    proposed: str
    date: datetime.date


def readings(printed: PrintedDate) -> tuple[Reading, ...]:
    """Every reading that changes one part of `printed` by one edit and makes all parts agree.

    >>> readings(PrintedDate(1989, 6, 6, weekday=4, lunar=Lunar("己巳", 5, 3)))
    (Reading(printed='星期四', proposed='星期二', date=datetime.date(1989, 6, 6)),)
    >>> readings(PrintedDate(2022, 5, 37, weekday=2, lunar=Lunar("壬寅", 5, 2)))
    (Reading(printed='37日', proposed='31日', date=datetime.date(2022, 5, 31)),)
    """
    return (*_date_edits(printed), *_weekday_edits(printed), *_lunar_edits(printed))


def is_one_edit(first: str, second: str) -> bool:
    """Whether one character added, dropped or replaced, or two neighbours swapped, makes `second` of `first`.

    >>> is_one_edit("31", "3"), is_one_edit("五月", "六月"), is_one_edit("31", "13"), is_one_edit("5", "5")
    (True, True, True, False)
    >>> is_one_edit("12", "34"), is_one_edit("三十一", "二十")
    (False, False)
    """
    if first == second or abs(len(first) - len(second)) > 1:
        return False
    same = 0
    while same < min(len(first), len(second)) and first[same] == second[same]:
        same += 1
    if len(first) == len(second):
        swapped = first[same : same + 2] == second[same : same + 2][::-1]
        return first[same + 1 :] == second[same + 1 :] or (swapped and first[same + 2 :] == second[same + 2 :])
    longer, shorter = (first, second) if len(first) > len(second) else (second, first)
    return longer[same + 1 :] == shorter[same:]


def _date(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _date_edits(printed: PrintedDate) -> Iterator[Reading]:
    year, month, day = printed.year, printed.month, printed.day
    for other in _one_edit_from(year, YEARS, in_han=False):
        yield from _reading(printed, f"{year}年", f"{other}年", _date(other, month, day))
    for other in _one_edit_from(month, range(1, 13), in_han=printed.in_han):
        yield from _reading(printed, f"{month}月", f"{other}月", _date(year, other, day))
    for other in _one_edit_from(day, range(1, 32), in_han=printed.in_han):
        yield from _reading(printed, f"{day}日", f"{other}日", _date(year, month, other))


def _one_edit_from(value: int, values: Iterable[int], *, in_han: bool) -> list[int]:
    show = han if in_han else str
    return [other for other in values if is_one_edit(show(value), show(other))]


def _reading(printed: PrintedDate, before: str, after: str, date: datetime.date | None) -> Iterator[Reading]:
    """The reading, when weekday and lunar date agree with its date."""
    if date is None or printed.weekday not in (None, date.isoweekday()):
        return
    if printed.lunar is None or agrees(date, printed.lunar) is not False:
        yield Reading(before, after, date)


def _weekday_edits(printed: PrintedDate) -> Iterator[Reading]:
    date = printed.date
    if date is None or printed.weekday in (None, date.isoweekday()):
        return
    if printed.lunar is None or agrees(date, printed.lunar) is not False:
        before, after = (f"星期{WEEKDAYS[day - 1]}" for day in (printed.weekday or 1, date.isoweekday()))
        yield Reading(before, after, date)


def _lunar_edits(printed: PrintedDate) -> Iterator[Reading]:
    date = printed.date
    true = None if date is None else lunar(date)
    if date is None or true is None or printed.lunar is None or printed.weekday not in (None, date.isoweekday()):
        return
    wrong = [(before, after) for before, after in _names(printed.lunar, true) if before != after]
    if len(wrong) == 1 and is_one_edit(*wrong[0]):
        yield Reading(*wrong[0], date)


def _names(printed: Lunar, true: Lunar) -> Iterator[tuple[str, str]]:
    """Year, month and day as they are printed and as they should be."""
    if printed.year is not None:
        yield f"{printed.year}年", f"{true.year}年"
    # A leap month may be printed without its 闰.
    leap = true.leap and printed.leap
    yield lunar_month_name(printed.month, leap=printed.leap), lunar_month_name(true.month, leap=leap)
    yield lunar_day_name(printed.day), lunar_day_name(true.day)
