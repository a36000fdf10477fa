"""What a sheet prints as the files of OCR engines: the same page in every format, its lines in any order.

Lines are the rows of the layout, boxes the em boxes of the characters. What a format has no place for is left out.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterable
from html import escape
from itertools import groupby

from attrs import frozen

from paperparse.layout.frame import Direction, back
from paperparse.layout.rows import Row
from paperparse.layout.sheet import Layout, lay_out
from paperparse.model.page import Size
from paperparse.model.sheet import Area, Glyph, Sheet, Style

DPI = 300
"""Of the picture that an engine would have read."""
INCH1200 = 1200 / 72
"""Of the unit in a point."""

BOLD = ' FONTSTYLE="bold"'
PAPER = 0xFFFFFF
THIN = 0.2
"""The ratio of the sides below which an area is a rule."""

Box = tuple[float, float, float, float]


@frozen
class Printed:
    """One line on the page as displayed."""

    glyphs: tuple[Glyph, ...]
    """In the order in which they are read."""
    style: Style
    vertical: bool

    @property
    def text(self) -> str:
        """What it prints, without blanks."""
        return "".join(glyph.text for glyph in self.glyphs)

    @property
    def box(self) -> Box:
        """Around its characters."""
        return _around(glyph[1:5] for glyph in self.glyphs)

    def words(self) -> list[tuple[Glyph, ...]]:
        """Latin words, and Han characters and marks one by one."""
        runs = groupby(enumerate(self.glyphs), key=lambda pair: -1 if pair[1].text.isascii() else pair[0])
        return [tuple(glyph for _, glyph in run) for _, run in runs]


def printed(sheet: Sheet, seed: int = 0) -> list[Printed]:
    """The lines of a sheet in an order that the seed tells."""
    layout = lay_out(sheet)
    found = [_printed(row, layout) for row in layout.rows]
    random.Random(seed).shuffle(found)  # noqa: S311 - the same order for the same seed is what is wanted
    return found


def _printed(row: Row, layout: Layout) -> Printed:
    place = back(layout.direction, _displayed(layout))
    glyphs = tuple(Glyph(glyph.text, *place(glyph[1:5]), glyph.style) for glyph in row.glyphs)
    box = _around(glyph[1:5] for glyph in glyphs)
    down = layout.direction is Direction.DOWN
    vertical = (down != row.stacked) and (len(glyphs) > 1 and box[3] - box[1] > box[2] - box[0])
    return Printed(glyphs, row.style, vertical)


def _displayed(layout: Layout) -> Size:
    size = layout.sheet.size
    sideways = layout.direction in (Direction.DOWN, Direction.TURNED_RIGHT, Direction.TURNED_LEFT)
    return Size(size.height, size.width) if sideways else size


def _drawn(sheet: Sheet) -> tuple[list[Box], list[Box], list[Box]]:
    """The rules, the frames and the pictures that can be seen on a page."""
    seen = [area for area in sheet.areas if not (area.filled and area.colour == PAPER and not area.stroked)]
    rules = [area[:4] for area in seen if area.plain and _is_thin(area)]
    frames = [area[:4] for area in seen if area.plain and not _is_thin(area)]
    return rules, frames, [*(area[:4] for area in seen if not area.plain), *(picture[:4] for picture in sheet.pictures)]


def _is_thin(area: Area) -> bool:
    wide, high = area.x1 - area.x0, area.y1 - area.y0
    return min(wide, high) <= THIN * max(wide, high)


def _around(boxes: Iterable[Box]) -> Box:
    left, top, right, bottom = zip(*boxes, strict=True)
    return min(left), min(top), max(right), max(bottom)


def _pixels(box: Box, dpi: float = DPI) -> tuple[int, int, int, int]:
    """A box in pixels; a hairline is one pixel wide."""
    x0, y0, x1, y1 = (round(side * dpi / 72) for side in box)
    return x0, y0, max(x1, x0 + 1), max(y1, y0 + 1)


# --- hOCR ---


def hocr(sheet: Sheet, seed: int = 0) -> bytes:
    """The page as hOCR; a frame is four rules."""
    rules, frames, pictures = _drawn(sheet)
    for x0, y0, x1, y1 in frames:
        rules += [(x0, y0, x1, y0), (x0, y1, x1, y1), (x0, y0, x0, y1), (x1, y0, x1, y1)]
    page = (0.0, 0.0, sheet.size.width, sheet.size.height)
    body = [
        *(_hocr("div", "ocr_photo", box) for box in pictures),
        *(_hocr("div", "ocr_separator", box) for box in rules),
        *(_hocr_line(line) for line in printed(sheet, seed)),
    ]
    whole = _hocr("div", "ocr_page", page, "\n".join(body), f"; ppageno {sheet.index - 1}; scan_res {DPI} {DPI}")
    head = "<head><title></title><meta charset='utf-8'/><meta name='ocr-system' content='invented'/></head>"
    return f"<!DOCTYPE html>\n<html>{head}<body>\n{whole}\n</body></html>\n".encode()


def _hocr_line(line: Printed) -> str:
    said = f"; x_font {line.style.font or 'none'}; x_fsize {line.style.size:.1f}"
    words = []
    for word in line.words():
        chars = "".join(_hocr("span", "ocrx_cinfo", glyph[1:5], escape(glyph.text), name="x_bboxes") for glyph in word)
        inner = f"<strong>{chars}</strong>" if word[0].style.bold else chars
        words.append(_hocr("span", "ocrx_word", _around(glyph[1:5] for glyph in word), inner, "; x_wconf 96"))
    style = ' style="writing-mode: vertical-rl"' if line.vertical else ""
    return _hocr("span", "ocr_line", line.box, " ".join(words), said, style=style)


def _hocr(  # noqa: PLR0913 - what an element has
    tag: str, kind: str, box: Box, inner: str = "", said: str = "", *, name: str = "bbox", style: str = ""
) -> str:
    place = " ".join(map(str, _pixels(box)))
    return f'<{tag} class="{kind}" title="{name} {place}{escape(said)}"{style}>{inner}</{tag}>'


# --- ALTO ---


def alto(sheet: Sheet, seed: int = 0) -> bytes:
    """The page as ALTO 4, in units of 1/1200 inch."""
    rules, frames, pictures = _drawn(sheet)
    lines = printed(sheet, seed)
    names: dict[tuple[str, float, bool], str] = {}
    for line in lines:
        for style in (line.style, *(word[0].style for word in line.words())):
            names.setdefault(_look(style), f"type{len(names)}")
    styles = "\n".join(
        f'<TextStyle ID="{name}" FONTFAMILY="{escape(font)}" FONTSIZE="{size:.2f}"{BOLD * bold}/>'
        for (font, size, bold), name in names.items()
    )
    wide, high = sheet.size.width * INCH1200, sheet.size.height * INCH1200
    body = "\n".join(
        (
            *(f'<Illustration ID="i{number}" {_alto(box)}/>' for number, box in enumerate(pictures)),
            *(f'<GraphicalElement ID="g{number}" {_alto(box)}/>' for number, box in enumerate([*rules, *frames])),
            '<TextBlock ID="b1">',
            *(_alto_line(number, line, names) for number, line in enumerate(lines)),
            "</TextBlock>",
        )
    )
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#">
<Description><MeasurementUnit>inch1200</MeasurementUnit></Description>
<Styles>
{styles}
</Styles>
<Layout><Page ID="p1" PHYSICAL_IMG_NR="{sheet.index}" WIDTH="{wide:.0f}" HEIGHT="{high:.0f}"><PrintSpace>
{body}
</PrintSpace></Page></Layout>
</alto>
""".encode()


