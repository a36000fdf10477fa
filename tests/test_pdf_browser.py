"""Pages that a browser has printed: what it does to fonts changes nothing, whichever engine reads them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from paperparse.api import parse
from paperparse.readers.options import EngineName
from paperparse.writers.record import to_dict

FOLDER = Path(__file__).parent.parent / "fixtures" / "browser"
ENGINES: tuple[EngineName, ...] = ("pymupdf", "pdfium", "pdfplumber")
Json = Any


def stated(gold: Json, found: Json) -> Json:
    """What is found of all that the gold states."""
    if isinstance(gold, dict):
        return {key: stated(value, found[key]) for key, value in gold.items()}
    if isinstance(gold, list) and isinstance(found, list) and len(gold) == len(found):
        return [stated(one, other) for one, other in zip(gold, found, strict=True)]
    return found


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("name", ["front", "vertical"])
def test_page(name: str, engine: EngineName) -> None:
    gold = json.loads((FOLDER / f"{name}.gold.json").read_text("utf-8"))
    issue = to_dict(parse(FOLDER / f"{name}.pdf", engine=engine))
    assert stated(gold["pages"], issue["pages"]) == gold["pages"]
    assert not [one["code"] for one in issue["diagnostics"] if one["code"].startswith("page.")]
