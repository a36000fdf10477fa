"""RapidOCR: a picture in, lines with the places of their characters out. The only file that imports it."""

from __future__ import annotations

from functools import cache
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from rapidocr import RapidOCR

from paperparse.model.scan import Mark, Point, TextLine

LONGEST_SIDE = 4_500
"""Pixels of a picture that is read as it is: a broadsheet at 200 dpi. More takes gigabytes and reads no better."""

SMALLEST, WANTED = 2_600, 4_000
"""Pixels of the longer side of a picture that is enlarged, and to how many: small type is read better so."""

MOST_ENLARGED = 2.5

SHORT_SIDE = 1_000
"""Pixels to which a page is shrunk for its largest type: the engine does not see characters of many hundred pixels."""

LARGE = 0.045
"""Of that picture's height: what is lower has been read before."""

TALL = 1.5
"""How much higher than wide a line of several characters is that runs down."""

SURE = 0.8
"""How sure the second look at the largest type has to be."""


@cache
def _reader() -> RapidOCR:
    """The engine with its models, which are loaded once for all pages of a process."""
    return RapidOCR(
        params={
            "Global.log_level": "critical",
            "Global.max_side_len": LONGEST_SIDE,
            # Nothing on a newspaper page stands on its head, and the question costs a tenth of the time.
            "Global.use_cls": False,
        }
    )


def enlarged(picture: NDArray[np.uint8]) -> tuple[NDArray[np.uint8], float]:
    """A small picture made larger, and how many of its pixels one of the new ones is; any other as it is."""
    longest = max(picture.shape[:2])
    if longest >= SMALLEST:
        return picture, 1.0
    factor = min(MOST_ENLARGED, WANTED / longest)
    larger: Any = cv2.resize(picture, None, fx=factor, fy=factor, interpolation=cv2.INTER_CUBIC)
    return larger, 1 / factor


def lines_on(picture: NDArray[np.uint8]) -> list[TextLine]:
    """The lines of a picture (red, green, blue), in its pixels."""
    longest = max(picture.shape[:2])
    lines = _read(picture, min(1.0, LONGEST_SIDE / longest))
    if longest > 2 * SHORT_SIDE:
        known = [_around(line) for line in lines]
        height = LARGE * picture.shape[0]
        for line in _read(picture, SHORT_SIDE / longest):
            box = _around(line)
            large = min(box[2] - box[0], box[3] - box[1]) >= height and (line.sure or 0) >= SURE
            if large and not any(_overlap(box, other) for other in known):
                lines.append(line)
    return lines


def _read(picture: NDArray[np.uint8], scale: float) -> list[TextLine]:
    bgr = picture[:, :, ::-1]
    if scale < 1:
        bgr = cv2.resize(bgr, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)  # type: ignore[assignment]
    found: Any = _reader()(np.ascontiguousarray(bgr), use_cls=False, return_word_box=True, return_single_char_box=True)
    if found.txts is None:
        return []
    words = found.word_results or [()] * len(found.txts)
    return [
        _line(outline, text, float(score), characters, 1 / scale)
        for outline, text, score, characters in zip(found.boxes, found.txts, found.scores, words, strict=True)
    ]


def _line(outline: Any, text: str, score: float, characters: Any, scale: float) -> TextLine:  # noqa: ANN401 - the engine's own shapes
    corners = tuple((float(x) * scale, float(y) * scale) for x, y in outline)
    marks = tuple(_mark(char, points, scale) for char, _, points in characters if char.strip())
    if "".join(mark.text for mark in marks) != "".join(text.split()):
        marks = (Mark(text.strip(), *_bounds(corners)),) if text.strip() else ()
    x0, y0, x1, y1 = _bounds(corners)
    vertical = y1 - y0 > TALL * (x1 - x0) and len(text) > 1
    return TextLine(marks, corners, vertical=vertical, sure=round(score, 3))


def _mark(char: str, points: Any, scale: float) -> Mark:  # noqa: ANN401 - the engine's own shapes
    return Mark(char, *_bounds([(float(x) * scale, float(y) * scale) for x, y in points]))


def _bounds(points: Any) -> tuple[float, float, float, float]:  # noqa: ANN401 - points in any sequence
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def _around(line: TextLine) -> tuple[float, float, float, float]:
    corners: tuple[Point, ...] = line.outline
    return _bounds(corners)


def _overlap(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    """Whether two boxes share so much that they are of the same print."""
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    smaller = min((box[2] - box[0]) * (box[3] - box[1]) for box in (one, other))
    return width > 0 and height > 0 and width * height > smaller / 4
