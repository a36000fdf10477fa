"""Writing pages as PDF: content streams, fonts and boxes by hand, so that every way of making files can be had."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from tests.press.canvas import Glyph, Line, Page, Shape
from tests.press.faces import LATIN
from tests.press.fonts import FontBook
from tests.press.mupdf import pymupdf

LOGICAL, FRAMES, LINES, GLYPHS = "logical", "frames", "lines", "glyphs"


@dataclass(frozen=True)
class Output:
    """How the file is made."""

    order: str = LOGICAL
    single: bool = False  # One text object for every glyph.
    rotate: int = 0
    bleed: float = 0.0  # The margin around the page that the crop box takes away.
    shifted: bool = False  # The media box does not start at the origin.
    kangxi: bool = False
    slug: bool = False  # The printer's marks and a line of text stand outside the crop box.

    def traits(self) -> list[str]:
        """What is odd about the file."""
        found = [f"objects:{self.order}"]
        named = (
            ("glyphs", self.single),
            (f"rotated:{self.rotate}", self.rotate),
            ("cropped", self.bleed),
            ("shifted", self.shifted),
            ("kangxi", self.kangxi),
        )
        return found + [name for name, is_so in named if is_so]


def number(value: float) -> str:
    """A number as PDF writes it."""
    return f"{value:.3f}".rstrip("0").rstrip(".") or "0"


def colour(rgb: tuple[float, float, float], operator: str) -> str:
    """A colour operator."""
    return f"{' '.join(map(number, rgb))} {operator}"


def pieces(line: Line, *, single: bool) -> Iterable[list[Glyph]]:
    """The parts of a line that one text object can write: same style, no hole in the characters."""
    part: list[Glyph] = []
    for glyph in line.glyphs:
        if glyph.gap or (part and (single or glyph.style != part[0].style or glyph.y < 0)):
            if part:
                yield part
            part = []
        if not glyph.gap:
            part.append(glyph)
    if part:
        yield part


def show(part: Sequence[Glyph], line: Line, page: Page, fonts: FontBook) -> str:
    """One text object."""
    style, first = part[0].style, part[0]
    upright = line.vertical and not line.turned and (page.stacked or style.face.kind == LATIN)
    name = fonts.name(style.face, vertical=line.vertical and not upright and not line.turned)
    if upright and len(part) > 1:
        return "\n".join(show([glyph], line, page, fonts) for glyph in part)
    x, y = first.x, first.y
    matrix = "1 0 0 1"
    if line.turned:
        matrix = "0 -1 1 0"
        x -= 0.38 * style.size
    elif upright:
        x, y = x - style.size * style.face.advance(first.char) / 2, y + 0.88 * style.size
    out = [f"BT /{name} {number(style.size)} Tf", colour(style.colour, "rg")]
    out.append("2 Tr" if style.bold else "0 Tr")
    if style.bold:
        out.append(f"{number(style.size * 0.03)} w {colour(style.colour, 'RG')}")
    out.append(f"{matrix} {number(x)} {number(page.height - y)} Tm")
    down = line.vertical or line.turned
    show_ops = [f"<{fonts.encode(first, name)}>"]
    at = first.y if down else first.x
    for before, glyph in itertools.pairwise(part):
        at += style.size if line.vertical and not line.turned else style.width(before.char)
        here = glyph.y if down else glyph.x
        shift = round((here - at) / style.size * 1000)
        if shift:
            at += shift * style.size / 1000
            show_ops.append(str(shift if down and not line.turned else -shift))
        show_ops.append(f"<{fonts.encode(glyph, name)}>")
    out.append(f"[{''.join(f'{op} ' for op in show_ops).replace('> <', '')}] TJ ET")
    return " ".join(out)


def draw(shape: Shape, height: float, images: list[tuple[bytes, int, int]]) -> str:
    """The operators of a shape."""
    x0, y0, x1, y1 = shape.box
    area = f"{number(x0)} {number(height - y1)} {number(x1 - x0)} {number(y1 - y0)}"
    if shape.kind == "image":
        images.append(shape.payload)
        return f"q {number(x1 - x0)} 0 0 {number(y1 - y0)} {number(x0)} {number(height - y1)} cm /I{len(images)} Do Q"
    if shape.kind == "fill":
        return f"q {colour(shape.colour, 'rg')} {area} re f Q"
    if shape.kind == "frame":
        return f"q {colour(shape.colour, 'RG')} {number(shape.width)} w {area} re S Q"
    if shape.kind == "path":
        return f"q {colour(shape.colour, 'rg')} {shape.payload} Q"
    dash = "[3 2] 0 d" if shape.kind == "dashed" else ""
    ends = f"{number(x0)} {number(height - y0)} m {number(x1)} {number(height - y1)} l S"
    return f"q {colour(shape.colour, 'RG')} {number(shape.width)} w {dash} {ends} Q"


def in_order(lines: Sequence[Line], order: str, rng: random.Random) -> list[Line]:
    """The lines as they come in the file."""
    if order == FRAMES:
        frames = list({line.frame for line in lines})
        rank = dict(zip(sorted(frames), rng.sample(sorted(frames), len(frames)), strict=True))
        return sorted(lines, key=lambda line: rank[line.frame])
    if order == GLYPHS:
        lines = [replace(line, glyphs=(glyph,)) for line in lines for glyph in line.glyphs]
    return list(lines) if order == LOGICAL else rng.sample(lines, len(lines))


def content(page: Page, output: Output, fonts: FontBook) -> tuple[str, list[tuple[bytes, int, int]]]:
    """The content stream of a page and its images."""
    images: list[tuple[bytes, int, int]] = []
    ops = [draw(shape, page.height, images) for shape in page.shapes]
    for line in in_order(page.lines, output.order, page.rng):
        ops += [show(part, line, page, fonts) for part in pieces(line, single=output.single)]
    return "\n".join(ops), images


def turn(width: float, height: float, rotate: int) -> str:
    """The matrix that draws an upright sheet so that the page's rotation shows it upright."""
    w, h = number(width), number(height)
    return {0: "1 0 0 1 0 0", 90: f"0 1 -1 0 {h} 0", 180: f"-1 0 0 -1 {w} {h}", 270: f"0 -1 1 0 0 {w}"}[rotate]


