"""Results as records, JSON, JSON Schema, outline, Markdown: the same facts in every form."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

import attrs
import jsonschema
import pytest
from attrs import evolve

from paperparse.errors import SchemaError, columns
from paperparse.model.evidence import Confidence, Evidence, Rival
from paperparse.model.geometry import Box, Span
from paperparse.model.issue import (
    Article,
    Byline,
    Caption,
    Checks,
    Contact,
    Dateline,
    Diagnostic,
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
from paperparse.writers import markdown
from paperparse.writers.outline import outline
from paperparse.writers.record import from_dict, from_json, to_dict, to_json, to_jsonl
from paperparse.writers.schema import schema_text, shipped_schema

FIXTURES = Path(__file__).parent.parent / "fixtures"
GOLDS = sorted(FIXTURES.glob("*/gold.json"))

PROOF = Evidence(
    (Span(0, 5), Span(9, 11)),
    (Box(1, 1.5, 2.0, 3.0, 4.0),),
    ("byline.staff",),
    Confidence.CHECKED,
    ("weekday agrees",),
    (Rival("kicker=甲", "no phrase rule decides"),),
)
FULL_PAGE = PageResult(
    1,
    Size(1105.5, 1559.0),
    Folio("A03", 3, "要闻", evidence=PROOF),
    Masthead("平安晚报", "CN33-0019", None, "31-25", 6508, 12, "0.30元", "平安报社", (Contact("phone", "热线", "1"),)),
    Dateline(datetime.date(2022, 5, 31), 2, Lunar("壬寅", 5, 20, leap=True), "芒种", Checks("agrees", "conflicts")),
    (
        Article(
            "p1a1",
            "今日时评",
            Headline("引", "备战汛期 *不松懈*", "副", evidence=PROOF),
            (Byline("本报记者", ("李洁", "王志浩")),),
            LeadIn("本报讯", "本报"),
            (Paragraph("text", "本报讯 演练开始。"), Paragraph("subhead", "小标题"), Paragraph("text", "1. 结束。")),
            ("p1c1",),
            (Jump("to", "12"), Jump("from", "A1")),
        ),
        Article("p1a2", None, Headline()),
    ),
    (Caption("p1c1", "汛期", "演练现场。", (Byline("摄", ("吴拯",)),), "p1a1"), Caption("p1c2", None, "无题。")),
    (Teaser("导读一条", "2", "p1a2"), Teaser("没有版次", None)),
    (Notice("lost", "遗失声明", "证件遗失。"), Notice("other", None, "无题公告")),
    (Byline("责任编辑", ("包美芬",)),),
    (Furniture("weather", "晴"),),
    (Unplaced("不知何物"),),
)
FULL = Issue(
    Source("front.txt", "text", "00"),
    (FULL_PAGE,),
    (Story("s1", ("p1a1", "p1a2")),),
    (Diagnostic("dateline.lunar-conflict", "warning", "the lunar day is another", 1, evidence=PROOF),),
)


def _evidences(value: Any) -> list[Any]:  # noqa: ANN401 - any JSON
    """Every evidence in a record."""
    if isinstance(value, dict):
        return [inner for key, item in value.items() for inner in ([item] if key == "evidence" else _evidences(item))]
    return [inner for item in value for inner in _evidences(item)] if isinstance(value, list) else []


def test_record_comes_back_with_its_evidence() -> None:
    again = from_dict(to_dict(FULL))
    assert again == FULL
    assert to_dict(again) == to_dict(FULL)
    assert again.pages[0].articles[0].headline.evidence == PROOF


def test_json_comes_back() -> None:
    assert from_json(to_json(FULL)) == FULL
    assert from_json(to_json(FULL, indent=0)) == FULL
    assert json.loads(to_json(FULL)) == to_dict(FULL)


def test_every_object_of_the_contract_carries_evidence_of_its_shape() -> None:
    evidences = _evidences(to_dict(FULL))
    assert len(evidences) == sum(text == '"evidence"' for text in to_json(FULL).replace(":", " ").split())
    assert len(evidences) > 25
    assert to_dict(FULL)["pages"][0]["folio"]["evidence"] == {
        "spans": [[0, 5], [9, 11]],
        "boxes": [{"page": 1, "x0": 1.5, "y0": 2.0, "x1": 3.0, "y1": 4.0}],
        "rules": ["byline.staff"],
        "confidence": "checked",
        "because": ["weekday agrees"],
        "rivals": [{"reading": "kicker=甲", "because": "no phrase rule decides"}],
    }


@pytest.mark.parametrize("kind", [Masthead, Dateline, Article, Caption, PageResult])
def test_keys_stand_in_the_order_of_the_contract(kind: type) -> None:
    record = to_dict(FULL)
    page = record["pages"][0]
    found = {
        Masthead: page["masthead"],
        Dateline: page["dateline"],
        Article: page["articles"][0],
        Caption: page["captions"][0],
        PageResult: page,
    }[kind]
    assert list(found) == [field.name for field in attrs.fields(kind)]
    assert list(record) == ["schema", "source", "pages", "stories", "diagnostics"]


def test_lines_are_one_issue_each() -> None:
    lines = list(to_jsonl([FULL, FULL]))
    assert [line.count("\n") for line in lines] == [1, 1]
    assert from_json(lines[1]) == FULL


@pytest.mark.parametrize(
    ("record", "said"),
    [
        ({}, "its schema is None"),
        ([], "not a paperparse result"),
        ({"schema": "paperparse.issue/2"}, "newer"),
        ({"schema": "paperparse.issue/x"}, "not a paperparse result"),
        ({"schema": "ninjs/1"}, "not a paperparse result"),
        ({"schema": "paperparse.issue/1"}, "missing required field `source`"),
        ({**to_dict(FULL), "pages": [{"index": "one"}]}, r"\$.pages\[0\].index"),
        ({**to_dict(FULL), "pages": [{"index": 1, "dateline": {"date": "2022-02-30"}}]}, "dateline.date"),
    ],
)
def test_foreign_record(record: Any, said: str) -> None:  # noqa: ANN401 - what it is not
    with pytest.raises(SchemaError, match=said):
        from_dict(record)


def test_foreign_json() -> None:
    with pytest.raises(SchemaError, match="not JSON"):
        from_json("浙江法制报")


def test_keys_of_a_newer_library_are_passed_over() -> None:
    assert from_dict({**to_dict(FULL), "weather": "fine"}) == FULL


def test_shipped_schema_is_current() -> None:
    # If this fails: python -m paperparse.writers.schema src/paperparse/schema/paperparse.issue-1.json
    assert json.loads(shipped_schema()) == json.loads(schema_text())


def test_schema_holds_for_results_and_tells_others() -> None:
    validator = jsonschema.Draft202012Validator(json.loads(shipped_schema()))
    validator.check_schema(validator.schema)
    validator.validate(json.loads(to_json(FULL)))
    assert not validator.is_valid({**to_dict(FULL), "schema": "paperparse.issue/2"})
    assert not validator.is_valid({**to_dict(FULL), "pages": [{"index": "one"}]})


@pytest.mark.parametrize("gold", GOLDS, ids=lambda path: path.parent.name)
def test_schema_holds_for_gold(gold: Path) -> None:
    # What a gold leaves out is not stated; what it states has to be of the right shape.
    definitions = {name: {**each, "required": []} for name, each in json.loads(shipped_schema())["$defs"].items()}
    jsonschema.validate(json.loads(gold.read_text("utf-8")), {"$ref": "#/$defs/Issue", "$defs": definitions})


def test_outline_tells_everything_once() -> None:
    shown = outline(FULL)
    for print_ in (
        *("平安晚报", "CN33-0019", "post 31-25", "issue 6508", "12 pages", "0.30元", "平安报社", "热线 1"),
        *("page A03 · 要闻", "2022-05-31", "Tuesday (agrees)", "壬寅年闰五月二十 (conflicts)", "芒种"),
        *(
            "今日时评",
            "备战汛期 *不松懈*",
            "本报记者 李洁 王志浩",
            "2 paragraphs · 1 subhead",
            "to page 12 · from page A1",
        ),
        *(
            "吴拯 摄",
            "article 1",
            "(no headline)",
            "导读一条 .",
            "没有版次",
            "遗失声明 (lost)",
            "责任编辑 包美芬",
            "晴 (weather)",
        ),
        *(
            "4 characters",
            "不知何物",
            "warning: the lunar day is another (dateline.lunar-conflict)",
            "p1a1 → p1a2",
        ),
    ):
        assert shown.count(print_) == 1, print_


@pytest.mark.parametrize(
    ("day", "name"), [(1, "初一"), (10, "初十"), (11, "十一"), (20, "二十"), (21, "廿一"), (29, "廿九"), (30, "三十")]
)
def test_outline_names_lunar_days(day: int, name: str) -> None:
    page = PageResult(1, dateline=Dateline(lunar=Lunar(None, 12, day)))
    assert f"腊月{name} (absent)" in outline(evolve(FULL, pages=(page,)))


@pytest.mark.parametrize("width", [60, 88, 100])
def test_outline_keeps_its_width(width: int) -> None:
    long = Article(
        "p1a1",
        None,
        Headline(title="我省举办数字法治系统现场教学活动" * 9),
        paragraphs=(Paragraph("text", "报" * 999),),
    )
    shown = outline(evolve(FULL, pages=(PageResult(1, articles=(long,)), FULL_PAGE)), width)
    assert max(map(columns, shown.splitlines())) <= width
    assert "".join(shown.split()).count("我省举办") == 9


def test_markdown_tells_the_stories_in_order() -> None:
    shown = markdown.dump(FULL)
    order = [
        "# 平安晚报, 2022-05-31",
        "*今日时评*",
        "**引**",
        r"## 备战汛期 \*不松懈\*",
        "**副**",
        "*本报记者 李洁 王志浩*",
    ]
    order += [
        "本报讯 演练开始。",
        "### 小标题",
        r"1\. 结束。",
        "continued from page A1",
        "> **汛期** 演练现场。 (吴拯 摄)",
    ]
    order += ["> 无题。", "## Inside", "- 导读一条 (2)", "## 遗失声明", "证件遗失。", "责任编辑 包美芬", "不知何物"]
    places = [shown.index(text) for text in order]
    assert places == sorted(places)
