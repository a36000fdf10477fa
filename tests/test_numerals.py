"""Numerals by enumeration: every number and every lunar name there is, in every way of print."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperparse.text.numerals import (
    han,
    lunar_day,
    lunar_day_name,
    lunar_month,
    lunar_month_name,
    number,
    republican_year,
    weekday,
)

FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
ZEROS = ("〇", "○", "◯", "零", "０", "0")


def _digits(value: int, zero: str = "〇") -> str:
    return "".join((zero, *"一二三四五六七八九")[int(digit)] for digit in str(value))


def test_every_positional_numeral_below_ten_thousand() -> None:
    assert [number(han(value)) for value in range(10_000)] == list(range(10_000))


def test_positional_numerals_are_unlike_one_another() -> None:
    assert len({han(value) for value in range(10_000)}) == 10_000


@pytest.mark.parametrize("zero", ZEROS)
def test_every_year_digit_by_digit(zero: str) -> None:
    years = range(1800, 2101)
    assert [number(_digits(year, zero)) for year in years] == list(years)


def test_figures_of_either_width_and_letter_spaced() -> None:
    for value in range(3000):
        printed = str(value)
        assert number(printed) == number(printed.translate(FULL_WIDTH)) == number("　".join(printed)) == value


def test_short_tens() -> None:
    for ones in range(1, 10):
        name = han(ones)
        assert (number(f"廿{name}"), number(f"卅{name}"), number(f"卌{name}")) == (20 + ones, 30 + ones, 40 + ones)


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("六千五百零八", 6508),
        ("二万八千三百九十五", 28395),
        ("一万零三", 10003),
        ("百", 100),
        ("一百〇八", 108),
        ("一百廿三", 123),
        ("贰佰", 200),
        ("二OO一", 2001),
        ("初十", 10),
    ],
)
def test_number(printed: str, value: int) -> None:
    assert number(printed) == value


@pytest.mark.parametrize(
    "printed", ["", "初", "一百一", "二廿", "十十", "万", "一千万二", "O", "3k", "第六", "二月", "1.5", "9" * 40, "²"]
)
def test_no_number(printed: str) -> None:
    assert number(printed) is None


@given(st.text(alphabet="〇零一二三四五六七八九十百千万廿卅初元0123456789oOthkw 　", max_size=30) | st.text())
def test_any_text_is_a_number_or_none(text: str) -> None:
    value = number(text)
    assert value is None or value >= 0


def test_republican_years() -> None:
    assert republican_year("元") == 1
    for year in range(1, 130):
        assert republican_year(han(year)) == republican_year(str(year)) == year
    assert republican_year("一一一") == 111


def test_every_lunar_day() -> None:
    days = range(1, 31)
    assert [lunar_day(lunar_day_name(day)) for day in days] == list(days)
    assert [lunar_day(han(day)) for day in days] == list(days)
    assert [lunar_day(f"廿{ones}") for ones in "一二三四五六七八九"] == list(range(21, 30))


def test_strokes_that_stand_for_one_count_in_lunar_days_only() -> None:
    assert [lunar_day(printed) for printed in ("廿ー", "初ー", "十—")] == [21, 1, 11]
    assert number("廿ー") is None


@pytest.mark.parametrize("printed", ["三十一", "卅一", "〇", "初", "", "正"])
def test_no_lunar_day(printed: str) -> None:
    assert lunar_day(printed) is None


@pytest.mark.parametrize("leap", [False, True])
def test_every_lunar_month(*, leap: bool) -> None:
    for month in range(1, 13):
        assert lunar_month(lunar_month_name(month, leap=leap)) == (month, leap)


@pytest.mark.parametrize(
    ("printed", "month"), [("冬月", (11, False)), ("腊月", (12, False)), ("臘月", (12, False)), ("閏六月", (6, True))]
)
def test_lunar_month_names(printed: str, month: tuple[int, bool]) -> None:
    assert lunar_month(printed) == month


@pytest.mark.parametrize("printed", ["十三月", "〇月", "月", "闰", "腊八月"])
def test_no_lunar_month(printed: str) -> None:
    assert lunar_month(printed) is None


def test_weekdays() -> None:
    assert [weekday(char) for char in "一二三四五六日天"] == [1, 2, 3, 4, 5, 6, 7, 7]
    assert [weekday(text) for text in ("", "七", "末", "一二")] == [None] * 4
