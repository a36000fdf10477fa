"""The facts of an issue and of a page as columns."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from paperparse.linking.issues import is_front
from paperparse.linking.labels import Label, label_of
from paperparse.model.issue import Masthead, PageResult
from paperparse.tables._evidence import evidence_of
from paperparse.tables._labels import bare_label

FACTS = ("cn_number", "issn", "postal_code", "issue_number", "page_count", "price", "publisher")
"""Of a masthead, beside the newspaper's name."""

FRONTS = (Label("", 1), Label("A", 1))


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
        "date": date_of(record),
        "newspaper": masthead["title"] if masthead else None,
        **{name: masthead[name] if masthead else None for name in FACTS},
        "pages": len(pages),
        "articles": sum(len(page["articles"]) for page in pages),
        "page": index,
        **evidence_of(masthead, index),
    }


def date_of(record: Mapping[str, Any]) -> datetime.date | None:
    """The first date that a page of a result prints."""
    dates = (_date(page["dateline"]) for page in record["pages"])
    return next((date for date in dates if date), None)


def page_facts(page: Mapping[str, Any]) -> dict[str, Any]:
    """The columns of `pages` behind the key."""
    size, folio, dateline = page["size"] or {}, page["folio"] or {}, page["dateline"]
    return {
        "width": _number(size.get("width")),
        "height": _number(size.get("height")),
        "folio_label": folio.get("label"),
        "folio_number": folio.get("number"),
        "folio_section": folio.get("section"),
        "label": bare_label(folio.get("label")),
        "newspaper": page["masthead"]["title"] if page["masthead"] else None,
        "front": _is_front(page),
        **_day_facts(dateline),
        "articles": len(page["articles"]),
        "unplaced": sum(len(unplaced["text"]) for unplaced in page["unplaced"]),
        **evidence_of(dateline, page["index"]),
    }


def _day_facts(dateline: Mapping[str, Any] | None) -> dict[str, Any]:
    told = dateline or {}
    lunar, checks = told.get("lunar") or {}, told.get("checks") or {}
    return {
        "date": _date(dateline),
        "weekday": told.get("weekday"),
        "lunar_year": lunar.get("year"),
        "lunar_month": lunar.get("month"),
        "lunar_day": lunar.get("day"),
        "lunar_leap": lunar.get("leap"),
        "solar_term": told.get("solar_term"),
        "weekday_check": checks.get("weekday"),
        "lunar_check": checks.get("lunar"),
    }


def _is_front(page: Mapping[str, Any]) -> bool:
    label = label_of(page["folio"]["label"]) if page["folio"] else None
    if label is not None:
        return label in FRONTS
    masthead = page["masthead"]
    if masthead is None:
        return False
    facts = {name: masthead[name] for name in FACTS}
    return is_front(PageResult(page["index"], masthead=Masthead(masthead["title"], **facts)))


def _date(dateline: Mapping[str, Any] | None) -> datetime.date | None:
    printed = dateline["date"] if dateline else None
    return datetime.date.fromisoformat(printed) if printed else None


def _number(value: float | None) -> float | None:
    return None if value is None else float(value)
