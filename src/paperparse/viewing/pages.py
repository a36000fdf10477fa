"""What is seen of a page: its text, its blocks with their roles and places, columns, frames and reading order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from paperparse.drawing.arrows import arrows
from paperparse.drawing.blocks import Drawn, Way, drawn_blocks, stories_of
from paperparse.drawing.colours import PAPER, ROLE_COLOURS, STORY_COLOURS
from paperparse.drawing.scene import Group, Stroke, Wedge
from paperparse.layout.sheet import Layout
from paperparse.model.page import Page, Size
from paperparse.model.sheet import Sheet
from paperparse.pipeline import Trace
from paperparse.viewing.pictures import Paint
from paperparse.viewing.places import Places, places_of
from paperparse.viewing.record import tenth

Seen = dict[str, Any]


def seen_page(source: Page | Sheet, trace: Trace, paint: Paint | None) -> Seen:
    """A page as plain values; a text source has no places, and of what has no picture the lines are shown."""
    page = trace.page
    seen: Seen = {"index": page.index, "text": page.text}
    if trace.layout is None or page.size is None or not isinstance(source, Sheet):
        return {**seen, "blocks": list(_text_blocks(trace))}
    seen.update(width=tenth(page.size.width), height=tenth(page.size.height))
    picture = paint(page.index, page.size) if paint is not None else None
    if picture is None:
        seen["lines"] = [[*line.span, *map(tenth, line.corners)] for line in page.printed]
    else:
        seen["picture"] = picture
    places = places_of(source, trace.layout, page.size)
    return {**seen, **_layers(trace, trace.layout, places, page.size)}


def _layers(trace: Trace, layout: Layout, places: Places, size: Size) -> Seen:
    way = Way(layout.direction, size, places.em)
    columns = [places.onto_page((strip.x0, strip.y0, strip.x1, strip.y1)) for strip in layout.strips]
    blocks = drawn_blocks(trace, [places.column(box) for box in columns], way)
    drawing = layout.drawing
    frames = [places.onto_page((frame.x0, frame.y0, frame.x1, frame.y1)) for frame in reversed(drawing.frames)]
    rules = [places.onto_page((rule.start, rule.at, rule.stop, rule.at)) for rule in drawing.across]
    rules += [places.onto_page((rule.at, rule.start, rule.at, rule.stop)) for rule in drawing.upright]
    return {
        "em": tenth(places.em),
        "upright": way.is_upright,
        "blocks": list(_blocks(trace, blocks, way)),
        "columns": _boxes(columns),
        "frames": _boxes(frames),
        "rules": _boxes(rules),
        "pictures": _boxes(trace.page.textless),
        "arrows": [_arrow(group) for group in arrows(blocks, way)],
    }


def _boxes(boxes: Iterable[Sequence[float]]) -> list[list[float]]:
    return [list(map(tenth, box)) for box in boxes]


def _text_blocks(trace: Trace) -> Iterator[Seen]:
    for number, story in enumerate(stories_of(trace.roles)):
        colour = ROLE_COLOURS[trace.roles[number].role]
        if story is not None:
            # Neighbours in a text are neighbours in order, so that going around keeps them apart.
            colour = STORY_COLOURS[(story - 1) % len(STORY_COLOURS)]
        yield _block(trace, number, story, colour)


def _blocks(trace: Trace, drawn: Iterable[Drawn], way: Way) -> Iterator[Seen]:
    known: Mapping[int, Drawn] = {block.placed.block: block for block in drawn}
    for number, story in enumerate(stories_of(trace.roles)):
        block = known.get(trace.roles[number].block)
        colour = block.colour if block else ROLE_COLOURS[trace.roles[number].role]
        seen = _block(trace, number, story, colour)
        seen["boxes"] = _boxes(map(way.onto_page, block.pieces)) if block else []
        yield seen


def _block(trace: Trace, number: int, story: int | None, colour: str) -> Seen:
    placed = trace.roles[number]
    block = trace.blocks[placed.block]
    articles = trace.result.articles
    return {
        "number": placed.block + 1,
        "role": placed.role.value,
        "kind": placed.kind,
        "because": list(placed.because),
        "article": articles[story - 1].id if story is not None and story <= len(articles) else None,
        "colour": colour,
        "span": [block.lines[0].span.start, block.lines[-1].span.end],
        "spans": [list(line.span) for line in block.lines],
        "text": trace.flow.show(trace.flow.blocks[placed.block]),
    }


def _arrow(group: Group) -> Seen:
    """An arrow as its line, its head where it has one, and its colour."""
    facts = dict(group.facts)
    line = next(shape for shape in group.shapes if isinstance(shape, Stroke) and shape.colour != PAPER)
    head = next((shape for shape in group.shapes if isinstance(shape, Wedge)), None)
    return {
        "kind": group.kind,
        "from": int(facts.get("from", facts.get("block", "0"))),
        "to": int(facts.get("to", facts.get("block", "0"))),
        "colour": line.colour,
        "line": _boxes(line.points),
        "head": _boxes(head.points) if head else [],
    }
