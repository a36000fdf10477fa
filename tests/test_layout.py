"""Lines and blocks of text pages, and the flow with its way back to the source."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperparse.layout.blocks import blocks_of, wrap_width
from paperparse.layout.indents import paragraph_starts
from paperparse.layout.lines import lines_of
from paperparse.model.geometry import Span
from paperparse.text.flow import continues, flow_of

WRAPPED = "平安县的果园里一片忙碌景象\n村民们把刚刚摘下的橘子装车\n运往外地。\n\n“今年收成不错。”果农一边\n说一边把筐子抬上车去再回来\n接着摘。\n"


def prints(text: str) -> list[str]:
    flow = flow_of(text, blocks_of(text, lines_of(text), continues=continues))
    return [flow.show(span) for span in flow.blocks]


def test_lines_of_one_width_are_one_paragraph() -> None:
    assert prints(WRAPPED) == [
        "平安县的果园里一片忙碌景象村民们把刚刚摘下的橘子装车运往外地。",
        "“今年收成不错。”果农一边说一边把筐子抬上车去再回来接着摘。",
    ]


def test_lines_of_many_widths_stay_apart() -> None:
    text = "内容\n一行比较长的标题文字在这里\n本报记者 李洁\n全景式感受“法治元素”\n"
    assert len(prints(text)) == 4
    assert wrap_width(lines_of(text)) is None


def test_lines_with_many_narrow_figures_are_of_the_width_too() -> None:
    lines = [
        "今年前四个月全市共有十二名代表获得表彰占了",
        "一半以上其余的来自各个乡镇投资12.5亿元,去年3.5亿",
        "元今年四亿元市领导要求各单位按照分工抓好落",
        "实工作确保年内取得实效于12月31日24时前上报材料",
        "汇总以后再由有关部门统一公布结果接受群众的",
        "监督。",
    ]
    assert len(prints("\n".join(lines))) == 1


def test_an_indent_begins_a_paragraph() -> None:
    text = "".join("　　平安县的果园里一片忙碌\n景象村民把橘子装上大货车运\n" for _ in range(4))
    assert len(prints(text)) == 4


def test_an_address_cut_at_the_line_end_is_whole() -> None:
    assert prints("数字报网址：htt\np://a.example.cn\n") == ["数字报网址：http://a.example.cn"]
    assert len(prints("网址：www.example.cn\nRENMIN RIBAO\n")) == 2


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\v", "\x85", "\u2028", "\u2029"])
def test_line_ends(end: str) -> None:
    assert prints(f"导读{end}{end}2版{end}") == ["导读", "2版"]


@pytest.mark.parametrize("doubled", ["\n\n", "\r\r\n"])
def test_double_spacing_says_nothing(doubled: str) -> None:
    page = f"{WRAPPED}\n{WRAPPED}"
    assert prints(page.replace("\n", doubled)) == prints(page)


def test_one_empty_line_between_all_lines_stays() -> None:
    assert {line.blank_before for line in lines_of("导读\n\n" * 9)} == {0, 1}


def test_a_margin_is_no_indent() -> None:
    lines = [
        f"　　平安县的果园里一片忙碌的景象，村民们把刚刚摘下来的橘子装上大货车，一筐又一筐，一直忙到天黑以后才陆续回到山脚下的家里吃饭休息，{end}"
        for end in ("他说。", "在30", "日下午。")
    ]
    assert set(starts_of("\n".join(lines))) == {None}
    assert set(starts_of("\n".join(["　　标题", *(f"　　{line}" for line in lines)]))) == {False, True}


def starts_of(text: str) -> tuple[bool | None, ...]:
    return paragraph_starts(blocks_of(text, lines_of(text)))


@given(st.text(alphabet=st.sampled_from("平安 ab1，。\n\r\f\v\u2028　\u200b⾼"), max_size=120))
def test_every_visible_character_is_in_the_flow_and_leads_back(text: str) -> None:
    flow = flow_of(text, blocks_of(text, lines_of(text), continues=continues))
    assert len(flow.text) == len(flow.folded)
    visible = [offset for offset, char in enumerate(text) if not char.isspace()]
    found = [
        source for block in flow.blocks for at in range(*block) for source in range(*flow.source(Span(at, at + 1))[0])
    ]
    assert [offset for offset in found if not text[offset].isspace()] == visible
    for block in flow.blocks:
        shown = [text[start:end] for start, end in flow.source(block)]
        assert "".join("".join(shown).split()) == "".join(flow.show(block).split())
