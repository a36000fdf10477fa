"""Page pictures by MuPDF, and the font for Chinese that comes with it."""

from __future__ import annotations

from typing import Any

from paperparse.readers.engines._pixels import POINTS, check_pixels


def paint(raw: bytes, index: int, dpi: float, password: str | None) -> bytes:
    """The page at `index`, from 0, as displayed, as PNG."""
    import pymupdf as library  # noqa: PLC0415 - an extra, and slow to import

    pymupdf: Any = library
    with pymupdf.open(stream=raw, filetype="pdf") as document:
        if document.needs_pass:
            document.authenticate(password or "")
        page = document[index]
        check_pixels(page.rect.width, page.rect.height, dpi)
        # The annotations of a reader are no print, and the sheet has none of them.
        pixels = page.get_pixmap(matrix=pymupdf.Matrix(dpi / POINTS, dpi / POINTS), alpha=False, annots=False)
        painted: bytes = pixels.tobytes("png")
        return painted


def han_font() -> bytes:
    """A font file with the Chinese characters."""
    import pymupdf as library  # noqa: PLC0415 - as above

    pymupdf: Any = library
    font: bytes = pymupdf.Font("cjk").buffer
    return font
