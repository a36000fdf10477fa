"""Notices: their kinds, and titles on lines of their own or run in."""

from __future__ import annotations

import pytest

from paperparse.api import parse_text
from paperparse.candidates import propose
from paperparse.fields.notice import notice_kind, read_notice
from paperparse.model.geometry import Span
from paperparse.rules.notice import RULES
from paperparse.text.flow import flow_of_lines


@pytest.mark.parametrize(
    ("title", "text", "kind"),
    [
        ("遗失声明", "图影建材店遗失公章一枚", "lost"),
        ("公告", "本院受理的原告诉你买卖合同纠纷一案", "court"),
        ("公告", "因检修,图影路暂停供水", "public"),
        ("债权转让通知", "", "public"),
        ("停水通知", "", "public"),
        ("寻人启事", "走失,有知其下落者定有重谢", "other"),
        ("寻狗启事", "本月四日于湖滨走失", "other"),
        ("失物招领", "", "other"),
        ("鸣谢", "承蒙法院同仁惠赐花圈", "other"),
        ("征婚启事", "", "other"),
        ("招 聘", "招聘司机3名", "recruitment"),
        ("招标公告", "", "tender"),
        ("拍卖公告", "", "auction"),
        ("更正", "", "correction"),
        ("讣告", "", "obituary"),
        ("信用服务平台", "公告刊登、公告查询请扫", "promotion"),
        ("", "图影建材店遗失公章一枚,声明作废。", "lost"),
        ("", "备战汛期", "other"),
    ],
)
def test_kind(title: str, text: str, kind: str) -> None:
    assert notice_kind(title, text)[0] == kind


def test_title_of_two_lines() -> None:
    flow = flow_of_lines("浙江公告\n信用服务平台\n公告刊登、公告查询请扫")
    notice = read_notice(flow, flow.blocks[:2], flow.blocks[2:])
    assert (notice.title, notice.text) == ("浙江公告 信用服务平台", "公告刊登、公告查询请扫")


def test_title_run_in_is_cited_with_its_colon() -> None:
    flow = flow_of_lines("公告栏\n【遗失声明】：图影建材店遗失公章一枚，声明作废。")
    fact = next(fact for fact in propose(flow, RULES) if fact.rule.id == "notice.title.run_in")
    body = Span(fact.span.end, flow.blocks[1].end)
    notice = read_notice(flow, [fact.groups["word"]], [body], labels=flow.blocks[:1])
    assert (notice.title, notice.text) == ("遗失声明", "图影建材店遗失公章一枚，声明作废。")
    cited = {at for start, end in notice.evidence.spans for at in range(start, end)}
    assert cited == {at for at, char in enumerate(flow.text) if char != "\n"}


def test_no_title() -> None:
    flow = flow_of_lines("图影建材店遗失公章一枚，声明作废。")
    assert read_notice(flow, (), flow.blocks).title is None


@pytest.mark.parametrize(
    "lines",
    [
        ["李洁遗失身份证，声明作废。王志浩遗失驾驶证，现声明作废。", "图影建材店遗失公章一枚，声明作废"],
        ["李洁遗失身份证，声明", "作废。王志浩遗失驾驶", "证，现声明作废。", "图影建材店遗失公章一枚，声明作废"],
    ],
)
def test_losses_below_one_title_are_notices_of_their_own(lines: list[str]) -> None:
    page = parse_text("\n".join(["遗失声明", *lines])).pages[0]
    assert ["".join((one.text or "").split()) for one in page.notices] == [
        "李洁遗失身份证，声明作废。",
        "王志浩遗失驾驶证，现声明作废。",
        "图影建材店遗失公章一枚，声明作废",
    ]
    assert [one.title for one in page.notices] == ["遗失声明", None, None]


def test_one_loss_keeps_what_is_said_behind_it() -> None:
    page = parse_text("遗失声明\n李洁遗失身份证，声明作废。拾到者请与失主联系，必有重谢。").pages[0]
    assert [one.text for one in page.notices] == ["李洁遗失身份证，声明作废。拾到者请与失主联系，必有重谢。"]
