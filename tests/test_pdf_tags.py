"""Files as browsers print them: fonts whose characters are drawings, and tags that say which characters were set."""

from __future__ import annotations

import pytest

from paperparse.model.sheet import Sheet
from paperparse.readers.engines._tags import actual_text
from paperparse.readers.options import EngineName
from paperparse.readers.pdf import read_pdf
from tests.raw_pdf import page, stream

ENGINES: tuple[EngineName, ...] = ("pymupdf", "pdfium", "pdfplumber")
every_engine = pytest.mark.parametrize("engine", ENGINES)

RADICAL, UNTOLD, LETTER = "2ED8", "E123", "0061"
"""What the fonts tell of their characters A, B and C: ⻘, nothing, a."""


def printed(content: str, *, named: bool = True) -> bytes:
    """A page with two fonts of Type 3, F2 and F3, of one typeface."""
    told = "".join(f"<{code}> <{char}>\n" for code, char in (("41", RADICAL), ("42", UNTOLD), ("43", LETTER)))
    table = f"1 begincodespacerange <00> <ff> endcodespacerange 3 beginbfchar\n{told}endbfchar"
    mapping = f"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def {table} endcmap end end"
    shape = stream("1000 0 0 0 1000 1000 d1 0 0 1000 1000 re f")
    font = (
        b"<</Type/Font/Subtype/Type3/FontMatrix[.001 0 0 .001 0 0]/FontBBox[0 0 1000 1000]/FirstChar 65/LastChar 67"
        b"/Widths[1000 1000 1000]/CharProcs<</g 8 0 R>>/Encoding<</Differences[65/g/g/g]>>/ToUnicode 9 0 R%s>>"
    )
    describes = b"/FontDescriptor 10 0 R" if named else b""
    descriptor = b"<</Type/FontDescriptor/FontName/ABCDEF+NotoSerif-Bold/Flags 6/ItalicAngle 0/StemV 80>>"
    raw = page(content, font % describes, font % describes, shape, stream(mapping), descriptor)
    return raw.replace(b"/F1 5 0 R", b"/F2 6 0 R/F3 7 0 R")


def read(raw: bytes, engine: EngineName) -> Sheet:
    (sheet,) = read_pdf(raw, "front.pdf", engine=engine)[1]
    assert isinstance(sheet, Sheet), sheet
    return sheet


def text_of(sheet: Sheet) -> str:
    return "".join(glyph.text for glyph in sheet.glyphs)


def tagged(text: str, print_: str) -> str:
    return f"BT /F2 10 Tf 72 700 Td /Span <</ActualText <FEFF{text}>>> BDC ({print_}) Tj EMC ET"


@every_engine
def test_fonts_of_one_typeface_are_one(engine: EngineName) -> None:
    raw = printed("BT /F2 10 Tf 72 700 Td (C) Tj /F3 10 Tf (C) Tj ET")
    styles = {glyph.style for glyph in read(raw, engine).glyphs}
    # PDFium does not tell the name of such a font.
    expected = ("", False) if engine == "pdfium" else ("NotoSerif-Bold", True)
    assert [(style.font, style.bold) for style in styles] == [expected]


@every_engine
def test_fonts_without_any_name_are_one(engine: EngineName) -> None:
    raw = printed("BT /F2 10 Tf 72 700 Td (C) Tj /F3 10 Tf (C) Tj ET", named=False)
    assert len({glyph.style.font for glyph in read(raw, engine).glyphs}) == 1


@every_engine
def test_tags_tell_the_character_for_its_radical(engine: EngineName) -> None:
    assert text_of(read(printed(tagged("9752", "A")), engine)) == "青"


@every_engine
def test_tags_tell_what_the_font_does_not(engine: EngineName) -> None:
    sheet = read(printed(tagged("975262A5", "AB")), engine)
    assert (text_of(sheet), sheet.unreadable) == ("青报", 0)


@every_engine
@pytest.mark.parametrize("text", ["4E2D", "97529752", "", "D83D"])
def test_other_words_of_tags_are_no_print(engine: EngineName, text: str) -> None:
    assert text_of(read(printed(tagged(text, "A")), engine)) == "\u2ed8"


@every_engine
def test_what_follows_a_tag_is_as_it_was(engine: EngineName) -> None:
    content = tagged("9752", "A").replace(" ET", " (C) Tj /Artifact BMC (A) Tj EMC ET")
    assert text_of(read(printed(content), engine)) == "青a\u2ed8"


def test_what_is_no_text_of_a_tag() -> None:
    assert [actual_text(raw) for raw in ("青", 3, b"\xfe\xff\x97")] == ["", "", "\ufffd"]
