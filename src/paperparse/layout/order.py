"""The order in which a reader goes over a page, and over the columns of one story."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from attrs import frozen

from paperparse.layout.rules import Rule
from paperparse.layout.strips import Strip

Thing = TypeVar("Thing")

SLACK = 0.6
"""Ems by which things parted by a cut may overlap it."""

INSIDE = 0.8
"""Of a thing's area inside the outline of another: a box in a story."""

SIDEBAR = 0.36
"""Of a page's width: a narrower column of small items is read after the stories beside it."""

LESSER = 0.8
"""Of the largest headline beside it: the largest headline of a sidebar is smaller."""


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


def in_order(
    units: Sequence[Unit[Thing]], across: Sequence[Rule], upright: Sequence[Rule], em: float
) -> list[Unit[Thing]]:
    """The units as a reader takes them.

    The page is cut into bands where nothing stands across; a band into columns, from the left; these again into bands.
    What stands inside the outline of another is read after it. Where no cut goes through, they are taken from the top.
    """
    return _Cutter(across, upright, SLACK * em).order(list(units))


@frozen(eq=False)
class _Cutter:
    across: Sequence[Rule]
    upright: Sequence[Rule]
    slack: float

    def order(self, units: list[Unit[Thing]]) -> list[Unit[Thing]]:
        if len(units) < 2:  # noqa: PLR2004 - one thing is in order
            return units
        bands = self._bands(units)
        if len(bands) > 1:
            return [unit for band in bands for unit in self.order(band)]
        columns = self._columns(units)
        if len(columns) > 1:
            return [unit for column in _sidebars_last(columns) for unit in self.order(column)]
        host = self._with_inner(units)
        if host is not None:
            return host
        return sorted(units, key=lambda unit: (unit.y0, unit.x0))

    def _bands(self, units: list[Unit[Thing]]) -> list[list[Unit[Thing]]]:
        left, right = min(unit.x0 for unit in units), max(unit.x1 for unit in units)
        walls = [rule for rule in self.upright if left + self.slack < rule.at < right - self.slack]
        bands: list[list[Unit[Thing]]] = []
        bottom = float("-inf")
        for unit in sorted(units, key=lambda unit: unit.y0):
            crossed = any(
                rule.start < min(bottom, unit.y0) - self.slack and rule.stop > max(bottom, unit.y0) + self.slack
                for rule in walls
            )
            if bands and (unit.y0 < bottom - self.slack or crossed):
                bands[-1].append(unit)
            else:
                bands.append([unit])
            bottom = max(bottom, unit.y1)
        return bands

    def _columns(self, units: list[Unit[Thing]]) -> list[list[Unit[Thing]]]:
        columns: list[list[Unit[Thing]]] = []
        right = float("-inf")
        for unit in sorted(units, key=lambda unit: unit.x0):
            if columns and unit.x0 < right - self.slack:
                columns[-1].append(unit)
            else:
                columns.append([unit])
            right = max(right, unit.x1)
        return columns

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


def _area(unit: Unit[Thing]) -> float:
    return max(0.0, unit.x1 - unit.x0) * max(0.0, unit.y1 - unit.y0)


def _holds(outer: Unit[Thing], inner: Unit[Thing]) -> bool:
    common_x = min(outer.x1, inner.x1) - max(outer.x0, inner.x0)
    common_y = min(outer.y1, inner.y1) - max(outer.y0, inner.y0)
    return (
        common_x > 0 and common_y > 0 and common_x * common_y >= INSIDE * _area(inner) and _area(outer) > _area(inner)
    )


def _sidebars_last(columns: list[list[Unit[Thing]]]) -> list[list[Unit[Thing]]]:
    """The columns from the left, but a sidebar of smaller headlines after the others."""
    width = max(unit.x1 for column in columns for unit in column) - min(
        unit.x0 for column in columns for unit in column
    )
    largest = max(unit.weight for column in columns for unit in column)

    def is_sidebar(column: list[Unit[Thing]]) -> bool:
        narrow = max(unit.x1 for unit in column) - min(unit.x0 for unit in column) <= SIDEBAR * width
        return narrow and max(unit.weight for unit in column) < LESSER * largest

    return sorted(columns, key=is_sidebar)


def columns_in_order(strips: Iterable[Strip], em: float) -> list[Strip]:
    """The strips of one story: column by column from the left, each from the top; a strip over several columns parts
    what stands above it from what stands below.
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
