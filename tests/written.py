"""An issue with something in every place of the contract, for the tests of what is written; each value is its own."""

from __future__ import annotations

import datetime
from functools import cache
from pathlib import Path

import paperparse
from paperparse.model.evidence import Evidence
from paperparse.model.geometry import Box, Span
from paperparse.model.issue import (
    Article,
    Byline,
    Caption,
    Contact,
    Dateline,
    Folio,
    Furniture,
    Headline,
    Issue,
    Jump,
    LeadIn,
    Lunar,
    Masthead,
    Notice,
    PageResult,
    Paragraph,
    Source,
    Story,
    Teaser,
    Unplaced,
)
from paperparse.model.page import Size
from paperparse.writers.formats import Files

FIXTURES = Path(__file__).parent.parent / "fixtures"

HOSTILE = "甲]]><script>alert('x')</script>&amp;\"乙\x01丙\x1b[31m丁\ufffe"
"""What would break a format or a reader if it were not escaped, and characters that XML cannot hold."""


def printed(number: int, text: str, page: int = 1) -> Evidence:
    """The evidence of print on one line, the lines of a page below each other."""
    top = 20.0 * number
    return Evidence(
        (Span(100 * number, 100 * number + len(text)),), (Box(page, 40.0, top, 40.0 + 10 * len(text), top + 10),)
    )


def _byline(number: int, role: str, *names: str, page: int = 1) -> Byline:
    return Byline(role, names, evidence=printed(number, role + "".join(names), page))


def _paragraph(number: int, kind: str, text: str, page: int = 1) -> Paragraph:
    return Paragraph(kind, text, evidence=printed(number, text, page))  # type: ignore[arg-type]  # one of the two kinds


_STANDS_THERE = Evidence((Span(270, 287),), (Box(1, 400.0, 40.0, 500.0, 50.0),))

FRONT = PageResult(
    1,
    Size(600.0, 800.0),
    Folio("A03", 3, "要闻", evidence=printed(1, "A03要闻")),
    Masthead(
        *("平安晚报", "CN33-0019", "1442-6153", "31-25", 6508, 12, "0.30元", "平安报社"),
        (Contact("phone", "新闻热线", "0571-85310548", evidence=_STANDS_THERE),),
        evidence=Evidence(
            (Span(200, 204), Span(210, 250), Span(260, 300)),
            (Box(1, 40.0, 40.0, 80.0, 50.0), Box(1, 100.0, 40.0, 300.0, 50.0), Box(1, 320.0, 40.0, 560.0, 50.0)),
        ),
    ),
    Dateline(datetime.date(2022, 5, 31), 2, Lunar("壬寅", 5, 2), evidence=printed(3, "2022年5月31日")),
    (
        Article(
            "p1a1",
            "今日时评",
            Headline(
                "全县上下齐动员",
                "备战汛期不松懈",
                "水库巡查侧记",
                evidence=printed(4, "全县上下齐动员备战汛期不松懈水库巡查侧记"),
            ),
            (_byline(5, "本报记者", "李洁", "王志浩"),),
            LeadIn("本报杭州2022年5月30日电", "本报", "杭州", "2022-05-30"),
            (
                _paragraph(6, "text", "本报杭州2022年5月30日电 演练开始。"),
                _paragraph(7, "subhead", "夜里的灯"),
                _paragraph(8, "text", "水位下降。"),
            ),
            ("p1c1",),
            (Jump("to", "7", evidence=printed(9, "下转7版")),),
            evidence=Evidence((Span(390, 394),), (Box(1, 400.0, 80.0, 440.0, 90.0),)),
        ),
        Article(
            "p1a2",
            None,
            Headline(title="大桥明日通车", evidence=printed(10, "大桥明日通车")),
            jumps=(Jump("to", "12", evidence=printed(11, "下转12版")),),
        ),
    ),
    (
        Caption(
            "p1c1",
            "汛期",
            "演练现场。",
            (_byline(12, "摄", "吴拯"),),
            "p1a1",
            evidence=printed(12, "汛期演练现场。吴拯摄"),
        ),
        Caption(
            "p1c2", "荷塘", "游人赏荷。", (_byline(13, "摄", "陈佳"),), evidence=printed(13, "荷塘游人赏荷。陈佳摄")
        ),
    ),
    (Teaser("导读一条", "2", evidence=printed(14, "导读一条2版")),),
    (Notice("lost", "遗失声明", "证件遗失。", evidence=printed(15, "遗失声明证件遗失。")),),
    (_byline(16, "责任编辑", "包美芬"),),
    (Furniture("weather", "晴转多云", evidence=printed(17, "晴转多云")),),
    (Unplaced("不知何物", evidence=printed(18, "不知何物")),),
)
INSIDE = PageResult(
    2,
    Size(600.0, 800.0),
    Folio("7", 7, "综合", evidence=printed(1, "7综合", 2)),
    articles=(
        Article(
            "p2a1",
            None,
            Headline(title="备战汛期 不松懈", evidence=printed(4, "备战汛期不松懈", 2)),
            paragraphs=(_paragraph(6, "text", "次日雨停。", 2),),
            jumps=(Jump("from", "A03", evidence=printed(9, "上接A03版", 2)),),
        ),
    ),
)
FULL = Issue(Source("front.pdf", "pdf", "00ff"), (FRONT, INSIDE), (Story("s1", ("p1a1", "p2a1")),))

BARE = Issue(Source("空.txt", "text", ""), (PageResult(1),))
"""A page of which nothing is known."""


def hostile() -> Issue:
    """An issue whose every print is hostile."""
    proof = Evidence((Span(0, len(HOSTILE)),), (Box(1, 10.0, 10.0, 200.0, 20.0),))
    story = Article(
        "p1a1",
        HOSTILE,
        Headline(HOSTILE, HOSTILE, HOSTILE, evidence=proof),
        (Byline(HOSTILE, (HOSTILE,), evidence=proof),),
        LeadIn(HOSTILE, HOSTILE, HOSTILE, HOSTILE, evidence=proof),
        (Paragraph("text", HOSTILE, evidence=proof), Paragraph("subhead", HOSTILE, evidence=proof)),
        ("p1c1",),
        (Jump("to", HOSTILE, evidence=proof),),
    )
    page = PageResult(
        1,
        Size(600.0, 800.0),
        Folio(HOSTILE, None, HOSTILE, evidence=proof),
        Masthead(HOSTILE, HOSTILE, HOSTILE, HOSTILE, 1, 1, HOSTILE, HOSTILE, (Contact("url", HOSTILE, HOSTILE),)),
        articles=(story,),
        captions=(Caption("p1c1", HOSTILE, HOSTILE, (Byline(HOSTILE, (HOSTILE,)),), "p1a1", evidence=proof),),
        teasers=(Teaser(HOSTILE, HOSTILE, evidence=proof),),
        notices=(Notice("other", HOSTILE, HOSTILE, evidence=proof),),
        staff=(Byline(HOSTILE, (HOSTILE,), evidence=proof),),
        furniture=(Furniture("other", HOSTILE, evidence=proof),),
        unplaced=(Unplaced(HOSTILE, evidence=proof),),
    )
    return Issue(Source(HOSTILE, "pdf", "00"), (page,))


@cache
def parsed(source: Path) -> Issue:
    """The issue of a file, read once for all tests."""
    return paperparse.parse(source)


def files_of(written: str | Files) -> Files:
    """What was written as files, a single one by an empty name."""
    return {"": written.encode()} if isinstance(written, str) else written
