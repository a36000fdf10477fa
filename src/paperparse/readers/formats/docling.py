"""Docling: texts, tables and pictures, each with the boxes it has on the pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from paperparse.model.scan import Scan
from paperparse.readers.formats._draft import Draft, Found, Piece
from paperparse.readers.formats._format import Shape
from paperparse.readers.formats._geometry import Box, around, number
from paperparse.readers.formats._json import at, items, mapping, nth, objects, words

FROM_BELOW = "BOTTOMLEFT"
"""The corner from which PDF pages measure."""


LONGEST = 10
"""Digits of a page number."""

_Sizes = Mapping[int, tuple[float | None, float | None]]


class _Place(NamedTuple):
    """One of the places of an item."""

    page: int
    box: Box | None
    span: tuple[int, int]
    """Of the text of the item."""


def _fits(value: object) -> bool:
    if at(value, "schema_name") == "DoclingDocument":
        return True
    # Before it had a name it was known by what an item says of its place.
    first = next(objects(at(value, "texts")), None)
    return (
        first is not None and "self_ref" in first and isinstance(first.get("prov"), list) and "pages" in mapping(value)
    )


def _read(value: object) -> Iterator[Scan]:
    sizes = {
        int(name): (number(at(page, "size", "width")), number(at(page, "size", "height")))
        for name, page in mapping(at(value, "pages")).items()
        if name.isdecimal() and len(name) < LONGEST
    }
    first = min(sizes, default=1)
    placed: dict[int, list[tuple[str, Mapping[str, object], _Place]]] = {page: [] for page in sizes}
    for kind in ("texts", "tables", "pictures"):
        for item in objects(at(value, kind)):
            for place in _places(item, sizes, first):
                placed.setdefault(place.page, []).append((kind, item, place))
    for index, page in enumerate(sorted(placed), 1):
        draft = Draft(index, *sizes.get(page, (None, None)))
        for block, (kind, item, place) in enumerate(placed[page], 1):
            _add(kind, item, place, draft, block)
        yield draft.scan()


def _places(item: Mapping[str, object], sizes: _Sizes, first: int) -> list[_Place]:
    """Where an item stands; one without a place stands somewhere on the first page."""
    found = []
    for told in objects(item.get("prov")):
        page = number(told.get("page_no"))
        page_no = first if page is None else int(page)
        start, end = (number(nth(items(told.get("charspan")), side)) for side in (0, 1))
        box = _box(told.get("bbox"), sizes.get(page_no, (None, None))[1])
        found.append(_Place(page_no, box, (int(start or 0), int(end or 0))))
    return found or [_Place(first, None, (0, 0))]


def _add(kind: str, item: Mapping[str, object], place: _Place, draft: Draft, block: int) -> None:
    name = words(item.get("self_ref")) or f"{kind} {block}"
    if kind == "pictures":
        draft.picture(place.box)
    elif kind == "tables":
        draft.frame(place.box)
        for cell in objects(at(item, "data", "table_cells")):
            box = _box(cell.get("bbox"), draft.height)
            draft.paragraph(
                Found(f"{name}, a cell", [Piece(words(cell.get("text")), None)], box or place.box, block=block)
            )
    else:
        draft.paragraph(Found(name, [Piece(_part(item, place), None)], place.box, block=block))


def _part(item: Mapping[str, object], place: _Place) -> str:
    """The text of an item that stands at a place: as printed, and of several places its share."""
    text = words(item.get("orig")) or words(item.get("text"))
    spans = [items(told.get("charspan")) for told in objects(item.get("prov"))]
    if len(spans) < 2:  # noqa: PLR2004 - one place holds all of it
        return text
    edges = [edge for span in spans for edge in span]
    # Spans that leave something out, or overlap, are no cuts: then the first place holds it all.
    whole = edges[:1] == [0] and edges[-1:] == [len(text)] and edges[1:-1:2] == edges[2::2]
    if whole:
        return text[slice(*place.span)]
    return text if list(place.span) == spans[0] else ""


def _box(value: object, height: float | None) -> Box | None:
    """The box, measured from the top of the page."""
    left, top, right, bottom = (number(at(value, side)) for side in "ltrb")
    if left is None or top is None or right is None or bottom is None:
        return None
    if at(value, "coord_origin") == FROM_BELOW:
        if height is None:
            return None
        top, bottom = height - top, height - bottom
    return around([(left, top), (right, bottom)])


DOCLING = Shape("Docling JSON", _fits, _read)
