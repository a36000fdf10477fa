"""The head of a page that a file does not tell: most papers draw a rule below it, and its lines head no column."""

from __future__ import annotations

from collections.abc import Sequence

from paperparse.layout.rules import Rule
from paperparse.layout.told_lines import ToldLine
from paperparse.layout.wording import Asked

HIGHEST = 4.0
"""Ems of a page's head at most: one line of its name, number, and date. A flag is larger, with a story at its side."""

WHITE = 0.8
"""Ems between it and what stands below at least."""


def rule_below_head(lines: Sequence[ToldLine], em: float, belongs: Asked) -> Rule | None:
    """Where the rule below the head of the page would be; None where the top lines are no head.

    `lines` are all lines of the page, from the top; `belongs`: whether one is the number, the section or the date of a page.
    """
    head: list[ToldLine] = []
    foot = lines[0].y1 if lines else 0.0
    for line in lines:
        if line.y0 >= foot:
            break
        head.append(line)
        foot = max(foot, line.y1)
    below = [line for line in lines if line.y0 >= foot]
    if not head or not below or foot - head[0].y0 > HIGHEST * em or not any(belongs(line.text) for line in head):
        return None
    top = min(line.y0 for line in below)
    if top - foot < WHITE * em:
        return None
    return Rule((foot + top) / 2, min(line.x0 for line in lines), max(line.x1 for line in lines))
