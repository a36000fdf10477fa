"""Everything on a page in reading order: stories and captions, frame by frame from the innermost."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from paperparse.layout.captions import Caption
from paperparse.layout.headings import Heading
from paperparse.layout.order import INSIDE, Unit, in_order
from paperparse.layout.paragraphs import RUNNING
from paperparse.layout.rules import Drawing, Frame
from paperparse.layout.stories import Story, stories_of
from paperparse.layout.strips import Boxed, Obstacle, Strip

Read = Story | Caption
"""What is read in one go."""

MIDDLE, RAGGED = 0.3, 0.5
"""Ems by which the middles of centred lines differ at most, and their lengths at least: the rows of a paragraph are of one length."""


def sequence_of(  # noqa: PLR0913, PLR0917 - what stands on the page, and its measures
    strips: Sequence[Strip],
    headings: Sequence[Heading],
    pictures: Sequence[Obstacle],
    captions: Sequence[Caption],
    drawing: Drawing,
    em: float,
    pitch: float,
    *,
    turned: bool = False,
) -> list[Read]:
    """The stories and captions of the page in reading order, frame by frame from the innermost."""
    inner: dict[Frame | None, list[Unit[list[Read]]]] = {}
    for frame in (*drawing.frames, None):
        boxes = [other for other in drawing.frames if other != frame and (frame is None or frame.holds(*other, em / 2))]
        stories = stories_of(
            [strip for strip in strips if strip.frame == frame],
            [heading for heading in headings if heading.frame == frame],
            [*pictures, *(Obstacle(*box) for box in boxes), *_caption_boxes(captions)],
            drawing,
            em,
            pitch,
        )
        if frame is not None and not any(_is_running(strip) for story in stories for strip in story.strips):
            stories = [_listed(stories)] if stories else []
        units = [_unit(story) for story in stories] + inner.pop(frame, [])
        units += [
            _caption_unit(caption) for caption in captions if caption.parts and frame_of(caption, drawing, em) == frame
        ]
        ordered = in_order(units, drawing.across, drawing.upright, em, turned=turned)
        flat = [thing for unit in ordered for thing in unit.thing]
        if frame is None:
            return flat
        if flat:
            outer = next(
                (other for other in drawing.frames if other.area > frame.area and other.holds(*frame, em / 2)), None
            )
            first = max(units, key=lambda unit: unit.weight)
            inner.setdefault(outer, []).append(Unit(flat, *frame, first.weight, first.title))
    return []


def _is_running(strip: Strip) -> bool:
    """Whether the rows of a box are text: more than a few, and not lines of many lengths in its middle."""
    middles = [(row.x0 + row.x1) / 2 for row in strip.rows]
    widths = [row.x1 - row.x0 for row in strip.rows]
    size = strip.rows[0].size
    centred = max(middles) - min(middles) <= MIDDLE * size and max(widths) - min(widths) > RAGGED * size
    return len(strip.rows) >= RUNNING and not centred


def _listed(stories: Sequence[Story]) -> Story:
    """Everything in a box without running text as one list: an index, an advert."""
    story = Story(None, [strip for one in stories for strip in one.strips])
    for one in stories:
        for row in one.heading.rows if one.heading else ():
            story.strips.append(Strip(one.frame, [row], row.x0, row.y0, row.x1, row.y1))
    story.is_list = True
    return story


def _caption_boxes(captions: Iterable[Caption]) -> list[Obstacle]:
    return [Obstacle(part.x0, part.y0, part.x1, part.y1) for caption in captions for part in caption.parts]


def frame_of(caption: Caption, drawing: Drawing, em: float) -> Frame | None:
    """The box that a picture stands in."""
    picture = caption.picture
    return next(
        (frame for frame in drawing.frames if frame.holds(picture.x0, picture.y0, picture.x1, picture.y1, em / 2)), None
    )


def host_of(caption: Caption, order: Sequence[Read]) -> int | None:
    """The place in the order of the story whose outline holds a picture, the smallest of several; None beside all."""
    picture = caption.picture
    whole = max(1.0, (picture.x1 - picture.x0) * (picture.y1 - picture.y0))
    found: list[tuple[float, int]] = []
    for number, thing in enumerate(order):
        if not isinstance(thing, Story) or thing.heading is None or not thing.strips:
            continue
        unit = _unit(thing)
        width = min(unit.x1, picture.x1) - max(unit.x0, picture.x0)
        height = min(unit.y1, picture.y1) - max(unit.y0, picture.y0)
        if width > 0 and height > 0 and width * height >= INSIDE * whole:
            found.append(((unit.x1 - unit.x0) * (unit.y1 - unit.y0), number))
    return min(found)[1] if found else None


def _unit(story: Story) -> Unit[list[Read]]:
    parts: list[Boxed] = [*story.strips, *([story.heading] if story.heading else [])]
    return Unit(
        [story],
        min(part.x0 for part in parts),
        min(part.y0 for part in parts),
        max(part.x1 for part in parts),
        max(part.y1 for part in parts),
        story.heading.size if story.heading else 0.0,
        sum(len(row.glyphs) for row in story.heading.rows) if story.heading else 0,
    )


def _caption_unit(caption: Caption) -> Unit[list[Read]]:
    parts: list[Boxed] = [caption.picture, *caption.parts]
    return Unit(
        [caption],
        min(part.x0 for part in parts),
        min(part.y0 for part in parts),
        max(part.x1 for part in parts),
        max(part.y1 for part in parts),
    )
