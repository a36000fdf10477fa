"""ALTO of any version, alone or inside METS: blocks of lines of strings, in pixels or in units of length."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from attrs import define, evolve, field, frozen

from paperparse.errors import SourceError
from paperparse.model.page import Page
from paperparse.model.scan import Point, Scan
from paperparse.readers.formats._draft import PLAIN, Draft, Found, Piece, Type, finest
from paperparse.readers.formats._format import Format
from paperparse.readers.formats._geometry import Box, around, by_size, number, points_in, share
from paperparse.readers.formats._told import AUTHOR, Region, ToldLine, scaled, size_of, told_page
from paperparse.readers.formats._xml import children, events, name_of

POINTS = {"mm10": 72 / 254, "inch1200": 72 / 1200, "mm": 72 / 25.4}
"""Points in a unit; the last one is no unit of the standard, and used."""

DOWN, ACROSS = ("ttb", "btt"), ("ltr", "rtl")
RUNS_DOWN = 270.0
"""Degrees against the clock by which a line is turned that runs from top to bottom."""

WORST = 9
"""In lists of how sure a tool is of each character 0 is sure and 9 is not."""

BLOCKS = frozenset({"TextBlock", "ComposedBlock"})
ARTICLE = "article"
"""The type of the tag that says to which story a block belongs; others say of which picture or notice it is a part."""
TAGS = frozenset({"RoleTag", "StructureTag"})


@define
class _File:
    """What is said once for all pages."""

    unit: str = "pixel"
    styles: dict[str, Element] = field(factory=dict)
    blocks: int = 0
    own: bool = False
    """Whether paperparse itself wrote the file."""
    tags: dict[str, Element] = field(factory=dict)
    order: list[str] = field(factory=list)
    """The blocks as they are read."""

    def note(self, name: str, element: Element) -> None:
        """Keeps what an element says of all pages."""
        if name == "MeasurementUnit":
            self.unit = (element.text or "").strip().lower()
        elif name == "TextStyle":
            self.styles[element.get("ID", "")] = element
        elif name in TAGS:
            self.tags[element.get("ID", "")] = element
        elif name == "softwareName":
            self.own = self.own or element.text == AUTHOR
        elif name == "ElementRef":
            self.order.append(element.get("REF", ""))


@frozen
class _Place:
    """What an element inherits from those around it."""

    type: Type = PLAIN
    vertical: bool | None = None
    block: int = 0
    box: Box | None = None


def _read(raw: bytes) -> Iterator[Scan | Page]:
    file = _File()
    index, links = 0, 0
    root = ""
    for event, name, element in events(raw):
        if event == "start":
            root = root or name
            if name == "alto":
                file = _File()
        elif name == "FLocat":
            links += 1
        elif name == "Page":
            index += 1
            yield _told(element, file, index) or _scan(element, file, index)
            element.clear()
        else:
            file.note(name, element)
    if not index and root == "mets":
        inside = "only links to other files" if links else "no ALTO inside"
        message = f"METS with {inside}; give the ALTO files that belong to it, one for each page"
        raise SourceError(message)


def _told(page: Element, file: _File, index: int) -> Page | None:
    """A page that paperparse itself wrote; None for one of which nothing is told."""
    if not file.own:
        return None
    scale = POINTS.get(file.unit, 1.0)
    regions = [_region(block, file, scale) for block in page.iter() if name_of(block) == "TextBlock"]
    size = size_of(number(page.get("WIDTH")), number(page.get("HEIGHT")), scale)
    return told_page(index, regions, size, file.order) if any(region.role for region in regions) else None


def _region(block: Element, file: _File, scale: float) -> Region:
    tags = [file.tags[name] for name in block.get("TAGREFS", "").split() if name in file.tags]
    role = next((tag for tag in tags if name_of(tag) == "RoleTag"), None)
    wholes = [tag for tag in tags if name_of(tag) == "StructureTag"]
    return Region(
        block.get("ID", ""),
        "" if role is None else role.get("LABEL", ""),
        [_told_line(line, scale) for line in children(block, "TextLine")],
        next((tag.get("LABEL") for tag in wholes if tag.get("TYPE") == ARTICLE), None),
        None if role is None else role.get("TYPE"),
        scaled(_box(block), scale),
        next((tag.get("LABEL") for tag in wholes if tag.get("TYPE") != ARTICLE), None),
    )


def _told_line(line: Element, scale: float) -> ToldLine:
    """The strings of a line with the blanks between them, and the one at its end where it has one."""
    pieces: list[tuple[str, Box | None]] = []
    sure: list[float] = []
    for child in children(line, "String", "SP"):
        blank = name_of(child) == "SP"
        pieces.append((" ", None) if blank else (child.get("CONTENT", ""), scaled(_box(child), scale)))
        known = None if blank else _certainty(child)
        sure += [] if known is None else [known]
    return ToldLine(pieces, scaled(_box(line), scale), min(sure, default=None))


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
