"""Pictures that a file does not tell: white holes in the print, above lines that read as captions do.

Many OCR engines tell lines of text and nothing else. A picture is then a rectangle in which no line stands. White alone
tells nothing, since papers leave some anywhere: the wording of what stands right below decides.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from attrs import evolve

from paperparse.layout.captions import BELOW, LONGEST, OUTSIDE
from paperparse.layout.headings import FULL_STOP
from paperparse.layout.rules import Drawing, Rule
from paperparse.layout.strips import Boxed, Obstacle, share_x
from paperparse.layout.told_lines import ToldLine, levels_of
from paperparse.layout.wording import Asked

LOWEST, NARROWEST = 4.5, 4.5
"""Ems of a picture's sides at least: a portrait is one third of a column wide, and rivers between stories are lower."""

LARGEST = 2.2
"""Ems of the first line below a picture at most: its title; larger ones are headlines below white."""

CLOSE = 0.9
"""Sizes from one line of a caption to the next at most; the column below it stands farther."""

TITLED = 24
"""Characters of a title and a credit on one line at most; a caption that ends without a stop has more."""

ROOM = 1.0
"""Ems of white between a picture and the story above it."""

TOUCH = 0.3
"""Ems by which the boxes of two lines that follow each other may overlap: they are drawn around more than the print."""


def holes_of(lines: Sequence[ToldLine], em: float, reads_as_caption: Asked) -> list[Obstacle]:
    """The pictures that must stand where nothing is told; `lines` are all lines of the page, from the top."""
    found: list[Obstacle] = []
    tops = [line.y0 for line in lines]
    tallest = max((line.height for line in lines), default=0.0)
    for line in lines:
        if line.height > LARGEST * em or any(_is_below(line, hole) for hole in found):
            continue
        # Right above most lines stands the one before: nothing else need be looked at.
        near = lines[bisect_left(tops, line.y0 - LOWEST * em - tallest) : bisect_left(tops, line.y0 - TOUCH * em)]
        if any(other.y1 > line.y0 - LOWEST * em and share_x(other, line) > 0 for other in near):
            continue
        for white in _whites_above(line, lines, em):
            foot = _foot_of_caption(_levels_below(white, lines, em), reads_as_caption)
            if foot is not None:
                found.append(evolve(white, y0=white.y0 + ROOM * em, foot=foot))
                break
    return found


def with_sides(drawing: Drawing, holes: Iterable[Obstacle], lines: Sequence[ToldLine]) -> Drawing:
    """The drawing with a rule at both sides of each picture and its lines: what stands beside them is none of theirs."""
    sides: list[Rule] = []
    for hole in holes:
        caption = [line for line in lines if _is_below(line, hole)]
        left, right = min(line.x0 for line in caption), max(line.x1 for line in caption)
        sides += [Rule(at, hole.y0, caption[-1].y1) for at in ((hole.x0 + left) / 2, (right + hole.x1) / 2)]
    return evolve(drawing, upright=tuple(sorted([*drawing.upright, *sides]))) if sides else drawing


def _is_below(line: ToldLine, hole: Obstacle) -> bool:
    """Whether a line is one of those below a picture."""
    slack = OUTSIDE * line.height
    inside = hole.x0 - slack <= line.x0 and line.x1 <= hole.x1 + slack
    return inside and hole.y1 <= line.y0 < hole.end


def _whites_above(line: ToldLine, lines: Sequence[ToldLine], em: float) -> list[Obstacle]:
    """The rectangles without print right above a line, if there is enough white: the highest first, then the largest.

    The highest may be too narrow: the last line of a paragraph may end before the title of the picture below begins.
    """
    foot = line.y0
    above = [other for other in lines if other.y0 < foot - TOUCH * em and share_x(other, line) > 0]
    highest = max((other.y1 for other in above), default=min(other.y0 for other in lines))
    if foot - highest < LOWEST * em:
        return []
    level = [other for other in lines if other.y1 > highest + TOUCH * em and other.y0 < foot - TOUCH * em]
    tops = {highest, *(other.y1 for other in level if other.y1 <= foot - LOWEST * em)}
    whites = [_between_neighbours(line, top, level, lines, em) for top in tops]
    wide = [white for white in whites if white.x1 - white.x0 >= NARROWEST * em]
    return sorted(wide, key=lambda white: (white.y0 > highest, (white.x0 - white.x1) * (white.y1 - white.y0)))


def _between_neighbours(
    line: ToldLine, top: float, level: Iterable[ToldLine], lines: Iterable[ToldLine], em: float
) -> Obstacle:
    """The white above a line up to a height, as wide as the lines at its sides leave it."""
    beside = [other for other in level if other.y1 > top + TOUCH * em]
    middle = (line.x0 + line.x1) / 2
    left = max((other.x1 for other in beside if other.x0 < middle), default=min(other.x0 for other in lines))
    right = min((other.x0 for other in beside if other.x0 >= middle), default=max(other.x1 for other in lines))
    return Obstacle(left, top, right, line.y0)


def _levels_below(white: Boxed, lines: Iterable[ToldLine], em: float) -> list[list[ToldLine]]:
    """What may be the caption of the white, from the top: lines inside its width, those side by side together."""
    left, top, right = white.x0 - OUTSIDE * em, white.y1 - TOUCH * em, white.x1 + OUTSIDE * em
    levels: list[list[ToldLine]] = []
    last = white.y1
    for level in levels_of(line for line in lines if line.y0 >= top and share_x(line, white) > TOUCH):
        far = min(line.y0 for line in level) - last > BELOW * em
        if far or len(levels) > LONGEST or any(line.x0 < left or line.x1 > right for line in level):
            break
        levels.append(level)
        last = max(line.y1 for line in level)
    return levels


def _foot_of_caption(levels: Sequence[Sequence[ToldLine]], reads_as_caption: Asked) -> float | None:
    """Where the caption ends that some lines are; None where they read like anything else."""
    said = ""
    for number, level in enumerate(levels):
        said += "".join(line.text for line in level)
        if reads_as_caption(said) or reads_as_caption(level[-1].text):
            goes_on = FULL_STOP not in said and (len(level) == 1 or len(said) <= TITLED)
            last = _end_of_sentence(levels, number) if goes_on else number
            while last + 1 < len(levels) and reads_as_caption(levels[last + 1][-1].text):
                last += 1
            return max(line.y1 for line in levels[last])
    return None


def _end_of_sentence(levels: Sequence[Sequence[ToldLine]], first: int) -> int:
    """The line at which a text ends that opens as a caption does, or whose credit stands on the line of its title.

    It is `first` where no sentence ends in the lines that follow each other closely.
    """
    for number in range(first + 1, len(levels)):
        above, level = levels[number - 1], levels[number]
        if min(line.y0 for line in level) - max(line.y1 for line in above) > CLOSE * level[-1].height:
            break
        if level[-1].text.endswith(FULL_STOP):
            return number
    return first
