"""The trace that MuPDF writes of what it paints, into glyphs, areas and pictures.

The trace is XML, one element a line, and says what `get_texttrace` does not: the whole matrix of a run (a condensed
headline is as high as it is printed) and the advances that the file gives. Taking it apart with `str.split` costs a
tenth of what an XML parser takes.
"""

from __future__ import annotations

import math
import re
import sys
from collections.abc import Iterable
from functools import partial
from itertools import repeat
from typing import NamedTuple

from paperparse.model.sheet import Glyph, Style
from paperparse.readers.engines._drawing import Bounds, Paint, Part, areas, around, is_box, overlap, shaded
from paperparse.readers.engines._found import Found, check_glyphs
from paperparse.readers.engines._matter import NO_CHARACTER, UNREADABLE, VERTICAL_ORIGIN, Em, bare, em, is_bold, rgb
from paperparse.readers.engines._matrix import Matrix, square, times

ELEMENT = re.compile(
    r"<(fill_text|stroke_text|ignore_text|clip_text|clip_stroke_text|fill_path|stroke_path|clip_path|clip_stroke_path"
    r"|fill_image|fill_image_mask|clip_image_mask|fill_shade|clip_mask|/clip_mask|pop_clip|tile|/tile)\b([^\n]*)>\n"
)
SPAN = re.compile(r'<span font="([^\n]*)" wmode="([01])"[^\n]* trm="([^"\n]*)"')
GLYPH = re.compile(r'<g unicode="([^\n]*)" glyph="([^\n]*)" x="([^"\n]*)" y="([^"\n]*)" adv="([^"\n]*)"')
ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')
REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));")
NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
GLYPH_START = '<g unicode="'
PIECES = 10
"""What the line of a glyph falls into at its quotation marks."""
NO_GLYPH = ' glyph="-1"'
"""The further characters of a ligature have no glyph of their own."""

NOTHING: Bounds = (0.0, 0.0, 0.0, 0.0)

Numbers = tuple[float, ...]
Row = tuple[str, ...]
new_glyph = partial(tuple.__new__, Glyph)
"""A glyph of an iterable of its values; half the time of `Glyph._make`, and there are thousands."""


class _Said(NamedTuple):
    """What the attributes of an element say."""

    transform: Numbers = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
    colour: int = 0
    unseen: bool = False
    width: float = 0.0
    """Of the stroke, on the page as displayed."""


class _Run(NamedTuple):
    """What the glyphs of a span have in common."""

    style: Style
    em: Em
    place: Numbers
    """The transform to the page, with the way from the origin that MuPDF gives to that of the em square."""


class _Painted(NamedTuple):
    """The element before, which the next one may paint once more."""

    tag: str = ""
    body: str = ""
    transform: Numbers = ()
    count: int = 0


def read_trace(trace: str, found: Found) -> None:
    """Add to `found` what the trace says was painted. Raises `LimitError`."""
    check_glyphs(trace.count(GLYPH_START))
    reading = _Trace(found)
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

    def __init__(self, found: Found) -> None:
        self._found = found
        self._unpainted = 0
        """How many masks and patterns stand open: their content is a shape or repeated, and stands nowhere."""
        self._clips: list[tuple[Bounds, bool]] = [((0.0, 0.0, found.width, found.height), True)]
        self._said: dict[str, _Said] = {}
        self._runs: dict[tuple[str, str], _Run] = {}
        self._last = _Painted()

    def take(self, tag: str, attributes: str, body: str) -> None:
        """Read one element."""
        if tag == "pop_clip":
            if len(self._clips) > 1:
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

    def _unpainted_ends(self, tag: str) -> None:
        if tag == "tile" and not self._unpainted:
            self._shade()
        self._unpainted += -1 if tag.startswith("/") else 1
        if tag == "/clip_mask":
            self._clips.append(self._clips[-1])

    def _clip(self, tag: str, attributes: str, body: str) -> None:
        clip = self._clips[-1]
        if tag == "clip_path":
            parts = _parts(body, self._of(attributes).transform)
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
        corners = square(self._of(attributes).transform)
        seen = overlap(around(corners), self._clips[-1][0])
        if seen is not None:
            self._found.pictures.append(seen)

    def _path(self, tag: str, attributes: str, body: str) -> None:
        said = self._of(attributes)
        last, drawn = self._last, self._found.areas
        if tag == "stroke_path" and last[:3] == ("fill_path", body, said.transform) and last.count:
            drawn[-last.count :] = [area._replace(stroked=True) for area in drawn[-last.count :]]
            self._last = _Painted()
            return
        paint = Paint(tag == "fill_path", tag == "stroke_path", said.colour, said.width)
        found = [] if said.unseen else areas(_parts(body, said.transform), paint)
        drawn += found
        self._last = _Painted(tag, body, said.transform, len(found))

    def _text(self, tag: str, attributes: str, body: str) -> None:
        said = self._of(attributes)
        last, glyphs = self._last, self._found.glyphs
        if last.tag != tag and last[1:3] == (body, said.transform):
            # Filled, then stroked, is one print in bold; what is a clip too was painted before.
            if tag == "stroke_text":
                glyphs[-last.count :] = [self._bold(glyph) for glyph in glyphs[-last.count :]]
            return
        start = len(glyphs)
        for span in body.split("</span>")[:-1]:
            head, _, lines = span.lstrip().partition(">\n")
            run = self._runs.get((head, attributes)) or self._run(head, attributes, said)
            self._span(run, lines)
        self._last = _Painted(tag, body, said.transform, len(glyphs) - start)

    def _bold(self, glyph: Glyph) -> Glyph:
        return glyph._replace(style=self._found.styles.get(glyph.style._replace(bold=True)))

    def _run(self, head: str, attributes: str, said: _Said) -> _Run:
        font, mode, matrix = SPAN.match(head).groups()
        a, b, c, d = _numbers(matrix)
        ta, tb, tc, td, te, tf = said.transform
        a, b, c, d = a * ta + b * tc, a * tb + b * td, c * ta + d * tc, c * tb + d * td
        square = em(a, b, c, d, vertical=mode == "1")
        if mode == "1":
            x, y = VERTICAL_ORIGIN
            te, tf = te + x * a + y * c, tf + x * b + y * d
        name = bare(font)
        style = Style(name, square.size, is_bold(name), said.colour, square.turn, mode == "1", said.unseen)
        run = _Run(self._found.styles.get(style), square, (ta, tb, tc, td, te, tf))
        self._runs[head, attributes] = run
        return run

    def _span(self, run: _Run, lines: str) -> None:
        pieces = lines.split('"')
        if len(pieces) % PIECES != 1 or NO_GLYPH in lines:
            pieces = _pieces(lines)
        chars = pieces[1::PIECES]
        text = "".join(chars)
        if "&" in text:
            chars = [REFERENCE.sub(_character, char) for char in chars]
            text = "".join(chars)
        if UNREADABLE.search(text):
            self._found.unreadable += sum(1 for char in chars if UNREADABLE.search(char))
        if chars:
            self._found.glyphs += _glyphs(chars, pieces[5::PIECES], pieces[7::PIECES], pieces[9::PIECES], run)

    def _of(self, attributes: str) -> _Said:
        said = self._said.get(attributes)
        if said is None:
            values = dict(ATTRIBUTE.findall(attributes))
            transform = _numbers(values.get("transform", "1 0 0 1 0 0"))
            a, b, c, d, _, _ = transform
            width = float(values.get("linewidth", 0)) * math.sqrt(abs(a * d - b * c))
            said = _Said(transform, _colour(values), values.get("alpha") == "0", width)
            self._said[attributes] = said
        return said


