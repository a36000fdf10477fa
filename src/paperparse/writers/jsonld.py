"""schema.org as JSON-LD, for the web: an issue of a newspaper, and the articles that it has.

The result can be put into a page as it is: no print in it can end a `script` element.
"""

from __future__ import annotations

import json

from paperparse.model.issue import Byline, Caption, Contact, Issue
from paperparse.writers.credit import credit
from paperparse.writers.documents import Document, date_of, documents, label_of, paper_of, section_of, uri

HOLDS = frozenset(
    {
        *("masthead.title", "masthead.cn_number", "masthead.issn", "masthead.issue_number", "masthead.contacts"),
        *("dateline.date", "folio.label", "folio.section", "column_label", "kicker", "title", "deck", "byline"),
        *("lead_in", "paragraph", "subhead", "caption", "credit", "story", "staff", "source"),
    }
)

ESCAPES = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})
"""What HTML would read as its own."""

Node = dict[str, object]

CONTACTS = {"phone": "telephone", "email": "email", "url": "url", "wechat": "description", "address": "description"}


def dump(issue: Issue) -> str:
    """The issue with its articles as one document.

    >>> from paperparse.model.issue import Article, Headline, PageResult, Source
    >>> story = Article("p1a1", None, Headline(title="备战汛期"))
    >>> issue = json.loads(dump(Issue(Source("front.txt", "text", ""), (PageResult(1, articles=(story,)),))))
    >>> issue["@type"], issue["hasPart"][0]["@type"], issue["hasPart"][0]["headline"]
    ('PublicationIssue', 'NewsArticle', '备战汛期')
    """
    return json.dumps(_issue(issue), ensure_ascii=False, indent=2).translate(ESCAPES) + "\n"


def _issue(issue: Issue) -> Node:
    paper, date = paper_of(issue), date_of(issue)
    return _known(
        {
            "@context": "https://schema.org",
            "@type": "PublicationIssue",
            "@id": uri(issue),
            "inLanguage": "zh",
            "issueNumber": None if paper.issue_number is None else str(paper.issue_number),
            "datePublished": date.isoformat() if date else None,
            "isPartOf": _newspaper(issue),
            "editor": [person for page in issue.pages for byline in page.staff for person in _people(byline)],
            "isBasedOn": issue.source.name,
            "hasPart": [_story(issue, story) for story in documents(issue)],
        }
    )


def _newspaper(issue: Issue) -> Node:
    paper = paper_of(issue)
    number = {"@type": "PropertyValue", "propertyID": "国内统一刊号", "value": paper.cn_number}
    return _known(
        {
            "@type": "Newspaper",
            "name": paper.title,
            "issn": paper.issn,
            "identifier": number if paper.cn_number else None,
            "publisher": _known(
                {
                    "@type": "Organization",
                    "name": paper.publisher,
                    "contactPoint": [_contact(contact) for contact in paper.contacts],
                }
            )
            if paper.publisher or paper.contacts
            else None,
        }
    )


def _contact(contact: Contact) -> Node:
    return _known({"@type": "ContactPoint", "name": contact.label, CONTACTS[contact.kind]: contact.value})


def _story(issue: Issue, story: Document) -> Node:
    date = date_of(issue, story.parts[0].page)
    placed = {
        "@id": uri(issue, story.id),
        "datePublished": date.isoformat() if date else None,
        "printPage": label_of(story.parts[0].page),
        "pagination": ", ".join(dict.fromkeys(label_of(part.page) for part in story.parts)),
        "printSection": section_of(story.parts[0].page),
    }
    if not story.first:
        # A picture with its caption is all there is of such a story.
        return _known({"@type": "NewsArticle", **placed, "headline": story.title, **_media(issue, story)})
    headline, lead_in = story.headline, story.first.lead_in
    return _known(
        {
            "@type": "NewsArticle",
            **placed,
            "headline": headline.title,
            "alternativeHeadline": [part for part in (headline.kicker, headline.deck) if part],
            "articleSection": story.column_label,
            "author": [person for byline in story.bylines for person in _people(byline)],
            "dateline": lead_in.text if lead_in else None,
            "articleBody": "\n\n".join(paragraph.text for paragraph in story.paragraphs),
            **_media(issue, story),
        }
    )


def _people(byline: Byline) -> list[Node]:
    return [_known({"@type": "Person", "name": name, "jobTitle": byline.role}) for name in byline.names]


def _media(issue: Issue, story: Document) -> Node:
    return {"associatedMedia": [_picture(issue, caption) for caption in story.captions]}


def _picture(issue: Issue, caption: Caption) -> Node:
    return _known(
        {
            "@type": "ImageObject",
            "@id": uri(issue, caption.id),
            "name": caption.title,
            "caption": caption.text,
            "creator": [person for byline in caption.credits for person in _people(byline)],
            "creditText": ", ".join(map(credit, caption.credits)) or None,
        }
    )


def _known(node: Node) -> Node:
    """The node without what nothing is known of."""
    return {name: value for name, value in node.items() if value not in (None, [], "")}
