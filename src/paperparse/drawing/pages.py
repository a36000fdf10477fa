"""A page with geometry as a scene: its print, and over it what was made of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from attrs import evolve

from paperparse.drawing.arrows import arrows
from paperparse.drawing.blocks import Drawn, Way, drawn_blocks, way_of
from paperparse.drawing.colours import BORDER, EDGE_OF_PAPER, PAPER, PICTURE, RULE
from paperparse.drawing.glyphs import hatched, printed
from paperparse.drawing.legend import legend
from paperparse.drawing.scene import Group, Layer, Point, Rectangle, Scene, Stroke
from paperparse.drawing.tags import tags
from paperparse.layout.rules import Drawing
from paperparse.layout.sheet import Layout
from paperparse.layout.strips import Strip
from paperparse.model.page import Corners
from paperparse.pipeline import Trace
from paperparse.roles import Role

FILL = {Role.HEADLINE: 0.34, Role.COLUMN_LABEL: 0.34, Role.SUBHEAD: 0.3, Role.BYLINE: 0.26, Role.JUMP: 0.26}
"""How dense the colour of a story is on its blocks, where it is denser than on text."""
THIN_FILL = 0.17
AROUND = 0.15
"""Ems by which the outline of a column stands off."""


def page_scene(trace: Trace, layout: Layout, layers: Collection[Layer], backdrop: bytes | None = None) -> Scene:
    """The picture of a page: the layers that are asked for, those that hide most at the bottom."""
    way = way_of(layout)
    em = way.em
    width, height = way.page.width, way.page.height
    paper: Corners = (0.0, 0.0, width, height)
    blocks = drawn_blocks(trace, layout.strips, way)
    groups = [Group("paper", (Rectangle(paper, PAPER),))]
    if "print" in layers and backdrop is None:
        groups.extend(printed(layout, way))
    if "frames" in layers:
        groups.extend(Group("picture", hatched(box, em, PICTURE)) for box in trace.page.textless)
        groups.extend(_drawn(layout.drawing, way))
    if "columns" in layers:
        groups.extend(_columns(layout.strips, way))
    if "roles" in layers:
        groups.extend(_fill(block, trace, way) for block in blocks)
    if "order" in layers:
        groups.extend(arrows(blocks, way))
    groups.append(Group("outline", (Rectangle(paper, stroke=EDGE_OF_PAPER, width=0.1 * em),)))
    end = height
    if blocks and ("order" in layers or "roles" in layers):
        groups.extend(tags(blocks, way, numbers="order" in layers, roles="roles" in layers))
        explained, end = legend(blocks, trace.result.articles, width, height, em)
        groups.append(explained)
    return Scene(width, end, tuple(groups), paper, backdrop)


def _drawn(drawing: Drawing, way: Way) -> Iterator[Group]:
    """The rules and the frames of the page."""
    for rule in drawing.across:
        yield _rule(way, (rule.start, rule.at), (rule.stop, rule.at))
    for rule in drawing.upright:
        yield _rule(way, (rule.at, rule.start), (rule.at, rule.stop))
    for frame in reversed(drawing.frames):
        box = Rectangle(way.onto_page((frame.x0, frame.y0, frame.x1, frame.y1)), stroke=BORDER, width=0.24 * way.em)
        yield Group("frame", (box,))


def _rule(way: Way, start: tuple[float, float], stop: tuple[float, float]) -> Group:
    points: tuple[Point, ...] = (way.point(*start), way.point(*stop))
    return Group("rule", (Stroke(points, RULE, 0.16 * way.em),))


def _columns(strips: Iterable[Strip], way: Way) -> Iterator[Group]:
    off = AROUND * way.em
    for strip in strips:
        box = way.onto_page((strip.x0 - off, strip.y0 - off, strip.x1 + off, strip.y1 + off))
        yield Group("column", (Rectangle(box, stroke=BORDER, width=0.06 * way.em),))


def _fill(block: Drawn, trace: Trace, way: Way) -> Group:
    opacity = FILL.get(block.role, THIN_FILL)
    own = block.story is None
    look = Rectangle((0, 0, 0, 0), block.colour, opacity, block.colour if own else None, 0.12 * way.em, own)
    boxes = (_around(way.onto_page(piece), AROUND * way.em if own else 0.0, way) for piece in block.pieces)
    shapes = tuple(evolve(look, corners=box) for box in boxes)
    return Group("block", shapes, _facts(block, trace), _said(block))


def _around(box: Corners, off: float, way: Way) -> Corners:
    """A box that stands off so far, and does not leave the page."""
    x0, y0, x1, y1 = box
    width, height = way.page.width, way.page.height
    return (max(0.0, x0 - off), max(0.0, y0 - off), min(width, x1 + off), min(height, y1 + off))


def _facts(block: Drawn, trace: Trace) -> tuple[tuple[str, str], ...]:
    facts = [("block", str(block.number)), ("role", block.role.value)]
    if block.story is not None:
        articles: Sequence[object] = trace.result.articles
        facts.append(("story", str(block.story)))
        if block.story <= len(articles):
            facts.append(("article", trace.result.articles[block.story - 1].id))
    return tuple(facts)


def _said(block: Drawn) -> str:
    kind = f" ({block.placed.kind})" if block.placed.kind else ""
    story = f" of story {block.story}" if block.story is not None else ""
    because = f": {', '.join(block.placed.because)}" if block.placed.because else ""
    return f"{block.number} {block.role.value}{kind}{story}{because}"
