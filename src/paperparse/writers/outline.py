"""A result as a person wants to see it: a page at a glance."""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from itertools import groupby

from paperparse.model.issue import (
    Article,
    Caption,
    Contact,
    Dateline,
    Issue,
    Masthead,
    Notice,
    PageResult,
    Teaser,
)
from paperparse.writers.credit import credit
from paperparse.writers.facts import lunar_words
from paperparse.writers.typeset import cut, leader, rows, wrap

WIDTH = 88
GUTTER = 11
DOT = " · "


def outline(issue: Issue, width: int = WIDTH) -> str:
    """The issue in a few lines for each object, at most `width` columns wide where words allow it.

    >>> from paperparse.model.issue import Source
    >>> print(outline(Issue(Source("front.txt", "text", ""), (PageResult(1, masthead=Masthead("浙江法制报")),))))
    front.txt  1 page
    <BLANKLINE>
       masthead  浙江法制报
       dateline  none found
    <BLANKLINE>
       unplaced  none: every printed character has its place
    diagnostics  none
    <BLANKLINE>
    """
    count = len(issue.pages)
    head = f"{issue.source.name}  {count} page{'s' * (count > 1)}"
    parts = [[head]]
    for page in issue.pages:
        parts += [[f"page {page.index} ".ljust(width, "─")]] if count > 1 else []
        parts += _page(page, width - GUTTER - 2)
    parts.append(_stories(issue))
    parts.append(_closing(issue, width - GUTTER - 2))
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def _page(page: PageResult, width: int) -> list[list[str]]:
    edge = [
        *_folio(page),
        *_masthead(page.masthead, width),
        *_dateline(page.dateline, width),
    ]
    articles = [_article(number, article, width) for number, article in enumerate(page.articles, 1)]
    titles = {article.id: number for number, article in enumerate(page.articles, 1)}
    captions = [_caption(caption, titles, width) for caption in page.captions]
    notices = [_notice(notice, width) for notice in page.notices]
    rest = [
        *(line for byline in page.staff for line in _row("staff", credit(byline), width)),
        *(line for item in page.furniture for line in _row("furniture", f"{item.text} ({item.kind})", width)),
    ]
    return [edge, *articles, *captions, _teasers(page.teasers, width), *notices, rest]


def _row(label: str, text: str | None, width: int) -> list[str]:
    return rows(label, wrap(text, width), GUTTER) if text else []


def _folio(page: PageResult) -> list[str]:
    if page.folio is None:
        return []
    parts = (page.folio.label and f"page {page.folio.label}", page.folio.section)
    return rows("folio", [DOT.join(part for part in parts if part)], GUTTER)


def _masthead(masthead: Masthead | None, width: int) -> list[str]:
    if masthead is None:
        return rows("masthead", ["none found"], GUTTER)
    numbers = (
        masthead.cn_number,
        masthead.issn and f"ISSN {masthead.issn}",
        masthead.postal_code and f"post {masthead.postal_code}",
        masthead.issue_number is not None and f"issue {masthead.issue_number}",
        masthead.page_count is not None and f"{masthead.page_count} pages",
        masthead.price,
        masthead.publisher,
    )
    lines = [masthead.title or "no title found"]
    lines += wrap(DOT.join(number for number in numbers if number), width)
    lines += _joined(_contacts(masthead.contacts), width)
    return rows("masthead", [line for line in lines if line], GUTTER)


def _contacts(contacts: Iterable[Contact]) -> list[str]:
    grouped = groupby(contacts, key=lambda contact: contact.label)
    return [f"{label or ''} {', '.join(contact.value for contact in same)}".strip() for label, same in grouped]


def _joined(parts: Iterable[str], width: int) -> list[str]:
    """The parts in as few lines as they fit in, none of them broken where it can be helped."""
    lines: list[str] = []
    for part in parts:
        together = lines[-1] + DOT + part if lines else ""
        if together and len(wrap(together, width)) == 1:
            lines[-1] = together
        else:
            lines.append(part)
    return lines


def _dateline(dateline: Dateline | None, width: int) -> list[str]:
    if dateline is None:
        return rows("dateline", ["none found"], GUTTER)
    parts = [dateline.date.isoformat() if dateline.date else "date not certain"]
    if dateline.weekday:
        parts.append(f"{calendar.day_name[dateline.weekday - 1]} ({dateline.checks.weekday})")
    if dateline.lunar:
        parts.append(f"{lunar_words(dateline.lunar)} ({dateline.checks.lunar})")
    if dateline.solar_term:
        parts.append(dateline.solar_term)
    return rows("dateline", _joined(parts, width), GUTTER)


def _article(number: int, article: Article, width: int) -> list[str]:
    headline = article.headline
    lines = [
        *_row("column", article.column_label, width),
        *_row("kicker", headline.kicker, width),
        *_row("title", headline.title or "(no headline)", width),
        *_row("deck", headline.deck, width),
        *_row("byline", DOT.join(map(credit, article.bylines)), width),
        *_row("text", _first_words(article, width), width),
        *_row("", _measure(article), width),
        *_row("jump", DOT.join(f"{jump.direction} page {jump.page}" for jump in article.jumps), width),
    ]
    return [f"{number:>3}{lines[0][3:]}", *lines[1:]]


def _first_words(article: Article, width: int) -> str:
    texts = [paragraph.text for paragraph in article.paragraphs if paragraph.kind == "text"]
    return cut(texts[0], width) if texts else ""


def _measure(article: Article) -> str:
    counts = [("subhead", sum(paragraph.kind == "subhead" for paragraph in article.paragraphs))]
    counts.insert(0, ("paragraph", len(article.paragraphs) - counts[0][1]))
    counts.append(("character", sum(len("".join(paragraph.text.split())) for paragraph in article.paragraphs)))
    return DOT.join(f"{count} {word}{'s' * (count > 1)}" for word, count in counts if count)


def _caption(caption: Caption, titles: dict[str, int], width: int) -> list[str]:
    made_by = DOT.join(map(credit, caption.credits))
    story = f"article {titles[caption.article]}" if caption.article in titles else ""
    first, text = (caption.title, caption.text) if caption.title else (cut(caption.text, width), "")
    return [
        *_row("picture", first, width),
        *_row("text", cut(text, width), width),
        *_row("credit", made_by, width),
        *_row("belongs to", story, width),
    ]


def _teasers(teasers: Iterable[Teaser], width: int) -> list[str]:
    lines = [leader(cut(teaser.title, width - 6), teaser.page or "?", width) for teaser in teasers]
    return rows("inside", lines, GUTTER)


def _notice(notice: Notice, width: int) -> list[str]:
    first = notice.title or cut(notice.text, width - 16)
    return [
        *_row("notice", f"{first} ({notice.kind})", width),
        *_row("", notice.title and cut(notice.text, width), width),
    ]


def _stories(issue: Issue) -> list[str]:
    return rows("stories", [" → ".join(story.articles) for story in issue.stories], GUTTER)


def _closing(issue: Issue, width: int) -> list[str]:
    left = [item.text for page in issue.pages for item in page.unplaced]
    count = sum(len("".join(text.split())) for text in left)
    lines = [f"{count} character{'s' * (count > 1)}"] if left else ["none: every printed character has its place"]
    lines += [cut(text, width) for text in left]
    said = [f"{diagnostic.severity}: {diagnostic.message} ({diagnostic.code})" for diagnostic in issue.diagnostics]
    return [
        *rows("unplaced", lines, GUTTER),
        *rows("diagnostics", [line for text in said or ["none"] for line in wrap(text, width)], GUTTER),
    ]
