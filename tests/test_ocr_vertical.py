"""A scan of a page whose lines run down comes out as the page is printed, marks and order included."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from rapidfuzz.distance import Levenshtein

import paperparse
from paperparse.readers import ocr
from paperparse.text.folding import fold
from tests.scans.render import rendered

pytestmark = pytest.mark.skipif(not ocr.is_installed(), reason="the extra ocr is not installed")

PAGE = Path(__file__).parent.parent / "fixtures" / "pdf" / "vertical.pdf"
MOST = 0.1
"""Edits by the length of the page: titles and paragraphs in order."""

QUOTES = str.maketrans("﹁﹂「」『』", "“”“”“”")


def whole(page: dict[str, Any]) -> str:
    """The titles and paragraphs of a page in order."""
    texts = [
        text
        for article in page["articles"]
        for text in (article["headline"]["title"], *(paragraph["text"] for paragraph in article["paragraphs"]))
        if text
    ]
    return fold("".join("".join(texts).split()).translate(QUOTES))


def test_a_vertical_scan_reads_as_its_page() -> None:
    gold = json.loads(PAGE.with_suffix(".gold.json").read_text("utf-8"))["pages"][0]
    issue = paperparse.parse(rendered(PAGE.read_bytes(), 0))
    printed, read = whole(gold), whole(paperparse.to_dict(issue)["pages"][0])
    assert Levenshtein.normalized_distance(printed, read) <= MOST
