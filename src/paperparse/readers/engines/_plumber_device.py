"""What pdfminer paints on, into glyphs, areas and pictures; it speaks to any object with these methods."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from paperparse.model.sheet import Glyph, Style
from paperparse.readers.engines._drawing import (
    SHADED,
    Bounds,
    Paint,
    Part,
    Point,
    areas,
    around,
    is_box,
    overlap,
    shaded,
)
from paperparse.readers.engines._found import Found, check_glyphs
from paperparse.readers.engines._matrix import IDENTITY, Matrix, scale, square, times
from paperparse.readers.engines._matter import FORCE_BOLD, NO_CHARACTER, UNREADABLE, Em, bare, em, is_bold, legible, rgb
from paperparse.readers.engines._tags import actual_text

INVISIBLE = 3
FILLED_AND_STROKED, STROKED = (2, 6), (1, 5)
"""Text render modes, all three."""
SPACE = 32
"""The code that word spacing widens, in fonts whose codes are bytes."""


class State(NamedTuple):
    """What a graphics state holds that pdfminer does not keep."""

    clip: Bounds
    plain: bool = True
    """Whether the clip is an upright rectangle."""
    alpha: float = 1.0
    """How opaque a filling is."""


class _Known(NamedTuple):
    """What is known of a character of a font."""

    text: str
    length: float
    """Its advance in em; downwards it is negative."""
    unreadable: bool


class _Run(NamedTuple):
    """What the glyphs of a string have in common."""

    style: Style
    em: Em
    known: dict[int, _Known]


class Device:
    """One page on the way into what is found."""

    def __init__(self, found: Found, undefined: type[Exception]) -> None:
        """A page of which nothing was painted so far; `undefined` is raised for a character that has no mapping."""
        self.found = found
        self._undefined = undefined
        self.state = State((0.0, 0.0, found.width, found.height))
        self._ctm: Matrix = IDENTITY
        self._fonts: dict[int, tuple[Any, str, bool, dict[int, _Known]]] = {}
        self._runs: dict[tuple[object, ...], _Run] = {}

    def set_ctm(self, ctm: Matrix) -> None:
        """Take the matrix to the page as displayed."""
        self._ctm = ctm

    def begin_tag(self, _tag: Any, props: Any = None) -> None:
        """Note the text that a tag gives for what is painted in it."""
        text = props.get("ActualText") if isinstance(props, dict) else None
        self.found.open_tag(actual_text(text))

    def end_tag(self) -> None:
        """Take over that text where it is what was painted."""
        self.found.close_tag()

    def do_tag(self, tag: Any, props: Any = None) -> None:
        """Leave out tags."""

    def begin_figure(self, name: str, bbox: Any, matrix: Any) -> None:
        """Leave out where a form begins."""

    def end_figure(self, name: str) -> None:
        """Leave out where a form ends."""

    def clip(self, path: Sequence[Any]) -> None:
        """Let nothing be seen outside of the path."""
        parts = self._parts(path)
        points = [point for part in parts for point in part.points]
        if points:
            clip = overlap(self.state.clip, around(points)) or (0.0, 0.0, 0.0, 0.0)
            plain = self.state.plain and len(parts) == 1 and not parts[0].curved and is_box(points)
            self.state = self.state._replace(clip=clip, plain=plain)

    def shade(self) -> None:
        """Paint a shading, which fills all that may be seen."""
        self.found.areas.append(shaded(self.state.clip, plain=self.state.plain))

    def render_image(self, _name: str, _stream: Any) -> None:
        """Paint an image."""
        self.found.check_time()
        seen = overlap(around(square(self._ctm)), self.state.clip)
        if seen is not None:
            self.found.pictures.append(seen)

    def paint_path(self, graphicstate: Any, stroke: bool, fill: bool, _evenodd: bool, path: Sequence[Any]) -> None:  # noqa: FBT001 - pdfminer's order
        """Paint a path."""
        self.found.check_time()
        if not path or (fill and not self.state.alpha):
            return
        colour = _colour(graphicstate, filled=fill)
        width = graphicstate.linewidth * scale(self._ctm)
        self.found.areas += areas(self._parts(path), Paint(fill, stroke, colour, width))

    def _parts(self, path: Sequence[Any]) -> list[Part]:
        a, b, c, d, e, f = self._ctm
        parts: list[Part] = []
        points: list[Point] = []
        closed = curved = False
        for kind, *numbers in path:
            if kind == "m":
                if points:
                    parts.append(Part(points, closed, curved))
                points, closed, curved = [], False, False
            closed = closed or kind == "h"
            curved = curved or kind in "cvy"
            points += [(x * a + y * c + e, x * b + y * d + f) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
        if points:
            parts.append(Part(points, closed, curved))
        return parts

    def render_string(self, textstate: Any, seq: Sequence[Any], _ncs: Any, graphicstate: Any) -> None:
        """Paint a string, and move on to where the next one begins."""
        self.found.check_time()
        check_glyphs(len(self.found.glyphs))
        font, size, scaling = textstate.font, textstate.fontsize, textstate.scaling / 100
        a, b, c, d, e, f = times(textstate.matrix, self._ctm)
        run = self._run((a, b, c, d), textstate, graphicstate)
        down = run.style.vertical
        word = 0.0 if font.is_multibyte() else textstate.wordspace
        along = textstate.linematrix[1 if down else 0]
        stretch = 1.0 if down else scaling
        left, top, right, bottom, back_x, back_y, on_x, on_y, _, _ = run.em
        e, f = e + textstate.rise * c, f + textstate.rise * d
        step_x, step_y = (c, d) if down else (a, b)
        add, known = self.found.glyphs.append, run.known
        for item in seq:
            if isinstance(item, int | float):
                along -= item / 1000 * size * stretch
            elif isinstance(item, bytes):
                for cid in font.decode(item):
                    text, length, unreadable = known.get(cid) or self._char(font, cid, known)
                    self.found.unreadable += unreadable
                    x, y, w = e + along * step_x, f + along * step_y, abs(length)
                    box = (x + left + w * back_x, y + top + w * back_y, x + right + w * on_x, y + bottom + w * on_y)
                    if run.style.size:
                        add(Glyph(text, *box, run.style))
                    along += (length * size + textstate.charspace + (word if cid == SPACE else 0.0)) * stretch
        textstate.linematrix = (0.0, along) if down else (along, 0.0)

    def _run(self, linear: tuple[float, float, float, float], textstate: Any, graphicstate: Any) -> _Run:
        font, mode, size, scaling = textstate.font, textstate.render, textstate.fontsize, textstate.scaling
        colour = _colour(graphicstate, filled=mode not in STROKED)
        alpha = self.state.alpha
        key = (linear, id(font), mode, size, scaling, colour, alpha)
        run = self._runs.get(key)
        if run is None:
            a, b, c, d = linear
            wide = size * scaling / 100
            vertical = bool(font.is_vertical())
            matrix = em(a * wide, b * wide, c * size, d * size, vertical=vertical)
            _, name, bold, known = self._font(font)
            style = Style(
                font=name,
                size=matrix.size,
                bold=bold or mode in FILLED_AND_STROKED,
                colour=colour,
                turn=matrix.turn,
                vertical=vertical,
                hidden=mode == INVISIBLE or not alpha,
            )
            run = self._runs[key] = _Run(self.found.styles.get(style), matrix, known)
        return run

    def _font(self, font: Any) -> tuple[Any, str, bool, dict[int, _Known]]:
        """The font, its name, whether it is a bold one, and what is known of its characters."""
        if id(font) not in self._fonts:
            name = bare(str(getattr(font, "basefont", None) or font.fontname or ""))
            # The font is kept, so that no other one gets its id.
            self._fonts[id(font)] = font, name, is_bold(name) or bool(font.flags & FORCE_BOLD), {}
        return self._fonts[id(font)]

    def _char(self, font: Any, cid: int, known: dict[int, _Known]) -> _Known:
        try:
            text = legible(font.to_unichr(cid))
        except self._undefined:
            text = NO_CHARACTER
        known[cid] = _Known(text, font.char_width(cid), bool(UNREADABLE.search(text)))
        return known[cid]


def _colour(graphicstate: Any, *, filled: bool) -> int:
    """0xRRGGBB of a fill or a stroke."""
    colour, space = (graphicstate.ncolor, graphicstate.ncs) if filled else (graphicstate.scolor, graphicstate.scs)
    if getattr(space, "name", "") == "Pattern":
        return SHADED
    values = colour if isinstance(colour, tuple | list) else (colour,)
    if not all(isinstance(value, int | float) for value in values):
        return 0
    if getattr(space, "name", "") == "Separation":
        values = tuple(1 - value for value in values[:1])
    return rgb(tuple(values))
