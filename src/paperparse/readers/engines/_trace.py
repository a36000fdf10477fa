"""The trace that MuPDF writes of what it paints, into glyphs, areas and pictures.

The trace is XML, one element a line, and says what `get_texttrace` does not: the whole matrix of a run, and the
advances that the file gives. It is read with patterns because that takes a tenth of the time of an XML parser.
"""

from __future__ import annotations

import math
import re
from typing import NamedTuple

from paperparse.model.sheet import Area, Glyph, Picture
from paperparse.readers.engines._drawing import Paint, Part, areas
from paperparse.readers.engines._matter import UNREADABLE, VERTICAL_ORIGIN, Styles, frame

Matrix = tuple[float, ...]

ELEMENT = re.compile(r"<(/mask|[a-z_]+)([^\n]*?)(/?)>\n")
SPAN = re.compile(r'<span font="([^\n]*)" wmode="([01])"[^\n]*? trm="([^"\n]*)">\n(.*?)</span>', re.DOTALL)
GLYPH = re.compile(r'<g unicode="([^\n]*?)" glyph="([^\n]*?)" x="([^"]*)" y="([^"]*)" adv="([^"]*)"')
STEP = re.compile(r'<(?:(move|line)to x="([^"]*)" y="([^"]*)"|(curve)to ([^\n]*)|(close)path)')
ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')
NUMBER = re.compile(r"-?[\d.]+(?:e[-+]?\d+)?")
REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]+)|#(\d+)|(amp|lt|gt|quot|apos));")
NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}


class Traced(NamedTuple):
    """What a trace says of a page."""

    glyphs: list[Glyph]
    areas: list[Area]
    pictures: list[Picture]
    unreadable: int


def read_trace(trace: str) -> Traced:
    """What the trace says was painted."""
    reading = _Reading()
    position = 0
    while found := ELEMENT.search(trace, position):
        tag, attributes, alone = found.groups()
        position = found.end()
        body = ""
        if not alone and tag.endswith(("_text", "_path")):
            end = trace.find(f"</{tag}>", position)
            end = len(trace) if end < 0 else end
            body = trace[position:end]
            position = end
        reading.take(tag, attributes, body)
    return Traced(reading.glyphs, reading.areas, reading.pictures, reading.unreadable)


class _Reading:
    """A trace as it is read."""

    def __init__(self) -> None:
        self.glyphs: list[Glyph] = []
        self.areas: list[Area] = []
        self.pictures: list[Picture] = []
        self.unreadable = 0
        self.styles = Styles()
        self.masks = 0
        self.last = ("", "", 0)

    def take(self, tag: str, attributes: str, body: str) -> None:
        if tag in {"mask", "/mask"}:
            self.masks += 1 if tag == "mask" else -1
        if self.masks:
            return
        if tag.endswith("_text"):
            self._text(tag, dict(ATTRIBUTE.findall(attributes)), body)
        elif tag in {"fill_path", "stroke_path"}:
            self._path(tag, dict(ATTRIBUTE.findall(attributes)), body)
        elif tag in {"fill_image", "fill_image_mask"}:
            a, b, c, d, e, f = _numbers(dict(ATTRIBUTE.findall(attributes)).get("transform", "")) or (0.0,) * 6
            xs, ys = (e, e + a, e + c, e + a + c), (f, f + b, f + d, f + b + d)
            self.pictures.append(Picture(min(xs), min(ys), max(xs), max(ys)))

    def _text(self, tag: str, said: dict[str, str], body: str) -> None:
        before, again, count = self.last
        if again == body and before in {"fill_text", "stroke_text"} and tag != before and body:
            # Filled, then stroked, is one print in bold; what is a clip as well is painted already.
            if tag == "stroke_text":
                self.glyphs[-count:] = [self._bolder(glyph) for glyph in self.glyphs[-count:]]
            return
        start = len(self.glyphs)
        hidden = tag == "ignore_text" or said.get("alpha") == "0"
        transform = _numbers(said["transform"])
        colour = _colour(said)
        for font, mode, matrix, lines in SPAN.findall(body):
            self._span(font, mode == "1", _times(_numbers(matrix), transform), transform, lines, colour, hidden)
        self.last = (tag, body, len(self.glyphs) - start)

    def _bolder(self, glyph: Glyph) -> Glyph:
        style = glyph.style
        bold = self.styles.get(
            style.font,
            style.size,
            style.turn,
            bold=True,
            colour=style.colour,
            vertical=style.vertical,
            hidden=style.hidden,
        )
        return glyph._replace(style=bold)

    def _span(self, font, vertical, matrix, transform, lines, colour, hidden) -> None:
        em = frame(*matrix, vertical=vertical)
        style = self.styles.get(font, em.size, em.turn, bold=False, colour=colour, vertical=vertical, hidden=hidden)
        a, b, c, d, e, f = transform
        if vertical:
            ox, oy = VERTICAL_ORIGIN
            e += ox * matrix[0] + oy * matrix[2]
            f += ox * matrix[1] + oy * matrix[3]
        left, top, right, bottom, back_x, back_y, on_x, on_y, _, _ = em
        rows = GLYPH.findall(lines)
        if 'glyph="-1"' in lines:
            rows = _joined(rows)
        text = "".join([row[0] for row in rows])
        if "&" in text:
            rows = [(REFERENCE.sub(_character, row[0]), *row[1:]) for row in rows]
            text = "".join([row[0] for row in rows])
        if UNREADABLE.search(text):
            self.unreadable += sum(1 for row in rows if UNREADABLE.search(row[0]))
        add = self.glyphs.append
        for char, _, sx, sy, adv in rows:
            x = float(sx)
            y = float(sy)
            w = abs(float(adv))
            x, y = x * a + y * c + e, x * b + y * d + f
            add(
                Glyph(
                    char,
                    x + left + w * back_x,
                    y + top + w * back_y,
                    x + right + w * on_x,
                    y + bottom + w * on_y,
                    style,
                )
            )

    def _path(self, tag: str, said: dict[str, str], body: str) -> None:
        before, again, count = self.last
        if again == body and before == "fill_path" and tag == "stroke_path" and body and count:
            self.areas[-count:] = [area._replace(stroked=True) for area in self.areas[-count:]]
            self.last = ("", "", 0)
            return
        a, b, c, d, _, _ = transform = _numbers(said["transform"])
        width = float(said.get("linewidth", 0)) * math.sqrt(abs(a * d - b * c))
        paint = Paint(tag == "fill_path", tag == "stroke_path", _colour(said), width)
        found = areas(_parts(body, transform), paint) if said.get("alpha") != "0" else []
        self.areas += found
        self.last = (tag, body, len(found))


