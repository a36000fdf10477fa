"""The columns of evidence: how sure a row is, and the one box that holds its print."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

NONE: dict[str, Any] = dict.fromkeys(("confidence", "x0", "y0", "x1", "y1", "ocr"))


def evidence_of(thing: Mapping[str, Any] | None, page: int | None) -> dict[str, Any]:
    """The columns for an object of a result that stands on a page; nulls where there is no object or no evidence.

    >>> box = {"page": 2, "x0": 10.0, "y0": 20.0, "x1": 30.0, "y1": 40.0}
    >>> evidence = {"confidence": "matched", "boxes": [box, {**box, "x1": 35.0}, {**box, "page": 3, "x0": 0.0}]}
    >>> evidence_of({"evidence": evidence}, 2)
    {'confidence': 'matched', 'x0': 10.0, 'y0': 20.0, 'x1': 35.0, 'y1': 40.0, 'ocr': None}
    """
    told = thing.get("evidence") if thing else None
    if not told:
        return NONE
    columns = {**NONE, "confidence": told.get("confidence"), "ocr": told.get("ocr")}
    boxes = [box for box in told.get("boxes", ()) if box["page"] == page]
    if boxes:
        columns["x0"] = float(min(box["x0"] for box in boxes))
        columns["y0"] = float(min(box["y0"] for box in boxes))
        columns["x1"] = float(max(box["x1"] for box in boxes))
        columns["y1"] = float(max(box["y1"] for box in boxes))
    return columns
