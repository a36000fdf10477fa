"""TEI P5, for scholars: an issue with its pages, articles, headings, bylines and datelines as one text.

A dateline that runs on in its paragraph stands before it, with `rend="run-in"`; both together are the paragraph as printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import quote
from xml.etree.ElementTree import Element

from paperparse.model.geometry import Box
from paperparse.model.issue import Byline, Caption, Issue, LeadIn, Notice, PageResult, Paragraph
from paperparse.writers.credit import picture_credit, signature
from paperparse.writers.documents import Document, date_of, documents_by_page, label_of, paper_of, uri
from paperparse.writers.facts import (
    contact_words,
    date_facts,
    folio_parts,
    jump_words,
    masthead_facts,
    solar_words,
    teaser_words,
)
from paperparse.writers.markup import Child, document, element, inline
from paperparse.writers.placing import lines_of, runs_down

HOLDS = frozenset(
    {
        *("masthead.title", "masthead.cn_number", "masthead.issn", "masthead.issue_number", "masthead.price"),
        *("masthead.contacts", "dateline.date", "dateline.lunar", "folio.label", "folio.section", "column_label"),
        *("kicker", "title", "deck", "byline"),
        *("lead_in", "paragraph", "subhead", "caption", "credit", "jump", "story", "teaser", "notice", "staff"),
        *("furniture", "unplaced", "source"),
    }
)

NAMESPACE = "http://www.tei-c.org/ns/1.0"

VERSION = "1"
"""Of how the fields of a result are written here."""

DATE = re.compile(r"(?P<year>[0-9]{4}-)?[0-9]{2}-[0-9]{2}")


def dump(issue: Issue) -> str:
    """The issue as one document.

    >>> from paperparse.model.issue import Article, Headline, Source
    >>> story = Article("p1a1", None, Headline(title="备战汛期"))
    >>> made = dump(Issue(Source("front.txt", "text", ""), (PageResult(1, articles=(story,)),)))
    >>> '<head type="main">备战汛期</head>' in made
    True
    """
    divisions = [one for page, stories in documents_by_page(issue) for one in _page(page, stories)]
    # A body of nothing but page breaks is none by the standard.
    empty = element("p") if all(one.tag in ("pb", "fw") for one in divisions) else None
    text = element("text", {"xml:lang": "zh"}, element("body", None, *divisions, empty))
    return document(element("TEI", {"xmlns": NAMESPACE}, _header(issue), text))


def _header(issue: Issue) -> Element:
    paper, date = paper_of(issue), date_of(issue)
    numbers = {"ISSN": paper.issn, "CN": paper.cn_number, "URN": uri(issue)}
    number = None if paper.issue_number is None else str(paper.issue_number)
    imprint = element(
        "imprint",
        None,
        element("publisher", None, paper.publisher) if paper.publisher else None,
        element("biblScope", {"unit": "issue"}, number) if number else None,
        element("date", {"when": date.isoformat()}, date.isoformat()) if date else element("date"),
    )
    printed = element(
        "monogr",
        None,
        element("title", {"level": "j"}, paper.title or issue.source.name),
        *(element("idno", {"type": name}, value) for name, value in numbers.items() if value),
        imprint,
    )
    note = element("note", {"type": "price"}, paper.price) if paper.price else None
    description = element(
        "fileDesc",
        None,
        element("titleStmt", None, element("title", None, paper.title or issue.source.name)),
        element("publicationStmt", None, element("p", None, f"Read by paperparse from {issue.source.name}")),
        element("sourceDesc", None, element("biblStruct", None, printed, note)),
    )
    # Who reads the file again knows by this what its elements stand for.
    program = element("application", {"ident": "paperparse", "version": VERSION}, element("label", None, "paperparse"))
    return element("teiHeader", None, description, element("encodingDesc", None, element("appInfo", None, program)))


def _page(page: PageResult, stories: Iterable[Document]) -> Iterator[Element]:
    yield from _head_of(page)
    for story in stories:
        yield _story(story)
    if page.teasers:
        items = (inline("item", None, teaser_words(one), _pointer("teaser", one.page)) for one in page.teasers)
        yield element("div", {"type": "teasers"}, element("list", None, *items))
    for notice in page.notices:
        yield _notice(notice)
    for byline in page.staff:
        yield inline("fw", {"type": "staff"}, *_people(byline, signature(byline)))
    for item in page.furniture:
        yield element("fw", {"type": item.kind}, item.text)
    if page.unplaced:
        yield element("div", {"type": "unplaced"}, *(element("ab", None, item.text) for item in page.unplaced))


def _head_of(page: PageResult) -> Iterator[Element]:
    """The break to a page, and what is printed at its head; of numbers and dates the usual words say what they are."""
    yield element("pb", {"n": label_of(page)})
    for name, fact in zip(("pageNum", "section"), folio_parts(page.folio), strict=True):
        yield from _line(name, fact)
    if page.masthead:
        yield from _line("masthead", page.masthead.title)
        for fact in masthead_facts(page.masthead):
            yield from _line("imprint", fact)
        for contact in page.masthead.contacts:
            yield from _line(contact.kind, contact_words(contact))
    if page.dateline:
        date = page.dateline.date
        facts = " ".join(date_facts(page.dateline))
        printed = solar_words(date) if date else ""
        when = element("date", {"when": date.isoformat()}, printed) if date else None
        yield inline("fw", {"type": "dateline"}, when, facts.removeprefix(printed))


def _line(name: str, text: str | None) -> Iterator[Element]:
    if text:
        yield element("fw", {"type": name}, text)


def _story(story: Document) -> Element:
    if not story.first:
        return element("div", {"type": "picture", "xml:id": f"d-{story.id}"}, _figure(story.captions[0]))
    headline, lead_in = story.headline, story.first.lead_in
    heads = {"column": story.column_label, "kicker": headline.kicker, "main": headline.title, "sub": headline.deck}
    runs_on = lead_in is not None and story.first.paragraphs[:1] != () and _begins(story.first.paragraphs[0], lead_in)
    return element(
        "div",
        {"type": "article", "xml:id": story.id},
        *(element("head", {"type": kind}, text) for kind, text in heads.items() if text),
        *(inline("byline", None, *_people(byline, signature(byline))) for byline in story.bylines),
        _dateline(lead_in, runs_on=runs_on) if lead_in else None,
        *_sections(_flow(story, len(lead_in.text) if lead_in and runs_on else 0)),
        element("p") if not story.paragraphs else None,
        *(_figure(caption) for caption in story.captions),
        *(
            inline("trailer", None, jump_words(jump), _pointer(f"jump-{jump.direction}", jump.page))
            for jump in story.jumps
        ),
    )


def _begins(paragraph: Paragraph, lead_in: LeadIn) -> bool:
    return paragraph.kind == "text" and paragraph.text.startswith(lead_in.text)


def _dateline(lead_in: LeadIn, *, runs_on: bool) -> Element:
    """The lead-in, with what it says of who, where and when as far as that is printed in it word by word."""
    children: list[Child] = []
    left = lead_in.text
    for tag, words in (("orgName", lead_in.agency), ("placeName", lead_in.place)):
        if words and words in left:
            before, _, left = left.partition(words)
            children += [before, element(tag, None, words)]
    date = DATE.fullmatch(lead_in.date or "")
    # A date without its year has two dashes in its place.
    when = date and (date[0] if date["year"] else f"--{date[0]}")
    children += [element("date", {"when": when}) if when else None, left]
    return inline("dateline", {"rend": "run-in" if runs_on else None}, *children)


def _sections(flow: Iterable[Element]) -> Iterator[Element]:
    """The paragraphs, those below a subhead in a division of their own."""
    section: list[Element] | None = None
    for one in flow:
        if one.tag == "head":
            if section is not None:
                yield element("div", {"type": "section"}, *section)
            section = [one]
        elif section is not None:
            section.append(one)
        else:
            yield one
    if section is not None:
        yield element("div", {"type": "section"}, *section)


def _flow(story: Document, lead: int) -> Iterator[Element]:
    """The paragraphs of all parts, with the breaks between pages; the first characters of the first are the lead-in."""
    for part in story.parts:
        if part.article is None:
            continue
        if part is not story.parts[0]:
            yield element("pb", {"n": label_of(part.page), "type": "jump"})
        before: Box | None = None
        for paragraph in story.paragraphs_of(part.article):
            children, before = _columns(paragraph, before, lead)
            yield inline("head" if paragraph.kind == "subhead" else "p", None, *children)
            lead = 0


def _columns(paragraph: Paragraph, before: Box | None, start: int) -> tuple[list[Child], Box | None]:
    """The text of a paragraph with the breaks between columns, and the box of its last line."""
    text, children, at = paragraph.text, list[Child](), 0
    lines = lines_of([text], paragraph.evidence)[0]
    vertical = runs_down(line.box for line in lines)
    for line in lines:
        found = text.find(line.text, at)
        if before is not None and found >= start and _is_new_column(before, line.box, vertical=vertical):
            children += [text[start:found], element("cb")]
            start = found
        before, at = line.box, max(at, found)
    return [*children, text[start:]], before


def _is_new_column(before: Box, after: Box, *, vertical: bool) -> bool:
    """Whether a line stands higher than the one before, or, where lines run down, further to the right."""
    if vertical:
        return after.x0 > before.x1
    return after.y1 < before.y0


def _figure(caption: Caption) -> Element:
    return element(
        "figure",
        {"xml:id": caption.id},
        element("head", None, caption.title) if caption.title else None,
        element("p", None, caption.text),
        *(inline("byline", None, *_people(byline, picture_credit(byline))) for byline in caption.credits),
    )


def _notice(notice: Notice) -> Element:
    head = element("head", None, notice.title) if notice.title else None
    return element("div", {"type": "notice", "subtype": notice.kind}, head, element("p", None, notice.text))


def _pointer(kind: str, page: str | None) -> Element | None:
    """Where to read on: on a page by its printed label, which need not be here."""
    return element("ptr", {"type": kind, "n": page, "target": f"page:{quote(page)}"}) if page else None


def _people(byline: Byline, words: str) -> Iterator[Child]:
    """The words for a byline, with its names marked."""
    left = words
    for name in byline.names:
        before, _, left = left.partition(name)
        yield before
        yield element("persName", None, name)
    yield left
