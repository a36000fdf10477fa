"""The facts of a page's own lines in the words in which newspapers print them; a result has their values only."""

from __future__ import annotations

import datetime

from paperparse.model.issue import Contact, Dateline, Folio, Jump, Lunar, Masthead, Teaser

WEEKDAYS = "一二三四五六日"
MONTHS = "正二三四五六七八九十冬腊"
TENS, UNITS = ("初", "十", "廿", "三"), "一二三四五六七八九十"


def masthead_facts(masthead: Masthead) -> list[str]:
    """What is known of a paper, but for its name.

    >>> masthead_facts(Masthead("平安晚报", "CN33-0019", issue_number=6508))
    ['国内统一刊号CN33-0019', '第6508期']
    """
    facts = (
        masthead.cn_number and f"国内统一刊号{masthead.cn_number}",
        masthead.issn and f"ISSN {masthead.issn}",
        masthead.postal_code and f"邮发代号{masthead.postal_code}",
        None if masthead.issue_number is None else f"第{masthead.issue_number}期",
        None if masthead.page_count is None else f"今日{masthead.page_count}版",
        masthead.price and f"零售价：{masthead.price}",
        masthead.publisher and f"{masthead.publisher}出版",
    )
    return [fact for fact in facts if fact]


def contact_words(contact: Contact) -> str:
    """A telephone number or address, after what is printed before it.

    >>> contact_words(Contact("phone", "新闻热线", "0571-85310548"))
    '新闻热线：0571-85310548'
    """
    return "：".join(filter(None, (contact.label, contact.value)))


def date_facts(dateline: Dateline) -> list[str]:
    """What is known of a date."""
    date = dateline.date
    facts = (
        date and solar_words(date),
        f"星期{WEEKDAYS[dateline.weekday - 1]}" if dateline.weekday else None,
        dateline.lunar and f"农历{lunar_words(dateline.lunar)}",
        dateline.solar_term and f"今日{dateline.solar_term}",
    )
    return [fact for fact in facts if fact]


def solar_words(date: datetime.date) -> str:
    """A date as newspapers print it."""
    return f"{date.year}年{date.month}月{date.day}日"


def folio_facts(folio: Folio) -> list[str]:
    """What is known of a page.

    >>> folio_facts(Folio("A03", 3, "要闻"))
    ['A03版', '要闻']
    """
    return [fact for fact in folio_parts(folio) if fact]


def folio_parts(folio: Folio | None) -> tuple[str | None, str | None]:
    """The number and the name of a page, each as far as it is known."""
    if folio is None:
        return None, None
    return folio.label and f"{folio.label}版", folio.section


def jump_words(jump: Jump) -> str:
    """Where a story goes on, or comes from.

    >>> jump_words(Jump("to", "12")), jump_words(Jump("from", "封底"))
    ('下转12版', '上接封底')
    """
    return ("下转" if jump.direction == "to" else "上接") + _page_words(jump.page)


def teaser_words(teaser: Teaser) -> str:
    """The title of a teaser, and the page that it points to.

    >>> teaser_words(Teaser("大桥明日通车", "A03"))
    '大桥明日通车 A03版'
    """
    return f"{teaser.title} {_page_words(teaser.page)}" if teaser.page else teaser.title


def _page_words(label: str) -> str:
    # 封底 and 头版 are pages by themselves.
    return f"{label}版" if label[-1:].isdigit() else label


def lunar_words(lunar: Lunar) -> str:
    """A lunar date as printed.

    >>> lunar_words(Lunar("壬寅", 5, 2))
    '壬寅年五月初二'
    """
    year = f"{lunar.year}年" if lunar.year else ""
    month = MONTHS[lunar.month - 1] if 1 <= lunar.month <= len(MONTHS) else str(lunar.month)
    tens, unit = divmod(lunar.day - 1, 10)
    # The last day of each ten is counted with it: 初十, 二十, 三十.
    ten = ("初", "二", "三")[min(tens, 2)] if unit == len(UNITS) - 1 else TENS[min(tens, 3)]
    return f"{year}{'闰' * lunar.leap}{month}月{ten}{UNITS[unit]}"
