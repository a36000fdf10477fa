"""NITF 3.6 of the IPTC, for media monitors: one document for each story, as XML.

`NITF <https://iptc.org/standards/nitf/>`_ has no element for the line above a headline; it is an `hl2` of the class
`kicker`, as the line below is one of the class `deck`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from paperparse.model.issue import Byline, Caption, Issue, LeadIn, PageResult
from paperparse.writers.credit import DONE
from paperparse.writers.documents import Document, date_of, documents, label_of, paper_of, section_of, uri
from paperparse.writers.markup import Child, document, element, inline

HOLDS = frozenset(
    {
        *("masthead.title", "masthead.issn", "masthead.issue_number", "dateline.date", "folio.label", "folio.section"),
        *("column_label", "kicker", "title", "deck", "byline", "lead_in", "paragraph", "subhead", "caption", "credit"),
        *("jump", "story", "source"),
    }
)

NAMESPACE = "http://iptc.org/std/NITF/2006-10-18/"
VERSION = "-//IPTC//DTD NITF 3.6//EN"

FULL_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

MIME_TYPES = {"text": "text/plain", "pdf": "application/pdf", "image": "image/*", "ocr-json": "application/json"}
"""Of the source that a picture is printed in, by its kind; all others are XML."""


def dump(issue: Issue) -> dict[str, bytes]:
    """The files by their names, one for each story.

    >>> from paperparse.model.issue import Article, Headline, Source
    >>> story = Article("p1a1", None, Headline(title="备战汛期"))
    >>> files = dump(Issue(Source("front.txt", "text", ""), (PageResult(1, articles=(story,)),)))
    >>> [(name, b"<hl1>" in file) for name, file in files.items()]
    [('p1a1.xml', True)]
    """
    return {f"{one.id}.xml": document(_nitf(issue, one)).encode() for one in documents(issue)}


def _nitf(issue: Issue, story: Document) -> Element:
    attributes = {"xmlns": NAMESPACE, "version": VERSION, "baselang": "zh"}
    body = element("body", None, _body_head(story), _body_content(issue, story))
    return element("nitf", attributes, _head(issue, story), body)


def _head(issue: Issue, story: Document) -> Element:
    date = date_of(issue, story.parts[0].page)
    label = story.column_label
    return element(
        "head",
        None,
        element("title", None, story.title) if story.title else None,
        element("meta", {"name": "source", "content": issue.source.name}),
        *(element("meta", {"name": f"jump.{jump.direction}", "content": jump.page}) for jump in story.jumps),
        element(
            "docdata",
            None,
            element("doc-id", {"id-string": uri(issue, story.id)}),
            element("date.issue", {"norm": f"{date:%Y%m%d}"}) if date else None,
            element("series", {"series.name": label}) if label else None,
        ),
        *(_pubdata(issue, part.page) for part in story.parts),
    )


def _pubdata(issue: Issue, page: PageResult) -> Element:
    paper, date = paper_of(issue), date_of(issue, page)
    attributes = {
        "type": "print",
        "date.publication": f"{date:%Y%m%d}" if date else None,
        "name": paper.title,
        "issn": paper.issn,
        "number": paper.issue_number,
        "position.section": section_of(page),
        "position.sequence": label_of(page),
    }
    return element("pubdata", attributes)


def _body_head(story: Document) -> Element:
    headline, lead_in = story.headline, story.first.lead_in if story.first else None
    hedline = element(
        "hedline",
        None,
        element("hl1", None, story.title),
        element("hl2", {"class": "kicker"}, headline.kicker) if headline.kicker else None,
        element("hl2", {"class": "deck"}, headline.deck) if headline.deck else None,
    )
    agency = lead_in.agency if lead_in else None
    return element(
        "body.head",
        None,
        hedline if story.title or headline.kicker or headline.deck else None,
        *(_byline(byline) for byline in story.bylines),
        element("distributor", None, element("org", None, agency)) if agency else None,
        _dateline(lead_in) if lead_in else None,
    )


def _byline(byline: Byline) -> Element:
    return inline("byline", None, *_people(byline, element("byttl", None, byline.role) if byline.role else None))


def _people(byline: Byline, role: Child) -> Iterator[Child]:
    """The names as elements, the role before or after them as newspapers print it, a blank between two."""
    names: list[Child] = [element("person", None, name) for name in byline.names]
    ordered = [*names, role] if byline.role in DONE else [role, *names]
    for number, one in enumerate(found for found in ordered if found is not None):
        yield " " if number else None
        yield one


def _dateline(lead_in: LeadIn) -> Element | None:
    place, date = lead_in.place, lead_in.date
    if not (place or date):
        return None
    # Only a date with its year has the form that the standard asks for.
    norm = date.replace("-", "") if date and FULL_DATE.fullmatch(date) else None
    return element(
        "dateline",
        None,
        element("location", None, place) if place else None,
        element("story.date", {"norm": norm}, date) if date else None,
    )


def _body_content(issue: Issue, story: Document) -> Element:
    lede = next((paragraph for paragraph in story.paragraphs if paragraph.kind == "text"), None)
    return element(
        "body.content",
        None,
        *(
            element("hl2", None, paragraph.text)
            if paragraph.kind == "subhead"
            else element("p", {"lede": "true" if paragraph is lede else None}, paragraph.text)
            for paragraph in story.paragraphs
        ),
        *(_media(issue, caption) for caption in story.captions),
    )


def _media(issue: Issue, caption: Caption) -> Element:
    # The standard asks for the file of the picture; all we know is the source that prints it.
    mime_type = MIME_TYPES.get(issue.source.kind, "application/xml")
    return element(
        "media",
        {"media-type": "image", "id": caption.id},
        element("media-reference", {"mime-type": mime_type, "source": issue.source.name}),
        element("media-caption", {"class": "title"}, caption.title) if caption.title else None,
        element("media-caption", None, caption.text),
        *(inline("media-producer", None, *_people(credit, credit.role)) for credit in caption.credits),
    )
