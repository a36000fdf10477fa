"""What is known of an issue, in the lines with which Markdown and text begin."""

from __future__ import annotations

import json

from paperparse.model.issue import Issue
from paperparse.writers.documents import date_of, label_of, paper_of

HOLDS = frozenset(
    {
        *("masthead.title", "masthead.cn_number", "masthead.issn", "masthead.issue_number", "masthead.price"),
        *("dateline.date", "folio.label", "folio.section", "source"),
    }
)


def front_matter(issue: Issue) -> str:
    """The facts of the issue between two lines of dashes, one a line.

    Each value is JSON, which is YAML too, so that no print can end the block or be taken for a number.

    >>> from paperparse.model.issue import PageResult, Source
    >>> print(front_matter(Issue(Source("front.txt", "text", "f3e4"), (PageResult(1),))))
    ---
    source: "front.txt"
    sha256: "f3e4"
    ---
    """
    paper, date = paper_of(issue), date_of(issue)
    labels = [label_of(page) for page in issue.pages if page.folio is not None and page.folio.label]
    facts: dict[str, object] = {
        "paper": paper.title,
        "date": date.isoformat() if date else None,
        "issue_number": paper.issue_number,
        "cn_number": paper.cn_number,
        "issn": paper.issn,
        "postal_code": paper.postal_code,
        "price": paper.price,
        "publisher": paper.publisher,
        "pages": labels or None,
        "sections": [page.folio.section for page in issue.pages if page.folio and page.folio.section] or None,
        "source": issue.source.name,
        "sha256": issue.source.sha256 or None,
    }
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in facts.items() if value is not None]
    return "\n".join(("---", *lines, "---"))
