"""What stands a little beside the vertical line that it belongs to: letters and figures on their side, characters of another font.

Programs set them by a baseline of their own, a tenth of an em or two beside that of the characters around them: by their places alone
they would be lines of their own.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence

from paperparse.layout.runs import Run, touching
from paperparse.model.sheet import Glyph

LYING = 1
"""Quarter turns of such glyphs (see `Style.turn`)."""

BESIDE = 0.35
"""Ems by which their line may stand beside the one that they belong to."""

NEXT, CLOSE = 1.0, 0.3
"""Ems along the line to the next character: from letters on their side, and from what stands upright like its line."""

FEW = 3
"""Glyphs on one baseline at most that may be strays of another font."""

LIKE = 1.4
"""The ratio of their sizes at most."""

Level = list[tuple[float, float, float]]
"""Where the glyphs of one baseline begin and end, and their size, in order."""


def on_their_lines(glyphs: Sequence[Glyph]) -> Sequence[Glyph]:
    """The glyphs of a vertical page in the reading frame, strays moved across to the lines that they stand in."""
    upright = Counter(glyph[4] for glyph in glyphs if glyph[5].turn != LYING)
    strays = [glyph for glyph in glyphs if upright[glyph[4]] <= FEW or glyph[5].turn == LYING]
    if not strays:
        return glyphs
    levels: dict[float, Level] = defaultdict(list)
    for glyph in glyphs:
        if upright[glyph[4]] > FEW and glyph[5].turn != LYING:
            levels[glyph[4]].append((glyph[1], glyph[3], glyph[5].size))
    for level in levels.values():
        level.sort()
    places = sorted(levels)
    moves: dict[int, float] = {}
    for run in touching(sorted(strays, key=lambda glyph: (glyph[4], glyph[1]))):
        move = _move(run, places, levels)
        moves.update((id(glyph), move) for glyph in run.glyphs if move)
    return [_moved(glyph, moves[id(glyph)]) if id(glyph) in moves else glyph for glyph in glyphs]


def _move(run: Run, places: Sequence[float], levels: dict[float, Level]) -> float:
    """How far a run has to go to the nearest baseline with a character right before or behind it."""
    reach = BESIDE * run.style.size
    near = places[bisect_left(places, run.y1 - reach) : bisect_left(places, run.y1 + reach)]
    for place in sorted(near, key=lambda place: abs(place - run.y1)):
        if _stands_in(run, levels[place]):
            return place - run.y1
    return 0.0


def _stands_in(run: Run, level: Level) -> bool:
    at = bisect_left(level, (run.x0,))
    size = run.style.size
    near = (NEXT if run.style.turn == LYING else CLOSE) * size
    gaps = [(run.x0 - stop, other) for _, stop, other in level[max(0, at - 1) : at]]
    gaps += [(start - run.x1, other) for start, _, other in level[at : at + 1]]
    return any(gap <= near and max(size, other) <= LIKE * min(size, other) for gap, other in gaps)


def _moved(glyph: Glyph, by: float) -> Glyph:
    return glyph._replace(y0=glyph.y0 + by, y1=glyph.y1 + by)
