"""Teasers to the stories that they point to: by the page label, then by the words of the heading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve

from paperparse.linking.ends import Part
from paperparse.linking.labels import Labels
from paperparse.linking.words import likeness, words_of
from paperparse.model.issue import Diagnostic, PageResult, Teaser

LEAST = 50
"""Likeness of a teaser to its story's heading: teasers are reworded, but the page is known."""

MOST_COMPARED = 64
"""Stories of one page that are all compared; of more, which no page holds, only those with the teaser's very words."""


class Contents:
    """The stories of each page of an issue, to be looked up by their headings."""

    def __init__(self, parts: Iterable[Part]) -> None:
        """Sort the parts by page."""
        self._of: dict[int, list[Part]] = {}
        self._same: dict[tuple[int, str], Part] = {}
        for part in parts:
            self._of.setdefault(part.position, []).append(part)
            self._same.setdefault((part.position, part.words.key), part)

    def about(self, title: str, positions: Iterable[int]) -> Part | None:
        """The story of these pages whose heading is most like `title`, None when none is like it."""
        words = words_of(title)
        best, found = LEAST - 1, None
        for position in positions:
            parts = self._of.get(position, [])
            if len(parts) > MOST_COMPARED:
                same = self._same.get((position, words.key))
                parts = [same] if same else []
            for part in parts:
                like = likeness(words, part.words)
                if like > best:
                    best, found = like, part
        return found


def with_stories(page: PageResult, contents: Contents, labels: Labels) -> PageResult:
    """The page with the `article` of each teaser whose story is in the issue."""
    teasers = tuple(_pointed(teaser, contents, labels) for teaser in page.teasers)
    return page if teasers == page.teasers else evolve(page, teasers=teasers)


def _pointed(teaser: Teaser, contents: Contents, labels: Labels) -> Teaser:
    part = contents.about(teaser.title, labels.find(teaser.page)) if teaser.page else None
    if part is None:
        return teaser
    reason = f"{part.article.id} stands on page {teaser.page} under words of this title"
    because = (*teaser.evidence.because, reason)
    return evolve(teaser, article=part.article.id, evidence=evolve(teaser.evidence, because=because))


def about_teasers(pages: Iterable[PageResult], labels: Labels) -> Iterator[Diagnostic]:
    """What is to be said of the teasers that point to no story of the issue."""
    for page in pages:
        for teaser in page.teasers:
            if teaser.page is not None and teaser.article is None:
                yield from _about(page, teaser, teaser.page, labels)


def _about(page: PageResult, teaser: Teaser, label: str, labels: Labels) -> Iterator[Diagnostic]:
    if labels.find(label):
        message = f"the teaser {teaser.title!r} names page {label}, where no headline is like it"
        yield Diagnostic("teaser.unmatched", "info", message, page.index, evidence=teaser.evidence)
    elif not labels.beyond(label):
        message = f"the teaser {teaser.title!r} names page {label}, {labels.lack}"
        yield Diagnostic("teaser.page-absent", "info", message, page.index, evidence=teaser.evidence)
    elif page.masthead is None or page.masthead.page_count is None:
        message = f"a teaser names page {label}, but the issue has {labels.count} pages"
        yield Diagnostic("teaser.page-beyond-last", "warning", message, page.index, evidence=teaser.evidence)
