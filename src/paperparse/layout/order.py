"""The order in which a reader goes over a page, and over the columns of one story."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

from attrs import frozen

from paperparse.layout.rules import Rule
from paperparse.layout.strips import Strip

Thing = TypeVar("Thing")

DOWN_FIRST = 1.3
"""How much narrower a gap across may be than one from top to bottom, and be cut first: pages are made of bands."""

SLACK = 0.6
"""Ems by which things parted by a cut may overlap it."""

INSIDE = 0.8
"""Of a thing's area inside the outline of another: a box in a story."""

SIDEBAR = 0.36
"""Of a page's width: a narrower column of small items is read after the stories beside it."""

WIDER = 2.0
"""How much wider the widest story beside a sidebar is at least: columns of like width are read from the left."""

LESSER, MUCH_LESSER = 0.85, 0.65
"""Of the largest headline beside it: that of a sidebar is smaller, and much smaller where it is no section's name."""

SECTION = 5
"""Characters of the name of a section that heads a roundup, at most."""

LEVEL = 4.0
"""Slacks by which things of one height may differ: the one that ends first is read first, or else the one at the left."""


@frozen(eq=False)
class Unit(Generic[Thing]):
    """Something that is read in one go."""

    thing: Thing
    x0: float
    y0: float
    x1: float
    y1: float
    weight: float = 0.0
    """The size of its headline."""
    title: int = 0
    """The characters of its headline."""


def in_order(
    units: Sequence[Unit[Thing]], across: Sequence[Rule], upright: Sequence[Rule], em: float, *, turned: bool = False
) -> list[Unit[Thing]]:
    """The units as a reader takes them.

    The page is cut where the widest gap goes through it: the upper part comes before the lower, the left before the
    right; the parts are cut in their turn. `turned`: the page has vertical lines, and its bands stand side by side here.
    What stands inside the outline of another is read after it. Where no cut goes through, the
    topmost comes first, and so on until one does that leaves nothing higher at its right.
    """
    return _Cutter(across, upright, SLACK * em, turned).order(list(units))


