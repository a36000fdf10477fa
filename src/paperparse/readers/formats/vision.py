"""Google Vision: pages of blocks of paragraphs of words of symbols, in pixels or in shares of the page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from paperparse.model.scan import Scan
from paperparse.readers.formats._draft import Draft, Found, Piece
from paperparse.readers.formats._format import Shape
from paperparse.readers.formats._geometry import Box, around, number, points_of, share
from paperparse.readers.formats._json import at, items, objects, words

LINE_ENDS = frozenset({"EOL_SURE_SPACE", "LINE_BREAK", 3, 5})
"""Breaks after a symbol that end its line, by name and by number."""

PICTURES, RULES, TABLES = frozenset({"PICTURE", 3}), frozenset({"RULER", 4}), frozenset({"TABLE", 2})
CAPITAL = re.compile(r"(?<!^)([A-Z])")

_Item = Mapping[str, object]


def _get(value: object, *path: str) -> object:
    """What stands at the end of a path; the library for Python writes `boundingBox` as `bounding_box` too."""
    for name in path:
        found = at(value, name)
        value = at(value, CAPITAL.sub(r"_\1", name).lower()) if found is None else found
    return value


def _fits(value: object) -> bool:
    return next(_pages(value), None) is not None


def _pages(value: object) -> Iterator[_Item]:
    """The pages of an answer, of the answers for several pictures, or of those to a list of questions."""
    for answer in objects(items(value) or [value]):
        inside = [answer, *objects(answer.get("responses"))]
        for response in inside:
            pages = [
                page
                for page in objects(_get(response, "fullTextAnnotation", "pages"))
                if any(isinstance(block.get("paragraphs"), list) for block in objects(page.get("blocks")))
            ]
            yield from pages
            found = list(objects(_get(response, "textAnnotations")))[1:]
            if not pages and any(_get(word, "boundingPoly") for word in found):
                yield {"loose": found}


def _read(value: object) -> Iterator[Scan]:
    for index, page in enumerate(_pages(value), 1):
        draft = Draft(index, number(page.get("width")), number(page.get("height")))
        for place, block in enumerate(objects(page.get("blocks")), 1):
            _add_block(block, place, draft)
        for place, word in enumerate(objects(page.get("loose")), 1):
            draft.add(Found(f"word {place}", [Piece(words(word.get("description")), _box(word, draft))]))
        yield draft.scan()


def _add_block(block: _Item, place: int, draft: Draft) -> None:
    box = _box(block, draft)
    kind = _get(block, "blockType")
    for kinds, put in ((PICTURES, draft.picture), (RULES, draft.rule), (TABLES, draft.frame)):
        if isinstance(kind, str | int) and kind in kinds:
            put(box)
    for paragraph in objects(block.get("paragraphs")):
        home = _box(paragraph, draft) or box
        for pieces in _lines(paragraph, draft):
            draft.add(Found(f"line of block {place}", pieces, block=place, home=home))


def _lines(paragraph: _Item, draft: Draft) -> Iterator[list[Piece]]:
    """The symbols of each line of a paragraph."""
    line: list[Piece] = []
    for word in objects(paragraph.get("words")):
        own: list[Piece] = []
        around_ = _box(word, draft)
        for symbol in objects(word.get("symbols")):
            sure = share(symbol.get("confidence")) or share(word.get("confidence"))
            own.append(Piece(words(symbol.get("text")), _box(symbol, draft), sure))
            if _get(symbol, "property", "detectedBreak", "type") in LINE_ENDS:
                yield line + _spelt(own, around_)
                line, own = [], []
        line += _spelt(own, around_)
    if line:
        yield line


def _spelt(symbols: list[Piece], box: Box | None) -> list[Piece]:
    """The symbols of a word; as one piece where only the word has a box."""
    if box is None or not symbols or any(symbol.box for symbol in symbols):
        return symbols
    return [Piece("".join(symbol.text for symbol in symbols), box, symbols[0].sure)]


def _box(item: _Item, draft: Draft) -> Box | None:
    outline = _get(item, "boundingBox") or _get(item, "boundingPoly")
    box = around(points_of(_get(outline, "vertices")))
    if box is None and draft.width and draft.height:
        shares = around(points_of(_get(outline, "normalizedVertices")))
        if shares is not None:
            return shares[0] * draft.width, shares[1] * draft.height, shares[2] * draft.width, shares[3] * draft.height
    return box


VISION = Shape("Google Vision JSON", _fits, _read)
