"""hOCR: web pages whose classes say what an element is, and whose titles where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import define, evolve, frozen

from paperparse.model.scan import Scan
from paperparse.readers.formats._characters import characters
from paperparse.readers.formats._draft import PLAIN, Draft, Found, Piece, Type
from paperparse.readers.formats._format import Format
from paperparse.readers.formats._geometry import Box, around, corners, number, numbers, points_of, share
from paperparse.readers.formats._html import Node, tree_of
from paperparse.readers.formats._text import text_of

LINES = frozenset({"ocr_line", "ocrx_line", "ocr_header", "ocr_footer", "ocr_caption", "ocr_textfloat", "ocr_pageno"})
"""Lines; the floats among them may be blocks of lines too."""
WORDS = frozenset({"ocrx_word", "ocr_word", "ocr_cinfo", "ocrx_cinfo"})
BLOCKS = frozenset({"ocr_carea", "ocrx_block", "ocr_column", "ocr_par", "ocr_table", "ocr_textfloat"})
PICTURES = frozenset({"ocr_photo", "ocr_image", "ocr_graphic", "ocr_linedrawing", "ocr_float"})
"""What is no text, unless text stands in it."""
BOLD = frozenset({"b", "strong"})

PAGE = "ocr_page"
REACH = 2_000
"""Characters from the start of an element to its class: the title before it names a file and a few numbers."""
CLASS = re.compile(r"""<\w+\s(?:.*\s)?class\s*=\s*(?:["'](?:[^"']*\s)?)?""", re.DOTALL | re.IGNORECASE)
PART = re.compile(r"""["][^"]*["]|['][^']*[']|[^;"']+|.""", re.DOTALL)
"""What a title is made of: quoted names may hold semicolons."""
UPRIGHT = re.compile(r"writing-mode\s*:\s*(?:vertical|tb)")
HEAVY = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)")
RUNS_DOWN = 270.0
"""Degrees against the clock by which a line is turned that runs from top to bottom."""

HIGHER = 1.2
"""The height of a row that Tesseract calls x_size, in ems: it counts from the longest descender to the highest accent."""
INCH = 72.0
"""Points."""


@define
class _Counter:
    blocks: int = 0


@frozen
class _Place:
    """What an element inherits from those around it."""

    dpi: float | None
    count: _Counter
    type: Type = PLAIN
    row: bool = False
    """Whether the size is that of the row: those of the words in it are rounded to points."""
    vertical: bool | None = None
    block: int = 0
    box: Box | None = None


def is_hocr(text: str) -> bool:
    """Whether a web page has an element of the class `ocr_page`.

    >>> is_hocr("<div class='ocr_page' title='bbox 0 0 9 9'>"), is_hocr("hOCR has pages (`class='ocr_page'`)")
    (True, False)
    """
    return next(_starts(text), None) is not None


def _read(raw: bytes) -> Iterator[Scan]:
    # Each page is a tree of its own, which is forgotten before the next is read.
    text = _without_comments(text_of(raw))
    starts = list(_starts(text))
    for index, (start, end) in enumerate(zip(starts, [*starts[1:], len(text)], strict=True), 1):
        for page in tree_of(text[start:end]).parts:
            if isinstance(page, Node) and PAGE in page.classes:
                _drop_other_readings(page)
                yield _scan(page, index)


def _drop_other_readings(node: Node) -> None:
    """Takes out what a tool has read in a second way: of several readings the first is the best."""
    node.parts = [part for part in node.parts if isinstance(part, str) or not _is_other(part)]
    for child in node.elements():
        _drop_other_readings(child)


def _is_other(node: Node) -> bool:
    return node.tag == "del" and "alt" in node.classes


def _starts(text: str) -> Iterator[int]:
    """Where the elements of pages begin."""
    at = text.find(PAGE)
    while at >= 0:
        start = text.rfind("<", max(0, at - REACH), at)
        if start >= 0 and text[at + len(PAGE) : at + len(PAGE) + 1] in "\"' \n\t>" and CLASS.fullmatch(text, start, at):
            yield start
        at = text.find(PAGE, at + 1)


def _without_comments(text: str) -> str:
    parts: list[str] = []
    end = 0
    while (start := text.find("<!--", end)) >= 0 and (stop := text.find("-->", start)) >= 0:
        parts.append(text[end:start])
        end = stop + len("-->")
    return "".join([*parts, text[end:]])


def _scan(page: Node, index: int) -> Scan:
    said = _statements(page)
    box = _box(said)
    draft = Draft(index, box and box[2], box and box[3])
    resolution = numbers(said.get("scan_res", ""))
    place = _Place(resolution[-1] if resolution and resolution[-1] > 0 else None, _Counter(), box=box)
    _walk(page, _inside(page, place), draft)
    return draft.scan()


def _walk(node: Node, place: _Place, draft: Draft) -> None:
    """Puts in what stands in an element: lines, words without a line, and text without either."""
    loose: list[str] = []
    for part in node.parts:
        if isinstance(part, str):
            loose.append(" ".join(part.split()))
        elif not _holds(part, None):
            loose.append("\n" if part.tag == "br" else " ".join(part.text().split()))
        elif LINES.intersection(part.classes) and not any(_holds(child, LINES) for child in part.elements()):
            draft.add(_line(part, place))
        elif WORDS.intersection(part.classes):
            draft.add(Found(_called(part), _pieces(part, _inside(part, place)), block=place.block, home=place.box))
        else:
            _draw(part, draft)
            _walk(part, _inside(part, place), draft)
    if "".join(loose).strip():
        piece = Piece("".join(loose), None, None, place.type)
        box = _box(_statements(node))
        draft.paragraph(Found(_called(node), [piece], box, (), place.vertical, place.block, place.box))


def _draw(node: Node, draft: Draft) -> None:
    """Puts in what an element shows beside its text."""
    box = _box(_statements(node))
    if "ocr_separator" in node.classes:
        draft.rule(box)
    elif "ocr_table" in node.classes:
        draft.frame(box)
    elif PICTURES.intersection(node.classes) and not node.text().strip():
        draft.picture(box)


def _line(node: Node, place: _Place) -> Found:
    inside = _inside(node, place)
    said = _statements(node)
    outline = points_of(numbers(said.get("poly", "")))
    return Found(_called(node), _pieces(node, inside), _box(said), outline, inside.vertical, inside.block, place.box)


def _pieces(node: Node, place: _Place) -> list[Piece]:
    """The words and characters of a line or word, as finely as it tells them."""
    said = _statements(node)
    box, sure = _box(said), _certainty(said)
    if not any(_holds(child, None) for child in node.elements()):
        style = place.type._replace(bold=place.type.bold or any(child.tag in BOLD for child in node.elements()))
        text = " ".join(node.text().split())
        return [Piece(part, place_, sure, style) for part, place_ in characters(text, said, box, place.vertical)]
    pieces: list[Piece] = []
    for part in node.parts:
        if isinstance(part, str):
            pieces.append(Piece(part, None, None, place.type))
        else:
            pieces += _pieces(part, _inside(part, place))
    if box is not None and not any(piece.box for piece in pieces):
        return [Piece(" ".join(node.text().split()), box, sure, place.type)]
    return [piece._replace(sure=sure) if piece.sure is None else piece for piece in pieces]


def _inside(node: Node, place: _Place) -> _Place:
    """What the children of an element inherit."""
    said = _statements(node)
    if BLOCKS.intersection(node.classes):
        place.count.blocks += 1
        place = evolve(place, block=place.count.blocks, box=_box(said) or place.box)
    size, font, bold = place.type
    row, points = number(said.get("x_size")), number(said.get("x_fsize"))
    if row and row > 0:
        size = row / HIGHER
    elif points and place.dpi and not place.row:
        size = points / INCH * place.dpi
    style = node.attributes.get("style", "")
    bold = bold or node.tag in BOLD or HEAVY.search(style) is not None
    type_ = Type(size, said.get("x_font", "").strip("\"' ") or font, bold)
    return evolve(place, type=type_, row=place.row or bool(row), vertical=_vertical(said, style, place.vertical))


def _vertical(said: dict[str, str], style: str, inherited: bool | None) -> bool | None:  # noqa: FBT001 - three values
    angle = number(said.get("textangle"))
    if UPRIGHT.search(style) or (angle is not None and angle % 360 == RUNS_DOWN):
        return True
    # Tesseract tells vertical lines by nothing but a baseline that is steeper than any crooked one.
    slope = numbers(said.get("baseline", ""))
    return True if len(slope) > 1 and abs(slope[-2]) > 1 else inherited


def _certainty(said: dict[str, str]) -> float | None:
    for name in ("x_wconf", "x_conf", "x_confs"):
        known = [part for part in (share(value, 100) for value in numbers(said.get(name, ""))) if part is not None]
        if known:
            return sum(known) / len(known)
    return None


def _statements(node: Node) -> dict[str, str]:
    """What the title of an element states, by name."""
    said: dict[str, str] = {}
    words: list[str] = []
    for part in (*PART.findall(node.attributes.get("title", "")), ";"):
        if part == ";":
            name, _, values = "".join(words).strip().partition(" ")
            said.setdefault(name, values.strip())
            words = []
        else:
            words.append(part)
    return said


def _box(said: dict[str, str]) -> Box | None:
    return corners(numbers(said.get("bbox", ""))) or around(points_of(numbers(said.get("poly", ""))))


def _holds(node: Node, classes: frozenset[str] | None) -> bool:
    """Whether a node or one in it has one of these classes; None asks for any class of hOCR."""
    own = node.classes
    if classes.intersection(own) if classes is not None else any(name.startswith(("ocr_", "ocrx_")) for name in own):
        return True
    return any(_holds(child, classes) for child in node.elements())


def _called(node: Node) -> str:
    return " ".join(filter(None, (*node.classes[:1], node.attributes.get("id")))) or node.tag


HOCR = Format("hOCR", "hocr", _read)
