"""A scene as SVG: plain shapes, no scripts, no styles from elsewhere; the same scene is always the same text."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable
from html import escape

from paperparse.drawing.scene import (
    Disc,
    Group,
    Hatching,
    Point,
    Print,
    Rectangle,
    Scene,
    Shape,
    Stroke,
    Wedge,
    Words,
)

FONTS = "Noto Sans CJK SC, PingFang SC, Microsoft YaHei, sans-serif"
PRINT_FONTS = "Noto Serif CJK SC, Songti SC, SimSun, serif"

# What XML cannot hold, however it is escaped.
UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def to_svg(scene: Scene) -> str:
    """The scene as an SVG document."""
    size = f'width="{_number(scene.width)}" height="{_number(scene.height)}"'
    box = f"0 0 {_number(scene.width)} {_number(scene.height)}"
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="{box}" font-family="{FONTS}">',
        f'<rect {size} fill="#ffffff"/>',
    ]
    for group in scene.groups:
        lines.append(_group(group))
        if group.kind == "paper" and scene.backdrop and scene.page:
            image = b64encode(scene.backdrop).decode("ascii")
            lines.append(f'<image {_box(scene.page)} href="data:image/png;base64,{image}"/>')
    return "\n".join([*lines, "</svg>\n"])


def clean(text: str) -> str:
    r"""The text for XML: escaped, and without the characters that XML has no place for.

    >>> clean("<晚报>&\x00")
    '&lt;晚报&gt;&amp;�'
    """
    return escape(UNFIT.sub("\ufffd", text))


def _group(group: Group) -> str:
    facts = "".join(f' data-{name}="{clean(value)}"' for name, value in group.facts)
    said = f"<title>{clean(group.said)}</title>" if group.said else ""
    return f'<g class="{group.kind}"{facts}>{said}{"".join(map(_shape, group.shapes))}</g>'


def _shape(shape: Shape) -> str:
    if isinstance(shape, Rectangle):
        return _rectangle(shape)
    if isinstance(shape, Words):
        return _words(shape)
    if isinstance(shape, Print):
        return _print(shape)
    return _line(shape)


def _line(shape: Disc | Stroke | Hatching | Wedge) -> str:
    if isinstance(shape, Disc):
        x, y, radius = map(_number, (*shape.centre, shape.radius))
        return f'<circle cx="{x}" cy="{y}" r="{radius}" fill="{shape.fill}"/>'
    if isinstance(shape, Wedge):
        return f'<path d="{_path(shape.points)}Z" fill="{shape.colour}"/>'
    line = f'fill="none" stroke="{shape.colour}" stroke-width="{_number(shape.width)}"'
    if isinstance(shape, Hatching):
        return f'<path d="{"".join(map(_path, shape.lines))}" {line}/>'
    faint = f' stroke-opacity="{_number(shape.opacity)}"' if shape.opacity < 1 else ""
    return f'<path d="{_path(shape.points)}" {line}{faint}{_dashes(shape.width) if shape.dashed else ""}/>'


def _rectangle(shape: Rectangle) -> str:
    fill = f'fill="{shape.fill}"' if shape.fill else 'fill="none"'
    faint = f' fill-opacity="{_number(shape.opacity)}"' if shape.fill and shape.opacity < 1 else ""
    stroke = f' stroke="{shape.stroke}" stroke-width="{_number(shape.width)}"' if shape.stroke else ""
    dashes = _dashes(shape.width) if shape.stroke and shape.dashed else ""
    radius = f' rx="{_number(shape.radius)}"' if shape.radius else ""
    return f"<rect {_box(shape.corners)}{radius} {fill}{faint}{stroke}{dashes}/>"


def _words(shape: Words) -> str:
    anchor = f' text-anchor="{shape.anchor}"' if shape.anchor != "start" else ""
    weight = ' font-weight="bold"' if shape.bold else ""
    place = f'x="{_number(shape.at.x)}" y="{_number(shape.at.y)}" font-size="{_number(shape.size)}"'
    return f'<text {place} fill="{shape.colour}"{weight}{anchor}>{clean(shape.text)}</text>'


def _print(shape: Print) -> str:
    weight = ' font-weight="bold"' if shape.bold else ""
    turn = f' rotate="{90 * shape.turn}"' if shape.turn else ""
    xs, ys = ([_number(place[side]) for place in shape.at] for side in (0, 1))
    # A character without an x of its own would stand behind the one before, one without a y stands on the same line.
    heights = ys if len(set(ys)) > 1 else ys[:1]
    look = f'font-family="{PRINT_FONTS}" font-size="{_number(shape.size)}" fill="{shape.colour}"{weight}{turn}'
    return f'<text x="{" ".join(xs)}" y="{" ".join(heights)}" {look}>{clean(shape.text)}</text>'


def _dashes(width: float) -> str:
    return f' stroke-dasharray="{_number(5 * width)} {_number(3 * width)}"'


def _path(points: Iterable[Point]) -> str:
    return "M" + "L".join(f"{_number(x)} {_number(y)}" for x, y in points)


def _box(corners: tuple[float, float, float, float]) -> str:
    x0, y0, x1, y1 = corners
    return f'x="{_number(x0)}" y="{_number(y0)}" width="{_number(x1 - x0)}" height="{_number(y1 - y0)}"'


def _number(value: float) -> str:
    """A length to a tenth of a point, a small one to a hundredth."""
    text = f"{value:.2f}" if abs(value) < 10 else f"{value:.1f}"  # noqa: PLR2004 - small widths need two places
    text = text.rstrip("0").rstrip(".")
    return "0" if text in ("", "-0") else text
