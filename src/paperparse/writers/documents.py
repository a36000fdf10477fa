"""What a story is for all formats: one document, on however many pages it goes on, with its pictures."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from functools import cached_property

from attrs import define

from paperparse.model.issue import Article, Byline, Caption, Headline, Issue, Jump, Masthead, PageResult, Paragraph

UNTITLED = Headline()


@define(frozen=True, eq=False, slots=False)
class Part:
    """What one page holds of a document."""

    page: PageResult
    article: Article | None
    """None for a picture that stands alone."""
    captions: tuple[Caption, ...] = ()


@define(frozen=True, eq=False, slots=False)
class Document:
    """A story with all its parts, or a picture that stands alone."""

    id: str
    """Of the story where jumps join articles, else of the article or caption."""
    parts: tuple[Part, ...]

    @cached_property
    def articles(self) -> tuple[Article, ...]:
        """Its parts that are articles; none for a picture that stands alone."""
        return tuple(part.article for part in self.parts if part.article is not None)

    @property
    def first(self) -> Article | None:
        """The article with which it begins."""
        return self.articles[0] if self.articles else None

    @property
    def headline(self) -> Headline:
        """That of the article with which it begins."""
        return self.first.headline if self.first else UNTITLED

    @property
    def title(self) -> str | None:
        """The title of the story, or of the picture that stands alone."""
        return self.headline.title if self.first else self.captions[0].title

    @property
    def column_label(self) -> str | None:
        """The label of its series."""
        return self.first.column_label if self.first else None

    @cached_property
    def bylines(self) -> tuple[Byline, ...]:
        """All of its parts, each once: a continuation may repeat them. Of a picture that stands alone its credits."""
        found: Iterable[Byline] = (byline for article in self.articles for byline in article.bylines)
        return tuple(dict.fromkeys(found if self.articles else self.captions[0].credits))

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Those of all parts; the title of a continuation stands among them where it is another one."""
        return tuple(paragraph for article in self.articles for paragraph in self.paragraphs_of(article))

    def paragraphs_of(self, article: Article) -> tuple[Paragraph, ...]:
        """Those of one of its articles."""
        title = article.headline.title
        if article is self.first or not title or _bare(title) == _bare(self.title):
            return article.paragraphs
        return (Paragraph("subhead", title, evidence=article.headline.evidence), *article.paragraphs)

    @cached_property
    def captions(self) -> tuple[Caption, ...]:
        """Those of all parts."""
        return tuple(caption for part in self.parts for caption in part.captions)

    @cached_property
    def jumps(self) -> tuple[Jump, ...]:
        """Those that lead to pages which are not here; the others are what joins the parts."""
        last = len(self.articles) - 1
        return tuple(
            jump
            for number, article in enumerate(self.articles)
            for jump in article.jumps
            if number == (last if jump.direction == "to" else 0)
        )


def documents(issue: Issue) -> tuple[Document, ...]:
    """The documents of an issue in reading order, a story of several pages where it begins.

    >>> from paperparse.model.issue import Source, Story
    >>> one, other = (Article(name, None, Headline(title="大桥通车")) for name in ("p1a1", "p2a1"))
    >>> pages = (PageResult(1, articles=(one,)), PageResult(2, articles=(other,), captions=(Caption("p2c1", None, ""),)))
    >>> [made.id for made in documents(Issue(Source("front.txt", "text", ""), pages, (Story("s1", ("p1a1", "p2a1")),)))]
    ['s1', 'p2c1']
    """
    return tuple(document for _, of_page in documents_by_page(issue) for document in of_page)


def documents_by_page(issue: Issue) -> Iterator[tuple[PageResult, tuple[Document, ...]]]:
    """Each page with the documents that begin on it."""
    parts = {part.article.id: part for page in issue.pages for part in _parts(page) if part.article is not None}
    names = {name: story for story in issue.stories for name in story.articles}
    for page in issue.pages:
        found = []
        for part in _parts(page):
            if part.article is None:
                found.append(Document(part.captions[0].id, (part,)))
            elif (story := names.get(part.article.id)) is None:
                found.append(Document(part.article.id, (part,)))
            elif story.articles[0] == part.article.id:
                found.append(Document(story.id, tuple(parts[name] for name in story.articles if name in parts)))
        yield page, tuple(found)


def _parts(page: PageResult) -> Iterator[Part]:
    """The articles of a page with their pictures, then the pictures that stand alone."""
    left = {caption.id: caption for caption in page.captions}
    for article in page.articles:
        own = [name for name, caption in left.items() if name in article.captions or caption.article == article.id]
        yield Part(page, article, tuple(left.pop(name) for name in own))
    for caption in left.values():
        yield Part(page, None, (caption,))


def paper_of(issue: Issue) -> Masthead:
    """The masthead of the first page that has one with a title, else with anything; an empty one where none has."""
    found = [page.masthead for page in issue.pages if page.masthead is not None]
    return next((masthead for masthead in found if masthead.title), found[0] if found else Masthead())


def date_of(issue: Issue, page: PageResult | None = None) -> datetime.date | None:
    """The date of a page, or else of the first page that tells one."""
    dated = [one for one in (page, *issue.pages) if one is not None and one.dateline is not None]
    return next((one.dateline.date for one in dated if one.dateline and one.dateline.date), None)


def label_of(page: PageResult) -> str:
    """The label printed on a page, else its position in the source."""
    return (page.folio.label if page.folio else None) or str(page.index)


def section_of(page: PageResult) -> str | None:
    """The name of the section printed on a page."""
    return page.folio.section if page.folio else None


def uri(issue: Issue, name: str = "") -> str:
    """A name for a thing of an issue that is the same whenever the same bytes are read.

    >>> from paperparse.model.issue import Source
    >>> uri(Issue(Source("front.txt", "text", "f3e4"), ()), "p1a1")
    'urn:paperparse:f3e4:p1a1'
    """
    return ":".join(filter(None, ("urn:paperparse", issue.source.sha256 or "unknown", name)))


def _bare(text: str | None) -> str:
    # A continuation sets the title smaller, and breaks it elsewhere.
    return "".join((text or "").split())
