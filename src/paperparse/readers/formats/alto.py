"""ALTO of any version, alone or inside METS: blocks of lines of strings, in pixels or in units of length."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from attrs import define, evolve, field, frozen

from paperparse.errors import SourceError
from paperparse.model.scan import Point, Scan
from paperparse.readers.formats._draft import PLAIN, Draft, Found, Piece, Type, finest
from paperparse.readers.formats._format import Format
from paperparse.readers.formats._geometry import Box, around, by_size, number, points_in, share
from paperparse.readers.formats._xml import children, events, name_of

POINTS = {"mm10": 72 / 254, "inch1200": 72 / 1200, "mm": 72 / 25.4}
"""Points in a unit; the last one is no unit of the standard, and used."""

DOWN, ACROSS = ("ttb", "btt"), ("ltr", "rtl")
RUNS_DOWN = 270.0
"""Degrees against the clock by which a line is turned that runs from top to bottom."""

WORST = 9
"""In lists of how sure a tool is of each character 0 is sure and 9 is not."""

BLOCKS = frozenset({"TextBlock", "ComposedBlock"})


@define
class _File:
    """What is said once for all pages."""

    unit: str = "pixel"
    styles: dict[str, Element] = field(factory=dict)
    blocks: int = 0


@frozen
class _Place:
    """What an element inherits from those around it."""

    type: Type = PLAIN
    vertical: bool | None = None
    block: int = 0
    box: Box | None = None


def _read(raw: bytes) -> Iterator[Scan]:
    file = _File()
    index, links = 0, 0
    root = ""
    for event, name, element in events(raw):
        if event == "start":
            root = root or name
            if name == "alto":
                file = _File()
        elif name == "MeasurementUnit":
            file.unit = (element.text or "").strip().lower()
        elif name == "TextStyle":
            file.styles[element.get("ID", "")] = element
        elif name == "FLocat":
            links += 1
        elif name == "Page":
            index += 1
            yield _scan(element, file, index)
            element.clear()
    if not index and root == "mets":
        inside = "only links to other files" if links else "no ALTO inside"
        message = f"METS with {inside}; give the ALTO files that belong to it, one for each page"
        raise SourceError(message)


def _scan(page: Element, file: _File, index: int) -> Scan:
    scale = POINTS.get(file.unit, 1.0)
    width, height = (number(page.get(name)) for name in ("WIDTH", "HEIGHT"))
    draft = Draft(index, width and width * scale, height and height * scale, (scale, scale))
    _walk(page, _inside(page, _Place(), file), file, draft)
    return draft.scan()


def _walk(element: Element, place: _Place, file: _File, draft: Draft) -> None:
    """Puts in what stands in an element; elements that no version knows are looked into."""
    for child in element:
        name = name_of(child)
        if name == "TextLine":
            draft.add(_line(child, place, file))
        elif name == "String":
            # A string that stands in no line is one.
            draft.add(Found(_called(child), _pieces(child, place.type, file), block=place.block, home=place.box))
        elif name == "Illustration":
            draft.picture(_box(child))
        elif name == "GraphicalElement":
            draft.rule(_box(child))
        else:
            if name == "ComposedBlock" and "table" in child.get("TYPE", "").lower():
                draft.frame(_box(child))
            _walk(child, _inside(child, place, file), file, draft)


def _inside(element: Element, place: _Place, file: _File) -> _Place:
    """What the children of an element inherit."""
    if name_of(element) in BLOCKS:
        file.blocks += 1
        place = evolve(place, block=file.blocks, box=_box(element) or place.box)
    return evolve(place, type=_type(element, place.type, file), vertical=_vertical(element, place.vertical))


def _line(element: Element, place: _Place, file: _File) -> Found:
    inside = _inside(element, place, file)
    pieces = [piece for child in children(element, "String", "HYP") for piece in _pieces(child, inside.type, file)]
    box, outline = _box(element), _outline(element)
    return Found(_called(element), pieces, box, outline, inside.vertical, place.block, place.box)


def _pieces(string: Element, type_: Type, file: _File) -> list[Piece]:
    """The characters of a string where each has a box, else the string."""
    text = string.get("CONTENT", "")
    own = _type(string, type_, file)
    sure = _certainty(string)
    glyphs = [
        Piece(glyph.get("CONTENT", ""), _box(glyph), share(glyph.get("GC")) or sure, own)
        for glyph in children(string, "Glyph")
    ]
    return finest(glyphs, Piece(text, _box(string), sure, own))


def _certainty(string: Element) -> float | None:
    whole = share(string.get("WC"))
    if whole is not None:
        return whole
    digits = [int(char) for char in string.get("CC", "") if char in "0123456789"]
    return 1 - sum(digits) / len(digits) / WORST if digits else None


def _type(element: Element, inherited: Type, file: _File) -> Type:
    """The type of an element: that of the elements around it, changed by its styles."""
    size, font, bold = inherited
    for style in map(file.styles.get, element.get("STYLEREFS", "").split()):
        if style is not None:
            # Sizes are points, whatever the unit; nothing tells how many pixels that is.
            points = number(style.get("FONTSIZE")) if file.unit in POINTS else None
            size, font = points or size, style.get("FONTFAMILY", font)
            bold = "bold" in style.get("FONTSTYLE", "")
    return Type(size, font, bold or "bold" in element.get("STYLE", ""))


def _vertical(element: Element, inherited: bool | None) -> bool | None:  # noqa: FBT001 - three values, one of them is none
    direction = element.get("BASEDIRECTION", "")
    if direction in (*DOWN, *ACROSS):
        return direction in DOWN
    rotation = number(element.get("ROTATION"))
    return True if rotation is not None and rotation % 360 == RUNS_DOWN else inherited


def _box(element: Element) -> Box | None:
    box = by_size(*(element.get(name) for name in ("HPOS", "VPOS", "WIDTH", "HEIGHT")))
    return box or around(_outline(element))


def _outline(element: Element) -> tuple[Point, ...]:
    for shape in children(element, "Shape"):
        for polygon in children(shape, "Polygon"):
            return points_in(polygon.get("POINTS", ""))
    return ()


def _called(element: Element) -> str:
    return " ".join(filter(None, (name_of(element), element.get("ID"))))


ALTO = Format("ALTO", "alto", _read)
METS = Format("METS", "alto", _read)
