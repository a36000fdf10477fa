"""Jumps: the pages that lines of 下转 and 上接 name, and the lines that are no jumps."""

from __future__ import annotations

import pytest

from paperparse.candidates import propose, settle
from paperparse.fields.jump import read_jump
from paperparse.model.evidence import Confidence
from paperparse.rules.jump import RULES
from paperparse.text.flow import flow_of_lines
from paperparse.text.page_labels import page_labels


def _jumps(text: str) -> list[tuple[str, str]]:
    flow = flow_of_lines(text)
    facts = [fact for fact in settle(propose(flow, RULES)) if fact.rule.kind != "reference"]
    return [(jump.direction, jump.page) for fact in facts for jump in read_jump(flow, fact)]


@pytest.mark.parametrize(
    ("text", "jumps"),
    [
        ("引得大家驻足留影。(下转12版)", [("to", "12")]),
        ("短信通知呢。”（下转第二版）（上接第一版）厨房里，", [("to", "2"), ("from", "1")]),
        ("（下 转 第 十 二 版）", [("to", "12")]),
        ("（下转第2、3版）", [("to", "2"), ("to", "3")]),
        ("（下转2版、3版）", [("to", "2"), ("to", "3")]),
        ("（下转第二版，相关报道见第三版）", [("to", "2")]),
        ("（相关报道见第三版，条例全文见第十至十三版）", []),
        ("〔上接九版〕", [("from", "9")]),
        ("續第二版", [("from", "2")]),
        ("下转Ａ０４版", [("to", "A04")]),
        ("下转第02版", [("to", "2")]),
        ("（相关报道见第二版）", []),
        ("（下转第117页）", []),
        ("该股10转9派0.73元。", []),
    ],
)
def test_jumps_of_a_line(text: str, jumps: list[tuple[str, str]]) -> None:
    assert _jumps(text) == jumps


def test_evidence_is_the_whole_print_with_its_brackets() -> None:
    flow = flow_of_lines("引得大家驻足留影。(下转12版)")
    (fact,) = propose(flow, RULES)[:1]
    (jump,) = read_jump(flow, fact)
    assert [flow.text[start:end] for start, end in jump.evidence.spans] == ["(下转12版)"]


@pytest.mark.parametrize(
    ("last_page", "confidence"), [(None, Confidence.MATCHED), (12, Confidence.CHECKED), (8, Confidence.MATCHED)]
)
def test_page_count_checks_a_jump(last_page: int | None, confidence: Confidence) -> None:
    flow = flow_of_lines("(下转12版)")
    assert read_jump(flow, propose(flow, RULES)[0], last_page)[0].evidence.confidence is confidence


@pytest.mark.parametrize(
    ("print_", "labels"),
    [
        ("第二版", ("2",)),
        ("12版", ("12",)),
        ("第十、十一版", ("10", "11")),
        ("A04版", ("A04",)),
        ("p02", ("2",)),
        ("a3", ("A3",)),
        ("封底", ("封底",)),
        ("版", ()),
    ],
)
def test_page_labels_are_bare(print_: str, labels: tuple[str, ...]) -> None:
    assert page_labels(print_) == labels
