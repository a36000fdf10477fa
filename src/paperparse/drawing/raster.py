"""A scene as PNG, painted with Pillow over the picture of the page."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, Any

from attrs import define, field

from paperparse.drawing.colours import PAPER
from paperparse.drawing.scene import (
    Disc,
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

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from PIL import Image

FINE = 2
"""Everything is painted so much larger and made smaller then, because Pillow paints hard edges."""

MOST_FINE = 12_000_000
"""Pixels of a picture up to which that is done: larger ones are fine enough."""

QUALITY, COLOURS = 70, 64
"""Of a page that is to be sent: JPEG that keeps small print clean, and a palette that keeps the edges of letters soft."""

RADICALS = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)}
"""The characters that the radicals of the trade stand for: the font has no radicals."""

ANCHORS = {"start": "ls", "middle": "ms", "end": "rs"}


def to_png(scene: Scene, dpi: float, backdrop: bytes | None, han: bytes | None) -> bytes:
    """The scene at so many pixels an inch; `backdrop` is the picture of its page, `han` a font for Chinese."""
    from PIL import Image  # noqa: PLC0415 - it takes time, and only pictures of pixels need it

    scale = dpi / 72
    width, height = max(1, round(scene.width * scale)), max(1, round(scene.height * scale))
    fine = FINE if width * height <= MOST_FINE else 1
    canvas = Image.new("RGB", (width * fine, height * fine), PAPER)
    if backdrop is not None and scene.page is not None:
        x0, y0, x1, y1 = (round(side * scale * fine) for side in scene.page)
        with Image.open(io.BytesIO(backdrop)) as picture:
            canvas.paste(picture.convert("RGB").resize((max(1, x1 - x0), max(1, y1 - y0))), (x0, y0))
    brush = Brush(canvas, scale * fine, han)
    for group in scene.groups:
        if group.kind == "paper" and backdrop is not None:
            continue
        for shape in group.shapes:
            brush.paint(shape)
    written = io.BytesIO()
    (canvas.resize((width, height), Image.Resampling.BOX) if fine > 1 else canvas).save(written, "PNG", optimize=False)
    return written.getvalue()


@define
class Brush:
    """Paints shapes on a canvas."""

    canvas: Image.Image
    scale: float
    """Pixels of a point."""
    han: bytes | None
    _fonts: dict[tuple[int, bool], Any] = field(factory=dict)

    def paint(self, shape: Shape) -> None:
        """Paint one shape over what is there."""
        match shape:
            case Rectangle():
                self._rectangle(shape)
            case Disc():
                x, y, radius = shape.centre.x, shape.centre.y, shape.radius
                self._pen().ellipse(self._pixels((x - radius, y - radius), (x + radius, y + radius)), fill=shape.fill)
            case Stroke():
                self._stroke(shape)
            case Hatching():
                for line in shape.lines:
                    self._pen().line(self._pixels(*line), fill=shape.colour, width=self._width(shape.width))
            case Wedge():
                self._pen().polygon(self._pixels(*shape.points), fill=shape.colour)
            case Words():
                font = self._font(shape.size, han=not shape.text.isascii())
                if font is not None:
                    place, anchor = self._pixels(shape.at)[0], ANCHORS[shape.anchor]
                    self._pen().text(place, shape.text.translate(RADICALS), fill=shape.colour, font=font, anchor=anchor)
            case Print():
                self._print(shape)

    def _pen(self, colours: str = "RGB") -> Any:  # noqa: ANN401 - a class of Pillow that is imported late
        from PIL import ImageDraw  # noqa: PLC0415 - as above

        return ImageDraw.Draw(self.canvas, colours)

    def _pixels(self, *points: Point | tuple[float, float]) -> list[tuple[float, float]]:
        return [(x * self.scale, y * self.scale) for x, y in points]

    def _width(self, width: float) -> int:
        return max(1, round(width * self.scale))

    def _rectangle(self, shape: Rectangle) -> None:
        x0, y0, x1, y1 = shape.corners
        (left, top), (right, bottom) = self._pixels((x0, y0), (x1, y1))
        box = (left, top, max(left, right), max(top, bottom))
        radius = shape.radius * self.scale
        if shape.fill:
            red, green, blue = (int(shape.fill[at : at + 2], 16) for at in (1, 3, 5))
            self._pen("RGBA").rounded_rectangle(box, radius, fill=(red, green, blue, round(255 * shape.opacity)))
        if shape.stroke and shape.dashed:
            corners = (Point(x0, y0), Point(x1, y0), Point(x1, y1), Point(x0, y1), Point(x0, y0))
            self._stroke(Stroke(corners, shape.stroke, shape.width, dashed=True))
        elif shape.stroke:
            self._pen().rounded_rectangle(box, radius, outline=shape.stroke, width=self._width(shape.width))

    def _stroke(self, shape: Stroke) -> None:
        red, green, blue = (int(shape.colour[at : at + 2], 16) for at in (1, 3, 5))
        pen = self._pen("RGBA")
        for one, other in _dashed(shape) if shape.dashed else zip(shape.points, shape.points[1:], strict=False):
            paint = (red, green, blue, round(255 * shape.opacity))
            pen.line(self._pixels(one, other), fill=paint, width=self._width(shape.width))

    def _print(self, shape: Print) -> None:
        from PIL import Image, ImageDraw  # noqa: PLC0415 - as above

        font = self._font(shape.size, han=True)
        if font is None:
            return
        for char, place in zip(shape.text.translate(RADICALS), self._pixels(*shape.at), strict=True):
            if not shape.turn:
                self._pen().text(place, char, fill=shape.colour, font=font, anchor="ls")
                continue
            side = 4 * round(shape.size * self.scale) + 2
            stamp = Image.new("L", (side, side))
            ImageDraw.Draw(stamp).text((side // 2, side // 2), char, fill=255, font=font, anchor="ls")
            stamp = stamp.rotate(-90 * shape.turn)
            corner = (round(place[0]) - side // 2, round(place[1]) - side // 2)
            self.canvas.paste(shape.colour, (corner[0], corner[1], corner[0] + side, corner[1] + side), stamp)

    def _font(self, size: float, *, han: bool) -> Any:  # noqa: ANN401 - as above
        """A font of this size, None for Chinese where there is no such font."""
        pixels = max(1, round(size * self.scale))
        if (pixels, han) not in self._fonts:
            self._fonts[pixels, han] = _opened(pixels, self.han if han else None, han=han)
        return self._fonts[pixels, han]


@cache
def _opened(pixels: int, font: bytes | None, *, han: bool) -> Any:  # noqa: ANN401 - as above
    from PIL import ImageFont  # noqa: PLC0415 - as above

    if not han:
        return ImageFont.load_default(pixels)
    return ImageFont.truetype(io.BytesIO(font), pixels) if font else None


def _dashed(shape: Stroke) -> Iterable[tuple[Point, Point]]:
    """The dashes of a line, as SVG makes them: five widths long, three widths apart."""
    for one, other in zip(shape.points, shape.points[1:], strict=False):
        length = max(
            abs(other.x - one.x), abs(other.y - one.y), ((other.x - one.x) ** 2 + (other.y - one.y) ** 2) ** 0.5
        )
        at, step = 0.0, 8 * max(shape.width, length / 2000)
        while at < length:
            stop = min(length, at + step * 5 / 8)
            yield _between(one, other, at / length), _between(one, other, stop / length)
            at += step


def _between(one: Point, other: Point, share: float) -> Point:
    return Point(one.x + (other.x - one.x) * share, one.y + (other.y - one.y) * share)


def small_picture(picture: bytes | NDArray[np.uint8], longest: int) -> tuple[str, bytes]:
    """A picture, PNG or rows of pixels, as JPEG or PNG, whichever is smaller, with its media type; no side is longer."""
    from PIL import Image  # noqa: PLC0415 - as above

    opened = Image.open(io.BytesIO(picture)) if isinstance(picture, bytes) else Image.fromarray(picture)
    page = opened.convert("RGB")
    page.thumbnail((longest, longest))
    photo, drawing = io.BytesIO(), io.BytesIO()
    page.save(photo, "JPEG", quality=QUALITY, optimize=True)
    # Print of a few colours is sharper and smaller in a palette; photographs and scans are much larger in one.
    page.quantize(COLOURS, dither=Image.Dither.NONE).save(drawing, "PNG", optimize=True)
    if len(drawing.getvalue()) < len(photo.getvalue()):
        return "image/png", drawing.getvalue()
    return "image/jpeg", photo.getvalue()


def turned_to(picture: bytes, index: int) -> bytes:
    """One page of a picture with several, at `index` from 0, as a picture of its own; a single one stays as it is."""
    from PIL import Image  # noqa: PLC0415 - as above

    with Image.open(io.BytesIO(picture)) as opened:
        if getattr(opened, "n_frames", 1) == 1:
            return picture
        opened.seek(index)
        alone = io.BytesIO()
        opened.save(alone, "TIFF", compression="raw")
    return alone.getvalue()
