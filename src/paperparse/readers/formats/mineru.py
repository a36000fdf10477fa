"""MinerU: `middle.json` with pages of blocks of lines of spans, and `content_list.json` with a box for each paragraph."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from math import ceil

from paperparse.model.scan import Scan
from paperparse.readers.formats._aspect import PAGE_ASPECT, wide
from paperparse.readers.formats._draft import Draft, Found, Piece
from paperparse.readers.formats._format import Shape
from paperparse.readers.formats._geometry import box_of, number, share
from paperparse.readers.formats._json import at, items, nth, objects, words
from paperparse.readers.formats._paragraphs import LEADING
from paperparse.readers.formats._tables import text_of_table

PICTURES = frozenset({"image", "chart", "seal"})
TABLE = "table"
BLOCKS = ("preproc_blocks", "para_blocks")
"""Before and after paragraphs are put together; the newer ways to read have only the second."""
DISCARDED = "discarded_blocks"
"""Page heads, feet and numbers."""

MILLE = 1000.0
"""Boxes of a content list are thousandths of the page."""
TEXTS = ("image_caption", "img_caption", "chart_caption", "table_caption", "code_caption", "text", "list_items")
NOTES = ("code_body", "image_footnote", "img_footnote", "chart_footnote", "table_footnote")
"""Where print stands, in its order on the page as a rule; a table stands between."""

FEW = 10
"""Lines of print that a picture is as high as, where nothing else on the page tells their height."""


def _fits_middle(value: object) -> bool:
    return any(any(name in page for name in BLOCKS) for page in objects(at(value, "pdf_info")))


def _read_middle(value: object) -> Iterator[Scan]:
    for index, page in enumerate(objects(at(value, "pdf_info")), 1):
        size = items(page.get("page_size"))
        reader = _Blocks(Draft(index, number(nth(size, 0)), number(nth(size, 1))))
        for block in objects(next((page[name] for name in BLOCKS if page.get(name)), None)):
            reader.add(block)
        for block in objects(page.get(DISCARDED)):
            reader.add(block)
        yield reader.draft.scan()


class _Blocks:
    """The blocks of a page while they are put in."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.count = 0

    def add(self, block: Mapping[str, object], depth: int = 0) -> None:
        """Puts a block in; those of pictures and tables hold blocks for body, caption and notes."""
        self.count += 1
        kind, box = words(block.get("type")), box_of(block.get("bbox"))
        if kind == TABLE:
            self.draft.frame(box)
        for inner in objects(block.get("blocks")) if not depth else ():
            self.add(inner, depth + 1)
        for line in objects(block.get("lines")):
            self._line(line, block)

    def _line(self, line: Mapping[str, object], block: Mapping[str, object]) -> None:
        pieces: list[Piece] = []
        box, home = box_of(line.get("bbox")), box_of(block.get("bbox"))
        what = f"line of block {self.count}"
        for span in objects(line.get("spans")):
            place = box_of(span.get("bbox"))
            kind = words(span.get("type"))
            if kind in PICTURES:
                self.draft.picture(place or box or home)
            if kind == TABLE:
                piece = Piece(text_of_table(words(span.get("html"))), None)
                self.draft.paragraph(Found(what, [piece], place or box or home, block=self.count))
            else:
                pieces.append(Piece(words(span.get("content")), place, share(span.get("score"))))
        found = Found(what, pieces, box, block=self.count, home=home)
        # Some ways to read tell one line for a whole paragraph.
        if len(pieces) == 1:
            self.draft.paragraph(found)
        else:
            self.draft.add(found)


def _fits_list(value: object) -> bool:
    found = items(value)
    known = [item for item in objects(found) if "type" in item and isinstance(item.get("page_idx"), int)]
    return bool(known) and len(known) == len(found) and any("bbox" in item or "text" in item for item in known)


def _read_list(value: object) -> Iterator[Scan]:
    pages: dict[int, list[Mapping[str, object]]] = defaultdict(list)
    for item in objects(value):
        page = item.get("page_idx")
        pages[page if isinstance(page, int) else 0].append(item)
    boxes = (box_of(item.get("bbox")) for item in objects(value))
    scale = (1.0, PAGE_ASPECT) if max((max(box) for box in boxes if box), default=0.0) <= MILLE else (1.0, 1.0)
    for index, page in enumerate(sorted(pages), 1):
        width, height = (MILLE, MILLE * PAGE_ASPECT) if scale[1] > 1 else (None, None)
        draft = Draft(index, width, height, scale)
        # Print in a picture's box is placed by the height of what stands elsewhere.
        numbered = sorted(enumerate(pages[page], 1), key=lambda pair: words(pair[1].get("type")) in PICTURES)
        for place, item in numbered:
            put = _add_picture if words(item.get("type")) in PICTURES else _add_item
            put(item, place, draft)
        yield draft.scan()


def _add_item(item: Mapping[str, object], place: int, draft: Draft) -> None:
    """Puts in a paragraph, or a table with the print that belongs to it."""
    box = box_of(item.get("bbox"))
    if words(item.get("type")) == TABLE:
        draft.frame(box)
    rows = [*_texts(item, TEXTS), *filter(None, [text_of_table(words(item.get("table_body")))]), *_texts(item, NOTES)]
    draft.paragraph(Found(f"item {place}", [Piece("\n".join(rows), None)], box, block=place))


def _add_picture(item: Mapping[str, object], place: int, draft: Draft) -> None:
    """Puts in a picture, and its print at the foot of the box, which is around both."""
    box = box_of(item.get("bbox"))
    rows = _texts(item, (*TEXTS, *NOTES))
    above = box
    if box is not None and rows:
        em = (draft.em() or (box[3] - box[1]) * draft.scale[1] / FEW) / draft.scale[1]
        lines = sum(ceil(wide(row) * em * draft.scale[1] / draft.scale[0] / (box[2] - box[0] or 1)) for row in rows)
        foot = box[3] - min(box[3] - box[1], em * (1 + (lines - 1) * LEADING))
        above, box = (box[0], box[1], box[2], foot), (box[0], foot, box[2], box[3])
    draft.picture(above)
    draft.paragraph(Found(f"item {place}", [Piece("\n".join(rows), None)], box, block=place))


def _texts(item: Mapping[str, object], names: Iterable[str]) -> list[str]:
    """What an item prints under some names; a list there is several lines."""
    values = (item.get(name) for name in names)
    listed = (value if isinstance(value, list) else [value] for value in values)
    return [text for value in listed for text in map(words, value) if text.strip()]


MIDDLE = Shape("MinerU middle JSON", _fits_middle, _read_middle)
CONTENT_LIST = Shape("MinerU content list", _fits_list, _read_list)
