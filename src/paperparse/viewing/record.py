"""The result as the page carries it: the record of the contract, its evidence in as few characters as it needs."""

from __future__ import annotations

from typing import Any

from paperparse.model.issue import Issue
from paperparse.writers.record import to_dict


def short_record(issue: Issue) -> dict[str, Any]:
    """The record of an issue: of evidence only what there is, boxes as lists of page, x0, y0, x1, y1."""
    return {key: _short(value) for key, value in to_dict(issue).items()}


def _short(value: Any) -> Any:  # noqa: ANN401 - any part of a record
    if isinstance(value, list):
        return [_short(item) for item in value]
    if isinstance(value, dict):
        return {key: _evidence(item) if key == "evidence" else _short(item) for key, item in value.items()}
    return value


def _evidence(evidence: dict[str, Any]) -> dict[str, Any]:
    short = {key: value for key, value in evidence.items() if value}
    if "boxes" in short:
        short["boxes"] = [
            [box["page"], *(tenth(box[side]) for side in ("x0", "y0", "x1", "y1"))] for box in evidence["boxes"]
        ]
    return short


def tenth(length: float) -> float:
    """A length to a tenth of a point, which is finer than any eye.

    >>> tenth(70.0), tenth(12.345)
    (70, 12.3)
    """
    rounded = round(length, 1)
    return int(rounded) if rounded == int(rounded) else rounded
