"""The page of a PDF as a picture, by whichever library is installed."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec

from paperparse.errors import PaperparseError, SourceError
from paperparse.readers.engines import chosen, mupdf_picture, pdfium_picture
from paperparse.readers.options import EngineName

PAINTERS = {"pymupdf": mupdf_picture.paint, "pdfium": pdfium_picture.paint, "pdfplumber": pdfium_picture.paint}
"""By the engine that reads the page; pdfplumber comes with PDFium."""


def page_picture(
    raw: bytes, index: int, dpi: float, password: str | None = None, *, engine: EngineName = "auto"
) -> bytes:
    """The page at `index`, from 0, of a PDF as displayed, as PNG with `dpi` pixels an inch.

    Read its sheet first: that refuses pages which take for ever. Raises `LimitError` for more pixels than
    `limits.PICTURE_PIXELS`, `SourceError` for a page that cannot be painted, `MissingDependencyError` for an engine that
    is not installed.
    """
    paint = PAINTERS[chosen(engine)]
    try:
        return paint(raw, index, dpi, password)
    except PaperparseError as error:
        message = f"page {index + 1}: {error}"
        raise type(error)(message) from None
    except Exception as error:  # noqa: BLE001 - a library that fails on a broken page may do so in any way
        message = f"page {index + 1}: cannot be painted: {error}"
        raise SourceError(message) from None


@cache
def han_font() -> bytes | None:
    """A font file with the Chinese characters, None where no library brings one."""
    return mupdf_picture.han_font() if find_spec("pymupdf") is not None else None