def _look(style: Style) -> tuple[str, float, bool]:
    return style.font, style.size, style.bold


def _alto_line(number: int, line: Printed, names: dict[tuple[str, float, bool], str]) -> str:
    words = []
    for word in line.words():
        chars = "".join(f'<Glyph CONTENT="{escape(glyph.text)}" GC="0.96" {_alto(glyph[1:5])}/>' for glyph in word)
        text = escape("".join(glyph.text for glyph in word))
        place = _alto(_around(glyph[1:5] for glyph in word))
        words.append(
            f'<String CONTENT="{text}" STYLEREFS="{names[_look(word[0].style)]}" WC="0.96" {place}>{chars}</String>'
        )
    direction = ' BASEDIRECTION="ttb"' if line.vertical else ""
    own = f'ID="l{number}" STYLEREFS="{names[_look(line.style)]}" {_alto(line.box)}{direction}'
    return f"<TextLine {own}>{'<SP/>'.join(words)}</TextLine>"


def _alto(box: Box) -> str:
    x0, y0, x1, y1 = (round(side * INCH1200) for side in box)
    return f'HPOS="{x0}" VPOS="{y0}" WIDTH="{x1 - x0}" HEIGHT="{y1 - y0}"'


# --- PAGE ---


def page_xml(sheet: Sheet, seed: int = 0) -> bytes:
    """The page as PAGE XML of 2019."""
    rules, frames, pictures = _drawn(sheet)
    wide, high = _pixels((0, 0, sheet.size.width, sheet.size.height))[2:]
    regions = [
        *(f'<ImageRegion id="i{number}">{_coords(box)}</ImageRegion>' for number, box in enumerate(pictures)),
        *(f'<SeparatorRegion id="s{number}">{_coords(box)}</SeparatorRegion>' for number, box in enumerate(rules)),
        *(f'<GraphicRegion id="g{at}" type="frame">{_coords(box)}</GraphicRegion>' for at, box in enumerate(frames)),
        f'<TextRegion id="t1">{_coords((0, 0, sheet.size.width, sheet.size.height))}',
        *(_page_line(number, line) for number, line in enumerate(printed(sheet, seed))),
        "</TextRegion>",
    ]
    body = "\n".join(regions)
    size = f'imageWidth="{wide}" imageHeight="{high}"'
    resolution = f'imageXResolution="{DPI}" imageYResolution="{DPI}" imageResolutionUnit="PPI"'
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15">
<Page imageFilename="page.png" {size} {resolution}>
{body}
</Page>
</PcGts>
""".encode()


def _page_line(number: int, line: Printed) -> str:
    words = []
    for at, word in enumerate(line.words()):
        glyphs = "".join(_page("Glyph", f"g{number}_{at}_{each}", (glyph,)) for each, glyph in enumerate(word))
        words.append(_page("Word", f"w{number}_{at}", word, glyphs))
    style = _text_style(line.style)
    direction = ' readingDirection="top-to-bottom"' if line.vertical else ""
    return _page("TextLine", f"l{number}", line.glyphs, "".join(words), style, direction)


def _page(name: str, id_: str, glyphs: tuple[Glyph, ...], inner: str = "", style: str = "", said: str = "") -> str:  # noqa: PLR0913, PLR0917 - what an element has
    text = escape("".join(glyph.text for glyph in glyphs))
    equivalent = f'<TextEquiv conf="0.96"><Unicode>{text}</Unicode></TextEquiv>'
    own = style or (_text_style(glyphs[0].style) if name == "Word" else "")
    return (
        f'<{name} id="{id_}"{said}>{_coords(_around(glyph[1:5] for glyph in glyphs))}{inner}{equivalent}{own}</{name}>'
    )


def _text_style(style: Style) -> str:
    bold = "true" if style.bold else "false"
    return f'<TextStyle fontFamily="{escape(style.font)}" fontSize="{style.size:.2f}" bold="{bold}"/>'


def _coords(box: Box) -> str:
    return f'<Coords points="{" ".join(f"{x},{y}" for x, y in _quad(box))}"/>'


def _quad(box: Box) -> list[tuple[int, int]]:
    x0, y0, x1, y1 = _pixels(box)
    return [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]


# --- RapidOCR ---


def rapid(sheet: Sheet, seed: int = 0) -> bytes:
    """The page as a whole result of RapidOCR with the boxes of its characters; it knows no page, type or rules."""
    lines = printed(sheet, seed)
    value = {
        "boxes": [_quad(line.box) for line in lines],
        "txts": [line.text for line in lines],
        "scores": [0.96] * len(lines),
        "word_results": [[[glyph.text, 0.96, _quad(glyph[1:5])] for glyph in line.glyphs] for line in lines],
    }
    return json.dumps(value, ensure_ascii=False).encode()
