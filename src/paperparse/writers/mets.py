"""METS of the Library of Congress: an issue, its stories with headings, texts and captions, and the ALTO files with them.

The logical structure is the one of digitised newspapers: ISSUE, ARTICLE, HEADING, TEXT, CAPTION; each part points to its
blocks in the ALTO files. What is known of the paper and of each story is MODS.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from xml.etree.ElementTree import Element

from paperparse.model.issue import Byline, Issue
from paperparse.writers import alto
from paperparse.writers.documents import Document, date_of, documents, label_of, paper_of, section_of, uri
from paperparse.writers.markup import document, element
from paperparse.writers.regions import Region, Sheet, sheets

HOLDS = alto.HOLDS | {"story"}

FOLDER = "alto/"

NAMESPACES = {
    "xmlns": "http://www.loc.gov/METS/",
    "xmlns:mods": "http://www.loc.gov/mods/v3",
    "xmlns:xlink": "http://www.w3.org/1999/xlink",
}

TYPES = {
    **dict.fromkeys(("column-label", "kicker", "title", "deck"), "HEADING"),
    **dict.fromkeys(("caption-title", "caption", "credit"), "CAPTION"),
    **dict.fromkeys(("notice-title", "notice"), "NOTICE"),
    **dict.fromkeys(("masthead-title", "masthead", "contact", "dateline", "folio"), "TITLE_SECTION"),
}
"""The type of a part by the role of its print; in a story all others are TEXT, beside it they are MISCELLANEOUS."""


def dump(issue: Issue) -> dict[str, bytes]:
    """`mets.xml` and the ALTO files; `SourceError` where nothing has a place on a page, as in a text."""
    pages = sheets(issue, "METS")
    files = {FOLDER + name: content for name, content in alto.dump(issue).items()}
    return {"mets.xml": document(_mets(issue, pages)).encode(), **files}


def _mets(issue: Issue, pages: tuple[Sheet, ...]) -> Element:
    stories = documents(issue)
    return element(
        "mets",
        {**NAMESPACES, "OBJID": uri(issue), "TYPE": "Newspaper", "LABEL": _label(issue)},
        element(
            "metsHdr", None, element("agent", {"ROLE": "CREATOR", "TYPE": "OTHER"}, element("name", None, "paperparse"))
        ),
        _described("dmd-issue", _issue(issue)),
        *(_described(f"dmd-{story.id}", _story(story)) for story in stories),
        _files(pages),
        element("structMap", {"TYPE": "PHYSICAL"}, _physical(pages)),
        element("structMap", {"TYPE": "LOGICAL"}, _logical(issue, stories, pages)),
    )


def _label(issue: Issue) -> str:
    date = date_of(issue)
    return ", ".join(filter(None, (paper_of(issue).title or issue.source.name, date.isoformat() if date else None)))


def _described(name: str, mods: Element) -> Element:
    return element("dmdSec", {"ID": name}, element("mdWrap", {"MDTYPE": "MODS"}, element("xmlData", None, mods)))


def _issue(issue: Issue) -> Element:
    paper, date = paper_of(issue), date_of(issue)
    number = None if paper.issue_number is None else str(paper.issue_number)
    return element(
        "mods:mods",
        None,
        _title(paper.title),
        element("mods:originInfo", None, element("mods:dateIssued", {"encoding": "iso8601"}, date.isoformat()))
        if date
        else None,
        element("mods:identifier", {"type": "issn"}, paper.issn) if paper.issn else None,
        element("mods:identifier", {"type": "cn"}, paper.cn_number) if paper.cn_number else None,
        element("mods:part", None, element("mods:detail", {"type": "issue"}, element("mods:number", None, number)))
        if number
        else None,
    )


def _story(story: Document) -> Element:
    return element("mods:mods", None, _title(story.title, story.headline.deck), *_names(story.bylines))


def _title(title: str | None, deck: str | None = None) -> Element | None:
    if not title:
        return None
    below = element("mods:subTitle", None, deck) if deck else None
    return element("mods:titleInfo", None, element("mods:title", None, title), below)


def _names(bylines: Iterable[Byline]) -> Iterator[Element]:
    for byline in bylines:
        for name in byline.names:
            role = element("mods:role", None, element("mods:roleTerm", {"type": "text"}, byline.role or "author"))
            yield element("mods:name", {"type": "personal"}, element("mods:namePart", None, name), role)


def _files(pages: Iterable[Sheet]) -> Element:
    files = (
        element(
            "file",
            {"ID": _file(sheet), "MIMETYPE": "text/xml"},
            element("FLocat", {"LOCTYPE": "URL", "xlink:href": FOLDER + alto.name_of(sheet)}),
        )
        for sheet in pages
    )
    return element("fileSec", None, element("fileGrp", {"USE": "ALTO"}, *files))


def _file(sheet: Sheet) -> str:
    return f"alto-{sheet.page.index}"


def _physical(pages: Iterable[Sheet]) -> Element:
    divisions = (
        element(
            "div",
            {
                "TYPE": "PAGE",
                "ID": f"page-{sheet.page.index}",
                "ORDER": order,
                "ORDERLABEL": label_of(sheet.page),
                "LABEL": section_of(sheet.page),
            },
            element("fptr", {"FILEID": _file(sheet)}),
        )
        for order, sheet in enumerate(pages, 1)
    )
    return element("div", {"TYPE": "NEWSPAPER"}, *divisions)


def _logical(issue: Issue, stories: Iterable[Document], pages: tuple[Sheet, ...]) -> Element:
    placed = [(region, sheet) for sheet in pages for region in sheet.regions]
    articles = (_article(story, [pair for pair in placed if pair[0].story == story.id]) for story in stories)
    return element(
        "div",
        {"TYPE": "ISSUE", "DMDID": "dmd-issue", "LABEL": _label(issue)},
        *articles,
        *_divisions([pair for pair in placed if pair[0].story is None], "MISCELLANEOUS"),
    )


def _article(story: Document, placed: list[tuple[Region, Sheet]]) -> Element:
    attributes = {
        "TYPE": "ARTICLE" if story.first else "ILLUSTRATION",
        "DMDID": f"dmd-{story.id}",
        "LABEL": story.title,
    }
    return element("div", attributes, *_divisions(placed, "TEXT"))


def _divisions(placed: Iterable[tuple[Region, Sheet]], otherwise: str) -> Iterator[Element]:
    """A division for each run of print of one type, pointing to its blocks in their order."""
    for kind, run in groupby(placed, key=lambda pair: _type(pair[0], otherwise)):
        pointers = (
            element("fptr", None, element("area", {"FILEID": _file(sheet), "BETYPE": "IDREF", "BEGIN": region.id}))
            for region, sheet in run
        )
        yield element("div", {"TYPE": kind}, *pointers)


def _type(region: Region, otherwise: str) -> str:
    return "ADVERTISEMENT" if region.kind == "advert" else TYPES.get(region.role, otherwise)
