"""RapidOCR: a list of lines with box, text and score, in the way of every version of it.

Version 2 and later: objects with `box`, `txt` and `score`, or the whole result with the boxes of its characters.
Version 1: a list for each line. Its web service: an object with a number for each line.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import NamedTuple

from paperparse.model.scan import Scan
from paperparse.readers.formats._draft import Draft, Found, Piece, bare, finest
from paperparse.readers.formats._format import Shape
from paperparse.readers.formats._geometry import box_of, points_of, share
from paperparse.readers.formats._json import items, words

CORNERS = 4
LEAST = 3
"""Box, text and score; lists of the boxes and texts of words may follow."""


def _fits(value: object) -> bool:
    first = next(iter(_lines(value)), None)
    return first is not None and len(points_of(first.box)) == CORNERS and share(first.score) is not None


def _read(value: object) -> Iterator[Scan]:
    draft = Draft(1)
    for number, line in enumerate(_lines(value), 1):
        sure = share(line.score)
        parts = [Piece(words(text), box_of(box), sure) for text, box in line.words]
        pieces = finest(parts, Piece(words(line.text), box_of(line.box), sure))
        draft.add(Found(f"line {number}", pieces, box_of(line.box), points_of(line.box)))
    yield draft.scan()


class _Line(NamedTuple):
    box: object
    text: object
    score: object
    words: Sequence[tuple[object, object]] = ()
    """Text and box of each."""


def _lines(value: object) -> Iterator[_Line]:
    if isinstance(value, Mapping):
        if {"boxes", "txts", "scores"} <= value.keys():
            yield from _columns(value)
        elif all(isinstance(line, Mapping) and {"rec_txt", "dt_boxes"} <= line.keys() for line in value.values()):
            yield from (_Line(line["dt_boxes"], line["rec_txt"], line.get("score")) for line in value.values())
        return
    for line in items(value):
        if isinstance(line, Mapping) and {"box", "txt"} <= line.keys():
            yield _Line(line["box"], line["txt"], line.get("score"))
        elif isinstance(line, list) and len(line) >= LEAST and isinstance(line[1], str):
            boxes, texts = (items(part) for part in [*line[LEAST:], None, None][:2])
            yield _Line(line[0], line[1], line[2], list(zip(texts, boxes, strict=False)))


def _columns(value: Mapping[str, object]) -> Iterator[_Line]:
    """The lines of a whole result, which lists boxes, texts and scores apart."""
    boxes, texts, scores = (items(value[name]) for name in ("boxes", "txts", "scores"))
    spelt = deque(items(value.get("word_results")))
    for box, text, score in zip_longest(boxes, texts, scores):
        # Lines without words are left out of their list, so that it falls behind.
        known = [items(word) for word in items(spelt[0])] if spelt else []
        parts = [(word[0], word[2]) for word in known if len(word) >= LEAST]
        if parts and bare("".join(words(part) for part, _ in parts)) == bare(words(text)):
            spelt.popleft()
            yield _Line(box, text, score, parts)
        else:
            yield _Line(box, text, score)


RAPID = Shape("RapidOCR JSON", _fits, _read)
