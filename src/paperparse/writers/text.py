"""A result as plain text: the stories in reading order, for people, search engines and language models."""

from __future__ import annotations

from collections.abc import Iterator

from paperparse.model.issue import Caption, Issue
from paperparse.writers import front_matter
from paperparse.writers.credit import credit
from paperparse.writers.documents import Document, documents_by_page
from paperparse.writers.printable import without_controls

HOLDS = front_matter.HOLDS | {
    *("column_label", "kicker", "title", "deck", "byline", "lead_in", "paragraph", "subhead", "caption", "credit"),
    *("story", "teaser", "notice", "staff", "furniture", "unplaced"),
}


def dump(issue: Issue) -> str:
    """The issue as text: what is known of it, then every story, two blank lines before each, then what is beside them.

    >>> from paperparse.model.issue import Article, Headline, PageResult, Paragraph, Source
    >>> story = Article("p1a1", None, Headline(title="备战汛期"), paragraphs=(Paragraph("text", "演练开始。"),))
    >>> print(dump(Issue(Source("front.txt", "text", ""), (PageResult(1, articles=(story,)),))))
    ---
    source: "front.txt"
    ---
    <BLANKLINE>
    <BLANKLINE>
    备战汛期
    <BLANKLINE>
    演练开始。
    <BLANKLINE>
    """
    parts = [front_matter.front_matter(issue)]
    parts += ["\n\n".join(filter(None, map(_line, part))) for part in _parts(issue)]
    return without_controls("\n\n\n".join(filter(None, parts)) + "\n")


def _parts(issue: Issue) -> Iterator[list[str]]:
    for page, found in documents_by_page(issue):
        for document in found:
            yield list(_document(document))
        yield [" ".join(filter(None, (teaser.title, teaser.page))) for teaser in page.teasers]
        for notice in page.notices:
            yield [notice.title or "", notice.text]
        yield [credit(byline) for byline in page.staff]
        yield [item.text for item in page.furniture]
        yield [item.text for item in page.unplaced]


def _document(document: Document) -> Iterator[str]:
    if document.first:
        headline = document.headline
        yield from (document.column_label or "", headline.kicker or "", headline.title or "", headline.deck or "")
        yield " ".join(map(credit, document.bylines))
    for paragraph in document.paragraphs:
        yield paragraph.text
    for caption in document.captions:
        yield _caption(caption)


def _caption(caption: Caption) -> str:
    return " ".join(filter(None, (caption.title, caption.text, *map(credit, caption.credits))))


def _line(text: str) -> str:
    # A line end inside a value would look like the end of a paragraph.
    return " ".join(text.split())
