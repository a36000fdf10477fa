"""Signatures: what stands in the bracket at the end, and what stays text."""

from __future__ import annotations

import datetime

import pytest

from paperparse.candidates import propose, settle
from paperparse.fields.signature import parse_signature, read_signature
from paperparse.model.geometry import Span
from paperparse.rules import signature
from paperparse.text.flow import flow_of_lines

ITEM = "道路通了，村民笑了。"


@pytest.mark.parametrize(
    ("bracket", "people"),
    [
        ("（陈佳）", [(None, ("陈佳",))]),
        ("（尚  文）", [(None, ("尚文",))]),
        ("(记者 陈佳)", [("记者", ("陈佳",))]),
        ("（本报记者李洁、王志浩，松涛网记者陈立波）", [("本报记者", ("李洁", "王志浩")), ("松涛网记者", ("陈立波",))]),
        ("（综合本报记者李洁、王志浩报道）", [("本报记者", ("李洁", "王志浩"))]),
        ("（矣怀远、李洁参与采写）", [(None, ("矣怀远", "李洁"))]),
        ("（青川省松涛市 李  洁）", [(None, ("李洁",))]),
        ("（作者为松涛大学教授，本报记者李洁采访整理）", [("本报记者", ("李洁",))]),
        ("（作者单位：松涛大学（青川校区））", []),
        ("（摘编自《松涛日报》，原题为《小桥》）", []),
    ],
)
def test_signed(bracket: str, people: list[tuple[str | None, tuple[str, ...]]]) -> None:
    found = parse_signature(ITEM + bracket)
    assert found.text == ITEM
    assert [(byline.role, byline.names) for byline in found.bylines] == people
    assert found.lead_in is None


@pytest.mark.parametrize(
    "bracket",
    [
        "（见图）",
        "（土家族）",
        "（完）",
        "（今日谈）",
        "（A、D版）",
        "（5月17日摄）",
        "（安徽）",
        "（李洁）。",
        "（江苏泰州）",
    ],
)
def test_not_signed(bracket: str) -> None:
    found = parse_signature(ITEM + bracket)
    assert (found.text, found.bylines, found.lead_in) == (ITEM + bracket, (), None)


@pytest.mark.parametrize(
    ("bracket", "agency", "place", "date", "names"),
    [
        ("（新华社北京12月31日电）", "新华社", "北京", "12-31", []),
        ("（据新华社电）", "新华社", None, None, []),
        ("（本报华盛顿、开罗2月3日电 记者李洁、王志浩）", "本报", "华盛顿、开罗", "02-03", ["李洁", "王志浩"]),
        ("（新华社青川2019年12月31日电）", "新华社", "青川", "2019-12-31", []),
        ("（新华社南京十四日电）", "新华社", "南京", None, []),
    ],
)
def test_cable(bracket: str, agency: str, place: str | None, date: str | None, names: list[str]) -> None:
    found = parse_signature(ITEM + bracket)
    assert found.lead_in is not None
    assert (found.text, found.lead_in.text) == (ITEM, bracket)
    assert (found.lead_in.agency, found.lead_in.place, found.lead_in.date) == (agency, place, date)
    assert [name for byline in found.bylines for name in byline.names] == names


def test_the_day_of_issue_gives_the_year() -> None:
    flow = flow_of_lines(f"{ITEM}（新华社青川12月31日电）")
    (fact,) = settle(propose(flow, signature.RULES))
    found = read_signature(flow, fact, datetime.date(2020, 1, 1))
    assert found.lead_in is not None
    assert found.lead_in.date == "2019-12-31"


def test_the_evidence_is_the_bracket() -> None:
    assert parse_signature(f"{ITEM}（陈佳）").evidence.spans == (Span(len(ITEM), len(ITEM) + 4),)


def test_a_bracket_alone_is_a_signature() -> None:
    found = parse_signature("（陈佳）")
    assert (found.text, [byline.names for byline in found.bylines]) == ("", [("陈佳",)])


def test_a_jump_at_the_end_is_no_text() -> None:
    assert parse_signature(f"{ITEM}（下转12版）").text == ITEM


@pytest.mark.parametrize("text", ["", "\n", "（", "（）", "）"])
def test_nothing_is_signed(text: str) -> None:
    assert parse_signature(text).text == text
