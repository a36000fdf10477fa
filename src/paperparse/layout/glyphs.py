"""What is asked of all the glyphs of a page at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import itemgetter

from paperparse.model.sheet import Glyph, Style

TEXT, LEFT, TOP, RIGHT, BOTTOM, STYLE = map(itemgetter, range(6))
"""Of a `Glyph`: a page has thousands, and what is asked of all of them is asked without a loop in Python."""


def styles_of(glyphs: Sequence[Glyph]) -> list[tuple[Style, int]]:
    """The styles of glyphs, and how many have each; a style may occur twice."""
    return [(style, len(list(run))) for style, run in groupby(map(STYLE, glyphs))]


def body_size(styles: Iterable[tuple[Style, int]]) -> float:
    """The size of most glyphs, which is that of the stories' text: the em that everything is measured in."""
    counts: Counter[float] = Counter()
    for style, count in styles:
        counts[round(style.size * 4) / 4] += count
    return max(counts, key=lambda size: (counts[size], size)) if counts else 10.0
