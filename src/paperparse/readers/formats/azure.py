"""Azure: Read (version 2 and 3), Document Intelligence, and Image Analysis."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping

from paperparse.model.scan import Point, Scan
from paperparse.readers.formats._draft import Draft, Found, Piece, Type, finest
from paperparse.readers.formats._format import Shape
from paperparse.readers.formats._geometry import Box, around, number, points_of, share
from paperparse.readers.formats._json import at, mapping, objects, words

POINTS = {"inch": 72.0}
"""Points in a unit; pixels stay pixels."""

OUTLINES = ("polygon", "boundingBox", "boundingPolygon")
TEXTS = ("content", "text")
"""What the versions call the same thing."""

_Item = Mapping[str, object]


def _fits(value: object) -> bool:
    return next(_pages(value), None) is not None


def _pages(value: object) -> Iterator[_Item]:
    """The pages of an answer, or of the result in it."""
    inside = mapping(at(value, "analyzeResult") or value)
    for name in ("readResults", "recognitionResults", "pages"):
        for page in objects(inside.get(name)):
            if {"page", "pageNumber"} & page.keys() and "unit" in page and {"lines", "words"} & page.keys():
                yield page
    blocks = list(objects(at(value, "readResult", "blocks")))
    if any("boundingPolygon" in line for block in blocks for line in objects(block.get("lines"))):
        size = mapping(at(value, "metadata"))
        lines = [line for block in blocks for line in objects(block.get("lines"))]
        yield {"width": size.get("width"), "height": size.get("height"), "lines": lines}


def _read(value: object) -> Iterator[Scan]:
    inside = mapping(at(value, "analyzeResult") or value)
    for index, page in enumerate(_pages(value), 1):
        scale = POINTS.get(words(page.get("unit")).lower(), 1.0)
        width, height = number(page.get("width")), number(page.get("height"))
        draft = Draft(index, width and width * scale, height and height * scale, (scale, scale))
        page_no = number(page.get("pageNumber"))
        for outline in _regions(inside.get("figures"), page_no):
            draft.picture(outline)
        for outline in _regions(inside.get("tables"), page_no):
            draft.frame(outline)
        _add_lines(page, _Spans(inside), draft)
        yield draft.scan()


def _regions(found: object, page: float | None) -> Iterator[Box | None]:
    for item in objects(found):
        for region in objects(item.get("boundingRegions")):
            if number(region.get("pageNumber")) == page:
                yield _box(region)


def _add_lines(page: _Item, said: _Spans, draft: Draft) -> None:
    """Puts in the lines of a page, and its words that are in none."""
    loose = sorted(((_start(word), place) for place, word in enumerate(objects(page.get("words")))))
    known = list(objects(page.get("words")))
    used: set[int] = set()
    for place, line in enumerate(objects(page.get("lines")), 1):
        inside = list(objects(line.get("words")))
        for first, last in _spans(line):
            places = [which for _, which in loose[bisect_left(loose, (first, 0)) : bisect_left(loose, (last, 0))]]
            inside += [known[which] for which in places]
            used.update(places)
        pieces = finest([_piece(word, said) for word in inside], _piece(line, said))
        block = said.paragraph(_start(line))
        draft.add(Found(f"line {place}", pieces, _box(line), _outline(line), block=block))
    for place, word in enumerate(known):
        if place not in used:
            draft.add(Found(f"word {place + 1}", [_piece(word, said)], block=said.paragraph(_start(word))))


def _piece(item: _Item, said: _Spans) -> Piece:
    style = Type(bold=said.is_bold(_start(item)))
    return Piece(_text(item), _box(item), share(item.get("confidence")), style)


def _text(item: _Item) -> str:
    return next((words(item[name]) for name in TEXTS if name in item), "")


def _start(item: _Item) -> int:
    """Where the text of an item begins in the whole text; -1 where that is not told."""
    return next((first for first, _ in _spans(item)), -1)


def _spans(item: _Item) -> Iterator[tuple[int, int]]:
    for span in objects(item.get("spans") or [item.get("span")]):
        first, length = number(span.get("offset")), number(span.get("length"))
        if first is not None and length is not None:
            yield int(first), int(first + length)


def _outline(item: _Item) -> tuple[Point, ...]:
    return next((points_of(item[name]) for name in OUTLINES if name in item), ())


def _box(item: _Item) -> Box | None:
    return around(_outline(item))


class _Spans:
    """What is said of stretches of the whole text: paragraphs, and bold type."""

    def __init__(self, inside: _Item) -> None:
        paragraphs = enumerate(objects(inside.get("paragraphs")), 1)
        self._paragraphs = sorted((*span, number_) for number_, item in paragraphs for span in _spans(item))
        bold = (style for style in objects(inside.get("styles")) if style.get("fontWeight") == "bold")
        self._bold = sorted((*span, 1) for style in bold for span in _spans(style))

    def paragraph(self, start: int) -> int:
        """The number of the paragraph that holds a place of the text; 0 for none."""
        return _holder(self._paragraphs, start)

    def is_bold(self, start: int) -> bool:
        """Whether a place of the text is bold."""
        return bool(_holder(self._bold, start))


def _holder(spans: list[tuple[int, int, int]], start: int) -> int:
    """The number of the last of the spans that begin before a place, if it holds it; 0 for none."""
    place = bisect_right(spans, start, key=lambda span: span[0]) - 1
    return spans[place][2] if place >= 0 and start < spans[place][1] else 0


AZURE = Shape("Azure JSON", _fits, _read)
