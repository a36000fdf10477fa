"""Folios: label, number and section in one line or on lines of their own, in any order."""

from __future__ import annotations

import pytest

from paperparse.candidates import propose, settle
from paperparse.fields.folio import read_folio
from paperparse.fields.masthead import read_masthead
from paperparse.model.issue import Folio
from paperparse.rules import RULES
from paperparse.text.flow import flow_of_lines


def _folio(text: str) -> Folio | None:
    flow = flow_of_lines(text)
    return read_folio(flow, settle(propose(flow, RULES)))


@pytest.mark.parametrize(
    ("text", "folio"),
    [
        ("双溪商报　1992年3月7日 星期六　本版编辑 王丹　都市 A16", Folio("A16", 16, "都市")),
        ("第十三版 经济 双溪快报　2018年8月7日　星期二", Folio("13", 13, "经济")),
        ("A04 教育 1988年5月5日　星期四 责任编辑:李　洁", Folio("A04", 4, "教育")),
        ("06 副刊 二〇二八年十二月十八日 星期一　责任编辑 王丹", Folio("06", 6, "副刊")),
        ("双溪晚报　1986年10月1日 星期三　责编 王丹 时政 3", Folio("3", 3, "时政")),
        ("A03 天南地北 1988年5月5日 星期四", Folio("A03", 3, "天南地北")),
        ("A04\n本省新闻\n1997年11月29日 星期六", Folio("A04", 4, "本省新闻")),
        ("第六版\n健康\n双溪商报　2021年12月19日　星期日", Folio("6", 6, "健康")),
        ("要聞 04", Folio("04", 4, "要聞")),
        ("本省新闻", Folio(None, None, "本省新闻")),
        ("1997年11月29日 星期六", None),
    ],
)
def test_folio(text: str, folio: Folio | None) -> None:
    assert _folio(text) == folio


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("双溪商报　1992年3月7日 星期六　都市 A16", "双溪商报"),
        ("A04 教育 1988年5月5日　星期四 责任编辑:李　洁 双溪商报", "双溪商报"),
        ("第三版 经济 双溪快报　2018年8月7日　星期二", "双溪快报"),
        ("06 副刊 2028年12月18日 星期一", None),
    ],
)
def test_a_folio_line_with_the_papers_name_gives_its_title_alone(text: str, title: str | None) -> None:
    flow = flow_of_lines(text)
    masthead, doubts = read_masthead(flow, settle(propose(flow, RULES)))
    assert (masthead.title if masthead else None) == title
    assert doubts == ()


def test_evidence_cites_the_lines_of_both_parts() -> None:
    text = "A04\n本省新闻\n1997年11月29日 星期六"
    folio = _folio(text)
    assert folio is not None
    assert [text[start:end] for start, end in folio.evidence.spans] == ["A04", "本省新闻"]
