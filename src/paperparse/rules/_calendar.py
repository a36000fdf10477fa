"""Pieces of patterns for what a calendar prints, and the tests on what they matched."""

from __future__ import annotations

from paperparse.rules._rule import Groups
from paperparse.text.almanac import BRANCHES, SOLAR_TERMS, STEMS
from paperparse.text.numerals import lunar_day, lunar_month, number, republican_year

LONGEST = 160
"""Characters of a block that may hold a dateline: a folio or imprint line with all its staff and numbers, not prose."""
DATE_LINE = 60
"""Characters of a line that holds the parts of a date and hardly anything else."""
PAD = r"\x20{0,2}"
"""The padding of letter-spaced print, one ideographic or two plain spaces, and the stray space of a transcription."""

ONES = "[一二三四五六七八九]"
HAN = "[〇零一二三四五六七八九十百廿卅]"
HAN_DIGIT = "[〇零0Oo一二三四五六七八九]"
YEAR = rf"(?P<year>[12](?:{PAD}\d){{3}}|[一二](?:{PAD}{HAN_DIGIT}){{3}})"
MONTH = rf"(?P<month>\d(?:{PAD}\d)?|十(?:{PAD}[一二])?|{ONES})"
DAY_FIGURE = rf"(?:\d(?:{PAD}\d)?|(?:[二三]{PAD})?十(?:{PAD}{ONES})?|[廿卅](?:{PAD}{ONES})?|{ONES})"
DAY = rf"(?P<day>{DAY_FIGURE})"
GAP = r"[\x20·]{0,4}"
SECOND = rf"(?:日?{PAD}[/、-]{PAD}(?P<second>\d{{1,2}}))?"
DAY_WORD = r"(?:日|号|(?=\x20{0,4}(?:\Z|星|周[一二三四五六日]|礼|农|夏历)))"

WEEK = rf"(?:星{PAD}期|礼{PAD}拜)"
WEEKDAYS = "一二三四五六日天"
# What may follow a weekday or a lunar date at once: another part of the dateline or of the imprint, not running text.
AFTER = r"(?=\P{Han}|\Z|[甲乙丙丁戊己庚辛壬癸农夏旧阴第总今星礼国本责编版除端中元立雨惊春清谷小芒大处白秋寒霜冬])"
# What follows a date in running text and not in a dateline; a comma may part it from its weekday.
NOT_PROSE = rf"(?![,、](?!{PAD}[星周农礼])|[。;“《在早晚夜凌起前后至到之的为通是与和召举正开施印发生创当电讯]|[上下中]午|[上中下]旬)"

LABEL = rf"(?:农{PAD}历|夏{PAD}历|旧{PAD}历|阴{PAD}历){PAD}:?{PAD}"
GANZHI = rf"(?P<year>[{STEMS}]{PAD}[{BRANCHES}])"
ANIMAL = rf"(?:{PAD}\(?[鼠牛虎兔龙蛇马羊猴鸡狗犬猪]\)?)?"
LUNAR_MONTH = rf"(?:(?P<leap>闰){PAD})?(?P<month>[正元冬腊]|十{PAD}[一二ー]?|[一二三四五六七八九ー]|1[0-2]|[1-9]){PAD}月(?:[大小](?=[\x20初十廿二三]))?"
LUNAR_ONES = r"[一二三四五六七八九ー—-]"
LUNAR_DAY_MARKED = rf"(?:初{PAD}(?:{LUNAR_ONES}|十)|廿{PAD}{LUNAR_ONES}?)"
LUNAR_DAY = (
    rf"(?P<day>{LUNAR_DAY_MARKED}|二{PAD}十(?:{PAD}{LUNAR_ONES})?|三{PAD}十|卅|十(?:{PAD}{LUNAR_ONES})?|[12]?\d|30)日?"
)
LUNAR_SECOND = (
    rf"(?:{PAD}[/、]{PAD}(?P<second>初{PAD}(?:{LUNAR_ONES}|十)|[廿十二三]{PAD}[十一二三四五六七八九ー]{{0,2}}))?"
)

TERM = rf"(?P<term>{'|'.join(PAD.join(term) for term in SOLAR_TERMS)})节?气?"
HOLIDAY = r"(?P<holiday>除夕|小年|春节|元旦|元宵节?|端午节?|七夕节?|中秋节?|重阳节?|腊八节?|国庆节?)"
HOUR = rf"(?:\d{{1,2}}{PAD}[时:]{PAD}(?:\d{{1,2}}分?)?)"
# Told first, as it fails at once: the test of what stands before is dear.
NAME_STARTS = "[立雨惊春清谷小芒夏大处白秋寒霜冬元端七中重腊国除]"
# The end of a weekday or of a lunar date, before the name of a term that stands beside it.
BESIDE = (
    rf"(?<=(?:[初十二三廿卅月]{PAD}[一二三四五六七八九十廿卅ー]|期{PAD}[一二三四五六日天])日?\)?[\x20,|·、(]{{0,4}})"
)


def is_solar(groups: Groups) -> bool:
    """Whether month and day are numerals; whether there is such a day is asked later, and told when there is not."""
    return all(number(groups[name]) not in (None, 0) for name in ("month", "day") if name in groups)


def is_short_date(groups: Groups) -> bool:
    """Whether figures without 年月日 are a month and a day."""
    month, day = number(groups["month"]), number(groups["day"])
    return month is not None and day is not None and 1 <= month <= 12 and 1 <= day <= 31  # noqa: PLR2004 - the calendar


def is_month(groups: Groups) -> bool:
    """Whether the month is one of twelve."""
    return 1 <= (number(groups["month"]) or 0) <= 12  # noqa: PLR2004 - months of a year


def is_republican(groups: Groups) -> bool:
    """Whether year, month and day of the Republic are numerals."""
    return bool(republican_year(groups["republic"])) and is_solar(groups)


def is_day(groups: Groups) -> bool:
    """Whether the day is one of 31."""
    return 1 <= (number(groups["day"]) or 0) <= 31  # noqa: PLR2004 - the longest month


def is_lunar(groups: Groups) -> bool:
    """Whether month and day have lunar names."""
    return lunar_month(groups["month"]) is not None and lunar_day(groups["day"]) is not None
