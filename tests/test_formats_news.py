"""News formats: NITF against the structure of its specification, ninjs against its shape, schema.org by its words.

The schemas of NITF 3.6 and ninjs 3.1 are not in a package that a test could depend on. What they ask for of the parts that
are used here is written down below: for NITF the order of elements and the attributes that the specification names, for
ninjs 3.1 the properties and types of its JSON Schema, which allows no others.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

import jsonschema
import pytest
from attrs import evolve
from defusedxml.ElementTree import fromstring

from paperparse.model.issue import Issue
from paperparse.writers import jsonld, ninjs, nitf
from tests.written import BARE, FIXTURES, FULL, hostile, parsed

NITF = {
    # The children of each element in their order, `*` where any order and text among them is allowed; its attributes.
    "nitf": ("head body", "version baselang"),
    "head": ("title meta docdata pubdata", ""),
    "title": ("", ""),
    "meta": ("", "name content"),
    "docdata": ("* doc-id date.issue series", ""),
    "doc-id": ("", "id-string"),
    "date.issue": ("", "norm"),
    "series": ("", "series.name"),
    "pubdata": ("", "type date.publication name issn number position.section position.sequence"),
    "body": ("body.head body.content", ""),
    "body.head": ("hedline byline distributor dateline", ""),
    "hedline": ("hl1 hl2", ""),
    "hl1": ("", ""),
    "hl2": ("", "class"),
    "byline": ("* person byttl", ""),
    "person": ("", ""),
    "byttl": ("", ""),
    "distributor": ("* org", ""),
    "org": ("", ""),
    "dateline": ("* location story.date", ""),
    "location": ("", ""),
    "story.date": ("", "norm"),
    "body.content": ("* p hl2 media", ""),
    "p": ("", "lede"),
    "media": ("media-reference media-caption media-producer", "media-type id"),
    "media-reference": ("", "mime-type source"),
    "media-caption": ("", "class"),
    "media-producer": ("* person", ""),
}
EMPTY = {"meta", "doc-id", "date.issue", "series", "pubdata", "media-reference"}

TEXT = {"type": "string"}
ROLED = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["value"],
        "additionalProperties": False,
        "properties": {"role": TEXT, "contentType": TEXT, "charCount": {"type": "integer"}, "value": TEXT},
    },
}


def _things(*names: str) -> dict[str, Any]:
    properties = {name: {"type": "string", "minLength": 1} for name in names}
    return {"type": "array", "items": {"type": "object", "additionalProperties": False, "properties": properties}}


NINJS: dict[str, Any] = {
    "type": "object",
    "required": ["uri"],
    "additionalProperties": False,
    "properties": {
        "uri": {"type": "string", "pattern": "^urn:paperparse:[0-9a-z]+:[a-z0-9]+$"},
        "type": {"enum": ["text", "picture"]},
        "representationType": {"enum": ["full", "partial"]},
        "contentCreated": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+\d\d:\d\d$"},
        "language": TEXT,
        "title": TEXT,
        "by": TEXT,
        "located": TEXT,
        "headlines": ROLED,
        "bodies": ROLED,
        "descriptions": ROLED,
        "people": _things("name", "rel"),
        "infoSources": _things("name", "role"),
        "altIds": _things("role", "value"),
        "standard": {
            "type": "object",
            "additionalProperties": False,
            "properties": {"name": {"const": "ninjs"}, "version": {"const": "3.1"}, "schema": TEXT},
        },
        "associations": {"type": "array", "items": {"$ref": "#/$defs/association"}},
    },
}
NINJS["$defs"] = {
    "association": {
        "type": "object",
        "required": ["name", "uri"],
        "additionalProperties": False,
        "properties": {**NINJS["properties"], "name": TEXT, "rel": TEXT},
    }
}

ISSUES = [FULL, BARE, hostile(), parsed(FIXTURES / "pdf" / "issue.pdf")]


def _faults(parent: Element) -> Iterator[str]:
    name = parent.tag.removeprefix(f"{{{nitf.NAMESPACE}}}")
    children, attributes = NITF[name]
    known = children.split()
    inside = [child.tag.rpartition("}")[2] for child in parent]
    yield from (f"{name} has the attribute {key}" for key in parent.attrib if key not in attributes.split())
    yield from (f"{child} in {name}" for child in inside if child not in known)
    if "*" not in known:
        if inside != sorted(inside, key=known.index):
            yield f"the order in {name}: {inside}"
        if known and ((parent.text or "").strip() or any((child.tail or "").strip() for child in parent)):
            yield f"text in {name}"
    if name in EMPTY and (parent.text or inside):
        yield f"{name} is not empty"
    for child in parent:
        yield from _faults(child)


@pytest.mark.parametrize("issue", ISSUES, ids=lambda issue: issue.source.name[:5])
def test_nitf_has_the_structure_of_the_specification(issue: Issue) -> None:
    for file in nitf.dump(issue).values():
        root = fromstring(file)
        assert list(_faults(root)) == []


def test_nitf_tells_the_story() -> None:
    files = nitf.dump(FULL)
    assert list(files) == ["s1.xml", "p1a2.xml", "p1c2.xml"]
    root = fromstring(files["s1.xml"])
    space = {"": nitf.NAMESPACE}

    def texts(path: str) -> list[str]:
        return ["".join(one.itertext()) for one in root.findall(path, space)]

    assert root.get("version") == "-//IPTC//DTD NITF 3.6//EN"
    assert texts(".//hl1") == ["备战汛期不松懈"]
    assert [(one.get("class"), one.text) for one in root.findall(".//hedline/hl2", space)] == [
        ("kicker", "全县上下齐动员"),
        ("deck", "水库巡查侧记"),
    ]
    assert texts(".//byline/person") == ["李洁", "王志浩"]
    assert texts(".//byline/byttl") == ["本报记者"]
    assert texts(".//dateline/location") == ["杭州"]
    assert [one.get("norm") for one in root.findall(".//dateline/story.date", space)] == ["20220530"]
    assert texts(".//media-producer") == ["吴拯 摄"]
    assert texts(".//body.content/p") == ["本报杭州2022年5月30日电 演练开始。", "水位下降。", "次日雨停。"]
    places = [(one.get("position.sequence"), one.get("position.section")) for one in root.findall(".//pubdata", space)]
    assert places == [("A03", "要闻"), ("7", "综合")]
    assert root.find(".//pubdata", space).attrib.items() >= {  # type: ignore[union-attr]  # it was found above
        ("date.publication", "20220531"),
        ("name", "平安晚报"),
        ("issn", "1442-6153"),
        ("number", "6508"),
    }


def test_nitf_of_a_story_tells_only_the_jumps_that_lead_away() -> None:
    files = nitf.dump(FULL)
    assert b"jump." not in files["s1.xml"]
    assert b'name="jump.to" content="12"' in files["p1a2.xml"]


@pytest.mark.parametrize("issue", ISSUES, ids=lambda issue: issue.source.name[:5])
def test_ninjs_has_the_shape_of_the_standard(issue: Issue) -> None:
    validator = jsonschema.Draft202012Validator(NINJS)
    for file in ninjs.dump(issue).values():
        validator.validate(json.loads(file))


def test_ninjs_tells_the_story() -> None:
    item = json.loads(ninjs.dump(FULL)["s1.json"])
    assert item["headlines"] == [
        {"role": "main", "value": "备战汛期不松懈"},
        {"role": "kicker", "value": "全县上下齐动员"},
        {"role": "deck", "value": "水库巡查侧记"},
        {"role": "column", "value": "今日时评"},
    ]
    assert item["by"] == "本报记者 李洁 王志浩"
    assert item["located"] == "杭州"
    assert item["bodies"][1]["value"].splitlines()[1] == "<h2>夜里的灯</h2>"
    assert [(one["name"], one["by"]) for one in item["associations"]] == [("p1c1", "吴拯 摄")]
    assert [one["value"] for one in item["descriptions"]] == ["A03", "7", "要闻", "综合", "本报杭州2022年5月30日电"]


def test_ninjs_of_markup_is_escaped_once() -> None:
    (file,) = ninjs.dump(hostile()).values()
    plain, marked = (body["value"] for body in json.loads(file)["bodies"])
    assert "<script>" in plain
    assert "<script>" not in marked
    assert "&amp;amp;" in marked


def test_jsonld_tells_the_issue() -> None:
    issue = json.loads(jsonld.dump(FULL))
    assert (issue["@type"], issue["issueNumber"], issue["datePublished"]) == ("PublicationIssue", "6508", "2022-05-31")
    assert issue["isPartOf"]["@type"] == "Newspaper"
    assert issue["isPartOf"]["issn"] == "1442-6153"
    story, _, picture = issue["hasPart"]
    assert story["alternativeHeadline"] == ["全县上下齐动员", "水库巡查侧记"]
    assert story["author"][0] == {"@type": "Person", "name": "李洁", "jobTitle": "本报记者"}
    assert (story["printPage"], story["pagination"], story["printSection"]) == ("A03", "A03, 7", "要闻")
    assert picture["associatedMedia"][0]["creditText"] == "陈佳 摄"


def test_masthead_of_a_later_page_is_found() -> None:
    assert json.loads(jsonld.dump(evolve(FULL, pages=FULL.pages[::-1])))["isPartOf"]["name"] == "平安晚报"
