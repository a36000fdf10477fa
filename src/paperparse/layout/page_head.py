"""The head of a page that a file does not tell: most papers draw a rule below it, and its lines head no column.

Below a flag that is as wide as the page stands the line of the date, between two rules.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from paperparse.layout.rules import Rule
from paperparse.layout.told_lines import ToldLine, levels_of
from paperparse.layout.wording import Asked
from paperparse.model.geometry import SIDES, around

HIGHEST = 4.0
"""Ems of a page's head at most: one line of its name, number, and date. A flag is larger, with a story at its side."""

WHITE = 0.8
"""Ems between it and what stands below at least."""

FLAG = 4.0
"""Ems of the type of a flag at least."""

SMALL = 1.5
"""Ems of the type of the date line at most."""

WHOLE = 0.8
"""Of the width of the print, what the date line fills, from its first character to its last."""

DEEPEST = 0.35
"""Of the height of the print, the part at the top in which a flag and its date stand."""


def rules_at_head(lines: Sequence[ToldLine], em: float, belongs: Asked) -> list[Rule]:
    """The rules at the head of the page; none where the top lines are no head.

    `lines` are all lines of the page, from the top; `belongs`: whether one is the number, the section or the date of a page.
    """
    below = rule_below_head(lines, em, belongs)
    return [*([below] if below else []), *_rules_at_date(lines, em, belongs)]


def _rules_at_date(lines: Sequence[ToldLine], em: float, belongs: Asked) -> Iterator[Rule]:
    """The rules above and below the date line under a flag."""
    if not lines:
        return
    left, top, right, bottom = around(map(SIDES, lines))
    upper = [line for line in lines if line.y1 <= top + DEEPEST * (bottom - top)]
    for level in levels_of(upper):
        x0, y0, x1, y1 = around(map(SIDES, level))
        if x1 - x0 < WHOLE * (right - left) or max(line.height for line in level) > SMALL * em:
            continue
        above, below = [line for line in lines if line.y0 < y0], [line for line in lines if line.y1 > y1]
        if (
            not below
            or not any(line.height >= FLAG * em for line in above)
            or not any(belongs(line.text) for line in level)
        ):
            continue
        foot, next_ = max(line.y1 for line in above), min(line.y0 for line in below)
        if y0 - foot >= WHITE * em / 2 and next_ - y1 >= WHITE * em / 2:
            yield from (Rule(at, left, right) for at in ((foot + y0) / 2, (y1 + next_) / 2))
            return


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
