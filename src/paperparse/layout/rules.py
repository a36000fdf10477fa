"""Drawn rules and boxes: what parts a page visibly."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from attrs import frozen

from paperparse.model.sheet import Area

THIN = 0.4
"""Ems across a rule: the heaviest rules between stories are some 3 points; what is thicker is a bar of colour."""

LONG = 1.5
"""Ems of the shortest rule: shorter ones are dashes, underlines of a word, parts of a drawing."""

BOX = 2.0
"""Ems of the shorter side of the smallest box: one line of print with some room."""

SNUG = 0.5
"""Ems between the pieces of one rule, and by which the sides of a box may differ."""

CORNER = 0.8
"""Ems by which the ends of rules that make a corner may miss each other: worn ones do not quite meet."""

WHOLE_PAGE = 0.8
"""Of the page's area: what covers more is a border or a background of the page."""


class Rule(NamedTuple):
    """A drawn line, across or upright: `at` is its place, `start` and `stop` its ends."""

    at: float
    start: float
    stop: float

    @property
    def length(self) -> float:
        """From end to end."""
        return self.stop - self.start


class Frame(NamedTuple):
    """A box or a tint."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def area(self) -> float:
        """Of the rectangle."""
        return (self.x1 - self.x0) * (self.y1 - self.y0)

    def holds(self, x0: float, y0: float, x1: float, y1: float, slack: float) -> bool:
        """Whether the box lies inside, or sticks out by no more than `slack`."""
        return self.x0 - slack <= x0 and self.y0 - slack <= y0 and x1 <= self.x1 + slack and y1 <= self.y1 + slack


@frozen
class Drawing:
    """What is drawn on a page."""

    across: tuple[Rule, ...]
    """Horizontal rules, from the top."""
    upright: tuple[Rule, ...]
    """Vertical rules, from the left."""
    frames: tuple[Frame, ...]
    """Boxes and tints, the smallest first."""


def drawing_of(areas: Iterable[Area], em: float, page: tuple[float, float]) -> Drawing:
    """The rules and frames that `areas` draw on a page of this width and height, whose body type is `em` high."""
    across: list[Rule] = []
    upright: list[Rule] = []
    frames: list[Frame] = []
    largest = WHOLE_PAGE * page[0] * page[1]
    for area in areas:
        if not area.plain:
            continue
        width, height = area.x1 - area.x0, area.y1 - area.y0
        if height <= THIN * em and width >= LONG * em:
            across.append(Rule((area.y0 + area.y1) / 2, area.x0, area.x1))
        elif width <= THIN * em and height >= LONG * em:
            upright.append(Rule((area.x0 + area.x1) / 2, area.y0, area.y1))
        elif min(width, height) >= BOX * em and width * height < largest:
            frames.append(Frame(*area[:4]))
    across, upright = _merged(across, SNUG * em), _merged(upright, SNUG * em)
    frames.extend(_closed(across, upright, CORNER * em))
    frames = [frame for frame in frames if frame.area < largest]
    return Drawing(tuple(across), tuple(upright), tuple(_distinct(frames, SNUG * em)))


def _merged(rules: list[Rule], slack: float) -> list[Rule]:
    """The rules with double ones, and pieces of one (dashes, segments), made one."""
    merged = _merged_once(rules, slack)
    while len(merged) < len(rules):
        # A piece may join two that were apart when they were looked at.
        rules, merged = merged, _merged_once(merged, slack)
    return merged


def _merged_once(rules: Iterable[Rule], slack: float) -> list[Rule]:
    merged: list[Rule] = []
    for rule in sorted(rules):
        for number in range(len(merged) - 1, max(-1, len(merged) - 12), -1):
            other = merged[number]
            if rule.at - other.at <= slack and rule.start <= other.stop + slack and other.start <= rule.stop + slack:
                merged[number] = Rule(other.at, min(other.start, rule.start), max(other.stop, rule.stop))
                break
        else:
            merged.append(rule)
    return merged


def _closed(across: Sequence[Rule], upright: Sequence[Rule], slack: float) -> Iterator[Frame]:
    """The boxes that four single rules make."""
    for number, top in enumerate(across):
        for bottom in across[number + 1 :]:
            if abs(top.start - bottom.start) > slack or abs(top.stop - bottom.stop) > slack:
                continue
            if bottom.at - top.at > 2 * slack and all(
                any(
                    abs(side.at - x) <= slack and side.start <= top.at + slack and side.stop >= bottom.at - slack
                    for side in upright
                )
                for x in (top.start, top.stop)
            ):
                yield Frame(top.start, top.at, top.stop, bottom.at)
                break


def _distinct(frames: Iterable[Frame], slack: float) -> Iterator[Frame]:
    """The frames, the smallest first; of a tint and the line around it one."""
    kept: list[Frame] = []
    for frame in sorted(frames, key=lambda frame: (frame.area, frame)):
        if not any(all(abs(one - other) <= slack for one, other in zip(frame, known, strict=True)) for known in kept):
            kept.append(frame)
            yield frame
