"""ninjs 3.1 of the IPTC, for newsrooms: one item for each story, as JSON.

`ninjs <https://iptc.org/standards/ninjs/>`_ knows no places on a printed page: label, section and jumps are descriptions.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from html import escape

from paperparse.model.issue import Byline, Caption, Issue, Paragraph
from paperparse.writers.credit import credit
from paperparse.writers.documents import Document, date_of, documents, label_of, paper_of, section_of, uri

HOLDS = frozenset(
    {
        *("masthead.title", "masthead.cn_number", "masthead.issn", "masthead.issue_number", "dateline.date"),
        *("folio.label", "folio.section", "column_label", "kicker", "title", "deck", "byline", "lead_in", "paragraph"),
        *("subhead", "caption", "credit", "jump", "story", "source"),
    }
)

STANDARD = {"name": "ninjs", "version": "3.1", "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#"}

MIDNIGHT = "T00:00:00+08:00"
"""The standard asks for a time, newspapers print a day: its begin where nearly all of them are printed."""

Item = dict[str, object]


def dump(issue: Issue) -> dict[str, bytes]:
    """The files by their names, one for each story.

    >>> from paperparse.model.issue import Article, Headline, PageResult, Source
    >>> story = Article("p1a1", None, Headline(title="备战汛期"))
    >>> files = dump(Issue(Source("front.txt", "text", ""), (PageResult(1, articles=(story,)),)))
    >>> json.loads(files["p1a1.json"])["headlines"]
    [{'role': 'main', 'value': '备战汛期'}]
    """
    return {f"{story.id}.json": _json(_item(issue, story)) for story in documents(issue)}


def _json(item: Item) -> bytes:
    return (json.dumps(item, ensure_ascii=False, indent=2) + "\n").encode()


def _item(issue: Issue, story: Document) -> Item:
    if not story.first:
        return {
            "uri": uri(issue, story.id),
            "standard": STANDARD,
            **_about(issue, story),
            **_picture(story.captions[0]),
        }
    lead_in, headline = story.first.lead_in, story.headline
    headlines = {"main": headline.title, "kicker": headline.kicker, "deck": headline.deck, "column": story.column_label}
    return _known(
        {
            "uri": uri(issue, story.id),
            "standard": STANDARD,
            "type": "text",
            **_about(issue, story),
            "title": story.title,
            "headlines": _valued(headlines.items()),
            **_made_by(story.bylines),
            "located": lead_in.place if lead_in else None,
            "bodies": _bodies(story.paragraphs),
            "associations": [
                {"name": caption.id, "rel": "picture", "uri": uri(issue, caption.id), **_picture(caption)}
                for caption in story.captions
            ],
        }
    )


def _about(issue: Issue, story: Document) -> Item:
    """Where and when it was printed."""
    paper, date = paper_of(issue), date_of(issue, story.parts[0].page)
    lead_in = story.first.lead_in if story.first else None
    sources = {"publisher": paper.title, "agency": lead_in.agency if lead_in else None}
    numbers = {"issn": paper.issn, "cn_number": paper.cn_number, "issue_number": paper.issue_number}
    places = [("page", label_of(part.page)) for part in story.parts]
    places += [("section", section) for part in story.parts if (section := section_of(part.page))]
    places += [(f"jump-{jump.direction}", jump.page) for jump in story.jumps]
    dateline = [("dateline", lead_in.text)] if lead_in else []
    return _known(
        {
            "representationType": "full",
            "contentCreated": f"{date.isoformat()}{MIDNIGHT}" if date else None,
            "language": "zh",
            "infoSources": [{"name": name, "role": role} for role, name in sources.items() if name],
            "altIds": [*_valued(numbers.items()), {"role": "source", "value": issue.source.name}],
            "descriptions": _valued([*places, *dateline]),
        }
    )


def _made_by(bylines: Iterable[Byline]) -> Item:
    people = [{"name": name, "rel": byline.role or "author"} for byline in bylines for name in byline.names]
    return {"by": ", ".join(map(credit, bylines)) or None, "people": people}


def _picture(caption: Caption) -> Item:
    return _known(
        {
            "type": "picture",
            "headlines": _valued([("main", caption.title)]),
            **_made_by(caption.credits),
            "bodies": [{"role": "caption", "contentType": "text/plain", "value": caption.text}],
        }
    )


def _bodies(paragraphs: tuple[Paragraph, ...]) -> list[Item]:
    text = "\n\n".join(paragraph.text for paragraph in paragraphs)
    marked = "\n".join(
        f"<{tag}>{escape(paragraph.text)}</{tag}>"
        for paragraph in paragraphs
        for tag in ("h2" if paragraph.kind == "subhead" else "p",)
    )
    count = sum(len(paragraph.text) for paragraph in paragraphs)
    return [
        {"role": "main", "contentType": "text/plain", "charCount": count, "value": text},
        {"role": "main", "contentType": "text/html", "charCount": count, "value": marked},
    ]


def _valued(values: Iterable[tuple[str, object]]) -> list[Item]:
    return [{"role": role, "value": str(value)} for role, value in values if value is not None]


def _known(item: Item) -> Item:
    """The item without what nothing is known of."""
    return {name: value for name, value in item.items() if value not in (None, [])}
