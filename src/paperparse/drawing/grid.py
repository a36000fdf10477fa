"""Boxes by their place, so that what stands near another one is found among thousands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import define, field

from paperparse.model.page import Corners

CELL = 8.0
"""Ems of the side of a cell."""

MOST_CELLS = 100
"""Along a side of the page."""


@define
class Grid:
    """Boxes, each in all the cells that it touches."""

    cell: float
    """The side of a cell."""
    cells: dict[tuple[int, int], list[Corners]] = field(factory=dict)

    def add(self, box: Corners) -> None:
        """Put in a box."""
        for key in self._keys(box):
            self.cells.setdefault(key, []).append(box)

    def near(self, box: Corners) -> list[Corners]:
        """The boxes in the cells that this one touches, in an order that is always the same."""
        return list(dict.fromkeys(other for key in self._keys(box) for other in self.cells.get(key, ())))

    def _keys(self, box: Corners) -> Iterator[tuple[int, int]]:
        for column in range(int(box[0] // self.cell), int(box[2] // self.cell) + 1):
            for row in range(int(box[1] // self.cell), int(box[3] // self.cell) + 1):
                yield column, row


def grid_of(boxes: Iterable[Corners], em: float, width: float, height: float) -> Grid:
    """The boxes of a page of this size whose body type is `em` high.

    >>> grid_of([(0, 0, 9, 9), (500, 500, 509, 509)], 10, 1000, 1500).near((5, 5, 20, 20))
    [(0, 0, 9, 9)]
    """
    grid = Grid(max(CELL * em, width / MOST_CELLS, height / MOST_CELLS))
    for box in boxes:
        grid.add(box)
    return grid
