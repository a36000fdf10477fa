"""Halves of paragraphs that a column break has parted, and neighbours that are none."""

from __future__ import annotations

import pytest

from paperparse.text.folding import fold
from paperparse.text.joining import cut_between

HALVES = [
    ("本次活动分为学习研讨和现场观摩两个部分。在30", "日下午举行的动员会上,有关负责人作动员讲话。"),
    ("加快贯通推广,切实解决“从数字化转", "向实战化”的问题。"),
    ("县里投入930万元,为52个老", "旧小区更换电线、加装消火栓和应急灯。"),
    ("这一年,村里修好了路,通上了水,大家都", "说日子一天比一天好。"),
    ("收购价每公斤2.2", "元。"),
    ("有关部门认真研究", "，尽快拿出办法。"),
    ("他把多年的积蓄都交给了", "村里的学校。"),
]
NEIGHBOURS = [
    ("全景式感受“法治元素”", "步入场馆,首先映入眼帘的,是一个发光四面体。"),
    ("活动在杭州正式启动。", "日下午举行了动员会。"),
    ("“一次绝佳的机会。”", "参观者们纷纷表示。"),
    ("查漏洞 补短板", "“能为乡亲们做点事,值得。”干部表示。"),
    ("培训增技能——", "“画面很好看。”"),
    ("这一年,村里修好了路,通上了水,大家都", "●平安县 举办比赛。"),
    ("问:", "今年有哪些打算?"),
]


@pytest.mark.parametrize(("before", "after"), HALVES)
def test_halves(before: str, after: str) -> None:
    assert cut_between(fold(before), fold(after))


@pytest.mark.parametrize(("before", "after"), NEIGHBOURS)
def test_neighbours(before: str, after: str) -> None:
    assert cut_between(fold(before), fold(after)) is None


@pytest.mark.parametrize("end", ["...", ".", ".”"])
def test_half_width_full_stops_end_sentences(end: str) -> None:
    above = f"村民们把刚刚摘下的橘子装上大货车,一筐又一筐{end}"
    assert cut_between(above, "今年收成不错,大家都说好。") is None
