"""Boxes of adverts that a file does not tell: a line of display type, and a few short lines in the middle below it.

A headline heads columns, and a story says sentences. Where a larger line and all below it are centred, no line ends a
sentence, and only white follows, the lines are a list in a box.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from paperparse.layout.headings import DISPLAY, FULL_STOP
from paperparse.layout.rules import Frame
from paperparse.layout.strips import share_x
from paperparse.layout.told_lines import ToldLine, levels_of
from paperparse.layout.wording import Asked
from paperparse.model.geometry import SIDES, around

CENTRED = 1.0
"""Ems by which the middles of the lines differ at most."""

CLOSE = 2.5
"""Ems from one line to the next at most."""

WHITE = 2.5
"""Ems below the last line at least, in which nothing stands."""

SIDES_WHITE = 1.2
"""Ems at both sides of the lines at least."""

MOST = 4
"""Lines below the first at most: longer lists are tables, programmes, verses."""


def advert_boxes(lines: Sequence[ToldLine], em: float, is_known: Asked) -> list[Frame]:
    """The boxes of adverts; `lines` are all lines of the page, from the top.

    `is_known`: whether a line is of something else that is set so: a list of teasers, the date of the page.
    """
    found: list[Frame] = []
    for line in lines:
        if line.height < DISPLAY * em or any(box.holds(*SIDES(line), em) for box in found):
            continue
        box = _box_from(line, lines, em)
        if box is None or not _is_below_print(box, lines) or not _is_alone(box, lines, em):
            continue
        if _heads_columns(box, lines, em):
            continue
        if not any(is_known(other.text) for other in lines if box.holds(*SIDES(other), em / 2)):
            found.append(box)
    return found


def _box_from(first: ToldLine, lines: Iterable[ToldLine], em: float) -> Frame | None:
    """The box of a line and those centred below it; None where they end a sentence, go on, or are none."""
    middle = (first.x0 + first.x1) / 2
    inside = [first]
    below = [line for line in lines if line.y0 >= first.y1 - em / 2 and share_x(line, first) > 0]
    for level in levels_of(below):
        if min(line.y0 for line in level) - inside[-1].y1 > CLOSE * em:
            break
        x0, _, x1, _ = around(map(SIDES, level))
        if abs((x0 + x1) / 2 - middle) > CENTRED * em or any(line.text.endswith(FULL_STOP) for line in level):
            return None
        inside += level
    return Frame(*around(map(SIDES, inside))) if 1 < len(inside) <= MOST + 1 else None


def _is_below_print(box: Frame, lines: Iterable[ToldLine]) -> bool:
    """Whether something stands above: what tops the page is its flag."""
    return any(line.y1 <= box.y0 and share_x(line, box) > 0 for line in lines)


def _heads_columns(box: Frame, lines: Iterable[ToldLine], em: float) -> bool:
    """Whether several columns begin below at one height: the headline stands on a picture that fills the white."""
    below = (line for line in lines if line.y0 >= box.y1 and share_x(line, box) > 0)
    first = next(levels_of(below), [])
    return len(first) > 1 and all(line.height < DISPLAY * em for line in first)


def _is_alone(box: Frame, lines: Iterable[ToldLine], em: float) -> bool:
    """Whether white stands around a box."""
    room = Frame(box.x0 - SIDES_WHITE * em, box.y0 - em / 2, box.x1 + SIDES_WHITE * em, box.y1 + WHITE * em)
    return not any(
        line.x0 < room.x1 and line.x1 > room.x0 and line.y0 < room.y1 and line.y1 > room.y0
        for line in lines
        if not box.holds(*SIDES(line), em / 2)
    )
