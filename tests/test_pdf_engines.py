"""The engines agree: the same glyphs in the same places from the same page, whoever reads it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

import pymupdf
import pytest

from paperparse.model.sheet import Area, Glyph, Picture, Sheet
from paperparse.readers.engines._drawing import SHADED
from paperparse.readers.engines._matter import is_bold
from paperparse.readers.options import EngineName
from paperparse.readers.pdf import read_pdf
from tests.raw_pdf import HEAD, HELVETICA, page, pdf, stream

SHARED = Path(__file__).parent.parent.parent / "shared" / "data"
FILES = sorted((*SHARED.glob("front/*.pdf"), *SHARED.glob("synthetic/*.pdf")))
OTHERS: tuple[EngineName, ...] = ("pdfium", "pdfplumber")
NEAR = 0.3
"""Points that places may differ by."""
LINES = ("本报讯 记者陈佳报道", "“春到人间”，2022年5月31日（星期二）", "ABC abc 123")

Box = tuple[float, float, float, float]
ENGINES: tuple[EngineName, ...] = ("pymupdf", *OTHERS)
every_engine = pytest.mark.parametrize("engine", ENGINES)
every_other = pytest.mark.parametrize("engine", OTHERS)


def read_sheet(raw: bytes, engine: EngineName) -> Sheet:
    (read,) = read_pdf(raw, "front.pdf", engine=engine)[1]
    assert isinstance(read, Sheet), read
    return read


def unlike(some: Iterable[tuple[object, Box]], others: Iterable[tuple[object, Box]]) -> list[tuple[object, Box]]:
    """What has nothing of its kind near it on the other side, each counted once."""
    left: dict[object, list[Box]] = defaultdict(list)
    for kind, box in others:
        left[kind].append(box)
    alone = []
    for kind, box in some:
        near = next((other for other in left[kind] if distance(box, other) <= NEAR), None)
        if near is None:
            alone.append((kind, box))
        else:
            left[kind].remove(near)
    return alone + [(kind, box) for kind, boxes in left.items() for box in boxes]


def distance(one: Box, other: Box) -> float:
    return max(abs(a - b) for a, b in zip(one, other, strict=True))


def box_of(drawn: Glyph | Area | Picture) -> Box:
    return (drawn.x0, drawn.y0, drawn.x1, drawn.y1)


def _glyphs(sheet: Sheet, engine: EngineName) -> list[tuple[object, Box]]:
    """Glyphs with what engines must agree on; PDFium does not tell of all white space."""
    return [
        ((glyph.text, glyph.style.bold, glyph.style.turn, glyph.style.vertical, glyph.style.hidden), box_of(glyph))
        for glyph in sheet.glyphs
        if engine != "pdfium" or not glyph.text.isspace()
    ]


def _areas(sheet: Sheet) -> list[tuple[object, Box]]:
    # PDFium calls some shadings white, and each engine has its own way from inks to red, green and blue.
    return [((area.filled, area.stroked, area.plain), box_of(area)) for area in sheet.areas if area.colour != SHADED]


def check_agreement(raw: bytes, engine: EngineName) -> None:
    first, other = read_sheet(raw, "pymupdf"), read_sheet(raw, engine)
    assert distance((first.size.width, first.size.height, 0, 0), (other.size.width, other.size.height, 0, 0)) < NEAR
    assert unlike(_glyphs(first, engine), _glyphs(other, engine)) == []
    assert unlike(_areas(first), _areas(other)) == []
    assert unlike([("", box_of(one)) for one in first.pictures], [("", box_of(one)) for one in other.pictures]) == []
    assert first.unreadable == other.unreadable


@pytest.mark.skipif(not FILES, reason="the shared pages are not here")
@every_other
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_agreement_on_shared_pages(path: Path, engine: EngineName) -> None:
    check_agreement(path.read_bytes(), engine)


def _set(lines: Sequence[str] = LINES, *, morph: pymupdf.Matrix | None = None, mode: int = 0) -> pymupdf.Document:
    """A page with these lines in an embedded Chinese font, moved by a matrix."""
    document = pymupdf.open()
    own = document.new_page(width=400, height=300)
    writer = pymupdf.TextWriter(own.rect)
    for number, line in enumerate(lines):
        writer.append((60, 80 + 30 * number), line, font=pymupdf.Font("cjk"), fontsize=14)
    writer.write_text(own, morph=None if morph is None else (pymupdf.Point(200, 150), morph), render_mode=mode)
    return document


@every_other
@pytest.mark.parametrize("turns", [0, 90, 180, 270])
def test_rotated_and_cropped_pages(turns: int, engine: EngineName) -> None:
    document = _set()
    document[0].draw_rect((50, 50, 350, 90), width=2)
    document[0].set_cropbox(pymupdf.Rect(40, 30, 380, 260))
    document[0].set_rotation(turns)
    check_agreement(document.tobytes(), engine)
    sheet = read_sheet(document.tobytes(), engine)
    assert {glyph.style.turn for glyph in sheet.glyphs} == {turns // 90}
    assert (sheet.size.width, sheet.size.height) == ((340, 230) if turns % 180 == 0 else (230, 340))


@every_other
@pytest.mark.parametrize(
    "morph",
    [
        pymupdf.Matrix(0.7, 0, 0, 1, 0, 0),
        pymupdf.Matrix(1, 0, 0, 0.6, 0, 0),
        pymupdf.Matrix(1, 0, 0.3, 1, 0, 0),
        pymupdf.Matrix(-90),
        pymupdf.Matrix(90),
        pymupdf.Matrix(180),
        pymupdf.Matrix(30),
        pymupdf.Matrix(-1, 0, 0, 1, 0, 0),
    ],
    ids=["condensed", "flat", "slanted", "down", "up", "upside down", "oblique", "mirrored"],
)
def test_moved_text(morph: pymupdf.Matrix, engine: EngineName) -> None:
    check_agreement(_set(LINES[:1], morph=morph).tobytes(), engine)


@every_engine
def test_em_box(engine: EngineName) -> None:
    (glyph,) = read_sheet(_set(["报"]).tobytes(), engine).glyphs
    assert distance(box_of(glyph), (60, 80 - 0.86 * 14, 74, 80 + 0.14 * 14)) < 0.01
    assert (glyph.text, glyph.style.size) == ("报", 14)


@every_engine
def test_condensed_headline_is_as_high_as_it_is_printed(engine: EngineName) -> None:
    sheet = read_sheet(page("BT /F1 40 Tf 50 Tz 72 700 Td (AB) Tj ET"), engine)
    first, second = sheet.glyphs
    assert first.style.size == 40
    assert first.y1 - first.y0 == pytest.approx(40)
    assert first.x1 - first.x0 == pytest.approx(0.667 * 20)
    assert second.x0 == pytest.approx(72 + 0.667 * 20)


@every_engine
def test_spacing_is_no_part_of_a_glyph(engine: EngineName) -> None:
    content = "BT /F1 10 Tf 2 Tc 5 Tw 72 700 Td (A A) Tj [(B) -500 (C)] TJ 3 Ts (D) Tj ET"
    sheet = read_sheet(page(content), engine)
    assert [round(glyph.x0, 1) for glyph in sheet.glyphs] == [72.0, 80.7, 90.5, 99.1, 112.8, 122.0]
    assert sheet.glyphs[0].x1 - sheet.glyphs[0].x0 == pytest.approx(6.67)
    assert sheet.glyphs[-1].y0 - sheet.glyphs[0].y0 == pytest.approx(-3)


@every_engine
def test_styles(engine: EngineName) -> None:
    content = (
        "BT /F1 10 Tf 1 0 0 rg 72 700 Td (a) Tj 2 Tr 0 -20 Td (b) Tj 3 Tr 0 -20 Td (c) Tj 0 Tr 0 g 0 -20 Td (d) Tj "
        "7 Tr 0 -20 Td (e) Tj 0 Tr /GS gs 0 -20 Td (f) Tj ET"
    )
    raw = page(content, b"<</ca 0>>", resources=b"/ExtGState<</GS 6 0 R>>")
    styles = {glyph.text: glyph.style for glyph in read_sheet(raw, engine).glyphs}
    assert {text for text, style in styles.items() if style.bold} == {"b"}
    assert {text for text, style in styles.items() if style.hidden} == {"c", "f"}
    assert (styles["a"].colour, styles["d"].colour, styles["a"].font) == (0xFF0000, 0, "Helvetica")


@every_engine
def test_flag_of_a_font_makes_it_bold(engine: EngineName) -> None:
    bold = b"<</Type/Font/Subtype/TrueType/BaseFont/ABCDEF+FZSS/FirstChar 97/LastChar 97/Widths[500]/FontDescriptor 7 0 R>>"
    said = b"<</Type/FontDescriptor/FontName/ABCDEF+FZSS/Flags 262176/FontBBox[0 0 500 700]/ItalicAngle 0/StemV 80>>"
    raw = page("BT /F2 10 Tf 72 700 Td (a) Tj ET", bold, said).replace(b"/F1 5 0 R", b"/F2 6 0 R")
    (glyph,) = read_sheet(raw, engine).glyphs
    assert (glyph.style.font, glyph.style.bold) == ("FZSS", True)


@pytest.mark.parametrize(
    ("font", "bold"),
    [
        *((name, True) for name in ("SimHei-Bold", "FZDHTJW--GB1-0-Bold", "方正粗宋简体", "HiraMinProN-W7", "STHeiB")),
        *((name, False) for name in ("SimSun", "FZSSJW--GB1-0", "HiraMinProN-W3", "STBaoliSC", "Kaiti", "方正书宋")),
    ],
)
def test_bold_by_name(font: str, bold: bool) -> None:  # noqa: FBT001 - an expectation
    assert is_bold(font) is bold


@every_engine
def test_one_object_for_each_style(engine: EngineName) -> None:
    sheet = read_sheet(_set().tobytes(), engine)
    assert len({id(glyph.style) for glyph in sheet.glyphs}) == len({glyph.style for glyph in sheet.glyphs})


@every_engine
def test_headline_printed_twice_stays_twice(engine: EngineName) -> None:
    document = _set(["春到人间"])
    writer = pymupdf.TextWriter(document[0].rect)
    writer.append((60.4, 80.4), "春到人间", font=pymupdf.Font("cjk"), fontsize=14)
    writer.write_text(document[0])
    assert sorted(glyph.text for glyph in read_sheet(document.tobytes(), engine).glyphs) == sorted("春到人间" * 2)


@every_engine
def test_text_beside_the_page_is_not_there(engine: EngineName) -> None:
    assert read_sheet(page("BT /F1 10 Tf 72 850 Td (slug) Tj 0 -150 Td (a) Tj ET"), engine).glyphs[0].text == "a"


def _vertical(matrix: str = "1 0 0 1 300 700", *, size: int = 20) -> bytes:
    font = b"<</Type/Font/Subtype/Type0/BaseFont/STSong/Encoding/UniGB-UCS2-V/DescendantFonts[7 0 R]>>"
    inner = (
        b"<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong/FontDescriptor 8 0 R"
        b"/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>>>"
    )
    said = b"<</Type/FontDescriptor/FontName/STSong/Flags 6/FontBBox[0 -120 1000 880]/ItalicAngle 0/StemV 80>>"
    text = "春到人间".encode("utf-16-be").hex()
    content = f"BT /F2 {size} Tf {matrix} Tm <{text}> Tj ET"
    return page(content, font, inner, said).replace(b"/F1 5 0 R", b"/F2 6 0 R")


@every_engine
@pytest.mark.parametrize(
    ("matrix", "size"), [("1 0 0 1 300 700", 20), ("20 0 0 20 300 700", 1), ("-20 0 0 -20 300 700", -1)]
)
def test_vertical_font(engine: EngineName, matrix: str, size: int) -> None:
    glyphs = read_sheet(_vertical(matrix, size=size), engine).glyphs
    assert "".join(glyph.text for glyph in glyphs) == "春到人间"
    for number, glyph in enumerate(glyphs):
        assert distance(box_of(glyph), (290, 100 + 20 * number, 310, 120 + 20 * number)) < NEAR
        assert (glyph.style.vertical, glyph.style.turn, glyph.style.size) == (True, 0, 20)


@every_other
def test_vertical_font_with_narrow_characters(engine: EngineName) -> None:
    document = _set(["2022年，第A版"])
    document.xref_set_key(document[0].get_fonts()[0][0], "Encoding", "/Identity-V")
    check_agreement(document.tobytes(), engine)
    assert all(glyph.style.vertical for glyph in read_sheet(document.tobytes(), engine).glyphs)


def _mapped(*told: str) -> bytes:
    """Glyphs of which the file says these characters, in UTF-16 and hexadecimal."""
    document = _set(["春到人间中大"[: len(told)]])
    font = document[0].get_fonts()[0][0]
    shapes = [pymupdf.Font("cjk").has_glyph(ord(char)) for char in "春到人间中大"]
    rows = "".join(f"<{shape:04x}> <{code}>\n" for shape, code in zip(shapes, told, strict=False))
    table = f"1 begincodespacerange <0000> <ffff> endcodespacerange {len(told)} beginbfchar\n{rows}endbfchar"
    head = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def"
    place = int(document.xref_get_key(font, "ToUnicode")[1].split()[0])
    document.update_stream(place, f"{head} {table} endcmap end end".encode())
    raw: bytes = document.tobytes()
    return raw


@every_engine
def test_what_the_file_does_not_tell(engine: EngineName) -> None:
    sheet = read_sheet(_mapped("E123", "0000", "0001", "FFFD", "4E2D"), engine)
    assert [glyph.text for glyph in sheet.glyphs] == ["\ue123", "\ufffd", "\ufffd", "\ufffd", "中"]
    assert sheet.unreadable == 4


@every_engine
def test_ligatures_and_rare_characters(engine: EngineName) -> None:
    sheet = read_sheet(_mapped("00660069", "D840DC00", "5927"), engine)
    assert [glyph.text for glyph in sheet.glyphs] == ["fi", "\U00020000", "大"]
    assert sheet.unreadable == 0


@every_engine
def test_print_is_told_and_not_the_text_of_tags(engine: EngineName) -> None:
    raw = page("BT /F1 10 Tf 72 700 Td /Span <</ActualText (other)>> BDC (print) Tj EMC ET")
    assert "".join(glyph.text for glyph in read_sheet(raw, engine).glyphs) == "print"


@every_engine
def test_hyphen_at_the_end_of_a_line(engine: EngineName) -> None:
    raw = page("BT /F1 10 Tf 12 TL 72 700 Td (news-) Tj T* (paper) Tj ET")
    assert "".join(glyph.text for glyph in read_sheet(raw, engine).glyphs) == "news-paper"


@every_engine
def test_pages_in_order_with_their_own_sizes(engine: EngineName) -> None:
    own = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d 90]/Contents 5 0 R/Resources<</Font<</F1 6 0 R>>>>>>"
    kids = b"<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>"
    raw = pdf(HEAD[0], kids, own % 100, own % 200, stream("BT /F1 9 Tf 9 9 Td (a) Tj ET"), HELVETICA)
    source, pages = read_pdf(raw, "news/front.pdf", engine=engine)
    assert (source.name, source.kind, len(source.sha256 or "")) == ("front.pdf", "pdf", 64)
    assert [(one.index, one.size.width) for one in pages if isinstance(one, Sheet)] == [(1, 100), (2, 200)]
