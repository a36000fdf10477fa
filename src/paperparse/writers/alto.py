"""ALTO 4 of the Library of Congress: what stands where on a page, a file for each.

Blocks have the role of their print and the story that they belong to as tags. Version 4.3 has what it takes: the order in
which blocks are read, and lines that run down. A blank at the end of a line says that one stands between it and the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from xml.etree.ElementTree import Element

from paperparse.model.geometry import Box
from paperparse.model.issue import Issue
from paperparse.writers.documents import label_of
from paperparse.writers.markup import Value, document, element
from paperparse.writers.placing import Line, words_of
from paperparse.writers.regions import Region, Sheet, sheets

HOLDS = frozenset(
    {
        *("masthead.title", "masthead.cn_number", "masthead.issn", "masthead.issue_number", "masthead.price"),
        *("masthead.contacts", "dateline.date", "dateline.lunar", "folio.label", "folio.section", "column_label"),
        *("kicker", "title", "deck", "byline", "lead_in", "paragraph", "subhead", "caption", "credit", "jump"),
        *("teaser", "notice", "staff", "furniture", "unplaced", "boxes", "source"),
    }
)

NAMESPACE = "http://www.loc.gov/standards/alto/ns-v4#"

UNITS = 1200 / 72
"""Of the standard, 1200 to an inch, in a point: the boxes of a PDF file are in points. Those of pictures are in pixels."""

BLANKS = re.compile(" +")

NOT_PRINTED = "words"
"""The tag of blocks that say in plain words what stands there."""


def dump(issue: Issue) -> dict[str, bytes]:
    """The files by their names, one for each page; `SourceError` where nothing has a place on a page, as in a text."""
    return {name_of(sheet): document(_alto(issue, sheet)).encode() for sheet in sheets(issue, "ALTO")}


def name_of(sheet: Sheet) -> str:
    """The name of the file of a page."""
    return f"page-{sheet.page.index}.xml"


def _alto(issue: Issue, sheet: Sheet) -> Element:
    in_points = issue.source.kind == "pdf"
    scale = UNITS if in_points else 1.0
    description = element(
        "Description",
        None,
        element("MeasurementUnit", None, "inch1200" if in_points else "pixel"),
        element("sourceImageInformation", None, element("fileName", None, issue.source.name)),
        # Who reads the file again knows by this that the roles are those of the contract.
        element(
            "Processing",
            {"ID": "made"},
            element("processingSoftware", None, element("softwareName", None, "paperparse")),
        ),
    )
    width, height = sheet.size.width * scale, sheet.size.height * scale
    page = element(
        "Page",
        {
            "ID": f"p{sheet.page.index}",
            "PHYSICAL_IMG_NR": sheet.page.index,
            "PRINTED_IMG_NR": label_of(sheet.page),
            "WIDTH": width,
            "HEIGHT": height,
        },
        element(
            "PrintSpace",
            {"HPOS": 0, "VPOS": 0, "WIDTH": width, "HEIGHT": height},
            *(_block(region, scale) for region in sheet.regions),
        ),
    )
    return element(
        "alto",
        {"xmlns": NAMESPACE, "xmlns:xlink": "http://www.w3.org/1999/xlink", "SCHEMAVERSION": "4.3"},
        description,
        _tags(sheet) if sheet.regions else None,
        _order(sheet) if sheet.regions else None,
        element("Layout", None, page),
    )


def _tags(sheet: Sheet) -> Element:
    roles = {_role(region): region for region in sheet.regions}
    stories = dict.fromkeys(region.story for region in sheet.regions if region.story)
    wholes = dict.fromkeys(region.part_of for region in sheet.regions if region.part_of)
    said = any(not region.printed for region in sheet.regions)
    return element(
        "Tags",
        None,
        *(
            element("RoleTag", {"ID": name, "TYPE": region.kind, "LABEL": region.role})
            for name, region in roles.items()
        ),
        *(element("StructureTag", {"ID": _story(story), "TYPE": "article", "LABEL": story}) for story in stories),
        *(element("StructureTag", {"ID": _whole(name), "TYPE": "picture or notice", "LABEL": name}) for name in wholes),
        element("OtherTag", {"ID": NOT_PRINTED, "LABEL": "values of the result, not the characters of the page"})
        if said
        else None,
    )


def _role(region: Region) -> str:
    return "-".join(filter(None, ("role", region.role, region.kind)))


def _story(story: str) -> str:
    return f"story-{story}"


def _whole(name: str) -> str:
    return f"whole-{name}"


def _order(sheet: Sheet) -> Element:
    """The order of the blocks, those of one story in a group of their own."""
    groups: list[Element] = []
    for number, (story, regions) in enumerate(groupby(sheet.regions, key=lambda region: region.story), 1):
        references = [element("ElementRef", {"ID": f"o-{region.id}", "REF": region.id}) for region in regions]
        tag = _story(story) if story else None
        groups.append(element("OrderedGroup", {"ID": f"o{number}", "TAGREFS": tag}, *references))
    return element("ReadingOrder", None, element("OrderedGroup", {"ID": "order"}, *groups))


def _block(region: Region, scale: float) -> Element:
    tags = [_role(region)]
    tags += [_story(region.story)] if region.story else []
    tags += [_whole(region.part_of)] if region.part_of else []
    tags += [] if region.printed else [NOT_PRINTED]
    lines = (_line(region, number, line, scale) for number, line in enumerate(region.lines, 1))
    attributes = {"ID": region.id, "TAGREFS": " ".join(tags), **_place(region.box, scale)}
    return element("TextBlock", attributes, *lines)


def _line(region: Region, number: int, line: Line, scale: float) -> Element:
    attributes: dict[str, Value] = {"ID": f"{region.id}l{number}", **_place(line.box, scale)}
    attributes["BASEDIRECTION"] = "ttb" if region.vertical else None
    return element("TextLine", attributes, *_strings(region, line, scale))


def _strings(region: Region, line: Line, scale: float) -> Iterator[Element]:
    blanks = [0, *map(len, BLANKS.findall(line.text))]
    for before, word in zip(blanks, words_of(line, vertical=region.vertical), strict=True):
        yield from (element("SP") for _ in range(before))
        yield element("String", {"CONTENT": word.text, "WC": region.sure, **_place(word.box, scale)})
    if line.blank:
        yield element("SP")


def _place(box: Box, scale: float) -> dict[str, Value]:
    return {
        "HPOS": box.x0 * scale,
        "VPOS": box.y0 * scale,
        "WIDTH": (box.x1 - box.x0) * scale,
        "HEIGHT": (box.y1 - box.y0) * scale,
    }
