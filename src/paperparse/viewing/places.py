"""From the reading frame of a layout to the page as displayed: turned back, and for a scan put askew again."""

from __future__ import annotations

from attrs import frozen

from paperparse.drawing.blocks import Way
from paperparse.layout.frame import Direction, back
from paperparse.layout.sheet import Layout
from paperparse.layout.strips import Obstacle
from paperparse.model.page import Corners, Size
from paperparse.model.sheet import Placing, Sheet


@frozen
class Places:
    """The way from a layout to its page, in the unit of the page: points, pixels for a picture."""

    direction: Direction
    flat: Size
    """The sheet before it was turned into the reading frame, in its own unit."""
    placing: Placing
    page: Size
    em: float
    """The body type on the page."""

    def onto_page(self, box: Corners) -> Corners:
        """A box of the layout on the page."""
        return self.placing.on_the_page(back(self.direction, self.flat)(box))

    def column(self, box: Corners) -> Obstacle:
        """A box of the page in the reading frame, but in the unit of the page: what lines on the page are compared with."""
        return Obstacle(*Way(self.direction, self.page, self.em).off_page(box))


def places_of(sheet: Sheet, layout: Layout, page: Size) -> Places:
    """The places of a layout that was made of this sheet, on a page of this size."""
    return Places(layout.direction, sheet.size, sheet.placing, page, layout.em * sheet.placing.scale)