def _glyphs(chars: list[str], xs: list[str], ys: list[str], advances: list[str], run: _Run) -> Iterable[Glyph]:
    left, top, right, bottom, back_x, back_y, on_x, on_y, _, _ = run.em
    a, b, c, d, e, f = run.place
    if a == d == 0.0:
        xs, ys = ys, xs
        a, d = c, b
    elif not b == c == 0.0:
        return _slanting(chars, xs, ys, advances, run)
    across, down = _scaled(xs, a, e), _scaled(ys, d, f)
    # Downwards an advance is negative.
    lengths = [abs(length) for length in _scaled(advances, 1.0, 0.0)]
    return map(
        new_glyph,
        zip(
            chars,
            _moved(across, left, lengths, back_x),
            _moved(down, top, lengths, back_y),
            _moved(across, right, lengths, on_x),
            _moved(down, bottom, lengths, on_y),
            repeat(run.style),
        ),
    )


def _scaled(values: list[str], factor: float, offset: float) -> list[float]:
    """The numbers as they lie on the page; the glyphs of a line have one of them in common as a rule."""
    if values.count(values[0]) == len(values):
        return [float(values[0]) * factor + offset] * len(values)
    return [value * factor + offset for value in map(float, values)]


def _moved(values: list[float], offset: float, lengths: list[float], factor: float) -> list[float]:
    if factor:
        return [value + offset + length * factor for value, length in zip(values, lengths, strict=True)]
    return [value + offset for value in values]


def _slanting(chars: list[str], xs: list[str], ys: list[str], advances: list[str], run: _Run) -> Iterable[Glyph]:
    left, top, right, bottom, back_x, back_y, on_x, on_y, _, _ = run.em
    a, b, c, d, e, f = run.place
    for char, x_said, y_said, advance in zip(chars, xs, ys, advances, strict=True):
        x, y, w = float(x_said), float(y_said), abs(float(advance))
        x, y = x * a + y * c + e, x * b + y * d + f
        box = (x + left + w * back_x, y + top + w * back_y, x + right + w * on_x, y + bottom + w * on_y)
        yield Glyph(char, *box, run.style)


def _pieces(lines: str) -> list[str]:
    """What the lines fall into, read with care: names of glyphs may hold quotation marks, ligatures are joined."""
    rows: list[Row] = []
    for row in GLYPH.findall(lines):
        if row[1] == "-1" and rows:
            rows[-1] = (rows[-1][0] + row[0], *rows[-1][1:])
        else:
            rows.append(row)
    return [piece for row in rows for value in row for piece in ("", value)]


def _character(reference: re.Match[str]) -> str:
    hexadecimal, decimal, name = reference.groups()
    if name:
        return NAMED[name]
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    return chr(code) if code <= sys.maxunicode else NO_CHARACTER


def _numbers(text: str) -> Numbers:
    return tuple(map(float, text.split()))


def _colour(values: dict[str, str]) -> int:
    numbers = _numbers(values.get("color", ""))
    if values.get("colorspace", "").startswith("Separation"):
        # The share of an ink, of which all we know is that more of it is darker.
        numbers = tuple(1 - number for number in numbers[:1])
    return rgb(numbers)


def _parts(body: str, transform: Numbers) -> list[Part]:
    a, b, c, d, e, f = transform
    parts: list[Part] = []
    for stretch in body.split("<moveto")[1:]:
        numbers = list(map(float, stretch.split('"')[1::2]))
        pairs = zip(numbers[::2], numbers[1::2], strict=False)
        points = [(x * a + y * c + e, x * b + y * d + f) for x, y in pairs]
        parts.append(Part(points, "<closepath" in stretch, "<curveto" in stretch))
    return parts
