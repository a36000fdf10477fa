"""A result as Markdown: the stories in reading order, for people and for tools that read prose."""

from __future__ import annotations

import re
from collections.abc import Iterable

from paperparse.model.issue import Article, Caption, Issue, PageResult
from paperparse.writers.credit import credit

# What Markdown would take for its own, and the starts of lines that it would make lists or headings of.
SPECIAL = re.compile(r"([\\`*_\[\]<>|#])")
LIST_START = re.compile(r"^(\d{1,9})([.)])|^([-+])(?=\s)")


def to_markdown(issue: Issue) -> str:
    """The issue as Markdown: the page's title and date, then every story, picture, notice and what is left over.

    >>> from paperparse.model.issue import Headline, Paragraph, Source
    >>> story = Article("p1a1", None, Headline(title="备战汛期"), paragraphs=(Paragraph("text", "演练开始。"),))
    >>> print(to_markdown(Issue(Source("front.txt", "text", ""), (PageResult(1, articles=(story,)),))))
    # front.txt
    <BLANKLINE>
    ## 备战汛期
    <BLANKLINE>
    演练开始。
    <BLANKLINE>
    """
    parts = [part for page in issue.pages for part in _page(issue, page)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _page(issue: Issue, page: PageResult) -> Iterable[str]:
    title = (page.masthead and page.masthead.title) or issue.source.name
    date = page.dateline and page.dateline.date
    several = f", page {(page.folio and page.folio.label) or page.index}" if len(issue.pages) > 1 else ""
    yield f"# {_safe(title)}{f', {date.isoformat()}' if date else ''}{several}"
    pictures = {caption.id: caption for caption in page.captions}
    for article in page.articles:
        yield from _article(article, [pictures.pop(name) for name in article.captions if name in pictures])
    for caption in pictures.values():
        yield _caption(caption)
    yield from _listed("Inside", (f"{_safe(teaser.title)} ({_safe(teaser.page or '?')})" for teaser in page.teasers))
    for notice in page.notices:
        yield f"## {_safe(notice.title)}" if notice.title else "## Notice"
        yield _safe(notice.text)
    yield from _listed("Staff", (_safe(credit(byline)) for byline in page.staff))
    yield from _listed("Beside the news", (_safe(item.text) for item in page.furniture))
    yield from _listed("Unplaced", (_safe(item.text) for item in page.unplaced))


def _article(article: Article, captions: Iterable[Caption]) -> Iterable[str]:
    headline = article.headline
    yield f"*{_safe(article.column_label)}*" if article.column_label else ""
    yield f"**{_safe(headline.kicker)}**" if headline.kicker else ""
    yield f"## {_safe(headline.title or 'Without a headline')}"
    yield f"**{_safe(headline.deck)}**" if headline.deck else ""
    yield f"*{_safe(' · '.join(map(credit, article.bylines)))}*" if article.bylines else ""
    for paragraph in article.paragraphs:
        yield f"### {_safe(paragraph.text)}" if paragraph.kind == "subhead" else _safe(paragraph.text)
    for jump in article.jumps:
        yield f"*continued {'on' if jump.direction == 'to' else 'from'} page {_safe(jump.page)}*"
    yield from map(_caption, captions)


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
