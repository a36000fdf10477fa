"""A result as Markdown: the stories in reading order, for people and for tools that read prose."""

from __future__ import annotations

import re
from collections.abc import Iterable

from paperparse.model.issue import Caption, Issue, PageResult
from paperparse.writers import front_matter
from paperparse.writers.credit import credit
from paperparse.writers.documents import Document, date_of, documents_by_page, label_of, paper_of
from paperparse.writers.printable import without_controls

# What Markdown would take for its own, and the starts of lines that it would make lists or headings of.
SPECIAL = re.compile(r"([\\`*_\[\]<>|#])")
LIST_START = re.compile(r"^(\d{1,9})([.)])|^([-+])(?=\s)")


HOLDS = front_matter.HOLDS | {
    *("column_label", "kicker", "title", "deck", "byline", "lead_in", "paragraph", "subhead", "caption", "credit"),
    *("jump", "story", "teaser", "notice", "staff", "furniture", "unplaced"),
}


def dump(issue: Issue) -> str:
    """The issue as Markdown: what is known of it, then each page's stories, pictures, notices and what is left over.

    A story of several pages stands where it begins.

    >>> from paperparse.model.issue import Article, Headline, Paragraph, Source
    >>> story = Article("p1a1", None, Headline(title="备战汛期"), paragraphs=(Paragraph("text", "演练开始。"),))
    >>> print(dump(Issue(Source("front.txt", "text", ""), (PageResult(1, articles=(story,)),))))
    ---
    source: "front.txt"
    ---
    <BLANKLINE>
    # front.txt
    <BLANKLINE>
    ## 备战汛期
    <BLANKLINE>
    演练开始。
    <BLANKLINE>
    """
    parts = [part for page, found in documents_by_page(issue) for part in _page(issue, page, found)]
    whole = "\n\n".join(part for part in (front_matter.front_matter(issue), *parts) if part)
    return without_controls(whole + "\n")


def _page(issue: Issue, page: PageResult, found: Iterable[Document]) -> Iterable[str]:
    title = (page.masthead and page.masthead.title) or paper_of(issue).title or issue.source.name
    date = date_of(issue, page)
    several = f", page {_safe(label_of(page))}" if len(issue.pages) > 1 else ""
    yield f"# {_safe(title)}{f', {date.isoformat()}' if date else ''}{several}"
    for document in found:
        yield from _document(document)
    yield from _listed("Inside", (f"{_safe(teaser.title)} ({_safe(teaser.page or '?')})" for teaser in page.teasers))
    for notice in page.notices:
        yield f"## {_safe(notice.title)}" if notice.title else "## Notice"
        yield _safe(notice.text)
    yield from _listed("Staff", (_safe(credit(byline)) for byline in page.staff))
    yield from _listed("Beside the news", (_safe(item.text) for item in page.furniture))
    yield from _listed("Unplaced", (_safe(item.text) for item in page.unplaced))


def _document(document: Document) -> Iterable[str]:
    if document.first:
        headline = document.headline
        yield f"*{_safe(document.column_label)}*" if document.column_label else ""
        yield f"**{_safe(headline.kicker)}**" if headline.kicker else ""
        yield f"## {_safe(headline.title or 'Without a headline')}"
        yield f"**{_safe(headline.deck)}**" if headline.deck else ""
        yield f"*{_safe(' · '.join(map(credit, document.bylines)))}*" if document.bylines else ""
    for paragraph in document.paragraphs:
        yield f"### {_safe(paragraph.text)}" if paragraph.kind == "subhead" else _safe(paragraph.text)
    for jump in document.jumps:
        yield f"*continued {'on' if jump.direction == 'to' else 'from'} page {_safe(jump.page)}*"
    yield from map(_caption, document.captions)


def _caption(caption: Caption) -> str:
    title = f"**{_safe(caption.title)}** " if caption.title else ""
    made_by = f" ({_safe(' · '.join(map(credit, caption.credits)))})" if caption.credits else ""
    return f"> {title}{_safe(caption.text)}{made_by}"


def _listed(heading: str, entries: Iterable[str]) -> Iterable[str]:
    lines = [f"- {entry}" for entry in entries]
    return (f"## {heading}", "\n".join(lines)) if lines else ()


def _safe(text: str) -> str:
    """The text on one line, with what Markdown would read as its own marks escaped."""
    line = SPECIAL.sub(r"\\\1", " ".join(text.split()))
    return LIST_START.sub(lambda found: f"{found[1]}\\{found[2]}" if found[1] else f"\\{found[3]}", line)
