"""PAGE of PRImA, 2019-07-15, for tools of ground truth: regions of lines with polygons in pixels, a file for each page.

Which story a region and its lines belong to is written as such tools exchange it, in `custom`: `structure {id:p1a1;
type:article;}`; the role of the contract stands beside it. A blank at the end of a line says that one stands between it and
the next.
"""

from __future__ import annotations

import datetime
from itertools import groupby
from xml.etree.ElementTree import Element

from paperparse.model.geometry import Box
from paperparse.model.issue import Issue
from paperparse.writers import alto
from paperparse.writers.markup import Value, document, element
from paperparse.writers.placing import Line
from paperparse.writers.regions import RESOLUTION, Region, Sheet, pixels, sheets

HOLDS = alto.HOLDS

NAMESPACE = "http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"

TYPES = {
    "masthead-title": "header",
    "masthead": "header",
    "contact": "header",
    "dateline": "header",
    "folio": "page-number",
    "column-label": "heading",
    "kicker": "heading",
    "title": "heading",
    "deck": "heading",
    "subhead": "heading",
    "notice-title": "heading",
    "paragraph": "paragraph",
    "notice": "paragraph",
    "byline": "credit",
    "credit": "credit",
    "staff": "credit",
    "caption-title": "caption",
    "caption": "caption",
    "teaser": "TOC-entry",
}
"""The types of the standard for the roles that it knows; all others are `other`."""


def dump(issue: Issue, *, created: datetime.datetime | None = None) -> dict[str, bytes]:
    """The files by their names, one for each page; `SourceError` where nothing has a place on a page, as in a text.

    The standard asks when a file was made: `created`, now if that is not said.
    """
    made = created or datetime.datetime.now(datetime.UTC)
    return {alto.name_of(sheet): document(_pcgts(issue, sheet, made)).encode() for sheet in sheets(issue, "PAGE")}


def _pcgts(issue: Issue, sheet: Sheet, created: datetime.datetime) -> Element:
    of_pdf = issue.source.kind == "pdf"
    scale = pixels(issue)
    made = f"{created.astimezone(datetime.UTC):%Y-%m-%dT%H:%M:%S}Z"
    metadata = element(
        "Metadata",
        None,
        element("Creator", None, "paperparse"),
        element("Created", None, made),
        element("LastChange", None, made),
    )
    page = element(
        "Page",
        {
            "imageFilename": f"{issue.source.name}#page={sheet.page.index}" if of_pdf else issue.source.name,
            "imageWidth": max(1, round(sheet.size.width * scale)),
            "imageHeight": max(1, round(sheet.size.height * scale)),
            "imageXResolution": RESOLUTION if of_pdf else None,
            "imageYResolution": RESOLUTION if of_pdf else None,
            "imageResolutionUnit": "PPI" if of_pdf else None,
            "primaryLanguage": "Chinese",
        },
        _order(sheet) if sheet.regions else None,
        *(_region(region, number, scale) for number, region in enumerate(sheet.regions)),
    )
    return element("PcGts", {"xmlns": NAMESPACE}, metadata, page)


def _order(sheet: Sheet) -> Element:
    """The order of the regions, those of one story in a group of their own."""
    groups = []
    for number, (story, regions) in enumerate(groupby(sheet.regions, key=lambda region: region.story)):
        references = (
            element("RegionRefIndexed", {"index": index, "regionRef": region.id})
            for index, region in enumerate(regions)
        )
        attributes: dict[str, Value] = {"id": f"o{number}", "index": number, "custom": _structure(story)}
        groups.append(element("OrderedGroupIndexed", attributes, *references))
    return element("ReadingOrder", None, element("OrderedGroup", {"id": "order"}, *groups))


def _structure(story: str | None) -> str | None:
    return f"structure {{id:{story}; type:article;}}" if story else None


def _region(region: Region, number: int, scale: float) -> Element:
    custom = (f"readingOrder {{index:{number};}}", _structure(region.story), _role(region))
    said = None if region.printed else "values of the result, not the characters of the page"
    attributes = {
        "id": region.id,
        "type": TYPES.get(region.role, "other"),
        "custom": " ".join(filter(None, custom)),
        "comments": said,
        "readingDirection": "top-to-bottom" if region.vertical else "left-to-right",
        "textLineOrder": "right-to-left" if region.vertical else "top-to-bottom",
    }
    return element(
        "TextRegion",
        attributes,
        _coords(region.box, scale),
        *(_line(region, index, line, scale) for index, line in enumerate(region.lines)),
        _equivalent("\n".join(line.text for line in region.lines), None),
    )


def _role(region: Region) -> str:
    told = {"type": region.role, "kind": region.kind, "of": region.part_of}
    return f"role {{{' '.join(f'{name}:{value};' for name, value in told.items() if value)}}}"


def _line(region: Region, index: int, line: Line, scale: float) -> Element:
    custom = (f"readingOrder {{index:{index};}}", _structure(region.story))
    attributes = {
        "id": f"{region.id}l{index + 1}",
        "custom": " ".join(filter(None, custom)),
        "readingDirection": "top-to-bottom" if region.vertical else "left-to-right",
    }
    return element(
        "TextLine", attributes, _coords(line.box, scale), _equivalent(line.text + " " * line.blank, region.sure)
    )


def _equivalent(text: str, sure: float | None) -> Element:
    return element("TextEquiv", {"conf": sure}, element("Unicode", None, text))


def _coords(box: Box, scale: float) -> Element:
    x0, y0, x1, y1 = (max(0, round(side * scale)) for side in (box.x0, box.y0, box.x1, box.y1))
    return element("Coords", {"points": f"{x0},{y0} {x1},{y0} {x1},{y1} {x0},{y1}"})
