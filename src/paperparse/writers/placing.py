"""Which characters of a value stand in which box: a result knows the box of each printed line, and a value as one text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve, frozen

from paperparse.model.evidence import Evidence
from paperparse.model.geometry import Box, Span

HALF = 0.5
"""Ems of a Latin letter, a digit, a blank; Han characters and marks take one."""

BLANK = 0.75
"""Ems of a blank between two words of a line with a box each: readers take less for no blank."""

WORD = re.compile("[^ ]+")

TALL = 1.5
"""How much higher than wide a box is whose line runs down."""


@frozen
class Line:
    """Print in one box."""

    text: str
    box: Box
    blank: bool = False
    """Whether a blank stands between it and the next line: none does where a sentence goes on."""


@frozen
class _Piece:
    """Some characters of the text in one box."""

    start: int
    end: int
    box: Box


def lines_of(parts: Sequence[str], evidence: Evidence, beside: Iterable[Evidence] = ()) -> tuple[tuple[Line, ...], ...]:
    """The lines of each part of a print, as of the three parts of a headline, which have their evidence in common.

    What the evidence `beside` it prints is left out, as the credit is of a caption.

    >>> proof = Evidence((Span(0, 2), Span(3, 6)), (Box(1, 0, 0, 20, 10), Box(1, 0, 10, 30, 20)))
    >>> [[line.text for line in part] for part in lines_of(["备战", "不松懈"], proof)]
    [['备战'], ['不松懈']]
    """
    text = " ".join(parts)
    placed = _placed(evidence, [span for other in beside for span in other.spans])
    pieces = _by_spans(text, placed) or list(_spread(text, [box for _, box in placed] or list(evidence.boxes)))
    found, at = [], 0
    for part in parts:
        own = [piece for one in pieces if (piece := _clipped(one, at, at + len(part))) is not None]
        stops = [*(piece.start for piece in own[1:]), None]
        lines = [_line(text, piece, stop) for piece, stop in zip(own, stops, strict=False)]
        found.append(tuple(line for line in lines if line.text))
        at += len(part) + 1
    return tuple(found)


def _line(text: str, piece: _Piece, stop: int | None) -> Line:
    """The line that a piece is, where the next one begins at `stop`; None for the last one."""
    blank = stop is not None and (text[stop - 1].isspace() or text[stop].isspace())
    return Line(text[piece.start : piece.end].strip(), piece.box, blank)


def whole_words(words: Sequence[str], boxes: Sequence[Box]) -> tuple[Line, ...]:
    """Words that are not cut, in as many boxes as there are: each where it comes to stand by its length.

    >>> [(line.text, line.box.x1) for line in whole_words(["今日12版", "第6508期"], (Box(1, 0, 0, 80, 10),))]
    [('今日12版', 40.0), ('第6508期', 80.0)]
    """
    vertical = runs_down(boxes)
    lengths = [_long_side(box, vertical=vertical) for box in boxes]
    unit, at = sum(lengths) / (sum(map(ems, words)) or 1.0), 0.0
    found: list[list[str]] = [[] for _ in boxes]
    for word in words if boxes else ():
        middle, at = at + unit * ems(word) / 2, at + unit * ems(word)
        home = next((number for number in range(len(boxes)) if middle < sum(lengths[: number + 1])), len(boxes) - 1)
        found[home].append(word)
    return tuple(line for own, box in zip(found, boxes, strict=True) for line in _side_by_side(own, box))


def _side_by_side(words: Sequence[str], box: Box) -> Iterator[Line]:
    """Words that share a box, each with its part of it."""
    whole, at = sum(map(ems, words)) or 1.0, 0.0
    for word in words:
        start, at = at, at + ems(word)
        yield Line(word, _along(box, start / whole, at / whole), blank=True)


def ems(text: str) -> float:
    """How wide a text is set, in its own type.

    >>> ems("5月30日")
    3.5
    """
    return sum(1.0 if unicodedata.east_asian_width(char) in "WFA" else HALF for char in text)


def runs_down(boxes: Iterable[Box]) -> bool:
    """Whether print in these boxes is vertical."""
    shapes = [(box.x1 - box.x0, box.y1 - box.y0) for box in boxes]
    return sum(high > TALL * wide for wide, high in shapes) > sum(wide > TALL * high for wide, high in shapes)


def words_of(line: Line, *, vertical: bool) -> Iterator[Line]:
    """The line between its blanks, each with its share of the box; a blank that is wider than others is print."""
    for word in WORD.finditer(line.text):
        yield Line(word[0], _share(line.box, line.text, *word.span(), vertical=vertical))


def _placed(evidence: Evidence, holes: Sequence[Span]) -> list[tuple[Span, Box]]:
    """The spans with their boxes where each has one, without what others print in them."""
    if len(evidence.spans) != len(evidence.boxes):
        return []
    return [
        (left, _along(box, (left.start - span.start) / _length(span), (left.end - span.start) / _length(span)))
        for span, box in zip(evidence.spans, evidence.boxes, strict=True)
        for left in _left(span, holes)
    ]


def _length(span: Span) -> int:
    return max(1, span.end - span.start)


def _left(span: Span, holes: Iterable[Span]) -> Iterator[Span]:
    at = span.start
    for hole in sorted(hole for hole in holes if hole.start < span.end and hole.end > span.start):
        if hole.start > at:
            yield Span(at, hole.start)
        at = max(at, hole.end)
    if at < span.end:
        yield Span(at, span.end)


def _by_spans(text: str, placed: Iterable[tuple[Span, Box]]) -> list[_Piece]:
    """The text cut into pieces as long as the spans; nothing where it is not as long as they are together."""
    pieces: list[_Piece] = []
    at = 0
    for span, box in placed:
        # Lines of Latin words, and of the parts of a headline, are joined with a blank.
        at += text[at : at + 1] == " "
        pieces.append(_Piece(at, at + _length(span), box))
        at += _length(span)
    return pieces if at == len(text) else []


def _spread(text: str, boxes: Sequence[Box]) -> Iterator[_Piece]:
    """The text cut into pieces as long as the boxes, each by its own type."""
    vertical = runs_down(boxes)
    lengths = [_long_side(box, vertical=vertical) for box in boxes]
    whole, width, used, start = sum(lengths), ems(text), 0.0, 0
    for number, (box, length) in enumerate(zip(boxes, lengths, strict=True), 1):
        used += length
        end = len(text) if number == len(boxes) else _cut(text, start, width * used / whole if whole else 0.0)
        if end > start:
            yield _Piece(start, end, box)
        start = end


def _cut(text: str, start: int, reach: float) -> int:
    """Where a text is cut that is to reach so far, in ems from its beginning; never within a Latin word."""
    at, used = 0, 0.0
    while at < len(text) and used < reach:
        used += ems(text[at])
        at += 1
    while start < at < len(text) and not _may_be_cut(text[at - 1], text[at]):
        at += 1
    return max(start, at)


def _may_be_cut(before: str, after: str) -> bool:
    latin = before.isascii() and after.isascii()
    # A blank between Han characters is print, and a line end there would swallow it.
    return latin if " " in (before, after) else not latin


def _clipped(piece: _Piece, start: int, end: int) -> _Piece | None:
    """The piece between two places of the text."""
    first, last = max(start, piece.start), min(end, piece.end)
    if first >= last:
        return None
    if (first, last) == (piece.start, piece.end):
        return piece
    length = piece.end - piece.start
    return _Piece(first, last, _along(piece.box, (first - piece.start) / length, (last - piece.start) / length))


def _share(box: Box, text: str, start: int, end: int, *, vertical: bool) -> Box:
    whole = _set(text) or 1.0
    return _along(box, _set(text[:start]) / whole, _set(text[:end]) / whole, vertical=vertical)


def _set(text: str) -> float:
    return ems(text) + (BLANK - HALF) * text.count(" ")


def _along(box: Box, start: float, end: float, *, vertical: bool | None = None) -> Box:
    """The box between two shares of its length."""
    if vertical if vertical is not None else box.y1 - box.y0 > box.x1 - box.x0:
        high = box.y1 - box.y0
        return evolve(box, y0=box.y0 + start * high, y1=box.y0 + end * high)
    wide = box.x1 - box.x0
    return evolve(box, x0=box.x0 + start * wide, x1=box.x0 + end * wide)


def _long_side(box: Box, *, vertical: bool) -> float:
    """How many ems fit into a box; its thickness is that of its type."""
    wide, high = box.x1 - box.x0, box.y1 - box.y0
    along, across = (high, wide) if vertical else (wide, high)
    return along / across if across > 0 else 0.0
