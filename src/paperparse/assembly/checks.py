"""The page checks itself: what does not fit together becomes a diagnostic, and nothing is changed."""

from __future__ import annotations

from collections.abc import Iterator

from paperparse.model.issue import Article, Diagnostic, PageResult
from paperparse.text.patterns import pattern

NUMBER = pattern(r"\d+$")
LETTERS, HAN = pattern(r"\p{L}++"), pattern(r"\p{Han}++")

SAMPLE = 2_000
"""Characters of a page that say in which language it is."""

LEAST_LETTERS, LEAST_SHARE = 20, 0.2
"""Of a page whose letters are Chinese characters, Latin words and addresses among them."""


def checks(page: PageResult, text: str) -> Iterator[Diagnostic]:
    """What the objects of a page with this text say against each other."""
    yield from _hardly_chinese(page, text[:SAMPLE])
    yield from _labels_beyond_the_last_page(page)
    for article in page.articles:
        yield from _about_article(page, article)
    if page.unplaced:
        count = sum(len(item.text) for item in page.unplaced)
        yield Diagnostic(
            "page.unplaced", "warning", f"{count} characters could not be placed; see `unplaced`", page.index
        )


def _hardly_chinese(page: PageResult, sample: str) -> Iterator[Diagnostic]:
    characters = sum(map(len, HAN.findall(sample)))
    if characters >= LEAST_SHARE * len(sample):
        return
    letters = sum(map(len, LETTERS.findall(sample)))
    if letters >= LEAST_LETTERS and characters < LEAST_SHARE * letters:
        message = (
            "hardly anything on this page is Chinese: is it the right file, and was it read in the right encoding?"
        )
        yield Diagnostic("page.hardly-chinese", "warning", message, page.index)


def _labels_beyond_the_last_page(page: PageResult) -> Iterator[Diagnostic]:
    last = page.masthead.page_count if page.masthead else None
    if last is None:
        return
    pointers = [("teaser", teaser.page, teaser.evidence) for teaser in page.teasers]
    pointers += [("jump", jump.page, jump.evidence) for article in page.articles for jump in article.jumps]
    for what, label, evidence in pointers:
        number = NUMBER.fullmatch(label or "")
        if number and int(number.group()) > last:
            message = f"a {what} names page {label}, but the issue has {last} pages"
            yield Diagnostic(f"{what}.page-beyond-last", "warning", message, page.index, evidence=evidence)


def _about_article(page: PageResult, article: Article) -> Iterator[Diagnostic]:
    if article.headline.title is None:
        message = f"{article.id}: no headline stands above this text"
        yield Diagnostic("article.untitled", "warning", message, page.index, evidence=article.evidence)
    for rival in article.headline.evidence.rivals:
        message = f"{article.id}: the headline can also be read as {rival.reading}"
        yield Diagnostic("headline.undecided", "info", message, page.index, evidence=article.headline.evidence)
    lead_in, issued = article.lead_in, page.dateline.date if page.dateline else None
    if lead_in and lead_in.date and issued and len(lead_in.date) > len("05-30") and lead_in.date > issued.isoformat():
        message = f"{article.id}: the lead-in is dated {lead_in.date}, after the issue ({issued.isoformat()})"
        yield Diagnostic("lead-in.future-date", "warning", message, page.index, evidence=lead_in.evidence)
