"""Whether the text layer of a page can be trusted: scans, hidden text, fonts that do not tell their characters."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from attrs import frozen

from paperparse.model.geometry import around
from paperparse.model.sheet import Area, Glyph, Picture, Sheet
from paperparse.readers.plausibility import PLAUSIBLE, plausibility
from paperparse.text.patterns import pattern

REMEDY = "its text has to come from OCR: pip install 'paperparse[ocr]'"
MOST = 0.5
"""The share of a page's glyphs from which on a doubt is about the page, not about a part of it."""
COVERED = 0.6
"""The share of a page that a scan covers at least: the margins may be cut off."""
SOME = 10
"""So many glyphs that nobody can read are worth a word; fewer are ornaments of a font."""
PART = 0.2
"""The share of a font's glyphs from which on the font does not tell its characters."""
PROOF = 60
"""So many Han characters of one font show whether they are Chinese; a name of a street or a person does not."""
HAN = pattern(r"\p{Han}")
UNTOLD = pattern(r"[\p{Co}\ufffd]")

Bounds = tuple[float, float, float, float]


@frozen
class Doubt:
    """A reason not to trust the text of a page, or of a part of it."""

    code: str
    message: str
    """What is wrong, and what can be done about it."""
    box: Bounds | None = None
    """The part of the page, None for all of it."""

    @property
    def whole(self) -> bool:
        """Whether the text of the page is worth nothing."""
        return self.box is None


def doubts(sheet: Sheet) -> tuple[Doubt, ...]:
    """Why the text of the page cannot be trusted, nothing for a page that is as it should be.

    >>> from paperparse.model.page import Size
    >>> [doubt.code for doubt in doubts(Sheet(1, Size(800, 1200), pictures=(Picture(0, 0, 800, 1200),)))]
    ['page.scan']
    """
    glyphs = [glyph for glyph in sheet.glyphs if not glyph.text.isspace()]
    if not glyphs:
        return (_textless(sheet),)
    return tuple(doubt for find in (_hidden, _untold, _implausible) for doubt in find(sheet, glyphs))


def _textless(sheet: Sheet) -> Doubt:
    if _share(sheet, sheet.pictures) >= COVERED:
        return Doubt("page.scan", f"a scan without a text layer; {REMEDY}")
    if any(not area.plain for area in sheet.areas):
        return Doubt("page.outlines", f"no text, but drawings: its characters may be outlines; {REMEDY}")
    if sheet.pictures:
        return Doubt("page.no-text", f"no text, only pictures; {REMEDY}")
    return Doubt("page.no-text", "no text at all; an empty page?")


def _hidden(sheet: Sheet, glyphs: Sequence[Glyph]) -> Iterable[Doubt]:
    hidden = [glyph for glyph in glyphs if glyph.style.hidden]
    if len(hidden) < SOME:
        return
    message = f"{len(hidden):,} characters are there but not printed"
    if len(hidden) >= MOST * len(glyphs) and _share(sheet, sheet.pictures) >= COVERED:
        message = f"{message}: the text of an earlier OCR under a scan, as good as that was"
    yield Doubt("page.hidden-text", message, _around(hidden))


def _untold(_sheet: Sheet, glyphs: Sequence[Glyph]) -> Iterable[Doubt]:
    if not UNTOLD.search("".join(glyph.text for glyph in glyphs)):
        return
    untold = [glyph for glyph in glyphs if UNTOLD.search(glyph.text)]
    if len(untold) >= MOST * len(glyphs):
        yield Doubt("page.untold-text", f"its fonts do not tell the characters, only their shapes; {REMEDY}")
        return
    fonts = _by_font(glyphs)
    for font, bad in _by_font(untold).items():
        if len(bad) >= max(SOME, PART * len(fonts[font])):
            message = f"the font {font} does not tell {len(bad):,} of its characters; their text has to come from OCR"
            yield Doubt("page.untold-text", message, _around(bad))


def _implausible(_sheet: Sheet, glyphs: Sequence[Glyph]) -> Iterable[Doubt]:
    bad: list[tuple[str, list[Glyph]]] = []
    for font, all_of_it in _by_font(glyphs).items():
        # The characters are looked at together: a page has thousands of glyphs, and hardly ever a bad font.
        han = "".join(HAN.findall("".join(glyph.text for glyph in all_of_it)))
        if len(han) >= PROOF and plausibility(han) < PLAUSIBLE:
            bad.append((font, [glyph for glyph in all_of_it if HAN.search(glyph.text)]))
    if bad and sum(len(some) for _, some in bad) >= MOST * len(glyphs):
        yield Doubt("page.implausible-text", f"its fonts tell wrong characters: this is no Chinese; {REMEDY}")
        return
    for font, some in bad:
        message = f"the font {font} tells wrong characters: this is no Chinese; their text has to come from OCR"
        yield Doubt("page.implausible-text", message, _around(some))


def _by_font(glyphs: Iterable[Glyph]) -> dict[str, list[Glyph]]:
    fonts: dict[str, list[Glyph]] = defaultdict(list)
    for glyph in glyphs:
        fonts[glyph.style.font].append(glyph)
    return fonts


def _around(glyphs: Iterable[Glyph]) -> Bounds:
    return around(glyph[1:5] for glyph in glyphs)


def _share(sheet: Sheet, drawn: Iterable[Area | Picture]) -> float:
    """How much of the page is covered; strips of a scan lie side by side, so their areas add up."""
    area = sum((one.x1 - one.x0) * (one.y1 - one.y0) for one in drawn)
    return min(1.0, area / max(1.0, sheet.size.width * sheet.size.height))