def _numbers(text: str) -> Matrix:
    return tuple(map(float, text.split()))


def _times(run: Matrix, page: Matrix) -> Matrix:
    a, b, c, d = run
    ta, tb, tc, td = page[:4]
    return (a * ta + b * tc, a * tb + b * td, c * ta + d * tc, c * tb + d * td)


def _joined(rows: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The glyphs, with the characters of a ligature in one."""
    whole: list[tuple[str, ...]] = []
    for row in rows:
        if row[1] == "-1" and whole:
            whole[-1] = (whole[-1][0] + row[0], *whole[-1][1:])
        else:
            whole.append(row)
    return whole


def _character(reference: re.Match[str]) -> str:
    hexadecimal, decimal, name = reference.groups()
    if name:
        return NAMED[name]
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    return chr(code) if code <= 0x10FFFF else "\ufffd"


def _colour(said: dict[str, str]) -> int:
    """0xRRGGBB of what is said, black when nothing is."""
    values = _numbers(said.get("color", ""))
    space = said.get("colorspace", "")
    if len(values) == 4:
        key = values[3]
        values = tuple((1 - value) * (1 - key) for value in values[:3])
    elif len(values) == 1:
        values = ((1 - values[0]) if space.startswith("Separation") else values[0],) * 3
    if len(values) != 3:
        return 0
    red, green, blue = (round(min(max(value, 0.0), 1.0) * 255) for value in values)
    return red << 16 | green << 8 | blue


def _parts(body: str, transform: Matrix) -> list[Part]:
    a, b, c, d, e, f = transform
    parts: list[Part] = []
    points: list[tuple[float, float]] = []
    closed = curved = False
    for straight, sx, sy, curve, numbers, close in STEP.findall(body):
        if close:
            closed = True
        elif curve:
            curved = True
            values = [float(value) for _, value in ATTRIBUTE.findall(numbers)]
            points += [(x * a + y * c + e, x * b + y * d + f) for x, y in zip(values[::2], values[1::2], strict=True)]
        else:
            if straight == "move":
                if points:
                    parts.append(Part(points, closed, curved))
                points, closed, curved = [], False, False
            x, y = float(sx), float(sy)
            points.append((x * a + y * c + e, x * b + y * d + f))
    if points:
        parts.append(Part(points, closed, curved))
    return parts
