"""PaddleOCR of every version: pages of lines with box, text and score, and the blocks that PP-Structure makes of them.

Version 3 lists texts, scores, polygons and boxes apart, alone (PP-OCR), below the blocks (PP-StructureV3), or as blocks
only (PaddleOCR-VL), and packs pages into the answers of its web service. Version 2 has a list for each line.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from paperparse.model.scan import Scan
from paperparse.readers.formats._draft import Draft, Found, Piece, finest
from paperparse.readers.formats._format import Shape
from paperparse.readers.formats._geometry import Box, box_of, number, points_of, share
from paperparse.readers.formats._json import at, items, mapping, nth, objects, words
from paperparse.readers.formats._tables import text_of_table

PICTURES = frozenset({"image", "chart", "seal", "figure", "header_image", "footer_image"})
TABLE = "table"
ANSWERS = ("ocrResults", "layoutParsingResults")


class _Block(NamedTuple):
    label: str
    text: str
    box: Box | None


def _fits(value: object) -> bool:
    return any(True for _ in _pages(value))


def _read(value: object) -> Iterator[Scan]:
    for index, page in enumerate(_pages(value), 1):
        yield _scan(page, index) if isinstance(page, Mapping) else _classic(items(page), index)


def _pages(value: object) -> Iterator[object]:
    """The pages of a file: objects of version 3, and lists of lines of version 2."""
    for answer in ANSWERS:
        for page in objects(at(value, "result", answer)):
            yield from _pages(page.get("prunedResult"))
    if isinstance(value, Mapping):
        page = value.get("res", value)
        if _is_page(page):
            yield page
    elif isinstance(value, list) and any(map(_is_line, value)):
        yield value
    elif isinstance(value, list) and any(_is_page(at(page, "res") or page) for page in value):
        yield from (at(page, "res") or page for page in objects(value))
    elif isinstance(value, list) and any(any(map(_is_line, items(page))) for page in value):
        # A page without print is null.
        yield from map(items, value)


def _is_page(value: object) -> bool:
    found = mapping(value)
    listed = isinstance(found.get("rec_texts"), list) and any(name in found for name in ("rec_polys", "rec_boxes"))
    return listed or any("block_bbox" in block for block in objects(found.get("parsing_res_list")))


def _is_line(value: object) -> bool:
    """Whether this is a line of version 2: a box, and a text with its score."""
    line = items(value)
    told = items(nth(line, 1))
    return len(line) == 2 and len(told) == 2 and isinstance(told[0], str) and bool(points_of(line[0]))  # noqa: PLR2004 - pairs


def _classic(lines: list[object], index: int) -> Scan:
    draft = Draft(index)
    for place, line in enumerate(map(items, lines), 1):
        told = items(nth(line, 1))
        box = box_of(nth(line, 0))
        piece = Piece(words(nth(told, 0)), box, share(nth(told, 1)))
        draft.add(Found(f"line {place}", [piece], box, points_of(nth(line, 0))))
    return draft.scan()


def _scan(page: Mapping[str, object], index: int) -> Scan:
    draft = Draft(index, number(page.get("width")), number(page.get("height")))
    blocks = [
        _Block(words(block.get("block_label")), words(block.get("block_content")), box_of(block.get("block_bbox")))
        for block in objects(page.get("parsing_res_list"))
    ]
    for block in blocks:
        if block.label == TABLE:
            draft.frame(block.box)
        elif block.label in PICTURES:
            draft.picture(block.box)
    lines = mapping(page.get("overall_ocr_res")) if "overall_ocr_res" in page else page
    if items(lines.get("rec_texts")):
        _add_lines(lines, blocks, draft)
    else:
        _add_blocks(blocks, draft)
    return draft.scan()


def _add_lines(lines: Mapping[str, object], blocks: list[_Block], draft: Draft) -> None:
    texts, scores, polygons, boxes, spelt = (
        items(lines.get(name)) for name in ("rec_texts", "rec_scores", "rec_polys", "rec_boxes", "text_word")
    )
    regions = items(lines.get("text_word_region")) or items(lines.get("text_word_boxes"))
    for place, text in enumerate(map(words, texts)):
        outline = nth(polygons, place)
        box = box_of(outline) or box_of(nth(boxes, place))
        sure = share(nth(scores, place))
        parts = zip(items(nth(spelt, place)), items(nth(regions, place)), strict=False)
        pieces = finest([Piece(words(part), box_of(region), sure) for part, region in parts], Piece(text, box, sure))
        draft.add(Found(f"line {place + 1}", pieces, box, points_of(outline), block=_home(box, blocks)))


def _home(box: Box | None, blocks: list[_Block]) -> int:
    """The number of the block in which the middle of a line stands; 0 for none."""
    if box is None:
        return 0
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    for place, block in enumerate(blocks, 1):
        around = block.box
        if around is not None and around[0] <= x <= around[2] and around[1] <= y <= around[3]:
            return place
    return 0


def _add_blocks(blocks: list[_Block], draft: Draft) -> None:
    for place, block in enumerate(blocks, 1):
        text = text_of_table(block.text) if block.label == TABLE else block.text
        draft.paragraph(Found(f"block {place}", [Piece(text, None)], block.box, block=place))


PADDLE = Shape("PaddleOCR JSON", _fits, _read)
