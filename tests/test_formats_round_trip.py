"""What is written as ALTO, PAGE and TEI comes back field by field, and as a person has put it right since.

Left out of the comparison is what these formats do not hold: evidence and diagnostics, and in a file for each page what pages
say of each other (stories, and the articles that teasers point to).
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import paperparse
from paperparse.model.issue import Issue
from paperparse.writers import alto, page, tei
from paperparse.writers.documents import documents
from tests.written import FIXTURES, FULL, parsed

Dump = Callable[[Issue], dict[str, bytes]]
Plain = Any

SHARED = Path(__file__).parent.parent.parent / "shared" / "data"
PDFS = [
    *sorted((FIXTURES / "pdf").glob("*.pdf")),
    *sorted((SHARED / "front").glob("C.pdf")),
    *sorted((SHARED / "synthetic").glob("*.pdf")),
]
SCANS = [FIXTURES / "formats" / name for name in ("tesseract.hocr", "page-2019.xml", "alto-4-inch1200.xml")]
TEXTS = [
    *sorted(FIXTURES.glob("*/source.txt")),
    *sorted((SHARED / "synthetic").glob("*.txt")),
    *sorted((SHARED / "rmrb_front").glob("*.txt")),
]
FRONT = FIXTURES / "pdf" / "front.pdf"
SEED = FIXTURES / "zhejiang-fazhi-2022-05-31" / "source.txt"

OF_A_PAGE = ("folio", "masthead", "dateline", "teasers", "notices", "staff", "furniture", "unplaced")
IN_STORIES = ("articles", "captions")

both = pytest.mark.parametrize("dump", [alto.dump, page.dump], ids=["alto", "page"])


def _name(path: Path) -> str:
    return f"{path.parent.name}-{path.stem}"


def _plain(found: object) -> Plain:
    """Any part of a result as plain values, without evidence."""
    if isinstance(found, dict):
        return {name: _plain(value) for name, value in found.items() if name != "evidence"}
    return [_plain(value) for value in found] if isinstance(found, list) else found


def _pages(issue: Issue) -> list[Plain]:
    """The pages of an issue as plain values; names of articles and pictures count from the first page."""
    pages = []
    for made in _plain(json.loads(paperparse.to_json(issue)))["pages"]:
        text = json.dumps(made, ensure_ascii=False)
        one = json.loads(re.sub(rf'"p{made["index"]}([ac])(\d+)"', r'"p1\1\2"', text))
        for teaser in one["teasers"]:
            del teaser["article"]
        pages.append(one)
    return pages


def _fields(made: Plain, names: tuple[str, ...]) -> Plain:
    return {name: made[name] for name in names}


@both
@pytest.mark.parametrize("source", [*PDFS, *SCANS], ids=_name)
def test_page_comes_back(dump: Dump, source: Path) -> None:
    issue = parsed(source)
    files = dump(issue)
    again = [paperparse.parse(file) for file in files.values()]
    names = (*OF_A_PAGE, *IN_STORIES)
    assert [_fields(_pages(one)[0], names) for one in again] == [_fields(one, names) for one in _pages(issue)]


@pytest.mark.parametrize("source", [*PDFS, *TEXTS], ids=_name)
def test_tei_comes_back(source: Path) -> None:
    issue = parsed(source)
    again = paperparse.parse(tei.dump(issue).encode())
    assert _stories(again) == _stories(issue)
    assert [_fields(one, OF_A_PAGE) for one in _pages(again)] == [_fields(one, OF_A_PAGE) for one in _pages(issue)]


def _stories(issue: Issue) -> Plain:
    """The stories as TEI holds them: each whole, wherever its parts stand, with its pictures."""
    return [
        {
            "label": story.column_label,
            "headline": story.headline,
            "bylines": story.bylines,
            "lead_in": story.first.lead_in if story.first else None,
            "paragraphs": story.paragraphs,
            "captions": [(one.title, one.text, one.credits) for one in story.captions],
            "jumps": story.jumps,
        }
        for story in documents(issue)
    ]


@both
def test_made_up_page_comes_back(dump: Dump) -> None:
    # It has something in every place, and no check of its date: that is made when it is read.
    checked = {"weekday": "agrees", "lunar": "agrees"}
    for written, file in zip(_pages(FULL), dump(FULL).values(), strict=True):
        if written["dateline"]:
            written["dateline"]["checks"] = checked
        again = _pages(paperparse.parse(file))[0]
        assert _fields(again, (*OF_A_PAGE, *IN_STORIES)) == _fields(written, (*OF_A_PAGE, *IN_STORIES))


@pytest.mark.parametrize("source", [FRONT, FIXTURES / "pdf" / "vertical.pdf"], ids=_name)
def test_places_come_back(source: Path) -> None:
    issue = parsed(source)
    for dump, unit, near in ((alto.dump, 1.0, 0.01), (page.dump, 300 / 72, 1.01)):
        (file,) = dump(issue).values()
        again = paperparse.parse(file).front
        assert again.size is not None
        assert issue.front.size is not None
        assert again.size.width == pytest.approx(issue.front.size.width * unit, abs=near)
        for written, found in zip(issue.front.articles, again.articles, strict=True):
            for one, other in zip(written.headline.evidence.boxes, found.headline.evidence.boxes, strict=True):
                sides = [side * unit for side in (one.x0, one.y0, one.x1, one.y1)]
                assert [other.x0, other.y0, other.x1, other.y1] == pytest.approx(sides, abs=near)


@both
def test_what_was_read_again_is_written_the_same(dump: Dump) -> None:
    (file,) = dump(parsed(FRONT)).values()
    once = paperparse.parse(file)
    (second,) = dump(once).values()
    assert _pages(paperparse.parse(second))[0]["articles"] == _pages(once)[0]["articles"]


@both
def test_paragraph_in_two_columns_is_one(dump: Dump) -> None:
    (file,) = dump(parsed(FRONT)).values()
    parts = set(re.findall(rb'I[Dd]="(p1b\d+)\.2"|id="(p1b\d+)\.2"', file))
    assert parts
    texts = [one.text for article in paperparse.parse(file).front.articles for one in article.paragraphs]
    assert texts == [one.text for article in parsed(FRONT).front.articles for one in article.paragraphs]
