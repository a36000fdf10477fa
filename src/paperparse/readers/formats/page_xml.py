"""PAGE XML of any version: regions of lines of words of glyphs, with polygons in pixels."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from attrs import define, evolve, frozen

from paperparse.model.page import Page
from paperparse.model.scan import Point, Scan
from paperparse.readers.formats._draft import PLAIN, Draft, Found, Piece, Type, finest
from paperparse.readers.formats._format import Format
from paperparse.readers.formats._geometry import Box, around, number, points_in, share
from paperparse.readers.formats._told import AUTHOR, Region, ToldLine, scaled, size_of, told_page
from paperparse.readers.formats._xml import children, events, name_of

PICTURES = frozenset({"ImageRegion", "LineDrawingRegion", "GraphicRegion", "ChartRegion", "MapRegion"})
FRAME = "frame"
"""The type of a graphic that is a line around other things."""

DOWN = frozenset({"top-to-bottom", "bottom-to-top"})
ACROSS = frozenset({"left-to-right", "right-to-left"})
RUNS_DOWN = -90.0
"""Degrees with the clock that set a line upright which runs from top to bottom."""
ASKEW = 20.0
"""Degrees by which lines on a crooked scan differ from that at most."""

ROLE = "role {"
CUSTOM = re.compile(r"(\w+) *\{([^{}]*)\}")
PAIR = re.compile(r"(\w+) *: *([^;]*?) *;")
"""How `custom` is written: `structure {id:p1a1; type:article;}`."""

TYPED = {
    "header": ("masthead", "masthead-title", "contact", "dateline"),
    "page-number": ("folio",),
    "heading": ("title", "kicker", "deck", "column-label", "subhead", "notice-title"),
    "paragraph": ("paragraph", "notice"),
    "credit": ("byline", "credit", "staff"),
    "caption": ("caption", "caption-title"),
    "TOC-entry": ("teaser",),
}
"""The roles that are written with a type of the standard. With another role, a person has changed the type, which is what
tools show; the region has the first role then."""

INCHES = {"PPI": 72.0, "PPCM": 72.0 / 2.54}
"""Points in the unit of the resolution."""


@define
class _Counter:
    regions: int = 0


@frozen
class _Place:
    """What an element inherits from those around it."""

    pixels: float | None
    """In a point, where the page tells its resolution."""
    count: _Counter
    type: Type = PLAIN
    vertical: bool | None = None
    block: int = 0
    box: Box | None = None


def _read(raw: bytes) -> Iterator[Scan | Page]:
    index = 0
    own = False
    for event, name, element in events(raw):
        if event == "end" and name == "Creator":
            own = element.text == AUTHOR
        elif event == "end" and name == "Page":
            index += 1
            yield (_told(element, index) if own else None) or _scan(element, index)
            element.clear()


def _told(page: Element, index: int) -> Page | None:
    """A page that paperparse itself wrote; None for one of which nothing is told."""
    regions = [_region(one) for one in page.iter() if name_of(one) == "TextRegion"]
    order = [one.get("regionRef", "") for one in page.iter() if name_of(one) == "RegionRefIndexed"]
    size = size_of(number(page.get("imageWidth")), number(page.get("imageHeight")), 1.0)
    return told_page(index, regions, size, order) if ROLE in "".join(map(_custom, page.iter())) else None


def _region(region: Element) -> Region:
    custom = {name: dict(PAIR.findall(inside)) for name, inside in CUSTOM.findall(_custom(region))}
    box, told = scaled(_box(region), 1.0), custom.get("role", {})
    role = told.get("type", "")
    known = TYPED.get(region.get("type", ""), (role,))
    lines = [
        ToldLine([(text, None)], scaled(_box(line), 1.0), sure)
        for line in children(region, "TextLine")
        for text, sure in [_equivalent(line)]
    ]
    if not lines:
        text, sure = _equivalent(region)
        lines = [ToldLine([(text, None)], box, sure)]
    story = custom.get("structure", {}).get("id")
    role = role if role in known else known[0]
    return Region(region.get("id", ""), role, lines, story, told.get("kind"), box, told.get("of"))


def _custom(element: Element) -> str:
    return element.get("custom", "")


def _scan(page: Element, index: int) -> Scan:
    draft = Draft(index, number(page.get("imageWidth")), number(page.get("imageHeight")))
    resolution = number(page.get("imageXResolution"))
    points = INCHES.get(page.get("imageResolutionUnit", ""))
    place = _Place(resolution / points if resolution and points else None, _Counter())
    _walk(page, _inside(page, place), draft)
    return draft.scan()


def _walk(element: Element, place: _Place, draft: Draft) -> None:
    """Puts in what stands in a page or region; regions stand in regions, tables among them."""
    for child in element:
        name = name_of(child)
        if name == "TextLine":
            draft.add(_line(child, place))
        elif name == "Word":
            # A word that stands in no line is one.
            draft.add(Found(_called(child), _word(child, place), block=place.block, home=place.box))
        elif name.endswith("Region"):
            _draw(child, draft)
            inside = _inside(child, place)
            _walk(child, inside, draft)
            if name == "TextRegion" and next(children(child, "TextLine", "Word", "TextRegion"), None) is None:
                text, sure = _equivalent(child)
                piece = Piece(text, None, sure, inside.type)
                draft.paragraph(Found(_called(child), [piece], _box(child), (), inside.vertical, inside.block))


def _draw(region: Element, draft: Draft) -> None:
    """Puts in what a region shows beside its text."""
    name = name_of(region)
    if name == "SeparatorRegion":
        draft.rule(_box(region))
    elif name == "TableRegion" or (name == "GraphicRegion" and region.get("type") == FRAME):
        draft.frame(_box(region))
    elif name in PICTURES:
        draft.picture(_box(region))


def _inside(element: Element, place: _Place) -> _Place:
    """What the children of a page or region inherit."""
    if name_of(element).endswith("Region"):
        place.count.regions += 1
        place = evolve(place, block=place.count.regions, box=_box(element) or place.box)
    return evolve(place, type=_type(element, place), vertical=_vertical(element, place.vertical))


def _line(line: Element, place: _Place) -> Found:
    inside = evolve(place, type=_type(line, place), vertical=_vertical(line, place.vertical))
    pieces = _finest(line, [piece for word in children(line, "Word") for piece in _word(word, inside)], inside)
    box, outline = _box(line), _points(line)
    return Found(_called(line), pieces, box, outline, inside.vertical, place.block, place.box)


def _word(word: Element, place: _Place) -> list[Piece]:
    inside = evolve(place, type=_type(word, place))
    glyphs = [
        Piece(text, _box(glyph), sure, inside.type)
        for glyph in children(word, "Glyph")
        for text, sure in [_equivalent(glyph)]
    ]
    return _finest(word, glyphs, inside)


def _finest(element: Element, parts: list[Piece], place: _Place) -> list[Piece]:
    """The glyphs of a word, or the words of a line, as far as they are told."""
    text, sure = _equivalent(element)
    found = finest(parts, Piece(text, _box(element), sure, place.type))
    return found if any(part.sure is not None for part in found) else [part._replace(sure=sure) for part in found]


def _equivalent(element: Element) -> tuple[str, float | None]:
    """The text of an element, of several the one with the lowest index, and how sure the tool is of it."""
    known = [(number(found.get("index")), found) for found in children(element, "TextEquiv")]
    if not known:
        return "", None
    _, first = min(known, key=lambda pair: float("inf") if pair[0] is None else pair[0])
    text = next((found.text for name in ("Unicode", "PlainText") for found in children(first, name) if found.text), "")
    return text, share(first.get("conf"))


def _type(element: Element, place: _Place) -> Type:
    """The type of an element: that of the elements around it, changed by what it says itself."""
    size, font, bold = place.type
    for style in children(element, "TextStyle"):
        points = number(style.get("fontSize"))
        size = points * place.pixels if points and place.pixels else size
        font = style.get("fontFamily", font)
        bold = style.get("bold", str(bold)).lower() in ("true", "1")
    return Type(size, font, bold)


def _vertical(element: Element, inherited: bool | None) -> bool | None:  # noqa: FBT001 - three values, one of them is none
    orientation = number(element.get("orientation"))
    if orientation is not None and abs(orientation - RUNS_DOWN) <= ASKEW:
        return True
    direction = element.get("readingDirection", "")
    return direction in DOWN if direction in DOWN | ACROSS else inherited


def _box(element: Element) -> Box | None:
    return around(_points(element))


def _points(element: Element) -> tuple[Point, ...]:
    """The outline: an attribute, or in old versions an element for each point."""
    for coords in children(element, "Coords"):
        text = coords.get("points")
        if text is None:
            text = " ".join(f"{point.get('x')},{point.get('y')}" for point in children(coords, "Point"))
        return points_in(text)
    return ()


def _called(element: Element) -> str:
    return " ".join(filter(None, (name_of(element), element.get("id"))))


PAGE = Format("PAGE XML", "page-xml", _read)
