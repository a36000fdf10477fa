"""RapidOCR: a picture in, lines with the places of their characters out. The only file that imports it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from statistics import median
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from rapidocr import RapidOCR
from rapidocr.inference_engine.onnxruntime import main as rapidocr_loader

from paperparse.model.geometry import around
from paperparse.model.scan import Mark, Point, TextLine
from paperparse.readers.ocr.resources import ALL, cores, give_back

LONGEST_SIDE, MOST_PIXELS = 4_500, 13_500_000
"""Of a picture that is read as it is: a broadsheet at 200 dpi. More takes gigabytes and reads no better."""

SMALLEST, WANTED = 2_600, 4_000
"""Pixels of the longer side of a picture that is enlarged, and to how many: what is drawn and the ink of characters is told from
it. Text is read from the picture as it is: the engine makes each line as high as it wants it, and reads one worse that was
enlarged before."""

LEAST_FOUND, FOUND = 1_700, 3_000
"""Pixels of the longer side of a picture in which lines are found, and to how many a smaller one is enlarged for that: the
engine cuts thin characters off at their ends."""

MOST_ENLARGED = 2.5

AGAIN = ((1_500, 2.0), (1_000, 4.0))
"""Pixels of the longer side of a shrunk page, and the thickness, in that of most lines, of what is looked for on it.

The engine loses characters that are many pixels high: it takes headlines to pieces, and overlooks flags.
"""

SURE = 0.9
"""How sure such a second look has to be."""

ROOM = 4
"""Pixels around a line that is looked at alone."""

BLANK = 64
"""Pixels of the sides of a picture with nothing on it."""

MOST_LINES = 20_000
"""On a page."""

TALL = 1.5
"""How much higher than wide a line of several characters is that runs down."""


@cache
def _reader() -> Any:  # noqa: ANN401 - of a library without types
    """The engine with its models, which are loaded once for all pages of a process."""
    if cores() != ALL:
        cv2.setNumThreads(cores())
    made: Any = RapidOCR(
        params={
            "EngineConfig.onnxruntime.intra_op_num_threads": cores(),
            "Global.log_level": "critical",
            "Global.max_side_len": LONGEST_SIDE,
            # Nothing on a newspaper page stands on its head, and the question costs a tenth of the time.
            "Global.use_cls": False,
            # A vertical page has thousands of short lines.
            "Det.max_candidates": MOST_LINES,
        }
    )
    with _without_plans():
        # It loads a model when it first needs it: the one that finds lines for a picture with nothing on it.
        made(np.full((BLANK, BLANK, 3), 255, np.uint8), use_det=True, use_rec=False, use_cls=False)
    made.text_det = Finder(made.text_det)
    return made


class Finder:
    """The part of the engine that finds lines, which looks at small pictures enlarged; their text is read from the picture itself."""

    enlarges = True
    """Whether it does; not for type so large that the engine would take it to pieces."""

    def __init__(self, finder: Any) -> None:  # noqa: ANN401 - of a library without types
        """Look with the engine's own."""
        self._finder = finder

    def __call__(self, picture: NDArray[np.uint8]) -> Any:  # noqa: ANN401 - the engine's own shape
        """What it finds, in pixels of the picture itself."""
        larger, unit = enlarged(picture, LEAST_FOUND, FOUND) if self.enlarges else (picture, 1.0)
        found = self._finder(larger)
        if found.boxes is not None and unit != 1.0:
            found.boxes = np.asarray(found.boxes, dtype=np.float32) * np.float32(unit)
        return found


def _reader_that(*, enlarges: bool) -> Any:  # noqa: ANN401 - of a library without types
    """The engine, which finds lines on small pictures enlarged or on all as they are."""
    reader = _reader()
    reader.text_det.enlarges = enlarges
    return reader


@contextmanager
def _without_plans() -> Iterator[None]:
    """Load models that plan no memory by the size of what they read, which RapidOCR has no parameter for.

    With such plans the second page of one size takes a quarter more than the first, all of it at once.
    """
    loader: Any = rapidocr_loader
    usual = loader.SessionOptions

    def options() -> Any:  # noqa: ANN401 - of a library without types
        made = usual()
        made.enable_mem_pattern = False
        return made

    loader.SessionOptions = options
    try:
        yield
    finally:
        loader.SessionOptions = usual


