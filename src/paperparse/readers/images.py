"""Pictures of pages: decoded page by page, refused where they are too large, read by OCR."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from paperparse.errors import LimitError, SourceError
from paperparse.limits import PAGES, PICTURE_PIXELS
from paperparse.model.issue import Source
from paperparse.model.sheet import Refused, Sheet
from paperparse.readers import ocr
from paperparse.readers.pages import meant, page_or_refusal, source_of
from paperparse.readers.scans import sheet_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from PIL import Image


def read_pictures(raw: bytes, name: str, *, pages: str | None = None) -> tuple[Source, Iterator[Sheet | Refused]]:
    """What is known of a picture, and its pages: a TIFF may have many, each is decoded and read when it is asked for.

    Raises `MissingDependencyError` where the extra `ocr` is not installed, `SourceError` and `LimitError` for a file that
    cannot be read at all; a page that cannot is a `Refused` among the others.
    """
    ocr.require(name)
    picture = _opened(raw, name)
    count = getattr(picture, "n_frames", 1)
    if count > PAGES:
        message = f"{name}: more than {PAGES:,} pages; split it, this is no newspaper issue"
        raise LimitError(message)
    return source_of(raw, name, "image"), _sheets(picture, name, meant(pages, count, name))


def pixels_of(raw: bytes, name: str) -> NDArray[np.uint8]:
    """The only page of a picture as rows of red, green and blue."""
    return _pixels(_opened(raw, name))


def _opened(raw: bytes, name: str) -> Image.Image:
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 - only those who read pictures wait for it

    try:
        return Image.open(io.BytesIO(raw))
    except UnidentifiedImageError:
        message = f"{name}: no readable picture: truncated, damaged, or of a kind that Pillow does not know"
        raise SourceError(message) from None
    except Image.DecompressionBombError:
        raise LimitError(_too_large(name)) from None
    except Exception as error:  # noqa: BLE001 - a library that fails on a broken file may do so in any way
        message = f"{name}: no readable picture: {type(error).__name__}: {error}"
        raise SourceError(message) from None


def _sheets(picture: Image.Image, name: str, indices: Sequence[int]) -> Iterator[Sheet | Refused]:
    for index in indices:
        yield page_or_refusal(name, index + 1, partial(_sheet, picture, index))


def _sheet(picture: Image.Image, index: int) -> Sheet:
    if index or getattr(picture, "n_frames", 1) > 1:
        picture.seek(index)
    return sheet_of(ocr.scan_of(_pixels(picture), index + 1))


def _pixels(picture: Image.Image) -> NDArray[np.uint8]:
    import numpy as np  # noqa: PLC0415 - comes with the extra
    from PIL import ImageOps  # noqa: PLC0415

    if picture.width * picture.height > PICTURE_PIXELS:
        raise LimitError(_too_large(f"{picture.width:,} × {picture.height:,} pixels"))
    upright = ImageOps.exif_transpose(picture)
    if upright.mode in ("I;16", "I;16B", "I", "F"):
        upright = upright.point(lambda value: value / 256).convert("L")
    if "A" in upright.getbands() or "transparency" in upright.info:
        from PIL import Image  # noqa: PLC0415

        # What is transparent is paper, not black.
        paper = Image.new("RGBA", upright.size, "white")
        upright = Image.alpha_composite(paper, upright.convert("RGBA"))
    return np.asarray(upright.convert("RGB"))


def _too_large(what: str) -> str:
    return f"{what}: more than {PICTURE_PIXELS / 1e6:.0f} million pixels; a broadsheet needs 15, shrink the picture"
