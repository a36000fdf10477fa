"""The fonts of a file: subsets with glyph numbers, named fonts that are not embedded, Latin fonts."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from tests.press.canvas import Glyph, Line
from tests.press.faces import CNS, EMBEDDED, GBK, LATIN, UTF16, Face, cjk
from tests.press.mupdf import pymupdf

# Radicals that files of the trade give where a character is meant.
KANGXI = {unicodedata.normalize("NFKC", chr(code)): chr(code) for code in range(0x2F00, 0x2FD6)}
CMAP = """/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
%s
endcmap CMapName currentdict /CMap defineresource pop end end"""
ENCODINGS = {EMBEDDED: "Identity", UTF16: "UniGB-UTF16", GBK: "GBK-EUC", CNS: "UniCNS-UTF16"}


class FontBook:
    """The fonts of one file, made once it is known what is written with them."""

    def __init__(self, document: pymupdf.Document, *, kangxi: bool) -> None:
        """Start with no font; the first page of the document is a scratch page."""
        self.document = document
        self.scratch = document.new_page()
        self.kangxi = kangxi
        self.faces: dict[Face, int] = {}
        self.chars: dict[Face, dict[str, None]] = {}
        self.objects: dict[str, int] = {}
        self.latin = ""  # The name of a Latin font, when there is one.

    def collect(self, lines: Iterable[Line]) -> None:
        """Note what is written."""
        for line in lines:
            for glyph in line.glyphs:
                face = glyph.style.face
                self.faces.setdefault(face, len(self.faces))
                self.chars.setdefault(face, {})[glyph.char] = None

    def name(self, face: Face, *, vertical: bool) -> str:
        """The resource name."""
        return f"{face.key}{self.faces[face]}{'V' if vertical else ''}"

    def encode(self, glyph: Glyph, _name: str) -> str:
        """The glyph as it stands in a string."""
        return glyph.style.face.encode(glyph.char)

    def add(self, text: str, stream: bytes | None = None) -> int:
        """A new object."""
        xref = int(self.document.get_new_xref())
        self.document.update_object(xref, text)
        if stream is not None:
            self.document.update_stream(xref, stream)
        return xref

    def make(self) -> None:
        """Make all fonts."""
        embedded = [face for face in self.faces if face.kind == EMBEDDED]
        file = self.subset("".join(char for face in embedded for char in self.chars[face])) if embedded else 0
        for face in self.faces:
            if face.kind == LATIN:
                self.latin = self.name(face, vertical=False)
                self.objects[self.latin] = self.add(
                    f"<</Type/Font/Subtype/Type1/BaseFont/{face.base}/Encoding/WinAnsiEncoding>>"
                )
                continue
            child, unicode = self.embedded(face, file) if face.kind == EMBEDDED else (self.named(face), "")
            for vertical in (False, True):
                encoding = f"{ENCODINGS[face.kind]}-{'V' if vertical else 'H'}"
                self.objects[self.name(face, vertical=vertical)] = self.add(
                    f"<</Type/Font/Subtype/Type0/BaseFont/{face.base}/Encoding/{encoding}"
                    f"/DescendantFonts[{child} 0 R]{unicode}>>"
                )

    def subset(self, text: str) -> int:
        """The font file with the glyphs of the text: the object number."""
        page, document = self.scratch, self.document
        font = page.insert_font(fontname="X", fontbuffer=cjk().buffer)
        codes = "".join(f"{cjk().has_glyph(ord(char)):04X}" for char in sorted(set(text)))
        page.set_contents(self.add("<<>>", f"BT /X 9 Tf <{codes}> Tj ET".encode()))
        document.subset_fonts()
        child = int(document.xref_get_key(font, "DescendantFonts")[1].strip("[]").split()[0])
        descriptor = int(document.xref_get_key(child, "FontDescriptor")[1].split()[0])
        return int(document.xref_get_key(descriptor, "FontFile2")[1].split()[0])

    def embedded(self, face: Face, file: int) -> tuple[int, str]:
        """The descendant font of an embedded face, and the entry of its map to characters."""
        descriptor = self.descriptor(face.base, f"/FontFile2 {file} 0 R")
        chars = sorted(self.chars[face])
        glyphs = {cjk().has_glyph(ord(char)): char for char in reversed(chars)}
        widths = "".join(
            f"{glyph}[{round(face.advance(char) * 1000)}]"
            for glyph, char in sorted(glyphs.items())
            if ord(char) < 0x2FF
        )
        child = self.add(
            f"<</Type/Font/Subtype/CIDFontType2/BaseFont/{face.base}/CIDToGIDMap/Identity/DW 1000/W[{widths}]"
            f"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor {descriptor} 0 R>>"
        )
        shown = {glyph: KANGXI.get(char, char) if self.kangxi else char for glyph, char in glyphs.items()}
        rows = [f"<{glyph:04X}> <{char.encode('utf-16-be').hex()}>" for glyph, char in sorted(shown.items())]
        blocks = [rows[i : i + 100] for i in range(0, len(rows), 100)]
        body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
        return child, f"/ToUnicode {self.add('<<>>', (CMAP % body).encode())} 0 R"

    def named(self, face: Face) -> int:
        """The descendant font of a face that is not embedded."""
        ordering = "CNS1" if face.kind == CNS else "GB1"
        half = "1[" + " ".join(str(round(face.advance(chr(code)) * 1000)) for code in range(32, 127)) + "]"
        half += "" if face.kind == CNS else "814 939 500 7716[500]"
        return self.add(
            f"<</Type/Font/Subtype/CIDFontType0/BaseFont/{face.base}/DW 1000/W[{half}]"
            f"/CIDSystemInfo<</Registry(Adobe)/Ordering({ordering})/Supplement 3>>"
            f"/FontDescriptor {self.descriptor(face.base, '')} 0 R>>"
        )

    def descriptor(self, base: str, file: str) -> int:
        """A font descriptor."""
        return self.add(
            f"<</Type/FontDescriptor/FontName/{base}/Flags 4/FontBBox[0 -120 1000 880]/ItalicAngle 0/Ascent 880"
            f"/Descent -120/CapHeight 700/StemV 80{file}>>"
        )

    def resources(self) -> str:
        """The entries of a page's font resources."""
        return "".join(f"/{name} {xref} 0 R" for name, xref in self.objects.items())
