"""The spans of a trace of MuPDF into glyphs."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from functools import partial
from itertools import repeat
from typing import Any, NamedTuple
from unicodedata import east_asian_width

import msgspec

from paperparse.model.sheet import Glyph, Style
from paperparse.readers.engines._found import Found
from paperparse.readers.engines._matrix import Matrix
from paperparse.readers.engines._matter import NO_CHARACTER, UNREADABLE, VERTICAL_ORIGIN, Em, bare, em, is_bold, legible

SPAN = re.compile(r'<span font="([^\n]*)" wmode="([01])"[^\n]* trm="([^"\n]*)"')
GLYPH = re.compile(r'<g unicode="([^\n]*?)"(?: glyph="([^\n]*)")? x="([^"\n]*)" y="([^"\n]*)" adv="([^"\n]*)"')
REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));")
NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
PIECES = 10
"""What the line of a glyph falls into at its quotation marks."""
NAME_LENGTH = 31
"""Bytes of the name of a font that MuPDF keeps."""
NO_GLYPH = frozenset(("", "-1"))
"""The further characters of a ligature have no glyph of their own."""
HALF = 0.5
"""The width of most characters that are not wide, in em."""

DECODE = msgspec.json.Decoder(list[float]).decode
Row = tuple[str, ...]
new_glyph: Any = partial(tuple.__new__, Glyph)
"""A glyph of an iterable of its values; half the time of `Glyph._make`, and there are thousands."""


class Font(NamedTuple):
    """What is known of a font beside the trace."""

    name: str
    bold: bool


class Ink(NamedTuple):
    """How a text is painted."""

    transform: Matrix
    colour: int
    unseen: bool


class _Run(NamedTuple):
    """What the glyphs of a span have in common."""

    style: Style
    em: Em
    place: Matrix
    """The transform to the page, with the way from the origin that MuPDF gives to that of the em square."""


class Spans:
    """The spans of one page on the way into what is found."""

    def __init__(self, found: Found, fonts: dict[str, Font]) -> None:
        """No spans so far; `fonts` goes by the names in the trace."""
        self._found = found
        self._fonts = fonts
        self._runs: dict[tuple[str, Ink], _Run] = {}

    def add(self, span: str, ink: Ink) -> None:
        """Add the glyphs of a span, its element without the end."""
        head, _, lines = span.lstrip().partition(">\n")
        run = self._runs.get((head, ink)) or self._run(head, ink)
        if not run.style.size:
            return
        pieces = lines.split('"')
        if len(pieces) != PIECES * lines.count(' glyph="') + 1:
            pieces = _pieces(lines)
        chars = pieces[1::PIECES]
        text = "".join(chars)
        if "&" in text:
            chars = list(map(written, chars))
            text = "".join(chars)
        if UNREADABLE.search(text):
            self._found.unreadable += sum(1 for char in chars if UNREADABLE.search(char))
            chars = [legible(char) for char in chars]
        if chars:
            glyphs = _glyphs(chars, pieces[5::PIECES], pieces[7::PIECES], pieces[9::PIECES], run)
            self._found.glyphs += _centred(list(glyphs), run) if run.style.vertical else glyphs

    def _run(self, head: str, ink: Ink) -> _Run:
        said = SPAN.match(head)
        font, mode, matrix = said.groups() if said else ("", "0", "0 0 0 0")
        a, b, c, d = map(float, matrix.split())
        ta, tb, tc, td, te, tf = ink.transform
        a, b, c, d = a * ta + b * tc, a * tb + b * td, c * ta + d * tc, c * tb + d * td
        vertical = mode == "1"
        box = em(a, b, c, d, vertical=vertical)
        if vertical:
            x, y = VERTICAL_ORIGIN
            te, tf = te + x * a + y * c, tf + x * b + y * d
        name, bold = self._fonts.get(font) or Font(bare(font), is_bold(bare(font)))
        style = Style(name, box.size, bold, ink.colour, box.turn, vertical, ink.unseen)
        run = self._runs[head, ink] = _Run(self._found.styles.get(style), box, (ta, tb, tc, td, te, tf))
        return run


def _glyphs(chars: list[str], xs: list[str], ys: list[str], advances: list[str], run: _Run) -> Iterable[Glyph]:
    left, top, right, bottom, back_x, back_y, on_x, on_y, _, _ = run.em
    a, b, c, d, e, f = run.place
    if a == d == 0.0:
        xs, ys = ys, xs
        a, d = c, b
    elif not b == c == 0.0:
        return _slanting(chars, xs, ys, advances, run)
    across, down, lengths = _told(xs), _told(ys), _told(advances)
    # Downwards an advance is negative.
    lengths = abs(lengths) if isinstance(lengths, float) else [abs(length) for length in lengths]
    return map(
        new_glyph,
        zip(
            chars,
            _column(across, a, e + left, lengths, back_x),
            _column(down, d, f + top, lengths, back_y),
            _column(across, a, e + right, lengths, on_x),
            _column(down, d, f + bottom, lengths, on_y),
            repeat(run.style),
        ),
    )


def _told(values: list[str]) -> float | list[float]:
    """The numbers, a single one when they are all the same: the baseline of a line, the advance of Chinese."""
    return float(values[0]) if values.count(values[0]) == len(values) else numbers(values)


def _column(
    places: float | list[float], factor: float, offset: float, lengths: float | list[float], along: float
) -> Iterable[float]:
    """One side of the boxes."""
    if isinstance(lengths, float):
        offset += lengths * along
    elif along:
        if isinstance(places, float):
            offset += places * factor
            return [offset + length * along for length in lengths]
        return [place * factor + offset + length * along for place, length in zip(places, lengths, strict=True)]
    if isinstance(places, float):
        return repeat(places * factor + offset)
    return [place * factor + offset for place in places]


def numbers(values: list[str]) -> list[float]:
    """The numbers that are written so; a JSON decoder reads them in a fifth of the time, if it knows their form.

    >>> numbers(["474.1095", "66"]), numbers([".667", "-.5"])
    ([474.1095, 66.0], [0.667, -0.5])
    """
    try:
        return DECODE(f"[{','.join(values)}]")
    except msgspec.DecodeError:
        return list(map(float, values))


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
        if row[1] in NO_GLYPH and rows:
            rows[-1] = (rows[-1][0] + row[0], *rows[-1][1:])
        else:
            rows.append(row)
    return [piece for row in rows for value in row for piece in ("", value)]


def written(said: str) -> str:
    """What the value of an attribute says.

    >>> written("&#x9752;&amp;")
    '青&'
    """
    return REFERENCE.sub(_character, said)


def _character(reference: re.Match[str]) -> str:
    hexadecimal, decimal, name = reference.groups()
    if name:
        return NAMED[name]
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    return chr(code) if code <= sys.maxunicode else NO_CHARACTER


def _centred(glyphs: list[Glyph], run: _Run) -> list[Glyph]:
    """The glyphs of a vertical span, narrow ones on the line too.

    MuPDF gives the corner of a glyph, not the middle of its head, and does not say how wide it is. Wide characters are an
    em, and stand on the same line as the narrow ones; narrow ones alone are taken for half an em.
    """
    turned, size = bool(run.style.turn % 2), run.style.size
    line = next((_middle(glyph, turned=turned) for glyph in glyphs if _is_wide(glyph)), None)
    placed: list[Glyph] = []
    for glyph in glyphs:
        middle = _middle(glyph, turned=turned)
        if _is_wide(glyph):
            line = middle
        near = line is not None and abs(middle - line) < HALF * size
        shift = (line or 0.0) - middle if near else -HALF * size / 2
        x, y = (0.0, shift) if turned else (shift, 0.0)
        placed.append(glyph._replace(x0=glyph.x0 + x, y0=glyph.y0 + y, x1=glyph.x1 + x, y1=glyph.y1 + y))
    return placed


def _middle(glyph: Glyph, *, turned: bool) -> float:
    """Where the middle of a glyph lies across its vertical line; `turned` is the line that lies down."""
    return (glyph.y0 + glyph.y1) / 2 if turned else (glyph.x0 + glyph.x1) / 2


def _is_wide(glyph: Glyph) -> bool:
    return len(glyph.text) == 1 and east_asian_width(glyph.text) in "WFA"