@frozen(eq=False)
class _Cutter:
    across: Sequence[Rule]
    upright: Sequence[Rule]
    slack: float
    turned: bool
    """Whether what looks like columns are the bands of a page with vertical lines; none of them is a sidebar."""

    def order(self, units: list[Unit[Thing]], *, from_the_top: bool = False) -> list[Unit[Thing]]:
        if len(units) < 2:  # noqa: PLR2004 - one thing is in order
            return units
        across, bands = self._cut(units, _top, _bottom, self._upright_walls(units))
        along, columns = self._cut(units, _left, _right, self._level_walls(units))
        if across * (1 / DOWN_FIRST if self.turned else DOWN_FIRST) >= along and len(bands) > 1:
            return [unit for band in bands for unit in self.order(band)]
        begins_first = min(map(_top, columns[0])) <= min(map(_top, columns[-1]))
        if len(columns) > 1 and (begins_first or not from_the_top):
            columns = columns if self.turned else self._sidebars_last(columns)
            return [unit for column in columns for unit in self.order(column)]
        host = self._with_inner(units)
        if host is not None:
            return host
        top = min(map(_top, units)) + LEVEL * self.slack
        level = [unit for unit in units if unit.y0 <= top]
        bottom = min(map(_bottom, level)) + LEVEL * self.slack
        first = min((unit for unit in level if unit.y1 <= bottom), key=_left)
        return [first, *self.order([unit for unit in units if unit is not first], from_the_top=True)]

    def _upright_walls(self, units: list[Unit[Thing]]) -> list[Rule]:
        """The upright rules that stand between units; no band goes through them."""
        left, right = min(map(_left, units)), max(map(_right, units))
        return [rule for rule in self.upright if left + self.slack < rule.at < right - self.slack]

    def _level_walls(self, units: list[Unit[Thing]]) -> list[Rule]:
        """The rules across that lie between units; no column goes through them."""
        top, bottom = min(map(_top, units)), max(map(_bottom, units))
        return [rule for rule in self.across if top + self.slack < rule.at < bottom - self.slack]

    def _cut(
        self,
        units: list[Unit[Thing]],
        low: Callable[[Unit[Thing]], float],
        high: Callable[[Unit[Thing]], float],
        walls: Sequence[Rule],
    ) -> tuple[float, list[list[Unit[Thing]]]]:
        """The units parted at the widest gap between them, and how wide that is."""
        ordered = sorted(units, key=low)
        edge = high(ordered[0])
        best, at = -self.slack, 0
        for number, unit in enumerate(ordered[1:], 1):
            gap = low(unit) - edge
            if gap > best:
                first, last = min(edge, low(unit)) - self.slack, max(edge, low(unit)) + self.slack
                if not any(rule.start < first and rule.stop > last for rule in walls):
                    best, at = gap, number
            edge = max(edge, high(unit))
        return (best, [ordered[:at], ordered[at:]]) if at else (float("-inf"), [units])

    def _sidebars_last(self, columns: list[list[Unit[Thing]]]) -> list[list[Unit[Thing]]]:
        """The columns from the left, but a sidebar last: a narrow one of small headlines beside wide stories.

        One that begins higher than all of these is read first.
        """
        width = max(unit.x1 for column in columns for unit in column) - min(
            unit.x0 for column in columns for unit in column
        )
        largest = max(unit.weight for column in columns for unit in column)
        widest = max(unit.x1 - unit.x0 for column in columns for unit in column)

        def is_sidebar(column: list[Unit[Thing]]) -> bool:
            own = max(unit.x1 for unit in column) - min(unit.x0 for unit in column)
            tops = [unit.y0 for other in columns if other is not column for unit in other]
            level = min(map(_top, column)) >= min(tops) - 2 * self.slack
            narrow = level and own <= SIDEBAR * width and own * WIDER <= widest
            short = min(column, key=_top).title <= SECTION
            if not short and len(column) == 1:
                return False
            return narrow and max(unit.weight for unit in column) < (LESSER if short else MUCH_LESSER) * largest

        return sorted(columns, key=is_sidebar)

    def _with_inner(self, units: list[Unit[Thing]]) -> list[Unit[Thing]] | None:
        """The order when some stand inside the outline of others: these are read right after them."""
        inner: dict[int, list[Unit[Thing]]] = {}
        held: set[int] = set()
        for unit in units:
            hosts = [other for other in units if other is not unit and _holds(other, unit)]
            if hosts:
                host = min(hosts, key=_area)
                inner.setdefault(id(host), []).append(unit)
                held.add(id(unit))
        if not held or len(held) == len(units):
            return None
        ordered = self.order([unit for unit in units if id(unit) not in held])
        return [each for unit in ordered for each in self._unfolded(unit, inner)]

    def _unfolded(self, unit: Unit[Thing], inner: dict[int, list[Unit[Thing]]]) -> list[Unit[Thing]]:
        inside = self.order(inner.get(id(unit), []))
        return [unit, *(each for one in inside for each in self._unfolded(one, inner))]


def _left(unit: Unit[Thing]) -> float:
    return unit.x0


def _right(unit: Unit[Thing]) -> float:
    return unit.x1


def _top(unit: Unit[Thing]) -> float:
    return unit.y0


def _bottom(unit: Unit[Thing]) -> float:
    return unit.y1


def _area(unit: Unit[Thing]) -> float:
    return max(0.0, unit.x1 - unit.x0) * max(0.0, unit.y1 - unit.y0)


def _holds(outer: Unit[Thing], inner: Unit[Thing]) -> bool:
    common_x = min(outer.x1, inner.x1) - max(outer.x0, inner.x0)
    common_y = min(outer.y1, inner.y1) - max(outer.y0, inner.y0)
    return (
        common_x > 0 and common_y > 0 and common_x * common_y >= INSIDE * _area(inner) and _area(outer) > _area(inner)
    )


def columns_in_order(strips: Iterable[Strip], em: float) -> list[Strip]:
    """The strips of one story: column by column from the left, each from the top.

    A strip over several columns parts what stands above it from what stands below.
    """
    return _columns_first(list(strips), SLACK * em)


def _columns_first(strips: list[Strip], slack: float) -> list[Strip]:
    if len(strips) < 2:  # noqa: PLR2004 - one is in order
        return strips
    for low, high in (("x0", "x1"), ("y0", "y1")):
        parts: list[list[Strip]] = []
        edge = float("-inf")
        for strip in sorted(strips, key=lambda strip: float(getattr(strip, low))):
            if parts and getattr(strip, low) < edge - slack:
                parts[-1].append(strip)
            else:
                parts.append([strip])
            edge = max(edge, getattr(strip, high))
        if len(parts) > 1:
            return [strip for part in parts for strip in _columns_first(part, slack)]
    return sorted(strips, key=lambda strip: (strip.x0, strip.y0))
