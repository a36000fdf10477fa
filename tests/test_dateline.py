"""The dateline of the forms that papers print, whole and in parts, right and wrong."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperparse.candidates import propose, settle
from paperparse.fields.dateline import parse_dateline, read_dateline
from paperparse.model.evidence import Confidence
from paperparse.model.issue import Checks, Dateline, Diagnostic, Lunar
from paperparse.rules.dateline import RULES
from paperparse.text import almanac
from paperparse.text.flow import flow_of_lines
from paperparse.text.misprints import PrintedDate, is_one_edit, readings
from paperparse.text.numerals import han, lunar_day_name, lunar_month_name

SEED = "星期二 2022年5月\n农历壬寅年五月初二\n\n31"
SEED_DATE = datetime.date(2022, 5, 31)


def _read(text: str) -> tuple[Dateline, tuple[Diagnostic, ...]]:
    flow = flow_of_lines(text)
    dateline, diagnostics = read_dateline(flow, settle(propose(flow, RULES)), page=3)
    assert dateline is not None
    return dateline, diagnostics


def _printed(text: str) -> list[str]:
    return [text[start:end] for start, end in _read(text)[0].evidence.spans]


@pytest.mark.parametrize(
    ("text", "date", "checks"),
    [
        (SEED, "2022-05-31", "agrees agrees"),
        ("31\n星期二\n2022.05\n壬寅年五月初二", "2022-05-31", "agrees agrees"),
        ("2022年\n5月31日 星期二", "2022-05-31", "agrees absent"),
        ("31 星期二 2022年5月", "2022-05-31", "agrees absent"),
        ("2001年1月1日\n星期一\n庚辰年十二月初七", "2001-01-01", "agrees agrees"),
        ("癸卯年十月初二 2023年11月14日星期二", "2023-11-14", "agrees agrees"),
        ("4. 4. 2024 星期四 I 甲辰年二月廿六 I PP6264/08/2013(032549)西马:RM2.50", "2024-04-04", "agrees agrees"),
        ("2024年4月7日(星期日) 农历甲辰年二月廿九", "2024-04-07", "agrees agrees"),
        ("2024年3月30日(星期六) 农历甲辰年二月廿ー", "2024-03-30", "agrees agrees"),
        ("2 0 1 3 年 1 1 月 1 9 日 ●星 期 二 www.example.com", "2013-11-19", "agrees absent"),
        ("2022年1月8/9日 星期六/日 辛丑年 十二月初六/初七", "2022-01-08", "agrees agrees"),
        ("中華民國91年3月19日星期二", "2002-03-19", "agrees absent"),
        ("民國一一一年五月三十一日 禮拜二", "2022-05-31", "agrees absent"),
        ("中華民國廿年十月十日 夏曆辛未年八月廿九 星期六", "1931-10-10", "agrees agrees"),
        ("2023/02/11 第8072期", "2023-02-11", "absent absent"),
        ("2023．02．11　週六", "2023-02-11", "agrees absent"),
        ("（二○○○年十二月三十一日）", "2000-12-31", "absent absent"),
        ("二００一年一月一日", "2001-01-01", "absent absent"),
        ("2024年2月9日 星期五 癸卯年腊月三十 除夕", "2024-02-09", "agrees agrees"),
        ("2025年7月27日 农历六月初三 星期日", "2025-07-27", "agrees agrees"),
        ("2025年7月27日 农历闰六月初三 星期日", "2025-07-27", "agrees agrees"),
        ("2025年6月27日 农历闰六月初三 星期五", "2025-06-27", "agrees conflicts"),
    ],
)
def test_forms(text: str, date: str, checks: str) -> None:
    dateline, _ = _read(text)
    assert str(dateline.date) == date
    assert f"{dateline.checks.weekday} {dateline.checks.lunar}" == checks


def test_every_field_of_the_seed_form() -> None:
    expected = Dateline(SEED_DATE, 2, Lunar("壬寅", 5, 2), None, Checks("agrees", "agrees"))
    assert _read(SEED) == (expected, ())
    assert parse_dateline(SEED) == expected


@given(st.dates(almanac.FIRST_LUNAR_DAY, almanac.LAST_LUNAR_DAY), st.booleans(), st.booleans())
def test_whatever_is_printed_of_a_date_is_read_back(date: datetime.date, in_han: bool, labelled: bool) -> None:  # noqa: FBT001 - drawn
    lunar = almanac.lunar(date)
    assert lunar is not None
    year = "".join("〇一二三四五六七八九"[int(digit)] for digit in str(date.year)) if in_han else date.year
    month, day = (han(value) if in_han else value for value in (date.month, date.day))
    moon = f"{lunar.year}年{lunar_month_name(lunar.month, leap=lunar.leap)}{lunar_day_name(lunar.day)}"
    text = f"{year}年{month}月{day}日 星期{'一二三四五六日'[date.weekday()]}\n{'农历' if labelled else ''}{moon}"
    dateline, diagnostics = _read(text)
    assert dateline == Dateline(date, date.isoweekday(), lunar, None, Checks("agrees", "agrees"))
    assert diagnostics == ()


@pytest.mark.parametrize("padding", [" ", "　", "  "])
@pytest.mark.parametrize(
    "text",
    [
        "2006年4月15日 星期六 农历丙戌年三月十八 今日清明",
        "夏历己巳年五月初三 芒种",
        "二〇二八年十二月十八日 星期一",
        "2026年12月22日星期二 丙午年闰十一月廿八",
        "中华民国九十一年三月十九日 周二",
    ],
)
def test_stray_spaces_change_nothing(text: str, padding: str) -> None:
    padded = [text[:at] + padding + text[at:] for at in range(1, len(text))]
    assert [line for line in padded if parse_dateline(line) != parse_dateline(text)] == []


@given(st.dates(datetime.date(1949, 1, 1), datetime.date(2056, 12, 31)))
def test_a_lost_day_is_inferred(date: datetime.date) -> None:
    lunar = almanac.lunar(date)
    assert lunar is not None
    moon = lunar_month_name(lunar.month, leap=lunar.leap) + lunar_day_name(lunar.day)
    text = f"星期{'一二三四五六日'[date.weekday()]} {date.year}年{date.month}月\n农历{lunar.year}年{moon}"
    dateline, diagnostics = _read(text)
    assert (dateline.date, dateline.evidence.confidence) == (date, Confidence.GUESSED)
    assert dateline.evidence.because == ("inferred from weekday and lunar day",)
    assert [(one.code, one.severity, one.page) for one in diagnostics] == [("dateline.day-inferred", "info", 3)]


@pytest.mark.parametrize(
    ("text", "code", "named"),
    [
        ("2022年5月 星期二", "dateline.day-missing", "2022-05-03, 2022-05-10, 2022-05-17, 2022-05-24, 2022-05-31"),
        ("2022年5月 农历五月初二", "dateline.day-missing", "2022-05-31"),
        ("2022年5月 星期三 农历五月初二", "dateline.day-missing", "no day of it fits"),
        ("2022年5月", "dateline.day-missing", "nothing else tells it"),
        ("2022年2月30日", "dateline.impossible-date", "2022-02-30"),
        ("2022年13月5日", "dateline.impossible-date", "2022-13-05"),
        ("5月31日 星期二", "dateline.year-missing", "no year"),
        ("壬寅年五月初二 星期二", "dateline.year-missing", "2022-05-31"),
        ("2022年5月31日\n2022年6月1日", "dateline.several-dates", "2022-05-31, 2022-06-01"),
    ],
)
def test_no_date_is_given_that_is_not_certain(text: str, code: str, named: str) -> None:
    dateline, diagnostics = _read(text)
    assert (dateline.date, dateline.checks) == (None, Checks())
    assert [one.code for one in diagnostics] == [code]
    assert named in diagnostics[0].message


@pytest.mark.parametrize(
    ("text", "checks", "codes", "named"),
    [
        ("2022年5月31日 星期三 农历壬寅年五月初二", "conflicts agrees", "weekday", "proposed: 星期二 for 星期三"),
        ("2022年5月31日 星期二 农历壬寅年五月初三", "agrees conflicts", "lunar", "proposed: 初二 for 初三"),
        ("2022年5月31日 星期二 农历壬戌年五月初二", "agrees conflicts", "lunar", "proposed: 壬寅年 for 壬戌年"),
        ("2022年5月13日 星期二 农历壬寅年五月初二", "conflicts conflicts", "weekday lunar", "proposed: 31日 for 13日"),
        ("2023年5月31日 星期二 农历壬寅年五月初二", "conflicts conflicts", "weekday lunar", "proposed: 2022年"),
        ("2022年5月31日 星期三", "conflicts absent", "weekday", "one edit away: "),
    ],
)
def test_conflicts_are_told_and_never_mended(text: str, checks: str, codes: str, named: str) -> None:
    dateline, diagnostics = _read(text)
    assert f"{dateline.date:%Y年}" == text[:5]
    assert f"{dateline.checks.weekday} {dateline.checks.lunar}" == checks
    assert [one.code for one in diagnostics] == [f"dateline.{code}-conflict" for code in codes.split()]
    assert all(named in one.message and one.severity == "warning" for one in diagnostics)


def test_values_are_as_printed_where_they_conflict() -> None:
    dateline, _ = _read("2022年5月31日 星期三 农历壬戌年五月初三")
    assert (dateline.weekday, dateline.lunar) == (3, Lunar("壬戌", 5, 3))


def test_of_two_detached_numbers_the_one_that_fits_is_the_day() -> None:
    text = "6\n星期二 2022年5月\n31"
    dateline, diagnostics = _read(text)
    assert dateline.date == SEED_DATE
    assert _printed(text) == ["星期二 2022年5月", "31"]
    assert [one.code for one in diagnostics] == ["dateline.several-dates"]


def test_a_number_beside_a_whole_date_is_left_alone() -> None:
    assert _printed("5\n2022年5月31日 星期二") == ["2022年5月31日 星期二"]
    assert parse_dateline("31") is None
    assert parse_dateline("要闻") is None


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("2006年4月5日 星期三 农历丙戌年三月初八 今日清明", "清明"),
        ("夏历己巳年五月初三 芒种", "芒种"),
        ("2022年6月6日 星期一\n芒種 17时", "芒種"),
        ("2024年2月9日 星期五 今日除夕", None),
        ("2022年5月31日 星期二 今日12版", None),
    ],
)
def test_solar_terms(text: str, term: str | None) -> None:
    assert _read(text)[0].solar_term == term


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        (SEED, ["星期二 2022年5月", "农历壬寅年五月初二", "31"]),
        ("浙江法制报 2022年5月31日 | 星期二 | 农历五月初二 今日12版", ["2022年5月31日 | 星期二 | 农历五月初二"]),
        ("2022年5月31日 第6508期 星期二", ["2022年5月31日", "星期二"]),
        ("2022年5月31日●星期二（农历五月初二）", ["2022年5月31日●星期二（农历五月初二）"]),
    ],
)
def test_evidence_covers_the_print_and_the_marks_between(text: str, printed: list[str]) -> None:
    assert _printed(text) == printed


def test_confidence() -> None:
    assert _read("2022年5月31日")[0].evidence.confidence is Confidence.MATCHED
    assert _read("2022年5月31日 星期三")[0].evidence.confidence is Confidence.MATCHED
    assert _read("2022年5月31日 星期二")[0].evidence.because == ("weekday agrees",)
    assert _read(SEED)[0].evidence.confidence is Confidence.CHECKED


def test_one_misread_figure_of_a_checked_date_is_always_noticed() -> None:
    lunar = Lunar("壬寅", 5, 2)
    for year, month, day in (
        (year, month, day) for year in range(1980, 2030) for month in (5, 6) for day in (1, 30, 31)
    ):
        printed = PrintedDate(year, month, day, 2, lunar)
        agree = printed.date is not None and almanac.fitting((printed.date,), 2, lunar) == (printed.date,)
        assert agree == ((year, month, day) == (2022, 5, 31))


@pytest.mark.parametrize(
    ("printed", "proposed"),
    [
        (PrintedDate(2022, 5, 3, 2, Lunar("壬寅", 5, 2)), ["31日"]),
        (PrintedDate(2022, 6, 31, 2, Lunar("壬寅", 5, 2)), ["5月"]),
        (PrintedDate(2022, 5, 21, 2, Lunar("壬寅", 5, 2), in_han=True), ["31日"]),
        (PrintedDate(2022, 5, 31, 2, Lunar("壬寅", 6, 2)), ["五月"]),
        (PrintedDate(2022, 5, 31, 4, Lunar("壬寅", 6, 3)), []),
    ],
)
def test_readings_one_edit_away(printed: PrintedDate, proposed: list[str]) -> None:
    assert [reading.proposed for reading in readings(printed)] == proposed


@given(st.text("一二三", max_size=4), st.text("一二三", max_size=4))
def test_edits_go_both_ways(first: str, second: str) -> None:
    assert is_one_edit(first, second) == is_one_edit(second, first)


@given(st.text(alphabet="0123456789 年月日星期周一二三四五六七八九十廿初农历壬寅闰/.-()今清明\n") | st.text())
def test_any_text_has_a_dateline_or_none(text: str) -> None:
    dateline = parse_dateline(text)
    assert dateline is None or all(text[start:end].strip() for start, end in dateline.evidence.spans)
