"""IIIF Presentation 3, for viewers: a canvas for each page, a range for each story, an annotation for each print.

The standard names everything by an address on the web. Where the manifest and the pictures will stand is for the caller to
say; without pictures the canvases are empty, and annotations and ranges work.
"""

from __future__ import annotations

import json

from paperparse.model.geometry import Box
from paperparse.model.issue import Issue
from paperparse.writers.credit import credit
from paperparse.writers.documents import date_of, documents, label_of, paper_of, section_of
from paperparse.writers.regions import Region, Sheet, pixels, sheets

HOLDS = frozenset(
    {
        *("masthead.title", "masthead.cn_number", "masthead.issn", "masthead.issue_number", "masthead.price"),
        *("masthead.contacts", "dateline.date", "dateline.lunar", "folio.label", "folio.section", "column_label"),
        *("kicker", "title", "deck", "byline", "lead_in", "paragraph", "subhead", "caption", "credit", "jump"),
        *("story", "teaser", "notice", "staff", "furniture", "unplaced", "boxes", "source"),
    }
)

CONTEXT = "http://iiif.io/api/presentation/3/context.json"

NOWHERE = "https://example.org/iiif"
"""Where a manifest stands of which nobody has said where it will."""

Node = dict[str, object]


def dump(issue: Issue, *, base: str = NOWHERE, pictures: str | None = None) -> str:
    """The manifest of an issue; `SourceError` where nothing has a place on a page, as in a text.

    `base` is the address of the folder that the manifest will stand in, `pictures` that of the picture of a page, with
    `{page}` for its number: `https://example.org/front-{page}.jpg`.
    """
    return json.dumps(_Manifest(issue, base.rstrip("/"), pictures).whole(), ensure_ascii=False, indent=2) + "\n"


class _Manifest:
    """A manifest with the addresses of what is in it."""

    def __init__(self, issue: Issue, base: str, pictures: str | None) -> None:
        self._issue = issue
        self._base = f"{base}/{issue.source.sha256 or 'unknown'}"
        self._pictures = pictures
        self._scale = pixels(issue)
        self._sheets = sheets(issue, "IIIF")

    def whole(self) -> Node:
        """The manifest."""
        issue, paper, date = self._issue, paper_of(self._issue), date_of(self._issue)
        title = ", ".join(filter(None, (paper.title or issue.source.name, date.isoformat() if date else None)))
        staff = [credit(byline) for page in issue.pages for byline in page.staff]
        facts = {
            "ISSN": paper.issn,
            "国内统一刊号": paper.cn_number,
            "期号": None if paper.issue_number is None else str(paper.issue_number),
            "日期": date.isoformat() if date else None,
            "责任": ", ".join(staff) or None,
            "来源": issue.source.name,
        }
        vertical = [region.vertical for sheet in self._sheets for region in sheet.regions]
        made: Node = {
            "@context": CONTEXT,
            "id": f"{self._base}/manifest.json",
            "type": "Manifest",
            "label": {"zh": [title]},
            "metadata": [{"label": {"zh": [name]}, "value": {"zh": [value]}} for name, value in facts.items() if value],
            "viewingDirection": "right-to-left" if 2 * sum(vertical) > len(vertical) else "left-to-right",
            "items": [self._canvas(sheet) for sheet in self._sheets],
            "structures": [self._stories(title)],
        }
        return made | ({"navDate": f"{date.isoformat()}T00:00:00Z"} if date else {})

    def _canvas(self, sheet: Sheet) -> Node:
        name = self._canvas_name(sheet.page.index)
        label = " ".join(filter(None, (label_of(sheet.page), section_of(sheet.page))))
        width, height = (max(1, round(side * self._scale)) for side in (sheet.size.width, sheet.size.height))
        notes = [self._annotation(name, region) for region in sheet.regions]
        made: Node = {"id": name, "type": "Canvas", "label": {"zh": [label]}, "width": width, "height": height}
        if self._pictures is not None:
            made["items"] = [self._painting(name, sheet.page.index)]
        return made | {"annotations": [{"id": f"{name}/print", "type": "AnnotationPage", "items": notes}]}

    def _canvas_name(self, page: int) -> str:
        return f"{self._base}/canvas/{page}"

    def _painting(self, canvas: str, page: int) -> Node:
        picture = {"id": (self._pictures or "").replace("{page}", str(page)), "type": "Image"}
        painting = {
            "id": f"{canvas}/picture/1",
            "type": "Annotation",
            "motivation": "painting",
            "body": picture,
            "target": canvas,
        }
        return {"id": f"{canvas}/picture", "type": "AnnotationPage", "items": [painting]}

    def _annotation(self, canvas: str, region: Region) -> Node:
        text = "\n".join(line.text for line in region.lines)
        return {
            "id": f"{canvas}/print/{region.id}",
            "type": "Annotation",
            "motivation": "supplementing",
            "label": {"en": [region.role if region.printed else f"{region.role} (values, not print)"]},
            "body": {"type": "TextualBody", "format": "text/plain", "language": "zh", "value": text},
            "target": f"{canvas}#{self._fragment(region.box)}",
        }

    def _stories(self, title: str) -> Node:
        ranges = [
            {
                "id": f"{self._base}/range/{story.id}",
                "type": "Range",
                "label": {"zh": [story.title or story.id]},
                "items": [
                    self._part(region, sheet)
                    for sheet in self._sheets
                    for region in sheet.regions
                    if region.story == story.id
                ],
            }
            for story in documents(self._issue)
        ]
        return {"id": f"{self._base}/range/issue", "type": "Range", "label": {"zh": [title]}, "items": ranges}

    def _part(self, region: Region, sheet: Sheet) -> Node:
        selector = {"type": "FragmentSelector", "value": self._fragment(region.box)}
        source = {"id": self._canvas_name(sheet.page.index), "type": "Canvas"}
        return {"type": "SpecificResource", "source": source, "selector": selector}

    def _fragment(self, box: Box) -> str:
        x0, y0, x1, y1 = (max(0, round(side * self._scale)) for side in (box.x0, box.y0, box.x1, box.y1))
        return f"xywh={x0},{y0},{max(1, x1 - x0)},{max(1, y1 - y0)}"
