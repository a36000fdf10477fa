"""The composer of invented pages: its gold accounts for every character, and the same seed makes the same page."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.press.account import difference
from tests.press.make import FIXTURES, KINDS, make

FOLDER = Path(__file__).parent.parent / "fixtures" / "pdf"
MOST_BYTES = 150_000


@pytest.mark.parametrize("seed", [3, 8])
@pytest.mark.parametrize("kind", [*KINDS, "issue"])
def test_every_character_is_in_the_gold_or_a_mark(kind: str, seed: int) -> None:
    data, gold = make(kind, seed)
    assert difference(data, gold) == ("", "")


@pytest.mark.parametrize("kind", [*KINDS, "issue"])
def test_the_same_seed_makes_the_same_page(kind: str) -> None:
    assert make(kind, 5) == make(kind, 5)


@pytest.mark.parametrize("kind", FIXTURES)
def test_the_fixtures_are_what_the_script_makes(kind: str) -> None:
    stored = json.loads((FOLDER / f"{kind}.gold.json").read_text("utf-8"))
    _, gold = make(kind, FIXTURES[kind])
    gold.pop("source")  # Its check sum depends on the version of the library that writes the file.
    assert {key: value for key, value in stored.items() if key != "source"} == gold
    data = (FOLDER / f"{kind}.pdf").read_bytes()
    assert difference(data, stored) == ("", "")
    assert len(data) < MOST_BYTES
