"""The page of a comparison: two results beside each other, field by field."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from paperparse.viewing.differences import Row
from paperparse.viewing.document import page_of
from paperparse.viewing.words import worded


def comparison_html(rows: Iterable[Row], one: str, other: str) -> str:
    """An HTML document that shows the rows of `compare`, with the names of the two results."""
    pages: dict[int, list[dict[str, Any]]] = {}
    for row in rows:
        pages.setdefault(row.page, []).append(_shown(row))
    shown = [{"index": page, "rows": found} for page, found in sorted(pages.items())]
    data = {"kind": "compare", "one": one, "other": other, "pages": shown or [{"index": 1, "rows": []}]}
    return page_of(data, f"{one} ≠ {other}")


def _shown(row: Row) -> dict[str, Any]:
    shown: dict[str, Any] = {
        "place": row.place,
        "field": row.field,
        "one": worded(row.one),
        "other": worded(row.other),
        "alike": row.alike,
    }
    if any(row.evidence):
        shown["evidence"] = [_reasons(evidence) for evidence in row.evidence]
    return shown


def _reasons(evidence: dict[str, Any] | None) -> dict[str, Any] | None:
    return {key: evidence[key] for key in ("confidence", "rules", "because") if evidence.get(key)} if evidence else None
