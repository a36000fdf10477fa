"""Page pictures by PDFium."""

from __future__ import annotations

import io
from typing import Any

from paperparse.readers.engines._pixels import POINTS, check_pixels


def paint(raw: bytes, index: int, dpi: float, password: str | None) -> bytes:
    """The page at `index`, from 0, as displayed, as PNG."""
    import pypdfium2 as library  # noqa: PLC0415 - it loads a large library

    pypdfium2: Any = library
    document = pypdfium2.PdfDocument(raw, password=password)
    try:
        page = document[index]
        width, height = page.get_size()
        check_pixels(width, height, dpi)
        # The annotations of a reader are no print, and the sheet has none of them.
        bitmap = page.render(scale=dpi / POINTS, may_draw_forms=False, draw_annots=False)
        written = io.BytesIO()
        bitmap.to_pil().convert("RGB").save(written, "PNG")
        return written.getvalue()
    finally:
        document.close()
