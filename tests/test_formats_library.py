"""ALTO, PAGE and METS: valid by their schemas, with every block in its place, role and story."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from defusedxml.ElementTree import fromstring

import paperparse
from paperparse.model.evidence import Evidence
from paperparse.model.geometry import Box, Span
from paperparse.model.issue import Issue
from paperparse.writers import alto, mets, page
from paperparse.writers.formats import FORMATS
from paperparse.writers.placing import lines_of, whole_words
from paperparse.writers.regions import WITHOUT_PLACES
from tests.schemas import ALTO, METS, PAGE, faults
from tests.written import FIXTURES, FULL, hostile, parsed

Dump = Callable[[Issue], dict[str, bytes]]

SEED = FIXTURES / "zhejiang-fazhi-2022-05-31" / "source.txt"
PDFS = sorted((FIXTURES / "pdf").glob("*.pdf"))
FILES = [FIXTURES / "formats" / "alto-4-inch1200.xml", FIXTURES / "formats" / "page-2019.xml"]


@pytest.mark.parametrize("issue", [FULL, hostile()], ids=["full", "hostile"])
def test_made_up_issue_is_valid(issue: Issue) -> None:
    _is_valid(issue)


@pytest.mark.parametrize("source", [*PDFS, *FILES], ids=lambda path: path.stem)
def test_real_page_is_valid(source: Path) -> None:
    _is_valid(parsed(source))


def _is_valid(issue: Issue) -> None:
    found = mets.dump(issue)
    assert faults(found.pop("mets.xml"), METS) == []
    assert {name.removeprefix("alto/"): file for name, file in found.items()} == alto.dump(issue)
    assert [fault for file in found.values() for fault in faults(file, ALTO)] == []
    assert [fault for file in page.dump(issue).values() for fault in faults(file, PAGE)] == []


def test_schemas_tell_what_is_wrong() -> None:
    (file, _) = alto.dump(FULL).values()
    assert faults(file.replace(b"TextLine", b"Line"), ALTO) != []


@pytest.mark.parametrize("dump", [alto.dump, mets.dump, page.dump], ids=["ALTO", "METS", "PAGE"])
def test_text_has_no_places(dump: Dump) -> None:
    with pytest.raises(
        paperparse.SourceError, match=r"source.txt: \w+ says where print stands.* take markdown, text, nitf"
    ):
        dump(parsed(SEED))


def test_formats_for_texts_are_those_without_places() -> None:
    assert tuple(form.name for form in FORMATS if "boxes" not in form.holds) == WITHOUT_PLACES


def _tagged(root: object, name: str) -> Iterator[str]:
    tags = {one.get("ID"): one.get("LABEL") for one in root.iter() if one.tag.endswith("Tag")}  # type: ignore[attr-defined]
    for block in root.iter(f"{{{ALTO}}}TextBlock"):  # type: ignore[attr-defined]
        if any(tags[tag] == name for tag in block.get("TAGREFS").split()):
            yield from (string.get("CONTENT") for string in block.iter(f"{{{ALTO}}}String"))


def test_alto_says_what_each_block_is_and_where_it_belongs() -> None:
    root = fromstring(alto.dump(FULL)["page-1.xml"])
    assert list(_tagged(root, "kicker")) == ["全县上下齐动员"]
    assert list(_tagged(root, "column-label")) == ["今日时评"]
    assert list(_tagged(root, "s1"))[:4] == ["今日时评", "全县上下齐动员", "备战汛期不松懈", "水库巡查侧记"]
    assert "2022年5月31日" in list(_tagged(root, "values of the result, not the characters of the page"))


def test_alto_order_has_every_block_once() -> None:
    root = fromstring(alto.dump(FULL)["page-1.xml"])
    blocks = [one.get("ID") for one in root.iter(f"{{{ALTO}}}TextBlock")]
    assert [one.get("REF") for one in root.iter(f"{{{ALTO}}}ElementRef")] == blocks


def test_page_says_the_story_of_each_line() -> None:
    found = page.dump(FULL, created=datetime.datetime(2026, 1, 2, 3, 4, 5, tzinfo=datetime.UTC))["page-1.xml"].decode()
    assert "<Created>2026-01-02T03:04:05Z</Created>" in found
    title = re.search(r"<TextRegion [^>]*role \{type:title;\}[^>]*>(.*?)</TextRegion>", found, re.DOTALL)
    assert title is not None
    assert 'type="heading"' in title[0]
    assert title[0].count("structure {id:s1; type:article;}") == 2


def test_mets_points_to_the_blocks_of_each_story() -> None:
    files = mets.dump(FULL)
    root = fromstring(files["mets.xml"])
    space = {"": METS}
    logical = root.find("structMap[@TYPE='LOGICAL']", space)
    assert logical is not None
    stories = logical.findall("div/div[@TYPE='ARTICLE']", space)
    assert [story.get("LABEL") for story in stories] == ["备战汛期不松懈", "大桥明日通车"]
    assert [one.get("TYPE") for one in stories[0]] == ["HEADING", "TEXT", "CAPTION", "HEADING", "TEXT"]
    blocks = {
        (f"alto-{number}", block.get("ID"))
        for number in (1, 2)
        for block in fromstring(files[f"alto/page-{number}.xml"]).iter(f"{{{ALTO}}}TextBlock")
    }
    areas = [(area.get("FILEID"), area.get("BEGIN")) for area in logical.iter(f"{{{METS}}}area")]
    assert len(areas) == len(set(areas))
    assert set(areas) == blocks


def _row(*widths: float) -> tuple[Box, ...]:
    return tuple(Box(1, 0, 20 * number, width, 20 * number + 10) for number, width in enumerate(widths))


def test_lines_are_cut_where_the_spans_say() -> None:
    proof = Evidence((Span(0, 4), Span(5, 7)), _row(40, 20))
    assert [line.text for line in lines_of(["演练今天开始"], proof)[0]] == ["演练今天", "开始"]
    assert [line.text for line in lines_of(["演练今天 开始"], proof)[0]] == ["演练今天", "开始"]


def test_lines_of_an_unknown_cut_follow_their_boxes() -> None:
    proof = Evidence((Span(0, 16),), _row(60, 60))
    assert [line.text for line in lines_of(["产品Made in China的"], proof)[0]] == ["产品Made in", "China的"]


def test_blank_between_two_lines_is_told() -> None:
    proof = Evidence((Span(0, 4), Span(5, 7), Span(8, 10)), _row(40, 20, 20))
    assert [line.blank for line in lines_of(["演练今天 开始了吗"], proof)[0]] == [True, False, False]
    assert [line.blank for line in lines_of(["产品Made in China的"], Evidence((), _row(60, 60)))[0]] == [True, False]


def test_words_that_are_not_cut() -> None:
    assert [line.text for line in whole_words(["第6508期", "今日12版"], _row(100, 20, 20))] == ["第6508期", "今日12版"]
