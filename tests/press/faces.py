"""Faces: what a font calls itself in the file, how it writes characters, and how wide they are.

Three ways of real newspaper files are made: embedded subsets with glyph numbers (all of them cut from the one CJK font
that comes with pymupdf), fonts that are named but not embedded, and plain Latin fonts for numerals.
"""

from __future__ import annotations

import functools
import random
from dataclasses import dataclass

from tests.press.mupdf import pymupdf

EMBEDDED, UTF16, GBK, CNS, LATIN = "embedded", "utf16", "gbk", "cns", "latin"
FULL_WIDTH = set("“”‘’…—·")

# Family names as files of the trade have them: for the body, for headlines, for bylines and boxes, for subheads.
FAMILIES = [
    ("FZSSK--GBK1-0", "FZHTK--GBK1-0", "FZKTK--GBK1-0", "FZFSK--GBK1-0"),
    ("SimSun", "SimHei", "KaiTi_GB2312", "FangSong_GB2312"),
    ("STSong", "STHeiti", "STKaiti", "STFangsong"),
    ("FZBSJW--GB1-0", "FZDHTJW--GB1-0", "FZKTJW--GB1-0", "FZXBSJW--GB1-0"),
]


@functools.cache
def cjk() -> pymupdf.Font:
    """The CJK font of pymupdf."""
    return pymupdf.Font("cjk")


@functools.cache
def latin_advance(name: str, char: str) -> float:
    """The width of a character of a Latin font, in em."""
    return float(pymupdf.Font(name).glyph_advance(ord(char)))


@dataclass(frozen=True)
class Face:
    """One font of a page."""

    key: str
    base: str
    kind: str
    half: bool = False  # Latin letters and digits are half an em wide, as in the Han fonts of the trade.

    def advance(self, char: str) -> float:
        """How far the pen moves for a character, in em."""
        if self.kind == LATIN:
            return latin_advance("hebo" if self.base.startswith("Helvetica") else "tiro", char)
        if char in FULL_WIDTH or ord(char) > 0x2FF:
            return 1.0
        if self.half or self.kind in (GBK, CNS):
            return 0.5
        return latin_advance("cjk", char)

    def encode(self, text: str) -> str:
        """The characters as the hexadecimal string of a text operator."""
        if self.kind == EMBEDDED:
            return "".join(f"{cjk().has_glyph(ord(char)):04X}" for char in text)
        if self.kind == GBK:
            return text.encode("gbk").hex()
        if self.kind == LATIN:
            return text.encode("latin-1").hex()
        return text.encode("utf-16-be").hex()

    def has(self, char: str) -> bool:
        """Whether the font can show a character."""
        if self.kind == LATIN:
            return char.isascii()
        if self.kind in (GBK, UTF16):
            return bool(char.encode("gbk", "ignore"))
        return bool(cjk().has_glyph(ord(char)))


@dataclass(frozen=True)
class Fonts:
    """The faces of one page."""

    song: Face
    hei: Face
    kai: Face
    fang: Face
    latin: Face

    def all(self) -> tuple[Face, ...]:
        """Every face."""
        return (self.song, self.hei, self.kai, self.fang, self.latin)


def choose(rng: random.Random, *, kind: str | None = None) -> Fonts:
    """The faces of a page, of one kind and one family."""
    kind = kind or rng.choice([EMBEDDED, EMBEDDED, EMBEDDED, UTF16, GBK])
    half = rng.random() < 0.5
    faces = [Face(key, base, kind, half) for key, base in zip("SHKF", rng.choice(FAMILIES), strict=True)]
    song, hei, kai, fang = faces
    return Fonts(song, hei, kai, fang, Face("L", rng.choice(["Times-Roman", "Helvetica-Bold"]), LATIN))


@dataclass(frozen=True)
class Style:
    """A face at a size: how a character is to look."""

    face: Face
    size: float
    bold: bool = False
    colour: tuple[float, float, float] = (0.0, 0.0, 0.0)
    rise: float = 0.0

    def width(self, char: str) -> float:
        """How far the pen moves, in points."""
        return self.face.advance(char) * self.size
