"""Glyphs into runs: neighbours of one style on one baseline that touch, which is most of a page.

A page has thousands of glyphs and hundreds of runs. What holds for all glyphs of a run is asked once of the run; only
where one ends is there anything to decide.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, compress
from operator import is_not, not_
from typing import NamedTuple

from paperparse.layout.glyphs import BOTTOM, LEFT, RIGHT, STYLE, TEXT
from paperparse.model.sheet import Glyph, Style

TOUCH = 0.25
"""Ems between neighbours of a justified line: as much is not looked at twice."""

SHADOW = 0.3
"""Ems by which the second print of a doubled character is offset at most."""

IN_DISORDER = 3
"""Glyphs of a run on average at least; with fewer, the file gives the glyphs in an order of its own."""

BLANK = re.compile(r"\s")


class Run(NamedTuple):
    """Glyphs from left to right in the reading frame, none of which is the shadow of another."""

    glyphs: Sequence[Glyph]
    x0: float
    x1: float
    y1: float
    """The lower edge of all its glyphs."""
    style: Style


def runs_of(glyphs: Sequence[Glyph]) -> list[Run]:
    """The runs of a page, without its blanks."""
    texts = list(map(TEXT, glyphs))
    if BLANK.search("".join(texts)):
        glyphs = list(compress(glyphs, map(not_, map(str.isspace, texts))))
    runs = touching(glyphs)
    if IN_DISORDER * len(runs) > len(glyphs):
        runs = touching(_in_order(glyphs))
    return runs


def _in_order(glyphs: Iterable[Glyph]) -> list[Glyph]:
    """The glyphs of each baseline from the left."""
    levels: dict[float, list[Glyph]] = defaultdict(list)
    for glyph in glyphs:
        levels[glyph[4]].append(glyph)
    for level in levels.values():
        level.sort(key=LEFT)
    return list(chain.from_iterable(levels.values()))


def touching(glyphs: Sequence[Glyph]) -> list[Run]:
    """The runs that glyphs make in the order in which they are given."""
    lefts, rights = list(map(LEFT, glyphs)), list(map(RIGHT, glyphs))
    bottoms, styles = list(map(BOTTOM, glyphs)), list(map(STYLE, glyphs))
    changes = [number for number, other in enumerate(map(is_not, styles[1:], styles), 1) if other]
    runs: list[Run] = []
    for start, stop in zip((0, *changes), (*changes, len(glyphs)), strict=True):
        if start == stop:
            continue
        style = styles[start]
        first = start
        for end in (*_ends(lefts[start:stop], rights[start:stop], bottoms[start:stop], style.size), stop - start):
            last = start + end
            runs.append(Run(glyphs[first:last], lefts[first], max(rights[first:last]), bottoms[first], style))
            first = last
    return runs


def _ends(lefts: list[float], rights: list[float], bottoms: list[float], size: float) -> Iterator[int]:
    """The numbers of the glyphs before which a run of one style ends."""
    least, wide = SHADOW * size, TOUCH * size
    last_left, last_right, last_bottom = lefts[0], rights[0], bottoms[0]
    for number, (left, right, bottom) in enumerate(zip(lefts, rights, bottoms, strict=True)):
        if number and (left - last_right > wide or left - last_left < least or bottom != last_bottom):
            yield number
        last_left, last_right, last_bottom = left, right, bottom
