"""The trace that MuPDF writes of what it paints, into glyphs, areas and pictures.

The trace is XML, one element a line, and says what `get_texttrace` does not: the whole matrix of a run (a condensed
headline is as high as it is printed) and the advances that the file gives. Taking it apart with `str.split` costs a
tenth of what an XML parser takes.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from paperparse.model.sheet import Glyph
from paperparse.readers.engines._drawing import Bounds, Paint, Part, areas, around, is_box, overlap, shaded
from paperparse.readers.engines._found import Found, check_glyphs
from paperparse.readers.engines._matrix import IDENTITY, Matrix, scale, square
from paperparse.readers.engines._matter import rgb
from paperparse.readers.engines._trace_text import Font, Ink, Spans, numbers, written

ELEMENT = re.compile(
    r"<(fill_text|stroke_text|ignore_text|clip_text|clip_stroke_text|fill_path|stroke_path|clip_path|clip_stroke_path"
    r"|fill_image|fill_image_mask|clip_image_mask|fill_shade|clip_mask|/clip_mask|pop_clip|tile|/tile|metatext|/metatext)\b([^\n]*)>\n"
)
ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')
GLYPH_START = '<g unicode="'
NOTHING: Bounds = (0.0, 0.0, 0.0, 0.0)


class _Said(NamedTuple):
    """What the attributes of an element say."""

    ink: Ink
    width: float
    """Of the stroke, on the page as displayed."""


class _Painted(NamedTuple):
    """The element before, which the next one may paint once more."""

    tag: str = ""
    body: str = ""
    transform: Matrix = IDENTITY
    many: int = 0


def read_trace(trace: str, fonts: dict[str, Font], found: Found) -> None:
    """Add to `found` what the trace says was painted. Raises `LimitError`."""
    check_glyphs(trace.count(GLYPH_START))
    reading = _Trace(found, fonts)
    position = 0
    while element := ELEMENT.search(trace, position):
        tag, attributes = element.groups()
        position = element.end()
        body = ""
        if tag.endswith(("_text", "_path")):
            end = trace.find(f"</{tag}>", position)
            body = trace[position:end]
            position = end if end >= 0 else len(trace)
        reading.take(tag, attributes, body)


class _Trace:
    """A trace on the way into what is found."""

    def __init__(self, found: Found, fonts: dict[str, Font]) -> None:
        self._found = found
        self._spans = Spans(found, fonts)
        self._unpainted = 0
        """How many masks and patterns stand open: their content is a shape or repeated, and stands nowhere."""
        self._clips: list[tuple[Bounds, bool]] = [((0.0, 0.0, found.width, found.height), True)]
        self._said: dict[str, _Said] = {}
        self._last = _Painted()

    def take(self, tag: str, attributes: str, body: str) -> None:
        """Read one element."""
        if tag.endswith("metatext"):
            self._tag(tag, attributes)
            return
        if tag == "pop_clip" and len(self._clips) > 1:
            self._clips.pop()
        elif tag in {"clip_mask", "/clip_mask", "tile", "/tile"}:
            self._unpainted_ends(tag)
        elif tag.startswith("clip_"):
            self._clip(tag, attributes, body)
        if self._unpainted or tag.startswith("/"):
            return
        if tag.endswith("_text"):
            self._text(tag, attributes, body)
        elif tag in {"fill_path", "stroke_path"}:
            self._path(tag, attributes, body)
        elif tag in {"fill_image", "fill_image_mask"}:
            self._picture(attributes)
        elif tag == "fill_shade":
            self._shade()

    def _tag(self, tag: str, attributes: str) -> None:
        if tag == "metatext":
            values = dict(ATTRIBUTE.findall(attributes))
            text = values.get("txt", "") if values.get("type") == "actualtext" else ""
            self._found.open_tag(written(text))
        else:
            self._found.close_tag()

    def _unpainted_ends(self, tag: str) -> None:
        if tag == "tile" and not self._unpainted:
            self._shade()
        self._unpainted += -1 if tag.startswith("/") else 1
        if tag == "/clip_mask":
            self._clips.append(self._clips[-1])

    def _clip(self, tag: str, attributes: str, body: str) -> None:
        clip = self._clips[-1]
        if tag == "clip_path":
            parts = _parts(body, self._of(attributes).ink.transform)
            points = [point for part in parts for point in part.points]
            box = around(points) if points else NOTHING
            plain = clip[1] and len(parts) == 1 and not parts[0].curved and is_box(points)
            clip = overlap(clip[0], box) or NOTHING, plain
        self._clips.append(clip)

    def _shade(self) -> None:
        (x0, y0, x1, y1), plain = self._clips[-1]
        if x0 < x1 and y0 < y1:
            self._found.areas.append(shaded((x0, y0, x1, y1), plain=plain))

    def _picture(self, attributes: str) -> None:
        corners = square(self._of(attributes).ink.transform)
        seen = overlap(around(corners), self._clips[-1][0])
        if seen is not None:
            self._found.pictures.append(seen)

    def _path(self, tag: str, attributes: str, body: str) -> None:
        ink, width = self._of(attributes)
        last, drawn = self._last, self._found.areas
        if tag == "stroke_path" and last[:3] == ("fill_path", body, ink.transform) and last.many:
            drawn[-last.many :] = [area._replace(stroked=True) for area in drawn[-last.many :]]
            self._last = _Painted()
            return
        paint = Paint(tag == "fill_path", tag == "stroke_path", ink.colour, width)
        found = [] if ink.unseen else areas(_parts(body, ink.transform), paint)
        drawn += found
        self._last = _Painted(tag, body, ink.transform, len(found))

    def _text(self, tag: str, attributes: str, body: str) -> None:
        ink = self._of(attributes).ink
        if tag == "ignore_text":
            ink = ink._replace(unseen=True)
        last, glyphs = self._last, self._found.glyphs
        if last.tag != tag and last[1:3] == (body, ink.transform) and last.many:
            # Filled, then stroked, is one print in bold; what is a clip too was painted before.
            if tag == "stroke_text":
                glyphs[-last.many :] = [self._bold(glyph) for glyph in glyphs[-last.many :]]
            return
        start = len(glyphs)
        for span in body.split("</span>")[:-1]:
            self._spans.add(span, ink)
        self._last = _Painted(tag, body, ink.transform, len(glyphs) - start)

    def _bold(self, glyph: Glyph) -> Glyph:
        return glyph._replace(style=self._found.styles.get(glyph.style._replace(bold=True)))

    def _of(self, attributes: str) -> _Said:
        said = self._said.get(attributes)
        if said is None:
            values = dict(ATTRIBUTE.findall(attributes))
            a, b, c, d, e, f = map(float, values.get("transform", "1 0 0 1 0 0").split())
            transform = (a, b, c, d, e, f)
            width = float(values.get("linewidth", 0)) * scale(transform)
            said = _Said(Ink(transform, _colour(values), values.get("alpha") == "0"), width)
            self._said[attributes] = said
        return said


def _colour(values: dict[str, str]) -> int:
    inks = tuple(map(float, values.get("color", "").split()))
    if values.get("colorspace", "").startswith("Separation"):
        # The share of an ink, of which all we know is that more of it is darker.
        inks = tuple(1 - ink for ink in inks[:1])
    return rgb(inks)


def _parts(body: str, transform: Matrix) -> list[Part]:
    a, b, c, d, e, f = transform
    parts: list[Part] = []
    for stretch in body.split("<moveto")[1:]:
        sides = numbers(stretch.split('"')[1::2])
        pairs = zip(sides[::2], sides[1::2], strict=False)
        points = [(x * a + y * c + e, x * b + y * d + f) for x, y in pairs]
        parts.append(Part(points, "<closepath" in stretch, "<curveto" in stretch))
    return parts