def image_object(document: pymupdf.Document, image: tuple[bytes, int, int]) -> int:
    """A picture in the file."""
    data, width, height = image
    space = "/DeviceRGB" if len(data) == 3 * width * height else "/DeviceGray"
    xref = int(document.get_new_xref())
    document.update_object(
        xref,
        f"<</Type/XObject/Subtype/Image/Width {width}/Height {height}/ColorSpace{space}/BitsPerComponent 8"
        "/Interpolate true>>",
    )
    document.update_stream(xref, data)
    return xref


def add_page(document: pymupdf.Document, page: Page, output: Output, fonts: FontBook) -> None:
    """One page of the file."""
    stream, images = content(page, output, fonts)
    bleed = output.bleed
    width, height = page.width + 2 * bleed, page.height + 2 * bleed
    across, down = (height, width) if output.rotate in (90, 270) else (width, height)
    new = document.new_page(width=across, height=down)
    start = -bleed if output.shifted else 0.0
    boxes = f"/MediaBox[{number(start)} {number(start)} {number(across + start)} {number(down + start)}]"
    if bleed:
        inner = [start + bleed, start + bleed, across + start - bleed, down + start - bleed]
        boxes += f"/CropBox[{' '.join(map(number, inner))}]"
    if output.slug and bleed:
        name = f"/{fonts.latin}" if fonts.latin else ""
        stream += f"\nq 0.3 w -{number(bleed)} 0 m -4 0 l S 0 -{number(bleed)} m 0 -4 l S Q"
        stream += f"\nBT {name} 6 Tf 0 Tr 0 g 1 0 0 1 20 {number(-bleed / 2)} Tm (page.job 100%) Tj ET" if name else ""
    body = document.get_new_xref()
    document.update_object(body, "<<>>")
    moves = f"1 0 0 1 {number(start)} {number(start)} cm {turn(width, height, output.rotate)} cm"
    moves += f" 1 0 0 1 {number(bleed)} {number(bleed)} cm"
    document.update_stream(body, f"q {moves}\n{stream}\nQ".encode())
    pictures = "".join(f"/I{i} {image_object(document, image)} 0 R" for i, image in enumerate(images, 1))
    parent = document.xref_get_key(new.xref, "Parent")[1]
    document.update_object(
        new.xref,
        f"<</Type/Page/Parent {parent}{boxes}/Rotate {output.rotate}/Contents {body} 0 R"
        f"/Resources<</Font<<{fonts.resources()}>>/XObject<<{pictures}>>>>>>",
    )


def write(pages: Sequence[Page], output: Output) -> bytes:
    """The file."""
    document = pymupdf.open()
    fonts = FontBook(document, kangxi=output.kangxi)
    for page in pages:
        fonts.collect(page.lines)
    fonts.make()
    for page in pages:
        add_page(document, page, output, fonts)
    document.delete_page(0)
    data: bytes = document.tobytes(deflate=True, garbage=3, no_new_id=True)
    return data


def grey_picture(rng: random.Random, *, coloured: bool) -> tuple[bytes, int, int]:
    """A few soft spots: what stands for a photograph."""
    width, height, depth = rng.randint(4, 7), rng.randint(4, 6), 3 if coloured else 1
    sky, ground = rng.randint(150, 225), rng.randint(50, 120)
    data = bytearray()
    for row in range(height):
        tone = sky if row < height // 2 else ground
        for _ in range(width):
            shade = tone + rng.randint(-25, 25)
            data += bytes(min(255, max(0, shade + rng.randint(-12, 12))) for _ in range(depth))
    return bytes(data), width, height
