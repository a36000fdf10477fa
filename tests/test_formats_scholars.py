"""TEI and IIIF: TEI valid by its schema and with the fields of the result in it, IIIF with the structure it asks for."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import pytest
from defusedxml.ElementTree import fromstring

import paperparse
from paperparse.model.issue import Issue
from paperparse.writers import iiif, tei
from paperparse.writers.credit import signature
from paperparse.writers.documents import documents
from tests.schemas import TEI, faults
from tests.written import BARE, FIXTURES, FULL, hostile, parsed

SOURCES = [*sorted((FIXTURES / "pdf").glob("*.pdf")), *sorted(FIXTURES.glob("*/source.txt"))]
SPACE = {"": TEI}


@pytest.mark.parametrize("issue", [FULL, BARE, hostile()], ids=["full", "bare", "hostile"])
def test_made_up_issue_is_valid_tei(issue: Issue) -> None:
    assert faults(tei.dump(issue).encode(), TEI) == []


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_tei_is_valid_and_gives_the_fields_back(source: Path) -> None:
    issue = parsed(source)
    made = tei.dump(issue)
    assert faults(made.encode(), TEI) == []
    divisions = fromstring(made).findall(".//div[@type='article']", SPACE)
    stories = [story for story in documents(issue) if story.first]
    for story, division in zip(stories, divisions, strict=True):
        heads = {head.get("type"): head.text for head in division.findall("head", SPACE)}
        headline = story.headline
        assert (heads.get("kicker"), heads.get("main"), heads.get("sub"), heads.get("column")) == (
            *(headline.kicker, headline.title, headline.deck),
            story.column_label,
        )
        assert [_text(one) for one in division.findall("byline", SPACE)] == [signature(one) for one in story.bylines]
        assert list(_paragraphs(division)) == [(one.kind, one.text) for one in story.paragraphs]
        captions = [_text(one) for one in division.findall("figure/p", SPACE)]
        assert captions == [caption.text for caption in story.captions]


def _paragraphs(division: Element) -> Iterator[tuple[str, str]]:
    """The paragraphs and subheads, with the lead-in that runs on in the first."""
    dateline = division.find("dateline[@rend='run-in']", SPACE)
    before = "" if dateline is None else _text(dateline)
    sections = division.findall("div", SPACE)
    for one in [*division.findall("p", SPACE), *(inner for section in sections for inner in section)]:
        name = one.tag.rpartition("}")[2]
        if name in ("p", "head") and (before or _text(one)):
            yield "subhead" if name == "head" else "text", before + _text(one)
            before = ""


def _text(one: Element) -> str:
    return "".join(one.itertext())


def test_tei_marks_the_breaks_of_pages_and_columns() -> None:
    root = fromstring(tei.dump(parsed(FIXTURES / "pdf" / "issue.pdf")))
    assert [one.get("n") for one in root.findall("text/body/pb", SPACE)] == ["1", "2", "3"]
    assert [one.get("n") for one in root.findall(".//pb[@type='jump']", SPACE)] == ["3", "3", "3"]
    assert len(root.findall(".//cb", SPACE)) > 5


def test_tei_points_to_pages_that_are_not_there() -> None:
    root = fromstring(tei.dump(FULL))
    assert [(one.get("type"), one.get("n")) for one in root.iter(f"{{{TEI}}}ptr")] == [
        ("jump-to", "12"),
        ("teaser", "2"),
    ]


def _manifest(issue: Issue, **options: str) -> Any:  # noqa: ANN401 - JSON
    return json.loads(iiif.dump(issue, **options))


def test_iiif_has_what_the_standard_asks_for() -> None:
    made = _manifest(FULL, base="https://library.example/issues/", pictures="https://library.example/{page}.jpg")
    assert made["@context"] == iiif.CONTEXT
    assert (made["type"], made["navDate"]) == ("Manifest", "2022-05-31T00:00:00Z")
    canvas = made["items"][0]
    # Points at 300 pixels to an inch.
    assert (canvas["type"], canvas["width"], canvas["height"]) == ("Canvas", 2500, 3333)
    painting = canvas["items"][0]["items"][0]
    assert (painting["motivation"], painting["target"]) == ("painting", canvas["id"])
    assert painting["body"]["id"] == "https://library.example/1.jpg"
    # What is referred to is named once more; all else has a name of its own.
    own = [one["id"] for one in _nodes(made) if {"label", "motivation", "items"} & set(one) and "id" in one]
    assert len(own) == len(set(own)) > 40


def _nodes(value: object) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from _nodes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _nodes(inner)


def test_iiif_has_a_range_for_each_story_on_all_its_pages() -> None:
    made = _manifest(FULL)
    (whole,) = made["structures"]
    assert [one["label"]["zh"] for one in whole["items"]] == [["备战汛期不松懈"], ["大桥明日通车"], ["荷塘"]]
    canvases = {part["source"]["id"] for part in whole["items"][0]["items"]}
    assert canvases == {canvas["id"] for canvas in made["items"]}


def test_iiif_has_the_print_where_it_stands() -> None:
    canvas = _manifest(FULL)["items"][0]
    found = {note["body"]["value"]: note for page in canvas["annotations"] for note in page["items"]}
    assert found["水位下降。"]["target"] == f"{canvas['id']}#xywh=167,667,208,41"
    assert found["备战汛期不松懈"]["label"] == {"en": ["title"]}
    assert "items" not in canvas  # Nobody has said where a picture is.


def test_iiif_of_vertical_pages_runs_to_the_left() -> None:
    assert _manifest(parsed(FIXTURES / "pdf" / "vertical.pdf"))["viewingDirection"] == "right-to-left"


def test_iiif_of_a_text_says_what_to_take() -> None:
    with pytest.raises(paperparse.SourceError, match=r"IIIF says where print stands.*or tei$"):
        iiif.dump(parsed(FIXTURES / "zhejiang-fazhi-2022-05-31" / "source.txt"))
