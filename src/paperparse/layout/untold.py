"""What a page must have drawn where its file tells lines of text and nothing else: pictures, boxes, the rule below its head."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import evolve

from paperparse.layout.adverts import advert_boxes
from paperparse.layout.holes import holes_of
from paperparse.layout.indexes import index_boxes
from paperparse.layout.page_head import rules_at_head
from paperparse.layout.rules import Drawing, Frame
from paperparse.layout.strips import Obstacle, share_x
from paperparse.layout.told_lines import ToldLine
from paperparse.layout.wording import Wording
from paperparse.model.geometry import SIDES


def untold(drawing: Drawing, lines: Sequence[ToldLine], em: float, wording: Wording) -> tuple[Drawing, list[Obstacle]]:
    """The drawing with what must be drawn besides, and the pictures; `lines` are all lines of the page, from the top."""
    if not lines:
        return drawing, []
    indexes = index_boxes(lines, em, wording.labels_an_index, wording.points_to_a_page)
    outside = [line for line in lines if not any(box.holds(*SIDES(line), em / 2) for box in indexes)]
    printed = sorted([*outside, *(ToldLine("", *box) for box in indexes)], key=lambda line: (line.y0, line.x0))
    holes = holes_of(printed, em, wording.reads_as_caption)
    adverts = [box for box in advert_boxes(printed, em, wording.is_of_the_paper) if not _is_a_caption(box, holes)]
    across = tuple(sorted([*drawing.across, *rules_at_head(lines, em, wording.heads_a_page)]))
    frames = tuple(sorted([*indexes, *adverts], key=lambda box: box.area))
    return evolve(drawing, across=across, frames=frames), holes


def _is_a_caption(box: Frame, holes: Iterable[Obstacle]) -> bool:
    """Whether lines that look like those of an advert stand below a picture, as its title and its caption."""
    return any(hole.y0 < box.y1 and box.y0 < hole.end and share_x(hole, box) > 0 for hole in holes)
