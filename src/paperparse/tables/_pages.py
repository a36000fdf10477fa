"""The facts of an issue and of a page as columns."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from paperparse.tables._evidence import evidence_of
from paperparse.tables._labels import FACTS, FRONTS, Bound, date_of


def issue_facts(record: Mapping[str, Any]) -> dict[str, Any]:
    """The columns of `issues` behind the key."""
    source, pages = record["source"], record["pages"]
    page = next((page for page in pages if page["masthead"]), None)
    masthead = page["masthead"] if page else None
    index = page["index"] if page else None
    return {
        "source_name": source["name"],
        "source_kind": source["kind"],
        "sha256": source["sha256"],
        "schema": record["schema"],
        "date": first_date_of(record),
        "newspaper": masthead["title"] if masthead else None,
        **{name: masthead[name] if masthead else None for name in FACTS},
        "pages": len(pages),
        "articles": sum(len(page["articles"]) for page in pages),
        "page": index,
        **evidence_of(masthead, index),
    }


def first_date_of(record: Mapping[str, Any]) -> datetime.date | None:
    """The first date that a page of a result prints."""
    return next((date for page in record["pages"] if (date := date_of(page))), None)


def page_facts(page: Mapping[str, Any], bound: Bound) -> dict[str, Any]:
    """The columns of `pages` behind the key."""
    size, folio, label = page["size"] or {}, page["folio"] or {}, bound.known[page["index"]]
    return {
        "width": _number(size.get("width")),
        "height": _number(size.get("height")),
        "folio_label": folio.get("label"),
        "folio_number": folio.get("number"),
        "folio_section": folio.get("section"),
        "label": str(label) if label else folio.get("label"),
        "newspaper": page["masthead"]["title"] if page["masthead"] else None,
        "front": label in FRONTS,
        **_day_facts(page),
        "articles": len(page["articles"]),
        "unplaced": sum(len(unplaced["text"]) for unplaced in page["unplaced"]),
        **evidence_of(page["dateline"], page["index"]),
    }


def _day_facts(page: Mapping[str, Any]) -> dict[str, Any]:
    told = page["dateline"] or {}
    lunar, checks = told.get("lunar") or {}, told.get("checks") or {}
    return {
        "date": date_of(page),
        "weekday": told.get("weekday"),
        "lunar_year": lunar.get("year"),
        "lunar_month": lunar.get("month"),
        "lunar_day": lunar.get("day"),
        "lunar_leap": lunar.get("leap"),
        "solar_term": told.get("solar_term"),
        "weekday_check": checks.get("weekday"),
        "lunar_check": checks.get("lunar"),
    }


def _number(value: float | None) -> float | None:
    return None if value is None else float(value)
