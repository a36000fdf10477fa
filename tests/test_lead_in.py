"""Lead-ins read out of print: values, dates, people."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from paperparse.candidates import Fact, propose, settle
from paperparse.fields.lead_in import parse_lead_in, parse_lead_in_people, read_lead_in
from paperparse.model.evidence import Confidence
from paperparse.model.geometry import Span
from paperparse.model.issue import LeadIn
from paperparse.rules.lead_in import RULES
from paperparse.text.flow import Flow, flow_of_lines


def _found(text: str) -> tuple[Flow, Fact]:
    flow = flow_of_lines(text)
    return flow, settle(propose(flow, RULES))[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("本报讯 5月30日,全省", LeadIn("本报讯", "本报")),
        ("新华社青川7月4日电  （记者李洁）近日", LeadIn("新华社青川7月4日电  （记者李洁）", "新华社", "青川", "07-04")),
        ("据新华社松涛电  近日", LeadIn("据新华社松涛电", "新华社", "松涛")),
        (
            "新华社青川2019年12月31日电  近日",
            LeadIn("新华社青川2019年12月31日电", "新华社", "青川", "2019-12-31"),
        ),
        ("【明報專訊】警方", LeadIn("【明報專訊】", "明報")),
        ("〔又電〕該隊", LeadIn("〔又電〕")),
        ("(八打灵再也30日讯)警方", LeadIn("(八打灵再也30日讯)", None, "八打灵再也")),
        ("新华社青川2月30日电 近日", LeadIn("新华社青川2月30日电", "新华社", "青川")),
        ("新华社青川2019年2月30日电 近日", LeadIn("新华社青川2019年2月30日电", "新华社", "青川")),
        ("本报讯（有删节）近日", LeadIn("本报讯", "本报")),
        ("（記者林婉儀報道）港鐵昨日", LeadIn("（記者林婉儀報道）")),
        ("【本報記者 李潔】立法會昨日", LeadIn("【本報記者 李潔】", "本報")),
        ("（记者李洁北京报道）昨日", LeadIn("（记者李洁北京报道）", None, "北京")),
    ],
)
def test_values_are_printed_parts(text: str, expected: LeadIn) -> None:
    assert parse_lead_in(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "据新华社报道，近日",
        "本报电话变更",
        "近日，青川县举办演练。",
        "近日开幕\n本报讯 昨天",
        "（新华社青川1月1日电）",
        "（本报记者 李洁）",
        "（记者注：此处有删节）他说",
    ],
)
def test_prose_and_tails_are_none(text: str) -> None:
    assert parse_lead_in(text) is None
    assert parse_lead_in_people(text) == ()


@pytest.mark.parametrize(
    ("text", "issued", "date"),
    [
        ("新华社青川5月30日电 ", (2022, 5, 31), "2022-05-30"),
        ("新华社青川12月31日电 ", (2022, 1, 1), "2021-12-31"),
        ("新华社青川1月1日电 ", (2021, 12, 31), "2022-01-01"),
        ("新华社青川2月29日电 ", (2024, 3, 1), "2024-02-29"),
        ("新华社青川2月29日电 ", (2023, 3, 1), None),
        ("新华社三日讯 ", (1950, 5, 4), "1950-05-03"),
        ("新华社卅一日讯 ", (1950, 6, 1), "1950-05-31"),
        ("新华社卅一日讯 ", (1950, 1, 1), "1949-12-31"),
        ("新华社三十一日讯 ", (1950, 5, 1), None),
        ("新华社青川2019年12月31日电 ", (2020, 1, 20), "2019-12-31"),
        ("据新华社电  近日", (2020, 1, 20), None),
    ],
)
def test_the_issue_gives_the_year(text: str, issued: tuple[int, int, int], date: str | None) -> None:
    lead_in, _ = read_lead_in(*_found(text), datetime.date(*issued))
    assert lead_in.date == date


def test_a_day_close_to_the_issue_is_checked() -> None:
    close, _ = read_lead_in(*_found("新华社青川5月30日电 "), datetime.date(2022, 5, 31))
    far, _ = read_lead_in(*_found("新华社青川9月30日电 "), datetime.date(2022, 5, 31))
    assert (close.evidence.confidence, far.evidence.confidence) == (Confidence.CHECKED, Confidence.MATCHED)


def test_evidence_cites_the_head_with_its_bracket() -> None:
    text = "本报讯(记者 谢芳)昨天"
    lead_in, people = read_lead_in(*_found(text))
    assert lead_in.evidence.spans == (Span(0, 10),)
    assert lead_in.evidence.rules == ("lead_in.head_with_people",)
    assert [(byline.role, byline.names) for byline in people] == [("记者", ("谢芳",))]
    assert people[0].evidence.spans == (Span(4, 9),)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("本报讯（记者谢芳、李洁，通讯员陈佳）", [("记者", ("谢芳", "李洁")), ("通讯员", ("陈佳",))]),
        ("本报青川5月3日电  （谢  芳）", [(None, ("谢芳",))]),
        ("本报讯记者谢芳报道：昨天", [("记者", ("谢芳",))]),
        ("〔駐美特派員李潔/華府二十日報導〕", [("駐美特派員", ("李潔",))]),
        ("本報記者林婉儀報道：港鐵昨日", [("本報記者", ("林婉儀",))]),
        ("（中青报·中青网记者 李洁）近日，", [("中青报·中青网记者", ("李洁",))]),
        ("本报讯 昨天", []),
    ],
)
def test_people(text: str, expected: list[tuple[str | None, tuple[str, ...]]]) -> None:
    assert [(byline.role, byline.names) for byline in parse_lead_in_people(text)] == expected


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31)), st.integers(0, 27), st.booleans())
def test_a_recent_day_is_resolved_whatever_it_leaves_out(
    issued: datetime.date,
    age: int,
    bare: bool,  # noqa: FBT001 - a drawn value
) -> None:
    sent = issued - datetime.timedelta(days=age)
    # A bare 2日 in the paper of 1 March is tomorrow's: a report from the east may bear it.
    assume(not bare or sent.day != (issued + datetime.timedelta(days=1)).day)
    printed = f"{sent.day}日" if bare else f"{sent.month}月{sent.day}日"
    lead_in, _ = read_lead_in(*_found(f"新华社青川{printed}电 "), issued)
    assert lead_in.date == sent.isoformat()


@given(st.text("本报新华社讯电据北京一十月日0123（）()【】记者、， \n", max_size=60))
def test_text_is_the_print_at_the_head(text: str) -> None:
    lead_in = parse_lead_in(text)
    assert lead_in is None or text.lstrip().startswith(lead_in.text)
