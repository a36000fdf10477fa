"""Several issues in one source: a year of front pages in a file, two days bound together."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from paperparse.model.issue import PageResult


def is_front(page: PageResult) -> bool:
    """Whether this is surely a front page: it prints the paper's name with facts that no inside page prints.

    >>> from paperparse.model.issue import Masthead
    >>> is_front(PageResult(1, masthead=Masthead("双溪日报", issue_number=6508)))
    True
    """
    head = page.masthead
    if head is None or not _may_be_front(page):
        return False
    return any(fact is not None for fact in (head.cn_number, head.postal_code, head.issue_number, head.page_count))


def _may_be_front(page: PageResult) -> bool:
    number = page.folio.number if page.folio else None
    return page.masthead is not None and page.masthead.title is not None and number in (None, 1)


def issues_of(pages: Sequence[PageResult]) -> tuple[tuple[int, ...], ...]:
    """The positions of the pages of each issue.

    A front page of another date, or without one, begins another issue. Inside pages belong to the issue of their
    date, or else to that of the page before them; a date that no front page bears is not trusted.

    >>> from paperparse.model.issue import Masthead
    >>> front = PageResult(1, masthead=Masthead("双溪日报", issue_number=6508))
    >>> issues_of((front, PageResult(2), front, PageResult(4)))
    ((0, 1), (2, 3))
    """
    fronts: dict[int, datetime.date | int] = {
        position: _date(page) or position
        for position, page in enumerate(pages)
        if is_front(page) or (_may_be_front(page) and _date(page))
    }
    keys = set(fronts.values())
    if len(keys) <= 1:
        return (tuple(range(len(pages))),)
    current = next(iter(fronts.values()))
    found: dict[datetime.date | int, list[int]] = {}
    for position, page in enumerate(pages):
        date = _date(page)
        current = fronts.get(position, date if date is not None and date in keys else current)
        found.setdefault(current, []).append(position)
    return tuple(map(tuple, found.values()))


def _date(page: PageResult) -> datetime.date | None:
    return page.dateline.date if page.dateline else None
