"""Which page is which: labels in one form, and the page of the source that a label names."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from attrs import frozen

from paperparse.linking.issues import issues_of
from paperparse.linking.labels import Label, Labels, label_of, labels_of
from paperparse.model.issue import Dateline, Folio, Masthead, PageResult

FACTS = ("cn_number", "issn", "postal_code", "issue_number", "page_count", "price", "publisher")
"""Of a masthead, beside the newspaper's name."""

FRONTS = (Label("", 1), Label("A", 1))


def bare_label(printed: str | None) -> str | None:
    """The label without zeros, or as it is where it has no number.

    >>> bare_label("A03"), bare_label("12"), bare_label("封底"), bare_label(None)
    ('A3', '12', '封底', None)
    """
    return str(label_of(printed) or printed) if printed else None


def date_of(page: Mapping[str, Any]) -> datetime.date | None:
    """The date of a page."""
    printed = page["dateline"]["date"] if page["dateline"] else None
    return datetime.date.fromisoformat(printed) if printed else None


@frozen(eq=False)
class Bound:
    """The pages of one issue, of which a source may hold several."""

    indexes: tuple[int, ...]
    labels: Labels
    known: Mapping[int, Label | None]
    """The label of each page by its index: printed, or told by the pages beside it."""

    def named(self, printed: str | None) -> int | None:
        """The index of the page that a printed label names; None where there is none, or more than one."""
        found = self.labels.find(printed) if printed else ()
        return self.indexes[found[0]] if len(found) == 1 else None


def bound_of(record: Mapping[str, Any]) -> dict[int, Bound]:
    """For each page of a result, by its index, the pages that it was printed with."""
    pages = [_sketch(page) for page in record["pages"]]
    found: dict[int, Bound] = {}
    for positions in issues_of(pages):
        together = [pages[position] for position in positions]
        indexes, labels = tuple(page.index for page in together), labels_of(together)
        bound = Bound(indexes, labels, dict(zip(indexes, labels.of, strict=True)))
        found.update(dict.fromkeys(indexes, bound))
    return found


def _sketch(page: Mapping[str, Any]) -> PageResult:
    """The page with nothing but what its label depends on; to make all of it again would take longer than its rows."""
    folio, masthead = page["folio"], page["masthead"]
    return PageResult(
        page["index"],
        folio=Folio(folio["label"], folio["number"], folio["section"]) if folio else None,
        masthead=Masthead(masthead["title"], **{name: masthead[name] for name in FACTS}) if masthead else None,
        dateline=Dateline(date_of(page)) if page["dateline"] else None,
    )
