"""TEI that paperparse itself wrote: pages, stories and their parts, told by elements and types; nothing has a place.

A story of several pages comes back as one, on the page on which it begins: there the format has all of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import get_args
from xml.etree.ElementTree import Element

from attrs import define, field

from paperparse.model.issue import ContactKind, FurnitureKind
from paperparse.model.page import Page
from paperparse.readers.formats._format import Format
from paperparse.readers.formats._told import AUTHOR, Region, ToldLine, told_page
from paperparse.readers.formats._xml import events, name_of

OWN = re.compile(rf"""<(?:[\w.-]+:)?application\s[^<>]*\bident\s*=\s*["']{AUTHOR}["']""")

LINES = {
    "masthead": "masthead-title",
    "imprint": "masthead",
    "dateline": "dateline",
    "pageNum": "folio",
    "section": "folio",
    "staff": "staff",
    **dict.fromkeys(get_args(ContactKind), "contact"),
    **dict.fromkeys(get_args(FurnitureKind), "furniture"),
}
"""The roles of lines beside the stories, by their type."""

HEADS = {"column": "column-label", "kicker": "kicker", "main": "title", "sub": "deck"}

IN_STORY = {"byline": "byline", "p": "paragraph", "trailer": "jump"}
IN_PICTURE = {"head": "caption-title", "p": "caption", "byline": "credit"}
IN_NOTICE = {"head": "notice-title", "p": "notice"}


def is_own(head: str) -> bool:
    """Whether a file that begins so is one that paperparse wrote.

    >>> is_own('<TEI><teiHeader><application version="1" ident="paperparse">')
    True
    """
    return OWN.search(head) is not None


def _read(raw: bytes) -> Iterator[Page]:
    root: Element | None = None
    for _, _, element in events(raw):
        root = element
    draft = _Draft()
    if root is not None:
        for body in root.iter():
            if name_of(body) == "body":
                draft.add(body)
    for index, regions in enumerate(draft.pages, 1):
        yield told_page(index, regions, None)


@define
class _Draft:
    """The regions of each page while a text is read."""

    pages: list[list[Region]] = field(factory=list)
    _count: int = 0
    _lead_in: str = ""
    """What stands before the next paragraph, and is its beginning."""

    def add(self, parent: Element) -> None:
        """Adds what stands beside the stories, and the stories."""
        for one in parent:
            name, kind = name_of(one), one.get("type", "")
            if name == "pb":
                self.pages.append([])
            elif name == "fw" and kind in LINES:
                self._region(LINES[kind], one, kind=kind)
            elif name in ("item", "ab"):
                self._region("teaser" if name == "item" else "unplaced", one)
            elif name == "div" and kind in ("article", "picture"):
                self._story(one, self._name(one))
            elif name == "div" and kind == "notice":
                self._parts(one, IN_NOTICE, part_of=self._name(one), kind=one.get("subtype"))
            elif name in ("div", "list"):
                self.add(one)

    def _story(self, parent: Element, story: str, *, inside: bool = False) -> None:
        for one in parent:
            name = name_of(one)
            if name == "head":
                self._region("subhead" if inside else HEADS.get(one.get("type", ""), "title"), one, story=story)
            elif name == "dateline" and one.get("rend") == "run-in":
                self._lead_in = _text(one)
            elif name == "dateline":
                self._region("lead-in", one, story=story)
            elif name in IN_STORY:
                self._region(IN_STORY[name], one, story=story)
            elif name == "figure":
                self._parts(one, IN_PICTURE, part_of=self._name(one), story=story)
            elif name == "div":
                self._story(one, story, inside=True)

    def _parts(
        self, parent: Element, roles: dict[str, str], part_of: str, *, story: str | None = None, kind: str | None = None
    ) -> None:
        for one in parent:
            if name_of(one) in roles:
                self._region(roles[name_of(one)], one, part_of=part_of, story=story, kind=kind)

    def _name(self, one: Element) -> str:
        self._count += 1
        return f"{name_of(one)}-{self._count}"

    def _region(
        self, role: str, one: Element, *, story: str | None = None, kind: str | None = None, part_of: str | None = None
    ) -> None:
        text = _text(one)
        if role == "paragraph":
            text, self._lead_in = self._lead_in + text, ""
        if not self.pages:
            self.pages.append([])
        self.pages[-1].append(Region(self._name(one), role, [ToldLine([(text, None)])], story, kind, None, part_of))


def _text(one: Element) -> str:
    return "".join(one.itertext())


TEI = Format("TEI", "text", _read)
