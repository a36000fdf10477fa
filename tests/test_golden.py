"""Whole pages with their gold: everything that the gold states has to be in the result."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from paperparse.api import parse
from paperparse.writers.record import to_dict

GOLDS = sorted((Path(__file__).parent.parent / "fixtures").glob("*/gold.json"))
NOT_OF_THE_RESULT = ("gold", "diagnostics")
"""Notes on the gold itself, and what no gold labels."""


def differences(gold: Any, got: Any, path: str = "$") -> Iterator[str]:  # noqa: ANN401 - any JSON
    """Where `got` does not say what `gold` states; additional keys are fine, additional items of a list are not."""
    if isinstance(gold, dict) and isinstance(got, dict):
        for key, value in gold.items():
            yield from differences(value, got.get(key), f"{path}.{key}")
    elif isinstance(gold, list) and isinstance(got, list) and len(gold) == len(got):
        for number, (one, other) in enumerate(zip(gold, got, strict=True)):
            yield from differences(one, other, f"{path}[{number}]")
    elif gold != got:
        yield f"{path}: {gold!r}, not {got!r}"


def test_there_is_gold() -> None:
    assert GOLDS


def known_bad(path: Path) -> dict[str, str]:
    """The fields of a page that are known to come out wrong, by their path, and why: `known_bad.json` beside the gold."""
    beside = path.with_name("known_bad.json")
    found: dict[str, str] = json.loads(beside.read_text("utf-8")) if beside.exists() else {}
    return found


def wrong(path: Path) -> list[str]:
    """The differences of a whole page."""
    gold = {key: value for key, value in json.loads(path.read_text("utf-8")).items() if key not in NOT_OF_THE_RESULT}
    return list(differences(gold, to_dict(parse(path.with_name("source.txt")))))


@pytest.mark.parametrize("path", GOLDS, ids=lambda path: path.parent.name)
def test_page_says_what_its_gold_states(path: Path) -> None:
    assert [found for found in wrong(path) if not found.startswith(tuple(known_bad(path)))] == []


@pytest.mark.parametrize(
    ("path", "field"),
    [
        pytest.param(path, field, id=f"{path.parent.name}: {field}", marks=pytest.mark.xfail(reason=why, strict=True))
        for path in GOLDS
        for field, why in known_bad(path).items()
    ],
)
def test_known_bad_fields_are_right(path: Path, field: str) -> None:
    assert [found for found in wrong(path) if found.startswith(field)] == []


def test_differences_are_found() -> None:
    gold = {"a": [1, {"b": None}], "c": "x"}
    assert list(differences(gold, {"a": [1, {"b": None, "more": 1}], "c": "x"})) == []
    assert list(differences(gold, {"a": [1, {"b": 2}, 3], "c": "y"})) == [
        "$.a: [1, {'b': None}], not [1, {'b': 2}, 3]",
        "$.c: 'x', not 'y'",
    ]
