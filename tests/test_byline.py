"""Bylines: roles, the names after them, and the print that each of them covers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperparse.candidates import propose, settle
from paperparse.fields.byline import parse_byline, read_bylines, read_staff
from paperparse.fields.people import read_people
from paperparse.model.evidence import Confidence
from paperparse.model.geometry import Span
from paperparse.rules import byline, staff
from paperparse.text.flow import flow_of_lines

People = list[tuple[str | None, tuple[str, ...]]]


def _people(text: str) -> People:
    return [(found.role, found.names) for found in parse_byline(text)]


@pytest.mark.parametrize(
    ("printed", "people"),
    [
        ("本报记者 李洁 王志浩 陈立波", [("本报记者", ("李洁", "王志浩", "陈立波"))]),
        ("本报记者　李　洁　松涛网记者　王志浩", [("本报记者", ("李洁",)), ("松涛网记者", ("王志浩",))]),
        ("通讯员武成林记者陈 正", [("通讯员", ("武成林",)), ("记者", ("陈正",))]),
        ("记者邢云通讯员郭怀远闫立波", [("记者", ("邢云",)), ("通讯员", ("郭怀远", "闫立波"))]),
        ("记者李洁、王志浩，通讯员陈立波", [("记者", ("李洁", "王志浩")), ("通讯员", ("陈立波",))]),
        ("王志浩人民网记者李洁", [(None, ("王志浩",)), ("人民网记者", ("李洁",))]),
        ("《松涛应急报》记者李洁", [("《松涛应急报》记者", ("李洁",))]),
        ("本报驻南非记者李洁", [("本报驻南非记者", ("李洁",))]),
        ("本版文/本报记者 李洁", [("本报记者", ("李洁",))]),
        ("文/李洁 图/王志浩", [("文", ("李洁",)), ("图", ("王志浩",))]),
        ("本报记者 李洁 实习生 王志浩 上海报道", [("本报记者", ("李洁",)), ("实习生", ("王志浩",))]),
        ("記者陳彥廷、羅添斌／綜合報導", [("記者", ("陳彥廷", "羅添斌"))]),
        ("综合本报记者李洁和新华社记者王志浩报道", [("本报记者", ("李洁",)), ("新华社记者", ("王志浩",))]),
        ("本报记者 付 文", [("本报记者", ("付文",))]),
        ("本报记者李博文参与采写", [("本报记者", ("李博文",))]),
        ("本报记者 方 圆文 新华社记者 王 松", [("本报记者", ("方圆",)), ("新华社记者", ("王松",))]),
        ("通讯员：李洁 王志浩", [("通讯员", ("李洁", "王志浩"))]),
        ("□ 陈佳", [(None, ("陈佳",))]),
        ("作者：李洁", [("作者", ("李洁",))]),
        ("記者 黃志強 攝影 李家俊", [("記者", ("黃志強",)), ("攝影", ("李家俊",))]),
        ("記者黃志強 攝影李家俊", [("記者", ("黃志強",)), ("攝影", ("李家俊",))]),
        (
            "记者 李洁 摄影 王志浩 通讯员 陈佳",
            [("记者", ("李洁",)), ("摄影", ("王志浩",)), ("通讯员", ("陈佳",))],
        ),
        ("记者 李洁 整理 王志浩 编译 陈佳", [("记者", ("李洁",)), ("整理", ("王志浩",)), ("编译", ("陈佳",))]),
        ("文 李洁 圖 王志浩", [("文", ("李洁",)), ("圖", ("王志浩",))]),
        ("本报记者 李洁 文 王志浩 图", [("本报记者", ("李洁", "王志浩"))]),
        ("本报记者 李洁/文 王志浩/摄影", [("本报记者", ("李洁", "王志浩"))]),
        ("本报记者 付 文 李洁", [("本报记者", ("付文", "李洁"))]),
        ("特約記者 黃志強", [("特約記者", ("黃志強",))]),
        ("黃志強報道", [(None, ("黃志強",))]),
        ("李洁 报道", [(None, ("李洁",))]),
        ("李洁 文/图", [(None, ("李洁",))]),
        ("本报记者 李洁 文并摄", [("本报记者", ("李洁",))]),
        ("（中青报·中青网记者 李洁）", [("中青报·中青网记者", ("李洁",))]),
        ("本报评论员", [("本报评论员", ())]),
        ("李  洁", [(None, ("李洁",))]),
    ],
)
def test_parse(printed: str, people: People) -> None:
    assert _people(printed) == people


def test_each_line_is_read_by_itself() -> None:
    assert _people("本报记者 李洁\n通讯员 王志浩") == [("本报记者", ("李洁",)), ("通讯员", ("王志浩",))]


@pytest.mark.parametrize(
    "printed",
    [
        "近日，记者从长兴县获悉，全县村道已修通。",
        "长兴县昨日举办应急演练，王志浩说：“今年要修好村道。”",
        "村道通了，李大爷笑了",
        "港鐵東鐵綫昨日早上發生信號故障，列車服務一度延誤",
        "高考结束后长兴县多所学校开放校园供市民参观游览和休闲健身使用并提供停车位五百个",
    ],
)
def test_running_text_names_nobody(printed: str) -> None:
    assert _people(printed) == []


def test_a_long_line_of_names_is_read() -> None:
    names = ("李洁", "王志浩", "陈立波", "郭怀远", "武成林", "肖春霞", "谢芳", "李淑华", "张立波", "陈佳", "吴拯")
    assert _people(f"本报记者 {'、'.join(names)}，通讯员 丁天佑") == [("本报记者", names), ("通讯员", ("丁天佑",))]


def test_the_bylines_of_a_line_cover_it() -> None:
    flow = flow_of_lines("□ 本报记者 李洁 通讯员 王志浩 文/图")
    (fact,) = settle(propose(flow, byline.RULES))
    spans = [span for found in read_bylines(flow, fact) for span in found.evidence.spans]
    covered = {at for start, end in spans for at in range(start, end)}
    assert {at for at, char in enumerate(flow.text) if not char.isspace()} <= covered


def test_surnames_are_a_reason_and_no_check() -> None:
    flow = flow_of_lines("本报记者 李洁")
    (fact,) = settle(propose(flow, byline.RULES))
    (found,) = read_bylines(flow, fact)
    assert (found.evidence.rules, found.evidence.confidence) == (("byline.role",), Confidence.MATCHED)
    assert "every name begins with a surname" in found.evidence.because


def test_glued_names_are_not_certain() -> None:
    (found,) = read_people(flow_of_lines("记者高瑶周宇"), Span(0, 6), ("lead_in.dated",))
    assert found.evidence.confidence is Confidence.MATCHED
    assert found.evidence.rivals[0].reading == "高瑶周宇"


def test_a_stretch_of_a_line_is_cited_where_it_stands() -> None:
    flow = flow_of_lines("本报讯（记者 李洁）近日")
    (found,) = read_people(flow, Span(4, 9))
    assert (found.role, found.names, found.evidence.spans) == ("记者", ("李洁",), (Span(4, 9),))


def test_staff() -> None:
    flow = flow_of_lines("松涛商报　1992年3月7日 星期六　本版编辑 丁天佑　组版：郝  望 都市 A16")
    found = [read_staff(flow, fact) for fact in settle(propose(flow, staff.RULES))]
    assert [(each.role, each.names) for each in found] == [("本版编辑", ("丁天佑",)), ("组版", ("郝望",))]


@given(st.text(st.sampled_from("本报记者通讯员李洁文图/：、 　()（）□和摄\n"), max_size=50))
def test_any_text_is_covered_and_nothing_is_invented(printed: str) -> None:
    flow = flow_of_lines(printed)
    for block in flow.blocks:
        found = read_people(flow, block)
        covered = {at for each in found for start, end in each.evidence.spans for at in range(start, end)}
        assert {at for at in range(*block) if not flow.folded[at].isspace()} <= covered
        assert all(name in "".join(flow.show(block).split()) for each in found for name in each.names)
