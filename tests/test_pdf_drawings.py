"""What is drawn on PDF pages, and forms: the same areas and pictures, whichever engine reads them."""

from __future__ import annotations

import pytest

from paperparse.model.sheet import Area
from paperparse.readers.engines._drawing import SHADED, Paint, Part, areas
from paperparse.readers.options import EngineName
from tests.raw_pdf import form, page, stream
from tests.test_pdf_engines import NEAR, Box, box_of, check_agreement, distance, every_engine, read_sheet, unlike

DRAWN: dict[str, tuple[str, list[Box]]] = {
    "line": ("2 w 50 700 m 250 700 l S", [(50, 99, 250, 101)]),
    "hairline": ("0 w 50 700 m 50 600 l S", [(49.95, 100, 50.05, 200)]),
    "scaled": ("q .1 0 0 .1 0 0 cm 20 w 500 7000 m 2500 7000 l S Q", [(50, 99, 250, 101)]),
    "dashed": ("[3 3] 0 d 1 w 50 700 m 250 700 l S", [(50, 99.5, 250, 100.5)]),
    "table": ("1 w 50 700 m 250 700 l 50 650 m 250 650 l S", [(50, 99.5, 250, 100.5), (50, 149.5, 250, 150.5)]),
    "box": ("50 600 200 100 re S", [(50, 100, 250, 200)]),
    "tint": (".9 g 50 600 200 100 re f", [(50, 100, 250, 200)]),
    "filled and stroked": ("50 600 200 100 re B", [(50, 100, 250, 200)]),
    "two tints": ("50 600 20 100 re 90 600 20 100 re f", [(50, 100, 70, 200), (90, 100, 110, 200)]),
    "closed": ("50 700 m 250 700 l 250 600 l 50 600 l s", [(50, 100, 250, 200)]),
    "open": ("1 w 50 700 m 250 700 l 250 600 l S", [(50, 99.5, 250, 100.5), (249.5, 100, 250.5, 200)]),
    "curve": ("50 700 m 90 750 150 750 250 700 c S", [(50, 50, 250, 100)]),
    "slope": ("50 700 m 250 600 l S", [(50, 100, 250, 200)]),
    "clip": ("50 600 200 100 re W n 10 10 m 20 10 l S", [(10, 789.5, 20, 790.5)]),
    "beyond": ("550 600 200 100 re S", [(550, 100, 600, 200)]),
    "ground": ("0 0 600 800 re f 1 g 50 600 200 100 re f", []),
    "border": ("10 10 580 780 re S", [(10, 10, 590, 790)]),
    "dots": ("".join(f"{50 + 4 * dot} 700 2 1 re " for dot in range(50)) + "f", [(50, 99, 248, 100)]),
}


@every_engine
@pytest.mark.parametrize("name", DRAWN)
def test_drawn_paths(name: str, engine: EngineName) -> None:
    content, boxes = DRAWN[name]
    sheet = read_sheet(page(content), engine)
    assert unlike([("", box_of(area)) for area in sheet.areas], [("", box) for box in boxes]) == []
    assert {area.plain for area in sheet.areas} <= {name not in {"curve", "slope"}}
    check_agreement(page(content), engine)


@every_engine
def test_shading_fills_its_clip(engine: EngineName) -> None:
    shading = b"<</ShadingType 2/ColorSpace/DeviceRGB/Coords[0 0 600 0]/Function<</FunctionType 2/Domain[0 1]/C0[1 0 0]/C1[0 0 1]/N 1>>>>"
    sheet = read_sheet(page("50 600 200 100 re W n /S sh", shading, resources=b"/Shading<</S 6 0 R>>"), engine)
    assert sheet.areas == (Area(50, 100, 250, 200, filled=True, colour=SHADED),)


@every_engine
def test_pictures(engine: EngineName) -> None:
    image = stream(b"\x80", b"/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8")
    content = (
        "q 200 0 0 100 50 600 cm /I Do Q q 50 300 60 50 re W n 200 0 0 100 50 300 cm /I Do Q "
        "q 30 0 0 20 500 50 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q q 200 0 0 200 500 700 cm /I Do Q"
    )
    sheet = read_sheet(page(content, image, resources=b"/XObject<</I 6 0 R>>"), engine)
    boxes = [(50, 100, 250, 200), (50, 450, 110, 500), (500, 730, 530, 750), (500, 0, 600, 100)]
    assert unlike([("", box_of(picture)) for picture in sheet.pictures], [("", box) for box in boxes]) == []


@every_engine
def test_forms_are_part_of_the_page(engine: EngineName) -> None:
    inner = form("BT /F1 10 Tf 10 10 Td (in) Tj ET 1 w 0 0 m 50 0 l S", b"/Font<</F1 5 0 R>>")
    outer = form("q 2 0 0 2 100 100 cm /B Do Q", b"/XObject<</B 7 0 R>>")
    raw = page("q 0 1 -1 0 500 0 cm /A Do Q", outer, inner, resources=b"/XObject<</A 6 0 R>>")
    sheet = read_sheet(raw, engine)
    assert "".join(glyph.text for glyph in sheet.glyphs) == "in"
    assert {(glyph.style.turn, glyph.style.size) for glyph in sheet.glyphs} == {(3, 20)}
    assert distance(box_of(sheet.areas[0]), (399, 600, 401, 700)) < NEAR
    check_agreement(raw, engine)


@every_engine
def test_forms_inherit(engine: EngineName) -> None:
    raw = page("1 0 0 rg /A Do", form("50 600 200 100 re f"), resources=b"/XObject<</A 6 0 R>>")
    assert read_sheet(raw, engine).areas == (Area(50, 100, 250, 200, filled=True, colour=0xFF0000),)


def test_dashes_that_are_too_far_apart_are_no_rule() -> None:
    dots = [Part([(x, 5), (x + 2, 5), (x + 2, 6), (x, 6)], closed=True) for x in (0, 40, 80, 120)]
    assert len(areas(dots, Paint(filled=True, stroked=False, colour=0))) == 4
