"""Marks between the characters of lines that run down: the engine overlooks most of them, the picture shows them.

It reads such a line lying on its side, where a stop or a comma in the corner of its square is a speck: it leaves it out, or
takes it for an apostrophe or a degree sign. But where two characters stand farther apart than the others there is either a
blank or something small, and few things are small in one of these ways: a ring, a comma, two commas side by side.

Only such ink becomes a mark, and a line with one is no surer than `TOLD_BY_INK`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median

from attrs import evolve

from paperparse.layout.rows import OPENING
from paperparse.model.geometry import around
from paperparse.model.page import Corners
from paperparse.model.scan import Mark, TextLine
from paperparse.readers.ocr.ink import Grey, with_ink
from paperparse.readers.ocr.spots import Spot, marks_of, spots_on
from paperparse.readers.trust import HAN

TOLD_BY_INK = 0.5
"""How sure a line is at most in which a mark is told by the shape of its ink alone."""

MISTAKEN = frozenset("'’‘`´\"″”“°º˚…‥·・")
"""What the engine takes such marks for; vertical lines of Chinese print have no apostrophes and no degrees."""

KNOWN = frozenset("，。、")
"""What it may know them for: then it is believed in which of them it is, but there may be more than it has seen."""

ROUND = "oO0"
"""What it takes a ring for that stands by itself."""

STROKE = 0.6, 0.25
"""Pitches of a stroke that goes across a line: at least so long, at most so thick."""

MOSTLY = 0.5
"""Of the characters of a page: with more in lines that run down, a single one is the rest of such a line, too."""

NEXT = 0.6, 1.3
"""Thicknesses of the ink of a line from the middle of a character to that of the next, where nothing is between them."""

LOOSE = 1.15
"""Of the ink of a character across the line: from one to the next in lines too short to tell."""

GAP = 0.3
"""Pitches from the ink of one character to that of the next, from which on something may stand between them."""

HALF = 0.5
"""Pitches from the middle of a character to the end of its square."""

BEYOND = 2.6
"""Pitches from the middle of the first and last character of a line in which marks before and after it are looked for."""

CLEAR = 0.4
"""Pitches of white between such a mark and what is none."""

NEAR = 1.2
"""Pitches of white before the next of several such marks at most: each stands in a square of its own."""

OFF = 0.2
"""Pitches by which the engine's places are off: ink whose middle is farther off is more than the character's."""

PEELED = 0.35
"""The same for ink from which that of marks was taken away."""

WHOLE = 1.02
"""Pitches of the ink of one character at most; more is that of a mark beside it, too."""

ASIDE = 0.1
"""Pitches by which a mark may stand farther out than the characters of its line."""


def with_marks(lines: Sequence[TextLine], picture: Grey) -> list[TextLine]:
    """The lines, those that run down with the marks that their ink shows; `picture` in its pixels, which are their unit."""
    down = sum(len(line.marks) for line in lines if line.vertical)
    if down <= MOSTLY * sum(len(line.marks) for line in lines):
        return list(lines)
    marked = [_marked(_set_down(line), picture) for line in lines]
    longer = [line for line, before in zip(marked, lines, strict=True) if line.outline != before.outline]
    return [line for line in marked if _has_letters(line) or not any(_holds(other, line) for other in longer)]


def _has_letters(line: TextLine) -> bool:
    return any(char.isalnum() for mark in line.marks for char in mark.text if char not in ROUND)


def _holds(line: TextLine, part: TextLine) -> bool:
    """Whether a piece that the engine has taken for a line is the marks at the end of another one."""
    left, top, right, bottom = _around(line)
    x0, y0, x1, y1 = _around(part)
    return part is not line and left <= (x0 + x1) / 2 <= right and y0 < bottom and y1 > top


def _around(line: TextLine) -> Corners:
    return around((x, y, x, y) for x, y in line.outline)


def _set_down(line: TextLine) -> TextLine:
    """A single character, alone or with such a mark, is the rest of a line that runs down as the others do."""
    if line.vertical or sum(bool(HAN.fullmatch(mark.text)) for mark in line.marks) != 1:
        return line
    han, *others = sorted(line.marks, key=lambda mark: HAN.fullmatch(mark.text) is None)
    if not all(mark.text in MISTAKEN for mark in others):
        return line
    left, top, right, bottom = _around(line)
    if others and bottom - top <= right - left:
        return line
    # It was read as a line across: the places of its characters are wrong, but this one stands at the top.
    return evolve(line, marks=(Mark(han.text, left, top, right, min(bottom, top + right - left)),), vertical=True)


def _marked(line: TextLine, picture: Grey) -> TextLine:
    if not line.vertical or len(line.outline) != 4 or any(len(mark.text) != 1 for mark in line.marks):  # noqa: PLR2004 - a quadrangle
        return line
    own = tuple(mark for mark in line.marks if mark.text not in MISTAKEN | KNOWN)
    inked = with_ink(evolve(line, marks=own), picture) if own else line
    pitch = _pitch(inked)
    if not own or pitch is None:
        return line
    line = _with_strokes(line, own, inked.marks, pitch)
    spots = spots_on(_drawn_out(line, ASIDE * pitch, BEYOND * pitch), picture, pitch)
    ends = _ends(own, inked.marks, spots, pitch)
    found = [
        *_leading(spots, ends[0][0], pitch, -1),
        *(mark for (_, low), (high, _) in pairwise(ends) for mark in _between(spots, low, high, pitch)),
        *_leading(spots, ends[-1][1], pitch, 1),
    ]
    return _with(line, found, pitch) if found else line


def _with_strokes(line: TextLine, own: Sequence[Mark], inked: Sequence[Mark], pitch: float) -> TextLine:
    """The line with the character for one where a stroke goes across it: a dash runs along its line, downwards."""
    strokes = {
        id(mark)
        for mark, ink in zip(own, inked, strict=True)
        if mark.text == "-" and ink.x1 - ink.x0 >= STROKE[0] * pitch and ink.y1 - ink.y0 <= STROKE[1] * pitch
    }
    if not strokes:
        return line
    marks = tuple(mark._replace(text="一") if id(mark) in strokes else mark for mark in line.marks)
    return evolve(line, marks=marks, sure=_unsure(line))


def _unsure(line: TextLine) -> float:
    return TOLD_BY_INK if line.sure is None else min(line.sure, TOLD_BY_INK)


def _pitch(line: TextLine) -> float | None:
    """From one character to the next; `line` knows where its ink is."""
    han = [mark for mark in line.marks if HAN.fullmatch(mark.text)]
    if not han:
        return None
    wide = max(mark.x1 - mark.x0 for mark in han)
    steps = [_middle(after) - _middle(before) for before, after in pairwise(line.marks)]
    steps = [step for step in steps if NEXT[0] * wide <= step <= NEXT[1] * wide]
    return median(steps) if len(steps) > 1 else LOOSE * wide


def _middle(mark: Mark) -> float:
    return (mark.y0 + mark.y1) / 2


def _ends(
    told: Sequence[Mark], inked: Sequence[Mark], spots: Sequence[Spot], pitch: float
) -> list[tuple[float, float]]:
    """Where the ink of each character begins and ends, without that of the marks beside it."""
    pairs = list(zip(told, inked, strict=True))
    off = median(_middle(ink) - _middle(mark) for mark, ink in pairs)
    found: list[tuple[float, float]] = []
    for mark, ink in pairs:
        middle = _middle(mark) + off
        ends, reach = [(ink.y0, ink.y1)], OFF
        if ink.y1 - ink.y0 > WHOLE * pitch:
            inside = [spot for spot in spots if ink.y0 - 1 <= spot.y0 and spot.y1 <= ink.y1 + 1]
            ends, reach = [_peeled(inside, pitch, 1), _peeled(inside, pitch, -1)], PEELED
        near = [
            (start, stop)
            for start, stop in ends
            if stop - start <= WHOLE * pitch and abs((start + stop) / 2 - middle) <= reach * pitch
        ]
        square = middle - HALF * pitch, middle + HALF * pitch
        found.append(min(near, key=lambda pair: abs(sum(pair) / 2 - middle), default=square))
    return found


def _peeled(spots: Sequence[Spot], pitch: float, way: int) -> tuple[float, float]:
    """Where ink begins and ends without the marks at its end (`way` 1) or at its beginning (-1)."""
    left = sorted(spots, key=lambda spot: way * (spot.y1 if way > 0 else spot.y0))
    while left:
        last = left[-1]
        level = [spot for spot in left if spot.y1 > last.y0 and spot.y0 < last.y1]
        if len(level) == len(left) or marks_of(level, pitch) is None:
            break
        left = [spot for spot in left if spot not in level]
    return min((spot.y0 for spot in left), default=0.0), max((spot.y1 for spot in left), default=0.0)


def _drawn_out(line: TextLine, aside: float, beyond: float) -> TextLine:
    """The line with room at its sides, and before and after it."""
    middle = [sum(point[way] for point in line.outline) / len(line.outline) for way in (0, 1)]
    return evolve(
        line,
        outline=tuple(
            (x + (aside if x > middle[0] else -aside), y + (beyond if y > middle[1] else -beyond))
            for x, y in line.outline
        ),
    )


def _between(spots: Iterable[Spot], low: float, high: float, pitch: float) -> list[Mark]:
    """The marks between two characters, if nothing else stands there."""
    if high - low < GAP * pitch:
        return []
    return marks_of([spot for spot in spots if low <= spot.y0 + 1 and spot.y1 - 1 <= high], pitch) or []


def _leading(spots: Sequence[Spot], start: float, pitch: float, way: int) -> list[Mark]:
    """The marks that stand by themselves after the last character (`way` 1), or before the first one (-1)."""
    ahead = [spot for spot in spots if way * ((spot.y0 if way > 0 else spot.y1) - start) > -1]
    ahead.sort(key=lambda spot: spot.y0 if way > 0 else -spot.y1)
    edge = start
    taken: list[Spot] = []
    for spot in ahead:
        near, far = (spot.y0, spot.y1) if way > 0 else (spot.y1, spot.y0)
        if way * (near - edge) > NEAR * pitch:
            break
        if marks_of([spot], pitch) is None:
            # Something else begins here: what stands close to it is a part of it.
            taken = [one for one in taken if way * (near - (one.y1 if way > 0 else one.y0)) > CLEAR * pitch]
            break
        taken.append(spot)
        edge = max(edge, far) if way > 0 else min(edge, far)
    found = marks_of(sorted(taken, key=lambda spot: spot.y0), pitch) or []
    # No line begins with the end of a sentence: such marks are of the line above.
    return [] if way < 0 and any(mark.text not in OPENING for mark in found) else found


def _with(line: TextLine, found: Sequence[Mark], pitch: float) -> TextLine:
    """The line with these marks, in the stead of those that the engine has taken them for."""
    there = [(one, next((mark for mark in found if _at(one, mark, pitch)), None)) for one in line.marks]
    known = {id(mark): one.text for one, mark in there if mark is not None and one.text in KNOWN}
    told = [one for one, mark in there if mark is None or one.text not in MISTAKEN | KNOWN]
    told += [mark._replace(text=known.get(id(mark), mark.text)) for mark in found]
    marks = tuple(sorted(told, key=_middle))
    top, bottom = min(mark.y0 for mark in found) - 1, max(mark.y1 for mark in found) + 1
    middle = sum(y for _, y in line.outline) / len(line.outline)
    outline = tuple((x, min(y, top) if y < middle else max(y, bottom)) for x, y in line.outline)
    return evolve(line, marks=marks, outline=outline, sure=_unsure(line))


def _at(one: Mark, other: Mark, pitch: float) -> bool:
    return abs(_middle(one) - _middle(other)) <= pitch / 2