def enlarged(
    picture: NDArray[np.uint8], least: float = SMALLEST, wanted: float = WANTED
) -> tuple[NDArray[np.uint8], float]:
    """A small picture made larger, and how many of its pixels one of the new ones is; any other as it is."""
    longest = max(picture.shape[:2])
    if longest >= least:
        return picture, 1.0
    factor = min(MOST_ENLARGED, wanted / longest)
    larger: Any = cv2.resize(picture, None, fx=factor, fy=factor, interpolation=cv2.INTER_CUBIC)
    return larger, 1 / factor


def lines_on(picture: NDArray[np.uint8]) -> list[TextLine]:
    """The lines of a picture (red, green, blue), in its pixels."""
    longest = max(picture.shape[:2])
    whole = picture.shape[0] * picture.shape[1]
    # What the page before has left would stand beside what this one needs.
    give_back()
    lines = _read(picture, min(1.0, LONGEST_SIDE / longest, (MOST_PIXELS / whole) ** 0.5))
    if lines:
        usual = median(_thickness(_around(line)) for line in lines)
        # A small page, in which lines were found on it enlarged, is looked at as it is.
        looks: dict[float, float] = {}
        for side, thick in AGAIN:
            if longest > side or longest < LEAST_FOUND:
                looks.setdefault(min(1.0, side / longest), thick)
        for scale, thick in looks.items():
            lines = _with_larger(lines, _large(picture, scale, thick * usual))
    return lines


def _large(picture: NDArray[np.uint8], scale: float, least: float) -> list[TextLine]:
    """The lines of a picture, shrunk by so much, that are at least so thick, in pixels of the whole one."""
    small = _shrunk(picture, scale)
    found: Any = _reader_that(enlarges=False)(small, use_det=True, use_rec=False, use_cls=False)
    boxes = [_bounds(outline) for outline in (found.boxes if found.boxes is not None else ())]
    boxes = [box for box in boxes if _thickness(box) >= least * scale]
    if not boxes:
        return []
    alone = np.full_like(small, 255)
    for x0, y0, x1, y1 in boxes:
        rows, columns = slice(max(0, int(y0) - ROOM), int(y1) + ROOM), slice(max(0, int(x0) - ROOM), int(x1) + ROOM)
        alone[rows, columns] = small[rows, columns]
    lines = _lines(alone, 1 / scale, enlarges=False)
    return [line for line in lines if (line.sure or 0) >= SURE and _thickness(_around(line)) >= least]


def _with_larger(lines: list[TextLine], larger: list[TextLine]) -> list[TextLine]:
    """The lines with those that were read again, and read more of, in their places."""
    for again in larger:
        box = _around(again)
        pieces = [line for line in lines if _overlap(box, _around(line))]
        known = sum(_count(line) for line in pieces)
        if known < _count(again) or (known == _count(again) and len(pieces) > 1):
            taken = set(map(id, pieces))
            lines = [*(line for line in lines if id(line) not in taken), again]
    return lines


def _count(line: TextLine) -> int:
    return sum(len(mark.text) for mark in line.marks)


def _thickness(box: tuple[float, float, float, float]) -> float:
    return min(box[2] - box[0], box[3] - box[1])


def _shrunk(picture: NDArray[np.uint8], scale: float) -> NDArray[np.uint8]:
    """The picture as the engine takes it, smaller or as it is: blue, green, red."""
    bgr: Any = picture[:, :, ::-1]
    if scale < 1:
        bgr = cv2.resize(bgr, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    return np.ascontiguousarray(bgr)


def _read(picture: NDArray[np.uint8], scale: float) -> list[TextLine]:
    return _lines(_shrunk(picture, scale), 1 / scale, enlarges=True)


def _lines(bgr: NDArray[np.uint8], scale: float, *, enlarges: bool) -> list[TextLine]:
    found: Any = _reader_that(enlarges=enlarges)(
        bgr, use_det=True, use_rec=True, use_cls=False, return_word_box=True, return_single_char_box=True
    )
    if getattr(found, "txts", None) is None:
        return []
    words = found.word_results or [()] * len(found.txts)
    return [
        _line(outline, text, float(score), characters, scale)
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
    return around((x, y, x, y) for x, y in points)


def _around(line: TextLine) -> tuple[float, float, float, float]:
    corners: tuple[Point, ...] = line.outline
    return _bounds(corners)


def _overlap(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    """Whether two boxes share so much that they are of the same print."""
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    smaller = min((box[2] - box[0]) * (box[3] - box[1]) for box in (one, other))
    return width > 0 and height > 0 and width * height > smaller / 4
