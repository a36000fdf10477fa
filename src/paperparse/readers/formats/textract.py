"""AWS Textract: blocks for pages, lines and words, with boxes in shares of the page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from paperparse.model.scan import Scan
from paperparse.readers.formats._aspect import aspect_of
from paperparse.readers.formats._draft import Draft, Found, Piece, finest
from paperparse.readers.formats._format import Shape
from paperparse.readers.formats._geometry import Box, around, by_size, number, points_of, share
from paperparse.readers.formats._json import at, items, objects, words

WIDTH = 1000.0
"""Of a page; the tool tells no size, so that lengths are thousandths of the width."""

FIGURE, TABLE, LAYOUT = "LAYOUT_FIGURE", "TABLE", "LAYOUT_"

_Blocks = dict[str, Mapping[str, object]]


def _fits(value: object) -> bool:
    return any(_is_block(block) for block in _blocks(value))


def _is_block(block: Mapping[str, object]) -> bool:
    return isinstance(block.get("BlockType"), str) and isinstance(block.get("Geometry"), Mapping)


def _blocks(value: object) -> Iterator[Mapping[str, object]]:
    """The blocks of an answer, or of the list of answers to one long question."""
    for answer in [value, *items(value)]:
        yield from objects(at(answer, "Blocks"))


def _read(value: object) -> Iterator[Scan]:
    pages: dict[int, list[Mapping[str, object]]] = defaultdict(list)
    for block in _blocks(value):
        pages[int(number(block.get("Page")) or 1)].append(block)
    for index, page in enumerate(sorted(pages), 1):
        yield _scan(pages[page], index)


def _scan(blocks: list[Mapping[str, object]], index: int) -> Scan:
    known: _Blocks = {words(block.get("Id")): block for block in blocks}
    spelt = [(words(block.get("Text")), _box(block)) for block in blocks if block.get("BlockType") == "WORD"]
    height = WIDTH * aspect_of(spelt)
    draft = Draft(index, WIDTH, height, (WIDTH, height))
    homes: dict[str, int] = {}
    for place, block in enumerate(blocks, 1):
        kind = words(block.get("BlockType"))
        if kind == FIGURE:
            draft.picture(_box(block))
        elif kind == TABLE:
            draft.frame(_box(block))
        if kind.startswith(LAYOUT):
            homes.update(dict.fromkeys(_children(block), place))
    _add_lines(blocks, known, homes, draft)
    return draft.scan()


def _add_lines(blocks: list[Mapping[str, object]], known: _Blocks, homes: dict[str, int], draft: Draft) -> None:
    """Puts in the lines, and the words that are in none."""
    used: set[str] = set()
    for line in blocks:
        if line.get("BlockType") == "LINE":
            name = words(line.get("Id"))
            inside = [known[child] for child in _children(line) if child in known]
            pieces = finest(list(map(_piece, inside)), _piece(line))
            used.update(words(word.get("Id")) for word in inside)
            outline = points_of(at(line, "Geometry", "Polygon"))
            draft.add(Found(f"LINE {name}", pieces, _box(line), outline, block=homes.get(name, 0)))
    for word in blocks:
        if word.get("BlockType") == "WORD" and words(word.get("Id")) not in used:
            draft.add(Found(f"WORD {words(word.get('Id'))}", [_piece(word)]))


def _piece(block: Mapping[str, object]) -> Piece:
    return Piece(words(block.get("Text")), _box(block), share(block.get("Confidence"), 100))


def _children(block: Mapping[str, object]) -> Iterator[str]:
    for relation in objects(block.get("Relationships")):
        if relation.get("Type") == "CHILD":
            yield from map(words, items(relation.get("Ids")))


def _box(block: Mapping[str, object]) -> Box | None:
    told = at(block, "Geometry", "BoundingBox")
    box = by_size(*(at(told, name) for name in ("Left", "Top", "Width", "Height")))
    return box or around(points_of(at(block, "Geometry", "Polygon")))


TEXTRACT = Shape("Textract JSON", _fits, _read)
