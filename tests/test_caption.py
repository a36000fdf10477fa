"""Captions and credits read out of print."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperparse.candidates import propose, settle
from paperparse.fields.caption import parse_caption, read_caption, read_credits
from paperparse.model.evidence import Confidence
from paperparse.model.geometry import Span
from paperparse.model.issue import Byline
from paperparse.rules.caption import RULES
from paperparse.text.flow import flow_of_lines

TEXT = "5月30日，消防员在清溪开展演练。"


def _credits(text: str) -> list[tuple[str | None, tuple[str, ...]]]:
    return [(byline.role, byline.names) for byline in parse_caption(text).credits]


@pytest.mark.parametrize(
    ("credit", "expected"),
    [
        ("吴拯 摄", [("摄", ("吴拯",))]),
        ("本报记者 李  洁摄", [("摄", ("李洁",))]),
        ("以上图片均为新华社记者陈立波摄", [("摄", ("陈立波",))]),
        ("本报亚太中心分社 若昂·卡兰摄", [("摄", ("若昂·卡兰",))]),
        ("本报亚太中心分社若昂·卡兰摄", [("摄", ("若昂·卡兰",))]),
        ("塔 苏摄（人民视觉）", [("摄", ("塔苏",))]),
        ("由立波摄", [("摄", ("由立波",))]),
        ("本报记者 王志浩 人民网记者 李 洁摄影报道", [("摄影报道", ("王志浩", "李洁"))]),
        ("本报记者 陈立波文 王志浩摄（人民视觉）", [("文", ("陈立波",)), ("摄", ("王志浩",))]),
        ("新华社发（李洁摄）", [("摄", ("李洁",))]),
        ("陈立波供图", [("供图", ("陈立波",))]),
        ("清溪酒业股份供图", [("供图", ())]),
        ("制图：王志浩 李  洁", [("制图", ("王志浩", "李洁"))]),
        ("资料图片", []),
        ("新华社发", []),
        ("陈立波", [(None, ("陈立波",))]),
    ],
)
def test_a_credit_line_stays_out_of_the_text(credit: str, expected: list[tuple[str | None, tuple[str, ...]]]) -> None:
    caption = parse_caption(f"{TEXT}\n{credit}")
    assert (caption.title, caption.text) == (None, TEXT)
    assert _credits(f"{TEXT}\n{credit}") == expected


@pytest.mark.parametrize(
    "credit", ["（陈立波 摄）", " 本报记者 陈立波 摄", "陈立波摄（人民视觉）", "新华社发（陈立波摄）"]
)
def test_a_credit_in_the_line_of_the_text(credit: str) -> None:
    assert parse_caption(TEXT + credit).text == TEXT
    assert _credits(TEXT + credit) == [("摄", ("陈立波",))]


@pytest.mark.parametrize(
    ("print_", "title", "text"),
    [
        (f"备战汛期\n{TEXT}\n吴拯 摄", "备战汛期", TEXT),
        (f"拔　河\n{TEXT}", "拔　河", TEXT),
        (f"看，白鹭！\n{TEXT}", "看，白鹭！", TEXT),
        (f"备战汛期 {TEXT}", "备战汛期", TEXT),
        (f"{TEXT}\n图为演练现场。\n吴拯 摄", None, f"{TEXT} 图为演练现场。"),
        ("消防员在清溪开展演练，\n提高救援能力。", None, "消防员在清溪开展演练，提高救援能力。"),
        ("图为演练现场\n消防员登船。", None, "图为演练现场消防员登船。"),
        (
            "清溪县消防员在太湖滨\n湖水域开展救援演练，\n提高救援能力。",
            None,
            "清溪县消防员在太湖滨湖水域开展救援演练，提高救援能力。",
        ),
        ("备战汛期\n消防员在太湖滨湖水\n域开展救援演练。", "备战汛期", "消防员在太湖滨湖水域开展救援演练。"),
        ("5月30日,消防员登\n船演练。", None, "5月30日,消防员登船演练。"),
        ("烟气处理工艺图", None, "烟气处理工艺图"),
        ("吴拯 摄", None, ""),
        ("", None, ""),
    ],
)
def test_title_and_text(print_: str, title: str | None, text: str) -> None:
    caption = parse_caption(print_)
    assert (caption.title, caption.text) == (title, text)


def test_a_remark_stays_where_somebody_is_credited() -> None:
    remark = "老街旧景。（资料照片）"
    assert parse_caption(f"{remark}\n吴拯 摄").text == remark
    assert parse_caption(remark).text == "老街旧景。"


def test_evidence_covers_all_print_and_cites_the_credit() -> None:
    flow = flow_of_lines("备战汛期\n消防员登船。\n吴拯 摄")
    caption = read_caption(flow, flow.blocks, "p3c2")
    assert caption.id == "p3c2"
    assert caption.evidence.spans == (Span(0, 4), Span(5, 11), Span(12, 16))
    assert caption.evidence.confidence is Confidence.MATCHED
    assert caption.credits[0].evidence.spans == (Span(12, 16),)


def test_only_the_blocks_given_are_read() -> None:
    flow = flow_of_lines("老街旧景。\n李洁 摄\n消防员登船。\n吴拯 摄")
    caption = read_caption(flow, flow.blocks[2:], "p1c2")
    assert (caption.text, [byline.names for byline in caption.credits]) == ("消防员登船。", [("吴拯",)])


def test_a_fact_gives_its_credits() -> None:
    flow = flow_of_lines("陈立波/文 王志浩/图")
    facts = settle(propose(flow, RULES))
    assert read_credits(flow, facts[0]) == (Byline("文", ("陈立波",)), Byline("图", ("王志浩",)))


@given(st.text("吴拯摄图为供（）()。，、 \n月日1新华社发记者", max_size=50))
def test_nothing_is_invented(text: str) -> None:
    caption = parse_caption(text)
    shown = (caption.title or "") + caption.text
    assert all(shown.count(char) <= text.count(char) for char in set(shown) if not char.isspace())
